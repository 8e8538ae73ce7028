/**
 * One tree for all languages: what is left of a program when only calls, assignments, texts and
 * control flow matter. A parser that does not understand something leaves a `hole`.
 */

export interface Arg {
  readonly v: Node;
  /** Keyword argument. */
  readonly name?: string;
  /** `*list`, `...list`. */
  readonly spread?: boolean;
}

export interface Param {
  /** Name or destructuring pattern. */
  readonly to: Node;
  readonly def?: Node;
  readonly rest?: boolean;
}

export interface FnNode {
  readonly t: "fn";
  readonly name?: string;
  readonly params: readonly Param[];
  readonly body: Node;
  /** The value of the body is the result (arrow functions, blocks, lambdas). */
  readonly value: boolean;
  /** Declared by name in the surrounding scope. */
  readonly decl: boolean;
  /** Decorators: the function is handed to somebody else. */
  readonly handed?: boolean;
}

export type Node =
  | { readonly t: "str"; readonly v: string }
  | { readonly t: "num"; readonly v: number }
  | { readonly t: "const"; readonly v: boolean | null }
  /** Text with embedded expressions. */
  | { readonly t: "tpl"; readonly parts: readonly Node[] }
  | { readonly t: "name"; readonly v: string }
  | { readonly t: "get"; readonly o: Node; readonly n: string }
  | { readonly t: "idx"; readonly o: Node; readonly i: Node }
  | {
      readonly t: "slice";
      readonly o: Node;
      readonly a?: Node | undefined;
      readonly b?: Node | undefined;
      readonly c?: Node | undefined;
    }
  | {
      readonly t: "call";
      readonly f: Node;
      readonly args: readonly Arg[];
      readonly fresh?: boolean;
    }
  /** `paren`: stood in parentheses, so it may turn out to be a list of parameters. */
  | { readonly t: "list"; readonly items: readonly Arg[]; readonly paren?: boolean }
  /** No key: the value is spread. */
  | { readonly t: "dict"; readonly items: readonly { readonly k?: Node; readonly v: Node }[] }
  | { readonly t: "bin"; readonly op: string; readonly l: Node; readonly r: Node }
  | { readonly t: "un"; readonly op: string; readonly e: Node }
  | { readonly t: "if"; readonly c: Node; readonly a: Node; readonly b?: Node | undefined }
  | FnNode
  | {
      readonly t: "set";
      readonly to: Node;
      /** Operator of a compound assignment: `+` for `+=`. */
      readonly op?: string | undefined;
      readonly v: Node;
      /** Declares a new variable in the innermost function. */
      readonly decl?: boolean;
    }
  | { readonly t: "seq"; readonly items: readonly Node[] }
  | {
      readonly t: "loop";
      readonly c?: Node | undefined;
      readonly body: Node;
      /** Nothing ends it but a break inside. */
      readonly endless: boolean;
      /** The test comes after the body. */
      readonly after?: boolean;
    }
  | {
      readonly t: "each";
      readonly to: Node;
      readonly in: Node;
      readonly body: Node;
      readonly when?: Node | undefined;
      /** Its value is the list of the body's values (a comprehension). */
      readonly collect: boolean;
      /** The list is kept whole, not handed on item by item as a generator does. */
      readonly whole?: boolean;
      /** What the loop variable gets from a map. */
      readonly over?: "keys" | "values" | "pairs";
    }
  | { readonly t: "ret"; readonly v?: Node | undefined }
  /** Leaves the innermost loop, or ends the program. */
  | { readonly t: "stop" }
  /** Goes on with the next turn of the loop. */
  | { readonly t: "skip" }
  | {
      readonly t: "try";
      readonly body: Node;
      readonly handlers: readonly Node[];
      readonly end?: Node | undefined;
    }
  | {
      readonly t: "class";
      readonly name: string;
      readonly bases: readonly Node[];
      readonly body: Node;
      readonly handed?: boolean;
    }
  | { readonly t: "mod"; readonly v: string }
  /** `from m import *` */
  | { readonly t: "star"; readonly v: string }
  /** Text run by a shell: backticks, `%x()`. */
  | { readonly t: "sh"; readonly e: Node }
  /** Names the function's variables live outside it: `global x`. */
  | { readonly t: "outer"; readonly names: readonly string[] }
  | { readonly t: "hole" };

export const HOLE: Node = { t: "hole" };
export const SKIP: Node = { t: "skip" };
export const NULL: Node = { t: "const", v: null };

export function str(v: string): Node {
  return { t: "str", v };
}
export function name(v: string): Node {
  return { t: "name", v };
}
export function seq(items: readonly Node[]): Node {
  return items.length === 1 && items[0] !== undefined ? items[0] : { t: "seq", items };
}
export function call(f: Node, args: readonly Arg[]): Node {
  return { t: "call", f, args };
}
export function fn(params: readonly Param[], body: Node, value: boolean, named?: string): FnNode {
  return named === undefined
    ? { t: "fn", params, body, value, decl: false }
    : { t: "fn", name: named, params, body, value, decl: true };
}

/** A template of the pieces, or a plain text when nothing is embedded. */
export function template(parts: readonly Node[]): Node {
  if (parts.length === 0) return { t: "str", v: "" };
  if (parts.length === 1 && parts[0]?.t === "str") return parts[0];
  return { t: "tpl", parts };
}

/** The opposite of a test: `until x` is `while not x`. */
export function not(e: Node): Node {
  return { t: "un", op: "!", e };
}

/** The first of several ways that fits: `switch`, `case`, `match`. */
export function choice(subject: Node, ways: readonly Node[]): Node {
  return { t: "try", body: subject, handlers: ways };
}

/** Calls `visit` for the node and everything in it, functions included. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.t) {
    case "tpl":
      return node.parts;
    case "get":
      return [node.o];
    case "idx":
      return [node.o, node.i];
    case "slice":
      return [node.o];
    case "call":
      return [node.f, ...node.args.map((arg) => arg.v)];
    case "list":
      return node.items.map((item) => item.v);
    case "dict":
      return node.items.map((item) => item.v);
    case "bin":
      return [node.l, node.r];
    case "un":
    case "sh":
      return [node.e];
    case "if":
      return node.b === undefined ? [node.c, node.a] : [node.c, node.a, node.b];
    case "fn":
      return [node.body];
    case "set":
      return [node.to, node.v];
    case "seq":
      return node.items;
    case "loop":
      return node.c === undefined ? [node.body] : [node.c, node.body];
    case "each":
      return [node.in, node.body];
    case "ret":
      return node.v === undefined ? [] : [node.v];
    case "try":
      return node.end === undefined
        ? [node.body, ...node.handlers]
        : [node.body, ...node.handlers, node.end];
    case "class":
      return [node.body];
    default:
      return [];
  }
}
