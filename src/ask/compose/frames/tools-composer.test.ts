import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { toolFrames } from "./tools-composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["commits by Bob of the last 3 days", "git log --author=Bob --since='3 days ago'"],
  ["which commits are on fix but not on main?", "git log --oneline main..fix"],
  ["stash everything, untracked files too, with the message later", "git stash push -u -m later"],
  ["merge hotfix and always create a merge commit, no fast-forward", "git merge --no-ff hotfix"],
  [
    "branches merged into dev, except dev itself",
    "git branch --merged dev --format='%(refname:short)' | grep -vx dev",
  ],
  ["throw away my unstaged changes in a.txt", "git restore a.txt"],
  ["open a shell in the container db", "docker exec -it db sh"],
  ["install lodash with npm as a dev dependency", "npm install -D lodash"],
  ["kill the tmux session named old", "tmux kill-session -t old"],
  ["drop all git stashes", "git stash clear"],
  ["drop the last git stash", "git stash drop"],
  ["merge a.txt and b.txt", undefined],
  ["create a new garden", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(toolFrames.compose(tokenize(words), "gnu")?.command, command);
  });
