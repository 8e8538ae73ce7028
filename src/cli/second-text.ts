/** The second brain in one line for a person. */
import { basename } from "node:path";
import type { BrainSettings } from "./brain-settings.js";
import type { SecondState } from "./second-brain.js";

/**
 * @param state what the resident says of it; null when it says nothing
 */
export function describeSecond(
  { second, deadlineMs, sure, profile }: BrainSettings,
  state: SecondState | null,
): string {
  if (second.kind === "none") return "off";
  const what =
    second.kind === "gguf"
      ? basename(second.adapter ?? second.file)
      : `${second.api} at ${second.url}${second.model === "" ? "" : `, ${second.model}`}`;
  const budget = `asked below ${sure}, ${deadlineMs} ms at most${profile === undefined ? ", unmeasured" : ""}`;
  return `${what} (${budget})${state === null ? "" : `: ${describeState(state)}`}`;
}

function describeState(state: SecondState): string {
  const { answered = 0, remembered = 0, without = 0, failed = 0, ms } = state;
  const parts = [
    state.problem === undefined ? (state.state ?? "ready") : `not working: ${state.problem}`,
    ...(answered > 0 ? [`${answered} answers, ${Math.round(ms ?? 0)} ms each`] : []),
    ...(remembered > 0 ? [`${remembered} remembered`] : []),
    ...(without > 0 ? [`${without} without an opinion`] : []),
    ...(failed > 0 ? [`${failed} failed or late`] : []),
  ];
  return parts.join(", ");
}
