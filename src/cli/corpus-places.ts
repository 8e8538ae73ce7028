/** Where the corpus and what it is made of lie. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpackData } from "../corpus/packed-data.js";
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
  return besideProgram("rule-examples.jsonl.br");
}

function besideProgram(name: string): string | undefined {
  const folder = dirname(fileURLToPath(import.meta.url));
  return [folder, dirname(folder), dirname(dirname(folder))]
    .map((place) => join(place, name))
    .find((path) => existsSync(path));
}

/**
 * Hands in the project's `data` folder: that of the clone, or what an installed package has packed, unpacked for as long
 * as it is needed. It is not kept, so that nobody can change what is learned from it; undefined where there is neither.
 */
export async function withDataFolder<T>(
  use: (folder: string | undefined) => Promise<T> | T,
): Promise<T> {
  const folder = dataFolder();
  const archive = folder === undefined ? besideProgram("data.br") : undefined;
  if (archive === undefined) return use(folder);
  const unpacked = mkdtempSync(join(tmpdir(), "cerbash-data-"));
  const remove = (): void => rmSync(unpacked, { recursive: true, force: true });
  // Whoever reads our output may stop, which ends the process.
  process.once("exit", remove);
  try {
    unpackData(archive, unpacked);
    return await use(unpacked);
  } finally {
    process.off("exit", remove);
    remove();
  }
}

/** The `data` folder of this program, from source or a clone's dist; undefined where it was installed without. */
function dataFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up++, folder = dirname(folder)) {
    const data = join(folder, "data");
    if (existsSync(join(folder, "package.json")) && existsSync(join(data, "cases"))) return data;
  }
  return undefined;
}
