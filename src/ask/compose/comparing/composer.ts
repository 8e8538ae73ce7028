/** Requests that read several files beside each other: what differs, what is in both, what belongs together. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { Cursor } from "../making/cursor.js";
import { differenceIn } from "./differences.js";
import { joinIn, pasteIn } from "./joining.js";
import { setIn } from "./sets.js";

/** Every word is read, or there is no answer. */
const WHOLE = 0.955;

const POLITE = "[please|can_you|could_you|how_do_i|how_can_i|how_to|i_want_to|i_need_to]";

const sentences = [setIn, joinIn, pasteIn, differenceIn] as const;

export const comparing: Composer = {
  name: "comparing",
  compose(tokens: readonly Token[], _platform, words?: string) {
    if (words === undefined) return undefined;
    for (const sentence of sentences) {
      const c = new Cursor(
        tokens.filter(({ text, quoted }) => quoted || !/^[.()]+$/.test(text)),
        words,
      );
      c.eat(POLITE);
      const command = sentence(c);
      if (command !== undefined && c.done) return { command, confidence: WHOLE };
    }
    return undefined;
  },
};
