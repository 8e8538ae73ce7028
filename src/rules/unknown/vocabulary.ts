/** Calls that no table knows, judged by the words in them. The brain refines this. */
import type { PlannedCommand } from "../../effects/plan.js";
import { type Suspicion, suspicionOf } from "../../effects/vocabulary.js";
import { commandRule } from "../types.js";

/** Programs that run a task of the project by its name: the name is all there is to go by. */
const TASK_RUNNERS = new Set(
  "make gmake just task rake invoke inv nx turbo npm pnpm yarn bun mage ninja doit mask cargo-make poe hatch pdm tox nox gulp grunt lage wireit moon earthly bazel ant".split(
    " ",
  ),
);

/** Whether a finding only says that the words of a call look bad; the brain may take it back. */
export function isSuspicion(id: string): boolean {
  return id.startsWith("unknown.vocabulary.");
}

/** Whether a call runs a task of the project by its name, which says all there is to know. */
export function isTaskCall({ invocation, program }: PlannedCommand): boolean {
  return (
    invocation !== undefined &&
    invocation.nature === "build" &&
    TASK_RUNNERS.has(program) &&
    !invocation.help &&
    !invocation.dryRun &&
    invocation.operands.some(({ known }) => known)
  );
}

/** Both rules ask; the answer is worked out once a command. */
const judged = new WeakMap<PlannedCommand, Suspicion>();

function suspicion(command: PlannedCommand): Suspicion {
  let known = judged.get(command);
  if (known === undefined) {
    known = judge(command);
    judged.set(command, known);
  }
  return known;
}

function judge(command: PlannedCommand): Suspicion {
  const { invocation, program } = command;
  if (command.name === undefined) return "none";
  const args = command.args.filter((word) => word.known).map((word) => word.text);
  if (invocation === undefined) {
    if (program === "") return suspicionOf(command, ["", ...args]);
    const base = program
      .slice(program.lastIndexOf("/") + 1)
      .replace(/\.(?:sh|bash|py|js|mjs|ts|rb|pl)$/, "");
    return suspicionOf(command, [base, ...args]);
  }
  if (invocation.help || invocation.dryRun) return "none";
  if (invocation.nature === undefined)
    return suspicionOf(command, ["", ...invocation.verbWords.map((word) => word.text), ...args]);
  if (TASK_RUNNERS.has(program) && invocation.nature === "build") {
    const task = suspicionOf(command, [
      "",
      ...invocation.operands.filter((word) => word.known).map((word) => word.text),
    ]);
    // `make clean` and `npm run reset` are made for being rerun; only the strong words count.
    return task === "destroys" ? "disturbs" : "none";
  }
  return "none";
}

export const rules = [
  commandRule({
    id: "destroys",
    decision: "deny",
    when: (command) => suspicion(command) === "destroys",
    why: "is a call the guard does not know whose words say that something is destroyed for good",
    instead: "list what it would touch first, and let a person run it",
    attack: ["T1485"],
    matches: [
      "acmectl database destroy main --force",
      "frobnicate purge --all",
      "./bin/admin delete-user --all --yes",
      "acme cluster delete prod-1",
    ],
    nonMatches: [
      "acmectl database list",
      "frobnicate purge --dry-run",
      "acme item get 3",
      "acme delete --help",
    ],
    evasions: ["sudo acmectl database destroy main --force", "env A=1 frobnicate purge --all"],
  }),
  commandRule({
    id: "disturbs",
    decision: "ask",
    when: (command) => suspicion(command) === "disturbs",
    why: "is a call the guard does not know whose words say that something is removed or changed for others",
    instead: "list what it would touch first",
    attack: [],
    matches: [
      "acme cluster rollback --yes",
      "acmectl item delete 42",
      "make nuke-all",
      "npm run db:drop",
    ],
    nonMatches: ["acme cluster status", "make clean", "npm run build", "acmectl item get 42"],
  }),
];
