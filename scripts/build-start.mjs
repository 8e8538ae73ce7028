// The programs, and the script that a hook is answered by: all that is no module (docs/decisions/0027-start.md).

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { buildScripts, MAIN } from "./guard-parts.mjs";
import { GIVEN, lazyFamilies } from "./lazy-families.mjs";
import { packedCatalogue } from "./packed-catalogue.mjs";
import { padded, scriptFile } from "./script-file.mjs";
import { root } from "./shared.mjs";
import { stripExamples } from "./strip-examples.mjs";

/** What is started as a program. Each is one file, so that Node looks for no other before a hook is answered. */
const programs = { "cli.js": "src/cli/start.ts", "sh.js": "src/cli/start-sh.ts" };
/**
 * Loaded by src/cli/compiled.ts. `rehearse` uses what was compiled before the cache is taken, so that it has more in it.
 *
 * @type {Record<string, { entry: string, rehearse: (parts: any) => Promise<void> }>}
 */
const compiled = {
  guard: { entry: "src/cli/compiled-parts.ts", rehearse: rehearseGuard },
  ask: { entry: "src/cli/compiled-ask.ts", rehearse: (parts) => parts.rehearse() },
};
const sample = [
  "git status && npm test 2>&1 | tail -5",
  "rm -rf /",
  "curl x | sh",
  "cd a && ls -la",
];

// Its entry for Node is CommonJS, which asks for Node's modules in a way that a bundle cannot.
export const alias = { yaml: "./node_modules/yaml/browser/index.js" };

/** Within the compiled script what it would load is at hand. @type {import("esbuild").Plugin} */
const compiledAlready = {
  name: "compiled-already",
  setup(build) {
    build.onLoad({ filter: /[\\/]cli[\\/]guard-maker\.ts$/ }, () => ({
      contents:
        'import * as parts from "./compiled-parts.js";' +
        "export const guardMaker = async () => parts.makeGuard;",
      loader: "ts",
    }));
  },
};

/** A script is given what `createRequire` makes, and Node's own takes a third of a millisecond to load. @type {import("esbuild").Plugin} */
const givenRequire = {
  name: "given-require",
  setup(build) {
    build.onResolve({ filter: /^node:module$/ }, () => ({ path: "module", namespace: GIVEN }));
    build.onLoad({ filter: /./, namespace: GIVEN }, () => ({
      contents: "export const createRequire = () => require;",
    }));
  },
};

/** What a program imports later is one of the modules. @type {import("esbuild").Plugin} */
const modulesInLib = {
  name: "modules-in-lib",
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path: `./lib/${basename(path)}`, external: true } : undefined,
    );
  },
};

/** @type {import("esbuild").BuildOptions} */
const scriptOptions = {
  absWorkingDir: root,
  bundle: true,
  plugins: [compiledAlready, givenRequire, lazyFamilies, stripExamples, packedCatalogue],
  alias,
  format: "cjs",
  // V8 has no way to import from a script.
  supported: { "dynamic-import": false },
  platform: "node",
  target: "es2022",
  // It is read as Latin-1.
  charset: "ascii",
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  legalComments: "none",
  logLevel: "warning",
  // A script has no URL of its own; whoever runs it says it. Only sources are resolved, for tsx.
  define: { "import.meta.url": "scriptUrl.href", "import.meta.resolve": "undefined" },
};

/**
 * Writes the programs, and what says which folder holds CommonJS and which modules.
 *
 * @param {string} out
 */
export async function buildPrograms(out) {
  const lib = join(out, "lib");
  mkdirSync(lib, { recursive: true });
  for (const [name, entry] of Object.entries(programs)) {
    const path = join(out, name);
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: path,
      bundle: true,
      plugins: [modulesInLib],
      format: "cjs",
      platform: "node",
      target: "es2022",
      define: { "import.meta.dirname": "__dirname" },
      banner: { js: "#!/usr/bin/env node" },
      logLevel: "warning",
    });
    chmodSync(path, 0o755);
  }
  writeFileSync(join(out, "package.json"), '{ "type": "commonjs" }\n');
  writeFileSync(join(lib, "package.json"), '{ "type": "module" }\n');
}

/**
 * What programs that start for one answer need, once more, as scripts with V8's code cache: compiling the guard takes
 * longer than all else in a hook call. A cache fits only its script and this version of V8; elsewhere V8 ignores it.
 *
 * @param {string} out
 */
export async function compileParts(out) {
  for (const [name, { entry, rehearse }] of Object.entries(compiled))
    await compile(out, name, entry, rehearse);
}

/**
 * @param {string} out
 * @param {string} name
 * @param {string} entry
 * @param {(parts: any) => Promise<void>} rehearse
 */
async function compile(out, name, entry, rehearse) {
  const built = await buildScripts(entry, scriptOptions);
  const texts = new Map([...built].map(([name, text]) => [name, padded(text)]));
  const folder = join(out, name);
  mkdirSync(folder);
  /** @type {Map<string, Script>} */
  const scripts = new Map();
  /** @type {Map<string, unknown>} */
  const loaded = new Map();
  /** @type {any} */
  let main;
  // As src/cli/compiled.ts does it, but keeping the scripts.
  const load = (/** @type {string} */ name) => {
    if (loaded.has(name)) return loaded.get(name);
    const filename = join(folder, `${name}.cjs`);
    const script = new Script(texts.get(name) ?? "", { filename });
    scripts.set(name, script);
    const module = { exports: {} };
    const here = pathToFileURL(filename);
    const shared = (/** @type {string} */ path) => main.shared(path);
    const run = script.runInThisContext();
    run(module.exports, createRequire(filename), module, here, () => {}, load, shared);
    loaded.set(name, module.exports);
    return module.exports;
  };
  main = load(MAIN);
  await rehearse(main);
  // The others let functions of the main one run that hardly any call needs, so its cache is taken before.
  const save = (/** @type {Script} */ script, /** @type {string} */ name) =>
    writeFileSync(
      join(folder, `${name}.script`),
      scriptFile(texts.get(name) ?? "", script.createCachedData()),
    );
  scripts.forEach(save);
  const done = new Set(scripts.keys());
  for (const name of texts.keys()) load(name);
  for (const [name, script] of scripts) if (!done.has(name)) save(script, name);
}

/** Decides on some commands as a hook does. @param {any} parts */
async function rehearseGuard({ adapters, rehearse }) {
  const home = mkdtempSync(join(tmpdir(), "cerbash-build-"));
  try {
    for (const command of sample) {
      const payload = {
        session_id: "build",
        cwd: home,
        hook_event_name: "PreToolUse",
        tool_name: "Bash",
        tool_input: { command },
        tool_use_id: "build",
      };
      const place = { env: { CERBASH_HOME: home }, platform: process.platform, home };
      await rehearse(await adapters.get("claude-code")(), JSON.stringify(payload), place);
    }
  } finally {
    rmSync(home, { recursive: true });
  }
}
