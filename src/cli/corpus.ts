import { CorpusError } from "../corpus/types.js";
import { type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";

type Part = (args: readonly string[], io: Io) => Promise<number>;

const parts: ReadonlyMap<string, () => Promise<Part>> = new Map([
  ["build", async () => (await import("./corpus-build.js")).build],
  ["fetch", async () => (await import("./corpus-fetch.js")).fetchFiles],
  ["stats", async () => (await import("./corpus-rows.js")).stats],
  ["show", async () => (await import("./corpus-rows.js")).show],
  ["add", async () => (await import("./corpus-rows.js")).add],
  ["label", async () => (await import("./corpus-rows.js")).relabel],
]);

/** Exit codes: 0 done, 3 (thrown) an error in use. */
export const run: Run = async (args, io) => {
  const [name = "", ...rest] = args;
  const load = parts.get(name);
  if (load === undefined) {
    const names = [...parts.keys()];
    const near = nearest(name, names);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(
      `cerbash corpus: ${name === "" ? "say what to do" : `cannot ${name}`} (${names.join(", ")})${hint}\nSee: cerbash help corpus`,
    );
  }
  try {
    return await (await load())(rest, io);
  } catch (error) {
    if (error instanceof CorpusError) throw new UsageError(`cerbash corpus: ${error.message}`);
    throw error;
  }
};
