import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { append } from "../ledger/append.js";
import type { DecisionEntry } from "../ledger/types.js";
import { run } from "./judge.js";
import { suggestedPrograms } from "./suggested.js";
import { runFake } from "./testing.js";

const home = mkdtempSync(join(tmpdir(), "cerbash-judge-"));
after(() => rmSync(home, { recursive: true }));
const env = { CERBASH_HOME: home };

const entry = (time: string, command: string, decision: "allow" | "deny"): DecisionEntry => ({
  v: 1,
  kind: "decision",
  time,
  agent: "claude-code",
  session: "s",
  command,
  verdict: {
    decision,
    label: decision === "allow" ? "safe" : "destructive",
    phase: decision === "allow" ? "allowlist" : "rules",
    risk: 1,
    rules: decision === "allow" ? [] : ["git.push.force"],
    brain: null,
    us: 40,
  },
});

for (let i = 0; i < 9; i++)
  append(join(home, "records"), entry(`2026-11-0${i + 1}T00:00:00.000Z`, `ls ${i}`, "allow"));
append(join(home, "records"), entry("2026-11-10T00:00:00.000Z", "git push --force", "deny"));

test("reads the whole ledger, a part of it, or the last decisions", async () => {
  const read = async (...args: string[]) =>
    JSON.parse((await runFake(run, ["--json", ...args], { env })).out).decisions;
  assert.deepEqual(await read(), { allow: 9, ask: 0, deny: 1 });
  assert.deepEqual(await read("--since", "2026-11-08"), { allow: 2, ask: 0, deny: 1 });
  assert.deepEqual(await read("--limit", "2"), { allow: 1, ask: 0, deny: 1 });
});

test("writes text and a page that only its owner can read", async () => {
  const page = join(home, "page.html");
  const { code, out, err } = await runFake(run, ["--html", page], { env });
  assert.equal(code, 0);
  assert.match(out, /^10 decisions, 2026-11-01 to 2026-11-10: 1 session,/);
  assert.match(err, /wrote page\.html/);
  assert.match(readFileSync(page, "utf8"), /git\.push\.force/);
  if (process.platform !== "win32") assert.equal(statSync(page).mode & 0o777, 0o600);
});

test("an empty ledger and wrong options are told", async () => {
  const nothing = await runFake(run, [], { env: { CERBASH_HOME: join(home, "none") } });
  assert.equal(nothing.code, 0);
  assert.match(nothing.err, /nothing is recorded/);
  for (const args of [["--limit", "0"], ["--limit", "x"], ["--since", "soon"], ["nothing"]])
    await assert.rejects(runFake(run, args, { env }), /cerbash/);
});

test("what a rule suggests is found by its id", () => {
  const suggested = suggestedPrograms();
  assert.deepEqual([...suggested("git.config-safety.hooks-off")], ["git"]);
  assert.equal(suggested("no.such.rule").size, 0);
});
