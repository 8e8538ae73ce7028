import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("a write is read with its edits", () => {
  const request = read("pre_write_code.json");
  assert.deepEqual(request.kind === "write" && request.files, [
    { path: "/home/robin/shop/run.sh", content: "npm ci", edit: true },
  ]);
});

test("the arguments of an MCP tool are searched", () => {
  const request = read("pre_mcp_tool_use.json");
  assert.equal(request.kind === "command" && request.command, "git status");
});

test("every gate refuses with exit code 2, an observer says nothing", () => {
  for (const file of ["pre_run_command.json", "pre_mcp_tool_use.json", "pre_write_code.json"]) {
    const response = adapter.writeVerdict(read(file), sampleVerdict("deny"));
    assert.deepEqual([response.exitCode, response.stdout], [2, ""]);
  }
  const after = adapter.writeVerdict(read("post_run_command.json"), sampleVerdict("deny"));
  assert.equal(after.exitCode, 0);
});
