/** Building blocks of the API tables: each makes an {@link Api} out of what it does to which argument. */
import { Taint } from "../../shell/types.js";
import type { FileAct } from "../types.js";
import type { Api, Call } from "./dialect.js";
import { NO_FILES, PLAIN, Sym, taintsOf, textOf, toCode, unknown, type Val } from "./values.js";

/** An argument by position, `-1` for what the method is called on, or by keyword after it. */
export type At = number | readonly [position: number, ...keywords: string[]];

export function arg(c: Call, at: At): Val | undefined {
  if (typeof at === "number") return at < 0 ? c.recv : c.args[at];
  const [position, ...keywords] = at;
  for (const keyword of keywords) {
    const value = c.named?.get(keyword);
    if (value !== undefined) return value;
  }
  return position < 0 ? c.recv : c.args[position];
}

export function named(c: Call, keyword: string): Val | undefined {
  return c.named?.get(keyword);
}

/** Adds the same API under several names, separated by spaces. */
export function add(table: Map<string, Api>, names: string, api: Api): void {
  for (const name of names.split(/\s+/)) if (name !== "") table.set(name, api);
}

export function table(entries: readonly (readonly [names: string, api: Api])[]): Map<string, Api> {
  const out = new Map<string, Api>();
  for (const [names, api] of entries) add(out, names, api);
  return out;
}

interface FileMore {
  readonly recursive?: boolean;
  readonly onlyEmpty?: boolean;
  readonly careful?: "asks" | "trash";
}

/** One file act on one argument. */
export function file(act: FileAct, at: At = 0, more?: FileMore): Api {
  return (c) => {
    c.ev.out.file(act, arg(c, at) ?? missing(c), more);
    return PLAIN;
  };
}

/** The path was not given or not seen. */
export function missing(c: Call): Val {
  return unknown(c.name, ...c.args);
}

/** The act on every argument, lists included. */
export function files(act: FileAct, more?: FileMore): Api {
  return (c) => {
    for (const value of c.args) c.ev.out.file(act, value, more);
    return PLAIN;
  };
}

export function moves(from: At = 0, to: At = 1): Api {
  return (c) => {
    c.ev.out.file("move-away", arg(c, from) ?? missing(c));
    c.ev.out.file("overwrite", arg(c, to));
    return PLAIN;
  };
}

export function copies(from: At = 0, to: At = 1, more?: FileMore): Api {
  return (c) => {
    c.ev.out.file("read", arg(c, from), more);
    c.ev.out.file("overwrite", arg(c, to), more);
    return PLAIN;
  };
}

/** Content of the file at the path. */
export function contentOf(c: Call, path: Val | undefined): Val {
  c.ev.out.file("read", path);
  return fromFile(`${c.name}()`, path);
}

export function fromFile(name: string, path: Val | undefined): Sym {
  if (path === undefined) return new Sym(name, Taint.file);
  return new Sym(name, Taint.file | taintsOf(path), [toCode(path)]);
}

export function changesMode(path: At, mode: At, recursive = false): Api {
  return (c) => {
    const value = arg(c, mode);
    const text = typeof value === "number" ? value.toString(8) : (textOf(value) ?? "");
    c.ev.out.file("mode", arg(c, path) ?? missing(c), {
      ...(text === "" ? {} : { mode: text }),
      ...(recursive ? { recursive } : {}),
    });
    return PLAIN;
  };
}

/** Text run by a shell; gives its output. */
export function shell(at: At = 0): Api {
  return (c) => c.ev.out.shellOutput(arg(c, at) ?? missing(c));
}

/** Text of a language is run. */
export function evaluates(language: string, at: At = 0): Api {
  return (c) => c.ev.runText(language, arg(c, at) ?? PLAIN);
}

/** Fetches from the address; the result is not ours. */
export function fetches(at: At = 0, ...also: readonly At[]): Api {
  return (c) => {
    const from = arg(c, at);
    c.ev.out.fetch(from, ...also.map((item) => arg(c, item)));
    return new Sym(`${c.name}()`, Taint.network);
  };
}

/** Gives back one of its arguments, or what it was called on. */
export function same(at: At = 0): Api {
  return (c) => arg(c, at) ?? PLAIN;
}

/** Gives something nobody can read anything out of. */
export const plain: Api = () => PLAIN;

/** Waits for a person, a clock or a connection. */
export const waits: Api = (c) => {
  c.ev.out.waits++;
  return unknown(`${c.name}()`, c.recv ?? null);
};

/** Always the same value. */
export function gives(value: Val): Api {
  return () => value;
}

/** A value named after its API, whatever the call's own spelling was. */
export function makes(name: string, taints = 0): Api {
  return () => new Sym(name, taints);
}

/** Shows its arguments. */
export function prints(out: boolean, between: string, end: string): Api {
  return (c) => {
    const values: Val[] = [];
    c.args.forEach((value, i) => {
      if (i > 0 && between !== "") values.push(between);
      values.push(value);
    });
    if (end !== "") values.push(end);
    c.ev.out.show(values, out, c.ev.certain);
    return PLAIN;
  };
}

/** Text from outside: the terminal or a pipe. */
export function standardInput(c: { ev: Call["ev"] }, name: string): Val {
  const stdin = c.ev.input.stdin;
  c.ev.out.waits++;
  if (stdin?.known === true) return stdin.text;
  return new Sym(name, stdin?.taints ?? Taint.input, NO_FILES);
}

const SQL =
  /^\s*(?:--[^\n]*\n\s*|\/\*[^*]*\*\/\s*|\(\s*)*(?:select|insert|update|delete|drop|truncate|alter|create|grant|revoke|replace|merge|with|pragma|vacuum|attach|copy|exec|call|set|show|explain|begin|commit|rename|lock|use|reindex|do|kill|shutdown|load|backup|restore|flush)\b/i;

/** The text could be SQL. */
export function looksLikeSql(value: Val | undefined): boolean {
  if (value === undefined) return false;
  const code = toCode(value);
  return SQL.test(code.known ? code.text : (code.prefix ?? ""));
}
