/** Code of other languages as the shell command that would run it. */
import { quoteAlways } from "./quote.js";

const interpreters: readonly (readonly [RegExp, string])[] = [
  [/powershell|pwsh/i, "pwsh -Command"],
  [/^cmd(?:\.exe)?$/i, "cmd /c"],
  [/^i?py(?:thon)?[\d.]*$/i, "python3 -c"],
  [/^(?:node(?:js)?|javascript|js|typescript|ts|bun|deno)$/i, "node -e"],
  [/^ruby$/i, "ruby -e"],
  [/^perl$/i, "perl -e"],
  [/^(?:apple|osa)script$/i, "osascript -e"],
  [/^php$/i, "php -r"],
];

const shells = /^(?:.*\/)?(?:ba|da|z|k|a|fi)?sh$|^(?:shell(?:script)?|console|terminal)$/i;

function interpreterOf(language: string): string | undefined {
  return interpreters.find(([name]) => name.test(language))?.[1];
}

/** Whether it is known how code of this language, shell text too, would be run. */
export function isKnownLanguage(language: string): boolean {
  return shells.test(language) || interpreterOf(language) !== undefined;
}

/**
 * Code of another language as the shell command that would run it, so that everything after the
 * adapter sees the interpreter. Shell text, and text of an unknown language, stays as it is.
 *
 * @example inShell("Remove-Item x", "PowerShell") // `pwsh -Command 'Remove-Item x'`
 */
export function inShell(code: string, language: string): string {
  const interpreter = interpreterOf(language);
  return interpreter === undefined ? code : `${interpreter} ${quoteAlways(code)}`;
}
