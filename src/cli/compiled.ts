/**
 * Programs compiled beforehand. V8 needs longer to compile the guard's tables than to decide, so the build leaves
 * it as scripts with V8's own code caches: `guard/main.script`, and others for what only some calls need (families of
 * rules, languages, adapters), each loaded when it is first asked for.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

type GuardModule = typeof import("./compiled-parts.js");
/** What the build adds to the module: what other scripts have in common with it, by path. */
interface MainScript {
  shared(path: string): unknown;
}

/** The guard from a folder of the build; undefined where there is none, as when run from source. */
export function loadCompiled(folder: string, require: NodeJS.Require): GuardModule | undefined {
  return loadCompiledScript(folder, "guard", require) as GuardModule | undefined;
}

/**
 * What the main script of a compiled program exports; undefined where there is none. A cache of another Node, or one
 * that was cut, is not used by V8; then the script is compiled as usual. (Bytes that changed within one V8 does not
 * notice; mostly Node crashes, which the client and every entry take for a refusal.) Any other script that is missing,
 * broken or of another build is an error of the call that needs it.
 *
 * @param require for Node's own modules; making it costs more than all that is asked of it
 */
export function loadCompiledScript(
  folder: string,
  program: string,
  require: NodeJS.Require,
): unknown {
  const path = (name: string) => join(folder, program, name);
  const loaded = new Map<string, unknown>();
  let main: MainScript | undefined;
  let its: string | undefined;
  const build = (id: string) => {
    its ??= id;
    if (id !== its) throw new Error("it is of another build than the main one");
  };
  const shared = (module: string) => main?.shared(module);
  const here = {
    get href() {
      return (require("node:url") as typeof import("node:url")).pathToFileURL(path("main.cjs"))
        .href;
    },
  };
  const run = (name: string): unknown => {
    const read = readScript(path(`${name}.script`));
    if (read === undefined) return undefined;
    const { text, cachedData } = read;
    const module: { exports: unknown } = { exports: {} };
    const script = new Script(text, { filename: path(`${name}.cjs`), cachedData });
    script.runInThisContext()(module.exports, require, module, here, build, part, shared);
    loaded.set(name, module.exports);
    return module.exports;
  };
  const part = (name: string): unknown => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    try {
      const exports = run(name);
      if (exports === undefined) throw new Error("it is not there");
      return exports;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(
        `${program}/${name}.script cannot be loaded, so install cerbash again: ${why}`,
      );
    }
  };
  main = run("main") as MainScript | undefined;
  return main;
}

/** In front of a script: the bytes of its text and of its cache, in eight hexadecimal digits each. */
const HEADER = 16;
/** Nearly all scripts are read at once. Where no byte of it is touched, memory costs nothing. */
const FIRST = 256 * 1024;
let space = Buffer.allocUnsafeSlow(4 * FIRST);

/**
 * A script and its code cache, which is good until the next one is read: memory that was used already is quicker to
 * read into. The build makes sure that scripts are ASCII, which is read quickest as Latin-1.
 */
function readScript(path: string): { text: string; cachedData: Buffer } | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    let got = readSync(file, space, 0, FIRST, 0);
    const header = space.toString("latin1", 0, HEADER);
    const length = Number.parseInt(header.slice(0, 8), 16);
    const cached = Number.parseInt(header.slice(8), 16);
    if (got < HEADER || !(length >= 0 && cached >= 0)) throw new Error("it is torn");
    const end = HEADER + length;
    if (Math.max(end, cached) > space.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(end, cached));
      space.copy(larger, 0, 0, got);
      space = larger;
    }
    if (got < end && got === FIRST) got += readSync(file, space, got, end - got, got);
    if (got < end) throw new Error("it is torn");
    const text = space.toString("latin1", HEADER, end);
    if (got >= end + cached) return { text, cachedData: space.subarray(end, end + cached) };
    const read = readSync(file, space, 0, cached, end);
    return { text, cachedData: space.subarray(0, read) };
  } finally {
    closeSync(file);
  }
}
