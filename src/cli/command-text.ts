import { resolve } from "node:path";
import { quoteAll } from "../adapters/quote.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { readText } from "./stdin.js";

/**
 * The command that `check` and `explain` are asked about. Several words are one simple command whose
 * quotes the user's shell has taken away, so they get quotes again; a single one is shell text.
 */
export async function commandText(name: string, options: Options, io: Io): Promise<string> {
  const { operands, isLiteral } = options;
  const [first] = operands;
  const see = `See: cerbash help ${name}`;
  if (first === undefined) throw new UsageError(`cerbash ${name}: no command given\n${see}`);
  if (operands.length > 1) {
    if (isLiteral) return quoteAll(operands);
    throw new UsageError(
      `cerbash ${name}: more than one command; quote it as one, or put -- before it\n${see}`,
    );
  }
  if (first !== "-" || isLiteral) return first;
  if (io.isInputTerminal) io.warn("Type the command, then Ctrl-D.");
  return (await readText(io.stdin)).replace(/\r?\n$/, "");
}

/** The directory of `--cwd`, absolute; the current one without it. */
export function directoryOption(options: Options, io: Io): string {
  return resolve(io.cwd, options.value("cwd") ?? ".");
}
