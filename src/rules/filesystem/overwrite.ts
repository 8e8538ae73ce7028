/** Judges what is written over: system files, devices, what is not the project's. */
import type { PlannedCommand } from "../../effects/plan.js";
import type { FileEffect, Target, TargetClass } from "../../effects/types.js";
import { Taint } from "../../shell/types.js";
import { fileRule, planRule, type RuleContext } from "../types.js";
import { historyLoss, isWhollyUnknown, lastName } from "./lib/losses.js";
import { isInVisited } from "./lib/visited.js";

function is(effect: FileEffect, ...classes: readonly TargetClass[]): boolean {
  return classes.includes(effect.target.class);
}

/** Replaces what is there by nothing. */
function empties(effect: FileEffect): boolean {
  if (effect.careful === "keeps-copy") return false;
  return (
    effect.act === "truncate" || (effect.act === "overwrite" && effect.content?.text?.trim() === "")
  );
}

/** Names made out of others (`"$f.md5"`) are new ones; `"$f"` itself is there. */
function isMadeName({ target: { word } }: FileEffect): boolean {
  return (
    word.pieces?.some(
      (piece) =>
        piece.kind === "glob" && piece.matched !== undefined && piece.matched !== word.text,
    ) ?? false
  );
}

function reads(command: PlannedCommand, { path, class: kind, word }: Target): boolean {
  // A program that no table knows: the file it is to write is among the words it is given.
  if (command.name !== undefined && command.invocation === undefined)
    return command.args.some(({ text, known }) => known && text === word.text);
  return command.effects.some(
    (effect) =>
      effect.kind === "file" &&
      effect.act === "read" &&
      effect.target.path === path &&
      effect.target.class === kind,
  );
}

/**
 * What the shell empties before the command can read it: `sort a > a`. A substitution is expanded before
 * that (`echo "$(sort a)" > a`), and `ssh host cat a > a` reads another file.
 */
function emptiesItsInput(
  effect: FileEffect,
  command: PlannedCommand,
  { plan }: RuleContext,
): boolean {
  const { target } = effect;
  if (!target.word.known || effect.act !== "overwrite") return false;
  if (!command.redirects.some((redirect) => redirect.op !== "<" && redirect.target === target.word))
    return false;
  const { stdin, span, site, id } = command;
  if (stdin?.from?.includes(target.word.text) === true && (stdin.taints & Taint.network) === 0)
    return true;
  // What a wrapper runs stands right before it; a bound keeps long texts linear.
  return plan.commands
    .slice(Math.max(0, id - 16), id + 1)
    .some(
      (inner) =>
        inner.span.start >= span.start &&
        inner.span.end <= span.end &&
        (site.substituted || !inner.site.substituted) &&
        reads(inner, target),
    );
}

/** Programs that others find by name and trust; a new file of that name takes their place. */
const TRUSTED =
  /^(sudo|su|doas|login|passwd|ssh|sshd|scp|bash|sh|zsh|dash|ls|cat|rm|cp|mv|ps|top|grep|find|id|who|netstat|ss|mount|git|curl|wget|python3?|node|cerbash|systemctl|ip|kill|env|perl|awk|sed|tar|gzip|dd|init|apt|apt-get|dpkg|rpm|yum|dnf|gpg|openssl|crontab|chmod|chown|su|date|hostname|ping|gcc|cc|ld|make)$/;

/** Libraries that nearly every program loads. */
const CORE_LIBRARY =
  /^(ld-|lib(c|m|dl|rt|pthread|pam|nss_|crypto|ssl|stdc\+\+|gcc_s|systemd|selinux|audit|z|resolv|crypt|util|udev)[-.])/;

/** Where programs and their data are installed by hand, as many set-up guides say. */
const LOCAL =
  /^\/(usr\/local\/(bin|sbin|lib|share|include|opt|src|etc|go|man|libexec)|usr\/share\/(fonts|doc|man|bash-completion|zsh)|Applications)(\/|$)/;

function isLocalInstall(effect: FileEffect): boolean {
  const { path } = effect.target;
  if (effect.act === "extract" && /^\/usr\/local\/?$/.test(path)) return true;
  return LOCAL.test(path) && !TRUSTED.test(lastName(path));
}

/** Settings of one program (`/etc/nginx/…`): a set-up step, while `/etc/fstab` is the machine itself. */
function isAppSetting(effect: FileEffect): boolean {
  const { path } = effect.target;
  if (/^\/(etc|usr\/share|usr\/src|usr\/include|Library)\/[^/]+\/./.test(path)) {
    return !/^\/etc\/(selinux|security|pam\.d|ssh|ssl|sudoers\.d|default|alternatives|pki|iptables|nftables)\//.test(
      path,
    );
  }
  return (
    /^\/(run|proc\/sys|sys|var\/lib\/\w+\/.|dev\/shm|mnt|media)\/?/.test(path) &&
    !path.startsWith("/var/lib/")
  );
}

/** Copies that the system itself keeps in the place for backups. */
const SYSTEM_COPY =
  /^\/var\/backups\/(?:passwd|shadow|group|gshadow|dpkg|apt|alternatives|aptitude|infodir)[\w.-]*$/;

/** A copy of one's own in the place for backups is not the system's. */
function isOwnBackup(e: FileEffect): boolean {
  const { path } = e.target;
  return (
    e.act === "overwrite" &&
    /^\/var\/backups\/./.test(path) &&
    !SYSTEM_COPY.test(path) &&
    !empties(e)
  );
}

function writesIntoSystem(e: FileEffect): boolean {
  return is(e, "system", "root") && e.target.place === undefined && !isOwnBackup(e);
}

/**
 * A new name beside those of the system: a link that replaces nothing, or a file of one's own put
 * into a directory of programs, libraries or headers, or a small setting of `/etc` by itself.
 */
function isAddition(effect: FileEffect): boolean {
  const { path } = effect.target;
  const name = lastName(path);
  if (TRUSTED.test(name) || CORE_LIBRARY.test(name) || empties(effect)) return false;
  if (effect.act === "link" && effect.careful === "new-only") return true;
  if (effect.act !== "overwrite" && effect.act !== "link") return false;
  if (/^\/etc\/[\w.-]+$/.test(path)) return true;
  return (
    effect.content === undefined &&
    /^\/(usr\/(s?bin|lib\w*|include|share|src|games)|lib\w*|s?bin)\/./.test(path)
  );
}

/** A directory is named, so nothing is known to be replaced: `cp x /etc/`. */
function isUnpackedInto(e: FileEffect): boolean {
  return e.act === "extract";
}

const ENDLESS_WRITE = "Give it a bound: `head -c 10M /dev/zero > /tmp/zero.bin`";

/** What makes a loop wait for something or end. */
const PAUSES =
  /^(sleep|read|wait|break|exit|return|inotifywait|fswatch|timeout|select|curl|wget|nc|ping|tail|npm|make|docker|kubectl|watch|usleep)$/;

/** Another name each time: `copy.$RANDOM`, `$i.bin`. */
function isNumbered(effect: FileEffect): boolean {
  return (
    effect.target.word.pieces?.some(
      (piece) =>
        piece.kind === "unknown" &&
        (piece.source === "arithmetic" ||
          piece.source === "special" ||
          /^(RANDOM|SRANDOM|SECONDS|EPOCHSECONDS|EPOCHREALTIME|i|n|x|c|count|num)$/.test(
            piece.name ?? "",
          )),
    ) ?? false
  );
}

function writesFile(command: PlannedCommand): boolean {
  return command.effects.some(
    (effect) =>
      effect.kind === "file" &&
      !is(effect, "null", "device") &&
      (effect.act === "append" || (effect.act === "overwrite" && isNumbered(effect))),
  );
}

function isWithin(inner: PlannedCommand, outer: PlannedCommand): boolean {
  return (
    inner.id < outer.id && inner.span.start >= outer.span.start && inner.span.end <= outer.span.end
  );
}

export const rules = [
  fileRule({
    id: "system-file",
    on: "file:overwrite,truncate,link,extract,raw-write",
    decision: "deny",
    when: (e) =>
      writesIntoSystem(e) &&
      !isLocalInstall(e) &&
      !isAddition(e) &&
      (!isAppSetting(e) || empties(e) || isUnpackedInto(e)),
    why: "replaces files of the system",
    instead: "Write it in the project or to a temp file first: `cp app.conf /tmp/app.conf`",
    attack: ["T1565.001"],
    matches: [
      "cp /tmp/libc.new /lib/libc.so.6",
      "echo x > /bin/ls",
      "sudo sh -c ': > /etc/motd'",
      "sudo install -m 755 ./x /usr/bin/ssh",
      "tar -xzf backup.tgz -C /etc",
      "ln -sf /bin/false /bin/sh",
      "truncate -s 0 /etc/nginx/nginx.conf",
      "cp /tmp/x /var/backups/passwd.bak",
      ": > /var/backups/shop.dump",
    ],
    nonMatches: [
      "cp /etc/motd /tmp/motd",
      "sudo ln -s /opt/editor/bin/editor /usr/bin/editor",
      "sudo cp -a libgtest.so /usr/lib/",
      "sudo cp app /usr/local/bin/app",
      "tar -xzf app.tgz -C /tmp/app",
      "pg_dump -Fc -f /var/backups/shop-$(date +%F).dump shop",
      "tar czf /var/backups/etc-2030.tgz /etc",
    ],
    evasions: ["cd /bin && echo x > ls", "echo x | sudo tee /usr/lib/x.so"],
  }),
  fileRule({
    id: "system-setting",
    on: "file:overwrite,append,link",
    decision: "ask",
    when: (e) =>
      writesIntoSystem(e) &&
      !isLocalInstall(e) &&
      (e.act === "append" || isAddition(e) || (isAppSetting(e) && !empties(e))),
    why: "changes settings of the machine",
    instead: "Write the new file to a temp place and show it: `cp nginx.conf /tmp/nginx.conf`",
    matches: [
      "sudo cp nginx.conf /etc/nginx/nginx.conf",
      "echo x | sudo tee -a /etc/motd",
      "echo Europe/Berlin | sudo tee /etc/timezone",
      "sudo ln -s /opt/editor/bin/editor /usr/bin/editor",
      "sudo cp -a include/gtest /usr/include/",
    ],
    nonMatches: ["cp /etc/nginx/nginx.conf .", "cat /etc/motd"],
  }),
  fileRule({
    id: "trusted-program",
    on: "file:overwrite,link,extract",
    decision: "deny",
    when: (e) =>
      TRUSTED.test(lastName(e.target.path)) &&
      /(^|\/)s?bin\//.test(e.target.path) &&
      is(e, "system", "home", "outside"),
    why: "puts a file in the place of a program that everything trusts",
    instead: "Give it a name of its own: `cp ./wrapper.sh ~/.local/bin/my-wrapper`",
    attack: ["T1574.007"],
    matches: [
      "sudo install -m 755 ./w.sh /usr/local/bin/sudo",
      "cp w.sh ~/.local/bin/ssh",
      "ln -sf /tmp/x ~/bin/git",
    ],
    nonMatches: ["sudo install -m 755 ./w.sh /usr/local/bin/my-tool", "cp w.sh tests/bin/ssh"],
  }),
  fileRule({
    id: "emptied",
    on: "file:truncate,overwrite",
    decision: "deny",
    when: (e, c, context) =>
      !isInVisited(e, c, context) &&
      (empties(e) || emptiesItsInput(e, c, context)) &&
      is(e, "home", "outside", "home-root") &&
      e.target.place === undefined,
    why: "empties a file outside the project, which nothing here can restore",
    instead: "Keep a copy first: `cp ~/notes.txt /tmp/notes.txt`",
    attack: ["T1485"],
    matches: [
      "truncate -s 0 ~/notes.txt",
      ": > ~/notes.txt",
      "cp /dev/null /srv/data.csv",
      "> ~/todo.md",
    ],
    nonMatches: [
      "cd ~/work/app && : > notes.txt",
      "truncate -s 0 app.log",
      ": > /tmp/x",
      "cp ~/notes.txt /tmp/notes.txt",
    ],
  }),
  fileRule({
    id: "emptied-here",
    on: "file:truncate,overwrite",
    decision: "ask",
    when: (e, c, context) => {
      // Nobody means that, so it is asked about whatever git says.
      if (emptiesItsInput(e, c, context)) return is(e, "project", "parent", "unknown-relative");
      if (!empties(e)) return false;
      if (is(e, "parent", "unknown", "remote")) return true;
      // What is kept out of version control on purpose is nowhere else.
      if (is(e, "project") && e.target.secret !== undefined) return true;
      if (is(e, "project", "unknown-relative", "project-root") && e.target.word.glob)
        return !isMadeName(e) && !/\.(?:log|out|err|tmp|txt)$/.test(e.target.path);
      // Every one of a list of names: `rg -l x | xargs sed -i d`.
      if (is(e, "unknown-relative") && isWhollyUnknown(e.target.word)) return true;
      if (!is(e, "project") || !e.target.word.known) return false;
      const state = context.look.gitPath(e.target.path);
      return state === "modified" || state === "untracked";
    },
    why: "empties a file whose content may be nowhere else",
    instead: "Look at it first: `head -n 5 notes.txt`",
    matches: [
      'truncate -s 0 "$FILE"',
      "truncate -s 0 ../notes.txt",
      "> .env",
      "cp /dev/null .env",
      "truncate -s 0 src/*.ts",
      "find src -name '*.ts' -exec truncate -s 0 {} +",
      'for f in *.py; do : > "$f"; done',
      'git ls-files | while read -r f; do : > "$f"; done',
      "find src -type f -exec sh -c ': > \"$1\"' _ {} \\;",
      "sort names.txt > names.txt",
      "acmefilter -q 30 reads.bam > reads.bam",
      "jq . package.json > package.json",
      "cat a.txt | grep -v x > a.txt",
      "sed -i d src/*.ts",
      "rg -l x | xargs sed -i d",
      "perl -i -ne '' src/*.pl",
    ],
    nonMatches: [
      "truncate -s 0 logs/*.log",
      "cp .env.example .env",
      'for f in *.log; do : > "$f"; done',
      'for f in *.py; do : > "$f.done"; done',
      "sort names.txt > sorted.txt",
      "acmefilter -q 30 reads.bam > good.bam",
      'echo "$(sort names.txt)" > names.txt',
      "ssh dev.example.com cat setup.sh > setup.sh",
      "docker exec web cat app.conf > app.conf",
      "sort -o names.txt names.txt",
      "jq . package.json > /tmp/p && mv /tmp/p package.json",
      "cat a.txt >> b.txt",
      "sed -i '/^#/d' src/*.ts",
      "perl -i -ne 'print unless /x/' src/*.pl",
      "cd ~/work/app && : > notes.txt",
      "truncate -s 0 app.log",
      ": > build/out.log",
    ],
  }),
  fileRule({
    id: "home-edited-in-place",
    on: "file:overwrite",
    decision: "deny",
    when: (e, c, context) =>
      !isInVisited(e, c, context) &&
      is(e, "home") &&
      e.target.place === undefined &&
      e.target.secret === undefined &&
      isLossyEdit(c),
    why: "edits a file outside the project in place so that lines are lost",
    instead: "Print the result first: `sed '/x/d' notes.txt`",
    attack: ["T1485"],
    matches: ["gawk -i inplace 'NR<0' ~/notes.txt", "sed -i '/x/d' ~/notes.txt"],
    nonMatches: ["sed -i 's/a/b/' notes.txt", "sed '/x/d' ~/notes.txt"],
  }),
  fileRule({
    id: "repository",
    on: "file:overwrite,truncate,append",
    decision: "ask",
    when: (e) =>
      is(e, "vcs") &&
      e.target.place === undefined &&
      historyLoss(e.target.path) !== "none" &&
      !/\.git\/(info|description)(\/|$)/.test(e.target.path),
    why: "writes into git's own files behind git's back",
    instead: "Let git do it: `git status`",
    matches: ["echo 0000 > .git/refs/heads/main", "cp HEAD .git/HEAD", "echo x > .git/packed-refs"],
    nonMatches: ["echo dist >> .git/info/exclude", "echo x > .gitignore"],
  }),
  fileRule({
    id: "endless-input",
    on: "file:overwrite,append",
    decision: "deny",
    when: (e) => e.content?.endless === true && !is(e, "null", "device"),
    why: "writes without end until the disk is full",
    instead: ENDLESS_WRITE,
    attack: ["T1499"],
    matches: [
      "tr '\\0' x < /dev/zero > /tmp/x",
      "gzip -c < /dev/urandom > /tmp/a.gz",
      "yes | tee /tmp/t",
      "head -c 900G /dev/zero > big.bin",
      "seq inf > /tmp/n",
      "cat <(yes) > /tmp/x",
    ],
    nonMatches: [
      "head -c 1k /dev/zero | tr '\\0' x > /tmp/x",
      "yes | head -n 5 > /tmp/x",
      "gzip -c < a.txt > a.gz",
      "yes abc | dd bs=1k count=10 of=x.txt",
      "timeout 5 yes > /tmp/x",
      "seq 1 100000 > /tmp/n",
      "yes | grep -m 3 y > /tmp/x",
      "od -An -N4 < /dev/urandom > seed.txt",
    ],
  }),
  planRule({
    id: "endless-loop",
    decision: "deny",
    why: "writes to a file in a loop that never ends or waits",
    instead: ENDLESS_WRITE,
    attack: ["T1499"],
    matches: [
      "while :; do echo x; done >> /tmp/l",
      "while true; do echo x >> /tmp/l; done",
      "while true; do cp big.bin copy.$RANDOM; done",
    ],
    nonMatches: [
      "while true; do date >> log.txt; sleep 5; done",
      "for n in 1 2 3; do echo $n; done >> /tmp/l",
      "while true; do make >> log.txt && break; done",
    ],
    plan: ({ plan }) => {
      const loop = plan.commands.filter((command) => command.site.endless);
      if (loop.length === 0 || loop.some((command) => PAUSES.test(command.program))) return [];
      const prints = loop.some((command) =>
        /^(echo|printf|cat|yes|head|dd)$/.test(command.program),
      );
      return plan.commands.filter(
        (command) =>
          writesFile(command) &&
          (command.site.endless ||
            (command.name === undefined &&
              prints &&
              loop.some((inner) => isWithin(inner, command)))),
      );
    },
  }),
  fileRule({
    id: "kernel-trigger",
    on: "file:overwrite,append",
    decision: "deny",
    when: (e) =>
      /^\/proc\/(sysrq-trigger|sys\/kernel\/(core_pattern|modprobe|randomize_va_space|yama\/))|^\/sys\/(power\/|kernel\/security)/.test(
        e.target.path,
      ),
    why: "writes to a switch of the kernel that stops the machine or its protections",
    instead: "Read it instead: `cat /proc/sys/kernel/core_pattern`",
    attack: ["T1529"],
    matches: [
      "echo b > /proc/sysrq-trigger",
      "echo '|/tmp/x' | sudo tee /proc/sys/kernel/core_pattern",
    ],
    nonMatches: ["cat /proc/sys/kernel/core_pattern", "echo 3 | tee /tmp/drop_caches"],
  }),
];

/** `sed -i d`, `awk -i inplace`: a program that may drop every line. */
function isLossyEdit(command: PlannedCommand): boolean {
  const { invocation } = command;
  if (invocation === undefined) return false;
  if (/^[gmn]?awk$/.test(command.program)) return invocation.has("--include");
  if (!/^g?sed$/.test(command.program) || !invocation.has("--in-place")) return false;
  if ((invocation.value("--in-place")?.text ?? "") !== "") return false;
  const scripts = [...invocation.values("--expression"), ...invocation.operands.slice(0, 2)];
  return scripts.some((word) => /(^|[;\d$/}\s])d\s*(;|$)/.test(word.text));
}
