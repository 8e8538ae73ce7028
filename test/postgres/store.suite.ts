// The same questions to files and to a database, and the same answers.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { LedgerJudge } from "../../src/judge/judge.ts";
import { lastDecisions } from "../../src/judge/last.ts";
import type { RecordQuery, RecordStore } from "../../src/ledger/store.ts";
import type { LedgerEntry } from "../../src/ledger/types.ts";
import { openStore } from "../../src/store/open.ts";
import { uploadToPostgres } from "../../src/upload/to-postgres.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { ask, database, entries, folder, options, write } from "./ledgers.ts";

let cluster: Cluster;
let files: RecordStore;
let base: RecordStore;
let url = "";
const home = folder();
const records = join(home, "records");
before(async () => {
  const started = await startCluster();
  assert.ok(typeof started === "object", String(started));
  cluster = started;
  write(records, entries(0, 4000), 400_000);
  url = await database(cluster, "same");
  await uploadToPostgres(url, options(records));
  files = await openStore(undefined, records);
  base = await openStore(url, records);
});
after(async () => {
  await base?.close?.();
  await cluster?.remove();
  rmSync(home, { recursive: true, force: true, maxRetries: 20 });
});

const bare = (entry: LedgerEntry) => {
  const { seal: _, ...rest } = entry as LedgerEntry & { seal?: unknown };
  return rest;
};
async function all(
  blocks: AsyncIterable<readonly LedgerEntry[]> | Iterable<readonly LedgerEntry[]>,
): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = [];
  for await (const block of blocks) found.push(...block.map(bare));
  return found;
}
/** Without the whole of two long lists in the message. */
function same(found: unknown, expected: unknown): void {
  assert.ok(JSON.stringify(found) === JSON.stringify(expected), "the answers differ");
}

test("everything, and spans of it, in the same order", async () => {
  const since = "2026-10-02T03:04:00.000Z";
  const until = "2026-10-02T20:00:00.000Z";
  for (const span of [{}, { since }, { until }, { since, until }]) {
    const found = await all(base.blocks(span));
    same(found, await all(files.blocks(span)));
    assert.ok(found.length > 500);
  }
});

test("the last decisions with their outcomes", async () => {
  for (const limit of [1, 2, 77, 100_000]) {
    const found = await all(base.last?.(limit) ?? []);
    same(found, (await lastDecisions(files.blocks(), limit)).map(bare));
    assert.equal(found.filter(({ kind }) => kind === "decision").length, Math.min(limit, 4000));
  }
});

test("days hold what blocks hold, and their stamp changes when they grow", async () => {
  const parts = await base.parts();
  assert.deepEqual(
    parts.map(({ day }) => day),
    ["2026-10-01", "2026-10-02", "2026-10-03"],
  );
  const found = [];
  for (const part of parts) found.push(...(await all(part.blocks())));
  same(found, await all(base.blocks()));
  const stamps = async () => (await base.parts()).map(({ stamp }) => stamp);
  const before = await stamps();
  await uploadToPostgres(url, options(records));
  assert.deepEqual(await stamps(), before);
});

async function pages(store: RecordStore, query: RecordQuery, limit: number) {
  const found = [];
  let older: string | null | undefined;
  do {
    const page = await store.page(query, {
      limit,
      ...(typeof older === "string" && { before: older }),
    });
    assert.ok(page.rows.length <= limit);
    found.push(...page.rows.map(({ entry, outcome }) => ({ entry: bare(entry), outcome })));
    older = page.older;
  } while (older !== null);
  return found;
}

test("pages of what a query wants, to the end", async () => {
  const queries: readonly RecordQuery[] = [
    {},
    { decision: "deny" },
    { decision: "allow", outcome: "failed" },
    { decision: "ask", rule: "git.history.rule-0" },
    { rule: "git.history" },
    { phase: "allowlist", agent: "codex", session: "s3" },
    { text: "ECHO 123 " },
    { text: "100%_\\" },
    { outcome: "none", since: "2026-10-03T00:00:00.000Z" },
    { since: "2026-10-03T00:00:00.000Z", until: "2026-10-03T01:00:00.000Z" },
    { agent: "nobody" },
  ];
  for (const query of queries) same(await pages(base, query, 113), await pages(files, query, 113));
  const stops = await pages(base, { decision: "ask" }, 113);
  assert.equal(stops.length, 800);
  assert.equal(stops.filter(({ outcome }) => outcome !== null).length, 400);
  await assert.rejects(base.page({}, { limit: 1, before: "nowhere" }), /no place of these records/);
});

test("an id leads to its decision, a made-up one to nothing", async () => {
  const { rows } = await base.page({ decision: "ask" }, { limit: 20 });
  for (const row of rows) assert.deepEqual(await base.decision(row.id), row);
  for (const id of ["", "x", "0d6f1f2e-0000-4000-8000-000000000001", "' OR true --"])
    assert.equal(await base.decision(id), undefined);
});

test("the judge finds the same", async () => {
  const report = async (store: RecordStore) => {
    const judge = new LedgerJudge({ cerbash: "x", made: "x", suggested: () => new Set() });
    for await (const block of store.blocks()) for (const entry of block) judge.add(entry);
    return judge.report(0);
  };
  const found = await report(base);
  assert.deepEqual(found, await report(files));
  assert.equal(found.counts.joined, found.counts.outcomes);
});

test("several questions at once do not disturb each other", async () => {
  const lengths = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (n) =>
      n % 2 === 0
        ? (await all(base.blocks())).length
        : (await pages(base, { decision: "deny" }, 99)).length,
    ),
  );
  assert.deepEqual(lengths, [800, 5600, 800, 5600, 800, 5600]);
});

test("follow tells what is there from a day on, then what is added, each once, also late records and after a crash", async () => {
  const directory = join(home, "followed");
  const own = await database(cluster, "followed");
  write(directory, entries(1400, 1500));
  await uploadToPostgres(own, options(directory));
  const store = await openStore(own, home);
  const heard: string[] = [];
  let live = () => {};
  const isLive = new Promise<void>((done) => {
    live = done;
  });
  const stop = new AbortController();
  const followed = store.follow(
    "2026-10-02",
    (found, caughtUp) => {
      heard.push(...found.map(({ id }) => id));
      if (caughtUp) live();
    },
    stop.signal,
  );
  await isLive;
  const before = entries(1440, 1500).length;
  assert.equal(heard.length, before);
  // Records of a machine that was offline are older than all that is there.
  const late = options(join(home, "late"), { ledger: "0d6f1f2e-0000-4000-8000-000000000007" });
  write(late.directory, entries(0, 30, "late"));
  await uploadToPostgres(own, late);
  await cluster.stop("SIGQUIT");
  await cluster.start();
  write(directory, entries(1500, 1550));
  await uploadToPostgres(own, options(directory, { waits: new Array(3000).fill(200) }));
  const total = before + entries(0, 30).length + entries(1500, 1550).length;
  while (heard.length < total) await new Promise((done) => setTimeout(done, 100));
  await new Promise((done) => setTimeout(done, 4500));
  stop.abort();
  await followed;
  await store.close?.();
  assert.equal(heard.length, total);
  assert.equal(new Set(heard).size, total);
});

test("names show no secret, and other addresses are refused", async () => {
  assert.equal(base.name, `postgres://127.0.0.1:${cluster.port}/same`);
  await assert.rejects(openStore("mysql://x", home), /a store is postgres/);
  const empty = await database(cluster, "empty");
  await assert.rejects(openStore(empty, home), /not prepared.*cerbash ledger upload/);
  const [row] = await ask(
    url,
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = 'empty'",
  );
  assert.equal(row?.n, 0);
});
