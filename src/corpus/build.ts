/** Builds the corpus: sources in, splits with manifest, data card and bill of materials out. */
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createGuard } from "../guard.js";
import { makePrivateDirectory } from "../ledger/directory.js";
import { collect } from "./collect.js";
import { findDistinct } from "./distinct.js";
import { DEFAULT_SHARE } from "./generate/share.js";
import { hashFile, OutputFile } from "./lines.js";
import { makePool } from "./pool.js";
import { dataCard } from "./reports/data-card.js";
import { type Manifest, type ManifestInput, makeManifest } from "./reports/manifest.js";
import { mlBom } from "./reports/ml-bom.js";
import { sources as allSources } from "./sources/all.js";
import type { Generator, Source, SourceContext } from "./sources/source.js";
import { findShellcheck } from "./steps/shellcheck.js";
import { CorpusError } from "./types.js";
import { Work } from "./work.js";
import { writeSplits } from "./write.js";

export interface BuildOptions {
  /** Folder for the result; made when it is missing. */
  readonly out: string;
  /** The project's `data` folder, the folder of the public files, rows and records of this machine. */
  readonly data?: string | undefined;
  readonly from?: string | undefined;
  readonly ownFile?: string | undefined;
  readonly records?: string | undefined;
  readonly files?: readonly string[];
  /** Rule and tool examples, where the program's own tables are without them. */
  readonly examples?: string | undefined;
  readonly generate?: Generator | undefined;
  /** Most that generated rows may be of generated and hand-written rows together; default 0.3. */
  readonly generatedShare?: number;
  /** Same seed and same inputs, same bytes. Default 1. */
  readonly seed?: number;
  /** Wanted share of safe rows in each split; default 0.55, "none" for no balance. */
  readonly safeShare?: number | "none";
  /** Copies of a boundary row in train; default 5. */
  readonly repeat?: number;
  /** Bulk rows that differ in names at most and stay; default 3. */
  readonly maxAlike?: number;
  /** Leave out all that was recorded on this machine. */
  readonly isShipped?: boolean;
  /** Worker threads; 0 for none. */
  readonly threads?: number;
  readonly shellcheck?: "auto" | "off";
  /** PATH, for shellcheck alone. */
  readonly path?: string;
  /** Do not go on from a build that was interrupted. */
  readonly isFresh?: boolean;
  /** Of cerbash, for the manifest. */
  readonly version: string;
  readonly onProgress?: (progress: Progress) => void;
  /** For tests. */
  readonly sources?: readonly Source[];
  readonly batchesPerNote?: number;
  readonly shellcheckMs?: number;
}

export interface Progress {
  readonly stage: "read" | "distinct" | "write";
  /** 0 to 1 */
  readonly done: number;
  /** What it is at: a source, a count. */
  readonly at: string;
}

export interface BuildResult {
  readonly manifest: Manifest;
  readonly isResumed: boolean;
}

const WORK = ".work";
const PROCESSES = 2;
const SHELLCHECK_MS = 5_000;

/**
 * Killed at any time and started again with the same options and inputs it goes on where it was, to
 * the same bytes.
 *
 * @throws {CorpusError} when an input cannot be read
 */
export async function buildCorpus(options: BuildOptions): Promise<BuildResult> {
  const settings = checked(options);
  const { seed, safeShare, repeat, maxAlike, isShipped } = settings;
  const progress = options.onProgress ?? (() => {});
  makePrivateDirectory(options.out);
  const folder = join(options.out, WORK);
  if (options.isFresh === true) rmSync(folder, { recursive: true, force: true });

  let bytesRead = 0;
  const context: SourceContext = {
    data: options.data,
    from: options.from,
    ownFile: isShipped ? undefined : options.ownFile,
    records: isShipped ? undefined : options.records,
    files: options.files ?? [],
    examples: options.examples,
    generate: options.generate,
    generatedShare: settings.generatedShare,
    seed,
    guard: createGuard({ phases: ["allowlist", "rules"] }),
    onBytes: (count) => {
      bytesRead += count;
    },
  };
  const used = options.sources ?? allSources;
  const inputs = await hashInputs(used, context);
  const fingerprint = digest({ settings, inputs, version: options.version });
  const work = new Work(folder, fingerprint);
  const pool = makePool(options.threads ?? 0, { isShipped });
  try {
    const bytes = inputs.reduce((total, input) => total + input.bytes, 0) || 1;
    const onRows = (source: string, rows: number) => {
      const done = Math.min(1, bytesRead / bytes);
      progress({ stage: "read", done, at: `${source}, row ${rows}` });
    };
    await collect(used, context, pool, work, onRows, options.batchesPerNote);
    await pool.close();
    const shellcheck = await findShellcheck({
      mode: options.shellcheck ?? "auto",
      path: options.path ?? "",
      folder,
      processes: PROCESSES,
      timeoutMs: options.shellcheckMs ?? SHELLCHECK_MS,
    });
    await findDistinct(work, { seed, maxAlike, shellcheck }, (done, total) => {
      progress({ stage: "distinct", done: done / total, at: `part ${done} of ${total}` });
    });
    progress({ stage: "write", done: 0, at: "splits" });
    const share = safeShare === "none" ? undefined : safeShare;
    const written = await writeSplits(work, { out: options.out, safeShare: share, repeat });
    const manifest = makeManifest({
      version: options.version,
      settings,
      sources: used,
      inputs,
      tally: work.tally,
      written,
      shellcheck: shellcheck.version,
    });
    writeText(options.out, "data-card.md", dataCard(manifest));
    writeText(options.out, "ml-bom.cdx.json", `${JSON.stringify(mlBom(manifest), null, 2)}\n`);
    // Last, so that a manifest says that everything else is there.
    writeText(options.out, "manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
    const { isResumed } = work;
    work.remove();
    return { manifest, isResumed };
  } finally {
    work.close();
    await pool.close();
  }
}

/** What decides about the result, beside the inputs. */
export interface Settings {
  readonly seed: number;
  readonly safeShare: number | "none";
  readonly repeat: number;
  readonly maxAlike: number;
  readonly generatedShare: number;
  readonly isShipped: boolean;
}

function checked(options: BuildOptions): Settings {
  const { seed = 1, safeShare = 0.55, repeat = 5, maxAlike = 3, isShipped = false } = options;
  const { generatedShare = DEFAULT_SHARE } = options;
  const demand = (holds: boolean, message: string) => {
    if (!holds) throw new CorpusError(message);
  };
  demand(Number.isSafeInteger(seed), "the seed is a whole number");
  const isShare = safeShare === "none" || (safeShare > 0 && safeShare < 1);
  demand(isShare, "the share of safe rows is between 0 and 1, or none");
  demand(Number.isInteger(repeat) && repeat >= 1 && repeat <= 100, "repeat is 1 to 100");
  demand(Number.isInteger(maxAlike) && maxAlike >= 1, "at least 1 of alike rows stays");
  const isPart = generatedShare >= 0 && generatedShare < 1;
  demand(isPart, "the share of generated rows is from 0 to less than 1");
  return { seed, safeShare, repeat, maxAlike, generatedShare, isShipped };
}

async function hashInputs(
  used: readonly Source[],
  context: SourceContext,
): Promise<readonly ManifestInput[]> {
  const inputs: ManifestInput[] = [];
  for (const source of used) {
    for (const path of source.inputs(context)) {
      const { size } = await stat(path).catch(() => {
        throw new CorpusError(`${path} cannot be read; name a file that is there`);
      });
      const name = path.split(/[\\/]/).slice(-2).join("/");
      inputs.push({ source: source.name, name, bytes: size, sha256: await hashFile(path) });
    }
    if (source.isBuiltIn !== true) continue;
    const hash = createHash("sha256");
    let bytes = 0;
    let rows = 0;
    for await (const row of source.read({ ...context, onBytes: () => {} })) {
      const text = JSON.stringify(row);
      hash.update(text);
      bytes += text.length;
      rows += 1;
    }
    if (rows > 0) {
      const sha256 = hash.digest("hex");
      inputs.push({ source: source.name, name: `built in, ${rows} rows`, bytes, sha256 });
    }
  }
  return inputs;
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

function writeText(folder: string, name: string, text: string): void {
  const file = new OutputFile(join(folder, name));
  file.write(text);
  file.finish();
}
