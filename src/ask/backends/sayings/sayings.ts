/**
 * Other ways of saying a request about a text: its clauses and its sentence in the usual words, and what is done with the
 * result taken off its end. They are read where the request as it stands is not understood.
 */
import { maskQuoted } from "../../text/quotes.js";
import { inUsualClauses } from "./clauses.js";
import { endingsOf } from "./endings.js";
import { inUsualForm } from "./sentences.js";

/** A request in other words, and what those that were left out make of its command (undefined: they do not go with it). */
export interface Resaid {
  readonly words: string;
  readonly belief: number;
  readonly apply: (command: string) => string | undefined;
}

const RESAID = 0.97;
/** Longer ones (UTF-16 code units) are stories, and patterns take their time on them. */
const LONGEST = 500;
const asItIs = (command: string): string => command;

/** The nearest to the request first; none where all of it is said in the usual words. */
export function otherwise(words: string): readonly Resaid[] {
  if (words.length > LONGEST) return [];
  const { masked, restore } = maskQuoted(words);
  const out: Resaid[] = [];
  const seen = new Set([words.trim()]);
  const offer = (text: string, belief: number, apply: Resaid["apply"] = asItIs): void => {
    const said = restore(text)
      .replace(/\s+/g, " ")
      .replace(/\s+([.,?!])(?=\s|$)/g, "$1")
      .trim();
    if (said === "" || seen.has(said)) return;
    seen.add(said);
    out.push({ words: said, belief, apply });
  };
  const clauses = inUsualClauses(masked);
  for (const text of new Set([masked, clauses])) {
    offer(text, RESAID);
    offer(inUsualForm(text), RESAID);
    for (const { words: rest, apply } of endingsOf(text)) {
      offer(rest, RESAID, apply);
      offer(inUsualForm(rest), RESAID, apply);
    }
  }
  return out;
}
