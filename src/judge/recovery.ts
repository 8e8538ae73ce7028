/**
 * Commands that people and agents turn to when something is lost, and what may have lost it. One that is
 * allowed soon before is evidence that the guard missed a danger, not proof: people also look into a reflog
 * for its own sake.
 */
import { leadingWords } from "./command-words.js";

interface Recovery {
  /** First words of the command that recovers. */
  readonly words: readonly string[];
  /** One of the further words has to be there. */
  readonly and?: readonly string[];
  /** None of these may be there. */
  readonly not?: readonly string[];
  /** What loses the thing: a program, or program and verb. */
  readonly after: ReadonlySet<string>;
}

const GIT_LOSSES: ReadonlySet<string> = new Set(
  "reset checkout restore clean rebase stash branch switch rm filter-branch filter-repo gc commit merge pull am update-ref worktree"
    .split(" ")
    .map((verb) => `git ${verb}`),
);
const FILE_LOSSES: ReadonlySet<string> = new Set([
  ..."rm mv cp dd truncate shred find rsync sed tee ln unlink perl python python3 node".split(" "),
  "git clean",
  "git checkout",
  "git restore",
  "git reset",
  "git stash",
  "git rm",
]);
const DATABASE_LOSSES: ReadonlySet<string> = new Set(
  "psql mysql mariadb sqlite3 mongosh mongo redis-cli dropdb rails rake npx npm prisma python python3 alembic flyway docker".split(
    " ",
  ),
);

const table: readonly Recovery[] = [
  { words: ["git", "reflog"], after: GIT_LOSSES },
  { words: ["git", "fsck"], after: GIT_LOSSES },
  { words: ["git", "stash"], and: ["list", "apply"], after: GIT_LOSSES },
  { words: ["git", "restore"], not: ["--staged", "-S"], after: FILE_LOSSES },
  { words: ["git", "checkout"], and: ["--"], after: FILE_LOSSES },
  { words: ["cerbash", "undo"], after: FILE_LOSSES },
  { words: ["trash-restore"], after: FILE_LOSSES },
  { words: ["testdisk"], after: FILE_LOSSES },
  { words: ["photorec"], after: FILE_LOSSES },
  { words: ["extundelete"], after: FILE_LOSSES },
  { words: ["restic", "restore"], after: FILE_LOSSES },
  { words: ["borg", "extract"], after: FILE_LOSSES },
  { words: ["tmutil", "restore"], after: FILE_LOSSES },
  { words: ["pg_restore"], after: DATABASE_LOSSES },
  { words: ["mongorestore"], after: DATABASE_LOSSES },
];

/** Texts without any of these cannot recover; it spares reading most of them. */
const HINT = /reflog|fsck|stash|restore|checkout|undo|testdisk|photorec|extundelete|extract/;

/** What a command recovers from; undefined when it recovers nothing. */
export function recoveryOf(command: string): ReadonlySet<string> | undefined {
  if (!HINT.test(command)) return undefined;
  for (const words of leadingWords(command, 16, 5))
    for (const { words: first, and, not, after } of table)
      if (
        first.every((word, i) => baseOf(words[i] ?? "") === word) &&
        (and === undefined || words.slice(first.length).some((word) => and.includes(word))) &&
        !words.some((word) => not?.includes(word))
      )
        return after;
  return undefined;
}

/** Whether a command is one of those that lose. */
export function mayLose(command: string, losses: ReadonlySet<string>): boolean {
  return leadingWords(command, 16, 6).some((words) => {
    let first = 0;
    while (/^(?:sudo|env|[A-Za-z_]\w*=.*)$/.test(words[first] ?? "")) first++;
    const program = baseOf(words[first] ?? "");
    if (losses.has(program)) return true;
    const verb = words.slice(first + 1).find((word) => !word.startsWith("-"));
    return verb !== undefined && losses.has(`${program} ${verb}`);
  });
}

function baseOf(word: string): string {
  return word.slice(word.lastIndexOf("/") + 1);
}
