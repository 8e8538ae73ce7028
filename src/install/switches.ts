/** Finds settings by which an agent ignores the guard's entries. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HookInstallation, HookSwitch } from "../adapters/installation-types.js";
import { isObject, read } from "./json-entries.js";
import type { Place } from "./targets.js";

export interface SwitchedOff {
  readonly path: string;
  readonly key: string;
  /** What it does, after "it". */
  readonly effect: string;
}

/** `machine` goes before paths of the whole machine, for tests. */
export function switchedOff(
  { switches = [] }: HookInstallation,
  place: Place,
  machine = "",
): readonly SwitchedOff[] {
  return switches.flatMap((one) =>
    pathsOf(one, place, machine)
      .filter((path) => isOff(path, one))
      .map((path) => ({ path, key: one.key.join("."), effect: one.effect })),
  );
}

function pathsOf(one: HookSwitch, place: Place, machine: string): string[] {
  const own = place.platform as keyof NonNullable<HookSwitch["machine"]>;
  const whole = one.machine?.[own];
  const paths = [
    ...(one.user ?? []).map((path) => join(place.home, path)),
    ...(one.project ?? []).map((path) => join(place.cwd, path)),
    ...(whole === undefined ? [] : [machine + whole]),
  ];
  return [...new Set(paths)];
}

function isOff(path: string, { format, key, value }: HookSwitch): boolean {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return false;
  }
  if (format === "toml") return tomlHas(text, key, value);
  try {
    // Comments, in case the agent reads them.
    let at: unknown = read(text, { comments: true });
    for (const name of key) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
    return at === value || (Array.isArray(at) && at.includes(value));
  } catch {
    // That it is broken is said where the file is looked at for itself.
    return false;
  }
}

/** Whether a key has a value, in a table of its own or in dotted form. Reads single lines only. */
function tomlHas(text: string, key: readonly string[], value: string | boolean): boolean {
  let table: readonly string[] = [];
  const wanted = key.join(".");
  for (const line of text.split("\n")) {
    const head = /^\s*\[([^[\]]+)\]/.exec(line)?.[1];
    if (head !== undefined) table = head.split(".").map(bare);
    const [, name, given] = /^\s*([\w."'-]+)\s*=\s*(\w+)\s*(?:#.*)?$/.exec(line) ?? [];
    if (name === undefined || given !== String(value)) continue;
    const full = [...table, ...name.split(".").map(bare)].join(".");
    if (full === wanted || (key.length === 1 && full.endsWith(`.${wanted}`))) return true;
  }
  return false;
}

function bare(word: string): string {
  return word.trim().replace(/^["']|["']$/g, "");
}
