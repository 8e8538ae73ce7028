/** `cerbash brain`: which brains decide, and the second one switched on and off. */
import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { GgufBrain } from "../brain/gguf/gguf-node.js";
import { type LanguageProfile, languageJudgement } from "../brain/language.js";
import { brainInUse } from "../brain/load-node.js";
import { serverApis } from "../brain/server/apis.js";
import { serverAddress } from "../brain/server/http-node.js";
import type { ServerBrain } from "../brain/server/server-node.js";
import { makePrivateDirectory } from "../ledger/directory.js";
import { directories } from "../ledger/paths.js";
import { sha256Of } from "../llama/hash.js";
import { residentPaths } from "../resident/paths.js";
import { type BrainSettings, readBrainSettings, type SecondSettings } from "./brain-settings.js";
import { EXIT_ERROR, type Io, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { residentStatus } from "./resident.js";
import { brainOf, hashesOf, profileOf, readProfile } from "./second-brain.js";
import { describeSecond } from "./second-text.js";
import { readSettings, settingsPath } from "./settings.js";
import { visible } from "./terminal.js";

const operations = ["status", "use", "off", "try"] as const;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("brain", args);
  const [name = "status", ...rest] = options.operands;
  const operation = operations.find((known) => known === name);
  if (operation === undefined) {
    const near = nearest(name, operations);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`cerbash brain: ${name} is not known (${operations.join(", ")})${hint}`);
  }
  switch (operation) {
    case "status":
      return status(options, io);
    case "use":
      return use(rest, options, io);
    case "off":
      await save(undefined, io);
      await io.write("the second brain is off; the embedded model decides alone\n");
      return 0;
    case "try":
      return tryOut(rest, options, io);
  }
}

async function status(options: Options, io: Io): Promise<number> {
  const { settings, problem } = readSettings(directories(io).config);
  if (problem !== undefined) io.warn(`cerbash: ${problem}`);
  const first = brainInUse(directories(io).state);
  const resident = io.platform === "win32" ? undefined : await residentStatus(residentPaths(io));
  const second = typeof resident === "object" ? (resident.second ?? null) : null;
  const embedded: { readonly name?: string; readonly problem?: string } =
    typeof first === "string"
      ? { problem: first }
      : { name: first.name, ...(first.problem !== undefined && { problem: first.problem }) };
  if (options.has("json")) {
    await io.write(`${JSON.stringify({ embedded, settings: settings.brain, second })}\n`);
    return 0;
  }
  const lines = [
    `embedded  ${visible([embedded.name ?? "none", embedded.problem].filter(Boolean).join(": "))}`,
    `second    ${describeSecond(settings.brain, second)}`,
  ];
  await io.write(`${lines.join("\n")}\n`);
  return 0;
}

async function use(operands: readonly string[], options: Options, io: Io): Promise<number> {
  const [what, ...others] = operands;
  if (what === undefined || others.length > 0)
    throw new UsageError("cerbash brain use: needs one GGUF file or one address of a server");
  const second = /^https?:\/\//i.test(what)
    ? serverOf(what, options)
    : await fileOf(resolve(io.cwd, what), options, io);
  const settings = await settingsOf(second, options, io);
  if (second.kind === "server" && second.remote) {
    const { host } = new URL(second.url);
    const question = `Commands that the embedded model is unsure of will be sent to ${host}, with whatever stands in them. Go on?`;
    if (!(await io.confirm(question))) {
      await io.write("nothing was changed\n");
      return 1;
    }
  }
  await save(settings, io);
  await io.write(`${describeSecond(settings, null)}\n`);
  return 0;
}

function serverOf(url: string, options: Options): SecondSettings {
  const name = options.value("api") ?? "";
  if (!serverApis.has(name)) {
    const known = [...serverApis.values()].map((api) => `  ${api.name}: ${api.title}`).join("\n");
    const what = name === "" ? "--api says what kind of server it is" : `no such kind: ${name}`;
    throw new UsageError(`cerbash brain use: ${what}\n${known}`);
  }
  const model = options.value("model") ?? "";
  // These two have one model.
  if (model === "" && name !== "llama-server" && name !== "mlx-lm")
    throw new UsageError("cerbash brain use: --model says which model of the server");
  const remote = options.has("remote");
  try {
    serverAddress(url, remote);
  } catch (error) {
    throw new UsageError(`cerbash brain use: ${messageOf(error)}`);
  }
  return { kind: "server", api: name, url, model, remote };
}

async function fileOf(file: string, options: Options, io: Io): Promise<SecondSettings> {
  const hash = async (path: string) => {
    try {
      const magic = readStart(path);
      if (magic !== "GGUF") throw new Error("it is not a GGUF file");
      return await sha256Of(path);
    } catch (error) {
      throw new UsageError(`cerbash brain use: ${path}: ${messageOf(error)}`);
    }
  };
  const adapter = options.value("adapter");
  const adapterPath = adapter === undefined ? undefined : resolve(io.cwd, adapter);
  const threads = options.value("threads");
  return {
    kind: "gguf",
    file,
    sha256: await hash(file),
    ...(adapterPath !== undefined && {
      adapter: adapterPath,
      adapterSha256: await hash(adapterPath),
    }),
    ...(threads !== undefined && { threads: Number(threads) }),
  };
}

/** Model files are large, and only the first bytes are wanted. */
function readStart(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(4);
    readSync(file, bytes, 0, 4, 0);
    return bytes.toString("latin1");
  } finally {
    closeSync(file);
  }
}

/** Checked as if it had been read; a profile must be of this model, and must have passed. */
async function settingsOf(
  second: SecondSettings,
  options: Options,
  io: Io,
): Promise<BrainSettings> {
  const given = options.value("profile");
  const profile = given === undefined ? undefined : resolve(io.cwd, given);
  const number = (name: string) => {
    const value = options.value(name);
    return value === undefined
      ? {}
      : { [name === "deadline" ? "deadlineMs" : name]: Number(value) };
  };
  const settings = readBrainSettings({
    second,
    ...number("deadline"),
    ...number("sure"),
    ...(profile !== undefined && { profile }),
  });
  if (typeof settings === "string") throw new UsageError(`cerbash brain use: ${settings}`);
  if (options.has("unmeasured")) return settings;
  const how =
    "measure it first: cerbash eval model … --profile FILE, then brain use … --profile FILE (or --unmeasured, at your own risk)";
  if (profile === undefined)
    throw new UsageError(`cerbash brain use: nobody knows how good this model is; ${how}`);
  let failed: readonly string[];
  try {
    const saved = readProfile(profile, hashesOf(second));
    failed = saved.isUsable ? [] : saved.failed;
  } catch (error) {
    throw new UsageError(`cerbash brain use: ${messageOf(error)}`);
  }
  if (failed.length > 0)
    throw new UsageError(
      `cerbash brain use: the model did not pass its evaluation:\n${failed.map((one) => `  ${one}`).join("\n")}\n(--unmeasured uses it all the same)`,
    );
  return settings;
}

/** Changes `brain` in the settings file and nothing else there. */
async function save(brain: BrainSettings | undefined, io: Io): Promise<void> {
  const { config } = directories(io);
  const path = settingsPath(config);
  let all: Record<string, unknown> = {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error();
    all = value as Record<string, unknown>;
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isAbsent)
      throw new UsageError(`cerbash brain: ${path} is not an object in JSON; mend it first`);
  }
  delete all.brain;
  if (brain !== undefined) all.brain = brain;
  makePrivateDirectory(dirname(path));
  const temporary = join(dirname(path), `config.${process.pid}.tmp`);
  writeFileSync(temporary, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, path);
}

/** Asks the second brain once, however long it takes to load, and shows what it says. */
async function tryOut(operands: readonly string[], options: Options, io: Io): Promise<number> {
  const [command, ...others] = operands;
  if (command === undefined || others.length > 0)
    throw new UsageError("cerbash brain try: needs one command, in quotes");
  const { settings } = readSettings(directories(io).config);
  const { second, profile: profilePath } = settings.brain;
  if (second.kind === "none")
    throw new UsageError("cerbash brain try: no second brain is switched on: cerbash brain use");
  let profile: LanguageProfile;
  let brain: GgufBrain | ServerBrain;
  try {
    profile = profileOf(second, profilePath);
    brain = brainOf(second, profile);
  } catch (error) {
    throw new UsageError(`cerbash brain try: ${messageOf(error)}`);
  }
  try {
    if ("start" in brain) await brain.start();
    const begun = performance.now();
    const { p, mass } = await brain.read(command, 30_000);
    const ms = performance.now() - begun;
    const judgement = languageJudgement(brain.name, p, mass, profile);
    if (options.has("json")) {
      const opinion = judgement === null ? null : judgement.opinion.p;
      const decision = judgement?.decision ?? null;
      await io.write(`${JSON.stringify({ name: brain.name, p, mass, opinion, decision, ms })}\n`);
      return 0;
    }
    const share = (value: number) => `${(100 * value).toFixed(1)} %`;
    const labels = mass === undefined ? "not told" : share(mass);
    await io.write(
      judgement === null
        ? `${visible(brain.name)} has no opinion: ${labels} of its probability is on the labels\n`
        : `${visible(brain.name)}: ${judgement.decision}: safe ${share(judgement.opinion.p.safe)}, risky ${share(judgement.opinion.p.risky)}, destructive ${share(judgement.opinion.p.destructive)}  (${labels} on the labels, ${ms.toFixed(0)} ms)\n`,
    );
    return 0;
  } catch (error) {
    io.warn(`cerbash brain try: ${messageOf(error)}`);
    return EXIT_ERROR;
  } finally {
    if ("end" in brain) brain.end();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
