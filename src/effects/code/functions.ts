/** Functions, classes and calls: own ones are followed, others are looked up in the tables. */
import type { Arg, FnNode, Node, Param } from "./ast.js";
import { Control } from "./control.js";
import type { Dialect } from "./dialect.js";
import { MAX_CALL_DEPTH, MAX_ITEMS } from "./limits.js";
import { constraints, narrowed } from "./narrow.js";
import { iterate } from "./operators.js";
import { Any, Cls, Dict, Fn, List, oneOf, PLAIN, Scope, Sym, unknown, type Val } from "./values.js";

const ACTIONS = new WeakMap<Dialect, Set<string>>();

export abstract class Functions extends Control {
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

  // ---- functions and classes

  protected define(node: FnNode): Val {
    const fn = new Fn(node, this.scope);
    if (node.handed === true || !node.decl) fn.state.handed = true;
    this.fns.push(fn);
    if (node.decl && node.name !== undefined) this.setVar(node.name, fn, true);
    return fn;
  }

  protected classOf(node: Extract<Node, { t: "class" }>): Val {
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

  protected call(f: Node, argNodes: readonly Arg[]): Val {
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
          for (const item of iterate(this.self, value, undefined).items) {
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

  protected applySym(callee: Sym, args: readonly Val[], named?: ReadonlyMap<string, Val>): Val {
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
      const value = api({ ev: this.self, name, recv: callee.recv, args, named });
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
  protected mayAct(name: string): boolean {
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
  protected callLater(args: readonly Val[], value: Val): void {
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

  protected instantiate(cls: Cls, args: readonly Val[], named?: ReadonlyMap<string, Val>): Val {
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

  protected bind(fn: Fn, given: readonly Val[], named: ReadonlyMap<string, Val> | undefined): void {
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

export function lastOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? name : name.slice(dot + 1);
}
