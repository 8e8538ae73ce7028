// For the build: the catalogue of `ask` is packed beforehand, which takes longer than an answer.

import { brotliCompressSync, constants } from "node:zlib";
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
  return brotliCompressSync(done.output, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).toString("base64");
}

/** @type {import("esbuild").Plugin} */
export const packedCatalogue = {
  name: "packed-catalogue",
  setup(build) {
    build.onLoad({ filter: /[\\/]ask[\\/]match[\\/]packed\.ts$/ }, () => {
      packed ??= pack();
      // Compressed: the text would stand in the package three times, twice of them beside its code cache.
      return {
        contents: `import { brotliDecompressSync } from "node:zlib";
export const packedCatalogue = () =>
  JSON.parse(brotliDecompressSync(Buffer.from("${packed}", "base64")).toString());`,
        loader: "js",
      };
    });
  },
};
