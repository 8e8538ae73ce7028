/** The words of a call that no table knows, sorted: verbs, options, settings, and the place that it means. */
import { isLocalHost } from "./hosts.js";
import type { PlannedCommand } from "./plan.js";
import { namesProduction } from "./production.js";
import { subwords } from "./subwords.js";
import * as list from "./vocabulary-words.js";

export interface CallOption {
  /** Without dashes, in lower case. */
  readonly name: string;
  readonly parts: readonly string[];
  /** Attached by `=`, or the next word when that is no option: then it may be an operand as well. */
  readonly value: string | undefined;
}

/** The words of a call, sorted. */
export interface Reading {
  /** The program's own name and the words that are no options, each in parts. */
  readonly words: readonly { readonly text: string; readonly parts: readonly string[] }[];
  readonly operands: readonly string[];
  readonly options: readonly CallOption[];
  /** `NAME=value`, in front of the call or as an operand. */
  readonly settings: readonly { readonly name: string; readonly value: string }[];
}

export function readCall(command: PlannedCommand, words: readonly string[]): Reading {
  const found: { text: string; parts: readonly string[] }[] = [];
  const operands: string[] = [];
  const options: CallOption[] = [];
  const settings = command.assignments.map(({ name, value }) => ({ name, value: value.text }));
  let isValueOf: CallOption | undefined;
  for (const [n, text] of words.entries()) {
    const lower = text.toLowerCase();
    if (lower.startsWith("-") && lower.length > 1) {
      const name = /^-+([^=]*)/.exec(lower)?.[1] ?? "";
      const attached = text.includes("=") ? text.slice(text.indexOf("=") + 1) : undefined;
      const next = words[n + 1];
      const follows = next !== undefined && !next.startsWith("-") ? next : undefined;
      const option = { name, parts: subwords(name), value: attached ?? follows };
      options.push(option);
      isValueOf = attached === undefined ? option : undefined;
      continue;
    }
    const owner = isValueOf;
    isValueOf = undefined;
    const setting = /^([A-Za-z_][\w.-]*)=(.*)$/s.exec(text);
    if (setting !== null) {
      settings.push({ name: setting[1] as string, value: setting[2] as string });
      continue;
    }
    if (n > 0) operands.push(text);
    if (owner !== undefined && (list.PROSE.has(owner.name) || list.PLACES.has(owner.name)))
      continue;
    // A path, an URL or a sentence is a thing, not a verb; `no-drop` names what must not be.
    if (
      n > 0 &&
      (/[\s/@$*]|\.\w{1,5}$/.test(lower) || /^(?:(?:no|not|non)-|tests?[-_])/.test(lower))
    )
      continue;
    if (lower !== "") found.push({ text: lower, parts: subwords(lower) });
    else found.push({ text: "", parts: [] });
  }
  return { words: found, operands, options, settings };
}

/** Values that deny what their option says. */
export const NO = /^(?:0|false|no|off|none)$/i;

/** Options and variables with which the call says that it does nothing. */
export function doesNothing({ words, operands, options, settings }: Reading): boolean {
  if (words.slice(1, 3).some(({ text }) => text === "help")) return true;
  if (operands.some((text) => /^(?:dry-?run|help)$/.test(text))) return true;
  for (const { name, parts, value } of options) {
    const denied = value !== undefined && NO.test(value);
    if (name === "n") {
      if (value === undefined) return true;
      continue;
    }
    // `--version 3`, `--plan file` and `--list x` say which; alone they ask.
    if (list.ASKS_ALONE.has(name) && value !== undefined) continue;
    if ((list.NOTHING.has(name) || list.ASKS_ALONE.has(name)) && !denied) return true;
    if (
      parts.length > 1 &&
      parts[parts.length - 1] === "only" &&
      list.LOOKS_ONLY.has(parts[0] as string)
    )
      return true;
  }
  return settings.some(
    ({ name, value }) =>
      /^(?:dry_?run|noop|no_?op|what_?if|simulate|preview_only|check_only)$/i.test(name) &&
      value !== "" &&
      !NO.test(value),
  );
}

export type Place = "own" | "small" | "production" | "unknown";

/** Which place the call says it means. */
export function placeOf(command: PlannedCommand, reading: Reading): Place {
  const said = [
    ...reading.options.filter(({ name }) => list.PLACES.has(name)).map(({ value }) => value ?? ""),
    ...reading.settings
      .filter(({ name }) => /(?:^|_)(?:env|environment|stage|profile|target)$/i.test(name))
      .map(({ value }) => value),
  ];
  if (
    command.args.some((word) => namesProduction(word.text)) ||
    reading.settings.some(({ value }) => namesProduction(value))
  )
    return "production";
  if (reading.options.some(({ name, value }) => name === "local" && !NO.test(value ?? "")))
    return "own";
  for (const value of said) {
    const parts = subwords(value.toLowerCase());
    if (parts.includes("shared")) return "unknown";
    if (parts.some((part) => list.OWN_PLACES.has(part))) return "own";
    if (parts.some((part) => list.SMALL_PLACES.has(part))) return "small";
  }
  const hosts = reading.options.filter(({ name }) =>
    /^(?:host|url|endpoint|server|addr|address)$/.test(name),
  );
  if (hosts.length > 0 && hosts.every(({ value }) => isLocalHost(value ?? ""))) return "own";
  return "unknown";
}
