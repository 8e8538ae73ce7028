/** Requests about dates: which day, in what form, how far apart, in which zone. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";
import { prepare } from "../files/prepare.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { type Format, formatIn } from "./formats.js";
import { optionOf, type When } from "./when.js";
import { ZONES } from "./zones.js";

type Values = ReadonlyMap<string, Token>;

const UNITS = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 } as const;
type Unit = keyof typeof UNITS;

interface DatesDraft {
  when: When | undefined;
  format: Format | undefined;
  zone: string | undefined;
  /** A word that says it is about a date: "date", "day", "time". */
  about: "date" | "time" | "both" | undefined;
  between: { readonly from: When; readonly to: When } | undefined;
  unit: Unit | undefined;
  /** A whole command for a question that is not about the form of one date. */
  command: string | undefined;
}

const start = (): DatesDraft => ({
  when: undefined,
  format: undefined,
  zone: undefined,
  about: undefined,
  between: undefined,
  unit: undefined,
  command: undefined,
});

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: DatesDraft, values: Values) => boolean | undefined,
): Facet<DatesDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const NOW: When = { text: undefined, timed: true };
const when = (values: Values, slot = "w"): When => meaningOf<When>(values, slot) as When;

defineNoun<string>("ZONE", [
  [
    "{z:text}",
    (values) => {
      const text = values.get("z")?.text ?? "";
      return (
        ZONES.get(text.toLowerCase()) ??
        (/^[A-Z][a-z]+\/[A-Z][A-Za-z_]+$/.test(text) ? text : undefined)
      );
    },
  ],
  [
    "{z:text} {y:text}",
    (values) =>
      ZONES.get(`${values.get("z")?.text ?? ""} ${values.get("y")?.text ?? ""}`.toLowerCase()),
  ],
]);
defineNoun<Unit>(
  "UNIT",
  (Object.keys(UNITS) as Unit[]).map((unit) => [`"${unit}"|"${unit}s"`, () => unit] as const),
);

const setWhen = (draft: DatesDraft, value: When | undefined): boolean => {
  if (draft.when !== undefined || draft.between !== undefined || value === undefined) return false;
  draft.when = value;
  return true;
};

const setBetween = (draft: DatesDraft, from: When, to: When, values: Values): boolean => {
  if (draft.between !== undefined || draft.when !== undefined) return false;
  draft.between = { from, to };
  draft.unit = meaningOf<Unit>(values, "u") ?? draft.unit;
  return true;
};

const MANY = '["how"] ["many"] ["number"|"count"] [of]';

const isLeap = (year: string): string =>
  `(( (${year} % 4 == 0 && ${year} % 100 != 0) || ${year} % 400 == 0 )) && echo yes || echo no`;

const yearOf = (values: Values): string | undefined => {
  const text = values.get("y")?.text ?? "";
  return /^\d{4}$/.test(text) ? text : undefined;
};

const COMMAND = (
  name: string,
  phrases: readonly string[],
  make: (values: Values) => string | undefined,
) =>
  facet(name, phrases, (draft, values) => {
    const command = make(values);
    if (command === undefined || draft.command !== undefined) return false;
    draft.command = command;
    return true;
  });

const facets: readonly Facet<DatesDraft>[] = [
  facet(
    "when",
    ['["as"|"on"|"for"|"of"|"at"] {w:WHEN} ["date"]', "{w:WHEN} {a:ABOUTDATE}"],
    (draft, values) => {
      if (values.has("a")) draft.about ??= "date";
      return setWhen(draft, when(values));
    },
  ),
  facet(
    "format:default",
    [
      '["according"|"in"|"using"|"with"] ["to"] [the] "default" ["date"|"time"|"date/time"] ["and"] ["time"] "format"',
    ],
    (draft) => {
      draft.about = "both";
      return true;
    },
  ),
  facet(
    "format",
    [
      '["in"|"as"|"using"|"to"|"into"] [the|a|an] {f:DATEFORMAT} ["format"|"form"|"notation"]',
      '["format"|"form"|"formatted"] ["in"|"as"] [the] {f:DATEFORMAT}',
    ],
    (draft, values) => {
      if (draft.format !== undefined) return false;
      draft.format = formatIn(values);
      return true;
    },
  ),
  facet(
    "pattern",
    [
      '["in"|"as"|"using"|"to"|"into"|"with"] [the|a] ["format"|"form"|"formatted"] [string] [as|in|like] {f:DATEPATTERN} ["format"|"form"|"style"|"notation"]',
      '["formatted"] "according" "to" [the|a] "format" ["string"] {f:DATEPATTERN}',
    ],
    (draft, values) => {
      if (draft.format !== undefined && draft.format !== "+%T") return false;
      draft.format = formatIn(values);
      return true;
    },
  ),
  facet(
    "zone",
    [
      '["in"|"for"|"at"|"using"|"as"] [the] {z:ZONE} ["time"|"timezone"|"zone"] ["zone"]',
      '["in"|"for"|"using"] [the] ["time"] "timezone"|"zone" {z:ZONE}',
      '["in"] ["coordinated"] ["universal"] "time" ["utc"]',
    ],
    (draft, values) => {
      if (!values.has("z")) return false;
      if (draft.zone !== undefined) return false;
      draft.zone = meaningOf<string>(values, "z");
      return true;
    },
  ),
  facet(
    "both",
    [
      '["current"] "date" "and" [the] ["current"] "time"',
      '["current"] "time" "and" [the] "date"',
      '["current"] "datetime"',
    ],
    (draft) => {
      draft.about = "both";
      return true;
    },
  ),
  facet("date", ['["calendar"|"current"|"exact"] "date"|"dates"', '"day"'], (draft) => {
    draft.about ??= "date";
    return true;
  }),
  facet("time", ['["current"|"local"] "time"|"clock"', '"timestamp"'], (draft) => {
    draft.about ??= "time";
    return true;
  }),
  facet(
    "said",
    [
      "show|convert|calculate|compute|work|determine|find|get|give|tell|out|falls|fall|fell|use|set",
      '"human" "readable"',
      '"represented" ["by"]',
      '"human-readable"|"readable" ["form"|"format"|"date"|"time"]',
      '"format"|"formatted"|"form"',
      '"exactly"|"exact"|"current"|"right"|"local"|"value"|"utc-based"',
    ],
    () => true,
  ),
  facet(
    "between",
    [
      `${MANY} {u:UNIT} ["are"|"is"|"lie"] [there] ["that"] [passed|elapsed] "between" {a:WHEN} "and" {b:WHEN}`,
      `${MANY} {u:UNIT} ["are"|"is"] [there] "from" {a:WHEN} "to"|"until"|"till" {b:WHEN}`,
      `"difference" ["in"] {u:UNIT} "between" {a:WHEN} "and" {b:WHEN}`,
      `"difference" "between" {a:WHEN} "and" {b:WHEN} "in" {u:UNIT}`,
      `{a:WHEN} "to"|"until"|"-" {b:WHEN} "in" {u:UNIT}`,
      `[time|duration|how|long] "between" {a:WHEN} "and" {b:WHEN} "in" {u:UNIT}`,
    ],
    (draft, values) => setBetween(draft, when(values, "a"), when(values, "b"), values),
  ),
  facet(
    "until",
    [
      `["how"] ["many"] ["number"|"count"] [of] {u:UNIT} ["are"|"is"] [there] ["left"|"remaining"|"remain"] "until"|"till"|"til"|"to"|"before" {b:WHEN}`,
      `["how"] ["many"] {u:UNIT} ["are"|"is"] [there] "left"|"remaining" "in" {b:WHEN}`,
      `{u:UNIT} "until"|"till"|"til"|"before" {b:WHEN}`,
      `"until"|"till" {b:WHEN} "in" {u:UNIT}`,
    ],
    (draft, values) => {
      const until = when(values, "b");
      // The midnight that is awaited is the next.
      const to = until.text === "today 00:00" ? { ...until, text: "tomorrow 00:00" } : until;
      return setBetween(draft, NOW, to, values);
    },
  ),
  facet(
    "since",
    [
      `${MANY} {u:UNIT} ["have"|"has"] ["passed"|"elapsed"|"gone"] [by] "since" {a:WHEN}`,
      `"how" "many" {u:UNIT} ago ["was"|"is"] {a:WHEN}`,
      `"elapsed"|"passed" {u:UNIT} "since" {a:WHEN}`,
    ],
    (draft, values) => setBetween(draft, when(values, "a"), NOW, values),
  ),
  COMMAND(
    "leap",
    [
      'check|test|determine|tell [if|whether] ["is"] [the] ["year"] {y:text} ["is"|"was"] [a] "leap" ["year"|"one"] ["or"] ["not"]',
      '["is"|"was"|"if"|"whether"] [the] ["year"] {y:text} [a] "leap" ["year"|"one"] ["or"] ["not"]',
    ],
    (values) => {
      const year = yearOf(values);
      return year === undefined ? undefined : isLeap(year);
    },
  ),
  COMMAND(
    "leap-now",
    [
      '["is"|"if"|"whether"] ["this"|"the"] "current"|"this" ["year"] [is] [a] "leap" "year" ["or"] ["not"]',
      '["is"|"if"] "this" "year" [a] "leap" ["one"|"year"]',
    ],
    () => `y=$(date +%Y); ${isLeap("y")}`,
  ),
  COMMAND(
    "days-left",
    [
      '["how"] ["many"] ["number"] [of] "days" ["are"] "left"|"remaining" "in" "this"|"the"|"current" ["current"] "year"',
      '["how"] ["many"] ["number"] [of] "days" ["are"] "left"|"remaining" "in" ["current"] "year"',
    ],
    () => 'echo $(( $(date -d "$(date +%Y)-12-31" +%-j) - $(date +%-j) ))',
  ),
  COMMAND(
    "days-in-month",
    [
      `${MANY} "days" ["are"|"is"|"does"|"has"] [there] "in"|"of" {o:OFMONTH} ["have"|"has"]`,
      `${MANY} "days" ["are"|"is"|"does"|"has"] {o:OFMONTH} ["have"|"has"]`,
    ],
    (values) => {
      const text = meaningOf<string>(values, "o");
      return text === undefined
        ? undefined
        : `date ${optionOf({ text: `${text} +1 month -1 day`, live: text.includes("$") })} +%d`;
    },
  ),
  COMMAND(
    "calendar",
    ['"calendar"|"cal" ["of"|"for"] [the] ["whole"|"entire"|"full"] ["year"] {y:text} ["year"]'],
    (values) => {
      const year = yearOf(values);
      return year === undefined ? undefined : `cal ${year}`;
    },
  ),
  COMMAND(
    "calendar-month",
    ['"calendar"|"cal" ["of"|"for"] [the] ["month"] [of] {o:OFMONTH}', '{o:OFMONTH} "calendar"'],
    (values) => {
      const text = meaningOf<string>(values, "o") ?? "";
      if (text === "$(date +%Y-%m-01)") return "cal";
      const named = /^(\d{4})-(\d{2})-01$/.exec(text);
      if (named !== null) return `cal ${Number(named[2])} ${named[1]}`;
      const ofYear = /^\$\(date \+%Y\)-(\d{2})-01$/.exec(text);
      if (ofYear !== null) return `cal ${Number(ofYear[1])} $(date +%Y)`;
      return text.endsWith("+1 month")
        ? "cal $(date -d \"$(date +%Y-%m-01) +1 month\" '+%m %Y')"
        : "cal $(date -d \"$(date +%Y-%m-01) -1 month\" '+%m %Y')";
    },
  ),
  COMMAND("calendar-now", ['["current"] "calendar"'], () => "cal"),
  COMMAND(
    "calendar-three",
    [
      '"calendar" [of|for|with|showing] [the] "previous"|"last" ["month"] "current"|"this" ["month"] "and" "next" ["month"|"months"]',
      '"three"|"3" "months" "calendar"',
      '"calendar" [of|for] "three"|"3" "months"',
    ],
    () => "cal -3",
  ),
  COMMAND(
    "calendar-year",
    [
      '"calendar" ["of"|"for"] [the] ["whole"|"entire"|"full"] "this"|"current" "year"',
      '"calendar" ["of"|"for"] [the] "whole"|"entire"|"full" "year"',
    ],
    () => "cal -y",
  ),
  COMMAND(
    "calendar-next-year",
    ['"calendar" ["of"|"for"] "next" "year"'],
    () => "cal $(( $(date +%Y) + 1 ))",
  ),
];

defineNoun<string>("ABOUTDATE", [['"date"|"dates"|"day"', () => "date"]]);

function render(draft: DatesDraft): string | undefined {
  const { command, between, format, zone, about } = draft;
  if (command !== undefined) return between || draft.when || format || zone ? undefined : command;
  if (between !== undefined) {
    if (format !== undefined || draft.when !== undefined || draft.unit === undefined)
      return undefined;
    const utc = zone === "UTC" ? "-u " : "";
    if (zone !== undefined && utc === "") return undefined;
    const seconds = (point: When): string => {
      const option = optionOf(point);
      return `$(date ${utc}${option}${option === "" ? "" : " "}+%s)`;
    };
    const difference = `${seconds(between.to)} - ${seconds(between.from)}`;
    const by = UNITS[draft.unit];
    return by === 1 ? `echo $(( ${difference} ))` : `echo $(( (${difference}) / ${by} ))`;
  }
  const point = draft.when;
  if (point === undefined && format === undefined && zone === undefined && about !== "both")
    return undefined;
  // "Today" with nothing else is left to the catalogue.
  if (point !== undefined && point.text === undefined && format === undefined && zone === undefined)
    if (about !== "both" || !point.timed) return undefined;
  const isDated = about === "date" || about === undefined;
  const form =
    ((about === "both" || (about === "time" && point?.timed !== false)) && format === "+%F"
      ? "-Iseconds"
      : format) ??
    (about === "time" && point === undefined
      ? undefined
      : point !== undefined && point.text !== undefined && isDated && point.timed !== true
        ? "+%F"
        : undefined);
  const stamp = point?.stamp;
  if (stamp !== undefined && zone === undefined && form === "+%F") return `date +${stamp}`;
  const words = [
    ...(zone !== undefined && zone !== "UTC" ? [`TZ=${zone}`] : []),
    "date",
    ...(zone === "UTC" ? ["-u"] : []),
    ...(point === undefined ? [] : [optionOf(point)]),
    ...(form === undefined ? [] : [form]),
  ].filter((one) => one !== "");
  return words.join(" ");
}

export const dates: Composer = {
  name: "dates",
  compose(asked: readonly Token[]) {
    const explained = explain(prepare(asked), facets, start);
    if (explained.left.length > 0) return undefined;
    const { draft } = explained;
    const command = render(draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.975) };
  },
};
