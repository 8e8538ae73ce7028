/** What the guard puts into a settings file of Claude Code, and how it finds that again. */
import { isDeepStrictEqual } from "node:util";
import { installation } from "../adapters/claude-code/installation.js";
import { mark } from "../adapters/gate-text.js";
import {
  appendItem,
  appendMember,
  memberOf,
  type Node,
  parseTree,
  removePart,
} from "./json-text.js";

export interface Handler {
  readonly type: "command";
  readonly command: string;
  readonly args?: readonly string[];
  readonly timeout: number;
  readonly onFailure?: "block";
  readonly async?: boolean;
  readonly statusMessage: string;
}

interface Group {
  readonly matcher?: string;
  readonly hooks: readonly Handler[];
}

/** Groups of handlers by event, as they stand under `hooks`. */
export type Hooks = ReadonlyMap<string, readonly Group[]>;

/** How the hook is started: one shell text, or (for Windows) a program with its arguments. */
export type Start =
  | { readonly kind: "shell"; readonly text: string }
  | { readonly kind: "program"; readonly program: string; readonly args: readonly string[] };

/** The entries for one way to start the hook. */
export function hooksFor(start: Start): Hooks {
  const [way] = installation.ways;
  if (way.format !== "json") throw new Error("Claude Code's settings are JSON");
  const entries = way.entries(
    start.kind === "shell"
      ? { platform: "posix", shell: start.text, program: "", args: [] }
      : { platform: "win32", shell: "", program: start.program, args: start.args },
  );
  const hooks = new Map<string, Group[]>();
  for (const { list, value } of entries) {
    const event = list.at(-1) ?? "";
    hooks.set(event, [...(hooks.get(event) ?? []), value as Group]);
  }
  return hooks;
}

/** A settings file that cannot be changed safely; the message says why. */
export class SettingsError extends Error {}

/** The settings with the hooks, as text; the same text when they are there already. */
export function withHooks(text: string | undefined, hooks: Hooks): string {
  if (text === undefined || text.trim() === "") {
    const value = { hooks: Object.fromEntries(hooks) };
    return `${JSON.stringify(value, undefined, 2)}\n`;
  }
  check(text);
  if (isDeepStrictEqual(ownHooks(text), new Map(hooks))) return text;
  let result = withoutHooks(text);
  for (const [event, groups] of hooks) {
    for (const group of groups) result = withGroup(result, event, group);
  }
  return result;
}

function withGroup(text: string, event: string, group: Group): string {
  const root = parseTree(text);
  const hooks = memberOf(root, "hooks")?.value;
  if (hooks === undefined) return appendMember(text, root, "hooks", { [event]: [group] });
  const groups = memberOf(hooks, event)?.value;
  if (groups === undefined) return appendMember(text, hooks, event, [group]);
  return appendItem(text, groups, group);
}

/** The settings without anything of ours, as text; the same text when there is nothing. */
export function withoutHooks(text: string): string {
  check(text);
  let result = text;
  for (let next = withoutOne(result); next !== undefined; next = withoutOne(result)) result = next;
  return result;
}

/** Takes one handler of ours out, with what it leaves empty; undefined when there is none. */
function withoutOne(text: string): string | undefined {
  const root = parseTree(text);
  const hooks = memberOf(root, "hooks")?.value;
  if (root.kind !== "object" || hooks?.kind !== "object") return undefined;
  for (const [e, { value: groups }] of hooks.members.entries()) {
    if (groups.kind !== "array") continue;
    for (const [g, group] of groups.items.entries()) {
      const handlers = memberOf(group, "hooks")?.value;
      if (handlers?.kind !== "array") continue;
      const own = handlers.items.findIndex((handler) => isOwn(parsed(text, handler)));
      if (own < 0) continue;
      if (handlers.items.length > 1) return removePart(text, handlers, handlers.items, own);
      if (groups.items.length > 1) return removePart(text, groups, groups.items, g);
      if (hooks.members.length > 1) return removePart(text, hooks, hooks.members, e);
      const at = root.members.findLastIndex((member) => member.key === "hooks");
      return removePart(text, root, root.members, at);
    }
  }
  return undefined;
}

/** The part of the hooks that is ours, in the form of {@link hooksFor}. */
function ownHooks(text: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const hooks = memberOf(parseTree(text), "hooks")?.value;
  if (hooks?.kind !== "object") return found;
  for (const { key, value: groups } of hooks.members) {
    if (groups.kind !== "array") continue;
    const own = groups.items
      .map((group) => parsed(text, group))
      .filter((group) => handlersOf(group).some(isOwn));
    if (own.length > 0) found.set(key, own);
  }
  return found;
}

/** How much of the guard a settings text has. */
export function stateOf(text: string): "absent" | "gate" | "partial" {
  check(text);
  const own = ownHooks(text);
  if (own.size === 0) return "absent";
  return own.has("PreToolUse") ? "gate" : "partial";
}

/** Whether every hook is switched off in this file. */
export function areHooksOff(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return isObject(value) && value.disableAllHooks === true;
}

function handlersOf(group: unknown): readonly unknown[] {
  return isObject(group) && Array.isArray(group.hooks) ? group.hooks : [];
}

/** A handler that runs `hook claude-code` of this program, wherever it lies. */
function isOwn(handler: unknown): boolean {
  if (!isObject(handler) || typeof handler.command !== "string") return false;
  const args = Array.isArray(handler.args) ? handler.args.join(" ") : "";
  const run = `${handler.command} ${args}`;
  if (!/\bhook claude-code\b/.test(run)) return false;
  const status = handler.statusMessage;
  return run.includes(mark) || (typeof status === "string" && status.startsWith(mark));
}

function parsed(text: string, node: Node): unknown {
  return JSON.parse(text.slice(node.start, node.end));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Throws when the text is not what Claude Code would read, so that nothing is made worse. */
function check(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? error.message : "";
    throw new SettingsError(`it is not valid JSON (${where})`);
  }
  if (!isObject(value)) throw new SettingsError("it is not a JSON object");
  if (value.hooks === undefined) return;
  if (!isObject(value.hooks)) throw new SettingsError('"hooks" in it is not an object');
  for (const [event, groups] of Object.entries(value.hooks)) {
    if (!Array.isArray(groups)) {
      throw new SettingsError(`"hooks.${event}" in it is not a list`);
    }
  }
}
