import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../guard.js";
import { commandText } from "./command-text.js";
import { plainJudgement } from "./judgement.js";
import type { Brain, Judgement, SlowBrain } from "./types.js";

const says = (name: string, safe: number, risky: number, destructive: number): Judgement =>
  plainJudgement({ name, p: { safe, risky, destructive } });
const first = (safe: number, risky: number, destructive: number): Brain => ({
  name: "first",
  judge: () => says("first", safe, risky, destructive),
});

/** A slow brain that answers all alike, and what it was asked. */
function slow(answer: Judgement | null | undefined | Error): SlowBrain & { asked: string[] } {
  const asked: string[] = [];
  return {
    name: "large",
    asked,
    async judgeAll(commands) {
      asked.push(...commands.map(commandText));
      if (answer instanceof Error) throw answer;
      return commands.map(() => answer);
    },
  };
}

const unsure = first(0.6, 0.3, 0.1);
const decide = (brain: Brain | null, large: SlowBrain, command: string) =>
  createGuard({ brain, second: { brain: large, deadline: 100, sure: 0.9 } }).check(command);

test("the second brain is asked only where the first is unsure", async () => {
  const large = slow(says("large", 0.01, 0.01, 0.98));
  const sure = await decide(first(0.99, 0.005, 0.005), large, "frobnicate x && acmectl y");
  assert.deepEqual([sure.decision, large.asked], ["allow", []]);
  const raised = await decide(unsure, large, "frobnicate 'a b' > log && ls && sudo acmectl y");
  assert.deepEqual(large.asked, ["frobnicate 'a b' > log", "acmectl y"]);
  assert.deepEqual([raised.decision, raised.phase, raised.brain?.name], ["deny", "brain", "large"]);
  assert.equal(raised.degraded, undefined);
});

test("it is asked where the first abstains or is missing, and not at all about what rules know", async () => {
  const large = slow(says("large", 0.1, 0.8, 0.1));
  assert.equal((await decide(null, large, "frobnicate x")).decision, "ask");
  const abstains: Brain = { name: "first", judge: () => null };
  assert.equal((await decide(abstains, large, "frobnicate x")).decision, "ask");
  const before = large.asked.length;
  assert.equal(
    (await decide(unsure, large, "git push --force && rm -rf / && ls")).decision,
    "deny",
  );
  assert.equal(large.asked.length, before);
});

test("where it abstains the first counts, where it is late or fails the verdict says so too", async () => {
  const cases: [Parameters<typeof slow>[0], string | undefined][] = [
    [null, undefined],
    [undefined, "brain: large: late for 1 of 1"],
    [new Error("no answer within 100 ms"), "brain: large: no answer within 100 ms"],
  ];
  for (const [answer, note] of cases) {
    const verdict = await decide(unsure, slow(answer), "frobnicate x");
    assert.equal(verdict.brain?.name, "first");
    assert.deepEqual(verdict.degraded, note === undefined ? undefined : [note]);
  }
});

test("a line with more commands than it is asked about says so", async () => {
  const large = slow(says("large", 0.99, 0.005, 0.005));
  const line = Array.from({ length: 20 }, (_, n) => `frobnicate x${n}`).join("; ");
  const verdict = await decide(unsure, large, line);
  assert.equal(large.asked.length, 16);
  assert.deepEqual(verdict.degraded, ["brain: large: asked about 16 of 20 commands only"]);
});

test("it never weakens what a rule denies, not even a suspicion", async () => {
  const calm = slow(says("large", 0.99, 0.005, 0.005));
  const denies = "acmectl database destroy main --force";
  assert.equal(createGuard({ brain: null }).checkSync(denies).decision, "deny");
  assert.equal((await decide(unsure, calm, denies)).decision, "deny");
  assert.equal((await decide(null, calm, denies)).decision, "deny");
  for (const command of ["rm -rf /", "git push --force", "npm publish"]) {
    const alone = createGuard({ brain: null }).checkSync(command);
    assert.equal((await decide(unsure, calm, command)).decision, alone.decision, command);
  }
  // A mere question of the vocabulary is answered, as the embedded model may do too.
  const asks = "acmectl item delete 42";
  assert.equal(createGuard({ brain: null }).checkSync(asks).decision, "ask");
  assert.equal((await decide(unsure, calm, asks)).decision, "allow");
});
