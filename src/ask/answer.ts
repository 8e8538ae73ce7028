/** From words to a command the guard has seen: propose, check, and go back with the reason when refused. */
import { parseShell } from "../shell/parse.js";
import type { Verdict } from "../verdict/types.js";
import { clarifying } from "./clarify.js";
import type { AskBackend, AskRequest, Checked, Platform } from "./types.js";

export interface AnswerOptions {
  /** Asked in order; the first with a candidate that is not refused answers. */
  readonly backends: readonly AskBackend[];
  readonly check: (command: string) => Promise<Verdict> | Verdict;
  readonly platform: Platform;
  /** How many candidates are wanted; default 1. */
  readonly count?: number;
  /** How often a backend is asked again after a refusal; default 2. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
}

/** What came of a request. No candidate and no question: "I don't know". */
export interface Answer {
  /** Best first; none is denied. */
  readonly candidates: readonly Checked[];
  /** What was offered and refused, with the guard's reasons. */
  readonly refused: readonly Checked[];
  readonly question?: string;
  readonly degraded: readonly string[];
}

function isShell(command: string): boolean {
  return (
    command.trim() !== "" && !parseShell(command).problems.some(({ kind }) => kind === "syntax")
  );
}

/** Share of the belief in what was refused that another candidate must have. */
const LEAST_BESIDE = 0.7;

/** Answers a request. Every candidate is parsed and judged; nothing is ever run here. */
export async function answer(words: string, options: AnswerOptions): Promise<Answer> {
  const { backends, check, platform, count = 1, retries = 2, signal } = options;
  const refused: Checked[] = [];
  const degraded: string[] = [];
  let asked: string | undefined;
  for (const backend of backends) {
    for (let round = 0; round <= retries; round++) {
      const request: AskRequest = {
        words,
        platform,
        refused: refused.map(({ command, verdict }) => ({ command, why: verdict.message })),
      };
      const proposal = await backend.propose(request, signal);
      degraded.push(...(proposal.degraded ?? []));
      const candidates: Checked[] = [];
      let denied = 0;
      let news = false;
      for (const candidate of proposal.candidates) {
        // No shell could run it, so it is no answer.
        if (!isShell(candidate.command)) continue;
        const checked = { ...candidate, verdict: await check(candidate.command) };
        if (checked.verdict.decision !== "deny") {
          // What was meant has been refused; what is believed far less is no safer way to it.
          if (checked.confidence >= denied * LEAST_BESIDE) candidates.push(checked);
          continue;
        }
        denied = Math.max(denied, checked.confidence);
        if (!refused.some(({ command }) => command === candidate.command)) {
          refused.push(checked);
          news = true;
        }
      }
      if (candidates.length > 0)
        return { candidates: candidates.slice(0, count), refused, degraded };
      // The next backend may know; a question is put when none does.
      asked ??= proposal.question;
      // Asked again only when it can know something that it did not.
      if (!news) break;
    }
  }
  // Nothing found and nothing refused: perhaps it was not said with what.
  const question = refused.length === 0 ? (clarifying(words) ?? asked) : undefined;
  return { candidates: [], refused, ...(question !== undefined && { question }), degraded };
}
