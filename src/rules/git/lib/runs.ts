/** What calls of git run: hooks of options, settings and aliases, other programs of the family. */
import { type Flow, Taint, type Word } from "../../../shell/types.js";
import type { Invocation, Runner } from "../../../tools/types.js";
import { literal } from "../../../tools/words.js";
import { behindVerb, directory } from "./call.js";
import { commandOf, settingsOf } from "./config-keys.js";

/** Short names that many people set up for themselves. */
export const ALIASES: Readonly<Record<string, string>> = {
  co: "checkout",
  cob: "checkout -b",
  ci: "commit",
  cm: "commit -m",
  cam: "commit -a -m",
  st: "status",
  s: "status",
  br: "branch",
  b: "branch",
  df: "diff",
  d: "diff",
  dc: "diff --cached",
  sw: "switch",
  cp: "cherry-pick",
  rb: "rebase",
  rs: "reset",
  rh: "reset --hard",
  l: "log",
  lg: "log --oneline --graph",
  ll: "log --oneline",
  lol: "log --oneline --graph",
  hist: "log --oneline --graph",
  last: "log -1",
  unstage: "reset HEAD --",
  amend: "commit --amend",
  psh: "push",
  ps: "push",
  pushf: "push --force-with-lease",
  pl: "pull",
  up: "pull",
  f: "fetch",
  a: "add",
  aa: "add -A",
  m: "merge",
  wt: "worktree",
  ss: "stash",
};

/** Programs of their own that git calls by `git <name>`. */
const PROGRAMS = new Set(
  "lfs review filter-repo absorb flow crypt secret annex town machete cliff gtr branchless delta".split(
    " ",
  ),
);

/** What git and its credential helpers say to each other. */
const PASSWORDS: Flow = { taints: Taint.secret, through: ["git credential"] };

/** Filters of `filter-branch` whose value is shell text. */
const FILTERS = [
  "--setup",
  "--env-filter",
  "--tree-filter",
  "--index-filter",
  "--parent-filter",
  "--msg-filter",
  "--commit-filter",
  "--tag-name-filter",
];

function runOperands(words: readonly Word[], run: Runner, via: string): void {
  if (words.length === 1 && words[0] !== undefined) run.shell(words[0], { via });
  else run.argv(words, { via });
}

/** See {@link ToolSpec.runs}. */
export function runs(i: Invocation, run: Runner): void {
  const own = i.verbWords[0];
  for (const setting of settingsOf(i)) {
    const { key } = setting;
    const alias = key.startsWith("alias.") && setting.scope === "once";
    const called = alias && own !== undefined && key === `alias.${own.text.toLowerCase()}`;
    if (called && !setting.value.text.startsWith("!")) {
      const words = setting.value.text.split(/\s+/).filter((word) => word !== "");
      run.argv([
        literal("git", own.span),
        ...words.map((word) => run.literal(word, setting.value)),
        ...behindVerb(i),
      ]);
      continue;
    }
    if (alias && !called) continue;
    const command = commandOf(setting);
    if (command === undefined) continue;
    if (called) run.shell([command, ...behindVerb(i)], { via: "git alias" });
    else {
      // A helper is asked with, and answers with, passwords.
      const stdin = key.startsWith("credential") ? PASSWORDS : null;
      run.shell(command, { via: `git ${key}`, conditional: true, stdin });
    }
  }
  if (own === undefined) return;
  const { verb } = i;
  const short = i.nature === "run" ? ALIASES[verb] : undefined;
  const cwd = directory(i);
  const inside = cwd.text === "." ? {} : { cwd };
  if (short !== undefined) {
    const words = ["git", ...short.split(" ")].map((word) => run.literal(word, own));
    const at = i.command.args.indexOf(own);
    run.argv(
      [
        words[0] as Word,
        ...i.command.args.slice(0, at),
        ...words.slice(1),
        ...i.command.args.slice(at + 1),
      ],
      { via: "git" },
    );
    return;
  }
  if (PROGRAMS.has(verb.split(" ")[0] as string)) {
    run.argv(
      [
        run.literal(`git-${own.text}`, own),
        ...i.command.args.slice(i.command.args.indexOf(own) + 1),
      ],
      { via: "git", ...inside },
    );
    return;
  }
  const each = (name: string, site = {}): void => {
    for (const word of i.values(name)) run.shell(word, { via: `git ${verb}`, ...inside, ...site });
  };
  switch (verb) {
    case "submodule foreach": {
      const words = behindVerb(i);
      const start = words.findIndex((word) => !/^(?:--recursive|-q|--quiet|--)$/.test(word.text));
      if (start >= 0) runOperands(words.slice(start), run, "git submodule foreach");
      break;
    }
    case "bisect run":
      run.argv(behindVerb(i), { via: "git bisect", ...inside });
      break;
    case "for-each-repo": {
      const words = behindVerb(i).filter(
        (word) => !/^--(?:config=.*|keep-going)?$/.test(word.text) && word !== i.value("--config"),
      );
      const command = words.filter((word) => word.text !== "--config");
      if (command.length > 0) {
        run.argv([run.literal("git", own), ...command], { via: "git for-each-repo" });
      }
      break;
    }
    case "rebase":
      each("--exec");
      break;
    case "filter-branch":
      for (const name of FILTERS)
        each(name, { conditional: true, cwd: literal("/tmp/git-rewrite", own.span) });
      break;
    case "difftool":
      each("--extcmd");
      break;
    case "grep":
      each("--open-files-in-pager");
      break;
    case "clone":
    case "fetch":
    case "pull":
    case "ls-remote":
    case "fetch-pack":
      each("--upload-pack", { conditional: true });
      if (verb === "fetch-pack") each("--exec", { conditional: true });
      break;
    case "push":
    case "send-pack":
      each("--receive-pack", { conditional: true });
      each("--exec", { conditional: true });
      break;
    case "archive":
      each("--exec", { conditional: true });
      break;
    case "send-email":
      for (const name of ["--to-cmd", "--cc-cmd", "--header-cmd", "--sendmail-cmd"]) each(name);
      break;
    case "merge-index": {
      const program = i.operands[0];
      if (program !== undefined) run.argv([program]);
      break;
    }
  }
  // `ext::sh -c …` is a transport that runs its text.
  for (const word of i.operands) {
    if (/^(?:ext|fd)::/.test(word.text))
      run.shell(run.literal(word.text.slice(word.text.indexOf("::") + 2), word), {
        via: "git ext::",
      });
  }
}
