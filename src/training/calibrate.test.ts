import assert from "node:assert/strict";
import { test } from "node:test";
import { calibrate, calibrationError, probabilities, type Scored } from "./calibrate.js";
import { randomOf } from "./random.js";

test("scores that are too sure are brought back", () => {
  // True chances are those of the scores halved.
  const random = randomOf(3);
  const rows: Scored[] = Array.from({ length: 3000 }, () => {
    const scores = [random() * 8, random() * 8, random() * 8];
    const p = probabilities(scores, { slope: 0.5, offset: [0, 0.4, -0.2] });
    const at = random();
    const label = at < p[0] ? 0 : at < p[0] + p[1] ? 1 : 2;
    return { scores, label, weight: 1 };
  });
  const calibration = calibrate(rows);
  assert.ok(Math.abs(calibration.slope - 0.5) < 0.08, String(calibration.slope));
  const before = rows.map(({ scores, label }) => ({
    p: probabilities(scores, { slope: 1, offset: [0, 0, 0] }),
    label,
  }));
  const after = rows.map(({ scores, label }) => ({ p: probabilities(scores, calibration), label }));
  assert.ok(calibrationError(before).top > 0.1);
  assert.ok(calibrationError(after).top < 0.03);
  assert.ok(calibrationError(after).byLabel < 0.03);
});
