/** Reads a request from left to right, for sentences whose parts stand in each other ("a folder with two files, each …"). */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import { FILLERS } from "../fillers.js";

interface Part {
  readonly ways: readonly (readonly string[])[];
  readonly optional: boolean;
}

const compiled = new Map<string, readonly Part[]>();

/** "create|set_up [a|the]": alternatives with `|`, what may be missing in brackets, `_` joins words. */
function partsOf(pattern: string): readonly Part[] {
  let parts = compiled.get(pattern);
  if (parts === undefined) {
    parts = pattern.split(" ").map((written) => {
      const optional = written.startsWith("[");
      const ways = (optional ? written.slice(1, -1) : written)
        .split("|")
        .map((way) => way.split("_"))
        .sort((a, b) => b.length - a.length);
      return { ways, optional };
    });
    compiled.set(pattern, parts);
  }
  return parts;
}

const isFiller = ({ text, quoted }: Token): boolean =>
  !quoted && (/^(?:please|[?:,;!–—]+)$/i.test(text) || FILLERS.includes(text.toLowerCase()));

/** A place in a request. */
export class Cursor {
  at = 0;
  /** Whether a text was taken for one with nothing that says so. */
  isLoose = false;
  readonly tokens: readonly Token[];

  /** @param words the request as it was written, which the tokens' places are in */
  constructor(
    tokens: readonly Token[],
    readonly words: string,
  ) {
    this.tokens = tokens.filter((token) => !isFiller(token));
  }

  get token(): Token | undefined {
    return this.tokens[this.at];
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Goes on behind a pattern that stands here; false when it does not. */
  eat(pattern: string): boolean {
    const end = this.match(partsOf(pattern), 0, this.at);
    // Nothing read is no reading, so that loops end.
    if (end === undefined || end === this.at) return false;
    this.at = end;
    return true;
  }

  /** Whether a pattern stands here. */
  sees(pattern: string): boolean {
    return this.match(partsOf(pattern), 0, this.at) !== undefined;
  }

  private match(parts: readonly Part[], part: number, at: number): number | undefined {
    const wanted = parts[part];
    if (wanted === undefined) return at;
    for (const way of wanted.ways) {
      const stands = way.every((word, i) => {
        const token = this.tokens[at + i];
        return token !== undefined && !token.quoted && token.text.toLowerCase() === word;
      });
      if (!stands) continue;
      const end = this.match(parts, part + 1, at + way.length);
      if (end !== undefined) return end;
    }
    return wanted.optional ? this.match(parts, part + 1, at) : undefined;
  }

  /** What `read` makes of what stands here; where that is nothing the place stays. */
  try<Result>(read: () => Result | undefined): Result | undefined {
    const before = this.at;
    const result = read();
    if (result === undefined) this.at = before;
    return result;
  }

  number(): number | undefined {
    const number = this.token?.number;
    if (number === undefined || this.token?.size !== undefined) return undefined;
    this.at++;
    return number;
  }

  /** What stands between two tokens in the request. */
  gap(at: number): string {
    const [before, after] = [this.tokens[at - 1], this.tokens[at]];
    return before === undefined || after === undefined
      ? ""
      : this.words.slice(before.end, after.start);
  }

  /** The request from one token up to another, as it was written. */
  raw(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    if (first === undefined || last === undefined) return "";
    // Brackets at the ends of words are no part of tokens.
    const end = this.tokens[to]?.start ?? this.words.length;
    const open = /[([{]+$/.exec(this.words.slice(0, first.start))?.[0] ?? "";
    return (open + this.words.slice(first.start, end)).trim().replace(/[,;]$/, "");
  }
}

/** A name as a word of the shell. */
export interface Name {
  readonly shell: string;
  /** Without its quotes. */
  readonly text: string;
}

const DATES: readonly (readonly [RegExp, string])[] = [
  [/YYYY-MM-DD/, "%F"],
  [/YYYY_MM_DD/, "%Y_%m_%d"],
  [/YYYYMMDD_HHMMSS/, "%Y%m%d_%H%M%S"],
  [/YYYYMMDD-HHMMSS/, "%Y%m%d-%H%M%S"],
  [/YYYYMMDD/, "%Y%m%d"],
  [/\$\(date\)|<date>|\{date\}|\[date\]/i, "%F"],
  [/<timestamp>|\{timestamp\}/i, "%Y%m%d%H%M%S"],
];

/** A token as a name; a date that is only described in it is made by `date`. */
export function nameOf(token: Token): Name {
  for (const [pattern, format] of DATES)
    if (pattern.test(token.text) && /^[\w./~{}<>()$[\]-]+$/.test(token.text)) {
      const shell = token.text.replace(pattern, () => `$(date +${format})`);
      return {
        shell: /^[\w./~$()+%-]+(?: [\w./~$()+%-]+)*$/.test(shell) ? shell : `"${shell}"`,
        text: token.text,
      };
    }
  const { text } = token;
  const shell = quoteValue("path", token);
  return { shell: text.startsWith("-") ? `./${shell}` : shell, text };
}
