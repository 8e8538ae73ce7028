import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fetchFiles as fetchAll, publicFiles, readFileList } from "../corpus/fetch.js";
import { pinnedFiles, takePinned } from "../corpus/public-files.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import { readOptions } from "./options.js";

/** `cerbash corpus fetch` */
export async function fetchFiles(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("corpus", args);
  const list = options.value("list");
  const out = options.value("out");
  const to = out === undefined ? corpusPlaces(io).fetched : resolve(io.cwd, out);
  const from = options.value("from");
  if (from !== undefined) return take(resolve(io.cwd, from), to, io);
  const files = list === undefined ? publicFiles : readFileList(await readList(list, io));
  const fetched = await fetchAll(files, { to, trustsFirst: options.has("trust-first") });
  for (const { name, sha256, isKept } of fetched) {
    await io.write(`${isKept ? "is there" : "fetched "} ${name} ${sha256}\n`);
  }
  if (list === undefined) await io.write(restText(files.map(({ name }) => name)));
  await io.write(`in ${to}\n`);
  return 0;
}

/** Copies what a folder has of the pinned files; exit code 1 when one of them is another one. */
async function take(from: string, to: string, io: Io): Promise<number> {
  const taken = await takePinned(from, to);
  for (const { name, state, sha256 } of taken) {
    const { sha256: pinned } = pinnedFiles.find((file) => file.name === name) ?? {};
    const what =
      state === "differs"
        ? `differs  ${name} ${sha256}, not ${pinned}; not taken (corpus build --from reads it all the same)`
        : `${state.padEnd(8)} ${name} ${sha256 ?? ""}`;
    await io.write(`${what.trimEnd()}\n`);
  }
  await io.write(`in ${to}\n`);
  return taken.some(({ state }) => state === "differs") ? 1 : 0;
}

/** The public files that cannot be had by a download of one file. */
function restText(had: readonly string[]): string {
  const rest = pinnedFiles.filter(
    ({ name, isPrivateUseOnly }) => !had.includes(name) && !isPrivateUseOnly,
  );
  const lines = rest.map(
    ({ name, origin, commit, licence, sha256 }) =>
      `  ${name}: ${origin}, commit ${commit}, ${licence}\n    SHA-256 ${sha256}`,
  );
  return `To be extracted from their repositories, then: cerbash corpus fetch --from DIR\n${lines.join("\n")}\n`;
}

async function readList(path: string, io: Io): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, path), "utf8");
  } catch {
    throw new UsageError(`cerbash corpus fetch: ${path} cannot be read`);
  }
}
