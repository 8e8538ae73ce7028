/** Steps that change lines, count them, put files together, or look at them as data. Their order decides between equals. */
import type { Facet } from "../facets.js";
import { besideFacets } from "./beside.js";
import { casingFacets } from "./casing.js";
import { countingFacets } from "./counting.js";
import type { TextDraft } from "./draft.js";
import { dumpingFacets } from "./dumping.js";
import { editingFacets } from "./editing.js";
import { exchangingFacets } from "./exchanging.js";
import { numberFacets } from "./figures.js";
import { limitFacets } from "./limits.js";
import { mannerFacets } from "./manner.js";
import { measureFacets } from "./measures.js";
import { orderingFacets } from "./ordering.js";
import { particularFacets } from "./particulars.js";
import { partFacets } from "./parts.js";
import { pieceFacets } from "./pieces.js";
import { replacingFacets } from "./replacing.js";
import { roundingFacets } from "./rounding.js";
import { separatingFacets } from "./separating.js";
import { setFacets } from "./sets.js";
import { tallyFacets } from "./tallies.js";
import { wordFacets } from "./words.js";

/** Facets that change or summarise. */
export const changeFacets: readonly Facet<TextDraft>[] = [
  ...limitFacets,
  ...wordFacets,
  ...numberFacets,
  ...particularFacets,
  ...measureFacets,
  ...setFacets,
  ...tallyFacets,
  ...roundingFacets,
  ...pieceFacets,
  ...casingFacets,
  ...besideFacets,
  ...separatingFacets,
  ...replacingFacets,
  ...dumpingFacets,
  ...editingFacets,
  ...exchangingFacets,
  ...orderingFacets,
  ...countingFacets,
  ...partFacets,
  ...mannerFacets,
];
