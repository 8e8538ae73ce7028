/** For tests that start the program often: from source each start would take a second. */
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/shared.mjs";

/** Bundles the command line program, without the code cache that a release has. `script` ends with `cli.js`. */
export async function bundleProgram(script: string): Promise<void> {
  const outdir = dirname(script);
  await build({
    absWorkingDir: root,
    entryPoints: { cli: "src/cli/main.ts" },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    alias: { yaml: "./node_modules/yaml/browser/index.js" },
    external: ["pg"],
    format: "esm",
    platform: "node",
    target: "es2022",
    logLevel: "error",
    outExtension: { ".js": ".mjs" },
  });
  copyFileSync(join(outdir, "cli.mjs"), script);
  for (const name of ["client.bash", "client.sh"])
    copyFileSync(join(root, "src/resident", name), join(outdir, name));
}
