/**
 * A leaf of the tree is text the parser took literally. Here we read it once more, with rules simple
 * enough to be certain: nothing in it may be active in the place where it stands. This catches
 * whatever the parser skipped, for any reason (nesting too deep, a window cut short, a defect).
 */

/** Where a word part stands; decides which characters are active and what quotes do. */
export const Place = {
  /** An ordinary word: unquoted, ended by blanks and operators. */
  word: 0,
  /** Unquoted, but blanks and operators are data: an operand or pattern in `${…}`, a regex. */
  text: 1,
  /** Like `text`, for a pattern in a `${…}` that is itself quoted. */
  quotedPattern: 2,
  /** Single quotes are data, so expansions in them run: arithmetic, subscripts, `"${x:-…}"`. */
  exposed: 3,
  /** Inside double quotes. */
  quotes: 4,
  /** The body of a here-document. */
  hereDoc: 5,
} as const;
export type Place = (typeof Place)[keyof typeof Place];

const DOLLAR = 36;
const BACKSLASH = 92;

/** For each character (up to `~`) the places, as bits, where it is active when not escaped. */
const active = new Uint8Array(128);
/** The same for a character behind an unescaped `$`. */
const activeAfterDollar = new Uint8Array(128);

function mark(table: Uint8Array, characters: string, places: readonly Place[]): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    for (const place of places) table[code] = (table[code] ?? 0) | (1 << place);
  }
}

const everywhere = Object.values(Place);
mark(active, "`", everywhere);
mark(active, "|&;()<> \t\n'", [Place.word]);
mark(active, "'", [Place.text, Place.quotedPattern]);
mark(active, '"', [Place.word, Place.text, Place.quotedPattern, Place.exposed, Place.quotes]);
const names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
mark(activeAfterDollar, `${names}({[@*#?!$-`, everywhere);
mark(activeAfterDollar, "'\"", [Place.word, Place.text, Place.quotedPattern, Place.exposed]);

/**
 * The index of the first character of a literal that would not be literal for bash, or -1.
 *
 * @example
 * firstActive("a$(b)", Place.quotes) // 1
 * firstActive("^a$", Place.word) // -1
 */
export function firstActive(text: string, place: Place): number {
  const bit = 1 << place;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128) continue;
    if (code === BACKSLASH) {
      i++;
    } else if (code === DOLLAR) {
      const next = text.charCodeAt(i + 1);
      if (next < 128 && ((activeAfterDollar[next] ?? 0) & bit) !== 0) return i;
    } else if (((active[code] ?? 0) & bit) !== 0) {
      return i;
    } else if (
      (code === 60 || code === 62) &&
      place !== Place.quotes &&
      place !== Place.hereDoc &&
      text.charCodeAt(i + 1) === 40
    ) {
      return i;
    }
  }
  return -1;
}

/** Characters that give a word a structure worth looking at. */
const structure = new Uint8Array(128);
for (const character of "$`'\"\\|&;()<> \t\n") structure[character.charCodeAt(0)] = 1;

/** Whether nothing in a word can be active, in any place, so that its parts need no look. */
export function isInert(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && structure[code] === 1) return false;
  }
  return true;
}
