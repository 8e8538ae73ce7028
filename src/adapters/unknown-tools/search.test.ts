import assert from "node:assert/strict";
import { test } from "node:test";
import { search } from "./search.js";

const commands = (tool: string, input: unknown) => {
  const found = search(tool, input);
  return found.kind === "found" ? found.commands : found.kind;
};

test("JSON text is looked into where an input may stand, not in what is written or said", () => {
  const command = JSON.stringify({ command: "make" });
  assert.deepEqual(commands("call", { arguments: command }), ["make"]);
  assert.deepEqual(commands("call", { toolInput: `[${command}]` }), ["make"]);
  assert.equal(commands("call", { message: command }), "none");
  assert.equal(commands("call", { arguments: "{broken" }), "none");
  const written = search("write_file", { path: "package.json", content: command });
  assert.deepEqual(written.kind === "found" && written.commands, []);
});

test("a tool called through another is what its name says", () => {
  const call = (tool: string) => ({ calls: [{ tool, input: { line: "make" } }] });
  assert.deepEqual(commands("batch", call("bash")), ["make"]);
  assert.equal(commands("batch", call("read")), "none");
  // Its name is the model's choice, so it takes nothing away.
  assert.deepEqual(commands("terminal", call("read_output")), ["make"]);
  const write = { name: "read_file", input: { path: "/x", content: "y" } };
  assert.equal(search("batch", write).kind, "found");
});

test("commands and files of one call are both found", () => {
  const found = search("mcp__box__run", { command: "make", files: [{ path: "a", content: "x" }] });
  assert.deepEqual(found, {
    kind: "found",
    commands: ["make"],
    files: [{ path: "a", content: "x", edit: true }],
  });
});

test("an input that is no object is a command for a shell's tool only", () => {
  assert.deepEqual(commands("run_bash", "make\r"), ["make\n"]);
  assert.deepEqual(commands("run_bash", ["make", "a b"]), ["make 'a b'"]);
  assert.deepEqual(commands("run_bash", ["make a", "ls"]), ["make a", "ls"]);
  for (const input of ["make", ["make"], 7, null, undefined])
    assert.equal(commands("tell", input), "none");
});

test("long names and many fields are looked through in good time", () => {
  const names = Array.from({ length: 50_000 }, (_, n) => [`${"aB".repeat(500)}${n}`, "x"]);
  assert.equal(commands("mcp__box__run", Object.fromEntries(names)), "none");
  assert.deepEqual(commands("A".repeat(1_000_000), { command: "ls" }), ["ls"]);
});

test("the end of a very long name still says what the tool is", () => {
  const name = `mcp__${"a".repeat(200)}__terminal_write`;
  assert.deepEqual(
    search(name, { text: "rm -rf ~" }),
    search("terminal_write", { text: "rm -rf ~" }),
  );
  assert.equal(search(name, { text: "rm -rf ~" }).kind, "found");
});
