/** What sets one language apart for the evaluator, and what an API table entry is. */
import type { Node } from "./ast.js";
import type { Evaluator } from "./evaluate.js";
import type { Findings } from "./findings.js";
import type { Val } from "./values.js";

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
