import assert from "node:assert/strict";
import { test } from "node:test";
import { plainJudgement } from "../brain/judgement.js";
import type { Brain, BrainSource } from "../brain/types.js";
import { createGuard } from "../guard.js";

/** A brain that thinks the same of every command. */
function always(safe: number, risky: number, destructive: number): Brain {
  return {
    name: "always",
    judge: () => plainJudgement({ name: "always", p: { safe, risky, destructive } }),
  };
}

const calm = always(0.98, 0.01, 0.01);
const unsure = always(0.6, 0.3, 0.1);
const alarmed = always(0.1, 0.1, 0.8);

const decide = (brain: Brain | BrainSource | null, command: string) =>
  createGuard({ brain }).checkSync(command);

test("the brain decides what neither a rule nor a table claims", () => {
  const verdict = decide(alarmed, "frobnicate the-thing");
  assert.deepEqual([verdict.decision, verdict.phase], ["deny", "brain"]);
  assert.equal(verdict.brain?.name, "always");
  assert.match(verdict.message, /^DESTRUCTIVE OP BLOCKED: frobnicate the-thing \(.+\)\. Ask for/);
  assert.equal(decide(calm, "frobnicate the-thing").decision, "allow");
});

test("one that reads words alone denies what a rule suspects, and asks about the rest", () => {
  const words: Brain = {
    name: "words",
    judge(command) {
      const judgement = alarmed.judge(command);
      return judgement === null ? null : { ...judgement, seconds: true };
    },
  };
  assert.equal(decide(words, "frobnicate the-thing").decision, "ask");
  assert.equal(decide(words, "acmectl item delete 42").decision, "deny");
  const alone = createGuard({ brain: words, phases: ["brain"] });
  assert.equal(alone.checkSync("frobnicate the-thing").decision, "deny");
});

test("the brain never lowers what a rule says", () => {
  for (const command of ["rm -rf /", "git push --force", "npm publish", "terraform destroy"]) {
    const alone = decide(null, command);
    const { decision, phase } = decide(calm, command);
    assert.deepEqual([decision, phase], [alone.decision, "rules"], command);
  }
});

test("the brain is not asked about what the tables know", () => {
  const asked: string[] = [];
  const brain: Brain = {
    name: "spy",
    judge({ program }) {
      asked.push(program);
      return null;
    },
  };
  const guard = createGuard({ brain });
  guard.checkSync("ls -la && git status && npm test && acmectl sync");
  assert.deepEqual(asked, ["acmectl"]);
});

test("it takes back a suspicion of the vocabulary only when it is sure", () => {
  const asks = "acmectl item delete 42";
  assert.equal(decide(null, asks).decision, "ask");
  assert.equal(decide(calm, asks).decision, "allow");
  assert.equal(decide(unsure, asks).decision, "ask");
  assert.equal(decide(alarmed, asks).decision, "deny");
  const denies = "acmectl database destroy main --force";
  assert.equal(decide(null, denies).decision, "deny");
  assert.equal(decide(calm, denies).decision, "ask");
  assert.equal(decide(unsure, denies).decision, "deny");
});

test("where it abstains the vocabulary decides", () => {
  const silent: Brain = { name: "silent", judge: () => null };
  assert.equal(decide(silent, "acmectl item delete 42").decision, "ask");
  assert.equal(decide(silent, "frobnicate the-thing").phase, "default");
});

test("it may ask about a task of the project, and not deny it", () => {
  assert.equal(decide(null, "make db-shake").decision, "allow");
  assert.equal(decide(alarmed, "make db-shake").decision, "ask");
  assert.equal(decide(alarmed, "make").decision, "allow");
});

test("a brain is loaded when a command needs it, once", () => {
  let loads = 0;
  const load = () => {
    loads++;
    return calm;
  };
  const guard = createGuard({ brain: load });
  guard.checkSync("ls -la");
  assert.equal(loads, 0);
  guard.checkSync("acmectl sync && acmectl pull");
  guard.checkSync("acmectl sync");
  assert.equal(loads, 1);
});

test("a brain that cannot be loaded is named, and the rest decides", () => {
  const verdict = decide(() => "missing", "rm -rf / && acmectl sync");
  assert.deepEqual([verdict.decision, verdict.degraded], ["deny", ["brain: missing"]]);
  assert.deepEqual(decide(() => "the file is cut", "acmectl sync").degraded, [
    "brain: the file is cut",
  ]);
  assert.equal(decide(() => "missing", "ls").degraded, undefined);
});

test("alone it judges every command", () => {
  const guard = createGuard({ brain: alarmed, phases: ["brain"] });
  for (const command of ["ls", "rm -rf /", "make build"]) {
    const { decision, phase, rules } = guard.checkSync(command);
    assert.deepEqual([decision, phase, rules], ["deny", "brain", []], command);
  }
});
