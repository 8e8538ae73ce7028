/** What a request names: of which kind it is, and how it is written in a command. */
import { looksLikePath } from "../text/fit.js";
import type { Token } from "../text/tokens.js";
import { escaped } from "./place.js";

/** What kind of thing fills a place: only like kinds are exchanged. */
export function kindOf({ text, quoted, number, size, duration }: Token): string {
  if (duration !== undefined) return `duration ${duration.unit}`;
  if (size !== undefined) return `size ${size.unit}`;
  if (number !== undefined) return "number";
  if (/[*?]/.test(text)) return "glob";
  if (/\/|^[.~]{1,2}$/.test(text)) return "path";
  if (looksLikePath(text)) return "file";
  return quoted ? "text" : "other";
}

/** The text by which a thing stands in a command: the amount of a size or of a duration. */
export const written = ({ text, number, size, duration }: Token): string =>
  String(duration?.amount ?? size?.amount ?? number ?? text);

/** The current directory is meant where none is named. */
export const isHere = ({ text }: Token): boolean => text === "." || text === "./";

/** What ".c" and "*.c" are the extension of. */
export const extensionOf = (text: string): string | undefined => /^\*?\.(\w{1,5})$/.exec(text)?.[1];

/** Whether a thing of a request is in a command, as it would be written there. */
export function stands(token: Token, command: string): boolean {
  if (isHere(token)) return true;
  const text = written(token).toLowerCase();
  const own = command.toLowerCase();
  if (text === "~") return /~|\$HOME/.test(command);
  if (text === "/") return /(?:^|[\s'"=])\/(?=$|[\s'")*;|])/.test(command);
  const extension = extensionOf(text);
  if (extension !== undefined) return new RegExp(`\\.${extension}(?!\\w)`).test(own);
  if (/^\d+$/.test(text)) return new RegExp(`(?:(?<!\\w)|(?<= -[a-z]))0*${text}(?!\\d)`).test(own);
  if (text.startsWith("/"))
    return new RegExp(`(?<![\\w/])${escaped(text.replace(/\/$/, ""))}(?!\\w|/\\w)`).test(own);
  return text.length <= 3
    ? new RegExp(`(?<!\\w)${escaped(text)}(?!\\w)`).test(own)
    : own.includes(text.replace(/\/$/, ""));
}
