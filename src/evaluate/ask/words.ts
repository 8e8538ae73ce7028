/** The parts of a command text that a file tree must have for the command to do anything on it. */
import { parse } from "unbash";

/** Paths, name patterns and texts that a command names. */
export interface Named {
  readonly paths: readonly string[];
  readonly globs: readonly string[];
  readonly texts: readonly string[];
}

/** All words of a command, unquoted; what stands in substitutions and inner scripts is cut out of the text. */
function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    const { value, text } = node as { value?: unknown; text?: unknown };
    if (typeof value === "string" && typeof text === "string") words.push(value);
    for (const child of Object.values(node)) visit(child);
  };
  visit(parse(command));
  return words;
}

/** Reads what a command names. Nothing is expanded or run. */
export function named(command: string): Named {
  const paths = new Set<string>();
  const globs = new Set<string>();
  const texts = new Set<string>();
  let previous = "";
  for (const word of wordsOf(command)) {
    const before = previous;
    previous = word;
    if (word === "" || word.length > 100 || /[\n\0]/.test(word)) continue;
    if (/^-i?(?:name|wholename|path)$/.test(before)) globs.add(word);
    else if (/^-/.test(word) || /^[{};\\!()+|&]+$/.test(word)) continue;
    else if (/^(?:~|\.{0,2})?\/|\/|^\.\.?$/.test(word) && /^[\w./~*?@+,-]+$/.test(word))
      (/[*?]/.test(word) ? globs : paths).add(word);
    else if (/[*?]/.test(word) && /^[\w.*?[\]+~@,-]+$/.test(word)) globs.add(word);
    else if (/^[\w@+,-]+\.\w{1,8}$/.test(word)) paths.add(word);
    else if (/^[\w .:,@-]{2,40}$/.test(word) && !/^\d+$/.test(word)) texts.add(word);
  }
  return { paths: [...paths], globs: [...globs], texts: [...texts] };
}
