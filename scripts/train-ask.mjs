// Trains the matcher of `cerbash ask` on its catalogue and writes its weights: `npm run train:ask`.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../src/ask/catalogue/all.ts";
import { trainMatcher } from "../src/ask/match/train.ts";
import { root, run, tool } from "./shared.mjs";

const { weights, rows, first, believed, mistaken } = trainMatcher(catalogue, console.log);
const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(1)} %`;
console.log(
  `rows ${rows}; left-out saying found first ${percent(first)}, and believed ${percent(believed)}`,
);
console.log(`something else believed when the intent is not there: ${percent(mistaken)}`);
const file = join(root, "src/ask/match/weights.generated.ts");
writeFileSync(
  file,
  `// Written by \`npm run train:ask\`.
/** Weights of the features of \`features.ts\`, in their order. */
export const WEIGHTS: readonly number[] = [${weights.join(", ")}];
`,
);
run(tool("biome"), ["format", "--write", file], { capture: true });
