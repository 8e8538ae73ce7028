/** Going past the checks that a project runs before it takes a commit. */
import type { PlannedCommand } from "../../effects/plan.js";
import type { Word } from "../../shell/types.js";
import { planRule } from "../types.js";
import { type GitCall, gitRule, isScratch, pretends, targets } from "./lib/call.js";

const CHECKED = "commit, push, merge, am, rebase, pull, cherry-pick, revert";

/** Variables by which hook managers are told to do nothing, and the values that mean it. */
const SWITCHES: ReadonlyMap<string, RegExp> = new Map([
  ["HUSKY", /^(?:0|false|)$/],
  ["HUSKY_SKIP_HOOKS", /^(?:1|true)$/],
  ["HUSKY_SKIP_INSTALL", /^never$/],
  ["LEFTHOOK", /^(?:0|false)$/],
  ["OVERCOMMIT_DISABLE", /^(?:1|true)$/],
  ["SKIP_SIMPLE_GIT_HOOKS", /^(?:1|true)$/],
  ["SKIP", /./],
  ["LEFTHOOK_EXCLUDE", /./],
  ["PRE_COMMIT_ALLOW_NO_CONFIG", /^never$/],
]);

function switchesOff(name: string, value: Word): boolean {
  return value.known && SWITCHES.get(name)?.test(value.text) === true;
}

function isCheckedVerb(command: PlannedCommand): boolean {
  const i = command.invocation;
  return (
    command.program === "git" &&
    i !== undefined &&
    !i.help &&
    !pretends(i) &&
    CHECKED.split(", ").includes(i.verb)
  );
}

function away(call: GitCall): boolean {
  return !isScratch(targets(call)[0]);
}

export const rules = [
  gitRule({
    id: "no-verify",
    verbs: CHECKED,
    decision: "ask",
    when: (call) => {
      let skips = false;
      for (const option of call.i.options) {
        if (option.name === "--no-verify") skips = true;
        else if (option.name === "--verify") skips = false;
      }
      return skips && away(call);
    },
    why: "goes past the checks that the project runs at this point",
    instead: "run the checks and mend what they find: `git hook run pre-commit`",
    attack: ["T1685"],
    matches: [
      "git commit --no-verify -m x",
      "git commit -nm x",
      "git push --no-verify",
      "git merge --no-verify feature/x",
      "git commit -an -m x",
    ],
    nonMatches: [
      "git commit -m 'use --no-verify'",
      "git merge -n feature/x",
      "git push -n",
      "git commit --no-edit --amend",
      "cd /tmp/repo && git commit --no-verify -m x",
      "npm test -- --no-verify",
    ],
    evasions: ["git commit -m x --no-ver", "git -C app commit -qnm x", "git commit -anm x"],
  }),
  gitRule({
    id: "switched-off",
    verbs: CHECKED,
    decision: "ask",
    when: (call) =>
      call.i.command.assignments.some(({ name, value }) => switchesOff(name, value)) && away(call),
    why: "tells the hooks of the project to do nothing",
    instead: "run the checks and mend what they find: `git hook run pre-commit`",
    attack: ["T1685"],
    matches: ["HUSKY=0 git commit -m x", "SKIP=flake8 git commit -m x", "LEFTHOOK=0 git push"],
    nonMatches: [
      "HUSKY=0 npm ci",
      "HUSKY=1 git commit -m x",
      "SKIP= git commit -m x",
      "SKIP=e2e npm test",
    ],
    evasions: ["env HUSKY=0 git commit -m x", "HUSKY_SKIP_HOOKS=1 git push"],
  }),
  planRule({
    id: "switched-off-before",
    decision: "ask",
    plan: ({ plan }) => {
      const off = plan.commands.findIndex(
        (command) =>
          command.program === "export" &&
          command.args.some((word) => {
            const eq = word.text.indexOf("=");
            return (
              eq > 0 && SWITCHES.get(word.text.slice(0, eq))?.test(word.text.slice(eq + 1)) === true
            );
          }),
      );
      return off < 0 ? [] : plan.commands.slice(off).filter(isCheckedVerb).slice(0, 1);
    },
    why: "tells the hooks of the project to do nothing",
    instead: "run the checks and mend what they find: `git hook run pre-commit`",
    attack: ["T1685"],
    matches: [
      "export HUSKY=0; git commit -m x",
      "export SKIP=eslint && git add -A && git commit -m x",
    ],
    nonMatches: ["export HUSKY=0; npm ci", "export HUSKY=1; git commit -m x"],
  }),
];
