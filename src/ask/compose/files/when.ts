/** By time and by size. */

import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import { type Duration, type Size, secondsOf } from "../../text/units.js";
import type { Facet } from "../facets.js";
import { dateFacets, isoDate } from "./dates.js";
import { type FilesDraft, get } from "./draft.js";
import { namesPlace } from "./places.js";

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
  if (amount === 0 && side === "") return "-size 0";
  if (unit === "T") return `-size ${side}${Math.round(amount * 1024)}G`;
  if (!Number.isInteger(amount))
    return `-size ${side}${Math.round(amount * 1024 ** "ckMG".indexOf(unit))}c`;
  // find counts in whole units rounded up, so "-1M" is "empty"; finer units say what is meant.
  if (side === "-" && unit !== "c" && amount === 1)
    return `-size -${1024 ** "ckMG".indexOf(unit)}c`;
  return `-size ${side}${amount}${unit}`;
}

const CLOCKS: readonly (readonly [Clock, string])[] = [
  ["m", "change|written|saved|touched|worked"],
  ["a", "access|accessed|read|opened|open|used|looked"],
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

/** From `duration2`, or `number` of the same unit, to `duration`, whichever is the longer. */
const addRange =
  (clock: Clock) =>
  (draft: FilesDraft, values: ReadonlyMap<string, Token>): boolean => {
    const far = get(values, "duration").duration;
    if (far === undefined) return false;
    const near = values.get("duration2")?.duration ?? {
      amount: values.get("number")?.number ?? 0,
      unit: far.unit,
    };
    const [low, high] = secondsOf(near) <= secondsOf(far) ? [near, far] : [far, near];
    draft.tests.push(timeTest(clock, "+", low), timeTest(clock, "-", high));
    return true;
  };

const clocks = CLOCKS.flatMap(([clock, verb]): Facet<FilesDraft>[] => [
  {
    name: `time:${clock}-`,
    phrases: [
      `${verb} [on|at] [under|during|less|"for"|"over"|"since"|"within"] [the] last|past|recent|previous {duration}`,
      `${verb} under|during {duration}`,
      `${verb} less|smaller [than] {duration} [ago]`,
      `${verb} [time] recent|newer [than] {duration} [ago]`,
      `${verb} [under] [the] {duration}`,
      `${verb} since {duration} [ago]`,
      `${verb} no more [than] {duration} ago`,
      `${verb} not more [than] {duration} ago`,
      `${verb} at most {duration} ago`,
      `${verb} [under|within] {duration} [ago] or less`,
      `${verb} more recent than {duration} [ago]`,
      `${verb} after {duration} ago`,
      // "In one hour ago" is said for "within the last hour".
      `${verb} "in"|"within"|"during" [the] [last|past] {duration} ago`,
    ],
    apply: addTime(clock, "-"),
  },
  {
    name: `time:${clock}range`,
    phrases: [
      `${verb} between {number} [and] {duration} [ago]`,
      `${verb} between {duration2} [and] {duration} [ago]`,
      `${verb} ["from"|"between"] {number} "to" {duration} [ago]`,
      `${verb} ["from"] {duration2} "to" {duration} [ago]`,
      `${verb} more [than] {number} but|and smaller [than] {duration} [ago]`,
      `${verb} more [than] {duration2} [ago] but|and smaller [than] {duration} [ago]`,
      `${verb} at least {number} but|and smaller [than] {duration} [ago]`,
    ],
    apply: addRange(clock),
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
      `not [been] [i] ${verb} [at] under|for|since|over|during|within [more] [than|the|at] [least|last|past] {duration}`,
      `un${verb.split("|").includes("touched") ? "touched" : "used"} for|since|under|over [more|the|at] [than|least|last|past] {duration}`,
      `nobody|noone|no-one [has] ${verb} under|for|since|over [more|the|at] [than|least|last|past] {duration}`,
      `no one [has] ${verb} under|for|since|over [more|the|at] [than|least|last|past] {duration}`,
      `${verb} {duration} ago or more|earlier|longer`,
      `${verb} {duration} or more|longer|earlier ago`,
      `${verb} more|over|longer [than] {duration}`,
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
    phrases: [
      `${verb} today`,
      `${verb} under today`,
      `${verb} since [the] start|beginning of [the] day|today`,
      `${verb} since midnight`,
      `${verb} earlier today`,
      `${verb} on this day`,
    ],
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
    name: `time:${clock}not-today`,
    phrases: [
      `not ${verb} [yet] today`,
      `not ${verb} since midnight`,
      `not ${verb} ["from"|since] [the] start|beginning of [the] day|today`,
      `${verb} before today`,
    ],
    apply(draft) {
      draft.tests.push("-daystart", `-${clock}time +0`);
      return true;
    },
  },
  ...dateFacets(clock, verb),
]);

const units = CLOCKS.flatMap(([clock, verb]) =>
  (["hour", "day", "week", "month", "year", "minute"] as const).map(
    (unit): Facet<FilesDraft> => ({
      name: `time:${clock}last-${unit}`,
      phrases: [
        `${verb} [under|during|within|over] [the] last|past|previous "${unit}"`,
        ...(/month|year/.test(unit) ? [] : [`${verb} [under|during] this "${unit}"`]),
      ],
      apply(draft) {
        draft.tests.push(timeTest(clock, "-", { amount: 1, unit }));
        return true;
      },
    }),
  ),
);

/** "Modified or accessed more than a year ago": either will do. */
const either: readonly Facet<FilesDraft>[] = CLOCKS.flatMap(([one, verb], at) =>
  CLOCKS.filter(([other], i) => i !== at && other !== one).flatMap(
    ([other, verb2]): Facet<FilesDraft>[] => {
      const verbs = `${verb} [been] or [been] ${verb2}`;
      const add =
        (side: Side): Facet<FilesDraft>["apply"] =>
        (draft, values) => {
          const { duration } = get(values, "duration");
          if (duration === undefined) return false;
          const tests = [one, other].map((clock) => timeTest(clock, side, duration));
          draft.tests.push(`\\( ${tests.join(" -o ")} \\)`);
          return true;
        };
      return [
        {
          name: "time:either-",
          phrases: [
            `${verbs} [under|during|less|within] [the] last|past|recent|previous {duration}`,
            `${verbs} less|smaller [than] {duration} [ago]`,
            `${verbs} within|during|under {duration}`,
          ],
          apply: add("-"),
        },
        {
          name: "time:either+",
          phrases: [
            `${verbs} more|over|longer|earlier [than] {duration} [ago]`,
            `${verbs} at least {duration} ago`,
            `${verbs} before {duration} [ago]`,
          ],
          apply: add("+"),
        },
      ];
    },
  ),
);

/** "3k", "3k in size"; but the "in" of "3k in logs" says where. */
const inSize = (phrases: readonly string[]): readonly string[] =>
  phrases.flatMap((one) =>
    one.includes(" [in] [size]")
      ? [one.replace(" [in] [size]", ""), one.replace("[in] [size]", "in size")]
      : [one],
  );

const size = (
  name: string,
  side: Parameters<typeof sizeTest>[0],
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: `size:${name}`,
  phrases: inSize(phrases),
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
  ...either,
  ...units,
  ...dateFacets("m", ""),
  {
    name: "time:older",
    phrases: [
      "old|older than {duration}",
      "more than {duration} old",
      "over {duration} old",
      "{duration} old",
      "at least {duration} old",
      "old|older than {duration}",
      "{duration} old or more|older|longer",
      "{duration} or older|more [old]",
      "more than {duration} ago",
      "older {duration}",
      "past {duration} old",
      "[but] not under|during|within [the] last|past {duration}",
    ],
    apply: addTime("m", "+"),
  },
  {
    name: "time:newer",
    phrases: [
      "newer|recent|younger than {duration}",
      "less than {duration} old",
      '"from"|"of" [the] last|past {duration}',
      "under [the] last|past {duration}",
      "[the] last|past {duration}",
      "at most {duration} old",
      "no more than {duration} old",
      "not older than {duration}",
      "no older than {duration}",
      "{duration} old or less|newer|younger",
      "up to {duration} old",
      '"from"|"of" "less" than {duration} ago',
    ],
    apply: addTime("m", "-"),
  },
  ...(
    [
      ["m", "modification time|date|timestamp"],
      ["m", "mtime"],
      ["a", "access time|date|timestamp"],
      ["a", "atime"],
      ["c", "[status] change time|timestamp"],
      ["c", "ctime"],
    ] as const
  ).flatMap(([clock, noun]): Facet<FilesDraft>[] => [
    {
      name: `time:${clock}+noun`,
      phrases: [
        `[with|have] [last] ${noun} [of] more|bigger|over|old|older|earlier than {duration} [ago]`,
        `[with|have] [last] ${noun} before {duration} [ago]`,
      ],
      apply: addTime(clock, "+"),
    },
    {
      name: `time:${clock}-noun`,
      phrases: [
        `[with|have] [last] ${noun} [of] less|smaller|newer|recent|later|under than {duration} [ago]`,
        `[with|have] [last] ${noun} within|under|during [the] [last|past] {duration} [ago]`,
      ],
      apply: addTime(clock, "-"),
    },
  ]),
  {
    name: "time:range",
    phrases: [
      "between {duration2} [and] {duration} [old|ago]",
      "between {number} [and] {duration} [old|ago]",
      "old than {duration2} but newer|younger than {duration}",
      "old than {duration2} [and|but] less than {duration} old",
    ],
    apply: addRange("m"),
  },
  ...(["hour", "day", "week"] as const).map(
    (unit): Facet<FilesDraft> => ({
      name: `time:bare-${unit}`,
      phrases: [`from|of|during|under [the] last|past|this "${unit}"`],
      apply(draft) {
        draft.tests.push(timeTest("m", "-", { amount: 1, unit }));
        return true;
      },
    }),
  ),
  {
    name: "time:bare-today",
    phrases: ['[from|of] "today"'],
    apply(draft) {
      draft.tests.push("-daystart", "-mtime 0");
      return true;
    },
  },
  {
    name: "time:bare-yesterday",
    phrases: ['"from"|"of" "yesterday"'],
    apply(draft) {
      draft.tests.push("-daystart", "-mtime 1");
      return true;
    },
  },
  {
    name: "time:newer-file",
    phrases: [
      "newer than [file] {file}",
      "recent than [file] {file}",
      "change after [file] {file}",
      "change more recent than [file] {file}",
      "newer than [the] {file} file",
      "newer than [file] {file} by [last] modification|change [time|date]",
      "change later than {file}",
      "change [more] recently than [file] {file}",
      "[more] recently change than [file] {file}",
      "[more] recent than [file] {file}",
      "have|with newer|recent modification time|date than {file}",
      "modification time|date newer|later than {file}",
      "more recent change than {file}",
      "change since|after {file}",
      'change after|since [the] ["last"] "modification"|"change" ["date"|"time"] "of" [the] [file] {file}',
      "change since {file} [was] [change]",
      "newer|recent than [file] {file} [is]",
      "change after {file} [was] [change]",
      "change after [the] {file} file [was] [change]",
    ],
    least: 0.5,
    apply(draft, values) {
      draft.tests.push(`-newer ${quoteValue("file", get(values, "file"))}`);
      return true;
    },
  },
  ...(["older", "newer"] as const).flatMap((age) =>
    (["day", "minute"] as const).map(
      (unit): Facet<FilesDraft> => ({
        // "Older than $DAYS days": the shell knows how many.
        name: "time:variable",
        phrases: [
          `${age === "older" ? "old|older|change [time] [more]" : "newer|younger|change [time] [less]"} than {x:text} "${unit}s" [old|ago] [by] [modification|change] [time]`,
          age === "older"
            ? `more than {x:text} "${unit}s" old|ago`
            : `less than {x:text} "${unit}s" old|ago`,
          ...(age === "newer"
            ? [`change [under|within|during] [the] last|past {x:text} "${unit}s"`]
            : []),
        ],
        least: 0.1,
        anyWord: true,
        takes: (values) => /^\$\{?\w+\}?$/.test(get(values, "x").text),
        apply(draft, values) {
          const days = get(values, "x").text;
          draft.tests.push(
            `-${unit === "day" ? "mtime" : "mmin"} "${age === "older" ? "+" : "-"}${days}"`,
          );
          return true;
        },
      }),
    ),
  ),
  {
    name: "time:older-file",
    phrases: [
      "old|older than [file] {file}",
      "not newer than [file] {file}",
      "old|older than [the] {file} file",
      "no|not later|newer|younger|after [than] [file] {file}",
      "change earlier than {file}",
      "change before [file] {file}",
    ],
    least: 0.5,
    apply(draft, values) {
      draft.tests.push(`-not -newer ${quoteValue("file", get(values, "file"))}`);
      return true;
    },
  },
  {
    // "Newer than the file x": after the word any name is one.
    name: "time:newer-named",
    phrases: [
      "newer|recent than [the] file [named|called] {x:name}",
      "change [more] recently|later than [the] file [named|called] {x:name}",
      "change after [the] file [named|called] {x:name} [was] [last] [change]",
      "change after|since {x:name} [was] last change",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => {
      const { text, lemma } = get(values, "x");
      return namesPlace(text) && !lemma.startsWith("<");
    },
    apply(draft, values) {
      draft.tests.push(`-newer ${quoteValue("file", get(values, "x"))}`);
      return true;
    },
  },
  {
    // A word with a capital within, or a line below, is a name; after "newer than" most are.
    name: "time:newer-word",
    phrases: ["newer|recent than {x:name}", "change after|since {x:name}"],
    least: 0.2,
    takes: (values) => /^[A-Za-z]+(?:[a-z][A-Z]|_)\w*$/.test(get(values, "x").text),
    apply(draft, values) {
      draft.tests.push(`-newer ${quoteValue("file", get(values, "x"))}`);
      return true;
    },
  },
  {
    name: "time:newer-bare",
    phrases: ['"newer" than {x:name}', '"newer" than [the] {x:name} file'],
    least: 0.2,
    takes: (values) => {
      const { text, lemma } = get(values, "x");
      return (
        namesPlace(text) &&
        !lemma.startsWith("<") &&
        /^[a-z][\w-]*$/i.test(text) &&
        !/^(?:midnight|noon|morning|evening|night|tomorrow|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|half|christmas|your|his|her|our|my|version|both|that|them|those)$/i.test(
          text,
        )
      );
    },
    apply(draft, values) {
      draft.tests.push(`-newer ${quoteValue("file", get(values, "x"))}`);
      return true;
    },
  },
  {
    name: "time:between-files",
    phrases: [
      "newer|recent than [file] {x:file} [and|but] old|older than [file] {y:file}",
      "change after|since [file] {x:file} [and|but] before [file] {y:file}",
      "newer than [file] {x:file} [and|but] not [newer] than [file] {y:file}",
    ],
    least: 0.5,
    takes: (values) =>
      [...values.values()].every(
        ({ text, lemma }) => !lemma.startsWith("<") && isoDate(text) === undefined,
      ),
    apply(draft, values) {
      draft.tests.push(
        `-newer ${quoteValue("file", get(values, "x"))}`,
        `-not -newer ${quoteValue("file", get(values, "y"))}`,
      );
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
    "[size|of] bigger|more|over|above|beyond|exceed|exceeding|past [than] {size} each",
    "take|taking|using|use|weigh|weighing more than {size} [of] [space]",
    "take|taking|using|use [up] more than {size} [of] [space|disk]",
    "heavier than {size}",
  ]),
  size("under", "-", [
    "[size|of] smaller|less|under|below [than] {size}",
    "size smaller|less|under [than] {size}",
    "size is smaller|less [than] {size}",
    "of size smaller|less [than] {size}",
    "up to {size}",
    "smaller than {size} [in] [size]",
    "[size|of] smaller|less|under|below [than] {size} each",
    "weigh|weighing less than {size}",
  ]),
  size("least", "least", [
    "at least {size} [in] [size]",
    "least {size} [in] [size]",
    "{size} or bigger|more|up|above|over",
    "{size} and up|above|over|more",
    "{size} upwards|plus",
    "no smaller|less than {size}",
    "not less than {size}",
    "not smaller|under|below [than] {size}",
    "of|from {size} up|upwards",
    "size at least {size}",
    "minimum size [of] {size}",
  ]),
  size("most", "most", [
    "at most {size} [in] [size]",
    "most {size} [in] [size]",
    "{size} or smaller|less|under|below",
    "no more|bigger than {size}",
    "size at most {size}",
    "maximum size [of] {size}",
    "no bigger|more than {size}",
    "not bigger|more|over|above [than] {size}",
  ]),
  {
    name: "time:day-start",
    phrases: [
      '"measuring"|"counting"|"measured"|"counted"|"calculated"|"calculating"|"starting" [the] ["times"|"days"|"time"|"it"|"both"] "from" [the] "beginning"|"start" "of" "today"|"day"',
      '"measuring"|"counting"|"measured"|"counted"|"calculated"|"calculating" [the] ["times"|"days"|"time"|"it"|"both"] "from" [the] "beginning"|"start" "of" "today"|"day" "rather"|"instead"|"and"|"not" ["than"|"of"|"not"] ["from"] {d:duration} ["ago"]',
      '"measuring"|"counting"|"measured"|"counted"|"calculated"|"calculating" [the] ["times"|"days"|"time"|"it"|"both"] "from" "midnight"',
    ],
    least: 0.9,
    apply(draft) {
      if (!draft.tests.some((one) => /^-[mac]time/.test(one))) return false;
      if (!draft.tests.includes("-daystart")) draft.tests.unshift("-daystart");
      return true;
    },
  },
  {
    // "24 or 25 bytes".
    name: "size:either",
    phrases: [
      "[size|of] [size] [is|be] [either] {number} or {size}",
      "[size|of] [size] [is|be] [either] {size} or {size2} [in] [size]",
    ],
    apply(draft, values) {
      const last = get(values, values.has("size2") ? "size2" : "size").size;
      const amount = values.get("number")?.number;
      const first =
        amount === undefined || last === undefined
          ? get(values, "size").size
          : { amount, unit: last.unit };
      if (first === undefined || last === undefined) return false;
      draft.tests.push(`\\( ${sizeTest("", first)} -o ${sizeTest("", last)} \\)`);
      return true;
    },
  },
  size("exact", "", [
    "exactly {size} [in] [size]",
    "exactly of size {size}",
    "of [a|the] size [of] exactly {size}",
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
    phrases: inSize([
      "between {size} [and] {size2} [in] [size]",
      "size between {size} [and] {size2}",
      "bigger than {size} [and|but] smaller than {size2}",
      "more than {size} [and|but] less|smaller than {size2}",
      "over|above {size} [and|but] under|below {size2}",
      '"from" {size} to {size2}',
      "{size} to {size2} [in] [size]",
      "between {number} [and] {size2} [in] [size]",
      "size between {number} [and] {size2}",
      '"from" {number} to {size2}',
      "{number} to {size2} [in] [size]",
      "smaller than {size2} [and|but] bigger than {size}",
      "under|below {size2} [and|but] over|above {size}",
      "in the range {size} to {size2}",
    ]),
    apply(draft, values) {
      const high = get(values, "size2").size;
      const amount = values.get("number")?.number;
      const low =
        values.get("size")?.size ??
        (amount === undefined || high === undefined ? undefined : { amount, unit: high.unit });
      if (low === undefined || high === undefined) return false;
      draft.tests.push(sizeTest("+", low), sizeTest("-", high));
      return true;
    },
  },
];
