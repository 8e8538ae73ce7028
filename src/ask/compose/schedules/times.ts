/** When something is to run again and again, as crontab(5) writes it: minute, hour, day of the month, month, day of the week. */
import { MONTHS, NUMBER_WORDS } from "../../text/units.js";
import type { Consuming } from "../consuming.js";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const DAY = String.raw`(?:sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?s?`;
/** What cron can count to, and the places of a day in its month. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...[...NUMBER_WORDS].filter(([, value]) => value > 0 && value <= 30),
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["tenth", 10],
  ["fifteenth", 15],
]);
const N = String.raw`(\d+|${[...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const numberOf = (text: string): number =>
  NUMBERS.get(text.toLowerCase()) ?? Number.parseInt(text, 10);

const dayOf = (text: string): number =>
  DAYS.findIndex((one) => one.startsWith(text.toLowerCase().slice(0, 3)));

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

const CLOCK = String.raw`(?:(?:at|@|around)\s+)?(?:(midnight|noon)|(\d{1,2})[:.h](\d{2})(?::00)?(?:\s*(a\.?m\.?|p\.?m\.?))?|(\d{1,2})\s*(a\.?m\.?|p\.?m\.?)|(?<=(?:at|@)\s+)(\d{1,2})(?:\s*o['\u2019]?clock)?(?![\d:]))(?:\s+(?:in\s+the\s+(morning|evening|night|afternoon)|at\s+night|sharp|o['\u2019]?clock))?(?![\w:])`;

function clockIn(said: Consuming): Clock | undefined {
  const found = said.take(new RegExp(String.raw`\b${CLOCK}`, "i"));
  if (found === undefined) return undefined;
  const [, word = "", h = "", m = "", half1 = "", h2 = "", half2 = "", h3 = "", part = ""] = found;
  if (/midnight/i.test(word)) return { hour: 0, minute: 0 };
  if (/noon/i.test(word)) return { hour: 12, minute: 0 };
  let hour = Number(h || h2 || h3);
  const half = half1 || half2;
  if (/^p/i.test(half) || /evening|afternoon/i.test(part)) hour = hour < 12 ? hour + 12 : hour;
  else if (/^a/i.test(half) && hour === 12) hour = 0;
  const minute = m === "" ? 0 : Number(m);
  return hour > 23 || minute > 59 ? undefined : { hour, minute };
}

/** The five fields, or `@reboot`; undefined where nothing says when. */
export function fieldsIn(said: Consuming): string | undefined {
  if (
    said.take(
      /\b(?:(?:at|on|after|upon)\s+(?:every\s+|each\s+|system\s+)*(?:re)?(?:boot|start-?up)|when(?:ever)?\s+the\s+(?:machine|system|computer|server)\s+(?:re)?(?:boots|starts)(?:\s+up)?)\b/i,
    ) !== undefined
  )
    return "@reboot";
  const minutes = said.take(
    new RegExp(
      String.raw`\b(?:once\s+)?(?:every|each)\s+(?:(?:single\s+)?(quarter(?:\s+of\s+an)?|half(?:\s+an)?)\s+hour|${N}[\s-]+min(?:ute)?s?|(minute))\b`,
      "i",
    ),
  );
  if (minutes !== undefined) {
    const step = minutes[3]
      ? 1
      : minutes[1]
        ? /^q/i.test(minutes[1])
          ? 15
          : 30
        : numberOf(minutes[2] ?? "");
    if (!(step >= 1 && step < 60)) return undefined;
    const between = said.take(
      /\b(?:between|from)\s+(\d{1,2})(?::00)?\s*(?:and|to|until|-)\s*(\d{1,2})(?::00)?(?:\s*(?:o['’]clock|hours))?\b/i,
    );
    const days = weekdaysIn(said);
    const hours = between === undefined ? "*" : `${Number(between[1])}-${Number(between[2])}`;
    return `${step === 1 ? "*" : `*/${step}`} ${hours} * * ${days ?? "*"}`;
  }
  const past = said.take(
    new RegExp(
      String.raw`\b(?:at\s+)?${N}\s+min(?:ute)?s?\s+(?:past|after)\s+(?:the\s+(?:full\s+)?|every\s+|each\s+)(?:hour)(?:,?\s+every\s+hour)?\b|\b(?:every\s+hour|hourly),?\s+at\s+minute\s+${N}\b`,
      "i",
    ),
  );
  if (past !== undefined) return `${numberOf(past[1] || (past[2] ?? ""))} * * * *`;
  const hours = said.take(
    new RegExp(
      String.raw`\b(?:once\s+)?(?:every|each)\s+(?:${N}[\s-]+hours?|(hour|full\s+hour))(?:,?\s+(?:on\s+the\s+(?:full\s+)?hour|on\s+the\s+dot))?\b|\b(hourly)\b`,
      "i",
    ),
  );
  if (hours !== undefined) {
    const step = hours[2] || hours[3] ? 1 : numberOf(hours[1] ?? "");
    if (!(step >= 1 && step < 24)) return undefined;
    return `0 ${step === 1 ? "*" : `*/${step}`} * * ${weekdaysIn(said) ?? "*"}`;
  }
  const clock = clockIn(said);
  const at = `${clock?.minute ?? 0} ${clock?.hour ?? 0}`;
  const month = said.take(
    /\b(?:on\s+)?(?:the\s+)?(\d{1,2}(?:st|nd|rd|th)?|first|second|third|tenth|fifteenth)(?:\s+day)?\s+(?:of|in)\s+(?:every|each|the|a)\s+month\b|\b(?:every|each)\s+month\s+on\s+(?:the\s+)?(?:day\s+)?(\d{1,2}(?:st|nd|rd|th)?|first|fifteenth)(?:\s+day)?\b|\b(?:once\s+(?:a|every|per)\s+month|monthly|every\s+month)(?:,?\s+on\s+the\s+(first|1st|\d{1,2}(?:st|nd|rd|th))(?:\s+day)?)?\b/i,
  );
  if (month !== undefined) return `${at} ${numberOf(month[1] || month[2] || month[3] || "1")} * *`;
  const year = said.take(
    new RegExp(
      String.raw`\b(?:every\s+year|yearly|annually|once\s+a\s+year)(?:\s+on)?(?:\s+(?:the\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(${MONTHS.join("|")})|(${MONTHS.join("|")})\s+(\d{1,2})(?:st|nd|rd|th)?))?`,
      "i",
    ),
  );
  if (year !== undefined) {
    const name = (year[2] || year[3] || "january").toLowerCase();
    return `${at} ${Number(year[1] || year[4] || 1)} ${MONTHS.indexOf(name) + 1} *`;
  }
  const week = weekdaysIn(said);
  if (week !== undefined) return `${at} * * ${week}`;
  if (
    said.take(
      /\b(?:every\s+single\s+day|every\s+day|each\s+day|daily|nightly|every\s+(?:night|morning|evening)|each\s+(?:night|morning)|once\s+(?:a|per|every)\s+day|all\s+days)\b/i,
    ) !== undefined
  ) {
    said.take(/\bat\s+night\b/i);
    return `${at} * * *`;
  }
  if (said.take(/\b(?:weekly|every\s+week|once\s+a\s+week)\b/i) !== undefined) return `${at} * * 0`;
  return clock === undefined ? undefined : `${at} * * *`;
}

function weekdaysIn(said: Consuming): string | undefined {
  if (
    said.take(
      /\b(?:on\s+|every\s+|each\s+|from\s+|only\s+)*(?:weekdays?|working\s+days?|work\s*days?|business\s+days?|mon(?:day)?s?\s*(?:to|through|-|till|until)\s*fri(?:day)?s?)\b/i,
    ) !== undefined
  )
    return "1-5";
  if (said.take(/\b(?:on\s+|every\s+|each\s+|at\s+(?:the\s+)?|only\s+)*weekends?\b/i) !== undefined)
    return "6,0";
  const range = said.take(
    new RegExp(String.raw`\b(?:from\s+)?(${DAY})\s+(?:to|through)\s+(${DAY})\b`, "i"),
  );
  if (range !== undefined) return `${dayOf(range[1] ?? "")}-${dayOf(range[2] ?? "")}`;
  const days = said.take(
    new RegExp(
      String.raw`\b(?:weekly\s+|once\s+a\s+week\s+)?(?:on\s+|every\s+|each\s+|only\s+)*(${DAY}(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)(?:on\s+|every\s+)?${DAY})*)(?:\s+(?:morning|night|evening|afternoon))?\b`,
      "i",
    ),
  );
  if (days === undefined) return undefined;
  const found = (days[1] ?? "")
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/)
    .map((one) => dayOf(one.replace(/^(?:on|every)\s+/i, "")));
  return found.includes(-1) ? undefined : found.join(",");
}
