/** The guard as the command line uses it. */
import { sourceInUse } from "../brain/load-node.js";
import type { SecondBrain } from "../brain/second.js";
import { answer } from "../context/node.js";
import { surroundings, surroundingsSync } from "../context/surroundings.js";
import { createGuard, type Guard, type Looker } from "../guard.js";
import type { Head } from "../phases/engine.js";
import type { VerdictMemo } from "../phases/memo.js";
import type { PolicySet } from "../policy/types.js";

export interface MakeOptions {
  readonly phases?: readonly Head[] | undefined;
  /** Environment of the looks at files and git; without it none is made. */
  readonly lookIn?: Readonly<Record<string, string | undefined>>;
  readonly policy?: PolicySet;
  /** Asked where the embedded model is unsure. */
  readonly second?: SecondBrain | undefined;
  /** Looks for the project without a limit of time, which is quicker by the way to another thread. */
  readonly findsAtOnce?: boolean;
  /** What guards of this process decided before. */
  readonly memo?: VerdictMemo;
}

export function makeGuard(options: MakeOptions = {}): Guard {
  const { phases, lookIn, policy, second, memo } = options;
  return createGuard({
    // Not `performance`, which takes a millisecond to load.
    now: () => process.uptime() * 1000,
    brain: sourceInUse(),
    ...(phases !== undefined && { phases }),
    ...(lookIn !== undefined && { looker: lookerIn(lookIn, options) }),
    ...(policy !== undefined && { policy }),
    ...(second !== undefined && { second }),
    ...(memo !== undefined && { memo }),
  });
}

function lookerIn(
  env: Readonly<Record<string, string | undefined>>,
  { policy, findsAtOnce = false }: MakeOptions,
): Looker {
  const protectedBranches = policy?.layers.flatMap(({ file }) => file.protectedBranches ?? []);
  const limits = { env, ...(protectedBranches !== undefined && { protectedBranches }) };
  // What got no answer stays wanted, and asking again would only take time again.
  const asked = new WeakMap<object, Set<string>>();
  return {
    surroundings: ({ cwd }) => (findsAtOnce ? surroundingsSync : surroundings)(cwd, env),
    answer: async (book, around) => {
      const before = asked.get(book) ?? new Set();
      const wanted = [...book.wanted].filter((key) => !before.has(key));
      asked.set(book, new Set([...before, ...wanted]));
      const { answers, degraded } = await answer(wanted, around, limits);
      book.fill(answers);
      return degraded;
    },
  };
}
