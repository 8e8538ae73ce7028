/** Settings that run code nobody sees, send work elsewhere, or switch a protection off. */
import { type GitCall, gitRule, globals, isScratch, targets } from "./lib/call.js";
import { commandOf, isOff, isSilentCode, type Setting, settingsOf } from "./lib/config-keys.js";

function some(call: GitCall, is: (setting: Setting) => boolean): boolean {
  return settingsOf(call.i).some(is);
}

/** Hooks from here are part of the project. */
const PROJECT_HOOKS = /^(?:\.\/)?(?!\.\.)[\w.][\w./-]*$|^\.git\/hooks\/?$/;
const NO_HOOKS =
  /^(?:\/dev\/null\/?|nul|\/var\/empty|\/nonexistent\S*|\/no-?hooks|\.?\/?no-?hooks|''|""|)$/i;

function isHooksPath(setting: Setting): boolean {
  return setting.key === "core.hookspath";
}

const TLS = /^http\.(?:.+\.)?(?:sslverify|schannelcheckrevoke|proxysslverify)$/;
const SAFETY =
  /^(?:receive\.deny(?:nonfastforwards|deletes|deletecurrent|currentbranch)|(?:transfer|fetch|receive)\.fsckobjects|core\.protect(?:ntfs|hfs)|core\.logallrefupdates|submodule\.alternateerrorstrategy|push\.usesforceifincludes|clean\.requireforce)$/;

/** Host of an address in `url.<base>.insteadOf`; undefined when it names none that is certain. */
function hostOf(address: string): string | undefined {
  const match = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([\w.-]+\.[a-z]{2,})(?=[:/]|$)/i.exec(address);
  return match?.[1]?.toLowerCase();
}

/** Text of a short name for a command that throws work away. */
const HIDES =
  /^(?:reset\b.*--(?:hard|merge)|push\b.*(?:\s-\w*f|--force|--mirror|--delete|--prune|\s\+)|clean\b.*\s-\w*f|clean\b.*--force|checkout\b.*(?:\s-f|--force|\s\.|\s:\/)|restore\b.*\s\.|stash (?:drop|clear)|branch\b.*(?:-D|--force)|filter-branch|reflog (?:expire|delete)|update-ref -d|commit\b.*(?:--no-verify|\s-n\b))/;

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
    id: "hooks-off",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      some(call, (s) => isHooksPath(s) && (NO_HOOKS.test(s.value.text) || isOff(s))) &&
      !isScratch(targets(call)[0]),
    why: "switches the hooks of the repository off, and with them the checks that the project asks for",
    instead: "run the checks and mend what they find: `git hook run pre-commit`",
    attack: ["T1685"],
    asi: ["ASI02"],
    matches: [
      "git config core.hooksPath /dev/null",
      "git -c core.hooksPath=/dev/null commit -m x",
      "git -c core.hooksPath= commit -m x",
    ],
    nonMatches: [
      "git config core.hooksPath .githooks",
      "git config --unset core.hooksPath",
      "git config core.hooksPath",
      "git config core.hooksPath .husky",
    ],
    evasions: [
      "git config --local Core.HooksPath /dev/null",
      "git -c core.hookspath=/dev/null push",
    ],
  }),
  gitRule({
    id: "hooks-off-everywhere",
    verbs: "config",
    decision: "deny",
    when: (call) =>
      some(call, (s) => isHooksPath(s) && s.scope === "wide" && NO_HOOKS.test(s.value.text)),
    why: "switches the hooks of every repository off",
    instead: "run the checks and mend what they find: `git hook run pre-commit`",
    attack: ["T1685"],
    asi: ["ASI02"],
    matches: [
      "git config --global core.hooksPath /dev/null",
      "git config --system core.hooksPath ''",
    ],
    nonMatches: [
      "git config --global --get core.hooksPath",
      "git config core.hooksPath /dev/null",
      "git config --global --unset core.hooksPath",
    ],
  }),
  gitRule({
    id: "hooks-elsewhere",
    verbs: "*",
    decision: "ask",
    when: (call) =>
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
    ],
    nonMatches: [
      "git config core.hooksPath .githooks",
      "git config --local core.hooksPath scripts/hooks",
      "git config --get core.hooksPath",
    ],
  }),
  gitRule({
    id: "tls-off",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      some(call, (s) => TLS.test(s.key) && isOff(s)) ||
      call.i.command.assignments.some(
        ({ name, value }) => name === "GIT_SSL_NO_VERIFY" && !/^(?:0|false|)$/.test(value.text),
      ),
    why: "stops checking who the other side is",
    instead: "trust the right certificate: `git config http.sslCAInfo certs/ca.pem`",
    attack: ["T1685", "T1557"],
    matches: [
      "git config http.sslVerify false",
      "git -c http.sslVerify=false clone https://git.example.com/app.git",
      "GIT_SSL_NO_VERIFY=1 git fetch",
    ],
    nonMatches: [
      "git config http.sslVerify true",
      "git config --get http.sslVerify",
      "git -c http.version=HTTP/1.1 fetch",
    ],
    evasions: [
      "git -c HTTP.SSLVERIFY=0 pull",
      "git clone -c http.sslVerify=no https://git.example.com/app.git",
      "env GIT_SSL_NO_VERIFY=true git pull",
      "git config http.https://git.example.com/.sslVerify false",
    ],
  }),
  gitRule({
    id: "tls-off-everywhere",
    verbs: "config",
    decision: "deny",
    when: (call) => some(call, (s) => TLS.test(s.key) && s.scope === "wide" && isOff(s)),
    why: "stops checking who the other side is, for every repository and for good",
    instead: "trust the right certificate: `git config --global http.sslCAInfo ~/certs/ca.pem`",
    attack: ["T1685", "T1557"],
    matches: ["git config --global http.sslVerify false", "git config --system http.sslVerify 0"],
    nonMatches: [
      "git config --global http.sslVerify true",
      "git config --global --unset http.sslVerify",
    ],
    evasions: ["git config set --global http.sslverify off"],
  }),
  gitRule({
    id: "credentials-in-clear",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      some(
        call,
        (s) =>
          /^credential\b.*\.helper$/.test(s.key) &&
          /^(?:\S*\/git-credential-)?store\b/.test(s.value.text),
      ),
    why: "keeps passwords in a file that anyone can read",
    instead: "keep them in memory: `git config credential.helper cache`",
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: [
      "git config --global credential.helper store",
      "git config credential.helper 'store --file ~/.creds'",
    ],
    nonMatches: [
      "git config credential.helper cache",
      "git config --global credential.helper osxkeychain",
      "git config credential.helper ''",
    ],
    evasions: [
      "git -c credential.helper=store push",
      "git config credential.https://github.com.helper store",
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
    id: "ownership-off",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      some(
        call,
        (s) =>
          (s.key === "safe.directory" && /\*/.test(s.value.text)) ||
          (s.key === "safe.barerepository" && s.value.text === "all" && s.scope !== "once"),
      ),
    why: "lets git use repositories that belong to other users, whose settings can run code",
    instead: "name the one directory: `git config --global --add safe.directory /srv/app`",
    attack: ["T1685"],
    matches: [
      "git config --global --add safe.directory '*'",
      "git config --global safe.directory '*'",
    ],
    nonMatches: [
      "git config --global --add safe.directory /srv/app",
      "git config --get-all safe.directory",
    ],
    evasions: ['git config --system --add safe.directory "*"'],
  }),
  gitRule({
    id: "safety-off",
    verbs: "*",
    decision: "ask",
    when: (call) =>
      some(
        call,
        (s) =>
          (SAFETY.test(s.key) &&
            (isOff(s) || /^(?:ignore|warn)$/.test(s.value.text)) &&
            s.scope !== "once") ||
          (/^protocol\.(?:ext\.)?allow$/.test(s.key) && /^(?:always|user)$/.test(s.value.text)) ||
          (/^gc\.(?:.+\.)?(?:reflogexpire|reflogexpireunreachable|pruneexpire)$/i.test(s.key) &&
            /^(?:now|all|0)$/.test(s.value.text)),
      ) && !isScratch(targets(call)[0]),
    why: "switches off a check that keeps work from being lost or code from being run",
    instead: "leave the setting as it is: `git config --list`",
    attack: ["T1685"],
    matches: [
      "git config receive.denyNonFastForwards false",
      "git config --global protocol.ext.allow always",
      "git config gc.reflogExpire now",
    ],
    nonMatches: [
      "git config receive.denyNonFastForwards true",
      "git config protocol.file.allow always",
      "git config gc.auto 0",
    ],
    evasions: [
      "git -c protocol.ext.allow=always clone https://git.example.com/x",
      "git -c gc.reflogExpire=now -c gc.pruneExpire=now gc",
    ],
  }),
  gitRule({
    id: "signing-off",
    verbs: "config",
    decision: "ask",
    when: (call) =>
      some(
        call,
        (s) => /^(?:commit|tag|push)\.gpgsign$/.test(s.key) && isOff(s) && s.scope === "wide",
      ),
    why: "stops signing commits in every repository",
    instead: "leave the signature out of this one: `git commit --no-gpg-sign -m 'message'`",
    attack: ["T1685"],
    matches: ["git config --global commit.gpgsign false", "git config --system tag.gpgSign false"],
    nonMatches: [
      "git config --global commit.gpgsign true",
      "git -c commit.gpgsign=false commit -m x",
      "git config commit.gpgsign false",
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
          /^(?:core\.pager|pager\.|diff\.external|filter\.|diff\..+\.textconv|gpg\.(?:.+\.)?program|core\.editor)/.test(
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
