/** Runs shell text without a terminal and keeps what it prints, within limits. */
import { spawn } from "node:child_process";
import { endOf } from "./child.js";

/** Characters of each stream that are kept from its beginning, and from its end. */
const KEEP = 50_000;
/** Milliseconds between asking a command to end and making it. */
const GRACE = 2000;

export interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  readonly problem?: string;
}

export interface CaptureOptions {
  readonly bash: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Never rejects. The command and all that it started in its group end with the limit or the signal. */
export function runCaptured(
  text: string,
  { bash, cwd, env, timeoutMs, signal }: CaptureOptions,
): Promise<Captured> {
  return new Promise((done) => {
    const child = spawn(bash, ["-c", text], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const out = new Kept();
    const err = new Kept();
    let timedOut = false;
    const kill = (name: NodeJS.Signals) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, name);
      } catch {
        // It has ended.
      }
    };
    let grace: NodeJS.Timeout | undefined;
    const end = () => {
      kill("SIGTERM");
      grace ??= setTimeout(() => {
        kill("SIGKILL");
        // Somebody outside the group may hold the pipes open.
        child.stdout.destroy();
        child.stderr.destroy();
      }, GRACE);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, timeoutMs);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
    child.stdout.on("data", (chunk: Buffer) => out.add(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.add(chunk));
    const finish = (code: number, problem?: string) => {
      clearTimeout(timer);
      clearTimeout(grace);
      signal.removeEventListener("abort", end);
      const texts = { stdout: out.text(), stderr: err.text() };
      done({ code, ...texts, timedOut, ...(problem !== undefined && { problem }) });
    };
    child.on("error", (error) => finish(126, error.message));
    child.on("close", (code, name) => finish(endOf(code, name).code));
  });
}

/** The beginning and the end of a stream. */
class Kept {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private dropped = 0;

  add(chunk: Buffer): void {
    const room = KEEP - this.head.length;
    if (room > 0) this.head = Buffer.concat([this.head, chunk.subarray(0, room)]);
    const rest = chunk.subarray(Math.max(0, room));
    if (rest.length === 0) return;
    const tail = Buffer.concat([this.tail, rest]);
    this.dropped += Math.max(0, tail.length - KEEP);
    this.tail = tail.subarray(-KEEP);
  }

  text(): string {
    const gap = this.dropped === 0 ? "" : `\n[… ${this.dropped} bytes left out …]\n`;
    return this.dropped === 0
      ? Buffer.concat([this.head, this.tail]).toString("utf8")
      : this.head.toString("utf8") + gap + this.tail.toString("utf8");
  }
}
