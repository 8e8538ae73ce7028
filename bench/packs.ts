// npm run bench:packs: what a decision costs with one pack, ten packs and all packs loaded. Rules are
// indexed by program and effect, so the cost of a command must not grow with packs it does not concern.
import { LookBook } from "../src/context/look.js";
import { decide } from "../src/phases/engine.js";
import { makePlan } from "../src/plan/planner.js";
import { buildIndex } from "../src/rules/index.js";
import { families } from "../src/rules/registry.generated.js";

/** Ordinary commands whose programs are all in the first pack of the list below. */
const COMMANDS = [
  "rm -rf dist",
  "cp -r src/assets build/",
  "mkdir -p build/out && touch build/out/.keep",
  "find src -name '*.ts' -newer stamp",
  "mv a.txt b.txt",
  "tar czf build/app.tgz src",
];
const packs = [...new Set(families.map(({ path }) => path.split("/")[0] as string))];
const order = ["filesystem", ...packs.filter((pack) => pack !== "filesystem")];

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

const counts = [1, 10, order.length];
const indexes = counts.map((count) => {
  const chosen = new Set(order.slice(0, count));
  const index = buildIndex(families.filter(({ path }) => chosen.has(path.split("/")[0] as string)));
  index.families();
  return index;
});
const times: number[][] = counts.map(() => []);
// In turns, so that a change of the machine's speed meets all alike.
for (let round = 0; round < 400; round++) {
  for (const [n, index] of indexes.entries()) {
    const begun = process.hrtime.bigint();
    for (const text of COMMANDS) {
      const plan = makePlan(text, index.tools, {});
      decide(plan, { plan, around: {}, look: new LookBook() }, index, {
        heads: ["allowlist", "rules"],
        brain: null,
      });
    }
    times[n]?.push(Number(process.hrtime.bigint() - begun) / 1000 / COMMANDS.length);
  }
}
for (const [n, count] of counts.entries()) {
  console.log(
    `${String(count).padStart(3)} packs, ${String(indexes[n]?.tools.size).padStart(5)} program names: ${median(times[n] ?? []).toFixed(1)} µs a command (median)`,
  );
}
