// The examples of docs/policy.md: each YAML block as the person's own file, with the table below it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { guardWith } from "../../test/policies.js";
import { readPolicy } from "./read.js";
import { starter } from "./starter.js";

const page = readFileSync(new URL("../../docs/policy.md", import.meta.url), "utf8");
const context = { cwd: "/home/you/app", home: "/home/you", projectRoot: "/home/you/app" };

describe("docs/policy.md", () => {
  const parts = page.split("```yaml\n").slice(1);
  it("has examples", () => assert.ok(parts.length >= 4));
  for (const part of parts) {
    const [text = "", rest = ""] = part.split("\n```\n");
    const [table = ""] = rest.trimStart().split("\n\n");
    it(text.split("\n").slice(0, 2).join(" "), async () => {
      const guard = await guardWith({ user: text });
      const rows = [...table.matchAll(/^\| `(.+)` \| (\w+) \|$/gm)];
      assert.ok(rows.length > 0);
      for (const [, command = "", decision] of rows) {
        const verdict = guard.checkSync(command, context);
        assert.equal(verdict.decision, decision, command);
        const notes = verdict.degraded?.filter((note) => note.startsWith("policy:")) ?? [];
        assert.deepEqual(notes, []);
      }
    });
  }
});

describe("the file that init writes", () => {
  it("is right, with and without its comments", async () => {
    assert.deepEqual((await readPolicy(starter)).problems, []);
    const open = starter.replace(/^# (?=(?:production|protectedBranches|rules|tools):| )/gm, "");
    const { file, problems } = await readPolicy(open);
    assert.deepEqual(problems, []);
    assert.equal(file.rules?.length, 1);
    const guard = await guardWith({ user: open });
    assert.equal(guard.checkSync("shipctl wipe").decision, "deny");
    assert.equal(guard.checkSync("ls").degraded, undefined);
  });
});
