/**
 * The guard compiled beforehand. V8 needs longer to compile its tables than to decide, so the build
 * leaves them as one script with V8's own code cache beside it, `guard.cjs` and `guard.cache`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

type GuardModule = typeof import("./guard.js");

/**
 * The module from a folder of the build; undefined where there is none, as when run from source. A
 * cache of another Node, or a broken one, is not used by V8; then the script is compiled as usual.
 */
export function loadCompiled(folder: URL): GuardModule | undefined {
  const path = new URL("guard.cjs", folder);
  let source: string;
  try {
    // The build makes sure that it is ASCII, which is read quickest this way.
    source = readFileSync(path, "latin1");
  } catch {
    return undefined;
  }
  const filename = fileURLToPath(path);
  const cachedData = readCache(new URL("guard.cache", folder));
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path.href);
  return module.exports as GuardModule;
}

function readCache(path: URL): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
