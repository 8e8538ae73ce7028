/** What a policy makes of the verdict on a whole line. */
import type { Opinion } from "../phases/engine.js";
import { compose } from "../verdict/compose.js";
import type { Finding, Verdict } from "../verdict/types.js";
import type { LayerKind, PolicyLayer } from "./types.js";

/** Nothing is allowed while a file cannot be read: what it forbids is not known. */
export function askWhileBroken(
  broken: readonly PolicyLayer[],
  text: string,
  verdict: Verdict,
  opinions: readonly Opinion[],
): Verdict {
  if (broken.length === 0 || verdict.decision !== "allow") return verdict;
  const sources = broken.map(({ source }) => source).join(", ");
  const finding: Finding = {
    id: "policy.broken.file",
    decision: "ask",
    why: `the policy ${sources} cannot be read, so it is not known what it forbids`,
    instead: "let a person mend the file; cerbash policy explain shows the place",
    span: { start: 0, end: text.length },
    attack: [],
    asi: [],
  };
  const opinion = { commandId: -1, phase: "rules", opinion: "ask", findings: [finding] } as const;
  return compose(text, [...opinions, opinion], verdict.degraded);
}

/** The verdict of the profile that only observes, with what would have been decided. */
export function observe(
  text: string,
  done: Verdict,
  opinions: readonly Opinion[],
  by: LayerKind | undefined,
): Verdict {
  const observed = { decision: done.decision, message: done.message };
  const open: Verdict = { ...done, decision: "allow", message: "", observed };
  if (by === "managed") return open;
  // Whoever observes for themselves is still bound by the machine's own rules.
  const bound = opinions
    .map((opinion) => {
      const findings = opinion.findings.filter(({ id }) => id.startsWith("policy.managed."));
      const isDenied = findings.some(({ decision }) => decision === "deny");
      return { ...opinion, findings, opinion: isDenied ? ("deny" as const) : ("ask" as const) };
    })
    .filter(({ findings }) => findings.length > 0);
  if (bound.length === 0) return open;
  return { ...compose(text, bound, done.degraded), observed };
}
