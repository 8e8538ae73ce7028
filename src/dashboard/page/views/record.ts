/** One record: what was decided, what became of it, and how the guard of now comes to its decision. */
import type { Label } from "../../../verdict/types.js";
import type { LabelAnswer, RecordAnswer } from "../../types.js";
import { openCase } from "../case.js";
import { get, post } from "../client.js";
import { button, fill, h, say } from "../dom.js";
import { micros, moment } from "../format.js";
import { panel } from "../panel.js";
import { outcomeText } from "../row.js";
import { openRule } from "../rule.js";
import { badge, commandBlock, shown } from "../text.js";
import { brainView, traceView } from "../trace.js";
import { linkTo, type View } from "../view.js";

export const record: View = {
  name: "Record",
  title: "One record",
  async show(body, search, signal) {
    const id = search.get("id") ?? "";
    const answer = await get<RecordAnswer>(`/api/record?${new URLSearchParams({ id })}`, signal);
    fill(body, summary(answer), label(answer), trace(answer));
  },
};

function summary({ row, rewritten, brain, degraded }: RecordAnswer): HTMLElement {
  const { text, time, agent, session, cwd, decision, phase, risk, rules, us, outcome } = row;
  const field = (name: string, ...value: readonly (Node | string | null)[]) =>
    h("div", {}, h("dt", {}, name), h("dd", {}, value));
  return panel(
    "As it was decided",
    commandBlock(text),
    h(
      "dl",
      { class: "fields-list" },
      field("decision", badge(decision), ` by the ${phase}, risk ${risk} of 100, in ${micros(us)}`),
      rules.length === 0
        ? null
        : field(
            "rules",
            ...rules.map((rule) =>
              h("a", { href: linkTo("records", { rule }), class: "chip" }, shown(rule)),
            ),
          ),
      field("time", moment(time)),
      field("agent", h("a", { href: linkTo("records", { agent }) }, shown(agent))),
      session === null
        ? null
        : field("session", h("a", { href: linkTo("records", { session }) }, shown(session))),
      cwd === null ? null : field("in", h("code", {}, shown(cwd))),
      field("outcome", outcome === null ? "not known" : outcomeText(outcome)),
      rewritten === null ? null : field("run in its place", h("code", {}, shown(rewritten))),
      degraded.length === 0 ? null : field("without", ...shown(degraded.join(", "))),
      text === "" || row.isWrite
        ? null
        : field(
            "the same",
            h(
              "a",
              { href: linkTo("records", { text: text.slice(0, 500) }) },
              "commands with this text",
            ),
          ),
    ),
    brain === null ? null : brainView(brain),
  );
}

const names: readonly Label[] = ["safe", "risky", "destructive"];

function label({ row, personLabel }: RecordAnswer): HTMLElement | null {
  if (row.isWrite) return null;
  const now = h("p", { class: "soft" });
  const buttons = names.map((name) =>
    button(name, () => void set(name), { class: `label ${name}`, "data-writes": true }),
  );
  const back = button("take it back", () => void set(null), { "data-writes": true });
  const show = (held: Label | null) => {
    fill(now, held === null ? "Nobody has labelled it." : `You say: ${held}.`);
    for (const [i, one] of buttons.entries())
      one.setAttribute("aria-pressed", String(names[i] === held));
    back.hidden = held === null;
  };
  const set = async (value: Label | null): Promise<void> => {
    try {
      await post<LabelAnswer>("/api/label", { command: row.text, label: value });
      show(value);
      say(value === null ? "The label was taken back." : `Labelled ${value}.`);
    } catch (error) {
      fill(now, error instanceof Error ? error.message : String(error));
    }
  };
  show(personLabel);
  return panel(
    "What you say",
    now,
    h(
      "div",
      { class: "controls" },
      buttons,
      back,
      button("Make a rule…", () => openRule(row.text, row.cwd, row.decision)),
      button("Curated case…", () => openCase(row.text, personLabel)),
    ),
  );
}

function trace({ trace: made, row }: RecordAnswer): HTMLElement {
  if (made === null)
    return panel("Explained", h("p", {}, "Files that a tool writes are not explained."));
  const isSame = made.decision === row.decision;
  return panel(
    "Explained",
    h(
      "p",
      { class: isSame ? "soft" : "note" },
      isSame
        ? "By the guard of now, from the recorded text alone."
        : `The guard of now, from the recorded text alone, says ${made.decision}; then it was ${row.decision}. Policies may have changed, or it hung on a look at files that is not made here.`,
    ),
    traceView(made),
  );
}
