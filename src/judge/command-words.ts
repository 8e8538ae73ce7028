/**
 * The first words of the simple commands in a recorded text, for counting. This is no parser: what decides
 * is the plan (src/plan), which costs fifty times as much, and a million records have to be counted.
 */

const SPACE = 1;
const BREAK = 2;
const QUOTE = 3;

/** What a character does between words; everything else is part of one. */
const kinds = new Uint8Array(128);
for (const mark of " \t\r") kinds[mark.charCodeAt(0)] = SPACE;
for (const mark of "\n;&|()") kinds[mark.charCodeAt(0)] = BREAK;
for (const mark of "\"'\\") kinds[mark.charCodeAt(0)] = QUOTE;

/** Programs that only prepare or carry the one that does the work. */
const CARRIERS: ReadonlySet<string> = new Set(
  "cd set export source . pushd sudo doas env nohup time command exec nice timeout then do else if while until ! { builtin".split(
    " ",
  ),
);

/**
 * The leading words of each simple command, quotes removed, at most `most` commands of `length` words.
 *
 * @example leadingWords("cd /x && git reset --hard", 8, 2) // [["cd", "/x"], ["git", "reset"]]
 */
export function leadingWords(text: string, most: number, length: number): string[][] {
  const commands: string[][] = [];
  let words: string[] = [];
  let at = 0;
  const end = text.length;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    if (kind === BREAK) {
      at++;
      if (words.length > 0) {
        commands.push(words);
        if (commands.length >= most) return commands;
        words = [];
      }
      continue;
    }
    const start = at;
    let isQuoted = false;
    while (at < end) {
      const inner = kindAt(text, at);
      if (inner === SPACE || inner === BREAK) break;
      if (inner === QUOTE) {
        isQuoted = true;
        at = afterQuote(text, at);
      } else at++;
    }
    if (words.length < length) {
      const word = text.slice(start, at);
      words.push(isQuoted ? word.replace(/["'\\]/g, "") : word);
    }
  }
  if (words.length > 0) commands.push(words);
  return commands;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (kinds[code] as number) : 0;
}

function afterQuote(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote === 92) return at + 2;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) return i + 1;
    // In double quotes the next character stands for itself.
    if (code === 92 && quote === 34) i++;
  }
  return text.length;
}

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/**
 * The program that does the work: past `cd`, assignments, `sudo` and the like.
 *
 * @example mainProgram("cd /x && FOO=1 sudo /usr/bin/git status") // "git"
 */
export function mainProgram(text: string): string {
  let fallback = "";
  for (const words of leadingWords(text, 6, 8)) {
    for (const word of words) {
      if (ASSIGNMENT.test(word) || word.startsWith("-") || /^\d+[smhd]?$/.test(word)) continue;
      const name = word.slice(word.lastIndexOf("/") + 1);
      if (fallback === "") fallback = name;
      if (!CARRIERS.has(name)) return name.slice(0, 64);
      // What follows `cd` is a place.
      if (name === "cd" || name === "pushd" || name === "source" || name === "." || name === "set")
        break;
    }
  }
  return fallback === "" ? "(none)" : fallback.slice(0, 64);
}
