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

const APART: Readonly<Record<string, string>> = {
  space: " ",
  blank: " ",
  colon: ":",
  comma: ",",
  dash: "-",
  hyphen: "-",
  slash: "/",
  semicolon: ";",
  pipe: "|",
  tab: "\t",
};

/** How several values are put side by side, or below each other. */
const BESIDE =
  /,?\s+(?:(?:all\s+|both\s+)?on\s+(?:one|a\s+single|the\s+same)\s+line,?\s*)?(?:(?:and\s+)?(?:separated|joined|divided)\s+(?:only\s+)?(?:by|with)\s+(?:an?\s+|one\s+|a\s+single\s+)?|with\s+(?:an?|one)\s+)(?:(space|blank|colon|comma|dash|hyphen|slash|semicolon|pipe|tab)s?|(["'`])([^"'`]{1,5})\2|(at\s+sign|@))(?:\s+(?:sign|character)s?)?(?:\s+(?:in\s+)?between(?:\s+them)?)?(?:,?\s+on\s+(?:one|a\s+single|the\s+same)\s+line)?\s*$/i;
const BELOW =
  /,?\s+(?:(?:each|every\s+one|one|both|all)\s+)?(?:on\s+(?:its|a|their|two|three|one)?\s*(?:own|separate|lines?\s+of\s+(?:its|their)\s+own)\s*lines?|per\s+line|on\s+separate\s+lines|below\s+each\s+other|one\s+below\s+the\s+other)\s*$/i;

/** "The user name and the host name separated by a colon": values that stand beside each other. */
function besideOf(words: string): readonly Piece[] | undefined {
  const said = words.trim().replace(/\.$/, "");
  const beside = BESIDE.exec(said);
  const below = beside === null ? BELOW.exec(said) : null;
  const found = beside ?? below;
  if (found === null || !VERB.test(said)) return undefined;
  const separator =
    beside === null
      ? "\n"
      : (beside[3] ?? (beside[4] === undefined ? APART[(beside[1] ?? "").toLowerCase()] : "@"));
  const parts = said
    .slice(0, found.index)
    .replace(VERB, "")
    .split(/,\s+(?:and\s+)?|\s+and\s+(?:then\s+)?/i);
  if (separator === undefined || parts.length < 2 || parts.length > 4) return undefined;
  return parts.flatMap((part, at): Piece[] => {
    const piece: Piece = { words: `print ${part}` };
    return at === 0 ? [piece] : [{ text: separator }, piece];
  });
}

/** Its pieces in order; undefined where nothing is followed by anything. */
export function piecesOf(words: string): readonly Piece[] | undefined {
  const split = besideOf(words.replace(/,?\s+followed\s+by\s+/i, " and "));
  if (split !== undefined) return split;
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
  /^(?:hostname|uname|date|whoami|pwd|id -|nproc|echo|basename|dirname|readlink|realpath|logname|arch|tty|stat -c|uptime -[ps]|git rev-parse|printf|cat|head -n 1|cut|wc)\b|\| wc -l$|^(?:TZ=\S+ date|free\b.* awk|lscpu\b.* awk|df\b.*tail -n 1|\. \/etc\/os-release|getent \w+ \S+ \| cut|ps -p \d+ -o \w+=$|grep -m1|bash --version)/;

/** One `echo` for all pieces; undefined where a command prints more than a line. */
export function echoOf(
  pieces: readonly ({ text: string } | { command: string })[],
): string | undefined {
  const breaks = pieces.flatMap((piece, at) =>
    "text" in piece && piece.text === "\n" ? [at] : [],
  );
  if (breaks.length > 0) {
    const lines = [-1, ...breaks].map((at, row) => pieces.slice(at + 1, breaks[row]));
    const commands = lines.map((line) =>
      line.length === 1 && line[0] !== undefined && "command" in line[0]
        ? ONE_LINE.test(line[0].command)
          ? line[0].command
          : undefined
        : echoOf(line),
    );
    return commands.includes(undefined) ? undefined : commands.join("; ");
  }
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
