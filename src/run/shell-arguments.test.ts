import assert from "node:assert/strict";
import { test } from "node:test";
import { readShellArguments } from "./shell-arguments.js";

const sourceOf = (...args: string[]) => readShellArguments(args).source;

test("a text is the first operand, wherever -c stands", () => {
  const text = { kind: "text", text: "ls", args: [] };
  assert.deepEqual(sourceOf("-c", "ls"), text);
  assert.deepEqual(sourceOf("-lc", "ls"), text);
  assert.deepEqual(sourceOf("-c", "-e", "ls"), text);
  assert.deepEqual(sourceOf("-eo", "pipefail", "-c", "ls"), text);
  assert.deepEqual(sourceOf("--norc", "--rcfile", "x", "-c", "--", "ls"), text);
  assert.deepEqual(sourceOf("-c", "ls", "name", "a"), { ...text, args: ["name", "a"] });
  assert.deepEqual(sourceOf("-c"), { ...text, text: undefined });
});

test("scripts, input, and calls that run nothing", () => {
  assert.deepEqual(sourceOf("x.sh", "-c"), { kind: "script", path: "x.sh", args: ["-c"] });
  assert.deepEqual(sourceOf("-e", "--", "-x.sh"), { kind: "script", path: "-x.sh", args: [] });
  assert.deepEqual(sourceOf(), { kind: "input", args: [] });
  assert.deepEqual(sourceOf("-s", "a"), { kind: "input", args: ["a"] });
  assert.deepEqual(sourceOf("-"), { kind: "input", args: [] });
  assert.deepEqual(sourceOf("--version"), { kind: "nothing" });
  assert.deepEqual(sourceOf("-n", "x.sh"), { kind: "nothing" });
  assert.deepEqual(sourceOf("-o", "noexec", "x.sh"), { kind: "nothing" });
  // `+n` switches it off, so the script runs.
  assert.equal(sourceOf("+n", "x.sh").kind, "script");
});

test("options for another bash", () => {
  const read = readShellArguments(["-lic", "-eo", "pipefail", "+O", "extglob", "ls"]);
  assert.deepEqual(read.options, ["-l", "-eo", "pipefail", "+O", "extglob"]);
  assert.equal(read.isLogin, true);
  assert.equal(read.isInteractive, true);
});
