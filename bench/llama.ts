/**
 * What a kept prefix costs: labels read with the prefix in the state, against the bare evaluation of the same new
 * tokens; and what the process adds. `npm run bench:llama -- FILE.gguf`.
 */
import { guardLabels, guardPrompt } from "../src/brain/prompt/guard.js";
import { chatTemplateOf } from "../src/brain/prompt/template.js";
import { LlamaEngine } from "../src/llama/engine.js";
import { LlamaProcess } from "../src/llama/process.js";
import { writeTinyModel } from "../src/llama/testing.js";

const modelPath = process.argv[2] ?? (await writeTinyModel());
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

const pairs: number[] = [];
const kept = new Map<string, number>();
const bare = new Map<string, number>();
const keep = (all: Map<string, number>, text: string, ms: number) =>
  all.set(text, Math.min(ms, all.get(text) ?? Number.POSITIVE_INFINITY));
let fresh = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (const text of commands) {
    const prompt = { prefix, text, suffix };
    const alone = await engine.bareEvaluation(prompt);
    // The bare evaluation emptied the state.
    await engine.read({ prefix, text: "ls", suffix }, guardLabels);
    const reading = await engine.read(prompt, guardLabels);
    keep(bare, text, alone);
    keep(kept, text, reading.ms);
    pairs.push(reading.ms / alone);
    fresh += reading.freshTokens;
  }
}
const { prefixTokens } = await engine.read({ prefix, text: "ls", suffix }, guardLabels);
const sum = (all: Map<string, number>) => [...all.values()].reduce((total, ms) => total + ms, 0);
const ratio = sum(kept) / sum(bare);
const each = (all: Map<string, number>) => `${(sum(all) / commands.length).toFixed(1)} ms`;
const tokens = (fresh / pairs.length).toFixed(1);
console.log(
  `prefix of ${prefixTokens} tokens kept     ${each(kept)} for ${tokens} new tokens (least of ${ROUNDS} for each command)`,
);
console.log(`bare, same new tokens       ${each(bare)}`);
console.log(
  `ratio                       ${ratio.toFixed(2)}; median of pairs ${median(pairs).toFixed(2)}; at most 1.3`,
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
