// Runs every generator in scripts/generate: `npm run generate` writes what is out of date, and
// `npm run generate -- --check` only names it and fails.
//
// A generator is a module there that exports `generate()`, which returns (or promises) the files it
// is responsible for: `[{ path: "docs/rules.md", content: "..." }]`, paths relative to the project.
// Code and JSON are formatted here, so a generator need not care about line breaks.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { childEnv, filesBelow, root, tool } from "./shared.mjs";

/** @typedef {{ path: string, content: string }} GeneratedFile */

// Others import the files they write, so those must be up to date before the others load.
const first = ["scripts/generate/rule-registry.ts", "scripts/generate/place-index.ts"];

const check = process.argv.includes("--check");
const generators = filesBelow("scripts/generate")
  .filter((path) => /(?<!\.test)\.(mjs|ts)$/.test(path))
  .sort((a, b) => first.indexOf(b) - first.indexOf(a));

/** @type {string[]} */
const stale = [];
for (const generator of generators) {
  const module = await import(pathToFileURL(join(root, generator)).href);
  /** @type {readonly GeneratedFile[]} */
  const files = await module.generate();
  for (const file of files) {
    const content = format(file);
    if (content === read(file.path)) continue;
    if (check) {
      stale.push(`${file.path} (written by ${generator})`);
      continue;
    }
    mkdirSync(dirname(join(root, file.path)), { recursive: true });
    writeFileSync(join(root, file.path), content);
    console.log(`wrote ${file.path}`);
  }
}

if (stale.length > 0) {
  console.error(`stale, run \`npm run generate\`:\n${stale.map((line) => `  ${line}`).join("\n")}`);
  process.exitCode = 1;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return null;
  }
}

/** @param {GeneratedFile} file */
function format({ path, content }) {
  if (!/\.(ts|mjs|js|json)$/.test(path)) return content;
  const done = spawnSync(tool("biome"), ["format", `--stdin-file-path=${path}`], {
    cwd: root,
    env: childEnv(),
    encoding: "utf8",
    input: content,
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new Error(`cannot format ${path}: ${done.stderr}`);
  return done.stdout;
}
