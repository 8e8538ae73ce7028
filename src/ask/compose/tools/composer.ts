/** Requests for developers' tools: the operation, what it is done to, and its options in whatever order. */
import type { Composer } from "../composers.js";
import { type Operation, operationsOf, vocabularyOf } from "./grammar.js";
import { type Parsed, parse } from "./parse.js";
import { docker } from "./tables/docker.js";
import { git } from "./tables/git.js";
import { kubernetes } from "./tables/kubernetes.js";
import { packages } from "./tables/packages.js";
import { programs } from "./tables/programs.js";
import { type Word, wordsOf } from "./words.js";

/** Every word has its place. */
const WHOLE = 0.96;
/** What each name takes from it that nothing introduces. */
const BARE = 0.01;

let read:
  | { readonly tables: readonly (readonly Operation[])[]; readonly words: ReadonlySet<string> }
  | undefined;

/** The tables, read with the first request. */
function grammar() {
  if (read === undefined) {
    const tables = [git, docker, kubernetes, packages, programs].map(operationsOf);
    read = { tables, words: vocabularyOf(tables.flat()) };
  }
  return read;
}

export function parseTools(words: readonly Word[]): Parsed | undefined {
  const { tables, words: vocabulary } = grammar();
  let best: Parsed | undefined;
  for (const table of tables)
    for (const operation of table) {
      const parsed = parse(operation, words, vocabulary);
      if (parsed !== undefined && parsed.weight > (best?.weight ?? 0)) best = parsed;
    }
  return best;
}

export const developing: Composer = {
  name: "developing",
  compose(_tokens, _platform, request) {
    if (request === undefined) return undefined;
    const words = wordsOf(request);
    if (words.length < 2 || words.length > 40) return undefined;
    const parsed = parseTools(words);
    return parsed === undefined
      ? undefined
      : { command: parsed.command, confidence: WHOLE - BARE * Math.min(parsed.bare, 4) };
  },
};
