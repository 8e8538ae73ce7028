/** A marked block of the guard at the end of a TOML file; every other byte stays as it is. */
import { SettingsError } from "./settings-file.js";

const begin = "# cerbash begin: written by cerbash install, taken out by cerbash uninstall";
const end = "# cerbash end";

/** The text with the block; the same text when exactly this block is there already. */
export function withBlock(text: string | undefined, block: string): string {
  const eol = text?.includes("\r\n") ? "\r\n" : "\n";
  const lines = `${begin}\n${block.trimEnd()}\n${end}\n`.replaceAll("\n", eol);
  if (text === undefined || text.trim() === "") return lines;
  if (text.includes(lines)) return text;
  const rest = withoutBlock(text);
  check(rest, /^\s*\[\[(\w+)\]\]/m.exec(block)?.[1]);
  const gap = /\n$/.test(rest) ? eol : eol + eol;
  return `${rest}${gap}${lines}`;
}

/** The text without the block. Throws a {@link SettingsError} when only one of its marks is left. */
export function withoutBlock(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 && !text.includes(end)) return text;
  if (from < 0 || to < 0) {
    throw new SettingsError("one of the two marks around the lines of cerbash is missing in it");
  }
  const before = text.slice(0, from).replace(/(^|\n)\r?\n$/, "$1");
  const after = text.slice(to + end.length).replace(/^\r?\n/, "");
  return before + after;
}

export function hasBlock(text: string): boolean {
  return text.includes(begin) && text.includes(end);
}

/** What can be seen without reading all of TOML: the block must be one where it is put. */
function check(text: string, table: string | undefined): void {
  for (const quotes of ['"""', "'''"]) {
    if (text.split(quotes).length % 2 === 0) {
      throw new SettingsError(`a text in it that begins with ${quotes} has no end`);
    }
  }
  if (table === undefined) return;
  const named = `(?:${table}|"${table}"|'${table}')[ \\t]*`;
  // A key of the file itself stands before its first table; a table may be named further.
  const keys = text.slice(0, /^[ \t]*\[/m.exec(text)?.index ?? text.length);
  const isKey = new RegExp(`^[ \\t]*${named}[=.]`, "m").test(keys);
  if (isKey || new RegExp(`^[ \\t]*\\[[ \\t]*${named}[\\].]`, "m").test(text)) {
    throw new SettingsError(`"${table}" in it is not written as [[${table}]]`);
  }
}
