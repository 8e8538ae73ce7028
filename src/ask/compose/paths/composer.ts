/** Requests about files and directories that they name: one operation, with the ways it can be done. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, type Explained, explain, type Facet } from "../facets.js";
import { prepare } from "../files/prepare.js";
import { asking } from "./asking.js";
import { changing } from "./changing.js";
import { emptyPaths, type PathsDraft } from "./draft.js";
import { manners } from "./manners.js";
import { packing } from "./packing.js";
import { rights } from "./rights.js";

const facets: readonly Facet<PathsDraft>[] = [
  ...packing,
  ...changing,
  ...asking,
  ...rights,
  ...manners,
];

/** Above the other composers: these phrases say the program's whole job, and every word is explained. */
const WHOLE = 0.93;

export const paths: Composer = {
  name: "paths",
  compose(asked: readonly Token[]) {
    const explained = explainPaths(asked);
    const { draft, left } = explained;
    if (draft.make === undefined || left.length > 0) return undefined;
    const command = draft.make(draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, WHOLE) };
  },
};

/** What the composer made of a request, for tests. */
export function explainPaths(asked: readonly Token[]): Explained<PathsDraft> {
  return explain(prepare(asked), facets, emptyPaths);
}
