/**
 * Other ways of saying a request about a text: its clauses and its sentence in the usual words, and what is done with the
 * result taken off its end. They are read where the request as it stands is not understood.
 */
import { maskQuoted } from "../../text/quotes.js";
import { inUsualClauses } from "./clauses.js";
import { endingsOf } from "./endings.js";
import { withPlacesTold, withSignsWritten } from "./glosses.js";
import { withPlainNames } from "./names.js";
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
  const renamed = withPlainNames(words);
  if (renamed === undefined) return waysOf(words);
  return [{ words: renamed.words, belief: RESAID, apply: asItIs }, ...waysOf(renamed.words)].map(
    ({ apply, ...said }) => ({
      ...said,
      apply: (command) => {
        const made = apply(command);
        return made === undefined ? undefined : renamed.restore(made);
      },
    }),
  );
}

function waysOf(words: string): readonly Resaid[] {
  const out: Resaid[] = [];
  const seen = new Set([words.trim()]);
  const { masked, restore } = maskQuoted(words);
  const told = restore(withPlacesTold(withSignsWritten(masked)));
  for (const plain of new Set([words, told])) {
    const { masked: text, restore: back } = maskQuoted(plain);
    for (const { words: rest, apply } of resaidOf(text)) {
      const said = tidy(back(rest));
      if (said === "" || seen.has(said)) continue;
      seen.add(said);
      out.push({ words: said, belief: RESAID, apply });
    }
  }
  return out;
}

type Rest = Pick<Resaid, "words" | "apply">;

/** A request without its marks for quoted texts in all its other ways. */
function resaidOf(masked: string): readonly Rest[] {
  const out: Rest[] = [];
  for (const text of new Set([masked, inUsualClauses(masked)])) {
    const whole = { words: text, apply: asItIs };
    for (const { words, apply } of [whole, ...endingsOf(text)])
      out.push({ words, apply }, { words: inUsualForm(words), apply });
  }
  return out;
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\s+([.,?!])(?=\s|$)/g, "$1")
    .trim();
