import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { adapter as claudeCode } from "../adapters/claude-code/adapter.js";
import type { CheckContext } from "../guard.js";
import type { Decision, Verdict } from "../verdict/types.js";
import { deadlineOf, entryOf, type HookGuard, handle } from "./hook.js";
import { withinTime } from "./hook-process.js";

const payloads = new URL("../adapters/claude-code/payloads/", import.meta.url);
const sample = (file: string, fields: object = {}) =>
  claudeCode.readPayload(
    JSON.stringify({ ...JSON.parse(readFileSync(new URL(file, payloads), "utf8")), ...fields }),
  );

const verdict = (decision: Decision): Verdict => ({
  decision,
  label: decision === "allow" ? "safe" : "destructive",
  phase: "rules",
  risk: 90,
  rules: [],
  brain: null,
  message: decision === "allow" ? "" : "BLOCKED: it (why).",
  us: 3,
});

/** A guard that says the same to everything and notes what it was asked. */
function fakeGuard(decision: Decision, parts: Partial<HookGuard> = {}) {
  const asked: [string, CheckContext][] = [];
  const guard: HookGuard = {
    check: async (command, context) => {
      asked.push([command, context]);
      return verdict(decision);
    },
    ...parts,
  };
  return { asked, load: async () => guard };
}

const neverLoaded = async (): Promise<HookGuard> => assert.fail("the guard was loaded");

test("a command is checked where the payload says, and the answer is the agent's", async () => {
  const { asked, load } = fakeGuard("deny");
  const handled = await handle(claudeCode, sample("PreToolUse.json"), load, "/home/robin");
  assert.deepEqual(asked, [
    [
      "npm run lint",
      {
        home: "/home/robin",
        cwd: "/home/robin/shop",
        session: "5f0c9d1e-7a31-4b0e-9c55-1f2e3d4c5b6a",
      },
    ],
  ]);
  assert.equal(handled.response.exitCode, 2);
  assert.match(handled.response.stderr, /BLOCKED/);
});

test("allow is silent unless approval is wanted", async () => {
  const { load } = fakeGuard("allow");
  const request = sample("PreToolUse.json");
  const silent = await handle(claudeCode, request, load, "/");
  assert.deepEqual(silent.response, { stdout: "", stderr: "", exitCode: 0 });
  const approved = await handle(claudeCode, request, load, "/", { approve: true });
  assert.match(approved.response.stdout, /"permissionDecision":"allow"/);
});

test("a call without a command does not even load the guard", async () => {
  for (const file of ["PostToolUse.json", "PostToolUseFailure.json", "SessionStart.json"]) {
    const handled = await handle(claudeCode, sample(file), neverLoaded, "/", { approve: true });
    assert.equal(handled.response.exitCode, 0);
  }
  const problem = await handle(claudeCode, claudeCode.readPayload("{"), neverLoaded, "/", {
    approve: true,
  });
  assert.equal(problem.response.exitCode, 2);
});

test("a guard that fails makes the answer fail, for the caller to deny", async () => {
  const { load } = fakeGuard("allow", {
    check: async () => {
      throw new Error("broken");
    },
  });
  await assert.rejects(
    handle(claudeCode, sample("PreToolUse.json"), load, "/", { approve: true }),
    /broken/,
  );
});

test("what a policy only observes is let through, and never approved", async () => {
  const load = async (): Promise<HookGuard> => ({
    check: async () => ({
      ...verdict("allow"),
      observed: { decision: "deny", message: "BLOCKED" },
    }),
  });
  const { response } = await handle(claudeCode, sample("PreToolUse.json"), load, "/", {
    approve: true,
  });
  assert.equal(response.exitCode, 0);
  assert.doesNotMatch(response.stdout, /"permissionDecision":"allow"/);
});

test("a write is left to the agent, or judged by a guard that can, and never approved", async () => {
  const write = sample("PreToolUse.json", {
    tool_name: "Write",
    tool_input: { file_path: "/home/robin/.bashrc", content: "x" },
  });
  const left = await handle(claudeCode, write, fakeGuard("deny").load, "/", { approve: true });
  assert.deepEqual(left.response, { stdout: "", stderr: "", exitCode: 0 });
  const seen: unknown[] = [];
  const judge = (decision: Decision) =>
    fakeGuard("deny", {
      checkWrite: (...args) => {
        seen.push(args.slice(0, 2));
        return verdict(decision);
      },
    }).load;
  assert.equal(
    (await handle(claudeCode, write, judge("deny"), "/", { approve: true })).response.exitCode,
    2,
  );
  assert.equal(
    (await handle(claudeCode, write, judge("allow"), "/", { approve: true })).response.stdout,
    "",
  );
  assert.deepEqual(seen[0], ["/home/robin/.bashrc", "x"]);
});

test("the record of a decision has the redacted command and no message", async () => {
  const request = sample("PreToolUse.json", {
    tool_input: { command: "PASSWORD=hunter2 rm -rf /" },
  });
  const handled = await handle(claudeCode, request, fakeGuard("deny").load, "/");
  const entry = entryOf("claude-code", handled, "2026-11-02T10:00:00.000Z");
  assert.deepEqual(entry, {
    v: 1,
    kind: "decision",
    time: "2026-11-02T10:00:00.000Z",
    agent: "claude-code",
    session: "5f0c9d1e-7a31-4b0e-9c55-1f2e3d4c5b6a",
    toolUseId: "toolu_shop_1",
    tool: "Bash",
    command: "PASSWORD=REDACTED:value rm -rf /",
    cwd: "/home/robin/shop",
    verdict: {
      decision: "deny",
      label: "destructive",
      phase: "rules",
      risk: 90,
      rules: [],
      brain: null,
      us: 3,
    },
  });
});

test("the record of an outcome leads to its decision, or has the command itself", async () => {
  const entry = async (fields: object) => {
    const request = sample("PostToolUseFailure.json", fields);
    return entryOf("claude-code", await handle(claudeCode, request, neverLoaded, "/"), "t");
  };
  const { command, outcome, ...rest } = { command: undefined, ...(await entry({})) } as {
    command?: string;
    outcome?: object;
  };
  assert.equal(command, undefined);
  assert.deepEqual(outcome, { status: "failed", exitCode: 1, ms: 2310 });
  assert.ok("toolUseId" in rest);
  const alone = await entry({ tool_use_id: null, tool_input: { command: "x --password y" } });
  assert.equal(alone?.kind === "outcome" && alone.command, "x --password REDACTED:value");
});

test("what could not be checked is recorded too, and nothing else is", async () => {
  const problem = await handle(claudeCode, claudeCode.readPayload("{"), neverLoaded, "/");
  const entry = entryOf("claude-code", problem, "t");
  assert.equal(entry?.kind === "decision" && entry.verdict.phase, "error");
  const start = await handle(claudeCode, sample("SessionStart.json"), neverLoaded, "/");
  assert.equal(entryOf("claude-code", start, "t"), undefined);
});

test("names in a record are short, and another caller is named", async () => {
  const request = sample("PreToolUse.json", { session_id: "s".repeat(1e6), cursor_version: "3" });
  const handled = await handle(claudeCode, request, fakeGuard("ask").load, "/");
  const entry = entryOf("claude-code", handled, "t");
  assert.equal(entry?.session?.length, 200);
  assert.equal(entry?.agent, "cursor");
});

test("the deadline can be set within bounds only", () => {
  assert.equal(deadlineOf(undefined), 5000);
  assert.equal(deadlineOf("100"), 100);
  assert.equal(deadlineOf("10000"), 10_000);
  for (const value of ["99", "10001", "0", "-200", "1e3", "200ms", " 200", "", "99999"]) {
    assert.equal(deadlineOf(value), 5000, value);
  }
});

test("an endless computation is stopped, a short one is not", () => {
  assert.throws(
    () =>
      withinTime(20, () => {
        for (;;);
      }),
    /timed out/,
  );
  let ran = false;
  withinTime(1000, () => {
    ran = true;
  });
  assert.ok(ran);
  assert.throws(
    () =>
      withinTime(1000, () => {
        throw new Error("mine");
      }),
    /mine/,
  );
});

test("of several commands or files in one call the worst decides, each judged alone too", async () => {
  const worst = async (commands: string[], bad: string) => {
    const asked: string[] = [];
    const load = async (): Promise<HookGuard> => ({
      check: async (command) => {
        asked.push(command);
        return verdict(command === bad ? "deny" : "allow");
      },
      checkWrite: (path) => verdict(path === bad ? "ask" : "allow"),
    });
    const several = sample("PreToolUse.json", {
      tool_name: "mcp__box__sh",
      tool_input: { commands },
    });
    const handled = await handle(claudeCode, several, load, "/", { approve: true });
    return [handled.verdict?.decision, asked];
  };
  assert.deepEqual(await worst(["echo '", "rm -rf /", "'"], "rm -rf /"), [
    "deny",
    ["echo '\nrm -rf /\n'", "echo '", "rm -rf /", "'"],
  ]);
  assert.deepEqual(await worst(["a", "b"], "a\nb"), ["deny", ["a\nb", "a", "b"]]);

  const files = [
    { path: "/a", content: "" },
    { path: "/b", content: "" },
    { path: "/c", content: "" },
  ];
  const request = { event: "PreToolUse", kind: "write", files } as const;
  const load = async (): Promise<HookGuard> => ({
    check: async () => verdict("deny"),
    checkWrite: (path) => verdict(path === "/b" ? "ask" : "allow"),
  });
  const handled = await handle(claudeCode, request, load, "/", { approve: true });
  assert.equal(handled.verdict?.decision, "ask");
  const entry = entryOf("claude-code", handled, "t");
  assert.equal(entry?.kind === "decision" && entry.path, "/a, /b, /c");
});

test("a denied command is rewritten where that is wanted, there is a way, and the agent takes it", async () => {
  const { createGuard } = await import("../guard.js");
  const load = async (): Promise<HookGuard> => createGuard();
  const answer = async (command: string, fields: object = {}, rewrite = true) => {
    const request = sample("PreToolUse.json", { tool_input: { command, timeout: 7 }, ...fields });
    return handle(claudeCode, request, load, "/home/robin", { rewrite });
  };
  const handled = await answer("git push --force origin topic");
  const output = JSON.parse(handled.response.stdout).hookSpecificOutput;
  assert.equal(output.permissionDecision, "ask");
  assert.deepEqual(output.updatedInput, {
    command: "git push --force-with-lease origin topic",
    timeout: 7,
  });
  const entry = entryOf("claude-code", handled, "t");
  assert.ok(entry?.kind === "decision");
  assert.equal(entry.verdict.decision, "deny");
  assert.equal(entry.rewritten, "git push --force-with-lease origin topic");

  const denied: readonly Promise<{ readonly response: { readonly exitCode: number } }>[] = [
    answer("git push --force origin topic", {}, false),
    // The safer form is denied too.
    answer("git push --force origin main"),
    answer("rm -rf /"),
    // Not the agent's own field.
    answer("git push --force origin topic", { tool_name: "mcp__box__sh" }),
    // An agent that cannot be asked.
    answer("git push --force origin topic", { cursor_version: "3" }),
  ];
  for (const { response } of await Promise.all(denied)) assert.equal(response.exitCode, 2);
});

test("an edit that takes lines out of a file does not count as emptying it", async () => {
  const { createGuard } = await import("../guard.js");
  const load = async (): Promise<HookGuard> => createGuard();
  const code = async (tool_name: string, tool_input: object) => {
    const request = sample("PreToolUse.json", { tool_name, tool_input });
    return (await handle(claudeCode, request, load, "/home/robin")).response.exitCode;
  };
  const file_path = "/home/robin/notes.txt";
  assert.equal(await code("Edit", { file_path, old_string: "x", new_string: "" }), 0);
  assert.equal(await code("Write", { file_path, content: "" }), 2);
  // Places that are protected are so for edits too.
  const settings = { file_path: "/home/robin/.claude/settings.json", old_string: "x" };
  assert.equal(await code("Edit", { ...settings, new_string: "" }), 2);
  assert.equal(await code("Edit", { ...settings, new_string: "y" }), 2);
});
