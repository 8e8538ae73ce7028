import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { adapter } from "../adapters/claude-code/adapter.js";
import { makeGuard } from "./guard.js";
import { handle } from "./hook.js";
import { answerWithCopy } from "./hook-copy.js";
import { readSettings } from "./settings.js";

const request = (command: string) =>
  adapter.readPayload(
    JSON.stringify({
      hook_event_name: "PreToolUse",
      tool_name: "Bash",
      cwd: "/nowhere",
      tool_input: { command },
    }),
  );

test("where no copies can be made a call that needs one is rejected before it is decided", async () => {
  const home = mkdtempSync(join(tmpdir(), "cerbash-copy-"));
  try {
    const load = async () => makeGuard();
    const settings = { ...readSettings(home).settings.safetyCopy, mode: "on" as const };
    const place = { env: { CERBASH_HOME: home }, platform: "linux", home };
    let decided = 0;
    const answer = (command: string, time?: number) =>
      answerWithCopy(
        adapter,
        request(command),
        () => {
          decided++;
          return handle(adapter, request(command), load, home);
        },
        { place, settings, load, ...(time !== undefined && { copyTime: () => time }) },
      );
    await assert.rejects(answer("cp a b"), /in another process/);
    assert.equal(decided, 0);
    assert.equal((await answer("ls")).verdict?.decision, "allow");
    // No time left is noted, and nothing waits for it.
    assert.deepEqual(
      (await answer("cp a b", 10)).verdict?.degraded?.at(-1),
      "safety copy: 1 not kept",
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
