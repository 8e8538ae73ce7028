/** Plots as inline SVG. Each has a title and a description; the figures stand in a table beside it too. */
import type { CalibrationBin, HistogramBin, OperatingPoint, Slice } from "../types.js";
import { time } from "./format.js";
import { html, type Markup, nothing } from "./page.js";

const WIDTH = 420;
const HEIGHT = 300;
const LEFT = 68;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 48;
const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const across = (x: number) => round(LEFT + x * (WIDTH - LEFT - RIGHT));
const up = (y: number) => round(HEIGHT - BOTTOM - y * (HEIGHT - TOP - BOTTOM));
const round = (n: number) => Math.round(n * 100) / 100;

interface Frame {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly width?: number;
  readonly height?: number;
}

function drawing(
  { id, title, about, width = WIDTH, height = HEIGHT }: Frame,
  marks: readonly Markup[],
): Markup {
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-name ${id}-about">
<title id="${id}-name">${title}</title>
<desc id="${id}-about">${about}</desc>
${marks}
</svg>`;
}

function axes(x: string, y: string): Markup {
  const ticks = FIFTHS.map(
    (
      at,
    ) => html`<line class="grid" x1="${across(0)}" x2="${across(1)}" y1="${up(at)}" y2="${up(at)}" />
<text x="${LEFT - 8}" y="${up(at) + 5}" text-anchor="end">${at.toFixed(1)}</text>
<text x="${across(at)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${at.toFixed(1)}</text>`,
  );
  return html`${ticks}
<path class="axis" d="M${across(0)} ${up(1)}V${up(0)}H${across(1)}" />
${axisNames(x, y)}`;
}

function axisNames(x: string, y: string): Markup {
  const middle = (HEIGHT - BOTTOM + TOP) / 2;
  return html`<text x="${across(0.5)}" y="${HEIGHT - 8}" text-anchor="middle">${x}</text>
<text transform="translate(14 ${middle}) rotate(-90)" text-anchor="middle">${y}</text>`;
}

/** What was observed over what was predicted, with the diagonal of a perfect forecast. */
export function reliabilityPlot(bins: readonly CalibrationBin[], about: string): Markup {
  const path = bins
    .map(
      ({ predicted, observed }, i) => `${i === 0 ? "M" : "L"}${across(predicted)} ${up(observed)}`,
    )
    .join("");
  const dots = bins.map(
    ({ predicted, observed }) =>
      html`<circle class="mark" cx="${across(predicted)}" cy="${up(observed)}" r="4.5" />`,
  );
  return drawing({ id: "reliability", title: "Reliability curve", about }, [
    axes("probability given", "share that was so"),
    html`<line class="ideal" x1="${across(0)}" y1="${up(0)}" x2="${across(1)}" y2="${up(1)}" />
<path class="curve" d="${path}" />
${dots}`,
  ]);
}

/** Precision over recall, in steps, as no point between two thresholds can be had. */
export function precisionRecallPlot(points: readonly OperatingPoint[], about: string): Markup {
  const path = points
    .map(({ recall, precision }, i) =>
      i === 0
        ? `M${across(0)} ${up(precision)}H${across(recall)}`
        : `V${up(precision)}H${across(recall)}`,
    )
    .join("");
  return drawing({ id: "precision-recall", title: "Precision-recall curve", about }, [
    axes("recall", "precision"),
    html`<path class="curve" d="${path}" />`,
  ]);
}

/** How many decisions took how long. */
export function latencyPlot(bins: readonly HistogramBin[], about: string): Markup {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = 1 / bins.length;
  const bars = bins.map(({ from, count }, i) => {
    const x = across(i * width);
    const height = round(up(0) - up(count / most));
    const label =
      i % 2 === 0
        ? nothing
        : html`
<text x="${x}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${time(from)}</text>`;
    return html`<rect class="mark" x="${x + 1}" y="${up(count / most)}" width="${round(across(width) - LEFT - 2)}" height="${height}" />${label}
`;
  });
  const scale = [0, 0.5, 1].map(
    (at) =>
      html`<text x="${LEFT - 8}" y="${up(at) + 5}" text-anchor="end">${Math.round(most * at)}</text>`,
  );
  return drawing({ id: "latency-plot", title: "Time for a decision", about }, [
    html`${bars}<path class="axis" d="M${across(0)} ${up(1)}V${up(0)}H${across(1)}" />${scale}
${axisNames("time, by powers of two", "decisions")}`,
  ]);
}

/** A bar of {@link sharesPlot}: counts by the class that colours them. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly (readonly [kind: string, count: number])[];
}

/** Horizontal bars of one length, cut by shares, with the count of each at its end. */
export function sharesPlot(
  frame: Pick<Frame, "id" | "title" | "about">,
  bars: readonly Bar[],
  legend: readonly (readonly [kind: string, name: string])[],
): Markup {
  const row = 26;
  const label = 150;
  const room = WIDTH - label - 48;
  const height = bars.length * row + 44;
  const drawn = bars.map(({ name, parts }, i) => {
    const y = i * row + 4;
    const all = parts.reduce((sum, [, count]) => sum + count, 0);
    let x = label;
    const rects = parts.map(([kind, count]) => {
      const width = all === 0 ? 0 : (count / all) * room;
      const made = html`<rect class="${kind}" x="${round(x)}" y="${y}" width="${round(width)}" height="18" />`;
      x += width;
      return width === 0 ? nothing : made;
    });
    const short = name.length > 19 ? `${name.slice(0, 18)}…` : name;
    return html`<text x="${label - 6}" y="${y + 14}" text-anchor="end">${short}</text>${rects}
<text x="${WIDTH - 44}" y="${y + 14}">${all}</text>
`;
  });
  let at = 8;
  const marks = legend.map(([kind, name]) => {
    const x = at;
    at += 32 + name.length * 8;
    return html`<rect class="${kind}" x="${x}" y="${height - 24}" width="14" height="14" />
<text x="${x + 19}" y="${height - 12}">${name}</text>`;
  });
  return drawing({ ...frame, height }, [...drawn, ...marks]);
}

/** Right and wrong decisions of each family, as shares of its labelled rows. */
export function familyPlot(families: readonly Slice[], about: string): Markup {
  const kinds = ["right", "alarm", "miss", "milder", "stricter"] as const;
  const bars = families.map(({ name, confusion, exact }) => {
    const { safe, risky, destructive } = confusion;
    const counts = {
      right: exact.hits,
      alarm: safe.ask + safe.deny,
      miss: risky.allow + destructive.allow,
      milder: destructive.ask,
      stricter: risky.deny,
    };
    return { name, parts: kinds.map((kind) => [kind, counts[kind]] as const) };
  });
  return sharesPlot(
    { id: "family-plot", title: "Decisions by family", about },
    bars,
    kinds.map((kind) => [kind, kind] as const),
  );
}
