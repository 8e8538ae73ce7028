/** What is written into a file: text, lines, or what a command prints. */
import { quoteValue } from "../../catalogue/template.js";
import type { Cursor } from "./cursor.js";

/** A command that prints what is to be written. */
export interface Contents {
  readonly print: string;
  /** The lines, where they were said. */
  readonly lines?: readonly string[];
}

const quote = (text: string): string => quoteValue("text", { text, quoted: true });

/** Prints lines: `echo` where it prints them as they are, else `printf`. */
export function printed(lines: readonly string[]): Contents {
  const [only] = lines;
  const print =
    lines.length === 1 && only !== undefined && !/^-[neE]+\b/.test(only)
      ? `echo ${quote(only)}`
      : `printf '%s\\n' ${lines.map(quote).join(" ")}`;
  return { print, lines };
}

/** Things that a command says better than any text. */
const SPOKEN: readonly (readonly [string, string])[] = [
  [
    "[the|today's|today] [current|todays|system] date_and_time|datetime|date_time|timestamp",
    "date",
  ],
  [
    "the|today|todays|current [current|system|today] date [in|as] [format] [the] iso|yyyy-mm-dd [format] [followed_by_a_newline]",
    "date +%F",
  ],
  ["the|today|todays|current [current|system|today] date [followed_by_a_newline]", "date"],
  ["the|current [current] time", "date +%T"],
  [
    "the|my [current|system] [machine] hostname|host_name [of] [the|this|my] [machine|system|computer]",
    "hostname",
  ],
  [
    "the|my|current [current] [user] username|user_name|login_name|name_of_the_current_user|user",
    "whoami",
  ],
  ["the|my|current [path] [of] [current] [working] directory|folder|path", "pwd"],
  ["the [current] kernel_version|kernel_release", "uname -r"],
];

/** "the numbers 1 to 100", "the current date", "the output of df": a command that prints it. */
export function spokenContents(c: Cursor): Contents | undefined {
  return (
    c.try(() => {
      c.eat("[all] [of] [the] [whole]");
      if (
        c.eat("numbers|integers|digits|sequence|numbers_from|count") ||
        c.sees("1|0 to|through|up_to")
      ) {
        c.eat("[of] [numbers] [from]");
        const from = c.number();
        if (from === undefined || !c.eat("to|through|until|up_to|-|thru")) return undefined;
        const to = c.number();
        if (to === undefined) return undefined;
        if (c.eat("separated_by|separated_with|with [a] spaces|space|blanks [between] [them]"))
          return { print: `seq -s ' ' ${from} ${to}` };
        if (c.eat("separated_by|separated_with|with [a] commas|comma [between] [them]"))
          return { print: `seq -s, ${from} ${to}` };
        eachOnLine(c);
        return { print: from === 1 ? `seq ${to}` : `seq ${from} ${to}` };
      }
      return undefined;
    }) ??
    c.try(() => {
      for (const [said, print] of SPOKEN) if (c.eat(said)) return { print };
      return undefined;
    })
  );
}

/** "each on its own line". */
export function eachOnLine(c: Cursor): boolean {
  return (
    c.eat("[each] [one] on [a|its|their] [own|separate|new|single|different] line|lines") ||
    c.eat("one|one_number|one_word|one_entry|each [item] per|to_a|on_each line") ||
    c.eat("line_by_line")
  );
}

/** Texts in quotes, each a line of its own. */
export function quotedLines(c: Cursor): string[] | undefined {
  const lines: string[] = [];
  for (;;) {
    const before = c.at;
    if (lines.length > 0) c.eat("[and] [then] [the] [second|third|last] [line] [a] [line] [with]");
    const token = c.token;
    if (token?.quoted !== true) {
      c.at = before;
      return lines.length === 0 ? undefined : lines;
    }
    lines.push(...token.text.split(/\\n|\n/));
    c.at++;
  }
}

/** Where an unquoted text ends: another order follows. */
const GOES_ON =
  "and|then [then] [also] make_it|make_the|chmod|then|another|create|add_a|run_it|give_it|set_its|a_file|the_file";

/** The rest of the request up to another order, split into lines when lines were announced. */
export function restAsLines(c: Cursor, isPlural: boolean): string[] | undefined {
  const from = c.at;
  while (!c.done && !c.sees(GOES_ON)) c.at++;
  const text = c.raw(from, c.at).replace(/(?<=\w)\.$/, "");
  if (text === "") return undefined;
  return isPlural ? text.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).filter(Boolean) : [text];
}
