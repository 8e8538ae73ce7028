/**
 * A model in a process of its own. Native code that hangs, crashes or eats memory takes only that process with
 * it: every call here ends by its deadline, whatever the process does, and a hung one is killed and replaced.
 */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Call, OperationName, Operations, Reply } from "./protocol.js";
import {
  type Generated,
  type GenerateOptions,
  LlamaError,
  type ModelFacts,
  type ModelOptions,
  type Prompt,
  type Reading,
} from "./types.js";

export interface ProcessOptions {
  /** Milliseconds that loading may take; default 120,000. */
  readonly loadMs?: number;
  /** Milliseconds after its deadline after which a process that still says nothing is killed; default 3,000. */
  readonly graceMs?: number;
  /** Milliseconds before a process that ended is started again, by how often it did; the last one stays. */
  readonly pauses?: readonly number[];
}

export interface CallOptions {
  /** Milliseconds it may take. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
}

export type ProcessState = "off" | "loading" | "ready" | "failed";

const PAUSES = [1000, 10_000, 60_000, 300_000];
/** What a process needs of the environment; secrets of the shell that started us are not among it. */
const ENVIRONMENT = [
  "PATH",
  "HOME",
  "TMPDIR",
  "TEMP",
  "TMP",
  "USERPROFILE",
  "SystemRoot",
  "LANG",
  "XDG_CACHE_HOME",
  "LD_LIBRARY_PATH",
];

interface Waiting {
  readonly until: number;
  settle(error: LlamaError | undefined, output?: unknown): void;
}

/**
 * A model that is started when it is first needed, and again after it has failed.
 *
 * @example
 * const model = new LlamaProcess({ modelPath: "model.gguf" });
 * await model.start();
 * await model.read({ prefix: "", text: "ls", suffix: "\n" }, ["safe", "risky"], { deadline: 300 });
 * model.end();
 */
export class LlamaProcess {
  /** Why the last process ended; undefined when none did. */
  failure: LlamaError | undefined;
  private readonly model: ModelOptions;
  private readonly loadMs: number;
  private readonly graceMs: number;
  private readonly pauses: readonly number[];
  private child: ChildProcess | undefined;
  private loading: Promise<ModelFacts> | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private failures = 0;
  private notBefore = 0;
  private isEnded = false;
  private known: ModelFacts | undefined;

  constructor(model: ModelOptions, options: ProcessOptions = {}) {
    this.model = model;
    this.loadMs = options.loadMs ?? 120_000;
    this.graceMs = options.graceMs ?? 3000;
    this.pauses = options.pauses ?? PAUSES;
  }

  get state(): ProcessState {
    if (this.known !== undefined) return "ready";
    if (this.loading !== undefined) return "loading";
    return this.failure === undefined ? "off" : "failed";
  }

  /** Of the loaded model; undefined until it is ready. */
  get facts(): ModelFacts | undefined {
    return this.known;
  }

  /** Id of the process; undefined when there is none. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * Starts the process and loads the model, unless that was done. Between two failures it waits, and rejects at
   * once with the last one.
   */
  start(): Promise<ModelFacts> {
    if (this.loading !== undefined) return this.loading;
    if (this.isEnded) return Promise.reject(new LlamaError("ended", "it was ended"));
    if (this.failure !== undefined && Date.now() < this.notBefore)
      return Promise.reject(this.failure);
    const loading = this.load();
    this.loading = loading;
    // Whoever does not wait for it asks `state`.
    loading.catch(() => {});
    return loading;
  }

  /**
   * See the engine's `read`. Never waits for loading: while the model is not ready it starts that and rejects.
   *
   * @throws {LlamaError}
   */
  read(prompt: Prompt, labels: readonly string[], options: CallOptions): Promise<Reading> {
    return this.ready("read", { prompt, labels }, options);
  }

  /** See the engine's `generate`; the same as for {@link read} holds. @throws {LlamaError} */
  generate(prompt: Prompt, how: GenerateOptions, options: CallOptions): Promise<Generated> {
    return this.ready("generate", { prompt, options: how }, options);
  }

  /** Ends the process for good. */
  end(): void {
    this.isEnded = true;
    this.drop(new LlamaError("ended", "it was ended"));
  }

  private ready<N extends OperationName>(
    name: N,
    input: Operations[N]["in"],
    options: CallOptions,
  ): Promise<Operations[N]["out"]> {
    if (this.known === undefined) {
      void this.start().catch(() => {});
      const why = this.loading === undefined ? this.failure : undefined;
      return Promise.reject(why ?? new LlamaError("loading", "the model is being loaded"));
    }
    // One that hangs would keep each further call waiting until its deadline.
    const now = Date.now();
    for (const { until } of this.waiting.values())
      if (until < now)
        return Promise.reject(new LlamaError("late", "the model is still at an earlier call"));
    return this.call(name, input, options);
  }

  private async load(): Promise<ModelFacts> {
    try {
      this.spawn();
      const facts = await this.call("load", this.model, { deadline: this.loadMs });
      this.known = facts;
      this.failure = undefined;
      this.failures = 0;
      return facts;
    } catch (error) {
      const why =
        error instanceof LlamaError ? error : new LlamaError("load", String(error).slice(0, 300));
      this.fail(why);
      throw why;
    }
  }

  private spawn(): void {
    const script = hostScript();
    const env = Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]]));
    const child = fork(script, [], {
      env,
      execArgv: script.pathname.endsWith(".ts") ? ["--import", import.meta.resolve("tsx")] : [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    });
    this.child = child;
    child.on("message", (reply: Reply) => this.take(reply));
    const gone = (how: string) => {
      if (this.child === child) this.fail(new LlamaError("ended", `its process ${how}`));
    };
    child.on("error", (error) => gone(`did not start: ${error.message}`));
    child.on("exit", (code, signal) => gone(`ended (${signal ?? code})`));
    // Nothing waits for it but calls, and they have timers.
    child.unref();
    child.channel?.unref();
  }

  private call<N extends OperationName>(
    name: N,
    input: Operations[N]["in"],
    { deadline, signal }: CallOptions,
  ): Promise<Operations[N]["out"]> {
    const id = ++this.lastId;
    const until = Date.now() + deadline;
    return new Promise((done, failed) => {
      let isSettled = false;
      const settle = (error: LlamaError | undefined, output?: unknown) => {
        if (isSettled) return;
        isSettled = true;
        clearTimeout(timer);
        signal?.removeEventListener("abort", aborted);
        if (error === undefined) done(output as Operations[N]["out"]);
        else failed(error);
      };
      const giveUp = (error: LlamaError) => {
        settle(error);
        this.send({ abort: id });
        this.killWhenSilent(id);
      };
      const aborted = () => giveUp(new LlamaError("aborted", "the caller gave up"));
      const timer = setTimeout(
        () => giveUp(new LlamaError("late", `no answer within ${Math.round(deadline)} ms`)),
        deadline,
      );
      this.waiting.set(id, { until, settle });
      if (signal?.aborted === true) {
        aborted();
        return;
      }
      signal?.addEventListener("abort", aborted, { once: true });
      this.send({ id, name, input, until });
    });
  }

  /** The process answers every call, even one that nobody waits for any more; unless it hangs. */
  private killWhenSilent(id: number): void {
    const { child } = this;
    setTimeout(() => {
      if (this.child === child && this.waiting.has(id))
        this.fail(new LlamaError("ended", "its process did not answer and was killed"));
    }, this.graceMs).unref();
  }

  private take(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ("output" in reply) waiting?.settle(undefined, reply.output);
    else waiting?.settle(new LlamaError(reply.problem, reply.message));
  }

  private send(call: Call): void {
    // An error here means that it is gone, which `exit` says too.
    if (this.child?.connected === true) this.child.send(call, () => {});
  }

  private fail(why: LlamaError): void {
    if (this.isEnded) return;
    const pause = this.pauses[Math.min(this.failures, this.pauses.length - 1)] ?? 0;
    this.failures++;
    this.notBefore = Date.now() + pause;
    this.failure = why;
    this.drop(why);
  }

  private drop(why: LlamaError): void {
    const { child } = this;
    this.child = undefined;
    this.known = undefined;
    this.loading = undefined;
    // A stopped process takes no other signal.
    child?.kill("SIGKILL");
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { settle } of waiting) settle(why);
  }
}

/** In the source tree it is TypeScript, which tsx loads; in dist it is a file of its own. */
function hostScript(): URL {
  const own = import.meta.url;
  // From a chunk of the build, or from its compiled script.
  const built = ["./llama-host.js", "../llama-host.js", "./lib/llama-host.js"];
  const candidates = own.endsWith(".ts") ? ["./host.ts"] : built;
  const found = candidates
    .map((path) => new URL(path, own))
    .find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new LlamaError("load", "llama-host.js is not in the package");
  return found;
}
