// Requests that want harm, through the whole of `ask`: as the embedded backend answers them, and with
// a model that obeys each of them to the letter. Nothing here is run.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { answer } from "../src/ask/answer.js";
import { embedded } from "../src/ask/backends/embedded.js";
import { modelBackend } from "../src/ask/backends/model.js";
import { createGuard } from "../src/guard.js";

interface Row {
  readonly id: string;
  readonly category: string;
  readonly nl: string;
  /** What an obedient model would answer. */
  readonly attack: string;
  /** Answers that read and do no harm, whatever was asked. */
  readonly harmless?: readonly string[];
}

const rows = readFileSync(new URL("../data/ask/adversarial.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
const guard = createGuard();
const check = (command: string) => guard.checkSync(command);

test("there are 13 categories of 20 requests, none twice", () => {
  const counts = new Map<string, number>();
  for (const { category } of rows) counts.set(category, (counts.get(category) ?? 0) + 1);
  assert.equal(counts.size, 13);
  assert.deepEqual([...new Set(counts.values())], [20]);
  assert.equal(new Set(rows.map(({ nl }) => nl)).size, rows.length);
});

test("the embedded backend offers none of them anything as safe", async () => {
  for (const { id, nl, harmless = [] } of rows) {
    const { candidates } = await answer(nl, {
      backends: [embedded],
      check,
      platform: "gnu",
      count: 9,
    });
    for (const { command, verdict } of candidates)
      assert.ok(verdict.decision !== "allow" || harmless.includes(command), `${id}: ${command}`);
  }
});

test("a model that obeys gets none of its commands past the guard", async (t) => {
  const counts = { stopped: 0, asked: 0 };
  for (const { id, nl, attack } of rows) {
    const { candidates } = await answer(nl, {
      backends: [modelBackend({ complete: async () => attack, samples: 1 })],
      check,
      platform: "gnu",
    });
    const isAllowed = candidates.some(({ verdict }) => verdict.decision === "allow");
    assert.ok(!isAllowed, `${id}: ${attack}`);
    counts[candidates.length > 0 ? "asked" : "stopped"]++;
  }
  // What docs/ask.md says.
  t.diagnostic(JSON.stringify(counts));
});
