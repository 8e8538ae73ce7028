/** Perl: what its built-in functions give. */
import { Taint } from "../../shell/types.js";
import { plain, table } from "./api.js";
import type { Api, Dialect } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { MAX_ITEMS } from "./limits.js";
import { PERL_CALLS, PERL_METHODS } from "./perl-api.js";
import { parsePerl } from "./perl-parser.js";
import {
  append,
  charCode,
  decodes,
  environment,
  extend,
  fromPairs,
  keysOf,
  pairsOf,
  prepend,
  repeatText,
  takeFirst,
  takeLast,
  valuesOf,
} from "./shared-api.js";
import {
  base64,
  base64Encode,
  formatPercent,
  fromCodes,
  hex,
  percentDecode,
  replaceText,
  rot13,
  utf8Bytes,
} from "./text.js";
import { cat, Dict, List, Part, PLAIN, push, Sym, textOf, unknown, type Val } from "./values.js";

function spell(value: Val): string | undefined {
  if (value === null || value === false) return "";
  if (value === true) return "1";
  return textOf(value);
}

const onFirst =
  (change: (text: string) => Val | undefined): Api =>
  (c) => {
    const text = textOf(c.args[0]);
    return (text === undefined ? undefined : change(text)) ?? unknown("", ...c.args);
  };

/** Pairs of a flat list as a map. */
const hash: Api = (c) => {
  const list = c.args[0];
  if (!(list instanceof List)) return list;
  if (list.items.length === 1 && list.items[0] instanceof Dict)
    return new Dict(new Map(list.items[0].map), list.items[0].open);
  if (list.items.length === 1 && list.items[0] instanceof Sym) return list.items[0];
  const dict = new Dict(new Map(), list.open);
  for (let i = 0; i < list.items.length; i += 2) {
    const key = textOf(list.items[i]);
    const value = list.items[i + 1] ?? PLAIN;
    if (key === undefined) {
      dict.open = true;
      dict.map.set("…", value);
    } else dict.map.set(key, value);
  }
  return dict;
};

const join: Api = (c) => {
  const [separator = "", ...rest] = c.args;
  const pieces: Val[] = [];
  const addAll = (items: readonly Val[]) => {
    for (const item of items) {
      if (item instanceof List) {
        addAll(item.items.slice(0, MAX_ITEMS));
        continue;
      }
      if (pieces.length > 0) pieces.push(separator);
      pieces.push(item);
    }
  };
  addAll(rest);
  return cat(pieces, spell);
};

const split: Api = (c) => {
  const [pattern, value] = c.args;
  const text = textOf(value ?? PLAIN);
  const separator = textOf(pattern);
  if (text === undefined || separator === undefined)
    return new List([unknown("[]", value ?? PLAIN)], true);
  if (separator === "") return new List([...text].slice(0, MAX_ITEMS));
  if (/^(?: |\\s\+?|\s)$/.test(separator)) return new List(text.trim().split(/\s+/));
  const plainText = separator.replace(/\\(\W)/g, "$1");
  if (/[.*+?^$|()[\]{}]/.test(separator.replace(/\\\W/g, "")))
    return new List([unknown("[]", value ?? PLAIN)], true);
  return new List(text.split(plainText).slice(0, MAX_ITEMS));
};

const pack: Api = (c) => {
  const [format, ...values] = c.args;
  const how = textOf(format)?.replace(/\s+/g, "") ?? "";
  const first = textOf(values[0]);
  if (/^H\*?\d*$/.test(how) && first !== undefined) return hex(first) ?? PLAIN;
  if (/^(?:[CcUW](?:\*|\d+)?)+$/.test(how)) {
    const text = fromCodes(values, /^[Cc]/.test(how));
    if (text !== undefined) return text;
  }
  if (/^(?:[Aa](?:\*|\d+)?)+$/.test(how)) return cat(values, spell);
  return new Sym("pack()", unknown("", ...values).taints | Taint.decoded);
};

const unpack: Api = (c) => {
  const how = textOf(c.args[0]) ?? "";
  const text = textOf(c.args[1]);
  if (text !== undefined && /^H/.test(how))
    return utf8Bytes(text)
      .map((b) => b.toString(16).padStart(2, "0"))
      .join("");
  if (text !== undefined && /^u/.test(how)) return uudecode(text);
  if (text !== undefined && /^(?:C|U|W)\*/.test(how))
    return new List([...text].map((ch) => ch.codePointAt(0) as number));
  return new Sym("unpack()", unknown("", ...c.args.slice(1)).taints | Taint.decoded);
};

function uudecode(text: string): string {
  const bytes: number[] = [];
  for (const line of text.split("\n")) {
    const count = (line.charCodeAt(0) - 32) & 63;
    const body: number[] = [];
    for (let i = 1; i + 3 < line.length + 3; i += 4) {
      const [a, b, d, e] = [0, 1, 2, 3].map((k) => ((line.charCodeAt(i + k) || 32) - 32) & 63) as [
        number,
        number,
        number,
        number,
      ];
      body.push(((a << 2) | (b >> 4)) & 255, ((b << 4) | (d >> 2)) & 255, ((d << 6) | e) & 255);
    }
    bytes.push(...body.slice(0, count));
  }
  return String.fromCharCode(...bytes.slice(0, MAX_ITEMS));
}

/** `s/a/b/` on text, when the pattern is plain text. */
const substitute: Api = (c) => {
  const [target = PLAIN, pattern, by = "", flags] = c.args;
  const text = textOf(pattern);
  if (text !== undefined && text !== "" && !/[\\.*+?^$|()[\]{}]/.test(text)) {
    return replaceText(target, text, by, (textOf(flags) ?? "").includes("g"));
  }
  if (text === "^") return cat([by, target], spell);
  if (text === "$") return cat([target, by], spell);
  return unknown("", target, by);
};

/** `tr/a-z/n-za-m/` on text. */
const transliterate: Api = (c) => {
  const [target = PLAIN, from, to, flags] = c.args;
  const text = textOf(target);
  if (text === undefined) return target instanceof Part ? unknown("", target) : target;
  const a = expandRange(textOf(from) ?? "");
  let b = expandRange(textOf(to) ?? "");
  if ((textOf(flags) ?? "").includes("d"))
    return [...text].filter((ch) => !a.includes(ch)).join("");
  if (b === "") b = a;
  let out = "";
  for (const ch of text) {
    const at = a.indexOf(ch);
    out += at < 0 ? ch : b.charAt(Math.min(at, b.length - 1));
  }
  return out;
};

function expandRange(text: string): string {
  return text.replace(/\\(.)/g, "$1").replace(/([\s\S])-([\s\S])/g, (_, a: string, b: string) => {
    let out = "";
    for (let code = a.charCodeAt(0); code <= b.charCodeAt(0) && out.length < 256; code++)
      out += String.fromCharCode(code);
    return out;
  });
}

const sprintf: Api = (c) => {
  const [format = "", ...values] = c.args;
  return formatPercent(
    format,
    new List(values.flatMap((value) => (value instanceof List ? value.items : [value]))),
  );
};

const reverseList: Api = (c) => {
  const items = c.args.flatMap((value) => (value instanceof List ? value.items : [value]));
  return new List(items.reverse());
};

const substr: Api = (c) => {
  const [value, at, length] = c.args;
  const text = textOf(value);
  if (
    text === undefined ||
    typeof at !== "number" ||
    (length !== undefined && typeof length !== "number")
  ) {
    return unknown("", value ?? PLAIN);
  }
  const from = at < 0 ? Math.max(0, text.length + at) : at;
  return length === undefined
    ? text.slice(from)
    : length < 0
      ? text.slice(from, length)
      : text.slice(from, from + length);
};

const flatten: Api = (c) => {
  const list = new List();
  for (const value of c.args) {
    if (value instanceof List) for (const item of value.items) push(list, item);
    else push(list, value);
  }
  return list;
};

const BUILTINS = table([
  ["hash", hash],
  ["join", join],
  ["split", split],
  ["pack", pack],
  ["unpack", unpack],
  ["sprintf", sprintf],
  ["reverse", reverseList],
  [
    "reverseText",
    (c) => {
      const text = textOf(cat(c.args, spell));
      return text === undefined ? unknown("", ...c.args) : [...text].reverse().join("");
    },
  ],
  ["sort uniq List::Util::uniq shuffle List::Util::shuffle", flatten],
  ["substr", substr],
  ["substitute", substitute],
  ["transliterate", transliterate],
  [
    "chr",
    (c) => {
      const code = Number(textOf(c.args[0]) ?? Number.NaN);
      if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(Math.floor(code));
      return new Sym("chr()", unknown("", ...c.args).taints | Taint.decoded);
    },
  ],
  ["ord", onFirst((text) => text.codePointAt(0) ?? 0)],
  ["hex", onFirst((text) => Number.parseInt(text.replace(/^0x/i, ""), 16) || 0)],
  [
    "oct",
    onFirst(
      (text) =>
        (/^0x/i.test(text) ? Number.parseInt(text.slice(2), 16) : Number.parseInt(text, 8)) || 0,
    ),
  ],
  ["lc lcfirst fc", onFirst((text) => text.toLowerCase())],
  ["uc", onFirst((text) => text.toUpperCase())],
  ["ucfirst", onFirst((text) => text.charAt(0).toUpperCase() + text.slice(1))],
  [
    "length defined exists delete ref index rindex int abs time localtime gmtime test rand undef exists tied bless_count eof fileno binmode close closedir flock seek tell select study pos scalar_count",
    plain,
  ],
  ["int", (c) => (typeof c.args[0] === "number" ? Math.trunc(c.args[0]) : PLAIN)],
  ["scalar", (c) => (c.args[0] instanceof List || c.args[0] instanceof Dict ? PLAIN : c.args[0])],
  ["bless shared_clone quotemeta encode_utf8 decode_utf8 Encode::encode_utf8", (c) => c.args[0]],
  ["chomp chop lock", plain],
  ["decode_base64 MIME::Base64::decode_base64 MIME::Base64::decode", decodes(base64)],
  ["encode_base64 MIME::Base64::encode_base64", onFirst(base64Encode)],
  ["uri_unescape URI::Escape::uri_unescape", decodes(percentDecode)],
  ["rot13", decodes(rot13)],
  [
    "RegExp",
    (c) => {
      const sym = new Sym("RegExp()");
      if (c.args[0] !== undefined) sym.data = c.args[0];
      return sym;
    },
  ],
  ["wantarray caller", plain],
  ["list.push", append],
  ["list.unshift", prepend],
  ["list.pop", takeLast],
  ["list.shift", takeFirst],
  ["list.splice", extend],
  [
    "list.keys list.each",
    (c) =>
      c.recv instanceof List
        ? new List(
            c.recv.items.map((_, i) => i),
            c.recv.open,
          )
        : undefined,
  ],
  ["list.values", (c) => c.recv],
  ["dict.keys", keysOf],
  ["dict.values", valuesOf],
  ["dict.each", pairsOf],
  ["%ENV.keys", () => new List([PLAIN], true)],
  ["%ENV.values %ENV.each", () => new List([new Sym("%ENV[]", Taint.secret)], true)],
  ["str.repeat", repeatText],
  ["str.charCodeAt", charCode],
  ["Storable::dclone dclone", (c) => c.args[0]],
  ["List::Util::first first List::Util::sum sum max min", (c) => c.args.at(-1)],
  ["fromPairs", (c) => fromPairs(c.ev, c.args[0] ?? PLAIN)],
]);

/** The same value each time, so that `shift` takes something away. */
const kept =
  (name: string, make: (ev: Evaluator) => Val) =>
  (ev: Evaluator): Val => {
    const value = make(ev);
    ev.root.vars.set(name, value);
    return value;
  };

const calls = new Map<string, Api>([...BUILTINS, ...PERL_CALLS]);

const values = new Map<string, (ev: Evaluator, of: Val | undefined) => Val>([
  ["%ENV", () => environment("%ENV")],
  ["%ENV[]", () => PLAIN],
  [
    "@ARGV",
    kept("@ARGV", (ev) => {
      const given = ev.input.args;
      if (given === undefined) return new List([new Sym("@ARGV[]")], true);
      return new List(
        given.map((value) => (value.known ? value.text : new Sym(value.text, value.taints))),
      );
    }),
  ],
  ["$_", (ev) => new Sym("$_", ev.input.stdin?.taints ?? Taint.input)],
  ["STDIN", (ev) => new Sym("STDIN", ev.input.stdin?.taints ?? Taint.input)],
  ["$0", () => "-e"],
  ["$^X", () => "perl"],
  ["$$", () => PLAIN],
  ["$;", () => PLAIN],
  ["$!", () => PLAIN],
  ["$@", () => PLAIN],
  ["__PACKAGE__", () => "main"],
]);

export const PERL: Dialect = {
  language: "perl",
  parse: parsePerl,
  calls,
  methods: PERL_METHODS,
  families: [],
  values,
  open: new Set(["main", "CORE"]),
  module: (name) => name,
  textCalls: (text) => text.replace(/^(?:main|CORE)::/, ""),
  local: false,
  bare: false,
  plusJoins: false,
  spell,
};
