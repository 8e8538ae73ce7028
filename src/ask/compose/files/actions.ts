/** What is done with the files, and how the answer looks. Their order decides between equals. */
import type { Facet } from "../facets.js";
import { changing } from "./changing.js";
import type { FilesDraft } from "./draft.js";
import { each } from "./each.js";
import { grouping } from "./grouping.js";
import { linking } from "./links.js";
import { listing } from "./listing.js";
import { measures } from "./measures.js";
import { properties } from "./properties.js";
import { renaming } from "./renaming.js";
import { searching } from "./searching.js";
import { showing } from "./showing.js";
import { sorting } from "./sorting.js";

/** Facets that say what to do. */
export const actions: readonly Facet<FilesDraft>[] = [
  ...grouping,
  ...showing,
  ...measures,
  ...changing,
  ...renaming,
  ...searching,
  ...each,
  ...linking,
  ...listing,
  ...properties,
  ...sorting,
];
