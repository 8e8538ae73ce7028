/** What might answer a request: the commands of like requests put to its use, with what speaks for each. */
import type { Token } from "../text/tokens.js";
import { adapt } from "./adapt.js";
import {
  abstractWords,
  bare,
  formOf,
  plainKey,
  saidWords,
  withNeighbours,
} from "./command-words.js";
import type { Neighbour } from "./finder.js";
import type { WordKnowledge } from "./word-knowledge.js";

/** A command that might answer. */
export interface Option {
  readonly command: string;
  readonly form: string;
  /** What speaks for it, always in one order. */
  readonly features: Float64Array;
}

/** What speaks for an option: likeness, votes, what was done to it, and its words beside those of the request. */
const FEATURES = [
  "like",
  "likeBelowFirst",
  "rank",
  "votes",
  "plainVotes",
  "formVotes",
  "isFirstForm",
  "rows",
  "knownForms",
  "changed",
  "isAsWritten",
  "length",
  "lengthOfRequest",
  "isProgramSaid",
  "unasked",
  "forward",
  "forwardSum",
  "forwardLeast",
  "backward",
  "backwardSum",
  "backwardLeast",
  "presence",
  "presenceLeast",
  "unknownWords",
  "expectedMissing",
] as const;

/** How much a nearer row counts for more. */
const SHARPNESS = 6;
/** Log odds from which on a word is expected in the command. */
const EXPECTED = 1;

interface Found {
  readonly like: number;
  readonly rank: number;
  readonly changed: number;
  readonly isAsWritten: boolean;
  readonly lengthOfRequest: number;
  readonly words: readonly string[];
  readonly form: string;
  readonly plain: string;
  score: number;
  rows: number;
}

class Votes {
  readonly #sums = new Map<string, number>();
  #all = 0;
  add(name: string, score: number): void {
    this.#sums.set(name, (this.#sums.get(name) ?? 0) + score);
  }
  count(score: number): void {
    this.#all += score;
  }
  share(name: string): number {
    return this.log(this.#sums.get(name) ?? 0);
  }
  log(score: number): number {
    return Math.log(score / (this.#all || 1) + 1e-4);
  }
  first(): string | undefined {
    return [...this.#sums].sort(([, a], [, b]) => b - a)[0]?.[0];
  }
}

/** Puts the commands of like requests to the use of one that is asked; each text stands once. */
export function optionsFor(
  asked: readonly Token[],
  near: readonly Neighbour[],
  tokensOf: (nl: string) => readonly Token[],
  known: WordKnowledge,
): readonly Option[] {
  const found = new Map<string, Found>();
  const [plains, forms] = [new Votes(), new Votes()];
  for (const [rank, { pair, like }] of near.entries()) {
    const own = tokensOf(pair.nl);
    const made = adapt(pair.command, own, asked);
    // A name that nobody asked for is no answer.
    if (made === undefined || made.stale > 0) continue;
    const { command, changed } = made;
    const score = like ** SHARPNESS;
    const before = found.get(command);
    const words = before?.words ?? abstractWords(command, asked);
    const one = before ?? {
      like,
      rank,
      changed,
      isAsWritten: command === pair.command,
      lengthOfRequest: own.length,
      words,
      form: formOf(words),
      plain: plainKey(command),
      score: 0,
      rows: 0,
    };
    one.score += score;
    one.rows++;
    found.set(command, one);
    for (const [votes, name] of [
      [plains, one.plain],
      [forms, one.form],
    ] as const) {
      votes.add(name, score);
      votes.count(score);
    }
  }
  const said = saidWords(asked);
  const context: Context = {
    asked,
    said,
    text: asked.map(({ text }) => text.toLowerCase()).join(" "),
    odds: known.presence(withNeighbours(said)),
    like: near[0]?.like ?? 0,
    firstForm: forms.first(),
    plains,
    forms,
    known,
  };
  return [...found].map(([command, one]) => ({
    command,
    form: one.form,
    features: featuresOf(one, context),
  }));
}

interface Context {
  readonly asked: readonly Token[];
  readonly said: readonly string[];
  readonly text: string;
  readonly odds: ReadonlyMap<string, number>;
  readonly like: number;
  readonly firstForm: string | undefined;
  readonly plains: Votes;
  readonly forms: Votes;
  readonly known: WordKnowledge;
}

/** Words of a command that are neither options nor signs nor places that need no name, and that nobody said. */
function unaskedIn(words: readonly string[], text: string): number {
  return words.filter(
    (word, i) =>
      i > 0 &&
      !/^-|^[|;<>&{}()\\+!]+$|<\w+>|^'?\{\}'?$|^[./~]$/.test(word) &&
      !text.includes(bare(word).toLowerCase()),
  ).length;
}

/** How far the words of a command are those that the request makes likely. */
function presenceIn(words: ReadonlySet<string>, odds: ReadonlyMap<string, number>) {
  let [sum, least, unknown, missing] = [0, 0, 0, 0];
  for (const word of words) {
    const one = odds.get(word);
    if (one === undefined) unknown++;
    else {
      sum += one;
      least = Math.min(least, one);
    }
  }
  for (const [word, one] of odds) if (one > EXPECTED && !words.has(word)) missing += one;
  return { sum, least, unknown, missing };
}

function featuresOf(one: Found, context: Context): Float64Array {
  const { asked, said, text, odds, plains, forms, known } = context;
  const { words, form } = one;
  const all = withNeighbours(words);
  const forward = known.forward(said, all);
  const backward = known.backward(words, said);
  const presence = presenceIn(new Set(all), odds);
  const program = (words[0] ?? "").replace(/\W/g, "");
  const values: Readonly<Record<(typeof FEATURES)[number], number>> = {
    like: one.like,
    likeBelowFirst: context.like - one.like,
    rank: Math.log(1 + one.rank),
    votes: plains.log(one.score),
    plainVotes: plains.share(one.plain),
    formVotes: forms.share(form),
    isFirstForm: form === context.firstForm ? 1 : 0,
    rows: Math.log(one.rows),
    knownForms: Math.log(1 + (known.forms.get(form) ?? 0)),
    changed: Math.min(4, one.changed),
    isAsWritten: one.isAsWritten ? 1 : 0,
    length: Math.min(5, words.length / 10),
    lengthOfRequest: Math.abs(asked.length - one.lengthOfRequest) / 10,
    isProgramSaid: new RegExp(`\\b${program}\\b`).test(text) ? 1 : 0,
    unasked: Math.min(5, unaskedIn(words, text)),
    forward: forward.mean,
    forwardSum: forward.sum / 10,
    forwardLeast: forward.least,
    backward: backward.mean,
    backwardSum: backward.sum / 10,
    backwardLeast: backward.least,
    presence: presence.sum / 10,
    presenceLeast: presence.least,
    unknownWords: Math.min(10, presence.unknown),
    expectedMissing: presence.missing / 5,
  };
  return Float64Array.from(FEATURES, (name) => values[name]);
}
