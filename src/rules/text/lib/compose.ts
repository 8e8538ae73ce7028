/** Lines that a filter puts together from known text and input: `{print "rm " $1}`. */
import type { Flow, Piece, Word } from "../../../shell/types.js";
import { Taint } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";
import { fromPieces, piecesOf, withPicked } from "../../../tools/words.js";
import { globWord } from "../../filesystem/lib/paths.js";

function field(text: string, taints: number): Piece {
  return { kind: "unknown", text, source: "item", taints, quoted: false, guarded: true };
}

/** One line as a word: strings as they are, `null` for what comes from the input. */
export function composed(
  i: Invocation,
  input: Flow | undefined,
  parts: readonly (string | null)[],
): Flow {
  const taints = input?.taints ?? Taint.file;
  const pieces = parts.map(
    (part, n): Piece =>
      part === null ? field(`$${n}`, taints) : { kind: "text", text: part, quoted: false },
  );
  const word: Word = fromPieces(pieces, i.command.span);
  const through = [...(input?.through ?? []), i.program];
  if (word.known) return { text: `${word.text}\n`, taints: Taint.none, through };
  return { items: [word], taints, through };
}

/** `{print "kill " $2}`: the strings and fields of one print. */
export function awkLine(program: string): readonly (string | null)[] | undefined {
  const match =
    /^(?:BEGIN\s*|NR\s*[><=!]+\s*\d+\s*|\/[^/]*\/\s*)?\{\s*print\s+([^{}|>]*?);?\s*\}$/.exec(
      program.trim(),
    );
  if (match === null) return undefined;
  const parts: (string | null)[] = [];
  let known = false;
  for (const token of (match[1] as string).matchAll(
    /"((?:\\.|[^"\\])*)"|(\$\w+|\$\(\w+\)|\w+)|(,)|(\s+)|(.)/g,
  )) {
    if (token[1] !== undefined) {
      known = true;
      parts.push(token[1].replace(/\\(.)/g, "$1"));
    } else if (token[2] !== undefined) parts.push(null);
    else if (token[3] !== undefined) parts.push(" ");
    else if (token[5] !== undefined) return undefined;
  }
  return known ? parts : undefined;
}

/** A `s` command that puts text in front of the whole line, or around it. */
export function sedLine(script: string): readonly (string | null)[] | undefined {
  const match =
    /^s([/|#,:!@])(\^|\^?\.[*+]\$?|\^?\\?\(\.[*+]\\?\)\$?)\1((?:\\.|[^\\])*?)\1g?$/.exec(
      script.trim(),
    );
  if (match === null) return undefined;
  const parts: (string | null)[] = [];
  for (const bit of (match[3] as string).split(/(&|\\1)/)) {
    if (bit === "&" || bit === "\\1") parts.push(null);
    else if (bit !== "") parts.push(bit.replace(/\\(.)/g, "$1"));
  }
  if (match[2] === "^") parts.push(null);
  return parts.some((part) => part !== null && /[a-z]{2}/.test(part)) ? parts : undefined;
}

/** Lines chosen by `grep '^rm -rf'` begin with what was looked for, when that reads like a command. */
export function grepLine(pattern: string): readonly (string | null)[] | undefined {
  const plain = /^\^?([a-z][\w.-]*(?: [\w./~=:-]+)+) ?\$?$/.exec(pattern)?.[1];
  return plain === undefined ? undefined : [`${plain} `, null];
}

/** `jq -nr '"text"'` prints the text. */
export function jqText(program: string): string | undefined {
  const match = /^\s*"((?:[^"\\]|\\["\\/nt])*)"\s*$/.exec(program);
  return match?.[1]?.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c === "t" ? "\t" : c));
}

/**
 * Names that hold what was looked for: `ls | grep '\.log$'` leaves `*.log` of `*`. With `-E`
 * (`extended`) a choice such as `(\.pyc|\.pyo$)` leaves both kinds.
 */
export function narrowed(
  items: readonly Word[],
  pattern: string,
  extended = false,
): readonly Word[] {
  const choices = extended
    ? /^\(?((?:[\w\\.^$-]+\|)+[\w\\.^$-]+)\)?$/.exec(pattern)?.[1]?.split("|")
    : undefined;
  return choices === undefined
    ? narrowedToOne(items, pattern)
    : choices.flatMap((choice) => narrowedToOne(items, choice));
}

function narrowedToOne(items: readonly Word[], pattern: string): readonly Word[] {
  const match = /^(\^?)((?:[\w-]|\\\.)+)(\$?)$/.exec(pattern);
  if (match === null) return items;
  const text = (match[2] as string).replace(/\\/g, "");
  const wanted = `${match[1] === "" ? "*" : ""}${text}${match[3] === "" ? "*" : ""}`;
  return items.flatMap((word) => {
    // Where find started is not passed on when it does not hold what is looked for.
    if (word.known && items.length > 1 && !word.text.includes(text)) return [];
    const last = word.pieces?.[word.pieces.length - 1];
    if (word.pieces === undefined || last?.kind !== "glob" || !/^\*{1,2}$/.test(last.text))
      return word;
    if (last.text === "*" && match[1] !== "" && word.pieces.length > 1) return word;
    const deep = last.text === "**" ? "**/*" : "";
    const rest = piecesOf(
      globWord(`${deep}${deep === "" ? wanted : wanted.replace(/^\*/, "")}`, word),
    );
    return withPicked(fromPieces([...word.pieces.slice(0, -1), ...rest], word.span), word.picked);
  });
}
