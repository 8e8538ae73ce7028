/** The command line of bash, as far as it says where the commands come from. */

export type ShellSource =
  /** `-c TEXT [NAME ARGUMENT...]`; the text is missing when bash would complain. */
  | { readonly kind: "text"; readonly text: string | undefined; readonly args: readonly string[] }
  | { readonly kind: "script"; readonly path: string; readonly args: readonly string[] }
  | { readonly kind: "input"; readonly args: readonly string[] }
  /** It only prints something or only reads: `--version`, `--help`, `-n`, `-D`. */
  | { readonly kind: "nothing" };

export interface ShellArguments {
  readonly source: ShellSource;
  /** The options before operands, without `-c`, `-s` and `-i`; for a bash that gets its text otherwise. */
  readonly options: readonly string[];
  /** `-l` or `--login`: start-up files may set every variable. */
  readonly isLogin: boolean;
  /** `-i`: a prompt, even where the input is no terminal. */
  readonly isInteractive: boolean;
}

/** Options of one letter that take the next argument. */
const TAKES_VALUE = /[oO]/;
const LONG_WITH_VALUE: ReadonlySet<string> = new Set(["--rcfile", "--init-file"]);
const PRINTS: ReadonlySet<string> = new Set([
  "--help",
  "--version",
  "--dump-strings",
  "--dump-po-strings",
]);

/**
 * Reads arguments as bash does: long options first, then letters (`-lc`, `+e`, `-eo pipefail`), up to the
 * first operand or `--`.
 *
 * @example readShellArguments(["-lc", "ls"]).source // { kind: "text", text: "ls", args: [] }
 */
export function readShellArguments(args: readonly string[]): ShellArguments {
  const options: string[] = [];
  let hasText = false;
  let hasInput = false;
  let isLogin = false;
  let isInteractive = false;
  let onlyReads = false;
  let at = 0;
  for (; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "--" || arg === "-") {
      at++;
      break;
    }
    if (!/^[-+]./.test(arg)) break;
    if (arg.startsWith("--")) {
      options.push(arg);
      if (arg === "--login") isLogin = true;
      if (PRINTS.has(arg)) onlyReads = true;
      if (LONG_WITH_VALUE.has(arg) && at + 1 < args.length) options.push(args[++at] ?? "");
      continue;
    }
    const isOn = arg.startsWith("-");
    const letters = arg.slice(1);
    if (isOn && letters.includes("c")) hasText = true;
    if (isOn && letters.includes("s")) hasInput = true;
    if (isOn && letters.includes("l")) isLogin = true;
    if (isOn && letters.includes("i")) isInteractive = true;
    if (isOn && /[nD]/.test(letters)) onlyReads = true;
    const kept = letters.replace(/[csi]/g, "");
    if (kept !== "") options.push(arg.slice(0, 1) + kept);
    for (const _ of letters.match(new RegExp(TAKES_VALUE, "g")) ?? []) {
      if (at + 1 >= args.length) break;
      const value = args[++at] ?? "";
      options.push(value);
      if (isOn && value === "noexec") onlyReads = true;
    }
  }
  const [first, ...rest] = args.slice(at);
  const source: ShellSource = onlyReads
    ? { kind: "nothing" }
    : hasText
      ? { kind: "text", text: first, args: rest }
      : hasInput || first === undefined
        ? { kind: "input", args: first === undefined ? [] : [first, ...rest] }
        : { kind: "script", path: first, args: rest };
  return { source, options, isLogin, isInteractive };
}
