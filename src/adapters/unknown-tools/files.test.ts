import assert from "node:assert/strict";
import { test } from "node:test";
import { filesIn } from "./files.js";
import { traitsOf } from "./tool-traits.js";

const acts = (tool: string, input: Record<string, unknown>) => filesIn(input, traitsOf(tool));

test("a path with a text beside it is a file that is written", () => {
  assert.deepEqual(acts("mcp__fs__write_file", { path: "a", content: "x" }).files, [
    { path: "a", content: "x" },
  ]);
  assert.deepEqual(acts("anything", { file_path: "a", new_string: "x", old_string: "y" }).files, [
    { path: "a", content: "x", edit: true },
  ]);
  assert.deepEqual(acts("mcp__fs__edit_file", { path: "a", edits: [{ newText: "x" }] }).files, [
    { path: "a", content: "x", edit: true },
  ]);
  // Its text may have a name that nobody knows.
  assert.deepEqual(acts("write_file", { path: "a", bytes: "x" }).files, [
    { path: "a", content: "" },
  ]);
});

test("a path alone, an address, and what a reading tool has are no files to write", () => {
  const nothing = { files: [], commands: [] };
  assert.deepEqual(acts("update_page", { path: "/etc/passwd", id: 1 }), nothing);
  assert.deepEqual(acts("create_directory", { path: "/srv/x" }), nothing);
  assert.deepEqual(acts("mcp__fs__search_files", { path: "/etc", content: "x" }), nothing);
  assert.deepEqual(acts("put_page", { uri: "https://example.com/a", content: "x" }), nothing);
  assert.deepEqual(acts("editor", { command: "view", path: "/etc/passwd", text: "x" }), nothing);
  assert.deepEqual(acts("move_issue", { to: "done", issue: 5 }), nothing);
});

test("removing, moving and copying are said in the shell's words", () => {
  const commands = (tool: string, input: Record<string, unknown>) => acts(tool, input).commands;
  assert.deepEqual(commands("delete_file", { path: "a b" }), ["rm 'a b'"]);
  assert.deepEqual(commands("mcp__fs__delete_directory", { path: "/srv" }), ["rm -r /srv"]);
  assert.deepEqual(commands("remove_files", { paths: ["a", "b"] }), ["rm a b"]);
  assert.deepEqual(commands("move_file", { source: "a", destination: "b" }), ["mv a b"]);
  assert.deepEqual(commands("rename", { old_path: "a", new_path: "b" }), ["mv a b"]);
  assert.deepEqual(commands("copy_file", { from: "a", to: "b" }), ["cp -r a b"]);
});

test("a patch is read wherever it stands, a text that only quotes one is not", () => {
  const patch = "*** Begin Patch\n*** Add File: a\n+x\n*** End Patch";
  const file = { path: "a", content: "x" };
  assert.deepEqual(acts("change", { anything: patch }).files, [file]);
  assert.deepEqual(acts("change", { anything: `Look:\n${patch}` }).files, []);
  assert.deepEqual(acts("read_change", { anything: patch }).files, []);
});
