import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promptFor } from "../../ask/backends/model.js";
import { temporaryFolder } from "../../corpus/testing.js";
import { TuneError } from "../types.js";
import { askRows, type CommandFacts } from "./ask.js";
import { guardRows } from "./guard.js";
import { select } from "./select.js";

describe("select", () => {
  const items = Array.from({ length: 300 }, (_, n) => ({
    id: `${n}`,
    of: n < 30 ? "few" : "many",
  }));
  const pick = (count: number, list = items) =>
    select(list, {
      count,
      seed: 1,
      shares: { few: 0.5, many: 0.5 },
      classOf: ({ of }) => of,
      keyOf: ({ id }) => id,
    });

  it("gives each class its share, and what one lacks to the others", () => {
    const count = (picked: readonly { of: string }[]) =>
      picked.filter(({ of }) => of === "few").length;
    assert.equal(count(pick(40)), 20);
    assert.equal(count(pick(100)), 30);
    assert.equal(pick(100).length, 100);
    assert.equal(pick(1000).length, 300);
    assert.equal(pick(0).length, 0);
  });

  it("is the same in any order of the items, and hardly changes with one more", () => {
    assert.deepEqual(pick(50), pick(50, [...items].reverse()));
    const more = new Set(pick(50, [...items, { id: "new", of: "many" }]).map(({ id }) => id));
    assert.ok(pick(50).filter(({ id }) => more.has(id)).length >= 49);
  });
});

describe("rows for the guard", () => {
  it("of a manifest that is no JSON are refused", async (t) => {
    const corpus = temporaryFolder(t);
    writeFileSync(join(corpus, "manifest.json"), "{");
    const rows = guardRows({ corpus, seed: 1, train: 1, valid: 1 });
    await assert.rejects(rows, (error) => {
      assert.ok(error instanceof TuneError);
      assert.match(error.message, /manifest\.json is not JSON; build the corpus again/);
      return true;
    });
  });
});

describe("rows for ask", () => {
  const facts = (command: string): CommandFacts => ({
    decision: command.startsWith("rm") ? "deny" : "allow",
    isShell: !command.includes(")("),
    shape: command.split(" ")[0] ?? "",
  });
  const rowsOf = (file: string) =>
    askRows({ file, facts, platform: "gnu", seed: 1, train: 1000, valid: 1000 });
  const write = (folder: string, rows: readonly unknown[]): string => {
    const file = join(folder, "pairs.jsonl");
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    return file;
  };

  it("are what ask sends, split by shape, without what the guard denies", async (t) => {
    const pairs = Array.from({ length: 200 }, (_, n) => ({
      nl: `do ${n}`,
      command: `tool${n % 50} ${n}`,
    }));
    const file = write(temporaryFolder(t), [
      ...pairs,
      { nl: "DO 0!", command: "tool0 0" },
      { nl: "delete it", command: "rm -rf /" },
      { nl: "odd", command: "a )(" },
      { nl: "many", commands: ["tool1 7", "tool2 7"] },
    ]);
    const { train, valid, test, counts } = await rowsOf(file);
    assert.equal(train.length + valid.length + test.length, 201);
    assert.ok(valid.length > 0 && test.length > 0);
    assert.equal(counts["left out: denied by the guard"], 1);
    assert.equal(counts["left out: no shell"], 1);
    assert.equal(counts["left out: the same again"], 1);
    const shapes = [train, valid, test].map(
      (rows) => new Set(rows.map(({ messages }) => messages[2]?.content.split(" ")[0])),
    );
    for (const shape of shapes[0] ?? [])
      assert.ok(!shapes[1]?.has(shape) && !shapes[2]?.has(shape));
    const words = train[0]?.messages[1]?.content ?? "";
    assert.deepEqual(train[0]?.messages.slice(0, 2), promptFor({ words, platform: "gnu" }, []));
  });

  it("never ask for the same in two splits", async (t) => {
    const pairs = Array.from({ length: 60 }, (_, n) => ({ nl: "show it", command: `tool${n} a` }));
    const { train, valid, test, counts } = await rowsOf(write(temporaryFolder(t), pairs));
    assert.equal([train, valid, test].filter(({ length }) => length > 0).length, 1);
    assert.ok((counts["left out: asked for in another split"] ?? 0) > 0);
  });

  it("that are none are refused, with the line", async (t) => {
    const folder = temporaryFolder(t);
    await assert.rejects(rowsOf(join(folder, "none.jsonl")), TuneError);
    await assert.rejects(
      rowsOf(write(folder, [{ nl: "a", command: "b" }, { nl: "" }])),
      /:2: a row is/,
    );
  });
});
