import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../text/tokens.js";
import { corpusBackend, indexCorpus } from "./corpus.js";
import { transplant } from "./transplant.js";

const pairs = [
  { nl: 'Count the lines of "a.txt"', command: "wc -l a.txt" },
  { nl: "Find all *.c files under /src", command: "find /src -name '*.c'" },
  { nl: "Archive directory /home/x to /backup/x", command: "rsync -a /home/x /backup/x" },
  { nl: "Show files changed in the last 7 days in /etc", command: "find /etc -mtime -7" },
];
const into = ({ nl, command }: (typeof pairs)[number], words: string) =>
  transplant(command, tokenize(nl), tokenize(words));
const backend = corpusBackend(indexCorpus(pairs));
const first = async (words: string) =>
  (await backend.propose({ words, platform: "gnu" })).candidates[0];

test("the nearest command takes the paths, names and numbers of the request", async () => {
  assert.equal((await first("Find all *.py files under /opt"))?.command, "find /opt -name '*.py'");
  assert.equal(
    (await first("show files changed in the last 30 days in /var/log"))?.command,
    "find /var/log -mtime -30",
  );
});

test("what has no place in the command is not left out silently", () => {
  const pair = pairs[0] as (typeof pairs)[number];
  assert.equal(into(pair, "count the lines of b.txt and /etc/passwd"), undefined);
  assert.equal(into(pair, "count the lines"), undefined);
});

test("a name that is shell text is not put in", () => {
  const pair = pairs[0] as (typeof pairs)[number];
  for (const name of ["'$(id)'", "'a;b'", "'x y'", '"`id`"'])
    assert.equal(into(pair, `count the lines of ${name}`), undefined, name);
});

test("what is like nothing in the corpus has no answer", async () => {
  assert.equal(await first("colourless green ideas sleep furiously"), undefined);
});

test("what was refused is not offered again", async () => {
  const { candidates } = await backend.propose({
    words: "Find all *.py files under /opt",
    platform: "gnu",
    refused: [{ command: "find /opt -name '*.py'", why: "no" }],
  });
  assert.ok(candidates.every(({ command }) => command !== "find /opt -name '*.py'"));
});

test("things are put where the same words stand around them", () => {
  const copy = { nl: "copy a.txt from /src to /dst", command: "cp /src/a.txt /dst" };
  assert.equal(into(copy, "copy b.txt from /x to /y"), "cp /x/b.txt /y");
  const named = { nl: "find files named core in /usr", command: "find /usr -name core" };
  assert.equal(into(named, "find files named vmcore in /var"), "find /var -name vmcore");
});

test("inside of quotes a name may have blanks, and nothing that ends the quotes", () => {
  const grep = { nl: 'find "foo" in a.txt', command: 'grep "foo" a.txt' };
  assert.equal(into(grep, "find 'x y' in b.txt"), 'grep "x y" b.txt');
  for (const name of ["'$(id)'", "'`id`'", "'a\"b'", "'a\\b'"])
    assert.equal(into(grep, `find ${name} in b.txt`), undefined, name);
  const after = { nl: "show foo", command: "echo 'a'foo" };
  assert.equal(into(after, "show 'x; y'"), undefined);
});
