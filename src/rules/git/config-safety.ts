/** Settings that switch a protection off: hooks, certificates, ownership, what keeps work from being lost. */
import { gitRule, isScratch, targets } from "./lib/call.js";
import { isHooksPath, isOff, NO_HOOKS, some } from "./lib/config-keys.js";

const TLS = /^http\.(?:.+\.)?(?:sslverify|schannelcheckrevoke|proxysslverify)$/;
const SAFETY =
  /^(?:receive\.deny(?:nonfastforwards|deletes|deletecurrent|currentbranch)|(?:transfer|fetch|receive)\.fsckobjects|core\.protect(?:ntfs|hfs)|core\.logallrefupdates|submodule\.alternateerrorstrategy|push\.usesforceifincludes|clean\.requireforce)$/;

export const rules = [
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
];
