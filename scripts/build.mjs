// Builds dist: `npm run build`. The command line and the library are bundled together, so that what
// both use is in shared chunks, and what a subcommand imports dynamically loads only with it.

import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { parseSync, Visitor } from "oxc-parser";
import { alias, buildPrograms, compileParts } from "./build-start.mjs";
import { buildPage } from "./dashboard-page.mjs";
import { packedCatalogue } from "./packed-catalogue.mjs";
import { root, run, tool } from "./shared.mjs";
import { stripExamples } from "./strip-examples.mjs";

const entries = {
  main: "src/cli/main.ts",
  index: "src/index.ts",
  // The thread that `cerbash corpus build` starts; src/corpus/pool.ts knows the name.
  "corpus-worker": "src/corpus/worker.ts",
  // The process that holds a language model; src/llama/process.ts knows the name.
  "llama-host": "src/llama/host.ts",
  "sh-main": "src/cli/sh-main.ts",
  "claude-agent-sdk": "src/integrations/claude-agent-sdk.ts",
  "ai-sdk": "src/integrations/ai-sdk.ts",
  "openai-agents": "src/integrations/openai-agents.ts",
};
/** Declarations that are part of the public API, as the compiler names them. */
const declarations = [
  "index.d.ts",
  "integrations/claude-agent-sdk.d.ts",
  "integrations/ai-sdk.d.ts",
  "integrations/openai-agents.d.ts",
];
const driver = "postgres.cjs";
/**
 * The driver of PostgreSQL is CommonJS, which asks for Node's modules in a way that an ES module cannot, so it is a
 * script of its own beside the chunks, loaded with the first connection.
 */
const driverBeside = {
  name: "driver-beside",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^pg$/ }, ({ kind }) => {
      if (kind !== "dynamic-import") throw new Error("pg is loaded by import() only");
      return { path: `../${driver}`, external: true };
    });
  },
};

// Built beside dist and swapped in at the end: a failed build leaves the old one, and nobody sees
// half of a new one.
const out = join(root, `.dist-${process.pid}`);
/** Everything but the programs is in modules. */
const lib = join(out, "lib");
const types = join(out, "all-types");

try {
  const present = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)));
  for (const [name, path] of Object.entries(entries)) {
    if (!present.some(([other]) => other === name)) {
      console.log(`SKIPPED dist/${name}.js: ${path} does not exist`);
    }
  }
  if (present.length > 0) {
    mkdirSync(lib, { recursive: true });
    const inputs = await bundle(Object.fromEntries(present));
    writeNotices([...inputs, ...(await bundleDriver())]);
    await buildPrograms(out);
    await compileParts(out);
    writeExamples();
    writeData();
    if (existsSync(join(root, entries.index))) emitTypes();
    for (const name of ["client.bash", "client.sh"])
      copyFileSync(join(root, "src/resident", name), join(out, name));
    // Scripts that `cerbash tune plan` puts into a folder; src/tune/python.ts finds them.
    cpSync(join(root, "src/tune/python"), join(lib, "tune"), { recursive: true });
    await buildPage(join(out, "dashboard"));
    rmSync(join(root, "dist"), { recursive: true, force: true });
    renameSync(out, join(root, "dist"));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** @param {Record<string, string>} entryPoints */
async function bundle(entryPoints) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: lib,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    alias,
    plugins: [stripExamples, driverBeside, packedCatalogue],
    // Only for measuring `ask`, and not part of the package: without it `eval ask` executes nothing.
    // The runtime of language models is native and finds its files by their names: an optional peer.
    external: ["just-bash", "node-llama-cpp"],
    format: "esm",
    platform: "node",
    // Not lower: #private fields would become WeakMaps, which are many times slower.
    target: "es2022",
    // Names stay readable, for stack traces; they cost little.
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: false,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs);
}

async function bundleDriver() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["node_modules/pg/lib/index.js"],
    outfile: join(lib, driver),
    bundle: true,
    // Another driver that a person may add, and one for another platform: neither is ours.
    external: ["pg-native", "pg-cloudflare"],
    format: "cjs",
    platform: "node",
    target: "es2022",
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: false,
    legalComments: "none",
    metafile: true,
    logLevel: "error",
  });
  return Object.keys(metafile.inputs);
}

/** What stripExamples takes out, in a file of its own that only `cerbash corpus build` reads. */
function writeExamples() {
  const plain = join(out, "rule-examples.jsonl");
  const args = ["--import", "tsx", "scripts/write-examples.ts", plain];
  const done = run(process.execPath, args, { capture: true });
  if (!done.ok) throw new Error(done.output);
  writeFileSync(`${plain}.br`, packed(readFileSync(plain)));
  rmSync(plain);
}

/** What `cerbash retrain` and `corpus build` read of the data folder, which is not part of the package. */
function writeData() {
  /** @type {Record<string, string>} */
  const files = {};
  for (const folder of ["boundary", "cases", "near-miss"]) {
    for (const name of readdirSync(join(root, "data", folder)).sort()) {
      if (name.endsWith(".jsonl"))
        files[`${folder}/${name}`] = readFileSync(join(root, "data", folder, name), "utf8");
    }
  }
  writeFileSync(join(out, "data.br"), packed(JSON.stringify(files)));
}

/** @param {string | Buffer} text */
function packed(text) {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(text, { params });
}

/**
 * The licences of the packages whose code is in the bundle, in one file beside it.
 *
 * @param {string[]} inputs
 */
function writeNotices(inputs) {
  const names = inputs
    .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter((name) => name !== undefined);
  const notices = [...new Set(names)].sort().map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    // Some have it in small letters, and some only in their README.
    const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.\w+)?$/i.test(name));
    const readme = () =>
      /^#+ licen[cs]e[\s\S]*/im.exec(readFileSync(join(folder, "README.md"), "utf8"));
    const text = (
      file === undefined ? (readme()?.[0] ?? "") : readFileSync(join(folder, file), "utf8")
    ).trim();
    if (text === "") throw new Error(`${name} has no licence that could be added to the bundle`);
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  if (notices.length > 0) {
    writeFileSync(join(out, "THIRD-PARTY.txt"), notices.join(`\n${"-".repeat(72)}\n\n`));
  }
}

/**
 * Declarations of the public API: those that its entries reach, and no others. They may not name a
 * bundled package, because whoever installs this one does not have it.
 */
function emitTypes() {
  const done = run(tool("tsc"), ["-p", "tsconfig.build.json", "--outDir", types], {
    capture: true,
  });
  if (!done.ok) throw new Error(done.output);

  const todo = declarations.map((path) => join(types, path));
  const seen = new Set(todo);
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    for (const specifier of moduleSpecifiers(path)) {
      if (!specifier.startsWith(".")) {
        throw new Error(`${relative(types, path)} needs "${specifier}", which is not installed`);
      }
      const target = join(dirname(path), specifier.replace(/\.js$/, ".d.ts"));
      if (!seen.has(target)) todo.push(target);
      seen.add(target);
    }
    const target = join(lib, relative(types, path));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
  rmSync(types, { recursive: true });
}

/** @param {string} path */
function moduleSpecifiers(path) {
  const { module, program } = parseSync(basename(path), readFileSync(path, "utf8"));
  /** @type {string[]} */
  const found = module.staticImports.map((item) => item.moduleRequest.value);
  for (const item of module.staticExports) {
    for (const entry of item.entries)
      if (entry.moduleRequest) found.push(entry.moduleRequest.value);
  }
  // `import("./x.js").T` in a type.
  new Visitor({ TSImportType: (node) => void found.push(node.source.value) }).visit(program);
  return found;
}
