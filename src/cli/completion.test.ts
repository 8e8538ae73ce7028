import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { subcommands } from "./commands.js";
import { run } from "./completion.js";
import { UsageError } from "./io.js";
import { runFake } from "./testing.js";

for (const shell of ["bash", "zsh", "fish"]) {
  test(`${shell} completes every subcommand and option`, async () => {
    const { code, out } = await runFake(run, [shell]);
    assert.equal(code, 0);
    for (const { name, options } of subcommands) {
      assert.ok(out.includes(name), name);
      for (const option of options) assert.ok(out.includes(option.name), option.name);
    }
  });

  test(`${shell} can read the script`, async (context) => {
    const { out } = await runFake(run, [shell]);
    // Only its syntax: nothing of it is run.
    const { error, status, stderr } = spawnSync(shell, ["-n"], { input: out, encoding: "utf8" });
    if (error !== undefined) return context.skip(`no ${shell} here`);
    assert.equal(status, 0, stderr);
  });
}

test("no other shell", async () => {
  for (const args of [[], ["tcsh"], ["bash", "zsh"], ["constructor"]]) {
    await assert.rejects(runFake(run, args), UsageError);
  }
});
