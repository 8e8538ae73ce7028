import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard, type Looker } from "../guard.js";
import { VerdictMemo } from "./memo.js";

const around = { cwd: "/work/app", home: "/home/u", projectRoot: "/work/app" };

function guarded(memo: VerdictMemo, more: object = {}) {
  let looks = 0;
  const looker: Looker = {
    surroundings: () => ({ ...around, ...more }),
    answer: async () => {
      looks++;
      return [];
    },
  };
  return { guard: createGuard({ looker, memo, brain: () => "not here" }), looks: () => looks };
}

test("the same command at the same place is not judged again, and any other is", async () => {
  const memo = new VerdictMemo();
  const { guard } = guarded(memo);
  const first = await guard.check("git push --force origin main");
  assert.equal(first.decision, "deny");
  const occasion = { command: "git push --force origin main", around, session: undefined };
  assert.equal(memo.get(occasion)?.decision, "deny");
  assert.equal(memo.get({ ...occasion, command: "git push origin main" }), undefined);
  assert.equal(memo.get({ ...occasion, session: "other" }), undefined);
  for (const other of [
    { ...around, cwd: "/" },
    { ...around, env: new Map([["TMPDIR", "/"]]) },
    { ...around, created: new Set(["/work/app/x"]) },
  ])
    assert.equal(memo.get({ ...occasion, around: other }), undefined, JSON.stringify(other));
  // What is kept is what is said.
  memo.keep(occasion, { ...first, decision: "ask" });
  assert.equal((await guard.check(occasion.command)).decision, "ask");
});

test("what was decided by looks is looked at each time", async () => {
  const { guard, looks } = guarded(new VerdictMemo());
  await guard.check("rm -rf data");
  const once = looks();
  assert.ok(once > 0);
  await guard.check("rm -rf data");
  assert.equal(looks(), 2 * once);
});

test("a verdict without one of its heads is not kept", async () => {
  const memo = new VerdictMemo();
  const { guard } = guarded(memo);
  const verdict = await guard.check("frobnicate --purge everything");
  assert.ok(verdict.degraded !== undefined);
  assert.equal(
    memo.get({ command: "frobnicate --purge everything", around, session: undefined }),
    undefined,
  );
});

test("a policy and a second brain are asked each time", async () => {
  const memo = new VerdictMemo();
  const policy = { layers: [] };
  const guard = createGuard({
    looker: { surroundings: () => around, answer: async () => [] },
    memo,
    policy,
  });
  await guard.check("ls");
  assert.equal(memo.get({ command: "ls", around, session: undefined }), undefined);
});

test("only so many are kept, those that were asked for last", async () => {
  const memo = new VerdictMemo();
  const verdict = await createGuard().check("ls");
  const at = (n: number) => ({ command: `ls ${n}`, around, session: undefined });
  for (let n = 0; n < 256; n++) memo.keep(at(n), verdict);
  memo.get(at(0));
  memo.keep(at(256), verdict);
  assert.ok(memo.get(at(0)) !== undefined);
  assert.equal(memo.get(at(1)), undefined);
  memo.keep({ command: "x".repeat(5000), around, session: undefined }, verdict);
  assert.equal(memo.get({ command: "x".repeat(5000), around, session: undefined }), undefined);
});
