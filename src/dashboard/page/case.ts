/** Turns a command into a curated case of the corpus. */
import type { Label } from "../../verdict/types.js";
import { post } from "./client.js";
import { openDialog } from "./dialog.js";
import { button, fill, h, say } from "./dom.js";

export function openCase(command: string, label: Label | null): void {
  openDialog("Curated case", (close) => {
    const status = h("p", { role: "status" });
    const text = h("textarea", { rows: 4, spellcheck: "false", class: "mono", name: "command" });
    text.value = command;
    const list = h(
      "select",
      { name: "label" },
      (["safe", "risky", "destructive"] as const).map((name) =>
        h("option", { value: name, selected: name === label }, name),
      ),
    );
    const reason = h("input", { type: "text", maxlength: 300, name: "reason" });
    const save = async (): Promise<void> => {
      try {
        await post("/api/case", { command: text.value, label: list.value, reason: reason.value });
        say("The case was added.");
        close();
      } catch (error) {
        fill(status, error instanceof Error ? error.message : String(error));
      }
    };
    return [
      h(
        "p",
        { class: "soft" },
        "Labelled commands of your own, for the next model (cerbash corpus build). They are redacted and kept on this machine.",
      ),
      h("label", { class: "field" }, h("span", {}, "Command"), text),
      h("label", { class: "field" }, h("span", {}, "It is"), list),
      h("label", { class: "field" }, h("span", {}, "Because"), reason),
      status,
      h(
        "div",
        { class: "controls" },
        button("Add the case", () => void save(), { class: "main", "data-writes": true }),
      ),
    ];
  });
}
