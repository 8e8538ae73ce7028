/** What the server and the page say to each other. Types only: both sides import it. */
import type { Rate } from "../evaluate/types.js";
import type { Doubt } from "../judge/review.js";
import type { JudgeReport } from "../judge/types.js";
import type { VerdictSummary } from "../ledger/types.js";
import type { CustomRule } from "../policy/types.js";
import type { BrainOpinion, Decision, Label, Phase, Span } from "../verdict/types.js";

/** `GET /api/state` */
export interface State {
  readonly cerbash: string;
  /** Where the records are. */
  readonly store: string;
  /** Whether a person may label and add rules here; else why not. */
  readonly readOnly: string | null;
  /** Entries that were read so far, while figures are made; null once they are there. */
  readonly reading: number | null;
  /** The last decisions, newest first. */
  readonly last: readonly RecordRow[];
}

/** A decision as it is listed. */
export interface RecordRow {
  readonly id: string;
  readonly time: string;
  readonly agent: string;
  readonly session: string | null;
  /** Command, or the path of a file that a tool writes. As recorded: redacted. */
  readonly text: string;
  readonly isWrite: boolean;
  readonly cwd: string | null;
  readonly decision: Decision;
  readonly label: Label;
  readonly phase: Phase;
  readonly risk: number;
  readonly rules: readonly string[];
  readonly us: number;
  readonly imported: boolean;
  readonly outcome: Outcome | null;
}

export interface Outcome {
  readonly status: "done" | "failed" | "interrupted" | "refused";
  readonly exitCode?: number;
  readonly ms?: number;
}

/** `GET /api/figures?since=DAY`; `report` is null while they are made. */
export interface FiguresAnswer {
  readonly reading: number | null;
  readonly report: JudgeReport | null;
  /** Programs beyond those in the report. */
  readonly morePrograms: number;
}

/** `GET /api/records` */
export interface RecordsAnswer {
  readonly rows: readonly RecordRow[];
  readonly older: string | null;
  readonly searchedTo: string | null;
}

/** `GET /api/record?id=` */
export interface RecordAnswer {
  readonly row: RecordRow;
  readonly rewritten: string | null;
  readonly brain: BrainOpinion | null;
  readonly degraded: readonly string[];
  /** What a person says of it. */
  readonly personLabel: Label | null;
  readonly trace: Trace | null;
}

/** How a decision comes about, by the guard of now and from the recorded text. */
export interface Trace {
  readonly text: string;
  readonly decision: Decision;
  readonly label: Label;
  readonly phase: Phase;
  readonly risk: number;
  /** What the deciding rule points at. */
  readonly span: Span | null;
  readonly commands: readonly TracedCommand[];
  /** About the line as a whole. */
  readonly whole: readonly TracedOpinion[];
  readonly problems: readonly { readonly kind: string; readonly message: string }[];
  readonly degraded: readonly string[];
}

export interface TracedCommand {
  readonly id: number;
  readonly words: string;
  /** How deep in texts in texts. */
  readonly depth: number;
  /** Where and how it runs. */
  readonly notes: readonly string[];
  readonly effects: readonly string[];
  readonly opinions: readonly TracedOpinion[];
}

export interface TracedOpinion {
  readonly phase: Phase;
  readonly opinion: Decision;
  readonly by: string | null;
  readonly brain: BrainOpinion | null;
  readonly why: string | null;
  readonly cleared: readonly string[];
  readonly findings: readonly {
    readonly id: string;
    readonly why: string;
    readonly instead: string;
  }[];
}

/** `GET /api/queue?since=DAY` */
export interface QueueAnswer {
  /** As in {@link State}. */
  readonly reading: number | null;
  readonly items: readonly QueueItem[];
  readonly total: number;
  readonly counts: Readonly<Record<Doubt, number>>;
  /** Commands with a label of a person. */
  readonly labelled: number;
}

export interface QueueItem {
  readonly command: string;
  readonly doubt: Doubt;
  readonly why: string;
  readonly time: string;
  readonly times: number;
  readonly cwd: string | null;
  readonly verdict: VerdictSummary;
}

/** `POST /api/trace` */
export interface TraceRequest {
  readonly command: string;
  readonly cwd: string | null;
}

/** `POST /api/label`; null takes the label back. */
export interface LabelRequest {
  readonly command: string;
  readonly label: Label | null;
}
export interface LabelAnswer {
  readonly before: Label | null;
}

/** `POST /api/rule/draft`, `/api/rule/preview`, `/api/rule/add`: the rule is made anew each time, never taken from the page. */
export interface RuleRequest {
  readonly command: string;
  readonly cwd: string | null;
  readonly decision: Decision;
  /** Of the line; null: the one that is stopped, else the first. */
  readonly part: number | null;
  readonly below: boolean;
  readonly why: string;
}
export interface RuleDraft {
  /** Null when there can be none, for the reason in `problem`. */
  readonly rule: CustomRule | null;
  readonly problem: string | null;
  readonly yaml: string;
  readonly part: number;
  readonly parts: readonly { readonly id: number; readonly words: string }[];
  readonly hasPaths: boolean;
  /** What the guard says of the line now, and with the rule. */
  readonly now: Decision;
  readonly after: Decision;
  /** Where it would be added. */
  readonly file: string;
}

/** Lines of the answer to `POST /api/rule/preview`. */
export type PreviewLine =
  | {
      readonly kind: "progress";
      readonly what: string;
      readonly done: number;
      readonly of: number | null;
    }
  | { readonly kind: "error"; readonly error: string }
  | {
      readonly kind: "result";
      readonly decisions: number;
      readonly commands: number;
      readonly concerned: number;
      readonly left: number;
      readonly changed: number;
      readonly fixed: number;
      readonly broken: number;
      readonly asLabelled: { readonly now: Rate; readonly after: Rate } | null;
      /** The first of them. */
      readonly changes: readonly PreviewChange[];
    };
export interface PreviewChange {
  readonly change: "fixed" | "broken" | "other";
  readonly command: string;
  readonly about: string;
  readonly label: Label | null;
  readonly now: Decision;
  readonly after: Decision;
}

/** `POST /api/case`: a curated case for the corpus. */
export interface CaseRequest {
  readonly command: string;
  readonly label: Label;
  readonly reason: string;
}

/** Events of `GET /api/events`, as server-sent events. */
export interface Events {
  /** New decisions, oldest first. */
  readonly decisions: readonly RecordRow[];
  /** What became of a decision that was told before. */
  readonly outcome: { readonly id: string; readonly outcome: Outcome };
  /** Figures changed. */
  readonly figures: object;
}
