/** Whether an editing script leaves nothing of a file: its text is read, never run. */
import { type Flow, Taint } from "../../shell/types.js";

/** What is in a file of which nothing is left. */
export const EMPTIED: Flow = { text: "", taints: Taint.none, through: [] };

/** Addresses that every line has, or every line with something in it. */
const EVERY = String.raw`(?:(?:1,\$|%|0~1|/(?:\.\*?|\^|\$|)/)\s*)?`;

// These are for trimmed texts, and no two runs of blanks stand next to each other: long ones take no long time.
const SED_DELETES = new RegExp(String.raw`^${EVERY}(?:d|\{\s*d(?:\s*;)?\s*\})(?:\s*;)?$`);
// The whole of every line is replaced by nothing.
const SED_BLANKS = new RegExp(
  String.raw`^${EVERY}s([/|#,:!@])\^?(?:\.[*+]|\.\\\+|\[\[:print:\]\][*+])\$?\1\1[gIiEm]*(?:\s*;)?$`,
);

/** The sed script (with `-n` when `quiet`) prints no line of what it reads. */
export function sedEmpties(scripts: readonly string[], quiet: boolean): boolean {
  const texts = scripts.map((script) => script.trim());
  if (texts.some((text) => SED_DELETES.test(text) || SED_BLANKS.test(text))) return true;
  return quiet && texts.every((text) => text === "");
}

/** The awk program has no rule that holds, or none that prints. */
export function awkEmpties(program: string): boolean {
  return /^(?:0|""|\{\s*\}|NR\s*<\s*[01]|1\s*==\s*0|)$/.test(program.trim());
}

/** A program for `perl -n` (`ruby -n`), or for `-p` when `prints`, after which nothing of the lines is printed. */
export function lineProgramEmpties(code: string, prints: boolean): boolean {
  const text = code.trim().replace(/;$/, "");
  if (prints)
    return /^(?:\$_\s*=\s*(?:""|''|undef)|undef\s*(?:\(\s*)?\$_\s*\)?|s([/|#,:!{])(?:\^?\.[*+]\$?)\1\1[gms]*)$/.test(
      text,
    );
  return /^(?:\w*|\{\s*\}|next)$/.test(text) && !/^(?:print|puts|say|p|eval)$/.test(text);
}

/** The lines of `ed`, or commands of `ex` and Vim, delete every line and nothing puts others in their place. */
export function exEmpties(commands: readonly string[]): boolean {
  const deletes = commands.findIndex((command) =>
    /^:*\s*(?:%|1,\$|,)\s*d(?:e(?:l(?:e(?:te?)?)?)?)?(?:\s*!)?(?:\s*_)?$/.test(command.trim()),
  );
  if (deletes < 0) return false;
  const rest = commands.slice(deletes + 1).map((command) => command.trim().replace(/^:+/, ""));
  const fills = rest.some((command) =>
    /^(?:\d*|\$|\.)\s*(?:r|a|i|c|put?|append|insert|read|normal)\b/.test(command),
  );
  return !fills && rest.some((command) => /^(?:w|x|wq|xit|exit|wqa|xa)\w*!?$/.test(command));
}
