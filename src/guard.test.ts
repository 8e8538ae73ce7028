import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "./guard.js";

test("each computation of a decision is run by `within`", async () => {
  let runs = 0;
  const within = (compute: () => void) => {
    runs++;
    compute();
  };
  const guard = createGuard();
  const context = { within };
  assert.equal((await guard.check("ls", context)).decision, "allow");
  assert.equal(guard.checkSync("rm -rf /", context).decision, "deny");
  assert.equal(guard.explain("ls", context).verdict.decision, "allow");
  assert.equal(guard.checkWrite("/etc/passwd", "x", context).decision, "deny");
  assert.equal(runs, 4);
});

test("what `within` throws is the caller's, what the guard throws is a verdict", async () => {
  const late = () => {
    throw new Error("out of time");
  };
  const guard = createGuard();
  const wrong = { message: "out of time" };
  await assert.rejects(guard.check("ls", { within: late }), wrong);
  assert.throws(() => guard.checkSync("ls", { within: late }), wrong);
  assert.throws(() => guard.explain("ls", { within: late }), wrong);
  assert.throws(() => guard.checkWrite("a", "b", { within: late }), wrong);
  await assert.rejects(guard.check("ls", { within: () => {} }), /nothing was computed/);

  const broken = createGuard({
    policy: {
      get layers(): never {
        throw new Error("broken");
      },
    },
  });
  const within = (compute: () => void) => compute();
  const verdict = await broken.check("ls", { within });
  assert.equal(verdict.decision, "ask");
  assert.match(verdict.message, /the guard itself failed \(broken\)/);
});
