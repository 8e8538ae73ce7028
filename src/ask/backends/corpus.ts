/**
 * The backend over a local corpus: the nearest request whose command is known, with the paths, names
 * and numbers of that request replaced by those of the one that was asked.
 */
import { parseShell } from "../../shell/parse.js";
import { looksLikePath } from "../text/fit.js";
import { type Token, tokenize } from "../text/tokens.js";
import type { AskBackend, Candidate } from "../types.js";

/** A request with its command. */
export interface Pair {
  readonly nl: string;
  readonly command: string;
}

/** An index as it is kept: features of each row by their number, and the words behind the numbers. */
export interface CorpusIndex {
  readonly v: 1;
  readonly pairs: readonly Pair[];
  readonly features: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Below this likeness (cosine) a row is another request. */
const LEAST_LIKE = 0.3;
const TRIES = 40;

type Kind = string;

/** What kind of thing fills the place: only like kinds are exchanged. */
function kindOf({ text, quoted, number, size, duration }: Token): Kind {
  if (duration !== undefined) return `duration ${duration.unit}`;
  if (size !== undefined) return `size ${size.unit}`;
  if (number !== undefined) return "number";
  if (/[*?]/.test(text)) return "glob";
  if (/\/|^[.~]{1,2}$/.test(text)) return "path";
  if (looksLikePath(text)) return "file";
  return quoted ? "text" : "other";
}

/** Words by their lemma, things by their kind, and neighbours: what two requests have in common. */
function featuresOf(tokens: readonly Token[]): readonly string[] {
  const words = tokens
    .filter(({ stop }) => !stop)
    .map((token) => (token.thing ? `<${kindOf(token)}>` : token.lemma));
  return [...new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)])];
}

/** Makes the index of a corpus. Takes seconds for tens of thousands of rows. */
export function indexCorpus(pairs: readonly Pair[]): CorpusIndex {
  const numbers = new Map<string, number>();
  const rows = pairs.map(({ nl }) =>
    featuresOf(tokenize(nl)).map((feature) => {
      const known = numbers.get(feature);
      if (known !== undefined) return known;
      numbers.set(feature, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { v: 1, pairs, features: [...numbers.keys()], rows };
}

interface Neighbour {
  readonly pair: Pair;
  /** Cosine of the weighted features, 0..1. */
  readonly like: number;
}

/** Finds the rows most like a request. */
export function makeFinder({ pairs, features, rows }: CorpusIndex) {
  const numbers = new Map(features.map((feature, i) => [feature, i]));
  const byFeature: number[][] = features.map(() => []);
  for (const [row, list] of rows.entries()) for (const one of list) byFeature[one]?.push(row);
  // Inverse document frequency (Spärck Jones 1972).
  const weight = byFeature.map((list) => Math.log((rows.length + 1) / (list.length + 0.5)));
  const norms = rows.map((list) => Math.hypot(...list.map((one) => weight[one] ?? 0)));
  return (tokens: readonly Token[], count: number): readonly Neighbour[] => {
    const scores = new Map<number, number>();
    let norm = 0;
    for (const feature of featuresOf(tokens)) {
      const at = numbers.get(feature);
      const value = at === undefined ? Math.log(rows.length + 1) : (weight[at] ?? 0);
      norm += value * value;
      if (at !== undefined)
        for (const row of byFeature[at] ?? [])
          scores.set(row, (scores.get(row) ?? 0) + value * value);
    }
    return [...scores]
      .map(([row, score]) => ({
        pair: pairs[row] as Pair,
        like: score / (Math.sqrt(norm) * (norms[row] as number) || 1),
      }))
      .sort((a, b) => b.like - a.like)
      .slice(0, count);
  };
}

const NAMES: readonly Kind[] = ["file", "path", "glob", "text", "other"];

/** The next thing of a kind; of names, where there is none, one of another kind of name. */
function takeLike(left: Map<Kind, Token[]>, kind: Kind): Token | undefined {
  const kinds = NAMES.includes(kind) ? [kind, ...NAMES.filter((other) => other !== kind)] : [kind];
  for (const one of kinds) {
    const found = left.get(one)?.shift();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text by which a thing stands in a command: the amount of a size or of a duration. */
const written = ({ text, number, size, duration }: Token): string =>
  String(duration?.amount ?? size?.amount ?? number ?? text);

/**
 * The command with the things of its own request replaced by those of another; undefined where they
 * do not answer to each other.
 */
export function substitute(
  { nl, command }: Pair,
  asked: readonly Token[],
): { readonly command: string; readonly kept: number } | undefined {
  const left = new Map<Kind, Token[]>();
  for (const token of asked)
    if (token.thing) left.set(kindOf(token), [...(left.get(kindOf(token)) ?? []), token]);
  let out = command;
  let kept = 0;
  const done: string[] = [];
  for (const token of tokenize(nl)) {
    if (!token.thing) continue;
    const kind = kindOf(token);
    const mine = takeLike(left, kind);
    if (mine === undefined) return undefined;
    const [from, to] = [written(token), written(mine)];
    if (from === to) continue;
    const escaped = from.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    const place = new RegExp(
      `(?<![\\w./~*$-])(?:\\./)?${escaped}(?![\\w/*])|(?<=[-+ =])${escaped}(?![\\w./*])`,
    );
    const found = place.exec(out);
    // What the command does not show cannot be exchanged.
    if (found === null) return undefined;
    if (!/^[\w@%+=:,./~*? -]+$/.test(to)) return undefined;
    const isQuoted = /["'\\]/.test(out[found.index - 1] ?? "");
    if (!isQuoted && /[\s*?]/.test(to) && !/[\s*?]/.test(from)) return undefined;
    const mark = `\u0001${done.length}\u0002`;
    done.push(to);
    out = out.split(found[0]).join(mark);
    kept += 1;
  }
  // A thing that was asked and finds no place would be lost.
  if ([...left.values()].some((list) => list.length > 0)) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of its own.
  out = out.replace(/\u0001(\d+)\u0002/g, (_, i: string) => done[Number(i)] ?? "");
  return { command: out, kept };
}

/** How much a nearer row counts for more. */
const SHARPNESS = 6;
/** An answer below this is rather no answer. */
const LEAST_BELIEF = 0.2;

/** Belief from likeness and from the share of the vote (docs/ask.md has what was measured). */
const beliefOf = (like: number, share: number): number =>
  Math.round(100 * Math.min(0.9, like * (0.55 + 0.45 * share))) / 100;

/** The backend over an index. */
export function corpusBackend(index: CorpusIndex): AskBackend {
  const find = makeFinder(index);
  return {
    name: "corpus",
    propose({ words, refused = [] }) {
      const asked = tokenize(words);
      const no = new Set(refused.map(({ command }) => command));
      const votes = new Map<string, { score: number; like: number }>();
      let all = 0;
      for (const { pair, like } of find(asked, TRIES)) {
        if (like < LEAST_LIKE) break;
        const made = substitute(pair, asked);
        if (made === undefined || no.has(made.command)) continue;
        if (parseShell(made.command).problems.some(({ kind }) => kind === "syntax")) continue;
        // Several people who say the same are more to be believed than one who says it alone.
        const score = like ** SHARPNESS;
        const before = votes.get(made.command);
        all += score;
        votes.set(made.command, {
          score: score + (before?.score ?? 0),
          like: Math.max(like, before?.like ?? 0),
        });
      }
      const candidates = [...votes]
        .sort(([, a], [, b]) => b.score - a.score)
        .map(
          ([command, { score, like }]): Candidate => ({
            command,
            confidence: beliefOf(like, score / all),
            source: "corpus:nearest",
          }),
        );
      return { candidates: candidates.filter(({ confidence }) => confidence >= LEAST_BELIEF) };
    },
  };
}
