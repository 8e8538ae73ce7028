import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../text/tokens.js";
import { corpusBackend, indexCorpus, substitute } from "./corpus.js";

const pairs = [
  { nl: 'Count the lines of "a.txt"', command: "wc -l a.txt" },
  { nl: "Find all *.c files under /src", command: "find /src -name '*.c'" },
  { nl: "Archive directory /home/x to /backup/x", command: "rsync -a /home/x /backup/x" },
  { nl: "Show files changed in the last 7 days in /etc", command: "find /etc -mtime -7" },
];
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
  assert.equal(substitute(pair, tokenize("count the lines of b.txt and /etc/passwd")), undefined);
  assert.equal(substitute(pair, tokenize("count the lines")), undefined);
});

test("a name that is shell text is not put in", () => {
  const pair = pairs[0] as (typeof pairs)[number];
  for (const name of ["'$(id)'", "'a;b'", "'x y'", '"`id`"'])
    assert.equal(substitute(pair, tokenize(`count the lines of ${name}`)), undefined, name);
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
