/** The operations of `${name<op>word}` on values that may be partly unknown. */
import type { ParameterOperation, Word as TreeWord } from "unbash";
import { type Piece, Taint, type Word } from "../shell/types.js";
import { fromPieces, literal } from "../tools/words.js";

export interface OperationHost {
  single(word: TreeWord): Word;
  readonly quoted: boolean;
  readonly spelling: string;
  readonly nounset: boolean;
  /** The variable is known to be non-empty from here on. */
  guard(): void;
  assign(word: Word): void;
}

const NOWHERE = { start: 0, end: 0 };

/** Turns a shell pattern into a regular expression source; undefined when it is not a plain one. */
function patternSource(pattern: string, greedy: boolean): string | undefined {
  if (pattern.length > 256) return undefined;
  let out = "";
  for (let n = 0; n < pattern.length; n++) {
    const c = pattern[n] as string;
    if (c === "*") out += greedy ? "[\\s\\S]*" : "[\\s\\S]*?";
    else if (c === "?") out += "[\\s\\S]";
    else if (c === "\\" && n + 1 < pattern.length) out += escapeChar(pattern[++n] as string);
    else if (c === "[" || c === "(") return undefined;
    else out += escapeChar(c);
  }
  // Several stars make matching super-linear; such patterns are rare and left unknown.
  return (pattern.match(/\*/g)?.length ?? 0) > 2 ? undefined : out;
}

function escapeChar(c: string): string {
  return /[A-Za-z0-9_\s]/.test(c) ? c : `\\${c}`;
}

/** `${HOME:0:1}`: the first character and no more. */
function isBeginning(slice: Extract<ParameterOperation, { type: "Slice" }>, host: OperationHost) {
  const { offset, length } = slice;
  return (
    length !== undefined && host.single(offset).text === "0" && host.single(length).text === "1"
  );
}

/** Variables whose value is a path from the root, whatever else it is. */
const PATHS = new Set(["HOME", "PWD", "OLDPWD", "PATH", "SHELL", "BASH"]);

function isAbsolute([piece, ...more]: readonly Piece[]): boolean {
  if (piece?.kind === "text") return piece.text.startsWith("/");
  return piece?.kind === "unknown" && more.length === 0 && PATHS.has(piece.name ?? "");
}

/** Applies one operation; unknown stays unknown but keeps taints and guards. */
export function applyOperation(
  operation: ParameterOperation,
  value: readonly Piece[],
  host: OperationHost,
): readonly Piece[] {
  const word = fromPieces(value, NOWHERE);
  const isUnset = value.some((piece) => piece.kind === "unknown" && piece.source === "variable");
  if (operation.type === "Default")
    return applyDefault(operation.operator, operation.operand, word, value, isUnset, host);
  const rest = (extra = ""): readonly Piece[] => [
    {
      kind: "unknown",
      text: host.spelling + extra,
      source: "variable",
      taints: word.taints,
      quoted: host.quoted,
      guarded:
        value.every((piece) => piece.kind !== "unknown" || piece.guarded) && value.length > 0,
    },
  ];
  if (!word.known) {
    const begins = operation.type === "Slice" && isBeginning(operation, host) && isAbsolute(value);
    return begins ? [{ kind: "text", text: "/", quoted: host.quoted }] : rest();
  }
  const known = word.text;
  const out = (text: string): readonly Piece[] => [
    { kind: "text", text, quoted: host.quoted, split: !host.quoted } as Piece,
  ];
  switch (operation.type) {
    case "Remove": {
      const pattern = patternText(host.single(operation.operand));
      const source =
        pattern === undefined ? undefined : patternSource(pattern, operation.operator.length === 2);
      if (source === undefined) return rest();
      if (operation.operator.startsWith("#"))
        return out(known.replace(new RegExp(`^${source}`), ""));
      // `%` removes the shortest suffix: try from the right.
      const anchored = new RegExp(`^${source}$`);
      if (known.length > 4096) return rest();
      const longest = operation.operator === "%%";
      for (let n = 0; n <= known.length; n++) {
        const at = longest ? n : known.length - n;
        if (anchored.test(known.slice(at))) return out(known.slice(0, at));
      }
      return out(known);
    }
    case "Replace": {
      const pattern = patternText(host.single(operation.pattern));
      const replacement = host.single(operation.replacement);
      const source = pattern === undefined ? undefined : patternSource(pattern, true);
      if (source === undefined || !replacement.known || pattern === "") return rest();
      const by = (): string => replacement.text;
      if (operation.operator === "/#") return out(known.replace(new RegExp(`^${source}`), by));
      if (operation.operator === "/%") return out(known.replace(new RegExp(`${source}$`), by));
      return out(known.replace(new RegExp(source, operation.operator === "//" ? "g" : ""), by));
    }
    case "Slice": {
      const offset = Number(host.single(operation.offset).text);
      const length =
        operation.length === undefined ? undefined : Number(host.single(operation.length).text);
      if (!Number.isInteger(offset) || (length !== undefined && !Number.isInteger(length)))
        return rest();
      // `~` stands for a path from the root that nobody here knows.
      if (/^~(?:\/|$)/.test(known)) return offset === 0 && length === 1 ? out("/") : rest();
      const begin = offset < 0 ? Math.max(0, known.length + offset) : offset;
      const end =
        length === undefined ? known.length : length < 0 ? known.length + length : begin + length;
      return out(known.slice(begin, end));
    }
    case "CaseModification": {
      if (operation.operand !== undefined && operation.operand.text !== "") return rest();
      if (operation.operator === "^^") return out(known.toUpperCase());
      if (operation.operator === ",,") return out(known.toLowerCase());
      const head =
        operation.operator === "^"
          ? known.slice(0, 1).toUpperCase()
          : known.slice(0, 1).toLowerCase();
      return out(head + known.slice(1));
    }
    default:
      return rest();
  }
}

function patternText(word: Word): string | undefined {
  return word.known || word.glob ? word.text : undefined;
}

function applyDefault(
  operator: string,
  operand: TreeWord,
  word: Word,
  value: readonly Piece[],
  isUnset: boolean,
  host: OperationHost,
): readonly Piece[] {
  const kind = operator[operator.length - 1];
  if (kind === "?") {
    host.guard();
    return value.map((piece) => (piece.kind === "unknown" ? { ...piece, guarded: true } : piece));
  }
  const empty = word.known && word.text === "" && operator.startsWith(":");
  if (kind === "+") {
    if (isUnset)
      return [
        {
          kind: "unknown",
          text: host.spelling,
          source: "variable",
          taints: Taint.none,
          quoted: host.quoted,
          guarded: false,
        },
      ];
    return empty ? [] : piecesFor(host.single(operand), host.quoted);
  }
  if (!isUnset && !empty) return value;
  // The environment may override a default; the default is what a reader of the text can expect.
  const chosen = host.single(operand);
  if (kind === "=") host.assign(chosen);
  return piecesFor(chosen, host.quoted);
}

function piecesFor(word: Word, quoted: boolean): readonly Piece[] {
  const known = word.pieces ?? [{ kind: "text", text: word.text, quoted, split: !quoted } as Piece];
  return known.length === 0 ? [{ kind: "text", text: literal("").text, quoted }] : known;
}
