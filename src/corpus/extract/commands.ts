/** Cuts a script into the commands of its top level. */
import { parseShell } from "../../shell/parse.js";

/**
 * The commands of a script, each as it would be typed alone: continued lines joined, indentation gone. What stands on one line stays
 * together, and so does a loop, a condition, a function or a here-document. A line that cannot be read is left out, with no harm to the rest.
 *
 * @example
 * commandsOf("set -e\n# build\nmake \\\n  all\nif a; then\n  b\nfi\n") // ["set -e", "make all", "if a; then\n  b\nfi"]
 */
export function commandsOf(script: string): readonly string[] {
  const text = script.replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const commands: string[] = [];
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] as string;
    if (line.trim() === "" || line.trimStart().startsWith("#")) {
      from += 1;
      continue;
    }
    const to = endOf(lines, from);
    if (to === undefined) from += 1;
    else {
      commands.push(tidy(lines.slice(from, to)));
      from = to;
    }
  }
  return commands;
}

/** Lines of one command; more are no command but a program. */
const MOST_LINES = 80;

/** Where the command that begins at a line is whole; undefined when it never is. */
function endOf(lines: readonly string[], from: number): number | undefined {
  const last = Math.min(lines.length, from + MOST_LINES);
  for (let to = from + 1; to <= last; to++) {
    const end = lines[to - 1] as string;
    if (/(?:^|[^\\])(?:\\\\)*\\$/.test(end.trimEnd()) && to < last) continue;
    if (isWhole(lines.slice(from, to).join("\n"))) return to;
  }
  return undefined;
}

/**
 * Whether a text parses without anything missing: a command behind it is read as one of its own. (A here-document without its end is no
 * error of syntax, but swallows what follows.) Limits and suspicious spellings are no errors.
 */
function isWhole(text: string): boolean {
  const { script, problems } = parseShell(`${text}\nnext\n`);
  if (problems.some(({ kind }) => kind === "syntax")) return false;
  const all = script?.commands ?? [];
  return all.length > 1 && all.at(-1)?.pos === text.length + 1;
}

function tidy(lines: readonly string[]): string {
  const joined = lines.join("\n").replace(/[ \t]*\\\n[ \t]*/g, " ");
  const rows = joined.split("\n").map((line) => line.trimEnd());
  const indents = rows
    .filter((line) => line !== "")
    .map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return rows
    .map((line) => line.slice(least))
    .join("\n")
    .trim();
}
