import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";
import { inOrder, ordersOf } from "./sequences.js";

const parted: readonly (readonly [words: string, first: string, second: string | undefined])[] = [
  ["go to /srv, then run make", "go to /srv", "run make"],
  ["Create a/b and then copy c.txt into it.", "Create a/b", "copy c.txt into a/b"],
  [
    'write "x" to a.txt. Then print its contents',
    'write "x" to a.txt',
    "print the contents of a.txt",
  ],
  ["set the variable n to 5 and print it", "set the variable n to 5", undefined],
];
for (const [words, first, second] of parted)
  test(words, () => assert.deepEqual(ordersOf(words)[0], { first, second }));

const whole = [
  // The second works on what the first prints.
  "sort a.txt and then print the first 3 lines",
  "find all .log files and delete them",
  "print the login names of all users and delete instances of 'tmp.x'",
  // Which one?
  "copy a.txt to b.txt and delete it",
  "print 'go, then stop'",
];
for (const words of whole) test(words, () => assert.deepEqual(ordersOf(words), []));

test("the second of two orders waits for the first to work where that changes something", () => {
  assert.equal(inOrder("cd a", "ls"), "cd a && ls");
  assert.equal(inOrder("sleep 5", "date"), "sleep 5; date");
  assert.equal(inOrder("n=$(nproc)", undefined), 'n=$(nproc); echo "$n"');
  assert.equal(inOrder("tail -f a.log", "ls"), undefined);
  assert.equal(inOrder("curl -O http://x.test/a.sh", "./a.sh"), undefined);
  assert.equal(
    inOrder("curl -O http://x.test/a.zip", "unzip a.zip"),
    "curl -O http://x.test/a.zip && unzip a.zip",
  );
  assert.equal(inOrder("whoami", "find . -name 'a*' -delete"), undefined);
  assert.equal(inOrder("vim a.txt", "sudo bash"), undefined);
});

const answers: readonly (readonly [words: string, command: string])[] = [
  ["Remove a.tmp and create an empty file b.tmp", "rm a.tmp && touch b.tmp"],
  ["Print the working directory and then list the files", "pwd; ls"],
  [
    "Save the number of lines of a.txt in the variable n and print it",
    'n=$(wc -l < a.txt); echo "$n"',
  ],
  // One pipeline as before.
  ["sort a.txt and then print the first 3 lines", "sort a.txt | head -n 3"],
];
for (const [words, command] of answers)
  test(`answer: ${words}`, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });
