/** Joins the parts: text → plan → phases → verdict. */
import type { Brain } from "./brain/types.js";
import { LookBook } from "./context/look.js";
import type { Surroundings } from "./context/types.js";
import type { PlannedCommand } from "./effects/plan.js";
import { decide, type Head, type Opinion } from "./phases/engine.js";
import { makePlan, makeWritePlan } from "./plan/planner.js";
import { buildIndex, type RuleIndex } from "./rules/index.js";
import { families } from "./rules/registry.generated.js";
import type { FamilyModule } from "./rules/types.js";
import type { Problem } from "./shell/types.js";
import { failure } from "./verdict/compose.js";
import type { Verdict } from "./verdict/types.js";

export interface GuardOptions {
  /** The third head; null or absent: the first two decide alone and the verdict says so. */
  readonly brain?: Brain | null;
  /** Heads to use; default all three. */
  readonly phases?: readonly Head[];
  /** Answers looks at files and git for `check`; absent: no look is made. */
  readonly looker?: Looker;
  /** Facts that hold for every check of this guard. */
  readonly around?: Partial<Surroundings>;
  /** Monotonic clock in milliseconds; default: no timing. */
  readonly now?: () => number;
}

/** Answers what rules asked to know; see `context/node.ts` for the one that looks at the machine. */
export interface Looker {
  surroundings(context: CheckContext): Promise<Surroundings> | Surroundings;
  answer(book: LookBook, around: Surroundings): Promise<readonly string[]>;
}

export interface CheckContext {
  readonly cwd?: string;
  readonly home?: string;
  readonly projectRoot?: string;
  readonly session?: string;
}

/** How a verdict came about. */
export interface Explanation {
  readonly text: string;
  readonly plan: {
    readonly commands: readonly PlannedCommand[];
    readonly problems: readonly Problem[];
  };
  readonly verdict: Verdict;
  readonly opinions: readonly Opinion[];
}

export interface Guard {
  /** Decides with looks at the file system and git, where rules ask for them. Never throws. */
  check(command: string, context?: CheckContext): Promise<Verdict>;
  /** Decides from the text alone. Never throws. */
  checkSync(command: string, context?: CheckContext): Verdict;
  explain(command: string, context?: CheckContext): Explanation;
  /** Decides on a file that a tool of the agent writes, by the rules for shell redirections. Never throws. */
  checkWrite(path: string, content?: string, context?: CheckContext): Verdict;
  readonly index: RuleIndex;
}

/** How often looks may lead to further looks. */
const MAX_LOOK_ROUNDS = 3;

let shared: RuleIndex | undefined;

/** The index of all built-in families, made once. */
export function builtInIndex(): RuleIndex {
  shared ??= buildIndex(families as readonly { path: string; module: FamilyModule }[]);
  return shared;
}

/**
 * Makes a guard.
 *
 * @example
 * const verdict = await createGuard().check("rm -rf /");
 * verdict.decision; // "deny"
 */
export function createGuard(options: GuardOptions = {}): Guard {
  const index = builtInIndex();
  const heads: readonly Head[] = options.phases ?? ["allowlist", "rules", "brain"];
  const brain = options.brain ?? null;
  const now = options.now ?? (() => 0);

  const fixed = (context: CheckContext | undefined): Surroundings => ({
    ...options.around,
    ...(context?.cwd === undefined ? {} : { cwd: context.cwd }),
    ...(context?.home === undefined ? {} : { home: context.home }),
    ...(context?.projectRoot === undefined ? {} : { projectRoot: context.projectRoot }),
  });

  const once = (command: string, around: Surroundings, look: LookBook): Explanation => {
    const plan = makePlan(command, index.tools, around);
    const { verdict, opinions } = decide(plan, { plan, around, look }, index, { heads, brain });
    return { text: command, plan, verdict, opinions };
  };

  const safely = (command: string, run: () => Verdict): Verdict => {
    try {
      return run();
    } catch (error) {
      return failure(
        command,
        `the guard itself failed (${error instanceof Error ? error.message.slice(0, 120) : "unknown error"})`,
      );
    }
  };

  return {
    index,
    checkSync(command, context) {
      const begun = now();
      const verdict = safely(command, () => once(command, fixed(context), new LookBook()).verdict);
      return { ...verdict, us: Math.round((now() - begun) * 1000) };
    },
    explain(command, context) {
      return once(command, fixed(context), new LookBook());
    },
    checkWrite(path, content, context) {
      const begun = now();
      const verdict = safely(path, () => {
        const around = fixed(context);
        const plan = makeWritePlan(path, content, index.tools, around);
        return decide(plan, { plan, around, look: new LookBook() }, index, { heads, brain: null })
          .verdict;
      });
      return { ...verdict, us: Math.round((now() - begun) * 1000) };
    },
    async check(command, context) {
      const begun = now();
      const done = (verdict: Verdict, notes: readonly string[] = []): Verdict => ({
        ...verdict,
        us: Math.round((now() - begun) * 1000),
        ...(notes.length === 0 ? {} : { degraded: [...(verdict.degraded ?? []), ...notes] }),
      });
      const looker = options.looker;
      if (looker === undefined)
        return done(safely(command, () => once(command, fixed(context), new LookBook()).verdict));
      const notes: string[] = [];
      let verdict: Verdict;
      try {
        const around = { ...fixed(context), ...(await looker.surroundings(context ?? {})) };
        const look = new LookBook();
        verdict = once(command, around, look).verdict;
        for (let round = 0; round < MAX_LOOK_ROUNDS && look.wanted.size > 0; round++) {
          notes.push(...(await looker.answer(look, around)));
          look.wanted.clear();
          verdict = once(command, around, look).verdict;
        }
      } catch (error) {
        verdict = failure(
          command,
          `the guard itself failed (${error instanceof Error ? error.message.slice(0, 120) : "unknown error"})`,
        );
      }
      return done(verdict, notes);
    },
  };
}
