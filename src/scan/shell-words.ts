/** Words and variables on the way into shell text. */
import { type MappedText, MappedTextBuilder } from "./mapped-text.js";
import type { Scalar } from "./tree.js";

/** @example quoteWord("it's") // "'it'\\''s'" */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

const shellName = /^(?:.*\/)?(?:ba|da|k|z|a)?sh$/;

/** Whether a program is a POSIX-like shell. @example isShell("/bin/bash") // true */
export function isShell(program: string): boolean {
  return shellName.test(program);
}

/** The shell text of a list of words. `["sh", "-c", script]` is the script itself, with its places. */
export function textOfWords(words: readonly Scalar[]): MappedText | undefined {
  const [program, option, script, ...others] = words;
  if (program === undefined) return undefined;
  if (
    script !== undefined &&
    others.length === 0 &&
    isShell(program.value) &&
    /^-[a-z]*c$/.test(option?.value ?? "")
  ) {
    return script.text();
  }
  const builder = new MappedTextBuilder("");
  words.forEach((word, i) => {
    if (i > 0) builder.add(" ", word.at);
    const text = word.text();
    if (quoteWord(word.value) === word.value) builder.append(text);
    else builder.add(quoteWord(word.value), word.at);
  });
  return builder.build();
}

/** How text for a program of its own language is handed over, so that the guard reads it as such. */
export const intoProgramMark = "<<'CERBASH_SCAN'";

/** @example intoProgram("python3", text).text // "python3 - <<'CERBASH_SCAN'\n…\nCERBASH_SCAN\n" */
export function intoProgram(program: string, text: MappedText): MappedText {
  const begin = text.toSource(0);
  return new MappedTextBuilder("")
    .add(`${program} - ${intoProgramMark}\n`, begin, 0)
    .append(text)
    .add("\nCERBASH_SCAN\n", text.spanToSource(0, text.text.length).end, 0)
    .build();
}

/** Several texts for one shell, one after the other. */
export function joinTexts(texts: readonly MappedText[]): MappedText {
  const builder = new MappedTextBuilder("");
  texts.forEach((text, i) => {
    if (i > 0) builder.add("\n", text.toSource(0));
    builder.append(text);
  });
  return builder.build();
}

/**
 * Replaces the expressions of another language by what is known of them, or by a variable that
 * nothing sets: the guard takes it as a word it cannot know.
 *
 * @param resolve the shell text for an expression, or undefined when it is not known
 */
export function replaceExpressions(
  text: MappedText,
  pattern: RegExp,
  resolve: (expression: string) => string | undefined = () => undefined,
): MappedText {
  return text.replace(pattern, (match, whole) => {
    const expression = (match[1] ?? match[2] ?? "").trim();
    const known = resolve(expression);
    if (known !== undefined && !known.startsWith("$")) return known;
    const word = known ?? unknownWord(expression);
    // Inside single quotes a variable would be plain text.
    return isInSingleQuotes(whole, match.index) ? `'"${word}"'` : word;
  });
}

/** @example unknownWord("inputs.dir") // "${UNKNOWN_inputs_dir}" */
export function unknownWord(expression: string): string {
  const name = expression.replace(/\W+/g, "_").slice(0, 60);
  return `\${UNKNOWN_${name}}`;
}

/** Whether a place of a line is inside single quotes, as far as the line alone can tell. */
function isInSingleQuotes(text: string, offset: number): boolean {
  let quote = "";
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  for (let i = Math.max(line, offset - 2_000); i < offset; i++) {
    const mark = text[i] ?? "";
    if (quote === "'") {
      if (mark === "'") quote = "";
    } else if (mark === "\\") i += 1;
    else if (quote === '"') {
      if (mark === '"') quote = "";
    } else if (mark === "'" || mark === '"') quote = mark;
    else if (mark === "#" && /(?:^|\s)$/.test(text.slice(Math.max(0, i - 1), i))) return false;
  }
  return quote === "'";
}

/** Source code and pages that are only named after what they are about: `dockerfile.ts`. */
export function isAboutIt(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|java|cs|c|h|cpp|lua|md|mdx|rst|html?|css|json|ya?ml|toml|xml|lock|snap|png|svg)$/i.test(
    path,
  );
}
