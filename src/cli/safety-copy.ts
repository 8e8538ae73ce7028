/** Makes a safety copy for a command that may run, under the person's settings. */
import { redact } from "../ledger/redact.js";
import { keep } from "../undo/keep.js";
import { isEmpty, lossesOf } from "../undo/losses.js";
import { undoDirectory } from "../undo/store.js";
import type { Losses } from "../undo/types.js";
import type { Verdict } from "../verdict/types.js";
import type { HookGuard } from "./hook.js";
import { type CallPlace, placesOf } from "./hook-answer.js";
import type { SafetyCopySettings } from "./settings.js";

export interface CopyRequest {
  readonly place: CallPlace;
  readonly settings: SafetyCopySettings;
  readonly agent: string;
  readonly session?: string;
  readonly command: string;
  readonly cwd: string;
}

/** What a command would lose; undefined when nothing. A plan that cannot be made loses the unknown. */
export function lossesOfCommand(
  guard: Pick<HookGuard, "explain">,
  command: string,
  around: { readonly cwd: string; readonly home: string },
): Losses | undefined {
  try {
    const plan = guard.explain?.(command, around).plan;
    if (plan === undefined) return undefined;
    const losses = lossesOf(plan.commands, around);
    return isEmpty(losses) ? undefined : losses;
  } catch {
    return { paths: [], git: [], unknown: ["the command could not be planned"] };
  }
}

/** What was not kept and why; empty when all of it was. Never rejects. */
export async function copyForCommand(
  guard: Pick<HookGuard, "explain">,
  request: CopyRequest,
): Promise<readonly string[]> {
  const { command, cwd, place } = request;
  const losses = lossesOfCommand(guard, command, { cwd, home: place.home });
  return losses === undefined ? [] : makeCopy(losses, request);
}

export async function makeCopy(losses: Losses, request: CopyRequest): Promise<readonly string[]> {
  const { place, settings, agent, session, command, cwd } = request;
  const { missing } = await keep(losses, {
    directory: undoDirectory(placesOf(place).state),
    limits: settings,
    env: place.env,
    about: {
      agent,
      ...(session !== undefined && { session }),
      command: redact(command),
      cwd: redact(cwd),
    },
  });
  return missing;
}

/** The verdict when not all could be kept: noted, or a question where the settings want that. */
export function withMissing(
  verdict: Verdict,
  command: string,
  missing: readonly string[],
  { incomplete }: SafetyCopySettings,
): Verdict {
  const [first] = missing;
  if (first === undefined) return verdict;
  const degraded = [...(verdict.degraded ?? []), `safety copy: ${missing.length} not kept`];
  if (incomplete === "record" || verdict.decision !== "allow") return { ...verdict, degraded };
  const shown = command.replace(/\s+/g, " ").trim().slice(0, 200);
  return {
    ...verdict,
    decision: "ask",
    label: "risky",
    risk: Math.max(verdict.risk, 40),
    degraded,
    message: `RISKY OP NEEDS A PERSON: ${shown} (no complete safety copy could be made: ${redact(first)}). A person has to permit it first.`,
  };
}
