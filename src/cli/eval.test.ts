import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { CompareReport } from "../evaluate/compare.js";
import { tinyRows, twoWords } from "../evaluate/testing.js";
import type { GuardReport } from "../evaluate/types.js";
import { withFiles } from "../scan/testing.js";
import { run } from "./eval.js";
import { compareSetups } from "./eval-compare.js";
import { UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { fakeIo, runFake } from "./testing.js";

const tiny = tinyRows.join("\n");
const files = {
  "tiny.jsonl": tiny,
  "more.jsonl": '{"command":"pwd","label":"safe"}\n{oops\n{"command":"id","label":"nice"}\n',
  "policy.yaml":
    "rules:\n  - id: stop-qqa\n    decision: deny\n    programs: [qqa]\n    why: it is new\n    instead: ask a person\n    examples:\n      matches: [qqa x]\n      nonMatches: [ls]\n",
};
const evaluate = (cwd: string, ...args: string[]) => runFake(run, args, { cwd });

test("the report fits a terminal, and lists every miss, false alarm and bad row", () =>
  withFiles(files, async (dir) => {
    process.env.CERBASH_MODEL = join(dir, "none.model");
    const { code, out, err } = await evaluate(dir, "guard", "tiny.jsonl", "more.jsonl").finally(
      () => delete process.env.CERBASH_MODEL,
    );
    assert.equal(code, 0);
    assert.equal(err, "");
    for (const line of out.split("\n")) assert.ok([...line].length <= 80, line);
    assert.match(out, /7 commands: 7 labelled, 0 not; 2 bad rows/);
    assert.match(out, /false alarms +25\.00 % +\(4\.56 to 69\.94\) +1 of 4 of safe/);
    assert.match(out, /stopped +33\.33 % /);
    assert.match(out, /There is no brain/);
    assert.match(out, /safe > deny {2}tiny\.jsonl:4\n {4}rm -rf \/ # <b>&'\\x1b\[2J\n {4}[a-z]+\./);
    assert.match(out, /risky > allow {2}tiny\.jsonl:6\n/);
    assert.match(out, /more\.jsonl:2: not JSON/);
    assert.match(out, /more\.jsonl:3: label "nice" is not one of safe, risky, destructive/);
    assert.match(out, /more\.jsonl +1 /);
  }));

test("long commands and names are wrapped, and none of a command is lost", () => {
  const path = "x".repeat(200);
  const row = { command: `rm -rf /etc/${path} ${"y ".repeat(100)}`, label: "safe", family: path };
  return withFiles({ [`${"n".repeat(90)}.jsonl`]: JSON.stringify(row) }, async (dir) => {
    const { out } = await evaluate(dir, "guard", `${"n".repeat(90)}.jsonl`);
    for (const line of out.split("\n")) assert.ok([...line].length <= 80, line);
    assert.equal(out.split("x").length - 1 >= 200, true);
    assert.equal(out.match(/\by\b/g)?.length, 100);
  });
});

test("--wrong, --ask and --deny list more rows", () =>
  withFiles(
    {
      "a.jsonl":
        '{"command":"rm -rf /","label":"risky"}\n{"command":"git branch -D old","label":"destructive"}\n',
    },
    async (dir) => {
      const out = async (...args: string[]) =>
        (await evaluate(dir, "guard", "a.jsonl", ...args)).out;
      assert.doesNotMatch(await out(), /risky > deny|destructive > ask/);
      assert.match(await out("--wrong"), /destructive > ask[\s\S]*risky > deny/);
      assert.match(await out("--ask"), /Asked about \(1\)\n {2}destructive > ask/);
      assert.match(await out("--deny"), /Denied \(1\)\n {2}risky > deny/);
    },
  ));

test("--json has the figures, and with --rows every row", () =>
  withFiles(files, async (dir) => {
    const { out } = await evaluate(dir, "guard", "--json", "tiny.jsonl");
    const made: GuardReport = JSON.parse(out);
    assert.equal(made.kind, "cerbash-eval-guard");
    assert.deepEqual([made.total.falseAlarms.hits, made.total.stopped.hits], [1, 1]);
    assert.equal(made.results, undefined);
    const all: GuardReport = JSON.parse(
      (await evaluate(dir, "guard", "--json", "--rows", "tiny.jsonl")).out,
    );
    assert.equal(all.results?.length, 6);
  }));

test("--html writes one page for its owner alone", () =>
  withFiles(files, async (dir) => {
    const { err } = await evaluate(dir, "guard", "--html", "out.html", "tiny.jsonl");
    const path = join(dir, "out.html");
    assert.match(err, /wrote out\.html/);
    assert.match(readFileSync(path, "utf8"), /^<!DOCTYPE html>/);
    assert.equal(statSync(path).mode & 0o777, 0o600);
  }));

test("limits make the exit code 1, and what cannot be measured keeps none", () =>
  withFiles({ ...files, "safe.jsonl": '{"command":"ls","label":"safe"}\n' }, async (dir) => {
    const code = async (...args: string[]) => (await evaluate(dir, "guard", ...args)).code;
    assert.equal(await code("tiny.jsonl", "--max-false-alarms", "34", "--min-stopped", "33"), 0);
    assert.equal(await code("tiny.jsonl", "--max-false-alarms", "33"), 1);
    assert.equal(await code("tiny.jsonl", "--min-stopped", "34"), 1);
    assert.equal(await code("safe.jsonl", "--max-false-alarms", "0"), 0);
    const { code: gone, err } = await evaluate(dir, "guard", "safe.jsonl", "--min-stopped", "1");
    assert.equal(gone, 1);
    assert.match(err, /stopped cannot be measured/);
  }));

test("rows may come from standard input, and heads and a policy be chosen", () =>
  withFiles(files, async (dir) => {
    const { out } = await runFake(run, ["guard", "--json", "-"], { cwd: dir, stdin: tiny });
    assert.equal((JSON.parse(out) as GuardReport).sources.length, 2);
    const made = async (...args: string[]): Promise<GuardReport> =>
      JSON.parse((await evaluate(dir, "guard", "--json", "tiny.jsonl", ...args)).out);
    const allowlist = await made("--phases", "allowlist");
    assert.deepEqual(
      allowlist.phases.map(({ phase }) => phase),
      ["allowlist", "all"],
    );
    assert.equal(allowlist.total.stopped.hits, 0);
    assert.equal((await made("--policy", "policy.yaml")).total.stopped.hits, 2);
  }));

test("two saved reports are compared row by row", () =>
  withFiles(files, async (dir) => {
    const { writeFileSync } = await import("node:fs");
    const save = async (name: string, ...args: string[]) =>
      writeFileSync(
        join(dir, name),
        (await evaluate(dir, "guard", "--json", "--rows", "tiny.jsonl", ...args)).out,
      );
    await save("a.json");
    await save("b.json", "--policy", "policy.yaml");
    const { code, out } = await evaluate(dir, "compare", "a.json", "b.json", "--html", "c.html");
    assert.equal(code, 0);
    for (const line of out.split("\n")) assert.ok([...line].length <= 80, line);
    assert.match(out, /6 rows on both sides/);
    assert.match(out, /1 fixed, 0 broken, 0 other; 5 decided the same/);
    assert.match(out, /stopped +33\.33 % +66\.67 % +1 +0 +1\.0000/);
    assert.match(out, /destructive: allow > deny {2}tiny\.jsonl:5\n {4}qqa x\n/);
    assert.match(readFileSync(join(dir, "c.html"), "utf8"), /qqa x/);
    const json: CompareReport = JSON.parse(
      (await evaluate(dir, "compare", "--json", "--policy", "none", "policy.yaml", "tiny.jsonl"))
        .out,
    );
    assert.equal(json.counts.fixed, 1);
  }));

test("two brains are compared on the same rows, whatever loads them", () =>
  withFiles(files, async (dir) => {
    const args = ["compare", "--policy", "none", "words", "tiny.jsonl"];
    const made = await compareSetups(
      "policy",
      args.slice(3),
      (name) => ({ brain: name === "none" ? null : twoWords }),
      readOptions("eval", args),
      fakeIo({ cwd: dir }),
    );
    assert.deepEqual([made.counts.fixed, made.counts.paired], [1, 6]);
    assert.deepEqual([made.a.brainName, made.b.brainName], [null, "two-words"]);
  }));

test("rows may be grouped by any field", () =>
  withFiles(files, async (dir) => {
    const { out } = await evaluate(dir, "guard", "--json", "--by", "id", "tiny.jsonl");
    assert.deepEqual(
      (JSON.parse(out) as GuardReport).families.map(({ name }) => name),
      ["(no id)", "a"],
    );
  }));

test("what cannot be used is an error that says what to do", () =>
  withFiles(
    { ...files, "no.json": "{}", "bad.yaml": "rules: 3\n", "empty.jsonl": "\n[]\n" },
    async (dir) => {
      for (const [message, ...args] of [
        [/say what to do/],
        [/did you mean guard\?/, "gaurd"],
        [/name a file/, "guard"],
        [/no file none\.jsonl/, "guard", "none.jsonl"],
        [/no file \./, "guard", "."],
        [/no row to judge: empty\.jsonl:2: not a JSON object/, "guard", "empty.jsonl"],
        [/percentage/, "guard", "tiny.jsonl", "--min-stopped", "101"],
        [/percentage/, "guard", "tiny.jsonl", "--max-false-alarms", "1.2.3"],
        [/--rows is for --json/, "guard", "--rows", "tiny.jsonl"],
        [/--wrong is for the terminal/, "guard", "--json", "--wrong", "tiny.jsonl"],
        [/one file/, "guard", "--labels", "tiny.jsonl", "tiny.jsonl", "more.jsonl"],
        [/tiny\.jsonl:1: not/, "guard", "--labels", "tiny.jsonl", "more.jsonl"],
        [/bad\.yaml:\d+: /, "guard", "--policy", "bad.yaml", "tiny.jsonl"],
        [/cannot be written/, "guard", "--html", "no/such/place.html", "tiny.jsonl"],
        [/two saved reports/, "compare", "no.json"],
        [/not a saved report; save/, "compare", "no.json", "no.json"],
        [/not JSON/, "compare", "tiny.jsonl", "no.json"],
        [/--wrong is for guard/, "compare", "--wrong", "no.json", "no.json"],
        [/a second policy/, "compare", "--policy", "policy.yaml", "none"],
      ] as const)
        await assert.rejects(
          evaluate(dir, ...args),
          (error) => error instanceof UsageError && message.test(error.message),
          args.join(" "),
        );
    },
  ));

test("two models on the same rows; a file that is no model is named", () =>
  withFiles({ ...files, "not.model": "no" }, async (dir) => {
    const model = new URL("../../models/guard.model", import.meta.url).pathname;
    const { code, out } = await evaluate(dir, "compare", "--model", "none", model, "tiny.jsonl");
    assert.equal(code, 0);
    assert.match(out, /A: none \(.*brain none/);
    assert.match(out, /B: .*guard\.model \(.*brain guard/);
    const failed = evaluate(dir, "compare", "--model", "none", "not.model", "tiny.jsonl");
    await assert.rejects(failed, /not\.model: /);
  }));
