/** The scripts beside the modules of the build, for programs that came this far as modules. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { loadCompiledScript } from "./compiled.js";

/** What {@link loadCompiledScript} gives for a chunk of the build; undefined when run from source. */
export function loadCompiledHere(chunk: string, program: string): unknown {
  const folder = fileURLToPath(new URL("../../", chunk));
  return loadCompiledScript(folder, program, createRequire(chunk));
}
