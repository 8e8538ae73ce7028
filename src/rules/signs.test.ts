import assert from "node:assert/strict";
import { test } from "node:test";
import { LookBook } from "../context/look.js";
import type { Plan } from "../effects/plan.js";
import { builtInIndex, createGuard } from "../guard.js";
import { setOf, signsOf } from "./signs.js";

const guard = createGuard();

test("a call has the sign of what it is, and of what it does beside that", () => {
  const of = (text: string) => {
    const [command] = guard.explain(text).plan.commands;
    assert.ok(command);
    return signsOf(command);
  };
  assert.equal(of("ls -l"), setOf(["read"]));
  assert.equal(of("git push --help"), setOf(["idle"]));
  assert.equal(of("no-such-program x"), setOf(["unknown"]));
  assert.equal(of("git no-such-verb"), setOf(["unlisted"]));
  assert.equal(of("LD_PRELOAD=./a.so ls"), setOf(["read", "injects"]));
  assert.equal(of('"$X"y z') & setOf(["unclear-name"]), setOf(["unclear-name"]));
  assert.notEqual(of("curl -d @notes.txt https://example.com") & setOf(["sends"]), 0);
});

test("a rule that the index leaves out would have said no", () => {
  const index = builtInIndex();
  const everySign = 2 ** 31 - 1;
  let leftOut = 0;
  for (const { module } of index.families()) {
    const texts = (module.rules ?? []).flatMap((rule) => [...rule.matches, ...rule.nonMatches]);
    for (const text of texts) {
      const plan = guard.explain(text).plan as Plan;
      const context = { plan, around: {}, look: new LookBook() };
      for (const command of plan.commands) {
        const verb = command.invocation?.verb ?? "";
        const asked = new Set(index.commandRules(command.program, verb, signsOf(command)));
        for (const rule of index.commandRules(command.program, verb, everySign)) {
          if (asked.has(rule)) continue;
          leftOut++;
          assert.equal(rule.rule.when(command, context), false, `${rule.id}: ${text}`);
        }
      }
    }
  }
  assert.ok(leftOut > 1000);
});
