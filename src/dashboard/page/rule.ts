/** Turns a verdict into a narrow rule: drafted, tried on the whole record, then added. */
import type { Decision } from "../../verdict/types.js";
import type { PreviewLine, RuleDraft, RuleRequest } from "../types.js";
import { lines, post } from "./client.js";
import { openDialog } from "./dialog.js";
import { button, fill, h, say } from "./dom.js";
import { count, percent } from "./format.js";
import { badge, commandBlock, commandLine, shown } from "./text.js";

type Result = Extract<PreviewLine, { kind: "result" }>;

/** @param was what was decided; a rule usually says something else */
export function openRule(command: string, cwd: string | null, was: Decision): void {
  openDialog("A narrow rule", (_close, signal) => {
    let part: number | null = null;
    let isTried = false;
    let running = new AbortController();
    signal.addEventListener("abort", () => running.abort());
    const decision = h(
      "select",
      { name: "decision" },
      (["allow", "ask", "deny"] as const).map((name) =>
        h("option", { value: name, selected: name === (was === "allow" ? "ask" : "allow") }, name),
      ),
    );
    const below = h("input", { type: "checkbox", name: "below" });
    const why = h("input", { type: "text", maxlength: 200, name: "why" });
    const parts = h("div");
    const draft = h("div", { class: "draft" });
    const outcome = h("div", { role: "status", class: "outcome" });
    const request = (): RuleRequest => ({
      command,
      cwd,
      decision: decision.value as Decision,
      part,
      below: below.checked,
      why: why.value,
    });
    const tryIt = button("What would it have changed?", () => void preview(), { class: "main" });
    const add = button("Add the rule", () => void save(), { "data-writes": true });

    const failed = (error: unknown) => {
      if (!signal.aborted)
        fill(
          outcome,
          h("p", { class: "note" }, error instanceof Error ? error.message : String(error)),
        );
    };
    const renew = async (): Promise<void> => {
      running.abort();
      isTried = false;
      add.disabled = true;
      fill(outcome);
      try {
        const made = await post<RuleDraft>("/api/rule/draft", request(), signal);
        part = made.part;
        tryIt.disabled = made.problem !== null;
        showParts(made);
        fill(
          draft,
          made.problem === null
            ? null
            : h("p", { class: "note" }, shown(`There can be no such rule: ${made.problem}.`)),
          made.yaml === "" ? null : commandBlock(made.yaml),
          h("p", {}, "This line: now ", badge(made.now), ", with the rule ", badge(made.after)),
          h("p", { class: "soft" }, "It goes to ", h("code", {}, shown(made.file))),
        );
      } catch (error) {
        failed(error);
      }
    };
    const showParts = ({ parts: all, hasPaths }: RuleDraft) => {
      (below.closest("label") as HTMLElement).hidden = !hasPaths;
      if (all.length < 2) return fill(parts);
      const list = h(
        "select",
        { name: "part" },
        all.map(({ id, words }) =>
          h("option", { value: id, selected: id === part }, words.slice(0, 80)),
        ),
      );
      list.addEventListener("change", () => {
        part = Number(list.value);
        void renew();
      });
      fill(parts, h("label", { class: "field" }, h("span", {}, "About"), list));
    };
    const preview = async (): Promise<void> => {
      running = new AbortController();
      tryIt.disabled = true;
      const bar = h("progress", { "aria-label": "How far it is" });
      const text = h("p", { class: "soft" }, "Reading the record…");
      fill(outcome, text, bar);
      try {
        await lines<PreviewLine>(
          "/api/rule/preview",
          request(),
          (line) => {
            if (line.kind === "error") return failed(new Error(line.error));
            if (line.kind === "progress") {
              text.textContent = `${line.what}: ${count(line.done)}${line.of === null ? "" : ` of ${count(line.of)} distinct commands`}`;
              if (line.of !== null) {
                bar.max = line.of;
                bar.value = line.done;
              }
              return;
            }
            isTried = true;
            add.disabled = false;
            fill(outcome, changes(line));
          },
          running.signal,
        );
      } catch (error) {
        if (!running.signal.aborted) failed(error);
      }
      tryIt.disabled = false;
    };
    const save = async (): Promise<void> => {
      if (!isTried) return;
      try {
        const { id } = await post<{ id: string }>("/api/rule/add", request(), signal);
        add.disabled = true;
        tryIt.disabled = true;
        const undo = button("Take it out again", async () => {
          try {
            await post("/api/rule/remove", { id }, signal);
            fill(outcome, h("p", {}, `policy.user.${id} was taken out again.`));
            say("The rule was taken out again.");
            add.disabled = false;
            tryIt.disabled = false;
          } catch (error) {
            failed(error);
          }
        });
        fill(outcome, h("p", {}, `policy.user.${id} holds from now on. `, undo));
        say("The rule was added.");
      } catch (error) {
        failed(error);
      }
    };
    for (const input of [decision, below, why])
      input.addEventListener("change", () => void renew());
    void renew();
    return [
      commandBlock(command),
      h(
        "div",
        { class: "fields" },
        h("label", { class: "field" }, h("span", {}, "The guard should"), decision),
        parts,
        h("label", { class: "check" }, below, " also what lies below its paths"),
        h("label", { class: "field why" }, h("span", {}, "Why (agents read it)"), why),
      ),
      draft,
      h("div", { class: "controls" }, tryIt, add),
      outcome,
    ];
  });
}

function changes(result: Result): Node {
  const { decisions, commands, concerned, changed, fixed, broken, left, asLabelled } = result;
  return h(
    "div",
    {},
    h(
      "p",
      {},
      h("strong", {}, `${count(changed)} of ${count(commands)} distinct commands`),
      ` would be decided otherwise (${count(decisions)} decisions were read, the rule is about ${count(concerned)} commands).`,
    ),
    fixed + broken === 0
      ? null
      : h(
          "p",
          {},
          `By your labels ${count(fixed)} would be right that are wrong now, and ${count(broken)} wrong that are right.`,
        ),
    asLabelled === null
      ? null
      : h(
          "p",
          { class: "soft" },
          `As labelled: ${percent(asLabelled.now.p)} now, ${percent(asLabelled.after.p)} with it.`,
        ),
    left === 0
      ? null
      : h(
          "p",
          { class: "soft" },
          `${count(left)} records were cut or are more than fit; they were not tried.`,
        ),
    h(
      "ul",
      { class: "plain changes" },
      result.changes.map(({ command, about, now, after, label, change }) =>
        h(
          "li",
          {},
          h(
            "p",
            {},
            badge(now),
            " → ",
            badge(after),
            change === "other" ? null : ` ${change}`,
            label === null ? null : ` (you say: ${label})`,
          ),
          commandLine(command),
          h("p", { class: "soft" }, about),
        ),
      ),
    ),
  );
}
