/** Flags of the resident's Node. `npm run bench:resident` shows what they save. */
export const NODE_FLAGS = [
  // A hook makes little garbage, and Node's 16 MB halves are kept for it.
  "--max-semi-space-size=1",
  "--max-old-space-size=128",
  // No optimising compiler: it makes a call hardly quicker, since each finds its code out of the
  // processor's caches anyway, and keeps 25 MB.
  "--lite-mode",
  // Helpers of the collector keep 1.2 MB, and there is little for them to do.
  "--single-threaded-gc",
] as const;
