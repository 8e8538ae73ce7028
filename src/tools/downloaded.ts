/** Package files that a text downloads and then installs. */
import { Taint } from "../shell/types.js";
import type { Emit, Invocation } from "./types.js";

/** Says that the scripts in packages which this very text downloaded are run; other operands say nothing. */
export function runsDownloaded(i: Invocation, emit: Emit): void {
  for (const word of i.operands) {
    const flow = emit.content(word);
    if ((flow.taints & Taint.network) === 0) continue;
    emit.run("package", {
      taints: flow.taints,
      through: flow.through,
      ...(flow.from === undefined ? {} : { from: flow.from }),
      path: word.text,
    });
  }
}
