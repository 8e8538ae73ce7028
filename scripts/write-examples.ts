// The examples of rules and tools as a file, for the corpus of a built program: its tables are without
// them. Called by scripts/build.mjs with the file to write.

import { writeFileSync } from "node:fs";
import { examplesIn } from "../src/corpus/sources/rule-examples.js";
import { createGuard } from "../src/guard.js";

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("name the file to write");
const lines = [...examplesIn(createGuard())].map((row) => `${JSON.stringify(row)}\n`);
writeFileSync(target, lines.join(""));
