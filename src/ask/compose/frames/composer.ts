/** Requests about the machine and the shell whose words can stand in any order. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { shellOptions } from "../shell-options/table.js";
import { commandOfFrames, framesOf, vocabularyOf } from "./frame.js";
import { files } from "./tables/files.js";
import { network } from "./tables/network.js";
import { places } from "./tables/places.js";
import { processes } from "./tables/processes.js";
import { shell } from "./tables/shell.js";
import { system } from "./tables/system.js";

/** Every word is explained. */
const WHOLE = 0.975;

const tables = framesOf(
  [system, processes, shellOptions, shell, network, places, files].join("\n"),
);
const vocabulary = vocabularyOf(tables);

/** "In the /srv tree", "under the current directory tree": says where, and asks for no drawing of it. */
const isTreeOfPlace = (tokens: readonly Token[], at: number): boolean => {
  if (!/^(?:tree|hierarchy)$/i.test(tokens[at]?.text ?? "")) return false;
  let place = at - 1;
  if (/^(?:directory|folder)$/i.test(tokens[place]?.text ?? "")) place--;
  const isPlace = tokens[place]?.thing === true && /^[.~/$]/.test(tokens[place]?.text ?? "");
  const before = tokens[place - 1];
  const lead = /^the$/i.test(before?.text ?? "") ? tokens[place - 2] : before;
  return (
    isPlace && /^(?:in|under|below|within|inside|from|through|across)$/i.test(lead?.text ?? "")
  );
};

export const frames: Composer = {
  name: "frames",
  compose(tokens) {
    const command = commandOfFrames(tables, tokens, vocabulary);
    if (command === undefined) return undefined;
    if (/^tree\b/.test(command) && tokens.some((_, at) => isTreeOfPlace(tokens, at)))
      return undefined;
    // A word that is often said for nothing, but not beside a port.
    if (/^nc\b/.test(command) && tokens.some(({ text }) => /^shell$/i.test(text))) return undefined;
    // A file of this name is no program.
    if (/^command -v \S+\.(?!sh$|py$|exe$)[A-Za-z]\w*$/.test(command)) return undefined;
    // "Owner and group" are two.
    if (/^chgrp /.test(command) && tokens.some(({ text }) => /^(?:owner|user)$/i.test(text)))
      return undefined;
    // "All enabled services" are many.
    if (
      /^systemctl is-/.test(command) &&
      tokens.some(({ text, quoted }) => !quoted && /^(?:services|units|all)$/i.test(text))
    )
      return undefined;
    // The table of accounts is no shell.
    if (/"\/etc\/passwd"/.test(command)) return undefined;
    // A file on another machine is no program there.
    if (/command -v \//.test(command)) return undefined;
    // Whose is which: two variables are told apart by what stands before them.
    if (/^ch(?:own|grp) .*"\$.*"\$/.test(command)) return undefined;
    // "Every directory in a" is not a itself.
    if (
      /^ch(?:mod|own|grp) /.test(command) &&
      tokens.some(({ text, quoted }) => !quoted && /^(?:every|each)$/i.test(text))
    )
      return undefined;
    return { command, confidence: WHOLE };
  },
};
