// Written by `npm run train:ask`.
/** Weights of the features of `features.ts`, in their order. */
export const WEIGHTS: readonly number[] = [-4, 4, 3, 2, -3, -1.5, -1, 1, 0.5, -0.5, -1];
