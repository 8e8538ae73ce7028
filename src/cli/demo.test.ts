import assert from "node:assert/strict";
import { test } from "node:test";
import { examples, run } from "./demo.js";
import { runFake } from "./testing.js";

test("the demo shows each command with the decision it was chosen for", async () => {
  const { code, out } = await runFake(run, ["--json"]);
  assert.equal(code, 0);
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map(({ command, decision }) => ({ command, decision })),
    examples,
  );
});

test("for a person it shows what the agent reads, and no colour without a terminal", async () => {
  const { out } = await runFake(run, []);
  for (const { command, decision } of examples) {
    assert.ok(out.includes(`${decision.padEnd(6)}${command}\n`), command);
  }
  assert.match(
    out,
    /^ {6}DESTRUCTIVE OP BLOCKED: git push --force origin main \(.+\)\. .*Safer: /m,
  );
  assert.ok(!out.includes("\u001b"));
  const coloured = await runFake(run, [], { isOutputTerminal: true });
  assert.ok(coloured.out.includes("\u001b[31m"));
});
