/** Runs a permitted program in place of this process, as far as Node allows. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { constants } from "node:os";

/** How a program ended. */
export interface Ended {
  /** What a shell would report: the program's own code, 128 + number of a signal, 127 not found, 126 not runnable. */
  readonly code: number;
  readonly signal?: NodeJS.Signals;
  /** Why it did not start. */
  readonly problem?: string;
}

/** Signals that somebody sends to us and means for the program. */
const FORWARDED = ["SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGCONT", "SIGWINCH"] as const;
/** A terminal sends these to the whole group, so the program has had them already. */
const FROM_TERMINAL = ["SIGINT", "SIGQUIT"] as const;

/**
 * Hands signals on to a program until the returned function is called. We outlive them, so that the
 * program decides what becomes of them and we can report how it ended.
 */
export function forwardSignals(child: ChildProcess, hasTerminal: boolean): () => void {
  const handlers = new Map<NodeJS.Signals, () => void>();
  for (const signal of FORWARDED) handlers.set(signal, () => void child.kill(signal));
  for (const signal of FROM_TERMINAL) {
    handlers.set(signal, () => {
      if (!hasTerminal) child.kill(signal);
    });
  }
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** Starts a program with our standard streams and waits for it. Never rejects. */
export function runChild(
  program: string,
  args: readonly string[],
  options: SpawnOptions & { readonly hasTerminal: boolean },
): Promise<Ended> {
  const { hasTerminal, ...spawning } = options;
  return new Promise((done) => {
    let stop: () => void = () => {};
    const finish = (ended: Ended) => {
      stop();
      done(ended);
    };
    const child = spawn(program, [...args], { stdio: "inherit", ...spawning });
    stop = forwardSignals(child, hasTerminal);
    child.on("error", (error: NodeJS.ErrnoException) => {
      const isAbsent = error.code === "ENOENT";
      const problem = isAbsent ? "command not found" : `cannot run it (${error.code})`;
      finish({ code: isAbsent ? 127 : 126, problem });
    });
    child.on("exit", (code, signal) => finish(endOf(code, signal)));
  });
}

/** @example endOf(null, "SIGTERM") // { code: 143, signal: "SIGTERM" } */
export function endOf(code: number | null, signal: NodeJS.Signals | null): Ended {
  if (signal === null) return { code: code ?? 1 };
  return { code: 128 + constants.signals[signal], signal };
}

/**
 * Ends this process as the program ended: by the same signal, so that a caller sees an interrupted
 * program as interrupted, else with its exit code.
 */
export function endLike({ code, signal }: Ended): void {
  process.exitCode = code;
  // A core dump of ours would be of no use to anybody.
  if (signal === undefined || signal === "SIGQUIT") return;
  try {
    process.kill(process.pid, signal);
  } catch {
    // The exit code says it too.
  }
}
