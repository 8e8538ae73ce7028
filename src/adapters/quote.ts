/** One word for a POSIX shell, in single quotes. @example quoteAlways("it's") // `'it'\\''s'` */
export function quoteAlways(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** The same, quoted only when it must be. @example quote("a b") // `'a b'` */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : quoteAlways(word);
}

/** A list of arguments as one command text. @example quoteAll(["rm", "a b"]) // `rm 'a b'` */
export function quoteAll(words: readonly string[]): string {
  return words.map(quote).join(" ");
}
