/**
 * Shellcheck, where it is installed: a second opinion on syntax. It reads the commands from files and
 * runs none of them. What it did not check is never counted as valid.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** About one command: nothing wrong, what is wrong, or that it was not checked. */
export type Checked = "valid" | "timeout" | "failed" | `SC${number}`;

export interface Shellcheck {
  /** `0.9.0`, or why it is not used. */
  readonly version: string;
  readonly isUsed: boolean;
  check(texts: readonly string[]): Promise<readonly Checked[]>;
}

export interface ShellcheckOptions {
  readonly mode: "auto" | "off";
  /** Where the program is looked for; the rest of the environment is not handed on. */
  readonly path: string;
  /** Folder for the files it reads. */
  readonly folder: string;
  /** Processes at once. */
  readonly processes: number;
  /** For one command; a batch gets more. */
  readonly timeoutMs: number;
}

const BATCH = 40;

/** Looks once whether it is there. */
export async function findShellcheck(options: ShellcheckOptions): Promise<Shellcheck> {
  const unused = (version: string): Shellcheck => ({
    version,
    isUsed: false,
    check: async (texts) => texts.map(() => "failed"),
  });
  if (options.mode === "off") return unused("off");
  const found = await call(["--version"], options, 10_000);
  const version = /^version: (\S+)/m.exec(found.output)?.[1];
  if (version === undefined) {
    return unused(found.isMissing ? "not installed" : "installed, but it does not answer");
  }
  return { version, isUsed: true, check: (texts) => checkAll(texts, options) };
}

async function checkAll(
  texts: readonly string[],
  options: ShellcheckOptions,
): Promise<readonly Checked[]> {
  const folder = mkdtempSync(join(options.folder, "shellcheck-"));
  try {
    const paths = texts.map((text, i) => {
      const path = join(folder, `${i}.sh`);
      writeFileSync(path, `${text}\n`, { mode: 0o600 });
      return path;
    });
    const results: Checked[] = texts.map(() => "failed");
    const starts = paths.map((_, i) => i).filter((i) => i % BATCH === 0);
    const worker = async () => {
      for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
        const batch = await checkBatch(paths.slice(start, start + BATCH), options);
        for (const [i, result] of batch.entries()) results[start + i] = result;
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, options.processes) }, worker));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkBatch(
  paths: readonly string[],
  options: ShellcheckOptions,
): Promise<readonly Checked[]> {
  const args = ["--norc", "--shell=bash", "--severity=error", "--format=json1", "--", ...paths];
  const timeout = options.timeoutMs * (paths.length > 1 ? 4 : 1);
  const { output, isTimeout } = await call(args, options, timeout);
  if (isTimeout && paths.length > 1) {
    // One of them is the slow one; the others are to have their answer.
    const single: Checked[] = [];
    for (const path of paths) single.push(...(await checkBatch([path], options)));
    return single;
  }
  if (isTimeout) return ["timeout"];
  const comments = commentsIn(output);
  if (comments === undefined) return paths.map(() => "failed");
  return paths.map((path): Checked => {
    const code = comments.get(basename(path));
    return code === undefined ? "valid" : `SC${code}`;
  });
}

/** First error of each file; undefined when the output is not what it should be. */
function commentsIn(output: string): ReadonlyMap<string, number> | undefined {
  try {
    const { comments } = JSON.parse(output) as { comments: { file: string; code: number }[] };
    return new Map(comments.map(({ file, code }) => [basename(file), code] as const).reverse());
  } catch {
    return undefined;
  }
}

function call(
  args: readonly string[],
  { path }: ShellcheckOptions,
  timeout: number,
): Promise<{ output: string; isMissing: boolean; isTimeout: boolean }> {
  const env = { PATH: path, LC_ALL: "C.UTF-8" };
  return new Promise((done) => {
    const settings = { env, timeout, killSignal: "SIGKILL" as const, maxBuffer: 64 << 20 };
    execFile("shellcheck", [...args], settings, (error, stdout) => {
      const isMissing = error !== null && "code" in error && error.code === "ENOENT";
      done({ output: stdout, isMissing, isTimeout: error?.killed === true });
    });
  });
}
