// The half of the tests that needs Python: `npm run test:python`, or `npm run test:python -- fuse rebake`
// for some steps. Every file test/python/*.py is a step. The packages of requirements.txt are put into
// ~/.cache/cerbash/python once (some 5 GB on disk); CERBASH_TEST_PYTHON=PROGRAM uses an interpreter that has them.
// Without Python or PyPI everything is skipped, and that is said; so is what is not done in time
// (--minutes=N for all, 60 by default).

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { childEnv, root } from "../../scripts/shared.mjs";

const here = join(root, "test", "python");
const requirements = join(here, "requirements.txt");

function main(args: readonly string[]): number {
  const words = args.filter((arg) => !arg.startsWith("--"));
  const option = args.find((arg) => arg.startsWith("--"));
  const minutes = option === undefined ? 60 : Number(/^--minutes=(.+)$/.exec(option)?.[1]);
  if (!(minutes > 0)) {
    console.error("usage: npm run test:python -- [STEP]... [--minutes=N]");
    return 2;
  }
  const until = performance.now() + minutes * 60_000;
  const steps = readdirSync(here)
    .filter((name) => name.endsWith(".py"))
    .map((name) => name.slice(0, -".py".length));
  const unknown = words.filter((word) => !steps.includes(word));
  if (unknown.length > 0) {
    console.error(`no such step: ${unknown.join(", ")} (${steps.join(", ")})`);
    return 2;
  }
  const python = process.env.CERBASH_TEST_PYTHON ?? installed(until);
  if (python === undefined) return 0;
  const failed: string[] = [];
  for (const step of words.length > 0 ? words : steps) {
    const start = performance.now();
    const { status, isLate } = run(python, ["-B", join(here, `${step}.py`)], until);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    // A busy machine is no fault of the code.
    if (isLate) {
      console.log(`SKIPPED ${step.padEnd(9)} ${seconds.padStart(6)} s: no time is left`);
      continue;
    }
    const ok = status === 0;
    console.log(`${ok ? "ok    " : "FAILED"} ${step.padEnd(10)} ${seconds.padStart(6)} s`);
    if (!ok) failed.push(step);
  }
  console.log(failed.length > 0 ? `\nfailed: ${failed.join(", ")}` : "\nno step failed");
  return failed.length > 0 ? 1 : 0;
}

/** The interpreter of the environment with these very packages, which is made when it is not there. */
function installed(until: number): string | undefined {
  const hash = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = join(cache, "cerbash", "python", hash);
  const python = join(folder, "bin", "python");
  const ready = join(folder, "ready");
  if (existsSync(ready)) return python;
  const version = spawnSync("python3", [
    "-c",
    "import sys, venv; print(sys.version_info >= (3, 11))",
  ]);
  if (version.stdout?.toString().trim() !== "True") {
    console.log("SKIPPED every step: there is no python3 of version 3.11 or newer here");
    return undefined;
  }
  // What an interrupted run has left.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  console.log(`installing Python packages into ${folder}`);
  const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--requirement", requirements];
  const isDone =
    run("python3", ["-m", "venv", folder], until).status === 0 &&
    run(python, pip, until).status === 0;
  if (!isDone) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    console.log(
      "SKIPPED every step: the packages could not be installed (no PyPI here, or no time?)",
    );
    return undefined;
  }
  writeFileSync(ready, "");
  return python;
}

function run(program: string, args: readonly string[], until: number) {
  const timeout = Math.round(until - performance.now());
  if (timeout <= 0) return { status: null, isLate: true };
  const env = {
    ...childEnv(),
    // No step needs a model hub.
    HF_HUB_OFFLINE: "1",
    TRANSFORMERS_OFFLINE: "1",
    TRANSFORMERS_VERBOSITY: "error",
    HF_HUB_DISABLE_PROGRESS_BARS: "1",
    TQDM_DISABLE: "1",
    // Two threads that share two busy cores are slower than one.
    OMP_NUM_THREADS: "1",
    TOKENIZERS_PARALLELISM: "false",
  };
  const done = spawnSync(program, args, {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
    timeout,
    killSignal: "SIGKILL",
  });
  return { status: done.status, isLate: performance.now() >= until };
}

process.exitCode = main(process.argv.slice(2));
