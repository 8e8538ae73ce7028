/** What the hand-written parsers share: one token of look-ahead, depth and progress guards. */
import { HOLE, type Node } from "./ast.js";
import { BASE_SCANS, MAX_NESTING, SCANS_PER_CHARACTER } from "./limits.js";

/** A literal piece of text with embedded code, or the place of the code. */
export type Piece = string | { readonly from: number; readonly to: number };

export type Kind =
  | "name"
  | "num"
  | "str"
  | "tpl"
  | "sh"
  | "regex"
  | "op"
  | "nl"
  | "indent"
  | "dedent"
  | "var"
  | "end";

export interface Tok {
  readonly k: Kind;
  /** Spelling; of a text its value. */
  readonly v: string;
  readonly start: number;
  readonly end: number;
  /** A line break stands before it. */
  readonly nl: boolean;
  /** White space stands before it. */
  readonly sp: boolean;
  readonly parts?: readonly Piece[];
}

export interface State {
  readonly pos: number;
  readonly tok: Tok;
  readonly lastEnd: number;
}

export abstract class Parser {
  protected readonly src: string;
  protected readonly limit: number;
  protected readonly problems: string[];
  protected pos: number;
  /** End of the token before the current one. */
  protected lastEnd = 0;
  protected depth: number;
  protected tok: Tok = { k: "end", v: "", start: 0, end: 0, nl: false, sp: false };
  /** Tokens that may still be read. Trying a rule and going back reads some again, and nested tries multiply. */
  private scansLeft: number;

  constructor(src: string, problems: string[], from = 0, to = src.length, depth = 0) {
    this.src = src;
    this.problems = problems;
    this.pos = from;
    this.limit = to;
    this.depth = depth;
    this.scansLeft = BASE_SCANS + SCANS_PER_CHARACTER * (to - from);
  }

  /** Reads the next token at `pos`. */
  protected abstract scan(): Tok;

  protected next(): Tok {
    const tok = this.tok;
    if (--this.scansLeft < 0) {
      this.giveUp("read over and over");
      return tok;
    }
    this.lastEnd = tok.end;
    this.tok = this.scan();
    return tok;
  }

  protected at(kind: Kind): boolean {
    return this.tok.k === kind;
  }

  protected is(op: string): boolean {
    return this.tok.k === "op" && this.tok.v === op;
  }

  protected isName(name: string): boolean {
    return this.tok.k === "name" && this.tok.v === name;
  }

  protected eat(op: string): boolean {
    if (this.tok.k !== "op" || this.tok.v !== op) return false;
    this.next();
    return true;
  }

  protected eatName(name: string): boolean {
    if (this.tok.k !== "name" || this.tok.v !== name) return false;
    this.next();
    return true;
  }

  protected need(op: string): void {
    if (!this.eat(op)) this.problem(`expected ${op}`);
  }

  protected get atEnd(): boolean {
    return this.tok.k === "end";
  }

  protected save(): State {
    return { pos: this.pos, tok: this.tok, lastEnd: this.lastEnd };
  }

  protected restore(state: State): void {
    this.pos = state.pos;
    this.tok = state.tok;
    this.lastEnd = state.lastEnd;
  }

  /** Text that cannot be read; the first problem is reported. */
  protected problem(why: string): void {
    if (this.problems.length < 4) {
      const near = this.src.slice(this.tok.start, this.tok.start + 12).split("\n")[0];
      this.problems.push(`${why} near "${near}"`);
    }
  }

  /** Runs a nested rule; gives up on the whole text when it is nested beyond any sense. */
  protected nested(rule: () => Node): Node {
    if (this.depth >= MAX_NESTING) {
      this.giveUp("nested too deeply");
      return HOLE;
    }
    this.depth++;
    const node = rule();
    this.depth--;
    return node;
  }

  protected giveUp(why: string): void {
    this.problem(why);
    this.pos = this.limit;
    this.tok = { k: "end", v: "", start: this.limit, end: this.limit, nl: true, sp: true };
  }

  protected make(k: Kind, v: string, start: number, nl: boolean, sp: boolean): Tok {
    return { k, v, start, end: this.pos, nl, sp };
  }

  /** Longest operator of the list that stands at `pos`. */
  protected operator(ops: ReadonlySet<string>, longest: number): string {
    for (let n = longest; n > 1; n--) {
      if (this.pos + n > this.limit) continue;
      const text = this.src.substring(this.pos, this.pos + n);
      if (ops.has(text)) return text;
    }
    return this.src.charAt(this.pos);
  }
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Letter, digit, `_`, or anything that is not ASCII. */
export function isWord(c: number): boolean {
  return (
    (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95 || c > 127
  );
}

export function isHex(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
}

export function codePoint(n: number): string {
  return n >= 0 && n <= 0x10ffff ? String.fromCodePoint(n) : "";
}

/** Closing partner of an opening bracket; any other character closes itself. */
export function closerOf(open: string): string {
  const at = "([{<".indexOf(open);
  return at < 0 ? open : ")]}>".charAt(at);
}

/** Value of a number literal; 0 when it is not a sensible one. */
export function numberValue(text: string): number {
  const clean = text.replace(/_/g, "").replace(/[nNlLjJ]$/, "");
  const n = /^0[0-7]+$/.test(clean) ? Number.parseInt(clean, 8) : Number(clean);
  return Number.isFinite(n) ? n : 0;
}
