import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

const said = (file: string, decision: "ask" | "deny") =>
  JSON.parse(adapter.writeVerdict(read(file), sampleVerdict(decision)).stdout);

test("a question is put where Cursor obeys it, and is a denial elsewhere", () => {
  assert.equal(said("beforeShellExecution.json", "ask").permission, "ask");
  assert.equal(said("beforeMCPExecution.json", "ask").permission, "ask");
  assert.equal(said("preToolUse.json", "ask").permission, "deny");
  assert.match(said("preToolUse.json", "ask").user_message, /tell the user/);
});

test("the reason stands in both messages", () => {
  const { user_message, agent_message } = said("beforeShellExecution.json", "deny");
  assert.equal(user_message, agent_message);
});

test("an empty directory is not one; the only workspace is", () => {
  assert.equal(read("preToolUse.json").cwd, "/home/robin/shop/apps/web");
  assert.equal(read("beforeMCPExecution.json").cwd, "/home/robin/shop");
  const two = { workspace_roots: ["/a", "/b"] };
  assert.equal(read("beforeMCPExecution.json", two).cwd, undefined);
});

test("an MCP tool's arguments are searched, its server's command is not", () => {
  const request = read("beforeMCPExecution.json");
  assert.equal(request.kind === "command" && request.command, "git status");
  assert.equal(read("beforeMCPExecution.json", { tool_input: "{}" }).kind, "other");
  assert.equal(read("beforeMCPExecution.json", { tool_input: "{" }).kind, "problem");
  // Named like one of Cursor's own tools.
  assert.equal(read("beforeMCPExecution.json", { tool_name: "Read" }).kind, "command");
});

test("outcomes are read", () => {
  const outcome = (file: string) => {
    const request = read(file);
    return request.kind === "outcome" && [request.command, request.outcome];
  };
  assert.deepEqual(outcome("afterShellExecution.json"), [
    "npm run lint",
    { status: "done", ms: 812 },
  ]);
  assert.deepEqual(outcome("postToolUseFailure.json"), [
    "npm run lint",
    { status: "refused", ms: 4 },
  ]);
});

test("a changed input is said at preToolUse only", () => {
  const rewrite = { command: "git push --force-with-lease", note: "changed" };
  const at = (file: string) =>
    JSON.parse(adapter.writeVerdict(read(file), sampleVerdict("allow"), { rewrite }).stdout);
  assert.equal(at("preToolUse.json").updated_input.command, rewrite.command);
  assert.deepEqual(at("beforeShellExecution.json"), {});
});
