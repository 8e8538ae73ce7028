/** Recorded texts, so that what is seen is what is there. */
import type { Decision, Span } from "../../verdict/types.js";
import { h } from "./dom.js";

/** Characters that are not seen, or that turn the order of others round. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each alone is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff]|[\u{e0000}-\u{e0fff}]/gu;

/** Text with odd characters spelled out. */
export function shown(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    if (index > from) nodes.push(document.createTextNode(text.slice(from, index)));
    const code = odd.codePointAt(0)?.toString(16).padStart(4, "0") ?? "";
    nodes.push(h("span", { class: "odd", title: "a character that is not seen" }, `\\u{${code}}`));
    from = index + odd.length;
  }
  if (from < text.length) nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

/** A command as a block; the part that decides is marked. */
export function commandBlock(text: string, span: Span | null = null): HTMLElement {
  const code = h("code", { dir: "ltr" });
  const { start, end } = span ?? { start: 0, end: 0 };
  if (span === null || start >= end || end > text.length || (start === 0 && end === text.length))
    code.append(...shown(text));
  else
    code.append(
      ...shown(text.slice(0, start)),
      h("mark", {}, shown(text.slice(start, end))),
      ...shown(text.slice(end)),
    );
  return h("pre", { class: "command", tabindex: 0, role: "group", "aria-label": "Command" }, code);
}

/** A command in a list: a few lines at most. */
export function commandLine(text: string): HTMLElement {
  const short = text.length > 400 ? `${text.slice(0, 400)}…` : text;
  return h("code", { class: "line", dir: "ltr" }, shown(short));
}

export function badge(decision: Decision): HTMLElement {
  return h("span", { class: `badge ${decision}` }, decision);
}
