/** Flags of the resident's Node. `npm run bench:resident` shows what they save. */
export const NODE_FLAGS = [
  // A hook makes little garbage; Node's 16 MB halves would be most of the process.
  "--max-semi-space-size=1",
  "--max-old-space-size=128",
] as const;
