/** How near two command texts are without running either. */
import { shapeOf, type TableOf } from "../../corpus/steps/shape.js";
import { lex } from "../../corpus/steps/shape-lexer.js";

/**
 * The text without what changes nothing: a prompt in front, blanks, quotes, a `;` at the end, `./` before a path.
 *
 * @example normalised("$ find ./  -name '*.c';") === normalised('find . -name "*.c"') // true
 */
export function normalised(command: string): string {
  const words = [...lex(command.trim().replace(/^\$\s+/, ""))].map(({ kind, text }) =>
    kind === "word" && text.length > 1
      ? text
          .replace(/^\.\/(?=.)/, "")
          .replace(/^\.\/$/, ".")
          .replace(/(?<=[^/])\/$/, "")
      : text,
  );
  while (words.at(-1) === ";" || words.at(-1) === "\n") words.pop();
  return words.join("\0");
}

/** Programs, verbs, option names and operators, names and values blanked; short options taken apart. */
export function templateOf(command: string, tableOf: TableOf): string {
  return shapeOf(
    command
      .trim()
      .replace(/^\$\s+/, "")
      .replace(/\s*;\s*$/, ""),
    tableOf,
  ).group;
}
