/** The backend that needs nothing: composers for what combines freely, a catalogue for the rest. */
import { composers } from "../compose/composers.js";
import { commandFor } from "../match/command.js";
import { type Match, type Matcher, makeMatcher } from "../match/matcher.js";
import { packedCatalogue } from "../match/packed.js";
import { unpackCatalogue } from "../match/unpack.js";
import { WEIGHTS } from "../match/weights.generated.js";
import { stem } from "../text/lemma.js";
import { maskQuoted } from "../text/quotes.js";
import { plainer, restated } from "../text/restating.js";
import { tokenize } from "../text/tokens.js";
import type { AskBackend, AskRequest, Candidate, Platform } from "../types.js";
import { withoutAsides } from "./asides.js";
import { capturedBy } from "./capturing.js";
import { decisionIn } from "./deciding/decision.js";
import { isImplausible } from "./implausible.js";
import { echoOf, piecesOf } from "./joining.js";
import { modifiersOf } from "./modifiers.js";
import { isReckless } from "./reckless.js";
import { withoutRiders } from "./riders.js";
import { withLinesTold } from "./sayings/glosses.js";
import { withPlainNames } from "./sayings/names.js";
import { otherwise } from "./sayings/sayings.js";
import { inOrder, ordersOf } from "./sequences.js";
import { withoutStory } from "./stories.js";

let shared: Matcher | undefined;

/** The matcher over the whole catalogue, made with the first request. */
export function catalogueMatcher(): Matcher {
  shared ??= makeMatcher(unpackCatalogue(packedCatalogue()), WEIGHTS);
  return shared;
}

/** The command of a match with its slots filled, or undefined when one has no value. */
export function commandOf(match: Match, platform: Platform): string | undefined {
  return commandFor(match.pattern.intent, match.filling.values, platform);
}

/** Below this belief a match is not offered. */
export const LEAST_BELIEF = 0.3;
/** What a composer puts together with a word left over is less sure than its belief says. */
const LEAST_COMPOSED = 0.42;
/** The same for a command that writes: a wrong one does harm. */
const LEAST_TO_WRITE = 0.42;

/** Domains of tools that a request names by one of their own words, or hardly means. */
const NEEDS_ITS_WORD: ReadonlySet<string> = new Set(
  "git docker kubernetes databases media packages".split(" "),
);
const STRANGE = 0.9;

/** A reading without one of its parts is believed a little less. */
const MODIFIED = 0.97;
/** A little more than the same request has when that part passes for words that say nothing. */
const CLEAR = 1.02;

/** Who wants to know whether something is so, and orders nothing else. */
const ONLY_CHECKS =
  /^\s*(?:please\s+)?(?:check|test|verify|see|determine|find out|tell me)\s+(?:if|whether)\b(?!.*\b(?:then|if so|otherwise|else|create|make|set|change|remove|delete|move|copy|rename|append|add|write|save|kill|stop|start|restart|install)\b)/i;
const CHANGES = /^(?:sudo )?(?:chmod|chown|chgrp|rm|mv|cp|mkdir|touch|ln|truncate|setfacl|chattr) /;

function candidatesFor(words: string, platform: Platform): Candidate[] {
  const found = allCandidatesFor(words, platform);
  return ONLY_CHECKS.test(words) ? found.filter(({ command }) => !CHANGES.test(command)) : found;
}

function allCandidatesFor(words: string, platform: Platform): Candidate[] {
  const matcher = catalogueMatcher();
  const candidates: Candidate[] = [];
  const terms = matcher.read(words);
  for (const match of matcher.match(terms).slice(0, 5)) {
    if (match.p < LEAST_BELIEF) break;
    if (match.pattern.meaning.writes && match.p < LEAST_TO_WRITE) continue;
    const command = commandOf(match, platform);
    if (command === undefined || isReckless(command, match, terms, matcher.lexicon)) continue;
    const { domain, intent } = match.pattern;
    const isStrange = NEEDS_ITS_WORD.has(domain) && !matcher.router.claims(domain, terms);
    const confidence = match.p * (isStrange ? STRANGE : 1);
    candidates.push({ command, confidence, source: `embedded:${domain}.${intent.id}` });
  }
  const tokens = tokenize(words);
  for (const composer of composers) {
    const made = composer.compose(tokens, platform, words);
    if (made !== undefined && made.confidence >= LEAST_COMPOSED && !isLiteralVariable(made.command))
      candidates.push({ ...made, source: `embedded:${composer.name}` });
  }
  return candidates;
}

/** No file has the name of a variable: what was meant is its value. */
const isLiteralVariable = (command: string): boolean => / -i?name '\$\w+'/.test(command);

/** From this belief up to the least that is offered, it is asked whether this was meant. */
const LEAST_ASKED = 0.15;

/** A question about the likeliest intents, in the words of the catalogue and with the names of the request. */
function nearMiss(words: string): string | undefined {
  const matcher = catalogueMatcher();
  const terms = matcher.read(words);
  const likely = matcher
    .match(terms)
    .slice(0, 2)
    .filter(({ p }) => p >= LEAST_ASKED)
    .filter((match) => {
      const command = commandOf(match, "gnu");
      return command !== undefined && !isReckless(command, match, terms, matcher.lexicon);
    })
    .map(({ pattern, filling }) =>
      pattern.says.replace(
        /\{(\w+)\}/g,
        (_, slot: string) => filling.values.get(slot)?.text ?? "…",
      ),
    );
  return likely.length === 0 ? undefined : `Do you mean: ${likely.join(", or: ")}?`;
}

/** What is left of the belief where a sentence that tells how things are was passed over. */
const TOLD = 0.93;

/** A request that is understood this well as a whole is not read without its asides. */
const LEAST_WHOLE = 0.5;

/** One that is understood this well is not read in other words. */
const SURE_WHOLE = 0.75;

/** What is asked after a story is told; undefined where none is. */
function askedBy(words: string): string | undefined {
  const { masked, restore } = maskQuoted(words);
  const asked = withoutStory(masked);
  return asked === undefined ? undefined : restore(asked);
}

/** What the request means as it stands, and what it means without its remarks on how the command is to run. */
function readingsOf(words: string, platform: Platform): Candidate[] {
  const ridden = withoutRiders(words);
  if (ridden === undefined) return plainReadingsOf(words, platform);
  const candidates: Candidate[] = [];
  for (const candidate of plainReadingsOf(ridden.words, platform)) {
    const command = ridden.apply(candidate.command);
    if (command !== undefined) candidates.push({ ...candidate, command });
  }
  // A reading that took the remark for nothing does not do what was asked.
  for (const candidate of plainReadingsOf(words, platform)) {
    const done = ridden.apply(candidate.command);
    if (done === candidate.command || (ridden.isOption && done === undefined))
      candidates.push(candidate);
  }
  return candidates;
}

const bestOf = (candidates: readonly Candidate[]): Candidate | undefined =>
  [...candidates].sort((a, b) => b.confidence - a.confidence)[0];

/** What is done on a condition must be as sure as this. */
const SURE_BRANCH = 0.5;

/** A piece of what is printed in one line must be as sure as this. */
const SURE_PIECE = 0.6;

/** What the pieces of a line come to, each read for itself. */
function joined(words: string, platform: Platform): Candidate | undefined {
  const pieces = piecesOf(words);
  if (pieces === undefined) return undefined;
  let confidence = 1;
  const read: ({ text: string } | { command: string })[] = [];
  for (const piece of pieces) {
    if ("text" in piece) {
      read.push(piece);
      continue;
    }
    const best = bestOf(candidatesFor(piece.words, platform));
    if (best === undefined || best.confidence < SURE_PIECE) return undefined;
    confidence = Math.min(confidence, best.confidence);
    read.push({ command: best.command });
  }
  const command = echoOf(read);
  return command === undefined
    ? undefined
    : { command, confidence: confidence * MODIFIED, source: "embedded:pieces" };
}

/** One text or another, every word of the request read. */
const DECIDED = 0.98;

/** A command that the request has in quotes. */
const QUOTED = 0.9;

/** What the request means, and what it means when a part of it stands beside any command. */
function plainReadingsOf(words: string, platform: Platform): Candidate[] {
  const captured = capturedBy(words);
  let candidates = candidatesFor(words, platform);
  // What does not even name the variable has not understood that something is kept.
  if (captured !== undefined)
    candidates = candidates.filter(({ command }) => command.includes(captured.name));
  const decision = decisionIn(words, (branch) => {
    const best = bestOf(candidatesFor(branch, platform));
    return best !== undefined && best.confidence >= SURE_BRANCH ? best.command : undefined;
  });
  if (decision !== undefined)
    candidates.push({ command: decision, confidence: DECIDED, source: "embedded:decision" });
  const line = joined(words, platform);
  if (line !== undefined) candidates = [line];
  for (const modified of [...(captured?.readings ?? []), ...modifiersOf(words)]) {
    if (modified.isWhole === true) {
      const command = modified.apply("");
      if (command !== undefined)
        candidates.push({ command, confidence: QUOTED, source: "embedded:quoted" });
      continue;
    }
    for (const candidate of candidatesFor(modified.words, platform)) {
      const command =
        candidate.confidence < (modified.least ?? 0)
          ? undefined
          : modified.apply(candidate.command);
      if (command !== undefined)
        candidates.push({
          ...candidate,
          command,
          confidence: Math.min(0.99, candidate.confidence * (modified.isClear ? CLEAR : MODIFIED)),
        });
    }
  }
  return candidates;
}

/** Each of several orders must be as sure as this. */
const SURE_ORDER = 0.6;
/** Orders in one request, more than these are a story. */
const MOST_ORDERS = 4;

/**
 * Orders that are read one after the other; undefined where one of them is not understood, and where the request
 * is understood better as a whole. A whole that comes to one of its orders alone has lost the other.
 */
function sequenced(
  words: string,
  platform: Platform,
  whole: Candidate | undefined,
  most = MOST_ORDERS,
): Candidate | undefined {
  if (most < 2) return undefined;
  for (const { first, second } of ordersOf(words)) {
    const one = bestOf(readingsOf(first, platform));
    if (one === undefined || one.confidence < SURE_ORDER) continue;
    const other = second === undefined ? one : bestInOrder(second, platform, most - 1);
    if (other === undefined || other.confidence < SURE_ORDER) continue;
    const isLost = whole?.command === one.command || whole?.command === other.command;
    if (whole !== undefined && whole.confidence >= LEAST_WHOLE && !isLost) continue;
    const command = inOrder(one.command, second === undefined ? undefined : other.command);
    if (command !== undefined)
      return {
        command,
        confidence: Math.min(one.confidence, other.confidence) * MODIFIED,
        source: "embedded:orders",
      };
  }
  return undefined;
}

function bestInOrder(words: string, platform: Platform, most: number): Candidate | undefined {
  const whole = bestOf(readingsOf(words, platform));
  return sequenced(words, platform, whole, most) ?? whole;
}

/** What the request means in other words; the first of them that is understood. */
function resaid(words: string, platform: Platform): readonly Candidate[] {
  for (const other of otherwise(words)) {
    const best = bestOf(readingsOf(other.words, platform));
    if (best === undefined || best.confidence < LEAST_WHOLE) continue;
    const command = other.apply(best.command);
    if (command !== undefined)
      return [{ ...best, command, confidence: best.confidence * other.belief }];
  }
  return [];
}

export const embedded: AskBackend = {
  name: "embedded",
  propose({ words: written, platform, refused = [] }: AskRequest) {
    const said = restated(written);
    const asked = askedBy(said);
    const words = withLinesTold(plainer(asked ?? said));
    const candidates = readingsOf(words, platform);
    if (candidates.every(({ confidence }) => confidence < LEAST_WHOLE)) {
      for (const simpler of withoutAsides(words))
        for (const candidate of readingsOf(simpler.words, platform))
          candidates.push({ ...candidate, confidence: candidate.confidence * simpler.belief });
      if (asked !== undefined) candidates.push(...readingsOf(said, platform));
    }
    if (
      candidates.every(({ confidence }) => confidence < SURE_WHOLE) ||
      withPlainNames(words) !== undefined
    )
      candidates.push(...resaid(words, platform));
    if (asked !== undefined)
      for (const [at, candidate] of candidates.entries())
        candidates[at] = { ...candidate, confidence: candidate.confidence * TOLD };
    candidates.sort((a, b) => b.confidence - a.confidence);
    const orders = sequenced(words, platform, candidates[0]);
    if (orders !== undefined) candidates.unshift(orders);
    const { lexicon } = catalogueMatcher();
    const isProgram = (word: string): boolean => lexicon.runs(word) || lexicon.runs(stem(word));
    const no = new Set(refused.map(({ command }) => command));
    const left = candidates.filter(
      ({ command, confidence }) =>
        confidence >= LEAST_BELIEF &&
        !no.has(command) &&
        !isImplausible(written, command, isProgram),
    );
    const question = candidates.length === 0 ? nearMiss(words) : undefined;
    return { candidates: left, ...(question !== undefined && { question }) };
  },
};
