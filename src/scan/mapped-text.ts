/**
 * Shell text together with where each part of it stands in the file. YAML indentation, JSON escapes
 * and expressions of other languages are gone from the text, yet a place in it can be named.
 */
export class MappedText {
  readonly text: string;
  readonly #starts: readonly number[];
  readonly #sources: readonly number[];
  readonly #copied: readonly boolean[];
  readonly #lengths: readonly number[];

  constructor(
    text: string,
    starts: readonly number[],
    sources: readonly number[],
    copied: readonly boolean[],
    lengths: readonly number[],
  ) {
    this.text = text;
    this.#starts = starts;
    this.#sources = sources;
    this.#copied = copied;
    this.#lengths = lengths;
  }

  /** A part of the file as it is. */
  static slice(source: string, start: number, end: number): MappedText {
    return new MappedTextBuilder(source).copy(start, end).build();
  }

  /** The place in the file of the character at `offset`. */
  toSource(offset: number): number {
    const i = this.#segmentAt(offset);
    const source = this.#sources[i] ?? 0;
    return this.#copied[i] ? source + offset - (this.#starts[i] ?? 0) : source;
  }

  /** A span of this text as a span of the file. */
  spanToSource(start: number, end: number): { start: number; end: number } {
    const from = this.toSource(start);
    if (end <= start) return { start: from, end: from };
    const last = this.#segmentAt(end - 1);
    const to = this.#copied[last]
      ? this.toSource(end - 1) + 1
      : (this.#sources[last] ?? 0) + (this.#lengths[last] ?? 0);
    return { start: from, end: Math.max(from, to) };
  }

  #segmentAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** This text with every match of a pattern (global) replaced; what is put in has the match's place. */
  replace(
    pattern: RegExp,
    make: (match: RegExpExecArray, before: string) => string | undefined,
  ): MappedText {
    let done = 0;
    const builder = new MappedTextBuilder("");
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.text); match !== null; match = pattern.exec(this.text)) {
      if (match[0] === "") {
        pattern.lastIndex += 1;
        continue;
      }
      const made = make(match, this.text);
      if (made === undefined) continue;
      builder.append(this, done, match.index);
      const { start, end } = this.spanToSource(match.index, match.index + match[0].length);
      builder.add(made, start, end - start);
      done = match.index + match[0].length;
    }
    if (done === 0) return this;
    return builder.append(this, done, this.text.length).build();
  }

  /** A part of this text. */
  part(start: number, end: number): MappedText {
    return new MappedTextBuilder("").append(this, start, end).build();
  }

  /** The pieces that cover a part, for {@link MappedTextBuilder.append}. */
  segments(start: number, end: number): Segment[] {
    const found: Segment[] = [];
    for (let i = this.#segmentAt(start); i < this.#starts.length; i++) {
      const begin = this.#starts[i] ?? 0;
      if (begin >= end) break;
      const at = Math.max(begin, start);
      const stop = Math.min(this.#starts[i + 1] ?? this.text.length, end);
      if (at >= stop) continue;
      const copy = this.#copied[i] ?? false;
      const source = (this.#sources[i] ?? 0) + (copy ? at - begin : 0);
      found.push({ at, end: stop, copy, source, length: this.#lengths[i] ?? 0 });
    }
    return found;
  }
}

/** A piece of a text that is a copy of the file, or stands for one place of it. */
interface Segment {
  readonly at: number;
  readonly end: number;
  readonly copy: boolean;
  readonly source: number;
  /** How much of the file it stands for, when it is no copy. */
  readonly length: number;
}

/** Puts a {@link MappedText} together from parts of a file and texts that stand for something in it. */
export class MappedTextBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  #length = 0;
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  readonly #copied: boolean[] = [];
  readonly #lengths: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  copy(start: number, end: number): this {
    return this.#push(this.#source.slice(start, end), start, true, 0);
  }

  /** A text that is not in the file; `at` and `length` are the place it stands for. */
  add(text: string, at: number, length = 1): this {
    return this.#push(text, at, false, length);
  }

  append(text: MappedText, start = 0, end = text.text.length): this {
    for (const part of text.segments(start, end)) {
      this.#push(text.text.slice(part.at, part.end), part.source, part.copy, part.length);
    }
    return this;
  }

  build(): MappedText {
    const text = this.#parts.join("");
    return new MappedText(text, this.#starts, this.#sources, this.#copied, this.#lengths);
  }

  #push(text: string, source: number, copy: boolean, length: number): this {
    if (text === "") return this;
    const last = this.#starts.length - 1;
    const follows =
      copy &&
      this.#copied[last] === true &&
      (this.#sources[last] ?? 0) + this.#length - (this.#starts[last] ?? 0) === source;
    if (!follows) {
      this.#starts.push(this.#length);
      this.#sources.push(source);
      this.#copied.push(copy);
      this.#lengths.push(length);
    }
    this.#parts.push(text);
    this.#length += text.length;
    return this;
  }
}

/** How a text is written in the file. */
export type Spelling = "plain" | "single" | "double";

/**
 * Finds a value again in its spelling between two places of the file: indentation, folded lines and
 * escapes are passed over. Where nothing fits, the place stays the last one that did.
 */
export function align(
  source: string,
  start: number,
  end: number,
  value: string,
  spelling: Spelling,
): MappedText {
  const builder = new MappedTextBuilder(source);
  let at = start;
  let i = 0;
  while (i < value.length) {
    const wanted = value[i] ?? "";
    const here = at < end ? (source[at] ?? "") : "";
    if (spelling === "double" && here === "\\") {
      const length = escapeLength(source, at);
      // A line that is joined to the next one stands for nothing.
      if (/[\r\n]/.test(source[at + 1] ?? "")) {
        at += length;
        continue;
      }
      const units = source[at + 1] === "U" && value.charCodeAt(i) >= 0xd800 ? 2 : 1;
      builder.add(value.slice(i, i + units), at, length);
      at += length;
      i += units;
    } else if (spelling === "single" && here === "'" && source[at + 1] === "'") {
      builder.add("'", at, 2);
      at += 2;
      i += 1;
    } else if (here === wanted) {
      builder.copy(at, at + 1);
      at += 1;
      i += 1;
    } else if (/\s/.test(here) && /\s/.test(wanted)) {
      builder.add(wanted, at);
      while (at < end && /\s/.test(source[at] ?? "")) at += 1;
      i += 1;
    } else if (/\s/.test(here)) {
      at += 1;
    } else {
      builder.add(wanted, Math.min(at, end));
      i += 1;
    }
  }
  return builder.build();
}

function escapeLength(source: string, at: number): number {
  switch (source[at + 1]) {
    case "x":
      return 4;
    case "u":
      return 6;
    case "U":
      return 10;
    case "\r":
      return source[at + 2] === "\n" ? 3 : 2;
    default:
      return 2;
  }
}
