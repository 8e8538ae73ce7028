/** Starts a program with a time limit, and ends whatever it leaves behind. */
import { spawn } from "node:child_process";

export interface Ended {
  readonly output: string;
  /** Undefined when it was ended from outside. */
  readonly code: number | undefined;
  readonly isLate: boolean;
  readonly ms: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly limit: number;
}

/** Standard output and error come back as one text, cut at 100,000 characters. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, limit }: RunOptions,
): Promise<Ended> {
  return new Promise((done) => {
    const begun = performance.now();
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that all of it can be ended.
      detached: true,
    });
    let output = "";
    let isLate = false;
    const endGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // Nobody is left.
      }
    };
    const timer = setTimeout(() => {
      isLate = true;
      endGroup();
    }, limit);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(0, 100_000);
      });
    }
    let isDone = false;
    const end = (code: number | null, error = "") => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      endGroup();
      const ms = performance.now() - begun;
      done({ output: output + error, code: code ?? undefined, isLate, ms });
    };
    child.on("error", (error) => end(null, String(error)));
    // Not "close": a process that stays behind may hold the pipes open.
    child.on("exit", (code) => setTimeout(() => end(code), 100));
  });
}
