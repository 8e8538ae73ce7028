/** What a person chose for this browser. */
import { h } from "./dom.js";

const themes = ["auto", "light", "dark"] as const;

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`cerbash-${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`cerbash-${name}`, value);
  } catch {
    // Then it holds for this page only.
  }
}

/** A list to choose colours from; applies what was chosen. */
export function themeChoice(): HTMLElement {
  const apply = (theme: string) => {
    if (theme === "auto") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.setAttribute("data-theme", theme);
  };
  const chosen = kept("theme") ?? "auto";
  apply(chosen);
  const list = h(
    "select",
    { id: "theme", "aria-label": "Colours" },
    themes.map((name) => h("option", { value: name, selected: name === chosen }, name)),
  );
  list.addEventListener("change", () => {
    keep("theme", list.value);
    apply(list.value);
  });
  return h("label", { class: "theme" }, h("span", {}, "Colours"), list);
}

let hasKeys = kept("keys") !== "off";

/** Whether single keys do something; people who dictate or use other input may switch it off. */
export function keysOn(): boolean {
  return hasKeys;
}

export function keysChoice(): HTMLElement {
  const box = h("input", { type: "checkbox", checked: hasKeys });
  box.addEventListener("change", () => {
    hasKeys = box.checked;
    keep("keys", hasKeys ? "on" : "off");
  });
  return h("label", { class: "check" }, box, " single keys");
}
