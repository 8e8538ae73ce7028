/** What migration tools have in common. */
import type { Invocation, ToolRule } from "../../../tools/types.js";
import { isProductionContext, isTestContext } from "./connection.js";

/** Every task or verb word of the call: `rails db:drop db:create` has two. */
export function tasksOf(i: Invocation): readonly string[] {
  const words = [...i.verbWords, ...i.operands];
  // `rake task[argument]`
  return words.map((word) => word.text.replace(/\[.*$/, ""));
}

export function hasTask(i: Invocation, pattern: RegExp): boolean {
  return tasksOf(i).some((task) => pattern.test(task));
}

type Examples = Pick<ToolRule, "matches" | "nonMatches"> &
  Partial<Pick<ToolRule, "evasions" | "knownGaps" | "on" | "instead">>;

interface Where {
  readonly id: string;
  readonly when: (i: Invocation) => boolean;
  /** Options that name the environment. */
  readonly environment?: readonly string[];
}

/** Throws all data of the database away; a test environment may. */
export function wipes({ id, when, environment = [] }: Where, examples: Examples): ToolRule {
  return {
    id,
    when: (i) => !i.help && when(i) && !isTestContext(i, ...environment),
    decision: "deny",
    why: "throws away the data of the whole database",
    instead:
      "migrate forward, or wipe only a test database; keep a copy first: `pg_dump app -f app.sql`",
    attack: ["T1485"],
    ...examples,
  };
}

/** Takes migrations back, with the columns and tables that they made. */
export function rollsBack({ id, when, environment = [] }: Where, examples: Examples): ToolRule {
  return {
    id,
    when: (i) => !i.help && when(i) && !isTestContext(i, ...environment),
    decision: "ask",
    why: "takes a migration back, and with it the data in what the migration made",
    instead: "look at the state first, and write a new migration that corrects the old one",
    attack: ["T1485"],
    ...examples,
  };
}

/** Migrates a database that is named production. */
export function onProduction(
  id: string,
  when: (i: Invocation) => boolean,
  examples: Examples,
): ToolRule {
  return {
    id,
    when: (i) => !i.help && !i.dryRun && when(i) && isProductionContext(i),
    decision: "ask",
    why: "changes a database that is named production",
    instead:
      "run it on a development or staging database first, and let a person run it on production",
    attack: ["T1565.001"],
    ...examples,
  };
}
