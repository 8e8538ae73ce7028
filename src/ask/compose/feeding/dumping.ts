/** Bytes as numbers or characters, by `od` and `xxd`: which bytes, of what, in what form. */
import type { Cursor } from "../making/cursor.js";
import { sourceIn } from "./source.js";

/** The form in which bytes are shown, and how `od` calls it. */
const FORMS: readonly (readonly [pattern: string, type: string])[] = [
  [
    "[printable] characters [or|and] [c|octal|backslash] [backslash] [escapes|escape] [sequences]",
    "-c",
  ],
  ["[ascii|printable] characters|chars", "-c"],
  ["[character] dump with|showing backslash escapes", "-c"],
  ["hex|hexadecimal dump of characters", "-c"],
  ["octal bytes", "-b"],
  ["octal [numbers|values|words|dump]", ""],
  ["hexadecimal|hex bytes", "-t x1"],
  ["bytes in hexadecimal|hex", "-t x1"],
  ["named characters", "-a"],
];
const BASES: ReadonlyMap<string, string> = new Map([
  ["hexadecimal", "x"],
  ["hex", "x"],
  ["octal", "o"],
  ["decimal", "d"],
  ["signed", "d"],
  ["unsigned", "u"],
]);
const NUMBERS = "number|numbers|integer|integers|value|values|words|decimal|decimals|int|ints";

/** "2 byte wide hexadecimal numbers", "an unsigned integer". */
function numbersIn(
  c: Cursor,
): { readonly base: string; readonly width: number | undefined } | undefined {
  return c.try(() => {
    c.eat("a|an|one|single");
    const width = sizeIn(c);
    if (width !== undefined) c.eat("wide|long|size");
    const base = BASES.get(c.token?.text.toLowerCase() ?? "");
    if (base === undefined) return undefined;
    c.at++;
    return c.eat(NUMBERS) || width !== undefined ? { base, width } : undefined;
  });
}

const formIn = (c: Cursor): string | undefined => {
  c.eat("a|an|the");
  return FORMS.find(([pattern]) => c.eat(pattern))?.[1];
};

/** "16 bytes", "2 KB": in bytes. */
function sizeIn(c: Cursor): number | undefined {
  const size = c.token?.size;
  if (size === undefined || c.token?.quoted === true) return undefined;
  c.at++;
  return Math.round(size.amount * 1024 ** "ckMGT".indexOf(size.unit));
}

/** "The first 16 bytes of". */
function bytesIn(c: Cursor): number | undefined {
  return c.try(() => {
    c.eat("the|a");
    c.eat("first");
    const many = sizeIn(c);
    if (many === undefined) return undefined;
    c.eat("of|from|in");
    return many;
  });
}

/** A dump of some bytes; undefined where a word stays unread. */
export function dumped(c: Cursor): string | undefined {
  const isDump = c.eat(
    "print|show|display|output|create|make|get [a|an|the] [canonical] hex|hexadecimal|octal|character|hexdump|byte dump|hexdump|dump [byte|byte-by-byte] [to|by] [byte] [of]",
  );
  const isHex = isDump && c.tokens.slice(0, c.at).some(({ text }) => /^hex/i.test(text));
  const isOctal = isDump && c.tokens.slice(0, c.at).some(({ text }) => /^octal$/i.test(text));
  const isPerByte = isDump && c.tokens.slice(0, c.at).some(({ text }) => /^byte/i.test(text));
  if (
    !isDump &&
    !c.eat("dump|convert|read|print|show|display|output|view [the] [contents|content] [of]")
  )
    return undefined;
  const many = bytesIn(c);
  const line = c.try(() => {
    c.eat("the");
    return c.eat("first|last line|row of|from|in")
      ? /^last$/i.test(c.tokens[c.at - 3]?.text ?? "")
        ? "tail -n 1"
        : "head -n 1"
      : undefined;
  });
  const source = sourceIn(c, !isDump);
  if (source === undefined) return undefined;
  c.eat("and");
  c.eat("print|show|display|output [it|them|the_result]");
  const isForm = c.eat("as|in|to|into|using [the] [form_of]");
  const numbers = isForm ? numbersIn(c) : undefined;
  const isString =
    isForm &&
    numbers === undefined &&
    c.eat("a [plain] string of hexadecimal|hex bytes|digits|characters");
  const isPlainHex =
    isForm &&
    numbers === undefined &&
    !isString &&
    c.eat("[a] [plain] hexadecimal|hex [string|form|format|notation|digits|dump|bytes]");
  const form = isForm && numbers === undefined && !isString && !isPlainHex ? formIn(c) : undefined;
  if (isForm && numbers === undefined && !isString && !isPlainHex && form === undefined)
    return undefined;
  if (!isForm && !isDump) return undefined;
  const take = many === undefined ? [] : [`head -c ${many}`];
  const lines = line === undefined ? [] : [line];
  if (isString) return source([...lines, ...take, "xxd -p", "tr -d '\\n'"]);
  if (numbers !== undefined) {
    const width = numbers.width ?? (/^[ud]$/.test(numbers.base) ? many : undefined);
    if (width !== undefined && ![1, 2, 4, 8].includes(width)) return undefined;
    const isValue = many !== undefined && numbers.width === undefined;
    return source([
      ...lines,
      `od${isValue ? " -An" : ""}${many === undefined ? "" : ` -N ${many}`} -t ${numbers.base}${width ?? ""}`,
    ]);
  }
  if (isPlainHex && many !== undefined && !isDump) return source([...lines, `xxd -l ${many}`]);
  if (form !== undefined && form !== "")
    return source([...lines, `od${many === undefined ? "" : ` -N ${many}`} ${form}`]);
  if (form === "" || isOctal) return source([...lines, "od"]);
  if (isPerByte) return source([...lines, ...take, "od -t x1"]);
  return isHex || isPlainHex ? source([...lines, ...take, "xxd"]) : undefined;
}
