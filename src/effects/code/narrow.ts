/** What a test on a name says about it: `f.endswith(".pyc")` makes `*` into `*.pyc`. */
import type { Node } from "./ast.js";
import { oneOf, Part, Sym, type Val } from "./values.js";

/** A variable whose text begins or ends with one of the texts. */
export interface Constraint {
  readonly name: string;
  readonly at: "start" | "end";
  readonly texts: readonly string[];
}

const ENDS = /^(?:endswith|endsWith|end_with\?|str_ends_with)$/;
const STARTS = /^(?:startswith|startsWith|start_with\?|str_starts_with)$/;
const THROUGH =
  /^(?:name|path|lower|toLowerCase|downcase|to_s|toString|strip|trim|basename|str|String|fspath|getFilename|getPathname|as_posix|string)$/;
const EXTENSION = /^(?:suffix|extname|splitext|extension|getExtension)$/;

/** What holds where the condition does. */
export function constraints(c: Node, depth = 0): Constraint[] {
  if (depth > 8) return [];
  if (c.t === "bin") {
    if (c.op === "&&") return [...constraints(c.l, depth + 1), ...constraints(c.r, depth + 1)];
    if (c.op === "=~") return fromRegex(c.l, c.r);
    if (c.op === "==" || c.op === "===" || c.op === "eq" || c.op === "in")
      return fromExtension(c.l, c.r);
    return [];
  }
  if (c.t === "seq" && c.items.length === 1 && c.items[0] !== undefined)
    return constraints(c.items[0], depth + 1);
  if (c.t === "call") return fromCall(c);
  return [];
}

function fromCall(c: Extract<Node, { t: "call" }>): Constraint[] {
  const regex = patternOf(c);
  if (regex !== undefined) return endOf({ t: "name", v: "$_" }, regex);
  const method = c.f.t === "get" ? c.f.n : c.f.t === "name" ? c.f.v : "";
  const first = c.args[0]?.v;
  if (first === undefined) return [];
  if (ENDS.test(method) || STARTS.test(method)) {
    const subject = c.f.t === "get" ? c.f.o : first;
    const given =
      c.f.t === "get" ? c.args.map((arg) => arg.v) : c.args.slice(1).map((arg) => arg.v);
    return constraint(subject, ENDS.test(method) ? "end" : "start", given.flatMap(literals));
  }
  if (c.f.t === "get") {
    // /x$/.test(f), f.match(/x$/), re.search("x$", f)
    const own = patternOf(c.f.o);
    if (own !== undefined && method === "test") return endOf(first, own);
    const other =
      patternOf(first) ?? (c.f.o.t === "name" && c.f.o.v === "re" ? literals(first)[0] : undefined);
    if (other !== undefined && /^(?:match\??|search|fullmatch)$/.test(method)) {
      return endOf(c.f.o.t === "name" && c.f.o.v === "re" ? (c.args[1]?.v ?? first) : c.f.o, other);
    }
    if (method === "fnmatch" && c.args[1] !== undefined) {
      const pattern = literals(c.args[1].v)[0];
      if (pattern !== undefined && /^\*[^*?[]+$/.test(pattern))
        return constraint(first, "end", [pattern.slice(1)]);
    }
  }
  return [];
}

/** `f.suffix == ".log"`, `path.extname(f) === ".log"`, `splitext(f)[1] in (…)`. */
function fromExtension(l: Node, r: Node): Constraint[] {
  const texts = literals(r);
  if (texts.length === 0) return literals(l).length > 0 && r.t !== "str" ? fromExtension(r, l) : [];
  const subject = extensionOf(l);
  if (subject === undefined) return [];
  return constraint(
    subject,
    "end",
    texts.map((text) => (text.startsWith(".") ? text : `.${text}`)),
  );
}

function extensionOf(node: Node): Node | undefined {
  if (node.t === "get" && EXTENSION.test(node.n)) return node.o;
  if (node.t === "idx") return extensionOf(node.o);
  if (node.t === "call" && node.f.t === "get" && THROUGH.test(node.f.n))
    return extensionOf(node.f.o);
  if (node.t === "call") {
    const method = node.f.t === "get" ? node.f.n : node.f.t === "name" ? node.f.v : "";
    if (method === "pathinfo" || EXTENSION.test(method))
      return node.args[0]?.v ?? (node.f.t === "get" ? node.f.o : undefined);
  }
  return undefined;
}

function fromRegex(l: Node, r: Node): Constraint[] {
  const pattern = patternOf(r);
  return pattern === undefined ? [] : endOf(l, pattern);
}

function patternOf(node: Node): string | undefined {
  if (node.t === "seq" && node.items.length === 1 && node.items[0] !== undefined)
    return patternOf(node.items[0]);
  if (node.t !== "call" || node.f.t !== "name" || !/^(?:RegExp|Regexp\.new)$/.test(node.f.v))
    return undefined;
  const text = node.args[0]?.v;
  return text?.t === "str" ? text.v : undefined;
}

function endOf(subject: Node, pattern: string): Constraint[] {
  const body = /(?:\$|\\z)$/.test(pattern) ? pattern.replace(/(?:\$|\\z)$/, "") : undefined;
  if (body === undefined) return [];
  if (body.endsWith(")")) {
    const open = body.lastIndexOf("(");
    const choice = body.slice(open + 1, -1).replace(/^\?:/, "");
    if (open < 0 || !/^[\w|-]+$/.test(choice)) return [];
    const head = literalTail(body.slice(0, open));
    return constraint(
      subject,
      "end",
      choice.split("|").map((part) => head + part),
    );
  }
  return constraint(subject, "end", [literalTail(body)]);
}

/** The last characters of a pattern that stand for themselves. */
function literalTail(pattern: string): string {
  let tail = "";
  for (let i = pattern.length - 1; i >= 0 && tail.length < 64; i--) {
    const c = pattern.charAt(i);
    if (c === "." && pattern.charAt(i - 1) === "\\") i--;
    else if (!/[\w-]/.test(c) || pattern.charAt(i - 1) === "\\") break;
    tail = c + tail;
  }
  return tail;
}

function constraint(subject: Node, at: "start" | "end", texts: readonly string[]): Constraint[] {
  const name = variableOf(subject);
  const clean = texts.filter((text) => text !== "" && !/[*?/]/.test(text));
  return name === undefined || clean.length === 0 ? [] : [{ name, at, texts: clean }];
}

function variableOf(node: Node): string | undefined {
  if (node.t === "name") return node.v;
  if (node.t === "get" && THROUGH.test(node.n)) return variableOf(node.o);
  if (node.t === "call") {
    if (node.f.t === "get" && THROUGH.test(node.f.n)) {
      return node.args.length === 0
        ? variableOf(node.f.o)
        : variableOf(node.args[0]?.v ?? node.f.o);
    }
    if (node.f.t === "name" && THROUGH.test(node.f.v) && node.args[0] !== undefined)
      return variableOf(node.args[0].v);
  }
  return undefined;
}

function literals(node: Node): string[] {
  if (node.t === "str") return [node.v];
  if (node.t === "list") return node.items.flatMap((item) => literals(item.v));
  return [];
}

/** The pattern with what the constraint adds; other values stay as they are. */
export function narrowed(value: Val, { at, texts }: Constraint): Val {
  if (value instanceof Sym) {
    if (value.data === undefined) {
      const own = value.note?.get("name");
      if (!(own instanceof Part)) return value;
      const copy = new Sym(value.name, value.taints, value.files);
      copy.note = new Map(value.note ?? []);
      copy.note.set("name", narrowed(own, { name: "", at, texts }));
      return copy;
    }
    const data = narrowed(value.data, { name: "", at, texts });
    if (data === value.data) return value;
    const copy = new Sym(value.name, value.taints, value.files);
    copy.data = data;
    copy.note = value.note;
    return copy;
  }
  if (!(value instanceof Part) || !value.glob) return value;
  const last = value.parts[value.parts.length - 1];
  if (typeof last !== "string") return value;
  const match = /^([\s\S]*?)(\*\*|[^/]*\*)$/.exec(last);
  if (match === null) return value;
  return oneOf(
    texts.map((text) => {
      const tail = match[2] === "**" ? "**/*" : (match[2] as string);
      const next =
        at === "end"
          ? `${tail}${text}`
          : tail === "*" || tail === "**/*"
            ? `${tail.slice(0, -1)}${text}*`
            : tail;
      return new Part(
        [...value.parts.slice(0, -1), (match[1] as string) + next],
        value.taints,
        value.files,
        true,
      );
    }),
  );
}
