/** Environment variables whose value is a command, a file of code, or options that name one. */
import type { Word } from "../shell/types.js";
import type { PlanRunner } from "./runner.js";

type Meaning = "command" | "shell-file" | "options" | "file";

const VARIABLES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["PROMPT_COMMAND", "command"],
  ["PS4", "command"],
  ["GIT_SSH_COMMAND", "command"],
  ["GIT_SSH", "command"],
  ["GIT_EXTERNAL_DIFF", "command"],
  ["GIT_PROXY_COMMAND", "command"],
  ["GIT_ASKPASS", "command"],
  ["SSH_ASKPASS", "command"],
  ["SUDO_ASKPASS", "command"],
  ["GIT_EDITOR", "command"],
  ["GIT_SEQUENCE_EDITOR", "command"],
  ["EDITOR", "command"],
  ["VISUAL", "command"],
  ["PAGER", "command"],
  ["GIT_PAGER", "command"],
  ["MANPAGER", "command"],
  ["BROWSER", "command"],
  ["LESSOPEN", "command"],
  ["LESSCLOSE", "command"],
  ["RSYNC_RSH", "command"],
  ["CVS_RSH", "command"],
  ["CARGO_BUILD_RUSTC_WRAPPER", "command"],
  ["RUSTC_WRAPPER", "command"],
  ["BASH_ENV", "shell-file"],
  ["ENV", "shell-file"],
  ["PYTHONSTARTUP", "file"],
  ["PERL5OPT", "options"],
  ["RUBYOPT", "options"],
  ["NODE_OPTIONS", "options"],
  ["BUN_OPTIONS", "options"],
  ["JAVA_TOOL_OPTIONS", "options"],
  ["JDK_JAVA_OPTIONS", "options"],
  ["_JAVA_OPTIONS", "options"],
  ["GIT_CONFIG_VALUE_0", "command"],
]);

/** Plans what a variable makes a later program run. */
export function runVariable(name: string, value: Word, runner: PlanRunner): void {
  const meaning = VARIABLES.get(name);
  if (meaning === undefined || value.text === "") return;
  const site = { via: name, conditional: true } as const;
  if (meaning === "command") {
    // `less -R`, `ssh -i key`, `|lesspipe %s`: shell text all of them.
    if (name === "PS4" && !value.text.includes("$(")) return;
    if (value.known && value.text.startsWith("|"))
      runner.shell(runner.literal(value.text.slice(1), value), site);
    else runner.shell(value, site);
  } else if (meaning === "shell-file") {
    // `ENV=production` is far more often a setting than a file.
    if (name === "BASH_ENV" || value.text.includes("/")) runner.file("shell", value, [], site);
  } else if (meaning === "file") runner.file("python", value, [], site);
  else {
    const files = value.known ? loadedFiles(value.text) : [];
    for (const file of files) runner.file("file", runner.literal(file, value), [], site);
    if (
      files.length === 0 &&
      /(?:^|\s)(?:--(?:require|import|loader|experimental-loader|eval)\b|-[rMe]\b)/.test(value.text)
    ) {
      runner.file("file", value, [], site);
    }
  }
}

const LOADS = /^(?:--(?:require|import|preload|loader|experimental-loader)|-r)$/;

/** Files that options of Node, Bun, Ruby or Java load before the program: `--require ./a.cjs`, `-r/tmp/a.rb`, `-javaagent:a.jar`. */
function loadedFiles(options: string): readonly string[] {
  const words = options.split(/\s+/).filter((word) => word !== "");
  return words
    .map((word, n) => {
      if (LOADS.test(word)) return words[n + 1] ?? "";
      return /^(?:--[a-z-]+=|-r|-javaagent:)(.*)$/.exec(word)?.[1]?.replace(/=.*$/, "") ?? "";
    })
    .filter(isFilePath);
}

/** True for a place in the file system; a bare name is a package. */
function isFilePath(text: string): boolean {
  return /^(?:~?\/|\.\.?\/)/.test(text);
}
