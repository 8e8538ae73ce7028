/** The project's data folder in one compressed file, for a package that was installed without a clone. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { CorpusError } from "./types.js";

/** More than this is none of ours: bytes. */
const MOST = 64 << 20;

/**
 * Writes the files of an archive (JSON of path and text, Brotli) below a folder.
 *
 * @throws {CorpusError} when the archive is damaged
 */
export function unpackData(archive: string, to: string): void {
  let files: [string, unknown][];
  try {
    const text = brotliDecompressSync(readFileSync(archive), { maxOutputLength: MOST });
    files = Object.entries(JSON.parse(text.toString("utf8")));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CorpusError(`${archive} cannot be read (${why}); install the package again`);
  }
  for (const [name, text] of files) {
    const isOurs = /^[a-z-]+\/[\w-]+\.jsonl$/.test(name) && typeof text === "string";
    if (!isOurs) throw new CorpusError(`${archive} is damaged; install the package again`);
    const path = join(to, name);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, String(text), { mode: 0o600 });
  }
}
