/** By dates: since, before, between, in a month or a year. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";

type Clock = "m" | "a" | "c";

/** "2024-01-15", "2024/01/15", "15.01.2024" where day and month cannot be mistaken; undefined for others. */
export function isoDate(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const two = (value: string): string => value.padStart(2, "0");
  if (iso !== null) {
    const [, year = "", month = "", day = ""] = iso;
    return Number(month) <= 12 && Number(day) <= 31
      ? `${year}-${two(month)}-${two(day)}`
      : undefined;
  }
  const european = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (european === null) return undefined;
  const [, day = "", month = "", year = ""] = european;
  // With dots the day comes first; with slashes it may not.
  const isPlain = text.includes(".") || Number(day) > 12;
  return isPlain && Number(month) <= 12 ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** The day after, by the calendar. */
export function dayAfter(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** "Between the first of March and the first of April" is March; other last days count themselves. */
const endOf = (from: string, to: string): string =>
  from.endsWith("-01") && to.endsWith("-01") ? to : dayAfter(to);

const since = (clock: Clock, date: string): string => `-newer${clock}t ${date}`;
const before = (clock: Clock, date: string): string => `-not -newer${clock}t ${date}`;

const areDates = (values: ReadonlyMap<string, Token>): boolean =>
  ["date", "date2"].every(
    (slot) => !values.has(slot) || isoDate(get(values, slot).text) !== undefined,
  );
const dateOf = (values: ReadonlyMap<string, Token>, slot: string): string =>
  isoDate(get(values, slot).text) as string;

const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday";

/** Facets on dates after a verb ("changed", "accessed"); with an empty verb, on dates alone. */
export function dateFacets(clock: Clock, verb: string): readonly Facet<FilesDraft>[] {
  const v = verb === "" ? "" : `${verb} `;
  const facet = (
    name: string,
    phrases: readonly string[],
    tests: (values: ReadonlyMap<string, Token>) => readonly string[],
    takes: (values: ReadonlyMap<string, Token>) => boolean = areDates,
    least = 0.25,
  ): Facet<FilesDraft> => ({
    name: `time:${clock}${name}`,
    phrases,
    takes,
    least,
    apply(draft, values) {
      draft.tests.push(...tests(values));
      return true;
    },
  });
  return [
    facet(
      "dates",
      [
        `${v}between {date} [and] {date2} [inclusive]`,
        `${v}"from" {date} to|until|till|through {date2} [inclusive]`,
        `${v}[on|or] after|since {date} [and|but] before|until {date2}`,
      ],
      (values) => {
        const from = dateOf(values, "date");
        const to = dateOf(values, "date2");
        return [since(clock, from), before(clock, endOf(from, to))];
      },
    ),
    facet(
      "since",
      [
        `${v}since|after|newer|"from" {date} [on|onwards]`,
        `${v}on or after {date}`,
        `${v}[more] [recent|later] than {date}`,
        `${v}{date} or later`,
      ],
      (values) => [since(clock, dateOf(values, "date"))],
    ),
    facet(
      "before",
      [
        `${v}before|until|till {date}`,
        `${v}earlier than {date}`,
        ...(verb === ""
          ? ["old than {date}"]
          : [`not ${v}since|after {date}`, `${v}old than {date}`]),
      ],
      (values) => [before(clock, dateOf(values, "date"))],
    ),
    facet("on", verb === "" ? ['"on" {date}', '"from" {date}'] : [`${v}[on] {date}`], (values) => {
      const day = dateOf(values, "date");
      return [since(clock, day), before(clock, dayAfter(day))];
    }),
    facet(
      "year",
      [`${v}under|during|"from"|"in" [the] [year] {x:number}`],
      (values) => {
        const year = get(values, "x").number as number;
        return [since(clock, `${year}-01-01`), before(clock, `${year + 1}-01-01`)];
      },
      (values) => /^(?:19[89]|20\d)\d$/.test(get(values, "x").text),
    ),
    facet(
      "month",
      [`${v}under|during|"from"|"in" {x:text}`],
      (values) => {
        const [year = 0, month = 1] = get(values, "x").text.split("-").map(Number);
        const from = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
        const to = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
        return [since(clock, from), before(clock, to)];
      },
      (values) => /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(get(values, "x").text),
      0.2,
    ),
    facet("this-month", [`${v}[under|during|"from"] this "month"`], () => [
      since(clock, '"$(date +%Y-%m-01)"'),
    ]),
    facet("this-year", [`${v}[under|during|"from"] this "year"`], () => [
      since(clock, '"$(date +%Y-01-01)"'),
    ]),
    facet("since-yesterday", [`${v}since yesterday`], () => [since(clock, "'yesterday 00:00'")]),
    ...WEEKDAYS.split(" ").map((day) =>
      facet(`since-${day}`, [`${v}since [last] "${day}"`, `${v}after [last] "${day}"`], () => [
        since(clock, `'last ${day}'`),
      ]),
    ),
  ];
}
