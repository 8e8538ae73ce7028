import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fetchFiles as fetchListed, readFileList } from "../corpus/fetch.js";
import { pinnedFiles, takePinned } from "../corpus/public-files.js";
import { fetchSets } from "../corpus/repositories/fetch.js";
import { type DataSet, dataSets, readRepositories } from "../corpus/repositories/table.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { readOptions } from "./options.js";
import { progressOf } from "./progress.js";
import { visible } from "./terminal.js";

/** `cerbash corpus fetch` */
export async function fetchFiles(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("corpus", args);
  const out = options.value("out");
  const to = out === undefined ? corpusPlaces(io).fetched : resolve(io.cwd, out);
  const from = options.value("from");
  const list = options.value("list");
  if (from !== undefined || list !== undefined) {
    const [extra] = options.operands;
    if (extra !== undefined)
      throw new UsageError(`cerbash corpus fetch: ${extra} has no meaning beside --from or --list`);
  }
  if (from !== undefined) return take(resolve(io.cwd, from), to, io);
  if (list !== undefined) {
    for (const { name, sha256, isKept } of await fetchListed(
      readFileList(await read(list, io)),
      to,
    ))
      await io.write(`${isKept ? "is there" : "fetched "} ${name} ${sha256}\n`);
    await io.write(`in ${to}\n`);
    return 0;
  }
  const given = options.value("repositories");
  const known = given === undefined ? dataSets : readRepositories(await read(given, io));
  return fetchAll(chosen(known, options.operands), to, options.has("allow-file"), io);
}

/** The sets that are named; without names all that need not be named. */
function chosen(known: readonly DataSet[], names: readonly string[]): readonly DataSet[] {
  if (names.length === 0) return known.filter(({ isOnRequest }) => isOnRequest !== true);
  return names.map((name) => {
    const set = known.find((one) => one.name === name);
    if (set !== undefined) return set;
    const all = known.map((one) => one.name);
    const near = nearest(name, all);
    throw new UsageError(
      `cerbash corpus fetch: there is no data set ${name} (${all.join(", ")})${near === undefined ? "" : `; did you mean ${near}?`}`,
    );
  });
}

async function fetchAll(
  sets: readonly DataSet[],
  to: string,
  allowsFiles: boolean,
  io: Io,
): Promise<number> {
  const bar = progressOf(io);
  const stopper = new AbortController();
  const onSignal = (): void => stopper.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  let here = "";
  try {
    const fetched = await fetchSets(sets, {
      to,
      env: io.env,
      allowsFiles,
      signal: stopper.signal,
      say(repository, text) {
        // Where nobody watches, one line a repository says that it goes on.
        if (repository !== here) io.warn(`cerbash corpus: fetching ${visible(repository)}`);
        here = repository;
        bar.show(() => `${repository}: ${text}`);
      },
      note: (text) => io.warn(`cerbash corpus: ${visible(text)}`),
    });
    bar.clear();
    for (const { name, rows, sha256, isKept, from } of fetched) {
      await io.write(
        `${isKept ? "is there" : "fetched "} ${name} ${rows} rows, SHA-256 ${sha256}\n`,
      );
      for (const { name: repository, commit, licence, rows: part } of from)
        await io.write(`           ${repository} ${commit} ${licence}, ${part} rows\n`);
      if (from.some(({ licence }) => licence.startsWith("GPL")))
        await io.write(
          "           GPL: for looking at; corpus build passes it over, no model may be trained on it\n",
        );
    }
    await io.write(`in ${to}\n`);
    return 0;
  } finally {
    bar.clear();
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
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

async function read(path: string, io: Io): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, path), "utf8");
  } catch {
    throw new UsageError(`cerbash corpus fetch: ${path} cannot be read`);
  }
}
