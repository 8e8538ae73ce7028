/** Plots as drawings of this page, at the width that there is. The figures stand in a table beside each. */
import type { Counts, HistogramBin } from "../../evaluate/types.js";
import { fill, h, s } from "./dom.js";
import { count, micros, percent } from "./format.js";

const HEIGHT = 190;
const LEFT = 52;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 26;

/** Draws again when the width changes. */
function plot(
  title: string,
  about: string,
  draw: (width: number) => readonly SVGElement[],
  height = HEIGHT,
) {
  const place = h("div", { class: "plot" });
  let last = 0;
  const watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === last || width < 80) return;
    last = width;
    fill(
      place,
      s(
        "svg",
        {
          viewBox: `0 0 ${width} ${height}`,
          width,
          height,
          role: "img",
          "aria-label": `${title}. ${about}`,
        },
        draw(width),
      ),
    );
  });
  watch.observe(place);
  return place;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** Round numbers from 0 to at least `most`. */
function ticks(most: number, isWhole = true): readonly number[] {
  if (most <= 0) return [0, 1];
  const rough = isWhole ? Math.max(1, most / 4) : most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const found = [0];
  while ((found.at(-1) ?? 0) < most) found.push(found.length * step);
  return found;
}

interface Scale {
  readonly width: number;
  readonly up: (value: number) => number;
  readonly marks: readonly SVGElement[];
}

function scale(width: number, values: readonly number[], name: (value: number) => string): Scale {
  const top = values.at(-1) ?? 1;
  const up = (value: number) => round(HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM));
  const marks = values.flatMap((value) => [
    s("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: up(value), y2: up(value) }),
    s("text", { x: LEFT - 6, y: up(value) + 4, "text-anchor": "end" }, name(value)),
  ]);
  return { width, up, marks };
}

/** Names below the axis, as many as there is room for. */
function below(names: readonly string[], width: number): readonly SVGElement[] {
  const room = (width - LEFT - RIGHT) / Math.max(1, names.length);
  const every = Math.max(1, Math.ceil(58 / room));
  return names.flatMap((name, i) =>
    i % every === 0
      ? [
          s(
            "text",
            { x: round(LEFT + (i + 0.5) * room), y: HEIGHT - 8, "text-anchor": "middle" },
            name,
          ),
        ]
      : [],
  );
}

export interface Column {
  /** Below the axis, and in full for the pointer. */
  readonly short: string;
  readonly name: string;
  readonly counts: Counts;
}

const kinds = ["allow", "ask", "deny"] as const;

/** Decisions over time, stacked. */
export function columns(title: string, all: readonly Column[], about: string): HTMLElement {
  return plot(title, about, (width) => {
    const most = Math.max(1, ...all.map(({ counts }) => counts.allow + counts.ask + counts.deny));
    const { up, marks } = scale(width, ticks(most), short);
    const room = (width - LEFT - RIGHT) / Math.max(1, all.length);
    const bars = all.map(({ name, counts }, i) => {
      let base = 0;
      const parts = kinds.map((kind) => {
        const from = base;
        base += counts[kind];
        return counts[kind] === 0
          ? null
          : s("rect", {
              class: `fill-${kind}`,
              x: round(LEFT + i * room + room * 0.1),
              width: Math.max(1, round(room * 0.8)),
              y: up(base),
              height: round(up(from) - up(base)),
            });
      });
      const text = `${name}: ${kinds.map((kind) => `${count(counts[kind])} ${kind}`).join(", ")}`;
      return s("g", {}, s("title", {}, text), parts);
    });
    return [
      ...marks,
      ...bars,
      ...below(
        all.map((one) => one.short),
        width,
      ),
    ];
  });
}

export interface Line {
  readonly kind: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Lines over the same names; `isLog`: on a scale of powers of ten. */
export function linesPlot(
  title: string,
  names: readonly string[],
  all: readonly Line[],
  about: string,
  { isLog, label }: { readonly isLog: boolean; readonly label: (value: number) => string },
): HTMLElement {
  return plot(title, about, (width) => {
    const known = all.flatMap(({ values }) => values.filter((value) => value !== null));
    const most = Math.max(isLog ? 10 : 1e-9, ...known);
    const least = Math.max(1, Math.min(...known.filter((value) => value > 0), most));
    const low = isLog ? Math.floor(Math.log10(least)) : 0;
    const powers = Array.from({ length: Math.ceil(Math.log10(most)) - low + 1 }, (_, i) => i);
    const { up, marks } = isLog
      ? scale(width, powers, (power) => label(10 ** (power + low)))
      : scale(width, ticks(most, false), label);
    const at = (value: number) =>
      isLog ? up(Math.max(0, Math.log10(Math.max(value, 1)) - low)) : up(value);
    const room = (width - LEFT - RIGHT) / Math.max(1, names.length);
    const across = (i: number) => round(LEFT + (i + 0.5) * room);
    const drawn = all.flatMap(({ kind, name, values }) => {
      let path = "";
      let isPen = false;
      const dots: SVGElement[] = [];
      for (const [i, value] of values.entries()) {
        if (value === null) {
          isPen = false;
          continue;
        }
        path += `${isPen ? "L" : "M"}${across(i)} ${at(value)}`;
        isPen = true;
        dots.push(
          s(
            "circle",
            {
              class: `fill-${kind}`,
              cx: across(i),
              cy: at(value),
              r: values.length > 60 ? 1.5 : 3,
            },
            s("title", {}, `${names[i] ?? ""}: ${name} ${label(value)}`),
          ),
        );
      }
      return [s("path", { class: `line-${kind}`, d: path }), ...dots];
    });
    return [
      ...marks,
      ...drawn,
      ...below(
        names.map((name) => name.slice(-5)),
        width,
      ),
    ];
  });
}

/** Histogram of times. */
export function histogram(bins: readonly HistogramBin[], about: string): HTMLElement {
  const used = bins.slice(0, 1 + bins.findLastIndex((bin) => bin.count > 0));
  return plot("Times of decisions", about, (width) => {
    const { up, marks } = scale(width, ticks(Math.max(1, ...used.map((bin) => bin.count))), short);
    const room = (width - LEFT - RIGHT) / Math.max(1, used.length);
    const bars = used.map(({ from, to, count: n }, i) =>
      s(
        "g",
        {},
        s("title", {}, `${micros(from)} to ${to === null ? "more" : micros(to)}: ${count(n)}`),
        s("rect", {
          class: "fill-plain",
          x: round(LEFT + i * room + 1),
          width: Math.max(1, round(room - 2)),
          y: up(n),
          height: round(up(0) - up(n)),
        }),
      ),
    );
    const names = used.map(({ to }) => (to === null ? "more" : `<${micros(to).replace(/\s/, "")}`));
    return [...marks, ...bars, ...below(names, width)];
  });
}

export interface Part {
  readonly kind: string;
  readonly name: string;
  readonly n: number;
}

/** One bar of parts, with its words below. */
export function partsBar(title: string, parts: readonly Part[]): HTMLElement {
  const all = parts.reduce((sum, { n }) => sum + n, 0);
  const about = parts.map(({ name, n }) => `${name} ${count(n)}`).join(", ");
  const bar = plot(
    title,
    about,
    (width) => {
      let x = 0;
      return parts.map(({ kind, name, n }) => {
        const size = all === 0 ? 0 : (n / all) * width;
        const made = s(
          "rect",
          { class: `fill-${kind}`, x: round(x), y: 0, width: round(size), height: 22 },
          s("title", {}, `${name}: ${count(n)}`),
        );
        x += size;
        return made;
      });
    },
    22,
  );
  return h(
    "div",
    { class: "parts" },
    bar,
    h(
      "ul",
      { class: "legend" },
      parts.map(({ kind, name, n }) =>
        h(
          "li",
          {},
          key(kind),
          `${name} `,
          h("strong", {}, count(n)),
          all === 0 ? "" : ` ${percent(n / all)}`,
        ),
      ),
    ),
  );
}

function key(kind: string): SVGElement {
  return s(
    "svg",
    { width: 12, height: 12, class: "key", "aria-hidden": "true" },
    s("rect", { class: `fill-${kind}`, width: 12, height: 12, rx: 2 }),
  );
}

/** What the colours mean. */
export function legend(entries: readonly (readonly [kind: string, name: string])[]): HTMLElement {
  return h(
    "ul",
    { class: "legend" },
    entries.map(([kind, name]) => h("li", {}, key(kind), name)),
  );
}

/** A small bar of three parts, as long as its share of the most. */
export function smallBar(counts: Counts, most: number): HTMLElement {
  const all = counts.allow + counts.ask + counts.deny;
  let x = 0;
  return h(
    "div",
    { class: "bar" },
    s(
      "svg",
      { viewBox: "0 0 100 6", preserveAspectRatio: "none", height: 8, "aria-hidden": "true" },
      kinds.map((kind) => {
        const size = most === 0 || all === 0 ? 0 : (counts[kind] / most) * 100;
        const made = s("rect", { class: `fill-${kind}`, x: round(x), width: size, height: 6 });
        x += size;
        return made;
      }),
    ),
  );
}

function short(n: number): string {
  if (n >= 1e6) return `${n / 1e6}M`;
  return n >= 1000 ? `${n / 1000}k` : String(n);
}
