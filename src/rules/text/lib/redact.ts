/** Ways of reading a file of `NAME=value` lines that show the names only. */
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";

/** A `s` command of sed that replaces all that follows `=` by fixed text. */
function hidesValues(script: Word): boolean {
  if (!script.known) return false;
  // No part holds the delimiter: a second command may show what the first would hide.
  const match = /^s([/|#,:!@])((?:\\.|(?!\1)[^\\])*)\1((?:\\.|(?!\1)[^\\])*)\1g?$/.exec(
    script.text.trim(),
  );
  if (match === null) return false;
  return (
    /^(=|\\?\(=\\?\)|\^?\(?\[\^=\][*+]\)?=)\.[*+]\$?$/.test(match[2] as string) &&
    !/[&]|\\[2-9]/.test(match[3] as string)
  );
}

/** Scripts of sed of which one hides what follows `=`, and no other could print it before. */
export function sedHidesValues(scripts: readonly Word[]): boolean {
  return (
    scripts.some(hidesValues) &&
    scripts.every(
      (word) => hidesValues(word) || (word.known && /^(?:\/[^/]*\/|[\d,$]+)d$/.test(word.text)),
    )
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

/** Keys that stand alone on their line in settings that hold secrets, and are none. */
const PUBLIC_LINE =
  /^\^?"?(?:credsStore|credHelpers|current-context|currentContext|project_id|client_email|sso_region|sso_start_url|expiresAt|expires_at)"?:?$/;

/** `grep credsStore ~/.docker/config.json`: the one line of a key that is no secret. */
export function grepsPublicLine(i: Invocation, pattern: Word | undefined): boolean {
  return (
    pattern?.known === true &&
    PUBLIC_LINE.test(pattern.text) &&
    i.values("--regexp").length < 2 &&
    !i.has("--invert-match", "--after-context", "--before-context", "--context", "--recursive")
  );
}
