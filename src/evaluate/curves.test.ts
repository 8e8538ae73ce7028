import assert from "node:assert/strict";
import { test } from "node:test";
import {
  averagePrecision,
  calibrationBins,
  calibrationError,
  precisionRecall,
  type Scored,
  thinned,
  within,
} from "./curves.js";

const points = (pairs: readonly (readonly [number, 0 | 1])[]): Scored[] =>
  pairs.map(([p, y]) => ({ p, isTrue: y === 1 }));
const near = (actual: number | null, expected: number) =>
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual}, not ${expected}`);

test("bins have equal mass, and equal probabilities are in one bin", () => {
  const bins = calibrationBins(
    points([
      [0.1, 0],
      [0.2, 0],
      [0.8, 1],
      [0.9, 0],
    ]),
    2,
  );
  assert.deepEqual(
    bins.map(({ count }) => count),
    [2, 2],
  );
  near(bins[0]?.predicted ?? null, 0.15);
  near(bins[1]?.observed ?? null, 0.5);
  // 0.5 × |0.15 − 0| + 0.5 × |0.85 − 0.5|
  near(calibrationError(bins), 0.25);

  const tied = calibrationBins(
    points([
      [0.5, 0],
      [0.5, 1],
      [0.5, 1],
      [0.9, 1],
    ]),
    4,
  );
  assert.deepEqual(
    tied.map(({ count }) => count),
    [3, 1],
  );
  assert.deepEqual(calibrationBins([]), []);
  assert.equal(calibrationError([]), 0);
});

test("a forecast that is right on average has no calibration error", () => {
  const all = Array.from({ length: 100 }, (_, i) => ({ p: 0.25, isTrue: i % 4 === 0 }));
  near(calibrationError(calibrationBins(all)), 0);
});

test("precision, recall and average precision are those of scikit-learn's example", () => {
  const curve = precisionRecall(
    points([
      [0.1, 0],
      [0.4, 0],
      [0.35, 1],
      [0.8, 1],
    ]),
  );
  assert.deepEqual(
    curve.map(({ threshold, recall, falsePositives }) => [threshold, recall, falsePositives]),
    [
      [0.8, 0.5, 0],
      [0.4, 0.5, 0.5],
      [0.35, 1, 0.5],
      [0.1, 1, 1],
    ],
  );
  near(averagePrecision(curve), 5 / 6);
  assert.equal(within(curve, 0.01)?.threshold, 0.8);
  assert.equal(within(curve, 0.5)?.threshold, 0.35);
});

test("ties are one point, and one class alone has no curve", () => {
  const curve = precisionRecall(
    points([
      [0.5, 1],
      [0.5, 0],
    ]),
  );
  assert.equal(curve.length, 1);
  near(averagePrecision(curve), 0.5);
  assert.equal(within(curve, 0.01), null);
  assert.deepEqual(precisionRecall(points([[0.5, 1]])), []);
  assert.equal(averagePrecision([]), null);
});

test("a thinned curve keeps its ends", () => {
  const all = Array.from({ length: 1000 }, (_, i) => i);
  const few = thinned(all, 10);
  assert.equal(few.length, 10);
  assert.deepEqual([few[0], few.at(-1)], [0, 999]);
});
