/** What a model must show to be called usable. Figures proposed in advance, in one table. */
import { percent } from "../reports/format.js";
import { LABELS } from "../types.js";
import type { Gate, Parity, SubjectFigures } from "./types.js";

export const GATES = {
  /** Rows of each label: fewer say nothing. */
  rowsOfLabel: 30,
  /** Mean probability on the labels. */
  mass: 0.95,
  /** Expected calibration error after calibration. */
  calibrationError: 0.1,
  parityAgreement: 0.99,
  parityDifference: 0.02,
} as const;

export interface Gated {
  readonly model: SubjectFigures;
  readonly embedded: SubjectFigures | null;
  readonly majority: SubjectFigures;
  readonly cascade: SubjectFigures | null;
  readonly parity: Parity | null;
  /** Milliseconds that a line may wait. */
  readonly deadlineMs: number;
}

/** Every gate, passed or not. A figure that could not be measured passes nothing. */
export function gatesOf(all: Gated): readonly Gate[] {
  const { model, embedded, majority, cascade, parity, deadlineMs } = all;
  const gates: Gate[] = [];
  const gate = (name: string, isPassed: boolean, text: string) =>
    gates.push({ name, isPassed, text });
  const least = Math.min(...LABELS.map((label) => model.recall[label].of));
  gate(
    "rows",
    least >= GATES.rowsOfLabel,
    `${least} rows of the rarest label, at least ${GATES.rowsOfLabel}`,
  );
  if (model.mass !== null)
    gate(
      "speaks in labels",
      model.mass >= GATES.mass,
      `${percent(model.mass)} % of the probability on the labels, at least ${percent(GATES.mass)} %`,
    );
  const { low } = model.accuracy;
  const beaten = majority.accuracy.p ?? 1;
  gate(
    "better than always the same label",
    low !== null && low > beaten,
    `accuracy at least ${percent(low ?? 0)} % (lower end of 95 %), must exceed ${percent(beaten)} %`,
  );
  gate(
    "calibration",
    model.calibrationError <= GATES.calibrationError,
    `error ${model.calibrationError.toFixed(3)}, at most ${GATES.calibrationError}`,
  );
  if (embedded !== null && cascade !== null) {
    const [now, before] = [cascade.recallAtOnePercent, embedded.recallAtOnePercent];
    gate(
      "better with it than without",
      now !== null && before !== null && now >= before && cascade.macroF1 >= embedded.macroF1,
      `cascade: destructive recall at 1 % false alarms ${percent(now ?? 0)} %, macro-F1 ${cascade.macroF1.toFixed(3)}; embedded alone ${percent(before ?? 1)} %, ${embedded.macroF1.toFixed(3)}`,
    );
  }
  gate("time", model.p95 <= deadlineMs, `p95 ${model.p95.toFixed(0)} ms, at most ${deadlineMs} ms`);
  if (parity !== null)
    gate(
      "parity with the trainer",
      parity.missing === 0 &&
        (parity.agreement.p ?? 0) >= GATES.parityAgreement &&
        parity.difference <= GATES.parityDifference,
      `${percent(parity.agreement.p ?? 0)} % same label of ${parity.rows}, at least ${percent(GATES.parityAgreement)} %; mean difference ${parity.difference.toFixed(4)}, at most ${GATES.parityDifference}`,
    );
  return gates;
}
