/** What people ask of git. */
import { domain } from "../types.js";

export const git = domain("git", [
  {
    id: "undo-last-commit-keep",
    says: [
      "undo the last commit but keep the changes",
      "uncommit my last commit without losing the changes",
      "reset the most recent git commit and keep files staged",
    ],
    runs: "git reset --soft HEAD~1",
  },
  {
    id: "clone",
    says: [
      "clone {url}",
      "clone the git repository {url}",
      "clone {url} into {dir}",
      "make a local copy of the repository {url} in {dir}",
    ],
    runs: "git clone {url}« {dir}»",
    examples: [
      ["clone https://example.com/team/app.git", "git clone https://example.com/team/app.git"],
      [
        "clone https://example.com/team/app.git into work",
        "git clone https://example.com/team/app.git work",
      ],
    ],
  },
  {
    id: "switch-branch",
    says: [
      "switch to branch {branch}",
      "check out the {branch} branch",
      "go to git branch {branch}",
    ],
    runs: "git switch {branch}",
    examples: [["switch to the branch feature/login", "git switch feature/login"]],
  },
  {
    id: "new-branch",
    says: [
      "create a new branch called {branch}",
      "make a git branch named {branch} and switch to it",
      "start a branch {branch}",
    ],
    runs: "git switch -c {branch}",
    examples: [["create a branch named fix-crash", "git switch -c fix-crash"]],
  },
]);
