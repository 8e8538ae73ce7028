/** Requests for a list of processes: whose, which, in what order, how many of them, with what about each. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain } from "../facets.js";
import { prepare } from "../files/prepare.js";
import { start } from "./draft.js";
import { facets } from "./facets.js";
import { render } from "./render.js";

export const processes: Composer = {
  name: "processes",
  compose(asked: readonly Token[]) {
    // "Bash" is a small word elsewhere and the name of a program here.
    if (asked.some(({ text }) => /^bash$/i.test(text))) return undefined;
    const explained = explain(prepare(asked), facets, start);
    if (explained.left.length > 0) return undefined;
    const command = render(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.98) };
  },
};
