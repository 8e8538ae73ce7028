/** Ruby: what its built-in methods give. */
import { Taint } from "../../shell/types.js";
import { plain, table } from "./api.js";
import type { Api, Dialect } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { MAX_ITEMS } from "./limits.js";
import { countList, iterate } from "./operators.js";
import { RUBY_CALLS, RUBY_FAMILIES, RUBY_METHODS } from "./ruby-api.js";
import { parseRuby } from "./ruby-parser.js";
import {
  append,
  concatLists,
  decodes,
  each,
  endsWith,
  environment,
  extend,
  firstItem,
  fromJson,
  getKey,
  includesText,
  join,
  keysOf,
  lastItem,
  lower,
  mapItems,
  onText,
  pairsOf,
  prepend,
  replace,
  reverseList,
  reverseText,
  sameText,
  split,
  startsWith,
  takeFirst,
  takeLast,
  trim,
  updateMap,
  upper,
  valuesOf,
} from "./shared-api.js";
import {
  base64,
  base64Encode,
  formatPercent,
  fromCodes,
  hex,
  percentDecode,
  utf8Bytes,
} from "./text.js";
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
  if (value === null) return "";
  if (typeof value === "boolean") return String(value);
  return textOf(value);
}

const pack: Api = (c) => {
  if (!(c.recv instanceof List)) return undefined;
  const how = textOf(c.args[0]) ?? "";
  const first = textOf(c.recv.items[0]);
  if (/^[cCU]\*?/.test(how)) {
    const text = fromCodes(c.recv.items, how.charAt(0) !== "U");
    if (text !== undefined) return text;
  }
  if (/^H/.test(how) && first !== undefined) return hex(first) ?? PLAIN;
  if (/^m/.test(how) && first !== undefined) return base64Encode(first);
  if (/^[aA]/.test(how)) return cat(c.recv.items, spell);
  return new Sym("pack()", unknown("", c.recv).taints | Taint.decoded);
};

const unpack: Api = (c) => {
  const how = textOf(c.args[0]) ?? "";
  const text = textOf(c.recv);
  const wrap = (value: Val): Val => (c.name.endsWith("unpack1") ? value : new List([value]));
  if (text !== undefined) {
    if (how.startsWith("m")) return wrap(base64(text));
    if (how.startsWith("H"))
      return wrap(
        utf8Bytes(text)
          .map((b) => b.toString(16).padStart(2, "0"))
          .join(""),
      );
    if (/^[CcU]\*/.test(how)) return new List([...text].map((ch) => ch.codePointAt(0) as number));
  }
  return wrap(new Sym("unpack()", unknown("", c.recv ?? PLAIN).taints | Taint.decoded));
};

const translate: Api = onText((text, c) => {
  const a = range(textOf(c.args[0]) ?? "");
  const b = range(textOf(c.args[1]) ?? "");
  if (c.name.endsWith("delete")) return [...text].filter((ch) => !a.includes(ch)).join("");
  let out = "";
  for (const ch of text) {
    const at = a.indexOf(ch);
    out += at < 0 ? ch : b.charAt(Math.min(at, b.length - 1));
  }
  return out;
});

function range(text: string): string {
  return text.replace(/([\s\S])-([\s\S])/g, (_, a: string, b: string) => {
    let out = "";
    for (let code = a.charCodeAt(0); code <= b.charCodeAt(0) && out.length < 256; code++)
      out += String.fromCharCode(code);
    return out;
  });
}

/** `x[a..b]`, `x[a, n]`: the third argument is the operator of a range. */
const slice: Api = (c) => {
  const [a, b, op] = c.args;
  const { recv } = c;
  const whole =
    typeof recv === "string" ? recv.length : recv instanceof List ? recv.items.length : undefined;
  if (whole === undefined || (typeof a !== "number" && a !== PLAIN))
    return unknown("[]", recv ?? PLAIN);
  const from = typeof a === "number" ? (a < 0 ? whole + a : a) : 0;
  let to = whole;
  if (typeof b === "number") {
    if (op === undefined) to = from + b;
    else to = (b < 0 ? whole + b : b) + (op === ".." ? 1 : 0);
  }
  if (typeof recv === "string") return recv.slice(from, to);
  return recv instanceof List ? new List(recv.items.slice(from, to), recv.open) : PLAIN;
};

const blockOf = (args: readonly Val[]) => {
  const last = args[args.length - 1];
  return last instanceof Fn ? last : undefined;
};

const inject: Api = (c) => {
  const { items } = iterate(c.ev, c.recv ?? PLAIN, undefined);
  const block = blockOf(c.args);
  const first = c.args[0];
  if (block === undefined) {
    if (first === "+") return cat(items, spell);
    return unknown("", c.recv ?? PLAIN);
  }
  let value: Val = first === undefined || first instanceof Fn ? (items[0] ?? PLAIN) : first;
  c.ev.many(first instanceof Fn ? items.slice(1) : items, (item) => {
    value = c.ev.apply(block, [value, item]);
    return null;
  });
  return value;
};

/** Keeps what the block does not refuse for sure. */
const select =
  (keep: boolean): Api =>
  (c) => {
    const block = blockOf(c.args);
    if (!(c.recv instanceof List) || block === undefined) return undefined;
    const out = new List([], c.recv.open);
    if (c.recv.open) {
      mapItems(c.ev, block, c.recv);
      for (const item of c.recv.items) push(out, keep ? c.ev.narrowBy(block, item) : item);
      return out;
    }
    c.ev.many(c.recv.items, (item) => {
      if (c.ev.apply(block, [item]) !== !keep) push(out, item);
      return null;
    });
    return out;
  };

const eachWithIndex: Api = (c) => {
  const block = blockOf(c.args);
  if (block === undefined || c.recv === undefined) return c.recv;
  const { items, open } = iterate(c.ev, c.recv, undefined);
  if (open || items.length === 0) {
    c.ev.callback(block, [items[0] ?? PLAIN, PLAIN]);
    return c.recv;
  }
  let i = 0;
  c.ev.many(items, (item) => c.ev.apply(block, [item, i++]));
  return c.recv;
};

const times: Api = (c) => {
  const block = blockOf(c.args);
  const count = c.recv;
  const first = c.args[0];
  const list =
    c.name === "num.times"
      ? typeof count === "number"
        ? countList(0, count, 1)
        : new List([PLAIN], true)
      : typeof count === "number" && typeof first === "number"
        ? countList(count, first + 1, 1)
        : new List([PLAIN], true);
  if (block !== undefined) {
    if (typeof count === "number" && count > 500 && c.name === "num.times") {
      const { forks } = c.ev.out;
      mapItems(c.ev, block, new List([PLAIN], true));
      if (c.ev.out.forks > forks) c.ev.out.process("fork-bomb", "forks very often");
    } else mapItems(c.ev, block, list);
  }
  return list;
};

const eachPair: Api = (c) => {
  const block = blockOf(c.args);
  if (!(c.recv instanceof Dict) || block === undefined) return undefined;
  const out = new List([], c.recv.open);
  for (const [key, value] of [...c.recv.map].slice(0, 64))
    push(out, c.ev.callback(block, [key, value]));
  return out;
};

const chars: Api = onText((text) => new List([...text].slice(0, MAX_ITEMS)));

const eachOf =
  (parts: (text: string) => Val[]): Api =>
  (c) => {
    const text = textOf(c.recv);
    const block = blockOf(c.args);
    const list =
      text === undefined
        ? new List([unknown("", c.recv ?? PLAIN)], true)
        : new List(parts(text).slice(0, MAX_ITEMS));
    if (block !== undefined) return mapItems(c.ev, block, list);
    return list;
  };

const BUILTINS = table([
  ["Base64.decode64 Base64.strict_decode64 Base64.urlsafe_decode64", decodes(base64)],
  [
    "Base64.encode64 Base64.strict_encode64 Base64.urlsafe_encode64",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : base64Encode(text);
    },
  ],
  ["CGI.unescape URI.decode_www_form_component URI.decode", decodes(percentDecode)],
  ["Zlib.Inflate.inflate Zlib.inflate Zlib.gunzip", decodes(() => undefined)],
  [
    "JSON.parse JSON.load",
    (c) => {
      const text = textOf(c.args[0]);
      return (
        (text === undefined ? undefined : fromJson(text)) ?? unknown("json", c.args[0] ?? PLAIN)
      );
    },
  ],
  ["format sprintf", (c) => formatPercent(c.args[0] ?? "", new List(c.args.slice(1)))],
  [
    "String",
    (c) => {
      const value = c.args[0] ?? "";
      return value instanceof Part ? value : (spell(value) ?? unknown("", value));
    },
  ],
  [
    "Integer Float",
    (c) => {
      const n = Number(textOf(c.args[0]) ?? Number.NaN);
      return Number.isFinite(n) ? n : PLAIN;
    },
  ],
  ["Array", (c) => (c.args[0] instanceof List ? c.args[0] : new List(c.args.slice()))],
  [
    "Array.new Set.new",
    (c) => (c.args[0] instanceof List ? c.args[0] : new List([], c.args.length > 0)),
  ],
  ["Hash.new", () => new Dict(new Map(), true)],
  [
    "Regexp.new",
    (c) => {
      const sym = new Sym("Regexp()");
      if (c.args[0] !== undefined) sym.data = c.args[0];
      return sym;
    },
  ],
  [
    "str.to_s str.to_str str.to_sym str.dup str.freeze str.b str.itself str.force_encoding str.encode str.scrub str.inspect str.+@ str.-@ str.undump str.unicode_normalize",
    sameText,
  ],
  ["str.shellescape str.squeeze", sameText],
  ["str.upcase str.upcase!", upper],
  ["str.downcase str.downcase!", lower],
  [
    "str.swapcase",
    onText((text) =>
      text.replace(/[a-zA-Z]/g, (ch) => (ch < "a" ? ch.toLowerCase() : ch.toUpperCase())),
    ),
  ],
  ["str.capitalize", onText((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase())],
  ["str.strip str.strip!", trim(true, true)],
  ["str.lstrip", trim(true, false)],
  ["str.rstrip str.chomp str.chomp!", trim(false, true)],
  ["str.reverse str.reverse!", reverseText],
  ["str.tr str.tr_s str.delete", translate],
  ["str.gsub str.gsub!", (c) => (isRegex(c.args[0]) ? regexReplace(c) : replace(true)(c))],
  ["str.sub str.sub!", (c) => (isRegex(c.args[0]) ? regexReplace(c) : replace(false)(c))],
  [
    "str.delete_suffix",
    onText((text, c) => {
      const part = textOf(c.args[0]);
      return part !== undefined && text.endsWith(part) ? text.slice(0, -part.length) : text;
    }),
  ],
  [
    "str.delete_prefix",
    onText((text, c) => {
      const part = textOf(c.args[0]);
      return part !== undefined && text.startsWith(part) ? text.slice(part.length) : text;
    }),
  ],
  [
    "str.split",
    (c) => (isRegex(c.args[0]) ? new List([unknown("[]", c.recv ?? PLAIN)], true) : split(c)),
  ],
  ["str.shellsplit", split],
  ["str.chars", chars],
  ["str.each_char", eachOf((text) => [...text])],
  ["str.bytes str.each_byte", eachOf((text) => utf8Bytes(text))],
  ["str.codepoints", eachOf((text) => [...text].map((ch) => ch.codePointAt(0) as number))],
  ["str.lines str.each_line", eachOf((text) => text.split(/(?<=\n)/))],
  [
    "str.scan",
    (c) => {
      const text = textOf(c.recv);
      const source = isRegex(c.args[0]) ? textOf(c.args[0]) : undefined;
      if (text !== undefined && (source === ".." || source === "." || source === "../")) {
        return new List((text.match(source === "." ? /./g : /../g) ?? []).slice(0, MAX_ITEMS));
      }
      return new List([unknown("[]", c.recv ?? PLAIN)], true);
    },
  ],
  ["str.chop", onText((text) => text.slice(0, -1))],
  ["str.hex", onText((text) => Number.parseInt(text, 16) || 0)],
  ["str.oct", onText((text) => Number.parseInt(text, 8) || 0)],
  [
    "str.to_i",
    onText((text, c) => Number.parseInt(text, typeof c.args[0] === "number" ? c.args[0] : 10) || 0),
  ],
  ["str.ord", onText((text) => text.codePointAt(0) ?? 0)],
  ["str.concat str.<< str.+", (c) => cat([c.recv ?? "", ...c.args], spell)],
  ["str.%", (c) => formatPercent(c.recv ?? "", c.args[0] ?? PLAIN)],
  ["str.prepend", (c) => cat([...c.args, c.recv ?? ""], spell)],
  ["str.start_with?", startsWith],
  ["str.end_with?", endsWith],
  ["str.include?", includesText],
  [
    "str.empty? str.length str.size str.match? str.nil? str.=~ list.empty? list.size list.length list.include? list.any? list.count dict.key? dict.empty? list.nil?",
    plain,
  ],
  ["str.slice str.[]", slice],
  ["str.unpack str.unpack1", unpack],
  ["str.rjust str.ljust str.center", sameText],
  [
    "num.chr",
    (c) =>
      typeof c.recv === "number" && c.recv >= 0 && c.recv < 0x110000
        ? String.fromCodePoint(Math.floor(c.recv))
        : PLAIN,
  ],
  [
    "num.to_s",
    (c) =>
      typeof c.recv === "number"
        ? c.recv.toString(
            typeof c.args[0] === "number" && c.args[0] > 1 && c.args[0] < 37 ? c.args[0] : 10,
          )
        : PLAIN,
  ],
  ["num.times num.upto num.downto num.step", times],
  ["list.pack", pack],
  ["list.join", join(false, "")],
  [
    "list.map list.collect list.map! list.filter_map list.each_slice list.each_cons",
    each("results"),
  ],
  ["list.each list.each_entry list.reverse_each", each("list")],
  ["list.each_with_index list.each_with_object", eachWithIndex],
  ["list.flat_map", each("results")],
  [
    "list.select list.filter list.find_all list.take_while list.sort_by list.uniq list.partition list.keep_if",
    select(true),
  ],
  ["list.reject list.delete_if list.drop_while", select(false)],
  [
    "list.find list.detect",
    (c) => {
      each("nothing")(c);
      return c.recv instanceof List && c.recv.items.length > 0 ? oneOf(c.recv.items) : PLAIN;
    },
  ],
  ["list.inject list.reduce list.sum", inject],
  ["list.push list.append list.<< list.add", append],
  ["list.concat", extend],
  ["list.unshift list.prepend", prepend],
  ["list.pop", takeLast],
  ["list.shift", takeFirst],
  ["list.first list.min list.min_by", firstItem],
  ["list.last list.max list.max_by", lastItem],
  ["list.reverse list.reverse!", reverseList],
  ["list.+", concatLists],
  ["list.slice list.[]", slice],
  ["list.take list.first_n", (c) => c.recv],
  [
    "list.drop",
    (c) =>
      c.recv instanceof List && typeof c.args[0] === "number"
        ? new List(c.recv.items.slice(c.args[0]), c.recv.open)
        : c.recv,
  ],
  [
    "list.to_a list.flatten list.compact list.sort list.lazy list.force list.dup list.to_set list.shuffle list.each_entry()",
    (c) => {
      if (!(c.recv instanceof List)) return c.recv;
      if (!c.name.endsWith("flatten")) return c.recv;
      const out = new List([], c.recv.open);
      for (const item of c.recv.items) {
        if (item instanceof List) for (const inner of item.items) push(out, inner);
        else push(out, item);
      }
      return out;
    },
  ],
  [
    "list.delete list.index list.group_by list.tally list.zip list.clear list.none? list.all?",
    (c) => {
      each("nothing")(c);
      return PLAIN;
    },
  ],
  ["dict.[] dict.fetch dict.dig dict.delete", getKey],
  ["dict.keys", keysOf],
  ["dict.values", valuesOf],
  ["dict.to_a", pairsOf],
  [
    "dict.each dict.each_pair dict.map dict.each_with_index dict.flat_map dict.select dict.filter_map dict.sort_by",
    eachPair,
  ],
  [
    "dict.each_value",
    (c) => {
      const block = blockOf(c.args);
      return c.recv instanceof Dict && block !== undefined
        ? mapItems(c.ev, block, new List([...c.recv.map.values()]))
        : undefined;
    },
  ],
  ["dict.merge dict.merge! dict.update", updateMap],
  [
    "fn.call fn.() fn.yield fn.[]",
    (c) => (c.recv instanceof Fn ? c.ev.apply(c.recv, c.args) : undefined),
  ],
  ["fn.curry fn.to_proc fn.new", (c) => c.recv],
]);

function isRegex(value: Val | undefined): boolean {
  return value instanceof Sym && value.name === "Regexp()";
}

function regexReplace(c: Parameters<Api>[0]): Val {
  const block = blockOf(c.args);
  if (block !== undefined) c.ev.callback(block, [unknown("match", c.recv ?? PLAIN)]);
  return unknown("", c.recv ?? PLAIN, c.args[1] instanceof Fn ? PLAIN : (c.args[1] ?? PLAIN));
}

const calls = new Map<string, Api>([...BUILTINS, ...RUBY_CALLS]);

const stdin = (ev: Evaluator) => new Sym("STDIN", ev.input.stdin?.taints ?? Taint.input);

const values = new Map<string, (ev: Evaluator, of: Val | undefined) => Val>([
  ["ENV", () => environment("ENV")],
  ["ENV[]", () => PLAIN],
  [
    "ARGV",
    (ev) => {
      const given = ev.input.args;
      const list =
        given === undefined
          ? new List([new Sym("ARGV[]")], true)
          : new List(
              given.map((value) => (value.known ? value.text : new Sym(value.text, value.taints))),
            );
      ev.root.vars.set("ARGV", list);
      return list;
    },
  ],
  ["STDIN", stdin],
  ["$stdin", stdin],
  ["ARGF", stdin],
  ["$<", stdin],
  ["$_", (ev) => new Sym("$_", ev.input.stdin?.taints ?? Taint.input)],
  ["$0", () => "-e"],
  ["$PROGRAM_NAME", () => "-e"],
  ["__FILE__", () => "./-e"],
  ["__dir__", () => "."],
  ["__method__", () => PLAIN],
  ["$$", () => PLAIN],
  ["RbConfig.ruby", () => "ruby"],
  ["File.SEPARATOR", () => "/"],
  ["RUBY_VERSION", () => PLAIN],
]);

export const RUBY: Dialect = {
  language: "ruby",
  parse: parseRuby,
  calls,
  methods: RUBY_METHODS,
  families: RUBY_FAMILIES,
  values,
  open: new Set(["File", "FileUtils", "Kernel", "IO", "Process", "Dir", "Object"]),
  module: (name) => name,
  local: true,
  bare: true,
  plusJoins: true,
  spell,
};
