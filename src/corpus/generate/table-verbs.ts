/** The verbs of the tool tables, and which of their words mean the same in every table. */
import { splitVerbs } from "../../tools/define.js";
import type { Nature, Tool } from "../../tools/types.js";
import type { Label } from "../../verdict/types.js";
import { meaningOf } from "./natures.js";

export interface TableVerb {
  /** Words joined by spaces. */
  readonly path: string;
  readonly nature: Nature;
  readonly label: Label;
  readonly clause: string;
}

/** Verbs that are written out and whose nature alone gives a label; a path under two natures is left out. */
export function verbsOf(tool: Tool): readonly TableVerb[] {
  const found = new Map<string, TableVerb | undefined>();
  for (const [nature, list] of Object.entries(tool.verbs ?? {}) as [Nature, string][]) {
    const meaning = meaningOf(nature);
    for (const words of splitVerbs(list)) {
      const path = words.join(" ");
      if (!/^[a-z][\w:-]*(?: [a-z][\w:-]*)*$/.test(path)) continue;
      const isNew = !found.has(path) && meaning !== undefined;
      found.set(path, isNew ? { path, nature, ...meaning } : undefined);
    }
  }
  return [...found.values()].filter((verb) => verb !== undefined);
}

/** The word that says what is done: `delete` of `dynamodb delete-table`. */
export function actionOf(path: string): string {
  const last = path.slice(path.lastIndexOf(" ") + 1);
  return /^[a-z]+/.exec(last)?.[0] ?? last;
}

/** How many tables must have a word, and which share of them must agree, for it to speak alone. */
const MIN_TABLES = 3;
const MIN_SHARE = 0.8;

/** What a word says of a tool nobody knows: nothing is lost, or something is. */
export type Saying = "safe" | "not-safe";

/**
 * Words on which nearly all tables agree whether the call is safe. How much is lost differs with the thing
 * (`delete` of an alert, of a database), so that is left to the table a row comes from.
 */
export function speakingWords(tools: readonly Tool[]): ReadonlyMap<string, Saying> {
  const tables = new Map<string, Record<Saying, Set<Tool>>>();
  for (const tool of tools) {
    for (const { path, label } of verbsOf(tool)) {
      const word = actionOf(path);
      const having = tables.get(word) ?? { safe: new Set(), "not-safe": new Set() };
      tables.set(word, having);
      having[sayingOf(label)].add(tool);
    }
  }
  const speaking = new Map<string, Saying>();
  for (const [word, having] of tables) {
    const total = having.safe.size + having["not-safe"].size;
    for (const saying of ["safe", "not-safe"] as const) {
      const { size } = having[saying];
      if (size >= MIN_TABLES && size >= MIN_SHARE * total) speaking.set(word, saying);
    }
  }
  return speaking;
}

export function sayingOf(label: Label): Saying {
  return label === "safe" ? "safe" : "not-safe";
}
