/** Rewriting what is committed, and throwing away what the log of refs still holds. */
import type { Invocation } from "../../tools/types.js";
import {
  discardRules,
  type GitCall,
  gitFact,
  gitRule,
  isScratch,
  isSharedBranch,
  lossOf,
  targets,
} from "./lib/call.js";
import { settingsOf } from "./lib/config-keys.js";
import { isHead } from "./lib/pathspecs.js";

const BACKUP_FIRST =
  "make a branch of the present state first, and look at it: `git branch backup`, `git log --oneline -20`";

/** Branch that a rebase rewrites: its second operand, or the one that is checked out. */
function rebased(call: GitCall): string | undefined {
  const { i } = call;
  const named = i.operands[i.has("--root") ? 0 : 1];
  if (named !== undefined) return named.known ? named.text : undefined;
  return checkedOut(call) ?? gitFact(call)?.branch;
}

/** Branch that the same text checked out before. */
function checkedOut(call: GitCall): string | undefined {
  let branch: string | undefined;
  for (const command of call.context.plan.commands) {
    if (command === call.command) break;
    const i = command.invocation;
    if (
      command.program !== "git" ||
      i === undefined ||
      (i.verb !== "checkout" && i.verb !== "switch")
    )
      continue;
    const name =
      i.value("-b") ??
      i.value("-B") ??
      i.value("--create") ??
      i.value("--force-create") ??
      (i.operands.length === 1 ? i.operands[0] : undefined);
    if (name !== undefined) branch = name.known ? name.text : undefined;
  }
  return branch;
}

/** Rebasing `main` onto `origin/main` only moves commits that nobody has. */
function isOwnUpstream(i: Invocation, branch: string): boolean {
  const onto = (i.value("--onto") ?? i.operands[0])?.text ?? "";
  return (
    i.operands.length === 0 ||
    onto === "@{u}" ||
    onto === "@{upstream}" ||
    new RegExp(`^(?:refs/remotes/)?[\\w.-]+/${branch.replace(/[^\w/-]/g, "\\$&")}$`).test(onto)
  );
}

/** Times that mean everything. */
const NOW = /^(?:now|all|0|\d\.(?:seconds?|minutes?|hours?)(?:\.ago)?)$/i;

const IN_PROGRESS = [
  "--continue",
  "--skip",
  "--abort",
  "--quit",
  "--edit-todo",
  "--show-current-patch",
];

export const rules = [
  ...discardRules({
    id: "reset-hard",
    verbs: "reset",
    loss: (call) => {
      if (!call.i.has("--hard", "--merge")) return "none";
      return lossOf(call, { changes: true, commits: !isHead(call.i.operands[0]) });
    },
    why: "throws away every change that is not committed, and commits when the branch moves back",
    instead: "keep the changes: `git stash push -u`, `git reset --soft HEAD~1`",
    attack: ["T1485"],
    matches: [
      "git reset --hard",
      "git reset --hard HEAD~1",
      "git reset --hard origin/main",
      "git fetch && git reset --hard origin/main",
      "git reset HEAD --hard",
      "git reset --merge ORIG_HEAD",
    ],
    nonMatches: [
      "git reset",
      "git reset --soft HEAD~1",
      "git reset --mixed HEAD~3",
      "git reset HEAD~1",
      "echo 'git reset --hard'",
      "git -C /tmp/work reset --hard",
      "git clone https://github.com/example/app.git && cd app && git reset --hard v1.0",
      "git reset HEAD -- src/hard.ts",
    ],
    evasions: [
      "git reset --har HEAD~2",
      "git -C app -c x.y=z reset -q --hard",
      "rtk git reset --hard",
      "g\\it reset --hard",
      "bash -c 'git reset --hard'",
      "git reset @{u} --hard",
      "cd app && git reset --hard",
    ],
  }),
  gitRule({
    id: "reset-keep",
    verbs: "reset",
    decision: "ask",
    when: (call) =>
      call.i.has("--keep") && !isHead(call.i.operands[0]) && !isScratch(targets(call)[0]),
    why: "moves the branch back and takes the files of the commits away",
    instead: "keep the files: `git reset --soft HEAD~1`",
    attack: ["T1485"],
    matches: ["git reset --keep HEAD~2", "git reset --keep origin/main"],
    nonMatches: ["git reset --keep", "git reset --soft HEAD~2"],
  }),
  gitRule({
    id: "rebase-shared",
    verbs: "rebase",
    decision: "ask",
    when: (call) => {
      const { i } = call;
      if (i.has(...IN_PROGRESS) || isScratch(targets(call)[0])) return false;
      const branch = rebased(call);
      if (branch === undefined) return false;
      const known =
        i.operands[1] === undefined && checkedOut(call) === undefined ? gitFact(call) : undefined;
      const shared =
        known === undefined ? isSharedBranch(branch) : known.isProtected && !isOnlyLocal(call);
      return shared && !isOwnUpstream(i, branch.replace(/^refs\/heads\//, ""));
    },
    why: "rewrites a branch that others build on",
    instead: "merge instead: `git merge feature/x`",
    attack: ["T1565.001"],
    matches: [
      "git rebase feature/x main",
      "git rebase --onto HEAD~3 HEAD~1 master",
      "git checkout main && git rebase feature/x",
    ],
    nonMatches: [
      "git rebase main",
      "git rebase -i HEAD~3",
      "git rebase origin/main main",
      "git checkout main && git rebase origin/main",
      "git rebase --continue",
      "git checkout feature/x && git rebase main",
      "git rebase --onto main old feature/x",
    ],
    evasions: ["git switch develop; git rebase -i HEAD~5", "git -C app rebase feature/x main"],
  }),
  gitRule({
    id: "rebase-root",
    verbs: "rebase",
    decision: "ask",
    when: (call) => call.i.has("--root") && !isScratch(targets(call)[0]),
    why: "rewrites every commit of the branch",
    instead: "rewrite only your own commits: `git rebase -i origin/main`",
    attack: ["T1565.001"],
    matches: ["git rebase --root", "git rebase -i --root feature/x"],
    nonMatches: ["git rebase -i HEAD~3", "git log --root", "git rebase main root"],
  }),
  gitRule({
    id: "filter-branch",
    verbs: "filter-branch",
    decision: "deny",
    when: (call) => !isScratch(targets(call)[0]),
    why: "rewrites the whole history",
    instead: BACKUP_FIRST,
    attack: ["T1565.001", "T1485"],
    matches: [
      "git filter-branch --tree-filter 'rm -f secrets.txt' HEAD",
      "git filter-branch -f --env-filter 'export GIT_AUTHOR_EMAIL=x@example.com' -- --all",
    ],
    nonMatches: ["git log --all -- secrets.txt", "git filter-branch --help"],
    evasions: [
      "FILTER_BRANCH_SQUELCH_WARNING=1 git -C app filter-branch --index-filter 'git rm --cached x' HEAD",
    ],
  }),
  gitRule({
    id: "reflog-expired",
    verbs: "reflog expire, reflog delete, reflog drop, gc",
    decision: "deny",
    when: (call) => {
      const { i } = call;
      if (isScratch(targets(call)[0])) return false;
      if (i.verb === "gc") {
        return settingsOf(i).some(
          ({ key, value }) =>
            /^gc\.(?:.+\.)?reflogexpire(?:unreachable)?$/i.test(key) && NOW.test(value.text),
        );
      }
      if (i.verb !== "reflog expire") return true;
      const when = [i.value("--expire")?.text, i.value("--expire-unreachable")?.text].filter(
        (value) => value !== undefined,
      );
      return when.length === 0 ? i.has("--all") : when.some((value) => NOW.test(value ?? ""));
    },
    why: "deletes the log by which lost commits can be found again",
    instead: "look at it: `git reflog`",
    attack: ["T1485", "T1070"],
    matches: [
      "git reflog expire --expire=now --all",
      "git reflog delete HEAD@{1}",
      "git reflog expire --expire-unreachable=now --all && git gc --prune=now",
    ],
    nonMatches: [
      "git reflog",
      "git reflog show main",
      "git reflog expire --expire=90.days --all",
      "git reflog expire -n --expire=now --all",
    ],
    evasions: ["git -C app reflog expire --all --expire now", "git -c gc.reflogExpire=now gc"],
  }),
  gitRule({
    id: "pruned-now",
    verbs: "gc, prune, repack",
    decision: "ask",
    when: (call) => {
      const { i } = call;
      if (isScratch(targets(call)[0])) return false;
      if (i.verb === "prune") return !/\d/.test(i.value("--expire")?.text ?? "");
      if (i.verb === "repack")
        return /^(?:now|all)$/.test(
          i.value("--unpack-unreachable")?.text ?? i.value("--cruft-expiration")?.text ?? "",
        );
      return /^(?:now|all|0|\d\.(?:seconds?|minutes?)(?:\.ago)?)$/i.test(
        i.value("--prune")?.text ?? "",
      );
    },
    why: "deletes at once every commit that no branch holds, dropped stashes among them",
    instead: "let git keep them for two weeks: `git gc`",
    attack: ["T1485"],
    matches: [
      "git gc --prune=now",
      "git prune",
      "git gc --aggressive --prune=all",
      "git prune --expire=now",
    ],
    nonMatches: [
      "git gc",
      "git gc --auto",
      "git gc --prune=2.weeks.ago",
      "git prune -n",
      "git prune --expire=2.weeks.ago",
      "git remote prune origin",
      "git fetch --prune",
    ],
    evasions: ["git -C app gc -q --prune=now"],
  }),
  gitRule({
    id: "grafted",
    verbs: "replace, fast-import",
    decision: "ask",
    when: ({ i }) =>
      i.verb === "replace" ? i.operands.length > 0 && !i.has("--list") : i.has("--force"),
    why: "puts other commits in the place of those that are there",
    instead: "look at the commits: `git log --oneline --graph`",
    attack: ["T1565.001"],
    matches: ["git replace abc1234 def5678", "git replace -d abc1234", "git fast-import --force"],
    nonMatches: ["git replace -l", "git replace", "git fast-export --all"],
  }),
];

/** Nothing on the branch that is checked out has been pushed. */
function isOnlyLocal(call: GitCall): boolean {
  const fact = gitFact(call);
  return fact !== undefined && fact.upstream === undefined && fact.unpushed;
}
