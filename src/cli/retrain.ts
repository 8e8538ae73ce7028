/** `cerbash retrain`: a model that has learned from one's own records, promoted only when no gate worsens. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { brainInUse, loadBrain, shippedCheckSum } from "../brain/load-node.js";
import { readPointer } from "../brain/promoted-node.js";
import { readOwnRows } from "../corpus/own-rows.js";
import { CorpusError } from "../corpus/types.js";
import { labelsPath, readLabels } from "../judge/labels.js";
import { directories } from "../ledger/paths.js";
import { cardOf, shortCard } from "../retrain/card.js";
import { evaluationCommands } from "../retrain/material.js";
import { readOwn } from "../retrain/own.js";
import { retrain } from "../retrain/retrain.js";
import { cardPath, keptModels, promote, rollback, StoreError } from "../retrain/store.js";
import { corpusMaterial } from "../training/sources.js";
import { agentVariables } from "./agent-variables.js";
import { corpusPlaces, exampleFile, withDataFolder } from "./corpus-places.js";
import { type Io, type Run, UsageError } from "./io.js";
import { momentOf } from "./ledger.js";
import { type Options, readOptions } from "./options.js";
import { isWanted } from "./permission.js";
import { visible } from "./terminal.js";

/** Not promoted: a gate fails, or the person does not want it. */
const NOT_PROMOTED = 1;
const DEFAULT_SEED = 1;

export const run: Run = async (args, io) => {
  const options = readOptions("retrain", args);
  const [extra] = options.operands;
  if (extra !== undefined)
    throw new UsageError(`cerbash retrain: ${extra} is too much\nSee: cerbash help retrain`);
  try {
    if (options.has("list")) return await list(options, io);
    const agent = agentVariables.find((name) => io.env[name]);
    if (agent !== undefined)
      throw new UsageError(
        `cerbash retrain: only a person may do this, and this shell is an agent's (${agent} is set); use a terminal of your own`,
      );
    if (options.has("rollback")) return await back(options, io);
    return await withDataFolder((data) => trainOn({ data, examples: exampleFile() }, options, io));
  } catch (error) {
    if (error instanceof StoreError || error instanceof CorpusError)
      throw new UsageError(`cerbash retrain: ${error.message}`);
    throw error;
  }
};

/** What the package brings. */
export interface Places {
  readonly data: string | undefined;
  readonly examples: string | undefined;
}

/** Trains, measures, and promotes when nothing worsens and the person wants it. */
export async function trainOn(
  { data, examples }: Places,
  options: Options,
  io: Io,
): Promise<number> {
  if (data === undefined)
    throw new UsageError(
      "cerbash retrain: the package has no data to train with (dist/data.br); install it again, or run it in a clone",
    );
  const shipped = loadBrain();
  if (io.env.CERBASH_MODEL)
    throw new UsageError(
      "cerbash retrain: CERBASH_MODEL names a model, so none here would be used",
    );
  if (typeof shipped === "string")
    throw new UsageError(
      `cerbash retrain: the package's own model is needed, and it is ${shipped}`,
    );
  const { state, records } = directories(io);
  const expected = readPointer(state);
  const inUse = brainInUse(state);
  const current = typeof inUse === "string" || inUse.problem !== undefined ? shipped : inUse;
  const since = options.value("since");
  const { labels } = readLabels(labelsPath(state));
  const seed = seedOf(options);
  const given = options.value("corpus");
  const corpus = given === undefined ? undefined : folder(given, io);
  const isOpen = !options.has("json");
  const say = (text: string): void => {
    if (isOpen) io.warn(`cerbash retrain: ${text}`);
  };
  say("reading the records");
  const own = await readOwn({
    records,
    since: since === undefined ? undefined : momentOf(since, "--since"),
    labels,
    added: await readOwnRows(corpusPlaces(io).own),
    evaluation: evaluationCommands(data),
  });
  if (own.rows.length === 0) {
    io.warn(
      "cerbash retrain: there is nothing to learn from yet; label commands with: cerbash judge review",
    );
    return NOT_PROMOTED;
  }
  const { report, bytes } = retrain({
    shipped,
    current,
    own,
    data,
    examples,
    ...(corpus !== undefined && { corpus: (guard) => corpusMaterial(corpus, guard, seed) }),
    seed,
    stamp: new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-"),
    home: io.home,
    say,
  });
  const isOnly = options.has("dry-run");
  if (!isOpen)
    await io.write(
      `${JSON.stringify({ ...report, isPromoted: bytes !== undefined && !isOnly })}\n`,
    );
  else await io.write(visible(shortCard(report)));
  if (bytes === undefined) {
    say("not promoted, since a gate fails; the model in use stays");
    return NOT_PROMOTED;
  }
  if (isOnly) {
    say("not promoted (--dry-run)");
    return 0;
  }
  if (!options.has("yes") && !(await isWanted("Put it in use?", io))) {
    await io.write("The model in use stays.\n");
    return NOT_PROMOTED;
  }
  promote(state, { bytes, report, card: cardOf(report), base: shippedCheckSum(), expected });
  if (isOpen)
    await io.write(
      `${report.id} is in use: ${cardPath(state, report.id)}\nTo go back: cerbash retrain --rollback\n`,
    );
  return 0;
}

async function back(options: Options, io: Io): Promise<number> {
  const { state } = directories(io);
  const id = rollback(state, shippedCheckSum());
  await io.write(
    options.has("json")
      ? `${JSON.stringify({ inUse: id })}\n`
      : `${id ?? "the package's own model"} is in use\n`,
  );
  return 0;
}

async function list(options: Options, io: Io): Promise<number> {
  const { state } = directories(io);
  const kept = keptModels(state);
  if (options.has("json")) {
    const rows = kept.map(({ report, ...rest }) => ({
      ...rest,
      made: report.made,
      rows: report.rows,
    }));
    await io.write(`${JSON.stringify(rows)}\n`);
    return 0;
  }
  const isShippedInUse = !kept.some(({ isInUse }) => isInUse);
  await io.write(`${isShippedInUse ? "*" : " "} the package's own model\n`);
  const base = shippedCheckSum();
  for (const one of kept) {
    const { learned } = one.report.rows;
    const old = one.base === base ? "" : ", made from another version's model: not used";
    await io.write(
      visible(
        `${one.isInUse ? "*" : " "} ${one.id}  ${one.report.made.slice(0, 16)}  ${learned} rows learned${old}\n`,
      ),
    );
  }
  return 0;
}

function folder(name: string, io: Io): string {
  const path = resolve(io.cwd, name);
  if (!existsSync(path)) throw new UsageError(`cerbash retrain: there is no folder ${name}`);
  return path;
}

function seedOf(options: Options): number {
  const seed = Number(options.value("seed") ?? DEFAULT_SEED);
  if (Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw new UsageError("cerbash retrain: --seed takes a whole number from 0");
}
