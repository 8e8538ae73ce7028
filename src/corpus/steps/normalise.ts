/** Normalisation: one spelling for what a shell reads the same way, and nothing that it does not. */

/** The text to keep, and what was done; or why it cannot be kept. */
export type Normalised =
  | { readonly text: string; readonly changes: readonly string[] }
  | { readonly problem: string };

/**
 * Line ends become `\n`, blank edges and a copied prompt (`$ ls`) go. Unicode is left as it is,
 * because a look-alike letter makes another command.
 *
 * @example normalise("$ ls\r\n") // { text: "ls", changes: ["line ends", "prompt"] }
 */
export function normalise(command: string): Normalised {
  const changes: string[] = [];
  let text = command;
  if (text.startsWith("\ufeff")) text = text.slice(1);
  if (text.includes("\r\n")) {
    text = text.replaceAll("\r\n", "\n");
    changes.push("line ends");
  }
  // A backslash before the last blank is part of the command.
  text = text.trimStart().replace(/(?<!\\)\s+$/, "");
  const prompt = /^[$#] (?=[a-zA-Z./~])/.exec(text);
  // `# text` alone is a comment, so only a dollar sign is surely a prompt.
  if (prompt !== null && text.startsWith("$")) {
    text = text.slice(2).trimStart();
    changes.push("prompt");
  }
  if (text === "") return { problem: "nothing but blanks" };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f]/.test(text)) {
    return { problem: "control characters" };
  }
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)) {
    return { problem: "half of a character" };
  }
  if (text.includes("\ufffd")) return { problem: "bytes that are not UTF-8" };
  return { text, changes };
}

/**
 * The text by which exact duplicates are found: runs of blanks outside quotes count as one. A text
 * with a here-document stays as it is, because blanks are data there.
 *
 * @example exactForm("ls   -la") // "ls -la"
 */
export function exactForm(text: string): string {
  if (text.includes("<<") || !/[ \t]{2}|\t/.test(text)) return text;
  if (!/["'\\`$]/.test(text)) return text.replace(/[ \t]+/g, " ");
  return text.replace(/\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[ \t]+/g, (part) =>
    /^[ \t]/.test(part) ? " " : part,
  );
}
