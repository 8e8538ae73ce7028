/**
 * The backend over a local corpus: the commands of like requests with the names of the one that is asked, in
 * the order that the corpus itself has taught.
 */
import { parseShell } from "../../shell/parse.js";
import { type CorpusIndex, makeFinder } from "../retrieval/finder.js";
import { type Learned, learn, TRIES } from "../retrieval/learn.js";
import { type Option, optionsFor } from "../retrieval/options.js";
import { beliefIn, type Ranked, rank } from "../retrieval/ranker.js";
import { knowledgeOf } from "../retrieval/word-knowledge.js";
import { type Token, tokenize } from "../text/tokens.js";
import type { AskBackend, Candidate } from "../types.js";

/** Below this likeness (cosine) a row is another request. */
const LEAST_LIKE = 0.2;
/** An answer below this is rather no answer (docs/ask.md has what was measured). */
const LEAST_BELIEF = 0.1;
/** And where belief could not be learned, so that the likeness stands for it. */
const LEAST_UNTAUGHT = 0.3;
/** No more are offered. */
const MOST = 10;

/** Cuts requests into tokens, each once: the same rows are near to many requests. */
export function cutter(): (nl: string) => readonly Token[] {
  const cut = new Map<string, readonly Token[]>();
  return (nl) => {
    const known = cut.get(nl) ?? tokenize(nl);
    cut.set(nl, known);
    return known;
  };
}

/** Learns from an index what the backend needs to choose. */
export function learnFrom(index: CorpusIndex): Learned {
  return learn(index.pairs, makeFinder(index), cutter());
}

/** The likeness and the votes decide where the corpus was too small to teach an order. */
const untaught = (options: readonly Option[]): readonly Ranked[] =>
  options
    .map((option) => ({ option, share: option.features[0] ?? 0 }))
    .sort((a, b) => b.share - a.share);

const isShell = (command: string): boolean =>
  !parseShell(command).problems.some(({ kind }) => kind === "syntax");

/** The backend over an index and what was learned from it. */
export function corpusBackend(index: CorpusIndex, learned: Learned): AskBackend {
  const find = makeFinder(index);
  const tokensOf = cutter();
  const known = knowledgeOf(learned.words);
  const { ranking } = learned;
  return {
    name: "corpus",
    propose({ words, refused = [] }) {
      const asked = tokenize(words);
      const no = new Set(refused.map(({ command }) => command));
      const near = find(asked, TRIES).filter(({ like }) => like >= LEAST_LIKE);
      const options = optionsFor(asked, near, tokensOf, known).filter(
        ({ command }) => !no.has(command),
      );
      const ranked = (ranking === undefined ? untaught(options) : rank(options, ranking)).slice();
      const candidates: Candidate[] = [];
      while (ranked.length > 0 && candidates.length < MOST) {
        const [{ option, share }] = ranked as [Ranked];
        if (isShell(option.command)) {
          const confidence = ranking === undefined ? share : beliefIn(ranked, ranking);
          const least = ranking === undefined ? LEAST_UNTAUGHT : LEAST_BELIEF;
          if (candidates.length === 0 && confidence < least) break;
          const last = candidates.at(-1)?.confidence ?? 1;
          candidates.push({
            command: option.command,
            confidence: Math.round(100 * Math.min(last, confidence)) / 100,
            source: "corpus:nearest",
          });
        }
        ranked.shift();
      }
      return { candidates };
    },
  };
}
