import assert from "node:assert/strict";
import { test } from "node:test";
import { readToolCall, type ToolTable } from "./tool-table.js";

const table: ToolTable = {
  rewrites: true,
  shell: new Map([
    ["run", { fields: ["cmd", "command"], directory: ["dir"] }],
    ["many", { fields: ["commands", "command"], list: "commands" }],
    ["argv", { fields: ["command"], list: "words" }],
  ]),
  write: new Map([["put", { path: ["path", "file_path"], content: ["content", "new"] }]]),
  other: new Set(["look"]),
};

const read = (tool: string, input: unknown) =>
  readToolCall({ event: "e", tool, cwd: "/p" }, input, table);
const commands = (tool: string, input: unknown) => {
  const request = read(tool, input);
  return request.kind === "command" ? (request.parts ?? request.command) : request.kind;
};

test("a second command field does not hide the first, nor the first the second", () => {
  assert.deepEqual(commands("run", { cmd: "ls", command: "rm -rf /" }), ["ls", "rm -rf /"]);
  assert.deepEqual(commands("many", { commands: ["ls"], command: "rm -rf /" }), ["ls", "rm -rf /"]);
  assert.equal(commands("run", { cmd: "ls", command: 7 }), "problem");
  assert.equal(commands("many", { commands: [], command: "ls" }), "problem");
});

test("a second path field does not hide the first", () => {
  const request = read("put", { path: "/a", file_path: "/b", content: "x" });
  assert.deepEqual(request.kind === "write" && request.files.map(({ path }) => path), ["/a", "/b"]);
});

test("only the directory that the tool has is believed", () => {
  assert.equal(read("run", { cmd: "ls", cwd: "/tmp/x", workdir: "/tmp/y" }).cwd, "/p");
  assert.equal(read("run", { cmd: "ls", dir: "/srv" }).cwd, "/srv");
  assert.equal(read("argv", { command: ["ls"], cwd: "/tmp/x" }).cwd, "/p");
  // Of a tool that nobody has described, the usual names are.
  assert.equal(read("unknown", { command: "ls", cwd: "/srv" }).cwd, "/srv");
});

test("a command can be changed only where it stands alone and as it is", () => {
  const source = (tool: string, input: unknown) => {
    const request = read(tool, input);
    return request.source?.field;
  };
  assert.equal(source("run", { cmd: "ls" }), "cmd");
  assert.equal(source("run", { command: "ls" }), "command");
  assert.equal(source("run", { cmd: "ls", command: "ls" }), undefined);
  assert.equal(source("argv", { command: ["ls"] }), undefined);
  assert.equal(source("unknown", { command: "ls" }), undefined);
});
