// An esbuild plugin: in dist a family of rules is loaded when one of its programs is first called, and a
// language when code of it is first read.
// The source imports them all, since the core has no way to import at run time; here each import that
// the registry does not need at once becomes a `require`, which esbuild turns into a lazy module.

import { readFileSync } from "node:fs";

/**
 * The registry's text with the imports of families without rules of their own made lazy.
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
    [...code.matchAll(/rules:\s*true,\s*load: \(\) => (m\d+)/g)].map((m) => m[1]),
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

/** @type {import("esbuild").Plugin} */
export const lazyFamilies = {
  name: "lazy-families",
  setup(build) {
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
