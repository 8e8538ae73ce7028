/** A planned command as one line of text, for brains that read text. */
import type { PlannedCommand } from "../effects/plan.js";
import type { Word } from "../shell/types.js";

/** Longer ones are cut in the middle: what a call does stands at its ends. */
const LONGEST = 2000;

/**
 * The command that would run, without its wrappers, in the shell's spelling. What is not known is
 * spelled as it was written.
 *
 * @example commandText(plan("sudo env A=1 rm -rf 'a b' > log")) // "rm -rf 'a b' > log"
 */
export function commandText(command: PlannedCommand): string {
  const { program, name, args, assignments, redirects } = command;
  const words = [
    ...assignments.map((one) => `${one.name}=${spelling(one.value)}`),
    ...(program === "" ? (name === undefined ? [] : [spelling(name)]) : [quoted(program)]),
    ...args.map(spelling),
    ...redirects
      .filter(({ op }) => op !== "dup")
      .map(({ op, target }) => `${op} ${spelling(target)}`),
  ];
  const text = words.join(" ");
  if (text.length <= LONGEST) return text;
  const half = LONGEST / 2 - 3;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}

function spelling(word: Word): string {
  return word.known ? quoted(word.text) : word.text;
}

function quoted(text: string): string {
  return /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
