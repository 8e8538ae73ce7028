/** Operators and iteration on abstract values. */
import type { Evaluator } from "./evaluate.js";
import { MAX_ITEMS, MAX_LITERAL } from "./limits.js";
import { formatPercent } from "./text.js";
import {
  Any,
  cat,
  Dict,
  Fn,
  filesOf,
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

const COMPARISONS = new Set([
  "==",
  "!=",
  "===",
  "!==",
  "<",
  ">",
  "<=",
  ">=",
  "<=>",
  "in",
  "not in",
  "is",
  "is not",
  "instanceof",
  "=~",
  "!~",
  "eq",
  "ne",
  "lt",
  "gt",
  "le",
  "ge",
  "cmp",
  "isa",
  "~~",
  "<>",
  "~=",
]);

const NUMERIC: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
  ["*", (a, b) => a * b],
  ["/", (a, b) => a / b],
  ["//", (a, b) => Math.floor(a / b)],
  ["%", (a, b) => a - b * Math.floor(a / b)],
  ["**", (a, b) => a ** b],
  ["<<", (a, b) => a * 2 ** b],
  [">>", (a, b) => Math.floor(a / 2 ** b)],
  [">>>", (a, b) => a >>> b],
  ["&", (a, b) => a & b],
  ["|", (a, b) => a | b],
  ["^", (a, b) => a ^ b],
]);

export function binary(ev: Evaluator, op: string, l: Val, r: Val): Val {
  if (COMPARISONS.has(op)) return compare(op, l, r);
  if (typeof l === "number" && typeof r === "number") {
    if (op === "cat") return `${l}${r}`;
    const fn = NUMERIC.get(op);
    return fn === undefined ? PLAIN : fn(l, r);
  }
  if (ev.dialect.language === "python" && op !== "*" && op !== "%" && NUMERIC.has(op)) {
    // A byte taken out of bytes is a number.
    const a = byteOf(l);
    const b = byteOf(r);
    const fn = NUMERIC.get(op);
    if (
      a !== undefined &&
      b !== undefined &&
      fn !== undefined &&
      (typeof l === "number" || typeof r === "number")
    ) {
      return fn(a, b);
    }
  }
  switch (op) {
    case "cat":
      return cat([l, r], ev.dialect.spell);
    case "+":
      return plus(ev, l, r);
    case "*":
      if (typeof r === "number") return repeat(ev, l, r);
      if (typeof l === "number") return repeat(ev, r, l);
      break;
    case "rep":
      return repeat(ev, l, Number(textOf(r)));
    case "%":
      if (typeof l === "string" || l instanceof Part) return formatPercent(l, r);
      break;
    case "/":
      if (isPath(l) || isPath(r)) return pathOf(joinPath([l, r], true));
      break;
    case "|":
      if (l instanceof Dict && r instanceof Dict) {
        return new Dict(new Map([...l.map, ...r.map]), l.open || r.open);
      }
      break;
    case "<<":
      if (l instanceof List) {
        push(l, r);
        return l;
      }
      if (typeof l === "string" || l instanceof Part) return cat([l, r], ev.dialect.spell);
      if (l instanceof Sym && ev.dialect.language === "ruby") {
        ev.apply(ev.member(l, "<<"), [r]);
        return l;
      }
      break;
    case "??":
      return l === null ? r : oneOf([l, r]);
    case "..":
    case "...":
      return range(l, r, op === "..");
    default:
      break;
  }
  if (!ev.dialect.plusJoins) {
    const a = numberOf(l);
    const b = numberOf(r);
    const fn = NUMERIC.get(op);
    if (a !== undefined && b !== undefined && fn !== undefined) return fn(a, b);
  }
  return unknown("", l, r);
}

/** The outcome when both sides are known, so that counting loops end. */
function compare(op: string, l: Val, r: Val): Val {
  if (op === "in" && typeof l === "string" && typeof r === "string") return r.includes(l);
  const numbers = typeof l === "number" && typeof r === "number";
  if (!numbers && !(typeof l === "string" && typeof r === "string")) return PLAIN;
  switch (op) {
    case "==":
    case "===":
    case "eq":
      return l === r;
    case "!=":
    case "!==":
    case "ne":
      return l !== r;
    case "<":
      return numbers ? l < r : PLAIN;
    case ">":
      return numbers ? l > r : PLAIN;
    case "<=":
      return numbers ? l <= r : PLAIN;
    case ">=":
      return numbers ? l >= r : PLAIN;
    default:
      return PLAIN;
  }
}

function byteOf(value: Val): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.length === 1 ? value.charCodeAt(0) : undefined;
}

function numberOf(value: Val): number | undefined {
  const text = textOf(value);
  if (text === undefined || text === "") return undefined;
  const n = Number(text);
  return Number.isNaN(n) ? undefined : n;
}

function range(l: Val, r: Val, inclusive: boolean): Val {
  if (typeof l === "number" && typeof r === "number") return countList(l, inclusive ? r + 1 : r, 1);
  if (typeof l === "string" && typeof r === "string" && l.length === 1 && r.length === 1) {
    const list = new List();
    for (let c = l.charCodeAt(0); c <= r.charCodeAt(0); c++) push(list, String.fromCharCode(c));
    return list;
  }
  return new List([unknown("", l, r)], true);
}

/** A list of so many items takes two gigabytes for its pointers alone. */
const VAST = 2 ** 28;

/** Numbers from `a` up to but without `b`; only known to the last when there are few. */
export function countList(a: number, b: number, step: number): List {
  const count = step === 0 ? 0 : Math.ceil((b - a) / step);
  if (!(count <= MAX_ITEMS)) {
    const many = new List([PLAIN], true);
    many.vast = count >= VAST;
    return many;
  }
  const list = new List();
  for (let i = 0; i < count; i++) list.items.push(a + i * step);
  return list;
}

function plus(ev: Evaluator, l: Val, r: Val): Val {
  if (l instanceof List && (r instanceof List || ev.dialect.language !== "node")) {
    if (ev.dialect.language === "node") return cat([l, r], ev.dialect.spell);
    const list = new List(l.items.slice(), l.open);
    if (r instanceof List) {
      for (const item of r.items) push(list, item);
      if (r.open) list.open = true;
    } else list.open = true;
    return list;
  }
  if (ev.dialect.plusJoins) {
    if (isPath(l)) return pathOf(joinPath([l, r], true));
    return cat([l, r], ev.dialect.spell);
  }
  if (l instanceof Dict && r instanceof Dict) return new Dict(new Map([...r.map, ...l.map]));
  const a = numberOf(l);
  const b = numberOf(r);
  return a !== undefined && b !== undefined ? a + b : unknown("", l, r);
}

/** More than this many bytes or items made at once fill the memory. */
const EXHAUSTING = 2 ** 33;

function repeat(ev: Evaluator, value: Val, count: number): Val {
  if (Number.isNaN(count)) return unknown("", value);
  const size =
    typeof value === "string" ? value.length : value instanceof List ? value.items.length : 0;
  if (size * count >= EXHAUSTING) ev.out.process("exhaust", "fills the memory");
  if (typeof value === "string") {
    if (count <= 0) return "";
    if (value.length * count <= MAX_LITERAL) return value.repeat(Math.floor(count));
    return new Part([value, new Sym("")], 0, [], false);
  }
  if (value instanceof List) {
    const list = new List([], value.open);
    for (let i = 0; i < count && list.items.length < 64; i++) {
      for (const item of value.items) push(list, item);
    }
    if (count * size > list.items.length) list.open = true;
    return list;
  }
  return unknown("", value);
}

export function unary(ev: Evaluator, op: string, value: Val): Val {
  switch (op) {
    case "-":
      return typeof value === "number" ? -value : unknown("", value);
    case "+": {
      if (typeof value === "number") return value;
      if (ev.dialect.language === "node") {
        if (value === true) return 1;
        if (value === false || value === null) return 0;
        const text = ev.dialect.spell(value);
        if (text !== undefined) {
          const n = Number(text);
          return Number.isNaN(n) ? "NaN" : n;
        }
      }
      return unknown("", value);
    }
    case "~":
      return typeof value === "number" ? ~value : unknown("", value);
    case "!":
      if (value === true || value instanceof List || value instanceof Dict || value instanceof Fn) {
        return false;
      }
      if (value === false || value === null || value === 0 || value === "") return true;
      return PLAIN;
    case "flat":
      // `@list` in list context, `*splat`.
      return value;
    default:
      return PLAIN;
  }
}

/** What a loop over the value hands out; `open` when there may be more, or other ones. */
export function iterate(
  ev: Evaluator,
  value: Val,
  over: "keys" | "values" | "pairs" | undefined,
): { items: readonly Val[]; open: boolean } {
  if (value instanceof List) {
    if (over === "keys") return { items: value.items.map((_, i) => i), open: value.open };
    if (over === "pairs") {
      return { items: value.items.map((item, i) => new List([i, item])), open: value.open };
    }
    return value;
  }
  if (value instanceof Dict) {
    const language = ev.dialect.language;
    const how = over ?? (language === "python" ? "keys" : "pairs");
    const { map, open } = value;
    if (how === "keys") return { items: [...map.keys()], open };
    if (how === "values") return { items: [...map.values()], open };
    return { items: [...map].map(([key, item]) => new List([key, item])), open };
  }
  if (typeof value === "string") {
    if (ev.dialect.plusJoins && ev.dialect.language !== "ruby") {
      return { items: value.length > MAX_ITEMS ? [] : [...value], open: value.length > MAX_ITEMS };
    }
    return { items: [value], open: false };
  }
  if (value instanceof Any) {
    const items: Val[] = [];
    let open = false;
    for (const item of value.of) {
      const inner = iterate(ev, item, over);
      items.push(...inner.items.slice(0, MAX_ITEMS - items.length));
      if (inner.open) open = true;
    }
    return { items, open };
  }
  if (value === null || typeof value === "number" || typeof value === "boolean") {
    return { items: value === null ? [] : [value], open: value === null };
  }
  if (value instanceof Part) return { items: [value], open: true };
  // The names in an environment are no secret, the values are.
  const onlyNames = over === "keys" || (over === undefined && ev.dialect.language === "python");
  const names = onlyNames && value instanceof Sym && ev.dialect.values.has(`${value.name}[]`);
  const item = names
    ? PLAIN
    : new Sym(value instanceof Sym ? `${value.name}[]` : "[]", taintsOf(value), filesOf(value));
  if (over === "pairs") return { items: [new List([PLAIN, item])], open: true };
  if (over === "keys") return { items: [PLAIN], open: true };
  return { items: [item], open: true };
}

// ---- paths

export const PATH = "pathlib.Path()";

export function isPath(value: Val): value is Sym {
  return value instanceof Sym && value.name === PATH;
}

/** A Path object for the text. */
export function pathOf(text: Val): Val {
  if (text instanceof Any) return oneOf(text.of.map(pathOf));
  if (isPath(text)) return text;
  const sym = new Sym(PATH, taintsOf(text), filesOf(text));
  sym.data = text;
  return sym;
}

/** Joins path segments; with `resets`, an absolute one makes the ones before it void. */
export function joinPath(values: readonly Val[], resets: boolean): Val {
  const parts: Val[] = [];
  for (const value of values) {
    if (value instanceof List) {
      parts.push(...value.items);
      continue;
    }
    const text = textOf(value);
    if (text === "") continue;
    const start =
      text ?? (value instanceof Part && typeof value.parts[0] === "string" ? value.parts[0] : "");
    if (resets && (start.startsWith("/") || start === "~" || start.startsWith("~/")))
      parts.length = 0;
    if (parts.length > 0) {
      const before = textOf(parts[parts.length - 1]);
      const slash = before?.endsWith("/") === true ? "" : "/";
      if (before === "." && parts.length === 1) parts.length = 0;
      else if (slash !== "" && !start.startsWith("/")) parts.push(slash);
      else if (slash === "" && start.startsWith("/")) {
        parts.push(text === undefined ? value : text.slice(1));
        continue;
      }
    }
    parts.push(value);
  }
  return parts.length === 0 ? "." : cat(parts);
}
