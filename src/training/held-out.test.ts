import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createGuard } from "../guard.js";
import { heldOutOf } from "./held-out.js";
import { projectMaterial } from "./sources.js";

const data = mkdtempSync(join(tmpdir(), "cerbash-held-out-"));
after(() => rmSync(data, { recursive: true, force: true }));
mkdirSync(join(data, "cases"));
const cases = (name: string, rows: readonly object[]): void =>
  writeFileSync(join(data, "cases", name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
cases("held-out.jsonl", [{ command: "acmectl  purge queue-1", label: "destructive" }]);
cases("blind-7.jsonl", [{ command: "$ zorb list", label: "safe" }]);
cases("agent-commands.jsonl", [
  { id: 1, command: "odd row --here", label: "safe" },
  { id: 2, command: "even row --here", label: "safe" },
]);
cases("other.jsonl", [{ id: 2, command: "plain case", label: "safe" }]);

const row = (command: string, source = "curated") =>
  ({ command, source, author: "a", label: "safe" }) as const;

test("what stands in an evaluation set is not learned, whoever wrote it", () => {
  const { files, without } = heldOutOf(data, () => undefined);
  assert.deepEqual(
    files.map((file) => file.slice(file.lastIndexOf("/") + 1)),
    ["agent-commands.jsonl", "blind-7.jsonl", "held-out.jsonl"],
  );
  const counts = { same: 0, alike: 0 };
  const kept = without(
    [
      row("acmectl purge queue-1"),
      row("zorb list", "examples"),
      row("even row --here"),
      row("odd row --here"),
      row("plain case"),
      // Names aside: by hand it stays.
      row("acmectl purge queue-2"),
      row("acmectl purge queue-2", "bulk"),
      row("acmectl purge queue-2", "generated"),
    ],
    counts,
  );
  assert.deepEqual(
    kept.map(({ command }) => command),
    ["odd row --here", "plain case", "acmectl purge queue-2"],
  );
  assert.deepEqual(counts, { same: 3, alike: 2 });
});

test("material of a data folder says what was left out", () => {
  mkdirSync(join(data, "boundary"));
  writeFileSync(
    join(data, "boundary", "a.jsonl"),
    `${JSON.stringify({ command: "acmectl purge queue-1", label: "destructive" })}\n${JSON.stringify({ command: "acmectl purge other", label: "destructive" })}\n`,
  );
  const guard = createGuard({ phases: ["allowlist", "rules"] });
  const { rows, heldOut } = projectMaterial(guard, { data, seed: 1 });
  const curated = rows.filter(({ source }) => source === "curated").map(({ command }) => command);
  assert.deepEqual(curated, ["odd row --here", "acmectl purge other"]);
  assert.ok((heldOut?.same ?? 0) >= 1);
});

test("a folder without cases holds nothing out", () => {
  const { files, without } = heldOutOf(join(data, "none"), () => undefined);
  assert.deepEqual(files, []);
  assert.equal(without([row("ls")], { same: 0, alike: 0 }).length, 1);
});
