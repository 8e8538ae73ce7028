/** Judges changes of modes and owners by what they open and where. */
import type { FileEffect, PlaceKind, TargetClass } from "../../effects/types.js";
import { fileRule } from "../types.js";
import { depthOf } from "./lib/losses.js";
import { readMode } from "./lib/modes.js";
import { isInVisited } from "./lib/visited.js";

function is(effect: FileEffect, ...classes: readonly TargetClass[]): boolean {
  return classes.includes(effect.target.class);
}

/** Places that guard the machine, so that any change of their rights is one of the machine's. */
const GUARDED: ReadonlySet<PlaceKind> = new Set([
  "sudoers",
  "accounts",
  "loader",
  "boot",
  "authorized-keys",
  "log",
  "guard",
  "cron",
]);

const LOCAL = /^\/usr\/local\/|^\/opt\//;
const ALONE = /[:.]?(\$USER|\$\{USER\}|\$\(whoami\)|\$\(id -un?\)|\$UID|\$\{UID\}|\$LOGNAME)/;

/** Gives files to the person who runs it. */
function toOneself(effect: FileEffect): boolean {
  return ALONE.test(effect.mode ?? "");
}

function opens(effect: FileEffect): boolean {
  const mode = effect.mode ?? "";
  if (mode.startsWith("acl"))
    return (
      /(^|[ ,])(o|other|u:nobody|g:users|u::?|m):*:?\w*:?[rx-]*w/.test(mode) ||
      / u:\w+:\w*w/.test(mode)
    );
  return readMode(mode)?.worldWritable === true;
}

/** Only adds or restores what installed programs have anyway. */
function isOrdinaryProgramMode(effect: FileEffect): boolean {
  return /^(a?\+x|u\+x|ugo\+x|0?755|0?644|0?555|0?444|a\+rx|\+rx|a\+r|\+r|0?600|0?640|0?700|0?750|go-w|o-rwx|go-rwx)$/.test(
    effect.mode ?? "",
  );
}

/** A file that is run, by where it lies or what it is called; `find -type d` says that it is none. */
function isProgram(effect: FileEffect): boolean {
  const { path, word } = effect.target;
  if (word.picked?.type === "d") return false;
  return (
    /(^|\/)s?bin\//.test(path) || word.picked?.type === "f" || /\.(sh|py|pl|rb|bin|out)$/.test(path)
  );
}

/** Data files by their names, among which no program is: `*.html` below some directory. */
function isNamedData(effect: FileEffect): boolean {
  return /\/[^/]*[*?][^/]*\.(html?|css|jpe?g|png|gif|svg|ico|mp[34]|ogg|avi|mov|txt|md|pdf|json|xml|csv|log|ttf|woff2?)$/.test(
    effect.target.path,
  );
}

/** Directories of a project in which a service keeps its data: mounted into its container, owned by its user. */
const SERVICE_DATA =
  /^(?:data|pg_?data|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|elasticsearch|volumes?|storage|uploads?|databases?|db|backups?)$/i;

/** Directories of `/etc` and `/var` that many programs share, so that their owner matters to all. */
const SHARED =
  /^\/(etc|var|usr|opt)\/(ssh|ssl|pki|pam\.d|security|systemd|sudoers\.d|cron[\w.]*|init\.d|default|lib\w*|log|run|spool|cache|tmp|mail|backups|bin|sbin|share|include|audit|polkit-1|apt|yum\.repos\.d|ld\.so\.conf\.d)\/?$/;

/** The directory of one service or one user: `/var/log/jenkins`, `/home/test` for `test`. */
function isOwnDirectory(effect: FileEffect): boolean {
  const { path } = effect.target;
  if (effect.target.word.glob) return false;
  const owner = /^[\w-]+/.exec(effect.mode ?? "")?.[0];
  const home = /^\/(?:home|Users)\/([^/]+)\/?$/.exec(path)?.[1];
  if (home !== undefined) return home === owner;
  if (/^\/usr\/local(\/(?!s?bin\b)[\w.-]+)?\/?$/.test(path)) return true;
  if (SHARED.test(path) || /^\/(usr|lib|boot)\//.test(path)) return false;
  return depthOf(path) >= 3 || /^\/(etc|var|opt)\/[\w.-]+\/?$/.test(path);
}

export const rules = [
  fileRule({
    id: "runs-as-owner",
    on: "file:mode",
    decision: "deny",
    when: (e) => {
      if (e.target.class === "remote") return false;
      const mode = readMode(e.mode ?? "");
      return mode?.setId === true || (mode?.setGroup === true && isProgram(e));
    },
    why: "lets everybody run the file with its owner's rights",
    instead: "Give it an ordinary mode: `chmod 755 ./build/app`",
    attack: ["T1548.001"],
    asi: ["ASI03"],
    matches: [
      "chmod 4755 /tmp/rb",
      "chmod u+s /usr/bin/find",
      "chmod +s ./x",
      "sudo install -o root -m 4755 ./h /tmp/h",
      "chmod g+s /usr/bin/find",
      "chmod g+xs /tmp/helper",
    ],
    nonMatches: [
      "chmod 755 /tmp/rb",
      "chmod 2775 shared",
      "chmod u+x ./x",
      "chmod +t /tmp/spool",
      "find /srv/git -type d -exec chmod g+s {} +",
    ],
    evasions: [
      "sudo find /usr/bin -name find -exec chmod u+s {} +",
      "su -c 'chmod 4755 /bin/dash' root",
    ],
  }),
  fileRule({
    id: "system-mode",
    on: "file:mode",
    decision: "deny",
    when: (e) => {
      if (is(e, "root", "home-root", "device"))
        return e.recursive === true || opens(e) || is(e, "device") || e.target.path.includes("*");
      if (isNamedData(e) && isOrdinaryProgramMode(e)) return false;
      if (e.target.place !== undefined && GUARDED.has(e.target.place))
        return !isOrdinaryProgramMode(e) || e.target.place === "guard";
      if (e.target.secret !== undefined && is(e, "system"))
        return readMode(e.mode ?? "")?.worldReadable !== false;
      const tree = e.recursive === true || e.target.path.includes("**");
      return is(e, "system") && (opens(e) || (tree && !LOCAL.test(e.target.path)));
    },
    why: "opens or breaks the rights of the system's files",
    instead: "Change the one file of yours that needs it: `chmod 644 ./dist/index.html`",
    attack: ["T1222.002"],
    matches: [
      "chmod -R 777 /",
      "chmod 666 /etc/shadow",
      "chmod -R a-x /bin",
      "chmod 1777 /etc",
      "setfacl -R -m u:dev:rwX /",
      "cd / && chmod -R 755 .",
      "chattr -a /var/log/audit/audit.log",
    ],
    nonMatches: [
      "chmod -R 755 ./dist",
      "chmod 777 /tmp/x",
      "stat /etc/shadow",
      "chmod 600 ~/.ssh/authorized_keys",
      "find /usr/local -name '*.html' -type f -exec chmod 644 {} +",
    ],
    evasions: [
      "find / -type f -exec chmod 644 {} +",
      "ssh web.example.com chmod 777 /etc/passwd",
      "chmod -x ~/.claude/settings.json",
    ],
  }),
  fileRule({
    id: "system-file-mode",
    on: "file:mode",
    decision: "ask",
    when: (e) =>
      is(e, "system") &&
      e.recursive !== true &&
      !opens(e) &&
      !(LOCAL.test(e.target.path) && isOrdinaryProgramMode(e)) &&
      !isKeyring(e),
    why: "changes the rights of a file of the system",
    instead: "Look at them: `ls -l /etc/nginx/nginx.conf`",
    attack: ["T1222.002"],
    matches: ["sudo chmod 640 /etc/nginx/nginx.conf", "sudo chmod +x /usr/bin/foo"],
    nonMatches: ["sudo chmod +x /usr/local/bin/foo", "ls -l /etc/nginx/nginx.conf"],
  }),
  fileRule({
    id: "group-handed-on",
    on: "file:mode",
    decision: "ask",
    when: (e) =>
      readMode(e.mode ?? "")?.setGroup === true &&
      !isProgram(e) &&
      !is(e, "project", "build", "created", "cache"),
    why: "makes everything below run or be written with the directory's group",
    instead: "Look at the modes first: `ls -ld /srv/git`",
    attack: ["T1222.002"],
    matches: ["find /srv/git -type d -exec chmod g+s {} +", "sudo chmod g+s /var/www"],
    nonMatches: ["chmod g+s shared", "sudo chmod g+s /usr/bin/find", "ls -ld /srv/git"],
  }),
  fileRule({
    id: "secret-opened",
    on: "file:mode",
    decision: "ask",
    when: (e) =>
      e.target.secret !== undefined &&
      !is(e, "system", "temp", "build") &&
      (readMode(e.mode ?? "")?.worldReadable === true || opens(e)) &&
      !/\+x$/.test(e.mode ?? "") &&
      e.target.secret !== "env-file",
    why: "lets others read a secret",
    instead: "Keep it to its owner: `chmod 600 ~/.ssh/id_ed25519`",
    attack: ["T1222.002"],
    asi: ["ASI03"],
    matches: ["chmod 644 ~/.ssh/id_ed25519", "chmod a+r ~/.aws/credentials"],
    nonMatches: ["chmod 600 ~/.ssh/id_ed25519", "chmod 644 ~/.ssh/id_ed25519.pub"],
  }),
  fileRule({
    id: "world-writable-tree",
    on: "file:mode",
    decision: "ask",
    when: (e) =>
      opens(e) &&
      ((e.recursive === true &&
        is(
          e,
          "project",
          "project-root",
          "home",
          "outside",
          "parent",
          "unknown",
          "vcs",
          "unknown-relative",
        )) ||
        is(e, "home", "outside")),
    why: "lets everybody on the machine write there",
    instead: "Give the owner what is missing: `chmod -R u+rwX storage`",
    attack: ["T1222.002"],
    matches: ["chmod -R 777 .", "chmod -R a+rwx src", "sudo chmod 777 /srv/www"],
    nonMatches: [
      "chmod -R u+rwX storage",
      "chmod -R a+w build",
      "chmod 777 /tmp/x",
      "chmod -R 755 src",
    ],
  }),
  fileRule({
    id: "locked-out",
    on: "file:mode",
    decision: "ask",
    when: (e) =>
      e.recursive === true &&
      readMode(e.mode ?? "")?.locksOut === true &&
      is(e, "project-root", "home", "outside", "parent", "unknown", "vcs"),
    why: "takes the owner's own rights away from a whole tree",
    instead: "Take them from the files that need it: `chmod -x notes.txt`",
    attack: ["T1222.002"],
    matches: ["chmod -R 000 .", "chmod -R a-r ~/Documents"],
    nonMatches: ["chmod -R 755 .", "chmod -x notes.txt"],
  }),
  fileRule({
    id: "system-owner",
    on: "file:owner",
    decision: "deny",
    when: (e) => {
      if (is(e, "root", "device")) return true;
      if (isOwnDirectory(e) && (e.target.place === undefined || e.target.place === "log"))
        return false;
      if (e.target.place !== undefined && GUARDED.has(e.target.place)) return true;
      if (is(e, "system") && e.target.secret !== undefined) return true;
      return (
        e.recursive === true &&
        (is(e, "home-root") || (is(e, "system") && depthOf(e.target.path) < 3))
      );
    },
    why: "changes who owns files of the system",
    instead: 'Change the owner in the project: `sudo chown -R "$USER" node_modules`',
    attack: ["T1222.002"],
    matches: [
      'sudo chown -R "$USER" /usr',
      "sudo chown -R dev /var/log",
      "chown -R dev /home/alice",
      "chown -R dev:dev /etc",
      "sudo chown dev /etc/sudoers",
      "sudo chown dev /etc/shadow",
      "chgrp -R dev /var",
    ],
    nonMatches: [
      'sudo chown -R "$USER" node_modules',
      "chown dev /tmp/out.log",
      "chown -R dev:dev dist",
      "sudo chown -R jenkins:jenkins /var/log/jenkins",
      "sudo chown -R test /home/test",
      'sudo chown -R "$(whoami)" /usr/local',
    ],
  }),
  fileRule({
    id: "owner-elsewhere",
    on: "file:owner",
    decision: "ask",
    when: (e, c, context) =>
      !isInVisited(e, c, context) &&
      ((is(e, "system") &&
        (isOwnDirectory(e) || !(e.recursive === true && depthOf(e.target.path) < 3))) ||
        (is(e, "home-root") && isOwnDirectory(e)) ||
        (is(e, "outside", "parent", "unknown", "home-root") &&
          e.recursive === true &&
          !toOneself(e)) ||
        (is(e, "home") && !toOneself(e))),
    why: "changes who owns files outside the project",
    instead: "Look at who owns them: `ls -l /srv`",
    attack: ["T1222.002"],
    matches: [
      "sudo chown www-data /etc/nginx/x.conf",
      "sudo chown -R www-data:www-data /srv/www",
      "sudo chown root ~/notes.txt",
    ],
    nonMatches: [
      "sudo chown -R $(whoami) ~/.npm",
      "ls -l /srv",
      'sudo chown -R "$(id -u):$(id -g)" .',
    ],
  }),
  fileRule({
    id: "owner-of-data",
    on: "file:owner",
    decision: "ask",
    when: (e, { site }) =>
      site.elevated &&
      e.recursive === true &&
      is(e, "project", "unknown-relative") &&
      (!toOneself(e) || e.target.path.split("/").some((part) => SERVICE_DATA.test(part))),
    why: "takes files away from the service that keeps its data in them, or gives the project's to somebody else",
    instead: 'Change the owner of what was built: `sudo chown -R "$USER" node_modules`',
    attack: ["T1222.002"],
    matches: [
      'sudo chown -R "$(id -u):$(id -g)" ./data/postgres',
      "sudo chown -R 1000:1000 ./volumes/db",
      "sudo chown -R www-data:www-data src",
      "sudo chgrp -R docker volumes",
    ],
    nonMatches: [
      'sudo chown -R "$(id -u):$(id -g)" .',
      'sudo chown -R "$USER" node_modules',
      'sudo chown -R "$USER":"$USER" src/generated',
      'chown -R "$(id -u)" ./data/postgres',
      'docker run --rm -v "$PWD":/w alpine chown -R 1000 /w/out',
    ],
  }),
];

/** Signing keys of package sources must be readable; every set-up guide says so. */
function isKeyring(effect: FileEffect): boolean {
  return (
    /^\/(etc\/apt\/|usr\/share\/keyrings\/)/.test(effect.target.path) &&
    isOrdinaryProgramMode(effect)
  );
}
