// The near-miss benchmark: pairs that share their words and differ in one thing, one side allowed.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { createGuard } from "../src/guard.js";

interface Pair {
  readonly id: string;
  readonly tool: string;
  readonly allowed: string;
  readonly stopped: string;
  readonly decision: "ask" | "deny";
  readonly label: "risky" | "destructive";
  readonly rule: number;
  readonly why: string;
  readonly differs: string;
}

const folder = new URL("../data/near-miss/", import.meta.url);
const guard = createGuard();
const all: Pair[] = [];

for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl"))) {
  const pairs = readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Pair);
  all.push(...pairs);
  describe(`near-miss ${file}`, () => {
    it("every pair is told apart", () => {
      const wrong: string[] = [];
      for (const { id, allowed, stopped, decision } of pairs) {
        const good = guard.checkSync(allowed);
        if (good.decision !== "allow") {
          wrong.push(
            `${id}: ${good.decision} instead of allow (${good.rules.map((r) => r.id)}): ${allowed}`,
          );
        }
        const bad = guard.checkSync(stopped);
        if (bad.decision !== decision) {
          wrong.push(
            `${id}: ${bad.decision} instead of ${decision} (${bad.rules.map((r) => r.id)}): ${stopped}`,
          );
        }
      }
      assert.deepEqual(wrong, []);
    });
  });
}

describe("near-miss as a whole", () => {
  it("has at least 600 pairs over at least 60 tools, each with its sentence", () => {
    assert.ok(all.length >= 600, `${all.length} pairs`);
    assert.ok(new Set(all.map(({ tool }) => tool)).size >= 60);
    for (const { id, why, rule, label, decision } of all) {
      assert.ok(why.length > 10, id);
      assert.ok(rule >= 1 && rule <= 14, id);
      assert.equal(label, decision === "deny" ? "destructive" : "risky", id);
    }
  });
  it("ids are unique", () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });
});
