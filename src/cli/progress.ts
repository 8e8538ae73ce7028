/** A line on standard error that says where a long run is; only for a person who watches. */
import type { Io } from "./io.js";
import { visible } from "./terminal.js";

export interface Progress {
  /** Called often; the text is made only when it will be shown. */
  readonly show: (text: () => string) => void;
  readonly clear: () => void;
}

/** Nothing is shown in the first second: most runs are over by then. */
export function progressOf(io: Pick<Io, "isOutputTerminal" | "env">): Progress {
  const { stderr } = process;
  const begun = performance.now();
  let last = begun;
  let isShown = false;
  const isWatched = io.isOutputTerminal && stderr.isTTY === true && io.env.TERM !== "dumb";
  return {
    show(text) {
      if (!isWatched) return;
      const now = performance.now();
      if (now - begun < 1_000 || now - last < 100) return;
      last = now;
      isShown = true;
      stderr.write(`\r\u001b[K${visible(text()).slice(0, 78)}`);
    },
    clear() {
      if (isShown) stderr.write("\r\u001b[K");
    },
  };
}
