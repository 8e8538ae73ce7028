/** Requests whose pipeline begins with no file: a text or a value that is repeated, cut, dumped, or fed to a command. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { Cursor } from "../making/cursor.js";
import { dumped } from "./dumping.js";
import { repeated } from "./repeating.js";
import { sectionsIn } from "./sections.js";
import { written } from "./twice.js";

/** Every word is read, or there is no answer. */
const WHOLE = 0.95;

const sentences = [repeated, written, dumped, sectionsIn] as const;

export const feeding: Composer = {
  name: "feeding",
  compose(tokens: readonly Token[], _platform, words?: string) {
    if (words === undefined) return undefined;
    const said = tokens.filter(({ text, quoted }) => quoted || !/^[.()]+$/.test(text));
    for (const sentence of sentences) {
      const c = new Cursor(said, words);
      c.eat("please|can_you|could_you|how_do_i|how_can_i|how_to|i_want_to|i_need_to");
      const command = sentence(c);
      if (command !== undefined && c.done) return { command, confidence: WHOLE };
    }
    return undefined;
  },
};
