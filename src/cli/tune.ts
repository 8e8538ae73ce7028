/** `cerbash tune`: from data to the model file that runs. A part is a file of its own. */
import { PromptError } from "../brain/prompt/template.js";
import { CorpusError } from "../corpus/types.js";
import { TuneError } from "../tune/types.js";
import { WeightsError } from "../weights/errors.js";
import { type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";

/** What follows the part's name is its own to read (`readOptions("tune", args)`). */
type Part = (args: readonly string[], io: Io) => Promise<number>;

const parts: ReadonlyMap<string, () => Promise<Part>> = new Map([
  ["plan", async () => (await import("./tune-plan.js")).plan],
  ["convert", async () => (await import("./tune-convert.js")).convert],
  ["rebake", async () => (await import("./tune-rebake.js")).rebake],
  ["doctor", async () => (await import("./tune-doctor.js")).doctor],
  ["forget", async () => (await import("./tune-forget.js")).forget],
  ["publish", async () => (await import("./tune-publish.js")).publish],
  ["repair", async () => (await import("./tune-repair.js")).repair],
]);

/** What is wrong with files or options, said so that a person can mend it. */
const KNOWN_ERRORS = [WeightsError, TuneError, PromptError, CorpusError];

/** Exit codes: 0 done, 1 and 2 as the part says, 3 (thrown) an error in use or a broken file. */
export const run: Run = async (args, io) => {
  const [name = "", ...rest] = args;
  const load = parts.get(name);
  if (load === undefined) {
    const names = [...parts.keys()];
    const near = nearest(name, names);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(
      `cerbash tune: ${name === "" ? "say what to do" : `cannot ${name}`} (${names.join(", ")})${hint}\nSee: cerbash help tune`,
    );
  }
  try {
    return await (await load())(rest, io);
  } catch (error) {
    if (KNOWN_ERRORS.some((kind) => error instanceof kind) && error instanceof Error)
      throw new UsageError(`cerbash tune ${name}: ${error.message}`);
    throw error;
  }
};
