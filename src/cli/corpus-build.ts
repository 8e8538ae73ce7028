import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { type BuildOptions, buildCorpus, type Progress } from "../corpus/build.js";
import { generate } from "../corpus/generate/generate.js";
import type { Manifest } from "../corpus/reports/manifest.js";
import { checkLock } from "../corpus/repositories/lock.js";
import { corpusPlaces, exampleFile, withDataFolder } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { visible } from "./terminal.js";
import { version } from "./version.js";

/** `cerbash corpus build` */
export async function build(args: readonly string[], io: Io): Promise<number> {
  return withDataFolder((data) => buildWith(data, args, io));
}

async function buildWith(
  data: string | undefined,
  args: readonly string[],
  io: Io,
): Promise<number> {
  const { rest, files } = takeFiles(args);
  const options = readOptions("corpus", rest);
  if (options.operands.length > 0) {
    throw new UsageError(
      `cerbash corpus build: what is ${options.operands[0]}? Files: --jsonl FILE`,
    );
  }
  const places = corpusPlaces(io);
  const given = options.value("from");
  const from = given === undefined ? places.fetched : resolve(io.cwd, given);
  if (given !== undefined && !existsSync(from)) {
    throw new UsageError(`cerbash corpus build: no such folder: ${given}`);
  }
  if (existsSync(from)) await checkLock(from);
  const shellcheck = options.value("shellcheck") ?? "auto";
  if (shellcheck !== "auto" && shellcheck !== "off") {
    throw new UsageError("cerbash corpus build: --shellcheck is auto or off");
  }
  const bar = progressBar(io);
  const settings: BuildOptions = {
    out: resolve(io.cwd, options.value("out") ?? places.built),
    data,
    examples: exampleFile(),
    from: existsSync(from) ? from : undefined,
    ownFile: places.own,
    records: options.has("ledger") ? places.records : undefined,
    files: files.map((file) => resolve(io.cwd, file)),
    isShipped: options.has("shipped"),
    isFresh: options.has("fresh"),
    generate,
    shellcheck,
    path: io.env.PATH ?? "",
    version,
    threads: numberOf(options.value("threads"), "threads") ?? Math.min(4, availableParallelism()),
    onProgress: bar.show,
  };
  const seed = numberOf(options.value("seed"), "seed");
  const repeat = numberOf(options.value("repeat"), "repeat");
  const generatedShare = numberOf(options.value("generated-share"), "generated-share");
  const share = options.value("safe-share");
  const safeShare = share === "none" ? share : numberOf(share, "safe-share");
  try {
    const { manifest, isResumed } = await buildCorpus({
      ...settings,
      ...(seed !== undefined && { seed }),
      ...(repeat !== undefined && { repeat }),
      ...(safeShare !== undefined && { safeShare }),
      ...(generatedShare !== undefined && { generatedShare }),
    });
    bar.clear();
    await io.write(
      options.has("json")
        ? `${JSON.stringify(manifest, null, 2)}\n`
        : reportOf(manifest, settings.out, isResumed),
    );
    return 0;
  } finally {
    bar.clear();
  }
}

/** `--jsonl` may come several times, which other options may not. */
function takeFiles(args: readonly string[]): { rest: string[]; files: string[] } {
  const rest: string[] = [];
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    const next = args[i + 1];
    if (arg.startsWith("--jsonl=") && arg.length > 8) files.push(arg.slice(8));
    else if (arg === "--jsonl" && next !== undefined && !next.startsWith("-")) {
      files.push(next);
      i += 1;
    } else rest.push(arg);
  }
  return { rest, files };
}

function numberOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new UsageError(`cerbash corpus build: --${name} is a number, not ${text}`);
}

function reportOf(manifest: Manifest, out: string, isResumed: boolean): string {
  const lines = isResumed ? ["went on from a build that was interrupted"] : [];
  for (const [name, split] of Object.entries(manifest.splits)) {
    const labels = Object.entries(split.labels).map(([label, count]) => `${label} ${count}`);
    const share = `${(100 * split.safeShare).toFixed(1)} % safe`;
    lines.push(
      `${name.padEnd(6)} ${String(split.rows).padStart(8)} rows in ${split.groups} groups: ${labels.join(", ")} (${share})`,
    );
  }
  for (const { name, dropped, why } of manifest.steps) {
    if (dropped === 0) continue;
    const [first = ""] = Object.entries(why).sort((a, b) => b[1] - a[1])[0] ?? [];
    const more = Object.keys(why).length > 1 ? ", …" : "";
    lines.push(`  ${name.padEnd(15)} ${String(dropped).padStart(8)} dropped (${first}${more})`);
  }
  const missing = manifest.sources.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  if (missing.length > 0) lines.push(`without: ${missing.join(", ")}`);
  const { shellcheck } = manifest.tools;
  if (/^\d/.test(shellcheck)) {
    const counts = Object.entries(manifest.shellcheck).map(([name, count]) => `${name} ${count}`);
    lines.push(`shellcheck ${shellcheck}: ${counts.join(", ")}`);
  } else lines.push(`shellcheck: ${shellcheck}; rows passed our own parser only`);
  lines.push(`generated: ${(100 * manifest.generatedShare).toFixed(1)} % of the distinct rows`);
  if (!manifest.isPublishable) lines.push("not for publication: built without --shipped");
  return `${[...lines, `in ${out}`].map(visible).join("\n")}\n`;
}

/** A bar on standard error; only for a person who watches. */
function progressBar(io: Io): { show: (progress: Progress) => void; clear: () => void } {
  const { stderr } = process;
  const isWatched = io.isOutputTerminal && stderr.isTTY === true && io.env.TERM !== "dumb";
  const width = 24;
  let last = 0;
  let isShown = false;
  return {
    show({ stage, done, at }) {
      const now = performance.now();
      if (!isWatched || now - last < 100) return;
      last = now;
      isShown = true;
      const full = Math.round(done * width);
      const bar = `${"█".repeat(full)}${"░".repeat(width - full)}`;
      stderr.write(`\r\u001b[K${stage.padEnd(8)} ${bar} ${visible(at).slice(0, 40)}`);
    },
    clear() {
      if (isShown) stderr.write("\r\u001b[K");
      isShown = false;
    },
  };
}
