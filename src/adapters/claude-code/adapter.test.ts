import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Verdict } from "../../verdict/types.js";
import { failure } from "../failure.js";
import { adapter as claudeCode } from "./adapter.js";

const sample = (file: string) =>
  readFileSync(new URL(`./payloads/${file}`, import.meta.url), "utf8");

/** The sample call with other fields at its top, `tool_input` among them. */
function call(fields: Record<string, unknown>, file = "PreToolUse.json") {
  return claudeCode.readPayload(JSON.stringify({ ...JSON.parse(sample(file)), ...fields }));
}

const commandOf = (fields: Record<string, unknown>) => {
  const request = call(fields);
  return request.kind === "command" ? request.command : request.kind;
};

const verdict: Verdict = {
  decision: "deny",
  label: "destructive",
  phase: "rules",
  risk: 95,
  rules: [],
  brain: null,
  message: "cerbash: deletes what lies outside the project.",
  us: 12,
};

const session = "5f0c9d1e-7a31-4b0e-9c55-1f2e3d4c5b6a";
const cwd = "/home/robin/shop";

/** What a payload is read as, without the copy of its input. */
function read(payload: string) {
  const { source: _, ...request } = claudeCode.readPayload(payload);
  return request;
}

test("every recorded call is read into the right request", () => {
  const seen = { event: "PreToolUse", session, cwd };
  const bash = { ...seen, tool: "Bash", kind: "command" };
  const tail = "tail -F build.log | grep --line-buffered FAIL";
  assert.deepEqual(read(sample("PreToolUse.json")), {
    ...bash,
    toolUseId: "toolu_shop_1",
    command: "npm run lint",
  });
  assert.deepEqual(read(sample("PreToolUse.monitor.json")), {
    ...bash,
    tool: "Monitor",
    toolUseId: "toolu_shop_2",
    command: tail,
  });
  assert.deepEqual(read(sample("PreToolUse.monitor-as-bash.json")), {
    ...bash,
    toolUseId: "toolu_shop_2",
    command: tail,
  });
  assert.deepEqual(read(sample("PreToolUse.powershell.json")), {
    ...bash,
    tool: "PowerShell",
    cwd: "C:\\shop",
    toolUseId: "toolu_shop_3",
    command: "pwsh -Command 'Remove-Item -Recurse -Force .\\out'",
  });
  assert.deepEqual(read(sample("PreToolUse.mcp.json")), {
    ...bash,
    tool: "mcp__box__sh",
    toolUseId: "toolu_shop_5",
    command: "ls -l src",
  });
  assert.deepEqual(read(sample("PreToolUse.subagent.json")), {
    ...bash,
    toolUseId: "toolu_shop_4",
    subagent: "general-purpose",
    command: "git push --force origin trunk",
  });
  assert.deepEqual(read(sample("PermissionRequest.json")), {
    event: "PermissionRequest",
    session,
    cwd,
    tool: "Bash",
    kind: "command",
    command: "rm -rf coverage",
  });
  assert.deepEqual(read(sample("SessionStart.json")), {
    event: "SessionStart",
    session,
    cwd,
    kind: "session",
  });
});

test("every recorded outcome is read", () => {
  const outcomes = (file: string) => {
    const request = claudeCode.readPayload(sample(file));
    return request.kind === "outcome" ? [request.command, request.outcome] : request.kind;
  };
  assert.deepEqual(outcomes("PostToolUse.json"), ["git status", { status: "done", ms: 38 }]);
  assert.deepEqual(outcomes("PostToolUseFailure.json"), [
    "npm run lint",
    { status: "failed", exitCode: 1, ms: 2310 },
  ]);
  assert.deepEqual(outcomes("PermissionDenied.json"), [
    "rm -rf /tmp/shop-out",
    { status: "refused" },
  ]);
});

test("an outcome says what it knows, and an unreadable one does not fail", () => {
  const outcome = (fields: Record<string, unknown>, file: string) => {
    const request = call(fields, file);
    return request.kind === "outcome" && request.outcome;
  };
  const failureFile = "PostToolUseFailure.json";
  assert.deepEqual(outcome({ error: "Exit code 137\nKilled", is_interrupt: true }, failureFile), {
    status: "interrupted",
    exitCode: 137,
    ms: 2310,
  });
  assert.deepEqual(outcome({ error: 7, duration_ms: "x" }, failureFile), { status: "failed" });
  assert.deepEqual(outcome({ error: "x\nExit code 3", duration_ms: -1 }, failureFile), {
    status: "failed",
  });
  const done = { tool_response: { exit_code: 0, interrupted: true } };
  assert.deepEqual(outcome(done, "PostToolUse.json"), {
    status: "interrupted",
    exitCode: 0,
    ms: 38,
  });
  const odd = { tool_response: "text", tool_input: null };
  assert.deepEqual(outcome(odd, "PostToolUse.json"), { status: "done", ms: 38 });
});

test("a denial has the documented form, and is said three ways", () => {
  const documented = JSON.parse(sample("PreToolUse.out-deny.json"));
  const response = claudeCode.writeVerdict(call({}), verdict);
  assert.deepEqual(JSON.parse(response.stdout), {
    hookSpecificOutput: {
      ...documented.hookSpecificOutput,
      permissionDecisionReason: verdict.message,
    },
  });
  assert.equal(response.stderr, `${verdict.message}\n`);
  assert.equal(response.exitCode, 2);
});

test("a question has the documented form and exit code 0", () => {
  const documented = JSON.parse(sample("PreToolUse.out-ask.json"));
  const response = claudeCode.writeVerdict(call({}), { ...verdict, decision: "ask" });
  assert.deepEqual(JSON.parse(response.stdout), {
    hookSpecificOutput: {
      ...documented.hookSpecificOutput,
      permissionDecisionReason: verdict.message,
    },
  });
  assert.deepEqual([response.stderr, response.exitCode], ["", 0]);
});

test("approval has the documented form, and needs a head that claimed the command", () => {
  const allowed: Verdict = { ...verdict, decision: "allow", label: "safe", phase: "allowlist" };
  const approved = (phase: Verdict["phase"]) =>
    claudeCode.writeVerdict(call({}), { ...allowed, phase }, { approve: true }).stdout;
  assert.deepEqual(
    Object.keys(JSON.parse(approved("allowlist")).hookSpecificOutput),
    Object.keys(JSON.parse(sample("PreToolUse.out-allow.json")).hookSpecificOutput),
  );
  assert.equal(JSON.parse(approved("brain")).hookSpecificOutput.permissionDecision, "allow");
  assert.equal(approved("default"), "");
  assert.equal(approved("error"), "");
});

test("a permission request is only ever denied, in its own form and with exit code 0", () => {
  const request = claudeCode.readPayload(sample("PermissionRequest.json"));
  const response = claudeCode.writeVerdict(request, verdict);
  const documented = JSON.parse(sample("PermissionRequest.out-deny.json"));
  assert.deepEqual(JSON.parse(response.stdout), {
    hookSpecificOutput: {
      ...documented.hookSpecificOutput,
      decision: { ...documented.hookSpecificOutput.decision, message: verdict.message },
    },
  });
  assert.equal(response.exitCode, 0);
  for (const decision of ["ask", "allow"] as const) {
    const silent = claudeCode.writeVerdict(request, { ...verdict, decision }, { approve: true });
    assert.equal(silent.stdout, "");
  }
});

test("a session's start gets one line of context, other events get silence", () => {
  const start = claudeCode.writeNothing(claudeCode.readPayload(sample("SessionStart.json")));
  const documented = JSON.parse(sample("SessionStart.out-context.json"));
  const output = JSON.parse(start.stdout).hookSpecificOutput;
  assert.deepEqual(Object.keys(output), Object.keys(documented.hookSpecificOutput));
  assert.equal(output.hookEventName, "SessionStart");
  assert.doesNotMatch(output.additionalContext, /\n/);
  for (const event of ["Stop", "UserPromptSubmit", "PostToolUse", "NoSuchEvent"]) {
    const response = claudeCode.writeNothing(call({ hook_event_name: event }));
    assert.deepEqual(response, { stdout: "", stderr: "", exitCode: 0 });
  }
});

test("no permission mode changes a verdict", () => {
  for (const mode of ["default", "plan", "acceptEdits", "auto", "dontAsk", "bypassPermissions"]) {
    const request = call({ permission_mode: mode });
    assert.equal(request.kind, "command");
    assert.equal(claudeCode.writeVerdict(request, verdict).exitCode, 2);
  }
});

test("another agent that runs this entry gets a denial where it could not ask", () => {
  const ask: Verdict = { ...verdict, decision: "ask" };
  const callers: readonly (readonly [string | undefined, object, number])[] = [
    [undefined, {}, 0],
    ["cursor", { cursor_version: "3.9.16" }, 2],
    ["codex", { turn_id: "t1", model: "m" }, 2],
    ["vscode", { tool_name: "run_in_terminal" }, 0],
    ["copilot-cli", { timestamp: "2026-11-02T10:00:00Z", transcript_path: undefined }, 2],
    ["factory-droid", { permission_mode: "auto-high", tool_name: "Execute" }, 0],
  ];
  for (const [caller, fields, exitCode] of callers) {
    const request = call({ ...fields });
    assert.equal(request.caller, caller);
    assert.equal(request.kind, "command");
    assert.equal(claudeCode.writeVerdict(request, ask).exitCode, exitCode, caller);
    assert.equal(claudeCode.writeVerdict(request, verdict).exitCode, 2, caller);
  }
});

test("PowerShell text is handed over in one quoted word", () => {
  const command = "Remove-Item 'a b' -Recurse; echo \"$HOME\"";
  assert.equal(
    commandOf({ tool_name: "PowerShell", tool_input: { command } }),
    `pwsh -Command 'Remove-Item '\\''a b'\\'' -Recurse; echo "$HOME"'`,
  );
  assert.equal(
    commandOf({ tool_name: "PowerShell", tool_input: { command: "ls" } }),
    "pwsh -Command 'ls'",
  );
});

test("a monitor of a web socket runs no command, a monitor of nothing is refused", () => {
  const monitor = (tool_input: object) => call({ tool_name: "Monitor", tool_input }).kind;
  assert.equal(monitor({ description: "x", ws: { url: "wss://example.com" } }), "other");
  assert.equal(monitor({ description: "x" }), "problem");
  assert.equal(monitor({ description: "x", ws: {}, command: 1 }), "problem");
  assert.equal(monitor({ ws: {}, command: "ls" }), "command");
});

test("commands are found in the input of MCP tools, wherever they stand", () => {
  const found = (tool_input: object, tool_name = "mcp__box__run") =>
    commandOf({ tool_name, tool_input });
  assert.equal(found({ cmd: "ls" }), "ls");
  assert.equal(found({ shell_command: "ls" }), "ls");
  assert.equal(found({ commandLine: "ls" }), "ls");
  assert.equal(found({ script: "set -e\nmake" }), "set -e\nmake");
  assert.equal(found({ command: ["rm", "-rf", "a b"] }), "rm -rf 'a b'");
  assert.equal(found({ command: ["git status && rm x"] }), "git status && rm x");
  assert.equal(found({ commands: ["ls", "rm -rf /"] }), "ls\nrm -rf /");
  assert.equal(
    found({ command: "git", args: ["push", "--force", "a b"] }),
    "git push --force 'a b'",
  );
  assert.equal(found({ command: "head", args: ["-n", 5] }), "head -n 5");
  assert.equal(found({ command: "git", args: "push -f" }), "git push -f");
  assert.equal(found({ steps: [{ command: "a" }, { run: { cmd: "b" } }] }), "a\nb");
  assert.equal(found({ command: "ls", shell: "powershell" }), "pwsh -Command 'ls'");
  assert.equal(found({ command: "rd /s x", shell: "cmd" }), "cmd /c 'rd /s x'");
  assert.equal(found({ script: "print(1)", language: "python" }), "python3 -c 'print(1)'");
  assert.equal(found({ command: "ls", shell: "/bin/bash" }), "ls");
});

test("an MCP input without a shell command is none of our business", () => {
  const found = (tool_input: object, tool_name = "mcp__box__run") =>
    commandOf({ tool_name, tool_input });
  assert.equal(found({ query: "rm -rf /" }), "other");
  assert.equal(found({ command: 5 }), "other");
  assert.equal(found({ command: "view", path: "/repo/a.ts" }), "other");
  assert.equal(found({ command: "view" }), "view");
  assert.equal(found({ command: "reboot", path: "/" }), "reboot");
  assert.equal(found({ command: "create", path: "/x", args: ["-f"] }), "create -f");
  assert.equal(
    found({ script: "() => document.title" }, "mcp__puppeteer__puppeteer_evaluate"),
    "other",
  );
  assert.equal(found({ command: "ls" }, "mcp__puppeteer__puppeteer_evaluate"), "ls");
});

test("an input too deep or too large to look through is asked about", () => {
  let deep: object = { command: "rm -rf /" };
  for (let i = 0; i < 100; i++) deep = { deep };
  const wide = { items: Array.from({ length: 30_000 }, () => ({})) };
  for (const tool_input of [deep, wide]) {
    const request = call({ tool_name: "mcp__box__run", tool_input });
    assert.equal(request.kind === "problem" && request.decision, "ask");
  }
});

test("the tool's own directory goes before the session's", () => {
  const directory = (fields: object) =>
    call({ tool_name: "mcp__box__run", tool_input: { command: "ls", ...fields } }).cwd;
  assert.equal(directory({}), cwd);
  assert.equal(directory({ cwd: "/srv" }), "/srv");
  assert.equal(directory({ working_directory: "sub" }), `${cwd}/sub`);
  assert.equal(directory({ workdir: 7 }), cwd);
  assert.equal(directory({ workdir: "D:\\x" }), "D:\\x");
});

test("writing tools are read with their path and text", () => {
  const write = (tool_name: string, tool_input: unknown) => call({ tool_name, tool_input });
  const expected = { kind: "write", path: "/p/a", content: "one\ntwo" };
  const seen = (request: ReturnType<typeof write>) =>
    request.kind === "write" && { kind: request.kind, ...request.files[0] };
  const cases: readonly (readonly [string, object])[] = [
    ["Write", { file_path: "/p/a", content: "one\ntwo" }],
    ["Edit", { file_path: "/p/a", old_string: "zero", new_string: "one\ntwo" }],
    [
      "MultiEdit",
      { file_path: "/p/a", edits: [{ new_string: "one" }, null, { new_string: "two" }] },
    ],
    ["NotebookEdit", { notebook_path: "/p/a", new_source: "one\ntwo" }],
  ];
  for (const [tool, input] of cases) {
    const edit = tool === "Write" ? {} : { edit: true };
    assert.deepEqual(seen(write(tool, input)), { ...expected, ...edit }, tool);
  }
  for (const input of [{}, { file_path: 1 }, null, "x"]) {
    const request = write("Write", input);
    assert.equal(request.kind === "problem" && request.decision, "ask");
  }
});

test("Claude Code's tools that run no shell stay out, whatever their fields are called", () => {
  assert.equal(commandOf({ tool_name: "SlashCommand", tool_input: { command: "/rm x" } }), "other");
  assert.equal(commandOf({ tool_name: "Read", tool_input: { file_path: "x" } }), "other");
  assert.equal(commandOf({ tool_name: "Telescope", tool_input: "ls" }), "other");
});

test("facts of the wrong type count as absent", () => {
  const request = call({ session_id: 1, cwd: ["/"], tool_use_id: {}, agent_type: null });
  const { source: _, ...facts } = request;
  assert.deepEqual(facts, {
    event: "PreToolUse",
    tool: "Bash",
    kind: "command",
    command: "npm run lint",
  });
});

test("names of object properties are only names", () => {
  const payload = sample("PreToolUse.json").replace('"tool_name"', '"__proto__"');
  assert.equal(claudeCode.readPayload(payload).kind, "problem");
  assert.equal(commandOf({ tool_name: "constructor", tool_input: { toString: "x" } }), "other");
});

test("a payload that is not understood is denied as a tool call", () => {
  const request = claudeCode.readPayload("{");
  assert.equal(request.kind, "problem");
  const response = claudeCode.writeVerdict(request, failure("deny", "the payload is not JSON"));
  assert.equal(JSON.parse(response.stdout).hookSpecificOutput.permissionDecision, "deny");
  assert.equal(response.exitCode, 2);
  assert.match(response.stderr, /not JSON/);
});

test("several commands of one call are handed on one by one too", () => {
  const request = call({
    tool_name: "mcp__box__sh",
    tool_input: { commands: ["cat <<EOF", "rm -rf /"] },
  });
  assert.deepEqual(request.kind === "command" && request.parts, ["cat <<EOF", "rm -rf /"]);
});

test("a rewritten command replaces the one in the input, and is asked about", () => {
  const documented = JSON.parse(sample("PreToolUse.out-rewrite.json")).hookSpecificOutput;
  const request = call({ tool_input: { command: "git push --force", timeout: 5 } });
  const rewrite = { command: "git push --force-with-lease", note: "--force was changed" };
  const allowed: Verdict = { ...verdict, decision: "allow" };
  const { stdout, exitCode } = claudeCode.writeVerdict(request, allowed, { rewrite });
  const output = JSON.parse(stdout).hookSpecificOutput;
  assert.deepEqual(Object.keys(output), Object.keys(documented));
  assert.equal(output.permissionDecision, "ask");
  assert.deepEqual(output.updatedInput, { command: rewrite.command, timeout: 5 });
  assert.equal(exitCode, 0);
});
