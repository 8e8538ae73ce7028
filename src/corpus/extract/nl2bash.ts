/** NL2Bash: two files side by side, a sentence and its command on the same line of each. */
import { CorpusError } from "../types.js";
import type { Extractor } from "./types.js";

const SENTENCES = "data/bash/all.nl";
const COMMANDS = "data/bash/all.cm";

export const nl2bash: Extractor = {
  folders: ["data/bash"],
  wants: (path) => path === SENTENCES || path === COMMANDS,
  *rows(files) {
    const linesOf = (path: string): string[] => {
      const text = files.find((file) => file.path === path)?.text;
      if (text === undefined) throw new CorpusError(`${path} is not in the repository`);
      return text.trimEnd().split("\n");
    };
    const sentences = linesOf(SENTENCES);
    const commands = linesOf(COMMANDS);
    if (sentences.length !== commands.length)
      throw new CorpusError(
        `${SENTENCES} has ${sentences.length} lines and ${COMMANDS} ${commands.length}; they belong together`,
      );
    const seen = new Set<string>();
    for (const [n, sentence] of sentences.entries()) {
      const nl = sentence.trim();
      const command = (commands[n] ?? "").trim();
      const pair = `${nl}\n${command}`;
      if (nl === "" || command === "" || seen.has(pair)) continue;
      seen.add(pair);
      yield { nl, command };
    }
  },
};
