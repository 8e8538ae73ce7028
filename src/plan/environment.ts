/** Environment variables whose value is a command, a file of code, or options that name one. */
import type { Word } from "../shell/types.js";
import type { PlanRunner } from "./runner.js";

type Meaning = "command" | "shell-file" | "node-options" | "file";

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
  ["PERL5OPT", "node-options"],
  ["RUBYOPT", "node-options"],
  ["NODE_OPTIONS", "node-options"],
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
  else if (
    /(?:^|\s)(?:--(?:require|import|loader|experimental-loader|eval)\b|-[rMe]\b)/.test(value.text)
  ) {
    runner.file("file", value, [], site);
  }
}
