/** What is done with the files, and how the answer looks. Their order decides between equals. */
import type { Facet } from "../facets.js";
import { changing } from "./changing.js";
import type { FilesDraft } from "./draft.js";
import { listing } from "./listing.js";
import { renaming } from "./renaming.js";
import { searching } from "./searching.js";
import { showing } from "./showing.js";
import { sorting } from "./sorting.js";

/** Facets that say what to do. */
export const actions: readonly Facet<FilesDraft>[] = [
  ...showing,
  ...changing,
  ...renaming,
  ...searching,
  ...listing,
  ...sorting,
];
