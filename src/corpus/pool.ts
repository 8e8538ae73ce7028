/** Takes batches of candidates through the single-row steps, in worker threads where there are some. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createGuard } from "../guard.js";
import type { Candidate, Outcome, SourceFacts } from "./candidate.js";
import { makePreparer } from "./prepare.js";

/** What goes to a thread. */
export interface Batch {
  readonly source: SourceFacts;
  readonly rows: readonly Candidate[];
}

/** What a thread is started with. */
export interface PreparerOptions {
  /** Leave out what was recorded on this machine. */
  readonly isShipped: boolean;
}

export interface Pool {
  /** How many batches are worth having under way at once. */
  readonly width: number;
  /** The outcomes, in the order of the rows. Rejects when a thread dies. */
  run(batch: Batch): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/** Makes the function that a thread runs; the third head is off, or the model would teach itself. */
export function batchRunner({ isShipped }: PreparerOptions): (batch: Batch) => readonly Outcome[] {
  const prepare = makePreparer(createGuard({ phases: ["allowlist", "rules"] }), isShipped);
  return ({ source, rows }) => rows.map((row) => prepare(row, source));
}

/** A pool of `threads` threads; 0 does the work where it is called, as it does when no thread can start. */
export function makePool(threads: number, options: PreparerOptions): Pool {
  const script = threads > 0 ? workerScript() : undefined;
  if (script === undefined) {
    const run = batchRunner(options);
    return { width: 1, run: async (batch) => run(batch), close: async () => {} };
  }
  const workers = Array.from({ length: threads }, () => new Thread(script, options));
  return {
    width: threads * 2,
    run(batch) {
      const idle = workers.reduce((best, next) => (next.waiting < best.waiting ? next : best));
      return idle.run(batch);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

class Thread {
  private readonly worker: Worker;
  private readonly queue: {
    done: (outcomes: readonly Outcome[]) => void;
    fail: (error: Error) => void;
  }[] = [];
  private problem: Error | undefined;

  constructor(script: URL, options: PreparerOptions) {
    this.worker = script.pathname.endsWith(".ts")
      ? new Worker(sourceLoader(script), { workerData: options, eval: true })
      : new Worker(script, { workerData: options });
    this.worker.on("message", (outcomes: readonly Outcome[]) => this.queue.shift()?.done(outcomes));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", (code) => this.fail(new Error(`a worker thread ended (${code})`)));
  }

  get waiting(): number {
    return this.queue.length;
  }

  run(batch: Batch): Promise<readonly Outcome[]> {
    if (this.problem !== undefined) return Promise.reject(this.problem);
    return new Promise((done, fail) => {
      this.queue.push({ done, fail });
      this.worker.postMessage(batch);
    });
  }

  private fail(error: Error): void {
    this.problem ??= error;
    for (const { fail } of this.queue.splice(0)) fail(error);
  }

  async close(): Promise<void> {
    this.problem ??= new Error("the pool is closed");
    await this.worker.terminate();
  }
}

/** From source: tsx does not reach into threads by itself. */
function sourceLoader(script: URL): string {
  const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  return `import(${tsx}).then((tsx) => (tsx.register(), import(${JSON.stringify(script.href)})))`;
}

/** In the source tree it is TypeScript, which tsx loads; in dist it is a file of its own. */
function workerScript(): URL | undefined {
  const own = import.meta.url;
  const candidates = own.endsWith(".ts")
    ? ["./worker.ts"]
    : ["./corpus-worker.js", "../corpus-worker.js"];
  return candidates.map((path) => new URL(path, own)).find((url) => existsSync(fileURLToPath(url)));
}
