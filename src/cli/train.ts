/** `cerbash train`: the embedded model from a corpus. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { checkLock } from "../corpus/repositories/lock.js";
import { CorpusError } from "../corpus/types.js";
import { createGuard } from "../guard.js";
import { cardOf } from "../training/card.js";
import { modelBom } from "../training/ml-bom.js";
import type { Trained } from "../training/run.js";
import { trainModel } from "../training/run.js";
import { corpusMaterial, type Material, projectMaterial } from "../training/sources.js";
import { type Io, type Run, UsageError } from "./io.js";
import { type Options, readOptions } from "./options.js";
import { version } from "./version.js";

const DEFAULT_SEED = 1;

export const run: Run = async (args, io) => {
  const options = readOptions("train", args);
  const [extra] = options.operands;
  if (extra !== undefined) throw new UsageError(`cerbash train: unexpected ${extra}`);
  const seed = Number(options.value("seed") ?? DEFAULT_SEED);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new UsageError("cerbash train: --seed takes a whole number from 0");
  const out = options.value("out");
  if (out === undefined)
    throw new UsageError(
      "cerbash train: say where the model goes: --out FILE\nSee: cerbash help train",
    );
  checkOptions(options, io);
  const begun = performance.now();
  await checkPublic(options.value("from"), io);
  const material = materialOf(
    options.value("corpus"),
    options.value("data"),
    options.value("from"),
    seed,
    io,
  );
  const origin = { cerbash: version, seed, corpus: digest(material) };
  const { heldOut } = material;
  if (heldOut !== undefined)
    io.warn(
      `cerbash train: left out ${heldOut.same} lines that stand in the evaluation sets and ${heldOut.alike} that are like one of them (${heldOut.files.map((file) => basename(file)).join(", ")})`,
    );
  const trained = trainModel({
    material,
    seed,
    name: basename(out).replace(/\.\w+$/, ""),
    origin,
    say: (text) => io.warn(`cerbash train: ${text}`),
  });
  const path = resolve(io.cwd, out);
  write(path, trained, material);
  const parity = options.value("parity");
  if (parity !== undefined) writeParity(resolve(io.cwd, parity), trained);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  await io.write(`${summary(trained)}\nwrote ${path} in ${seconds} s\n`);
  return 0;
};

/** What would only be found out after minutes of training, or not at all. */
function checkOptions(options: Options, io: Io): void {
  const { corpus, data, from, out } = Object.fromEntries(
    ["corpus", "data", "from", "out"].map((name) => [name, options.value(name)]),
  );
  if (corpus !== undefined && (data !== undefined || from !== undefined))
    throw new UsageError(
      `cerbash train: --corpus has all rows already; leave ${data === undefined ? "--from" : "--data"} out`,
    );
  for (const [name, folder] of [
    ["data", data],
    ["from", from],
  ] as const)
    if (folder !== undefined && !isFolder(resolve(io.cwd, folder)))
      throw new UsageError(`cerbash train: --${name} ${folder}: there is no such folder`);
  if (data !== undefined && !isFolder(resolve(io.cwd, data, "cases")))
    throw new UsageError(
      `cerbash train: ${data} is no data folder of a clone (it has no cases); with your own rows: cerbash corpus build, then --corpus DIR`,
    );
  const path = resolve(io.cwd, out ?? "");
  if (isFolder(path))
    throw new UsageError(`cerbash train: --out ${out} is a folder; name a file in it`);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new UsageError(
      `cerbash train: ${dirname(path)} cannot be made (${error instanceof Error ? error.message : String(error)}); choose another --out`,
    );
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Public files that were fetched must be those that were fetched. */
async function checkPublic(from: string | undefined, io: Io): Promise<void> {
  if (from === undefined) return;
  try {
    await checkLock(resolve(io.cwd, from));
  } catch (error) {
    if (error instanceof CorpusError) throw new UsageError(`cerbash train: ${error.message}`);
    throw error;
  }
}

function materialOf(
  corpus: string | undefined,
  data: string | undefined,
  from: string | undefined,
  seed: number,
  io: Io,
): Material {
  try {
    const guard = createGuard({ phases: ["allowlist", "rules"] });
    if (corpus !== undefined) return corpusMaterial(resolve(io.cwd, corpus), guard, seed);
    if (data === undefined)
      throw new UsageError(
        "cerbash train: name a corpus: --corpus DIR (made by cerbash corpus build)",
      );
    const folder = from === undefined ? undefined : resolve(io.cwd, from);
    return projectMaterial(guard, { data: resolve(io.cwd, data), from: folder, seed });
  } catch (error) {
    if (error instanceof CorpusError) throw new UsageError(`cerbash train: ${error.message}`);
    throw error;
  }
}

/** SHA-256 over the files' own, by name, so that a model says what it was trained on. */
function digest({ files }: Material): string {
  const hash = createHash("sha256");
  for (const path of files) hash.update(`${basename(path)} ${sha256(readFileSync(path))}\n`);
  return hash.digest("hex");
}

function named(file: string): { name: string; sha256: string } {
  return { name: basename(file), sha256: sha256(readFileSync(file)) };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The model, its card, manifest and bill of materials. */
function write(path: string, trained: Trained, { files, heldOut }: Material): void {
  const folder = dirname(path);
  const name = basename(path).replace(/\.\w+$/, "");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, trained.bytes);
  const { about } = trained.fitted.parts;
  const manifest = {
    model: basename(path),
    sha256: sha256(trained.bytes),
    about,
    figures: trained.figures,
    files: files.map(named),
    ...(heldOut !== undefined && { heldOut: { ...heldOut, files: heldOut.files.map(named) } }),
  };
  writeFileSync(
    join(folder, `${name}.manifest.json`),
    `${JSON.stringify(manifest, undefined, 2)}\n`,
  );
  writeFileSync(join(folder, `${name}.card.md`), cardOf(trained, manifest.sha256));
  const bom = modelBom({
    trained,
    file: manifest.model,
    sha256: manifest.sha256,
    version,
    files: manifest.files,
    heldOut: manifest.heldOut?.files ?? [],
  });
  writeFileSync(join(folder, `${name}.cdx.json`), `${JSON.stringify(bom, undefined, 2)}\n`);
}

/** Rows of feature hashes (little-endian, base64) with the trainer's own probabilities. */
function writeParity(path: string, { parity }: Trained): void {
  const lines = parity.map(({ ids, p }) =>
    JSON.stringify({
      ids: Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength).toString("base64"),
      p: p.map((value) => Number(value.toFixed(6))),
    }),
  );
  writeFileSync(path, `${lines.join("\n")}\n`);
}

function summary({ figures, fitted }: Trained): string {
  const share = ({ hits, of }: { readonly hits: number; readonly of: number }): string =>
    `${hits} of ${of} (${of === 0 ? "-" : ((100 * hits) / of).toFixed(1)} %)`;
  const { thresholds } = fitted.parts.about;
  return [
    `lines         train ${figures.rows.train}, valid ${figures.rows.valid}, test ${figures.rows.test}`,
    `model         ${figures.features} features, ${figures.bytes} bytes`,
    `thresholds    ask ${thresholds.ask.toFixed(3)}, deny ${thresholds.deny.toFixed(3)}, clear ${thresholds.clear.toFixed(3)}`,
    `calibration   error ${figures.calibrationError.byLabel.toFixed(4)} by label, ${figures.calibrationError.top.toFixed(4)} of the top label`,
    `test split, tools unknown:`,
    `  destructive stopped  ${share(figures.destructiveStopped)}`,
    `  risky stopped        ${share(figures.riskyStopped)}`,
    `  safe stopped         ${share(figures.safeStopped)}`,
    `ordinary lines, tools unknown:`,
    `  stopped  ${share(figures.ordinaryStopped)}, denied ${share(figures.ordinaryDenied)}`,
  ].join("\n");
}
