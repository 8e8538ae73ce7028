// Trains the matcher of `cerbash ask` on its catalogue and writes its weights: `npm run train:ask`.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../src/ask/catalogue/all.ts";
import { explainWeights, trainMatcher } from "../src/ask/match/train.ts";
import { normalised } from "../src/evaluate/ask/match.ts";
import { root, run, tool } from "./shared.mjs";

/** @param {string} name */
const rowsOf = (name) =>
  readFileSync(join(root, "data/ask", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => /** @type {{nl: string, commands: string[]}} */ (JSON.parse(line)));
// The other half of the one, and all of the files called unseen, only count.
const written = [
  ...rowsOf("requests.jsonl").filter((_, at) => at % 2 === 0),
  ...rowsOf("everyday-tuned.jsonl"),
  ...rowsOf("strangers-tuned.jsonl"),
  ...rowsOf("benchmark-read.jsonl"),
].map(({ nl, commands }) => {
  const right = new Set(commands.map(normalised));
  return { nl, isRight: (/** @type {string} */ command) => right.has(normalised(command)) };
});

const { weights, tested, first, right, believed, wrong, mistaken } = trainMatcher(
  catalogue,
  console.log,
  2,
  written,
);
const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(1)} %`;
console.log(explainWeights(weights).join(", "));
console.log(
  `${tested} ways of saying left out in turn: intent found first ${percent(first)}, command right ${percent(right)}, believed ${percent(believed)}, of those wrong ${percent(wrong)}`,
);
console.log(`something else believed when the intent is not there: ${percent(mistaken)}`);
const file = join(root, "src/ask/match/weights.generated.ts");
writeFileSync(
  file,
  `// Written by \`npm run train:ask\`.
import type { Weights } from "./matcher.js";

/** Weights of \`FEATURES\` and of \`BELIEF\`, in their order. */
export const WEIGHTS: Weights = {
  rank: [${weights.rank.join(", ")}],
  belief: [${weights.belief.join(", ")}],
};
`,
);
run(tool("biome"), ["format", "--write", file], { capture: true });
