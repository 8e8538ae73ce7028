// Everything that must hold before a change goes in: `npm run check`, or `npm run check -- types
// lint` for some steps. Each step runs even when one before it failed; the end names the failed.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, run, tool } from "./shared.mjs";

const node = process.execPath;

/**
 * @typedef {{
 *   name: string, program: string, args: string[],
 *   show?: boolean,
 *   needs?: readonly string[],
 * }} Step `show` its output always; skip it, loudly, while a file it `needs` is missing.
 */

/** @type {readonly Step[]} */
const steps = [
  { name: "format", program: tool("biome"), args: ["format", "."] },
  {
    name: "lint",
    program: tool("biome"),
    args: ["check", "--formatter-enabled=false", "--error-on-warnings", "."],
  },
  { name: "types", program: tool("tsc"), args: ["--pretty", "false"] },
  // It runs in a browser, and knows nothing of Node.
  {
    name: "page",
    program: tool("tsc"),
    args: ["--pretty", "false", "-p", "src/dashboard/page"],
  },
  {
    name: "page-tests",
    program: tool("tsc"),
    args: ["--pretty", "false", "-p", "test/dashboard"],
  },
  {
    name: "unused",
    program: tool("knip"),
    args: ["--no-progress"],
    // Without the entries everything is unused.
    needs: ["src/cli/main.ts", "src/index.ts"],
  },
  {
    name: "imports",
    program: node,
    args: ["--import", "tsx", "scripts/import-directions.ts"],
  },
  { name: "raw", program: node, args: ["scripts/raw-templates.mjs"] },
  {
    name: "generated",
    program: node,
    args: ["--import", "tsx", "scripts/generate.mjs", "--check"],
  },
  { name: "build", program: node, args: ["scripts/build.mjs"] },
  // As a person runs them, and with their output, because a summary of tests is worth reading.
  { name: "tests", program: "npm", args: ["test"], show: true },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(", ")} (${steps.map((s) => s.name).join(", ")})`);
  process.exit(2);
}

/** @type {string[]} */
const failed = [];
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const missing = step.needs?.filter((path) => !existsSync(join(root, path))) ?? [];
  if (missing.length > 0) {
    console.log(`SKIPPED ${step.name}: ${missing.join(" and ")} missing`);
    continue;
  }
  const start = performance.now();
  const { ok, output } = run(step.program, step.args, { capture: !step.show });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (!ok) {
    failed.push(step.name);
    process.stdout.write(output);
  } else {
    // A step that skipped something says so, and that must be seen.
    for (const line of output.split("\n")) if (line.startsWith("SKIPPED")) console.log(line);
  }
  console.log(`${ok ? "ok    " : "FAILED"} ${step.name.padEnd(10)} ${seconds.padStart(6)} s`);
}

if (failed.length > 0) {
  console.log(`\ncheck failed: ${failed.join(", ")}`);
  process.exitCode = 1;
} else {
  console.log("\ncheck passed");
}
