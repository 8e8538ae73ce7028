import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { append } from "../ledger/append.js";
import { fileStore } from "../ledger/file-store.js";
import { purgeBefore, summariesPath } from "../ledger/keep.js";
import type { StoredEntry } from "../ledger/store.js";
import type { LedgerEntry } from "../ledger/types.js";
import { compressOld } from "../ledger/upkeep.js";
import { LedgerJudge } from "./judge.js";
import { reportOn } from "./report.js";
import { Summaries } from "./summaries.js";
import type { JudgeReport } from "./types.js";

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const about = { cerbash: "0.0.0", made: "2026-11-22T00:00:00.000Z" };
const suggested = () => new Set(["git"]);

/** Eight days in which sessions, permissions, recoveries and outcomes reach over midnight. */
function entries(): LedgerEntry[] {
  const commands = ["ls", "git reset --hard", "git reflog", "rm -rf x", "npm test", "rm -rf x"];
  const all: LedgerEntry[] = [];
  for (let n = 0; n < 480; n++) {
    const time = new Date(Date.UTC(2026, 10, 1) + n * 24 * 60_000).toISOString();
    const command = commands[((n >> 3) + ((n >> 1) % 3 === 0 ? 1 : 0)) % 6] as string;
    const decision = n % 9 === 0 ? "deny" : n % 5 === 0 ? "ask" : "allow";
    const common = { v: 1, time, agent: "a", session: `s${n % 2}` } as const;
    all.push({
      ...common,
      kind: "decision",
      toolUseId: `t${n}`,
      command,
      verdict: {
        decision,
        label: "safe",
        phase: decision === "allow" ? "allowlist" : n % 10 === 0 ? "brain" : "rules",
        risk: 1,
        rules: decision === "allow" ? [] : ["git.a.b"],
        brain: null,
        us: 10 + (n % 90),
        ...(n % 50 === 0 && { degraded: ["git was late"] }),
      },
    });
    if (n >= 3 && n % 2 === 0)
      all.push({
        ...common,
        kind: "outcome",
        toolUseId: `t${n - 3}`,
        outcome: { status: n % 11 === 0 ? "refused" : n % 7 === 0 ? "failed" : "done" },
      });
  }
  return all;
}

function ledger(all = entries()): string {
  const directory = join(mkdtempSync(join(tmpdir(), "cerbash-summaries-")), "records");
  made.push(join(directory, ".."));
  for (const entry of all) append(directory, entry);
  const long = new Date(Date.now() - 3_600_000);
  for (const name of new Set(all.map(({ time }) => time.slice(0, 10))))
    utimesSync(join(directory, `${name}.jsonl`), long, long);
  return directory;
}

/** The report by summaries, and how many entries were read for it. */
async function summed(directory: string, day?: string) {
  const store = fileStore(directory);
  const summaries = new Summaries({ ...about, suggested, file: summariesPath(directory) });
  const stop = new AbortController();
  let read = 0;
  const from = await summaries.open(store, stop.signal, (n) => {
    read = n;
  });
  if (from !== undefined)
    await store.follow(
      from,
      (block: readonly StoredEntry[], isLive) => {
        summaries.add(block);
        if (isLive) stop.abort();
      },
      stop.signal,
    );
  return { read, report: reportOn(summaries.since(day), about) };
}

async function judged(directory: string, since?: string): Promise<JudgeReport> {
  const judge = new LedgerJudge({ ...about, suggested });
  for await (const block of fileStore(directory).blocks(since === undefined ? {} : { since }))
    for (const entry of block) judge.add(entry);
  return judge.report(0);
}

test("summaries say what the judge says, read anew, kept, compressed, and with later records", async () => {
  const directory = ledger();
  const whole = await judged(directory);
  assert.ok(whole.evidence.recovered.hits > 0 && whole.evidence.allowedLater > 0);
  assert.ok(whole.evidence.permittedOfAsked.hits > 0 && whole.afterStop.repeated > 0);
  const first = await summed(directory);
  assert.equal(first.read, entries().length);
  assert.deepEqual(first.report, whole);

  const again = await summed(directory);
  assert.equal(again.read, 0);
  assert.deepEqual(again.report, whole);

  await compressOld(directory, new Date("2026-11-09T00:00:00Z"), 3);
  assert.deepEqual(await summed(directory), again);

  const today = new Date().toISOString();
  for (const [i, given] of entries().slice(0, 9).entries())
    append(directory, { ...given, time: today.replace(/.$/, `${i}Z`) } as LedgerEntry);
  const later = await summed(directory);
  assert.equal(later.read, 0);
  assert.deepEqual(later.report, await judged(directory));
});

test("from a day on, only what sessions did before it may differ", async () => {
  const directory = ledger();
  const { report } = await summed(directory, "2026-11-05");
  const other = await judged(directory, "2026-11-05");
  for (const name of [
    "decisions",
    "phases",
    "programs",
    "agents",
    "latency",
    "days",
    "first",
  ] as const)
    assert.deepEqual(report[name], other[name], name);
  assert.ok(Math.abs(report.counts.joined - other.counts.joined) <= 3);
});

test("a part that changed is read again, and so is all after damage or another version", async () => {
  const directory = ledger();
  await summed(directory);
  const file = summariesPath(directory);
  if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o777, 0o600);
  append(directory, { ...(entries()[0] as LedgerEntry) });
  const long = new Date(Date.now() - 3_600_000);
  utimesSync(join(directory, "2026-11-01.jsonl"), long, long);
  const changed = await summed(directory);
  assert.equal(changed.read, entries().length + 1);
  assert.deepEqual(changed.report, await judged(directory));
  const text = readFileSync(file, "utf8");
  for (const damaged of ["{}", "", text.slice(0, 900), text.replace('"0.0.0"', '"0.0.1"')]) {
    writeFileSync(file, damaged);
    assert.ok((await summed(directory)).read > 0);
  }
});

test("what is purged is in no summary", async () => {
  const directory = ledger();
  await summed(directory);
  purgeBefore(directory, "2026-11-07");
  assert.throws(() => statSync(summariesPath(directory)));
  const { report } = await summed(directory);
  assert.equal(report.days[0]?.day, "2026-11-07");
});

test("a line that has the form of an entry and is none is counted, and the rest goes on", async () => {
  const bad = { v: 1, kind: "decision", time: "2026-11-01T00:00:00.000Z" } as LedgerEntry;
  const directory = ledger([bad, ...entries().slice(0, 4)]);
  const { report } = await summed(directory);
  assert.equal(report.counts.unreadable, 1);
  assert.equal(report.counts.decisions, 4);
});
