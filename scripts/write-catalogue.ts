// The catalogue of `cerbash ask`, packed for finding intents. Called by scripts/build.mjs, which puts what it
// prints in the place of src/ask/match/packed.ts.

import { packedCatalogue } from "../src/ask/match/packed.js";

process.stdout.write(JSON.stringify(packedCatalogue()));
