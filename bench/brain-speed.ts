// npm run bench:brain [-- FILE.jsonl]: how long the embedded model takes to load and a command. For the first load of a
// process, dist must have been built.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { loadEmbedded } from "../src/brain/embedded.js";
import type { PlannedCommand } from "../src/effects/plan.js";
import { createGuard } from "../src/guard.js";
import { makePlan } from "../src/plan/planner.js";
import { maskable, without } from "../src/training/views.js";

/** Fresh processes for the first load. */
const PROCESSES = 20;
const script = `import { embeddedBrain } from ${JSON.stringify(new URL("../dist/lib/index.js", import.meta.url))};
const begun = performance.now();
const brain = embeddedBrain("models/guard.model")();
console.log(typeof brain === "string" ? brain : performance.now() - begun);`;
const firsts = Array.from({ length: PROCESSES }, () => {
  const args = ["--input-type=module", "--eval", script];
  const said = execFileSync(process.execPath, args, { encoding: "utf8" }).trim();
  if (Number.isNaN(Number(said))) throw new Error(said);
  return Number(said);
});

const bytes = readFileSync("models/guard.model");
const loads: number[] = [];
for (let n = 0; n < 50; n++) {
  const begun = performance.now();
  loadEmbedded(readFileSync("models/guard.model"));
  loads.push(performance.now() - begun);
}
const brain = loadEmbedded(bytes);
if (typeof brain === "string") throw new Error(brain);
const { tools } = createGuard().index;
const file = process.argv[2] ?? "data/cases/agent-commands.jsonl";
const texts = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line).command as string);
const known: PlannedCommand[] = [];
const unknown: PlannedCommand[] = [];
for (const text of texts) {
  const { commands } = makePlan(text, tools);
  known.push(...commands);
  const hidden = maskable(commands);
  unknown.push(
    ...makePlan(
      text,
      without(tools, (program) => hidden.has(program)),
    ).commands,
  );
}
const quantile = (values: number[], q: number): string => {
  const sorted = values.sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0).toFixed(2);
};
console.log(
  `${bytes.length} bytes; first load of ${PROCESSES} processes (read and check): least ${quantile(firsts, 0)} ms, p50 ${quantile(firsts, 0.5)} ms; later ones p50 ${quantile(loads, 0.5)} ms`,
);
for (const [name, commands] of [
  ["tools known", known],
  ["tools unknown", unknown],
] as const) {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    times.length = 0;
    for (const command of commands) {
      const begun = process.hrtime.bigint();
      brain.judge(command);
      times.push(Number(process.hrtime.bigint() - begun) / 1000);
    }
  }
  console.log(
    `${name.padEnd(14)} ${commands.length} commands: p50 ${quantile(times, 0.5)} µs, p90 ${quantile(times, 0.9)} µs, p99 ${quantile(times, 0.99)} µs`,
  );
}
