import assert from "node:assert/strict";
import { test } from "node:test";
import { calibrated, type LanguageProfile, languageJudgement, unmeasured } from "./language.js";

const profile: LanguageProfile = {
  calibration: { slope: 1, offset: [0, 0, 0] },
  thresholds: { deny: 0.7, ask: 0.3, clear: 0.95 },
};

test("probabilities are made relative to each other, however little of the whole they are", () => {
  const [safe, risky, destructive] = calibrated([0.3, 0.1, 0.1], profile.calibration);
  assert.deepEqual(
    [safe, risky, destructive].map((p) => p.toFixed(6)),
    ["0.600000", "0.200000", "0.200000"],
  );
  const flat = calibrated([0.3, 0.1, 0.1], { slope: 0, offset: [0, Math.log(2), 0] });
  assert.ok(Math.abs((flat[1] ?? 0) - 0.5) < 1e-12);
});

test("thresholds decide", () => {
  const decide = (...p: number[]) => languageJudgement("m", p, 0.99, profile)?.decision;
  assert.equal(decide(0.1, 0.1, 0.8), "deny");
  assert.equal(decide(0.4, 0.1, 0.5), "ask");
  assert.equal(decide(0.8, 0.1, 0.1), "allow");
  assert.equal(languageJudgement("m", [0.97, 0.02, 0.01], 0.99, profile)?.isClear, true);
  assert.equal(languageJudgement("m", [0.999, 0.0005, 0.0005], 1, unmeasured)?.isClear, false);
});

test("with too little mass on the labels, or with no numbers, it has no opinion", () => {
  assert.equal(languageJudgement("m", [0.001, 0, 0.003], 0.004, profile), null);
  assert.equal(languageJudgement("m", [0, 0, 1], Number.NaN, profile), null);
  assert.equal(languageJudgement("m", [Number.NaN, 0, 1], undefined, profile), null);
  assert.equal(languageJudgement("m", [0, 0, 1], undefined, profile)?.decision, "deny");
});
