// Written by `npm run train:ask`.
/** Weights of the features of `features.ts`, in their order. */
export const WEIGHTS: readonly number[] = [
  -12.907, 5.0718, 6.0794, 2.6351, 0.1633, -2.2076, 0.5587, 0.351, -0.2971, -1.0237, 2.5934,
];
