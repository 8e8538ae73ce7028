/**
 * Says which domain (files, git, docker ...) a request is about, from the words that the ways of saying
 * of each domain have: naive Bayes with one pseudo-count, over words said once each.
 */
import type { CompiledCatalogue } from "./unpack.js";
import type { Term } from "./words.js";

/** Domains with their share of the belief, likeliest first. */
export type Routed = readonly { readonly domain: string; readonly p: number }[];

export interface Router {
  /** Whether a request has a word that hardly any other domain has ("commit", "pod"). */
  readonly claims: (domain: string, tokens: readonly Term[]) => boolean;
  readonly route: (tokens: readonly Term[]) => Routed;
}

/** Share of the belief below which all domains are alike. */
const FLOOR = 1e-3;

/** Share of the uses of a word from which it is a domain's own. */
const OWN_SHARE = 0.6;

/** Makes a router over the words of a catalogue. */
export function makeRouter({
  domains,
  size,
  domainAt,
  byWord,
}: Pick<CompiledCatalogue, "domains" | "size" | "domainAt" | "byWord">): Router {
  const sizes = new Map<string, number>();
  for (let at = 0; at < size; at++) sizes.set(domainAt(at), (sizes.get(domainAt(at)) ?? 0) + 1);
  const counted = new Map<string, ReadonlyMap<string, number>>();
  /** How many ways of saying of each domain have a word; undefined where none has. */
  const countsOf = (word: string): ReadonlyMap<string, number> | undefined => {
    const known = counted.get(word);
    const ways = byWord.get(word);
    if (known !== undefined || ways === undefined) return known;
    const own = new Map<string, number>();
    for (const at of ways) own.set(domainAt(at), (own.get(domainAt(at)) ?? 0) + 1);
    counted.set(word, own);
    return own;
  };
  const shareOf = (word: string, domain: string): number => {
    const own = countsOf(word);
    if (own === undefined) return 0;
    let all = 0;
    for (const [other, count] of own) all += count / (sizes.get(other) ?? 1);
    return (own.get(domain) ?? 0) / (sizes.get(domain) ?? 1) / all;
  };
  return {
    claims: (domain, tokens) =>
      tokens.some(({ term, stop, thing }) => !stop && !thing && shareOf(term, domain) > OWN_SHARE),
    route(tokens) {
      const sums = new Map(domains.map((domain) => [domain, 0]));
      const seen = new Set<string>();
      for (const { term, stop, thing } of tokens) {
        const own = countsOf(term);
        if (stop || thing || own === undefined || seen.has(term)) continue;
        seen.add(term);
        for (const domain of domains) {
          const share = ((own.get(domain) ?? 0) + 0.2) / ((sizes.get(domain) ?? 0) + 2);
          sums.set(domain, (sums.get(domain) ?? 0) + Math.log(share));
        }
      }
      const top = Math.max(...sums.values());
      const shares = domains.map((domain) => ({
        domain,
        p: Math.exp((sums.get(domain) ?? 0) - top) + FLOOR,
      }));
      const all = shares.reduce((sum, { p }) => sum + p, 0);
      return shares.map(({ domain, p }) => ({ domain, p: p / all })).sort((a, b) => b.p - a.p);
    },
  };
}
