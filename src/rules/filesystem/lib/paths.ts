/** Making words for paths out of other words. */
import type { Piece, Word } from "../../../shell/types.js";
import { concat, fromPieces, literal, piecesOf } from "../../../tools/words.js";

/** A word whose `*`, `?` and `[…]` are patterns, as a shell would read it unquoted. */
export function globWord(pattern: string, like: Word): Word {
  const pieces: Piece[] = [];
  for (const part of pattern.split(/(\*+|\?|\[[^\]/]*\])/)) {
    if (part === "") continue;
    if (/^[*?[]/.test(part)) pieces.push({ kind: "glob", text: part });
    else pieces.push({ kind: "text", text: part, quoted: true });
  }
  return pieces.length === 0 ? literal("", like.span) : fromPieces(pieces, like.span);
}

/** `directory/name`. */
export function joinWords(directory: Word, name: Word): Word {
  if (directory.text === "") return name;
  const slash = directory.text.endsWith("/") ? "" : "/";
  return concat(slash === "" ? directory : concat(directory, literal("/", directory.span)), name);
}

/** The last component of a path; undefined when it cannot be told apart. */
export function baseName(word: Word): Word | undefined {
  if (word.known) {
    const text = word.text.replace(/\/+$/, "");
    const name = text.slice(text.lastIndexOf("/") + 1);
    return name === "" || name === "." || name === ".." || name === "~"
      ? undefined
      : literal(name, word.span);
  }
  const pieces = piecesOf(word);
  const kept: Piece[] = [];
  for (let n = pieces.length - 1; n >= 0; n--) {
    const piece = pieces[n] as Piece;
    const slash = piece.kind === "text" ? piece.text.lastIndexOf("/") : -1;
    if (slash >= 0) {
      kept.unshift({ ...piece, text: piece.text.slice(slash + 1) });
      const name = fromPieces(kept, word.span);
      return name.text === "" ? undefined : name;
    }
    kept.unshift(piece);
  }
  return word;
}

const DIRECTORY = /(^|\/)(\.{1,2}|~[^/]*)$|\/$/;
/** Directories that every machine has. */
const ALWAYS_THERE =
  /^\/(etc|tmp|opt|srv|mnt|media|boot|root|home|var|var\/(log|lib|tmp|www|spool|cache)|etc\/([\w-]+\.d|cron\.\w+|ssh|ssl|nginx|apache2|systemd\/system)|(usr\/(local\/)?)?(s?bin|lib|lib64|include|share|src|etc)|Applications|Library)$/;

/** Whether the spelling says that it is a directory: `dir/`, `.`, `..`, `~`, `/usr/bin`. */
export function looksLikeDirectory(word: Word): boolean {
  return DIRECTORY.test(word.text) || (word.known && ALWAYS_THERE.test(word.text));
}

/**
 * What a copy or move writes: `directory/name` when the destination must be a directory, else the
 * destination as it stands.
 */
export function destinations(
  sources: readonly Word[],
  to: Word,
  mustBeDirectory: boolean,
): readonly Word[] {
  if (!mustBeDirectory && sources.length <= 1 && !looksLikeDirectory(to)) return [to];
  const found = new Map<string, Word>();
  for (const source of sources.slice(0, 16)) {
    const name = baseName(source);
    const word = name === undefined ? to : joinWords(to, name);
    found.set(word.text, word);
  }
  return [...found.values()];
}

/** `user@host:path`, `host::module`, `rsync://…`: the host, when the word names another machine. */
export function remoteHost(word: Word): string | undefined {
  const text = word.text;
  const url = /^(?:rsync|ssh|sftp|scp):\/\/([^/]+)/.exec(text);
  if (url !== null) return url[1];
  const colon = text.indexOf(":");
  if (colon <= 0) return undefined;
  const host = text.slice(0, colon);
  if (host.includes("/") || host === "." || /^[A-Za-z]$/.test(host)) return undefined;
  return host;
}

const UNITS = "bkmgtpezy";

/** Bytes that a size such as `10G`, `1MB`, `512` means; undefined when it is not a plain size. */
export function sizeInBytes(text: string): number | undefined {
  const match = /^(\d+)\s*([a-z]?)(i?b)?$/i.exec(text);
  if (match === null) return undefined;
  const unit = (match[2] ?? "").toLowerCase();
  const power = unit === "" ? 0 : UNITS.indexOf(unit);
  if (power < 0) return undefined;
  return Number(match[1]) * (unit === "b" ? 512 : 1024 ** power);
}

/** More than one writes by chance. */
export const HUGE = 50 * 1024 ** 3;
