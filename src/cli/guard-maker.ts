/** The guard for a program that starts for one decision: half of its time is loading the tables. */
import { compiledFolder, loadCompiled } from "./compiled.js";

type MakeGuard = typeof import("./guard.js").makeGuard;

/** `makeGuard`, from the compiled script where there is one. */
export async function guardMaker(): Promise<MakeGuard> {
  const parts = loadCompiled(compiledFolder(import.meta.url)) ?? (await import("./guard.js"));
  return parts.makeGuard;
}
