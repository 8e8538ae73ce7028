/** Rows of numbers and letters, and chance. */
import type { Facet } from "../facets.js";
import {
  num,
  numberIn,
  operation,
  rawText,
  shellText,
  str,
  type Values,
  type ValuesDraft,
} from "./draft.js";

const MANNERS = ["separator", "step", "parity", "reverse", "padded", "per-line", "loop", "asked"];

/** A word for a character that separates. */
const SEPARATORS: Readonly<Record<string, string>> = {
  space: " ",
  spaces: " ",
  blank: " ",
  comma: ",",
  commas: ",",
  dash: "-",
  dashes: "-",
  hyphen: "-",
  hyphens: "-",
  colon: ":",
  colons: ":",
  semicolon: ";",
  semicolons: ";",
  tab: "\t",
  tabs: "\t",
  newline: "\n",
  newlines: "\n",
  pipe: "|",
  pipes: "|",
  underscore: "_",
  underscores: "_",
  slash: "/",
  slashes: "/",
  dot: ".",
  dots: ".",
  plus: "+",
  "plus signs": "+",
};
export const separatorOf = (text: string): string | undefined =>
  SEPARATORS[text.toLowerCase()] ??
  (/^[^\w\s]{1,2}\s?$/.test(text) || text === " " ? text : undefined);

function sequence(from: number, to: number, draft: ValuesDraft): string | undefined {
  const { separator, parity, padded, loop, perLine } = draft;
  let [a, b] = draft.reverse && from < to ? [to, from] : [from, to];
  let step = draft.step ?? 1;
  if (parity !== undefined) {
    if (draft.step !== undefined) return undefined;
    step = 2;
    const isOff = (n: number) => Math.abs(n % 2) !== (parity === "odd" ? 1 : 0);
    if (isOff(a)) a += a <= b ? 1 : -1;
  }
  const isDown = a > b;
  if (loop) {
    if (padded || separator !== undefined || perLine !== undefined) return undefined;
    const range = step === 1 ? `{${a}..${b}}` : `{${a}..${b}..${step}}`;
    return `for i in ${range}; do echo "$i"; done`;
  }
  const options = [
    ...(padded ? ["-w"] : []),
    ...(separator === undefined
      ? []
      : [
          separator === ","
            ? "-s,"
            : separator === "\t"
              ? "-s $'\\t'"
              : `-s '${separator.replaceAll("'", "'\\''")}'`,
        ]),
  ];
  const middle = isDown ? ` -${step}` : step === 1 ? "" : ` ${step}`;
  const lines = perLine === undefined ? "" : ` | xargs -n ${perLine}`;
  if (perLine !== undefined && separator !== undefined && separator !== " ") return undefined;
  const kept = perLine === undefined ? options : options.filter((one) => one === "-w");
  return `${["seq", ...kept, `${a}${middle} ${b}`].join(" ")}${lines}`;
}

/** A number, or the variable that holds one, as a word of the shell. */
function limit(values: Values, slot: string): string | undefined {
  const token = values.get(slot);
  if (token === undefined) return undefined;
  if (/^\$(?:\w+|\{\w+\})$/.test(token.text)) return `"${token.text}"`;
  return token.number === undefined || !Number.isInteger(token.number)
    ? undefined
    : String(token.number);
}

const range = (values: Values, draft: ValuesDraft): string | undefined => {
  const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
  if (a === undefined || b === undefined || !Number.isInteger(a) || !Number.isInteger(b))
    return undefined;
  return sequence(a, b, draft);
};

const NUMBERS = '"numbers"|"integers"|"number"|"digits"';
const random = (from: number, to: number, many: number | undefined): string =>
  many === undefined || many === 1
    ? `shuf -i ${from}-${to} -n 1`
    : `shuf -i ${from}-${to} -n ${many} -r`;

const over = (values: Values, body: string): string | undefined => {
  const [a, b] = [numberIn(values, "a") ?? 1, numberIn(values, "b")];
  return b === undefined ? undefined : `for i in {${a}..${b}}; do echo ${body}; done`;
};

export const sequenceFacets: readonly Facet<ValuesDraft>[] = [
  operation(
    "range",
    [
      `["print"|"show"|"list"|"output"|"generate"|"display"|"echo"|"count"] [all|the|every] ["whole"|"natural"] ${NUMBERS} ["from"|"between"] {a:NUM} "to"|"and"|"through"|"until"|"till"|"-"|".." {b:NUM}`,
      `["print"|"show"|"generate"|"create"|"output"] [a|the] "sequence" ["of"] ["numbers"] ["from"|"between"] {a:NUM} "to"|"and"|"through" {b:NUM}`,
      '"count" ["up"] ["from"] {a:NUM} ["up"] "to" {b:NUM}',
      `${NUMBERS} {a:NUM} "to"|"through"|"-" {b:NUM}`,
      '"from" {a:NUM} "to" {b:NUM}',
    ],
    range,
    MANNERS,
  ),
  operation(
    "range:variable",
    [
      `[a|the] ["sequence"|"list"] ["of"] ${NUMBERS} ["from"|"between"] {a:text} "to"|"and"|"through" ["the"] ["number"|"value"] ["in"|"of"] ["the"] ["variable"] {b:text}`,
    ],
    (values, { separator, said }) => {
      const [a, b] = [limit(values, "a"), limit(values, "b")];
      if (a === undefined || b === undefined || !/\$/.test(a + b)) return undefined;
      if ([...said].some((one) => !/^(?:separator|asked)$/.test(one))) return undefined;
      return `seq ${separator === undefined ? "" : `-s '${separator.replaceAll("'", "'\\''")}' `}${a} ${b}`;
    },
    ["separator", "asked"],
  ),
  operation(
    "characters:range",
    [
      '[the] "characters"|"character"|"letters" ["representations"|"representation"|"values"] ["of"|"for"|"with"] ["ascii"] ["codes"|"code"|"numbers"] ["from"] {a:NUM} "to"|"through" {b:NUM}',
    ],
    (values) => {
      const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
      if (a === undefined || b === undefined || a < 32 || b > 126 || a > b) return undefined;
      return `seq ${a} ${b} | awk '{printf "%c", $1} END {print ""}'`;
    },
    ["asked"],
  ),
  operation(
    "down",
    [
      '"count"|"counting"|"countdown" ["down"] ["from"] {a:NUM} ["down"] "to" {b:NUM}',
      `${NUMBERS} "from" {a:NUM} "down" "to" {b:NUM}`,
      `[a] "sequence"|"list"|"series"|"range" of ${NUMBERS} "from" {a:NUM} ["down"] "to" {b:NUM}`,
    ],
    (values, draft) => range(values, draft),
    MANNERS,
  ),
  operation(
    "up-to",
    [
      `[the|all] ["first"] {b:number} ["natural"|"positive"] ${NUMBERS}`,
      `${NUMBERS} "up" "to" {b:number}`,
      '"count" [up] "to" {b:number}',
    ],
    (values, draft) => {
      const b = num(values, "b");
      return b === undefined ? undefined : sequence(1, b, draft);
    },
    MANNERS,
  ),
  operation(
    "sum-range",
    [
      `"sum" ["of"] [all|the] ${NUMBERS} ["from"|"between"] {a:NUM} "to"|"and"|"through" {b:NUM}`,
      `"add" ["up"] [all|the] ${NUMBERS} ["from"|"between"] {a:NUM} "to"|"and"|"through" {b:NUM}`,
    ],
    (values) => {
      const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
      return a === undefined || b === undefined ? undefined : `seq ${a} ${b} | paste -sd+ | bc`;
    },
  ),
  operation(
    "squares",
    [
      `["print"|"show"|"list"] [the] "squares"|"square" ["of"] [all|the|each|every] [${NUMBERS}] ["from"|"between"] {a:NUM} "to"|"and"|"through" {b:NUM}`,
    ],
    (values) => over(values, "$((i * i))"),
    ["loop", "asked"],
  ),
  operation(
    "cubes",
    [
      `["print"|"show"|"list"] [the] "cubes" ["of"] [all|the] [${NUMBERS}] ["from"|"between"] {a:NUM} "to"|"and"|"through" {b:NUM}`,
    ],
    (values) => over(values, "$((i ** 3))"),
    ["loop", "asked"],
  ),
  operation(
    "times-table",
    [
      '[the] "multiplication"|"times" "table" ["of"|"for"] {n:number} ["from"|"up"] ["to"] ["1"] ["to"] [{b:number}]',
      '"times" "table" {n:number}',
      '{n:number} "times" "table"',
    ],
    (values) => {
      const n = num(values);
      return n === undefined
        ? undefined
        : `for i in {1..${num(values, "b") ?? 10}}; do echo "${n} x $i = $((${n} * i))"; done`;
    },
    ["loop", "asked"],
  ),
  operation(
    "powers",
    [
      '[a|the] ["table"] ["of"] [the] ["first"] ["powers"] "powers" "of" "two"|"2" ["up"|"from"] ["to"] ["2^0"] ["to"] {p:text}',
      '[the] "first" {n:number} "powers" "of" "two"|"2"',
    ],
    (values) => {
      const power = /^(?:2\^)?(\d{1,2})$/.exec(values.get("p")?.text ?? "")?.[1];
      const last =
        power ?? (num(values) === undefined ? undefined : String((num(values) as number) - 1));
      return last === undefined ? undefined : `for i in {0..${last}}; do echo $((2 ** i)); done`;
    },
    ["loop", "asked"],
  ),
  operation(
    "fibonacci",
    [
      '[the] "first" {n:number} "fibonacci" ["numbers"]',
      '"fibonacci" ["sequence"|"numbers"|"series"] ["up"] ["to"] {n:number} ["terms"|"numbers"]',
    ],
    (values) => {
      const n = num(values);
      return n === undefined
        ? undefined
        : `a=0 b=1; for ((i = 0; i < ${n}; i++)); do echo "$a"; ((t = a + b, a = b, b = t)); done`;
    },
    ["loop", "asked"],
  ),
  operation(
    "letters",
    [
      '[all|the] ["lowercase"|"english"] "letters" ["of"] ["the"] ["english"] "alphabet"',
      '[all|the] ["lowercase"|"english"] "letters" ["from"] ["a"] "to"|"through" "z"',
      '[the] ["lowercase"] "alphabet" ["in"] ["lowercase"]',
    ],
    (_, { separator, reverse, loop }) => {
      const letters = reverse ? "{z..a}" : "{a..z}";
      if (loop)
        return separator === undefined ? `for c in ${letters}; do echo "$c"; done` : undefined;
      if (separator === " ") return `echo ${letters}`;
      if (separator === "") return `printf '%s' ${letters}; echo`;
      return separator === undefined
        ? `printf '%s\\n' ${letters}`
        : `echo ${letters} | tr ' ' '${separator}'`;
    },
    ["separator", "reverse", "loop", "asked"],
  ),
  operation(
    "letters:upper",
    [
      '[all|the] "uppercase"|"capital" "letters" ["of"] ["the"] ["english"] "alphabet"',
      '[all|the] "uppercase"|"capital" "letters" ["from"] ["a"] "to"|"through" "z"',
      '[the] "uppercase" "alphabet"',
    ],
    (_, { separator }) =>
      separator === " "
        ? "echo {A..Z}"
        : separator === undefined
          ? "printf '%s\\n' {A..Z}"
          : undefined,
    ["separator", "asked"],
  ),
  operation(
    "random",
    [
      `["a"|"one"|"single"] "random" ["integer"|"whole"] ["number"|"integer"] ["between"|"from"|"in"] ["the"] ["range"] {a:NUM} "and"|"to"|"-" {b:NUM}`,
      `{n:number} ["unique"] "random" ["integer"|"whole"] ["numbers"|"integers"] ["between"|"from"|"in"] ["the"] ["range"] ["of"] {a:NUM} "and"|"to"|"-" {b:NUM}`,
    ],
    (values) => {
      const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
      return a === undefined || b === undefined ? undefined : random(a, b, num(values));
    },
    ["asked", "inclusive"],
  ),
  operation(
    "random:unique",
    [
      `{n:number} "unique"|"distinct"|"different" "random" ["numbers"|"integers"] ["between"|"from"] {a:NUM} "and"|"to"|"-" {b:NUM}`,
    ],
    (values) => {
      const [a, b, n] = [numberIn(values, "a"), numberIn(values, "b"), num(values)];
      return a === undefined || b === undefined || n === undefined
        ? undefined
        : `shuf -i ${a}-${b} -n ${n}`;
    },
    ["asked", "inclusive"],
  ),
  operation(
    "random:plain",
    ['"random" "number"|"integer"', '"bash" "random" "number"'],
    () => 'echo "$RANDOM"',
    ["asked"],
  ),
  operation(
    "random:digits",
    [
      '"random" {n:number} ["digit"|"digits"] "digit"|"digits"|"number"',
      '"random" "number" "with" {n:number} "digits"',
      '{n:number} "random" "digits"',
    ],
    (values) => {
      const n = num(values);
      return n === undefined || n > 1000
        ? undefined
        : `tr -dc 0-9 < /dev/urandom | head -c ${n}; echo`;
    },
    ["asked"],
  ),
  operation(
    "die",
    [
      '"roll" [a|one] ["six-sided"|"6-sided"|"six"|"sided"] ["sided"] "die"|"dice"',
      '"dice"|"die" "roll"|"throw"',
      '"simulate" ["rolling"|"roll"] ["a"|"of"] ["a"] ["six-sided"] "die"|"dice" ["roll"]',
    ],
    () => "shuf -i 1-6 -n 1",
    ["asked"],
  ),
  operation(
    "coin",
    [
      '"flip"|"toss" [a] "coin"',
      '"coin" "flip"|"toss"',
      '"heads" or "tails" ["at"] ["random"]'.replace(" or ", " [or] "),
    ],
    () => "shuf -n 1 -e heads tails",
    ["asked"],
  ),
  operation("uuid", ['[a] ["random"|"new"] ["version"] ["4"] "uuid"|"guid"'], () => "uuidgen", [
    "asked",
  ]),
  operation(
    "password",
    [
      '[a] ["random"|"secure"|"strong"] "password"|"string" ["of"|"with"] ["length"] {n:number} ["characters"|"chars"|"letters"] ["long"] ["length"]',
      '[a] "random" {n:number} "character"|"characters"|"char"|"letter" ["alphanumeric"] ["password"|"string"|"token"]',
      '[a] {n:number} "character"|"characters"|"char"|"letter" ["long"] ["random"|"alphanumeric"] ["random"|"alphanumeric"] "password"|"string"|"token"',
      '[a] "random" "alphanumeric" "string"|"password" ["of"|"with"] ["length"] {n:number} ["characters"|"chars"]',
      '["random"] {t:text} ["random"|"alphanumeric"] ["random"] "password"|"string"',
      '"random" {n:number} "characters"',
    ],
    (values) => {
      const said = /^(\d+)-?(?:char|character|letter)s?$/i.exec(values.get("t")?.text ?? "")?.[1];
      const n = num(values) ?? (said === undefined ? undefined : Number(said));
      return n === undefined || n < 1 || n > 4096
        ? undefined
        : `tr -dc 'A-Za-z0-9' < /dev/urandom | head -c ${n}; echo`;
    },
    ["asked"],
  ),
  operation(
    "letters-range",
    ['[all|the] ["lowercase"] "letters"|"characters" ["from"] {a:text} "to"|"through" {b:text}'],
    (values, { separator }) => {
      const [a, b] = [values.get("a")?.text ?? "", values.get("b")?.text ?? ""];
      if (!/^[a-zA-Z]$/.test(a) || !/^[a-zA-Z]$/.test(b)) return undefined;
      return separator === " "
        ? `echo {${a}..${b}}`
        : separator === undefined
          ? `printf '%s\\n' {${a}..${b}}`
          : undefined;
    },
    ["separator"],
  ),
  operation(
    "shuffle-range",
    [
      '"shuffle" [the] ["numbers"|"integers"] ["from"] {a:NUM} "to"|"through" {b:NUM}',
      '["numbers"|"integers"] ["from"] {a:NUM} "to"|"through" {b:NUM} ["in"] ["a"] "random" "order"',
    ],
    (values) => `shuf -i ${numberIn(values, "a")}-${numberIn(values, "b")}`,
  ),
  operation(
    "dice",
    ['["simulate"] "roll"|"rolling"|"throw"|"throwing" {n:number} ["six-sided"] "dice"'],
    (values) => `shuf -i 1-6 -n ${num(values)} -r`,
  ),
  operation(
    "random-lower",
    [
      '[a] "random" "string" ["of"|"with"] {n:number} "lowercase" ["letters"|"characters"]',
      '{n:number} "random" "lowercase" "letters"',
    ],
    (values) => `tr -dc a-z < /dev/urandom | head -c ${num(values) ?? 0}; echo`,
  ),
  operation(
    "repeat-joined",
    [
      '[the] ["string"|"word"|"text"] {s:STR} "repeated" {n:number} "times" ["on"] ["the"|"one"|"a"] ["same"|"single"] ["line"]',
    ],
    (values) => {
      const [n, raw] = [num(values), rawText(values)];
      return n === undefined ||
        raw === undefined ||
        n > 1000 ||
        /[%\\]/.test(raw) ||
        raw.startsWith("-")
        ? undefined
        : `printf ${shellText(`${raw}%.0s`)} {1..${n}}; echo`;
    },
  ),
  operation(
    "hex-random",
    [
      '"random" "hex"|"hexadecimal" ["string"|"token"] ["of"|"with"] ["length"] {n:number} ["bytes"|"byte"]',
      '{n:number} "random" "bytes" ["in"|"as"|"encoded"] ["in"|"as"] "hex"|"hexadecimal"',
    ],
    (values) => {
      const n = num(values);
      return n === undefined ? undefined : `openssl rand -hex ${n}`;
    },
    ["asked"],
  ),
  operation(
    "pick",
    [
      '"pick"|"choose"|"select" [a|one] "random" ["one"|"element"|"item"|"word"|"line"] ["from"|"of"|"among"|"out"] ["of"] [the] ["list"|"words"] {s:STR}',
      '"shuffle" [the] ["words"|"list"|"letters"] {s:STR}',
    ],
    (values) => {
      const words =
        rawText(values)
          ?.split(/[\s,]+/)
          .filter((one) => one !== "") ?? [];
      return words.length < 2 ? undefined : `shuf -n 1 -e ${words.map(shellText).join(" ")}`;
    },
    ["asked"],
  ),
  operation(
    "line-of",
    [
      '[a] ["horizontal"] "line"|"row"|"string" ["of"|"with"|"made"|"consisting"] ["up"] ["of"] {n:number} {c:text} ["characters"|"signs"|"symbols"]',
      '{n:number} {c:text} ["characters"|"signs"] ["in"] [a] "row"',
      '[a] {n:number} "character"|"characters" ["long"|"wide"] "line"|"row" "of" {c:text}',
    ],
    (values) => {
      const [n, c] = [
        num(values),
        separatorOf(values.get("c")?.text ?? "") ??
          SYMBOLS[(values.get("c")?.text ?? "").toLowerCase()] ??
          (values.get("c")?.quoted === true ? values.get("c")?.text : undefined),
      ];
      // "Line 5 of 'a.txt'" is no line of its letters.
      return n === undefined || c === undefined || c.includes("%") || n > 1000 || /\.\w+$/.test(c)
        ? undefined
        : `printf '${c === "'" || c === "\\" ? "" : c}%.0s' {1..${n}}; echo`;
    },
    ["asked"],
  ),
  operation(
    "repeat-char",
    [
      '"repeat" [the] ["character"|"symbol"|"letter"] {c:text} {n:number} ["times"]',
      '"repeat" {n:number} "times" [the] ["character"|"symbol"|"letter"] {c:text}',
      '[the] "character"|"symbol"|"letter" {c:text} {n:number} "times" ["in"|"on"] ["a"|"one"] ["row"|"line"]',
    ],
    (values) => {
      const [n, c] = [num(values), values.get("c")];
      if (n === undefined || c === undefined || n > 1000 || /[%'\\]/.test(c.text)) return undefined;
      const isOne = [...c.text].length === 1;
      return isOne || c.quoted
        ? `printf '${/^-/.test(c.text) ? "%s" : c.text}%.0s' ${/^-/.test(c.text) ? "" : `{1..${n}}`}; echo`.replace(
            /^printf '%s%\.0s' ; echo$/,
            `printf -- '${c.text}%.0s' {1..${n}}; echo`,
          )
        : undefined;
    },
    ["asked", "separator"],
  ),
  operation(
    "repeat-lines",
    [
      '[the] ["word"|"text"|"string"|"line"] {s:STR} {n:number} "times"',
      '"repeat" {s:STR} {n:number} "times"',
      '"write"|"generate"|"create"|"produce" {n:number} "lines" ["of"|"containing"|"saying"|"with"] [the] ["text"|"string"] {s:STR}',
      '{n:number} "times" {s:STR}',
      '{n:number} "lines" "of"|"containing"|"saying"|"with"|"consisting" ["of"] [a] ["just"|"only"|"single"] [the] ["text"|"string"|"word"|"letter"|"character"] {s:STR}',
      '{s:STR} "once"|"twice"',
    ],
    (values, { separator, loop }) => {
      const [n, text] = [num(values), str(values)];
      if (n === undefined || text === undefined || n > 100_000) return undefined;
      if (loop)
        return separator === undefined ? `for i in {1..${n}}; do echo ${text}; done` : undefined;
      if (separator === undefined)
        return `yes ${text.startsWith("-") ? "-- " : ""}${text} | head -n ${n}`;
      const raw = rawText(values) ?? "";
      if (/[%'\\]/.test(raw)) return undefined;
      return separator === " "
        ? `yes ${text} | head -n ${n} | paste -sd ' '`
        : `yes ${text} | head -n ${n} | paste -sd '${separator}'`;
    },
    ["loop", "separator", "asked", "own-line"],
  ),
];

const SYMBOLS: Readonly<Record<string, string>> = {
  dashes: "-",
  hyphens: "-",
  equals: "=",
  asterisks: "*",
  stars: "*",
  underscores: "_",
  dots: ".",
  hashes: "#",
  "=": "=",
  "-": "-",
  "*": "*",
  "#": "#",
};
