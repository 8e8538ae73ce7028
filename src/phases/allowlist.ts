/** First head: programs and verbs that the tables know to be ordinary work. */
import { publishesHere } from "../effects/hosts.js";
import type { Plan, PlannedCommand } from "../effects/plan.js";
import { isHandedOver } from "../rules/secrets/lib/view.js";
import type { Nature } from "../tools/types.js";

const ORDINARY: ReadonlySet<Nature> = new Set<Nature>([
  "read",
  "text",
  "build",
  "create",
  "update",
  "install",
  "lifecycle",
  "sync",
  "run",
  "deploy",
]);

/**
 * True when the tables know the call and say it is ordinary. A command without a program (only
 * assignments or redirections) is what its effects are, which the rules have judged.
 */
export function isAllowlisted(command: PlannedCommand, plan: Plan): boolean {
  const { invocation } = command;
  if (command.name === undefined) return true;
  if (invocation === undefined) return false;
  if (invocation.help || invocation.dryRun) return true;
  if (command.isOwn === true) return true;
  if (invocation.nature === "publish" && publishesHere(command.args)) return true;
  if (invocation.nature === "secret" && isHandedOver(command, plan)) return true;
  return invocation.nature !== undefined && ORDINARY.has(invocation.nature);
}
