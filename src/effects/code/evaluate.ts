/**
 * Follows a program without running it: constants are propagated, calls are looked up in the API
 * tables of the language, and what reaches a sink becomes a finding. Every part of the code is
 * looked at once; loops over known lists and calls with known arguments again, within a budget.
 */
import type { Arg, Node } from "./ast.js";
import { Functions } from "./functions.js";
import { MAX_NESTING, MAX_TEXTS, STEPS_PER_CHARACTER } from "./limits.js";
import { binary, iterate, unary } from "./operators.js";
import {
  Any,
  cat,
  Dict,
  Fn,
  List,
  oneOf,
  PLAIN,
  push,
  Sym,
  taintsOf,
  textOf,
  unknown,
  type Val,
} from "./values.js";

export class Evaluator extends Functions {
  protected override get self(): Evaluator {
    return this;
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

  protected node(node: Node): Val {
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

  protected slice(node: Extract<Node, { t: "slice" }>): Val {
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

  protected list(items: readonly Arg[]): Val {
    const list = new List();
    for (const item of items) {
      const value = this.ev(item.v);
      if (item.spread === true) this.spreadInto(list, value);
      else push(list, value);
    }
    return list;
  }

  protected spreadInto(list: List, value: Val): void {
    const { items, open } = iterate(this, value, undefined);
    for (const item of items) push(list, item);
    if (open) list.open = true;
  }

  protected dict(items: readonly { readonly k?: Node; readonly v: Node }[]): Val {
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

  protected bin(op: string, l: Node, r: Node): Val {
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

  protected set(node: Extract<Node, { t: "set" }>): Val {
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
}

function isName(value: Val, node: Node): boolean {
  return (
    value instanceof Sym && node.t === "name" && value.name === node.v && value.recv === undefined
  );
}

function isKnown(value: Val): boolean {
  return typeof value === "string" || typeof value === "number" || value === true;
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
