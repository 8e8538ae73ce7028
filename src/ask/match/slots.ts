/** Gives the slots of a pattern their values out of a request: by what fits, and by what stands beside it. */
import { fit, looksLikePath, type SlotType } from "../text/fit.js";
import type { Element, Pattern } from "./pattern.js";
import type { Term } from "./words.js";

export interface Filling {
  readonly values: ReadonlyMap<string, Term>;
  /** Mean quality of the filled slots, 0..1; 1 when there are none. */
  readonly quality: number;
  /** Indices of the tokens that fill slots. */
  readonly taken: ReadonlySet<number>;
  /** Slots that got nothing. */
  readonly open: number;
}

const NEEDED = 0.42;
/** What a value adds that stands behind that of the slot before. */
const IN_ORDER = 0.12;
const NONE: Filling = { values: new Map(), quality: 1, taken: new Set(), open: 0 };

const termAt = (elements: readonly Element[], at: number): string | undefined => {
  const element = elements[at];
  return element === undefined || element.slot !== undefined ? undefined : element.term;
};

/** Nouns that introduce or follow a value of a type: "the docs folder", "branch main". */
const KINDS: Readonly<Partial<Record<SlotType, readonly string[]>>> = {
  path: ["directory", "file"],
  file: ["file"],
  dir: ["directory"],
  branch: ["branch"],
  user: ["user"],
  group: ["group"],
  package: ["package", "program"],
  host: ["machine"],
  image: ["image"],
  variable: ["variable", "environment"],
  name: ["container", "pod", "service", "deployment", "database", "table", "volume", "network"],
};

/** How well one token fills one slot: its own form, and the words beside it. */
function suits(
  tokens: readonly Term[],
  index: number,
  pattern: Pattern,
  slot: Pattern["slots"][number],
  known: (term: string) => boolean,
): number {
  const token = tokens[index] as Term;
  if (token.stop) return 0;
  // A file that is named is hardly a text.
  const isFileAsText =
    slot.type === "text" && token.thing && !token.quoted && looksLikePath(token.text);
  const own = fit(slot.type, token) * (isFileAsText ? 0.5 : 1);
  if (own === 0) return 0;
  const before = termAt(pattern.elements, slot.at - 1);
  const after = termAt(pattern.elements, slot.at + 1);
  let near = 0;
  if (before !== undefined && tokens[index - 1]?.term === before) near += 0.3;
  else if (before !== undefined && tokens[index - 1]?.stop && tokens[index - 2]?.term === before)
    near += 0.25;
  if (after !== undefined && tokens[index + 1]?.term === after) near += 0.2;
  if (slot.at === pattern.elements.length - 1 && index === tokens.length - 1) near += 0.08;
  const kinds = KINDS[slot.type];
  if (
    kinds !== undefined &&
    near < 0.3 &&
    (kinds.includes(tokens[index + 1]?.term ?? "") || kinds.includes(tokens[index - 1]?.term ?? ""))
  )
    near += 0.12;
  const strange = !token.thing && !known(token.stem);
  // A word of the pattern itself is hardly a name.
  if (!token.thing && pattern.words.has(token.term)) return 0;
  if (!token.thing && near < 0.2 && !strange) return 0;
  return Math.min(1, own * 0.6 + near + (token.thing ? 0.1 : strange ? 0.3 : 0));
}

/** Finds the best values for all slots of a pattern; earlier slots prefer earlier tokens. */
export function fillSlots(
  tokens: readonly Term[],
  pattern: Pattern,
  known: (term: string) => boolean,
): Filling {
  const { slots } = pattern;
  if (slots.length === 0) return NONE;
  const scores = slots.map((slot) =>
    tokens.map((_, index) => suits(tokens, index, pattern, slot, known)),
  );
  // What the slots from each on can add at most, so that nothing that cannot be better is tried.
  const most = [0];
  for (const row of scores.toReversed()) {
    const top = Math.max(0, ...row);
    most.unshift((most[0] as number) + (top < NEEDED ? 0 : top + IN_ORDER));
  }
  let best: { total: number; picks: readonly number[] } = { total: -1, picks: [] };
  const picks: number[] = [];
  const search = (at: number, total: number, last: number): void => {
    if (at === slots.length) {
      if (total > best.total) best = { total, picks: [...picks] };
      return;
    }
    if (total + (most[at] as number) + 1e-9 <= best.total) return;
    picks.push(-1);
    search(at + 1, total, last);
    picks.pop();
    const row = scores[at] as readonly number[];
    for (let index = 0; index < row.length; index++) {
      const score = row[index] as number;
      if (score < NEEDED || picks.includes(index)) continue;
      picks.push(index);
      search(at + 1, total + score + (index > last ? IN_ORDER : 0), index);
      picks.pop();
    }
  };
  search(0, 0, -1);
  const values = new Map<string, Term>();
  const taken = new Set<number>();
  let sum = 0;
  for (const [at, index] of best.picks.entries()) {
    if (index < 0) continue;
    values.set((slots[at] as Pattern["slots"][number]).slot, tokens[index] as Term);
    taken.add(index);
    sum += (scores[at] as readonly number[])[index] as number;
  }
  return {
    values,
    quality: values.size === 0 ? 0 : sum / values.size,
    taken,
    open: slots.length - values.size,
  };
}
