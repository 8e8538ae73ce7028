/** The files of the page, as `scripts/build.mjs` made them. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Asset } from "./server.js";

const files: readonly (readonly [path: string, name: string, type: string])[] = [
  ["/", "index.html", "text/html; charset=utf-8"],
  ["/page.js", "page.js", "text/javascript; charset=utf-8"],
  ["/page.css", "page.css", "text/css; charset=utf-8"],
  ["/icon.svg", "icon.svg", "image/svg+xml"],
];

/** Reads the files of a built page. Throws when there is none. */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  return new Map(
    files.map(([path, name, type]) => [path, { type, body: readFileSync(join(folder, name)) }]),
  );
}

/** Where the built page is, from `dist` or its chunks; undefined when the program runs from its source. */
export function builtPage(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  // Its module lies in dist/lib/chunks, its source two folders below the project.
  const places = [here, join(here, ".."), join(here, "../.."), join(here, "../../dist")];
  return places
    .map((place) => join(place, "dashboard"))
    .find((place) => existsSync(join(place, "page.js")));
}
