import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { layers, problemsIn, problemsInTree } from "../scripts/import-directions.ts";
import { root } from "../scripts/shared.mjs";

test("every import in src goes the right way, and the core touches no machine", () => {
  assert.deepEqual(problemsInTree(), []);
});

test("README and docs/architecture.md tell what each folder of src is for", () => {
  for (const page of ["README.md", "docs/architecture.md"]) {
    const rows = readFileSync(join(root, page), "utf8").match(/^\|.*`src\/.*\|$/gm) ?? [];
    const told = new Set(rows.flatMap((row) => row.match(/(?<=`src\/)[\w-]+/g) ?? []));
    const folders = [...layers.keys()].filter((name) => !name.includes("."));
    assert.deepEqual(
      folders.filter((name) => !told.has(name)),
      [],
      page,
    );
  }
});

// The checker itself, on made-up files: what it must refuse, and with which words.
const bad: readonly [path: string, code: string, message: RegExp][] = [
  ["src/verdict/merge.ts", 'import { parse } from "../shell/parse.js";', /verdict may not import/],
  [
    "src/verdict/merge.ts",
    'import type { Plan } from "../shell/types.js";',
    /may not import shell/,
  ],
  ["src/verdict/merge.ts", 'export * from "../shell/types.js";', /verdict may not import shell/],
  ["src/verdict/merge.ts", 'type P = import("../shell/types.js").Plan;', /may not import shell/],
  [
    "src/shell/parse.ts",
    'const m = await import("../rules/all.js");',
    /shell may not import rules/,
  ],
  ["src/tools/git.ts", 'import { parse } from "../shell/parse.js";', /only types from shell/],
  ["src/tools/git.ts", 'import { type A, b } from "../shell/parse.js";', /only types from shell/],
  ["src/tools/git.ts", 'import "../shell/parse.js";', /only types from shell/],
  ["src/rules/git/history.ts", 'import { look } from "../../context/look.js";', /only types from/],
  ["src/adapters/claude/read.ts", 'import "../../phases/decide.js";', /may not import phases/],
  ["src/phases/decide.ts", 'import { look } from "../context/node.js";', /only types from src/],
  ["src/rules/git/history.ts", 'import "node:fs";', /core code may not import node:fs/],
  ["src/context/look.ts", 'import "node:fs";', /core code may not import node:fs/],
  ["src/rules/git/history.ts", 'import fs from "fs";', /may not import the package fs/],
  ["src/effects/flow.ts", 'import { parse } from "unbash";', /may not import the package unbash/],
  ["src/brain/model.ts", 'import data from "../../models/m.json";', /outside src/],
  ["src/brain/model.ts", "const m = await import(name);", /written out/],
  ["src/brain/model.ts", "const home = process.env.HOME;", /may not use process/],
  ["src/brain/model.ts", "const b: Buffer = x;", /may not use Buffer/],
  ["src/brain/model.ts", 'const b = { key: require("fs") };', /may not use require/],
  ["src/brain/model.ts", "function f(fetch: F) {}\nfetch(url);", /model\.ts:2: .*fetch/],
  ["src/brain/model.ts", "const t = performance.now();", /may not use performance/],
  ["src/brain/model.ts", "const p = globalThis.process;", /may not use globalThis/],
  ["src/brain/model.ts", "const t = Date.now();", /may not use Date\.now/],
  ["src/brain/model.ts", 'const t = Date["now"]();', /may not use Date\.now/],
  ["src/brain/model.ts", "const t = new Date();", /may not use Date\.now/],
  ["src/brain/model.ts", "const t = [...", /src\/brain\/model\.ts:1: /],
  ["src/surprise/thing.ts", "", /add it to `layers` in scripts\/import-directions\.ts/],
  ["src/surprise.ts", "", /add it to `layers` in scripts\/import-directions\.ts/],
  ["src/cli/main.ts", 'import "../surprise/thing.js";', /add it to `layers`/],
];

for (const [path, code, message] of bad) {
  test(`refused in ${path}: ${code || "(an unknown folder)"}`, () => {
    const problems = problemsIn(path, code);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0] ?? "", message);
  });
}

const good: readonly [path: string, code: string][] = [
  ["src/shell/parse.ts", 'import { parse } from "unbash"; import "../verdict/types.js";'],
  ["src/tools/git.ts", 'import type { Word } from "../shell/types.js";'],
  ["src/tools/git.ts", 'import { type Word, type Span } from "../shell/types.js";'],
  ["src/tools/git.ts", 'export type { Word } from "../shell/types.js";'],
  ["src/tools/git.ts", 'import { Taint } from "../shell/types.js";'],
  ["src/rules/git/history.ts", 'import type { Facts } from "../../context/types.js";'],
  ["src/context/node.ts", 'import fs from "node:fs"; export const home = process.env.HOME;'],
  ["src/phases/decide.ts", 'import { all } from "../rules/registry.generated.js";'],
  ["src/cli/check.ts", 'import "node:fs"; import "../phases/decide.js"; process.exit(0);'],
  ["src/rules/git/history.test.ts", 'import "node:test"; import "../../phases/decide.js";'],
  ["src/tools/ps.ts", "const table = { process: 1 }; table.process; type T = { Buffer: 1 };"],
  ["src/tools/ps.ts", "for (const process of list) use(process);"],
  ["src/tools/ps.ts", "const f = ({ a: [fetch], require = 1 }) => fetch(require);"],
  ["src/tools/ps.ts", "type F = (process: string) => void; class A { fetch() { this.fetch(); } }"],
  ["src/tools/ps.ts", "const d = new Date(0).getTime() + Date.parse(text);"],
];

for (const [path, code] of good) {
  test(`accepted in ${path}: ${code}`, () => {
    assert.deepEqual(problemsIn(path, code), []);
  });
}

test("the table names only folders that it has", () => {
  for (const [name, { from }] of layers) {
    if (from === "everything") continue;
    for (const other of from) {
      assert.ok(layers.has(other.replace(/:types$/, "")), `${name} imports from unknown ${other}`);
    }
  }
});
