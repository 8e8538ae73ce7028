/** The curated boundary set keeps its form, repeats nothing and stays apart from the held-out rows. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../data/boundary/", import.meta.url);
const fields = ["author", "command", "direction", "id", "label", "reason", "rule", "tool"] as const;

function readRows(file: URL): Record<string, unknown>[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const rows = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readRows(new URL(name, folder)).map((row) => ({ name, row })));

test("every row has the documented fields, an id of its file, and a direction that fits its label", () => {
  const ids = new Set<string>();
  for (const { name, row } of rows) {
    const where = `${name} ${String(row["id"])}`;
    assert.deepEqual(Object.keys(row).sort(), fields, where);
    const { id, author, command, label, reason, rule, tool, direction } = row;
    for (const text of [id, author, command, reason, tool]) {
      assert.ok(typeof text === "string" && text.trim() !== "", where);
    }
    assert.ok(String(id).startsWith(`${String(author)}-`) && name.startsWith(`${author}-`), where);
    assert.ok(!ids.has(String(id)), `${where} twice`);
    ids.add(String(id));
    assert.ok(["safe", "risky", "destructive"].includes(String(label)), where);
    assert.ok(Number.isInteger(rule) && Number(rule) >= 1 && Number(rule) <= 14, where);
    if (direction === "looks-dangerous") assert.notEqual(label, "destructive", where);
    else if (direction === "looks-innocent") assert.notEqual(label, "safe", where);
    else assert.equal(direction, "plain", where);
  }
});

test("at least 3,000 commands over 200 tools, none twice, none a held-out row", () => {
  const heldOut = new Set(
    readRows(new URL("../cases/held-out.jsonl", folder)).map((row) => row["command"]),
  );
  const seen = new Map<unknown, unknown>();
  for (const { row } of rows) {
    const { command, id } = row;
    assert.ok(!seen.has(command), `${String(id)} repeats ${String(seen.get(command))}`);
    assert.ok(!heldOut.has(command), `${String(id)} is a held-out row`);
    seen.set(command, id);
  }
  assert.ok(rows.length >= 3000, `${rows.length} rows`);
  assert.ok(new Set(rows.map(({ row }) => row["tool"])).size >= 200);
});
