// The dashboard over the files and over a database: the same figures, records and queue.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeGuard } from "../../src/cli/guard.ts";
import { serveDashboard } from "../../src/dashboard/dashboard.ts";
import type { FiguresAnswer, QueueAnswer, RecordsAnswer } from "../../src/dashboard/types.ts";
import type { RecordStore } from "../../src/ledger/store.ts";
import { openStore } from "../../src/store/open.ts";
import { uploadToPostgres } from "../../src/upload/to-postgres.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { database, entries, folder, options, write } from "./ledgers.ts";

let cluster: Cluster;
const stores: RecordStore[] = [];
const home = folder();
const stop = new AbortController();
before(async () => {
  const started = await startCluster();
  assert.ok(typeof started === "object", String(started));
  cluster = started;
  const records = join(home, "records");
  write(records, entries(0, 3000), 400_000);
  const url = await database(cluster, "dashboard");
  await uploadToPostgres(url, options(records));
  stores.push(await openStore(undefined, records), await openStore(url, records));
});
after(async () => {
  stop.abort();
  for (const store of stores) await store.close?.();
  await cluster?.remove();
  rmSync(home, { recursive: true, force: true, maxRetries: 20 });
});

async function seen(store: RecordStore) {
  const { port, token } = await serveDashboard({
    store,
    assets: new Map(),
    summariesFile: undefined,
    port: 0,
    signal: stop.signal,
    suggested: () => new Set(),
    cerbash: "0.0.0",
    state: home,
    policyFile: join(home, "policy.yaml"),
    casesFile: join(home, "own.jsonl"),
    home: "/home/you",
    readOnly: null,
    guardFor: async () => makeGuard(),
    now: () => new Date("2026-11-22T00:00:00.000Z"),
  });
  const get = async <T>(path: string): Promise<T> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as T;
  };
  const until = async <T extends { reading: number | null }>(path: string): Promise<T> => {
    for (;;) {
      const answer = await get<T>(path);
      if (answer.reading === null) return answer;
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  const { report } = await until<FiguresAnswer>("/api/figures");
  const { items, total } = await until<QueueAnswer>("/api/queue");
  const { rows } = await get<RecordsAnswer>("/api/records?limit=100");
  const denied = await get<RecordsAnswer>("/api/records?decision=deny&limit=20");
  return {
    report,
    total,
    commands: items.map(({ command, doubt, times }) => [command, doubt, times]),
    rows: rows.map(({ id: _, ...row }) => row),
    denied: denied.rows.map(({ text, time }) => [text, time]),
  };
}

test("a page over a database shows what a page over the files shows", async () => {
  const [files, base] = stores as [RecordStore, RecordStore];
  const own = await seen(files);
  assert.ok((own.report?.decisions.allow ?? 0) > 100 && own.rows.length === 100);
  assert.deepEqual(await seen(base), own);
});
