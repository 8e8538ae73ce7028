/** Points in time as people say them, and how `date -d` reads them. */
import type { Token } from "../../text/tokens.js";
import { type Duration, MONTHS } from "../../text/units.js";
import { defineNoun, meaningOf } from "../nouns.js";

/** A point in time: the text for `date -d`; undefined is now. */
export interface When {
  readonly text: string | undefined;
  /** The text holds a command substitution, so it stands in double quotes. */
  readonly live?: boolean;
  /** A day, or a time of a day. */
  readonly timed?: boolean;
  /** The whole is written by these formats of `date`, without any calculation (`%Y-%m-01`). */
  readonly stamp?: string;
}

type Values = ReadonlyMap<string, Token>;

const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const SHORT_DAYS = ["mon", "tue|tues", "wed", "thu|thurs", "fri", "sat", "sun"];

defineNoun<string>(
  "WEEKDAY",
  WEEKDAYS.map(
    (day, at) =>
      [
        `"${day}"|"${day}s"|${(SHORT_DAYS[at] as string)
          .split("|")
          .map((one) => `"${one}"`)
          .join("|")}`,
        () => day,
      ] as const,
  ),
);
defineNoun<number>(
  "MONTH",
  MONTHS.map(
    (month, at) =>
      [
        month === "may" ? '"may"' : `"${month}"|"${month.slice(0, 3)}"${at === 8 ? '|"sept"' : ""}`,
        () => at + 1,
      ] as const,
  ),
);

const two = (value: number): string => String(value).padStart(2, "0");

const lengthOf = (token: Token | undefined): string | undefined => {
  const duration = token?.duration;
  return duration === undefined ? undefined : spell(duration);
};
const spell = ({ amount, unit }: Duration): string => `${amount} ${unit}${amount === 1 ? "" : "s"}`;

const day = (text: string): When => ({ text });
const year = (values: Values): string | undefined => {
  const text = values.get("y")?.text ?? "";
  return /^(?:19|20)\d{2}$/.test(text) ? text : undefined;
};

/** 15/01/2024 or 01/15/2024 as `date` reads it, where only one of the two can be meant. */
function dateIn(token: Token | undefined): string | undefined {
  const text = token?.text ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (slashed !== null)
    return `${slashed[1]}-${two(Number(slashed[2]))}-${two(Number(slashed[3]))}`;
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (found === null) return undefined;
  const [, a = "", sign, b = "", y = ""] = found;
  const isDayFirst = sign === "." || Number(a) > 12;
  const [month, of] = isDayFirst ? [b, a] : [a, b];
  return Number(month) > 12 ? undefined : `${y}-${two(Number(month))}-${two(Number(of))}`;
}

const ON = '["on"|"the"|"date"]';

// A day or time that stands for itself, of which others are counted.
defineNoun<When>("DAY", [
  ['"now"', () => ({ text: undefined, timed: true })],
  ['"today"', () => ({ text: undefined })],
  ['"yesterday"', () => day("yesterday")],
  ['"tomorrow"', () => day("tomorrow")],
  ['"day" "before" "yesterday"', () => day("2 days ago")],
  ['"day" "after" "tomorrow"', () => day("2 days")],
  [
    `${ON} {d:date}`,
    (values) => {
      const text = dateIn(values.get("d"));
      return text === undefined ? undefined : day(text);
    },
  ],
  [
    `${ON} {d:date} [at] {t:text}`,
    (values) => {
      const text = dateIn(values.get("d"));
      const time = values.get("t")?.text ?? "";
      return text === undefined || !/^\d{1,2}:\d{2}(?::\d{2})?$/.test(time)
        ? undefined
        : { text: `${text} ${time}`, timed: true };
    },
  ],
  [
    `${ON} {d:date} [at] {t:text} "utc"|"gmt"`,
    (values) => {
      const text = dateIn(values.get("d"));
      const time = values.get("t")?.text ?? "";
      return text === undefined || !/^\d{1,2}:\d{2}(?::\d{2})?$/.test(time)
        ? undefined
        : { text: `${text} ${time} UTC`, timed: true };
    },
  ],
  [
    "{t:text}",
    (values) => {
      const { text = "", quoted } = values.get("t") ?? {};
      if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2}| UTC)?$/.test(text))
        return { text, timed: true };
      return quoted === true &&
        /^(?:next|last|this|\d+ \w+ ago|\+?\d+ \w+|yesterday|tomorrow|[A-Z][a-z]+ \d)/.test(text)
        ? { text, timed: /:/.test(text) }
        : undefined;
    },
  ],
  ["{m:MONTH} {n:number} {y:text}", (values) => ofMonth(values, year(values) ?? "")],
  ["{m:MONTH} {n:number}", (values) => ofMonth(values)],
  ["{n:number} of {m:MONTH}", (values) => ofMonth(values)],
  ["{n:number} {m:MONTH}", (values) => ofMonth(values)],
  ["{n:number} of {m:MONTH} {y:text}", (values) => ofMonth(values, year(values) ?? "")],
  ["{n:number} {m:MONTH} {y:text}", (values) => ofMonth(values, year(values) ?? "")],
  ['"christmas"|"xmas" ["day"]', () => ({ text: "$(date +%Y)-12-25", live: true })],
  ['"christmas" "eve"', () => ({ text: "$(date +%Y)-12-24", live: true })],
  ['"halloween"', () => ({ text: "$(date +%Y)-10-31", live: true })],
  ['"new" "year" "eve"', () => ({ text: "$(date +%Y)-12-31", live: true })],
  ['["next"] "new" "year" ["day"]', () => ({ text: "$(( $(date +%Y) + 1 ))-01-01", live: true })],
  // `@1700000000`, a variable with what `date` reads.
  [
    '["the"] "date"|"time" "string"|"value" {x:text}',
    (values) => {
      const text = values.get("x")?.text ?? "";
      return /^@?\d{1,12}$/.test(text)
        ? { text: text.startsWith("@") ? text : `@${text}` }
        : /^@?\$\{?\w+\}?$/.test(text)
          ? { text, live: true }
          : undefined;
    },
  ],
  [
    '"epoch"|"timestamp"|"unix"|"time"|"@" ["epoch"|"time"|"timestamp"|"seconds"|"second"] [value|of] {n:number}',
    (values) => epoch(values.get("n")),
  ],
  [
    '{n:number} ["epoch"|"unix"|"seconds"] ["seconds"|"timestamp"] [since] ["epoch"]',
    (values) => epoch(values.get("n")),
  ],
  [
    "{t:text}",
    (values) =>
      /^@\d{1,12}$/.test(values.get("t")?.text ?? "")
        ? { text: values.get("t")?.text, timed: true }
        : undefined,
  ],
  [
    "{t:text}",
    (values) => {
      const text = values.get("t")?.text ?? "";
      return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text) ? { text, timed: true } : undefined;
    },
  ],
  [
    '"midnight" ["on"|"of"] {d:date}',
    (values) => {
      const text = dateIn(values.get("d"));
      return text === undefined ? undefined : { text: `${text} 00:00`, timed: true };
    },
  ],
  ['"midnight" ["today"]', () => ({ text: "today 00:00", timed: true })],
  ['"noon" ["today"]', () => ({ text: "today 12:00", timed: true })],
]);

const epoch = (token: Token | undefined): When | undefined =>
  token !== undefined && /^\d{9,11}$/.test(token.text)
    ? { text: `@${token.text}`, timed: true }
    : token?.text === "0"
      ? { text: "@0", timed: true }
      : undefined;

function ofMonth(values: Values, ofYear?: string): When | undefined {
  if (ofYear === "") return undefined;
  const month = meaningOf<number>(values, "m");
  const number = values.get("n")?.number;
  if (month === undefined || number === undefined || number < 1 || number > 31) return undefined;
  return ofYear === undefined
    ? { text: `$(date +%Y)-${two(month)}-${two(number)}`, live: true }
    : day(`${ofYear}-${two(month)}-${two(number)}`);
}

/** A month: `back` months from this one, or a named one. */
defineNoun<string>("OFMONTH", [
  ['"this"|"current" "month"', () => "$(date +%Y-%m-01)"],
  ['"month"', () => "$(date +%Y-%m-01)"],
  ['"next"|"following"|"coming" "month"', () => "$(date +%Y-%m-01) +1 month"],
  ['"last"|"previous" "month"', () => "$(date +%Y-%m-01) -1 month"],
  [
    "{m:MONTH} [of] {y:text}",
    (values) => {
      const of = year(values);
      const month = meaningOf<number>(values, "m");
      return of === undefined || month === undefined ? undefined : `${of}-${two(month)}-01`;
    },
  ],
  [
    "{t:text}",
    (values) =>
      /^\d{4}-\d{2}$/.test(values.get("t")?.text ?? "") ? `${values.get("t")?.text}-01` : undefined,
  ],
  [
    "{m:MONTH}",
    (values) => {
      const month = meaningOf<number>(values, "m");
      return month === undefined ? undefined : `$(date +%Y)-${two(month)}-01`;
    },
  ],
]);

const first = (values: Values): When | undefined => {
  const text = meaningOf<string>(values, "o");
  if (text === undefined) return undefined;
  return text === "$(date +%Y-%m-01)"
    ? { text, live: true, stamp: "%Y-%m-01" }
    : { text, live: text.includes("$") };
};
const last = (values: Values): When | undefined => {
  const text = meaningOf<string>(values, "o");
  return text === undefined
    ? undefined
    : {
        text: text.endsWith("-1 month")
          ? text.replace("-1 month", "-1 day")
          : text.endsWith("+1 month")
            ? text.replace("+1 month", "+2 months -1 day")
            : `${text} +1 month -1 day`,
        live: text.includes("$"),
      };
};

const weekday = (values: Values, word: string): When | undefined => {
  const name = meaningOf<string>(values, "k");
  return name === undefined ? undefined : day(`${word}${name}`);
};

const both = (values: Values, end: string): When | undefined => {
  const [a, b] = [lengthOf(values.get("t")), lengthOf(values.get("v"))];
  return a === undefined || b === undefined
    ? undefined
    : { text: `${a}${end} ${b}${end}`, timed: /second|minute|hour/.test(a + b) };
};

const counted = (values: Values, sign: "+" | "-"): When | undefined => {
  const length = lengthOf(values.get("t"));
  const base = meaningOf<When>(values, "w");
  if (length === undefined || base === undefined) return undefined;
  const timed = base.timed === true || /second|minute|hour/.test(length);
  if (base.text === undefined)
    return { text: sign === "-" ? `${length} ago` : `+${length}`, timed };
  if (base.text.startsWith("@")) return undefined;
  return {
    // After a time of the day, "+3" would be read as its zone.
    text:
      base.timed === true
        ? `${base.text} ${length}${sign === "-" ? " ago" : ""}`
        : `${base.text} ${sign}${length}`,
    ...(base.live === true && { live: true }),
    timed,
  };
};

const ahead = (values: Values, sign: "+" | "-"): When | undefined => {
  const length = lengthOf(values.get("t"));
  return length === undefined
    ? undefined
    : {
        text: sign === "-" ? `${length} ago` : `+${length}`,
        timed: /second|minute|hour/.test(length),
      };
};

const NOW = '["now"|"today"]';
// Any point in time.
defineNoun<When>("WHEN", [
  ["{w:DAY}", (values) => meaningOf<When>(values, "w")],
  ["{t:duration} ago", (values) => ahead(values, "-")],
  [
    '["in"] {t:duration} "and" {v:duration} "from"|"after"|"later" ["now"|"today"]',
    (values) => both(values, ""),
  ],
  ['{t:duration} "and" {v:duration} ago', (values) => both(values, " ago")],
  ['{t:duration} "before" "now"|"today"', (values) => ahead(values, "-")],
  ['{t:duration} "earlier"|"back"|"previously"', (values) => ahead(values, "-")],
  ['{t:duration} "in" the "past"', (values) => ahead(values, "-")],
  [`{t:duration} "from"|"after" "now"|"today"`, (values) => ahead(values, "+")],
  [`["in"|"after"] {t:duration} "later"|"ahead"|"hence" ${NOW}`, (values) => ahead(values, "+")],
  ['"in"|"after" {t:duration} ["time"]', (values) => ahead(values, "+")],
  ['{t:duration} "in" the "future"', (values) => ahead(values, "+")],
  ['{t:duration} "before"|"prior"|"preceding" [to] {w:DAY}', (values) => counted(values, "-")],
  [
    '{t:duration} "after"|"from"|"past"|"following"|"since" {w:DAY}',
    (values) => counted(values, "+"),
  ],
  ['{w:DAY} "plus"|"+" {t:duration}', (values) => counted(values, "+")],
  ['{w:DAY} "minus"|"-" {t:duration}', (values) => counted(values, "-")],
  ['"add"|"adding" {t:duration} "to" {w:DAY}', (values) => counted(values, "+")],
  ['"subtract"|"subtracting" {t:duration} "from" {w:DAY}', (values) => counted(values, "-")],
  ['"next"|"coming"|"upcoming"|"following" {k:WEEKDAY}', (values) => weekday(values, "next ")],
  ['"last"|"previous"|"past" {k:WEEKDAY}', (values) => weekday(values, "last ")],
  ['"this" ["coming"] {k:WEEKDAY}', (values) => weekday(values, "")],
  ["{k:WEEKDAY}", (values) => weekday(values, "")],
  [
    '{k:WEEKDAY} [of] "next" "week"',
    (values) => {
      const at = WEEKDAYS.indexOf(meaningOf<string>(values, "k") ?? "");
      return at < 0 ? undefined : { text: `$(( ${at + 8} - $(date +%u) )) days`, live: true };
    },
  ],
  ['"same" "day"|"time" "next" "week"', () => day("next week")],
  ['"next" "week"', () => day("next week")],
  ['"last"|"previous" "week"', () => day("last week")],
  ['["same"|"this"] ["day"|"date"] [of] "next" "month"', () => day("next month")],
  ['["same"|"this"] ["day"|"date"] [of] "last"|"previous" "month"', () => day("last month")],
  ['["same"|"this"] ["day"|"date"] [of] "next" "year"', () => day("next year")],
  ['["same"|"this"] ["day"|"date"] [of] "last"|"previous" "year"', () => day("last year")],
  ['"first"|"start"|"beginning" ["day"|"date"] of {o:OFMONTH}', first],
  ['"last"|"final"|"end" ["day"|"date"] of {o:OFMONTH}', last],
  ['{o:OFMONTH} "last"|"final" "day"|"date"', last],
  ['{o:OFMONTH} "first" "day"|"date"', first],
  [
    '"first"|"start"|"beginning" ["day"|"date"] of "this"|"current" "year"',
    () => ({ text: "$(date +%Y)-01-01", live: true, stamp: "%Y-01-01" }),
  ],
  [
    '"last"|"final"|"end" ["day"|"date"] of "this"|"current" "year"',
    () => ({ text: "$(date +%Y)-12-31", live: true, stamp: "%Y-12-31" }),
  ],
  [
    '"last"|"final"|"end" ["day"|"date"] of "year"',
    () => ({ text: "$(date +%Y)-12-31", live: true, stamp: "%Y-12-31" }),
  ],
  [
    '"first"|"start"|"beginning" ["day"|"date"] of "next" "year"',
    () => ({ text: "$(( $(date +%Y) + 1 ))-01-01", live: true }),
  ],
  [
    '{k:WEEKDAY} of "this"|"current" "week"',
    (values) => {
      const at = WEEKDAYS.indexOf(meaningOf<string>(values, "k") ?? "");
      return at < 0
        ? undefined
        : {
            text: at === 0 ? "-$(( $(date +%u) - 1 )) days" : `$(( ${at + 1} - $(date +%u) )) days`,
            live: true,
          };
    },
  ],
]);

/** How `date` is told of it: `-d '…'`; nothing for this very moment. */
export function optionOf({ text, live }: When): string {
  if (text === undefined) return "";
  if (live === true) return `-d "${text}"`;
  return /^[\w@:+.-]+$/.test(text) ? `-d ${text}` : `-d '${text.replaceAll("'", "'\\''")}'`;
}
