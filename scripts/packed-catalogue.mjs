// For the build: the catalogue of `ask` is packed beforehand, which takes longer than an answer.

import { run } from "./shared.mjs";

/** @type {string | undefined} */
let packed;

function pack() {
  const done = run(process.execPath, ["--import", "tsx", "scripts/write-catalogue.ts"], {
    capture: true,
  });
  if (!done.ok) throw new Error(done.output);
  // A warning among it would make every answer fail.
  JSON.parse(done.output);
  return done.output;
}

/** @type {import("esbuild").Plugin} */
export const packedCatalogue = {
  name: "packed-catalogue",
  setup(build) {
    build.onLoad({ filter: /[\\/]ask[\\/]match[\\/]packed\.ts$/ }, () => {
      packed ??= pack();
      const text = JSON.stringify(packed);
      return {
        contents: `export const packedCatalogue = () => JSON.parse(${text});`,
        loader: "js",
      };
    });
  },
};
