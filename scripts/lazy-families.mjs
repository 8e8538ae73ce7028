// An esbuild plugin: in dist a family of rules is loaded when one of its programs is first called or one of its
// rules may first fire, and a language when code of it is first read.
// So are the modules of `laterModules`, when one of their functions is first called.
// The source imports them all, since the core has no way to import at run time; here each import that
// the registry does not need at once becomes a `require`, which esbuild turns into a lazy module.

import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseSync } from "oxc-parser";
import { root } from "./shared.mjs";

/**
 * Modules that many calls do not need, of which others import functions alone: of anything else that is imported
 * of them the build says that there is no such export.
 */
export const laterModules = [
  "src/adapters/unknown-tools/files.ts",
  "src/adapters/unknown-tools/search.ts",
  "src/adapters/unknown-tools/tool-traits.ts",
  "src/brain/embedded.ts",
  "src/context/node.ts",
  "src/distribute/installed.ts",
  "src/effects/code/read.ts",
  "src/effects/nosql/influx.ts",
  "src/effects/nosql/mongo.ts",
  "src/effects/nosql/redis.ts",
  "src/effects/sql/read.ts",
  "src/policy/compile.ts",
];
/** The namespace of what stands in for them. */
export const ON_CALL = "on-call";
/** The namespace of what the script is given. */
export const GIVEN = "given";

/**
 * The registry's text with the imports of families made lazy, but for those whose rules concern every command.
 *
 * @param {string} code
 */
export function withLazyFamilies(code) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  for (const [, name, path] of code.matchAll(/^import \* as (m\d+) from "([^"]+)";$/gm)) {
    if (name !== undefined && path !== undefined) paths.set(name, path);
  }
  const eager = new Set(
    [...code.matchAll(/rules:\s*"(?:[^"]*,)?\*(?:,[^"]*)?",\s*load: \(\) => (m\d+)/g)].map(
      (m) => m[1],
    ),
  );
  return code
    .replace(/^import \* as (m\d+) from "[^"]+";\n/gm, (line, name) =>
      eager.has(name) ? line : "",
    )
    .replace(/load: \(\) => (m\d+)/g, (whole, name) =>
      eager.has(name) ? whole : `load: () => require(${JSON.stringify(paths.get(name))})`,
    );
}

/**
 * The text of the list of languages with every language behind `() => NAME` made lazy.
 *
 * @param {string} code
 */
export function withLazyLanguages(code) {
  return code
    .replace(/^import \{ ([A-Z]+) \} from "([^"]+)";\n/gm, (line, name, path) => {
      if (!code.includes(`() => ${name}]`)) return line;
      return `const load${name} = () => require(${JSON.stringify(path)}).${name};\n`;
    })
    .replace(/\(\) => ([A-Z]+)\]/g, "load$1]");
}

/**
 * A module with the same functions, which loads that one with the first call.
 *
 * @param {string} path
 */
function standIn(path) {
  const file = join(root, path);
  const { module } = parseSync(path, readFileSync(file, "utf8"));
  const names = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ isType, exportName }) => !isType && exportName.kind === "Name")
    .map(({ exportName }) => exportName.name);
  return names
    .map(
      (name) =>
        `export const ${name} = (...given) => require(${JSON.stringify(file)}).${name}(...given);`,
    )
    .join("\n");
}

/** @type {import("esbuild").Plugin} */
export const lazyFamilies = {
  name: "lazy-families",
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir, namespace }) => {
      if (kind !== "import-statement" || namespace !== "file") return undefined;
      const wanted = relative(root, join(resolveDir, path)).split(sep).join("/");
      const later = wanted.replace(/\.js$/, ".ts");
      return laterModules.includes(later) ? { path: later, namespace: ON_CALL } : undefined;
    });
    build.onLoad({ filter: /./, namespace: ON_CALL }, ({ path }) => ({
      contents: standIn(path),
      resolveDir: root,
    }));
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]registry\.generated\.ts$/ }, ({ path }) => ({
      contents: withLazyFamilies(readFileSync(path, "utf8")),
      loader: "ts",
    }));
    build.onLoad({ filter: /[\\/]effects[\\/]code[\\/]read\.ts$/ }, ({ path }) => ({
      contents: withLazyLanguages(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};
