/** What a corpus says about which words of commands stand for which words of requests. */
import type { Token } from "../text/tokens.js";
import { abstractWords, formOf, saidWords, withNeighbours } from "./command-words.js";
import type { Pair } from "./finder.js";
import { learnPresence, type Presence, presenceOf } from "./presence.js";
import { learnTranslation, type Translation, translator } from "./translation.js";

/** As it is kept. */
export interface LearnedWords {
  readonly forward: Translation;
  readonly backward: Translation;
  readonly presence: Presence;
  /** How often commands of a form are written (see `formOf`). */
  readonly forms: readonly (readonly [form: string, count: number])[];
}

/** As it is asked. */
export interface WordKnowledge {
  /** How likely the words of a command are, given those of a request. */
  readonly forward: ReturnType<typeof translator>;
  /** The other way round. */
  readonly backward: ReturnType<typeof translator>;
  readonly presence: ReturnType<typeof presenceOf>;
  readonly forms: ReadonlyMap<string, number>;
}

/** Learns from pairs; some seconds for ten thousand. */
export function learnWords(
  pairs: readonly Pair[],
  tokensOf: (nl: string) => readonly Token[],
): LearnedWords {
  const rows = pairs.map(({ nl, command }) => {
    const tokens = tokensOf(nl);
    return { said: saidWords(tokens), words: abstractWords(command, tokens) };
  });
  const forms = new Map<string, number>();
  for (const { words } of rows) {
    const form = formOf(words);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return {
    forward: learnTranslation(
      rows.map(({ said, words }) => ({ from: said, to: withNeighbours(words) })),
    ),
    backward: learnTranslation(rows.map(({ said, words }) => ({ from: words, to: said }))),
    presence: learnPresence(
      rows.map(({ said, words }) => ({ from: withNeighbours(said), to: withNeighbours(words) })),
    ),
    // A form that stands once says nothing that the row itself does not.
    forms: [...forms].filter(([, count]) => count > 1),
  };
}

/** Makes what was learned ready to be asked. */
export function knowledgeOf({ forward, backward, presence, forms }: LearnedWords): WordKnowledge {
  return {
    forward: translator(forward),
    backward: translator(backward),
    presence: presenceOf(presence),
    forms: new Map(forms),
  };
}
