/** Whether an editing script leaves nothing of a file: its text is read, never run. */

/** Addresses that every line has, or every line with something in it. */
const EVERY = String.raw`(?:1,\$|%|0~1|/(?:\.\*?|\^|\$|)/)?`;

const SED_DELETES = new RegExp(`^\\s*${EVERY}\\s*(?:d|\\{\\s*d\\s*;?\\s*\\})\\s*;?\\s*$`);
/** `s/.*/ /`: the whole of every line is replaced by nothing. */;
const SED_BLANKS = new RegExp(
  String.raw`^\s*${EVERY}\s*s([/|#,:!@])\^?(?:\.[*+]|\.\\\+|\[\[:print:\]\][*+])\$?\1\1[gIiEm]*\s*;?\s*$`,
);

/** The sed script (with `-n` when `quiet`) prints no line of what it reads. */
export function sedEmpties(scripts: readonly string[], quiet: boolean): boolean {
  if (scripts.some((script) => SED_DELETES.test(script) || SED_BLANKS.test(script))) return true;
  return quiet && scripts.every((script) => script.trim() === "");
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
    /^\s*:*\s*(?:%|1,\$|,)\s*d(?:e(?:l(?:e(?:te?)?)?)?)?\s*!?\s*_?\s*$/.test(command),
  );
  if (deletes < 0) return false;
  const rest = commands.slice(deletes + 1).map((command) => command.trim().replace(/^:+/, ""));
  const fills = rest.some((command) =>
    /^(?:\d*|\$|\.)\s*(?:r|a|i|c|put?|append|insert|read|normal)\b/.test(command),
  );
  return !fills && rest.some((command) => /^(?:w|x|wq|xit|exit|wqa|xa)\w*!?$/.test(command));
}
