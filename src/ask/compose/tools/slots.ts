/** What a slot of a table can hold, by its name: `{path2}` is a second path. */
import { quoteValue } from "../../catalogue/template.js";
import type { SlotType } from "../../text/fit.js";
import { type Duration, durationOf } from "../../text/units.js";
import type { Word } from "./words.js";

/** A value that a slot took, and where it ends. */
export interface Taken {
  readonly end: number;
  /** As it stands in a command. */
  readonly text: string;
  readonly duration?: Duration;
  /** A plain word with nothing beside it that says what it is. */
  readonly isBare: boolean;
}

export interface Around {
  readonly words: readonly Word[];
  readonly at: number;
  /** A word before it says what it is ("container web"). */
  readonly isIntroduced: boolean;
  /** Words that tables know, which are no names where nothing introduces them. */
  readonly vocabulary: ReadonlySet<string>;
}

const one = (at: number, text: string, type: SlotType, quoted: boolean, isBare = false): Taken => ({
  end: at + 1,
  text: quoteValue(type, { text, quoted }),
  isBare,
});

const PLACE =
  /[/\\]|^[.~$]|\.[A-Za-z][\w]{0,9}$|[*?]|^(?:Makefile|Dockerfile|Jenkinsfile|README|LICENSE|CHANGELOG|Vagrantfile|Procfile)$/;

/** A word that has the form and may be a name here. */
function named(around: Around, form: RegExp, type: SlotType): Taken | undefined {
  const { words, at, isIntroduced, vocabulary } = around;
  const word = words[at];
  if (word === undefined || !form.test(word.text)) return undefined;
  if (word.quoted) return one(at, word.text, type, true);
  const isPlain = /^[A-Za-z]+$/.test(word.text);
  if (
    isPlain &&
    /^(?:was|were|been|over|via|through|without|when|while|until|how|what|they|he|she|i|we|you|a|an|the|of|to|in|on|from|for|and|or|with|by|at|as|into|it|is|are|that|which|this|my|all|every|each|any|where|only|not|no)$/.test(
      word.lower,
    )
  )
    return undefined;
  const isKnown = isPlain && (word.isFiller || vocabulary.has(word.stem));
  if (isKnown && !isIntroduced) return undefined;
  if (word.number !== undefined && !isIntroduced) return undefined;
  return one(at, word.text, type, false, isKnown || (isPlain && !isIntroduced));
}

function placed({ words, at, isIntroduced, vocabulary }: Around): Taken | undefined {
  const word = words[at];
  if (word === undefined || /:\/\//.test(word.text) || /^https?:/.test(word.text)) return undefined;
  const isPath = PLACE.test(word.text) || word.quoted;
  const isName =
    isIntroduced && !word.isFiller && /^[\w@.-]+$/.test(word.text) && word.number === undefined;
  if (!isPath && !isName) return undefined;
  return one(at, word.text, "path", word.quoted, !isPath && vocabulary.has(word.stem));
}

const REF = /^[\w@][\w./~^@{}+-]*$/;
const PACKAGE = /^@?[A-Za-z0-9][\w./@+~^=<>:-]*$/;
const NAME = /^[A-Za-z0-9_][\w.@%-]*$/;
const DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

/** Several in a row: "a", "a and b", "a, b and c". */
function list(around: Around, read: (around: Around) => Taken | undefined): Taken | undefined {
  const first = read(around);
  if (first === undefined) return undefined;
  let taken = first;
  for (;;) {
    let at = taken.end;
    const joint = around.words[at];
    if (joint !== undefined && /^(?:and|&)$/.test(joint.lower)) at++;
    else if (joint?.isApart !== true) return taken;
    const next = read({ ...around, at, isIntroduced: false });
    if (next === undefined) return taken;
    taken = {
      end: next.end,
      text: `${taken.text} ${next.text}`,
      isBare: taken.isBare || next.isBare,
    };
  }
}

function durationAt({ words, at }: Around): Taken | undefined {
  const word = words[at];
  if (word === undefined || word.quoted) return undefined;
  const next = words[at + 1];
  const single = durationOf(word.text);
  if (single !== undefined)
    return { end: at + 1, text: word.text, duration: single, isBare: false };
  const pair = next === undefined ? undefined : durationOf(word.text, next.text);
  if (pair !== undefined)
    return { end: at + 2, text: `${word.text} ${next?.text ?? ""}`, duration: pair, isBare: false };
  // "The last hour".
  const alone = durationOf("1", word.text);
  return alone === undefined
    ? undefined
    : { end: at + 1, text: word.text, duration: alone, isBare: false };
}

/** Readers by the name of the slot; all ways a value can end, the longest first. */
const READERS: Readonly<Record<string, (around: Around) => Taken | undefined>> = {
  name: (around) => named(around, NAME, "name"),
  names: (around) => list(around, (one) => named(one, NAME, "name")),
  ref: (around) => named(around, REF, "commit"),
  refs: (around) => list(around, (one) => named(one, REF, "commit")),
  range: (around) => named(around, /^[\w@][\w./~^@{}+-]*\.\.\.?[\w@][\w./~^@{}+-]*$/, "commit"),
  commit: ({ words, at }) => {
    const word = words[at];
    return word !== undefined &&
      /^(?:[0-9a-f]{6,40}|HEAD(?:[~^]\d*)*|v?\d+(?:\.\d+)+(?:-\w+)?)$/.test(word.text)
      ? one(at, word.text, "commit", word.quoted)
      : undefined;
  },
  image: (around) => named(around, /^[\w][\w./:@-]*$/, "image"),
  tagged: ({ words, at }) => {
    const word = words[at];
    return word !== undefined &&
      /^[\w][\w./-]*:[\w.-]+$/.test(word.text) &&
      !/^\d+:\d+$/.test(word.text)
      ? one(at, word.text, "image", word.quoted)
      : undefined;
  },
  /** A resource with its kind: `deployment/api`. */
  res: ({ words, at }) => {
    const word = words[at];
    return word !== undefined &&
      /^(?:po|pod|pods|deploy|deployment|deployments|svc|service|sts|statefulset|ds|daemonset|job|cronjob)\/[\w.-]+$/.test(
        word.text,
      )
      ? one(at, word.text, "text", word.quoted)
      : undefined;
  },
  pkg: (around) => named(around, PACKAGE, "package"),
  pkgs: (around) => list(around, (one) => named(one, PACKAGE, "package")),
  host: (around) => named(around, /^(?:[\w.-]+@)?[A-Za-z0-9][\w.-]*$/, "host"),
  site: ({ words, at }) => {
    const word = words[at];
    return word !== undefined &&
      /^(?:[\w-]+\.)+[a-z]{2,}$|^localhost$|^\d+(?:\.\d+){3}$/.test(word.text)
      ? one(at, word.text, "host", word.quoted)
      : undefined;
  },
  path: placed,
  paths: (around) => list(around, placed),
  dir: ({ words, at, isIntroduced }) => {
    const word = words[at];
    if (word === undefined || /:/.test(word.text)) return undefined;
    const isPlace = /\/|^\.{1,2}$|^~/.test(word.text);
    const isName =
      isIntroduced &&
      !word.isFiller &&
      !/^(?:over|via|through|without|when|while|until)$/.test(word.lower) &&
      /^[\w-][\w.-]*$/.test(word.text) &&
      word.number === undefined;
    return isPlace || isName || word.quoted ? one(at, word.text, "dir", word.quoted) : undefined;
  },
  file: ({ words, at }) => {
    const word = words[at];
    return word !== undefined && PLACE.test(word.text) && !/:\/\/|\/$|^\.{1,2}$/.test(word.text)
      ? one(at, word.text, "path", word.quoted)
      : undefined;
  },
  inside: ({ words, at }) => {
    const word = words[at];
    return word !== undefined && /^[\w.-]+:\/[\w./-]*$/.test(word.text)
      ? one(at, word.text, "text", word.quoted)
      : undefined;
  },
  url: ({ words, at }) => {
    const word = words[at];
    return word !== undefined &&
      /^[a-z][a-z0-9+.-]*:\/\/\S+$|^[\w.-]+@[\w.-]+:\S+$/i.test(word.text)
      ? one(at, word.text, "url", word.quoted)
      : undefined;
  },
  n: ({ words, at }) => {
    const word = words[at];
    return word?.number === undefined ? undefined : one(at, String(word.number), "number", false);
  },
  port: ({ words, at }) => {
    const word = words[at];
    return word !== undefined && /^\d{2,5}$/.test(word.text)
      ? one(at, word.text, "port", false)
      : undefined;
  },
  ports: ({ words, at }) => {
    const word = words[at];
    return word !== undefined && /^(?:[\d.]+:)?\d{2,5}:\d{2,5}$/.test(word.text)
      ? one(at, word.text, "text", false)
      : undefined;
  },
  d: durationAt,
  date: ({ words, at }) => {
    const word = words[at];
    if (word === undefined) return undefined;
    if (
      /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(word.text) ||
      /^yesterday$|^midnight$/.test(word.lower)
    )
      return one(at, word.lower, "text", word.quoted);
    const day = /^last$/.test(word.lower) ? words[at + 1] : word;
    if (day !== undefined && new RegExp(`^(?:${DAYS})$`).test(day.lower))
      return { end: day === word ? at + 1 : at + 2, text: `'last ${day.lower}'`, isBare: false };
    return undefined;
  },
  text: ({ words, at, isIntroduced }) => {
    const word = words[at];
    if (word === undefined) return undefined;
    if (word.quoted) return one(at, word.text, "text", true);
    return isIntroduced && !word.isFiller ? one(at, word.text, "text", false, true) : undefined;
  },
  quote: ({ words, at }) => {
    const word = words[at];
    return word?.quoted === true ? one(at, word.text, "text", true) : undefined;
  },
  kv: ({ words, at }) => {
    const word = words[at];
    return word !== undefined && /^[A-Za-z_][\w./-]*=\S*$/.test(word.text)
      ? one(at, word.text, "text", word.quoted)
      : undefined;
  },
  var: ({ words, at }) => {
    const word = words[at];
    return word !== undefined && /^[A-Z_][A-Z0-9_]*$/.test(word.text)
      ? one(at, word.text, "text", false)
      : undefined;
  },
  size: ({ words, at }) => {
    const word = words[at];
    if (word === undefined) return undefined;
    const joined = /^(\d+)([kmgKMG])(?:i?[bB])?$/.exec(word.text);
    if (joined !== null) return one(at, `${joined[1]}${joined[2]?.toLowerCase()}`, "text", false);
    const unit = /^([kmg])(?:i?b|ilobytes?|egabytes?|igabytes?|igs?|egs?)$/i.exec(
      words[at + 1]?.text ?? "",
    );
    return word.number === undefined || unit === null
      ? undefined
      : { end: at + 2, text: `${word.number}${unit[1]?.toLowerCase()}`, isBare: false };
  },
  px: ({ words, at }) => {
    const found = /^(\d{2,5})(?:px)?$/.exec(words[at]?.text ?? "");
    return found === null ? undefined : one(at, found[1] as string, "text", false);
  },
  box: ({ words, at }) => {
    const found = /^(\d{2,5})[x×](\d{2,5})(?:px)?$/.exec(words[at]?.text ?? "");
    return found === null ? undefined : one(at, `${found[1]}x${found[2]}`, "text", false);
  },
  clock: ({ words, at }) => {
    const found = /^(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?$/.exec(words[at]?.text ?? "");
    if (found === null) return undefined;
    const parts = found[0].split(":").map((part) => part.padStart(2, "0"));
    return one(at, [...(parts.length === 2 ? ["00"] : []), ...parts].join(":"), "text", false);
  },
  percent: ({ words, at }) => {
    const found = /^(\d{1,3})%$/.exec(words[at]?.text ?? "");
    return found === null ? undefined : one(at, found[1] as string, "text", false);
  },
  rate: ({ words, at }) => {
    const text = words[at]?.text ?? "";
    const joined = /^(\d+)k(?:bps|bit(?:\/s)?|b(?:it)?s?)?$/i.exec(text);
    if (joined !== null) return one(at, `${joined[1]}k`, "text", false);
    return /^\d+$/.test(text) &&
      /^(?:kbit|kbps|kbits|kb|k|kilobits?)(?:\/s)?$/i.test(words[at + 1]?.text ?? "")
      ? { end: at + 2, text: `${text}k`, isBare: false }
      : undefined;
  },
  cmd: ({ words, at }) => {
    const word = words[at];
    if (word === undefined || word.isFiller) return undefined;
    if (word.quoted) return { end: at + 1, text: word.text, isBare: false };
    if (!/^[\w./-]+$/.test(word.text)) return undefined;
    // A program, and what it is given, up to the word that says where.
    let end = at + 1;
    while (end < words.length && end < at + 6) {
      const next = words[end] as Word;
      if (next.isApart || /^(?:in|inside|on|within|for|from|and|of|with|as)$/.test(next.lower))
        break;
      end++;
    }
    const rest = words.slice(at, end);
    return rest.some(({ text }) => /[|&;<>$()'"]/.test(text))
      ? undefined
      : { end, text: rest.map(({ text }) => text).join(" "), isBare: rest.length > 1 };
  },
};

export const isSlot = (name: string): boolean => name.replace(/\d+$/, "") in READERS;

/** What the slot takes at a place of the request; undefined where it cannot take what stands there. */
export function take(slot: string, around: Around): Taken | undefined {
  return READERS[slot.replace(/\d+$/, "")]?.(around);
}

const UNITS: Readonly<Record<string, string>> = { second: "s", minute: "m", hour: "h" };

/** `{d:short}` is 30m, `{d:words}` 30 minutes, `{d:days}` and the like a bare number. */
export function formed({ text, duration }: Taken, form: string | undefined): string {
  if (form === "stem") return text.replace(/(?<=.)\.\w+$/, "");
  if (form === "raw") return text.replace(/^'(.*)'$/, "$1");
  if (form === "inner") return text.replace(/^'(.*)'$/s, "$1").replaceAll("'", "'\\''");
  if (duration === undefined) return text;
  const { amount, unit } = duration;
  if (form === "words") return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  if (form === "seconds")
    return String(
      amount *
        ({ second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 }[unit as "day"] ?? 1),
    );
  if (form === "number") return String(amount);
  const hours: Readonly<Record<string, number>> = { day: 24, week: 168, month: 720, year: 8760 };
  return unit in UNITS ? `${amount}${UNITS[unit]}` : `${amount * (hours[unit] ?? 1)}h`;
}
