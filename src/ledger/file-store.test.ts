import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { append } from "./append.js";
import { fileStore } from "./file-store.js";
import type { RecordPage, RecordQuery, StoredEntry } from "./store.js";
import type { LedgerEntry } from "./types.js";
import { compressOld } from "./upkeep.js";

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "cerbash-store-"));
  made.push(path);
  return path;
}

function decided(n: number, day: string, more: object = {}): LedgerEntry {
  const decision = n % 5 === 0 ? "deny" : "allow";
  return {
    v: 1,
    kind: "decision",
    time: `${day}T00:${String(Math.floor(n / 60) % 60).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}.000Z`,
    agent: n % 2 === 0 ? "codex" : "claude-code",
    session: `s${n % 3}`,
    toolUseId: `tu "${n}"`,
    command: `Echo "${n}" é`,
    verdict: {
      decision,
      label: "safe",
      phase: decision === "deny" ? "rules" : "allowlist",
      risk: 1,
      rules: decision === "deny" ? ["git.push.force"] : [],
      brain: null,
      us: 1,
    },
    ...more,
  };
}
const ended = (n: number, day: string): LedgerEntry => ({
  v: 1,
  kind: "outcome",
  time: `${day}T01:00:00.000Z`,
  agent: "codex",
  toolUseId: `tu "${n}"`,
  outcome: { status: "failed", exitCode: n },
});

const days = ["2026-11-01", "2026-11-02", "2026-11-03"];
/** Three days of 40 decisions, each third with its outcome some lines later; the first day is compressed. */
async function ledger(): Promise<string> {
  const directory = folder();
  for (const day of days)
    for (let n = 0; n < 40; n++) {
      append(directory, decided(n, day));
      if (n % 3 === 2) append(directory, ended(n - 1, day));
    }
  await compressOld(directory, new Date("2026-11-04T00:00:00Z"), 2);
  return directory;
}

async function all(directory: string, query: RecordQuery, limit: number): Promise<RecordPage[]> {
  const pages: RecordPage[] = [];
  let before: string | undefined;
  do {
    const page = await fileStore(directory).page(query, {
      limit,
      ...(before !== undefined && { before }),
    });
    pages.push(page);
    before = page.older ?? undefined;
  } while (before !== undefined);
  return pages;
}

test("pages hold every decision once, the last first, whatever their length", async () => {
  const directory = await ledger();
  const expected = [...days]
    .reverse()
    .flatMap((day) => Array.from({ length: 40 }, (_, i) => `${day} Echo "${39 - i}" é`));
  for (const limit of [1, 7, 40, 1000]) {
    const rows = (await all(directory, {}, limit)).flatMap((page) => page.rows);
    assert.deepEqual(
      rows.map(({ entry }) => `${entry.time.slice(0, 10)} ${entry.command}`),
      expected,
    );
    assert.equal(new Set(rows.map(({ id }) => id)).size, 120);
    for (const { entry, outcome } of rows) {
      const n = Number(entry.toolUseId?.replace(/\D/g, ""));
      assert.equal(outcome?.exitCode ?? null, n % 3 === 1 ? n : null);
    }
  }
});

test("a query must hold in all its parts", async () => {
  const directory = await ledger();
  const count = async (query: RecordQuery) =>
    (await all(directory, query, 10)).reduce((sum, { rows }) => sum + rows.length, 0);
  assert.equal(await count({ decision: "deny" }), 24);
  assert.equal(await count({ rule: "git.push.force", agent: "codex" }), 12);
  assert.equal(await count({ rule: "git.push" }), 0);
  assert.equal(await count({ text: 'ECHO "3' }), 33);
  assert.equal(await count({ text: "É" }), 120);
  assert.equal(await count({ outcome: "failed" }), 39);
  assert.equal(await count({ outcome: "none" }), 81);
  assert.equal(await count({ since: "2026-11-02", until: "2026-11-03" }), 40);
  assert.equal(await count({ session: "s1", since: "2026-11-03" }), 13);
  assert.equal(await count({ phase: "brain" }), 0);
});

test("an id leads to its decision, also after the file was compressed; a made-up one to nothing", async () => {
  const directory = await ledger();
  const store = fileStore(directory);
  const { rows } = await store.page({}, { limit: 120 });
  await compressOld(directory, new Date("2026-12-04T00:00:00Z"), 0);
  for (const row of rows) assert.deepEqual(await store.decision(row.id), row);
  const [first] = rows;
  const [part, offset] = first?.id.split(":") ?? [];
  for (const id of [
    `${part}:${Number(offset) + 1}`,
    `${part}:999999999`,
    "2026-11-09.1:0",
    "../../etc/passwd:0",
    "",
  ])
    assert.equal(await store.decision(id), undefined, id);
});

test("what is cut or is no entry is not served", async () => {
  const directory = folder();
  append(directory, decided(1, "2026-11-01"));
  appendFileSync(join(directory, "2026-11-01.jsonl"), `{"kind":"decision"}\nnot JSON\n{"v":1,"ki`);
  writeFileSync(join(directory, "2026-11-02.jsonl.gz"), "no gzip");
  const page = await fileStore(directory).page({}, { limit: 10 });
  assert.equal(page.rows.length, 1);
  assert.equal(page.older, null);
  assert.deepEqual(await fileStore(join(directory, "none")).page({}, { limit: 10 }), {
    rows: [],
    older: null,
    searchedTo: null,
  });
});

test("parts hold what blocks hold; their stamp stays when they are compressed and changes when they grow", async () => {
  const directory = await ledger();
  const store = fileStore(directory);
  const stamps = async () => (await store.parts()).map(({ name, stamp }) => `${name} ${stamp}`);
  const read = async (blocks: AsyncIterable<readonly LedgerEntry[]>) => {
    const entries: LedgerEntry[] = [];
    for await (const block of blocks) entries.push(...block);
    return entries;
  };
  const before = await stamps();
  assert.equal(before.length, 3);
  const parts = await store.parts();
  const inParts = (await Promise.all(parts.map((part) => read(part.blocks())))).flat();
  assert.deepEqual(inParts, await read(store.blocks()));
  await compressOld(directory, new Date("2026-12-04T00:00:00Z"), 0);
  assert.deepEqual(await stamps(), before);
  append(directory, decided(1, "2026-11-04"));
  assert.deepEqual((await stamps()).slice(0, 3), before);
  append(directory, decided(2, "2026-11-04"));
  assert.equal((await store.parts()).at(-1)?.isClosed, false);
});

test("follow tells what is there from a part on, then what is added, each once", async () => {
  const directory = await ledger();
  const store = fileStore(directory);
  const heard: StoredEntry[] = [];
  const stop = new AbortController();
  let isLive = () => {};
  const live = new Promise<void>((done) => {
    isLive = done;
  });
  let added = () => {};
  const all = new Promise<void>((done) => {
    added = done;
  });
  const followed = store.follow(
    "2026-11-02.1",
    (entries, caughtUp) => {
      heard.push(...entries);
      if (caughtUp) isLive();
      if (heard.length === 2 * 53 + 2) added();
    },
    stop.signal,
  );
  await live;
  assert.equal(heard.length, 2 * 53);
  append(directory, decided(41, days[2] as string));
  append(directory, decided(1, "2026-11-04"));
  await all;
  stop.abort();
  await followed;
  assert.equal(new Set(heard.map(({ id }) => id)).size, heard.length);
  for (const { id, entry } of heard.filter((one) => one.entry.kind === "decision").slice(-3))
    assert.deepEqual((await store.decision(id))?.entry, entry);
});

test("follow without a part tells only what is new", async () => {
  const directory = folder();
  append(directory, decided(1, "2026-11-01"));
  const stop = new AbortController();
  const heard: LedgerEntry[] = [];
  await fileStore(directory).follow(
    undefined,
    (entries, isLive) => {
      heard.push(...entries.map(({ entry }) => entry));
      if (heard.length > 0) stop.abort();
      else if (isLive) append(directory, decided(2, "2026-11-01"));
    },
    stop.signal,
  );
  assert.equal(heard.length, 1);
  assert.equal(heard[0]?.kind === "decision" && heard[0].command, 'Echo "2" é');
});

test("follow tells what comes late into the file of the day before", async () => {
  for (const part of [undefined, "2026-11-02.1"]) {
    const directory = folder();
    append(directory, decided(1, "2026-11-01"));
    append(directory, decided(2, "2026-11-02"));
    append(directory, decided(3, "2026-11-02"));
    const stop = new AbortController();
    const late = [decided(4, "2026-11-03"), decided(5, "2026-11-02"), decided(6, "2026-11-03")];
    const heard: string[] = [];
    let looks = 0;
    await fileStore(directory).follow(
      part,
      (entries, isLive) => {
        for (const { entry } of entries) if (entry.kind === "decision") heard.push(entry.time);
        if (!isLive) return;
        const entry = late[looks++];
        if (entry === undefined) stop.abort();
        else append(directory, entry);
      },
      stop.signal,
    );
    const before = part === undefined ? [] : [2, 3].map((n) => decided(n, "2026-11-02").time);
    assert.deepEqual(heard, [...before, ...late.map(({ time }) => time)]);
  }
});

test("files and lines that are longer than what is read at once are read whole", async () => {
  const directory = folder();
  const long = "x".repeat(2_500_000);
  const lines = Array.from({ length: 6000 }, (_, n) => {
    const command = n === 3000 ? `echo ${long}` : `echo ${n} ${"é".repeat(200)}`;
    return `${JSON.stringify(decided(n, "2026-11-01", { command, toolUseId: `t${n}` }))}\n`;
  });
  writeFileSync(join(directory, "2026-11-01.jsonl"), lines.join(""));
  const rows = (await all(directory, {}, 999)).flatMap((page) => page.rows);
  assert.deepEqual(
    rows.map(({ entry }) => entry.toolUseId),
    lines.map((_, n) => `t${5999 - n}`),
  );
  const found = await all(directory, { text: "xxx" }, 10);
  assert.equal(found.flatMap((page) => page.rows).length, 1);
});

test("a rare command has its outcome, though nothing else of what follows is looked at", async () => {
  const directory = folder();
  const lines = Array.from({ length: 9000 }, (_, n) => {
    const command = n === 4000 ? "rare one" : `echo ${n} ${"x".repeat(200)}`;
    const made = JSON.stringify(decided(n, "2026-11-01", { command, toolUseId: `t${n}` }));
    // Some hundred lines later, and once in the lines that were read before it.
    const outcome =
      n === 4700 ? `${JSON.stringify({ ...ended(7, "2026-11-01"), toolUseId: "t4000" })}\n` : "";
    return `${outcome}${made}\n`;
  });
  writeFileSync(join(directory, "2026-11-01.jsonl"), lines.join(""));
  const [row] = (await all(directory, { text: "RARE" }, 10)).flatMap((page) => page.rows);
  assert.equal(row?.outcome?.exitCode, 7);
});
