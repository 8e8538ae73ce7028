/** Entries of the guard in a JSON file of settings that other things stand in too. */
import { isDeepStrictEqual } from "node:util";
import { mark } from "../adapters/gate-text.js";
import type { JsonEntry } from "../adapters/installation-types.js";
import {
  appendItem,
  appendMember,
  memberOf,
  type Node,
  parseTree,
  removePart,
} from "./json-text.js";
import { SettingsError } from "./settings-file.js";

/** What the text of one agent's settings may be. */
export interface JsonForm {
  /** Name of the adapter: entries of ours start `hook AGENT`. */
  readonly agent: string;
  /** The agent reads comments in it. */
  readonly comments?: boolean;
  /** Members that a new file must have beside the entries. */
  readonly base?: Readonly<Record<string, unknown>>;
}

/** The settings with the entries, as text; the same text when exactly these are there already. */
export function withEntries(
  text: string | undefined,
  entries: readonly JsonEntry[],
  form: JsonForm,
): string {
  if (isBlank(text)) {
    const value: Record<string, unknown> = { ...form.base };
    for (const { list, value: item } of entries) listIn(value, list).push(item);
    return `${JSON.stringify(value, undefined, 2)}\n`;
  }
  read(text, form);
  const wanted = new Map<string, unknown[]>();
  for (const { list, value } of entries) {
    const key = list.join("\n");
    wanted.set(key, [...(wanted.get(key) ?? []), value]);
  }
  if (isDeepStrictEqual(ownEntries(text, form), wanted)) return text;
  let result = withoutEntries(text, form);
  for (const entry of entries) result = withEntry(result, entry, form);
  return result;
}

function listIn(value: Record<string, unknown>, path: readonly string[]): unknown[] {
  let at = value;
  for (const key of path.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
  }
  const last = path.at(-1) ?? "";
  at[last] ??= [];
  return at[last] as unknown[];
}

function withEntry(text: string, { list, value }: JsonEntry, form: JsonForm): string {
  let node = treeOf(text, form);
  for (const [depth, key] of list.entries()) {
    if (node.kind !== "object") throw notThe(list.slice(0, depth), "an object");
    const next = memberOf(node, key)?.value;
    if (next === undefined) {
      const rest = list.slice(depth + 1).reverse();
      const made = rest.reduce<unknown>((inner, name) => ({ [name]: inner }), [value]);
      return appendMember(text, node, key, made);
    }
    node = next;
  }
  if (node.kind !== "array") throw notThe(list, "a list");
  return appendItem(text, node, value);
}

function notThe(path: readonly string[], what: string): SettingsError {
  return new SettingsError(`"${path.join(".")}" in it is not ${what}`);
}

/** The settings without anything of ours, as text; the same text when there is nothing. */
export function withoutEntries(text: string, form: JsonForm): string {
  if (isBlank(text)) return text;
  read(text, form);
  let result = text;
  for (let next = withoutOne(result, form); next !== undefined; next = withoutOne(result, form))
    result = next;
  return result;
}

/** One step from a container to a part of it. */
interface Step {
  readonly container: Node;
  readonly at: number;
}

/** Takes one handler of ours out, with what it leaves empty; undefined when there is none. */
function withoutOne(text: string, form: JsonForm): string | undefined {
  const path = findHandler(treeOf(text, form), plain(text, form), form.agent);
  if (path === undefined) return undefined;
  let depth = path.length - 1;
  for (; depth > 0; depth--) {
    const step = path[depth] as Step;
    const holder = path[depth - 1] as Step;
    // A group in a list is only there for its handlers; its matcher goes with the last one.
    const isGroup = step.container.kind === "object" && holder.container.kind === "array";
    if (partsOf(step.container).length > 1 && !isGroup) break;
  }
  const { container, at } = path[depth] as Step;
  return removePart(text, container, partsOf(container), at);
}

function partsOf(node: Node) {
  return node.kind === "object" ? node.members : node.kind === "array" ? node.items : [];
}

/** The way to the first handler of ours, from the root. */
function findHandler(node: Node, text: string, agent: string): Step[] | undefined {
  if (node.kind === "object" && isOwnHandler(JSON.parse(text.slice(node.start, node.end)), agent))
    return [];
  for (const [at, part] of partsOf(node).entries()) {
    // Of two members with one name the last one counts.
    if ("key" in part && memberOf(node, part.key) !== part) continue;
    const inner = findHandler("key" in part ? part.value : part, text, agent);
    if (inner !== undefined) return [{ container: node, at }, ...inner];
  }
  return undefined;
}

/** A handler that runs `hook AGENT` of this program, wherever it lies and however it is started. */
export function isOwnHandler(value: unknown, agent: string): boolean {
  if (!isObject(value)) return false;
  const run = runTextOf(value);
  if (!new RegExp(`\\bhook['"]*\\s+['"]?${agent}(?![\\w-])`).test(run)) return false;
  // A copy of the program in a folder of another name.
  if (/\bcli\.js['"]*\s+['"]?hook\b/.test(run)) return true;
  const { statusMessage, name } = value;
  const names = [run, statusMessage, name].filter((text) => typeof text === "string");
  return names.some((text) => text.includes(mark));
}

/** What a handler runs, as one text. */
export function runTextOf(handler: Readonly<Record<string, unknown>>): string {
  const { command, bash, exec, program, args } = handler;
  const first = [command, bash, exec, program].find((text) => typeof text === "string") ?? "";
  return Array.isArray(args) ? [first, ...args].join(" ") : String(first);
}

/** The items of lists that hold a handler of ours, by the keys that lead to the list. */
export function ownEntries(text: string, form: JsonForm): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  if (isBlank(text)) return found;
  const visit = (value: unknown, keys: readonly string[]) => {
    if (Array.isArray(value)) {
      const own = value.filter((item) => holdsHandler(item, form.agent));
      if (own.length > 0) found.set(keys.join("\n"), own);
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...keys, key]);
    }
  };
  visit(read(text, form), []);
  return found;
}

function holdsHandler(value: unknown, agent: string): boolean {
  if (isOwnHandler(value, agent)) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner) => holdsHandler(inner, agent));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBlank(text: string | undefined): text is undefined | "" {
  return text === undefined || text.trim() === "";
}

/** The value of a text. Throws when it is not what the agent would read, so that nothing is made worse. */
export function read(text: string, form: Pick<JsonForm, "comments">): Record<string, unknown> {
  if (text.startsWith("\uFEFF"))
    throw new SettingsError(
      "it begins with a byte order mark, with which not every agent reads it; save it without one",
    );
  let value: unknown;
  try {
    value = JSON.parse(plain(text, form));
  } catch (error) {
    const where = error instanceof Error ? error.message : "";
    throw new SettingsError(`it is not valid JSON (${where})`);
  }
  if (!isObject(value)) throw new SettingsError("it is not a JSON object");
  return value;
}

function treeOf(text: string, form: JsonForm): Node {
  try {
    return parseTree(plain(text, form));
  } catch (error) {
    throw new SettingsError(error instanceof Error ? error.message : String(error));
  }
}

/** The text with blanks in place of its comments, so that every place stays where it was. */
function plain(text: string, { comments }: Pick<JsonForm, "comments">): string {
  if (comments !== true) return text;
  return text.replace(
    /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\//g,
    (whole, string) => (string === undefined ? whole.replace(/[^\r\n]/g, " ") : whole),
  );
}
