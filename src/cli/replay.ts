/** `cerbash replay`: how the guard of now, a policy or a model would have decided one's own history. */
import { brainInUse, loadBrain } from "../brain/load-node.js";
import type { Brain } from "../brain/types.js";
import { type CompareReport, compareReports } from "../evaluate/compare.js";
import { compareTerminal } from "../evaluate/reports/compare-terminal.js";
import { createGuard } from "../guard.js";
import { decided, History, type Past } from "../judge/history.js";
import { labelsPath, readLabels } from "../judge/labels.js";
import { directories } from "../ledger/paths.js";
import { readBlocks } from "../ledger/read.js";
import type { PolicySet } from "../policy/types.js";
import { policyFrom, readable, writePage } from "./eval-run.js";
import { type Io, type Run, UsageError } from "./io.js";
import { momentOf } from "./ledger.js";
import { type Options, readOptions } from "./options.js";
import { policyFor } from "./policy-guard.js";
import { progressOf } from "./progress.js";
import { painter, visible } from "./terminal.js";
import { version } from "./version.js";

/** One side: who decides. */
interface Side {
  readonly name: string;
  readonly brain: Brain | null;
  readonly policy: PolicySet | undefined;
}

export const run: Run = async (args, io) => {
  const options = readOptions("replay", args);
  const [more] = options.operands;
  if (more !== undefined)
    throw new UsageError(`cerbash replay: ${more} is too much\nSee: cerbash help replay`);
  const report = await replayed(options, io);
  if (report === undefined) {
    io.warn("cerbash replay: no command is recorded there; see: cerbash import claude-code");
    return 0;
  }
  await writePage(options, io, async () => {
    const { compareHtml } = await import("../evaluate/reports/compare-html.js");
    return compareHtml(report);
  });
  await io.write(
    options.has("json")
      ? `${JSON.stringify(report)}\n`
      : compareTerminal(report, { paint: painter(io), visible }),
  );
  return 0;
};

async function replayed(options: Options, io: Io): Promise<CompareReport | undefined> {
  const { records, state } = directories(io);
  const since = options.value("since");
  const history = new History();
  let unreadable = 0;
  const blocks = readBlocks(records, {
    ...(since !== undefined && { since: momentOf(since, "--since") }),
    onProblem: () => unreadable++,
  });
  for await (const block of blocks) for (const entry of block) history.add(entry);
  const { labels } = readLabels(labelsPath(state));
  const rows = history.rows((command) => labels.get(command)?.label);
  if (rows.length === 0) return undefined;
  if (history.beyond + history.cut > 0)
    io.warn(
      `cerbash replay: ${history.cut} commands were cut when they were recorded, ${history.beyond} are more than fit; they are not replayed`,
    );
  if (unreadable > 0) io.warn(`cerbash replay: ${unreadable} lines could not be read`);

  const now: Side = { name: "the guard of now", brain: present(), ...(await inForce(io)) };
  const other = await changed(now, options, io);
  const progress = progressOf(io);
  const made = new Date().toISOString();
  const decide = ({ brain, policy }: Side) => {
    const guard = createGuard({ brain, ...(policy !== undefined && { policy }) });
    const verdictOf = ({ row }: Past) =>
      guard.checkSync(row.command, {
        home: io.home,
        ...(row.cwd !== undefined && { cwd: row.cwd }),
      });
    const onRow = (done: number) => progress.show(() => `${done} of ${rows.length} commands`);
    return decided(rows, {
      cerbash: version,
      made,
      brainName: brain?.name ?? null,
      verdictOf,
      onRow,
    });
  };
  try {
    if (other !== undefined)
      return compareReports(decide(now), decide(other), [now.name, other.name]);
    const recorded = decided(rows, {
      cerbash: "of then",
      made: rows.at(-1)?.row.id ?? made,
      brainName: null,
      verdictOf: (past) => past.recorded,
    });
    return compareReports({ ...recorded, made }, decide(now), ["as recorded", now.name]);
  } finally {
    progress.clear();
  }
}

/** The side with another policy or model; undefined: what was recorded stands against now. */
async function changed(now: Side, options: Options, io: Io): Promise<Side | undefined> {
  const policy = options.value("policy");
  const model = options.value("model");
  if (policy === undefined && model === undefined) return undefined;
  try {
    return {
      name: [policy, model].filter((name) => name !== undefined).join(" and "),
      brain: model === undefined ? now.brain : brainFrom(model, io),
      policy:
        policy === undefined
          ? now.policy
          : policy === "none"
            ? undefined
            : await policyFrom(policy, io),
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.message.replace(/^cerbash eval/, "cerbash replay"));
  }
}

function brainFrom(name: string, io: Io): Brain {
  const brain = loadBrain(readable(name, io));
  if (typeof brain === "string")
    throw new UsageError(`cerbash replay: ${name} is no model: ${brain}`);
  return brain;
}

function present(): Brain | null {
  const brain = brainInUse();
  return typeof brain === "string" ? null : brain;
}

async function inForce(io: Io): Promise<{ readonly policy: PolicySet | undefined }> {
  return { policy: (await policyFor(io, undefined)).policy };
}
