// The page of the dashboard: its modules become one script; the rest is copied.

import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./shared.mjs";

const source = join(root, "src/dashboard/page");

/**
 * Makes the files that src/dashboard/assets.ts serves.
 *
 * @param {string} folder
 */
export async function buildPage(folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(source, "main.ts")],
    outfile: join(folder, "page.js"),
    bundle: true,
    format: "esm",
    // What needs Node does not get in.
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  for (const name of ["index.html", "page.css", "icon.svg"])
    copyFileSync(join(source, name), join(folder, name));
}
