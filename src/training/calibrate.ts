/** Calibration on the validation split, and how good it is. */

/** Uncalibrated scores of one row, its label (index) and its weight. */
export interface Scored {
  readonly scores: readonly number[];
  readonly label: number;
  readonly weight: number;
}

export interface Calibration {
  readonly slope: number;
  readonly offset: readonly number[];
}

/** Probabilities of the labels under a calibration. */
export function probabilities(
  scores: readonly number[],
  { slope, offset }: Calibration,
): [number, number, number] {
  const x = scores.map((score, k) => slope * score + (offset[k] as number));
  const most = Math.max(...x);
  const e = x.map((value) => Math.exp(value - most));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((value) => value / sum) as [number, number, number];
}

const STEPS = 200;

/**
 * Temperature scaling with an offset for each label (Guo et al., 2017, "On calibration of modern neural
 * networks", bias-corrected): the slope and offsets of least log loss, by gradient descent.
 */
export function calibrate(rows: readonly Scored[]): Calibration {
  let slope = 1;
  const offset = [0, 0, 0];
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { slope, offset };
  const squares = [1e-8, 1e-8, 1e-8, 1e-8];
  const x = [0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    const gradients = [0, 0, 0, 0];
    for (const { scores, label, weight } of rows) {
      let sum = 0;
      const most = Math.max(...scores) * slope + Math.max(...offset);
      for (let k = 0; k < 3; k++) {
        x[k] = Math.exp(slope * (scores[k] as number) + (offset[k] as number) - most);
        sum += x[k] as number;
      }
      for (let k = 0; k < 3; k++) {
        const g = ((x[k] as number) / sum - (k === label ? 1 : 0)) * weight;
        gradients[k + 1] = (gradients[k + 1] as number) + g;
        gradients[0] = (gradients[0] as number) + g * (scores[k] as number);
      }
    }
    for (const [n, gradient] of gradients.entries()) {
      const g = gradient / total;
      squares[n] = (squares[n] as number) + g * g;
      const move = (0.1 * g) / Math.sqrt(squares[n] as number);
      if (n === 0) slope = Math.max(0.05, slope - move);
      else offset[n - 1] = (offset[n - 1] as number) - move;
    }
  }
  // Only differences count.
  const [first] = offset as [number, number, number];
  return { slope, offset: offset.map((value) => value - first) };
}

/**
 * Expected calibration error over labels: for each label the mean distance of probability and
 * frequency in 15 bins of equal width, weighted by rows (Nixon et al., 2019: static calibration error).
 * Also of the top label alone, as most papers have it.
 */
export function calibrationError(
  rows: readonly { readonly p: readonly number[]; readonly label: number }[],
  bins = 15,
): { readonly byLabel: number; readonly top: number } {
  const error = (points: readonly { readonly p: number; readonly hit: boolean }[]): number => {
    const sums = Array.from({ length: bins }, () => ({ p: 0, hits: 0, n: 0 }));
    for (const { p, hit } of points) {
      const bin = sums[Math.min(bins - 1, Math.floor(p * bins))];
      if (bin === undefined) continue;
      bin.p += p;
      bin.n++;
      if (hit) bin.hits++;
    }
    return (
      sums.reduce((sum, { p, hits }) => sum + Math.abs(p - hits), 0) / Math.max(1, points.length)
    );
  };
  const byLabel =
    [0, 1, 2]
      .map((k) => error(rows.map(({ p, label }) => ({ p: p[k] as number, hit: label === k }))))
      .reduce((a, b) => a + b, 0) / 3;
  const top = error(
    rows.map(({ p, label }) => {
      const best = p.indexOf(Math.max(...p));
      return { p: p[best] as number, hit: best === label };
    }),
  );
  return { byLabel, top };
}
