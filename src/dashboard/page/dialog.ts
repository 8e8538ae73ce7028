/** A window over the page; Escape closes it, and the focus goes back to where it was. */
import { button, h } from "./dom.js";

/** Opens it; the signal says when it was closed. */
export function openDialog(
  title: string,
  body: (close: () => void, signal: AbortSignal) => readonly (Node | null)[],
): void {
  const closed = new AbortController();
  const dialog = h("dialog", { "aria-labelledby": "dialog-title" });
  const close = () => dialog.close();
  dialog.append(
    h(
      "div",
      { class: "dialog-head" },
      h("h2", { id: "dialog-title" }, title),
      button("Close", close, { class: "quiet" }),
    ),
    ...body(close, closed.signal).filter((node) => node !== null),
  );
  dialog.addEventListener("close", () => {
    closed.abort();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
