/** Control flow: each way is read, loops over what is known are followed. */
import type { Node } from "./ast.js";
import { constraints } from "./narrow.js";
import { iterate } from "./operators.js";
import { List, oneOf, PLAIN, push, type Scope, unknown, type Val } from "./values.js";
import { type Change, Variables } from "./variables.js";

export abstract class Control extends Variables {
  protected guarded(node: Node): Val {
    this.conditional++;
    const value = this.ev(node);
    this.conditional--;
    return value;
  }

  // ---- control flow

  /** Reads each way in turn and joins what the variables may hold afterwards. */
  protected ways(ways: readonly (() => Val)[], maybeNone: boolean): Val {
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

  protected branch(c: Node, a: Node, b: Node | undefined): Val {
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

  protected attempt(node: Extract<Node, { t: "try" }>): Val {
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

  protected loop(node: Extract<Node, { t: "loop" }>): Val {
    const { out, stops } = this;
    const { forks, spawns, writes, waits, grows } = out;
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
      else if (out.grows > grows) out.process("exhaust", "fills the memory");
    }
    return value;
  }

  protected each(node: Extract<Node, { t: "each" }>): Val {
    const over = this.ev(node.in);
    const { items, open } = iterate(this.self, over, node.over);
    if (node.whole === true && node.when === undefined && over instanceof List && over.vast)
      this.out.process("exhaust", "fills the memory");
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
    const { forks } = this.out;
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
    // Every child goes on with the same list, so that each item doubles them.
    if (node.collect && this.out.forks > forks)
      this.out.process("fork-bomb", "forks once for every item of a list of unknown length");
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
}

/** Control does not come out at the end. */
function leaves(node: Node): boolean {
  if (node.t === "seq") {
    const last = node.items[node.items.length - 1];
    return last !== undefined && leaves(last);
  }
  return node.t === "skip" || node.t === "ret" || node.t === "stop";
}
