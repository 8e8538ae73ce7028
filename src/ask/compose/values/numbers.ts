/** Operations on numbers that the request names. */
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { num, numberIn, numbersIn, operation, type Values, type ValuesDraft } from "./draft.js";

const isWhole = (...all: readonly number[]): boolean => all.every(Number.isInteger);

/** A calculation: by the shell where it is exact, else by bc. */
function calculate(
  expression: string,
  all: readonly number[],
  { decimals, rounded }: ValuesDraft,
): string {
  if (decimals !== undefined && rounded && !/[\^%]/.test(expression))
    return `awk 'BEGIN {printf "%.${decimals}f\\n", ${expression}}'`;
  if (decimals !== undefined) return `echo "scale=${decimals}; ${expression}" | bc -l`;
  return isWhole(...all)
    ? `echo $((${expression}))`
    : `echo "${expression.replaceAll("**", "^")}" | bc -l`;
}

const two =
  (sign: string, swap = false) =>
  (values: Values, draft: ValuesDraft): string | undefined => {
    const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
    if (a === undefined || b === undefined) return undefined;
    return calculate(swap ? `${b} ${sign} ${a}` : `${a} ${sign} ${b}`, [a, b], draft);
  };

const divide = (values: Values, draft: ValuesDraft): string | undefined => {
  const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
  if (a === undefined || b === undefined || b === 0) return undefined;
  if (draft.decimals !== undefined && draft.rounded) return calculate(`${a} / ${b}`, [a, b], draft);
  if (draft.decimals !== undefined) return `echo "scale=${draft.decimals}; ${a} / ${b}" | bc`;
  if (draft.integer || (isWhole(a, b) && a % b === 0)) return `echo $((${a} / ${b}))`;
  return `echo "scale=2; ${a} / ${b}" | bc`;
};

const all = (values: Values, sign: string): string | undefined => {
  const list = numbersIn(values);
  if (list === undefined) return undefined;
  const expression = list.join(` ${sign} `);
  return isWhole(...list) ? `echo $((${expression}))` : `echo "${expression}" | bc`;
};

const BASES: readonly (readonly [number, string])[] = [
  [2, '"binary"|"bin"|"base-2"'],
  [8, '"octal"|"oct"|"base-8"'],
  [10, '"decimal"|"dec"|"base-10"'],
  [16, '"hexadecimal"|"hex"|"base-16"'],
];
defineNoun<number>("BASE", [
  ...BASES.map(
    ([base, words]) =>
      [`[a|the] ${words} ["number"|"form"|"notation"|"format"|"value"]`, () => base] as const,
  ),
  [
    '"base" {n:number}',
    (values) => {
      const base = num(values);
      return base !== undefined && base >= 2 && base <= 36 ? base : undefined;
    },
  ],
]);

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

function convert(written: string, from: number, to: number): string | undefined {
  const prefix = /^0x/i.test(written) ? 16 : /^0b/i.test(written) ? 2 : undefined;
  const digits = written.replace(/^0[xb]/i, "").toLowerCase();
  const base = prefix ?? from;
  if (base === to || digits === "" || digits.length > 30) return undefined;
  if (![...digits].every((digit) => DIGITS.indexOf(digit) >= 0 && DIGITS.indexOf(digit) < base))
    return undefined;
  const value = base === 10 ? digits : `$((${base}#${digits}))`;
  if (to === 10) return `echo ${value}`;
  if (to === 16) return `printf '%x\\n' ${value}`;
  if (to === 8) return `printf '%o\\n' ${value}`;
  return `echo "obase=${to}; ${value}" | bc`;
}

const conversion = (values: Values): string | undefined => {
  const written = values.get("v")?.text ?? "";
  const from = meaningOf<number>(values, "f") ?? 10;
  const to = meaningOf<number>(values, "t") ?? 10;
  if (!values.has("f") && !/^0[xb]/i.test(written) && to === 10) return undefined;
  return /^[0-9a-z]+$/i.test(written) && /\d|^[a-f]+$/i.test(written)
    ? convert(written, from, to)
    : undefined;
};

const RESULT = '["result"|"value"] ["of"]';
const op = (name: string, phrases: readonly string[], make: Parameters<typeof operation>[2]) =>
  operation(name, phrases, make, ["decimals", "decimals:rounded", "integer", "asked"]);

const isPrime = (n: number): string => `[ "$(factor ${n})" = "${n}: ${n}" ] && echo yes || echo no`;

export const numberFacets: readonly Facet<ValuesDraft>[] = [
  op(
    "plus",
    [
      `${RESULT} {a:NUM} "plus"|"+" {b:NUM}`,
      '"add"|"adding" {a:NUM} "and"|"to" {b:NUM}',
      '"sum" "of" {a:NUM} "and" {b:NUM}',
    ],
    two("+"),
  ),
  op("minus", [`${RESULT} {a:NUM} "minus"|"-" {b:NUM}`], two("-")),
  op("subtract", ['"subtract"|"subtracting" {a:NUM} "from" {b:NUM}'], two("-", true)),
  op("difference", ['"difference" "between"|"of" {a:NUM} "and" {b:NUM}'], two("-")),
  op(
    "times",
    [
      `${RESULT} {a:NUM} "times"|"x"|"*"|"multiplied" ["by"|"with"] {b:NUM}`,
      '"multiply"|"multiplying" {a:NUM} "by"|"with"|"and"|"times" {b:NUM}',
      '"product" "of" {a:NUM} "and" {b:NUM}',
    ],
    two("*"),
  ),
  op(
    "divide",
    [
      `${RESULT} {a:NUM} "divided" "by" {b:NUM}`,
      `${RESULT} {a:NUM} "/"|"over" {b:NUM}`,
      '"divide"|"dividing" {a:NUM} "by" {b:NUM}',
      '"quotient" "of" {a:NUM} "and" {b:NUM}',
    ],
    divide,
  ),
  op(
    "modulo",
    [
      `${RESULT} {a:NUM} "mod"|"modulo"|"modulus"|"%" {b:NUM}`,
      '"remainder" ["of"|"when"|"from"] ["dividing"] {a:NUM} ["is"] ["divided"|"by"|"and"|"/"] ["by"] {b:NUM}',
    ],
    two("%"),
  ),
  op(
    "power",
    [
      `${RESULT} {a:NUM} to the "power" ["of"] {b:NUM}`,
      '{a:NUM} "raised" to ["the"] ["power"] ["of"] {b:NUM}',
      '{a:NUM} "^"|"**" {b:NUM}',
      '"power" of {a:NUM} "to" {b:NUM}',
      '"raise" {a:NUM} to ["the"] ["power"] ["of"] {b:NUM}',
    ].map((one) =>
      one
        .replaceAll(" to the ", " [to] [the] ")
        .replaceAll(" to [", " [to] [")
        .replaceAll(" of {", " [of] {"),
    ),
    two("**"),
  ),
  op("squared", ['{a:NUM} "squared"', '"square" "of" {a:NUM}'], (values) => {
    const a = numberIn(values, "a");
    return a === undefined ? undefined : isWhole(a) ? `echo $((${a} ** 2))` : `echo "${a}^2" | bc`;
  }),
  op("cubed", ['{a:NUM} "cubed"', '"cube" "of" {a:NUM}'], (values) => {
    const a = numberIn(values, "a");
    return a === undefined ? undefined : isWhole(a) ? `echo $((${a} ** 3))` : `echo "${a}^3" | bc`;
  }),
  op(
    "sqrt",
    ['"square" "root" ["of"] {a:NUM}', '"sqrt" ["of"] {a:NUM}'],
    (values, { decimals }) => {
      const a = numberIn(values, "a");
      if (a === undefined || a < 0) return undefined;
      const isSquare = isWhole(Math.sqrt(a));
      return `echo "${decimals === undefined ? (isSquare ? "" : "scale=6; ") : `scale=${decimals}; `}sqrt(${a})" | bc`;
    },
  ),
  op(
    "sum",
    [
      '"sum" ["of"] [the] ["numbers"] {l:NUMS}',
      '"add" ["up"] [the] ["numbers"] {l:NUMS} ["up"|"together"]',
      '{l:NUMS} "summed" ["up"]',
    ],
    (values) => all(values, "+"),
  ),
  op(
    "product",
    [
      '"product" ["of"] [the] ["numbers"] {l:NUMS}',
      '"multiply" [the] ["numbers"] {l:NUMS} ["together"]',
    ],
    (values) => all(values, "*"),
  ),
  op(
    "average",
    ['"average"|"mean" ["of"] [the] ["numbers"|"values"] {l:NUMS}'],
    (values, { decimals }) => {
      const list = numbersIn(values);
      if (list === undefined) return undefined;
      const sum = list.reduce((a, b) => a + b, 0);
      return decimals === undefined && isWhole(...list) && sum % list.length === 0
        ? `echo $(((${list.join(" + ")}) / ${list.length}))`
        : `echo "scale=${decimals ?? 2}; (${list.join(" + ")}) / ${list.length}" | bc`;
    },
  ),
  op(
    "maximum",
    [
      '"maximum"|"max"|"largest"|"biggest"|"greatest"|"highest"|"larger"|"bigger"|"greater" ["number"|"value"] ["of"|"among"|"out"] ["of"] [the] ["numbers"|"values"] {l:NUMS}',
      '"which" is "larger"|"bigger"|"greater" {l:NUMS}'.replace(" is ", " [is] "),
    ],
    (values) => {
      const list = numbersIn(values);
      return list === undefined
        ? undefined
        : `printf '%s\\n' ${list.join(" ")} | sort -n | tail -n 1`;
    },
  ),
  op(
    "minimum",
    [
      '"minimum"|"min"|"smallest"|"lowest"|"least"|"smaller" ["number"|"value"] ["of"|"among"|"out"] ["of"] [the] ["numbers"|"values"] {l:NUMS}',
    ],
    (values) => {
      const list = numbersIn(values);
      return list === undefined
        ? undefined
        : `printf '%s\\n' ${list.join(" ")} | sort -n | head -n 1`;
    },
  ),
  op(
    "sort",
    [
      '"sort"|"order" [the] ["numbers"|"values"] {l:NUMS} ["numerically"|"ascending"] ["order"]',
      '"sort" [the] "numbers" {l:NUMS} [in] ["ascending"] ["order"]',
    ],
    (values) => {
      const list = numbersIn(values);
      return list === undefined ? undefined : `printf '%s\\n' ${list.join(" ")} | sort -n`;
    },
  ),
  op(
    "factorial",
    ['"factorial" ["of"] ["the"] ["number"] {a:NUM}', '{a:NUM} "factorial"'],
    (values) => {
      const a = numberIn(values, "a");
      return a === undefined || !isWhole(a) || a < 0 || a > 3000
        ? undefined
        : a > 20
          ? `seq -s '*' 1 ${a} | BC_LINE_LENGTH=0 bc`
          : `f=1; for ((i = 2; i <= ${a}; i++)); do f=$((f * i)); done; echo "$f"`;
    },
  ),
  op(
    "prime",
    [
      '[check|test|determine|tell] ["if"|"whether"|"is"] [the] ["number"] {a:NUM} ["is"] [a] "prime" ["number"] ["or"] ["not"]',
    ],
    (values) => {
      const a = numberIn(values, "a");
      return a === undefined || !isWhole(a) || a < 2 ? undefined : isPrime(a);
    },
  ),
  op(
    "even",
    [
      '[check|test|determine|tell] ["if"|"whether"|"is"] [the] ["number"] {a:NUM} ["is"] [an] "even" ["number"] ["or"] ["odd"]',
      '["if"|"whether"|"is"] [the] ["number"] {a:NUM} ["is"] "odd" or "even"'.replace(
        " or ",
        " [or] ",
      ),
    ],
    (values) => {
      const a = numberIn(values, "a");
      return a === undefined || !isWhole(a)
        ? undefined
        : `((${a} % 2 == 0)) && echo even || echo odd`;
    },
  ),
  op(
    "factors",
    [
      '[the] "prime" "factors"|"factorization"|"factorisation" ["of"] {a:NUM}',
      '"factor"|"factorize"|"factorise" [the] ["number"] {a:NUM} ["into"] ["primes"|"prime"] ["factors"]',
    ],
    (values) => {
      const a = numberIn(values, "a");
      return a === undefined || !isWhole(a) || a < 2 ? undefined : `factor ${a}`;
    },
  ),
  op("round", ['"round" [the] ["number"] {a:NUM} ["off"]'], (values, { decimals }) => {
    const a = numberIn(values, "a");
    return a === undefined ? undefined : `printf '%.${decimals ?? 0}f\\n' ${a}`;
  }),
  op("percent-of", ['[what|calculate] [is] {a:NUM} "percent" "of" {b:NUM}'], (values) => {
    const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
    if (a === undefined || b === undefined) return undefined;
    return isWhole(a, b) && (a * b) % 100 === 0
      ? `echo $((${b} * ${a} / 100))`
      : `echo "scale=2; ${b} * ${a} / 100" | bc`;
  }),
  ...[
    [">", '"greater"|"larger"|"bigger"|"more"'],
    ["<", '"less"|"smaller"|"fewer"|"lower"'],
  ].map(([sign, words]) =>
    op(
      `compare:${sign}`,
      [`["check"|"test"|"determine"] ["is"|"if"|"whether"] {a:NUM} ["is"] ${words} "than" {b:NUM}`],
      (values) => {
        const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
        return a === undefined || b === undefined || !isWhole(a, b)
          ? undefined
          : `((${a} ${sign} ${b})) && echo yes || echo no`;
      },
    ),
  ),
  ...[
    ["&", '"and"'],
    ["|", '"or"'],
    ["^", '"xor"'],
  ].map(([sign, word]) =>
    op(`bitwise:${sign}`, [`"bitwise" ${word} ["of"] {a:NUM} "and"|"with" {b:NUM}`], (values) => {
      const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
      return a === undefined || b === undefined || !isWhole(a, b)
        ? undefined
        : `echo $((${a} ${sign} ${b}))`;
    }),
  ),
  ...[
    ["<<", "left"],
    [">>", "right"],
  ].map(([sign, word]) =>
    op(
      `shift:${sign}`,
      [`"shift" {a:NUM} ["to"] [the] "${word}" "by" {b:NUM} ["bits"|"bit"]`],
      (values) => {
        const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
        return a === undefined || b === undefined ? undefined : `echo $((${a} ${sign} ${b}))`;
      },
    ),
  ),
  op("absolute", ['"absolute" "value" ["of"] {a:NUM}'], (values) => {
    const a = numberIn(values, "a");
    return a === undefined ? undefined : `n=${a}; echo "\${n#-}"`;
  }),
  op("log", ['"natural" ["log"|"logarithm"] ["of"] {a:NUM}'], (values) => {
    const a = numberIn(values, "a");
    return a === undefined ? undefined : `echo "l(${a})" | bc -l`;
  }),
  op(
    "thousands",
    [
      '"format"|"print"|"show" [the] ["number"] {a:NUM} "with" ["thousands"|"thousand"|"comma"|"commas"] "separators"|"separator"|"commas"',
    ],
    (values) => {
      const a = numberIn(values, "a");
      return a === undefined ? undefined : `printf "%'d\\n" ${a}`;
    },
  ),
  op(
    "divisible",
    [
      '[all|the] ["numbers"|"integers"] ["from"|"between"] {a:NUM} "to"|"and" {b:NUM} ["that"|"which"] ["are"] "divisible" "by" {n:number}',
      '"multiples" "of" {n:number} ["from"|"between"] {a:NUM} "to"|"and" {b:NUM}',
    ],
    (values) =>
      `seq ${numberIn(values, "a")} ${numberIn(values, "b")} | awk '$1 % ${num(values)} == 0'`,
  ),
  op(
    "not-divisible",
    [
      '[all|the] ["numbers"|"integers"] ["from"|"between"] {a:NUM} "to"|"and" {b:NUM} ["that"|"which"] ["are"] "not" "divisible" "by" {n:number}',
    ],
    (values) =>
      `seq ${numberIn(values, "a")} ${numberIn(values, "b")} | awk '$1 % ${num(values)} != 0'`,
  ),
  op(
    "gcd",
    [
      '"gcd" ["of"] {a:NUM} "and" {b:NUM}',
      '"greatest" "common" "divisor" ["of"] {a:NUM} "and" {b:NUM}',
    ],
    (values) => {
      const [a, b] = [numberIn(values, "a"), numberIn(values, "b")];
      return a === undefined || b === undefined || !isWhole(a, b)
        ? undefined
        : `a=${a} b=${b}; while ((b)); do ((t = a % b, a = b, b = t)); done; echo "$a"`;
    },
  ),
  op(
    "pi",
    [
      '"pi" ["with"|"to"] [{n:number}] ["decimal"|"decimals"|"digits"] ["places"]',
      '{n:number} "digits" "of" "pi"',
    ],
    (values) => `echo "scale=${num(values) ?? 10}; 4*a(1)" | bc -l`,
  ),
  operation(
    "convert",
    [
      '["convert"|"change"|"translate"|"turn"|"express"] [the|a] {f:BASE} {v:text} "to"|"into"|"in"|"as" {t:BASE}',
      '["convert"|"change"|"translate"|"turn"|"express"] [the] ["number"] {v:text} "from" {f:BASE} "to"|"into"|"in"|"as" {t:BASE}',
      '["convert"|"change"|"translate"|"turn"|"express"|"print"|"show"] [the] ["number"] {v:text} "to"|"into"|"in"|"as" {t:BASE}',
      '["convert"|"change"|"translate"] {v:text} {f:BASE} "to"|"into"|"in"|"as" {t:BASE}',
      '{t:BASE} ["representation"|"value"|"equivalent"|"form"] "of" {f:BASE} {v:text}',
      '{t:BASE} ["representation"|"value"|"equivalent"|"form"] "of" [the] ["number"] {v:text}',
    ],
    conversion,
  ),
  operation(
    "fahrenheit",
    [
      '["convert"] {a:NUM} ["degrees"] "fahrenheit" ["degrees"] "to"|"in"|"into" "celsius"',
      '["convert"] "fahrenheit" {a:NUM} "to"|"in" "celsius"',
    ],
    (values) => {
      const a = numberIn(values, "a");
      return a === undefined ? undefined : `echo "scale=1; (${a} - 32) * 5 / 9" | bc`;
    },
  ),
  operation(
    "celsius",
    [
      '["convert"] {a:NUM} ["degrees"] "celsius" ["degrees"] "to"|"in"|"into" "fahrenheit"',
      '["convert"] "celsius" {a:NUM} "to"|"in" "fahrenheit"',
    ],
    (values) => {
      const a = numberIn(values, "a");
      return a === undefined ? undefined : `echo "scale=1; ${a} * 9 / 5 + 32" | bc`;
    },
  ),
  operation(
    "bytes",
    [
      '["convert"|"many"|"how"|"what"] ["bytes"] ["are"|"is"] ["in"] {s:size} ["to"|"into"|"in"] "bytes"',
      '["how"] "many" "bytes" ["are"|"is"] "in" {s:size}',
    ],
    (values) => {
      const size = values.get("s")?.size;
      return size === undefined || size.unit === "c"
        ? undefined
        : `numfmt --from=iec ${size.amount}${size.unit === "k" ? "K" : size.unit}`;
    },
  ),
  operation(
    "human",
    [
      '["convert"|"format"] {s:size} ["to"|"in"|"into"|"as"] [a] "human" "readable"|"readable" ["format"|"form"|"size"|"units"]',
      '["convert"|"format"] {s:size} ["to"|"in"|"into"|"as"] [a] "human-readable" ["format"|"form"|"size"|"units"]',
    ],
    (values) => {
      const size = values.get("s")?.size;
      return size === undefined || size.unit !== "c" ? undefined : `numfmt --to=iec ${size.amount}`;
    },
  ),
  operation(
    "length",
    [
      '["how"] "many" {u:UNIT} ["are"|"is"] [there] "in" {t:duration}',
      '["convert"] {t:duration} "to"|"into"|"in" {u:UNIT}',
    ],
    (values) => {
      const duration = values.get("t")?.duration;
      const unit = meaningOf<string>(values, "u");
      const seconds: Readonly<Record<string, number>> = {
        second: 1,
        minute: 60,
        hour: 3600,
        day: 86_400,
        week: 604_800,
      };
      const [from, to] = [seconds[duration?.unit ?? ""], seconds[unit ?? ""]];
      if (duration === undefined || from === undefined || to === undefined) return undefined;
      return from % to === 0
        ? `echo $((${duration.amount} * ${from / to}))`
        : `echo "scale=2; ${duration.amount} * ${from} / ${to}" | bc`;
    },
  ),
];
