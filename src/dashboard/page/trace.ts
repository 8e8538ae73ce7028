/** How a decision comes about, for people. */
import type { BrainOpinion } from "../../verdict/types.js";
import type { Trace, TracedOpinion } from "../types.js";
import { h } from "./dom.js";
import { percent } from "./format.js";
import { partsBar } from "./plots.js";
import { badge, commandBlock, shown } from "./text.js";

export function traceView(trace: Trace): HTMLElement {
  const { text, span, decision, phase, risk, commands, whole, problems } = trace;
  return h(
    "div",
    { class: "trace" },
    h("p", {}, badge(decision), ` by the ${phase}; risk ${risk} of 100`),
    commandBlock(text, span),
    problems.map(({ kind, message }) => h("p", { class: "note" }, shown(`${kind}: ${message}`))),
    h(
      "ol",
      { class: "commands" },
      commands.map(({ words, depth, notes, effects, opinions }) =>
        h(
          "li",
          { class: `depth-${depth}` },
          h("code", { class: "line", dir: "ltr" }, shown(words)),
          notes.length === 0 ? null : h("p", { class: "soft" }, shown(notes.join(", "))),
          effects.length === 0
            ? null
            : h(
                "ul",
                { class: "effects", "aria-label": "What it does" },
                effects.map((effect) => h("li", {}, shown(effect))),
              ),
          opinions.map(opinionView),
        ),
      ),
    ),
    whole.length === 0
      ? null
      : h("div", {}, h("p", { class: "soft" }, "The line as a whole:"), whole.map(opinionView)),
  );
}

function opinionView({
  phase,
  opinion,
  by,
  brain,
  why,
  cleared,
  findings,
}: TracedOpinion): HTMLElement {
  return h(
    "div",
    { class: "opinion" },
    h("p", {}, badge(opinion), ` ${phase}`, by === null ? null : [" by ", shown(by)]),
    brain === null ? null : brainView(brain),
    why === null ? null : h("p", {}, shown(why)),
    cleared.length === 0
      ? null
      : h("p", { class: "soft" }, "takes back ", shown(cleared.join(", "))),
    findings.map(({ id, why: reason, instead }) =>
      h(
        "div",
        { class: "finding" },
        h("p", {}, h("strong", {}, shown(id)), ": ", shown(reason)),
        instead === "" ? null : h("p", { class: "soft" }, "instead: ", shown(instead)),
      ),
    ),
  );
}

/** What the brain thinks. */
export function brainView({ name, p }: BrainOpinion): HTMLElement {
  return h(
    "div",
    { class: "brain" },
    h(
      "p",
      { class: "soft" },
      `${name}: safe ${percent(p.safe)}, risky ${percent(p.risky)}, destructive ${percent(p.destructive)}`,
    ),
    partsBar(`Probabilities of ${name}`, [
      { kind: "allow", name: "safe", n: p.safe },
      { kind: "ask", name: "risky", n: p.risky },
      { kind: "deny", name: "destructive", n: p.destructive },
    ]).firstElementChild as HTMLElement,
  );
}
