/** The backend that needs nothing: composers for what combines freely, a catalogue for the rest. */
import { composers } from "../compose/composers.js";
import { commandFor } from "../match/command.js";
import { type Match, type Matcher, makeMatcher } from "../match/matcher.js";
import { packedCatalogue } from "../match/packed.js";
import { unpackCatalogue } from "../match/unpack.js";
import { WEIGHTS } from "../match/weights.generated.js";
import { tokenize } from "../text/tokens.js";
import type { AskBackend, AskRequest, Candidate, Platform } from "../types.js";
import { modifiersOf } from "./modifiers.js";
import { isReckless } from "./reckless.js";

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

function candidatesFor(words: string, platform: Platform): Candidate[] {
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
    const made = composer.compose(tokens, platform);
    if (made !== undefined && made.confidence >= LEAST_COMPOSED)
      candidates.push({ ...made, source: `embedded:${composer.name}` });
  }
  return candidates;
}

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

export const embedded: AskBackend = {
  name: "embedded",
  propose({ words, platform, refused = [] }: AskRequest) {
    const candidates = candidatesFor(words, platform);
    for (const modified of modifiersOf(words))
      for (const candidate of candidatesFor(modified.words, platform)) {
        const command = modified.apply(candidate.command);
        if (command !== undefined)
          candidates.push({ ...candidate, command, confidence: candidate.confidence * MODIFIED });
      }
    candidates.sort((a, b) => b.confidence - a.confidence);
    const no = new Set(refused.map(({ command }) => command));
    const left = candidates.filter(({ command }) => !no.has(command));
    const question = candidates.length === 0 ? nearMiss(words) : undefined;
    return { candidates: left, ...(question !== undefined && { question }) };
  },
};
