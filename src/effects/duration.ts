/** Lengths of time as tools and query languages write them. */

/** Hours of one unit, by its usual spellings. A month has 30 days. */
const HOURS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1 / 3_600_000, "ms millisecond milliseconds"],
      [1 / 3600, "s sec secs second seconds"],
      [1 / 60, "m min mins minute minutes"],
      [1, "h hr hrs hour hours"],
      [24, "d day days"],
      [168, "w week weeks"],
      [720, "mo mon month months"],
      [8760, "y yr year years"],
    ] as const
  ).flatMap(([hours, names]) => names.split(" ").map((name) => [name, hours] as const)),
);

export type Unit = "ms" | "s" | "m" | "h" | "d";

/**
 * Hours that a text means: `1h30m`, `7 days`, `P1DT2H`, `-1` (for ever, which is no length: undefined), or a bare
 * number of `unit`. Undefined when it is none of these.
 */
export function hoursOf(text: string, unit: Unit): number | undefined {
  const bare = text.trim().toLowerCase();
  if (/^\d+(?:\.\d+)?$/.test(bare)) return Number(bare) * (HOURS.get(unit) as number);
  const iso = /^p(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/.exec(bare);
  if (iso !== null) {
    const [weeks, days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0));
    return (
      (weeks as number) * 168 +
      (days as number) * 24 +
      (hours as number) +
      (minutes as number) / 60 +
      (seconds as number) / 3600
    );
  }
  let sum = 0;
  let rest = bare;
  while (rest !== "") {
    const part = /^(\d+(?:\.\d+)?)\s*([a-z]+)\s*/.exec(rest);
    const hours = HOURS.get(part?.[2] ?? "");
    if (part === null || hours === undefined) return undefined;
    sum += Number(part[1]) * hours;
    rest = rest.slice(part[0].length);
  }
  return bare === "" ? undefined : sum;
}
