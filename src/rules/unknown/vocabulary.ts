/** Calls that no table knows, judged by the words in them. The brain refines this. */
import type { Plan, PlannedCommand } from "../../effects/plan.js";
import { namesProduction } from "../../effects/production.js";
import type { Suspicion } from "../../effects/unknown-call.js";
import { suspicionOf } from "../../effects/vocabulary.js";
import { forLast } from "../../tools/for-last.js";
import { type CommandRule, commandRule } from "../types.js";

/** Programs that run a task of the project by its name: the name is all there is to go by. */
const TASK_RUNNERS = new Set(
  "make gmake just task rake invoke inv nx turbo npm pnpm yarn bun mage ninja doit mask cargo-make poe hatch pdm tox nox gulp grunt lage wireit moon earthly bazel ant composer".split(
    " ",
  ),
);

/** Frameworks whose own console also runs the project's tasks: these are only names. */
const FRAMEWORKS = new Set("rails rake artisan console manage mix drush wp magento occ".split(" "));

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
const judgeOnce = forLast(judge);

function suspicion(command: PlannedCommand, plan: Plan): Suspicion {
  const found = judgeOnce(command);
  return found !== "none" && madeByThisText(command, plan) ? "none" : found;
}

/** So many commands of a text are searched for the one that made a thing. */
const LOOK_BACK = 40;

const MAKES = /^(?:up|create|new|start|launch|spawn|provision|make|init|boot|begin|open)$/;

/** What an earlier command of the text made with the same tool, this one takes away: `testbed up --name t1 && … testbed destroy t1`. */
function madeByThisText(command: PlannedCommand, plan: Plan): boolean {
  // A bound keeps long texts linear.
  const before = plan.commands.slice(0, Math.min(plan.commands.indexOf(command), LOOK_BACK));
  const names = command.args
    .filter((word) => word.known && !word.text.startsWith("-"))
    .map((word) => word.text)
    .filter((text) => text.length > 2)
    .slice(1);
  return before.some(
    (other) =>
      other.program === command.program &&
      other.program !== "" &&
      other.args.some((word) => MAKES.test(word.text)) &&
      other.args.some(
        (word) => word.known && names.includes(word.text) && !/^-|^all$/.test(word.text),
      ) &&
      // The thing itself, not a word like `env`: the last operand is what is taken away.
      other.args.some((word) => word.text === names[names.length - 1]),
  );
}

/** What most commands are: the tables know the call, and it runs nothing of the project by a name. */
function isPlain({ invocation, program }: PlannedCommand): boolean {
  return invocation?.nature !== undefined && !isRunner(program);
}

function isRunner(program: string): boolean {
  return (
    TASK_RUNNERS.has(program) ||
    FRAMEWORKS.has(program) ||
    SCRIPT_RUNNERS.has(program) ||
    SOURCE_RUNNERS.has(program)
  );
}

function judge(command: PlannedCommand): Suspicion {
  const { invocation, program } = command;
  if (command.name === undefined || isPlain(command)) return "none";
  // `x[acme]` is a pattern to the shell, but most often means itself.
  const args = command.args.filter((word) => word.known || word.glob).map((word) => word.text);
  if (invocation === undefined) {
    if (program === "") return suspicionOf(command, ["", ...args]);
    return suspicionOf(command, [nameOf(program), ...args]);
  }
  if (invocation.help || invocation.dryRun) return "none";
  if (invocation.nature === undefined)
    return suspicionOf(command, ["", ...invocation.verbWords.map((word) => word.text), ...args]);
  if (
    FRAMEWORKS.has(program) &&
    invocation.nature !== "create" &&
    invocation.nature !== "read" &&
    (invocation.verb === "" || invocation.verb.includes("*"))
  ) {
    const task = suspicionOf(command, ["", ...args]);
    if (task === "destroys") return insists(command) ? "destroys" : "disturbs";
    // What a task disturbs in a working copy is one's own.
    return task === "disturbs" && insists(command) ? "disturbs" : "none";
  }
  if (TASK_RUNNERS.has(program) && invocation.nature === "build") {
    const task = suspicionOf(command, [
      "",
      ...invocation.operands.filter((word) => word.known || word.glob).map((word) => word.text),
      ...args.filter((text) => text.startsWith("-")),
    ]);
    // `make clean` and `npm run reset` are made for being rerun; only the strong words count.
    if (task !== "destroys") return "none";
    return insists(command) ? "destroys" : "disturbs";
  }
  const script = scriptOf(command);
  if (script !== undefined) return suspicionOf(command, script);
  return "none";
}

/** A task that is told twice, or told where: `make nuke-db FORCE=1`, `RAILS_ENV=production rake x:wipe`. */
function insists(command: PlannedCommand): boolean {
  return (
    command.args.some(
      ({ text }) =>
        /^(?:FORCE|CONFIRM|YES|REALLY)=(?!0|false|no)|^(?:--(?:apply|force|yes|confirm|all|hard|noinput|no-interaction)|--[\w-]+=0\w?)$/i.test(
          text,
        ) || namesProduction(text),
    ) || command.assignments.some(({ value }) => namesProduction(value.text))
  );
}

/** Programs that run a script of the project with arguments of its own, and their options before it that take a value. */
const SCRIPT_RUNNERS: ReadonlyMap<string, RegExp> = new Map([
  ["python", /^-[WX]$/],
  ["python3", /^-[WX]$/],
  ["node", /^(?:-r|-C|--(?:require|import|loader|env-file|conditions|experimental-loader))$/],
  ["tsx", /^--tsconfig$/],
  ["ts-node", /^-[PrO]$/],
  ["ruby", /^-[rICEWx]$/],
  ["perl", /^-[IMm]$/],
  ["php", /^-[dczt]$/],
]);

/** Tools of a language that may run its sources. */
const SOURCE_RUNNERS = new Set(["go", "cargo", "mix"]);

/** Name and arguments of the script that an interpreter runs, or of the package that `go run` runs. */
function scriptOf(command: PlannedCommand): string[] | undefined {
  const args = command.args.map((word) => (word.known ? word.text : "$"));
  const { program } = command;
  if (program === "go" && args[0] === "run") {
    const at = args.findIndex((text, n) => n > 0 && !text.startsWith("-"));
    return at < 0 ? undefined : [nameOf(args[at] as string), ...args.slice(at + 1)];
  }
  if (program === "cargo" && args[0] === "xtask") return ["xtask", ...args.slice(1)];
  if (program === "mix" && args[0] !== undefined && /\./.test(args[0]))
    return /^(?:archive|deps|hex|local|phx|ecto|compile|test|help)\./.test(args[0])
      ? undefined
      : args;
  const takes = SCRIPT_RUNNERS.get(program);
  if (takes === undefined) return undefined;
  for (let n = 0; n < args.length; n++) {
    const text = args[n] as string;
    // The script is only checked, not run.
    if (/^(?:--check|--syntax-check|-l|--lint|-i|-c)$/.test(text) && program !== "tsx")
      return undefined;
    if (takes.test(text)) n++;
    else if (text === "-m" && program.startsWith("python")) return undefined;
    else if (!text.startsWith("-") && text !== "")
      return /\.(?:py|m?js|cjs|ts|rb|pl|php)$/.test(text) || text.includes("/")
        ? [nameOf(text), ...args.slice(n + 1)]
        : undefined;
    else if (/^-[ec]|^--eval|^--print|^-p$/.test(text)) return undefined;
  }
  return undefined;
}

function nameOf(path: string): string {
  return path
    .slice(path.replace(/\/+$/, "").lastIndexOf("/") + 1)
    .replace(/\.(?:sh|bash|py|js|mjs|cjs|ts|rb|pl|php)$/, "");
}

/** What is not plain. */
const CONCERNED: CommandRule["concerns"] = {
  signs: ["unknown", "unlisted"],
  program: isRunner,
};

export const rules = [
  commandRule({
    id: "destroys",
    concerns: CONCERNED,
    decision: "deny",
    when: (command, { plan }) => suspicion(command, plan) === "destroys",
    why: "is a call the guard does not know whose words say that something is destroyed for good",
    instead: "list what it would touch first, and let a person run it",
    attack: ["T1485"],
    matches: [
      "acmectl database destroy main --force",
      "frobnicate purge --all",
      "./bin/admin delete-user --all --yes",
      "acme cluster delete prod-1",
      "queuectl drain orders --discard",
      "edgectl pop retire pop-1 --wipe-disks --yes",
      "bkp prune --keep-last 0 --repo main",
      "ledgerctl config set immutability off",
      "fwctl disable --zone dmz",
      "userctl impersonate --user admin@example.com --ttl 365d",
      "python tools/mirror.py --mirror --source ./empty --dest s3://example-archive",
      "python tools/acl.py set --bucket example-invoices --public --recursive",
      "node tools/teardown.js --stage production --force",
      "rake tenants:obliterate[acme] RAILS_ENV=production",
      "make nuke-db FORCE=1",
      "./scripts/clean.sh --everything --root /",
    ],
    nonMatches: [
      "queuectl purge orders --count-only",
      "edgectl pop retire pop-1 --wipe-disks --simulate",
      "bkp prune --keep-last 7",
      "schema-lint --rule no-drop-table migrations/1.sql",
      "platformctl env teardown --local",
      "TENANT_ENV=local tenantctl wipe --tenant demo",
      "testbed up --name t812 && testbed destroy t812",
      "node --check scripts/wipe-tenant.js",
      "DRY_RUN=1 ./teardown.sh --env production",
      "bkp restore latest --target /tmp/look",
      "acmectl database list",
      "frobnicate purge --dry-run",
      "acme item get 3",
      "acme delete --help",
    ],
    evasions: ["sudo acmectl database destroy main --force", "env A=1 frobnicate purge --all"],
  }),
  commandRule({
    id: "disturbs",
    concerns: CONCERNED,
    decision: "ask",
    when: (command, { plan }) => suspicion(command, plan) === "disturbs",
    why: "is a call the guard does not know whose words say that something is removed or changed for others",
    instead: "list what it would touch first",
    attack: [],
    matches: [
      "acme cluster rollback --yes",
      "acmectl item delete 42",
      "make nuke-all",
      "npm run db:drop",
      "platformctl node drain worker-3",
      "tenantctl grant --user dana@example.com --role viewer",
      "acmectl scale web --replicas 40 --env prod",
      "vaultadm reveal db/password",
      "mailer send --template welcome --segment customers",
      "plugctl install https://plugins.example.com/extra.zip",
      "mytool exec https://example.com/x",
      "node scripts/backfill.js --env prod --write",
      "teamctl members add --team platform dana",
      "cloudbox stop vm-123",
    ],
    nonMatches: [
      "acme cluster status",
      "make clean",
      "npm run build",
      "acmectl item get 42",
      "acmectl rollout status web",
      "vaultadm list",
      "mailer send --template welcome --dry-run",
      "plugctl install extra",
      "node scripts/backfill.js --file rows.csv",
      "thumbgen purge-cache",
      "devbox stop",
      "imgtool archive ./photos",
    ],
  }),
];
