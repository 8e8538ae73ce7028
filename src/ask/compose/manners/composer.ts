/** Requests that name one thing to do to the lines of a text, and the ways in which it is to be done. */
import type { Token } from "../../text/tokens.js";
import { quoted, separated, separator } from "../comparing/fields.js";
import { ordinal } from "../comparing/inputs.js";
import type { Composer } from "../composers.js";
import { type Source, sourceIn } from "../feeding/source.js";
import { Cursor } from "../making/cursor.js";
import { type Program, programs, type Way } from "./programs.js";

/** A count: a number, or a size that is one ("80 characters" is none). */
function countIn(c: Cursor): string | undefined {
  const number = c.token?.number;
  if (number === undefined || c.token?.quoted === true) return undefined;
  const isBytes = c.token?.size !== undefined;
  // "10 bytes" is one word of a request: what follows is read from it.
  if (isBytes) return undefined;
  c.at++;
  return String(number);
}

function textIn(c: Cursor): string | undefined {
  const named = separator(c);
  if (named !== undefined) return quoted(named);
  const { token } = c;
  if (token === undefined || !(token.quoted || /^[\d.]+[%KMGT]?$|^[^\w\s]$/.test(token.text)))
    return undefined;
  c.at++;
  return /^[\w%.,:=+-]+$/.test(token.text)
    ? token.text
    : `'${token.text.replaceAll("'", "'\\''")}'`;
}

/** "The third column", "field 3": its number. */
function fieldIn(c: Cursor): string | undefined {
  c.eat("the");
  const at = ordinal(c);
  separated(c);
  if (at !== undefined) return c.eat("column|field|word|key") ? String(at) : undefined;
  return c.eat("column|field|word [number]") ? countIn(c) : undefined;
}

function optionIn(c: Cursor, { before, value, after, option }: Way): string | undefined {
  return c.try(() => {
    if (!c.eat(before)) return undefined;
    if (value === "-") return option;
    const said = value === "n" ? countIn(c) : value === "s" ? textIn(c) : fieldIn(c);
    if (said === undefined) return undefined;
    const mayBeMissing = after.split(" ").every((part) => part === "" || part.startsWith("["));
    if (after !== "" && !c.eat(after) && !mayBeMissing) return undefined;
    const key = /^-k#(\w*)$/.exec(option)?.[1];
    return key === undefined ? option.replace("#", said) : `-k${said},${said}${key}`;
  });
}

interface Read {
  readonly options: readonly string[];
  readonly source: Source;
  /** The file that is read, as a word of the shell. */
  readonly file: string | undefined;
}

function readOf(c: Cursor, program: Program, opened: readonly string[]): Read | undefined {
  const options = [...opened];
  let source: Source | undefined;
  let ways = 0;
  const by = separated(c);
  if (by !== undefined && program.name === "sort") options.push(`-t${quoted(by)}`);
  if (by !== undefined) c.eat("file|data|lines|contents [of|in|from]");
  while (!c.done) {
    const option = firstOf(program.ways, (way) => optionIn(c, way));
    if (option !== undefined) {
      const more = /^-\w -\w$/.test(option) ? option.split(" ") : option === "" ? [] : [option];
      options.push(...more.filter((one) => !options.includes(one)));
      ways++;
      continue;
    }
    if (source === undefined) {
      c.eat("of|in|from|on");
      c.eat("the");
      c.eat("file|files");
      source = sourceIn(c, true);
      if (source !== undefined) continue;
    }
    if (!c.eat("and|but|then|with")) return undefined;
  }
  if (source === undefined || ways === 0) return undefined;
  const alone = source([program.name]);
  const file = alone.startsWith(`${program.name} `)
    ? alone.slice(program.name.length + 1)
    : undefined;
  return { options, source, file };
}

const firstOf = <Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Result | undefined,
): Result | undefined => {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
};

/** Options as they are written: keys of `sort` take the flags that are said of the whole. */
function rendered(program: Program, { options, source, file }: Read): string | undefined {
  let said = [...options];
  const isOver = said.includes("-o");
  said = said.filter((one) => one !== "-o");
  if (isOver && file === undefined) return undefined;
  if (program.name === "nl" && said.includes("-nrz")) said = said.filter((one) => one !== "-nrn");
  if (program.unless !== undefined && !said.some((one) => program.unless?.[0].test(one)))
    said.unshift(program.unless[1]);
  const keys = said.filter((one) => one.startsWith("-k"));
  if (keys.length > 0) {
    // What is said beside keys is said of each that has no flag of its own.
    const flags = said.filter((one) => /^-[nrfbhVM]$/.test(one)).map((one) => one[1]);
    const rest = said.filter((one) => !/^-[nrfbhVM]$|^-k/.test(one));
    said = [
      ...rest,
      ...keys.map((key) =>
        /,\d+$/.test(key) || flags.includes("r")
          ? `${key}${flags.filter((flag) => !key.endsWith(flag ?? "")).join("")}`
          : key,
      ),
    ];
  }
  const short = said.filter((one) => /^-[A-Za-z]$/.test(one)).map((one) => one.slice(1));
  const long = said.filter((one) => !/^-[A-Za-z]$/.test(one));
  const written = [program.name, ...(short.length === 0 ? [] : [`-${short.join("")}`]), ...long];
  const command = source([written.join(" ")]);
  return isOver ? `${command} -o ${file}` : command;
}

export const manners: Composer = {
  name: "manners",
  compose(tokens: readonly Token[], _platform, words?: string) {
    if (words === undefined) return undefined;
    const said = tokens.filter(({ text, quoted: isQuoted }) => isQuoted || !/^[.()]+$/.test(text));
    for (const program of programs)
      for (const [pattern, options] of program.opens) {
        const c = new Cursor(said, words);
        c.eat("please|can_you|could_you|how_do_i|how_can_i|how_to|i_want_to|i_need_to");
        if (!c.eat(pattern)) continue;
        const read = readOf(c, program, options);
        const command = read === undefined ? undefined : rendered(program, read);
        if (command !== undefined) return { command, confidence: program.belief };
      }
    return undefined;
  },
};
