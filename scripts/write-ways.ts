// The ways of saying of `cerbash ask`'s catalogue, cut into terms. Called by scripts/build.mjs, which
// puts what it prints in the place of src/ask/match/cut-ways.ts.

import { catalogue } from "../src/ask/catalogue/all.js";
import { packWays } from "../src/ask/match/ways.js";

process.stdout.write(packWays(catalogue));
