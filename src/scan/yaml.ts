/** Reads YAML with places. The only file that knows the library. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
} from "yaml";
import { MAX_TREE_DEPTH, MAX_TREE_NODES } from "./limits.js";
import { align, MappedText, type Spelling } from "./mapped-text.js";
import type { Mapping, Tree } from "./tree.js";

/** The documents of a YAML text; `note` hears what could not be read. Never throws. */
export function readYaml(source: string, note: (text: string) => void): readonly Tree[] {
  let documents: readonly Document.Parsed[];
  try {
    documents = [
      ...parseAllDocuments(source, {
        logLevel: "silent",
        strict: false,
        uniqueKeys: false,
        prettyErrors: false,
      }),
    ];
  } catch (error) {
    note(`is not YAML: ${error instanceof Error ? error.message.slice(0, 120) : "unknown error"}`);
    return [];
  }
  const [problem] = documents.flatMap((document) => document.errors);
  if (problem !== undefined) note(`is not all YAML: ${problem.message.slice(0, 120)}`);
  const reader = new Reader(source);
  const trees = documents.flatMap((document) => reader.tree(document.contents, 0) ?? []);
  if (reader.isOver) note("has too many values or too deep ones; the rest was not read");
  return trees;
}

class Reader {
  readonly #source: string;
  #nodes = 0;
  readonly #anchors = new Map<string, unknown>();
  isOver = false;

  constructor(source: string) {
    this.#source = source;
  }

  tree(node: unknown, depth: number): Tree | undefined {
    this.#nodes += 1;
    if (depth > MAX_TREE_DEPTH || this.#nodes > MAX_TREE_NODES) {
      this.isOver = true;
      return undefined;
    }
    // The library looks through the whole document for each.
    if (isAlias(node)) return this.tree(this.#anchors.get(node.source), depth + 1);
    const { anchor } = Object(node) as { anchor?: string };
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    if (isScalar(node)) return this.#scalar(node);
    const start = (node as Node | null | undefined)?.range?.[0] ?? 0;
    if (isSeq(node)) {
      const items = node.items.flatMap((item) => this.tree(item, depth + 1) ?? []);
      return { type: "list", at: start, items, ...(node.tag !== undefined && { tag: node.tag }) };
    }
    if (!isMap(node)) return undefined;
    const entries: Mapping["entries"][number][] = [];
    const merged: Mapping["entries"][number][] = [];
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
      if (key === undefined) continue;
      const value = this.tree(pair.value, depth + 1);
      if (value === undefined) continue;
      if (key !== "<<") entries.push({ key, value });
      else {
        for (const part of value.type === "list" ? value.items : [value]) {
          if (part.type === "map") merged.push(...part.entries);
        }
      }
    }
    const own = new Set(entries.map(({ key }) => key));
    for (const entry of merged) if (!own.has(entry.key)) entries.push(entry);
    return { type: "map", at: start, entries };
  }

  #scalar(node: Scalar): Tree {
    const { value, range, type } = node;
    const [start, end] = range ?? [0, 0];
    const isText = typeof value === "string";
    // A number is meant as it is written.
    const text = isText
      ? value
      : value === null || value === undefined
        ? ""
        : (node.source ?? String(value));
    const source = this.#source;
    return {
      type: "scalar",
      value: text,
      isText,
      at: start,
      text: () => {
        if (source.slice(start, end) === text) return MappedText.slice(source, start, end);
        if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") {
          const header = source.indexOf("\n", start);
          return align(source, header < 0 ? start : header + 1, end, text, "plain");
        }
        const spelling: Spelling =
          type === "QUOTE_DOUBLE" ? "double" : type === "QUOTE_SINGLE" ? "single" : "plain";
        const inner = spelling === "plain" ? start : start + 1;
        return align(source, inner, end, text, spelling);
      },
    };
  }
}
