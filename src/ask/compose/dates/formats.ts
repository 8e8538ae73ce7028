/** How a date is to be written: by a name, by a pattern (`DD.MM.YYYY`), by what of it is asked. */
import type { Token } from "../../text/tokens.js";
import { defineNoun, meaningOf } from "../nouns.js";

/** What stands after `date`: a format with its plus sign, or an option. */
export type Format = string;

type Values = ReadonlyMap<string, Token>;

const PATTERN =
  /^(?:YYYY|YY|MMM|MM|DD|HH|hh|SS|mm|ss|dd|yyyy|yy|Mon|Month|MON|AM|PM|Z|T|[-/.:_ ,T])+$/;

/** `YYYY-MM-DD HH:MM:SS` as `date` writes it; undefined where it is no such pattern. */
export function patternFormat(text: string): string | undefined {
  if (!PATTERN.test(text) || !/YY|DD|HH|hh|yy|dd/.test(text)) return undefined;
  let isTime = false;
  const written = text.replace(
    /YYYY|yyyy|YY|yy|MMM|Month|MON|Mon|MM|mm|DD|dd|HH|hh|SS|ss/g,
    (part) => {
      if (/^(?:HH|hh)$/.test(part)) isTime = true;
      switch (part) {
        case "YYYY":
        case "yyyy":
          return "%Y";
        case "YY":
        case "yy":
          return "%y";
        case "MMM":
        case "Mon":
        case "MON":
          return "%b";
        case "Month":
          return "%B";
        case "MM":
        case "mm":
          return isTime ? "%M" : "%m";
        case "DD":
        case "dd":
          return "%d";
        case "HH":
        case "hh":
          return "%H";
        default:
          return "%S";
      }
    },
  );
  return written.replace("%Y-%m-%d", "%F").replace("%H:%M:%S", "%T");
}

const quoted = (format: string): string =>
  /^[\w%:./,+@-]+$/.test(format) ? `+${format}` : `'+${format}'`;

const patternIn = (...texts: readonly (string | undefined)[]): Format | undefined => {
  const text = texts.filter((one) => one !== undefined).join(" ");
  if (/^\+?(?:[^%]*%[-_0^#]?[A-Za-z%]){1,12}[^%]*$/.test(text))
    return quoted(text.replace(/^\+/, ""));
  const made = patternFormat(text);
  return made === undefined ? undefined : quoted(made);
};

const NAME = '["full"|"whole"|"complete"]';
const SHORT = '"abbreviated"|"short"|"three-letter"|"abbreviation"';

const named: readonly (readonly [string, Format])[] = [
  ['"iso" ["8601"|"standard"] ["date"]', "+%F"],
  ['"iso-8601"|"iso8601" ["date"]', "+%F"],
  [
    '"iso"|"iso-8601"|"iso8601" ["8601"] "date"|"timestamp" "with"|"and"|"including"|"to" [the] "time"|"seconds"',
    "-Iseconds",
  ],
  ['"iso"|"iso-8601"|"iso8601" ["8601"] "timestamp"|"datetime" ["with"] ["seconds"]', "-Iseconds"],
  [
    '"iso"|"iso-8601"|"iso8601" ["8601"] ["format"] "with" "seconds"|"time" ["precision"]',
    "-Iseconds",
  ],
  ['"rfc" "2822"|"5322"|"822"', "-R"],
  ['"rfc2822"|"rfc-2822"|"rfc5322"|"rfc-5322"', "-R"],
  ['"email"|"mail" ["header"]', "-R"],
  ['"rfc" "3339"', "--rfc-3339=seconds"],
  ['"rfc3339"|"rfc-3339"', "--rfc-3339=seconds"],
  ['"unix"|"posix" ["epoch"] "time"|"timestamp"|"epoch" ["in"] ["seconds"]', "+%s"],
  ['"epoch" ["time"|"timestamp"|"seconds"|"value"]', "+%s"],
  ['"seconds" "since" [the] "epoch"|"1970"|"unix"|"1970-01-01" ["epoch"]', "+%s"],
  ['"timestamp" "in" "seconds"', "+%s"],
  [
    '["unix"|"epoch"] ["time"|"timestamp"] ["in"] "milliseconds"|"millis"|"ms" ["since"] ["the"] ["epoch"] ["timestamp"]',
    "+%s%3N",
  ],
  [
    '["unix"|"epoch"] ["time"|"timestamp"] ["in"] "nanoseconds" ["since"] ["the"] ["epoch"]',
    "+%s%N",
  ],
  [`["full"] ["name"] [of] "weekday" ["name"]`, "+%A"],
  ['"day" "of" [the] "week" ["name"]', "+%A"],
  ['"day" "name"', "+%A"],
  ['"name" [of] [the] "day"|"weekday"', "+%A"],
  ['["which"|"what"] "weekday"', "+%A"],
  ['"what"|"which" "day" ["is"|"was"|"will"|"did"]', "+%A"],
  [`${SHORT} "weekday"|"day" ["name"]`, "+%a"],
  [`${SHORT} ["name"] [of] [the] "weekday"|"day"`, "+%a"],
  ['"day" [of] [the] "week" "as" [a] "number"', "+%u"],
  ['"number"|"numeric" ["of"] ["the"] "weekday"', "+%u"],
  ['"weekday" "number"|"numerically"', "+%u"],
  ['"numeric" "day" [of] [the] "week"', "+%u"],
  [`${NAME} "month" "name"`, "+%B"],
  [`${NAME} "name" [of] [the] ["current"] "month"`, "+%B"],
  [`${SHORT} "month" ["name"]`, "+%b"],
  [`${SHORT} ["name"] [of] [the] "month"`, "+%b"],
  ['"week" "day" "number"', "+%u"],
  ['"minute"|"minutes" "and" "second"|"seconds"', "+%M:%S"],
  ['"year" ["of"]', "+%Y"],
  ['"minute"|"minutes" ["of"]', "+%M"],
  ['"hour" ["of"]', "+%H"],
  ['"second"|"seconds" "of"', "+%S"],
  ['"month" "number"', "+%m"],
  ['"month" "as" [a] ["two-digit"|"numeric"] "number"', "+%m"],
  ['"number" [of] [the] "month"', "+%m"],
  ['"day" [of] [the] "month"', "+%d"],
  ['"day" [of] [the] "year"', "+%j"],
  ['"day" "number" [of|in] [the] "year"', "+%j"],
  ['"julian" "day"|"date" ["of"|"for"] ["the"] ["year"]', "+%j"],
  ['"two-digit"|"2-digit" "year"', "+%y"],
  ['"year" "as" "two"|"2" "digits"', "+%y"],
  ['"last" "two" "digits" [of] [the] ["current"] "year"', "+%y"],
  ['"four-digit"|"4-digit" "year"', "+%Y"],
  ['["iso"] "week" "number" ["of"|"in"] ["the"] ["year"]', "+%V"],
  ['["iso"] "calendar" "week" ["number"]', "+%V"],
  ['"number" [of] [the] ["iso"|"calendar"|"current"] "week"', "+%V"],
  ['"week" [of] [the] "year"', "+%V"],
  ['"which"|"what" ["calendar"|"iso"] "week" ["number"]', "+%V"],
  ['"quarter" ["of"] ["the"] ["year"]', "+%q"],
  ['"century"', "+%C"],
  ['"24-hour"|"24h"|"24" ["hour"|"hours"] ["time"|"clock"|"format"|"notation"]', "+%T"],
  [
    '"12-hour"|"12h"|"12" ["hour"] ["time"|"clock"|"format"|"notation"] ["with"] ["am"|"pm"|"am/pm"] ["and"|"or"] ["pm"]',
    "'+%I:%M:%S %p'",
  ],
  ['"hours"|"hour" "and" "minutes"|"minute" ["only"]', "+%H:%M"],
  ['["current"] "hour" ["of"] ["day"]', "+%H"],
  ['"full" "date"', "+%F"],
  ['"weekday" "and" "date"', "'+%A %F'"],
  ['"date" "and" "weekday"', "'+%F %A'"],
];

defineNoun<Format>("DATEFORMAT", [
  ...named.map(([written, format]) => [written, () => format] as const),
]);

defineNoun<Format>("DATEPATTERN", [
  ["{f:text}", (values) => patternIn(values.get("f")?.text)],
  ["{f:text} {g:text}", (values) => patternIn(values.get("f")?.text, values.get("g")?.text)],
  ['"day/month/year"', () => "+%d/%m/%Y"],
  ['"month/day/year"', () => "+%m/%d/%Y"],
  ['"year-month-day"', () => "+%F"],
  ['"day-month-year"', () => "+%d-%m-%Y"],
  ['"day" "month" "year"', () => "'+%d %m %Y'"],
]);

export const formatIn = (values: Values, slot = "f"): Format | undefined =>
  meaningOf<Format>(values, slot);
