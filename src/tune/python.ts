/** The Python scripts that go into folders of plans: beside this file, or in dist/tune. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TuneError } from "./types.js";

/** @throws {TuneError} when the package is incomplete */
export function pythonScript(name: string): string {
  const places = [`./python/${name}`, `./tune/${name}`, `../tune/${name}`].map((way) =>
    fileURLToPath(new URL(way, import.meta.url)),
  );
  const place = places.find((path) => existsSync(path));
  if (place === undefined) throw new TuneError(`${name} is missing; install cerbash again`);
  return place;
}
