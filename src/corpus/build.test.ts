import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Trust } from "./candidate.js";
import { hashFile } from "./lines.js";
import { toolOf } from "./steps/shape.js";
import { buildFrom, droppedBy, readAll, readSplit, sourceOf, temporaryFolder } from "./testing.js";
import { CorpusError } from "./types.js";

const letters = (n: number) => String.fromCharCode(97 + (Math.floor(n / 26) % 26), 97 + (n % 26));

/** Commands of 600 shapes, three of each. */
const many = Array.from({ length: 1_800 }, (_, i) => ({
  command: `tool${letters(Math.floor(i / 3))} get --${letters(i % 600)} file${i}`,
  label: i % 3 === 0 ? "safe" : i % 3 === 1 ? "risky" : "destructive",
  reason: "made up",
}));

test("no group is in two splits, and every row is in one", async (context) => {
  const out = temporaryFolder(context);
  await buildFrom(out, [sourceOf({ rows: many })]);
  const splitOfGroup = new Map<string, string>();
  let rows = 0;
  for (const split of ["train", "valid", "test"]) {
    const found = readSplit(out, split);
    assert.ok(found.length > 50, `${split} has ${found.length}`);
    for (const { group } of found) {
      assert.equal(splitOfGroup.get(group) ?? split, split, group);
      splitOfGroup.set(group, split);
    }
    rows += found.length;
  }
  assert.equal(rows, many.length);
});

test("the same seed gives the same bytes, with threads too; another seed does not", async (context) => {
  const [one, two, three] = [0, 1, 2].map(() => temporaryFolder(context)) as [
    string,
    string,
    string,
  ];
  const sources = [sourceOf({ rows: many, trust: Trust.imported })];
  const options = { safeShare: 0.5 } as const;
  await buildFrom(one, sources, options);
  await buildFrom(two, sources, { ...options, threads: 2 });
  await buildFrom(three, sources, { ...options, seed: 2 });
  for (const name of readdirSync(one)) {
    assert.equal(await hashFile(join(one, name)), await hashFile(join(two, name)), name);
  }
  assert.notEqual(
    await hashFile(join(one, "train.jsonl")),
    await hashFile(join(three, "train.jsonl")),
  );
});

test("rows that are added leave the others in their split", async (context) => {
  const [one, two] = [0, 1].map(() => temporaryFolder(context)) as [string, string];
  await buildFrom(one, [sourceOf({ rows: many.slice(0, 900) })]);
  await buildFrom(two, [sourceOf({ rows: many })]);
  for (const split of ["train", "valid", "test"]) {
    const after = new Set(readSplit(two, split).map(({ command }) => command));
    for (const { command } of readSplit(one, split)) assert.ok(after.has(command), command);
  }
});

test("every step counts what it drops, and writes it down", async (context) => {
  const out = temporaryFolder(context);
  const authored = sourceOf({
    rows: [
      { command: 3, label: "safe" },
      { command: "ls", label: "fine" },
      { command: "git status", label: "safe", licence: "GPL-3.0" },
      { command: "a\u0000b", label: "safe" },
      { command: `echo '-----BEGIN RSA PRIVATE KEY-----\nabc'`, label: "safe" },
      { command: "if then", label: "safe" },
      { command: "rm -rf build", label: "destructive", mustAgree: true },
      { command: "git log", label: "safe" },
      { command: "git  log", label: "safe" },
      { command: "make deploy", label: "safe" },
      { command: "make deploy", label: "risky" },
      { command: "npm test", label: "safe" },
    ],
  });
  const bulk = sourceOf({
    name: "bulk",
    trust: Trust.weak,
    rows: [
      { command: "frobnicate the thing" },
      { command: "git log" },
      { command: "npm test" },
      ...["a", "b", "c", "d"].map((name) => ({ command: `cat ${name}.txt` })),
    ],
  });
  const held = sourceOf({
    name: "held",
    trust: Trust.evaluation,
    rows: [{ command: "npm test", label: "safe" }],
  });
  const result = await buildFrom(out, [held, authored, bulk]);
  const expected = {
    schema: 2,
    licence: 1,
    normalise: 1,
    safety: 1,
    syntax: 1,
    label: 2,
    evaluation: 2,
    duplicate: 2,
    conflict: 2,
    "near-duplicate": 1,
    shellcheck: 0,
    balance: 0,
  };
  for (const [step, count] of Object.entries(expected)) {
    assert.equal(droppedBy(result, step), count, step);
  }
  const kept = readAll(out).map(({ command }) => command);
  assert.deepEqual(kept.sort(), ["cat a.txt", "cat b.txt", "cat c.txt", "git log"]);
  const read = result.manifest.sources.reduce((sum, source) => sum + source.read, 0);
  const dropped = result.manifest.steps.reduce((sum, step) => sum + step.dropped, 0);
  // The row of the evaluation set is neither kept nor dropped.
  assert.equal(read, kept.length + dropped + 1);

  const lines = (name: string) =>
    readFileSync(join(out, name), "utf8")
      .split("\n")
      .filter((line) => line !== "");
  assert.equal(lines("dropped.jsonl").length, dropped - 1);
  assert.equal(lines("unlabelled.jsonl").length, 1);
  assert.match(lines("conflicts.jsonl")[0] ?? "", /"command":"make deploy".*"both dropped"/);
  assert.ok(
    !lines("dropped.jsonl").some((line) => line.includes("git status")),
    "GPL text is kept out",
  );
});

test("the more trusted label stands, and the conflict is told of", async (context) => {
  const out = temporaryFolder(context);
  const own = { name: "own", trust: Trust.own, rows: [{ command: "make x", label: "risky" }] };
  const other = { rows: [{ command: "make x", label: "safe" }] };
  const result = await buildFrom(out, [sourceOf(own), sourceOf(other)]);
  assert.deepEqual(
    readAll(out).map(({ label, source }) => [label, source]),
    [["risky", "own"]],
  );
  assert.equal(droppedBy(result, "conflict"), 1);
  assert.match(readFileSync(join(out, "conflicts.jsonl"), "utf8"), /own is trusted more/);
});

test("boundary rows stand five times in train, once elsewhere", async (context) => {
  const out = temporaryFolder(context);
  const rows = many.slice(0, 300);
  const { manifest } = await buildFrom(out, [sourceOf({ rows, isRepeated: true })]);
  for (const split of ["train", "valid", "test"]) {
    const counts = new Map<string, number>();
    for (const { command } of readSplit(out, split)) {
      counts.set(command, (counts.get(command) ?? 0) + 1);
    }
    const copies = split === "train" ? 5 : 1;
    assert.ok(
      [...counts.values()].every((count) => count === copies),
      split,
    );
    assert.equal(manifest.splits[split]?.distinct, counts.size);
    assert.equal(manifest.splits[split]?.rows, counts.size * copies);
  }
});

test("balance takes bulk rows only, and reaches the share", async (context) => {
  const out = temporaryFolder(context);
  const bulk = Array.from({ length: 6_000 }, (_, i) => ({
    command: `cat --${letters(i % 676)} --${letters(Math.floor(i / 9))} f`,
    label: i % 5 === 0 ? "risky" : "safe",
  }));
  const fixed = many.filter(({ label }) => label === "safe").slice(0, 100);
  const result = await buildFrom(
    out,
    [sourceOf({ rows: fixed }), sourceOf({ name: "bulk", trust: Trust.imported, rows: bulk })],
    { safeShare: 0.55 },
  );
  assert.ok(droppedBy(result, "balance") > 1_000);
  for (const [name, { safeShare }] of Object.entries(result.manifest.splits)) {
    assert.ok(Math.abs(safeShare - 0.55) < 0.02, `${name}: ${safeShare}`);
  }
  const kept = new Set(readAll(out).map(({ command }) => command));
  for (const { command } of fixed) assert.ok(kept.has(command), command);
});

test("nothing of this machine is in a corpus that is shipped", async (context) => {
  const out = temporaryFolder(context);
  const rows = [
    { command: "ls", label: "safe", licence: "own" },
    { command: "pwd", label: "safe" },
  ];
  const result = await buildFrom(out, [sourceOf({ rows })], { isShipped: true });
  assert.deepEqual(
    readAll(out).map(({ command }) => command),
    ["pwd"],
  );
  assert.equal(result.manifest.isPublishable, true);
  const other = temporaryFolder(context);
  assert.equal((await buildFrom(other, [sourceOf({ rows })])).manifest.isPublishable, false);
});

test("manifest, card and bill of materials say the same, and only the owner can read them", async (context) => {
  const out = temporaryFolder(context);
  const { manifest } = await buildFrom(out, [sourceOf({ rows: many })]);
  assert.deepEqual(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")), manifest);
  const bom = JSON.parse(readFileSync(join(out, "ml-bom.cdx.json"), "utf8"));
  assert.equal(bom.specVersion, "1.6");
  assert.match(
    bom.serialNumber,
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
  const refs = bom.components.map((component: { "bom-ref": string }) => component["bom-ref"]);
  assert.equal(new Set(refs).size, refs.length);
  for (const { name, sha256 } of manifest.files) {
    assert.equal(await hashFile(join(out, name)), sha256, name);
    const entry = bom.components.find((component: { name: string }) => component.name === name);
    assert.equal(entry.hashes[0].content, sha256);
    assert.ok(readFileSync(join(out, "data-card.md"), "utf8").includes(sha256));
  }
  for (const name of readdirSync(out))
    assert.equal(statSync(join(out, name)).mode & 0o077, 0, name);
  assert.equal(statSync(out).mode & 0o077, 0);
});

test("wrong settings are refused before anything is done", async (context) => {
  const out = temporaryFolder(context);
  for (const wrong of [{ seed: 1.5 }, { safeShare: 1 }, { repeat: 0 }, { maxAlike: 0 }] as const) {
    await assert.rejects(buildFrom(out, [], wrong), CorpusError);
  }
});

test("tools are told from groups", () => {
  assert.equal(toolOf("sudo git push --force"), "git");
  assert.equal(toolOf("A= npm test"), "npm");
});
