/** `cerbash judge`: what the ledger shows about the guard. */
import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { LedgerJudge } from "../judge/judge.js";
import { lastDecisions } from "../judge/last.js";
import type { JudgeReport } from "../judge/types.js";
import { StoreError } from "../ledger/store.js";
import { type Io, type Run, UsageError } from "./io.js";
import { momentOf } from "./ledger.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { progressOf } from "./progress.js";
import { storeOf } from "./record-store.js";
import { suggestedPrograms } from "./suggested.js";
import { painter, visible } from "./terminal.js";
import { version } from "./version.js";

/** Most decisions that are held in memory at once for `--limit`. */
const MOST_LIMIT = 200_000;

export const run: Run = async (args, io) => {
  const options = readOptions("judge", args);
  const [name] = options.operands;
  if (name === "review" && options.operands.length === 1)
    return (await import("./judge-review.js")).review(options, io);
  if (name !== undefined) {
    const near = nearest(name, ["review"]);
    throw new UsageError(
      `cerbash judge: ${name} is not known${near === undefined ? "" : `; did you mean ${near}?`}\nSee: cerbash help judge`,
    );
  }
  if (options.has("serve")) return (await import("./judge-serve.js")).serve(options, io);
  if (options.has("port")) throw new UsageError("cerbash judge: --port belongs to --serve");
  const report = await judged(options, io);
  await page(report, options, io);
  if (options.has("json")) await io.write(`${JSON.stringify(report)}\n`);
  else {
    const { judgeTerminal } = await import("../judge/report-terminal.js");
    await io.write(judgeTerminal(report, { paint: painter(io), visible }));
  }
  if (report.counts.decisions === 0)
    io.warn("cerbash judge: nothing is recorded there; see: cerbash status");
  return 0;
};

async function judged(options: Options, io: Io): Promise<JudgeReport> {
  const since = options.has("since")
    ? momentOf(options.value("since") ?? "", "--since")
    : undefined;
  const limit = limitOf(options.value("limit"));
  const judge = new LedgerJudge({
    cerbash: version,
    made: new Date().toISOString(),
    since,
    suggested: suggestedPrograms(),
  });
  const store = await storeOf(options, io);
  const progress = progressOf(io);
  let read = 0;
  let unreadable = 0;
  const within = { ...(since !== undefined && { since }), onProblem: () => unreadable++ };
  try {
    if (limit !== undefined) {
      const blocks = store.last?.(limit, within) ?? [
        await lastDecisions(store.blocks(within), limit),
      ];
      for await (const block of blocks) for (const entry of block) judge.add(entry);
    } else
      for await (const block of store.blocks(within)) {
        for (const entry of block) judge.add(entry);
        read += block.length;
        progress.show(() => `${read} entries`);
      }
  } catch (error) {
    throw error instanceof StoreError ? new UsageError(`cerbash judge: ${error.message}`) : error;
  } finally {
    progress.clear();
    await store.close?.();
  }
  return judge.report(unreadable);
}

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST_LIMIT)
    throw new UsageError(`cerbash judge: --limit is a whole number from 1 to ${MOST_LIMIT}`);
  return limit;
}

/** Writes the page of `--html`. Commands may be private, so it is for its owner alone. */
async function page(report: JudgeReport, options: Options, io: Io): Promise<void> {
  const name = options.value("html");
  if (name === undefined) return;
  const { judgeHtml } = await import("../judge/report-html.js");
  try {
    await writeFile(resolve(io.cwd, name), judgeHtml(report), { mode: 0o600 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cerbash judge: ${name} cannot be written (${why})`);
  }
  io.warn(`wrote ${basename(name)}`);
}
