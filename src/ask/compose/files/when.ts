/** By time and by size. */
import type { Token } from "../../text/tokens.js";
import { type Duration, type Size, secondsOf } from "../../text/units.js";
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";

type Clock = "m" | "a" | "c";
type Side = "-" | "+" | "";

/** A time test: whole days as `-mtime`, anything finer as `-mmin`. */
export function timeTest(clock: Clock, side: Side, duration: Duration): string {
  const seconds = secondsOf(duration);
  return seconds % 86_400 === 0
    ? `-${clock}time ${side}${seconds / 86_400}`
    : `-${clock}min ${side}${Math.max(1, Math.round(seconds / 60))}`;
}

/** A size test; "at least" and "at most" are counted in bytes, because find rounds up to whole units. */
export function sizeTest(side: Side | "least" | "most", { amount, unit }: Size): string {
  if (side === "least" || side === "most") {
    const bytes = Math.round(amount * 1024 ** "ckMGT".indexOf(unit));
    return side === "least" ? `-size +${bytes - 1}c` : `-size -${bytes + 1}c`;
  }
  if (unit === "T") return `-size ${side}${Math.round(amount * 1024)}G`;
  if (!Number.isInteger(amount))
    return `-size ${side}${Math.round(amount * 1024 ** "ckMG".indexOf(unit))}c`;
  // find counts in whole units rounded up, so "-1M" is "empty"; finer units say what is meant.
  if (side === "-" && unit !== "c" && amount === 1)
    return `-size -${1024 ** "ckMG".indexOf(unit)}c`;
  return `-size ${side}${amount}${unit}`;
}

const CLOCKS: readonly (readonly [Clock, string])[] = [
  ["m", "change|written|saved|touched"],
  ["a", "access|accessed|read|opened|used"],
  ["c", "status change"],
  ["c", "create"],
];

const addTime =
  (clock: Clock, side: Side) =>
  (draft: FilesDraft, values: ReadonlyMap<string, Token>): boolean => {
    const token = get(values, "duration");
    if (token.duration === undefined) return false;
    draft.tests.push(timeTest(clock, side, token.duration));
    return true;
  };

const clocks = CLOCKS.flatMap(([clock, verb]): Facet<FilesDraft>[] => [
  {
    name: `time:${clock}-`,
    phrases: [
      `${verb} [under|during|less] [the] last|past|recent|previous {duration}`,
      `${verb} under|during {duration}`,
      `${verb} less|smaller [than] {duration} [ago]`,
      `${verb} [time] recent|newer [than] {duration} [ago]`,
      `${verb} [under] [the] {duration}`,
      `${verb} since {duration} [ago]`,
      `${verb} no more [than] {duration} ago`,
      `${verb} not more [than] {duration} ago`,
      `${verb} at most {duration} ago`,
    ],
    apply: addTime(clock, "-"),
  },
  {
    name: `time:${clock}range`,
    phrases: [
      `${verb} between {number} [and] {duration} [ago]`,
      `${verb} between {duration2} [and] {duration} [ago]`,
      `${verb} more [than] {number} but|and smaller [than] {duration} [ago]`,
      `${verb} more [than] {duration2} [ago] but|and smaller [than] {duration} [ago]`,
      `${verb} at least {number} but|and smaller [than] {duration} [ago]`,
    ],
    apply(draft, values) {
      const far = get(values, "duration").duration;
      if (far === undefined) return false;
      const near = values.get("duration2")?.duration ?? {
        amount: values.get("number")?.number ?? 0,
        unit: far.unit,
      };
      const [low, high] = secondsOf(near) <= secondsOf(far) ? [near, far] : [far, near];
      draft.tests.push(timeTest(clock, "+", low), timeTest(clock, "-", high));
      return true;
    },
  },
  {
    name: `time:${clock}+`,
    phrases: [
      `${verb} more|over|longer [than] {duration} ago`,
      `${verb} [time] old|older [than] {duration}`,
      `${verb} before {duration} [ago]`,
      `${verb} at least {duration} ago`,
      `${verb} earlier than {duration} [ago]`,
      `not ${verb} [under] [the] [last|past|recent|more|over] [than] {duration}`,
      `not ${verb} for|since [more] [than] {duration}`,
      `not been ${verb} [under] [the] [last|past|more|over] [than] {duration}`,
      `haven't been ${verb} [under] [the] [last|past|more|over] [than] {duration}`,
      `last ${verb} more [than] {duration} ago`,
    ],
    apply: addTime(clock, "+"),
  },
  {
    name: `time:${clock}=`,
    phrases: [
      `${verb} exactly {duration} ago`,
      `${verb} {duration} ago`,
      `last ${verb} {duration} ago`,
    ],
    apply: addTime(clock, ""),
  },
  {
    name: `time:${clock}today`,
    phrases: [`${verb} today`, `${verb} since midnight`],
    apply(draft) {
      draft.tests.push("-daystart", `-${clock}time 0`);
      return true;
    },
  },
  {
    name: `time:${clock}yesterday`,
    phrases: [`${verb} yesterday`],
    apply(draft) {
      draft.tests.push("-daystart", `-${clock}time 1`);
      return true;
    },
  },
  {
    name: `time:${clock}dates`,
    phrases: [`${verb} between {date} [and] {date2}`, `${verb} from {date} to|until {date2}`],
    apply(draft, values) {
      draft.tests.push(
        `-newer${clock}t ${get(values, "date").text}`,
        `-not -newer${clock}t ${get(values, "date2").text}`,
      );
      return true;
    },
  },
  {
    name: `time:${clock}since`,
    phrases: [`${verb} since|after|newer {date}`, `${verb} on or after {date}`],
    apply(draft, values) {
      draft.tests.push(`-newer${clock}t ${get(values, "date").text}`);
      return true;
    },
  },
  {
    name: `time:${clock}before`,
    phrases: [`${verb} before {date}`],
    apply(draft, values) {
      draft.tests.push(`-not -newer${clock}t ${get(values, "date").text}`);
      return true;
    },
  },
]);

const units = CLOCKS.flatMap(([clock, verb]) =>
  (["hour", "day", "week", "month", "year", "minute"] as const).map(
    (unit): Facet<FilesDraft> => ({
      name: `time:${clock}last-${unit}`,
      phrases: [`${verb} [under|during] [the] last|past|this "${unit}"`],
      apply(draft) {
        draft.tests.push(timeTest(clock, "-", { amount: 1, unit }));
        return true;
      },
    }),
  ),
);

const size = (
  name: string,
  side: Parameters<typeof sizeTest>[0],
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: `size:${name}`,
  phrases,
  apply(draft, values) {
    const token = get(values, "size");
    if (token.size === undefined) return false;
    draft.tests.push(sizeTest(side, token.size));
    return true;
  },
});

/** Facets on time and size. */
export const when: readonly Facet<FilesDraft>[] = [
  ...clocks,
  ...units,
  {
    name: "time:older",
    phrases: [
      "old|older than {duration}",
      "more than {duration} old",
      "over {duration} old",
      "{duration} old",
      "at least {duration} old",
      "old|older than {duration}",
    ],
    apply: addTime("m", "+"),
  },
  {
    name: "time:newer",
    phrases: [
      "newer|recent|younger than {duration}",
      "less than {duration} old",
      "from [the] last|past {duration}",
      "under [the] last|past {duration}",
    ],
    apply: addTime("m", "-"),
  },
  {
    name: "time:newer-file",
    phrases: [
      "newer than [file] {file}",
      "recent than [file] {file}",
      "change after [file] {file}",
      "change more recent than [file] {file}",
      "newer than [the] {file} file",
      "change later than {file}",
      "more recent change than {file}",
    ],
    least: 0.5,
    apply(draft, values) {
      draft.tests.push(`-newer ${get(values, "file").text}`);
      return true;
    },
  },
  {
    name: "time:older-file",
    phrases: [
      "old|older than [file] {file}",
      "not newer than [file] {file}",
      "change before [file] {file}",
    ],
    least: 0.5,
    apply(draft, values) {
      draft.tests.push(`-not -newer ${get(values, "file").text}`);
      return true;
    },
  },
  size("over", "+", [
    "[size|of] bigger|more|over|above|beyond [than] {size}",
    "size bigger|more|over|above [than] {size}",
    "size is bigger|more [than] {size}",
    "of size bigger [than] {size}",
    "that exceed {size}",
    "more than {size} [in] [size]",
    "bigger than {size} [in] [size]",
    "of more than {size}",
  ]),
  size("under", "-", [
    "[size|of] smaller|less|under|below [than] {size}",
    "size smaller|less|under [than] {size}",
    "size is smaller|less [than] {size}",
    "of size smaller|less [than] {size}",
    "up to {size}",
    "smaller than {size} [in] [size]",
  ]),
  size("least", "least", [
    "at least {size} [in] [size]",
    "least {size} [in] [size]",
    "{size} or bigger|more",
    "size at least {size}",
    "minimum size [of] {size}",
  ]),
  size("most", "most", [
    "at most {size} [in] [size]",
    "most {size} [in] [size]",
    "{size} or smaller|less",
    "size at most {size}",
    "maximum size [of] {size}",
    "no bigger|more than {size}",
    "not bigger than {size}",
  ]),
  size("exact", "", [
    "exactly {size} [in] [size]",
    "of size {size}",
    "size {size}",
    "size is {size}",
    "size of {size}",
    "{size} file",
    "{size} in size",
    "size exactly {size}",
    "exactly {size} long",
  ]),
  {
    name: "size:between",
    phrases: [
      "between {size} [and] {size2} [in] [size]",
      "size between {size} [and] {size2}",
      "bigger than {size} [and|but] smaller than {size2}",
    ],
    apply(draft, values) {
      const low = get(values, "size").size;
      const high = get(values, "size2").size;
      if (low === undefined || high === undefined) return false;
      draft.tests.push(sizeTest("+", low), sizeTest("-", high));
      return true;
    },
  },
];
