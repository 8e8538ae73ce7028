/** Ways of reading a file of `NAME=value` lines that show the names only. */
import type { Word } from "../../../shell/types.js";

/** A `s` command of sed that replaces all that follows `=` by fixed text. */
export function sedHidesValues(script: Word | undefined): boolean {
  if (script === undefined || !script.known) return false;
  const match = /^s([/|#,:!@])(.*?)\1(.*?)\1g?$/.exec(script.text.trim());
  if (match === null) return false;
  return (
    /^(=|\\?\(=\\?\)|\^?\(?\[\^=\][*+]\)?=)\.[*+]\$?$/.test(match[2] as string) &&
    !/[&]|\\[2-9]/.test(match[3] as string)
  );
}

/** The attached form `-d=` arrives with an empty value. */
function isEquals(word: Word | undefined): boolean {
  return word?.text === "=" || word?.text === "";
}

/** `cut -d= -f1` */
export function cutHidesValues(delimiter: Word | undefined, fields: Word | undefined): boolean {
  return isEquals(delimiter) && fields?.text === "1";
}

/** `awk -F= '{print $1}'` */
export function awkHidesValues(separator: Word | undefined, program: Word | undefined): boolean {
  return (
    isEquals(separator) &&
    program?.known === true &&
    /^(\/[^/]*\/|NF|!\/[^/]*\/)?\s*\{\s*print \$1\s*;?\s*\}$/.test(program.text.trim())
  );
}

/** `grep -o '^[A-Z_]*='`: only what stands before the value. */
export function grepHidesValues(onlyMatching: boolean, pattern: Word | undefined): boolean {
  return (
    onlyMatching &&
    pattern?.known === true &&
    /^\^(\[\^=\]|\[[A-Za-z0-9_-]+\]|\\w|export |\\s)+[*+]?(\[[A-Za-z0-9_-]+\][*+])?=?$/.test(
      pattern.text,
    )
  );
}
