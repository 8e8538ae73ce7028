import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withFiles } from "../scan/testing.js";
import { UsageError } from "./io.js";
import { run } from "./scan.js";
import { runFake } from "./testing.js";

const scan = (cwd: string, ...args: string[]) => runFake(run, args, { cwd });
const git = (cwd: string, ...args: string[]) => spawnSync("git", args, { cwd });

const files = {
  "a.sh": "#!/bin/sh\nrm -rf /\ngit stash drop\n",
  "b/c.sh": "ls\n",
  "package.json": '{"scripts":{"x":"rm -rf ~"}}',
};

test("the exit code is 1 when something reaches the level of --fail-on", () =>
  withFiles(
    { "deny.sh": "rm -rf /\n", "ask.sh": "git branch -D old\n", "ok.sh": "ls\n" },
    async (dir) => {
      const code = async (...args: string[]) => (await scan(dir, ...args)).code;
      assert.equal(await code("ok.sh"), 0);
      assert.equal(await code("deny.sh"), 1);
      assert.equal(await code("ask.sh"), 0);
      assert.equal(await code("--fail-on", "ask", "ask.sh"), 1);
      assert.equal(await code("--fail-on", "ask", "ok.sh"), 0);
      assert.equal(await code("--fail-on", "never", "."), 0);
      assert.equal(await code("--quiet", "."), 1);
    },
  ));

test("what cannot be used is an error, which the program makes exit code 3", () =>
  withFiles({ "a.sh": "ls\n", "bad.json": "{}" }, async (dir) => {
    for (const args of [
      [],
      ["none"],
      ["--fail-on", "dney", "."],
      ["--json", "--sarif", "."],
      ["--baseline", "none.json", "."],
      ["--baseline", "bad.json", "."],
      ["--baseline", "bad.json", "--write-baseline", "bad.json", "."],
      ["--write-baseline", "no/such/place.json", "."],
      ["--include", "--json", "."],
      ["--oops", "."],
    ]) {
      await assert.rejects(scan(dir, ...args), UsageError, args.join(" "));
    }
    const main = join(import.meta.dirname, "main.ts");
    const status = (...args: string[]) =>
      spawnSync(process.execPath, ["--import", "tsx", main, "scan", ...args]).status;
    assert.equal(status(join(dir, "none")), 3);
    assert.equal(status(join(dir, "a.sh")), 0);
  }));

test("a person gets place, decision, rule and reason, by file, with a summary", () =>
  withFiles(files, async (dir) => {
    const { out } = await scan(dir, ".");
    assert.match(out, /^a\.sh\na\.sh:2:1 deny filesystem\.delete\.machine \w/);
    assert.match(out, /^ {4}rm -rf \/$/m);
    assert.match(out, /^package\.json:1:18 deny filesystem\.delete\.home /m);
    assert.match(out, /^\d deny.* \(3 pieces of shell in 3 files\)$/m);
    assert.ok(!out.includes("\u001b"));
    const quiet = (await scan(dir, "-q", ".")).out;
    for (const line of quiet.trimEnd().split("\n"))
      assert.match(line, /^\S+:\d+:\d+ (?:deny|ask) /);
    assert.equal((await scan(dir, "-q", "b")).out, "");
  }));

test("colours only for a terminal without NO_COLOR, and no escape sequence of a file", () =>
  withFiles({ "a.sh": "rm -rf / \u001b[2Jx\n" }, async (dir) => {
    const out = async (env: Record<string, string>) =>
      (await runFake(run, ["."], { cwd: dir, isOutputTerminal: true, env })).out;
    assert.ok((await out({})).includes("\u001b[31mdeny"));
    assert.ok(!(await out({})).includes("\u001b[2J"));
    assert.ok(!(await out({ NO_COLOR: "1" })).includes("\u001b"));
  }));

test("--json has every entry with its place, in the same order each time", () =>
  withFiles(files, async (dir) => {
    const first = (await scan(dir, "--json", ".")).out;
    assert.equal((await scan(dir, "--json", ".")).out, first);
    const { version, entries, summary } = JSON.parse(first);
    assert.equal(version, 1);
    assert.deepEqual(
      entries.map(({ file }: { file: string }) => file),
      ["a.sh", "a.sh", "package.json"],
    );
    const [{ fingerprint, ...entry }] = entries;
    assert.match(fingerprint, /^[\da-f]{32}$/);
    const { line, column, endLine, endColumn, kind, decision, rule, command } = entry;
    assert.deepEqual(
      { line, column, endLine, endColumn, kind, decision, rule, command },
      {
        ...{ line: 2, column: 1, endLine: 2, endColumn: 9, kind: "shell-script" },
        ...{ decision: "deny", rule: "filesystem.delete.machine", command: "rm -rf /" },
      },
    );
    assert.equal(summary.deny + summary.ask, entries.length);
  }));

test("--sarif is SARIF 2.1.0", () =>
  withFiles(
    {
      ...files,
      "é d.sh":
        "# cerbash-ignore git.push.force: ours\ngit push --force origin main\ngit branch -D old\n",
    },
    async (dir) => {
      const log = JSON.parse((await scan(dir, "--sarif", ".")).out);
      assert.equal(log.version, "2.1.0");
      assert.match(log.$schema, /sarif-2\.1\.0/);
      const [{ tool, results, columnKind }] = log.runs;
      assert.equal(tool.driver.name, "cerbash");
      assert.equal(columnKind, "utf16CodeUnits");
      assert.ok(results.length >= 4);
      const levels = new Set<string>();
      for (const result of results) {
        const rule = tool.driver.rules[result.ruleIndex];
        assert.equal(rule.id, result.ruleId);
        assert.ok(rule.help.text.length > 0 && rule.shortDescription.text.length > 0);
        assert.ok(result.message.text.length > 0);
        levels.add(result.level);
        assert.equal(result.level, result.properties.decision === "deny" ? "error" : "warning");
        const [{ physicalLocation }] = result.locations;
        assert.ok(!/[ é]/.test(physicalLocation.artifactLocation.uri));
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
        assert.ok(startLine >= 1 && startColumn >= 1 && endLine >= startLine);
        assert.ok(endLine > startLine || endColumn >= startColumn);
        assert.equal(typeof result.partialFingerprints["cerbashCommand/v1"], "string");
      }
      assert.deepEqual([...levels].sort(), ["error", "warning"]);
      const suppressed = results.filter(
        (result: { suppressions?: unknown }) => result.suppressions,
      );
      assert.equal(suppressed.length, 1);
      assert.equal(suppressed[0].suppressions[0].justification, "ours");
    },
  ));

test("a baseline keeps out what it lists, wherever the lines move, and nothing else", () =>
  withFiles({ "a.sh": "rm -rf /\nls\nrm -rf /\n" }, async (dir) => {
    const path = join(dir, "a.sh");
    assert.equal((await scan(dir, "--write-baseline", "base.json", ".")).code, 0);
    assert.equal(JSON.parse(readFileSync(join(dir, "base.json"), "utf8")).entries.length, 2);
    const again = () => scan(dir, "--baseline", "base.json", "--json", ".");
    assert.equal((await again()).code, 0);
    writeFileSync(path, "# moved\n\n\nrm -rf /\nls\n  rm -rf /\n");
    assert.equal((await again()).code, 0);
    // One more of the same is new.
    writeFileSync(path, "rm -rf /\nls\nrm -rf /\nrm -rf /\n");
    assert.equal(JSON.parse((await again()).out).entries.length, 1);
    writeFileSync(path, "rm -rf /\nrm -rf ~\n");
    const report = JSON.parse((await again()).out);
    assert.deepEqual(
      report.entries.map(({ command }: { command: string }) => command),
      ["rm -rf ~"],
    );
    assert.match(report.notes[0].text, /has 1 that is gone/);
  }));

test("what git ignores is left out, what nobody committed yet is not", () =>
  withFiles(
    {
      ".gitignore": "/out\n",
      "out/a.sh": "rm -rf /\n",
      "new.sh": "rm -rf /\n",
      "node_modules/x/b.sh": "rm -rf /\n",
    },
    async (dir) => {
      const names = async (...args: string[]) =>
        JSON.parse((await scan(dir, "--json", ...args)).out).entries.map(
          ({ file }: { file: string }) => file,
        );
      assert.deepEqual(await names("."), ["new.sh", "out/a.sh"]);
      if (git(dir, "init", "-q").status !== 0) return;
      assert.deepEqual(await names("."), ["new.sh", "node_modules/x/b.sh"]);
      assert.deepEqual(await names("out/a.sh"), ["out/a.sh"]);
      assert.deepEqual(await names("out"), ["out/a.sh"]);
    },
  ));

test("--include and --exclude, each as often as one likes", () =>
  withFiles(files, async (dir) => {
    const names = async (...args: string[]) => {
      const { entries } = JSON.parse((await scan(dir, "--json", ...args, ".")).out);
      return [...new Set(entries.map(({ file }: { file: string }) => file))];
    };
    assert.deepEqual(await names("--include", "*.sh"), ["a.sh"]);
    assert.deepEqual(await names("--include=*.sh", "--include=*.json"), ["a.sh", "package.json"]);
    assert.deepEqual(await names("--exclude", "*.sh", "--exclude", "{x,package}.json"), []);
    assert.deepEqual(await names("--exclude", "b/**"), ["a.sh", "package.json"]);
  }));

test("links, large files and what is not text are not read", () =>
  withFiles(
    {
      "big.sh": `rm -rf /\n${"#".repeat(1_000_001)}`,
      "bin.sh": "rm -rf /\n\0",
      "real/a.txt": "rm -rf /\n",
    },
    async (dir) => {
      symlinkSync(join(dir, "real/a.txt"), join(dir, "link.sh"));
      mkdirSync(join(dir, "loop"));
      symlinkSync(dir, join(dir, "loop/again"));
      const { entries, notes } = JSON.parse((await scan(dir, "--json", ".")).out);
      assert.deepEqual(entries, []);
      assert.deepEqual(
        notes.map(({ file }: { file: string }) => file),
        ["big.sh", "bin.sh"],
      );
      // A link that somebody names is meant.
      assert.equal((await scan(dir, "link.sh")).code, 1);
      unlinkSync(join(dir, "link.sh"));
    },
  ));
