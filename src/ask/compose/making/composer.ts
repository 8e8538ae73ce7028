/** Requests that make directories and files, and that write text into one file. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { Cursor } from "./cursor.js";
import { filled } from "./filling.js";
import { made, madeInEach } from "./making.js";
import { written } from "./writing.js";

/** Every word is read, or there is no answer. */
const WHOLE = 0.94;

/** Text without quotes may be a description of it. */
const LOOSE = 0.8;

const POLITE =
  "can_you|could_you|would_you|will_you|i_need_you_to|i_need_to|i_want_to|i_want_you_to|i_would_like_to|i_would_like_you_to|how_do_i|how_can_i|how_to|how_would_i|how_do_you|let_us|lets|help_me|go_ahead_and";

const sentences = [filled, madeInEach, made, written] as const;

export const making: Composer = {
  name: "making",
  compose(tokens: readonly Token[], platform: Platform, words?: string) {
    if (words === undefined) return undefined;
    for (const sentence of sentences) {
      const c = new Cursor(tokens, words);
      c.eat(`[${POLITE}]`);
      const command = sentence(c);
      if (command === undefined || !c.done) continue;
      // BSD's sed takes inserted text on a line of its own.
      if (platform === "bsd" && command.startsWith("sed -i")) return undefined;
      return { command, confidence: c.isLoose ? LOOSE : WHOLE };
    }
    return undefined;
  },
};
