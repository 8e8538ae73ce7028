import assert from "node:assert/strict";
import { test } from "node:test";
import { capturedBy } from "./capturing.js";
import { embedded } from "./embedded.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  ['save the short host name in variable "short"', "short=$(hostname -s)"],
  ["store the number of lines in notes.txt in the variable n", "n=$(wc -l < notes.txt)"],
  ["create a temporary directory and save its path in variable work", "work=$(mktemp -d)"],
  ['keep the kernel release in the "KVER" variable', "KVER=$(uname -r)"],
  ['assign the output of "git rev-parse HEAD" to the variable sha', "sha=$(git rev-parse HEAD)"],
  ["save the md5 sum of a.iso in variable sum", "sum=$(md5sum a.iso | cut -d' ' -f1)"],
  ['export the full path of command "jq" to variable JQ', "export JQ=$(command -v jq)"],
  [
    "set variable R to the kernel release, making it visible to subprocesses of the current shell",
    "export R=$(uname -r)",
  ],
  ["create a temporary file and save the path of the created file in variable t", "t=$(mktemp)"],
  ["set variable today to the current date in YYYY-MM-DD format", "today=$(date +%F)"],
];
for (const [words, command] of cases)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });

test("an answer that does not name the variable is none", async () => {
  const words = "calculate the md5 sum of a.bin and save it to variable total";
  const { candidates } = await embedded.propose({ words, platform: "gnu" });
  assert.ok(candidates.length > 0);
  assert.ok(candidates.every(({ command }) => command.includes("total=")));
});

test("what prints nothing is not kept, and a value that is written needs no command", () => {
  const kept = capturedBy("save the file a.txt in variable x");
  assert.deepEqual(
    kept?.readings.map(({ apply }) => apply("rm a.txt")),
    [undefined, undefined],
  );
  assert.equal(capturedBy('set variable x to "a b"'), undefined);
  assert.equal(capturedBy("print the variable x"), undefined);
});
