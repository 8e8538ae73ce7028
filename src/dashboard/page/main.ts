/** Starts the page: who asks, which view is shown, whether the server is there. */

import type { State } from "../types.js";
import { get, listen, ServerError, takeToken } from "./client.js";
import { fill, h } from "./dom.js";
import { themeChoice } from "./settings.js";
import type { View } from "./view.js";
import { live } from "./views/live.js";
import { quality } from "./views/quality.js";
import { record } from "./views/record.js";
import { records } from "./views/records.js";
import { review } from "./views/review.js";

const views: ReadonlyMap<string, View> = new Map([
  ["live", live],
  ["quality", quality],
  ["records", records],
  ["record", record],
  ["review", review],
]);
const shownInNav = ["live", "quality", "records", "review"];

const main = document.getElementById("main") as HTMLElement;
const nav = document.getElementById("nav") as HTMLElement;
const tools = document.getElementById("tools") as HTMLElement;
let leave = new AbortController();

function show(isFirst = false): void {
  const [, name = "live", search = ""] = /^#\/(\w+)(?:\?(.*))?$/.exec(location.hash) ?? [];
  const view = views.get(name) ?? live;
  leave.abort();
  leave = new AbortController();
  fill(
    nav,
    shownInNav.map((one) =>
      h(
        "li",
        {},
        h(
          "a",
          {
            href: `#/${one}`,
            "aria-current":
              one === name || (one === "records" && name === "record") ? "page" : undefined,
          },
          views.get(one)?.name ?? one,
        ),
      ),
    ),
  );
  document.title = `${view.name} · cerbash`;
  const title = h("h1", { tabindex: -1 }, view.title);
  const body = h("div", { class: `view ${name}` });
  fill(main, title, body);
  // Whoever listens to the page hears that it changed.
  if (!isFirst) title.focus({ preventScroll: true });
  if (!isFirst) scrollTo(0, 0);
  const { signal } = leave;
  Promise.resolve(view.show(body, new URLSearchParams(search), signal)).catch((error) => {
    if (!signal.aborted) fill(body, problem(error));
  });
}

function problem(error: unknown): HTMLElement {
  const message = error instanceof Error ? error.message : String(error);
  const isStranger = error instanceof ServerError && error.status === 401;
  return h(
    "div",
    { class: "note", role: "alert" },
    h("p", {}, isStranger ? "This tab does not know the token." : "That did not work."),
    h("p", {}, message),
  );
}

async function start(): Promise<void> {
  takeToken();
  const connection = h("span", { class: "connection" }, "connecting");
  fill(tools, connection, themeChoice());
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    // The address says which view it is, so a link within the page would change it.
    event.preventDefault();
    main.focus();
  });
  try {
    const { cerbash, store, readOnly } = await get<State>("/api/state");
    document.body.append(
      h(
        "footer",
        {},
        h("p", {}, `cerbash ${cerbash}. Records: ${store}. Nothing leaves this machine.`),
        readOnly === null ? null : h("p", {}, `Nothing can be changed here: ${readOnly}.`),
      ),
    );
    document.documentElement.toggleAttribute("data-read-only", readOnly !== null);
  } catch (error) {
    fill(main, h("h1", {}, "cerbash"), problem(error));
    fill(connection, "not connected");
    return;
  }
  addEventListener("hashchange", () => show());
  show(true);
  void listen((isConnected) => {
    fill(connection, isConnected ? "live" : "not connected: is cerbash still running?");
    connection.classList.toggle("lost", !isConnected);
  });
}

void start();
