/** Learns from a corpus, on the machine that has it, how to choose among the commands of like requests. */
import type { Token } from "../text/tokens.js";
import { abstractWords, formOf, plainKey } from "./command-words.js";
import type { Neighbour, Pair } from "./finder.js";
import { optionsFor } from "./options.js";
import { type Lesson, learnRanking, type Ranking } from "./ranker.js";
import { knowledgeOf, type LearnedWords, learnWords } from "./word-knowledge.js";

/** What is kept of a corpus beside its index. */
export interface Learned {
  readonly v: 1;
  readonly words: LearnedWords;
  /** Undefined: the corpus is too small to learn an order from. */
  readonly ranking: Ranking | undefined;
}

/** How many rows are put to a request's use. */
export const TRIES = 100;
/** One in so many requests is asked as a stranger would, with what the others know. */
const HELD_OUT = 3;
const MOST_LESSONS = 1500;
/** With fewer lessons that have a right answer an order cannot be learned. */
const LEAST_LESSONS = 20;

type Find = (tokens: readonly Token[], count: number) => readonly Neighbour[];

/** Learns all; about a minute for ten thousand rows, and always the same from the same rows. */
export function learn(
  pairs: readonly Pair[],
  find: Find,
  tokensOf: (nl: string) => readonly Token[],
): Learned {
  const isHeld = (nl: string): boolean => hash(nl.trim()) % HELD_OUT === 0;
  const known = knowledgeOf(
    learnWords(
      pairs.filter(({ nl }) => !isHeld(nl)),
      tokensOf,
    ),
  );
  const byRequest = new Map<string, string[]>();
  for (const { nl, command } of pairs) {
    if (!isHeld(nl)) continue;
    const list = byRequest.get(nl.trim());
    if (list === undefined) byRequest.set(nl.trim(), [command]);
    else list.push(command);
  }
  const requests = [...byRequest]
    .sort(([a], [b]) => hash(`${a} `) - hash(`${b} `))
    .slice(0, MOST_LESSONS);
  const lessons = requests.map(([nl, commands]): Lesson => {
    const tokens = tokensOf(nl);
    // Its own rows would be the answer.
    const near = find(tokens, TRIES + commands.length)
      .filter(({ pair }) => pair.nl.trim() !== nl)
      .slice(0, TRIES);
    const options = optionsFor(tokens, near, tokensOf, known);
    const wanted = new Set(commands.map((command) => command.trim()));
    const plain = new Set(commands.map(plainKey));
    const forms = new Set(commands.map((command) => formOf(abstractWords(command, tokens))));
    return {
      options,
      right: options.map(({ command }) => wanted.has(command.trim())),
      near: options.map(({ command, form }) => forms.has(form) || plain.has(plainKey(command))),
    };
  });
  const useful = lessons.filter(({ right }) => right.includes(true)).length;
  return {
    v: 1,
    words: learnWords(pairs, tokensOf),
    ranking: useful < LEAST_LESSONS ? undefined : learnRanking(lessons),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
