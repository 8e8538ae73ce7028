/** jq programs: they can only show the environment. */

import { isSecretName } from "../secret-variables.js";
import type { Findings } from "./findings.js";

export function readJq(code: string, out: Findings): void {
  const clean = code
    .replace(/"(?:[^"\\]|\\[^(])*"/g, (text) =>
      /^"\w+"$/.test(text) && text !== '"env"' ? text : '""',
    )
    .replace(/#[^\n]*/g, "");
  const pattern =
    /(?:\$ENV|(?<![\w.$])env)\b(?:\s*\.\s*(\w+)|\s*\[\s*"(\w+)"\s*\]|\s*\|\s*\.(\w+))?/g;
  for (const match of clean.matchAll(pattern)) {
    const after = clean.slice((match.index ?? 0) + match[0].length);
    if (/^\s*:/.test(after)) continue;
    const name = match[1] ?? match[2] ?? match[3];
    if (name === undefined) {
      // `env | keys` shows names only.
      if (
        !/^\s*\|\s*keys/.test(clean.slice((match.index ?? 0) + match[0].length)) &&
        match[3] === undefined
      )
        out.secret("environment");
    } else if (name !== "keys" && isSecretName(name)) out.secret("environment");
  }
}
