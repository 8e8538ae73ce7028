/**
 * What a kept prefix costs: labels read with the prefix in the state, against the bare evaluation of the same new
 * tokens; and what the process adds. `npm run bench:llama -- FILE.gguf`.
 */
import { guardLabels, guardPrompt } from "../src/brain/prompt/guard.js";
import { chatTemplateOf } from "../src/brain/prompt/template.js";
import { LlamaEngine } from "../src/llama/engine.js";
import { LlamaProcess } from "../src/llama/process.js";
import { writeTinyModel } from "../src/llama/testing.js";

const modelPath = process.argv[2] ?? writeTinyModel();
const ROUNDS = 15;
const commands = [
  "git push --force origin main",
  "rm -rf node_modules dist",
  "kubectl delete namespace staging --now",
  "docker compose exec db psql -c 'select 1'",
];

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
const least = (all: readonly number[]) => Math.min(...all);
const time = async (run: () => Promise<unknown>) => {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
};

const begun = performance.now();
const engine = await LlamaEngine.load({ modelPath, threads: 1 });
console.log(`load                        ${(performance.now() - begun).toFixed(0)} ms`);
const { prefix, suffix } = guardPrompt(chatTemplateOf(engine.facts.chatTemplate ?? undefined));
const first = await time(() => engine.read({ prefix, text: "ls", suffix }, guardLabels));
console.log(`first reading, with prefix  ${first.toFixed(1)} ms`);

const kept: number[] = [];
const bare: number[] = [];
let fresh = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (const text of commands) {
    const prompt = { prefix, text, suffix };
    bare.push(await engine.bareEvaluation(prompt));
    // The bare evaluation emptied the state.
    await engine.read({ prefix, text: "ls", suffix }, guardLabels);
    const reading = await engine.read(prompt, guardLabels);
    kept.push(reading.ms);
    fresh += reading.freshTokens;
  }
}
const prefixTokens = (await engine.read({ prefix, text: "ls", suffix }, guardLabels)).prefixTokens;
const tokens = (fresh / kept.length).toFixed(1);
console.log(
  `prefix kept, ${prefixTokens} tokens     median ${median(kept).toFixed(1)} ms, least ${least(kept).toFixed(1)} ms, ${tokens} new tokens`,
);
console.log(
  `bare, same new tokens       median ${median(bare).toFixed(1)} ms, least ${least(bare).toFixed(1)} ms`,
);
const ratio = median(kept) / median(bare);
console.log(
  `ratio                       ${ratio.toFixed(2)} by medians, ${(least(kept) / least(bare)).toFixed(2)} by the least; at most 1.3`,
);
await engine.dispose();

const model = new LlamaProcess({ modelPath, threads: 1 });
await model.start();
const around: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const text of commands) {
    const from = performance.now();
    const { ms } = await model.read({ prefix, text, suffix }, guardLabels, { deadline: 60_000 });
    around.push(performance.now() - from - ms);
  }
}
console.log(
  `the process adds            median ${median(around).toFixed(2)} ms, least ${least(around).toFixed(2)} ms`,
);
model.end();
process.exit(ratio <= 1.3 ? 0 : 1);
