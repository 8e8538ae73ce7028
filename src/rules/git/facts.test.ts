// What git says about the work tree changes what its rules decide.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { GitFact, GitPathFact } from "../../context/types.js";
import { createGuard } from "../../guard.js";

const CLEAN: GitFact = {
  root: "/srv/app",
  branch: "feature/x",
  upstream: "origin/feature/x",
  dirty: false,
  untracked: false,
  unpushed: false,
  stashes: 0,
  linkedWorktree: false,
  isProtected: false,
};

async function decide(
  command: string,
  fact: Partial<GitFact>,
  path?: GitPathFact,
): Promise<string> {
  const guard = createGuard({
    looker: {
      surroundings: () => ({ cwd: "/srv/app", home: "/home/dev", projectRoot: "/srv/app" }),
      answer: async (book) => {
        const answers = new Map<string, GitFact | GitPathFact>();
        for (const key of book.wanted) {
          if (key.startsWith("git:")) answers.set(key, { ...CLEAN, ...fact });
          else if (key.startsWith("git-path:") && path !== undefined) answers.set(key, path);
        }
        book.fill(answers);
        return [];
      },
    },
  });
  return (await guard.check(command)).decision;
}

const cases: [string, Partial<GitFact>, string, GitPathFact?][] = [
  // Nothing is lost, and nothing in front could have changed that.
  ["git reset --hard", {}, "allow"],
  ["git fetch && git checkout .", {}, "allow"],
  ["git status && git restore .", {}, "allow"],
  ["git clean -fd", {}, "allow"],
  // The text may have made changes itself.
  ["git stash pop && git reset --hard", {}, "ask"],
  ["echo x > a.txt; git checkout .", {}, "ask"],
  // The branch moves.
  ["git reset --hard origin/main", {}, "ask"],
  ["git reset --hard HEAD~1", { unpushed: true }, "deny"],
  // Something is lost.
  ["git reset --hard", { dirty: true }, "deny"],
  ["git checkout .", { dirty: true }, "deny"],
  ["git clean -fd", { untracked: true }, "deny"],
  ["git clean -fdx", {}, "deny"],
  ["git restore .", { dirty: true }, "deny"],
  // A linked work tree is made for one task.
  ["git reset --hard", { dirty: true, linkedWorktree: true }, "ask"],
  // Named paths.
  ["git checkout -- src/app.ts", { dirty: true }, "allow", "clean"],
  ["git checkout -- src/app.ts", { dirty: true }, "ask", "modified"],
  ["git restore src/app.ts", {}, "allow", "clean"],
  ["git rm -rf src/old", {}, "allow", "clean"],
  ["git rm -rf src/old", {}, "ask", "modified"],
  // Stashes.
  ["git stash clear", { stashes: 0 }, "allow"],
  ["git stash clear", { stashes: 2 }, "deny"],
  // Protected branches.
  ["git push --force-with-lease", { isProtected: false }, "ask"],
  ["git push --force-with-lease", { isProtected: true, branch: "main" }, "deny"],
  ["git rebase feature/y", { isProtected: true, branch: "main", unpushed: true }, "ask"],
  ["git rebase main", {}, "allow"],
  // Work trees.
  ["git worktree remove --force ../wt", {}, "allow"],
  ["git worktree remove --force ../wt", { dirty: true }, "deny"],
];

describe("facts of git", () => {
  for (const [command, fact, decision, path] of cases) {
    it(`${command} ${JSON.stringify(fact)} ${path ?? ""}: ${decision}`, async () => {
      assert.equal(await decide(command, fact, path), decision);
    });
  }
});
