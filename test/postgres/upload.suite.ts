// The upload: nothing is lost, nothing is there twice, whatever ends in the middle.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { purgeBefore } from "../../src/ledger/keep.ts";
import { StoreError } from "../../src/ledger/store.ts";
import { upkeep } from "../../src/ledger/upkeep.ts";
import { addressOf } from "../../src/store/postgres/address.ts";
import { connect, Unreachable } from "../../src/store/postgres/connect.ts";
import { migrate } from "../../src/store/postgres/migrate.ts";
import { migrations } from "../../src/store/postgres/migrations.ts";
import { uploadToPostgres } from "../../src/upload/to-postgres.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { ask, countIn, database, entries, folder, options, write } from "./ledgers.ts";

let cluster: Cluster;
const folders: string[] = [];
const ledger = () => {
  const made = folder();
  folders.push(made);
  return join(made, "records");
};
before(async () => {
  const started = await startCluster();
  assert.ok(typeof started === "object", String(started));
  cluster = started;
});
after(async () => {
  await cluster?.remove();
  for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 20 });
});

test("a ledger arrives once, however often it is sent", async () => {
  const url = await database(cluster, "once");
  const directory = ledger();
  write(directory, entries(0, 3000), 200_000);
  const first = await uploadToPostgres(url, options(directory, { batch: 300 }));
  assert.equal(first.records, 4200 - 0);
  assert.deepEqual(await countIn(url), { records: 4200, ids: 4200, calls: 4200 });
  const again = await uploadToPostgres(url, options(directory));
  assert.deepEqual([again.records, again.known], [0, 0]);
  write(directory, entries(3000, 3010));
  assert.equal((await uploadToPostgres(url, options(directory))).records, 14);
  // The cursor is lost: all is sent again, and nothing is there twice.
  await ask(url, "DELETE FROM cerbash.files");
  const resent = await uploadToPostgres(url, options(directory));
  assert.deepEqual([resent.records, resent.known], [0, 4214]);
  assert.deepEqual(await countIn(url), { records: 4214, ids: 4214, calls: 4214 });
});

test("the server is killed in the middle of batches and starts again", async () => {
  const url = await database(cluster, "killed");
  const directory = ledger();
  write(directory, entries(0, 4000), 300_000);
  let kills = 0;
  let waits = 0;
  const crash = async () => {
    kills++;
    await cluster.stop("SIGQUIT");
    await cluster.start();
  };
  let restarting: Promise<void> = Promise.resolve();
  const sent = await uploadToPostgres(
    url,
    options(directory, {
      batch: 100,
      waits: new Array(3000).fill(100),
      onWait: () => waits++,
      onProgress: (done) => {
        if (done >= 1000 * (kills + 1) && kills < 4) restarting = restarting.then(crash);
      },
    }),
  );
  await restarting;
  assert.ok(kills >= 3 && waits >= 1, `${kills} kills, ${waits} waits`);
  const total = entries(0, 4000).length;
  assert.ok(sent.records <= total);
  assert.deepEqual(await countIn(url), { records: total, ids: total, calls: total });
});

test("without a server nothing is lost, and the next upload goes on", async () => {
  const url = await database(cluster, "offline");
  const directory = ledger();
  write(directory, entries(0, 100));
  await cluster.stop("SIGINT");
  try {
    const failed = uploadToPostgres(url, options(directory, { waits: [10, 10] }));
    await assert.rejects(failed, (error: Error) => {
      assert.ok(error instanceof Unreachable);
      assert.match(error.message, /^postgres:\/\/127\.0\.0\.1:\d+\/offline: .*ECONNREFUSED/);
      assert.ok(!error.message.includes(cluster.password));
      return true;
    });
  } finally {
    await cluster.start();
  }
  write(directory, entries(100, 200));
  await uploadToPostgres(url, options(directory));
  assert.equal((await countIn(url)).records, entries(0, 200).length);
});

test("the uploading program is killed at any moment", async () => {
  const url = await database(cluster, "sender");
  const directory = ledger();
  write(directory, entries(0, 6000), 300_000);
  const script = `
import { uploadToPostgres } from ${JSON.stringify(new URL("../../src/upload/to-postgres.ts", import.meta.url).href)};
let done = 0;
const options = { directory: ${JSON.stringify(directory)}, ledger: "0d6f1f2e-0000-4000-8000-000000000001", name: "", text: "redacted", waits: [], batch: 50,
  sleep: async () => {}, onProgress: () => {
    process.stdout.write(".");
    // However late the kill comes, it finds something that is not done.
    if (++done > 14 + 3 * Number(process.argv[2])) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  } };
await uploadToPostgres(process.argv[1], options);`;
  let kills = 0;
  for (let turn = 0; turn < 6; turn++) {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script, url, String(turn)],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let seen = 0;
    child.stdout.on("data", (bytes: Buffer) => {
      seen += bytes.length;
      if (seen > 12 + 3 * turn && !child.killed && child.kill("SIGKILL")) kills++;
    });
    await once(child, "exit");
  }
  assert.ok(kills >= 5, `${kills} kills`);
  await uploadToPostgres(url, options(directory));
  const total = entries(0, 6000).length;
  assert.deepEqual(await countIn(url), { records: total, ids: total, calls: total });
});

test("several programs send the same ledger at once while it grows", async () => {
  const url = await database(cluster, "writers");
  const directory = ledger();
  write(directory, entries(0, 500), 60_000);
  const sending = Promise.all(
    [1, 2, 3, 4].map(() => uploadToPostgres(url, options(directory, { batch: 37 }))),
  );
  for (let i = 500; i < 900; i += 20) {
    write(directory, entries(i, i + 20), 60_000);
    await new Promise((done) => setTimeout(done, 5));
  }
  const sent = await sending;
  const rest = await uploadToPostgres(url, options(directory));
  const total = entries(0, 900).length;
  assert.deepEqual(await countIn(url), { records: total, ids: total, calls: total });
  assert.equal(
    [...sent, rest].reduce((sum, { records }) => sum + records, 0),
    total,
  );
});

test("two machines send to one database", async () => {
  const url = await database(cluster, "machines");
  const [one, two] = [ledger(), ledger()];
  // The very same lines at the same places: only the ledgers differ.
  write(one, entries(0, 300));
  write(two, entries(0, 300));
  await Promise.all([
    uploadToPostgres(url, options(one, { name: "one" })),
    uploadToPostgres(
      url,
      options(two, { name: "two", ledger: "0d6f1f2e-0000-4000-8000-000000000002" }),
    ),
  ]);
  const total = 2 * entries(0, 300).length;
  assert.deepEqual(await countIn(url), { records: total, ids: total, calls: total / 2 });
  const names = await ask(url, "SELECT name FROM cerbash.ledgers ORDER BY name");
  assert.deepEqual(names, [{ name: "one" }, { name: "two" }]);
});

test("a torn line is not sent, not even in part, and what follows it is", async () => {
  const url = await database(cluster, "torn");
  const directory = ledger();
  write(directory, entries(0, 5));
  const [name = ""] = readdirSync(directory);
  const path = join(directory, name);
  const whole = readFileSync(path, "utf8").trimEnd().split("\n").at(-1) ?? "";
  appendFileSync(path, whole.slice(0, whole.length / 2));
  const total = entries(0, 5).length;
  assert.equal((await uploadToPostgres(url, options(directory))).records, total);
  // The next writer ends the torn line and stands alone.
  write(directory, entries(5, 6));
  const next = await uploadToPostgres(url, options(directory));
  assert.deepEqual([next.records, next.skipped], [entries(5, 6).length, 1]);
  assert.equal((await countIn(url)).records, entries(0, 6).length);
});

test("compressed and purged days, a file that was put back, a file that begins anew", async () => {
  const url = await database(cluster, "days");
  const directory = ledger();
  write(directory, entries(0, 1440 * 3 + 10));
  const [first = ""] = readdirSync(directory).sort();
  const kept = readFileSync(join(directory, first));
  await uploadToPostgres(url, options(directory));
  const total = (await countIn(url)).records;
  assert.equal(total, entries(0, 1440 * 3 + 10).length);
  await upkeep(directory, new Date("2026-10-08T00:00:00Z"), {
    keepDays: null,
    compressAfterDays: 5,
  });
  assert.ok(readdirSync(directory).some((name) => name.endsWith(".gz")));
  const again = await uploadToPostgres(url, options(directory));
  assert.deepEqual([again.records, again.known], [0, 0]);
  // An older state of the first file comes back, and grows differently.
  rmSync(join(directory, `${first}.gz`));
  const lines = kept.toString("utf8").split("\n");
  writeFileSync(join(directory, first), `${lines.slice(0, 100).join("\n")}\n`);
  assert.equal((await uploadToPostgres(url, options(directory))).records, 0);
  purgeBefore(directory, "2026-10-02");
  write(directory, entries(0, 4, "claude-code"));
  assert.equal((await uploadToPostgres(url, options(directory))).records, entries(0, 4).length);
  assert.equal((await countIn(url)).records, total + entries(0, 4).length);
});

test("a compressed file that was never sent is sent whole", async () => {
  const url = await database(cluster, "packed");
  const directory = ledger();
  write(directory, entries(0, 800));
  await upkeep(directory, new Date("2026-11-08T00:00:00Z"), {
    keepDays: null,
    compressAfterDays: 5,
  });
  await uploadToPostgres(url, options(directory, { batch: 111 }));
  assert.equal((await countIn(url)).records, entries(0, 800).length);
});

test("texts that a database cannot hold, and secrets of a ledger in full", async () => {
  const url = await database(cluster, "texts");
  const directory = ledger();
  const [entry] = entries(0, 1);
  const token = `ghp_${"aB3dE5fG7h".repeat(4)}`.slice(0, 40);
  write(directory, [
    { ...entry, command: "printf 'a\0b\ud800' \u{1F600}" } as never,
    {
      ...entry,
      toolUseId: "x",
      command: `curl -H 'Authorization: Bearer ${token}' https://example.com`,
      cwd: `/tmp/${token}`,
    } as never,
  ]);
  await uploadToPostgres(url, options(directory));
  const rows = await ask(
    url,
    "SELECT entry ->> 'command' AS command, entry::text AS entry FROM cerbash.records ORDER BY place",
  );
  assert.equal(rows[0]?.command, "printf 'a\uFFFDb\uFFFD' \u{1F600}");
  assert.ok(
    rows.every(
      ({ entry: text }) => !String(text).includes(token) && !String(text).includes('"seal"'),
    ),
  );
  const full = await database(cluster, "in_full");
  await uploadToPostgres(full, options(directory, { text: "full" }));
  const [found] = await ask(
    full,
    "SELECT count(*)::int AS n FROM cerbash.records WHERE entry::text LIKE '%' || $1 || '%'",
    [token],
  );
  assert.equal(found?.n, 1);
});

test("many programs prepare an empty database at once; a newer or changed one is refused", async () => {
  const url = await database(cluster, "steps");
  const clients = await Promise.all([1, 2, 3, 4, 5].map(() => connect(addressOf(url))));
  try {
    const done = await Promise.all(clients.map((client) => migrate(client)));
    assert.deepEqual(done.flat().sort(), migrations.map(({ name }) => name).sort());
    const [client] = clients;
    assert.ok(client);
    // From the first released form, with records in it.
    const old = await database(cluster, "old");
    const older = await connect(addressOf(old));
    await migrate(older, migrations.slice(0, 1));
    await ask(old, "INSERT INTO cerbash.ledgers (id, name) VALUES (gen_random_uuid(), 'x')");
    assert.deepEqual(
      await migrate(older),
      migrations.slice(1).map(({ name }) => name),
    );
    assert.equal((await ask(old, "SELECT * FROM cerbash.ledgers")).length, 1);
    // A step that fails leaves nothing of itself.
    const next = migrations.length + 1;
    const bad = {
      version: next,
      name: "bad",
      sql: "CREATE TABLE cerbash.half (a int); SELECT 1/0",
    };
    await assert.rejects(migrate(older, [...migrations, bad]), /division by zero/);
    const [half] = await ask(old, "SELECT to_regclass('cerbash.half') AS half");
    assert.equal(half?.half, null);
    await older.end();
    await ask(
      url,
      "INSERT INTO cerbash.versions (version, name, digest) VALUES ($1, 'later', '')",
      [next],
    );
    await assert.rejects(migrate(client), /newer version .*update cerbash/);
    await ask(url, "DELETE FROM cerbash.versions WHERE version = $1", [next]);
    await ask(url, "UPDATE cerbash.versions SET digest = 'x' WHERE version = 1");
    await assert.rejects(migrate(client), /is not that of this version/);
  } finally {
    for (const client of clients) await client.end();
  }
});

test("a machine needs the right to add, and none to read what others sent", async () => {
  const owner = await database(cluster, "rights");
  const directory = ledger();
  write(directory, entries(0, 50));
  await uploadToPostgres(owner, options(directory));
  await ask(owner, "CREATE ROLE machine LOGIN PASSWORD 'made up'");
  const url = cluster.socketUrl("rights", "machine");
  const other = options(directory, { ledger: "0d6f1f2e-0000-4000-8000-000000000009" });
  await assert.rejects(uploadToPostgres(url, other), (error: Error) => {
    assert.ok(error instanceof StoreError && !(error instanceof Unreachable));
    return /permission denied .*docs\/team\.md/.test(error.message);
  });
  const grants = /```sql\n([\s\S]*?)```/.exec(
    readFileSync(new URL("../../docs/team.md", import.meta.url), "utf8"),
  )?.[1];
  assert.ok(grants);
  await ask(owner, grants);
  const sent = await uploadToPostgres(url, other);
  assert.equal(sent.records, entries(0, 50).length);
  await assert.rejects(ask(url, "SELECT count(*) FROM cerbash.records"), /permission denied/);
});

test("a wrong password, a missing database and a bad address say nothing secret", async () => {
  const directory = ledger();
  write(directory, entries(0, 2));
  const secret = "wr0ng/p@ss";
  const at = `127.0.0.1:${cluster.port}`;
  const tries: readonly (readonly [string, RegExp])[] = [
    [
      `postgres://owner:${encodeURIComponent(secret)}@${at}/postgres`,
      /password authentication failed/,
    ],
    [cluster.url("not_there"), /does not exist; make it: createdb/],
    [`postgres://owner:${secret} x@${at}/postgres`, /the address of the database cannot be read/],
  ];
  for (const [url, what] of tries)
    await assert.rejects(uploadToPostgres(url, options(directory)), (error: Error) => {
      assert.match(error.message, what);
      for (const hidden of [
        secret,
        encodeURIComponent(secret),
        cluster.password,
        encodeURIComponent(cluster.password),
      ])
        assert.ok(!error.message.includes(hidden));
      return true;
    });
});
