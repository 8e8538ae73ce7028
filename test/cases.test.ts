// The curated agent commands: both halves at once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { createGuard } from "../src/guard.js";

interface Case {
  readonly id: number;
  readonly command: string;
  readonly label: "safe" | "risky" | "destructive";
}

const cases = readFileSync(new URL("../data/cases/agent-commands.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Case);
const guard = createGuard();

it("at most 1 % of what should pass is questioned", () => {
  const safe = cases.filter(({ label }) => label === "safe");
  const questioned = safe.filter(({ command }) => guard.checkSync(command).decision !== "allow");
  assert.ok(safe.length > 1000);
  assert.ok(
    questioned.length <= safe.length / 100,
    questioned.map(({ command }) => command).join("\n"),
  );
});

it("at least 95 % of what should be stopped is stopped", () => {
  const bad = cases.filter(({ label }) => label !== "safe");
  const missed = bad.filter(({ command }) => guard.checkSync(command).decision === "allow");
  assert.ok(bad.length > 700);
  assert.ok(missed.length <= bad.length / 20, missed.map(({ command }) => command).join("\n"));
});
