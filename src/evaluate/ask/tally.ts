/** Adds the results of one backend up. */
import { latencyOf, rate } from "../statistics.js";
import type { AskFigures, AskResult, BeliefBin } from "./types.js";

/** Edges of the bins of belief. */
const EDGES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001];

const isSame = ({ execution }: AskResult): boolean =>
  execution === "equal" || execution === "reordered";
const isCompared = (result: AskResult): boolean =>
  isSame(result) || result.execution === "different";

/** A match but for quotes and blanks, or the same done: what `correct` counts. */
export const isCorrect = (result: AskResult): boolean => result.normalised || isSame(result);

function shareOf(of: readonly AskResult[], hit: (result: AskResult) => boolean) {
  return rate(of.filter(hit).length, of.length);
}

/** Figures of a backend; shares of all rows or of the answers, as `types.ts` says. */
export function figuresOf(backend: string, results: readonly AskResult[]): AskFigures {
  const answers = results.filter(({ command }) => command !== null);
  const executed = (kind: AskResult["execution"]): number =>
    answers.filter(({ execution }) => execution === kind).length;
  const bins = EDGES.slice(0, -1).map((from, i): BeliefBin => {
    const to = EDGES[i + 1] as number;
    const inside = answers.filter(
      ({ confidence }) => confidence !== null && confidence >= from && confidence < to,
    );
    return {
      from,
      to: Math.min(1, to),
      answers: inside.length,
      right: shareOf(inside, isCorrect),
    };
  });
  const sources = [...new Set(answers.map(({ source }) => partOf(source)))].sort();
  return {
    backend,
    answered: rate(answers.length, results.length),
    parses: shareOf(answers, ({ parses }) => parses === true),
    shellcheck: shareOf(
      answers.filter(({ shellcheck }) => shellcheck !== null),
      ({ shellcheck }) => shellcheck === true,
    ),
    allowed: shareOf(answers, ({ decision }) => decision === "allow"),
    refused: results.filter(({ command, decision }) => command === null && decision === "deny")
      .length,
    exact: shareOf(results, ({ exact }) => exact),
    normalised: shareOf(results, (result) => result.normalised),
    template: shareOf(results, ({ template }) => template),
    correct: shareOf(results, isCorrect),
    correctOfAnswers: shareOf(answers, isCorrect),
    exactOfAnswers: shareOf(answers, ({ exact }) => exact),
    templateOfAnswers: shareOf(answers, ({ template }) => template),
    execution: {
      same: shareOf(answers.filter(isCompared), isSame),
      equal: executed("equal"),
      reordered: executed("reordered"),
      different: executed("different"),
      undetermined: executed("undetermined"),
      unsupported: executed("unsupported"),
    },
    belief: bins.filter((bin) => bin.answers > 0),
    calibrationError: calibrationError(answers),
    sources: sources.map((source) => {
      const own = answers.filter((result) => partOf(result.source) === source);
      return {
        source,
        answers: own.length,
        same: shareOf(own.filter(isCompared), isSame),
        correct: shareOf(own, isCorrect),
        belief: meanOf(own.map(({ confidence }) => confidence ?? 0)),
      };
    }),
    latency: latencyOf(results.map(({ us }) => us)),
  };
}

const meanOf = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / (list.length || 1);

const BINS = 10;

function calibrationError(answers: readonly AskResult[]): number | null {
  if (answers.length === 0) return null;
  const bins = Array.from({ length: BINS }, (): AskResult[] => []);
  for (const one of answers)
    bins[Math.min(BINS - 1, Math.floor((one.confidence ?? 0) * BINS))]?.push(one);
  let sum = 0;
  for (const bin of bins) {
    const belief = meanOf(bin.map(({ confidence }) => confidence ?? 0));
    sum += Math.abs(belief * bin.length - bin.filter(isCorrect).length);
  }
  return sum / answers.length;
}

/** `embedded:files` of `embedded:files.find-by-name`: the part, not the single intent. */
function partOf(source: string | null): string {
  return (source ?? "").replace(/\..*$/, "");
}
