/** Requests about files: any mix of which, where, when, how big, and what to do with them. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { explain, type Facet } from "../facets.js";
import { actions } from "./actions.js";
import { emptyDraft, type FilesDraft } from "./draft.js";
import { render } from "./render.js";
import { when } from "./when.js";
import { where } from "./where.js";
import { which } from "./which.js";

const facets: readonly Facet<FilesDraft>[] = [...actions, ...which, ...where, ...when];

/** What makes a request one about files. */
const ABOUT_FILES = /^(?:kind|name|path|time|size|test|owner|group|mode|hidden|inode)/;

/** Belief by what is left unexplained; set by hand, checked against the composer's own cases. */
function belief(covered: number, left: readonly Token[]): number {
  if (left.length === 0) return 0.9;
  if (left.some(({ thing }) => thing)) return 0.3;
  return left.length === 1 && covered >= 0.8 ? 0.6 : 0.35 * covered;
}

export const files: Composer = {
  name: "files",
  compose(tokens: readonly Token[], platform: Platform) {
    const { draft, used, left, covered } = explain(tokens, facets, emptyDraft);
    if (!used.some((name) => ABOUT_FILES.test(name)) || !draft.actionSet) return undefined;
    const command = render(draft, platform);
    return command === undefined ? undefined : { command, confidence: belief(covered, left) };
  },
};

/** What the composer made of a request, for tests and for `--explain`. */
export function explainFiles(tokens: readonly Token[]): ReturnType<typeof explain<FilesDraft>> {
  return explain(tokens, facets, emptyDraft);
}
