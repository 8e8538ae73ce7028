/**
 * Says which domain (files, git, docker ...) a request is about, from the words that the ways of saying
 * of each domain have: naive Bayes with one pseudo-count, over words said once each.
 */
import type { Pattern } from "./pattern.js";
import type { Term } from "./words.js";

/** Domains with their share of the belief, likeliest first. */
export type Routed = readonly { readonly domain: string; readonly p: number }[];

export interface Router {
  readonly route: (tokens: readonly Term[]) => Routed;
}

/** Share of the belief below which all domains are alike. */
const FLOOR = 1e-3;

export function makeRouter(patterns: readonly Pattern[]): Router {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  for (const { domain, words } of patterns) {
    sizes.set(domain, (sizes.get(domain) ?? 0) + 1);
    for (const word of words) {
      const own = counts.get(word) ?? new Map<string, number>();
      own.set(domain, (own.get(domain) ?? 0) + 1);
      counts.set(word, own);
    }
  }
  const domains = [...sizes.keys()];
  return {
    route(tokens) {
      const sums = new Map(domains.map((domain) => [domain, 0]));
      const seen = new Set<string>();
      for (const { term, stop, thing } of tokens) {
        const own = counts.get(term);
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
