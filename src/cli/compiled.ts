/**
 * Programs compiled beforehand. V8 needs longer to compile the guard's tables than to decide, so the build leaves
 * it as scripts with V8's own code caches beside them: `guard/main.cjs` with `guard/main.cache`, and others for
 * what only some calls need (families of rules, languages, adapters), each loaded when it is first asked for.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";

type GuardModule = typeof import("./compiled-parts.js");
/** What the build adds to the module: what other scripts have in common with it, by path. */
interface MainScript {
  shared(path: string): unknown;
}

/** The guard from a folder of the build; undefined where there is none, as when run from source. */
export function loadCompiled(folder: string): GuardModule | undefined {
  return loadCompiledScript(folder, "guard") as GuardModule | undefined;
}

/**
 * What the main script of a compiled program exports; undefined where there is none. A cache of another Node, or one
 * that was cut, is not used by V8; then the script is compiled as usual. (Bytes that changed within one V8 does not
 * notice; mostly Node crashes, which the client and every entry take for a refusal.) Any other script that is missing,
 * broken or of another build is an error of the call that needs it.
 */
export function loadCompiledScript(folder: string, program: string): unknown {
  const path = (name: string) => join(folder, program, name);
  const text = readScript(path("main"));
  if (text === undefined) return undefined;
  // Making it costs more than all that is asked of it.
  const require = createRequire(path("main.cjs"));
  const here = pathToFileURL(path("main.cjs")).href;
  const loaded = new Map<string, unknown>();
  let main: MainScript | undefined;
  let its: string | undefined;
  const build = (id: string) => {
    its ??= id;
    if (id !== its) throw new Error("it is of another build than main.cjs");
  };
  const shared = (module: string) => main?.shared(module);
  const run = (name: string, text: string): unknown => {
    const cachedData = readCache(path(`${name}.cache`));
    const options = { filename: path(`${name}.cjs`), ...(cachedData && { cachedData }) };
    const module: { exports: unknown } = { exports: {} };
    const script = new Script(text, options).runInThisContext();
    script(module.exports, require, module, here, build, part, shared);
    loaded.set(name, module.exports);
    return module.exports;
  };
  const part = (name: string): unknown => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    try {
      const text = readScript(path(name));
      if (text === undefined) throw new Error("it is not there");
      return run(name, text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${program}/${name}.cjs cannot be loaded, so install cerbash again: ${why}`);
    }
  };
  main = run("main", text) as MainScript;
  return main;
}

/** The build makes sure that scripts are ASCII, which is read quickest this way. */
function readScript(path: string): string | undefined {
  try {
    return readFileSync(`${path}.cjs`, "latin1");
  } catch {
    return undefined;
  }
}

/** The folder with the scripts, seen from a chunk of the build. */
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
