/** Joins the parts: text → plan → phases → verdict. */
import { type SecondBrain, SecondOpinions } from "./brain/second.js";
import type { Brain, BrainSource } from "./brain/types.js";
import { LookBook } from "./context/look.js";
import type { Surroundings } from "./context/types.js";
import type { Plan, PlannedCommand } from "./effects/plan.js";
import { withProductionNames } from "./effects/production.js";
import { decide, type Head, type Opinion } from "./phases/engine.js";
import type { VerdictMemo } from "./phases/memo.js";
import { makePlan, makeWritePlan } from "./plan/planner.js";
import { type CompiledPolicy, compilePolicy } from "./policy/compile.js";
import type { PolicySet } from "./policy/types.js";
import { buildIndex, type RuleIndex } from "./rules/index.js";
import { families } from "./rules/registry.generated.js";
import type { Problem } from "./shell/types.js";
import { failure } from "./verdict/compose.js";
import type { Verdict } from "./verdict/types.js";

export interface GuardOptions {
  /**
   * The third head, or what loads it when a command first needs it. Null or absent: the first two
   * decide alone, and a verdict that it would have had a part in says so.
   */
  readonly brain?: Brain | BrainSource | null;
  /**
   * A slower brain for what the first is unsure of. Only `check` can wait for it; where it fails or is late the
   * verdict's `degraded` says so.
   */
  readonly second?: SecondBrain;
  /** Heads to use; default all three. */
  readonly phases?: readonly Head[];
  /** Answers looks at files and git for `check`; absent: no look is made. */
  readonly looker?: Looker;
  /** Facts that hold for every check of this guard. */
  readonly around?: Partial<Surroundings>;
  /** Monotonic clock in milliseconds; default: no timing. */
  readonly now?: () => number;
  /** Policy files and permissions that hold; `policy/load-node.ts` reads them. */
  readonly policy?: PolicySet;
  /** What guards like this one decided before; not used where there is a policy or a second brain. */
  readonly memo?: VerdictMemo;
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
  /** Runs each computation of the decision, as with a limit of time. What it throws itself, the guard throws. */
  readonly within?: (compute: () => void) => void;
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
  /** Decides with looks at the file system and git, where rules ask for them. Throws only what `within` threw. */
  check(command: string, context?: CheckContext): Promise<Verdict>;
  /** Decides from the text alone. Throws only what `within` threw. */
  checkSync(command: string, context?: CheckContext): Verdict;
  explain(command: string, context?: CheckContext): Explanation;
  /** Decides on a file that a tool of the agent writes, by the rules for shell redirections. Never throws. */
  checkWrite(
    path: string,
    content?: string,
    context?: CheckContext,
    /** `edit`: the content is put in, and the rest of the file stays. Default: it is the whole file. */
    how?: "whole" | "edit",
  ): Verdict;
  readonly index: RuleIndex;
}

/** What {@link CheckContext.within} threw. */
class Stopped {
  constructor(readonly why: unknown) {}
}

function computed<T>(within: CheckContext["within"], compute: () => T): T {
  if (within === undefined) return compute();
  let result: { readonly value: T } | { readonly error: unknown } | undefined;
  try {
    within(() => {
      try {
        result = { value: compute() };
      } catch (error) {
        result = { error };
      }
    });
    if (result === undefined) throw new Error("nothing was computed");
  } catch (why) {
    throw new Stopped(why);
  }
  if ("error" in result) throw result.error;
  return result.value;
}

/** How often looks may lead to further looks. */
const MAX_LOOK_ROUNDS = 4;

let shared: RuleIndex | undefined;

/** The index of all built-in families, made once. */
export function builtInIndex(): RuleIndex {
  shared ??= buildIndex(families);
  return shared;
}

/** A source that is asked once, however many decisions need it. */
function loadedOnce(brain: Brain | BrainSource | null): Brain | BrainSource | null {
  if (typeof brain !== "function") return brain;
  let loaded: Brain | string | undefined;
  return () => {
    loaded ??= brain();
    return loaded;
  };
}

/**
 * Makes a guard.
 *
 * @example
 * const verdict = await createGuard().check("rm -rf /");
 * verdict.decision; // "deny"
 */
export function createGuard(options: GuardOptions = {}): Guard {
  const builtIn = builtInIndex();
  // Compiled with the first decision, so that a policy cannot take time outside the caller's limit.
  let compiled: CompiledPolicy | undefined;
  const policyNow = (): CompiledPolicy | undefined => {
    if (options.policy !== undefined) compiled ??= compilePolicy(options.policy, builtIn);
    return compiled;
  };
  const heads: readonly Head[] = options.phases ?? ["allowlist", "rules", "brain"];
  const brain = loadedOnce(options.brain ?? null);
  const now = options.now ?? (() => 0);

  const fixed = (context: CheckContext | undefined): Surroundings => ({
    ...options.around,
    ...(context?.cwd === undefined ? {} : { cwd: context.cwd }),
    ...(context?.home === undefined ? {} : { home: context.home }),
    ...(context?.projectRoot === undefined ? {} : { projectRoot: context.projectRoot }),
  });

  const judge = (
    makes: (index: RuleIndex) => Plan,
    around: Surroundings,
    look: LookBook,
    using: Brain | BrainSource | null,
    { session }: CheckContext,
    second: SecondOpinions | undefined,
  ): Omit<Explanation, "text"> => {
    const policy = policyNow();
    if (policy === undefined) {
      const plan = makes(builtIn);
      const all = { heads, brain: using, second };
      return { plan, ...decide(plan, { plan, around, look }, builtIn, all) };
    }
    const { index, production } = policy;
    return withProductionNames(production, () => {
      const plan = makes(index);
      const head = policy.head(session);
      const all = { heads, brain: using, second, policy: head };
      return { plan, ...decide(plan, { plan, around, look }, index, all) };
    });
  };

  const once = (
    command: string,
    around: Surroundings,
    look: LookBook,
    context: CheckContext = {},
    second?: SecondOpinions,
  ): Explanation => {
    const makes = ({ tools }: RuleIndex) => makePlan(command, tools, around, look);
    const judged = computed(context.within, () =>
      judge(makes, around, look, brain, context, second),
    );
    return { text: command, ...judged };
  };

  const safely = (command: string, run: () => Verdict): Verdict => {
    try {
      return run();
    } catch (error) {
      if (error instanceof Stopped) throw error.why;
      return failure(
        command,
        `the guard itself failed (${error instanceof Error ? error.message.slice(0, 120) : "unknown error"})`,
      );
    }
  };

  return {
    get index() {
      return policyNow()?.index ?? builtIn;
    },
    checkSync(command, context) {
      const begun = now();
      const verdict = safely(
        command,
        () => once(command, fixed(context), new LookBook(), context).verdict,
      );
      return { ...verdict, us: Math.round((now() - begun) * 1000) };
    },
    explain(command, context) {
      try {
        return once(command, fixed(context), new LookBook(), context);
      } catch (error) {
        throw error instanceof Stopped ? error.why : error;
      }
    },
    checkWrite(path, content, context, how = "whole") {
      const begun = now();
      const verdict = safely(path, () => {
        const around = fixed(context);
        const makes = ({ tools }: RuleIndex) =>
          makeWritePlan(path, content, tools, around, how === "edit" ? "append" : "overwrite");
        const given = context ?? {};
        return computed(given.within, () =>
          judge(makes, around, new LookBook(), null, given, undefined),
        ).verdict;
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
      const { looker } = options;
      const second = options.second && new SecondOpinions(options.second);
      const memo = (options.policy ?? second) ? undefined : options.memo;
      if (looker === undefined && second === undefined)
        return done(
          safely(command, () => once(command, fixed(context), new LookBook(), context).verdict),
        );
      const notes: string[] = [];
      let verdict: Verdict;
      try {
        const around = { ...fixed(context), ...(await looker?.surroundings(context ?? {})) };
        const occasion = { command, around, session: context?.session };
        const known = memo?.get(occasion);
        if (known !== undefined) return done(known);
        const look = new LookBook();
        const again = () => once(command, around, look, context, second).verdict;
        verdict = again();
        if (look.wanted.size === 0) memo?.keep(occasion, verdict);
        if (looker !== undefined) {
          for (let round = 0; round < MAX_LOOK_ROUNDS && look.wanted.size > 0; round++) {
            notes.push(...(await looker.answer(look, around)));
            look.wanted.clear();
            verdict = again();
          }
        }
        if (second !== undefined && second.wanted.size > 0) {
          notes.push(...(await second.ask()));
          verdict = again();
        }
      } catch (error) {
        if (error instanceof Stopped) throw error.why;
        verdict = failure(
          command,
          `the guard itself failed (${error instanceof Error ? error.message.slice(0, 120) : "unknown error"})`,
        );
      }
      return done(verdict, notes);
    },
  };
}
