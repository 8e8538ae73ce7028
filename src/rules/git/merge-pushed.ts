/** A merge into a branch that others build on, pushed by the same text: merging without a review. */
import type { Plan } from "../../effects/plan.js";
import { forLast } from "../../tools/for-last.js";
import type { Invocation } from "../../tools/types.js";
import { gitRule, isSharedBranch, pretends } from "./lib/call.js";

/** Branches of the remote's own, which a merge brings up to date. */
const UPSTREAM = /^(?:refs\/remotes\/)?(?:origin|upstream)\/|^(?:@\{u(?:pstream)?\}|FETCH_HEAD)$/;

/** The call merges work that is not the shared branch itself. */
function mergesWork(i: Invocation): boolean {
  return (
    !pretends(i) &&
    i.operands.some(({ text }) => !UPSTREAM.test(text) && !isSharedBranch(text)) &&
    !i.has("--abort", "--quit")
  );
}

interface Merge {
  /** Number of the command that merges. */
  readonly id: number;
  /** The branch that was switched to before. */
  readonly onto: string | undefined;
}

/** The first merge of somebody's work, with where the text stands then. */
const firstMerge = forLast((plan: Plan): Merge | undefined => {
  let onto: string | undefined;
  for (const { program, invocation: i, id } of plan.commands) {
    if (program !== "git" || i === undefined || i.help) continue;
    if ((i.verb === "checkout" || i.verb === "switch") && i.operands.length === 1)
      onto = i.operands[0]?.text;
    if (i.verb === "merge" && mergesWork(i)) return { id, onto };
  }
  return undefined;
});

/** Where a pushed refspec goes, without its source. */
function destination(text: string): string {
  return text.slice(text.lastIndexOf(":") + 1).replace(/^refs\/heads\//, "");
}

/** The push takes a branch by another name straight to a shared one: `feat/x:main`. */
function renamesOnto(text: string): boolean {
  const [from = "", to] = text.split(":");
  return (
    to !== undefined &&
    from !== "" &&
    !/^(?:HEAD|@)$/.test(from) &&
    !isSharedBranch(from) &&
    !/^refs\/tags\//.test(from) &&
    isSharedBranch(destination(to))
  );
}

export const rules = [
  gitRule({
    id: "pushed",
    verbs: "push",
    decision: "ask",
    when: ({ i, command, context }) => {
      if (/^\/(?:private\/)?(?:var\/)?tmp\//.test(i.operands[0]?.text ?? "")) return false;
      const specs = i.operands.slice(1);
      const named = specs.filter(({ text }) => text !== "HEAD");
      if (named.some(({ known, text }) => known && renamesOnto(text))) return true;
      const merge = firstMerge(context.plan);
      if (merge === undefined || merge.id > command.id) return false;
      return named.length > 0
        ? named.some(({ text }) => isSharedBranch(destination(text)))
        : isSharedBranch(merge.onto ?? "");
    },
    why: "merges work into a branch that others build on, and pushes it without a review",
    instead: "push the branch and open a request for it: `git push -u origin HEAD`",
    attack: [],
    matches: [
      "git checkout main && git merge --ff-only feat/x && git push origin main",
      "git switch main && git merge feat/x && git push",
      "git push origin feat/x:main",
      "git checkout main; git pull; git merge --squash feat/x; git commit -m x; git push origin HEAD",
    ],
    nonMatches: [
      "git checkout feat/x && git merge main && git push",
      "git checkout main && git merge origin/main && git push origin main",
      "git push origin main",
      "git push origin HEAD:main",
      "git merge feat/y && git push origin feat/x",
      "git checkout main && git merge feat/x",
    ],
  }),
];
