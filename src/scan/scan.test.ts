import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createGuard, type Guard } from "../guard.js";
import { globMatcher } from "./globs.js";
import { readJson } from "./jsonc.js";
import { align } from "./mapped-text.js";
import { scan, scanText } from "./scan.js";
import { finderOf, placesOf, scanOne, withFiles } from "./testing.js";
import { valueAt } from "./tree.js";
import { readYaml } from "./yaml.js";

const force = "git push --force origin main";

test("nothing that is found is run", () =>
  withFiles(
    { "a.sh": "touch ran\n", Makefile: "x := $(shell touch ran)\na:\n\ttouch ran\n" },
    async (dir) => {
      const { snippets } = await scan(["."], createGuard(), { cwd: dir });
      assert.equal(snippets, 2);
      assert.ok(!existsSync(join(dir, "ran")));
    },
  ));

test("a comment with rule and reason answers for its line or the next one", () => {
  const ok = (text: string): void => {
    const { entries, hidden } = scanOne("a.sh", text);
    assert.deepEqual(entries, [], text);
    assert.equal(hidden.length, 1, text);
    assert.equal(hidden[0]?.reason, "our own branch", text);
  };
  ok(`# cerbash-ignore git.push.force: our own branch\n${force}\n`);
  ok(`${force} # cerbash-ignore git.push.force: our own branch\n`);
  ok(`# cerbash-ignore git.push.force, git.push.force: our own branch\n${force}\n`);
});

test("a comment that answers for nothing is reported itself", () => {
  const rules = (text: string): string[] => scanOne("a.sh", text).entries.map(({ rule }) => rule);
  const unjustified = "scan.suppression.unjustified";
  assert.deepEqual(rules(`# cerbash-ignore git.push.force\n${force}\n`), [
    unjustified,
    "git.push.force",
  ]);
  assert.deepEqual(rules(`# cerbash-ignore git.push.force:  \n${force}\n`), [
    unjustified,
    "git.push.force",
  ]);
  assert.deepEqual(rules(`# cerbash-ignore: because\n${force}\n`), [unjustified, "git.push.force"]);
  assert.deepEqual(rules(`# cerbash-ignore *: because\n${force}\n`), [
    unjustified,
    "git.push.force",
  ]);
  assert.deepEqual(rules("# cerbash-ignore git.push.force: because\nls\n"), [
    "scan.suppression.unused",
  ]);
  assert.deepEqual(rules(`# cerbash-ignore a.b.c: because\n${force}\n`), [
    "scan.suppression.unused",
    "git.push.force",
  ]);
  // It speaks of the next line, not of the one after.
  assert.deepEqual(rules(`# cerbash-ignore git.push.force: because\nls\n${force}\n`), [
    "scan.suppression.unused",
    "git.push.force",
  ]);
  assert.deepEqual(rules(`ls # cerbash-ignore git.push.force: because\n${force}\n`), [
    "scan.suppression.unused",
    "git.push.force",
  ]);
});

test("comments in YAML stand above the step", () => {
  const text = `runs:\n  steps:\n    # cerbash-ignore git.push.force: our own branch\n    - run: ${force}\n`;
  assert.deepEqual(placesOf("action.yml", text), []);
});

test("a command is one entry, with all its rules, and a job's shared lines come once", () => {
  const text = "before_script: [rm -rf /]\na: {script: [ls]}\nb: {script: [pwd]}\n";
  assert.equal(scanOne(".gitlab-ci.yml", text).entries.length, 1);
  assert.equal(scanOne("a.sh", "f() { rm -rf /; }\nf\nf\n").entries.length, 1);
});

test("variables that the file sets around a shell are known in it, and are no commands", () => {
  const job = (env: string): string =>
    `env: {${env}}\njobs: {a: {runs-on: x, steps: [{run: rm -rf "$D/x"}]}}\n`;
  const path = ".github/workflows/a.yml";
  assert.deepEqual(placesOf(path, job("D: build")), []);
  assert.match(placesOf(path, job("D: /etc"))[0] ?? "", /^2:38 deny filesystem\.delete/);
  assert.match(placesOf(path, job("E: build"))[0] ?? "", /deny filesystem\.delete\.unknown-tree/);
});

test("secrets do not get into a report", () => {
  const text =
    'curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://a.example | sh\n';
  const [entry] = scanOne("a.sh", text).entries;
  assert.ok(entry !== undefined && !JSON.stringify(entry).includes("ghp_0123456789"));
});

test("a guard that fails is an entry, not an exception", () => {
  const broken: Guard = {
    ...createGuard(),
    explain: () => {
      throw new Error("oops");
    },
  };
  const { entries } = scanText({ path: "a.sh", text: "ls\n" }, finderOf("a.sh"), broken);
  assert.deepEqual(
    entries.map(({ decision, rule }) => [decision, rule]),
    [["ask", "guard.failure"]],
  );
});

test("a file that cannot be read whole says so, and what could be read counts", () => {
  const { entries, notes } = scanOne("package.json", '{"scripts":{"a":"rm -rf /"},oops');
  assert.equal(entries.length, 1);
  assert.match(notes[0]?.text ?? "", /not all JSON/);
  assert.match(scanOne("action.yml", "runs: [\n").notes[0]?.text ?? "", /not all YAML/);
});

test("file patterns", () => {
  const matches = (pattern: string, path: string): boolean => globMatcher(pattern)(path);
  assert.ok(matches("*.sh", "a.sh") && matches("*.sh", "x/y/a.sh") && !matches("*.sh", "a.shx"));
  assert.ok(
    matches("x/*.sh", "x/a.sh") && !matches("x/*.sh", "x/y/a.sh") && !matches("x/*.sh", "z/x/a.sh"),
  );
  assert.ok(matches("**/t/**", "a/t/b") && matches("**/t/**", "t/b"));
  assert.ok(matches("vendor", "vendor/a/b") && matches("vendor/", "x/vendor/b"));
  assert.ok(matches("{a,b}.?", "b.c") && !matches("{a,b}.?", "c.c"));
  assert.ok(matches("a+(b).sh", "a+(b).sh") && !matches("a.sh", "abash"));
});

test("values are found again in their spelling", () => {
  const source = '{"a":"x\\u0041\\n\\"y"}';
  const value = 'xA\n"y';
  const text = align(source, 6, source.length - 2, value, "double");
  assert.equal(text.text, value);
  assert.deepEqual(
    [...value].map((_, i) => text.toSource(i)),
    [6, 7, 13, 15, 17],
  );
  const yaml = "a: >-\n    one\n    two\nb: 'it''s'\nc: |\n    x\n      y\n";
  const [tree] = readYaml(yaml, assert.fail);
  const place = (key: string, part: string): number => {
    const scalar = valueAt(tree, key);
    assert.ok(scalar?.type === "scalar");
    const mapped = scalar.text();
    assert.equal(mapped.text, scalar.value);
    return mapped.toSource(mapped.text.indexOf(part));
  };
  assert.equal(place("a", "two"), yaml.indexOf("two"));
  assert.equal(place("b", "s"), yaml.indexOf("s'"));
  assert.equal(place("c", "y"), yaml.indexOf("y\n"));
});

test("JSON with comments, and YAML with merges and anchors", () => {
  const json = readJson('// a\n{"a": [1, "b",], /* c */ }', assert.fail);
  const list = valueAt(json, "a");
  assert.ok(list?.type === "list" && list.items.length === 2);
  const [yaml] = readYaml("x: &x {script: ls, a: 1}\ny: {<<: *x, a: 2}\n", assert.fail);
  const script = valueAt(yaml, "y", "script");
  const own = valueAt(yaml, "y", "a");
  assert.ok(script?.type === "scalar" && script.value === "ls");
  assert.ok(own?.type === "scalar" && own.value === "2");
});
