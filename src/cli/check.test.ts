import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./check.js";
import { UsageError } from "./io.js";
import { runFake } from "./testing.js";

const check = (args: readonly string[], stdin = "") => runFake(run, args, { stdin });

test("the exit code is the decision", async () => {
  assert.equal((await check(["ls -la"])).code, 0);
  assert.equal((await check(["rm -rf /"])).code, 2);
});

test("a person gets the decision, the message and the rules", async () => {
  const { out } = await check(["rm -rf /"]);
  assert.match(out, /^deny \(destructive, risk \d+, by rules\)$/m);
  assert.match(out, /BLOCKED: rm -rf \//);
  assert.match(out, /^ {2}rule \w+\.\w+/m);
  assert.ok(!out.includes("\u001b"));
});

test("a program gets the verdict", async () => {
  const verdict = JSON.parse((await check(["--json", "rm -rf /"])).out);
  assert.equal(verdict.decision, "deny");
  for (const key of ["label", "phase", "risk", "rules", "brain", "message", "us"]) {
    assert.ok(key in verdict, key);
  }
});

test("several words after -- are one simple command, a single one is shell text", async () => {
  const whole = async (...args: string[]) => (await check(["--json", ...args])).code;
  assert.equal(await whole("--", "rm", "-rf", "/"), 2);
  assert.equal(await whole("--", "echo", "x; rm -rf /"), 0);
  assert.equal(await whole("--", "echo x; rm -rf /"), 2);
  assert.equal(await whole("--", "echo", ";", "rm", "-rf", "/"), 0);
  assert.equal(await whole("--", "-"), (await check(["--json", "--", "-"])).code);
});

test("the command may come from standard input", async () => {
  assert.equal((await check(["-"], "rm -rf /\n")).code, 2);
  assert.equal((await check(["-"], "ls\n")).code, 0);
  await assert.rejects(check(["-"], "x".repeat(17 * 1024 * 1024)), /longer than 16 MB/);
});

test("--phases runs a part of the heads", async () => {
  assert.equal((await check(["--phases", "rules", "rm -rf /"])).code, 2);
  assert.equal((await check(["--phases", "allowlist", "rm -rf /"])).code, 0);
  await assert.rejects(check(["--phases", "ruls", "ls"]), /no such phase: ruls .*mean rules/);
});

test("what is not a command is an error in use", async () => {
  for (const args of [[], ["a", "b"], ["--jsonl", "ls"]]) {
    await assert.rejects(check(args), UsageError);
  }
});

test("--jsonl answers a line for a line", async () => {
  const stdin = '{"id":1,"command":"ls"}\n{"id":2,"command":"rm -rf /"}\noops\n';
  const { code, out } = await check(["--jsonl"], stdin);
  assert.equal(code, 0);
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map(({ id, decision, error }) => [id, decision ?? error]),
    [
      [1, "allow"],
      [2, "deny"],
      [null, "the line is not JSON"],
    ],
  );
});
