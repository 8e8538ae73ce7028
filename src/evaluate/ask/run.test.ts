import assert from "node:assert/strict";
import { test } from "node:test";
import type { AskBackend } from "../../ask/types.js";
import { builtInIndex, createGuard } from "../../guard.js";
import { askHtml } from "../reports/ask-html.js";
import { askTerminal } from "../reports/ask-terminal.js";
import { compareByExecution, interpreter } from "./execute.js";
import { normalised, templateOf } from "./match.js";
import { readAskRows } from "./read-ask-rows.js";
import { evaluateAsk } from "./run.js";
import type { AskRow } from "./types.js";

const tableOf = (program: string) => builtInIndex().tools.get(program);

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test("a row has one command or several; what is none says why", async () => {
  const text = [
    '{"nl":"list","command":"ls"}',
    '{"nl":"list","commands":["ls","ls -1"],"platform":"osx"}',
    "nonsense",
    '{"nl":"list","commands":[]}',
    '{"command":"ls"}',
    '{"nl":7,"command":"ls"}',
  ].join("\n");
  const rows = [];
  for await (const row of readAskRows(bytes(text), "a.jsonl")) rows.push(row);
  assert.deepEqual(
    rows.map((row) =>
      "error" in row ? `${row.line}: ${row.error}` : [row.commands, row.platform],
    ),
    [
      [["ls"], "gnu"],
      [["ls", "ls -1"], "bsd"],
      "3: not JSON",
      "4: there is no command (command, or commands: a list of texts)",
      "5: there is no nl",
      "6: nl is not a text",
    ],
  );
});

test("blanks, quotes and a prompt make no difference; other words do", () => {
  const one = normalised("find . -name '*.c'");
  assert.equal(normalised('$ find ./  -name "*.c" ;'), one);
  assert.notEqual(normalised("find . -name '*.h'"), one);
  assert.notEqual(normalised("find . -iname '*.c'"), one);
});

test("a template blanks names and values, and keeps programs, options and structure", () => {
  const of = (command: string) => templateOf(command, tableOf);
  assert.equal(of("find /tmp -name '*.c' | wc -l"), of("find . -name x | wc -l"));
  assert.notEqual(of("find . -name x | wc -l"), of("find . -name x | wc -c"));
  assert.notEqual(of("find . -name x"), of("find . -iname x"));
});

test("commands are compared by what they do in memory", async () => {
  const bash = await interpreter();
  assert.ok(bash !== null, "just-bash is a development dependency");
  const same = (a: string, b: string) => compareByExecution(bash, a, b);
  assert.equal(await same("find . -name '*.txt'", "find ./ -type f -name '*.txt'"), "equal");
  assert.equal(await same("find . -name '*.txt'", "find . -name '*.md'"), "different");
  assert.equal(await same("cat notes.txt", "sort notes.txt"), "reordered");
  assert.equal(await same("true", "true"), "undetermined");
  assert.equal(await same("nosuchprogram x", "ls"), "unsupported");
  // What is left behind counts, not only what is printed.
  assert.equal(await same("cp notes.txt b.txt", "mv notes.txt b.txt"), "different");
  // Ages count from the interpreter's own clock.
  assert.notEqual(await same("find . -mtime -2", "find . -mtime -2"), "undetermined");
  assert.equal(await same("find . -mtime -2", "find . -mtime +2"), "different");
});

const scripted: AskBackend = {
  name: "scripted",
  propose: ({ words }) => {
    const command = new Map([
      ["one", "ls  -a"],
      ["two", "ls -l"],
      ["three", "rm -rf /"],
    ]).get(words);
    return {
      candidates:
        command === undefined ? [] : [{ command, confidence: 0.9, source: "scripted:table.x" }],
    };
  },
};

test("figures count answers, matches, refusals and executions, and are written for terminal and page", async () => {
  const rows = ["one", "two", "three", "four"].map(
    (nl, i): AskRow => ({ nl, commands: ["ls -a"], platform: "gnu", file: "x", line: i + 1 }),
  );
  const guard = createGuard();
  const report = await evaluateAsk(rows, [], [{ name: "scripted", backends: [scripted] }], {
    check: (command) => guard.checkSync(command),
    tableOf,
    bash: await interpreter(),
    seeds: [1],
    shellcheck: { version: "off", isUsed: false, check: async () => [] },
    now: () => 0,
    cerbash: "0",
    made: "2026-01-01T00:00:00Z",
    keepRows: true,
  });
  const [figures] = report.backends;
  assert.ok(figures !== undefined);
  const of = ({ hits, of: all }: { hits: number; of: number }) => `${hits}/${all}`;
  assert.equal(of(figures.answered), "2/4");
  assert.equal(figures.refused, 1);
  assert.equal(of(figures.parses), "2/2");
  assert.equal(of(figures.exact), "0/4");
  assert.equal(of(figures.normalised), "1/4");
  assert.equal(of(figures.template), "1/4");
  assert.equal(of(figures.execution.same), "1/2");
  assert.deepEqual(
    figures.belief.map(({ answers, right }) => [answers, of(right)]),
    [[2, "1/2"]],
  );
  // Belief 0.9 twice, once right.
  assert.ok(Math.abs((figures.calibrationError ?? 0) - 0.4) < 1e-9);
  const text = askTerminal(report, { paint: (_, part) => part, visible: (part) => part });
  assert.match(text, /Backend scripted/);
  assert.match(text, /calibration error +0\.400/);
  assert.match(text, /answered +50\.00 %/);
  assert.match(askHtml(report), /<td class="n">50\.00 %/);
});
