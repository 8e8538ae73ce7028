/** What separates the fields of lines, and which of them are meant. */
import type { Cursor } from "../making/cursor.js";
import { ordinal } from "./inputs.js";

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ["comma", ","],
  ["commas", ","],
  ["tab", "\t"],
  ["tabs", "\t"],
  ["colon", ":"],
  ["colons", ":"],
  ["semicolon", ";"],
  ["semicolons", ";"],
  ["space", " "],
  ["spaces", " "],
  ["blank", " "],
  ["pipe", "|"],
  ["pipes", "|"],
  ["dash", "-"],
  ["hyphen", "-"],
  ["dot", "."],
  ["slash", "/"],
  ["underscore", "_"],
  ["newline", "\n"],
  ["newlines", "\n"],
  ["equals", "="],
]);

/** A character that separates, by its name or as it is. */
export function separator(c: Cursor): string | undefined {
  return c.try(() => {
    c.eat("a|the|one|single|literal|only");
    c.eat("single|literal|vertical");
    const { token } = c;
    if (token === undefined) return undefined;
    const named = token.quoted ? undefined : SEPARATORS.get(token.text.toLowerCase());
    const written = token.text === "\\t" ? "\t" : token.text === "\\n" ? "\n" : token.text;
    const found =
      named ?? (written.length === 1 && !/[A-Za-z]/.test(written) ? written : undefined);
    if (found === undefined) return undefined;
    c.at++;
    c.eat("sign|bar");
    c.eat("character|characters");
    return found;
  });
}

/** "Comma-separated", "tab delimited", before what is separated. */
export function separated(c: Cursor): string | undefined {
  return c.try(() => {
    const word = c.token?.quoted === false ? c.token.text.toLowerCase() : "";
    const joined = /^([a-z]+)-(?:separated|delimited)$/.exec(word)?.[1];
    if (joined !== undefined) {
      c.at++;
      return SEPARATORS.get(joined);
    }
    const found = separator(c);
    return found !== undefined && c.eat("separated|delimited") ? found : undefined;
  });
}

/** "Separated by a comma", "using a tab as the field separator", after it. */
export function separatedBy(c: Cursor): string | undefined {
  return (
    c.try(() => {
      if (
        !c.eat(
          "[each|and|that_are|which_are] separated|delimited|joined|delimiting|separating [them|it|lines] by|with|using",
        )
      )
        return undefined;
      return separator(c);
    }) ??
    c.try(() => {
      if (
        !c.eat(
          "[and] using|with|by [using] [the] [field|column] delimiter|separator|delimiters [of|is]",
        )
      )
        return undefined;
      return separator(c);
    }) ??
    c.try(() => {
      if (!c.eat("[and] using|with|by|in_which|where [using]")) return undefined;
      const found = separator(c);
      const isSaid = c.eat(
        "as|for|is|between [a|the|its|their] [input|output] [field|column] delimiter|separator|delimiters|separators|them|fields|columns",
      );
      return isSaid ? found : undefined;
    })
  );
}

/** A separator as an option's value. */
export function quoted(by: string): string {
  if (by === "\t") return "$'\\t'";
  if (by === "\n") return "'\\n'";
  return /^[,:=@_+.-]$/.test(by) ? by : `'${by === "'" ? "'\\''" : by}'`;
}

/** "The first, second and fourth fields": counted from 1. */
export function fieldsIn(c: Cursor): readonly number[] | undefined {
  return c.try(() => {
    c.eat("[only] the");
    const first = c.try(() => {
      if (!c.eat("first")) return undefined;
      const many = c.number();
      return many !== undefined &&
        many > 0 &&
        many < 20 &&
        c.eat("columns|fields|comma-separated [columns|fields]")
        ? many
        : undefined;
    });
    if (first !== undefined) return Array.from({ length: first }, (_, i) => i + 1);
    const out: number[] = [];
    for (;;) {
      const at = ordinal(c);
      if (at === undefined) break;
      out.push(at);
      const before = c.at;
      c.eat("and");
      c.eat("the");
      if (c.try(() => ordinal(c)) === undefined) {
        c.at = before;
        break;
      }
      c.at--;
    }
    separated(c);
    return out.length > 0 && c.eat("columns|column|fields|field|words|word") ? out : undefined;
  });
}
