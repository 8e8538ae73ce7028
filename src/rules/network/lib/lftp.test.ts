import assert from "node:assert/strict";
import { test } from "node:test";
import { deletesThere, isUpload, lftpCommands } from "./lftp.js";

test("commands are told apart outside of quotes", () => {
  const commands = lftpCommands('open -u me,x ftp.example.com; put "a; b.txt" && bye');
  assert.deepEqual(
    commands.map(({ verb, operands }) => [verb, ...operands]),
    [["open", "ftp.example.com"], ["put", "a; b.txt"], ["bye"]],
  );
});

test("the rest of a line that starts with ! is the shell's", () => {
  const commands = lftpCommands("ls; !rm -rf x; ls\nbye");
  assert.deepEqual(
    commands.map(({ verb, shell }) => shell ?? verb),
    ["ls", "rm -rf x; ls", "bye"],
  );
  // Also where another `!` stands before it.
  const later = lftpCommands("put a!b;!rm -rf x\n!ls");
  assert.deepEqual(
    later.map(({ verb, shell }) => shell ?? verb),
    ["put", "rm -rf x", "ls"],
  );
});

test("a long script takes no long time and no deep stack", () => {
  assert.equal(lftpCommands("!a\n".repeat(50_000)).length, 50_000);
  assert.equal(lftpCommands(`put ${"a".repeat(200_000)}`).length, 1);
});

test("a mirror goes up with -R only, and deletes there with --delete", () => {
  const [down, up, gone] = lftpCommands("mirror a b; mirror -R a b; mirror -R --delete a b");
  assert.ok(down !== undefined && up !== undefined && gone !== undefined);
  assert.deepEqual([isUpload(down), isUpload(up)], [false, true]);
  assert.deepEqual(
    [deletesThere(down), deletesThere(up), deletesThere(gone)],
    [false, false, true],
  );
});
