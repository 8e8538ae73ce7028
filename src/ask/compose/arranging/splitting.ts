/** "split big.csv into pieces of 1000 lines with prefix part_": how large the pieces are, and what they are called. */
import type { Cursor, Name } from "../making/cursor.js";
import { nameOf } from "../making/cursor.js";
import { isName } from "../making/names.js";
import type { Sentence } from "./sentences.js";

interface Split {
  /** `-l`, `-b` or `-n` with its value. */
  by: string | undefined;
  /** What was said of equal parts: lines stay whole. */
  isWhole: boolean;
  isNumeric: boolean;
  from: number | undefined;
  /** How long the endings are. */
  length: number | undefined;
  ending: string | undefined;
  prefix: string | undefined;
}

const PIECES = "files|chunks|pieces|parts|segments";
const MOST =
  "[at_most|up_to|exactly|max|maximum|no_more_than|a_maximum_of|about|roughly|approximately]";

/** "1000", "$n": a number of lines or parts. */
function amountAt(c: Cursor): string | undefined {
  const text = c.token?.text ?? "";
  if (/^\$(?:\d|\w+|\{\w+\})$/.test(text)) {
    c.at++;
    return `"${text}"`;
  }
  const number = c.number();
  return number === undefined ? undefined : `${number}`;
}

function sizeAt(c: Cursor, split: Split): boolean {
  const isLed = c.eat(
    `into|in|by|every|to|per|with|of [separate|several|smaller|equal|multiple] [${PIECES}] [each] [of|with|containing|having|each|that_have|that_are|holding|per] [the|a] [size|sizes] [of]`,
  );
  if (!isLed || split.by !== undefined) return false;
  const isOfLines = /^(?:every|by|of|with|containing|having|each|per|holding|size)$/i.test(
    c.tokens[c.at - 1]?.text ?? "",
  );
  c.eat(MOST);
  const size = c.token?.size;
  if (size !== undefined) {
    c.at++;
    split.by = `-b ${size.amount}${size.unit === "c" ? "" : size.unit === "k" ? "K" : size.unit}`;
    c.eat(`[each|in_size|${PIECES}] [each|in_size]`);
    return true;
  }
  const amount = amountAt(c);
  if (amount === undefined) return false;
  if (c.eat(`[-] line|lines [${PIECES}|each|per_file|per_piece|long] [each]`)) {
    split.by = `-l ${amount}`;
    return true;
  }
  if (
    isOfLines ||
    !c.eat(
      `[equal|roughly|equally|approximately] [equal|sized|equally|equal-sized] [sized] ${PIECES} [of] [about|roughly] [equal|roughly|the] [equal|same] [size|sizes]`,
    )
  )
    return false;
  split.by = `-n ${amount}`;
  return true;
}

/** The first of names that are counted up: "part_00". */
function prefixAt(c: Cursor, split: Split, file: string | undefined): boolean {
  const token = c.token;
  if (token === undefined || !/^[\w./-]+$/.test(token.text)) return false;
  const numbered = /^(.*?)(0*[01])$/.exec(token.text);
  if (numbered !== null && (c.tokens[c.at + 1]?.thing === true || /00$|01$/.test(token.text))) {
    // Numbers as long as those of the first name.
    const digits = numbered[2] as string;
    split.isNumeric = true;
    if (digits.endsWith("1")) split.from = 1;
    if (digits.length !== 2) split.length = digits.length;
  }
  const prefix = token.text.replace(/(?:aa|0*[01]|a)$/, "");
  c.at++;
  if (prefix === "") return false;
  // The dot at the end of "with prefix disk.img." ends no sentence.
  split.prefix = prefix === file ? `${prefix}.` : prefix;
  while (c.token?.thing && c.token.text.startsWith(prefix)) c.at++;
  c.eat("[etc|and_so_on|and_so_forth]");
  return true;
}

const WITH = "[and|with] [with|using|use|have|having|by] [a|an|the] [output|file|names]";

function lengthAt(c: Cursor): number | undefined {
  return c.try(() => (c.eat("of|with [a] [length] [of]") ? c.number() : undefined));
}

function clause(c: Cursor, split: Split, file: string | undefined): boolean {
  const either = (read: () => boolean): boolean => c.try(() => read() || undefined) ?? false;
  if (either(() => sizeAt(c, split))) return true;
  if (
    either(() =>
      c.eat("[and] without|not [splitting|breaking|cutting] [lines|any_lines|a_line|any_line]"),
    )
  ) {
    split.isWhole = true;
    return true;
  }
  if (
    either(() => {
      if (!c.eat(`${WITH} suffix|suffixes length [of]`) && !c.eat(`${WITH} prefix length [of]`))
        return false;
      split.length = c.number();
      return split.length !== undefined;
    })
  )
    return true;
  if (
    either(() => {
      if (
        !c.eat(
          `${WITH} numeric|number|numbered|numerical|numbers|digits suffixes|suffix|extensions|names|as`,
        )
      )
        return false;
      c.eat("[suffixes|suffix]");
      split.isNumeric = true;
      split.length = lengthAt(c) ?? split.length;
      if (c.eat("[that] starting|start|beginning|begin [with|at|from]")) {
        split.from = c.number();
        return split.from !== undefined;
      }
      return true;
    })
  )
    return true;
  if (
    either(() => {
      if (!c.eat(`${WITH} suffixes|suffix of length`)) return false;
      split.length = c.number();
      return split.length !== undefined;
    })
  )
    return true;
  if (
    either(() => {
      if (
        !c.eat(`${WITH} [additional] suffix|extension|ending [of]`) &&
        !c.eat("[and] ending with|in [the] [suffix|extension]")
      )
        return false;
      const ending = c.token?.text ?? "";
      if (!/^\.[\w.]+$/.test(ending)) return false;
      c.at++;
      split.ending = ending;
      return true;
    })
  )
    return true;
  if (
    either(
      () =>
        c.eat(`${WITH} prefix|prefixed|starting_with|names_starting_with [of|with]`) &&
        prefixAt(c, split, file),
    ) ||
    either(
      () =>
        c.eat("[that_are|and] named|called|naming [them] [with|like|as] [prefix|the_prefix]") &&
        prefixAt(c, split, file),
    )
  )
    return true;
  return (
    c.eat("each|for_me|using_split|apiece") ||
    c.eat("[and|with] [the] default [alphabetic|alphabetical] suffix|suffixes|suffixing")
  );
}

function fileAt(c: Cursor): Name | undefined {
  c.eat("[a|the] [file|archive] [named|called]");
  const { token } = c;
  if (!isName(token) || !(token.thing || token.quoted)) return undefined;
  c.at++;
  c.eat("[file] [up]");
  return nameOf(token);
}

export const splitting: Sentence = (c) => {
  if (!c.eat("split|splits|chop|cut|break|divide [up]")) return undefined;
  const isInput = c.eat("[the] standard input") || c.eat("stdin");
  const file = isInput ? undefined : fileAt(c);
  if (file === undefined && !isInput) return undefined;
  const split: Split = {
    by: undefined,
    isWhole: false,
    isNumeric: false,
    from: undefined,
    length: undefined,
    ending: undefined,
    prefix: undefined,
  };
  while (!c.done) if (!clause(c, split, file?.text)) return undefined;
  return commandOf(split, file);
};

function commandOf(split: Split, file: Name | undefined): string | undefined {
  const { by, isWhole, isNumeric, from, length, ending, prefix } = split;
  if (by === undefined) return undefined;
  // Only parts that are counted may cut a line.
  if (isWhole && !by.startsWith("-n ")) return undefined;
  const words = [
    isWhole ? by.replace("-n ", "-n l/") : by,
    ...(from !== undefined ? [`--numeric-suffixes=${from}`] : isNumeric ? ["-d"] : []),
    ...(length === undefined ? [] : [`-a ${length}`]),
    ...(ending === undefined ? [] : [`--additional-suffix=${ending}`]),
  ].sort();
  if (file !== undefined) words.push(file.shell);
  else if (prefix !== undefined) words.push("-");
  if (prefix !== undefined) words.push(prefix);
  return `split ${words.join(" ")}`;
}
