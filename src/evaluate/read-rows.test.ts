import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { isRow, type ReadOptions, readLabels, readRows } from "./read-rows.js";
import { dataSet } from "./testing.js";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const made: T[] = [];
  for await (const item of items) made.push(item);
  return made;
}

async function rows(lines: readonly string[], options?: ReadOptions) {
  return all(readRows(dataSet(lines, "x.jsonl").open(), "x.jsonl", options));
}

test("a row has what it says, under any of its names", async () => {
  assert.deepEqual(
    await rows([
      '\ufeff{"command":"lé","label":"safe","id":7,"tool":"ls","why":"looks"}',
      "",
      '{"command":"x","source":"s","family":"f","tool":"t","cwd":"/a","reason":"r","label":null}',
    ]),
    [
      {
        command: "lé",
        source: "x.jsonl",
        file: "x.jsonl",
        line: 1,
        label: "safe",
        id: "7",
        family: "ls",
        reason: "looks",
      },
      {
        command: "x",
        source: "s",
        file: "x.jsonl",
        line: 3,
        family: "f",
        cwd: "/a",
        reason: "r",
      },
    ],
  );
});

test("rows may be grouped by any field", async () => {
  const made = await rows(
    ['{"command":"a","rule":4,"family":"f"}', '{"command":"b","rule":{}}', '{"command":"c"}'],
    { by: "rule" },
  );
  assert.deepEqual(
    made.map((row) => isRow(row) && row.family),
    ["4", "(no rule)", "(no rule)"],
  );
});

test("a bad row has its line and what is wrong, and the rest goes on", async () => {
  const made = await rows([
    "{",
    "[]",
    '{"label":"safe"}',
    '{"command":3}',
    '{"command":"ls","label":"dangerous"}',
    '{"command":"ls","cwd":3}',
    '{"command":"ls"}',
  ]);
  assert.deepEqual(
    made.map((row) => (isRow(row) ? row.command : `${row.line}: ${row.error}`)),
    [
      "1: not JSON",
      "2: not a JSON object",
      "3: there is no command",
      "4: command is not a text",
      '5: label "dangerous" is not one of safe, risky, destructive',
      "6: cwd is not a text",
      "ls",
    ],
  );
});

test("bytes that are no text are a bad row", async () => {
  async function* input() {
    yield Buffer.from([0x7b, 0xff, 0x0a]);
    yield Buffer.from('{"command":"ls"}');
  }
  const made = await all(readRows(input(), "x"));
  assert.deepEqual(made[0], { file: "x", line: 1, error: "the line is not UTF-8" });
  assert.equal(made.length, 2);
});

test("a line without end is not kept in memory", async () => {
  async function* input() {
    for (let i = 0; i < 20; i++) yield Buffer.alloc(1024 * 1024, 0x20);
    yield Buffer.from('\n{"command":"ls"}\n');
  }
  const made = await all(readRows(input(), "x"));
  assert.deepEqual(made[0], { file: "x", line: 1, error: "the line is longer than 16 MB" });
  assert.equal(made.length, 2);
});

test("separate labels join by row and hash", async () => {
  const sha256 = createHash("sha256").update("ls").digest("hex").slice(0, 16);
  const label = (row: number) => JSON.stringify({ row, sha256, label: "risky", why: "w" });
  const labels = await readLabels(dataSet([label(0), label(1)]).open(), "l");
  const made = await rows(['{"command":"ls"}', '{"command":"pwd"}', '{"command":"id"}'], {
    labels,
  });
  assert.deepEqual(
    made.map((row) => (isRow(row) ? [row.label, row.reason] : row.error)),
    [
      ["risky", "w"],
      "the label is for another command (its hash does not fit)",
      [undefined, undefined],
    ],
  );
  await assert.rejects(
    readLabels(dataSet([label(0), '{"row":1,"sha256":"0","label":"no"}']).open(), "l"),
    /^Error: l:2: not/,
  );
});
