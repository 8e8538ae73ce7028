/** What every interpreter has in common: code by option, by file, by standard input. */
import type { Invocation, Runner } from "../../../tools/types.js";

/** Files that `options` load before the program; a bare name is an installed package. */
export function loaded(
  language: string,
  options: readonly string[],
  i: Invocation,
  run: Runner,
): void {
  for (const option of options)
    for (const file of i.values(option))
      if (/^(?:~?\/|\.\.?\/)/.test(file.text)) run.file(language, file, []);
}

/** Code given by one of `options`, else a file, else standard input. */
export function interpreter(
  language: string,
  codeOptions: readonly string[],
  i: Invocation,
  run: Runner,
): void {
  let inline = false;
  for (const option of codeOptions) {
    const parts = i.values(option);
    const first = parts[0];
    if (first === undefined) continue;
    inline = true;
    // Several parts are the lines of one program: `osascript -e 'tell …' -e '…' -e 'end tell'`.
    const whole =
      parts.length > 1 && parts.every((part) => part.known)
        ? [run.literal(parts.map((part) => part.text).join("\n"), first)]
        : parts;
    for (const code of whole) run.code(language, code, { positional: i.operands });
  }
  if (inline) return;
  const [file, ...args] = i.operands;
  if (file === undefined || file.text === "-") {
    if (i.command.stdin !== undefined) run.codeFlow(language, i.command.stdin);
    return;
  }
  run.file(language, file, args);
}
