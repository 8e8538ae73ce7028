/** Throwing away what is not committed: checkout, restore, switch, clean, stash, rm, worktree. */
import { Taint } from "../../shell/types.js";
import {
  discardRules,
  type GitCall,
  gitRule,
  isEverything,
  isScratch,
  isSharedBranch,
  type Loss,
  lossOf,
  pathFact,
  targets,
} from "./lib/call.js";
import { isOff, settingsOf } from "./lib/config-keys.js";
import { OWN_CHANGES } from "./lib/output.js";
import { isHead, makesBranch, pathsOf, splitRevision } from "./lib/pathspecs.js";

const WORSE: Record<Loss, number> = { none: 0, ask: 1, deny: 2 };

/** Losing the changes in the paths that the call names: everything is a bulk discard, one name a question. */
function pathsLoss(call: GitCall, everything: () => Loss): Loss {
  const [, ...places] = targets(call);
  let worst: Loss = "none";
  for (const [n, word] of pathsOf(call.i).entries()) {
    const place = places[n];
    const loss: Loss = isEverything(word)
      ? everything()
      : isScratch(place) || pathFact(call, place) === "clean"
        ? "none"
        : "ask";
    if (WORSE[loss] > WORSE[worst]) worst = loss;
  }
  return isScratch(targets(call)[0]) ? "none" : worst;
}

function checkoutLoss(call: GitCall): Loss {
  const { i } = call;
  if (i.has("--patch")) return "none";
  const all = (): Loss => lossOf(call, { changes: true });
  if (i.has("--force")) return all();
  if (makesBranch(i)) return "none";
  if (i.has("--pathspec-from-file")) return "ask";
  const { revision, paths } = splitRevision(call.i);
  const sides = i.has("--ours", "--theirs", "--merge");
  if (paths.length === 0 || (sides && !paths.some(isEverything))) return "none";
  // A file as it was in another revision is asked for by name; everything is not.
  if (!isHead(revision) && !paths.some(isEverything)) return "none";
  return pathsLoss(call, sides ? () => "ask" : all);
}

function restoreLoss(call: GitCall): Loss {
  const { i } = call;
  if (i.has("--patch") || (i.has("--staged") && !i.has("--worktree"))) return "none";
  if (i.has("--pathspec-from-file")) return "ask";
  const named = !i.operands.some(isEverything);
  if (named && (i.has("--ours", "--theirs", "--merge") || !isHead(i.value("--source"))))
    return "none";
  return pathsLoss(call, () => lossOf(call, { changes: true }));
}

function cleanLoss(call: GitCall): Loss {
  const { i } = call;
  const forced =
    i.has("--force") ||
    settingsOf(i).some((setting) => setting.key === "clean.requireforce" && isOff(setting));
  if (!forced || (i.has("--interactive") && i.command.stdin === undefined)) return "none";
  const ignored = i.has("-x", "-X");
  const all = (): Loss => lossOf(call, { untracked: !i.has("-X"), ignored });
  return i.operands.length === 0 ? all() : pathsLoss(call, all);
}

function rmLoss(call: GitCall): Loss {
  const { i } = call;
  if (i.has("--cached")) return "none";
  const forced = i.has("--force");
  if (i.operands.some(isEverything)) {
    if (forced) return lossOf(call, { changes: true });
    return i.has("--recursive") && !isScratch(targets(call)[0]) ? "ask" : "none";
  }
  // git itself refuses to remove what has changes, unless forced. One file is as with plain `rm`.
  return forced && i.has("--recursive") ? pathsLoss(call, () => "deny") : "none";
}

function worktreeLoss(call: GitCall): Loss {
  if (!call.i.has("--force")) return "none";
  const place = targets(call)[1];
  if (isScratch(place)) return "none";
  const fact =
    place === undefined || place.class === "unknown"
      ? undefined
      : call.context.look.git(place.path);
  if (fact === undefined || fact.dirty || fact.untracked) return "deny";
  return "none";
}

const LOOK_FIRST =
  "look at what would go first, or put it aside: `git status --short`, `git stash push -u`";

export const rules = [
  ...discardRules({
    id: "checkout",
    verbs: "checkout",
    loss: checkoutLoss,
    why: "throws away changes to files that are not committed",
    instead: LOOK_FIRST,
    attack: ["T1485"],
    matches: [
      "git checkout .",
      "git checkout -- .",
      "git checkout :/",
      "git checkout HEAD -- .",
      "git checkout -f main",
      "git checkout --force",
      "git checkout main -- .",
    ],
    nonMatches: [
      "git checkout main",
      "git checkout -b fix/x",
      "git checkout -p",
      "git checkout v1.2.3",
      "git checkout release/1.2.x",
      "git checkout main -- src/app.ts",
      "git -C /tmp/work checkout .",
      'git checkout "$BRANCH"',
      "git checkout --ours package.json",
    ],
    evasions: [
      "git -C packages/app checkout .",
      "git checkout -q -- './*'",
      "cd sub && git checkout -- :/",
      "git --work-tree=/srv/app checkout -f",
      "git diff --name-only | xargs git checkout --",
      "git checkout -- $(git diff --name-only)",
      "sudo git checkout ./",
      "git checkout ':(top)'",
    ],
  }),
  gitRule({
    id: "checkout-path",
    verbs: "checkout",
    decision: "ask",
    when: (call) => checkoutLoss(call) === "ask",
    why: "throws away the changes in that file",
    instead: "look at them first, or put them aside: `git diff`, `git stash push`",
    attack: ["T1485"],
    matches: [
      "git checkout -- src/app.ts",
      "git checkout src/app.ts",
      "git checkout HEAD -- package.json",
      "git checkout -- src/",
    ],
    nonMatches: [
      "git checkout HEAD~1 -- src/app.ts",
      "git checkout feature/app",
      "git checkout -- dist",
      "git checkout --theirs src/app.ts",
    ],
    evasions: ["git checkout @ src/app.ts", "git checkout a.ts b.ts"],
  }),
  ...discardRules({
    id: "restore",
    verbs: "restore",
    loss: restoreLoss,
    why: "throws away changes to files that are not committed",
    instead: LOOK_FIRST,
    attack: ["T1485"],
    matches: [
      "git restore .",
      "git restore --staged --worktree .",
      "git restore :/",
      "git restore --source=HEAD -SW .",
      "git restore -s main -- .",
    ],
    nonMatches: [
      "git restore --staged .",
      "git restore -S src",
      "git restore --source HEAD~1 -- f.txt",
      "git restore -p .",
      "git restore --staged src/app.ts",
    ],
    evasions: [
      "git restore -W .",
      "git -C api restore './'",
      "git restore -- '*'",
      "git diff --name-only | xargs git restore",
    ],
  }),
  gitRule({
    id: "restore-path",
    verbs: "restore",
    decision: "ask",
    when: (call) => restoreLoss(call) === "ask",
    why: "throws away the changes in that file",
    instead: "look at them first, or put them aside: `git diff`, `git stash push`",
    attack: ["T1485"],
    matches: ["git restore src/app.ts", "git restore -SW package.json", "git restore src/"],
    nonMatches: [
      "git restore --staged src/app.ts",
      "git restore --source=main src/app.ts",
      "git restore dist",
    ],
  }),
  ...discardRules({
    id: "switch",
    verbs: "switch",
    loss: (call) =>
      call.i.has("--discard-changes", "--force") ? lossOf(call, { changes: true }) : "none",
    why: "throws away changes to files that are not committed",
    instead: "switch without the option, or put the changes aside: `git stash push -u`",
    attack: ["T1485"],
    matches: ["git switch -f main", "git switch --discard-changes main", "git switch --force -c x"],
    nonMatches: ["git switch main", "git switch -c feature/x", "git switch --detach v1.0"],
    evasions: ["git switch main --disc", "git -C app switch -qf main"],
  }),
  gitRule({
    id: "branch-reset",
    verbs: "checkout, switch",
    decision: "ask",
    when: ({ i, ...call }) => {
      const name = i.value("-B") ?? i.value("--force-create");
      return (
        name !== undefined && isSharedBranch(name.text) && !isScratch(targets({ i, ...call })[0])
      );
    },
    why: "makes a branch that others build on point elsewhere",
    instead: "use a branch of your own: `git switch -c fix/my-change`",
    matches: ["git checkout -B main HEAD~3", "git switch -C master feature/x"],
    nonMatches: ["git checkout -B feature/x", "git switch -C fix/typo", "git checkout -b main"],
  }),
  ...discardRules({
    id: "clean",
    verbs: "clean",
    loss: cleanLoss,
    why: "deletes files that git does not track, which nothing can bring back",
    instead: "list them first: `git clean -nd`",
    attack: ["T1485"],
    matches: [
      "git clean -f",
      "git clean -fd",
      "git clean -fdx",
      "git clean --force -d",
      "git clean -fX",
      "git clean -df -e .env",
      "git clean -xfd .",
    ],
    nonMatches: [
      "git clean -n",
      "git clean -nfd",
      "git clean --dry-run -fdx",
      "git clean -i",
      "git clean -fdx node_modules dist",
      "cd /tmp/work && git clean -fdx",
      "git clean -d",
    ],
    evasions: [
      "git clean -d -x --forc",
      "git -C src clean -qfd",
      "git -c clean.requireForce=false clean -d",
      "cd src; git clean -ffdx",
      "git clean -fX -- ':/'",
    ],
  }),
  gitRule({
    id: "clean-path",
    verbs: "clean",
    decision: "ask",
    when: (call) => cleanLoss(call) === "ask",
    why: "deletes files there that git does not track, which nothing can bring back",
    instead: "list them first: `git clean -nd`",
    attack: ["T1485"],
    matches: ["git clean -f notes.txt", "git clean -fd src/new"],
    nonMatches: ["git clean -fd build", "git clean -n src"],
  }),
  gitRule({
    id: "stash-lost",
    verbs: "stash drop, stash clear",
    decision: "deny",
    when: (call) => {
      const at = targets(call)[0];
      if (isScratch(at)) return false;
      const known =
        at !== undefined &&
        call.command.site.remote === undefined &&
        at.class !== "unknown" &&
        call.command.cwd.path !== undefined;
      return !(known && call.context.look.git(at.path === "." ? "" : at.path)?.stashes === 0);
    },
    why: "deletes work that was put aside",
    instead:
      "keep it as a branch, or look at it first: `git stash branch saved-work`, `git stash show -p`",
    attack: ["T1485"],
    matches: ["git stash drop", "git stash clear", "git stash drop stash@{2}"],
    nonMatches: [
      "git stash list",
      "git stash pop",
      "git stash push -m 'clear'",
      "git stash show -p",
    ],
    evasions: [
      "git -C repo stash clear",
      "git stash drop -q",
      "git stash list | cut -d: -f1 | xargs -n1 git stash drop",
    ],
  }),
  ...discardRules({
    id: "rm",
    verbs: "rm",
    loss: rmLoss,
    why: "removes every tracked file, changed ones too",
    instead: "remove files from the index only: `git rm -r --cached .`",
    attack: ["T1485"],
    matches: ["git rm -rf .", "git rm -r -f '*'"],
    nonMatches: [
      "git rm -r --cached .",
      "git rm -f src/old.ts",
      "git rm -r docs/old",
      "git rm -rn .",
    ],
    evasions: ["git rm --force -r ':/'"],
  }),
  gitRule({
    id: "rm-path",
    verbs: "rm",
    decision: "ask",
    when: (call) => rmLoss(call) === "ask",
    why: "removes a whole tree of tracked files, with changes that may not be committed",
    instead:
      "leave out `-f`, so that git refuses when something would be lost, or keep the files: `git rm -r --cached src`",
    attack: ["T1485"],
    matches: ["git rm -r .", "git rm -rf src/legacy"],
    nonMatches: ["git rm -r src/legacy", "git rm -rf dist", "git rm -f a.txt"],
  }),
  gitRule({
    id: "worktree-removed",
    spares: "own",
    verbs: "worktree remove",
    decision: "deny",
    when: (call) => worktreeLoss(call) === "deny",
    why: "removes a work tree with everything in it that is not committed",
    instead:
      "leave out `--force`, so that git refuses when something would be lost: `git worktree remove ../app-fix`",
    attack: ["T1485"],
    matches: ["git worktree remove --force ../app-fix", "git worktree remove -f wt"],
    nonMatches: [
      "git worktree remove ../app-fix",
      "git worktree remove --force /tmp/wt",
      "git worktree add ../wt x && git worktree remove --force ../wt",
      "git worktree prune",
    ],
    evasions: ["git worktree remove ../app-fix -ff"],
  }),
  ...discardRules({
    id: "tree-overwritten",
    verbs: "read-tree, checkout-index",
    loss: (call) => {
      const { i } = call;
      const overwrites =
        i.verb === "read-tree"
          ? i.has("-u") && i.has("--reset", "-m")
          : i.has("--force") &&
            (i.has("--all", "--stdin") || i.operands.some(isEverything)) &&
            !i.has("--prefix");
      return overwrites ? lossOf(call, { changes: true }) : "none";
    },
    why: "makes the files equal to a commit or the index, without regard to changes in them",
    instead: LOOK_FIRST,
    attack: ["T1485"],
    matches: ["git read-tree -u --reset HEAD", "git checkout-index -f -a"],
    nonMatches: ["git read-tree HEAD", "git checkout-index -a -f --prefix=/tmp/export/"],
    evasions: ["git read-tree --reset -u origin/main", "git checkout-index -fa"],
  }),
  gitRule({
    id: "own-diff-reversed",
    verbs: "apply",
    decision: "deny",
    when: ({ i }) =>
      i.has("--reverse") &&
      !i.has("--check", "--stat", "--numstat", "--summary") &&
      i.command.stdin !== undefined &&
      i.command.stdin.through[0] === OWN_CHANGES &&
      (i.command.stdin.taints & Taint.file) !== 0,
    why: "takes back changes that are not committed",
    instead: "put them aside: `git stash push -u`",
    attack: ["T1485"],
    matches: ["git diff | git apply -R", "git diff HEAD | git apply --reverse"],
    nonMatches: [
      "git diff main..feature | git apply -R",
      "git apply -R fix.patch",
      "git show abc1234 | git apply -R",
      "git diff | git apply -R --check",
    ],
    evasions: ["git diff -- src | git -C . apply -R -"],
  }),
  gitRule({
    id: "submodule-discarded",
    verbs: "submodule deinit, submodule update",
    decision: "ask",
    when: (call) => call.i.has("--force") && !isScratch(targets(call)[0]),
    why: "throws away changes inside submodules",
    instead: "leave out `--force`: `git submodule update --init --recursive`",
    attack: ["T1485"],
    matches: ["git submodule deinit -f --all", "git submodule update --init --force"],
    nonMatches: ["git submodule update --init --recursive", "git submodule deinit lib/x"],
  }),
];
