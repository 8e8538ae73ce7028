/** What is read beside another: a file, or what a command prints of one ("the first 5 lines of a.txt", "the output of 'ls x'"). */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Cursor } from "../making/cursor.js";

export interface Input {
  /** The name as a word of the shell; of what is no file, how a request calls it. */
  readonly name: string;
  /** What prints it, where it is no file. */
  readonly command?: string;
  readonly isDirectory?: true;
  /** Its lines are in order already. */
  readonly isSorted?: true;
  /** Its lines are to be put in order, whatever reads them. */
  readonly toSort?: true;
}

/** As an argument of a program that reads files. */
export function asFile({ name, command, toSort }: Input): string {
  if (toSort === true) return `<(${command === undefined ? `sort ${name}` : `${command} | sort`})`;
  return command === undefined ? name : `<(${command})`;
}

/** The same with its lines in order. `by` are options of `sort`. */
export function asSorted(input: Input, by = ""): string {
  const { name, command, isSorted, toSort } = input;
  if (isSorted === true && command === undefined && toSort !== true) return name;
  const sort = by === "" ? "sort" : `sort ${by}`;
  return `<(${command === undefined ? `${sort} ${name}` : `${command} | ${sort}`})`;
}

export const ORDINALS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** "Third", "3rd": counted from 1. */
export function ordinal(c: Cursor): number | undefined {
  const word = c.token?.quoted === false ? c.token.text.toLowerCase() : "";
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  const at = digits === undefined ? ORDINALS.indexOf(word) + 1 : Number(digits);
  if (at < 1) return undefined;
  c.at++;
  return at;
}

const BARE =
  /^(?:(?:file|list|set|data|input|dir|folder|directory|test|log|text|table)[-_]?(?:\d{1,2}|[A-Z])|[fFdD]\d|[B-HJ-Zb-z])$/;
const NO_NAME =
  /^(?:the|an?|both|two|all|each|every|their|its|files?|lines?|directory|directories|folders?|contents?|output|it|them|that|which|and|or)$/i;

/** A name: a path, a word in quotes, a variable; any word where `isSaid`. */
export function nameIn(c: Cursor, isSaid = false): Token | undefined {
  const { token } = c;
  if (token === undefined || (token.number !== undefined && !token.quoted)) return undefined;
  if (!token.quoted && NO_NAME.test(token.text)) return undefined;
  const isName = token.quoted ? !/\s/.test(token.text) : token.thing || BARE.test(token.text);
  if (!isName && !(isSaid && /^[\w.-]+$/.test(token.text))) return undefined;
  if (/^[-–—]+$/.test(token.text)) return undefined;
  c.at++;
  return token;
}

/** What is said of two inputs once: of what kind they are, and which part of them is meant. */
export interface Kind {
  readonly isDirectory: boolean;
  readonly isSorted: boolean;
  readonly toSort: boolean;
  readonly isPacked: boolean;
  readonly isOutput: boolean;
  readonly isSaid: boolean;
  /** What takes a part of a file: `cut -f3`. */
  readonly part?: string;
}

const PLAIN: Kind = {
  isDirectory: false,
  isSorted: false,
  toSort: false,
  isPacked: false,
  isOutput: false,
  isSaid: false,
};

/** "The first 5 lines of", "the third field of". */
function partIn(c: Cursor): string | undefined {
  return c.try(() => {
    c.eat("the");
    const end = c.eat("first|top") ? "head" : c.eat("last|bottom") ? "tail" : undefined;
    if (end !== undefined) {
      const many = c.number();
      return many !== undefined && c.eat("lines|rows of|in|from") ? `${end} -n ${many}` : undefined;
    }
    const at = ordinal(c);
    c.eat("whitespace|space [separated|delimited]");
    return at !== undefined && c.eat("columns|column|fields|field of|in|from")
      ? `awk '{print $${at}}'`
      : undefined;
  });
}

function kindIn(c: Cursor, before: Kind): Kind {
  let kind: Kind = { ...before, isSaid: false };
  const part = partIn(c);
  if (part !== undefined) kind = { ...kind, part };
  for (;;) {
    if (c.eat("the|both|two|my|of|in")) continue;
    if (c.eat("sorted contents|content|lines|output|versions|version [of]")) {
      kind = { ...kind, toSort: true };
    } else if (c.eat("already|pre [sorted|sorted]") || c.eat("sorted|presorted|pre-sorted")) {
      kind = { ...kind, isSorted: true };
    } else if (c.eat("contents|content|lines|line|data|rows|text of|in|from")) {
    } else if (
      c.eat("output|outputs|result|results of|from [the] [two] [command|commands|programs|program]")
    ) {
      kind = { ...kind, isOutput: true };
    } else if (c.eat("gzip-compressed|gzipped|gzip|compressed|zipped|gz [compressed]"))
      kind = { ...kind, isPacked: true };
    else if (c.eat("directory|directories|folder|folders|dir|dirs [trees|tree]"))
      kind = { ...kind, isDirectory: true, isSaid: true };
    else if (c.eat("files|file|inputs|input [named|called]")) kind = { ...kind, isSaid: true };
    else return kind;
  }
}

function inputOf(c: Cursor, kind: Kind): Input | undefined {
  const { token } = c;
  if (token === undefined) return undefined;
  if (kind.isOutput) {
    if (!token.quoted && !token.thing) return undefined;
    c.at++;
    return { name: token.text, command: token.text, ...(kind.toSort && { toSort: true }) };
  }
  const named = nameIn(c, kind.isSaid);
  if (named === undefined) return undefined;
  const name = quoteValue("file", named);
  if (named.text.endsWith("/")) return { name, isDirectory: true };
  const more = {
    ...(kind.isSorted && { isSorted: true as const }),
    ...(kind.toSort && { toSort: true as const }),
  };
  if (kind.isDirectory) return { name, isDirectory: true };
  const isPacked = kind.isPacked && /\.gz$|^[^.]*$/.test(named.text);
  const printed = isPacked ? `zcat ${name}` : undefined;
  if (kind.part === undefined)
    return { name, ...(printed !== undefined && { command: printed }), ...more };
  return {
    name,
    command: printed === undefined ? `${kind.part} ${name}` : `${printed} | ${kind.part}`,
    ...more,
  };
}

/** One input, and what was said of it, which holds for the next one too. */
export function inputIn(
  c: Cursor,
  before: Kind = PLAIN,
): { readonly input: Input; readonly kind: Kind } | undefined {
  return c.try(() => {
    const kind = kindIn(c, before);
    const input = inputOf(c, kind);
    if (input === undefined) return undefined;
    const isDirectory = kind.isDirectory || c.eat("directory|directories|folder|folders");
    c.eat("file|files");
    return {
      input: isDirectory && input.command === undefined ? { ...input, isDirectory: true } : input,
      kind: { ...kind, isDirectory },
    };
  });
}

/** Several inputs in a row: "a.txt and b.txt", "the files a, b and c". */
export function inputsIn(c: Cursor): readonly Input[] | undefined {
  return c.try(() => {
    const out: Input[] = [];
    let kind: Kind | undefined;
    for (;;) {
      const next = inputIn(c, kind);
      if (next === undefined) break;
      out.push(next.input);
      kind = next.kind;
      // What follows "and" is an input, or begins something else.
      const at = c.at;
      c.eat("and|with|to|against|versus|vs|or");
      if (c.try(() => inputIn(c, next.kind)) === undefined) {
        c.at = at;
        break;
      }
      c.at = at;
      c.eat("and|with|to|against|versus|vs|or");
    }
    const names = new Set(out.map(({ name }) => name));
    return out.length < 2 || names.size < out.length ? undefined : out;
  });
}
