/** Numbers, sizes and lengths of time as people write them. */

/** Numbers that are written as words. */
export const NUMBER_WORDS = new Map<string, number>(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, value]),
);
for (const [word, value] of Object.entries({
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
}))
  NUMBER_WORDS.set(word, value);

/** In their order. */
export const MONTHS: readonly string[] =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** The value of a written number, or undefined. @example numberOf("ten") // 10 */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,15}(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(",", ""));
  // An hour of the clock: 3am is 3, 3pm is 15.
  const hour = /^(1[0-2]|[1-9])(?::00)?(am|pm)$/i.exec(text);
  if (hour !== null) return (Number(hour[1]) % 12) + (/pm/i.test(hour[2] ?? "") ? 12 : 0);
  return NUMBER_WORDS.get(text.toLowerCase());
}

/** An amount of bytes: `unit` as in `find -size` (c, k, M, G, T). */
export interface Size {
  readonly amount: number;
  readonly unit: "c" | "k" | "M" | "G" | "T";
}

const SIZE_UNITS = new Map<string, Size["unit"]>();
for (const [unit, words] of Object.entries({
  c: "b byte bytes",
  k: "k kb kib kilobyte kilobytes kbyte kbytes kilo",
  M: "m mb mib megabyte megabytes mbyte mbytes meg megs",
  G: "g gb gib gigabyte gigabytes gbyte gbytes gig gigs",
  T: "t tb tib terabyte terabytes",
} as const))
  for (const word of words.split(" ")) SIZE_UNITS.set(word, unit as Size["unit"]);

/** Reads "10MB" or, with `next`, "10" "megabytes". */
export function sizeOf(text: string, next?: string): Size | undefined {
  const joined = /^(\d+(?:\.\d+)?)([a-z]+)$/i.exec(text);
  if (joined) {
    const unit = SIZE_UNITS.get((joined[2] as string).toLowerCase());
    return unit === undefined ? undefined : { amount: Number(joined[1]), unit };
  }
  if (next === undefined) return undefined;
  const amount = numberOf(text);
  const unit = SIZE_UNITS.get(next.toLowerCase());
  // "5 m" and "5 t" alone are not said for sizes.
  return amount === undefined || unit === undefined || (next.length === 1 && !/[kKMGgb]/.test(next))
    ? undefined
    : { amount, unit };
}

/** A length of time in one unit. */
export interface Duration {
  readonly amount: number;
  readonly unit: "second" | "minute" | "hour" | "day" | "week" | "month" | "year";
}

const TIME_UNITS = new Map<string, Duration["unit"]>();
for (const [unit, words] of Object.entries({
  second: "s sec secs second seconds",
  minute: "min mins minute minutes",
  hour: "h hr hrs hour hours",
  day: "d day days",
  week: "w week weeks",
  month: "month months",
  year: "year years",
} as const))
  for (const word of words.split(" ")) TIME_UNITS.set(word, unit as Duration["unit"]);

/** Reads "7d" or, with `next`, "7" "days"; "a" and "an" count as one before a unit. */
export function durationOf(text: string, next?: string): Duration | undefined {
  const joined = /^(\d+)-?([a-z]+)$/i.exec(text);
  if (joined) {
    const unit = TIME_UNITS.get((joined[2] as string).toLowerCase());
    return unit === undefined ? undefined : { amount: Number(joined[1]), unit };
  }
  if (next === undefined) return undefined;
  const unit = TIME_UNITS.get(next.toLowerCase());
  if (unit === undefined || next.length === 1) return undefined;
  const amount = /^(?:an?|one)$/i.test(text) ? 1 : numberOf(text);
  return amount === undefined ? undefined : { amount, unit };
}

const IN_SECONDS: Readonly<Record<Duration["unit"], number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

/** Length in seconds; a month is 30 days, a year 365. */
export function secondsOf({ amount, unit }: Duration): number {
  return amount * IN_SECONDS[unit];
}
