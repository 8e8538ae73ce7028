/** `cerbash tune forget`: multiple-choice questions, before tuning and after. */
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { chatTemplateOf } from "../brain/prompt/template.js";
import { LlamaProcess } from "../llama/process.js";
import { LlamaError } from "../llama/types.js";
import { answersOf, forgetting, letters, readQuestions } from "../tune/forgetting.js";
import { TuneError } from "../tune/types.js";
import { type Io, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { visible } from "./terminal.js";

/** Nobody waits for one question. */
const QUESTION_MS = 120_000;
const CONTEXT = 2048;

/** Exit codes: 0 asked, 3 (thrown) an error in use or a model that does not run. */
export async function forget(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("tune", args);
  const [operand, surplus] = options.operands;
  const base = options.value("base");
  const adapter = options.value("gguf");
  if (operand === undefined || base === undefined || adapter === undefined) {
    throw new UsageError(
      "cerbash tune forget: say QUESTIONS.jsonl --base MODEL.gguf --gguf ADAPTER.gguf",
    );
  }
  if (surplus !== undefined) throw new UsageError(`cerbash tune forget: ${surplus} is too much`);
  const path = resolve(io.cwd, operand);
  const questions = readQuestions(read(path, operand), operand);
  const ask = async (adapterPath?: string): Promise<readonly boolean[]> => {
    const model = new LlamaProcess({
      modelPath: resolve(io.cwd, base),
      contextSize: CONTEXT,
      ...(adapterPath !== undefined && { adapterPath }),
    });
    try {
      const { chatTemplate } = await model.start();
      return await answersOf(
        questions,
        chatTemplateOf(chatTemplate ?? undefined),
        async (prompt, text) => {
          const { prefix, suffix } = prompt;
          const reading = await model.read({ prefix, text, suffix }, letters, {
            deadline: QUESTION_MS,
          });
          return reading.p;
        },
      );
    } catch (error) {
      if (error instanceof LlamaError) throw new TuneError(error.message);
      throw error;
    } finally {
      model.end();
    }
  };
  const before = await ask();
  const after = await ask(resolve(io.cwd, adapter));
  const result = forgetting(basename(path), before, after);
  const share = ({ hits, of, low, high }: typeof result.before) =>
    `${hits} of ${of} (${(100 * (low ?? 0)).toFixed(1)} to ${(100 * (high ?? 0)).toFixed(1)} %)`;
  await io.write(
    options.has("json")
      ? `${JSON.stringify(result)}\n`
      : visible(
          `${result.name}: right before ${share(result.before)}, after ${share(result.after)}; McNemar's exact p ${result.p.toPrecision(2)}\n`,
        ),
  );
  return 0;
}

function read(path: string, given: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`cerbash tune forget: ${given} cannot be read`);
  }
}
