/** What is decided right now. */
import type { FiguresAnswer, RecordRow, State } from "../../types.js";
import { get, on } from "../client.js";
import { button, fill, h } from "../dom.js";
import { count, dayAgo, micros, percent } from "../format.js";
import { panel, tile } from "../panel.js";
import { columns, legend } from "../plots.js";
import { outcomeText, recordItem } from "../row.js";
import type { View } from "../view.js";

/** Rows that stay in the list. */
const MOST = 100;

export const live: View = {
  name: "Live",
  title: "What is decided now",
  async show(body, _search, signal) {
    const figures = h("div", {}, h("p", { class: "soft" }, "Reading the records…"));
    const list = h("ol", { class: "records" });
    const empty = h(
      "p",
      { class: "soft" },
      "Nothing is recorded yet. Decisions appear here as they are made.",
    );
    let isPaused = false;
    let held: RecordRow[] = [];
    let onlyStopped = false;

    const add = (rows: readonly RecordRow[], isNew: boolean) => {
      for (const row of rows) {
        const item = recordItem(row);
        if (isNew) item.classList.add("new");
        list.prepend(item);
      }
      while (list.children.length > MOST) list.lastElementChild?.remove();
      empty.hidden = list.children.length > 0;
    };
    const pause = button("Pause", () => {
      isPaused = !isPaused;
      pause.textContent = isPaused ? "Go on" : "Pause";
      if (isPaused) return;
      add(held, true);
      held = [];
    });
    const stopped = h("input", { type: "checkbox" });
    stopped.addEventListener("change", () => {
      onlyStopped = stopped.checked;
      list.classList.toggle("only-stopped", onlyStopped);
    });
    on(
      "decisions",
      (rows) => {
        if (!isPaused) return add(rows, true);
        held = [...held, ...rows].slice(-MOST);
        pause.textContent = `Go on (${held.length} new)`;
      },
      signal,
    );
    on(
      "outcome",
      ({ id, outcome }) => {
        const item = list.querySelector(`[data-id="${CSS.escape(id)}"] .outcome`);
        if (item !== null) item.textContent = outcomeText(outcome);
      },
      signal,
    );
    const update = async () => {
      const answer = await get<FiguresAnswer>(`/api/figures?since=${dayAgo(1)}`, signal);
      fill(figures, answer.report === null ? reading(answer.reading) : today(answer.report));
      if (answer.report === null) again(update, signal);
    };
    on("figures", () => void update().catch(() => {}), signal);

    fill(
      body,
      figures,
      panel(
        "Decisions",
        h(
          "div",
          { class: "controls" },
          pause,
          h("label", { class: "check" }, stopped, " only what was stopped"),
        ),
        empty,
        list,
      ),
    );
    const { last } = await get<State>("/api/state", signal);
    add(last.toReversed(), false);
    await update();
  },
};

/** Milliseconds between looks at whether figures are made. */
const AGAIN = 400;

/** Does it once more a little later. */
export function again(work: () => Promise<void>, signal: AbortSignal): void {
  const timer = setTimeout(() => void work().catch(() => {}), AGAIN);
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** While the figures are made. */
export function reading(entries: number | null): HTMLElement {
  return h(
    "p",
    { class: "soft", role: "status" },
    `Reading the records${entries === null || entries === 0 ? "" : `: ${count(entries)} entries so far`}…`,
  );
}

function today({ decisions, rates, hours, latency }: NonNullable<FiguresAnswer["report"]>): Node {
  const drawn = hours.map(({ hour, counts }) => ({
    short: `${hour.slice(11)}h`,
    name: `${hour.slice(0, 10)}, ${hour.slice(11)}:00 UTC`,
    counts,
  }));
  return h(
    "section",
    { class: "panel", "aria-label": "Today and yesterday" },
    h(
      "dl",
      { class: "tiles" },
      (["allow", "ask", "deny"] as const).map((name) =>
        tile(
          { allow: "allowed", ask: "asked", deny: "denied" }[name],
          count(decisions[name]),
          percent(rates[name].p),
          name,
        ),
      ),
      tile(
        "half within",
        latency === null ? "-" : micros(latency.p50),
        latency === null ? "" : `99 % within ${micros(latency.p99)}`,
      ),
    ),
    drawn.length === 0
      ? null
      : h(
          "figure",
          {},
          columns("Decisions by hour", drawn, `The last ${drawn.length} hours with records, UTC.`),
          h("figcaption", {}, "Decisions by hour, yesterday and today (UTC)"),
          legend([
            ["allow", "allowed"],
            ["ask", "asked"],
            ["deny", "denied"],
          ]),
        ),
  );
}
