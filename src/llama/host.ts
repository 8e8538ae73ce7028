/** The program of a process that holds a model: calls in, answers out, one after the other. */
import { LlamaEngine } from "./engine.js";
import type { Call, Operations, Reply } from "./protocol.js";
import { LlamaError } from "./types.js";

let engine: LlamaEngine | undefined;
const aborts = new Map<number, AbortController>();
let before: Promise<unknown> = Promise.resolve();

process.on("message", (call: Call) => {
  if ("abort" in call) {
    aborts.get(call.abort)?.abort();
    return;
  }
  const abort = new AbortController();
  aborts.set(call.id, abort);
  before = before.then(() => answer(call, abort.signal)).finally(() => aborts.delete(call.id));
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit(0));

async function answer(call: Exclude<Call, { abort: number }>, signal: AbortSignal): Promise<void> {
  const { id } = call;
  try {
    if (signal.aborted || Date.now() > call.until)
      throw new LlamaError("late", "the time was over before it began");
    const output = await run(call, signal);
    send({ id, output });
  } catch (error) {
    const problem = error instanceof LlamaError ? error.problem : "load";
    const message = error instanceof Error ? error.message : String(error);
    send({ id, problem, message: message.slice(0, 500) });
  }
}

async function run(call: Exclude<Call, { abort: number }>, signal: AbortSignal): Promise<unknown> {
  switch (call.name) {
    case "load": {
      engine = await LlamaEngine.load(call.input as Operations["load"]["in"]);
      return engine.facts;
    }
    case "read": {
      const { prompt, labels } = call.input as Operations["read"]["in"];
      return loaded().read(prompt, labels);
    }
    case "generate": {
      const { prompt, options } = call.input as Operations["generate"]["in"];
      return loaded().generate(prompt, options, signal);
    }
  }
}

function loaded(): LlamaEngine {
  if (engine === undefined) throw new LlamaError("loading", "no model is loaded");
  return engine;
}

function send(reply: Reply): void {
  // It may be gone by now, and then nobody waits.
  if (process.connected) process.send?.(reply, () => {});
}
