import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { labelsPath, readLabels } from "../judge/labels.js";
import { append } from "../ledger/append.js";
import { directories } from "../ledger/paths.js";
import { run } from "./judge.js";
import { runFake } from "./testing.js";

const home = mkdtempSync(join(tmpdir(), "cerbash-review-"));
after(() => rmSync(home, { recursive: true }));
const env = { CERBASH_HOME: home };
const { records, state } = directories({ env, platform: "linux", home });

let made = 0;
function decided(
  command: string,
  decision: "allow" | "ask" | "deny",
  phase: "allowlist" | "rules" | "brain",
): void {
  const time = new Date(Date.UTC(2026, 10, 1, 0, 0, made++)).toISOString();
  const verdict = {
    decision,
    label: "safe",
    phase,
    risk: 1,
    rules: [],
    brain: null,
    us: 1,
  } as const;
  append(records, { v: 1, kind: "decision", time, agent: "a", session: "s", command, verdict });
}

decided("ls", "allow", "allowlist");
decided("curl -O x", "ask", "rules");
decided("blorp", "allow", "brain");
decided("rm -rf x", "deny", "rules");
decided("rm -rf x", "allow", "rules");
decided("git clean -f", "deny", "rules");

const terminal = { env, isInputTerminal: true, isOutputTerminal: true };

test("disputed, uncertain and asked commands are shown in this order and labelled by a key", async () => {
  const keys = ["d", "x", "n", "r"];
  const { code, out } = await runFake(run, ["review"], {
    ...terminal,
    typed: () => keys.shift() ?? "q",
  });
  assert.equal(code, 0);
  assert.ok(out.indexOf("rm -rf x") < out.indexOf("blorp"));
  assert.ok(out.indexOf("blorp") < out.indexOf("curl -O x"));
  assert.doesNotMatch(out, /git clean|^ {2}ls/m);
  assert.match(out, /none of the keys/);
  assert.match(out, /2 labelled/);
  const path = labelsPath(state);
  const { labels } = readLabels(path);
  assert.deepEqual(
    [...labels.values()].map(({ command, label }) => [command, label]),
    [
      ["rm -rf x", "destructive"],
      ["curl -O x", "risky"],
    ],
  );
  if (process.platform !== "win32") assert.equal(statSync(path).mode & 0o777, 0o600);
  const before = readFileSync(path, "utf8");

  const again = await runFake(run, ["review"], { ...terminal, typed: () => "s" });
  assert.match(again.out, /1 of 1/);
  assert.ok(readFileSync(path, "utf8").startsWith(before));
  const empty = await runFake(run, ["review"], terminal);
  assert.match(empty.out, /nothing to review/);
});

test("only a person at a terminal labels", async () => {
  await assert.rejects(runFake(run, ["review"], { env }), /at a terminal/);
  await assert.rejects(runFake(run, ["review"], { env, isInputTerminal: true }), /at a terminal/);
  await assert.rejects(runFake(run, ["review", "--json"], terminal), /--json is for the report/);
});

test("what would be passed over in silence is an error", async () => {
  for (const args of [["--store", "team"], ["--serve"], ["--port", "4000"]])
    await assert.rejects(
      runFake(run, ["review", ...args], terminal),
      new RegExp(`${args[0]} is not for the terminal`),
    );
});
