import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { appendLabel, labelsPath } from "../judge/labels.js";
import { append } from "../ledger/append.js";
import { directories } from "../ledger/paths.js";
import { readLedger } from "../ledger/read.js";
import type { DecisionEntry, LedgerEntry } from "../ledger/types.js";
import { verifyLedger } from "../ledger/verify.js";
import { run } from "./import.js";
import { run as replay } from "./replay.js";
import { runFake } from "./testing.js";

const home = mkdtempSync(join(tmpdir(), "cerbash-import-"));
after(() => rmSync(home, { recursive: true }));
const env = { CERBASH_HOME: join(home, "guard") };
const { records, state } = directories({ env, platform: "linux", home });
const projects = join(home, ".claude/projects/-home-you-p");
mkdirSync(projects, { recursive: true });

const use = (id: string, command: string, name = "Bash") =>
  JSON.stringify({
    type: "assistant",
    sessionId: "s1",
    cwd: "/home/you/p",
    timestamp: "2026-09-01T10:00:00.000Z",
    message: { content: [{ type: "tool_use", id, name, input: { command } }] },
  });
const result = (id: string, isError: boolean, content: unknown = "ok") =>
  JSON.stringify({
    type: "user",
    sessionId: "s1",
    timestamp: "2026-09-01T10:00:05.000Z",
    message: { content: [{ type: "tool_result", tool_use_id: id, is_error: isError, content }] },
  });

writeFileSync(
  join(projects, "a.jsonl"),
  [
    use("t1", "git push --force origin main"),
    result("t1", false),
    use("t2", "PASSWORD=hunter2hunter2 npm test"),
    result("t2", true, [{ type: "text", text: "The user doesn't want to proceed with this" }]),
    use("t3", "ls", "Read"),
    result("t3", false),
    "not json tool_use",
    JSON.stringify({ message: { content: "tool_use" }, timestamp: 5 }),
    use("t4", "ls"),
    result("t4", true, "exit 1"),
    "",
  ].join("\n"),
);
if (process.platform !== "win32") symlinkSync("/dev/zero", join(projects, "z.jsonl"));

async function entries(): Promise<LedgerEntry[]> {
  const all: LedgerEntry[] = [];
  for await (const entry of readLedger(records)) all.push(entry);
  return all;
}

test("commands and outcomes are imported, redacted, once, and the chain holds", async () => {
  const before: DecisionEntry = {
    v: 1,
    kind: "decision",
    time: new Date().toISOString(),
    agent: "claude-code",
    toolUseId: "live",
    command: "git status",
    verdict: {
      decision: "deny",
      label: "destructive",
      phase: "rules",
      risk: 1,
      rules: ["old.rule.gone"],
      brain: null,
      us: 1,
    },
  };
  append(records, before);
  const first = await runFake(run, ["claude-code", "--json"], { env, home });
  assert.deepEqual(JSON.parse(first.out), {
    files: 1,
    commands: 3,
    outcomes: 3,
    known: 0,
    unreadable: 0,
  });
  const all = await entries();
  assert.equal(all.length, 7);
  const decisions = all.filter((entry) => entry.kind === "decision" && entry.imported === true);
  assert.deepEqual(
    decisions.map((entry) => entry.kind === "decision" && entry.verdict.decision),
    ["deny", "allow", "allow"],
  );
  assert.doesNotMatch(JSON.stringify(all), /hunter2/);
  assert.equal(decisions[0]?.time, "2026-09-01T10:00:00.000Z");
  assert.deepEqual(
    all.flatMap((entry) => (entry.kind === "outcome" ? [entry.outcome.status] : [])),
    ["done", "refused", "failed"],
  );
  assert.deepEqual(verifyLedger(records).flaws, []);
  const again = await runFake(run, ["claude-code", projects], { env, home });
  assert.match(again.out, /^0 commands and 0 outcomes from 1 transcripts; 6 were recorded already/);
  assert.equal((await entries()).length, 7);
});

test("replay shows what the guard of now decides otherwise, and what a policy would change", async () => {
  appendLabel(labelsPath(state), {
    v: 1,
    time: "2026-11-01T00:00:00.000Z",
    command: "git status",
    label: "safe",
  });
  const now = JSON.parse((await runFake(replay, ["--json"], { env, home })).out);
  assert.equal(now.counts.paired, 4);
  assert.deepEqual(
    now.changes.map(({ change, command, a, b }: Record<string, { decision: string }>) => [
      change,
      command,
      a?.decision,
      b?.decision,
    ]),
    [["fixed", "git status", "deny", "allow"]],
  );
  const policy = join(home, "policy.yaml");
  writeFileSync(
    policy,
    "rules:\n  - id: no-ls\n    decision: deny\n    program: ls\n    why: not here\n",
  );
  const { out, err } = await runFake(replay, ["--policy", policy], { env, home }).catch(
    (error) => ({
      out: "",
      err: String(error),
    }),
  );
  assert.match(out, /allow > deny/, err);
  await assert.rejects(
    runFake(replay, ["--model", policy], { env, home }),
    /cerbash replay: .*model/,
  );
  await assert.rejects(
    runFake(replay, ["--policy", "/none"], { env, home }),
    /cerbash replay: there is no/,
  );
});

test("wrong use says what to do", async () => {
  await assert.rejects(runFake(run, [], { env, home }), /import claude-code/);
  await assert.rejects(
    runFake(run, ["claude-code", "/none"], { env, home }),
    /there is no directory/,
  );
});
