/** Bounds on time that mean the same on every machine, however slow it is and whatever else it does. */

/** Milliseconds of {@link knownWork} on the machine where the bounds were set. */
const KNOWN = 5;

/**
 * The least processor time of several runs, in milliseconds of the machine where the bounds were set: what is slow by
 * itself is slow every time, what the machine does besides is not. A wait is no processor time.
 *
 * @param enough the bound: there are no more runs once one took no longer
 */
export function leastTime(work: () => unknown, enough: number, runs = 20): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && least > enough; run++) {
    const took = processorTime(work);
    least = Math.min(least, took <= enough ? took : took / slowness());
  }
  return least;
}

/** How many times as long as there this machine takes right now; 1 where it is as quick or quicker. */
function slowness(): number {
  let least = Number.POSITIVE_INFINITY;
  // The first runs are those before the compiler has seen it.
  for (let run = 0; run < 10; run++) least = Math.min(least, processorTime(knownWork));
  return Math.max(1, least / KNOWN);
}

/** Of the whole process: the collector and the compiler work in threads of their own. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Strings, patterns and maps, as readers and rules use them. */
function knownWork(): number {
  const counts = new Map<string, number>();
  for (let n = 0; n < 100_000; n++) {
    const word = `${n % 997}:${"ab".repeat(n % 5)}`;
    if (/^\d+5:(?:ab)*$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + word.length);
  }
  return counts.size;
}
