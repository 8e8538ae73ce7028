/** A hook call with safety copies: made before the answer, since the command may run right after it. */
import type { Adapter, PayloadProblem, Request } from "../adapters/types.js";
import { absoluteOf } from "../policy/patterns.js";
import type { Losses } from "../undo/types.js";
import type { Handled, HookGuard } from "./hook.js";
import type { CallPlace } from "./hook-answer.js";
import { lossesOfCommand, makeCopy, withMissing } from "./safety-copy.js";
import type { SafetyCopySettings } from "./settings.js";

/** Less is not enough for anything. */
const LEAST_TIME = 50;

export interface Copying {
  readonly place: CallPlace;
  readonly settings: SafetyCopySettings;
  readonly load: () => Promise<HookGuard>;
  readonly copyTime?: () => number;
}

/** Rejects where no copies can be made and one is needed, before anything is decided. */
export async function answerWithCopy(
  adapter: Adapter,
  request: Request | PayloadProblem,
  answer: () => Promise<Handled>,
  { place, settings, load, copyTime }: Copying,
): Promise<Handled> {
  if (request.kind !== "command" && request.kind !== "write") return answer();
  const cwd = request.cwd ?? process.cwd();
  const around = { cwd, home: place.home };
  const lossesOf = async (command: string): Promise<Losses | undefined> =>
    request.kind === "command"
      ? lossesOfCommand(await load(), command, around)
      : {
          paths: request.files.map(({ path }) => ({
            path: absoluteOf(path, around),
            act: "replace",
            recursive: false,
            names: [],
            isBuild: false,
          })),
          git: [],
          unknown: [],
        };
  const asked = request.kind === "command" ? request.command : `write ${request.files[0]?.path}`;
  if (copyTime === undefined && (await lossesOf(asked)) !== undefined)
    throw new Error("a safety copy is made in another process");

  const handled = await answer();
  const { verdict, rewrite } = handled;
  if (verdict === undefined || copyTime === undefined) return handled;
  if (verdict.decision === "deny" && rewrite === undefined) return handled;
  const command = rewrite?.command ?? asked;
  const losses = await lossesOf(command);
  if (losses === undefined) return handled;
  const time = Math.min(settings.timeMs, copyTime());
  const missing =
    time < LEAST_TIME
      ? ["there was no time left"]
      : await makeCopy(losses, {
          place,
          settings: { ...settings, timeMs: time },
          agent: adapter.name,
          ...(request.session !== undefined && { session: request.session }),
          command,
          cwd,
        });
  const changed = withMissing(verdict, command, missing, settings);
  if (changed.decision === verdict.decision) return { ...handled, verdict: changed };
  return { request, verdict: changed, response: adapter.writeVerdict(request, changed) };
}
