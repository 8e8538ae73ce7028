/**
 * Bash 5.2 parses `$(…)` and `<(…)`, prints what it understood and runs what it printed. The print
 * is not always the same commands.
 */
import type { Command, Statement } from "unbash";
import type { Walk } from "./walk.js";

/** After a here-document, bash prints `a; b` as `a b`: the second command becomes arguments. */
export function checkSemicolon(walk: Walk, left: Statement, right: Statement): void {
  if (left.pos < walk.hereDocEnd) return;
  if (!/^[ \t]*;/.test(walk.source.slice(left.end, right.pos))) return;
  const message = "bash loses this `;`: it stands in a substitution, after a here-document";
  walk.problems.suspicious("lost-semicolon", message, { pos: left.end, end: right.pos });
}

const reserved = new Set(
  "! { } [[ ]] case coproc do done elif else esac fi for function if in select then time until while".split(
    " ",
  ),
);

/** Redirections are printed last: `>f coproc rm` is the word `coproc`, but its print is a coprocess. */
export function checkReserved(walk: Walk, command: Command): void {
  if (command.prefix.length === 0 || !command.name || !reserved.has(command.name.text)) return;
  if (command.prefix.every((item) => item.type === "Assignment")) return;
  const message = "a reserved word after a redirection is a name, or not, depending on the place";
  walk.problems.suspicious("reserved-after-redirect", message, command.name);
}
