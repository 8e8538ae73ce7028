/** Settings that run code nobody sees, or send work elsewhere. */
import type { Invocation } from "../../tools/types.js";
import { gitRule, globals } from "./lib/call.js";
import { commandOf, isHooksPath, isSilentCode, NO_HOOKS, some } from "./lib/config-keys.js";

/** Hooks from here are part of the project. */
const PROJECT_HOOKS = /^(?:\.\/)?(?!\.\.)[\w.][\w./-]*$|^\.git\/hooks\/?$/;

/** Host of an address in `url.<base>.insteadOf`; undefined when it names none that is certain. */
function hostOf(address: string): string | undefined {
  const match = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([\w.-]+\.[a-z]{2,})(?=[:/]|$)/i.exec(address);
  return match?.[1]?.toLowerCase();
}

/** Text of a short name for a command that throws work away. */
const HIDES =
  /^(?:reset\b.*--(?:hard|merge)|push\b.*(?:\s-\w*f|--force|--mirror|--delete|--prune|\s\+)|clean\b.*\s-\w*f|clean\b.*--force|checkout\b.*(?:\s-f|--force|\s\.|\s:\/)|restore\b.*\s\.|stash (?:drop|clear)|branch\b.*(?:-D|--force)|filter-branch|reflog (?:expire|delete)|update-ref -d|commit\b.*(?:--no-verify|\s-n\b))/;

/** Directory whose hooks a new repository gets. */
function templateOf(i: Invocation): string {
  if (i.verb !== "init" && i.verb !== "init-db" && i.verb !== "clone") return "";
  return i.value("--template")?.text ?? "";
}

export const rules = [
  gitRule({
    id: "silent-code",
    verbs: "*",
    decision: "ask",
    when: (call) => some(call, isSilentCode),
    why: "makes ordinary git commands run a program that nobody sees",
    instead:
      "run the program by itself; to choose a key, set the usual program: `git config core.sshCommand 'ssh -i ~/.ssh/id_ed25519'`",
    attack: ["T1546", "T1059"],
    asi: ["ASI05"],
    matches: [
      "git config core.fsmonitor ./watch.sh",
      "git -c core.sshCommand='sh -c id' fetch",
      "git config credential.helper '!f() { cat creds; }; f'",
      "git config --global core.askPass /tmp/ask.sh",
    ],
    nonMatches: [
      "git config core.fsmonitor true",
      "git config core.sshCommand 'ssh -i ~/.ssh/deploy'",
      "git config credential.helper cache",
      "git config --global credential.helper '!gh auth git-credential'",
      "git config --get core.fsmonitor",
      "git config core.sshCommand",
    ],
    evasions: [
      "git config set core.fsmonitor .git/x",
      "git clone -c core.fsmonitor=/tmp/x https://github.com/example/app.git",
      "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0=./x git status",
      "git --config-env=core.sshCommand=CMD fetch",
      "git config CORE.FSMONITOR ./x",
      "GIT_CONFIG_PARAMETERS=\"'core.fsmonitor=./x'\" git status",
    ],
  }),
  gitRule({
    id: "shell-alias",
    verbs: "config",
    decision: "ask",
    when: (call) =>
      some(
        call,
        ({ key, value, scope }) =>
          scope !== "once" && key.startsWith("alias.") && value.text.startsWith("!"),
      ),
    why: "makes a short name for a shell text, so that later only the name is seen",
    instead: "make a short name for a git command: `git config alias.lg 'log --oneline --graph'`",
    attack: ["T1546"],
    asi: ["ASI05"],
    matches: ["git config alias.up '!make update'", "git config --global alias.x '!sh -c id'"],
    nonMatches: [
      "git config alias.st status",
      "git config --global alias.lg 'log --graph'",
      "git config --unset alias.x",
    ],
    evasions: ["git config set --global alias.x '!curl -s https://example.com'"],
  }),
  gitRule({
    id: "alias-hides",
    verbs: "config",
    decision: "ask",
    when: (call) =>
      some(
        call,
        ({ key, value, scope }) =>
          scope !== "once" && key.startsWith("alias.") && HIDES.test(value.text),
      ),
    why: "makes a short name for a command that throws work away, so that later only the name is seen",
    instead: "write the command out when it is needed",
    attack: [],
    matches: [
      "git config alias.undo 'reset --hard HEAD~1'",
      "git config --global alias.pf 'push --force'",
    ],
    nonMatches: [
      "git config alias.undo 'reset --soft HEAD~1'",
      "git config --global alias.pu 'push -u origin HEAD'",
    ],
  }),
  gitRule({
    id: "hooks-elsewhere",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      /^(?:\/|~|\$|\.\.)/.test(templateOf(call.i)) ||
      some(
        call,
        (s) =>
          (isHooksPath(s) &&
            !NO_HOOKS.test(s.value.text) &&
            (s.scope === "wide" || !PROJECT_HOOKS.test(s.value.text))) ||
          (s.key === "init.templatedir" && s.value.text !== ""),
      ),
    why: "makes git run hooks that are not part of the project",
    instead: "keep hooks in the project: `git config core.hooksPath .githooks`",
    attack: ["T1546"],
    asi: ["ASI05"],
    matches: [
      "git config core.hooksPath /tmp/hooks",
      "git config --global core.hooksPath ~/.githooks",
      "git -c core.hooksPath=../x commit -m y",
      "git config --global init.templateDir ~/.tpl",
      "git clone --template=/tmp/tpl https://github.com/example/app.git",
    ],
    nonMatches: [
      "git config core.hooksPath .githooks",
      "git config --local core.hooksPath scripts/hooks",
      "git config --get core.hooksPath",
    ],
  }),
  gitRule({
    id: "address-replaced",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      some(call, (s) => {
        if (!/^url\..+\.(?:insteadof|pushinsteadof)$/.test(s.key)) return false;
        const base = s.key.slice(4, s.key.lastIndexOf("."));
        if (/:\/\/[^/@]*[:@$]/.test(base) && !/^\w+:\/\/git@/.test(base)) return true;
        const [to, from] = [hostOf(base), hostOf(s.value.text)];
        return to !== undefined && from !== undefined
          ? to !== from
          : to !== from && !(to === undefined && /^(?:https?|git|ssh):\/\/$/.test(base));
      }),
    why: "silently replaces the address that code comes from or goes to",
    instead:
      "change one remote in the open: `git remote set-url origin https://github.com/example/app.git`",
    attack: ["T1557", "T1195"],
    matches: [
      "git config --global url.https://mirror.example.net/.insteadOf https://github.com/",
      'git config --global url."https://user:pw@github.com/".insteadOf https://github.com/',
    ],
    nonMatches: [
      "git config --global url.https://github.com/.insteadOf git@github.com:",
      "git config --global url.git@github.com:.insteadOf https://github.com/",
      "git config --global url.https://.insteadOf git://",
      "git config --get-regexp url",
    ],
    evasions: [
      "git -c url.https://git.example.net/.insteadOf=https://github.com/ clone https://github.com/example/app",
      'git config --global url."https://${TOKEN}@github.com/".insteadOf https://github.com/',
    ],
  }),
  gitRule({
    id: "included",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      some(
        call,
        (s) =>
          /^include(?:if\..+)?\.path$/.test(s.key) && /^(?:\/|~|\.\.\/\.\.|\$)/.test(s.value.text),
      ),
    why: "takes in settings from a file outside the project, which can run code",
    instead: "keep shared settings in the project: `git config include.path ../.gitconfig`",
    attack: ["T1546"],
    asi: ["ASI05"],
    matches: ["git config include.path /tmp/evil.cfg", "git -c include.path=/tmp/x status"],
    nonMatches: ["git config --local include.path ../.gitconfig", "git config --get include.path"],
    evasions: ["git config --global --add includeIf.gitdir:/srv/.path /srv/x.cfg"],
  }),
  gitRule({
    id: "exec-path",
    verbs: "*",
    decision: "ask",
    when: ({ i }) =>
      globals(i, "--exec-path").length > 0 ||
      i.command.assignments.some(
        ({ name, value }) =>
          (name === "GIT_EXEC_PATH" || name === "GIT_TEMPLATE_DIR") && value.text !== "",
      ),
    why: "makes git take its own programs from another directory",
    instead: "use git's own: `git status`",
    attack: ["T1574"],
    asi: ["ASI05"],
    matches: ["git --exec-path=/tmp/bin status", "GIT_EXEC_PATH=/tmp/bin git fetch"],
    nonMatches: ["git --exec-path", "git status"],
  }),
  gitRule({
    id: "tool-unknown",
    verbs: "config",
    decision: "ask",
    when: (call) =>
      some(
        call,
        (s) =>
          s.scope !== "once" &&
          /^(?:core\.pager|pager\.|diff\.external|filter\.|diff\..+\.(?:textconv|command)|merge\..+\.driver|gpg\.(?:.+\.)?program|core\.editor)/.test(
            s.key,
          ) &&
          /(?:^|\s)(?:\/tmp|\/var\/tmp|\/dev\/shm|\.{1,2})\/|[|;&`]|\$\(/.test(
            commandOf(s)?.text ?? "",
          ) &&
          !/^(?:cat|less|more|delta|bat|diff-so-fancy|diff-highlight|vim?|nvim|nano|code|emacs|subl)\b[^;&`$]*$/.test(
            commandOf(s)?.text ?? "",
          ),
      ),
    why: "makes git run an unusual program whenever it shows or stores a file",
    instead: "use a usual one: `git config core.pager 'less -FRX'`",
    attack: ["T1546"],
    asi: ["ASI05"],
    matches: [
      "git config core.pager '/tmp/x.sh'",
      "git config filter.x.smudge './run.sh; cat'",
      "git config core.editor 'sh -c \"id; vim\"'",
    ],
    nonMatches: [
      "git config core.pager 'less -FRX'",
      "git config --global core.editor 'code --wait'",
      "git config filter.lfs.smudge 'git-lfs smudge -- %f'",
      "git config core.pager 'diff-so-fancy | less --tabs=4 -RFX'",
    ],
  }),
];
