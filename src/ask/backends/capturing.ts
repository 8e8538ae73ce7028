/**
 * Requests that keep what a command prints in a variable: "save the short host name in variable h", "set x to the
 * number of lines in a.txt", "make a temporary folder and store its path in d".
 */
import type { Modified } from "./modifiers.js";

const NAME = String.raw`(?:"\$?([A-Za-z_]\w*)"|'\$?([A-Za-z_]\w*)'|\x60\$?([A-Za-z_]\w*)\x60|\$?([A-Za-z_]\w*))`;
const KIND = String.raw`(?:a\s+|an\s+|the\s+)?(?:new\s+)?(?:local\s+|shell\s+|bash\s+|environment\s+|global\s+)?`;
const VARIABLE = String.raw`${KIND}(?:variable\s+(?:called\s+|named\s+)?${NAME}|${NAME}\s+(?:shell\s+|environment\s+)?variable)`;
const KEEP = "(?:save|store|assign|put|capture|keep|read|set|load|get|record|write|export)s?";

interface Form {
  readonly pattern: RegExp;
  /** Which of the groups of the pattern says what is kept; the others name the variable. */
  readonly what: "first" | "last";
}

const FORMS: readonly Form[] = [
  // "Save the host name in variable x", "… into the 'x' variable"
  {
    pattern: new RegExp(
      String.raw`^${KEEP}\s+(.+?)\s+(?:to|in|into|as|inside)\s+${VARIABLE}$`,
      "i",
    ),
    what: "first",
  },
  // "Make a temporary file and save its path to variable x"
  {
    pattern: new RegExp(
      String.raw`^(.+?),?\s+(?:and|then|and\s+then)\s+(?:print|output|redirect|save|store|assign|put|capture|keep)s?\s+(?:(?:it|that|them|(?:(?:the|its|their|created|resulting)\s+)*(?:result|results|output|path|paths|name|value|list|number|count|location|sum|checksum)(?:\s+(?:to|of)\s+(?:it|them|that|(?:the\s+)?(?:new|created)\s+(?:file|folder|directory)))?)\s+)?(?:to|in|into|as|inside)\s+${VARIABLE}$`,
      "i",
    ),
    what: "first",
  },
  // "Set variable x to the host name", "create a variable x with …"
  {
    pattern: new RegExp(
      String.raw`^(?:set|assign|initialize|define|declare|create|make)s?\s+(?:to\s+)?(?:the\s+)?(?:value\s+of\s+)?${VARIABLE}\s+(?:to|as|with|equal\s+to|containing|holding|that\s+(?:contains|holds)|from|:?=)\s+(?:be\s+)?(.+)$`,
      "i",
    ),
    what: "last",
  },
  // "Store in variable x the host name"
  {
    pattern: new RegExp(
      String.raw`^(?:save|store|assign|put|keep)s?\s+(?:to|in|into)\s+${VARIABLE}\s+(.+)$`,
      "i",
    ),
    what: "last",
  },
];

/** What is written there and not made by a command: `"a b"`, `5`. */
const LITERAL =
  /^(?:"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|(?:the\s+)?(?:value|string|text|number)\s+\S+)$/i;
const OUTPUT_OF =
  /^(?:the\s+)?(?:output|results?|standard\s+output|stdout)\s+(?:of|from)\s+(?:running\s+|executing\s+)?(?:the\s+)?(?:command\s+)?(["'`])(.+)\1(?:\s+command)?$/i;

/** What a command must not do where only what it prints counts. */
const PRINTS_NOTHING =
  /(?:^|[|&;({]\s*)(?:sudo\s+)?(?:rm|mv|cp|mkdir|rmdir|touch|ln|chmod|chown|truncate|tar -\w*c\w*|zip|kill|pkill|cd|export|alias|unset|set|vim?|nano|less|top|htop|read|declare|\w+=)\b|-delete\b|\bsed -i|\bdo (?:mv|cp|rm)\b|(?<!2)>(?!\s*\/dev\/null|&)|&$/;

/** A count, a checksum or a size is meant, without the name of the file beside it. */
const bareValue = (command: string): string =>
  command
    .replace(/^wc (-[a-zL]) (?!-)(\S+)$/, "wc $1 < $2")
    .replace(
      /^((?:md5|sha\d+)sum(?: -\w)? (?!-)[^|;&<>]+|(?:printf|echo) [^|;&<>]+ \| (?:md5|sha\d+)sum)$/,
      "$1 | cut -d' ' -f1",
    )
    .replace(/^(du -s\w* (?!-)[^|;&<>]+)$/, "$1 | cut -f1");

/** An assignment of what a command prints; what only prints a variable or a sum needs no command. */
function assignment(name: string, command: string): string | undefined {
  if (PRINTS_NOTHING.test(command)) return undefined;
  const bare = bareValue(command);
  const value =
    /^echo ("?)(\$\w+|\$\{[^{}]*\}|\$\(\([^()]*\)\))\1$/.exec(command)?.[2] ??
    /^echo ("(?:[^"$`\\]|\$\w+|\$\([^()"]*\))*")$/.exec(command)?.[1];
  return `${name}=${value ?? `$(${bare})`}`;
}

/** The variable that a request wants something kept in, and the request without it. */
export interface Captured {
  readonly name: string;
  readonly readings: readonly Modified[];
}

/** "Making it visible to subprocesses", "export": the children of the shell get it too. */
const FOR_CHILDREN =
  /,?\s+(?:and\s+)?(?:mak(?:e|ing)\s+(?:it|this\s+variable|the\s+variable)\s+(?:visible|available)\s+(?:by|to|for|in)\s+(?:the\s+)?(?:sub-?|child\s+)processes(?:\s+of\s+(?:the\s+)?current\s+shell)?|export(?:ing)?\s+(?:it|the\s+variable))$/i;

/** Undefined where no variable is named. A literal value is no business of this: it needs no command. */
export function capturedBy(words: string): Captured | undefined {
  if (!/\bvariable\b/i.test(words)) return undefined;
  const whole = words.trim().replace(/[.?!]$/, "");
  const isExported = FOR_CHILDREN.test(whole) || /^export\b/i.test(whole);
  const kept = (name: string, command: string): string | undefined => {
    const made = assignment(name, command);
    return made !== undefined && isExported ? `export ${made}` : made;
  };
  const plain = whole
    .replace(FOR_CHILDREN, "")
    .replace(/^(?:please\s+|how\s+(?:do\s+i|to|can\s+i)\s+|can\s+you\s+)/i, "");
  for (const { pattern, what } of FORMS) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const groups = found.slice(1).filter((group) => group !== undefined);
    const inner = (what === "first" ? groups[0] : groups.at(-1))?.trim();
    const name = what === "first" ? groups.at(-1) : groups[0];
    if (inner === undefined || name === undefined || groups.length !== 2) continue;
    if (/^(?:the|a|an|and|to|in|of|is|called|named|with|environment|shell)$/i.test(name)) continue;
    if (LITERAL.test(inner)) return undefined;
    const output = OUTPUT_OF.exec(inner)?.[2];
    if (output !== undefined)
      return {
        name,
        readings: [{ words: "", apply: () => kept(name, output), isWhole: true }],
      };
    const texts = new Set([inner, `print ${inner.replace(/^an?\s+(?!variable)/i, "the ")}`]);
    return {
      name,
      readings: [...texts].map((text) => ({
        words: text,
        apply: (command) => kept(name, command),
        isClear: true as const,
      })),
    };
  }
  return undefined;
}
