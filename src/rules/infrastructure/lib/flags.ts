/** Shared by the tables of infrastructure and cloud tools. */
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";

/** `"var=; target="` → `"--var -var=; --target -target="`. Entries that begin with a dash stay. */
export function goFlags(list: string): string {
  return list
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => (entry.startsWith("-") ? entry : `--${entry.replace(/=\??$/, "")} -${entry}`))
    .join("; ");
}

/** Puts every word of `verbs` behind every one of `before`: `("a, b", "x, y")` → `a x, a y, b x, b y`. */
export function cross(before: string, verbs: string): string {
  const tails = verbs.split(",").map((verb) => verb.trim());
  return before
    .split(",")
    .flatMap((head) => tails.map((tail) => `${head.trim()} ${tail}`))
    .join(", ");
}

/**
 * Words of a command that a tool runs: those behind `--`, else those behind its `count`-th operand
 * (`0`: behind the verb), where even options belong to the command.
 */
export function commandAfter(i: Invocation, count: number): readonly Word[] {
  const { args } = i.command;
  const dashes = args.findIndex((word) => word.text === "--");
  if (dashes >= 0) return args.slice(dashes + 1);
  const first = i.operands[count];
  return first === undefined ? [] : args.slice(args.indexOf(first));
}

/** The operation as written (`i.verb` is the table's pattern, `ec2 delete-*`). */
export function operation(i: Invocation): string {
  return i.verbWords.map((word) => word.text).join(" ");
}
