/** How well a piece of a request fills a typed slot of the catalogue. */
import type { Duration, Size } from "./units.js";

/** What a slot can hold. The name of a slot says its type: `path2` is a `path`. */
export const SLOT_TYPES = [
  "path",
  "file",
  "dir",
  "glob",
  "ext",
  "number",
  "size",
  "duration",
  "text",
  "name",
  "url",
  "host",
  "ip",
  "port",
  "pid",
  "user",
  "group",
  "mode",
  "signal",
  "branch",
  "commit",
  "image",
  "package",
  "variable",
  "date",
  "command",
] as const;

export type SlotType = (typeof SLOT_TYPES)[number];

/** What is known of a piece of text before its role is. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly number?: number | undefined;
  readonly size?: Size | undefined;
  readonly duration?: Duration | undefined;
}

const FILE_NAME = /^[\w@%+,.~-]*[\w*]\.[A-Za-z][\w]{0,9}$/;
const ENGLISH = /^[a-z]+$/i;

/** Whether a text has the form of a path or a file name rather than of a word. */
export function looksLikePath(text: string): boolean {
  return (
    /^(?:~|\.{1,2}|\/)$/.test(text) ||
    /^(?:~|\.{1,2})?\/\S*$/.test(text) ||
    (/^[^\s:]+\/\S*$/.test(text) && !/^(?:and|or|s|n|tcp|udp)\/\w+$|^\w\/\w$/.test(text)) ||
    (FILE_NAME.test(text) && !/^(?:e\.g|i\.e|etc\.|node\.js|vs\.)/i.test(text)) ||
    /^\.\w[\w.-]+$/.test(text) ||
    /^\$\{?\w+\}?(?:\/\S*)?$/.test(text)
  );
}

/** 0 (cannot be) to 1 (plainly is). A bare word gets little: only its neighbours can tell. */
export function fit(type: SlotType, piece: Piece): number {
  const { text, quoted } = piece;
  const path = looksLikePath(text);
  if (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text) &&
    /^(?:path|file|dir|host|name|user|group)$/.test(type)
  )
    return 0;
  // "Two" counts, it names no file.
  if (piece.number !== undefined && ENGLISH.test(text) && /^(?:path|file|dir)$/.test(type))
    return 0;
  const word = quoted ? 0.7 : ENGLISH.test(text) ? 0.25 : 0.5;
  switch (type) {
    case "path":
      return path ? 1 : /[*?[]/.test(text) ? 0.5 : word;
    case "file":
      return path
        ? text.endsWith("/") || /^[.~/]+$/.test(text)
          ? 0.2
          : 1
        : /[*?]/.test(text)
          ? 0.4
          : word;
    case "dir":
      return text.endsWith("/") || /^[.~/]+$/.test(text)
        ? 1
        : path
          ? FILE_NAME.test(text)
            ? 0.4
            : 0.95
          : word;
    case "glob":
      return /[*?[]/.test(text) ? 1 : quoted ? 0.5 : path ? 0.4 : 0;
    case "ext":
      return /^\*?\.[A-Za-z]\w{0,9}(?:\.(?:gz|bz2|xz|zst|bak|old|orig|js|ts|map))?$/.test(text)
        ? 1
        : /^[A-Za-z]\w{0,4}$/.test(text)
          ? 0.4
          : 0;
    case "number":
      return piece.number === undefined ? 0 : 1;
    case "pid":
      return piece.number === undefined ? (/^\$\w+$/.test(text) ? 0.9 : 0) : 0.9;
    case "size":
      return piece.size === undefined ? 0 : 1;
    case "duration":
      return piece.duration === undefined ? 0 : 1;
    case "url":
      return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) || /^git@[\w.-]+:\S+$/.test(text)
        ? 1
        : /^[\w-]+(?:\.[\w-]+)+(?:[/:]\S*)?$/.test(text)
          ? 0.5
          : 0;
    case "host":
      return /^(?:[\w.-]+@)?[\w-]+(?:\.[\w-]+)+$/.test(text)
        ? 0.9
        : text === "localhost"
          ? 1
          : path
            ? 0
            : word;
    case "ip":
      return /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?$/.test(text) ||
        /^[0-9a-f:]*::[0-9a-f:]*$/i.test(text)
        ? 1
        : 0;
    case "port":
      return piece.number !== undefined && piece.number > 0 && piece.number < 65_536 ? 0.9 : 0;
    case "mode":
      return /^[0-7]{3,4}$/.test(text) ||
        /^(?:[ugoa]*[-+][rwxXst]+|[ugoa]+=[rwxXst]*|=[rwxXst]+)(?:,(?:[ugoa]*[-+][rwxXst]+|[ugoa]+=[rwxXst]*))*$/.test(
          text,
        )
        ? 1
        : 0;
    case "signal":
      return /^(?:SIG)?(?:TERM|KILL|HUP|INT|QUIT|STOP|CONT|USR[12])$/i.test(text)
        ? 1
        : piece.number !== undefined && piece.number < 65
          ? 0.5
          : 0;
    case "commit":
      return /^[0-9a-f]{7,40}$/i.test(text) || /^HEAD(?:[~^]\d*)*$/.test(text)
        ? 1
        : path
          ? 0
          : word * 0.8;
    case "branch":
      return /^[\w.-]+(?:\/[\w.-]+)*$/.test(text) &&
        !/^[~.]/.test(text) &&
        piece.number === undefined
        ? Math.max(word, /[-/]/.test(text) ? 0.8 : 0)
        : 0;
    case "image":
      return /^[\w.-]+(?:\/[\w.-]+)*(?::[\w.-]+)?$/.test(text) ? (/:/.test(text) ? 1 : word) : 0;
    case "variable":
      return /^\$?[A-Z_][A-Z0-9_]*$/.test(text) ? 1 : /^\$?\w+$/.test(text) ? word : 0;
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text)
        ? 1
        : /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(text)
          ? 0.8
          : 0;
    case "user":
    case "group":
    case "package":
    case "name":
      return path && !quoted && type !== "package" && !FILE_NAME.test(text)
        ? 0.15
        : piece.number !== undefined
          ? 0.15
          : /\s/.test(text)
            ? 0.2
            : word;
    case "command":
      return quoted ? 0.9 : word;
    case "text":
      return quoted ? 1 : path ? 0.4 : word;
  }
}
