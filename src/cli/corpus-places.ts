/** Where the corpus and what it is made of lie. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { directories } from "../ledger/paths.js";
import type { Io } from "./io.js";

export interface CorpusPlaces {
  /** Rows of corpus add and label. */
  readonly own: string;
  readonly built: string;
  /** What corpus fetch brought. */
  readonly fetched: string;
  readonly records: string;
}

export function corpusPlaces(io: Io): CorpusPlaces {
  const { state, records } = directories(io);
  const folder = join(state, "corpus");
  return {
    own: join(folder, "own.jsonl"),
    built: join(folder, "built"),
    fetched: join(folder, "public"),
    records,
  };
}

/** The file of rule and tool examples in dist, whose tables are without them. */
export function exampleFile(): string | undefined {
  const folder = dirname(fileURLToPath(import.meta.url));
  const places = [folder, dirname(folder), dirname(dirname(folder))].map((place) =>
    join(place, "rule-examples.jsonl"),
  );
  return places.find((place) => existsSync(place));
}

/** The `data` folder of this program, from source or dist; undefined where it was installed without. */
export function dataFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up++, folder = dirname(folder)) {
    const data = join(folder, "data");
    if (existsSync(join(folder, "package.json")) && existsSync(join(data, "cases"))) return data;
  }
  return undefined;
}
