import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { Trust } from "../candidate.js";
import { buildFrom, droppedBy, readAll, sourceOf, temporaryFolder } from "../testing.js";
import { findShellcheck } from "./shellcheck.js";

/** A program of that name that behaves as `script` says; it only looks at the names of its files. */
function fake(context: TestContext, script: string): { path: string; folder: string } {
  const folder = temporaryFolder(context);
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const lines = [
    `#!${process.execPath}`,
    'if (process.argv[2] === "--version") { console.log("version: 9.9.9"); process.exit(0); }',
    'const fs = require("node:fs");',
    'const files = process.argv.slice(process.argv.indexOf("--") + 1);',
    'const has = (text) => files.filter((file) => fs.readFileSync(file, "utf8").includes(text));',
    script,
  ];
  writeFileSync(join(bin, "shellcheck"), lines.join("\n"));
  chmodSync(join(bin, "shellcheck"), 0o755);
  return { path: bin, folder };
}

const report =
  'console.log(JSON.stringify({ comments: has("wrong").map((file) => ({ file, code: 1072 })) }));';
const slow = 'if (has("slow").length > 0) while (true) {}';
const options = { mode: "auto", processes: 2, timeoutMs: 400 } as const;

test("errors are told by file, over several batches", async (context) => {
  const shellcheck = await findShellcheck({
    ...options,
    timeoutMs: 20_000,
    ...fake(context, report),
  });
  assert.equal(shellcheck.version, "9.9.9");
  const texts = Array.from({ length: 90 }, (_, i) => (i % 7 === 0 ? `wrong ${i}` : `right ${i}`));
  const found = await shellcheck.check(texts);
  assert.deepEqual(
    found,
    texts.map((text) => (text.startsWith("wrong") ? "SC1072" : "valid")),
  );
});

test("a command that takes too long is not valid; the others of its batch are looked at", async (context) => {
  const { path, folder } = fake(context, `${slow}\n${report}`);
  const shellcheck = await findShellcheck({ ...options, path, folder });
  assert.deepEqual(await shellcheck.check(["right", "slow", "wrong"]), [
    "valid",
    "timeout",
    "SC1072",
  ]);
  assert.deepEqual(readdirSync(folder), ["bin"], "nothing is left behind");
});

test("a program that fails has checked nothing", async (context) => {
  const shellcheck = await findShellcheck({ ...options, ...fake(context, "process.exit(3);") });
  assert.deepEqual(await shellcheck.check(["a", "b"]), ["failed", "failed"]);
});

test("a missing program is reported", async (context) => {
  const folder = temporaryFolder(context);
  const shellcheck = await findShellcheck({ ...options, path: folder, folder });
  assert.equal(shellcheck.version, "not installed");
  assert.equal(shellcheck.isUsed, false);
  assert.equal(
    (await findShellcheck({ ...options, mode: "off", path: folder, folder })).version,
    "off",
  );
});

test("in a build: bulk rows go, rows of a person are only noted, and the manifest says so", async (context) => {
  const { path, folder } = fake(context, `${slow}\n${report}`);
  const out = join(folder, "out");
  const rows = ["echo right", "echo wrong", "echo slow $x"];
  const labelled = (suffix: string) =>
    rows.map((row) => ({ command: `${row} ${suffix}`, label: "safe" }));
  const result = await buildFrom(
    out,
    [
      sourceOf({ rows: labelled("a >&2") }),
      sourceOf({ name: "bulk", trust: Trust.imported, rows: labelled("b | cat") }),
    ],
    { shellcheck: "auto", shellcheckMs: 400, path: `${path}:${dirname(process.execPath)}` },
  );
  assert.equal(droppedBy(result, "shellcheck"), 2);
  assert.deepEqual(result.manifest.shellcheck, { error: 2, timeout: 2, valid: 2 });
  assert.equal(readAll(out).length, 4);
  assert.equal(result.manifest.tools.shellcheck, "9.9.9");
});
