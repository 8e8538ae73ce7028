/** Requests that print several things one after another: `print "Today is " followed by the current date`. */

/** A text that is written as it is, or words that ask for something. */
export type Piece = { readonly text: string } | { readonly words: string };

const SAID: readonly (readonly [RegExp, string])[] = [
  [/^(?:a|one)\s+(?:blank|space)$/i, " "],
  [/^(?:a|one)\s+colon$/i, ":"],
  [/^(?:a|one)\s+comma$/i, ","],
  [/^(?:a|one)\s+(?:dash|hyphen)$/i, "-"],
  [/^(?:an)\s+at\s+sign$/i, "@"],
];

const VERB = /^(?:please\s+)?(?:print|display|show|output|echo|write)\s+/i;

/** Its pieces in order; undefined where nothing is followed by anything. */
export function piecesOf(words: string): readonly Piece[] | undefined {
  if (!/\bfollowed\s+by\b/i.test(words) || !VERB.test(words)) return undefined;
  const parts = words
    .trim()
    .replace(/(?<!["'`])\.$/, "")
    .replace(VERB, "")
    .split(/,?\s+(?:and\s+)?(?:is\s+)?(?:immediately\s+|directly\s+)?followed\s+by\s+/i);
  if (parts.length < 2 || parts.length > 4) return undefined;
  return parts.map((part): Piece => {
    const quoted = /^(?:(?:the|a)\s+)?(?:(?:string|text|word)\s+)?(["'`])([^"'`]*)\1$/i.exec(part);
    if (quoted !== null) return { text: quoted[2] as string };
    const said = SAID.find(([pattern]) => pattern.test(part));
    return said === undefined ? { words: `print ${part}` } : { text: said[1] };
  });
}

/** Commands that print one line, so that it can stand beside others. */
const ONE_LINE =
  /^(?:hostname|uname|date|whoami|pwd|id -|nproc|echo|basename|dirname|readlink|realpath|logname|arch|tty|stat -c|uptime -[ps]|git rev-parse|printf|cat|head -n 1|cut|wc)\b|\| wc -l$/;

/** One `echo` for all pieces; undefined where a command prints more than a line. */
export function echoOf(
  pieces: readonly ({ text: string } | { command: string })[],
): string | undefined {
  let line = "";
  let isAfterCommand = false;
  for (const piece of pieces) {
    if ("text" in piece) {
      line += piece.text.replace(/["\\$`]/g, "\\$&");
      isAfterCommand = false;
      continue;
    }
    if (!ONE_LINE.test(piece.command)) return undefined;
    // Two values run together are none.
    if (isAfterCommand) line += " ";
    const value = /^echo ("?)(\$\w+|\$\{[^{}]*\})\1$/.exec(piece.command)?.[2];
    line += value ?? `$(${piece.command.replace(/^wc (-[a-zL]) (?!-)(\S+)$/, "wc $1 < $2")})`;
    isAfterCommand = true;
  }
  return `echo "${line}"`;
}
