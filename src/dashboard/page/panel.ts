/** Parts of which views are made. */
import { h } from "./dom.js";

/** A titled part of a view. */
export function panel(title: string, ...body: readonly (Node | null)[]): HTMLElement {
  const id = `panel-${title.toLowerCase().replace(/\W+/g, "-")}`;
  return h("section", { class: "panel", "aria-labelledby": id }, h("h2", { id }, title), body);
}

/** One figure. */
export function tile(name: string, value: string, more = "", kind = ""): HTMLElement {
  return h(
    "div",
    { class: `tile ${kind}` },
    h("dt", {}, name),
    h("dd", { class: "big" }, value),
    more === "" ? null : h("dd", { class: "soft" }, more),
  );
}

/** Figures as a table, folded away. */
export function figuresTable(
  caption: string,
  names: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): HTMLElement {
  return h(
    "details",
    {},
    h("summary", {}, `${caption}: as a table`),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
      h(
        "table",
        {},
        h("caption", {}, caption),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            names.map((name) => h("th", { scope: "col" }, name)),
          ),
        ),
        h(
          "tbody",
          {},
          rows.map(([first = "", ...rest]) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, first),
              rest.map((cell) => h("td", {}, cell)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Chooses among a few: the range of time and the like. */
export function choice(
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  changed: (value: string) => void,
): HTMLElement {
  const list = h(
    "select",
    {},
    options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)),
  );
  list.addEventListener("change", () => changed(list.value));
  return h("label", { class: "choice" }, h("span", {}, name), list);
}

/** Ranges of time that views offer, by days; the empty one is all. */
export const ranges = [
  ["1", "today and yesterday"],
  ["6", "7 days"],
  ["29", "30 days"],
  ["89", "90 days"],
  ["", "all"],
] as const;
