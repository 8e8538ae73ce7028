/** The report of `eval model` as one page. */
import type { ModelReport } from "../model/types.js";
import { counted, percent, share } from "./format.js";
import { cells, columns } from "./model-terminal.js";
import { type Column, html, page, type Section, table } from "./page.js";

const number = (name: string): Column => ({ name, isNumber: true });

/** Text of the page. */
export function modelHtml(report: ModelReport): string {
  const { model, counts, subjects, cascade, parity, gates, calledSafe, isUsable } = report;
  const lead = [
    html`<p>${model.name} (${model.runtime}, prompt ${model.prompt}), ${counts.rows} rows, cerbash ${report.cerbash}, <time datetime="${report.made}">${report.made}</time></p>`,
    html`<p><strong>${isUsable ? "It passes every gate." : "It is not usable: it does not pass every gate."}</strong></p>`,
    ...report.notes.map((note) => html`<p class="soft">${note}</p>`),
    ...report.problems.map((text) => html`<p class="soft">No answer: ${text}</p>`),
  ];
  const extra = [
    ...(cascade === null
      ? []
      : [
          html`<p>The cascade asks the model below ${cascade.sure}: ${share(cascade.asked)} of the rows (${counted(cascade.asked)}), ${cascade.p50.toFixed(0)} ms each, p95 ${cascade.p95.toFixed(0)} ms.</p>`,
        ]),
    ...(parity === null
      ? []
      : [
          html`<p>Parity with the trainer: ${counted(parity.agreement)} same label, mean difference ${parity.difference.toFixed(4)}, largest ${parity.largest.toFixed(4)}.</p>`,
        ]),
  ];
  const bins = subjects.flatMap(({ name, bins: all }) =>
    all.map(({ count, predicted, observed }) => [
      name,
      count,
      predicted.toFixed(3),
      observed.toFixed(3),
    ]),
  );
  const sections: Section[] = [
    {
      id: "figures",
      title: "Figures",
      body: [
        table(
          "All on the same rows",
          [{ name: "" }, ...columns.map(number)],
          subjects.map((one) => [one.name, ...cells(one)]),
        ),
        ...extra,
      ],
    },
    {
      id: "gates",
      title: "Gates",
      body: [
        table(
          "What it must show to be used",
          [{ name: "gate" }, { name: "result" }, { name: "measured" }],
          gates.map(({ name, isPassed, text }) => [name, isPassed ? "passed" : "FAILED", text]),
        ),
      ],
    },
    {
      id: "calibration",
      title: "Calibration",
      body: [
        table(
          "The most probable label: what was given and what came true",
          [{ name: "subject" }, number("rows"), number("given"), number("observed")],
          bins,
        ),
      ],
    },
    {
      id: "called-safe",
      title: "Destructive rows it takes for safe",
      body: [
        table(
          "All of them",
          [{ name: "command" }, number("P(safe) %"), { name: "row" }],
          calledSafe.map(({ command, safe, file, line }) => [
            command,
            percent(safe),
            `${file}:${line}`,
          ]),
        ),
      ],
    },
  ];
  return page(`cerbash: is ${model.name} usable as a brain?`, lead, sections);
}
