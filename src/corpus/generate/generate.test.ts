import assert from "node:assert/strict";
import { test } from "node:test";
import { WANTED } from "../../evaluate/types.js";
import { createGuard } from "../../guard.js";
import { generate } from "./generate.js";
import { DEFAULT_SHARE, mostGenerated } from "./share.js";
import { actionOf, sayingOf, speakingWords, verbsOf } from "./table-verbs.js";
import type { GeneratedRow, Varied } from "./types.js";

const LIMIT = 3000;
const rows: readonly GeneratedRow[] = [...generate({ seed: 1, limit: LIMIT })];
const guard = createGuard({ phases: ["allowlist", "rules"] });
const tools = guard.index.families().flatMap(({ module }) => module.tools ?? []);

test("the same seed gives the same rows, another seed others", () => {
  assert.deepEqual([...generate({ seed: 1, limit: 150 })], rows.slice(0, 150));
  const other = new Set([...generate({ seed: 2, limit: 150 })].map(({ command }) => command));
  const both = rows.slice(0, 150).filter(({ command }) => other.has(command));
  assert.ok(both.length < 75, `${both.length} of 150 in common`);
});

test("no command comes twice, and the limit holds", () => {
  assert.equal(rows.length, LIMIT);
  assert.equal(new Set(rows.map(({ command }) => command)).size, LIMIT);
  assert.deepEqual([...generate({ seed: 1, limit: 0 })], []);
});

test("the limit keeps the generated share, and a share that cannot be is refused", () => {
  assert.equal(mostGenerated(7000), 3000);
  assert.equal(mostGenerated(1000, 0.5), 1000);
  assert.equal(mostGenerated(1000, 0), 0);
  for (const curated of [1, 17, 4751]) {
    for (const share of [0.1, DEFAULT_SHARE, 0.45]) {
      const most = mostGenerated(curated, share);
      assert.ok(most / (most + curated) <= share);
      assert.ok((most + 1) / (most + 1 + curated) > share, "one more would be too many");
    }
  }
  for (const share of [1, -0.1, Number.NaN])
    assert.throws(() => mostGenerated(10, share), /give a number from 0 to less than 1/);
  assert.throws(() => mostGenerated(1.5), /give a whole number/);
});

test("a verb's row has the label of its nature in the table", () => {
  let checked = 0;
  for (const row of rows) {
    if (row.verb === "" || !["base", "verb"].includes(row.varied)) continue;
    const tool = tools.find(
      ({ names }) => names[0] === row.tool && row.command.startsWith(row.tool),
    );
    const verb = tool && verbsOf(tool).find(({ path }) => path === row.verb);
    if (verb === undefined) continue;
    assert.equal(row.label, verb.label, row.command);
    assert.ok(row.reason.includes(verb.nature), row.reason);
    checked++;
  }
  assert.ok(checked > 100, `${checked} rows of verbs`);
});

test("rules and tables say the same of every row whose program they know", () => {
  for (const { command, label, varied } of rows) {
    const { decision } = guard.checkSync(command);
    if (varied !== "name") assert.equal(decision, WANTED[label], command);
    else if (label === "safe") assert.equal(decision, "allow", command);
  }
});

test("what changes nothing, asks for help or is mere data is safe", () => {
  for (const { command, label, varied } of rows)
    if (["dry-run", "help", "quote"].includes(varied)) assert.equal(label, "safe", command);
});

test("a made-up name is in no table, and its words mean the same in nearly all", () => {
  const speaking = speakingWords(tools);
  const named = rows.filter(({ varied }) => varied === "name");
  assert.ok(named.length > 150, `${named.length}`);
  assert.deepEqual(
    new Set(named.map(({ label }) => label)),
    new Set(["safe", "risky", "destructive"]),
  );
  for (const { command, label, verb, family, tool } of named) {
    const [name = ""] = command.split(" ");
    assert.equal(guard.index.tools.get(name), undefined, name);
    assert.equal(family, tool, "its family is that of the table it comes from");
    if (/ (?:-\S+)$/.test(command) && label === "safe") continue;
    assert.equal(speaking.get(actionOf(verb)), sayingOf(label), command);
  }
});

test("a wrapper or a list keeps the label of what it runs", () => {
  const labels = new Map(rows.map(({ command, label }) => [command, label]));
  let checked = 0;
  for (const { command, label, varied } of rows) {
    if (varied !== "wrapper") continue;
    const inner = /^(?:timeout 60|nice -n 5|env LOG_LEVEL=debug) (.+)$/.exec(command)?.[1];
    const its = inner === undefined ? undefined : labels.get(inner);
    if (its === undefined) continue;
    assert.equal(label, its, command);
    checked++;
  }
  assert.ok(checked > 10, `${checked}`);
});

test("one deletion differs in its label by the class of its target", () => {
  const rm = rows.filter(
    ({ tool, varied }) => tool === "rm" && ["base", "target"].includes(varied),
  );
  assert.deepEqual(
    new Set(rm.map(({ label }) => label)),
    new Set(["safe", "risky", "destructive"]),
  );
});

test("every way of varying is used, by many families, and says where a row comes from", () => {
  const all: Varied[] = [
    "base",
    "verb",
    "option",
    "dry-run",
    "help",
    "target",
    "quote",
    "operator",
    "wrapper",
    "name",
  ];
  assert.deepEqual([...new Set(rows.map(({ varied }) => varied))].sort(), all.sort());
  assert.ok(new Set(rows.map(({ family }) => family)).size > 100);
  for (const { from, tool, verb, varied } of rows) assert.equal(from, `${tool}:${verb}:${varied}`);
});
