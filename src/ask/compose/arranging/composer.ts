/** Requests that arrange files of one directory: whole sentences, each read from its first word to its last. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { Cursor } from "../making/cursor.js";
import { backupDated, dated, extensionOfOne, grouped, joined, numbered } from "./naming.js";
import { bitSet, copiedAs, cutToLines, emptiedBut, madeFromLines, pipeMade } from "./plain.js";
import {
  copiesWithSuffix,
  flattened,
  hither,
  keepFew,
  likeAnother,
  linked,
  manyTo,
  type Sentence,
  structure,
  swapped,
  temporary,
  toEach,
  treeWithout,
} from "./sentences.js";
import { splitting } from "./splitting.js";

const SENTENCES: readonly Sentence[] = [
  flattened,
  structure,
  swapped,
  keepFew,
  likeAnother,
  linked,
  temporary,
  grouped,
  copiesWithSuffix,
  numbered,
  dated,
  joined,
  splitting,
  extensionOfOne,
  backupDated,
  treeWithout,
  copiedAs,
  emptiedBut,
  cutToLines,
  madeFromLines,
  pipeMade,
  bitSet,
  toEach,
  hither,
  manyTo,
];

const POLITE =
  "can_you|could_you|i_need_to|i_want_to|how_do_i|how_can_i|how_to|how_would_i|i_would_like_to|i_want_you_to|i_need_you_to|help_me|what_is_the_command_to";

/** Every word is read, or there is no answer. */
const WHOLE = 0.94;

export const arranging: Composer = {
  name: "arranging",
  compose(tokens: readonly Token[], platform, words?: string) {
    if (words === undefined || platform === "bsd") return undefined;
    for (const sentence of SENTENCES) {
      const c = new Cursor(tokens, words);
      c.eat(`[${POLITE}]`);
      const command = sentence(c);
      if (command !== undefined && c.done) return { command, confidence: WHOLE };
    }
    return undefined;
  },
};
