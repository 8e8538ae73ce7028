/** JavaScript: what its built-in functions give, and how its values look as text. */
import { Taint } from "../../shell/types.js";
import { plain, table } from "./api.js";
import type { Node } from "./ast.js";
import type { Api, Dialect } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { MAX_ITEMS } from "./limits.js";
import { NODE_CALLS, NODE_METHODS, shellJs } from "./node-api.js";
import { NODE_FAMILIES, NODE_NET_CALLS, NODE_NET_METHODS } from "./node-net-api.js";
import { parseNode } from "./node-parser.js";
import { iterate } from "./operators.js";
import {
  append,
  charCode,
  concatLists,
  decodes,
  each,
  endsWith,
  environment,
  fromJson,
  fromPairs,
  getKey,
  includesText,
  join,
  lower,
  mapItems,
  onText,
  prepend,
  repeatText,
  replace,
  sameText,
  setKey,
  sliceList,
  split,
  startsWith,
  substring,
  takeFirst,
  takeLast,
  trim,
  upper,
} from "./shared-api.js";
import { base64, base64Encode, fromCodes, hex, percentDecode, utf8Bytes } from "./text.js";
import {
  cat,
  Dict,
  Fn,
  List,
  oneOf,
  Part,
  PLAIN,
  push,
  Sym,
  textOf,
  unknown,
  type Val,
} from "./values.js";

function spell(value: Val): string | undefined {
  if (value === null) return "undefined";
  if (typeof value === "boolean") return String(value);
  if (value instanceof List && !value.open) {
    const parts = value.items.map((item) => (item === null ? "" : spell(item)));
    return parts.includes(undefined) ? undefined : parts.join(",");
  }
  if (value instanceof Dict && !value.open && value.map.size === 0) return "[object Object]";
  return textOf(value);
}

const fromChars: Api = (c) => {
  const text = fromCodes(c.args, false);
  if (text !== undefined) return text;
  return new Sym("String.fromCharCode()", unknown("", ...c.args).taints | Taint.decoded);
};

const bufferFrom: Api = (c) => {
  const [value, encoding] = c.args;
  if (value instanceof List) return fromCodes(value.items, true) ?? unknown("", value);
  const text = textOf(value);
  const how = textOf(encoding)?.toLowerCase();
  if (text === undefined) {
    if (how === undefined || how.startsWith("utf")) return value;
    const from = unknown("", ...c.args);
    return new Sym("Buffer.from()", from.taints | Taint.decoded, from.files);
  }
  if (how === "base64" || how === "base64url") return base64(text);
  if (how === "hex") return hex(text) ?? text;
  return text;
};

const toText: Api = (c) => {
  const { recv } = c;
  const text = textOf(recv);
  if (typeof recv === "number") {
    const radix = c.args[0];
    return typeof radix === "number" && radix >= 2 && radix <= 36
      ? recv.toString(radix)
      : String(recv);
  }
  const how = textOf(c.args[0]);
  if (text === undefined) return recv instanceof Part ? recv : undefined;
  if (how === "base64") return base64Encode(text);
  if (how === "hex")
    return utf8Bytes(text)
      .map((b) => b.toString(16).padStart(2, "0"))
      .join("");
  return text;
};

const integer: Api = (c) => {
  const [value, radix] = c.args;
  if (typeof value === "number") return Math.trunc(value);
  const text = textOf(value);
  if (text === undefined) return unknown("", value ?? PLAIN);
  const n = Number.parseInt(text, typeof radix === "number" ? radix : 10);
  return Number.isNaN(n) ? PLAIN : n;
};

const arrayFrom: Api = (c) => {
  const [value = PLAIN, fn] = c.args;
  const list = new List();
  if (value instanceof Dict) {
    const length = value.map.get("length");
    if (typeof length === "number" && length <= MAX_ITEMS) {
      for (let i = 0; i < length; i++) list.items.push(fn === undefined ? null : i);
      if (fn !== undefined) {
        const out = new List();
        c.ev.many(list.items, (i) => {
          push(out, c.ev.apply(fn, [null, i]));
          return null;
        });
        return out;
      }
      return list;
    }
    list.open = true;
    return list;
  }
  const { items, open } = iterate(c.ev, value, undefined);
  for (const item of items) push(list, item);
  list.open = open;
  return fn === undefined ? list : mapItems(c.ev, fn, list);
};

/** The items the test lets through; those it is undecided about stay. */
const filter: Api = (c) => {
  const fn = c.args[0];
  if (fn === undefined || !(c.recv instanceof List)) return undefined;
  const out = new List([], c.recv.open);
  if (c.recv.open || !(fn instanceof Fn)) {
    mapItems(c.ev, fn, c.recv);
    for (const item of c.recv.items) push(out, c.ev.narrowBy(fn, item));
    return out;
  }
  c.ev.many(c.recv.items, (item) => {
    if (c.ev.apply(fn, [item]) !== false) push(out, item);
    return null;
  });
  return out;
};

const reduce: Api = (c) => {
  const [fn, first] = c.args;
  if (fn === undefined || c.recv === undefined) return undefined;
  const { items } = iterate(c.ev, c.recv, undefined);
  let value: Val = first ?? items[0] ?? PLAIN;
  c.ev.many(first === undefined ? items.slice(1) : items, (item) => {
    value = c.ev.apply(fn, [value, item]);
    return null;
  });
  return value;
};

const flat: Api = (c) => {
  if (!(c.recv instanceof List)) return undefined;
  const out = new List([], c.recv.open);
  for (const item of c.recv.items) {
    if (item instanceof List) {
      for (const inner of item.items) push(out, inner);
      if (item.open) out.open = true;
    } else push(out, item);
  }
  return out;
};

const flatMap: Api = (c) => {
  const results = each("results")(c);
  return results instanceof List ? flat({ ...c, recv: results }) : results;
};

const splice: Api = (c) => {
  if (!(c.recv instanceof List)) return undefined;
  const [at, count] = c.args;
  if (typeof at !== "number") return c.recv;
  return new List(
    c.recv.items.splice(at, typeof count === "number" ? count : MAX_ITEMS),
    c.recv.open,
  );
};

const assign: Api = (c) => {
  const target = c.args[0] instanceof Dict ? c.args[0] : new Dict(new Map(), true);
  for (const value of c.args.slice(1)) {
    if (value instanceof Dict) for (const [key, item] of value.map) target.map.set(key, item);
    else {
      target.open = true;
      if (unknown("", value).taints !== 0) target.map.set("…", value);
    }
  }
  return target;
};

const keys: Api = (c) => {
  const value = c.args[0];
  if (value instanceof Dict) return new List([...value.map.keys()], value.open);
  // Names are no secret.
  return new List([PLAIN], true);
};

const values: Api = (c) => {
  const value = c.args[0];
  if (!(value instanceof Dict)) return new List([unknown("[]", value ?? PLAIN)], true);
  return new List([...value.map.values()], value.open);
};

const entries: Api = (c) => {
  const value = c.args[0];
  if (!(value instanceof Dict))
    return new List([new List([PLAIN, unknown("[]", value ?? PLAIN)])], true);
  return new List(
    [...value.map].map(([key, item]) => new List([key, item])),
    value.open,
  );
};

/** `replace` with a regular expression cannot be followed; with text it can. */
const replaceFirst: Api = (c) => {
  const by = c.args[1];
  if (by !== undefined && !(by instanceof Sym && by.name === ""))
    c.ev.handOver(by, [c.args[0] ?? PLAIN]);
  return textOf(c.args[0]) === undefined || isRegex(c.args[0])
    ? unknown("", c.recv ?? PLAIN, ...c.args)
    : replace(false)(c);
};

function isRegex(value: Val | undefined): boolean {
  return value instanceof Sym && value.name === "RegExp()";
}

const regex: Api = (c) => {
  const sym = new Sym("RegExp()");
  if (c.args[0] !== undefined) sym.data = c.args[0];
  return sym;
};

const splitText: Api = (c) => {
  if (isRegex(c.args[0]) && /^(?:\\s|\s|\[\\s\])\+?$/.test(textOf(c.args[0]) ?? ""))
    return split({ ...c, args: [] });
  const separator = textOf(c.args[0]);
  const text = textOf(c.recv);
  if (separator === "" && text !== undefined) return new List([...text].slice(0, MAX_ITEMS));
  return split(c);
};

const BUILTINS = table([
  [
    "String str.toString num.toString list.toString str.valueOf",
    (c) =>
      c.name === "String"
        ? c.args[0] === undefined
          ? ""
          : c.args[0] instanceof Part
            ? c.args[0]
            : (spell(c.args[0]) ?? unknown("", c.args[0]))
        : c.name === "list.toString"
          ? join(false, ",")(c)
          : toText(c),
  ],
  ["String.fromCharCode String.fromCodePoint", fromChars],
  ["String.raw", (c) => c.args[0]],
  ["Buffer.from Buffer buffer.Buffer.from", bufferFrom],
  [
    "Buffer.alloc Buffer.allocUnsafe",
    (c) => {
      const size = c.args[0];
      if (typeof size === "number" && size >= 2 ** 33)
        c.ev.out.process("exhaust", "fills the memory");
      return PLAIN;
    },
  ],
  [
    "Buffer.concat",
    (c) => {
      const list = c.args[0];
      return list instanceof List ? cat(list.items, spell) : undefined;
    },
  ],
  ["atob window.atob", decodes(base64)],
  [
    "btoa",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : base64Encode(text);
    },
  ],
  ["unescape decodeURIComponent decodeURI querystring.unescape", decodes(percentDecode)],
  [
    "encodeURIComponent encodeURI escape",
    (c) => (c.args[0] instanceof Part ? c.args[0] : undefined),
  ],
  [
    "zlib.gunzipSync zlib.inflateSync zlib.brotliDecompressSync zlib.unzipSync zlib.inflateRawSync crypto.createDecipheriv().update crypto.createDecipheriv().final",
    decodes(() => undefined),
  ],
  [
    "TextDecoder().decode TextEncoder().encode",
    (c) =>
      c.args[0] instanceof List
        ? (fromCodes(c.args[0].items, true) ?? unknown("", c.args[0]))
        : c.args[0],
  ],
  [
    "Uint8Array Uint8Array.from Array.of Set Uint8Array.of",
    (c) =>
      c.name.endsWith("of")
        ? new List(c.args.slice())
        : c.args[0] === undefined
          ? new List()
          : arrayFrom(c),
  ],
  ["Map", (c) => (c.args[0] === undefined ? new Dict() : fromPairs(c.ev, c.args[0]))],
  ["parseInt Number.parseInt Number BigInt", integer],
  [
    "parseFloat Math.floor Math.round Math.ceil Math.max Math.min Math.abs Math.random Date.now Date Boolean isNaN Number.isInteger Array.isArray performance.now",
    (c) => {
      const n = c.args[0];
      if (typeof n !== "number") return PLAIN;
      return c.name === "Math.floor"
        ? Math.floor(n)
        : c.name === "Math.ceil"
          ? Math.ceil(n)
          : c.name === "Math.round"
            ? Math.round(n)
            : PLAIN;
    },
  ],
  [
    "Array",
    (c) => {
      const n = c.args[0];
      if (c.args.length === 1 && typeof n === "number") {
        if (n >= 2 ** 31) c.ev.out.process("exhaust", "fills the memory");
        return new List(
          n <= 256 ? new Array<Val>(Math.max(0, Math.floor(n))).fill(null) : [],
          n > 256,
        );
      }
      return new List(c.args.slice());
    },
  ],
  ["Array.from", arrayFrom],
  ["Object.assign", assign],
  ["Object.keys Object.getOwnPropertyNames Reflect.ownKeys", keys],
  ["Object.values", values],
  ["Object.entries", entries],
  ["Object.fromEntries", (c) => fromPairs(c.ev, c.args[0] ?? PLAIN)],
  ["Object.freeze Object.create Promise.resolve Promise.any Promise.race Object", (c) => c.args[0]],
  ["Promise.all Promise.allSettled", (c) => c.args[0]],
  [
    "Promise",
    (c) => {
      const fn = c.args[0];
      if (fn !== undefined) c.ev.callback(fn, [PLAIN, PLAIN]);
      return PLAIN;
    },
  ],
  [
    "JSON.parse JSON5.parse",
    (c) => {
      const text = textOf(c.args[0]);
      return (
        (text === undefined ? undefined : fromJson(text)) ?? unknown("json", c.args[0] ?? PLAIN)
      );
    },
  ],
  ["RegExp", regex],

  ["str.split", splitText],
  [
    "str.replace str.replaceAll",
    (c) =>
      c.name === "str.replace"
        ? replaceFirst(c)
        : isRegex(c.args[0])
          ? replaceFirst(c)
          : replace(true)(c),
  ],
  ["str.toUpperCase str.toLocaleUpperCase", upper],
  ["str.toLowerCase str.toLocaleLowerCase", lower],
  ["str.trim", trim(true, true)],
  ["str.trimStart str.trimLeft", trim(true, false)],
  ["str.trimEnd str.trimRight", trim(false, true)],
  ["str.slice str.substring", substring(false)],
  ["str.substr", substring(true)],
  ["str.concat", (c) => cat([c.recv ?? "", ...c.args], spell)],
  [
    "str.repeat",
    (c) => {
      const n = c.args[0];
      if (typeof n === "number" && n * (textOf(c.recv)?.length ?? 1) >= 2 ** 29)
        c.ev.out.process("exhaust", "fills the memory");
      return repeatText(c);
    },
  ],
  ["str.charCodeAt str.codePointAt", charCode],
  [
    "str.charAt str.at",
    onText((text, c) => {
      const at = c.args[0] ?? 0;
      return typeof at === "number" ? text.charAt(at < 0 ? text.length + at : at) : undefined;
    }),
  ],
  [
    "str.padStart str.padEnd",
    onText((text, c) => {
      const [n, fill] = c.args;
      if (typeof n !== "number" || n > 4096) return undefined;
      const with_ = textOf(fill) ?? " ";
      return c.name.endsWith("Start") ? text.padStart(n, with_) : text.padEnd(n, with_);
    }),
  ],
  ["str.startsWith", startsWith],
  ["str.endsWith", endsWith],
  ["str.includes", includesText],
  [
    "str.indexOf str.lastIndexOf",
    onText((text, c) => {
      const part = textOf(c.args[0]);
      return part === undefined
        ? undefined
        : c.name.endsWith("lastIndexOf")
          ? text.lastIndexOf(part)
          : text.indexOf(part);
    }),
  ],
  ["str.normalize str.toWellFormed str.trimEnd()", sameText],
  ["str.match str.matchAll str.search", (c) => unknown("match", c.recv ?? PLAIN)],
  ["num.toFixed num.toPrecision", (c) => (typeof c.recv === "number" ? String(c.recv) : PLAIN)],

  ["list.join", join(false, ",")],
  ["list.map", each("results")],
  ["list.forEach", each("nothing")],
  ["list.filter", filter],
  ["list.reduce list.reduceRight", reduce],
  [
    "list.find list.some list.every list.findIndex list.findLast",
    (c) => {
      each("nothing")(c);
      return c.name === "list.find" || c.name === "list.findLast"
        ? c.recv instanceof List && c.recv.items.length > 0
          ? oneOf(c.recv.items)
          : PLAIN
        : PLAIN;
    },
  ],
  ["list.flat", flat],
  ["list.flatMap", flatMap],
  ["list.push list.add", append],
  ["list.unshift", prepend],
  ["list.pop", takeLast],
  ["list.shift", takeFirst],
  ["list.concat", concatLists],
  ["list.slice list.subarray", sliceList],
  ["list.splice", splice],
  [
    "list.reverse",
    (c) => {
      if (c.recv instanceof List) c.recv.items.reverse();
      return c.recv;
    },
  ],
  [
    "list.sort list.values list.toSorted list.fill list.entries",
    (c) =>
      c.name === "list.entries" && c.recv instanceof List
        ? new List(
            c.recv.items.map((item, i) => new List([i, item])),
            c.recv.open,
          )
        : c.recv,
  ],
  [
    "list.toReversed",
    (c) =>
      c.recv instanceof List ? new List(c.recv.items.slice().reverse(), c.recv.open) : undefined,
  ],
  ["list.at", (c) => c.ev.index(c.recv ?? PLAIN, c.args[0] ?? 0)],
  [
    "list.includes list.indexOf list.keys list.has list.lastIndexOf dict.has dict.hasOwnProperty dict.delete list.delete",
    plain,
  ],
  ["dict.get", getKey],
  ["dict.set", setKey],
  [
    "dict.forEach",
    (c) => {
      const fn = c.args[0];
      if (fn !== undefined && c.recv instanceof Dict) {
        for (const [key, item] of [...c.recv.map].slice(0, 64)) c.ev.callback(fn, [item, key]);
      }
      return PLAIN;
    },
  ],
  ["fn.toString", () => new Sym("fn.toString()")],
]);

const SHELLJS = "rm mv cp mkdir touch ln chmod sed cat ls find grep head tail which test pwd";

const calls = new Map<string, Api>([...BUILTINS, ...NODE_CALLS, ...NODE_NET_CALLS]);
for (const verb of SHELLJS.split(" ")) calls.set(`shelljs.${verb}`, shellJs);
const bound = NODE_METHODS.get("bound()");
if (bound !== undefined) calls.set("bound()", bound);

function argv(ev: Evaluator): Val {
  const given = ev.input.args;
  if (given === undefined) return new List(["node", new Sym("process.argv[]")], true);
  return new List([
    "node",
    ...given.map((value) => (value.known ? value.text : new Sym(value.text, value.taints))),
  ]);
}

/** The object that holds all globals. */
const globals = (ev: Evaluator): Val => {
  const sym = new Sym("globalThis");
  sym.hook = (name) => ev.name(name, true);
  return sym;
};

const constants = new Map<string, (ev: Evaluator, of: Val | undefined) => Val>([
  ["process.env", () => environment("process.env")],
  ["Bun.env", () => environment("process.env")],
  ["import.meta.env", () => environment("process.env")],
  ["process.env[]", () => PLAIN],
  ["process.argv", argv],
  ["process.argv0", () => "node"],
  ["process.execPath", () => "node"],
  ["Deno.execPath", () => "deno"],
  ["Deno.args", argv],
  ["Bun.argv", argv],
  ["process.stdin", (ev) => new Sym("process.stdin", ev.input.stdin?.taints ?? Taint.input)],
  ["Bun.stdin", (ev) => new Sym("Bun.stdin", ev.input.stdin?.taints ?? Taint.input)],
  ["process.mainModule", () => new Sym("module")],
  ["require.main", () => new Sym("module")],
  ["require.cache", () => new Sym("module")],
  ["module.constructor", () => new Sym("module.Module")],
  ["globalThis", globals],
  ["global", globals],
  ["window", globals],
  ["self", globals],
  ["this", globals],
  ["__dirname", () => "."],
  ["__filename", () => "./[eval]"],
  ["import.meta.dirname", () => "."],
  ["import.meta.filename", () => "./[eval]"],
  ["import.meta.url", () => "./[eval]"],
  ["path.sep", () => "/"],
  ["path.posix", () => new Sym("path")],
  ["os.EOL", () => "\n"],
  ["NaN", () => "NaN"],
  ["Infinity", () => "Infinity"],
  ["str.length", (_, of) => (typeof of === "string" ? of.length : PLAIN)],
  ["list.length", (_, of) => (of instanceof List && !of.open ? of.items.length : PLAIN)],
  ["URL().href", (_, of) => (of instanceof Sym ? (of.data ?? of) : PLAIN)],
  ["URL().pathname", (_, of) => (of instanceof Sym ? (of.data ?? of) : PLAIN)],
]);

const ALIASES = new Map([
  ["fs/promises", "fs.promises"],
  ["fs-extra", "fs"],
  ["graceful-fs", "fs"],
  ["original-fs", "fs"],
  ["fs-jetpack", "fs"],
  ["path/posix", "path"],
  ["process", "process"],
  ["shelljs/global", "shelljs"],
  ["isomorphic-fetch", "fetch"],
  ["promisify-child-process", "child_process"],
  ["dns/promises", "dns.promises"],
  ["request-promise", "request"],
  ["console", "console"],
  ["bun:sqlite", "sqlite"],
  ["module", "module"],
]);

function module(name: string): string {
  const bare = name.startsWith("node:") ? name.slice(5) : name;
  return ALIASES.get(bare) ?? bare;
}

const CONSTRUCTORS = new Map([
  ["str", "String"],
  ["list", "Array"],
  ["num", "Number"],
]);

/** `[].filter.constructor` is Function, and so is the constructor of any constructor. */
function special(_: Evaluator, of: Val, name: string): Val | undefined {
  if (name === "default") return of instanceof Sym ? of : undefined;
  if (of instanceof Fn) return new Sym("Function");
  if (typeof of === "string") return new Sym(CONSTRUCTORS.get("str") as string);
  if (of instanceof List) return new Sym("Array");
  if (typeof of === "number") return new Sym("Number");
  if (of instanceof Sym) {
    if (of.name === "module") return undefined;
    if (of.name.includes("getPrototypeOf")) return new Sym("Function");
    if (
      of.name.endsWith("constructor") ||
      /^(?:Function|String|Array|Number|Object)$/.test(of.name)
    ) {
      return new Sym("Function");
    }
    if (/^(?:str|list|num|fn|dict)\./.test(of.name) || calls.has(of.name))
      return new Sym("Function");
  }
  return undefined;
}

function parse(code: string, problems: string[]): Node {
  if (/^[\s[\]()!+]{120,}$/.test(code)) problems.push("made of brackets only");
  if (/\b_0x[0-9a-f]{4,}\b/.test(code)) problems.push("made unreadable on purpose");
  return parseNode(code, problems);
}

export const NODE: Dialect = {
  language: "node",
  parse,
  calls,
  methods: new Map([...NODE_METHODS, ...NODE_NET_METHODS]),
  families: NODE_FAMILIES,
  values: constants,
  open: new Set([
    "fs",
    "fs.promises",
    "child_process",
    "process",
    "globalThis",
    "?module",
    "os",
    "vm",
    "Deno",
    "Bun",
  ]),
  module,
  special,
  specials: new Set(["constructor", "default"]),
  local: false,
  bare: false,
  plusJoins: true,
  spell,
};
