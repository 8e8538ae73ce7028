// npm run fuzz -- [count] [seed]: mutated texts through the full guard. Fails on an exception, on
// an input over the time limit, and on a text that is not understood but allowed.
import { createGuard } from "../src/guard.js";
import { harmlessExamples, stoppedExamples } from "../test/examples.js";
import { mutate, random } from "./mutate.js";

const LIMIT_MS = 50;

export interface FuzzResult {
  readonly count: number;
  readonly failures: readonly string[];
  readonly slowestMs: number;
}

/** Runs `count` mutated inputs. Slow ones are measured again; only the fastest counts, since machines are shared. */
export function fuzz(count: number, seed: number, progress?: (done: number) => void): FuzzResult {
  const guard = createGuard();
  const seeds = [...stoppedExamples(guard.index), ...harmlessExamples(guard.index)];
  const next = random(seed);
  const failures: string[] = [];
  let slowestMs = 0;
  const time = (text: string): number => {
    const begun = performance.now();
    guard.explain(text);
    return performance.now() - begun;
  };
  for (let n = 0; n < count; n++) {
    const text = mutate(seeds, next);
    try {
      const begun = performance.now();
      const { verdict, plan } = guard.explain(text);
      let ms = performance.now() - begun;
      for (let again = 0; ms > LIMIT_MS && again < 8; again++) ms = Math.min(ms, time(text));
      slowestMs = Math.max(slowestMs, ms);
      if (ms > LIMIT_MS) failures.push(`slow, ${ms.toFixed(0)} ms: ${JSON.stringify(text)}`);
      if (plan.problems.length > 0 && verdict.decision === "allow")
        failures.push(`allowed though not understood: ${JSON.stringify(text)}`);
    } catch (error) {
      failures.push(`exception ${error}: ${JSON.stringify(text)}`);
    }
    if (failures.length >= 20) break;
    if (progress !== undefined && n % 10_000 === 0) progress(n);
  }
  return { count, failures, slowestMs };
}

if (process.argv[1]?.endsWith("run.ts")) {
  const count = Number(process.argv[2] ?? 1_000_000);
  const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
  console.log(`${count} inputs, seed ${seed}`);
  const result = fuzz(count, seed, (done) => process.stderr.write(`\r${done} of ${count}`));
  process.stderr.write("\n");
  for (const failure of result.failures) console.log(failure.slice(0, 2000));
  console.log(`slowest ${result.slowestMs.toFixed(1)} ms, ${result.failures.length} failures`);
  process.exit(result.failures.length === 0 ? 0 : 1);
}
