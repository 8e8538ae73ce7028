/** "second", "3rd" and "last" as numbers. */
const WORDS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(
    " ",
  );

/** The number of an ordinal, or undefined. @example ordinalOf("3rd") // 3 */
export function ordinalOf(text: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(text);
  if (digits !== null) return Number(digits[1]);
  const index = WORDS.indexOf(text.toLowerCase());
  return index > 0 ? index : undefined;
}

/** Ordinals as alternatives of a phrase pattern, each as written. */
export const ORDINALS: readonly string[] = WORDS.slice(1);
