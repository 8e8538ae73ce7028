/** Reads JSON with comments and trailing commas, with places. */
import { MAX_TREE_DEPTH, MAX_TREE_NODES } from "./limits.js";
import { align } from "./mapped-text.js";
import type { Mapping, Tree } from "./tree.js";

/** The document; what follows a mistake is not read, and `note` hears of it. Never throws. */
export function readJson(source: string, note: (text: string) => void): Tree | undefined {
  const reader = new Reader(source);
  const tree = reader.value(0);
  reader.space();
  if (tree === undefined || reader.failed || reader.at < source.length) {
    note("is not all JSON; the rest was not read");
  }
  return tree;
}

class Reader {
  readonly #source: string;
  #nodes = 0;
  at = 0;
  failed = false;

  constructor(source: string) {
    this.#source = source;
    if (source.startsWith("\ufeff")) this.at = 1;
  }

  space(): void {
    const gap = /(?:\s|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
    gap.lastIndex = this.at;
    gap.exec(this.#source);
    this.at = Math.max(this.at, gap.lastIndex);
  }

  value(depth: number): Tree | undefined {
    this.space();
    this.#nodes += 1;
    if (depth > MAX_TREE_DEPTH || this.#nodes > MAX_TREE_NODES) return this.#fail();
    const start = this.at;
    switch (this.#source[start]) {
      case "{":
        return this.#map(depth);
      case "[":
        return this.#list(depth);
      case '"': {
        const value = this.#string();
        if (value === undefined) return undefined;
        const end = this.at - 1;
        const source = this.#source;
        return {
          type: "scalar",
          value,
          isText: true,
          at: start,
          text: () => align(source, start + 1, end, value, "double"),
        };
      }
      default: {
        const word = /[-+.\w]+/y;
        word.lastIndex = start;
        const [value] = word.exec(this.#source) ?? [];
        if (value === undefined) return this.#fail();
        this.at = word.lastIndex;
        const source = this.#source;
        const end = this.at;
        return {
          type: "scalar",
          value: value === "null" ? "" : value,
          isText: false,
          at: start,
          text: () => align(source, start, end, value, "plain"),
        };
      }
    }
  }

  #map(depth: number): Tree | undefined {
    const at = this.at++;
    const entries: Mapping["entries"][number][] = [];
    for (;;) {
      this.space();
      if (this.#take("}")) return { type: "map", at, entries };
      if (this.#source[this.at] !== '"') return this.#partial({ type: "map", at, entries });
      const key = this.#string();
      this.space();
      if (key === undefined || !this.#take(":")) return this.#partial({ type: "map", at, entries });
      const value = this.value(depth + 1);
      if (value !== undefined) entries.push({ key, value });
      if (this.failed) return { type: "map", at, entries };
      this.space();
      if (!this.#take(",") && this.#source[this.at] !== "}") {
        return this.#partial({ type: "map", at, entries });
      }
    }
  }

  #list(depth: number): Tree | undefined {
    const at = this.at++;
    const items: Tree[] = [];
    for (;;) {
      this.space();
      if (this.#take("]")) return { type: "list", at, items };
      const value = this.value(depth + 1);
      if (value !== undefined) items.push(value);
      if (this.failed) return { type: "list", at, items };
      this.space();
      if (!this.#take(",") && this.#source[this.at] !== "]") {
        return this.#partial({ type: "list", at, items });
      }
    }
  }

  #string(): string | undefined {
    const pattern = /"(?:[^"\\\n]|\\[^\n])*"/y;
    pattern.lastIndex = this.at;
    const [raw] = pattern.exec(this.#source) ?? [];
    if (raw === undefined) return this.#fail();
    this.at = pattern.lastIndex;
    try {
      const value: unknown = JSON.parse(raw.replace(/\t/g, "\\t"));
      return typeof value === "string" ? value : this.#fail();
    } catch {
      return this.#fail();
    }
  }

  #take(mark: string): boolean {
    if (this.#source[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  #fail(): undefined {
    this.failed = true;
    return undefined;
  }

  #partial(tree: Tree): Tree {
    this.failed = true;
    return tree;
  }
}
