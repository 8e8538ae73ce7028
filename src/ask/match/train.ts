/**
 * Trains the matcher on the catalogue itself. Every other intent trains, the rest test. Which match comes
 * first is learnt from ways of saying that are left out of their intent (it must be found by the others);
 * the belief in it from the same and from requests whose intent is left out whole (so that "none" is
 * learnt). Right is what gives the very command, slots and all. Deterministic.
 */
import type { Domain } from "../catalogue/types.js";
import { commandFor } from "./command.js";
import { FEATURES, type Left } from "./features.js";
import { BELIEF, beliefFeatures, type Matcher, makeMatcher, type Weights } from "./matcher.js";
import { packCatalogue } from "./pack.js";
import type { Pattern } from "./pattern.js";
import { sampleRequest } from "./samples.js";
import { type Choice, fitChoice, fitLogistic, type Row } from "./solve.js";
import { unpackCatalogue } from "./unpack.js";

/** Figures on the intents that were not trained on. */
export interface Trained {
  readonly weights: Weights;
  /** Ways of saying tested, each left out in turn. */
  readonly tested: number;
  /** Share of them whose own intent comes first, and whose very command does. */
  readonly first: number;
  readonly right: number;
  /** Share of them that are believed (above 0.5). */
  readonly believed: number;
  /** Share of the believed that give another command than the right one. */
  readonly wrong: number;
  /** Share of requests without their intent that something else is believed for. */
  readonly mistaken: number;
}

const START: Weights = {
  rank: [4, 3, 2, 1, 2, 0.5, -3, -1.5, -2, -1, -1, 1, 0.5, -0.5, -2, 1, 1, -2, -1, 1, -2, -1, 3, 1],
  belief: BELIEF.map(() => 0),
};

/** Matches kept of a request to learn its choice from. */
const KEPT = 15;
/** Belief is moved so that of the believed at most this share is wrong in training. */
const MOST_WRONG = 0.08;

interface Case {
  readonly pattern: Pattern;
  readonly request: string;
  /** The request with one of its words gone, as people leave words out. */
  readonly fewer: string;
  readonly command: string | undefined;
}

/** A request as somebody wrote it. */
export interface Written {
  readonly nl: string;
  /** Whether a command is a right answer to it. */
  readonly isRight: (command: string) => boolean;
}

/** How often a request that somebody wrote counts beside one made from the catalogue. */
const WRITTEN_COUNTS = 4;

/** Trains. `log` hears of progress; `every` uses each n-th way of saying only. */
export function trainMatcher(
  domains: readonly Domain[],
  log: (text: string) => void = () => {},
  every = 2,
  written: readonly Written[] = [],
): Trained {
  const catalogue = unpackCatalogue(packCatalogue(domains));
  let matcher = makeMatcher(catalogue, START);
  const numbers = new Map<Pattern["intent"], number>();
  const train: Case[] = [];
  const test: Case[] = [];
  for (const [at, pattern] of matcher.patterns().entries()) {
    if (!numbers.has(pattern.intent)) numbers.set(pattern.intent, numbers.size);
    const number = numbers.get(pattern.intent) as number;
    if (Math.floor(at / 2) % every !== 0) continue;
    const { request, values } = sampleRequest(pattern, at);
    const fewer = withoutAWord(pattern, at);
    const one = { pattern, request, fewer, command: commandFor(pattern.intent, values, "gnu") };
    (number % 2 === 0 ? train : test).push(one);
  }
  let rank = START.rank;
  for (let round = 0; round < 2; round++) {
    const choices: Choice[] = [];
    for (const [at, one] of train.entries()) {
      const found =
        at % 2 === 0
          ? matcher.match(matcher.read(one.fewer))
          : run(matcher, one, { pattern: one.pattern });
      const right = found.findIndex(({ pattern }) => pattern.intent === one.pattern.intent);
      if (right < 0) continue;
      const kept = found.slice(0, KEPT);
      if (right >= KEPT) kept.push(found[right] as (typeof found)[number]);
      choices.push({ xs: kept.map(({ features }) => features), right: Math.min(right, KEPT) });
    }
    for (const { nl, isRight } of written) {
      const kept = matcher.match(matcher.read(nl)).slice(0, KEPT);
      const right = kept.findIndex((one) => isRight(commandOfFirst([one]) ?? ""));
      if (right < 0) continue;
      const choice = { xs: kept.map(({ features }) => features), right };
      for (let i = 0; i < WRITTEN_COUNTS; i++) choices.push(choice);
    }
    log(`${choices.length} of ${train.length} have their intent among the likely`);
    rank = fitChoice(choices, rank);
    matcher = makeMatcher(catalogue, { rank, belief: START.belief });
  }
  const rows: Row[] = [];
  const mixed: Row[] = [];
  for (const [at, one] of train.entries()) {
    const add = (found: ReturnType<Matcher["match"]>, to: Row[]): void => {
      if (found.length === 0) return;
      const right = one.command !== undefined && commandOfFirst(found) === one.command;
      const row: Row = { x: beliefFeatures(found, wordsOf(matcher, one)), y: right ? 1 : 0 };
      rows.push(row);
      to.push(row);
    };
    // What a day brings: mostly words that are known, some that are new, some things nobody wrote down.
    add(matcher.match(matcher.read(one.request)), mixed);
    add(matcher.match(matcher.read(one.fewer)), mixed);
    add(run(matcher, one, { pattern: one.pattern }), at % 2 === 0 ? mixed : []);
    add(run(matcher, one, { intent: one.pattern.intent }), at % 2 === 1 ? mixed : []);
  }
  for (const { nl, isRight } of written) {
    const terms = matcher.read(nl);
    const found = matcher.match(terms);
    if (found.length === 0) continue;
    const x = beliefFeatures(found, terms.filter(({ stop }) => !stop).length);
    const row: Row = { x, y: isRight(commandOfFirst(found) ?? "") ? 1 : 0 };
    for (let i = 0; i < WRITTEN_COUNTS; i++) {
      rows.push(row);
      mixed.push(row);
    }
  }
  const belief = cautious(fitLogistic(rows, BELIEF.length), mixed);
  const weights = { rank, belief };
  return { weights, ...tested(makeMatcher(catalogue, weights), test) };
}

const run = (matcher: Matcher, { request }: Case, left: Left) =>
  matcher.match(matcher.read(request), left);

const wordsOf = (matcher: Matcher, { request }: Case): number =>
  matcher.read(request).filter(({ stop }) => !stop).length;

function commandOfFirst(found: ReturnType<Matcher["match"]>): string | undefined {
  const best = found[0];
  return best === undefined
    ? undefined
    : commandFor(best.pattern.intent, best.filling.values, "gnu");
}

function withoutAWord(pattern: Pattern, at: number): string {
  const words = pattern.says.split(" ");
  const plain = words.flatMap((word, i) => (word.includes("{") ? [] : [i]));
  if (plain.length > 2) words.splice(plain[at % plain.length] as number, 1);
  return sampleRequest({ ...pattern, says: words.join(" ") }, at).request;
}

/** Moves the bias until few enough of the believed are wrong. */
function cautious(belief: readonly number[], rows: readonly Row[]): number[] {
  const scored = rows
    .map(({ x, y }) => {
      let z = 0;
      for (const [i, weight] of belief.entries()) z += weight * (x[i] as number);
      return { z, y };
    })
    .sort((a, b) => b.z - a.z);
  let wrong = 0;
  let cut = scored[0]?.z ?? 0;
  for (const [at, { z, y }] of scored.entries()) {
    if (y === 0) wrong++;
    if (at > 30 && wrong / (at + 1) <= MOST_WRONG) cut = z;
  }
  return belief.map((weight, i) => (i === 0 ? Math.round((weight - cut) * 1e4) / 1e4 : weight));
}

function tested(matcher: Matcher, cases: readonly Case[]): Omit<Trained, "weights"> {
  let first = 0;
  let right = 0;
  let believed = 0;
  let wrong = 0;
  let mistaken = 0;
  for (const one of cases) {
    const found = run(matcher, one, { pattern: one.pattern });
    if (found[0]?.pattern.intent === one.pattern.intent) first++;
    const isRight = one.command !== undefined && commandOfFirst(found) === one.command;
    if (isRight) right++;
    if ((found[0]?.p ?? 0) >= 0.5) {
      believed++;
      if (!isRight) wrong++;
    }
    const others = run(matcher, one, { intent: one.pattern.intent });
    if ((others[0]?.p ?? 0) >= 0.5 && commandOfFirst(others) !== one.command) mistaken++;
  }
  const all = Math.max(1, cases.length);
  return {
    tested: cases.length,
    first: first / all,
    right: right / all,
    believed: believed / all,
    wrong: wrong / Math.max(1, believed),
    mistaken: mistaken / all,
  };
}

/** The features of the order with their weights, for people. */
export const explainWeights = ({ rank }: Weights): readonly string[] =>
  FEATURES.map((name, i) => `${name} ${rank[i]}`);
