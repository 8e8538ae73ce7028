/** Fills the slots of a command template with values, each quoted for the shell. */
import type { SlotType } from "../text/fit.js";
import type { Token } from "../text/tokens.js";
import { secondsOf } from "../text/units.js";

/** A slot's value: the token it was read from, or a default's text. */
export type Value = Pick<Token, "text" | "quoted"> &
  Partial<Pick<Token, "number" | "size" | "duration">>;

/** One word for a POSIX shell; `~`, globs and variables stay live in paths that were not quoted. */
export function quoteValue(type: SlotType, value: Value): string {
  const { text, quoted } = value;
  if (/^[\w@%+=:,./-]+$/.test(text) && text !== "") return text;
  // `HEAD~2` and `HEAD^` are plain text to a shell.
  if (type === "commit" && /^\w[\w~^./-]*$/.test(text)) return text;
  const isPlace =
    type === "path" || type === "file" || type === "dir" || type === "pid" || type === "variable";
  if (isPlace && !quoted) {
    if (/^[\w@%+=:,./~*?[\]{}-]+$/.test(text) && !/^-/.test(text)) return text;
  }
  // Quotes around a place say where its name ends; its variable and its home are still meant.
  if (isPlace && /^\$\{?\w+\}?(?:\/[\w./-]*)?$/.test(text)) return `"${text}"`;
  if (isPlace && /^[\w./~-]*\$\{?\w+\}?(?:[\w./-]|\$\{?\w+\}?)*$/.test(text) && !/^[~-]/.test(text))
    return `"${text}"`;
  // A name in a variable is meant by it.
  if (/^(?:user|group|name|host)$/.test(type) && /^\$\{?\w+\}?$/.test(text)) return `"${text}"`;
  if (isPlace && /^~(?:\/[\w@%+=:,.-]*)*$/.test(text)) return text;
  if (isPlace && /^~\//.test(text)) return `~/${single(text.slice(2))}`;
  return single(text);
}

const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Whether a command is one program with its words: no pipe, list or redirection outside of quotes. */
const isOneProgram = (command: string): boolean =>
  !/[|;&<>\n]/.test(command.replace(/'[^']*'|"[^"]*"/g, ""));

const FORMATS: Readonly<Record<string, (value: Value, type: SlotType) => string>> = {
  /** The text as it is; only for words that are themselves shell. */
  raw: ({ text }, type) => (type === "glob" && /^\.\w+$/.test(text) ? `*${text}` : text),
  /** A command that another program runs: what only a shell understands is given to one. */
  run: ({ text }) => (isOneProgram(text) ? text : `bash -c ${single(text)}`),
  /** The same for a program that gives its words to a shell anyway. */
  line: ({ text }) => (isOneProgram(text) && !/['"$`\\*?]/.test(text) ? text : single(text)),
  /** A variable's name without its dollar sign. */
  var: ({ text }) => text.replace(/^\$\{?(\w+)\}?$/, "$1"),
  /** For inside of single quotes in the template. */
  inner: ({ text }) => text.replaceAll("'", "'\\''"),
  number: (value) => String(value.number ?? value.text),
  /** `find -size` and friends: 10M. */
  size: ({ size, text }) => (size === undefined ? text : `${size.amount}${size.unit}`),
  bytes: ({ size, text }) =>
    size === undefined
      ? text
      : String(Math.round(size.amount * 1024 ** "ckMGT".indexOf(size.unit))),
  seconds: (value) => inUnits(value, 1),
  minutes: (value) => inUnits(value, 60),
  hours: (value) => inUnits(value, 3600),
  days: (value) => inUnits(value, 86_400),
  /** `7 days`, as `date -d` and `journalctl --since` read it. */
  words: ({ duration, text }) =>
    duration === undefined
      ? text
      : `${duration.amount} ${duration.unit}${duration.amount === 1 ? "" : "s"}`,
  /** An extension with its dot. */
  dotted: ({ text }) => `.${text.replace(/\W/g, "")}`,
  /** A directory without its slash at the end, for what follows it. */
  "bare-dir": (value, type) =>
    quoteValue(type, { ...value, text: value.text.replace(/(?<=.)\/$/, "") }),
  /** A file that is not to be looked for among programs or packages: `./a.sh`. */
  program: (value, type) =>
    quoteValue(type, /[/$~]/.test(value.text) ? value : { ...value, text: `./${value.text}` }),
  /** Hexadecimal digits without what says that they are. */
  hex: ({ text }) => text.replace(/^(?:0x|#)/i, ""),
  /** A file's name without its extension. */
  stem: (value, type) =>
    quoteValue(type, { ...value, text: value.text.replace(/(?<=.)\.\w+$/, "") }),
  /** An extension without its dot. */
  bare: ({ text }) => text.replace(/^\*?\./, ""),
  /** For a basic regular expression inside of single quotes. */
  regex: ({ text }) => text.replaceAll("'", "'\\''").replace(/[\\^$.*[\]/]/g, "\\$&"),
  /** A signal's name without SIG. */
  signal: ({ text }) => text.toUpperCase().replace(/^SIG/, ""),
};

function inUnits(value: Value, seconds: number): string {
  if (value.duration === undefined) return value.text;
  return String(Math.max(1, Math.round(secondsOf(value.duration) / seconds)));
}

const SLOT = /\{(\w+)(?::([\w-]+))?\}/g;

/** Names of the slots of a template, in order. */
export function slotsOf(template: string): readonly string[] {
  return [...template.matchAll(SLOT)]
    .map((found) => found[1] as string)
    .filter((name) => /^[a-z]+\d*$/.test(name));
}

/**
 * Fills a template. `type` gives a slot's type. Undefined when a slot outside of `«…»` has no value.
 *
 * @example fill("git clone {url}« {dir}»", new Map([["url", url]]), typeOf) // "git clone https://example.com/a.git"
 */
export function fill(
  template: string,
  values: ReadonlyMap<string, Value>,
  type: (slot: string) => SlotType,
): string | undefined {
  const known = template.replace(/«([^«»]*)»/g, (_, inner: string) =>
    slotsOf(inner).every((slot) => values.has(slot)) ? inner : "",
  );
  let missing = false;
  const command = known.replace(SLOT, (whole, slot: string, format: string | undefined) => {
    if (!/^[a-z]+\d*$/.test(slot)) return whole;
    const value = values.get(slot);
    if (value === undefined) {
      missing = true;
      return "";
    }
    const kind = type(slot);
    if (format !== undefined) {
      const how = FORMATS[format];
      if (how === undefined) throw new Error(`no such format: {${slot}:${format}}`);
      return how(value, kind);
    }
    if (kind === "ext")
      return (FORMATS.bare as (value: Value, type: SlotType) => string)(value, kind);
    if (kind === "number" || kind === "port")
      return String(value.number ?? quoteValue(kind, value));
    if (kind === "size")
      return (FORMATS.size as (value: Value, type: SlotType) => string)(value, kind);
    if (kind === "duration") return inUnits(value, 1);
    return quoteValue(kind, value);
  });
  return missing ? undefined : command;
}
