import type { Adapter } from "./types.js";

/** Every agent that `cerbash hook` answers; each is loaded only when it is asked for. */
export const adapters: ReadonlyMap<string, () => Promise<Adapter>> = new Map([
  ["claude-code", async () => (await import("./claude-code/adapter.js")).claudeCode],
]);
