/** "Empty or older than a week": two tests of which one is enough. */
import type { Explained, Used } from "../facets.js";
import { emptyDraft, type FilesDraft } from "./draft.js";
import { nameTests } from "./render-find.js";

/** Facets that choose among files by a test of `find`. */
const SELECTS = /^(?:name|time|size|test|owner|group|mode|hidden|inode|regex|same-file|path)\b/;
const IS_KIND = /^kind:/;

/** What a facet alone demands, as tests of `find`; undefined where it does more than that. */
function testsOf(part: Used<FilesDraft>, ignoreCase: boolean): readonly string[] | undefined {
  const alone = emptyDraft();
  if (part.facet.apply(alone, part.values) === false) return undefined;
  alone.ignoreCase ||= ignoreCase;
  if (alone.content !== undefined || alone.roots.length > 0) return undefined;
  const tests = [...nameTests(alone), ...alone.tests];
  return tests.length === 0 || tests.includes("-daystart") ? undefined : tests;
}

const both = (tests: readonly string[]): string => tests.join(" ");

/**
 * The draft in which what an "or" joins is a choice; undefined where an "or" stands between what
 * cannot be joined so, and nothing is known. Two kinds, and two names, are a choice already.
 */
export function withAlternatives(read: Explained<FilesDraft>): FilesDraft | undefined {
  const { parts, tokens } = read;
  const inPart = (at: number): boolean => parts.some(({ from, to }) => from <= at && at < to);
  const choices: { readonly one: Used<FilesDraft>; readonly two: Used<FilesDraft> }[] = [];
  for (const [at, { text, quoted }] of tokens.entries()) {
    if (quoted || !/^(?:or|\|\||\|)$/i.test(text) || inPart(at)) continue;
    const isSmall = (from: number, to: number): boolean =>
      tokens.slice(from, to).every(({ stop }) => stop);
    const one = parts.findLast(({ to }) => to <= at && isSmall(to, at));
    const two = parts.find(({ from }) => from > at && isSmall(at + 1, from));
    if (one === undefined || two === undefined) return undefined;
    if (IS_KIND.test(one.facet.name) && IS_KIND.test(two.facet.name)) continue;
    if (!SELECTS.test(one.facet.name) || !SELECTS.test(two.facet.name)) return undefined;
    choices.push({ one, two });
  }
  if (choices.length === 0) return read.draft;
  // "A or b or c" is one choice; two choices are not known to belong together.
  const chain = choices.map(({ one }) => one);
  for (const [at, { two }] of choices.entries())
    if (at === choices.length - 1) chain.push(two);
    else if (two !== choices[at + 1]?.one) return undefined;
  const tests = chain.map((part) => testsOf(part, read.draft.ignoreCase));
  if (tests.some((one) => one === undefined)) return undefined;
  const draft = emptyDraft();
  for (const part of parts)
    if (!chain.includes(part) && part.facet.apply(draft, part.values) === false) return undefined;
  for (const part of chain) {
    const alone = emptyDraft();
    part.facet.apply(alone, part.values);
    for (const kind of alone.kinds) draft.kinds.add(kind);
  }
  draft.tests.push(`\\( ${tests.map((one) => both(one ?? [])).join(" -o ")} \\)`);
  return draft;
}
