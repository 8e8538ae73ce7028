/** What one more rule would have changed in the whole record, before it is added. */
import { type CompareReport, compareReports } from "../evaluate/compare.js";
import type { CheckContext, Explanation } from "../guard.js";
import type { RecordStore } from "../ledger/store.js";
import type { Label } from "../verdict/types.js";
import { decided, History, type Past } from "./history.js";

export interface PreviewOptions {
  readonly store: RecordStore;
  readonly labelOf: (command: string) => Label | undefined;
  /** The guard of now, and the one with the rule. */
  readonly without: (command: string, context: CheckContext) => Explanation;
  readonly withRule: (command: string, context: CheckContext) => Explanation;
  /** `policy.user.helm-delete` */
  readonly rule: string;
  readonly home: string;
  readonly cerbash: string;
  readonly signal: AbortSignal;
  readonly progress: (what: "reading" | "deciding", done: number, of: number | null) => void;
}

export interface Preview {
  /** Recorded decisions about commands, and distinct commands among them. */
  readonly decisions: number;
  readonly commands: number;
  /** Distinct commands that the rule is about. */
  readonly concerned: number;
  /** Commands that were cut when they were recorded, or are more than fit: not decided anew. */
  readonly left: number;
  /** Of those it is about: what changes, with the person's labels where there are some. */
  readonly report: CompareReport;
}

/** Milliseconds of work after which others get their turn. */
const TURN = 20;

/**
 * Decides all distinct commands with the rule, and those that it is about without it as well. Undefined when the
 * signal said stop.
 */
export async function previewRule(options: PreviewOptions): Promise<Preview | undefined> {
  const { store, signal, progress, rule, home, cerbash } = options;
  const history = new History();
  for await (const block of store.blocks()) {
    for (const entry of block) history.add(entry);
    progress("reading", history.decisions, null);
    if (signal.aborted) return undefined;
  }
  const { size } = history;
  const touched: { past: Past; now: Explanation; then: Explanation }[] = [];
  let until = performance.now() + TURN;
  let done = 0;
  for (const past of history.each(options.labelOf)) {
    done++;
    const { command, cwd } = past.row;
    const context = { home, ...(cwd !== undefined && { cwd }) };
    const then = options.withRule(command, context);
    // A rule that has not spoken has changed nothing.
    if (speaks(then, rule)) touched.push({ past, then, now: options.without(command, context) });
    if (performance.now() < until) continue;
    progress("deciding", done, size);
    await new Promise((next) => setImmediate(next));
    if (signal.aborted) return undefined;
    until = performance.now() + TURN;
  }
  const concerned = touched.map(({ past }) => past);
  const side = (which: "now" | "then") => {
    const verdicts = new Map(touched.map((one) => [one.past, one[which].verdict]));
    return decided(concerned, {
      cerbash,
      made: "",
      brainName: null,
      verdictOf: (past) => verdicts.get(past) ?? past.recorded,
    });
  };
  return {
    decisions: history.decisions,
    commands: size,
    concerned: touched.length,
    left: history.cut + history.beyond,
    report: compareReports(side("now"), side("then"), ["the guard of now", "with the rule"]),
  };
}

function speaks({ opinions }: Explanation, rule: string): boolean {
  return opinions.some(({ by, findings }) => by === rule || findings.some(({ id }) => id === rule));
}
