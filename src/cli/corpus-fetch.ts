import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fetchFiles as fetchAll, publicFiles, readFileList } from "../corpus/fetch.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import { readOptions } from "./options.js";

/** `cerbash corpus fetch` */
export async function fetchFiles(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("corpus", args);
  const list = options.value("list");
  const out = options.value("out");
  const to = out === undefined ? corpusPlaces(io).fetched : resolve(io.cwd, out);
  const files = list === undefined ? publicFiles : readFileList(await readList(list, io));
  const fetched = await fetchAll(files, { to, trustsFirst: options.has("trust-first") });
  for (const { name, sha256, isKept } of fetched) {
    await io.write(`${isKept ? "is there" : "fetched "} ${name} ${sha256}\n`);
  }
  await io.write(`in ${to}\n`);
  return 0;
}

async function readList(path: string, io: Io): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, path), "utf8");
  } catch {
    throw new UsageError(`cerbash corpus fetch: ${path} cannot be read`);
  }
}
