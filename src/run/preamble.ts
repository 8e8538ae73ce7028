/**
 * What a text is to be read with: the variables and functions of the shell that it uses, as shell text to
 * put before it. So the guard sees `rm -rf "$DIR"` as what it will be.
 */
import { quoteAlways } from "../adapters/quote.js";

/** The planner knows these better than by their text, or their text would say something else. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  "HOME PWD OLDPWD PATH SHELL USER LOGNAME HOSTNAME TMPDIR IFS SHLVL RANDOM SECONDS LINENO UID EUID PPID BASH BASH_ENV ENV _".split(
    " ",
  ),
);
/** Longer values are of no use for a decision. */
const MAX_VALUE = 4096;
const MAX_NAMES = 200;

/** Names of variables that a text uses: `$X`, `${X…`. @example variablesIn('a "$X" ${Y:-1}') // ["X", "Y"] */
export function variablesIn(text: string): string[] {
  const names = [...text.matchAll(/\$\{?[!#]?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].filter((name) => !LEFT_OUT.has(name)).slice(0, MAX_NAMES);
}

/** Words of a text that may name a function or an alias. */
export function wordsIn(text: string): string[] {
  const words = text.match(/[A-Za-z_][\w.:+-]*/g) ?? [];
  return [...new Set(words)].slice(0, MAX_NAMES);
}

/**
 * The part of an environment that a text uses, with the functions that bash takes from it
 * (`BASH_FUNC_name%%`): one that is called `ls` is another `ls`.
 */
export function environmentPreamble(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const lines: string[] = [];
  for (const name of variablesIn(text)) {
    const value = env[name];
    if (value !== undefined && value.length <= MAX_VALUE && !value.includes("\0"))
      lines.push(`${name}=${quoteAlways(value)}`);
  }
  for (const [key, value] of Object.entries(env)) {
    const name = /^BASH_FUNC_(.+)%%$/.exec(key)?.[1];
    if (name !== undefined && value?.startsWith("()")) lines.push(`${name} ${value}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** What a running bash is asked, so that its answer is such a text. The names are plain words. */
export function stateQuery(text: string): string {
  const names = variablesIn(text);
  const words = wordsIn(text);
  const parts: string[] = [];
  if (names.length > 0) parts.push(`builtin declare -p ${names.join(" ")}`);
  if (words.length > 0) parts.push(`builtin declare -f ${words.join(" ")}`);
  if (words.length > 0) parts.push(`builtin alias ${words.join(" ")}`);
  return parts.join("; ");
}
