/** What the evaluator knows: variables, members, and the state that control flow changes. */
import { type Node, walk } from "./ast.js";
import type { Dialect, ReadText } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import type { Findings } from "./findings.js";
import { BASE_STEPS, MAX_ITEMS, REPEAT_STEPS } from "./limits.js";
import { type Constraint, narrowed } from "./narrow.js";
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

export interface Change {
  readonly scope: Scope;
  readonly name: string;
  readonly old: Val | undefined;
}

export abstract class Variables {
  abstract ev(node: Node): Val;
  /** The whole evaluator, for the tables. */
  protected abstract get self(): Evaluator;
  abstract apply(callee: Val, args: readonly Val[], named?: ReadonlyMap<string, Val>): Val;

  readonly dialect: Dialect;

  readonly out: Findings;

  readonly input: CodeInput;

  readonly readText: ReadText;

  readonly texts: number;

  scope = new Scope(undefined);

  protected stops = 0;

  protected depth = 0;

  protected callDepth = 0;

  protected repeating = 0;

  protected left = REPEAT_STEPS;

  protected steps = 0;

  protected allowed = BASE_STEPS;

  protected log: Change[] | undefined = undefined;

  protected returns: Val[] = [];

  protected conditional = 0;

  protected unbounded = 0;

  protected readonly fns: Fn[] = [];

  protected readonly stars: string[] = [];

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

  protected find(name: string): Val | undefined {
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
    if (value !== undefined) return value(this.self, undefined);
    for (const star of this.stars) {
      const full = `${star}.${name}`;
      if (this.dialect.calls.has(full)) return new Sym(full);
      const constant = this.dialect.values.get(full);
      if (constant !== undefined) return constant(this.self, undefined);
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
      const value = this.dialect.special?.(this.self, of, name);
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
      if (value !== undefined) return value(this.self, of);
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
    if (value !== undefined) return value(this.self, of);
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

  /** A value that changes with each turn of a loop nothing is known about. */
  protected blur(value: Val, old: Val | undefined): Val {
    if (typeof value === "number") return PLAIN;
    if (typeof value === "string" || value instanceof Part) {
      return cat([typeof old === "string" ? old : "", unknown("", value)]);
    }
    return value;
  }

  /** Variables that a loop counts up are not known at its first turn either. */
  protected blurCounted(body: Node): void {
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

  /** Variables become what a test has shown them to be. */
  protected narrow(holds: readonly Constraint[]): void {
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
}

function kindOf(value: Val): string {
  if (typeof value === "string" || value instanceof Part) return "str";
  if (typeof value === "number") return "num";
  if (value instanceof List) return "list";
  if (value instanceof Dict) return "dict";
  if (value instanceof Fn) return "fn";
  return "";
}
