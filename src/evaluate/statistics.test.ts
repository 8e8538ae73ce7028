import assert from "node:assert/strict";
import { test } from "node:test";
import { latencyOf, mcnemarExact, percentile, rate } from "./statistics.js";

const near = (actual: number | null, expected: number, within = 5e-5) =>
  assert.ok(
    actual !== null && Math.abs(actual - expected) <= within,
    `${actual} is not ${expected}`,
  );

test("Wilson's interval is that of Newcombe (1998), table I", () => {
  for (const [hits, of, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const made = rate(hits, of);
    near(made.p, hits / of, 0);
    near(made.low, low);
    near(made.high, high);
  }
  assert.equal(rate(20, 20).high, 1);
  near(rate(20, 20).low, 1 - 0.1611);
});

test("a share of nothing is unknown, not zero", () => {
  assert.deepEqual(rate(0, 0), { hits: 0, of: 0, p: null, low: null, high: null });
});

/** The same in whole numbers. */
function mcnemarByCounting(b: number, c: number): number {
  const n = b + c;
  let coefficient = 1n;
  let sum = 1n;
  for (let i = 1; i <= Math.min(b, c); i++) {
    coefficient = (coefficient * BigInt(n - i + 1)) / BigInt(i);
    sum += coefficient;
  }
  return Math.min(1, 2 * (Number((sum * 10n ** 18n) / 2n ** BigInt(n)) / 1e18));
}

test("McNemar's exact p-value is the binomial's", () => {
  near(mcnemarExact(1, 9), 22 / 1024, 1e-12);
  near(mcnemarExact(0, 5), 0.0625, 1e-12);
  assert.equal(mcnemarExact(0, 0), 1);
  assert.equal(mcnemarExact(4, 4), 1);
  for (const [b, c] of [
    [6, 16],
    [16, 6],
    [59, 6],
    [100, 140],
    [700, 820],
  ] as const)
    near(mcnemarExact(b, c), mcnemarByCounting(b, c), 1e-9);
  // 2^-5000 is below a double.
  near(mcnemarExact(2500, 2500), 1, 1e-9);
});

test("percentiles are values that occurred", () => {
  const values = [15, 20, 35, 40, 50];
  assert.deepEqual(
    [0.05, 0.3, 0.4, 0.5, 1].map((q) => percentile(values, q)),
    [15, 20, 20, 35, 50],
  );
  assert.equal(percentile([7], 0.99), 7);
});

test("latency has percentiles, and every time in one bin", () => {
  const made = latencyOf([9000, 4, 8, 20, 20]);
  assert.equal(made?.p50, 20);
  assert.equal(made?.max, 9000);
  near(made?.mean ?? null, 9052 / 5, 1e-9);
  assert.deepEqual(
    made?.histogram.filter(({ count }) => count > 0),
    [
      { from: 0, to: 8, count: 1 },
      { from: 8, to: 16, count: 1 },
      { from: 16, to: 32, count: 2 },
      { from: 8192, to: null, count: 1 },
    ],
  );
  assert.equal(latencyOf([]), null);
});
