/** What a request says must be so ("a.txt has more than 10 lines"), as a test of the shell. */
import { quoteValue } from "../../catalogue/template.js";
import { sizeOf } from "../../text/units.js";
import { MACHINE } from "./machine.js";

/** What stands for a value: `"x y"`, `'x'`, or a word. */
interface Operand {
  readonly text: string;
  readonly quoted: boolean;
}

/** One way to say a condition; `{P}` a place, `{N}` a number, `{T}` a text, `{V}` a variable, `{W}` a name, `{C}` a quoted command. */
interface Condition {
  readonly says: string;
  /** Undefined where the values make no sense here. `not` where the request denies it. */
  readonly test: (values: readonly Operand[], not: boolean, said: string) => string | undefined;
}

const OPERANDS: Readonly<Record<string, string>> = {
  P: String.raw`(?:(?:the\s+)?(?:path\s+)?)("[^"]+"|'[^']+'|[~$.]*[\w/${"{}"}][\w./~${"{}"}$+-]*)`,
  N: String.raw`(-?\d+|zero|one|two|three|five|ten|a\s+hundred)`,
  T: String.raw`("[^"]*"|'[^']*'|\x60[^\x60]*\x60|[\w.@/:$-]+)`,
  V: String.raw`(?:(?:the\s+)?(?:(?:value\s+of\s+)?(?:the\s+)?(?:shell\s+|environment\s+|bash\s+)?variable\s+)["'\x60]?\$?\{?([A-Za-z_]\w*)\}?["'\x60]?|["']?\$\{?([A-Za-z_]\w*)\}?["']?|["'\x60]?([A-Za-z_]\w*)["'\x60]?\s+variable)`,
  W: String.raw`["'\x60]?([A-Za-z_][\w.+-]*)["'\x60]?`,
  C: String.raw`["\x60']([^"\x60]+)["\x60']`,
};

const place = ({ text, quoted }: Operand): string => quoteValue("path", { text, quoted });
const literal = ({ text }: Operand): string =>
  /^\$\{?\w+\}?$/.test(text) ? `"${text}"` : quoteValue("text", { text, quoted: true });

const negated = (test: string, not: boolean): string => (not ? `! ${test}` : test);
const bracket = (test: string, not = false): string => `[ ${not ? "! " : ""}${test} ]`;

const NO_PLACE = /^(?:all|every|each|it|they|them|the|lines?|files?|a|an|any|there|this|that)$/i;

/** Tests of one place by an option of `test`. */
const ofPlace =
  (option: (said: string, value: Operand) => string | undefined): Condition["test"] =>
  ([value], not, said) => {
    if (value === undefined || (!value.quoted && NO_PLACE.test(value.text))) return undefined;
    const one = option(said, value);
    return one === undefined ? undefined : bracket(`${one} ${place(value)}`, not);
  };

const DIRECTORY = /\b(?:dir|directory|folder)\b/i;
/** A name that tells of a directory: `dir1`, `$some_dir`, `out/`. */
const isDirectory = (said: string, { text }: Operand): boolean =>
  DIRECTORY.test(said) || /\/$|(?:^|[/_$])(?:\w*_)?(?:dir|folder)\d*\}?$/i.test(text);

const NUMBERS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
};
const number = (value: Operand | undefined): number | undefined =>
  value === undefined
    ? undefined
    : (NUMBERS[value.text.toLowerCase()] ??
      (/^-?\d+$/.test(value.text) ? Number(value.text) : undefined));

const MORE = String.raw`(?:(?:is|are|has|contains|have)\s+)?(more\s+than|greater\s+than|bigger\s+than|larger\s+than|over|above|exceeds|at\s+least|no\s+less\s+than|less\s+than|fewer\s+than|smaller\s+than|under|below|at\s+most|no\s+more\s+than|exactly|equal\s+to|equals)`;

/** The comparison of `test` for a word of `MORE`. */
function comparison(said: string): string {
  if (/at\s+least|no\s+less/i.test(said)) return "-ge";
  if (/at\s+most|no\s+more/i.test(said)) return "-le";
  if (/more|greater|bigger|larger|over|above|exceeds/i.test(said)) return "-gt";
  if (/less|fewer|smaller|under|below/i.test(said)) return "-lt";
  return "-eq";
}

/** Words for what is copied and where it goes, and no names. */
const STANDS_FOR = /^(?:source|sources|destination|target|it|they|them)$/i;

const COUNTERS: readonly (readonly [RegExp, string])[] = [
  [/^line/i, "-l"],
  [/^word/i, "-w"],
  [/^byte/i, "-c"],
  [/^char/i, "-m"],
];

const OPPOSITE: Readonly<Record<string, string>> = {
  "-gt": "-le",
  "-le": "-gt",
  "-lt": "-ge",
  "-ge": "-lt",
  "-eq": "-ne",
};
const compared = (left: string, op: string, right: string | number, not: boolean): string =>
  `[ ${left} ${not ? OPPOSITE[op] : op} ${right} ]`;

const THING = String.raw`(?:the\s+|a\s+)?(?:(?:file|directory|folder|path|dir|symbolic\s+link|symlink|script)\s+)?(?:called\s+|named\s+)?`;
const IS = "(?:is|are|'s)";

/** The likelier first; all are tried on the whole condition. */
export const CONDITIONS: readonly Condition[] = [
  {
    says: String.raw`(?:the\s+)?(?:string\s+|text\s+|value\s+of\s+|length\s+of\s+)?{V}\s+${IS}\s+(?:set|defined)(?:\s+(?:to\s+a\s+value|in\s+the\s+environment))?`,
    test: ([name], not) => bracket(`${not ? "-z" : "-n"} "\${${name?.text}+x}"`),
  },
  {
    says: String.raw`{V}\s+${IS}\s+unset`,
    test: ([name], not) => bracket(`${not ? "-n" : "-z"} "\${${name?.text}+x}"`),
  },
  {
    says: String.raw`(?:the\s+string\s+|the\s+value\s+of\s+)?{V}\s+${IS}\s+(?:empty|an?\s+empty\s+string|blank)`,
    test: ([name], not, said) =>
      isDirectory(/variable/i.test(said) ? "" : said, { text: `$${name?.text}`, quoted: false }) &&
      !/variable|string|value/i.test(said)
        ? `[ ${not ? "-n" : "-z"} "$(ls -A "$${name?.text}")" ]`
        : bracket(`${not ? "-n" : "-z"} "$${name?.text}"`),
  },
  {
    says: String.raw`{V}\s+(?:starts|begins)\s+with\s+(?:the\s+(?:text|string|word|prefix|letter)\s+)?{T}`,
    test: ([name, text], not) =>
      text && `[[ $${name?.text} ${not ? "!=" : "=="} ${literal(text)}* ]]`,
  },
  {
    says: String.raw`{V}\s+ends\s+(?:with|in)\s+(?:the\s+(?:text|string|word|suffix|letter)\s+)?{T}`,
    test: ([name, text], not) =>
      text && `[[ $${name?.text} ${not ? "!=" : "=="} *${literal(text)} ]]`,
  },
  {
    says: String.raw`{V}\s+contains\s+(?:the\s+(?:text|string|word|substring|letter)\s+)?{T}`,
    test: ([name, text], not) =>
      text && `[[ $${name?.text} ${not ? "!=" : "=="} *${literal(text)}* ]]`,
  },
  {
    says: String.raw`(?:the\s+value\s+of\s+)?{V}\s+(?:${IS}\s+)?${MORE}\s+{N}`,
    test: (values, not, said) =>
      compared(`"$${values[0]?.text}"`, comparison(said), number(values.at(-1)) as number, not),
  },
  {
    says: String.raw`(?:the\s+value\s+of\s+)?{V}\s+(?:is\s+|equals\s+|has\s+the\s+value\s+)(?:equal\s+to\s+|the\s+same\s+as\s+|set\s+to\s+)?(?:the\s+(?:text|string|word)\s+)?{T}`,
    test: ([name, text], not) =>
      text === undefined ||
      /^(?:set|defined|unset|empty|blank|a|an|the|not|less|more|greater)$/i.test(text.text)
        ? undefined
        : bracket(`"$${name?.text}" ${not ? "!=" : "="} ${literal(text)}`),
  },
  {
    says: String.raw`${THING}{P}\s+(?:exists|is\s+there|is\s+present|does\s+exist)`,
    test: ofPlace((said) =>
      DIRECTORY.test(said)
        ? "-d"
        : /link/i.test(said)
          ? "-L"
          : /\bfile\b|\bscript\b/i.test(said)
            ? "-f"
            : "-e",
    ),
  },
  {
    says: String.raw`${THING}{P}\s+is\s+missing`,
    test: ([value], not, said) =>
      ofPlace(() => (DIRECTORY.test(said) ? "-d" : /\bfile\b/i.test(said) ? "-f" : "-e"))(
        [value as Operand],
        !not,
        said,
      ),
  },
  {
    says: String.raw`there\s+is\s+(?:a|an)\s+(?:file|directory|folder)\s+(?:called\s+|named\s+|at\s+)?{P}`,
    test: ofPlace((said) => (DIRECTORY.test(said) ? "-d" : "-f")),
  },
  {
    says: String.raw`${THING}{P}\s+${IS}\s+(?:an?\s+)?(readable|writable|writeable|executable|(?:regular\s+|normal\s+)?file|directory|folder|symbolic\s+link|symlink|named\s+pipe|fifo|socket|block\s+device)`,
    test: ([value, kind], not, said) =>
      ofPlace(() => TESTS.find(([pattern]) => pattern.test(kind?.text ?? ""))?.[1])(
        [value as Operand],
        not,
        said,
      ),
  },
  {
    says: String.raw`${THING}{P}\s+(?:is\s+empty|has\s+no\s+content|contains\s+nothing|has\s+size\s+(?:zero|0))`,
    test: ([value], not, said) => {
      if (value === undefined || NO_PLACE.test(value.text)) return undefined;
      // A directory that is empty is no matter of its size.
      if (isDirectory(said, value)) return `[ ${not ? "-n" : "-z"} "$(ls -A ${place(value)})" ]`;
      const isFile = /\bfile\b/i.test(said) || /\.\w+$|^\$/.test(value.text);
      return isFile ? bracket(`-s ${place(value)}`, !not) : undefined;
    },
  },
  {
    says: String.raw`(?:the\s+number\s+of\s+(lines|words|bytes|characters)\s+(?:in|of)\s+)${THING}{P}\s+${MORE}\s+{N}`,
    test: ([what, value, , count], not, said) => counted(what, value, count, not, said),
  },
  {
    says: String.raw`${THING}{P}\s+(?:has|contains|have)\s+(?:${MORE}\s+)?{N}\s+(lines?|words?|bytes?|characters?)`,
    test: (values, not, said) => counted(values.at(-1), values[0], values.at(-2), not, said),
  },
  {
    says: String.raw`(?:the\s+size\s+of\s+)?${THING}{P}\s+${MORE}\s+((?:\d+(?:\.\d+)?)\s*(?:bytes?|[kmg]i?b?|kilobytes?|megabytes?|gigabytes?))(?:\s+in\s+size)?`,
    test: ([value, , size], not, said) => {
      const bytes = bytesOf(size?.text ?? "");
      if (value === undefined || bytes === undefined) return undefined;
      return compared(`"$(stat -c %s ${place(value)})"`, comparison(said), bytes, not);
    },
  },
  {
    says: String.raw`${THING}{P}\s+(?:contains|includes|has|mentions)\s+(?:the\s+|a\s+)?(line|word|text|string|phrase|pattern)?\s*("[^"]*"|'[^']*'|\x60[^\x60]*\x60)`,
    test: (values, not) => {
      const [value, kind] = values;
      const text = values.at(-1);
      if (value === undefined || text === undefined || NO_PLACE.test(value.text)) return undefined;
      const how = grepOption(values.length === 3 ? (kind?.text ?? "") : "", text.text);
      const pattern = literal(text);
      return negated(
        `grep ${how} ${pattern.startsWith("-") ? "-- " : ""}${pattern} ${place(value)}`,
        not,
      );
    },
  },
  {
    says: String.raw`{T}\s+(?:${IS}\s+(?:in|contained\s+in)|occurs\s+in|appears\s+in|is\s+found\s+in)\s+(?:the\s+)?file\s+{P}`,
    test: ([text, value], not) =>
      text && value && negated(`grep -qF ${literal(text)} ${place(value)}`, not),
  },
  {
    says: String.raw`${THING}{P}\s+is\s+(newer|older|more\s+recent)\s+than\s+${THING}{P}`,
    // "If the source is newer than the destination" names no file.
    test: ([a, how, b], not) =>
      a && b && ![a, b].some(({ text }) => STANDS_FOR.test(text))
        ? bracket(`${place(a)} ${/old/i.test(how?.text ?? "") ? "-ot" : "-nt"} ${place(b)}`, not)
        : undefined,
  },
  {
    says: String.raw`(?:the\s+(?:two\s+)?(?:files|contents\s+of)\s+)?{P}\s+and\s+{P}\s+(?:are\s+(?:identical|the\s+same|equal)|have\s+(?:the\s+same|equal|identical)\s+contents?|do\s+not\s+differ)`,
    test: ([a, b], not) => a && b && negated(`cmp -s ${place(a)} ${place(b)}`, not),
  },
  {
    says: String.raw`(?:the\s+(?:two\s+)?(?:files|contents\s+of)\s+)?{P}\s+and\s+{P}\s+(?:differ|are\s+different)`,
    test: ([a, b], not) => a && b && negated(`cmp -s ${place(a)} ${place(b)}`, !not),
  },
  {
    says: String.raw`(?:the\s+)?(?:command|program|executable|binary|tool)\s+{W}\s+(?:exists|is\s+(?:installed|available|found|in\s+(?:the\s+)?PATH)|can\s+be\s+found)(?:\s+on\s+(?:this|the)\s+(?:system|machine))?`,
    test: ([name], not) => negated(`command -v ${name?.text} > /dev/null 2>&1`, not),
  },
  {
    says: String.raw`{W}\s+(?:is\s+(?:installed|in\s+(?:the\s+)?PATH))(?:\s+on\s+(?:this|the)\s+(?:system|machine))?`,
    test: ([name], not) => negated(`command -v ${name?.text} > /dev/null 2>&1`, not),
  },
  {
    says: String.raw`(?:a\s+|the\s+|any\s+)?process(?:es)?\s+(?:called\s+|named\s+)?{W}\s+(?:is|are)\s+running|(?:the\s+)?{W}\s+process\s+is\s+running`,
    test: ([name], not) => negated(`pgrep -x ${name?.text} > /dev/null`, not),
  },
  {
    says: String.raw`(?:the\s+)?process\s+(?:with\s+(?:the\s+)?(?:PID|id)\s+)?(\d+|\$\w+)\s+(?:is\s+(?:still\s+)?(?:running|alive)|exists)`,
    test: ([pid], not) =>
      pid &&
      negated(`kill -0 ${/^\$/.test(pid.text) ? `"${pid.text}"` : pid.text} 2>/dev/null`, not),
  },
  {
    says: String.raw`(?:a\s+|the\s+)?user\s+(?:called\s+|named\s+)?{W}\s+exists`,
    test: ([name], not) => negated(`id ${name?.text} > /dev/null 2>&1`, not),
  },
  {
    says: String.raw`(?:a\s+|the\s+)?group\s+(?:called\s+|named\s+)?{W}\s+exists`,
    test: ([name], not) => negated(`getent group ${name?.text} > /dev/null`, not),
  },
  {
    says: String.raw`(?:the\s+)?(?:current\s+)?user\s+is\s+{W}`,
    test: ([name], not) =>
      name && !/^(?:not|the|a|in|logged)$/i.test(name.text)
        ? `[ "$(id -un)" ${not ? "!=" : "="} ${name.text} ]`
        : undefined,
  },
  {
    says: String.raw`(?:the\s+)?host\s+{T}\s+(?:is\s+(?:reachable|up|online)|responds(?:\s+to\s+(?:a\s+)?ping)?|answers)`,
    test: ([host], not) => host && negated(`ping -c 1 ${literal(host)} > /dev/null 2>&1`, not),
  },
  {
    says: String.raw`(?:the\s+number\s+)?{N}\s+(?:is\s+)?${MORE}\s+{N}`,
    test: ([a, , b], not, said) =>
      compared(String(number(a)), comparison(said), number(b) as number, not),
  },
  {
    says: String.raw`(?:the\s+(?:command|script)\s+)?{C}\s+(?:succeeds|is\s+successful|exits\s+(?:with\s+(?:0|zero|status\s+0)|successfully))`,
    test: ([command], not) => command && negated(command.text, not),
  },
  {
    says: String.raw`(?:the\s+(?:command|script)\s+)?{C}\s+fails`,
    test: ([command], not) => command && negated(command.text, !not),
  },
];

const TESTS: readonly (readonly [RegExp, string])[] = [
  [/readable/i, "-r"],
  [/writ/i, "-w"],
  [/executable/i, "-x"],
  [/directory|folder/i, "-d"],
  [/link/i, "-L"],
  [/pipe|fifo/i, "-p"],
  [/socket/i, "-S"],
  [/block/i, "-b"],
  [/file/i, "-f"],
];

/** How a text is looked for: as a whole line, as a word, or as it is written. */
function grepOption(kind: string, text: string): string {
  if (/^line/i.test(kind)) return "-qxF";
  if (/^word/i.test(kind)) return "-qw";
  return /[.*[\]\\^$]/.test(text) ? "-qF" : "-q";
}

function counted(
  what: Operand | undefined,
  value: Operand | undefined,
  count: Operand | undefined,
  not: boolean,
  said: string,
): string | undefined {
  const option = COUNTERS.find(([pattern]) => pattern.test(what?.text ?? ""))?.[1];
  const limit = number(count);
  if (option === undefined || value === undefined || limit === undefined) return undefined;
  if (NO_PLACE.test(value.text)) return undefined;
  return compared(`"$(wc ${option} < ${place(value)})"`, comparison(said), limit, not);
}

function bytesOf(text: string): number | undefined {
  const plain = /^(\d+)\s*bytes?$/i.exec(text);
  if (plain !== null) return Number(plain[1]);
  const size = sizeOf(text.replace(/\s+/g, ""));
  return size === undefined
    ? undefined
    : Math.round(size.amount * 1024 ** "ckMGT".indexOf(size.unit));
}

const compiled = [...CONDITIONS, ...MACHINE].map(({ says, test }) => ({
  pattern: new RegExp(
    `^(?:${says.replace(/\{([PNTVWC])\}/g, (_, kind: string) => OPERANDS[kind] as string).replace(/ /g, String.raw`\s+`)})$`,
    "i",
  ),
  test,
}));

/** "Does not exist", "is not empty", "isn't set": the same without its denial. */
const DENIALS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:does|do)\s*(?:n['’]t|\s+not)\s+(exist|contain|have|start|begin|end|equal|include|mention|respond|answer|match)\b/i,
    "$1s",
  ],
  [/\b(is|are|has)\s*(?:n['’]t|\s+not)\b(?:\s+(?:already|yet))?/i, "$1"],
  [/\b(has|contains)\s+no\s+(?=lines?\b|words?\b|line\b)/i, "$1 "],
  [/\bthere\s+is\s+no\s+/i, "there is a "],
];

function plain(said: string): { readonly text: string; readonly not: boolean } {
  for (const [pattern, instead] of DENIALS)
    if (pattern.test(said))
      return { text: said.replace(pattern, instead).replace(/\bhaves\b/i, "has"), not: true };
  return { text: said, not: false };
}

const operand = (written: string): Operand => {
  const quoted = /^(["'`])([\s\S]*)\1$/.exec(written);
  return quoted === null
    ? { text: written, quoted: false }
    : { text: quoted[2] as string, quoted: true };
};

/** The test for what is said to be so; undefined where that is not known. */
export function conditionOf(said: string): string | undefined {
  const { text, not } = plain(
    said
      .trim()
      .replace(/\s+(?:already|yet)$/i, "")
      .replace(
        /\s+(?:on\s+(?:this|the|my)\s+(?:\w+\s+)?(?:system|machine|host|computer|server|box)|at\s+the\s+moment|right\s+now|currently)$/i,
        "",
      )
      .replace(/\s+/g, " "),
  );
  for (const { pattern, test } of compiled) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const values = found.slice(1).filter((group) => group !== undefined);
    // "If they are empty": of each of many, which is no test.
    if (NO_PLACE.test(values[0] ?? "")) continue;
    const made = test(values.map(operand), not, text);
    if (made !== undefined) return made;
  }
  return undefined;
}
