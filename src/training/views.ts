/**
 * Turns a labelled line into labelled simple commands, seen in two ways: as the tables know them, and
 * with the tables of the tools it calls taken away. In use the model mostly meets tools that no table
 * knows, so it must be trained on what those look like.
 */
import type { PlannedCommand } from "../effects/plan.js";
import type { Guard } from "../guard.js";
import { makePlan, type ToolIndex } from "../plan/planner.js";
import type { Decision, Label } from "../verdict/types.js";

export type View = "known" | "masked";

/** A simple command with the label it is to be learned by. */
export interface LabelledCommand {
  readonly command: PlannedCommand;
  readonly label: Label;
  readonly view: View;
}

const RANK: Record<Label, number> = { safe: 0, risky: 1, destructive: 2 };
const OF_DECISION: Record<Decision, Label> = { allow: "safe", ask: "risky", deny: "destructive" };

/** The shell's own commands, which are always known. */
const NEVER_MASKED = new Set(
  ". : [ alias bg break builtin cd command continue declare dirs echo enable eval exec exit export false fg getopts hash jobs let local popd printf pushd pwd read readonly return set shift shopt source test times trap true type typeset ulimit umask unalias unset wait".split(
    " ",
  ),
);

/** Tables without those of some programs. */
export function without(tools: ToolIndex, hidden: (program: string) => boolean): ToolIndex {
  return { get: (program) => (hidden(program) ? undefined : tools.get(program)) };
}

/** Programs of a plan that may be masked: neither wrappers nor the shell's own. */
export function maskable(commands: readonly PlannedCommand[]): Set<string> {
  const out = new Set<string>();
  for (const { program, invocation } of commands) {
    if (invocation === undefined || NEVER_MASKED.has(program)) continue;
    if (invocation.tool.runs !== undefined && invocation.nature === "run") continue;
    out.add(program);
  }
  return out;
}

/**
 * The commands of a line with their labels. Of a safe line every command is safe. Of another line
 * those are taken that the rules stop (`guard` must have all tables), else the only one that no rule
 * or table claims; what is left over has no label, since it may be harmless.
 *
 * @param tools tables to plan with, perhaps without a family that is held out
 */
export function viewsOf(
  text: string,
  label: Label,
  guard: Pick<Guard, "explain">,
  tools: ToolIndex,
): LabelledCommand[] {
  const { plan, opinions } = guard.explain(text);
  const wanted = new Map<string, Label>();
  if (label !== "safe") {
    for (const [key, own] of guilty(plan.commands, opinions, label)) wanted.set(key, own);
    if (wanted.size === 0) return [];
  }
  const out: LabelledCommand[] = [];
  const take = (commands: readonly PlannedCommand[], view: View): void => {
    const here = label === "safe" ? wanted : carried(wanted, plan.commands, commands);
    for (const command of commands) {
      if (command.name === undefined && command.effects.length === 0) continue;
      const own = label === "safe" ? "safe" : here.get(keyOf(command));
      if (own !== undefined) out.push({ command, label: own, view });
    }
  };
  take(makePlan(text, tools).commands, "known");
  const hidden = maskable(plan.commands);
  if (hidden.size > 0)
    take(
      makePlan(
        text,
        without(tools, (program) => hidden.has(program)),
      ).commands,
      "masked",
    );
  return out;
}

/**
 * The labels with those of commands that cannot be seen without the tables (`find -exec rm`, `awk 'system("rm")'`) given to the call that
 * carries their words.
 */
function carried(
  wanted: ReadonlyMap<string, Label>,
  known: readonly PlannedCommand[],
  commands: readonly PlannedCommand[],
): ReadonlyMap<string, Label> {
  const keys = new Set(commands.map(keyOf));
  const out = new Map(wanted);
  for (const inner of known) {
    const key = keyOf(inner);
    const label = wanted.get(key);
    if (label === undefined || keys.has(key) || inner.name === undefined) continue;
    let carrier: PlannedCommand | undefined;
    for (const command of commands) {
      const { start, end } = command.span;
      if (command.name === undefined || start > inner.span.start || end < inner.span.end) continue;
      if (carrier === undefined || end - start < carrier.span.end - carrier.span.start)
        carrier = command;
    }
    if (carrier === undefined) continue;
    const own = out.get(keyOf(carrier));
    if (own === undefined || RANK[own] < RANK[label]) out.set(keyOf(carrier), label);
  }
  return out;
}

function keyOf({ program, span, args }: PlannedCommand): string {
  return `${span.start} ${program} ${args.map(({ text }) => text).join(" ")}`;
}

/** The commands that a line's label is about. */
function guilty(
  commands: readonly PlannedCommand[],
  opinions: ReturnType<Guard["explain"]>["opinions"],
  label: Label,
): Map<string, Label> {
  const worst = new Map<number, number>();
  const unclaimed = new Set<number>();
  for (const { commandId, opinion, phase } of opinions) {
    worst.set(commandId, Math.max(worst.get(commandId) ?? 0, RANK[OF_DECISION[opinion]]));
    if (phase === "default") unclaimed.add(commandId);
  }
  const highest = Math.max(0, ...commands.map(({ id }) => worst.get(id) ?? 0));
  const out = new Map<string, Label>();
  if (highest > 0) {
    for (const command of commands) {
      const own = worst.get(command.id) ?? 0;
      if (own === highest) out.set(keyOf(command), label);
      else if (own > 0) out.set(keyOf(command), "risky");
    }
    return out;
  }
  const named = commands.filter(({ name }) => name !== undefined);
  const left = named.filter(({ id }) => unclaimed.has(id));
  const only = left.length === 1 ? left[0] : named.length === 1 ? named[0] : undefined;
  if (only !== undefined) out.set(keyOf(only), label);
  return out;
}
