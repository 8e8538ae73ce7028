/** Searches the record. */
import type { RecordsAnswer } from "../../types.js";
import { get } from "../client.js";
import { button, fill, h, say } from "../dom.js";
import { moment } from "../format.js";
import { recordItem } from "../row.js";
import { linkTo, type View } from "../view.js";

const lists = {
  decision: ["allow", "ask", "deny"],
  phase: ["allowlist", "rules", "brain", "default", "error"],
  outcome: ["done", "failed", "interrupted", "refused", "none"],
} as const;
const texts = {
  text: "Part of the command",
  rule: "Rule",
  agent: "Agent",
  session: "Session",
} as const;
const days = { since: "From", until: "To" } as const;
/** Those that are seen at once; the others are folded away until they are used. */
const FEW = ["text", "decision"];

export const records: View = {
  name: "Records",
  title: "Records",
  async show(body, search, signal) {
    const status = h("p", { class: "soft", role: "status" });
    const list = h("ol", { class: "records" });
    const nav = h("div", { class: "controls" });
    fill(body, form(search), status, list, nav);

    /** Where the pages before this one begin. */
    const trail: (string | null)[] = [];
    const show = async (before: string | null): Promise<void> => {
      fill(status, "Searching…");
      const asked = new URLSearchParams(search);
      if (before !== null) asked.set("before", before);
      const { rows, older, searchedTo } = await get<RecordsAnswer>(`/api/records?${asked}`, signal);
      fill(list, rows.map(recordItem));
      const to =
        older === null || searchedTo === null ? "" : `; searched back to ${moment(searchedTo)}`;
      const text = `${rows.length === 0 ? "Nothing found" : `${rows.length} decisions`}${to}`;
      fill(status, text);
      say(text);
      const move = (place: string | null) =>
        void show(place).catch((error) => fill(status, String(error)));
      fill(
        nav,
        trail.length === 0 ? null : button("Newer", () => move(trail.pop() ?? null)),
        older === null
          ? null
          : button(rows.length === 0 ? "Search further back" : "Older", () => {
              trail.push(before);
              move(older);
              scrollTo(0, 0);
            }),
      );
    };
    await show(null);
  },
};

function form(search: URLSearchParams): HTMLElement {
  const field = (name: string, label: string, input: HTMLElement) => {
    input.setAttribute("name", name);
    return h("label", { class: `field ${name}` }, h("span", {}, label), input);
  };
  const text = ([name, label]: [string, string]) =>
    field(
      name,
      label,
      h("input", {
        type: name === "text" ? "search" : "text",
        value: search.get(name) ?? "",
        maxlength: 500,
        autocomplete: "off",
        spellcheck: "false",
      }),
    );
  const list = ([name, values]: [string, readonly string[]]) =>
    field(
      name,
      name[0]?.toUpperCase() + name.slice(1),
      h(
        "select",
        {},
        ["", ...values].map((value) =>
          h(
            "option",
            { value, selected: value === (search.get(name) ?? "") },
            value === "" ? "any" : value,
          ),
        ),
      ),
    );
  const day = ([name, label]: [string, string]) =>
    field(name, label, h("input", { type: "date", value: search.get(name) ?? "" }));
  const fields = [
    ...Object.entries(texts).slice(0, 1).map(text),
    ...Object.entries(lists).map(list),
    ...Object.entries(texts).slice(1).map(text),
    ...Object.entries(days).map(day),
  ];
  const isFew = (element: HTMLElement) => FEW.some((name) => element.classList.contains(name));
  const isUsed = [...search.keys()].some((name) => !FEW.includes(name));
  const made = h(
    "form",
    { class: "search", role: "search" },
    h(
      "div",
      { class: "fields" },
      fields.filter(isFew),
      h("button", { type: "submit", class: "main" }, "Search"),
    ),
    h(
      "details",
      { open: isUsed },
      h("summary", {}, "More conditions"),
      h(
        "div",
        { class: "fields" },
        fields.filter((one) => !isFew(one)),
        h("a", { href: "#/records" }, "Clear"),
      ),
    ),
  );
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = [...new FormData(made)].filter(
      ([, value]) => typeof value === "string" && value !== "",
    );
    const next = linkTo("records", Object.fromEntries(given) as Record<string, string>);
    if (next === location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
    else location.hash = next;
  });
  return made;
}
