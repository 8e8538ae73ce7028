// Cuts a program into scripts, such as the guard. What every decision needs is the main one. Each module that is loaded later
// (scripts/lazy-families.mjs, `import()`) is a script of its own with what only it needs, and what the same several
// need is one too, or in the main one where it is small, so that there is each module once.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";
import { parseSync } from "oxc-parser";
import { GIVEN, ON_CALL } from "./lazy-families.mjs";
import { root } from "./shared.mjs";

/** @typedef {import("esbuild").Metafile["inputs"]} Inputs */
/**
 * @typedef {object} Cut
 * @property {Map<string, string>} scriptOf The script of each module; `main` is the main one's name.
 * @property {Set<string>} first Modules that run when the main script is loaded.
 * @property {Map<string, string>} alone Modules that begin a script of which nothing else is asked, by its name.
 */

/** Name of the main script. */
export const MAIN = "main";
const LATER = new Set(["require-call", "dynamic-import"]);
/** A module of no script: it is part of each that imports it. */
const isNowhere = (/** @type {string} */ path) =>
  path.startsWith(`${ON_CALL}:`) || path.startsWith(`${GIVEN}:`);
/** Bytes below which a script is not worth its files; what two need is then in the main one, to be run when needed. */
const SMALL = 8000;
/** Stands in the texts for the hash of them all. */
const BUILD = "@build@";
/**
 * What whoever runs a script gives it, by names that no module has: its URL, what must know the build, what loads
 * another script, what gives a module of the main one.
 */
const BANNER = `(function (exports, require, module, scriptUrl, scriptBuild, scriptPart, scriptShared) {scriptBuild("${BUILD}");`;

/**
 * Which module goes into which script.
 *
 * @param {Inputs} inputs
 * @param {string} entry
 * @param {(path: string) => number} sizeOf Bytes of a module.
 * @returns {Cut}
 */
export function cut(inputs, entry, sizeOf) {
  const imports = (/** @type {string} */ path, /** @type {boolean} */ later) =>
    (inputs[path]?.imports ?? [])
      .filter(({ kind, external }) => external !== true && LATER.has(kind) === later)
      .map(({ path }) => path);
  const reach = (/** @type {string} */ start) => {
    const found = new Set([start]);
    for (const path of found)
      for (const next of imports(path, false)) if (!isNowhere(next)) found.add(next);
    return found;
  };
  const first = reach(entry);
  const scriptOf = new Map([...first].map((path) => [path, MAIN]));
  /** @type {Map<string, Set<string>>} */
  const neededBy = new Map();
  const starts = new Set(Object.keys(inputs).flatMap((path) => imports(path, true)));
  // What only unused code would load has no bytes.
  for (const start of [...starts].filter((path) => sizeOf(path) > 0)) {
    for (const path of reach(start)) {
      if (scriptOf.has(path)) continue;
      const known = neededBy.get(path) ?? new Set();
      neededBy.set(path, known.add(start));
    }
  }
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [path, starts] of neededBy) {
    const key = [...starts].sort().join("\n");
    groups.set(key, [...(groups.get(key) ?? []), path].sort());
  }
  /** @type {Map<string, string>} */
  const alone = new Map();
  for (const [start, modules] of groups) {
    const [some = ""] = modules;
    const isOwn = neededBy.has(start);
    const isSmall = modules.reduce((sum, path) => sum + sizeOf(path), 0) < SMALL;
    const name = isOwn ? nameOf(start) : isSmall ? MAIN : `common-${nameOf(some)}`;
    if (modules.includes(start)) alone.set(name, start);
    for (const path of modules) scriptOf.set(path, name);
  }
  return { scriptOf, first, alone };
}

/** @param {string} path @example nameOf("src/rules/dev/npm.ts") // "rules-dev-npm" */
function nameOf(path) {
  return path.replace(/^src\/|^node_modules\/|\.\w+$/g, "").replace(/[^\w-]+/g, "-");
}

/**
 * Names that modules import from those of other scripts, by module; none where it is only loaded later, as a whole.
 *
 * @param {Inputs} inputs
 * @param {Cut} cut
 */
function sharedNames(inputs, { scriptOf, alone }) {
  /** @type {Map<string, Set<string>>} */
  const shared = new Map();
  for (const [path, { imports }] of Object.entries(inputs)) {
    const text = isNowhere(path) ? "" : readFileSync(join(root, path), "utf8");
    const { module } = parseSync(path, text);
    for (const { path: target, original, kind, external } of imports) {
      const script = scriptOf.get(target);
      if (external === true || script === undefined || script === scriptOf.get(path)) continue;
      if (LATER.has(kind)) {
        if (alone.get(script) !== target && !shared.has(target)) shared.set(target, new Set());
        continue;
      }
      const entries = [
        ...module.staticImports,
        ...module.staticExports.flatMap(({ entries }) =>
          entries.map((entry) => ({ moduleRequest: entry.moduleRequest, entries: [entry] })),
        ),
      ]
        .filter(({ moduleRequest }) => moduleRequest?.value === original)
        .flatMap(({ entries }) => entries.filter(({ isType }) => !isType));
      const names = shared.get(target) ?? new Set();
      for (const { importName } of entries) {
        if (importName.kind !== "Name" || importName.name == null)
          throw new Error(`${path}: name what it imports from ${original}`);
        names.add(importName.name);
      }
      shared.set(target, names);
    }
  }
  return shared;
}

/**
 * The texts of all scripts under their names.
 *
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<Map<string, string>>}
 */
export async function buildScripts(entry, options) {
  const whole = { ...options, entryPoints: [entry], metafile: true, write: false };
  const { inputs = {}, outputs = {} } = (await build(whole)).metafile ?? {};
  const [all] = Object.values(outputs);
  const where = cut(inputs, entry, (path) => all?.inputs[path]?.bytesInOutput ?? 0);
  const shared = sharedNames(inputs, where);
  const names = [...new Set(where.scriptOf.values())];
  const { outputFiles } = await build({
    ...options,
    write: false,
    entryPoints: Object.fromEntries(names.map((name) => [name, `script:${name}`])),
    outdir: root,
    banner: { js: BANNER },
    footer: { js: "})" },
    plugins: [scripts(entry, where, shared), ...(options.plugins ?? [])],
  });
  const texts = outputFiles.map(
    ({ path, text }) =>
      /** @type {const} */ ([relative(root, path).replace(/\.js$/, ""), escaped(text)]),
  );
  const hash = createHash("sha256");
  for (const [, text] of texts) hash.update(text);
  const id = hash.digest("hex").slice(0, 16);
  return new Map(texts.map(([name, text]) => [name, text.replace(BUILD, id)]));
}

/** What stands in a regular expression is left as it is by `charset`. @param {string} text */
function escaped(text) {
  return text.replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Makes the entries of the scripts, and puts `scriptPart` and `scriptShared` where one asks for another.
 *
 * @param {string} entry
 * @param {Cut} cut
 * @param {Map<string, Set<string>>} shared
 * @returns {import("esbuild").Plugin}
 */
function scripts(entry, { scriptOf, first, alone }, shared) {
  const passedOn = Symbol("passed on");
  const json = JSON.stringify;
  /** What is asked of a script. @param {string} script */
  const offers = (script) => [...shared].filter(([path]) => scriptOf.get(path) === script);
  /** @param {string} path */
  const asks = (path) => {
    const script = scriptOf.get(path) ?? "";
    if (script !== MAIN && alone.get(script) === path) return `scriptPart(${json(script)})`;
    return script === MAIN
      ? `scriptShared(${json(path)})`
      : `scriptPart(${json(script)}).shared(${json(path)})`;
  };
  /** @param {string} script */
  const text = (script) => {
    const start = script === MAIN ? entry : alone.get(script);
    const before = start === undefined ? [] : [`export * from ${json(`./${start}`)};`];
    const modules = offers(script).map(([path, names], n) => {
      // What need not run yet runs when it is first asked for.
      if (!first.has(path)) return `${json(path)}: () => require(${json(`./${path}`)}),`;
      before.push(`import * as m${n} from ${json(`./${path}`)};`);
      return `${json(path)}: () => ({ ${[...names].map((name) => `${name}: m${n}.${name}`)} }),`;
    });
    if (modules.length === 0) return before.join("\n");
    const after = "export const shared = (path) => modules[path]();";
    return [...before, "const modules = {", ...modules, "};", after].join("\n");
  };
  return {
    name: "scripts",
    setup(build) {
      build.onResolve({ filter: /^script:/ }, ({ path }) => ({
        path: path.slice("script:".length),
        namespace: "script",
      }));
      build.onLoad({ filter: /./, namespace: "script" }, ({ path }) => ({
        contents: text(path),
        resolveDir: root,
      }));
      build.onResolve({ filter: /./ }, async (args) => {
        const { path: wanted, kind, importer, namespace, resolveDir, pluginData } = args;
        if (kind === "entry-point" || pluginData === passedOn) return undefined;
        const options = { kind, importer, namespace, resolveDir, pluginData: passedOn };
        const found = await build.resolve(wanted, options);
        if (found.external || found.errors.length > 0) return found;
        const own = (/** @type {string} */ path) => relative(root, path).split(sep).join("/");
        if (isNowhere(`${found.namespace}:`)) return found;
        const path = own(found.path);
        const from = namespace === "script" ? importer : scriptOf.get(own(importer));
        if (scriptOf.get(path) === from && namespace !== ON_CALL) return found;
        return { path, namespace: LATER.has(kind) ? "later" : "elsewhere" };
      });
      build.onLoad({ filter: /./, namespace: "later" }, ({ path }) => ({
        contents: `module.exports = ${asks(path)};`,
      }));
      build.onLoad({ filter: /./, namespace: "elsewhere" }, ({ path }) => ({
        contents: `export const { ${[...(shared.get(path) ?? [])].join(", ")} } = ${asks(path)};`,
      }));
    },
  };
}
