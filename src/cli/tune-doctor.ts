/** `cerbash tune doctor`: is a folder to train in, or a finished checkpoint, as it must be? */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { examineFolder, readPlan } from "../tune/doctor/folder.js";
import { readBase } from "../tune/plan/base.js";
import type { Check } from "../tune/plan/checks.js";
import { repairCheckpoint } from "../weights/repair/repair.js";
import { type Io, UsageError } from "./io.js";
import { type Options, readOptions } from "./options.js";
import { painter, visible } from "./terminal.js";

/** Exit codes: 0 nothing is wrong, 1 something is, 3 (thrown) an error in use. */
export async function doctor(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("tune", args);
  const [operand, surplus] = options.operands;
  if (operand === undefined) {
    throw new UsageError("cerbash tune doctor: name a folder (of tune plan, or a checkpoint)");
  }
  if (surplus !== undefined) throw new UsageError(`cerbash tune doctor: ${surplus} is too much`);
  const folder = resolve(io.cwd, operand);
  if (!existsSync(folder)) throw new UsageError(`cerbash tune doctor: no such folder: ${operand}`);
  const checks = existsSync(join(folder, "plan.json"))
    ? planChecks(folder, options, io)
    : await checkpointChecks(folder, options, io);
  await io.write(options.has("json") ? `${JSON.stringify(checks)}\n` : textOf(checks, io));
  return checks.some(({ state }) => state === "failed") ? 1 : 0;
}

function planChecks(folder: string, options: Options, io: Io): readonly Check[] {
  const { load } = readPlan(folder).base;
  const given = options.value("base");
  const base = given === undefined ? readBase(load, load) : readBase(given, resolve(io.cwd, given));
  return examineFolder(folder, base);
}

/** What `tune repair` finds, and whether the prompt can be written for it. */
async function checkpointChecks(
  folder: string,
  options: Options,
  io: Io,
): Promise<readonly Check[]> {
  const base = options.value("base");
  const { findings } = await repairCheckpoint({
    folder,
    out: `${folder}-repaired`,
    isDryRun: true,
    ...(base !== undefined && { base: resolve(io.cwd, base) }),
  });
  const states = { fix: "failed", refuse: "failed", note: "warning" } as const;
  const found = findings.map(
    ({ id, state, count, evidence }): Check => ({
      name: id,
      state: states[state],
      says: `${count}: ${evidence}${state === "fix" ? "; cerbash tune repair" : ""}`,
    }),
  );
  if (!existsSync(join(folder, "tokenizer_config.json"))) {
    const says = "no tokenizer_config.json: whether the prompt fits cannot be seen";
    return [...found, { name: "template", state: "later", says }];
  }
  const { template } = readBase(folder, folder);
  const says = `the prompt is written as ${template.name}`;
  return [...found, { name: "template", state: "ok", says }];
}

function textOf(checks: readonly Check[], io: Io): string {
  const paint = painter(io);
  const colours = { ok: "green", warning: "yellow", failed: "red", later: "dim" } as const;
  const lines = checks.map(
    ({ name, state, says }) =>
      `${paint(colours[state], state.padEnd(8))} ${name.padEnd(9)} ${visible(says)}`,
  );
  return `${lines.join("\n")}\n`;
}
