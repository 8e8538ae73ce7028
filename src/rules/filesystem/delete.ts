/** Judges what deletions lose (docs/labels.md, rules 4 and 5), whatever tool deletes. */
import { isSourceDirectory, outputName } from "../../effects/build-output.js";
import type { PlannedCommand } from "../../effects/plan.js";
import type { FileEffect, TargetClass } from "../../effects/types.js";
import type { Word } from "../../shell/types.js";
import { fileRule, type RuleContext } from "../types.js";
import {
  depthOf,
  historyLoss,
  holdsNothing,
  isDisposable,
  isEssential,
  isFileName,
  isOneFile,
  isOnePicked,
  isWhollyUnknown,
  takesWrittenFiles,
} from "./lib/losses.js";
import { isRebuilt } from "./lib/rebuilt.js";
import { isDeepInHome, isInVisited, isVisitedItself } from "./lib/visited.js";

const TRASH =
  "Move it to the trash instead, or let a person remove it: `ls -la` shows what is there";
const BY_NAME = "Name the one directory of build output that should go: `rm -rf ./dist`";

/** A pattern from the first letter on, with nothing unknown in it: not known is the directory that it stands in. */
function isEverythingSomewhere(word: Word): boolean {
  return (
    word.text.startsWith("*") && word.pieces?.every((piece) => piece.kind !== "unknown") === true
  );
}

function is(effect: FileEffect, ...classes: readonly TargetClass[]): boolean {
  return classes.includes(effect.target.class);
}

/** Nothing is lost, or the tool itself asks or keeps it. */
function isSpared(effect: FileEffect): boolean {
  return isDisposable(effect) || effect.careful !== undefined;
}

/** Deletes a whole tree, not just the files that are named. */
function isTree(effect: FileEffect): boolean {
  if (effect.act === "sync-delete") return true;
  return effect.recursive === true && !isFileName(effect.target.path);
}

/** What git says; patterns cannot be looked up. */
function gitSays(effect: FileEffect, context: RuleContext): string | undefined {
  return effect.target.word.known ? context.look.gitPath(effect.target.path) : undefined;
}

/** `rm '*'`: a file whose name is a star, not everything. */
function isQuotedStar(effect: FileEffect, command: PlannedCommand): boolean {
  const { word } = effect.target;
  return (
    command.program === "rm" &&
    word.known &&
    /[*?]/.test(word.text) &&
    command.site.language === undefined
  );
}

/** One thing that somebody installed by hand. */
function isLocalInstall(effect: FileEffect): boolean {
  return /^\/usr\/local\/((bin|sbin|share|lib|include|opt|src)\/[\w@%+.-]+|go|node|\w+-[\d.]+)(\/|$)/.test(
    effect.target.path,
  );
}

/** Overwrites the bytes first, so that nothing can be had again. */
const SHREDS = /^(g?shred|srm|wipe|scrub)$/;

/** One file that is not among those that matter most, or nothing that holds anything. */
function losesLittle(effect: FileEffect, command: PlannedCommand): boolean {
  if (SHREDS.test(command.program)) return false;
  return (isOneFile(effect) && !isEssential(effect)) || isOnePicked(effect) || holdsNothing(effect);
}

/** A person answers for each. */
function isAskedFirst(effect: FileEffect): boolean {
  return effect.careful === "asks";
}

/** Of the project, or of what the text treats as one. */
function isOurs(effect: FileEffect, command: PlannedCommand, context: RuleContext): boolean {
  if (is(effect, "project")) return true;
  return (
    is(effect, "home", "outside") &&
    isInVisited(effect, command, context) &&
    !isVisitedItself(effect)
  );
}

/** Directories that a build (.NET, Unity, Unreal, R Markdown) makes side by side; either name alone may be anything. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ["bin", "obj"],
  ["obj", "bin"],
  ["Library", "Temp"],
  ["Temp", "Library"],
  ["Intermediate", "Binaries"],
  ["Binaries", "Intermediate"],
]);

/** The other name of a pair: `report_cache` and `report_files` are what knitr makes of `report.Rmd`. */
function twinOf(name: string): string | undefined {
  const knitted = /^(.+)_(cache|files)$/.exec(name);
  if (knitted !== null) return `${knitted[1]}_${knitted[2] === "cache" ? "files" : "cache"}`;
  return TWINS.get(name);
}

/** The text deletes the other twin of the same place too, so these are what `dotnet build` makes. */
function isTwin(effect: FileEffect, context: RuleContext): boolean {
  const path = effect.target.path.replace(/\/$/, "");
  const cut = path.lastIndexOf("/") + 1;
  const other = twinOf(path.slice(cut));
  if (other === undefined) return false;
  const wanted = path.slice(0, cut) + other;
  return context.plan.commands.some(({ effects }) =>
    effects.some(
      (e) => e.kind === "file" && e.act === "delete" && e.target.path.replace(/\/$/, "") === wanted,
    ),
  );
}

/** In a project that the text went to, where usual names mean what they mean in any. */
function isOutputByName(effect: FileEffect): boolean {
  const parts = effect.target.path.replace(/\/$/, "").split("/");
  return outputName(parts.at(-1) ?? "", parts.at(-2), parts.some(isSourceDirectory)) > 0;
}

/** Of nobody's project as far as one can tell. */
function isTheirs(effect: FileEffect, command: PlannedCommand, context: RuleContext): boolean {
  return !isSpared(effect) && !isOurs(effect, command, context);
}

/** The path is a directory in which the command stands, not itself, or everything in such a one. */
function isAround(path: string, cwd: string | undefined): boolean {
  const directory = path.replace(/\/?\*?\/?$/, "");
  return cwd !== undefined && directory !== "" && cwd.startsWith(`${directory}/`);
}

function isOldOnly(effect: FileEffect): boolean {
  return /-[acm](time|min) \+?\d/.test(effect.filter ?? "");
}

export const rules = [
  fileRule({
    id: "machine",
    on: "file:delete,sync-delete",
    decision: "deny",
    zeroTolerance: true,
    when: (e) =>
      e.onlyEmpty !== true &&
      is(e, "root", "system", "device") &&
      !isLocalInstall(e) &&
      !isAskedFirst(e) &&
      !(e.target.word.picked?.only === "dangling" && is(e, "system")) &&
      (!isOneFile(e) || is(e, "root", "device") || isEssential(e)),
    why: "removes parts of the system",
    instead: BY_NAME,
    attack: ["T1485"],
    matches: [
      "rm -rf /",
      "rm -rf /*",
      "rm -f /etc/fstab",
      "sudo rm -rf /usr/lib",
      "find / -name core -exec rm -f {} \\;",
    ],
    nonMatches: ["rm -rf ./usr", "rm -rf /tmp/usr", "ls -R /etc", "rmdir /etc/empty.d"],
    evasions: [
      "r\\m -rf /",
      "rm -fr //",
      "cd / && rm -rf etc",
      "D=/; rm -rf $D",
      "echo / | xargs rm -rf",
      "rm -rf /tmp/../etc",
      "rm -rf {build,/}",
    ],
  }),
  fileRule({
    id: "installed",
    on: "file:delete",
    decision: "ask",
    when: (e) => is(e, "system") && isLocalInstall(e) && !isSpared(e),
    why: "removes something installed for the whole machine",
    instead: "See what it is first: `ls -l /usr/local/bin`",
    matches: ["sudo rm -f /usr/local/bin/kubectl", "sudo rm -rf /usr/local/go"],
    nonMatches: ["ls -l /usr/local/bin", "rm -f ./bin/kubectl"],
  }),
  fileRule({
    id: "system-file",
    on: "file:delete",
    decision: "ask",
    when: (e) =>
      is(e, "system", "root", "home-root", "project-root") &&
      (isAskedFirst(e) ||
        (is(e, "system") &&
          !isLocalInstall(e) &&
          (holdsNothing(e) || (isOneFile(e) && !isEssential(e))))),
    why: "removes files of the system or a whole home, one at a time",
    instead: "Look at it first: `ls -l /etc/nginx/sites-enabled`",
    attack: ["T1485"],
    matches: [
      "sudo rm /etc/nginx/sites-enabled/default",
      "sudo rm -f /var/lib/mongodb/mongod.lock",
      "find / -name core -ok rm {} \\;",
      "find -L /usr/ports/packages -type l -delete",
      "find ~ -atime +100 -print | xargs -p rm",
    ],
    nonMatches: [
      "ls -l /etc/nginx/sites-enabled/default",
      "rm -rf /etc/nginx",
      "rm /etc/passwd",
      "yes | find / -name core -ok rm {} \\;",
    ],
  }),
  fileRule({
    id: "home",
    on: "file:delete,sync-delete",
    decision: "deny",
    when: (e, c, context) =>
      (is(e, "home-root") && !isAskedFirst(e) && !isOnePicked(e)) ||
      (is(e, "home") &&
        isTheirs(e, c, context) &&
        !losesLittle(e, c) &&
        (isTree(e) || !isDeepInHome(e, context))),
    why: "removes files of the person outside the project",
    instead: TRASH,
    attack: ["T1485"],
    matches: [
      "rm -rf ~",
      'rm -rf "$HOME"',
      "rm -rf ~/*",
      "rm -rf ~/Documents",
      "rm -f ~/.bashrc",
      "rm ~/.ssh/config",
      "find ~ -name '*.log' -delete",
    ],
    nonMatches: [
      "cd ~/work/app && rm -f notes.txt",
      "rm -rf ~/.cache/pip",
      "trash ~/old-notes",
      "ls ~",
      "rm -i ~/notes.txt",
      "rm -rf './~'",
      "rm -rf '~'",
      "eval \"rm -rf '~'\"",
    ],
    evasions: [
      "cd ~ && rm -rf Documents",
      "cd ~/work/app && rm -rf *",
      "cd ~/Documents && rm thesis.odt",
      'OUT=$HOME; rm -rf "$OUT"',
      "rm -r -f -v ~/",
      "eval rm -rf '~'",
    ],
  }),
  fileRule({
    id: "deep-in-home",
    on: "file:delete",
    decision: "ask",
    when: (e, c, context) =>
      is(e, "home", "outside", "home-root") &&
      isTheirs(e, c, context) &&
      (losesLittle(e, c) || (is(e, "home") && !isTree(e) && isDeepInHome(e, context))),
    why: "removes a file outside the project",
    instead: "Go to the project and name it from there: `cd ~/work/app && rm src/old.ts`",
    matches: [
      "rm ~/work/app/src/old.ts",
      "rm -f /home/dev/work/app/notes.txt",
      "rm ~/.curlrc",
      "rm /srv/www/index.html",
      "find /home -xdev -inum 2655341 -delete",
    ],
    nonMatches: ["cd ~/work/app && ls", "rm src/old.ts", "cd ~/work/app && rm src/old.ts"],
  }),
  fileRule({
    id: "outside",
    on: "file:delete,sync-delete",
    decision: "deny",
    when: (e, c, context) =>
      isTheirs(e, c, context) &&
      ((is(e, "outside") && !losesLittle(e, c)) ||
        (is(e, "parent") && isTree(e) && !isOnePicked(e))),
    why: "removes files outside the project, which nothing here can restore",
    instead: BY_NAME,
    attack: ["T1485"],
    matches: [
      "rm -rf /srv/data",
      "rm -rf ..",
      "rm -rf ../other",
      "find .. -name '*' -exec rm -rf {} \\;",
      'bash <<< "$(echo "~/ fr- mr" | rev)"',
      "rsync -a --delete /tmp/empty/ /mnt/backup/",
    ],
    nonMatches: ["rm -rf /tmp/data", "rm -rf ./data/../dist", "ls /srv/data"],
  }),
  fileRule({
    id: "beside",
    on: "file:delete",
    decision: "ask",
    when: (e) => !isSpared(e) && is(e, "parent") && (!isTree(e) || isOnePicked(e)),
    why: "removes a file beside the project",
    instead: "Look at it first: `ls -l ../`",
    matches: ["rm ../notes.txt", "unlink ../lib/a.js"],
    nonMatches: ["rm notes.txt", "rm src/../notes.txt"],
  }),
  fileRule({
    id: "project",
    on: "file:delete,sync-delete",
    decision: "deny",
    when: (e, c) => !isSpared(e) && is(e, "project-root") && !isQuotedStar(e, c) && !isOnePicked(e),
    why: "removes the whole project, uncommitted work included",
    instead: BY_NAME,
    attack: ["T1485"],
    matches: [
      "rm -rf .",
      "rm -rf *",
      "rm -rf ./*",
      "find . -delete",
      "find . -type f -exec rm {} \\;",
      'rm -rf "$(pwd)"',
    ],
    nonMatches: [
      "rm -rf ./dist",
      "find . -name '*.pyc' -delete",
      "find . -type d -empty -delete",
      "rm -f *.o",
    ],
    evasions: [
      "find . -delete -name '*.pyc'",
      "find . ! -name '*.pyc' -delete",
      "rm -rf src/..",
      "rm -rf build/ *",
    ],
  }),
  fileRule({
    id: "history",
    on: "file:delete,sync-delete",
    decision: "deny",
    when: (e) =>
      !isSpared(e) &&
      (is(e, "vcs") || /(?:^|\/)\.(?:git|hg|svn|jj)$/.test(e.target.path)) &&
      historyLoss(e.target.path) === "history",
    why: "removes the repository's history",
    instead: "Look at what git would lose: `git status && git log --oneline -5`",
    attack: ["T1485"],
    matches: [
      "rm -rf .git",
      "rm -rf .git/objects",
      "rm .git/refs/heads/main",
      "find . -name .git -exec rm -rf {} +",
    ],
    nonMatches: ["rm -f .git/index.lock", "rm -rf .github/old", "rm .gitignore"],
    evasions: ["cd .git && rm -rf objects", "rm -rf ./.git/"],
  }),
  fileRule({
    id: "repository-state",
    on: "file:delete",
    decision: "ask",
    when: (e) => !isSpared(e) && is(e, "vcs") && historyLoss(e.target.path) === "state",
    why: "removes state that git keeps in the repository",
    instead: "Let git end what it is doing: `git status`",
    matches: [
      "rm -rf .git/rebase-merge",
      "rm .git/hooks/pre-commit",
      "rm -rf .git/modules/vendor",
      "find . -name .svn -type d -exec rm -rf {} +",
      "find . -name CVS -print0 | xargs -0 rm -r",
    ],
    nonMatches: [
      "rm -f .git/index.lock",
      "rm .git/COMMIT_EDITMSG",
      "find . -name .hg -exec rm -rf {} +",
    ],
  }),
  fileRule({
    id: "unknown-tree",
    uncertain: "programs",
    on: "file:delete,sync-delete",
    decision: "deny",
    when: (e) =>
      !isSpared(e) &&
      isTree(e) &&
      (is(e, "unknown") ||
        (is(e, "unknown-relative") &&
          (isWhollyUnknown(e.target.word) || isEverythingSomewhere(e.target.word)))),
    why: "removes a tree whose place cannot be known before it runs; an empty variable makes it `/`",
    instead: "Write the path out: `rm -rf ./dist`",
    attack: ["T1485"],
    matches: [
      "rm -rf $DIR",
      'rm -rf "$DIR"/',
      'rm -rf "$DEPLOY_DIR"/*',
      'cd "$SCRATCH/.." && rm -rf */runs/*/ckpt',
    ],
    nonMatches: ["DIR=dist; rm -rf $DIR", 'W=$(mktemp -d); rm -rf "$W"', 'rm -rf "$TMPDIR/x"'],
  }),
  fileRule({
    id: "unknown-part",
    uncertain: "scripts",
    on: "file:delete,sync-delete",
    decision: "ask",
    when: (e) => {
      if (isSpared(e)) return false;
      if (is(e, "unknown")) return !isTree(e);
      if (!is(e, "unknown-relative")) return false;
      return isTree(e)
        ? !isWhollyUnknown(e.target.word) && !isEverythingSomewhere(e.target.word)
        : isWhollyUnknown(e.target.word);
    },
    why: "removes something whose name cannot be known before it runs",
    instead: "Write the name out: `rm -f ./debug.log`",
    matches: ['rm "$FILE"', 'rm -rf "$NAME-release"'],
    nonMatches: ['F=a.txt; rm "$F"', 'rm "src/$NAME.js"', 'for f in a.log b.log; do rm "$f"; done'],
  }),
  fileRule({
    id: "around",
    on: "file:delete,sync-delete",
    decision: "deny",
    when: (e, c, context) =>
      !isSpared(e) &&
      is(e, "project") &&
      isTree(e) &&
      e.filter === undefined &&
      isAround(e.target.path, c.cwd.path) &&
      !/^(?:clean|ignored)$/.test(gitSays(e, context) ?? ""),
    why: "removes everything around the directory that the text went to, seldom what was meant",
    instead: BY_NAME,
    attack: ["T1485"],
    matches: [
      "cd packages/web/dist && rm -rf ../../*",
      "cd src/gen/out; rm -rf ../..",
      "pushd packages/api/lib && find ../.. -delete",
    ],
    nonMatches: [
      "cd packages/web/src && rm -rf ../dist",
      "cd packages/web/src && rm -rf ../old",
      "cd packages/web && rm -rf dist",
      "cd build/out && rm -rf ../*",
      "cd packages/web/src && find .. -name '*.orig' -delete",
    ],
    evasions: ["(cd packages/web/dist; rm -fr ../../../packages/*)"],
  }),
  fileRule({
    id: "project-tree",
    on: "file:delete,sync-delete",
    decision: "ask",
    when: (e, c, context) => {
      if (isSpared(e) || !isOurs(e, c, context)) return false;
      const state = gitSays(e, context);
      if (state === "clean" || state === "ignored") return false;
      if (state === undefined && (isTwin(e, context) || isRebuilt(e, c, context))) return false;
      if (state === undefined && !is(e, "project") && isOutputByName(e)) return false;
      return isTree(e) || state === "untracked" || state === "modified" || state === "mixed";
    },
    why: "removes work in the project that git may not have",
    instead: "See what git has of it first: `git status --short src`",
    attack: ["T1485"],
    matches: [
      "rm -rf src",
      "rm -r docs migrations",
      "find docs -delete",
      "rsync -a --delete a/ config/",
      "rm -rf bin src/obj",
      "rm -rf build-tools && cmake -B build-debug",
      "rm -rf docs && typedoc --out docs src",
      "rm -rf out-esp && cmake -B out-nrf",
      "rm -rf Library && make",
      "rm -rf notes_files",
    ],
    nonMatches: [
      "rm -rf node_modules",
      "rm -rf build",
      "rm src/a.ts",
      "rm -rf notes.txt",
      "rmdir old",
      "find src -type d \\( -name bin -o -name obj \\) -prune -exec rm -rf {} +",
      "rm -rf src/App/bin src/App/obj",
      "rm -rf build build-debug && cmake --preset debug",
      "rm -rf out-esp && idf.py -B out-esp build",
      "bin/rails assets:precompile; rm -rf public/assets",
      "python manage.py collectstatic --noinput && rm -rf staticfiles",
      "rm -rf out/ _minted-thesis/ && mkdir out && make pdf",
      "rm -rf Library/ Temp/ && make import",
      "rm -rf report_cache report_files",
    ],
    evasions: [
      "cd src && rm -rf app",
      "cd /home/dev/app && rm -rf src",
      "echo data | xargs rm -r",
      "mv src /tmp/ && rm -rf /tmp/src",
    ],
  }),
  fileRule({
    id: "many-sources",
    on: "file:delete",
    decision: "ask",
    when: (e) =>
      !isSpared(e) &&
      ((is(e, "project-root") && isOnePicked(e)) ||
        (is(e, "project", "unknown-relative") && !isTree(e) && takesWrittenFiles(e.target.path))),
    why: "removes files that people wrote, without their names being known",
    instead: "List them first: `ls src/*.py`",
    attack: ["T1485"],
    matches: [
      "rm src/*",
      "rm -f *.py",
      "find . -name '*.md' -delete",
      "find src -name '*.ts' -exec rm {} +",
      "find . -inum 128128 -exec rm {} \\;",
      "find src -name '*.test.ts' -delete",
    ],
    nonMatches: [
      "rm -f *.log",
      "rm tmp_*.py",
      "find . -name '*.orig' -delete",
      "rm a.py b.py",
      "find . -size 0 -exec rm {} +",
    ],
  }),
  fileRule({
    id: "secret",
    on: "file:delete,truncate",
    decision: "ask",
    when: (e) =>
      !isSpared(e) && is(e, "project") && e.target.secret !== undefined && e.target.word.known,
    why: "removes a secret that is nowhere else",
    instead: "Only look whether it is there: `ls -l .env`",
    matches: ["rm .env", "rm -f config/master.key", "rm terraform.tfstate"],
    nonMatches: ["rm .env.example", "ls .env"],
  }),
  fileRule({
    id: "shredded",
    on: "file:delete,truncate",
    decision: "ask",
    when: (e, c) => is(e, "project", "unknown-relative") && SHREDS.test(c.program),
    why: "overwrites the bytes, so that the file cannot be had again",
    instead: "Remove it in the ordinary way: `rm notes.txt`",
    attack: ["T1070.004"],
    matches: ["shred -u notes.txt", "srm report.pdf"],
    nonMatches: ["shred -u /tmp/x.key", "rm notes.txt"],
  }),
  fileRule({
    id: "temp-root",
    on: "file:delete,sync-delete",
    decision: "ask",
    when: (e) => e.onlyEmpty !== true && is(e, "temp-root") && isTree(e) && !isOldOnly(e),
    why: "removes everything in the temp directory, other programs' files included",
    instead: "Remove what you made there: `rm -rf /tmp/my-work`",
    matches: ["rm -rf /tmp", "rm -rf /tmp/*", "find /tmp -delete"],
    nonMatches: ["rm -rf /tmp/my-work", "rm -rf /tmp/build-*", "find /tmp -mtime +7 -delete"],
  }),
  fileRule({
    id: "elsewhere",
    on: "file:delete,sync-delete",
    decision: "deny",
    when: (e) => !isSpared(e) && is(e, "remote") && isTree(e),
    why: "removes a tree on another machine or in a container",
    instead: "Look at it first: `ssh web.example.com ls -la /srv/www`",
    attack: ["T1485"],
    matches: ["ssh web.example.com rm -rf /srv/www", "ssh host.example.com 'rm -rf data'"],
    nonMatches: ["ssh web.example.com rm -rf /tmp/x", "ssh web.example.com ls /srv/www"],
  }),
  fileRule({
    id: "elsewhere-file",
    on: "file:delete",
    decision: "ask",
    when: (e) => !isSpared(e) && is(e, "remote") && !isTree(e),
    why: "removes a file on another machine or in a container",
    instead: "Look at it first: `ssh web.example.com ls -la /srv/www`",
    matches: ["ssh web.example.com rm /srv/www/index.html"],
    nonMatches: ["ssh web.example.com rm /tmp/x", "ssh web.example.com cat /srv/www/index.html"],
  }),
  fileRule({
    id: "moved-machine",
    on: "file:move-away",
    decision: "deny",
    when: (e) =>
      is(e, "root", "home-root", "device") ||
      (is(e, "system") && depthOf(e.target.path) < 3 && !e.target.path.startsWith("/usr/local/")),
    why: "moves parts of the system away from where programs look for them",
    instead: "Copy it instead: `cp -r /etc/nginx /tmp/nginx`",
    attack: ["T1485"],
    matches: [
      "sudo mv /usr /tmp/old",
      "mv /etc/passwd /tmp/",
      "mv -t /tmp/stage /lib/*",
      "mv ~ /tmp/home",
    ],
    nonMatches: ["cp -r /etc/nginx /tmp/nginx", "mv dist /tmp/old"],
  }),
  fileRule({
    id: "moved-system-file",
    on: "file:move-away",
    decision: "ask",
    when: (e) =>
      (is(e, "system") &&
        depthOf(e.target.path) >= 3 &&
        !e.target.path.startsWith("/usr/local/")) ||
      (is(e, "vcs") && historyLoss(e.target.path) !== "none"),
    why: "moves something away that the system or git needs where it is",
    instead: "Copy it instead: `cp /etc/nginx/nginx.conf /tmp/`",
    matches: ["sudo mv /etc/nginx/nginx.conf /tmp/", "mv .git /tmp/git-backup"],
    nonMatches: ["cp /etc/nginx/nginx.conf /tmp/", "mv a.txt b.txt"],
  }),
];
