/** `cerbash tune plan`: a folder that a trainer is started in. */
import { resolve } from "node:path";
import { shapeOf } from "../corpus/steps/shape.js";
import { createGuard } from "../guard.js";
import { parseShell } from "../shell/parse.js";
import { readBase } from "../tune/plan/base.js";
import { makePlan, type Plan, recipes } from "../tune/plan/plan.js";
import { settingsOf } from "../tune/plan/settings.js";
import { askRows } from "../tune/rows/ask.js";
import { guardRows } from "../tune/rows/guard.js";
import { type Framework, type Target, TuneError, type TuneRows } from "../tune/types.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { visible } from "./terminal.js";
import { version } from "./version.js";

/** Exit codes: 0 ready, 1 a check failed, 3 (thrown) an error in use. */
export async function plan(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("tune", args);
  const need = (name: string, example: string): string => {
    const value = options.value(name);
    if (value === undefined)
      throw new UsageError(`cerbash tune plan: --${name} is missing; ${example}`);
    return value;
  };
  const target = oneOf("target", need("target", "guard or ask"), ["guard", "ask"] as const);
  const frameworks = Object.keys(recipes) as Framework[];
  const framework = oneOf("framework", need("framework", frameworks.join(", ")), frameworks);
  const given = need("base", "a folder with the model, or its name: Qwen/Qwen3.5-0.8B");
  const out = resolve(io.cwd, need("out", "where the folder goes: --out DIR"));
  const settings = settingsOf(target, options.value("set"));
  const base = readBase(given, resolve(io.cwd, given));
  const rows = await rowsOf(target, options.value("rows"), settings, io);
  const made = makePlan({ target, framework, base, settings, rows, out, version });
  const isJson = options.has("json");
  await io.write(isJson ? `${JSON.stringify(made, undefined, 2)}\n` : report(made, out));
  return made.checks.some(({ state }) => state === "failed") ? 1 : 0;
}

type Settings = ReturnType<typeof settingsOf>;

async function rowsOf(
  target: Target,
  given: string | undefined,
  settings: Settings,
  io: Io,
): Promise<TuneRows> {
  const { seed, validRows } = settings;
  const train = settings.trainRows === 0 ? settings.steps * settings.batch : settings.trainRows;
  if (target === "guard") {
    const corpus = given === undefined ? corpusPlaces(io).built : resolve(io.cwd, given);
    return guardRows({ corpus, seed, train, valid: validRows });
  }
  if (given === undefined) {
    throw new TuneError('for ask, name a file of {"nl", "command"} rows: --rows FILE');
  }
  const guard = createGuard({ phases: ["allowlist", "rules"] });
  const tableOf = (program: string) => guard.index.tools.get(program);
  return askRows({
    file: resolve(io.cwd, given),
    facts: (command) => ({
      decision: guard.checkSync(command).decision,
      isShell: !parseShell(command).problems.some(({ kind }) => kind === "syntax"),
      shape: shapeOf(command, tableOf).group,
    }),
    platform: "gnu",
    seed,
    train,
    valid: validRows,
  });
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `cerbash tune plan: --${option} is one of ${names.join(", ")}, not ${value}`,
  );
}

function report(plan: Plan, out: string): string {
  const { estimate, checks, settings } = plan;
  const hours = Object.entries(estimate.hours).map(([name, value]) => `${value} h on ${name}`);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  const lines = [
    `${plan.target} on ${plan.base.name} with ${plan.framework}: ${settings.steps} steps of ${settings.batch} rows, rank ${settings.rank}`,
    ...checks.map(({ name, state, says }) => `  ${state.padEnd(8)} ${name.padEnd(9)} ${says}`),
    `estimate  ${megabytes(estimate.memory)} of memory; ${hours.join(", ")}`,
    ...Object.entries(plan.data.counts)
      .filter(([name]) => name.startsWith("left out"))
      .map(([name, count]) => `  ${count} rows ${name}`),
    `adapter   ${(estimate.trainable / 1e6).toFixed(1)} million weights, about ${megabytes(estimate.adapterBytes)} as GGUF`,
    `in ${out}: install requirements.txt, then bash run.sh`,
  ];
  return `${lines.map(visible).join("\n")}\n`;
}
