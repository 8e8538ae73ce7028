/** The guard for a program that starts for one decision: half of its time is loading the tables. */
import { loadCompiledHere } from "./compiled-here.js";

type Guard = typeof import("./guard.js");

/** `makeGuard`, from the compiled script where there is one. */
export async function guardMaker(): Promise<Guard["makeGuard"]> {
  const compiled = loadCompiledHere(import.meta.url, "guard") as Guard | undefined;
  const parts = compiled ?? (await import("./guard.js"));
  return parts.makeGuard;
}
