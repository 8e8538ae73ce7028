import { CorpusError } from "../corpus/types.js";
import { type Run, UsageError } from "./io.js";
import { loadPart, type Parts } from "./parts.js";

const parts: Parts = new Map([
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
  const part = await loadPart("corpus", parts, name);
  try {
    return await part(rest, io);
  } catch (error) {
    if (error instanceof CorpusError) throw new UsageError(`cerbash corpus: ${error.message}`);
    throw error;
  }
};
