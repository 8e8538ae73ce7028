/**
 * Follows a program without running it: constants are propagated, calls are looked up in the API
 * tables of the language, and what reaches a sink becomes a finding. Every part of the code is
 * looked at once; loops over known lists and calls with known arguments again, within a budget.
 */
import { type Arg, type FnNode, type Node, type Param, walk } from "./ast.js";
import type { Findings } from "./findings.js";
import {
  BASE_STEPS,
  MAX_CALL_DEPTH,
  MAX_ITEMS,
  MAX_NESTING,
  MAX_TEXTS,
  REPEAT_STEPS,
  STEPS_PER_CHARACTER,
} from "./limits.js";
import { type Constraint, constraints, narrowed } from "./narrow.js";
import { binary, iterate, unary } from "./operators.js";
import type { CodeInput } from "./types.js";
import {
  Any,
  Cls,
  cat,
  Dict,
  Fn,
  filesOf,
  List,
  oneOf,
  Part,
  PLAIN,
  push,
  Scope,
  Sym,
  taintsOf,
  textOf,
  unknown,
  type Val,
} from "./values.js";

/** A call as an API sees it. */
export interface Call {
  readonly ev: Evaluator;
  /** Name the call was found by. */
  readonly name: string;
  readonly recv: Val | undefined;
  readonly args: readonly Val[];
  readonly named: ReadonlyMap<string, Val> | undefined;
}

/** What a call does and gives; undefined stands for "nothing is known about the result". */
export type Api = (call: Call) => Val | undefined;

/** How one language differs from the others once it is parsed. */
export interface Dialect {
  readonly language: string;
  parse(code: string, problems: string[]): Node;
  /** By full name: `os.remove`, `str.join` (a method of known text), `pathlib.Path().unlink`. */
  readonly calls: ReadonlyMap<string, Api>;
  /** By the last part of the name, whatever it is called on. */
  readonly methods: ReadonlyMap<string, Api>;
  /** Calls of whatever name below a prefix: `boto3.client().`. */
  readonly families: readonly (readonly [prefix: string, api: Api])[];
  /** Values that are not calls: `os.sep`, `process.env.HOME`, `pathlib.Path().parent`. */
  readonly values: ReadonlyMap<string, (ev: Evaluator, of: Val | undefined) => Val>;
  /** Modules out of which a member chosen at run time could do anything. */
  readonly open: ReadonlySet<string>;
  /** Usual name of a module: `node:fs` and `fs-extra` are `fs`. */
  module(name: string): string;
  /** Members that mean something on every value: `x.constructor`. */
  readonly special?: (ev: Evaluator, of: Val, name: string) => Val | undefined;
  readonly specials?: ReadonlySet<string>;
  /** Finds a known name at the end of a longer one: `glob.os.remove`. */
  readonly through?: RegExp;
  /** Assigning inside a function makes a local variable. */
  readonly local: boolean;
  /** A name alone calls the function of that name (Ruby, Perl). */
  readonly bare: boolean;
  /** Calling a text calls the function of that name (PHP, Perl). */
  readonly textCalls?: (text: string) => string;
  /** `+` joins text. */
  readonly plusJoins: boolean;
  /** How a value that is not text looks as text; undefined when that cannot be known. */
  spell(value: Val): string | undefined;
}

/** Reads text of another language; supplied by `read.ts`, which knows all of them. */
export type ReadText = (language: string, code: string, texts: number, into: Findings) => boolean;

interface Change {
  readonly scope: Scope;
  readonly name: string;
  readonly old: Val | undefined;
}

export class Evaluator {
  readonly dialect: Dialect;
  readonly out: Findings;
  readonly input: CodeInput;
  readonly readText: ReadText;
  readonly texts: number;
  scope = new Scope(undefined);
  private stops = 0;
  private depth = 0;
  private callDepth = 0;
  private repeating = 0;
  private left = REPEAT_STEPS;
  private steps = 0;
  private allowed = BASE_STEPS;
  private log: Change[] | undefined = undefined;
  private returns: Val[] = [];
  private conditional = 0;
  private unbounded = 0;
  private readonly fns: Fn[] = [];
  private readonly stars: string[] = [];

  constructor(
    dialect: Dialect,
    out: Findings,
    input: CodeInput,
    readText: ReadText,
    texts: number,
  ) {
    this.dialect = dialect;
    this.out = out;
    this.input = input;
    this.readText = readText;
    this.texts = texts;
  }

  /** Reads a whole program. */
  program(code: string): Val {
    this.allowed += code.length * STEPS_PER_CHARACTER;
    const problems: string[] = [];
    const tree = this.dialect.parse(code, problems);
    const value = this.ev(tree);
    if (problems[0] !== undefined) this.out.unclear(problems[0]);
    return value;
  }

  /** Reads the functions that were handed to somebody and never seen to be called. */
  finish(): void {
    for (let i = 0; i < this.fns.length; i++) {
      const fn = this.fns[i] as Fn;
      if (!fn.state.ran && fn.state.handed) this.callback(fn, []);
    }
    if (this.left <= 0) this.out.unclear("too much repeats to be followed");
  }

  /** A function whose body is text. */
  makeFunction(params: readonly string[], code: string): Val {
    const problems: string[] = [];
    const body = this.dialect.parse(code, problems);
    if (problems[0] !== undefined) this.out.unclear(problems[0]);
    const node: FnNode = {
      t: "fn",
      params: params.map((param) => ({ to: { t: "name", v: param } })),
      body,
      value: false,
      decl: false,
    };
    return this.define(node);
  }

  /** Code made of text runs here: known text is read in place. */
  runText(language: string, value: Val): Val {
    if (value instanceof Any) return oneOf(value.of.map((item) => this.runText(language, item)));
    const text = textOf(value);
    if (
      text === undefined ||
      this.texts + this.depth / 20 >= MAX_TEXTS ||
      (language === this.dialect.language && !this.out.mayRead(text.length))
    ) {
      this.out.eval(language, value);
      return unknown("eval()", value);
    }
    if (language === this.dialect.language) {
      this.depth += 20;
      const result = this.depth > MAX_NESTING ? null : this.program(text);
      if (this.depth > MAX_NESTING) this.out.eval(language, value);
      this.depth -= 20;
      return result;
    }
    if (!this.readText(language, text, this.texts + 1, this.out)) this.out.eval(language, value);
    return PLAIN;
  }

  // ---- expressions and statements

  ev(node: Node): Val {
    if (this.repeating > 0) this.left--;
    if (++this.steps > this.allowed) {
      this.out.unclear("too much to be followed");
      return PLAIN;
    }
    if (this.depth >= MAX_NESTING * 2) {
      this.out.unclear("nested too deeply");
      return PLAIN;
    }
    this.depth++;
    const value = this.node(node);
    this.depth--;
    return value;
  }

  private node(node: Node): Val {
    switch (node.t) {
      case "str":
      case "num":
      case "const":
        return node.v;
      case "name":
        return this.name(node.v, false);
      case "tpl":
        return cat(
          node.parts.map((part) => this.ev(part)),
          this.dialect.spell,
        );
      case "get":
        return this.member(this.ev(node.o), node.n);
      case "idx":
        return this.index(this.ev(node.o), this.ev(node.i));
      case "slice":
        return this.slice(node);
      case "call":
        return this.call(node.f, node.args);
      case "list":
        return this.list(node.items);
      case "dict":
        return this.dict(node.items);
      case "bin":
        return this.bin(node.op, node.l, node.r);
      case "un":
        return unary(this, node.op, this.ev(node.e));
      case "if":
        return this.branch(node.c, node.a, node.b);
      case "fn":
        return this.define(node);
      case "set":
        return this.set(node);
      case "seq":
        return this.seq(node.items);
      case "loop":
        return this.loop(node);
      case "each":
        return this.each(node);
      case "ret": {
        this.stops++;
        const value = node.v === undefined ? null : this.ev(node.v);
        this.returns.push(value);
        return value;
      }
      case "stop":
        this.stops++;
        return null;
      case "skip":
        return null;
      case "try":
        return this.attempt(node);
      case "class":
        return this.classOf(node);
      case "mod":
        return new Sym(this.dialect.module(node.v));
      case "star":
        this.stars.push(this.dialect.module(node.v));
        return null;
      case "sh": {
        const text = this.ev(node.e);
        return this.out.shellOutput(text);
      }
      case "outer": {
        this.scope.outer ??= new Set();
        for (const item of node.names) this.scope.outer.add(item);
        return null;
      }
      case "hole":
        return PLAIN;
    }
  }

  seq(items: readonly Node[]): Val {
    for (const item of items) {
      if (item.t === "fn" && item.decl) this.define(item);
    }
    let value: Val = null;
    for (const item of items) {
      if (item.t === "fn" && item.decl) {
        // Declared above; a second declaration of the name counts from here.
        const known = this.find(item.name ?? "");
        if (!(known instanceof Fn) || known.node !== item) this.define(item);
      } else value = this.ev(item);
    }
    return value;
  }

  private find(name: string): Val | undefined {
    for (let scope: Scope | undefined = this.scope; scope !== undefined; scope = scope.parent) {
      const value = scope.vars.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Value of a variable, or the API of that name. */
  name(name: string, called: boolean): Val {
    const found = this.find(name);
    if (found !== undefined) {
      if (!called && found instanceof Fn) {
        if (this.dialect.bare && found.node.decl) return this.apply(found, []);
        found.state.handed = true;
      }
      if (found instanceof Cls) found.used = true;
      return found;
    }
    const value = this.dialect.values.get(name);
    if (value !== undefined) return value(this, undefined);
    for (const star of this.stars) {
      const full = `${star}.${name}`;
      if (this.dialect.calls.has(full)) return new Sym(full);
      const constant = this.dialect.values.get(full);
      if (constant !== undefined) return constant(this, undefined);
    }
    const sym = new Sym(name);
    if (this.dialect.bare && !called && /^[a-z]/.test(name) && this.dialect.calls.has(name)) {
      return this.apply(sym, []);
    }
    return sym;
  }

  /** Nothing seen so far can keep this place from being reached, once. */
  get certain(): boolean {
    return this.conditional === 0 && this.unbounded === 0;
  }

  /** The program, or the loop, ends here. */
  stop(): void {
    this.stops++;
  }

  /** Names that are not known are looked for in the module. */
  addStar(module: string): void {
    this.stars.push(module);
  }

  /** Variables of the outermost scope. */
  get root(): Scope {
    let scope = this.scope;
    while (scope.parent !== undefined) scope = scope.parent;
    return scope;
  }

  isDefined(name: string): boolean {
    return this.find(name) !== undefined;
  }

  setVar(name: string, value: Val, declare: boolean): void {
    let scope = this.scope;
    if (!declare && !(this.dialect.local && !scope.outer?.has(name))) {
      for (let s: Scope | undefined = scope; s !== undefined; s = s.parent) {
        if (s.vars.has(name)) {
          scope = s;
          break;
        }
      }
    }
    this.log?.push({ scope, name, old: scope.vars.get(name) });
    scope.vars.set(name, value);
  }

  member(of: Val, name: string): Val {
    if (this.dialect.specials?.has(name) === true) {
      const value = this.dialect.special?.(this, of, name);
      if (value !== undefined) return value;
    }
    if (of instanceof Sym) {
      const noted = of.note?.get(name);
      if (noted !== undefined) return noted;
      if (of.hook !== undefined && !this.dialect.calls.has(`${of.name}.${name}`)) {
        return of.hook(name);
      }
      const full = of.name === "" ? `.${name}` : `${of.name}.${name}`;
      const value = this.dialect.values.get(full);
      if (value !== undefined) return value(this, of);
      const sym = new Sym(full, of.taints, of.files);
      sym.recv = of;
      return sym;
    }
    if (of instanceof Any) return oneOf(of.of.map((item) => this.member(item, name)));
    if (of instanceof Dict) {
      const own = of.map.get(name);
      if (own !== undefined) return own;
      const method = of.cls === undefined ? undefined : this.classMember(of.cls, name);
      if (method instanceof Fn) return new Fn(method.node, method.env, of, [], method.state);
      if (method !== undefined) return method;
    } else if (of instanceof Cls) {
      const own = this.classMember(of, name);
      if (own !== undefined) return own;
    }
    const value = this.dialect.values.get(`${kindOf(of)}.${name}`);
    if (value !== undefined) return value(this, of);
    const sym = new Sym(
      of instanceof Cls ? `${of.name}.${name}` : `${kindOf(of)}.${name}`,
      taintsOf(of),
      filesOf(of),
    );
    sym.recv = of;
    return sym;
  }

  classMember(cls: Cls, name: string, depth = 0): Val | undefined {
    const own = cls.members.get(name);
    if (own !== undefined || depth > 8) return own;
    for (const base of cls.bases) {
      if (base instanceof Cls) {
        const inherited = this.classMember(base, name, depth + 1);
        if (inherited !== undefined) return inherited;
      } else if (base instanceof Sym) {
        return this.member(base, name);
      }
    }
    return undefined;
  }

  index(of: Val, key: Val): Val {
    if (of instanceof Any) return oneOf(of.of.map((item) => this.index(item, key)));
    if (key instanceof Any) return oneOf(key.of.map((item) => this.index(of, item)));
    if (of instanceof List) {
      if (typeof key === "number" || (typeof key === "string" && /^\d+$/.test(key))) {
        const n = Number(key);
        const item = of.items[n < 0 ? of.items.length + n : n];
        if (item !== undefined) return item;
        if (!of.open) return null;
        // What is not listed is like the last one that is.
        const last = of.items[of.items.length - 1];
        return last instanceof Sym || last instanceof Part ? last : unknown("[]", of);
      }
      if (typeof key === "string") return this.member(of, key);
      return of.items.length === 0 ? unknown("[]", of) : oneOf(of.items);
    }
    if (typeof of === "string" && typeof key === "number") {
      return of[key < 0 ? of.length + key : key] ?? null;
    }
    const text = textOf(key);
    if (of instanceof Dict) {
      if (text === undefined) return of.map.size === 0 ? PLAIN : oneOf([...of.map.values()]);
      return of.map.get(text) ?? (of.open ? unknown(text, of) : this.member(of, text));
    }
    if (of instanceof Sym) {
      if (text !== undefined) return this.member(of, text);
      const free = this.dialect.open.has(of.name) || of.name.startsWith("?");
      const sym = new Sym(free ? `?${of.name}` : `${of.name}[]`, of.taints, of.files);
      sym.recv = of;
      return sym;
    }
    if (text !== undefined) return this.member(of, text);
    return unknown("[]", of);
  }

  private slice(node: Extract<Node, { t: "slice" }>): Val {
    const of = this.ev(node.o);
    const a = node.a === undefined ? null : this.ev(node.a);
    const b = node.b === undefined ? null : this.ev(node.b);
    const c = node.c === undefined ? null : this.ev(node.c);
    const plain = [a, b, c].every((x) => x === null || typeof x === "number");
    if (plain && (typeof of === "string" || (of instanceof List && !of.open))) {
      const all: readonly Val[] = typeof of === "string" ? [...of] : of.items;
      const picked = sliceOf(
        all,
        a as number | null,
        b as number | null,
        (c as number | null) ?? 1,
      );
      return typeof of === "string" ? picked.join("") : new List(picked);
    }
    if (of instanceof List) return new List(of.items.slice(), true);
    return unknown(of instanceof Sym ? `${of.name}[]` : "[]", of);
  }

  private list(items: readonly Arg[]): Val {
    const list = new List();
    for (const item of items) {
      const value = this.ev(item.v);
      if (item.spread === true) this.spreadInto(list, value);
      else push(list, value);
    }
    return list;
  }

  private spreadInto(list: List, value: Val): void {
    const { items, open } = iterate(this, value, undefined);
    for (const item of items) push(list, item);
    if (open) list.open = true;
  }

  private dict(items: readonly { readonly k?: Node; readonly v: Node }[]): Val {
    const dict = new Dict();
    for (const { k, v } of items) {
      if (k === undefined) {
        const value = this.ev(v);
        if (value instanceof Dict) {
          for (const [key, item] of value.map) dict.map.set(key, item);
          if (value.open) dict.open = true;
        } else {
          dict.open = true;
          if (taintsOf(value) !== 0) dict.map.set("…", value);
        }
        continue;
      }
      const key = this.ev(k);
      const value = this.ev(v);
      if (value instanceof Fn) value.state.handed = true;
      const text = textOf(key);
      if (text === undefined) {
        dict.open = true;
        dict.map.set("…", value);
      } else dict.map.set(text, value);
    }
    return dict;
  }

  private bin(op: string, l: Node, r: Node): Val {
    if (op === "&&") {
      const left = this.ev(l);
      const right = this.guarded(r);
      return left === null || left === false ? left : right;
    }
    if (op === "||") {
      const left = this.ev(l);
      const right = this.guarded(r);
      if (left === null || left === false || left === "" || left === 0) return right;
      if (isKnown(left)) return left;
      return left === PLAIN ? right : oneOf([left, right]);
    }
    return binary(this, op, this.ev(l), this.ev(r));
  }

  private guarded(node: Node): Val {
    this.conditional++;
    const value = this.ev(node);
    this.conditional--;
    return value;
  }

  private set(node: Extract<Node, { t: "set" }>): Val {
    let value = this.ev(node.v);
    if (node.op !== undefined) {
      const old = this.ev(node.to);
      if (node.op === "||" || node.op === "??") {
        value = old === null || old === PLAIN || isName(old, node.to) ? value : oneOf([old, value]);
      } else if (isName(old, node.to)) {
        // Never assigned before: starts empty.
        value = this.unbounded > 0 ? this.blur(value, undefined) : value;
      } else {
        const next = binary(this, node.op, old, value);
        value = this.unbounded > 0 && !(old instanceof List) ? this.blur(next, old) : next;
      }
    }
    if (value instanceof Fn && node.to.t !== "name") value.state.handed = true;
    this.assign(node.to, value, node.decl === true);
    return value;
  }

  /** A value that changes with each turn of a loop nothing is known about. */
  private blur(value: Val, old: Val | undefined): Val {
    if (typeof value === "number") return PLAIN;
    if (typeof value === "string" || value instanceof Part) {
      return cat([typeof old === "string" ? old : "", unknown("", value)]);
    }
    return value;
  }

  /** Variables that a loop counts up are not known at its first turn either. */
  private blurCounted(body: Node): void {
    const counted = new Set<string>();
    walk(body, (node) => {
      if (node.t === "set" && node.op !== undefined && node.to.t === "name") counted.add(node.to.v);
    });
    for (const name of counted) {
      const value = this.find(name);
      if (typeof value === "number") this.setVar(name, PLAIN, false);
      else if (typeof value === "string" && value !== "") {
        this.setVar(name, cat([value, new Sym("")]), false);
      }
    }
  }

  assign(to: Node, value: Val, declare: boolean): void {
    switch (to.t) {
      case "name":
        this.setVar(to.v, value, declare);
        return;
      case "set":
        this.assign(to.to, value === null || value === PLAIN ? this.ev(to.v) : value, declare);
        return;
      case "get":
      case "idx": {
        const of = this.ev(to.o);
        const key = to.t === "get" ? to.n : this.ev(to.i);
        this.setMember(of, key, value);
        return;
      }
      case "list": {
        let i = 0;
        for (const item of to.items) {
          if (item.spread === true) {
            const rest =
              value instanceof List
                ? new List(value.items.slice(i), value.open)
                : unknown("[]", value);
            this.assign(item.v, rest, declare);
            continue;
          }
          const whole = value instanceof List || typeof value === "string" || value instanceof Any;
          const part = whole ? this.index(value, i) : this.index(value, PLAIN);
          this.assign(item.v, part === null && whole ? PLAIN : part, declare);
          i++;
        }
        return;
      }
      case "dict":
        for (const { k, v } of to.items) {
          if (k === undefined) this.assign(v, value, declare);
          else this.assign(v, this.index(value, this.ev(k)), declare);
        }
        return;
      case "call": {
        // A variable named by a text: `${'x'} = 1`.
        const by = to.f.t === "name" && to.f.v === "variable" ? to.args[0] : undefined;
        const text = by === undefined ? undefined : textOf(this.ev(by.v));
        if (text !== undefined) this.setVar(`$${text}`, value, false);
        return;
      }
      default:
        return;
    }
  }

  setMember(of: Val, key: Val, value: Val): void {
    const text = textOf(key);
    if (of instanceof Dict) {
      if (text === undefined) {
        of.open = true;
        of.map.set("…", value);
      } else of.map.set(text, value);
    } else if (of instanceof List) {
      if (typeof key === "number" && key >= 0 && key < MAX_ITEMS && key <= of.items.length) {
        of.items[key] = value;
      } else push(of, value);
    } else if (of instanceof Sym && of !== PLAIN && text !== undefined) {
      of.note ??= new Map();
      of.note.set(text, value);
    } else if (of instanceof Cls && text !== undefined) {
      of.members.set(text, value);
    }
  }

  // ---- control flow

  /** Reads each way in turn and joins what the variables may hold afterwards. */
  private ways(ways: readonly (() => Val)[], maybeNone: boolean): Val {
    const outer = this.log;
    const values: Val[] = [];
    const ends = new Map<Scope, Map<string, { values: Val[]; before: Val | undefined }>>();
    this.conditional++;
    let seen = 0;
    for (const way of ways) {
      const log: Change[] = [];
      this.log = log;
      values.push(way());
      for (let i = log.length - 1; i >= 0; i--) {
        const { scope, name, old } = log[i] as Change;
        let names = ends.get(scope);
        if (names === undefined) {
          names = new Map();
          ends.set(scope, names);
        }
        let end = names.get(name);
        if (end === undefined) {
          end = { values: [], before: undefined };
          names.set(name, end);
        }
        // The last change stands for the way; the ones before it only lead back to the start.
        if (end.values.length <= seen) {
          while (end.values.length < seen) end.values.push(old ?? null);
          end.values.push(scope.vars.get(name) ?? null);
        }
        end.before = old;
        if (old === undefined) scope.vars.delete(name);
        else scope.vars.set(name, old);
      }
      seen++;
    }
    this.conditional--;
    this.log = outer;
    for (const [scope, names] of ends) {
      for (const [name, end] of names) {
        if (end.before !== undefined && (maybeNone || end.values.length < seen)) {
          end.values.unshift(end.before);
        }
        outer?.push({ scope, name, old: scope.vars.get(name) });
        scope.vars.set(name, oneOf(end.values));
      }
    }
    return oneOf(values);
  }

  private branch(c: Node, a: Node, b: Node | undefined): Val {
    this.ev(c);
    const holds = constraints(c);
    const first = () => {
      this.narrow(holds);
      return this.ev(a);
    };
    if (b !== undefined) return this.ways([first, () => this.ev(b)], false);
    const value = this.ways([first], true);
    // `if not f.endswith(…): continue`
    if (c.t === "un" && c.op === "!" && leaves(a)) this.narrow(constraints(c.e));
    return value;
  }

  /** Variables become what a test has shown them to be. */
  private narrow(holds: readonly Constraint[]): void {
    for (const constraint of holds) {
      const value = this.find(constraint.name);
      if (value === undefined) continue;
      const better = narrowed(value, constraint);
      if (better !== value) this.setVar(constraint.name, better, false);
      // File::Find has the name in two variables.
      const whole = constraint.name === "$_" ? this.find("$File::Find::name") : undefined;
      if (whole !== undefined) this.setVar("$File::Find::name", narrowed(whole, constraint), false);
    }
  }

  private attempt(node: Extract<Node, { t: "try" }>): Val {
    let value = this.ev(node.body);
    if (node.handlers.length > 0) {
      const other = this.ways(
        node.handlers.map((handler) => () => this.ev(handler)),
        true,
      );
      value = oneOf([value, other]);
    }
    if (node.end !== undefined) this.ev(node.end);
    return value;
  }

  private loop(node: Extract<Node, { t: "loop" }>): Val {
    const { out, stops } = this;
    const { forks, spawns, writes, waits } = out;
    // The test is read once, unless it counts something that is known.
    const after = node.after === true ? node.c : undefined;
    const first = node.c === undefined || after !== undefined ? PLAIN : this.ev(node.c);
    // `while 0`: the body never runs.
    if (first === 0 || first === false) return null;
    if (first === true && !node.endless && node.c !== undefined) {
      // Counts something that is known: decoders do.
      this.repeating++;
      let now: Val = true;
      while (now === true && this.left > 0 && this.stops === stops) {
        this.left--;
        this.ev(node.body);
        now = this.ev(node.c);
      }
      this.repeating--;
      if (now === false || this.stops > stops) return null;
    }
    this.unbounded++;
    this.blurCounted(node.body);
    const body = () => this.ev(node.body);
    const value = node.endless || after !== undefined ? body() : this.ways([body], true);
    if (after !== undefined) this.ev(after);
    this.unbounded--;
    const waited = out.waits > waits || this.stops > stops;
    if (out.forks > forks && !waited) out.process("fork-bomb", "forks in a loop without end");
    else if (node.endless && !waited) {
      if (out.spawns > spawns) out.process("endless-spawn", "starts processes without end");
      else if (out.writes > writes) out.process("exhaust", "writes without end");
    }
    return value;
  }

  private each(node: Extract<Node, { t: "each" }>): Val {
    const over = this.ev(node.in);
    const { items, open } = iterate(this, over, node.over);
    const result = new List();
    const one = (item: Val): Val => {
      this.assign(node.to, item, true);
      if (node.when !== undefined) {
        if (this.ev(node.when) === false) return null;
        this.narrow(constraints(node.when));
      }
      const value = this.ev(node.body);
      if (!node.collect) return null;
      if (node.body.t === "each" && node.body.collect && value instanceof List) {
        for (const inner of value.items) push(result, inner);
        if (value.open) result.open = true;
      } else push(result, value);
      return null;
    };
    if (items.length === 0 && open === false && node.collect) return result;
    if (!open && items.length > 0) {
      this.many(items, one);
      return result;
    }
    this.unbounded++;
    this.blurCounted(node.body);
    const again = (item: Val) => () => {
      this.repeating++;
      const value = one(item);
      this.repeating--;
      return value;
    };
    const few = this.left > 0 ? items.slice(0, 16) : items.slice(0, 1);
    this.ways(
      few.length === 0
        ? [() => one(unknown("", over))]
        : few.map((item, i) => (i === 0 ? () => one(item) : again(item))),
      true,
    );
    this.unbounded--;
    result.open = true;
    return result;
  }

  /** Calls `one` for the items as long as the budget lasts, then once for what all have in common. */
  many(items: readonly Val[], one: (item: Val) => Val): void {
    for (let i = 0; i < items.length; i++) {
      if (i > 0) {
        if (this.left <= 0) {
          this.unbounded++;
          one(unknown("", ...items.slice(i, i + 64)));
          this.unbounded--;
          return;
        }
        this.repeating++;
      }
      one(items[i] as Val);
      if (i > 0) this.repeating--;
    }
  }

  // ---- functions and classes

  private define(node: FnNode): Val {
    const fn = new Fn(node, this.scope);
    if (node.handed === true || !node.decl) fn.state.handed = true;
    this.fns.push(fn);
    if (node.decl && node.name !== undefined) this.setVar(node.name, fn, true);
    return fn;
  }

  private classOf(node: Extract<Node, { t: "class" }>): Val {
    const bases = node.bases.map((base) => this.ev(base));
    const outer = this.scope;
    this.scope = new Scope(outer);
    const before = this.fns.length;
    const log = this.log;
    this.log = undefined;
    this.ev(node.body);
    this.log = log;
    const members = this.scope.vars;
    this.scope = outer;
    // An operator or method that is a function of an API: whoever uses the class calls it.
    for (const member of members.values()) {
      if (member instanceof Sym) this.handOver(member, [new Sym("operand")]);
    }
    const cls = new Cls(node.name, bases, members);
    // Methods are called by whoever gets hold of an instance.
    for (let i = before; i < this.fns.length; i++) (this.fns[i] as Fn).state.handed = true;
    if (node.handed === true) cls.used = true;
    if (node.name !== "") this.setVar(node.name, cls, true);
    return cls;
  }

  private call(f: Node, argNodes: readonly Arg[]): Val {
    let callee: Val;
    if (f.t === "name") callee = this.name(f.v, true);
    else if (f.t === "fn") {
      callee = this.define(f);
      (callee as Fn).state.handed = false;
    } else callee = this.ev(f);
    const args: Val[] = [];
    let named: Map<string, Val> | undefined;
    for (const arg of argNodes) {
      const value = this.ev(arg.v);
      if (arg.name !== undefined) {
        named ??= new Map();
        named.set(arg.name, value);
      } else if (arg.spread === true) {
        if (value instanceof Dict && this.dialect.language === "python") {
          named ??= new Map();
          for (const [key, item] of value.map) named.set(key, item);
        } else {
          for (const item of iterate(this, value, undefined).items) {
            if (args.length < MAX_ITEMS) args.push(item);
          }
        }
      } else args.push(value);
    }
    return this.apply(callee, args, named);
  }

  apply(callee: Val, args: readonly Val[], named?: ReadonlyMap<string, Val>): Val {
    if (callee instanceof Sym) return this.applySym(callee, args, named);
    if (callee instanceof Fn) return this.invoke(callee, args, named);
    if (callee instanceof Any) {
      return oneOf(callee.of.map((item) => this.apply(item, args, named)));
    }
    if (typeof callee === "string" && this.dialect.textCalls !== undefined) {
      return this.apply(this.name(this.dialect.textCalls(callee), true), args, named);
    }
    if (callee instanceof Cls) return this.instantiate(callee, args, named);
    if (callee instanceof Dict) {
      const own = this.member(callee, "__call__");
      if (own instanceof Fn) return this.invoke(own, args, named);
    }
    for (const arg of args) this.handOver(arg, []);
    return unknown("()", callee, ...args);
  }

  private applySym(callee: Sym, args: readonly Val[], named?: ReadonlyMap<string, Val>): Val {
    const { calls, methods } = this.dialect;
    const name = callee.name;
    let api = calls.get(name);
    if (api === undefined && callee.recv instanceof Any) {
      return oneOf(
        callee.recv.of.map((item) => this.apply(this.member(item, lastOf(name)), args, named)),
      );
    }
    const inner = api === undefined ? this.dialect.through?.exec(name)?.[1] : undefined;
    if (inner !== undefined) api = calls.get(inner);
    if (api === undefined && name.includes(".")) api = methods.get(lastOf(name));
    if (api === undefined) {
      for (const [prefix, family] of this.dialect.families) {
        if (name.startsWith(prefix)) {
          api = family;
          break;
        }
      }
    }
    if (api !== undefined) {
      const value = api({ ev: this, name, recv: callee.recv, args, named });
      if (value !== undefined) {
        if (name !== "$decorate") this.callLater(args, value);
        return value;
      }
    } else if (name.startsWith("?") && this.mayAct(name)) {
      this.out.unclear(`calls something chosen at run time (${name.slice(1) || "a module"})`);
    } else if (this.dialect.textCalls !== undefined && callee.taints !== 0 && /^\$/.test(name)) {
      this.out.unclear(`calls a function named by ${name}`);
    }
    let taints = callee.taints;
    let files = callee.files;
    if (args.length > 0 || named !== undefined) {
      const all = named === undefined ? args : [...args, ...named.values()];
      const sum = unknown("", callee, ...all);
      taints = sum.taints;
      files = sum.files;
      if (api === undefined) for (const arg of all) this.handOver(arg, [sum]);
    }
    // What an unknown function gives is reported once, with the call.
    const result = new Sym(name === "" ? "" : `${name.replace(/^\?+/, "")}()`, taints, files);
    result.recv = callee.recv;
    return result;
  }

  /** Something chosen at run time is called itself, or a member that some API has. */
  private mayAct(name: string): boolean {
    const last = lastOf(name);
    if (last === name || /^\d+$|\[\]$/.test(last)) return true;
    let actions = ACTIONS.get(this.dialect);
    if (actions === undefined) {
      actions = new Set();
      for (const known of this.dialect.calls.keys()) {
        if (!/^(?:str|list|dict|num|fn)\./.test(known)) actions.add(lastOf(known));
      }
      ACTIONS.set(this.dialect, actions);
    }
    return actions.has(last);
  }

  /** A callback that the API did not call itself gets the result, after the error in Node. */
  private callLater(args: readonly Val[], value: Val): void {
    const last = args[args.length - 1];
    if (last instanceof Fn && !last.state.ran) {
      this.callback(last, this.dialect.language === "node" ? [PLAIN, value] : [value]);
    }
  }

  /** A function is given to code that is not seen: it may be called with anything. */
  handOver(value: Val, args: readonly Val[]): void {
    if (value instanceof Fn) {
      if (!value.state.ran) this.callback(value, args);
    } else if (value instanceof Sym) {
      if (value.name !== "" && this.dialect.calls.has(value.name)) this.applySym(value, args);
    } else if (value instanceof Dict) {
      for (const item of value.map.values()) {
        if (item instanceof Fn && !item.state.ran) this.callback(item, args);
      }
    }
  }

  /** What is known about an item for which the test holds. */
  narrowBy(test: Val, item: Val): Val {
    if (!(test instanceof Fn)) return item;
    const param = test.node.params[0]?.to;
    const { body } = test.node;
    const result = test.node.value ? body : body.t === "ret" ? body.v : undefined;
    if (param?.t !== "name" || result === undefined) return item;
    let value = item;
    for (const constraint of constraints(result)) {
      if (constraint.name === param.v) value = narrowed(value, constraint);
    }
    return value;
  }

  /** Calls a function value with what is known about its arguments. */
  callback(fn: Val, args: readonly Val[]): Val {
    let callee = fn;
    if (fn instanceof Fn && fn.self === undefined && !fn.node.value) {
      // Whoever calls it chooses what `this` is.
      callee = new Fn(fn.node, fn.env, new Sym("object"), fn.bound, fn.state);
    }
    this.conditional++;
    const value = this.apply(callee, args);
    this.conditional--;
    return value;
  }

  private instantiate(cls: Cls, args: readonly Val[], named?: ReadonlyMap<string, Val>): Val {
    cls.used = true;
    const object = new Dict(new Map(), true);
    object.cls = cls;
    for (const init of ["__init__", "constructor", "initialize", "__construct", "new"]) {
      const made = cls.members.get(init);
      if (made instanceof Fn) {
        this.invoke(new Fn(made.node, made.env, object, [], made.state), args, named);
        break;
      }
    }
    return object;
  }

  invoke(fn: Fn, given: readonly Val[], named?: ReadonlyMap<string, Val>): Val {
    const state = fn.state;
    if (state.active > 0 && this.conditional === 0 && this.out.forks + this.out.spawns > 0) {
      this.out.process("fork-bomb", "starts itself again");
      return unknown("()");
    }
    if (state.active >= 2 || this.callDepth >= MAX_CALL_DEPTH || (state.ran && this.left <= 0)) {
      return unknown("()", ...given);
    }
    const repeated = state.ran;
    state.ran = true;
    state.active++;
    this.callDepth++;
    if (repeated) this.repeating++;
    const outer = this.scope;
    const outerReturns = this.returns;
    const returns: Val[] = [];
    this.returns = returns;
    this.scope = new Scope(fn.env);
    const stops = this.stops;
    this.bind(fn, fn.bound.length > 0 ? [...fn.bound, ...given] : given, named);
    const value = this.ev(fn.node.body);
    this.stops = stops;
    this.scope = outer;
    this.returns = outerReturns;
    if (repeated) this.repeating--;
    this.callDepth--;
    state.active--;
    if (fn.node.value) returns.push(value);
    return returns.length === 0 ? null : oneOf(returns);
  }

  private bind(fn: Fn, given: readonly Val[], named: ReadonlyMap<string, Val> | undefined): void {
    const vars = this.scope.vars;
    let args = given;
    if (!fn.node.decl && fn.node.name !== undefined) vars.set(fn.node.name, fn);
    if (fn.self !== undefined) {
      vars.set("this", fn.self);
      vars.set("self", fn.self);
      if (this.dialect.language === "python" && !(fn.self instanceof Sym))
        args = [fn.self, ...given];
    }
    const params = fn.node.params;
    if (params.length > 1 && args.length === 1 && this.dialect.language === "ruby") {
      const only = args[0];
      if (only instanceof List) args = only.items;
    }
    vars.set(this.dialect.language === "perl" ? "@_" : "arguments", new List(args.slice()));
    for (let i = 0; i < params.length; i++) {
      const param = params[i] as Param;
      const own = param.to.t === "name" ? param.to.v : "";
      let value: Val;
      if (param.rest === true) value = new List(args.slice(i), args.length === 0);
      else if (named?.has(own)) value = named.get(own) as Val;
      else if (i < args.length) value = args[i] as Val;
      else if (param.def !== undefined) value = this.ev(param.def);
      else value = new Sym(own);
      if (param.to.t === "name") vars.set(own, value);
      if (own === "it") vars.set("_1", value);
      else this.assign(param.to, value, true);
    }
  }
}

/** Control does not come out at the end. */
function leaves(node: Node): boolean {
  if (node.t === "seq") {
    const last = node.items[node.items.length - 1];
    return last !== undefined && leaves(last);
  }
  return node.t === "skip" || node.t === "ret" || node.t === "stop";
}

const ACTIONS = new WeakMap<Dialect, Set<string>>();

function isName(value: Val, node: Node): boolean {
  return (
    value instanceof Sym && node.t === "name" && value.name === node.v && value.recv === undefined
  );
}

function isKnown(value: Val): boolean {
  return typeof value === "string" || typeof value === "number" || value === true;
}

export function lastOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? name : name.slice(dot + 1);
}

function kindOf(value: Val): string {
  if (typeof value === "string" || value instanceof Part) return "str";
  if (typeof value === "number") return "num";
  if (value instanceof List) return "list";
  if (value instanceof Dict) return "dict";
  if (value instanceof Fn) return "fn";
  return "";
}

function sliceOf(all: readonly Val[], a: number | null, b: number | null, step: number): Val[] {
  const n = all.length;
  const out: Val[] = [];
  if (step === 0 || !Number.isFinite(step)) return out;
  const clamp = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x));
  if (step > 0) {
    const from = a === null ? 0 : clamp(a < 0 ? n + a : a, 0, n);
    const to = b === null ? n : clamp(b < 0 ? n + b : b, 0, n);
    for (let i = from; i < to; i += step) out.push(all[i] as Val);
  } else {
    const from = a === null ? n - 1 : clamp(a < 0 ? n + a : a, -1, n - 1);
    const to = b === null ? -1 : clamp(b < 0 ? n + b : b, -1, n - 1);
    for (let i = from; i > to; i += step) out.push(all[i] as Val);
  }
  return out;
}
