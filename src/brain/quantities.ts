/** Numbers, switches and modes in the words of a call. */

/**
 * Whether a value switches something off.
 *
 * @example isOff("false") // true
 */
export function isOff(text: string): boolean {
  return /^(?:false|off|no|none|0|disabled?|never|null|\/dev\/null)?$/i.test(text);
}

/**
 * How much a value asks for, where that says something: nothing is kept, or nothing left out.
 *
 * @example
 * amountOf("0d") // "none"
 * amountOf("all") // "all"
 */
export function amountOf(text: string): "none" | "all" | "share" | undefined {
  if (/^0+(?:\.0+)?[a-z%]{0,2}$/i.test(text)) return "none";
  if (/^(?:all|\*|\.\*|100%|any|everything|max|unlimited|-1)$/i.test(text)) return "all";
  return /^\d{1,2}%$/.test(text) ? "share" : undefined;
}

/**
 * What a mode of files opens, octal or in letters; undefined for what is no mode.
 *
 * @example
 * modeOf("777") // "open"
 * modeOf("u+s") // "raised"
 */
export function modeOf(text: string): "open" | "raised" | "shut" | "plain" | undefined {
  if (/^0?[0-7]{3,4}$/.test(text)) {
    const bits = Number.parseInt(text, 8);
    if ((bits & 0o6000) !== 0) return "raised";
    if ((bits & 0o2) !== 0) return "open";
    return (bits & 0o700) === 0 ? "shut" : "plain";
  }
  if (!/^[ugoa]*[-+=][rwxXst]*(?:,[ugoa]*[-+=][rwxXst]*)*$/.test(text) || text.length > 24)
    return undefined;
  if (text === "-" || text === "+" || text === "=") return undefined;
  if (/[+=][rwx]*s/.test(text)) return "raised";
  if (/(?:^|,)(?:[ug]*[oa][ugoa]*)?[+=][rx]*w/.test(text) && !/^u/.test(text)) return "open";
  return /-[rwx]/.test(text) ? "shut" : "plain";
}
