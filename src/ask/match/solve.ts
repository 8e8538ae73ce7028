/** Fits the two models of the matcher; both deterministic, by Newton's method. */

/** A case of logistic regression. */
export interface Row {
  readonly x: Float64Array;
  readonly y: 0 | 1;
}

/** Matches of one request, of which one is right. */
export interface Choice {
  readonly xs: readonly Float64Array[];
  readonly right: number;
}

type Sums = (weights: readonly number[], gradient: Float64Array, hessian: Float64Array[]) => void;

/** Newton's method with a ridge of `ridge` and steps of at most 3. */
function newton(start: readonly number[], ridge: number, sums: Sums): number[] {
  const size = start.length;
  let weights = [...start];
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    sums(weights, gradient, hessian);
    for (let i = 0; i < size; i++) {
      gradient[i] = (gradient[i] as number) + ridge * (weights[i] as number);
      const row = hessian[i] as Float64Array;
      row[i] = (row[i] as number) + ridge;
    }
    const step = solve(hessian, gradient);
    const length = Math.hypot(...step);
    const scale = length > 3 ? 3 / length : 1;
    weights = weights.map((weight, i) => weight - scale * (step[i] as number));
    if (length < 1e-6) break;
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}

const score = (weights: readonly number[], x: Float64Array): number => {
  let z = 0;
  for (let i = 0; i < x.length; i++) z += (weights[i] as number) * (x[i] as number);
  return z;
};

/** Logistic regression. */
export function fitLogistic(rows: readonly Row[], size: number): number[] {
  return newton(new Array<number>(size).fill(0), 1, (weights, gradient, hessian) => {
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-score(weights, x)));
      const curve = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; i++) {
        const at = x[i] as number;
        gradient[i] = (gradient[i] as number) + (p - y) * at;
        const row = hessian[i] as Float64Array;
        for (let j = 0; j < size; j++) row[j] = (row[j] as number) + curve * at * (x[j] as number);
      }
    }
  });
}

/** Conditional logit (McFadden 1974): which of the matches is the right one. */
export function fitChoice(choices: readonly Choice[], start: readonly number[]): number[] {
  const size = start.length;
  return newton(start, 1, (weights, gradient, hessian) => {
    for (const { xs, right } of choices) {
      const scores = xs.map((x) => score(weights, x));
      const top = Math.max(...scores);
      const shares = scores.map((z) => Math.exp(z - top));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const mean = new Float64Array(size);
      for (const [k, x] of xs.entries())
        for (let i = 0; i < size; i++)
          mean[i] = (mean[i] as number) + ((shares[k] as number) / all) * (x[i] as number);
      for (let i = 0; i < size; i++)
        gradient[i] = (gradient[i] as number) + (mean[i] as number) - (xs[right]?.[i] as number);
      for (const [k, x] of xs.entries()) {
        const share = (shares[k] as number) / all;
        if (share < 1e-4) continue;
        for (let i = 0; i < size; i++) {
          const from = share * ((x[i] as number) - (mean[i] as number));
          if (from === 0) continue;
          const row = hessian[i] as Float64Array;
          for (let j = 0; j < size; j++)
            row[j] = (row[j] as number) + from * ((x[j] as number) - (mean[j] as number));
        }
      }
    }
  });
}

/** Solves a small linear system by Gaussian elimination with partial pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number))
        pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const top = rows[column] as number[];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const own = rows[row] as number[];
      const factor = (own[column] as number) / (top[column] as number);
      for (let k = column; k <= n; k++) own[k] = (own[k] as number) - factor * (top[k] as number);
    }
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number));
}
