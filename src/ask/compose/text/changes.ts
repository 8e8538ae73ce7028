/** Steps that change lines, count them, put files together, or look at them as data. Their order decides between equals. */
import type { Facet } from "../facets.js";
import { countingFacets } from "./counting.js";
import type { TextDraft } from "./draft.js";
import { editingFacets } from "./editing.js";
import { exchangingFacets } from "./exchanging.js";
import { mannerFacets } from "./manner.js";
import { orderingFacets } from "./ordering.js";
import { partFacets } from "./parts.js";
import { replacingFacets } from "./replacing.js";

/** Facets that change or summarise. */
export const changeFacets: readonly Facet<TextDraft>[] = [
  ...replacingFacets,
  ...editingFacets,
  ...exchangingFacets,
  ...orderingFacets,
  ...countingFacets,
  ...partFacets,
  ...mannerFacets,
];
