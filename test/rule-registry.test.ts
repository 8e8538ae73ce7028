import assert from "node:assert/strict";
import { test } from "node:test";
import { familyPaths, registry } from "../scripts/generate/rule-registry.ts";
import { ruleKeys } from "../src/rules/index.js";
import { families } from "../src/rules/registry.generated.js";

test("families are found in order, and no helper or test", () => {
  assert.deepEqual(
    familyPaths([
      "src/rules/types.ts",
      "src/rules/registry.generated.ts",
      "src/rules/git/history.ts",
      "src/rules/git/history.test.ts",
      "src/rules/git/lib/call.ts",
      "src/rules/files/delete.ts",
    ]),
    ["files/delete", "git/history"],
  );
});

test("the registry says what a family holds", () => {
  const text = registry([
    { path: "files/delete", tools: ["rm", "python -m x"], rules: ["run", "*"] },
  ]);
  assert.match(text, /import \* as m0 from "\.\/files\/delete\.js";/);
  assert.match(
    text,
    /path: "files\/delete", tools: "rm,python -m x", rules: "run,\*", load: \(\) => m0/,
  );
});

test("the registry works with no family", () => {
  assert.match(registry([]), /families: readonly FamilyEntry\[\] = \[\n\];/);
});

test("what the registry says is what the families hold", () => {
  for (const { path, tools, rules, load } of families) {
    const module = load();
    assert.equal(tools, (module.tools ?? []).flatMap(({ names }) => names).join(","), path);
    assert.equal(rules, [...new Set((module.rules ?? []).flatMap(ruleKeys))].join(","), path);
  }
});
