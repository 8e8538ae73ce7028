import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("the tool's folder is where the command runs", () => {
  assert.equal(read("BeforeTool.json").cwd, "/home/robin/shop/apps/web");
});

test("commands of MCP tools are found, and the server's own start is not one", () => {
  const request = read("BeforeTool.mcp.json");
  assert.equal(request.kind === "command" && request.command, "git status");
});

test("an outcome has the exit code that the text names", () => {
  const request = read("AfterTool.json");
  assert.deepEqual(request.kind === "outcome" && [request.command, request.outcome], [
    "npm run lint",
    { status: "failed", exitCode: 1 },
  ]);
  const error = read("AfterTool.json", { tool_response: { error: { message: "no" } } });
  assert.deepEqual(error.kind === "outcome" && error.outcome, { status: "failed" });
});

test("a question is a denial, because `ask` overrides a denial of Gemini's own policy", () => {
  const { stdout, stderr, exitCode } = adapter.writeVerdict(
    read("BeforeTool.json"),
    sampleVerdict("ask"),
  );
  assert.equal(JSON.parse(stdout).decision, "deny");
  assert.match(stderr, /tell the user/);
  assert.equal(exitCode, 2);
  assert.doesNotMatch(stdout, /permissionDecision/);
});

test("a rewritten command goes over the arguments", () => {
  const rewrite = { command: "git push --force-with-lease", note: "changed" };
  const { stdout } = adapter.writeVerdict(read("BeforeTool.json"), sampleVerdict("allow"), {
    rewrite,
  });
  assert.deepEqual(JSON.parse(stdout).hookSpecificOutput, {
    hookEventName: "BeforeTool",
    tool_input: { command: rewrite.command },
  });
});

test("a session's start gets one line of context", () => {
  const { stdout } = adapter.writeNothing(read("SessionStart.json"));
  assert.match(JSON.parse(stdout).hookSpecificOutput.additionalContext, /^cerbash checks/);
});
