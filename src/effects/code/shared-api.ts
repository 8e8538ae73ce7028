/** Methods of known text, lists and maps that several languages have under the same name. */
import { Taint } from "../../shell/types.js";
import { isSecretName } from "../secret-variables.js";
import { arg } from "./api.js";
import type { Api, Call } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { MAX_ITEMS, MAX_LITERAL } from "./limits.js";
import { iterate } from "./operators.js";
import { replaceText } from "./text.js";
import {
  alternatives,
  cat,
  Dict,
  List,
  oneOf,
  Part,
  PLAIN,
  push,
  Sym,
  taintsOf,
  textOf,
  unknown,
  type Val,
} from "./values.js";

/** A function on known text; partly known text keeps what can be kept by `onPart`. */
export function onText(
  change: (text: string, c: Call) => Val | undefined,
  onPart?: (part: Part, c: Call) => Val,
): Api {
  return (c) => {
    const { recv } = c;
    if (recv instanceof Part && onPart !== undefined) return onPart(recv, c);
    const text = textOf(recv);
    const value = text === undefined ? undefined : change(text, c);
    return value ?? unknown("", recv ?? null, ...c.args);
  };
}

/** A function that decodes its first argument; what comes of text that is not known is known to be decoded. */
export function decodes(decode: (text: string) => string | undefined): Api {
  return (c) => {
    const text = textOf(c.args[0]);
    const value = text === undefined ? undefined : decode(text);
    if (value !== undefined) return value;
    const from = unknown("", ...c.args);
    return new Sym(`${c.name}()`, from.taints | Taint.decoded, from.files);
  };
}

/** Text that keeps its pieces: trimming, encoding, changing its type. */
export const sameText: Api = (c) => c.recv ?? PLAIN;

export const trim = (start: boolean, end: boolean): Api =>
  onText(
    (text, c) => {
      const chars = textOf(c.args[0]);
      let from = 0;
      let to = text.length;
      const strips = (i: number) =>
        chars === undefined ? /\s/.test(text.charAt(i)) : chars.includes(text.charAt(i));
      if (start) while (from < to && strips(from)) from++;
      if (end) while (to > from && strips(to - 1)) to--;
      return text.slice(from, to);
    },
    (part) => part,
  );

export const upper: Api = onText((text) => text.toUpperCase());
export const lower: Api = onText((text) => text.toLowerCase());

export const replace =
  (all: boolean): Api =>
  (c) =>
    replaceText(c.recv ?? null, c.args[0], c.args[1], all);

/** `separator.join(list)` when `separatorFirst`, else `list.join(separator)`. */
export function join(separatorFirst: boolean, byDefault: string): Api {
  return (c) => {
    const list = separatorFirst ? c.args[0] : c.recv;
    const separator = separatorFirst ? (c.recv ?? "") : (c.args[0] ?? byDefault);
    if (list === undefined) return undefined;
    const results = alternatives(list).map((one) => {
      const { items, open } = iterate(c.ev, one, undefined);
      const pieces: Val[] = [];
      items.forEach((item, i) => {
        if (i > 0 && separator !== "") pieces.push(separator);
        pieces.push(item);
      });
      if (open) pieces.push(unknown("", one));
      return cat(pieces, c.ev.dialect.spell);
    });
    return oneOf(results);
  };
}

/** Splits at known text, at white space when there is none. */
export const split: Api = onText(
  (text, c) => {
    const at = c.args[0];
    const separator = textOf(at);
    if (at instanceof Sym) return undefined;
    const parts =
      separator === undefined
        ? text.split(/\s+/).filter((part) => part !== "")
        : text.split(separator);
    return new List(parts.slice(0, MAX_ITEMS), parts.length > MAX_ITEMS);
  },
  (part, c) => splitPart(part, textOf(c.args[0]) ?? " "),
);

/** Splits a partly known text at known places; a hole is never split. */
export function splitPart(part: Part, separator: string): Val {
  const list = new List();
  let now: (string | Sym)[] = [];
  const flush = () => {
    if (now.length === 0) return;
    const only = now[0];
    push(
      list,
      now.length === 1 && typeof only === "string" && !part.glob
        ? only
        : new Part(now, part.taints, part.files, part.glob),
    );
    now = [];
  };
  for (const piece of part.parts) {
    if (typeof piece !== "string" || separator === "") {
      now.push(piece);
      continue;
    }
    piece.split(separator).forEach((text, i) => {
      if (i > 0) flush();
      if (text !== "") now.push(text);
    });
  }
  flush();
  return list;
}

/** Words of a command line, with quotes. */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  const pattern = /(?:[^\s'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/g;
  for (const word of text.match(pattern) ?? []) {
    words.push(
      word.replace(
        /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g,
        (_, a, b, d) => a ?? b ?? (d as string).replace(/\\(["\\$`])/g, "$1"),
      ),
    );
    if (words.length >= MAX_ITEMS) break;
  }
  return words;
}

export const substring = (length: boolean): Api =>
  onText((text, c) => {
    const a = c.args[0] ?? 0;
    const b = c.args[1];
    if (typeof a !== "number" || (b !== undefined && typeof b !== "number")) return undefined;
    const from = a < 0 ? Math.max(0, text.length + a) : a;
    if (b === undefined) return text.slice(from);
    if (length) return b < 0 ? text.slice(from, b) : text.slice(from, from + b);
    return b < 0 ? text.slice(from, b) : text.slice(from, b);
  });

export const repeatText: Api = onText((text, c) => {
  const n = c.args[0];
  if (typeof n !== "number" || n < 0 || n * text.length > MAX_LITERAL) return undefined;
  return text.repeat(Math.floor(n));
});

export const charCode: Api = onText((text, c) => {
  const at = c.args[0] ?? 0;
  return typeof at === "number" && at >= 0 && at < text.length ? text.charCodeAt(at) : undefined;
});

export const reverseText: Api = onText((text) => [...text].reverse().join(""));

/** A test that is decided when both texts are known. */
export const tests =
  (test: (text: string, part: string) => boolean): Api =>
  (c) => {
    const text = textOf(c.recv);
    const given = c.args[0];
    if (text === undefined || given === undefined) return PLAIN;
    const parts = given instanceof List ? given.items : [given];
    const results = parts.map((part) => {
      const known = textOf(part);
      return known === undefined ? undefined : test(text, known);
    });
    if (results.includes(true)) return true;
    return results.includes(undefined) ? PLAIN : false;
  };

export const startsWith = tests((text, part) => text.startsWith(part));
export const endsWith = tests((text, part) => text.endsWith(part));
export const includesText = tests((text, part) => text.includes(part));

/** Values of a JSON text. */
export function fromJson(text: string): Val | undefined {
  try {
    return jsonValue(JSON.parse(text), 0);
  } catch {
    return undefined;
  }
}

function jsonValue(value: unknown, depth: number): Val {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (value === null || depth > 20) return null;
  if (Array.isArray(value)) {
    return new List(value.slice(0, MAX_ITEMS).map((item) => jsonValue(item, depth + 1)));
  }
  const map = new Map<string, Val>();
  for (const [key, item] of Object.entries(value as object))
    map.set(key, jsonValue(item, depth + 1));
  return new Dict(map);
}

// ---- lists

function listOf(c: Call): List | undefined {
  return c.recv instanceof List ? c.recv : undefined;
}

/** Made by the code itself, not read from somewhere that comes to an end. */
function isOwn(value: Val): boolean {
  if (value instanceof Part) return typeof value.parts[0] === "string";
  return typeof value === "string" || value instanceof List || value instanceof Dict;
}

export const append: Api = (c) => {
  const list = listOf(c);
  if (list !== undefined) for (const value of c.args) push(list, value);
  if (c.args.some(isOwn)) c.ev.out.grows++;
  return list ?? PLAIN;
};

export const extend: Api = (c) => {
  const list = listOf(c);
  if (list === undefined) return undefined;
  for (const value of c.args) {
    const { items, open } = iterate(c.ev, value, undefined);
    for (const item of items) push(list, item);
    if (open) list.open = true;
  }
  return list;
};

export const prepend: Api = (c) => {
  const list = listOf(c);
  if (list === undefined) return undefined;
  const added = c.args.slice();
  if (list.items.length + added.length <= MAX_ITEMS) list.items.unshift(...added);
  else list.open = true;
  return list;
};

export const takeLast: Api = (c) => listOf(c)?.items.pop() ?? unknown("[]", c.recv ?? null);
export const takeFirst: Api = (c) => listOf(c)?.items.shift() ?? unknown("[]", c.recv ?? null);
export const lastItem: Api = (c) => {
  const list = listOf(c);
  return list?.items[list.items.length - 1] ?? unknown("[]", c.recv ?? null);
};
export const firstItem: Api = (c) => listOf(c)?.items[0] ?? unknown("[]", c.recv ?? null);

export const reverseList: Api = (c) => {
  const list = listOf(c);
  return list === undefined ? undefined : new List(list.items.slice().reverse(), list.open);
};

export const sameList: Api = (c) => {
  const list = listOf(c);
  return list === undefined ? undefined : new List(list.items.slice(), list.open);
};

export const concatLists: Api = (c) => {
  const list = listOf(c);
  if (list === undefined) return undefined;
  const out = new List(list.items.slice(), list.open);
  for (const value of c.args) {
    if (value instanceof List) {
      for (const item of value.items) push(out, item);
      if (value.open) out.open = true;
    } else if (value instanceof Sym) {
      push(out, value);
      out.open = true;
    } else push(out, value);
  }
  return out;
};

export const sliceList: Api = (c) => {
  const list = listOf(c);
  const a = c.args[0] ?? 0;
  const b = c.args[1];
  if (list === undefined || typeof a !== "number" || (b !== undefined && typeof b !== "number")) {
    return list;
  }
  if (list.open)
    return new List(
      a >= 0 ? list.items.slice(Math.min(a, list.items.length - 1)) : list.items.slice(),
      true,
    );
  return new List(b === undefined ? list.items.slice(a) : list.items.slice(a, b));
};

/** Calls the function for each item of the list, and gives the list of the results. */
export function mapItems(ev: Evaluator, fn: Val, over: Val): Val {
  const { items, open } = iterate(ev, over, undefined);
  const out = new List([], open);
  if (items.length === 0) {
    push(out, ev.callback(fn, [open ? unknown("[]", over) : PLAIN]));
    out.open = true;
    return out;
  }
  if (open) {
    for (const item of items.slice(0, 16)) push(out, ev.callback(fn, [item]));
    return out;
  }
  let index = 0;
  ev.many(items, (item) => {
    push(out, ev.apply(fn, ev.dialect.language === "node" ? [item, index] : [item]));
    index++;
    return null;
  });
  return out;
}

/** `list.map(fn)` and everything that calls `fn` with the items. */
export const each =
  (gives: "results" | "list" | "nothing"): Api =>
  (c) => {
    const fn = c.args[0];
    if (fn === undefined || c.recv === undefined) return undefined;
    const results = mapItems(c.ev, fn, c.recv);
    return gives === "results" ? results : gives === "list" ? c.recv : PLAIN;
  };

// ---- maps

export const getKey: Api = (c) => {
  const { recv } = c;
  if (!(recv instanceof Dict)) return undefined;
  const key = textOf(c.args[0]);
  const fallback = c.args[1];
  if (key === undefined) return c.ev.index(recv, c.args[0] ?? PLAIN);
  const found = recv.map.get(key);
  if (found !== undefined) return found;
  return fallback ?? (recv.open ? unknown(key, recv) : null);
};

export const keysOf: Api = (c) =>
  c.recv instanceof Dict ? new List([...c.recv.map.keys()], c.recv.open) : undefined;
export const valuesOf: Api = (c) =>
  c.recv instanceof Dict ? new List([...c.recv.map.values()], c.recv.open) : undefined;
export const pairsOf: Api = (c) =>
  c.recv instanceof Dict
    ? new List(
        [...c.recv.map].map(([key, value]) => new List([key, value])),
        c.recv.open,
      )
    : undefined;

export const updateMap: Api = (c) => {
  const { recv } = c;
  if (!(recv instanceof Dict)) return undefined;
  for (const value of c.args) {
    if (value instanceof Dict) for (const [key, item] of value.map) recv.map.set(key, item);
    else recv.open = true;
  }
  if (c.named !== undefined) for (const [key, item] of c.named) recv.map.set(key, item);
  return recv;
};

export const setKey: Api = (c) => {
  c.ev.setMember(c.recv ?? PLAIN, c.args[0] ?? PLAIN, c.args[1] ?? PLAIN);
  return c.recv;
};

/** A map made of pairs. */
export function fromPairs(ev: Evaluator, pairs: Val): Dict {
  const dict = new Dict();
  const { items, open } = iterate(ev, pairs, undefined);
  dict.open = open;
  for (const pair of items) {
    const key = pair instanceof List ? textOf(pair.items[0]) : undefined;
    const value = pair instanceof List ? pair.items[1] : pair;
    if (key === undefined) {
      dict.open = true;
      dict.map.set("…", value ?? PLAIN);
    } else dict.map.set(key, value ?? PLAIN);
  }
  return dict;
}

// ---- the environment

/** Value of an environment variable, as far as its name tells. */
export function environmentVariable(name: string): Val {
  switch (name) {
    case "HOME":
    case "USERPROFILE":
      return "~";
    case "APPDATA":
      return "~/AppData/Roaming";
    case "LOCALAPPDATA":
      return "~/AppData/Local";
    case "XDG_CONFIG_HOME":
      return "~/.config";
    case "XDG_DATA_HOME":
      return "~/.local/share";
    case "PWD":
      return ".";
    case "TMPDIR":
    case "TEMP":
    case "TMP":
      return "/tmp";
    default:
      return new Sym(name, isSecretName(name) ? Taint.secret : 0);
  }
}

/** The environment as a whole: a secret, its variables by name. */
export function environment(name: string): Sym {
  const sym = new Sym(name, Taint.secret);
  sym.hook = environmentVariable;
  return sym;
}

/** Reads a variable with a function: `os.getenv(name, default)`. */
export const readVariable: Api = (c) => {
  const name = textOf(arg(c, 0));
  if (name === undefined) {
    // A loop over a list of names that were looked up before is no dump.
    return c.args.length === 0
      ? environment("environment")
      : new Sym("environment[]", Taint.secret);
  }
  const value = environmentVariable(name);
  const fallback = c.args[1];
  return fallback === undefined || typeof value === "string" ? value : oneOf([value, fallback]);
};

/** A name in a temp directory that nobody knows before. */
export function tempName(prefix: Val = "/tmp/"): Val {
  return cat([prefix, new Sym("temp")]);
}

export function isTainted(value: Val | undefined, taint: number): boolean {
  return (taintsOf(value) & taint) !== 0;
}

export { PLAIN };
