import assert from "node:assert/strict";
import { test } from "node:test";
import { adapt } from "../retrieval/adapt.js";
import { indexCorpus } from "../retrieval/finder.js";
import { tokenize } from "../text/tokens.js";
import { corpusBackend, learnFrom } from "./corpus.js";

const pairs = [
  { nl: 'Count the lines of "a.txt"', command: "wc -l a.txt" },
  { nl: "Find all *.c files under /src", command: "find /src -name '*.c'" },
  { nl: "Archive directory /home/x to /backup/x", command: "rsync -a /home/x /backup/x" },
  { nl: "Show files changed in the last 7 days in /etc", command: "find /etc -mtime -7" },
];
const into = ({ nl, command }: (typeof pairs)[number], words: string) =>
  adapt(command, tokenize(nl), tokenize(words))?.command;
const index = indexCorpus(pairs);
const backend = corpusBackend(index, learnFrom(index));
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
});

test("a name that nobody asked for is no answer", async () => {
  const pair = pairs[0] as (typeof pairs)[number];
  assert.equal(adapt(pair.command, tokenize(pair.nl), tokenize("count the lines"))?.stale, 1);
  assert.equal(await first("count the lines"), undefined);
});

test("what both requests name stays where it is, in whatever order", () => {
  const move = { nl: "move a.txt to /dst", command: "mv a.txt /dst" };
  assert.equal(into(move, "into /dst put the file a.txt"), "mv a.txt /dst");
});

test("lengths of time and sizes are put into the unit of the place, or no answer", () => {
  const old = pairs[3] as (typeof pairs)[number];
  assert.equal(into(old, "show files changed in the last 2 weeks in /etc"), "find /etc -mtime -14");
  assert.equal(into(old, "show files changed in the last 7 hours in /etc"), undefined);
  const big = { nl: "find files bigger than 10 MB", command: "find . -size +10M" };
  assert.equal(into(big, "find files bigger than 2 GB"), "find . -size +2G");
});

test("an extension takes the form of its place", () => {
  const php = { nl: "find all php files", command: "find . -name '*.php'" };
  assert.equal(into(php, "find all .js files"), "find . -name '*.js'");
  assert.equal(into(php, "find all css files"), "find . -name '*.css'");
});

test("a name that is part of another in the command is not taken for found", () => {
  const home = { nl: "list everything", command: "ls /home/user/rm2g" };
  assert.equal(into(home, "list everything in /home"), undefined);
  assert.equal(into(home, "list everything 2"), undefined);
});

test("a name that is shell text is not put in", () => {
  const pair = pairs[0] as (typeof pairs)[number];
  for (const name of ["'$(id)'", "'a;b'", "'x y'", '"`id`"'])
    assert.equal(into(pair, `count the lines of ${name}`), undefined, name);
});

test("a small corpus teaches which words of a command a request asks for", async () => {
  const names =
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho".split(" ");
  const rows = names.flatMap((name, i) => [
    { nl: `find the directories named ${name}`, command: `find . -type d -name ${name}` },
    { nl: `find the regular files named ${name}`, command: `find . -type f -name ${name}` },
    { nl: `show the first ${i + 2} lines of ${name}.txt`, command: `head -n ${i + 2} ${name}.txt` },
    { nl: `show the last ${i + 2} lines of ${name}.txt`, command: `tail -n ${i + 2} ${name}.txt` },
    { nl: `make ${name}.sh executable`, command: `chmod +x ${name}.sh` },
    { nl: `please make ${name}.py executable`, command: `chmod +x ${name}.py` },
  ]);
  const all = indexCorpus(rows);
  const learned = learnFrom(all);
  assert.ok(learned.ranking !== undefined, "enough to learn an order from");
  assert.deepEqual(learnFrom(all), learned, "the same rows teach the same");
  const taught = corpusBackend(all, learned);
  const ask = async (words: string) =>
    (await taught.propose({ words, platform: "gnu" })).candidates[0];
  assert.equal(
    (await ask("find the directories named omega"))?.command,
    "find . -type d -name omega",
  );
  assert.equal((await ask("show the last 40 lines of b.log"))?.command, "tail -n 40 b.log");
  assert.ok(((await ask("make x.sh executable"))?.confidence ?? 0) > 0.5);
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
