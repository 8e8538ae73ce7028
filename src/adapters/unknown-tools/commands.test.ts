import assert from "node:assert/strict";
import { test } from "node:test";
import { commandsIn } from "./commands.js";
import { traitsOf } from "./tool-traits.js";

const found = (input: Record<string, unknown>, tool = "mcp__box__run") =>
  commandsIn(input, traitsOf(tool));

test("a name says that its field holds a command by its words", () => {
  for (const name of ["raw_command", "commandLine", "bashCmd", "command_text", "shell-command"])
    assert.deepEqual(found({ [name]: "make" }), ["make"], name);
  const others = [
    "subcommand",
    "slash_command",
    "command_id",
    "commandName",
    "recommended",
    "cmdr",
  ];
  for (const name of others) assert.deepEqual(found({ [name]: "make" }, "thing"), [], name);
});

test("arguments that stand apart belong to the command", () => {
  assert.deepEqual(found({ command: "git", subcommand: "push", flags: ["-f"] }), ["git push -f"]);
  assert.deepEqual(found({ args: ["-f", "origin"], command: "git", subcommand: "push" }), [
    "git push -f origin",
  ]);
  assert.deepEqual(found({ program: "a b", args: ["c"] }), ["'a b' c"]);
  assert.deepEqual(found({ command: "ls", parameters: { depth: 1 } }), ["ls"]);
  assert.deepEqual(found({ args: ["a"] }, "mcp__list__sort"), []);
});

test("a tool of one program may leave its name out", () => {
  const both = ["destroy", "terraform destroy"];
  assert.deepEqual(found({ command: "destroy" }, "ExecuteTerraformCommand"), both);
  assert.deepEqual(found({ args: ["push", "-f"] }, "mcp__git__run"), ["git push -f"]);
  assert.deepEqual(found({ command: "git push" }, "mcp__git__run"), ["git push"]);
  assert.deepEqual(found({ command: "/bin/rm x" }, "mcp__git__run"), ["/bin/rm x"]);
});

test("what a program reads is read with it", () => {
  const [command = ""] = found({ command: "bash", stdin: "rm x\nINPUT" });
  assert.equal(command, "bash <<'INPUT_'\nrm x\nINPUT\nINPUT_");
  assert.deepEqual(found({ command: "wc -l", input: "" }), ["wc -l"]);
});

test("code is wrapped where its language is known, and left where it is not", () => {
  assert.deepEqual(found({ code: "ls", language: "bash" }), ["ls"]);
  assert.deepEqual(found({ code: "1", language: "ruby" }), ["ruby -e '1'"]);
  assert.deepEqual(found({ code: "1" }, "mcp__ide__executeCode"), ["python3 -c '1'"]);
  assert.deepEqual(found({ code: "1" }, "node_repl"), ["node -e '1'"]);
  assert.deepEqual(found({ code: "fn main() {}", language: "rust" }), []);
  assert.deepEqual(found({ code: "x" }, "insert_edit_into_file"), []);
  assert.deepEqual(found({ code: "x" }, "mcp__playwright__browser_run_code"), []);
  assert.deepEqual(found({ powershell: "ls" }), ["pwsh -Command 'ls'"]);
});

test("what is typed into a terminal is a command, what is said about the call is not", () => {
  const typed = { pid: "4", description: "it's a test", window_title: "x", anything: "ls{enter}" };
  assert.deepEqual(found(typed, "interact_with_process"), ["ls\n"]);
  assert.deepEqual(found(typed, "mcp__terminal__read_output"), []);
  assert.deepEqual(found(typed, "process_payment"), []);
});

test("a call of a cloud's interface is what its program would be told", () => {
  const call = {
    service_name: "s3",
    operation_name: "DeleteBucket",
    parameters: { bucket: "a b" },
  };
  assert.deepEqual(found(call, "use_aws"), ["aws s3api delete-bucket --bucket 'a b'"]);
});

test("the verb of an editor is no command, unless it stands alone or has arguments", () => {
  assert.deepEqual(found({ command: "append", path: "/x" }), []);
  assert.deepEqual(found({ command: "insert", file_path: "/x" }), []);
  assert.deepEqual(found({ command: "insert" }), ["insert"]);
  assert.deepEqual(found({ command: "reboot", path: "/x" }), ["reboot"]);
});

test("the words of a command may stand in fields for something else", () => {
  assert.deepEqual(found({ cmd: "sh", argv: ["-c", "make it"] }), ["sh -c 'make it'"]);
  assert.deepEqual(found({ input: ["sh", "-c", "make it"] }, "unified_exec"), ["sh -c 'make it'"]);
  assert.deepEqual(found({ source: "make", language: "sh" }), ["make"]);
  assert.deepEqual(found({ code: "beep" }, "osascript"), ["osascript -e 'beep'"]);
  // Options alone say nothing of a command, nor does a list that something else reads.
  assert.deepEqual(found({ options: "rm it", task: "x" }, "spawn_agent"), []);
  assert.deepEqual(found({ input: ["a", "b"] }, "sort_words"), []);
  assert.deepEqual(found({ source: "make" }), []);
});
