import assert from "node:assert/strict";
import { test } from "node:test";
import type { AskReport } from "../evaluate/ask/types.js";
import { withFiles } from "../scan/testing.js";
import { run } from "./eval.js";
import { UsageError } from "./io.js";
import { runFake } from "./testing.js";

const rows = [
  { nl: "list all txt files in /tmp", command: "find /tmp -name '*.txt'" },
  { nl: "colourless green ideas sleep furiously", commands: ["true"] },
].map((row) => JSON.stringify(row));
const files = { "a.jsonl": `${rows.join("\n")}\noops\n`, "bad.jsonl": "{}\n" };
const evaluate = (cwd: string, ...args: string[]) => runFake(run, ["ask", ...args], { cwd });

test("requests are measured; lines that are none are reported", () =>
  withFiles(files, async (dir) => {
    const { code, out } = await evaluate(dir, "a.jsonl");
    assert.equal(code, 0);
    assert.match(out, /2 requests; 1 bad rows/);
    assert.match(out, /a\.jsonl:3: not JSON/);
    assert.match(out, /answered +50\.00 % .*1 of 2/);
    for (const line of out.split("\n")) assert.ok([...line].length <= 80, line);
  }));

test("--json has every row with --rows, and --html writes a page", () =>
  withFiles(files, async (dir) => {
    const args = ["a.jsonl", "--json", "--rows", "--no-execution", "--html", "page.html"];
    const { out, err } = await evaluate(dir, ...args);
    const report = JSON.parse(out) as AskReport;
    assert.equal(report.kind, "cerbash-eval-ask");
    assert.deepEqual(
      report.results?.map(({ command }) => command === null),
      [false, true],
    );
    assert.deepEqual(report.seeds, []);
    assert.match(err, /wrote page\.html/);
  }));

test("errors in use say what to do", () =>
  withFiles(files, async (dir) => {
    const says = (pattern: RegExp, ...args: string[]) =>
      assert.rejects(
        evaluate(dir, ...args),
        (error) => error instanceof UsageError && pattern.test(error.message),
      );
    await says(/name a file of requests/);
    await says(/there is no file none\.jsonl/, "none.jsonl");
    await says(/there is no request: bad\.jsonl:1: there is no nl/, "bad.jsonl");
    await says(/--split is one of train, valid, test/, "a.jsonl", "--split", "x");
    await says(/--limit is a whole number/, "a.jsonl", "--limit", "0");
    await says(/--policy is for guard/, "a.jsonl", "--policy", "x");
  }));
