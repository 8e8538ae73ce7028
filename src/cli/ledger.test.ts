import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { append } from "../ledger/append.js";
import type { DecisionEntry } from "../ledger/types.js";
import { momentOf, run } from "./ledger.js";
import { runFake } from "./testing.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-ledger-cli-"));
after(() => rmSync(temp, { recursive: true }));

const verdict = {
  decision: "deny",
  label: "destructive",
  phase: "rules",
  risk: 90,
  rules: ["a.b.c"],
  brain: null,
  us: 1,
} as const;

function home(name: string): { env: { CERBASH_HOME: string }; records: string } {
  const directory = join(temp, name);
  const records = join(directory, "records");
  for (const [at, day] of ["2026-01-01", "2026-01-02"].entries()) {
    const entry: DecisionEntry = {
      v: 1,
      kind: "decision",
      time: `${day}T00:00:00.000Z`,
      agent: "codex",
      command: `echo ${at}`,
      verdict,
    };
    assert.equal(append(records, entry), undefined);
  }
  return { env: { CERBASH_HOME: directory }, records };
}

test("show prints decisions, newest last, and says when there is none", async () => {
  const { env } = home("show");
  const { out, code } = await runFake(run, ["show"], { env });
  assert.equal(code, 0);
  assert.deepEqual(out.trim().split("\n"), [
    "2026-01-01T00:00:00.000Z deny  echo 0  a.b.c",
    "2026-01-02T00:00:00.000Z deny  echo 1  a.b.c",
  ]);
  const last = await runFake(run, ["show", "--json", "--limit", "1"], { env });
  assert.equal(JSON.parse(last.out).command, "echo 1");
  const none = await runFake(run, ["show", "--since", "1d"], { env });
  assert.match(none.err, /nothing is recorded there/);
});

test("verify ends with 1 when something was changed", async () => {
  const { env, records } = home("verify");
  const whole = await runFake(run, ["verify"], { env });
  assert.equal(whole.code, 0);
  assert.match(whole.out, /The record is whole/);
  const path = join(records, "2026-01-01.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").replace("echo 0", "echo x"));
  const changed = await runFake(run, ["verify", "--json"], { env });
  assert.equal(changed.code, 1);
  assert.equal(JSON.parse(changed.out).flaws.length, 1);
});

test("purge deletes only after --yes or a person's word, and only whole old days", async () => {
  const { env, records } = home("purge");
  await assert.rejects(runFake(run, ["purge", "--before", "2026-01-02"], { env }), /say --yes/);
  const no = await runFake(run, ["purge", "--before", "2026-01-02"], {
    env,
    isInputTerminal: true,
    answer: false,
  });
  assert.equal(no.code, 1);
  assert.equal(readdirSync(records).length, 2);
  const yes = await runFake(run, ["purge", "--before", "2026-01-02", "--yes"], { env });
  assert.equal(yes.code, 0);
  assert.deepEqual(readdirSync(records), ["2026-01-02.jsonl"]);
});

test("wrong use says what is right", async () => {
  await assert.rejects(runFake(run, []), /say what to do/);
  await assert.rejects(runFake(run, ["verfy"]), /did you mean verify/);
  await assert.rejects(runFake(run, ["purge"]), /--before|--days/);
  assert.throws(() => momentOf("soon", "--since"), /a span or a date/);
  assert.equal(
    momentOf("1d", "--since", Date.parse("2026-01-02T00:00:00Z")),
    "2026-01-01T00:00:00.000Z",
  );
});

test("an upload that ends unexpectedly is noted as a failure too", async () => {
  const { env } = home("unexpected");
  writeFileSync(join(env.CERBASH_HOME, "ledger-id"), "no id\n");
  const call = () => runFake(run, ["upload", "--to", "http://127.0.0.1:9"], { env, cwd: temp });
  await assert.rejects(call(), /is no ledger id; delete it/);
  const { otlp } = JSON.parse(readFileSync(join(env.CERBASH_HOME, "upload.json"), "utf8"));
  assert.deepEqual([otlp.failures, otlp.sent], [1, null]);
});
