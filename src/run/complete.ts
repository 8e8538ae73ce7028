/** Whether a text is a whole command, by a real bash that only reads (`bash -n`). */
import { spawnSync } from "node:child_process";

export type Completeness = "complete" | "incomplete" | { readonly problem: string };

/**
 * Asks bash. A text whose last line ends in a backslash, an open quote, an open here-document or an open
 * `if` is incomplete; one that cannot become a command by more lines has a problem.
 *
 * @example completeness("/bin/bash", "if true") // "incomplete"
 */
export function completeness(bash: string, text: string): Completeness {
  if (/(?:^|[^\\])(?:\\\\)*\\\n?$/.test(text)) return "incomplete";
  const { stderr, error, status } = spawnSync(bash, ["--norc", "--noprofile", "-n"], {
    input: text,
    encoding: "utf8",
    env: { LC_ALL: "C", PATH: "/usr/bin:/bin" },
  });
  if (error !== undefined) return { problem: error.message };
  const isOpen =
    /unexpected end of file|unexpected EOF while looking|delimited by end-of-file/.test(stderr);
  if (isOpen) return "incomplete";
  return status === 0 ? "complete" : { problem: stderr.trim() };
}
