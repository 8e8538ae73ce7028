/** What a retraining changed, for a person: before it is switched on, and beside the model afterwards. */
import type { Change, Gate } from "./gates.js";
import type { RetrainReport } from "./retrain.js";

/** Rows of a table in the short form. */
const SHORT = 12;

/** The card as Markdown; the terminal shows the same. */
export function cardOf(report: RetrainReport, most = Number.POSITIVE_INFINITY): string {
  const { rows, thresholds } = report;
  const classes = Object.entries(rows.byClass).map(([name, n]) => `${n} ${name}`);
  const state = report.isPromoted ? "passes every gate" : "does not pass: the model in use stays";
  return `${[
    `# Retrained model ${report.id}: ${state}`,
    "",
    `- against ${report.against}; ${
      report.how === "continued"
        ? `trained on from ${report.base}, ${Math.round(report.step * 100)} % of the way`
        : "trained anew on a corpus"
    }; SHA-256 \`${report.sha256}\``,
    `- learned ${rows.learned} rows of your records (${classes.join(", ") || "none"}), beside ${rows.rehearsed} of the package; ${rows.heldOut} of yours kept out to measure on`,
    ...(rows.weight < 1
      ? [`- your rows weigh ${rows.weight.toFixed(2)} each, so that they are a tenth of all`]
      : []),
    ...report.tried
      .filter(({ failed }) => failed.length > 0)
      .map(
        ({ step, failed }) =>
          `- ${Math.round(step * 100)} % of the way fails ${failed.map(gateText).join("; ")}`,
      ),
    `- ${report.addedFeatures} new features; thresholds ask ${thresholds.ask.toFixed(3)}, deny ${thresholds.deny.toFixed(3)}, clear ${thresholds.clear.toFixed(3)}`,
    ...(report.broken.length > 0
      ? [
          `- **not read**, since their chain of seals is broken (cerbash ledger verify): ${report.broken.join(", ")}`,
        ]
      : []),
    ...(report.contradicting > 0
      ? [
          `- **not learned: ${report.contradicting} rows whose label is milder than what the rules say:**`,
          ...report.contradictions
            .slice(0, Math.min(most, 20))
            .map(({ command, label, rule }) => `  - ${code(command)} as ${label}, but ${rule}`),
        ]
      : []),
    ...Object.entries(report.left).map(([why, n]) => `- left out: ${n} (${why})`),
    "",
    "## Gates",
    "",
    ...gateLines(report.gates, most),
    "",
    `## Decisions that change: ${report.changed}`,
    "",
    ...changeLines(report.changes, most),
  ].join("\n")}\n`;
}

/** The card for a terminal: gates that fail first, lists cut. */
export function shortCard(report: RetrainReport): string {
  return cardOf(report, SHORT);
}

function gateText({ set, by, what, before, after, of }: Gate): string {
  return `${set}, ${by}, ${what}: ${before} → ${after} of ${of}`;
}

function gateLines(gates: readonly Gate[], most: number): string[] {
  const isShort = Number.isFinite(most);
  const shown = isShort
    ? gates.filter(({ holds, before, after }) => !holds || before !== after)
    : gates;
  const same = gates.length - shown.length;
  const lines = shown.map(
    ({ set, by, what, of, before, after, margin, holds }) =>
      `| ${holds ? "holds" : "**fails**"} | ${set} | ${by} | ${what} | ${before} | ${after} | ${margin} | ${of} |`,
  );
  return [
    "| gate | set | by | what | before | after | may lose | of |",
    "| --- | --- | --- | --- | ---: | ---: | ---: | ---: |",
    ...lines,
    ...(same > 0 ? ["", `${same} more hold without a change.`] : []),
  ];
}

function changeLines(changes: readonly Change[], most: number): string[] {
  const lines = changes
    .slice(0, most)
    .map(
      ({ set, command, label, before, after }) =>
        `- ${before} → ${after}: ${code(command)} (${set}${label === undefined ? "" : `, ${label}`})`,
    );
  return changes.length > lines.length
    ? [...lines, `- and ${changes.length - lines.length} more`]
    : lines;
}

function code(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const cut = line.length > 160 ? `${line.slice(0, 160)}…` : line;
  return `\`${cut.replaceAll("`", "'")}\``;
}
