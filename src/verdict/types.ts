/**
 * The vocabulary of answers. Everything the guard says is one of these; nothing here depends on
 * how the answer was found.
 */

/** What the agent may do now. Ordered: `allow` < `ask` < `deny`. */
export type Decision = "allow" | "ask" | "deny";

/** What the command is, by `labels.md` (copied in docs/labels.md). Same order as {@link Decision}. */
export type Label = "safe" | "risky" | "destructive";

/** Which head of the guard decided. `default` means no head had an opinion. */
export type Phase = "allowlist" | "rules" | "brain" | "default" | "error";

/** Half-open range of UTF-16 code units in the checked text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One rule's opinion on one place of the text. */
export interface Finding {
  /** `pack.family.rule`, the first two parts being the file under `src/rules`. */
  readonly id: string;
  readonly decision: Exclude<Decision, "allow">;
  /** One clause: why this is stopped. */
  readonly why: string;
  /** A safer command or way. A command in it stands in backquotes and is itself allowed. */
  readonly instead: string;
  readonly span: Span;
  /** MITRE ATT&CK technique ids (version pinned in `rules/taxonomy.ts`). */
  readonly attack: readonly string[];
  /** OWASP Agentic Security Initiative codes, `ASI01`..`ASI10`. */
  readonly asi: readonly string[];
}

/** What the brain thought, or null when it was not asked, missing or late. */
export interface BrainOpinion {
  readonly name: string;
  readonly p: { readonly safe: number; readonly risky: number; readonly destructive: number };
}

/** The guard's answer for one command text. The shape is a contract used from outside. */
export interface Verdict {
  readonly decision: Decision;
  readonly label: Label;
  readonly phase: Phase;
  /** 0 (harmless) to 100. */
  readonly risk: number;
  readonly rules: readonly Finding[];
  readonly brain: BrainOpinion | null;
  /** A remediation prompt for the model that reads it; empty when allowed. */
  readonly message: string;
  /** Time the decision took, in microseconds. */
  readonly us: number;
  /** Parts that did not work (`brain: missing`, `git: timed out`); absent when all did. */
  readonly degraded?: readonly string[];
  /** What would have been decided; only where a policy sets the profile `observe`, which allows everything. */
  readonly observed?: { readonly decision: Decision; readonly message: string };
}
