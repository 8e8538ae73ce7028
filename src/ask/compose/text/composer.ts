/** Requests about the text in files: any chain of choosing, changing, sorting and counting lines. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { explain, type Facet } from "../facets.js";
import { changeFacets } from "./changes.js";
import { columnFacets } from "./columns.js";
import { emptyText, type TextDraft } from "./draft.js";
import { lineFacets } from "./lines.js";
import { renderText } from "./render.js";

const facets: readonly Facet<TextDraft>[] = [...lineFacets, ...columnFacets, ...changeFacets];

function belief(covered: number, left: readonly Token[]): number {
  if (left.length === 0) return 0.92;
  if (left.some(({ thing }) => thing)) return 0.3;
  return left.length === 1 && covered >= 0.8 ? 0.6 : 0.35 * covered;
}

export const text: Composer = {
  name: "text",
  compose(tokens: readonly Token[], platform: Platform) {
    const { draft, left, covered } = explain(tokens, facets, emptyText);
    if (draft.steps.length === 0) return undefined;
    const command = renderText(draft, platform);
    return command === undefined ? undefined : { command, confidence: belief(covered, left) };
  },
};

/** What the composer made of a request, for tests. */
export function explainText(tokens: readonly Token[]): ReturnType<typeof explain<TextDraft>> {
  return explain(tokens, facets, emptyText);
}
