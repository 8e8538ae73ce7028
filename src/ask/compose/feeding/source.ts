/** What a pipeline begins with: a text, a variable's value, what a command prints, standard input, a file. */
import { quoteValue } from "../../catalogue/template.js";
import { nameIn } from "../comparing/inputs.js";
import type { Cursor } from "../making/cursor.js";

/** Puts a source before the stages of a pipeline; undefined where the first of them cannot read it. */
export type Source = (stages: readonly string[]) => string;

const piped =
  (command: string): Source =>
  (stages) =>
    [command, ...stages].join(" | ");

const FILE = /^[~.]{0,2}\/[\w./@%+~-]*\w$|^[\w./~-]*\w\.[A-Za-z]\w{0,5}$/;

/** The words of a text as the shell takes them; variables in it are meant. */
export function literal(text: string): string {
  if (/^\$\{?\w+\}?$/.test(text)) return `"${text}"`;
  return quoteValue("text", { text, quoted: true });
}

/** What prints a text on a line. */
export const printed = (text: string): string =>
  /\\[nt0x]/.test(text) ? `echo -e ${literal(text)}` : `echo ${literal(text)}`;

const onFile =
  (file: string): Source =>
  ([first = "cat", ...rest]) =>
    [/^tr\b/.test(first) ? `${first} < ${file}` : `${first} ${file}`, ...rest].join(" | ");

/**
 * A text, variable, output, stream or file as what is read.
 *
 * @param isFileMeant a name in quotes is that of a file
 */
export function sourceIn(c: Cursor, isFileMeant = false): Source | undefined {
  return c.try(() => {
    c.eat("the|a");
    if (c.eat("standard|the_standard input|in") || c.eat("stdin"))
      return (stages) => stages.join(" | ");
    if (c.eat("output|result of|from [the] [command|program]")) {
      const { token } = c;
      if (token === undefined || !(token.quoted || token.thing)) return undefined;
      c.at++;
      return piped(token.text);
    }
    const isValue =
      c.eat("[value|contents|content] [of] [the] [bash|shell|environment] variable") ||
      c.eat("value of");
    if (isValue) {
      const name = /^\$?\{?(\w+)\}?$/.exec(c.token?.text ?? "")?.[1];
      if (name === undefined) return undefined;
      c.at++;
      return piped(`echo "$${name}"`);
    }
    const isText = c.eat("string|text|word|words|line|sentence|phrase|path|url|input|message");
    c.eat("contents|content of");
    const isFile =
      c.eat("[each] [line|lines|row|rows] [of|in|from] [the] file") ||
      (!isText && c.eat("each|every|all line|lines|row|rows of|in|from [the] [file]"));
    const { token } = c;
    if (token === undefined || token.number !== undefined) return undefined;
    const isName = isFileMeant && !isText && token.quoted && !/[\s$]/.test(token.text);
    if (isFile || isName || (!isText && FILE.test(token.text))) {
      const name = nameIn(c, true);
      c.eat("file");
      return name === undefined ? undefined : onFile(quoteValue("file", name));
    }
    if (!token.quoted && !/^\$\{?\w+\}?$/.test(token.text) && !(isText && token.thing))
      return undefined;
    c.at++;
    // A name in quotes may be that of a file.
    return c.sees("file") ? undefined : piped(printed(token.text));
  });
}
