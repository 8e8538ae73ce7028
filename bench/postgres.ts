// npm run bench:postgres [-- RECORDS]: a PostgreSQL server of its own in a temporary directory with so many made-up
// records (default ten million, 30 machines, 120 days), made on the server; then what the judge and the dashboard ask, with the
// plans, and an upload into it. No command is ever run. Skipped where PostgreSQL is not installed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { append } from "../src/ledger/append.ts";
import type { LedgerEntry } from "../src/ledger/types.ts";
import { addressOf } from "../src/store/postgres/address.ts";
import { connect } from "../src/store/postgres/connect.ts";
import { migrate } from "../src/store/postgres/migrate.ts";
import { migrations } from "../src/store/postgres/migrations.ts";
import {
  addedSql,
  daysSql,
  decisionSql,
  lastEdgeSql,
  pageSql,
  type Query,
  spanSql,
} from "../src/store/postgres/queries.ts";
import { uploadToPostgres } from "../src/upload/to-postgres.ts";
import { startCluster } from "../test/postgres/cluster.ts";

const records = Number(process.argv[2] ?? 10_000_000);
const decisions = Math.round(records / 1.8);
const days = 120;

/** Decisions and, for four of five, outcomes; `d` counts decisions. Values repeat by remainders, so that they are the same each time. */
const rows = (from: number, to: number): string => `
INSERT INTO cerbash.records (id, time, place, added, ledger, kind, imported, agent, session, tool_use_id, decision, phase, rules, entry)
SELECT md5(kind || d)::uuid, t, d::bigint * 700 + o * 350, t + interval '10 minutes', machine, kind, false, agent, session, tool,
  CASE o WHEN 0 THEN decision END, CASE o WHEN 0 THEN phase END, CASE WHEN o = 0 AND rule <> '' THEN ARRAY[rule] END,
  (format('{"v":1,"time":"%s","agent":"%s","session":"%s","toolUseId":"%s","tool":"Bash","kind":"%s",', to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), agent, session, tool, kind) ||
   CASE o WHEN 0 THEN format('"command":"%s","cwd":"/home/you/project-%s","verdict":{"decision":"%s","label":"%s","phase":"%s","risk":%s,"rules":[%s],"brain":null,"us":%s}}',
     command, d % 40, decision, CASE decision WHEN 'allow' THEN 'safe' WHEN 'ask' THEN 'risky' ELSE 'destructive' END, phase, d % 100, CASE WHEN rule = '' THEN '' ELSE '"' || rule || '"' END, 30 + d * 7 % 400)
   ELSE format('"outcome":{"status":"%s","exitCode":0,"ms":%s}}', CASE WHEN d % 20 = 1 THEN 'failed' ELSE 'done' END, d % 9000) END)::json
FROM (
  SELECT d, o, CASE o WHEN 0 THEN 'decision' ELSE 'outcome' END AS kind, 1 + d % 30 AS machine,
    '2026-07-01T00:00:00Z'::timestamptz + (d::float8 / ${decisions} * ${days} * 86400000)::bigint * interval '1 millisecond' + o * interval '2 seconds' AS t,
    (ARRAY['claude-code', 'codex', 'gemini-cli'])[1 + d % 3] AS agent, 's-' || d % 30 || '-' || d / 9000 AS session, 'toolu_' || md5(d::text) AS tool,
    decision, CASE WHEN d % 12 = 5 THEN 'brain' WHEN decision = 'allow' THEN 'allowlist' ELSE 'rules' END AS phase,
    CASE WHEN decision = 'allow' THEN '' WHEN d % 5000 = 0 THEN 'cloud.aws.rare' ELSE (ARRAY['git.history.reset-hard', 'filesystem.delete.project', 'git.push.force', 'databases.sql.drop'])[1 + d / 100 % 4] END AS rule,
    CASE d % 8 WHEN 0 THEN 'cd /home/you/project-' || d % 40 || ' && git status --short' WHEN 1 THEN 'npm test -- ' || d % 500 WHEN 2 THEN 'sed -n ' || d % 900 || ',' || d % 900 + 40 || 'p src/module-' || d % 2000 || '/index.ts'
      WHEN 3 THEN 'git add -A && git commit -m REDACTED:text && git push origin topic-' || d % 90 WHEN 4 THEN 'git reset --hard HEAD~' || d % 4 WHEN 5 THEN 'tool-' || d % 60 || ' ' || d || ' --now' WHEN 6 THEN 'rm -rf build/' || d % 100 ELSE 'grep -rn needle-' || d || ' src/ | head -' || d % 50 END AS command
  FROM generate_series(${from}, ${to}) d, generate_series(0, 1) o, LATERAL (SELECT CASE WHEN d % 100 < 4 THEN 'deny' WHEN d % 100 < 10 THEN 'ask' ELSE 'allow' END AS decision) x
  WHERE o = 0 OR d % 5 <> 0
) made`;

const cluster = await startCluster([
  "shared_buffers=512MB",
  "maintenance_work_mem=512MB",
  "max_wal_size=8GB",
  "wal_level=minimal",
  "max_wal_senders=0",
  "autovacuum=off",
]);
if (typeof cluster === "string") {
  console.log(`SKIPPED bench:postgres: ${cluster}`);
  process.exit(0);
}
const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
try {
  const url = cluster.socketUrl("postgres");
  const client = await connect(addressOf(url));
  await migrate(client, migrations.slice(0, 1));
  await client.query("SET synchronous_commit = off; SET timezone = 'UTC'");
  let begun = performance.now();
  const chunk = Math.ceil(decisions / 20);
  for (let from = 1; from <= decisions; from += chunk) {
    await client.query(rows(from, Math.min(decisions, from + chunk - 1)));
    console.error(`${from} decisions, ${seconds(begun)}`);
  }
  await client.query(
    "INSERT INTO cerbash.days SELECT (time AT TIME ZONE 'UTC')::date, ledger, count(*) FROM cerbash.records GROUP BY 1, 2",
  );
  console.log(`records made in ${seconds(begun)}`);
  begun = performance.now();
  await migrate(client);
  await client.query("VACUUM ANALYZE cerbash.records");
  console.log(`indexes and statistics in ${seconds(begun)}`);
  const { rows: sizes } = await client.query(
    `SELECT relname, pg_size_pretty(pg_relation_size(c.oid)) AS size, reltuples::bigint AS rows FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
WHERE nspname = 'cerbash' AND (relname LIKE 'records%') ORDER BY pg_relation_size(c.oid) DESC`,
  );
  for (const { relname, size, rows: n } of sizes)
    console.log(`  ${String(relname).padEnd(20)} ${size}${Number(n) > 0 ? `, ${n} rows` : ""}`);

  const {
    rows: [one],
  } = await client.query(
    "SELECT id FROM cerbash.records WHERE kind = 'decision' AND decision = 'ask' LIMIT 1",
  );
  const last = Date.UTC(2026, 6, 1) + days * 86_400_000;
  const since = (n: number) => new Date(last - n * 86_400_000).toISOString();
  const page = (query: Parameters<typeof pageSql>[0], before?: Parameters<typeof pageSql>[1]) =>
    pageSql(query, before, 51).page;
  const questions: readonly (readonly [string, Query])[] = [
    ["the newest 50 decisions (first page of the browser)", page({})],
    ["50 decisions from the middle of all", page({}, [`${Date.UTC(2026, 7, 30)}000`, "0", one.id])],
    ["the newest 50 denials", page({ decision: "deny" })],
    ["the newest 50 of a session", page({ session: "s-7-300" })],
    ["the newest 50 of a rule that is common", page({ rule: "git.push.force" })],
    ["the newest 50 of a rule that is rare", page({ rule: "cloud.aws.rare" })],
    ["a text that is there seldom, in the newest 50,000", page({ text: "needle-15" })],
    ["one decision with its outcome", decisionSql(one.id)],
    ["where the last 500 decisions begin (judge --limit 500)", lastEdgeSql(500, {})],
    ["a day (judge --since 1d)", spanSql({ since: since(1) })],
    ["everything (judge)", spanSql({})],
    ["what was added in the last minutes", addedSql(new Date(last + 600_000).toISOString(), 150)],
    ["the days", daysSql],
  ];
  await client.query("SET cursor_tuple_fraction = 0.05");
  for (const [what, { sql, values }] of questions) {
    const isStream = /judge --since|everything/.test(what);
    const { rows: plan } = await client.query(
      isStream
        ? `EXPLAIN DECLARE found NO SCROLL CURSOR FOR ${sql}`
        : `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, COSTS OFF) ${sql}`,
      [...values],
    );
    console.log(`\n### ${what}\n`);
    for (const row of plan) console.log(`    ${row["QUERY PLAN"]}`);
  }
  console.log("");

  const home = mkdtempSync(join(tmpdir(), "cerbash-bench-"));
  try {
    const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
    for (const more of [["--limit", "500"], ["--since", since(7)], []]) {
      begun = performance.now();
      const { text, peak, cpu } = await run(
        [cli, "judge", "--store", url, "--json", ...more],
        home,
      );
      const { decisions: n } = JSON.parse(text).counts;
      console.log(
        `judge ${more.join(" ")}: ${n} decisions in ${seconds(begun)} (${cpu} s of its own CPU), at most ${peak} MB`,
      );
    }
    const directory = join(home, "records");
    for (let i = 0; i < 50_000; i++)
      append(directory, {
        v: 1,
        kind: "decision",
        time: new Date(last + i * 1000).toISOString(),
        agent: "codex",
        session: `u${i % 9}`,
        toolUseId: `up-${i}`,
        command: `sed -n ${i},${i + 40}p src/index.ts && git push origin topic-${i % 90}`,
        cwd: "/home/you/project",
        verdict: {
          decision: "allow",
          label: "safe",
          phase: "allowlist",
          risk: 1,
          rules: [],
          brain: null,
          us: 50,
        },
      } satisfies LedgerEntry);
    begun = performance.now();
    const before = process.cpuUsage();
    const sent = await uploadToPostgres(cluster.url("postgres"), {
      directory,
      ledger: "0d6f1f2e-0000-4000-8000-000000000001",
      name: "",
      text: "redacted",
      waits: [],
      sleep: async () => {},
    });
    const took = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(before);
    console.log(
      `upload: ${sent.records} records in ${took.toFixed(1)} s, ${Math.round(sent.records / took)} a second (${((user + system) / 1e6).toFixed(1)} s of its own CPU)`,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  await client.end();
} finally {
  await cluster.remove();
}

async function run(
  args: readonly string[],
  home: string,
): Promise<{ readonly text: string; readonly peak: number; readonly cpu: string }> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, CERBASH_HOME: home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (bytes: Buffer) => {
    text += bytes;
  });
  let peak = 0;
  let cpu = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      const [user = 0, system = 0] = readFileSync(`/proc/${child.pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
        .slice(11, 13)
        .map(Number);
      cpu = Math.max(cpu, (user + system) / 100);
    } catch {
      // It has ended, or this is not Linux.
    }
  }, 50);
  const [code] = await once(child, "close");
  clearInterval(timer);
  if (code !== 0) throw new Error(`it ended with ${code}`);
  return { text, peak: Math.round(peak), cpu: cpu.toFixed(1) };
}
