// Runs the tests: `npm test`, or `npm test shell effects` for the files whose path has one of the
// words. Arguments that begin with a dash go to Node: `npm test -- --test-name-pattern=heredoc`.
// Node 20 takes no glob after --test, so the files are collected here.

import { filesBelow, run } from "./shared.mjs";

const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith("-"));
const words = args.filter((arg) => !arg.startsWith("-"));

const files = ["src", "test"]
  .flatMap(filesBelow)
  .filter((path) => path.endsWith(".test.ts"))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)));

if (files.length === 0) {
  console.error(`no test file matches: ${words.join(" ") || "src/**/*.test.ts test/**/*.test.ts"}`);
  process.exit(1);
}

const node = ["--import", "tsx", "--test", "--test-concurrency=2", "--test-reporter=spec"];
// Twenty minutes, in milliseconds, for a file: one that waits for ever is named by the runner instead
// of the whole being stopped from outside without a word.
node.push("--test-timeout=1200000");
process.exitCode = run(process.execPath, [...node, ...flags, ...files]).status;
