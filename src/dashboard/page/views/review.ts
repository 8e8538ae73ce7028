/** The review queue: a person labels what was asked, disputed or uncertain. Everything works by single keys. */
import type { Label } from "../../../verdict/types.js";
import type { LabelAnswer, QueueAnswer, QueueItem, Trace } from "../../types.js";
import { openCase } from "../case.js";
import { get, post } from "../client.js";
import { button, fill, h, say } from "../dom.js";
import { count, dayAgo, moment } from "../format.js";
import { choice, ranges } from "../panel.js";
import { openRule } from "../rule.js";
import { keysChoice, keysOn } from "../settings.js";
import { badge, commandBlock, commandLine, shown } from "../text.js";
import { brainView, traceView } from "../trace.js";
import { linkTo, type View } from "../view.js";
import { reading } from "./live.js";

const keys: readonly (readonly [key: string, what: string])[] = [
  ["j", "next"],
  ["k", "the one before"],
  ["1", "safe"],
  ["2", "risky"],
  ["3", "destructive"],
  ["u", "undo the last label"],
  ["r", "make a rule"],
  ["c", "curated case"],
  ["?", "these keys"],
];
const labelOf: Readonly<Record<string, Label>> = { "1": "safe", "2": "risky", "3": "destructive" };
/** Milliseconds between looks at whether the queue is made. */
const AGAIN = 400;
/** Milliseconds of staying with a command after which it is explained. */
const STAY = 120;

export const review: View = {
  name: "Review",
  title: "Review",
  async show(body, search, signal) {
    const days = search.get("days") ?? "29";
    const place = h("div", {}, reading(null));
    fill(
      body,
      h(
        "div",
        { class: "controls" },
        choice("Time", ranges, days, (value) => {
          location.hash = linkTo("review", { days: value });
        }),
        keysChoice(),
        button("Keys", () => toggleKeys(place)),
      ),
      place,
    );
    const since = days === "" ? "" : `?since=${dayAgo(Number(days) || 0)}`;
    for (;;) {
      const answer = await get<QueueAnswer>(`/api/queue${since}`, signal);
      if (answer.reading === null) return work(place, answer, signal);
      fill(place, reading(answer.reading));
      await new Promise((done) => setTimeout(done, AGAIN));
      if (signal.aborted) return;
    }
  },
};

function toggleKeys(place: HTMLElement): void {
  const known = place.querySelector<HTMLElement>(".keys");
  if (known !== null) known.hidden = !known.hidden;
}

function work(place: HTMLElement, answer: QueueAnswer, signal: AbortSignal): void {
  const { items, total, counts } = answer;
  if (items.length === 0) {
    fill(
      place,
      h("p", {}, `There is nothing to review. ${count(answer.labelled)} commands are labelled.`),
    );
    return;
  }
  let at = 0;
  const given = new Map<QueueItem, Label>();
  const done: { readonly item: QueueItem; readonly before: Label | null }[] = [];
  const progress = h("p", { class: "soft" });
  const detail = h("div", { class: "detail" });
  const options = items.map((item, i) => {
    const option = h(
      "li",
      {},
      button("", () => select(i, false), { class: `item ${item.doubt}` }),
    );
    fill(
      option.firstElementChild as Element,
      badge(item.verdict.decision),
      commandLine(item.command),
      h("span", { class: "given" }),
    );
    return option;
  });

  const show = () => {
    const words = Object.entries(counts).map(([name, n]) => `${count(n)} ${name}`);
    fill(
      progress,
      `${count(given.size)} labelled now, ${count(Math.max(0, total - given.size))} left (${words.join(", ")})`,
    );
  };
  const select = (next: number, isByKey = true) => {
    at = Math.max(0, Math.min(items.length - 1, next));
    for (const [i, option] of options.entries()) {
      const own = option.firstElementChild as HTMLElement;
      if (i === at) own.setAttribute("aria-current", "true");
      else own.removeAttribute("aria-current");
      if (i === at && isByKey) own.scrollIntoView({ block: "nearest" });
    }
    showDetail();
  };
  const item = (): QueueItem => items[at] as QueueItem;

  const mark = (one: QueueItem, label: Label | null) => {
    if (label === null) given.delete(one);
    else given.set(one, label);
    const place = options[items.indexOf(one)]?.querySelector(".given");
    if (place !== null && place !== undefined) place.textContent = label ?? "";
    show();
  };
  const give = async (label: Label): Promise<void> => {
    const one = item();
    try {
      const { before } = await post<LabelAnswer>("/api/label", { command: one.command, label });
      done.push({ item: one, before });
      mark(one, label);
      say(`Labelled ${label}.`);
      if (items[at] === one && at < items.length - 1) select(at + 1);
      else if (items[at] === one) showDetail();
    } catch (error) {
      failed(error);
    }
  };
  const undo = async (): Promise<void> => {
    const last = done.pop();
    if (last === undefined) return say("There is nothing to undo.");
    try {
      await post<LabelAnswer>("/api/label", { command: last.item.command, label: last.before });
      mark(last.item, last.before);
      select(items.indexOf(last.item));
      say("The label was taken back.");
    } catch (error) {
      done.push(last);
      failed(error);
    }
  };
  const failed = (error: unknown) => {
    detail.prepend(
      h(
        "p",
        { class: "note", role: "alert" },
        error instanceof Error ? error.message : String(error),
      ),
    );
  };
  const rule = () => openRule(item().command, item().cwd, item().verdict.decision);
  const curate = () => openCase(item().command, given.get(item()) ?? null);

  let stay = 0;
  const showDetail = () => {
    const { command, cwd, doubt, why, time, times, verdict } = item();
    const { decision, rules, phase, brain } = verdict;
    const held = given.get(item());
    const explained = h("div", { class: "explained" }, h("p", { class: "soft" }, "Explaining…"));
    fill(
      detail,
      h(
        "p",
        {},
        h("span", { class: `doubt ${doubt}` }, doubt),
        ` ${why}. `,
        h(
          "span",
          { class: "soft" },
          `${at + 1} of ${count(items.length)}; ${times === 1 ? "once" : `${count(times)} times`}, last ${moment(time)}`,
        ),
      ),
      commandBlock(command),
      h(
        "p",
        {},
        badge(decision),
        " by ",
        shown(rules[0] ?? phase),
        cwd === null ? null : [" in ", h("code", {}, shown(cwd))],
      ),
      brain === null ? null : brainView(brain),
      h(
        "div",
        { class: "controls answer" },
        Object.entries(labelOf).map(([key, name]) =>
          button(name, () => void give(name), {
            class: `label ${name}`,
            "aria-keyshortcuts": key,
            "aria-pressed": String(held === name),
            "data-writes": true,
          }),
        ),
        button("Skip", () => select(at + 1), { "aria-keyshortcuts": "j" }),
        button("Undo", () => void undo(), { "aria-keyshortcuts": "u", "data-writes": true }),
        button("Rule…", rule, { "aria-keyshortcuts": "r" }),
        button("Case…", curate, { "aria-keyshortcuts": "c" }),
      ),
      explained,
    );
    clearTimeout(stay);
    const own = item();
    stay = setTimeout(async () => {
      try {
        const trace = await post<Trace>("/api/trace", { command, cwd }, signal);
        if (item() === own)
          fill(explained, h("h2", {}, "Explained, by the guard of now"), traceView(trace));
      } catch (error) {
        if (!signal.aborted)
          fill(
            explained,
            h("p", { class: "note" }, error instanceof Error ? error.message : String(error)),
          );
      }
    }, STAY);
  };

  addEventListener(
    "keydown",
    (event) => {
      if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (
        target instanceof Element &&
        target.closest("input:not([type=checkbox]), select, textarea, dialog") !== null
      )
        return;
      if (document.querySelector("dialog[open]") !== null) return;
      const label = labelOf[event.key];
      const act: Readonly<Record<string, () => void>> = {
        j: () => select(at + 1),
        k: () => select(at - 1),
        u: () => void undo(),
        r: rule,
        c: curate,
        "?": () => toggleKeys(place),
      };
      const run = label === undefined ? act[event.key] : () => void give(label);
      if (run === undefined) return;
      event.preventDefault();
      run();
    },
    { signal },
  );
  fill(
    place,
    h(
      "dl",
      { class: "keys", hidden: true },
      keys.map(([key, what]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, what))),
    ),
    progress,
    h(
      "div",
      { class: "two" },
      h(
        "nav",
        { class: "queue", "aria-label": "What is to be reviewed", tabindex: 0 },
        h("ol", {}, options),
      ),
      detail,
    ),
  );
  show();
  select(0);
}
