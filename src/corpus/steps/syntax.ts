/** Syntax: what our own parser refuses is no command. */
import { parseShell } from "../../shell/parse.js";

/**
 * Why the text is no valid shell; undefined when it is. Limits and suspicious spellings are no syntax
 * errors: the corpus wants them.
 */
export function syntaxProblem(text: string): string | undefined {
  return parseShell(text).problems.find(({ kind }) => kind === "syntax")?.code;
}
