/** `cerbash eval`: measures the guard on labelled commands, compares two measurements, measures ask on requests. */
import { type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";

type Action = (operands: readonly string[], options: Options, io: Io) => Promise<number>;

const actions: ReadonlyMap<string, () => Promise<Action>> = new Map([
  ["guard", async () => (await import("./eval-guard.js")).guard],
  ["ask", async () => (await import("./eval-ask.js")).ask],
  ["model", async () => (await import("./eval-model.js")).model],
  ["compare", async () => (await import("./eval-compare.js")).compare],
]);

export const run: Run = async (args, io) => {
  const options = readOptions("eval", args);
  const [name, ...operands] = options.operands;
  const see = "See: cerbash help eval";
  const load = actions.get(name ?? "");
  if (load === undefined) {
    const known = [...actions.keys()];
    if (name === undefined)
      throw new UsageError(`cerbash eval: say what to do (${known.join(", ")})\n${see}`);
    const near = nearest(name, known);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`cerbash eval: ${name} is not known${hint}\n${see}`);
  }
  return (await load())(operands, options, io);
};
