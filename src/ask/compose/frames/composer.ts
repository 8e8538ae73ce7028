/** Requests about the machine and the shell whose words can stand in any order. */
import type { Composer } from "../composers.js";
import { commandOfFrames, framesOf, vocabularyOf } from "./frame.js";
import { files } from "./tables/files.js";
import { network } from "./tables/network.js";
import { places } from "./tables/places.js";
import { processes } from "./tables/processes.js";
import { shell } from "./tables/shell.js";
import { shellOptions } from "./tables/shell-options.js";
import { system } from "./tables/system.js";

/** Every word is explained. */
const WHOLE = 0.975;

const tables = framesOf(
  [system, processes, shellOptions, shell, network, places, files].join("\n"),
);
const vocabulary = vocabularyOf(tables);

export const frames: Composer = {
  name: "frames",
  compose(tokens) {
    const command = commandOfFrames(tables, tokens, vocabulary);
    if (command === undefined) return undefined;
    // A word that is often said for nothing, but not beside a port.
    if (/^nc\b/.test(command) && tokens.some(({ text }) => /^shell$/i.test(text))) return undefined;
    // "Every directory in a" is not a itself.
    if (
      /^ch(?:mod|own|grp) /.test(command) &&
      tokens.some(({ text, quoted }) => !quoted && /^(?:every|each)$/i.test(text))
    )
      return undefined;
    return { command, confidence: WHOLE };
  },
};
