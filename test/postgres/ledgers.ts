/** Made-up ledgers and what the suites ask of a database. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { append } from "../../src/ledger/append.ts";
import type { LedgerEntry } from "../../src/ledger/types.ts";
import type { UploadOptions } from "../../src/upload/types.ts";
import type { Decision } from "../../src/verdict/types.ts";
import type { Cluster } from "./cluster.ts";

export function folder(): string {
  return mkdtempSync(join(tmpdir(), "cerbash-team-"));
}

/** A database of its own for a test. */
export async function database(cluster: Cluster, name: string): Promise<string> {
  await ask(cluster.socketUrl("postgres"), `CREATE DATABASE ${name}`);
  return cluster.url(name);
}

export async function ask(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows ?? [];
  } finally {
    await client.end();
  }
}

export async function countIn(
  url: string,
): Promise<{ records: number; ids: number; calls: number }> {
  const [row] = await ask(
    url,
    "SELECT count(*)::int AS records, count(DISTINCT id)::int AS ids, count(DISTINCT (kind, tool_use_id))::int AS calls FROM cerbash.records",
  );
  return row as { records: number; ids: number; calls: number };
}

const decisions: readonly Decision[] = ["allow", "allow", "allow", "ask", "deny"];

/** Entries `from` to `to`: decisions, each second one with an outcome, a minute apart. */
export function entries(from: number, to: number, agent = "codex"): readonly LedgerEntry[] {
  const all: LedgerEntry[] = [];
  for (let i = from; i < to; i++) {
    const decision = decisions[i % decisions.length] as Decision;
    const time = new Date(Date.UTC(2026, 9, 1) + i * 60_000).toISOString();
    const head = {
      v: 1 as const,
      time,
      agent,
      session: `s${i % 7}`,
      toolUseId: `call-${agent}-${i}`,
    };
    all.push({
      ...head,
      kind: "decision",
      command: `echo ${i} && git reset --hard HEAD~${i % 4}`,
      cwd: "/home/you/project",
      verdict: {
        decision,
        label: decision === "allow" ? "safe" : "risky",
        phase: decision === "allow" ? "allowlist" : "rules",
        risk: i % 100,
        rules: decision === "allow" ? [] : [`git.history.rule-${i % 3}`],
        brain: null,
        us: 50 + (i % 9),
      },
    });
    if (i % 2 === 0 && decision !== "deny")
      all.push({
        ...head,
        kind: "outcome",
        outcome: { status: i % 4 === 0 ? "done" : "failed", exitCode: i % 4 === 0 ? 0 : 1, ms: i },
      });
  }
  return all;
}

export function write(
  directory: string,
  records: readonly LedgerEntry[],
  maxSegment?: number,
): void {
  for (const entry of records) {
    const problem = append(directory, entry, maxSegment === undefined ? {} : { maxSegment });
    if (problem !== undefined) throw new Error(problem);
  }
}

export function options(directory: string, more: Partial<UploadOptions> = {}): UploadOptions {
  return {
    directory,
    ledger: "0d6f1f2e-0000-4000-8000-000000000001",
    name: "",
    text: "redacted",
    waits: [],
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    ...more,
  };
}
