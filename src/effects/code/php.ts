/** PHP: what its built-in functions give. */
import { Taint } from "../../shell/types.js";
import { plain, table } from "./api.js";
import type { Api, Dialect } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { MAX_ITEMS } from "./limits.js";
import { countList } from "./operators.js";
import { PHP_CALLS, PHP_METHODS } from "./php-api.js";
import { parsePhp } from "./php-parser.js";
import { decodes, environment, fromJson, readVariable } from "./shared-api.js";
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
  (change: (text: string, args: readonly Val[]) => Val | undefined): Api =>
  (c) => {
    const text = textOf(c.args[0]);
    if (text === undefined && c.args[0] instanceof Part && /trim|strval/.test(c.name))
      return c.args[0];
    return (text === undefined ? undefined : change(text, c.args)) ?? unknown("", ...c.args);
  };

const join: Api = (c) => {
  const list = c.args.find((value) => value instanceof List);
  const separator = c.args.find((value) => !(value instanceof List)) ?? "";
  if (!(list instanceof List)) return unknown("", ...c.args);
  const pieces: Val[] = [];
  list.items.forEach((item, i) => {
    if (i > 0 && separator !== "") pieces.push(separator);
    pieces.push(item);
  });
  if (list.open) pieces.push(unknown("", list));
  return cat(pieces, spell);
};

const explode: Api = (c) => {
  const separator = textOf(c.args[0]);
  const text = textOf(c.args[1]);
  if (separator === undefined || text === undefined || separator === "")
    return new List([unknown("[]", c.args[1] ?? PLAIN)], true);
  return new List(text.split(separator).slice(0, MAX_ITEMS));
};

const replace: Api = (c) => {
  const [from, to, target = PLAIN] = c.args;
  if (from instanceof List) {
    let value: Val = target;
    from.items.slice(0, 64).forEach((item, i) => {
      value = replaceText(value, item, to instanceof List ? (to.items[i] ?? "") : to, true);
    });
    return value;
  }
  return replaceText(target, from, to, true);
};

const pack: Api = (c) => {
  const how = textOf(c.args[0]) ?? "";
  const first = textOf(c.args[1]);
  if (/^H/.test(how) && first !== undefined) return hex(first) ?? PLAIN;
  if (/^[cC]/.test(how)) {
    const text = fromCodes(c.args.slice(1), true);
    if (text !== undefined) return text;
  }
  if (/^[aA]/.test(how)) return cat(c.args.slice(1), spell);
  return new Sym("pack()", unknown("", ...c.args.slice(1)).taints | Taint.decoded);
};

const substr: Api = onFirst((text, args) => {
  const [, at = 0, length] = args;
  if (
    typeof at !== "number" ||
    (length !== undefined && length !== null && typeof length !== "number")
  )
    return undefined;
  const from = at < 0 ? Math.max(0, text.length + at) : at;
  if (typeof length !== "number") return text.slice(from);
  return length < 0 ? text.slice(from, length) : text.slice(from, from + length);
});

const trim = (start: boolean, end: boolean): Api =>
  onFirst((text) => (start && end ? text.trim() : start ? text.trimStart() : text.trimEnd()));

const BUILTINS = table([
  ["base64_decode", decodes(base64)],
  ["hex2bin", decodes(hex)],
  ["str_rot13", decodes(rot13)],
  ["urldecode rawurldecode", decodes(percentDecode)],
  [
    "gzinflate gzuncompress gzdecode bzdecompress convert_uudecode zlib_decode openssl_decrypt mcrypt_decrypt",
    decodes(() => undefined),
  ],
  ["base64_encode", onFirst(base64Encode)],
  [
    "bin2hex",
    onFirst((text) =>
      utf8Bytes(text)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join(""),
    ),
  ],
  ["strrev", onFirst((text) => [...text].reverse().join(""))],
  ["strtolower mb_strtolower lcfirst", onFirst((text) => text.toLowerCase())],
  ["strtoupper mb_strtoupper", onFirst((text) => text.toUpperCase())],
  ["ucfirst ucwords", onFirst((text) => text.charAt(0).toUpperCase() + text.slice(1))],
  ["trim", trim(true, true)],
  ["ltrim", trim(true, false)],
  ["rtrim chop", trim(false, true)],
  ["substr mb_substr", substr],
  [
    "strtr",
    (c) => {
      const pairs = c.args[1];
      let value: Val = c.args[0] ?? PLAIN;
      if (pairs instanceof Dict) {
        for (const [key, item] of pairs.map) value = replaceText(value, key, item, true);
        return value;
      }
      const text = textOf(value);
      const a = textOf(c.args[1]);
      const b = textOf(c.args[2]);
      if (text === undefined || a === undefined || b === undefined) return unknown("", ...c.args);
      return [...text].map((ch) => (a.indexOf(ch) >= 0 ? b.charAt(a.indexOf(ch)) : ch)).join("");
    },
  ],
  ["str_replace str_ireplace", replace],
  [
    "str_repeat",
    onFirst((text, args) =>
      typeof args[1] === "number" && args[1] * text.length < 65536
        ? text.repeat(Math.max(0, args[1]))
        : undefined,
    ),
  ],
  [
    "str_split mb_str_split",
    onFirst((text, args) => {
      const n = typeof args[1] === "number" && args[1] > 0 ? args[1] : 1;
      const list = new List();
      for (let i = 0; i < text.length && list.items.length < MAX_ITEMS; i += n)
        list.items.push(text.slice(i, i + n));
      return list;
    }),
  ],
  [
    "strval stripslashes addslashes htmlspecialchars htmlentities nl2br utf8_decode utf8_encode iconv",
    (c) => c.args[c.name === "iconv" ? 2 : 0],
  ],
  ["implode join", join],
  ["explode", explode],
  ["sprintf", (c) => formatPercent(c.args[0] ?? "", new List(c.args.slice(1)))],
  ["vsprintf", (c) => formatPercent(c.args[0] ?? "", c.args[1] ?? PLAIN)],
  [
    "chr",
    (c) => {
      const n = Number(textOf(c.args[0]) ?? Number.NaN);
      if (!Number.isNaN(n)) return String.fromCharCode(((Math.floor(n) % 256) + 256) % 256);
      return new Sym("chr()", unknown("", ...c.args).taints | Taint.decoded);
    },
  ],
  ["ord mb_ord", onFirst((text) => text.codePointAt(0) ?? 0)],
  ["hexdec", onFirst((text) => Number.parseInt(text, 16) || 0)],
  ["octdec", onFirst((text) => Number.parseInt(text, 8) || 0)],
  ["dechex", (c) => (typeof c.args[0] === "number" ? c.args[0].toString(16) : PLAIN)],
  ["intval", onFirst((text) => Number.parseInt(text, 10) || 0)],
  [
    "strlen mb_strlen count sizeof",
    (c) => {
      const value = c.args[0];
      if (typeof value === "string") return value.length;
      return value instanceof List && !value.open ? value.items.length : PLAIN;
    },
  ],
  [
    "strpos stripos strrpos str_contains str_starts_with str_ends_with in_array isset empty is_array is_string is_null is_numeric array_key_exists function_exists class_exists method_exists preg_match preg_match_all defined strcmp version_compare time microtime date phpversion php_sapi_name php_uname memory_get_usage md5 sha1 hash crc32 random_int rand mt_rand uniqid password_hash error_reporting ini_set set_time_limit header http_response_code define flush spl_object_id abs max min round floor ceil ctype_digit",
    plain,
  ],
  ["pack", pack],
  [
    "json_decode",
    (c) => {
      const text = textOf(c.args[0]);
      return (
        (text === undefined ? undefined : fromJson(text)) ?? unknown("json", c.args[0] ?? PLAIN)
      );
    },
  ],
  ["json_encode serialize http_build_query var_export_text", (c) => unknown("text", ...c.args)],
  [
    "array_reverse",
    (c) =>
      c.args[0] instanceof List
        ? new List(c.args[0].items.slice().reverse(), c.args[0].open)
        : c.args[0],
  ],
  [
    "array_merge",
    (c) => {
      const list = new List();
      const dict = new Dict();
      for (const value of c.args) {
        if (value instanceof List) {
          for (const item of value.items) push(list, item);
          if (value.open) list.open = true;
        } else if (value instanceof Dict)
          for (const [key, item] of value.map) dict.map.set(key, item);
        else list.open = true;
      }
      return dict.map.size > 0 ? dict : list;
    },
  ],
  [
    "array_values array_unique array_slice array_diff array_intersect sort rsort shuffle array_pad",
    (c) => c.args[0],
  ],
  [
    "array_keys",
    (c) =>
      c.args[0] instanceof Dict
        ? new List([...c.args[0].map.keys()], c.args[0].open)
        : new List([PLAIN], true),
  ],
  [
    "array_push",
    (c) => {
      const list = c.args[0];
      if (list instanceof List) for (const value of c.args.slice(1)) push(list, value);
      return PLAIN;
    },
  ],
  [
    "array_pop end",
    (c) =>
      c.args[0] instanceof List
        ? (c.args[0].items[c.args[0].items.length - 1] ?? PLAIN)
        : unknown("", ...c.args),
  ],
  [
    "array_shift current reset",
    (c) =>
      c.args[0] instanceof List
        ? ((c.name === "array_shift" ? c.args[0].items.shift() : c.args[0].items[0]) ?? PLAIN)
        : unknown("", ...c.args),
  ],
  [
    "range",
    (c) => {
      const [a, b] = c.args;
      if (typeof a === "number" && typeof b === "number") return countList(a, b + 1, 1);
      return new List([unknown("", ...c.args)], true);
    },
  ],
  ["compact func_get_args get_defined_vars", (c) => c.ev.name("arguments", false)],
  ["getenv", readVariable],
  ["putenv", plain],
]);

const calls = new Map<string, Api>([...BUILTINS, ...PHP_CALLS]);

const superglobal = (name: string) => () => new Sym(name, Taint.input);

const values = new Map<string, (ev: Evaluator, of: Val | undefined) => Val>([
  ["$_ENV", () => environment("$_ENV")],
  [
    "$_SERVER",
    (ev) => {
      const sym = environment("$_SERVER");
      const variable = sym.hook;
      sym.hook = (name) => (name === "argv" ? argv(ev) : (variable?.(name) ?? PLAIN));
      return sym;
    },
  ],
  ["$_ENV[]", () => PLAIN],
  ["$_SERVER[]", () => PLAIN],
  ["$_GET", superglobal("$_GET")],
  ["$_POST", superglobal("$_POST")],
  ["$_REQUEST", superglobal("$_REQUEST")],
  ["$_COOKIE", superglobal("$_COOKIE")],
  [
    "$GLOBALS",
    (ev) => {
      const sym = new Sym("$GLOBALS");
      sym.hook = (name) => ev.name(`$${name}`, false);
      return sym;
    },
  ],
  ["$argv", (ev) => argv(ev)],
  ["$argc", () => PLAIN],
  ["STDIN", (ev) => new Sym("STDIN", ev.input.stdin?.taints ?? Taint.input)],
  ["__DIR__", () => "."],
  ["__FILE__", () => "./-r"],
  ["PHP_EOL", () => "\n"],
  ["PHP_BINARY", () => "php"],
  ["PHP_VERSION", () => PLAIN],
  ["PHP_OS", () => PLAIN],
  ["DIRECTORY_SEPARATOR", () => "/"],
]);

function argv(ev: Evaluator): Val {
  const given = ev.input.args;
  if (given === undefined) return new List(["-", new Sym("$argv[]")], true);
  return new List([
    "-",
    ...given.map((value) => (value.known ? value.text : new Sym(value.text, value.taints))),
  ]);
}

export const PHP: Dialect = {
  language: "php",
  parse: parsePhp,
  calls,
  methods: PHP_METHODS,
  families: [],
  values,
  open: new Set(),
  module: (name) => name,
  textCalls: (text) => text.replace(/^\\/, "").toLowerCase(),
  local: true,
  bare: false,
  plusJoins: false,
  spell,
};
