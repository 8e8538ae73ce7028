import { parseArgs } from "node:util";
import { findSubcommand, type Subcommand } from "./commands.js";
import { UsageError } from "./io.js";
import { nearest } from "./nearest.js";

export interface Options {
  readonly operands: readonly string[];
  /** Operands began after `--`. */
  readonly isLiteral: boolean;
  has(name: string): boolean;
  value(name: string): string | undefined;
}

/**
 * The arguments of a subcommand by its entry in the table. Throws a {@link UsageError} that names
 * the subcommand's help.
 *
 * @example readOptions("check", ["--json", "--", "ls"]).has("json") // true
 */
export function readOptions(name: string, args: readonly string[]): Options {
  const subcommand = findSubcommand(name);
  if (subcommand === undefined) throw new UsageError(`no such subcommand: ${name}`);
  const fail = (problem: string): never => {
    throw new UsageError(`cerbash ${name}: ${problem}\nSee: cerbash help ${name}`);
  };
  // Not strict: its own messages do not know the nearest option.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      subcommand.options.map((option) => [
        option.name,
        {
          type: option.value === undefined ? ("boolean" as const) : ("string" as const),
          ...(option.short !== undefined && { short: option.short }),
        },
      ]),
    ),
  });

  const operands: string[] = [];
  const values = new Map<string, string | undefined>();
  let isLiteral = false;
  for (const token of tokens) {
    if (token.kind === "option-terminator") isLiteral = operands.length === 0;
    else if (token.kind === "positional") operands.push(token.value);
    else {
      const { rawName, value } = token;
      const option = subcommand.options.find((known) => known.name === token.name);
      if (option === undefined) return fail(unknownOption(subcommand, rawName, operands));
      if (option.value === undefined && value !== undefined) fail(`${rawName} takes no value`);
      if (option.value !== undefined) {
        const isOption = token.inlineValue === false && /^-./.test(value ?? "");
        if (value === undefined || value === "" || isOption) {
          fail(`${rawName} needs a value: ${rawName} ${option.value}`);
        }
      }
      values.set(option.name, value);
    }
  }
  return {
    operands,
    isLiteral,
    has: (wanted) => values.has(wanted),
    value: (wanted) => values.get(wanted),
  };
}

function unknownOption(subcommand: Subcommand, given: string, operands: readonly string[]): string {
  const known = subcommand.options.map(({ name }) => `--${name}`);
  const near = nearest(given, known);
  const hint =
    near !== undefined
      ? `; did you mean ${near}?`
      : operands.length > 0
        ? "; put -- before a command of several words"
        : "";
  return `unknown option ${given}${hint}`;
}
