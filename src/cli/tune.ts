/** `cerbash tune`: from data to the model file that runs. A part is a file of its own. */
import { PromptError } from "../brain/prompt/template.js";
import { CorpusError } from "../corpus/types.js";
import { TuneError } from "../tune/types.js";
import { WeightsError } from "../weights/errors.js";
import { type Run, UsageError } from "./io.js";
import { loadPart, type Parts } from "./parts.js";

const parts: Parts = new Map([
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
  const part = await loadPart("tune", parts, name);
  try {
    return await part(rest, io);
  } catch (error) {
    if (KNOWN_ERRORS.some((kind) => error instanceof kind) && error instanceof Error)
      throw new UsageError(`cerbash tune ${name}: ${error.message}`);
    throw error;
  }
};
