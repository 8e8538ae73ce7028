/** A YAML or JSON document with places, in the one form that finders read. */
import type { MappedText } from "./mapped-text.js";

export type Tree = Scalar | List | Mapping;

export interface Scalar {
  readonly type: "scalar";
  readonly value: string;
  /** A number, a truth value or null was written without quotes. */
  readonly isText: boolean;
  readonly at: number;
  text(): MappedText;
}

export interface List {
  readonly type: "list";
  readonly at: number;
  readonly items: readonly Tree[];
  /** A YAML tag of the file's own, such as `!reference`. */
  readonly tag?: string;
}

export interface Mapping {
  readonly type: "map";
  readonly at: number;
  readonly entries: readonly { readonly key: string; readonly value: Tree }[];
}

/** The value at a path of keys. @example valueAt(doc, "jobs", "build") */
export function valueAt(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  let here = tree;
  for (const key of keys) {
    if (here?.type !== "map") return undefined;
    here = here.entries.find((entry) => entry.key === key)?.value;
  }
  return here;
}

export function entriesOf(tree: Tree | undefined): Mapping["entries"] {
  return tree?.type === "map" ? tree.entries : [];
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.type === "list" ? tree.items : [];
}

/** A scalar's value; undefined for everything else and for empty ones. */
export function plainValue(tree: Tree | undefined): string | undefined {
  return tree?.type === "scalar" && tree.value !== "" ? tree.value : undefined;
}

/** A scalar that stands for text. */
export function scalarOf(tree: Tree | undefined): Scalar | undefined {
  return tree?.type === "scalar" && tree.value !== "" ? tree : undefined;
}

/** The scalars of a scalar or of a (nested) list, in order. */
export function scalarsOf(tree: Tree | undefined): readonly Scalar[] {
  if (tree === undefined || tree.type === "map") return [];
  return tree.type === "scalar" ? [tree] : tree.items.flatMap(scalarsOf);
}

/** Names with literal values, from a mapping or from a list of `NAME=value`. */
export function variablesOf(tree: Tree | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, value } of entriesOf(tree)) {
    const text = plainValue(value) ?? plainValue(valueAt(value, "value"));
    if (text !== undefined) found.set(key, text);
  }
  for (const item of itemsOf(tree)) {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(plainValue(item) ?? "") ?? [];
    if (name !== undefined && value !== undefined) found.set(name, value);
  }
  return found;
}
