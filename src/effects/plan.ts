/** The plan with effects: what rules, allowlist and brain read. */
import type { Problem, SimpleCommand } from "../shell/types.js";
import type { Invocation } from "../tools/types.js";
import type { Effect } from "./types.js";

/** A simple command with its parsed call (when the tool is known) and what it does. */
export interface PlannedCommand extends SimpleCommand {
  readonly invocation: Invocation | undefined;
  readonly effects: readonly Effect[];
  /** Everything it removes or works on was made by this same text (`plan/own.ts`). */
  readonly isOwn: true | undefined;
}

export interface Plan {
  readonly text: string;
  readonly commands: readonly PlannedCommand[];
  readonly problems: readonly Problem[];
}
