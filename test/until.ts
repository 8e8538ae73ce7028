/** Waiting for what happens, rather than for a time in which it should have happened. */

/** Waits until something is found, for at least two minutes. */
export async function until<T>(find: () => T | undefined | false, what: string): Promise<T> {
  for (let waits = 0; waits < 4800; waits++) {
    const found = find();
    if (found !== undefined && found !== false) return found;
    await sleep(25);
  }
  throw new Error(`never: ${what}`);
}

/**
 * Tries what a busy machine may spoil, a few times: it has to go well once. What holds however busy the machine is,
 * each round asserts by itself.
 */
export async function inSomeRound(
  what: string,
  round: (n: number) => Promise<boolean>,
): Promise<void> {
  for (let n = 0; n < 5; n++) if (await round(n)) return;
  throw new Error(`in no round: ${what}`);
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

/** Whether there is a process with this number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
