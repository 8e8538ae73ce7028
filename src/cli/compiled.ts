/**
 * The guard compiled beforehand. V8 needs longer to compile its tables than to decide, so the build
 * leaves them as one script with V8's own code cache beside it, `guard.cjs` and `guard.cache`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";

type GuardModule = typeof import("./compiled-parts.js");

/** The guard from a folder of the build; undefined where there is none, as when run from source. */
export function loadCompiled(folder: string): GuardModule | undefined {
  return loadCompiledScript(folder, "guard") as GuardModule | undefined;
}

/**
 * What a compiled script exports; undefined where there is none. A cache of another Node, or a broken one, is not
 * used by V8; then the script is compiled as usual.
 */
export function loadCompiledScript(folder: string, name: string): unknown {
  const filename = join(folder, `${name}.cjs`);
  let source: string;
  try {
    // The build makes sure that it is ASCII, which is read quickest this way.
    source = readFileSync(filename, "latin1");
  } catch {
    return undefined;
  }
  const cachedData = readCache(join(folder, `${name}.cache`));
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  const module: { exports: unknown } = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, createRequire(filename), module, pathToFileURL(filename).href);
  return module.exports;
}

/** The folder with the script, seen from a chunk of the build. */
export function compiledFolder(chunk: string): string {
  return fileURLToPath(new URL("../../", chunk));
}

function readCache(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
