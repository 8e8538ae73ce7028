/** Abstract values: what is known about a value without running anything. */

import type { TaintSet } from "../../shell/types.js";
import { Taint } from "../../shell/types.js";
import type { FnNode, Node } from "./ast.js";
import { MAX_ALTERNATIVES, MAX_ITEMS, MAX_LITERAL, MAX_NAME, MAX_PARTS } from "./limits.js";
import type { CodeHole, CodeValue, FileFinding } from "./types.js";

export type Val = string | number | boolean | null | Sym | Part | List | Dict | Fn | Cls | Any;

export const NO_FILES: readonly CodeValue[] = [];
const NO_VALS: readonly Val[] = [];

/**
 * A value known only by where it comes from. The name is the way to it (`os.remove`,
 * `requests.get().text`) and is what API tables are keyed by.
 */
export class Sym {
  readonly name: string;
  readonly taints: TaintSet;
  readonly files: readonly CodeValue[];
  /** What the member was taken from. */
  recv: Val | undefined = undefined;
  /** The text it stands for: the path of a Path, the address of a Request. */
  data: Val | undefined = undefined;
  /** What an API wants to remember: options, a body, the file finding an open handle writes to. */
  note: Map<string, Val> | undefined = undefined;
  handle: Writable<FileFinding> | undefined = undefined;
  /** Members that are made on demand: the variables of an environment. */
  hook: ((name: string) => Val) | undefined = undefined;
  constructor(name: string, taints: TaintSet = 0, files: readonly CodeValue[] = NO_FILES) {
    this.name = name.length > MAX_NAME ? `…${name.slice(-MAX_NAME / 2)}` : name;
    this.taints = taints;
    this.files = files;
  }
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A partly known text, or a pattern. */
export class Part {
  readonly parts: readonly (string | Sym)[];
  readonly taints: TaintSet;
  readonly files: readonly CodeValue[];
  readonly glob: boolean;
  constructor(
    parts: readonly (string | Sym)[],
    taints: TaintSet,
    files: readonly CodeValue[],
    glob: boolean,
  ) {
    this.parts = parts;
    this.taints = taints;
    this.files = files;
    this.glob = glob;
  }
}

export class List {
  readonly items: Val[];
  /** There may be more items than the ones kept. */
  open: boolean;
  /** There are more than any memory holds. */
  vast = false;
  constructor(items: Val[] = [], open = false) {
    this.items = items;
    this.open = open;
  }
}

/** A map, an object, or an instance of a class. */
export class Dict {
  readonly map: Map<string, Val>;
  open: boolean;
  cls: Cls | undefined = undefined;
  constructor(map: Map<string, Val> = new Map(), open = false) {
    this.map = map;
    this.open = open;
  }
}

export class Scope {
  readonly vars = new Map<string, Val>();
  readonly parent: Scope | undefined;
  /** Names that belong to an outer scope although assigned here. */
  outer: Set<string> | undefined = undefined;
  constructor(parent: Scope | undefined) {
    this.parent = parent;
  }
}

export class Fn {
  readonly node: FnNode;
  readonly env: Scope;
  readonly self: Val | undefined;
  /** Arguments bound in advance. */
  readonly bound: readonly Val[];
  /** The body has been read at least once. Shared between copies. */
  readonly state: { ran: boolean; handed: boolean; active: number };
  constructor(
    node: FnNode,
    env: Scope,
    self?: Val,
    bound: readonly Val[] = NO_VALS,
    state = { ran: false, handed: false, active: 0 },
  ) {
    this.node = node;
    this.env = env;
    this.self = self;
    this.bound = bound;
    this.state = state;
  }
}

export class Cls {
  readonly name: string;
  readonly bases: readonly Val[];
  readonly members: Map<string, Val>;
  used = false;
  constructor(name: string, bases: readonly Val[], members: Map<string, Val>) {
    this.name = name;
    this.bases = bases;
    this.members = members;
  }
}

/** One of several values, by the way control took. */
export class Any {
  readonly of: readonly Val[];
  constructor(of: readonly Val[]) {
    this.of = of;
  }
}

/** A value nothing is known about and nothing harmful can be in: a comparison, a length. */
export const PLAIN = new Sym("");

export function unknown(name: string, ...from: readonly Val[]): Sym {
  let taints = 0;
  let files = NO_FILES;
  for (const value of from) {
    taints |= taintsOf(value);
    files = mergeFiles(files, filesOf(value));
  }
  return new Sym(name, taints, files);
}

export function taintsOf(value: Val | undefined, depth = 0): TaintSet {
  if (typeof value !== "object" || value === null || depth > 4) return 0;
  if (value instanceof Sym) {
    return value.data === undefined ? value.taints : value.taints | taintsOf(value.data, depth + 1);
  }
  if (value instanceof Part) return value.taints;
  let taints = 0;
  if (value instanceof List) {
    const count = Math.min(value.items.length, 256);
    for (let i = 0; i < count; i++) taints |= taintsOf(value.items[i], depth + 1);
  } else if (value instanceof Dict) {
    for (const item of value.map.values()) taints |= taintsOf(item, depth + 1);
  } else if (value instanceof Any) {
    for (const item of value.of) taints |= taintsOf(item, depth + 1);
  }
  return taints;
}

export function filesOf(value: Val | undefined, depth = 0): readonly CodeValue[] {
  if (typeof value !== "object" || value === null || depth > 4) return NO_FILES;
  if (value instanceof Sym) {
    return value.data === undefined
      ? value.files
      : mergeFiles(value.files, filesOf(value.data, depth + 1));
  }
  if (value instanceof Part) return value.files;
  let files = NO_FILES;
  if (value instanceof List) {
    const count = Math.min(value.items.length, 256);
    for (let i = 0; i < count; i++) files = mergeFiles(files, filesOf(value.items[i], depth + 1));
  } else if (value instanceof Dict) {
    for (const item of value.map.values()) files = mergeFiles(files, filesOf(item, depth + 1));
  } else if (value instanceof Any) {
    for (const item of value.of) files = mergeFiles(files, filesOf(item, depth + 1));
  }
  return files;
}

export function mergeFiles(a: readonly CodeValue[], b: readonly CodeValue[]): readonly CodeValue[] {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  const out = [...a];
  for (const file of b) {
    if (out.length >= 8) break;
    if (!out.some((other) => other.text === file.text)) out.push(file);
  }
  return out;
}

/** The exact text, if known. */
export function textOf(value: Val | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (value instanceof Sym && value.data !== undefined) return textOf(value.data);
  return undefined;
}

function partsOf(value: Val, spell: (value: Val) => string | undefined): readonly (string | Sym)[] {
  if (value instanceof Part) return value.parts;
  const text = spell(value);
  if (text !== undefined) return text === "" ? [] : [text];
  if (value instanceof Sym) {
    return value.data === undefined ? [value] : partsOf(value.data, spell);
  }
  return [new Sym("", taintsOf(value), filesOf(value))];
}

/** Joins values as text. */
export function cat(
  values: readonly Val[],
  spell: (value: Val) => string | undefined = textOf,
): Val {
  let all = "";
  let known = true;
  for (const value of values) {
    const text = value instanceof Part ? undefined : spell(value);
    if (text === undefined) {
      known = false;
      break;
    }
    all += text;
  }
  if (known && all.length <= MAX_LITERAL) return all;
  const spread = spreadAny(values);
  if (spread !== undefined) return oneOf(spread.map((list) => cat(list, spell)));
  const parts: (string | Sym)[] = [];
  let taints = 0;
  let files = NO_FILES;
  let glob = false;
  for (const value of values) {
    if (value instanceof Part && value.glob) glob = true;
    taints |= taintsOf(value);
    files = mergeFiles(files, filesOf(value));
    for (const part of partsOf(value, spell)) {
      const last = parts.length - 1;
      if (typeof part === "string" && typeof parts[last] === "string") {
        const joined: string = parts[last] + part;
        if (joined.length <= MAX_LITERAL) parts[last] = joined;
        else parts.push(new Sym("…"));
      } else if (parts.length < MAX_PARTS) parts.push(part);
    }
  }
  return new Part(parts, taints, files, glob);
}

/** The combinations when one of the values has alternatives; undefined when none has. */
function spreadAny(values: readonly Val[]): Val[][] | undefined {
  const at = values.findIndex((value) => value instanceof Any);
  if (at < 0) return undefined;
  const any = values[at] as Any;
  const rest = values.slice();
  return any.of.map((alternative) => {
    const copy = rest.slice();
    copy[at] = alternative;
    // A second one inside is not multiplied out.
    return copy.map((value, i) => (i !== at && value instanceof Any ? unknown("", value) : value));
  });
}

/** One of the values. */
export function oneOf(values: readonly Val[]): Val {
  const out: Val[] = [];
  for (const value of values) {
    for (const item of value instanceof Any ? value.of : [value]) {
      if (item === null || out.includes(item)) continue;
      if (item instanceof Sym && item === PLAIN) continue;
      out.push(item);
    }
  }
  if (out.length === 0) return values[0] ?? null;
  if (out.length === 1) return out[0] as Val;
  if (out.length > MAX_ALTERNATIVES) return unknown("", ...out);
  return new Any(out);
}

export function alternatives(value: Val): readonly Val[] {
  return value instanceof Any ? value.of : [value];
}

/** A pattern standing for the names it matches. */
export function glob(pattern: Val): Val {
  if (typeof pattern === "string") return new Part([pattern], Taint.paths, NO_FILES, true);
  if (pattern instanceof Part) {
    return new Part(pattern.parts, pattern.taints | Taint.paths, pattern.files, true);
  }
  if (pattern instanceof Sym && pattern.data !== undefined) return glob(pattern.data);
  if (pattern instanceof Any) return oneOf(pattern.of.map(glob));
  return new Sym(pattern instanceof Sym ? pattern.name : "", Taint.paths | taintsOf(pattern));
}

/** The finding's form of a value. Alternatives must have been spread before. */
export function toCode(value: Val | undefined): CodeValue {
  if (typeof value === "string") return { text: value, known: true, taints: 0 };
  if (typeof value === "number" || typeof value === "boolean") {
    return { text: String(value), known: true, taints: 0 };
  }
  if (value === null || value === undefined) return { text: "", known: false, taints: 0 };
  if (value instanceof Part) return partToCode(value);
  if (value instanceof Sym) {
    if (value.data !== undefined) {
      const code = toCode(value.data);
      return value.taints === 0 ? code : { ...code, taints: code.taints | value.taints };
    }
    return { text: hole(value.name), known: false, taints: value.taints };
  }
  if (value instanceof List && value.items.length === 1 && !value.open) {
    return toCode(value.items[0]);
  }
  return { text: hole(""), known: false, taints: taintsOf(value) };
}

function partToCode(value: Part): CodeValue {
  const only = value.parts[0];
  if (value.parts.length === 1 && typeof only === "string") {
    return value.glob
      ? { text: only, known: false, taints: value.taints, prefix: beforeGlob(only), glob: true }
      : { text: only, known: value.taints === 0, taints: value.taints, prefix: only };
  }
  let text = "";
  const parts: (string | CodeHole)[] = [];
  for (const part of value.parts) {
    if (typeof part === "string") {
      text += part;
      parts.push(part);
    } else {
      text += hole(part.name);
      parts.push({ name: part.name, taints: part.taints });
    }
  }
  const first = parts[0];
  return {
    text,
    known: false,
    taints: value.taints,
    parts,
    ...(typeof first === "string" ? { prefix: value.glob ? beforeGlob(first) : first } : {}),
    ...(value.glob ? { glob: true } : {}),
  };
}

function beforeGlob(text: string): string {
  const at = text.search(/[*?[]/);
  return at < 0 ? text : text.slice(0, at);
}

function hole(name: string): string {
  return `\${${name === "" ? "…" : name}}`;
}

/** Appends within the limit; what does not fit leaves the list open. */
export function push(list: List, value: Val): void {
  if (list.items.length < MAX_ITEMS) list.items.push(value);
  else list.open = true;
}

/** Name of a variable, or of a member with its object, as written; for messages. */
export function spelling(node: Node): string {
  if (node.t === "name") return node.v;
  if (node.t === "get") return `${spelling(node.o)}.${node.n}`;
  return "";
}
