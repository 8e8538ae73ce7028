import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "../../backends/embedded.js";
import { tokenize } from "../../text/tokens.js";
import { running } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["run ./check.sh and write stdout and stderr to all.log", "./check.sh > all.log 2>&1"],
  ["redirect errors of cargo build to e.log", "cargo build 2> e.log"],
  ["run pytest -q, show the output and save it to t.log", "pytest -q | tee t.log"],
  ["run job.py in the background with the output going to o.txt", "./job.py > o.txt &"],
  ["execute make test 3 times", "for i in {1..3}; do make test; done"],
  ["run ./slow with a timeout of 2 minutes", "timeout 120 ./slow"],
  ["run it and save the output to a.txt", undefined],
  ["run ./a.sh and send the output to bob", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(running.compose(tokenize(words), "gnu", words)?.command, command);
  });

const saved: readonly (readonly [words: string, command: string | undefined])[] = [
  ["write the sorted lines of a.txt to b.txt", "sort a.txt > b.txt"],
  ["create a file c.txt containing the last 4 lines of d.log", "tail -n 4 d.log > c.txt"],
  ["append the first line of a.txt to b.txt", "head -n 1 a.txt >> b.txt"],
];

for (const [words, command] of saved)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });

test("a file is not read and emptied at once", async () => {
  const words = "write the sorted lines of a.txt to a.txt";
  const { candidates } = await embedded.propose({ words, platform: "gnu" });
  assert.ok(candidates.every(({ command }) => command !== "sort a.txt > a.txt"));
});
