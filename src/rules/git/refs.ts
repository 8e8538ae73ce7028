/** Deleting and moving branches, tags and other refs. */
import type { Invocation } from "../../tools/types.js";
import { type GitCall, gitRule, isScratch, isSharedBranch, targets } from "./lib/call.js";

function away(call: GitCall): boolean {
  return !isScratch(targets(call)[0]);
}

/** `git branch -M feature main`: not the usual renaming of `master` to `main`. */
function renamesOver(i: Invocation): boolean {
  if (!i.has("-M") && !(i.has("--move") && i.has("--force"))) return false;
  const to = i.operands[1];
  if (to === undefined) return false;
  return isSharedBranch(to.text) && !isSharedBranch(i.operands[0]?.text ?? "");
}

export const rules = [
  gitRule({
    id: "branch-deleted",
    verbs: "branch",
    decision: "ask",
    when: (call) => {
      const { i } = call;
      if (!i.has("--delete", "-D") || i.has("-D") || (i.has("--delete") && i.has("--force")))
        return false;
      return !i.has("--remotes") && away(call);
    },
    why: "deletes a branch, though only one that is merged",
    instead: "look at which are merged: `git branch --merged`",
    attack: [],
    matches: [
      "git branch -d feature/x",
      "git branch --delete old new",
      "git branch --merged main | grep -v main | xargs git branch -d",
    ],
    nonMatches: [
      "git branch --list 'd*'",
      "git branch -r -d origin/feature/x",
      "git branch -m a b",
      "git branch debug",
    ],
    evasions: ["git branch --del feature/x", "git -C app branch -qd x"],
  }),
  gitRule({
    id: "branch-force-deleted",
    spares: "own",
    verbs: "branch",
    decision: "ask",
    when: (call) => {
      const { i } = call;
      return (
        (i.has("-D") || (i.has("--delete") && i.has("--force"))) &&
        !i.has("--remotes") &&
        away(call)
      );
    },
    why: "deletes a branch, with commits that may be nowhere else",
    instead: "look at what is only there: `git log main..feature/x --oneline`",
    attack: ["T1485"],
    matches: [
      "git branch -D feature/x",
      "git branch --delete --force x",
      "git branch -df x",
      "git for-each-ref --format='%(refname:short)' refs/heads | xargs git branch -D",
    ],
    nonMatches: [
      "git branch --show-current",
      "git -C /tmp/work branch -D x",
      "git branch -rD origin/x",
      "git branch -a | grep -D skip x",
    ],
    evasions: [
      "git branch x -D",
      "git branch --merged | xargs -n 1 git branch -D",
      "git for-each-ref --format='git branch -D %(refname:short)' refs/heads | sh",
    ],
  }),
  gitRule({
    id: "branch-moved",
    verbs: "branch",
    decision: "ask",
    when: (call) => {
      const { i } = call;
      return (
        ((i.has("--force") && !i.has("--delete", "-D", "--move", "--copy")) ||
          i.has("-C") ||
          renamesOver(i)) &&
        away(call)
      );
    },
    why: "makes a branch point elsewhere, so that its commits may be left without a name",
    instead: "make a new branch: `git branch feature/y HEAD~1`",
    attack: ["T1485"],
    matches: [
      "git branch -f main HEAD~3",
      "git branch --force feature/x origin/feature/x",
      "git branch -C a b",
    ],
    nonMatches: ["git branch feature/y HEAD~1", "git branch -M main", "git branch -c a b"],
    evasions: ["git branch main HEAD~3 -f", "git branch -M feature/x main"],
  }),
  gitRule({
    id: "tag-changed",
    spares: "own",
    verbs: "tag",
    decision: "ask",
    when: (call) => {
      const { i } = call;
      return (i.has("--delete") || (i.has("--force") && i.operands.length > 0)) && away(call);
    },
    why: "deletes or moves a tag, which names a release to others",
    instead: "make a new tag: `git tag v1.2.4`",
    attack: [],
    matches: [
      "git tag -d v1.2.3",
      "git tag -f v1 HEAD",
      "git tag --delete v1 v2",
      "git tag -l 'old-*' | xargs git tag -d",
    ],
    nonMatches: [
      "git tag -l",
      "git tag v1.2.4",
      "git tag -a v1 -m 'force -d'",
      "git tag --sort=-version:refname",
    ],
    evasions: ["git tag v1 HEAD~1 --forc", "git tag -fa v1 -m x"],
  }),
  gitRule({
    id: "ref-deleted",
    verbs: "update-ref, symbolic-ref",
    decision: "deny",
    when: (call) => {
      const { i } = call;
      const remote =
        i.operands.every((word) => /^refs\/(?:remotes|original|bisect)\//.test(word.text)) &&
        i.operands.length > 0;
      return i.has("-d", "--delete") && !remote && away(call);
    },
    why: "deletes a ref without any of the checks that the usual commands make",
    instead: "look at it first: `git for-each-ref`",
    attack: ["T1485"],
    matches: [
      "git update-ref -d refs/heads/feature/x",
      "git update-ref -d HEAD",
      "git update-ref -d refs/stash",
    ],
    nonMatches: [
      "git update-ref refs/remotes/origin/main abc1234",
      "git symbolic-ref HEAD",
      "git update-ref -d refs/original/refs/heads/main",
    ],
    evasions: [
      "git for-each-ref --format='%(refname)' refs/heads | xargs -n1 git update-ref -d",
      "git symbolic-ref --delete HEAD",
    ],
  }),
  gitRule({
    id: "ref-moved",
    verbs: "update-ref",
    decision: "ask",
    when: (call) => {
      const { i } = call;
      if (i.has("-d") || !away(call)) return false;
      return (
        i.has("--stdin") ||
        i.operands.some(
          (word, n) =>
            n === 0 && (!word.known || /^(?:refs\/(?:heads|tags|stash)|HEAD)/.test(word.text)),
        )
      );
    },
    why: "makes a branch or tag point elsewhere without any check",
    instead: "make a new branch: `git branch feature/y HEAD~1`",
    attack: ["T1485"],
    matches: [
      "git update-ref refs/heads/main HEAD~3",
      "git update-ref --stdin < refs.txt",
      "git update-ref HEAD abc1234",
    ],
    nonMatches: [
      "git update-ref refs/remotes/origin/main abc1234",
      "git show-ref --heads",
      "git update-ref refs/backup/main HEAD",
    ],
  }),
  gitRule({
    id: "shared-branch-deleted",
    verbs: "branch",
    decision: "deny",
    when: (call) => {
      const { i } = call;
      return (
        i.has("-D", "--delete") &&
        i.has("-D", "--force") &&
        !i.has("--remotes") &&
        away(call) &&
        i.operands.some((word) => word.known && isSharedBranch(word.text))
      );
    },
    why: "deletes the branch that everything is built on",
    instead: "look at what is on it: `git log main --oneline -10`",
    attack: ["T1485"],
    matches: ["git branch -D main", "git branch -D feature/x master"],
    nonMatches: ["git branch -D feature/x", "git branch -M main", "git branch -D maintenance"],
    evasions: ["git branch --delete -f develop"],
  }),
];
