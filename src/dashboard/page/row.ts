/** Decisions as a list. */
import type { Outcome, RecordRow } from "../types.js";
import { h } from "./dom.js";
import { micros, moment } from "./format.js";
import { badge, commandLine, shown } from "./text.js";
import { linkTo } from "./view.js";

export function outcomeText({ status, exitCode, ms }: Outcome): string {
  const code = exitCode === undefined || exitCode === 0 ? "" : `, exit code ${exitCode}`;
  return `${status}${code}${ms === undefined ? "" : `, ${micros(ms * 1000)}`}`;
}

/** One decision; the whole of it leads to its trace. */
export function recordItem(row: RecordRow): HTMLElement {
  const { id, time, agent, text, decision, rules, phase, us, outcome, isWrite, imported } = row;
  const item = h(
    "li",
    { class: `record ${decision}`, "data-id": id },
    h(
      "a",
      { href: linkTo("record", { id }) },
      h("span", { class: "first" }, badge(decision), commandLine(text === "" ? "(empty)" : text)),
    ),
    h(
      "p",
      { class: "meta" },
      h("time", { datetime: time }, moment(time)),
      h("span", {}, shown(agent)),
      h("span", {}, shown(rules[0] ?? phase)),
      h("span", {}, micros(us)),
      isWrite ? h("span", {}, "writes a file") : null,
      imported ? h("span", {}, "imported") : null,
      h("span", { class: "outcome" }, outcome === null ? "" : outcomeText(outcome)),
    ),
  );
  return item;
}
