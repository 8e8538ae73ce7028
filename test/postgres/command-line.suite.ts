// The built program against a real server: upload, judge, and what is said when it is not there.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../../scripts/shared.mjs";
import { type Cluster, startCluster } from "./cluster.ts";
import { ask, countIn, database, entries, folder, write } from "./ledgers.ts";

let cluster: Cluster;
const home = folder();
const cli = join(root, "dist", "cli.js");
before(async () => {
  assert.ok(existsSync(cli), "dist is not there; build it first: npm run build");
  const started = await startCluster();
  assert.ok(typeof started === "object", String(started));
  cluster = started;
  write(join(home, "records"), entries(0, 500));
});
after(async () => {
  await cluster?.remove();
  rmSync(home, { recursive: true, force: true, maxRetries: 20 });
});

const run = (...args: string[]) => {
  const env = { PATH: process.env.PATH, CERBASH_HOME: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

test("upload and judge by the settings", async () => {
  const url = await database(cluster, "built");
  writeFileSync(
    join(home, "config.json"),
    JSON.stringify({ team: { postgres: url, name: "desk" } }),
    { mode: 0o600 },
  );
  const total = entries(0, 500).length;
  const sent = run("ledger", "upload");
  assert.equal(sent.stderr, "");
  assert.match(
    sent.stdout,
    new RegExp(`^${total} records of 1 files sent to postgres://127\\.0\\.0\\.1:\\d+/built\n$`),
  );
  assert.match(run("ledger", "upload").stdout, /^0 records of 0 files/);
  assert.equal((await countIn(url)).records, total);
  const report = (...more: string[]) => {
    const { made: _, ...rest } = JSON.parse(run("judge", "--json", ...more).stdout);
    return rest;
  };
  assert.deepEqual(report("--store", "team"), report());
  assert.deepEqual(report("--store", url, "--limit", "40"), report("--limit", "40"));
  assert.equal(report("--store", "team", "--limit", "40").counts.decisions, 40);
  // Only what is due, and quietly.
  write(join(home, "records"), entries(500, 501));
  assert.deepEqual(run("ledger", "upload", "--due"), { status: 0, stdout: "", stderr: "" });
  assert.equal((await countIn(url)).records, total);
});

test("the dashboard shows the records of the database", async () => {
  const env = { PATH: process.env.PATH, CERBASH_HOME: home };
  const child = spawn(process.execPath, [cli, "judge", "--serve", "--store", "team"], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    let out = "";
    for await (const bytes of child.stdout) {
      out += bytes;
      if (/token=[\w-]+\s/.test(out)) break;
    }
    const [, origin, token] = /(http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]+)/.exec(out) ?? [];
    const got = async (path: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${origin}${path}`, { headers });
      assert.equal(answer.status, 200, path);
      return answer.json() as Promise<{ rows: { decision: string }[] }>;
    };
    const { rows } = await got("/api/records?limit=7&decision=ask");
    assert.equal(rows.length, 7);
    assert.ok(rows.every(({ decision }) => decision === "ask"));
    assert.ok(!(await (await fetch(`${origin}/`)).text()).includes(cluster.password));
  } finally {
    child.kill("SIGKILL");
  }
});

test("the resident uploads by itself", async () => {
  const total = (await countIn(cluster.url("built"))).records;
  rmSync(join(home, "upload.json"), { force: true });
  assert.equal(run("resident", "start").status, 0);
  try {
    // However slow the machine is, it comes.
    while ((await countIn(cluster.url("built"))).records < total + entries(500, 501).length)
      await new Promise((done) => setTimeout(done, 500));
  } finally {
    run("resident", "stop");
  }
});

test("a server that is away is told, and no password is in what was written", async () => {
  await cluster.stop("SIGINT");
  const failed = run("ledger", "upload");
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /ECONNREFUSED.*\nNothing is lost/);
  const judged = run("judge", "--store", "team");
  assert.equal(judged.status, 3);
  assert.match(judged.stderr, /^cerbash: postgres:\/\/127\.0\.0\.1:\d+\/built: .*ECONNREFUSED/);
  await cluster.start();
  assert.equal(run("ledger", "upload").status, 0);
  const secrets = [cluster.password, encodeURIComponent(cluster.password)];
  const texts = [failed.stderr, judged.stderr];
  for (const name of readdirSync(home, { recursive: true }) as string[])
    if (name !== "config.json" && /\./.test(name) && !/sock/.test(name))
      texts.push(readFileSync(join(home, name), "utf8"));
  for (const secret of secrets) assert.ok(texts.every((text) => !text.includes(secret)));
  const [row] = await ask(cluster.url("built"), "SELECT name FROM cerbash.ledgers");
  assert.equal(row?.name, "desk");
});
