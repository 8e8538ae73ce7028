import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../guard.js";
import { safer } from "./safer.js";

const guard = createGuard();
const around = { home: "/home/robin", cwd: "/home/robin/shop", projectRoot: "/home/robin/shop" };
const rewritten = (command: string) => safer(guard.explain(command, around))?.command;
const trash = '"$(mktemp -d ~/.cerbash-trash.XXXXXX)"';

test("a forced push becomes one with a lease, and nothing else changes", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["git push --force", "git push --force-with-lease"],
    ["git push -f origin topic", "git push --force-with-lease origin topic"],
    [
      "cd  a &&\tgit push origin topic --force # go",
      "cd  a &&\tgit push origin topic --force-with-lease # go",
    ],
    [
      "git -C 'a b' push --force 2>&1 | tail -3",
      "git -C 'a b' push --force-with-lease 2>&1 | tail -3",
    ],
  ];
  for (const [command, expected] of cases) assert.equal(rewritten(command), expected, command);
});

test("a denied rm becomes a move, with its operands as they were written", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["rm -rf ~/Documents", `mv -- ~/Documents ${trash}`],
    [
      "rm -r -f  -- ~/Documents '/home/robin/a b' 2>/dev/null",
      `mv -- ~/Documents '/home/robin/a b' ${trash} 2>/dev/null`,
    ],
    ["rm ~/Documents -rf && ls", `mv -- ~/Documents ${trash} && ls`],
  ];
  for (const [command, expected] of cases) assert.equal(rewritten(command), expected, command);
});

test("the safer command is one that the guard does not deny", () => {
  for (const command of ["git push --force", "rm -rf ~/Documents"]) {
    assert.equal(guard.checkSync(command, around).decision, "deny", command);
    assert.notEqual(guard.checkSync(rewritten(command) ?? command, around).decision, "deny");
  }
});

test("where there is no exact form there is none", () => {
  const none = [
    // Nothing is denied.
    "git push",
    "ls",
    // Denied for something else too.
    "git push --force && mkfs.ext4 /dev/sda1",
    // Not written out, or not here.
    "git push '--force'",
    "git push -fu origin topic",
    "$GIT push --force",
    "sudo git push --force",
    "bash -c 'git push --force'",
    "ssh example.com git push --force",
    "echo ~/Documents | xargs rm -rf",
    "find ~/Documents -exec rm -rf {} +",
    "rm -rf --no-preserve-root ~/Documents",
    "rm '-rf' ~/Documents",
    "rm -rf ~/Documents -x",
    // Not understood.
    "git push --force; echo $(if true",
  ];
  for (const command of none) assert.equal(rewritten(command), undefined, command);
});

test("a name that only looks like the program's is not replaced", () => {
  assert.equal(rewritten("r\\m -rf ~/Documents"), undefined);
  assert.equal(rewritten('"rm" -rf ~/Documents'), undefined);
});
