/** Makers of the facets of named paths: an operation, and how it is done. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type Manner, type Named, type PathsDraft, pathIn } from "./draft.js";

/** What an operation is given: the paths of its slots, its other values, and the finished draft. */
export interface Given {
  readonly paths: Readonly<Record<string, Named>>;
  readonly values: ReadonlyMap<string, Token>;
  readonly draft: PathsDraft;
  readonly has: (manner: Manner) => boolean;
}

/**
 * An operation: its phrases name paths by the nouns PATH and TARGET in the slots x, y, z, w and d.
 *
 * @param goes manners that the operation knows; with another the request is not understood
 */
export const operation = (
  name: string,
  phrases: readonly string[],
  goes: readonly Manner[],
  make: (given: Given) => string | undefined,
  takes?: (paths: Readonly<Record<string, Named>>, values: ReadonlyMap<string, Token>) => boolean,
): Facet<PathsDraft> => {
  const pathsOf = (values: ReadonlyMap<string, Token>): Record<string, Named> => {
    const paths: Record<string, Named> = {};
    for (const slot of values.keys()) {
      const path = pathIn(values, slot);
      if (path !== undefined) paths[slot] = path;
    }
    return paths;
  };
  return {
    name,
    phrases,
    least: 0.2,
    anyWord: true,
    ...(takes === undefined ? {} : { takes: (values) => takes(pathsOf(values), values) }),
    apply(draft, values) {
      if (draft.make !== undefined) return false;
      const paths = pathsOf(values);
      draft.make = (whole) => {
        if (![...whole.manner].every((manner) => goes.includes(manner))) return undefined;
        // What was said and the operation did not look at would be left undone.
        const read = new Set<string>();
        const seen: PathsDraft = {
          make: undefined,
          manner: whole.manner,
          get destination() {
            read.add("destination");
            return whole.destination;
          },
          get without() {
            read.add("without");
            return whole.without;
          },
        };
        const command = make({ paths, values, draft: seen, has: (how) => whole.manner.has(how) });
        const isLost =
          (whole.destination !== undefined && !read.has("destination")) ||
          (whole.without.length > 0 && !read.has("without"));
        return isLost ? undefined : command;
      };
      return true;
    },
  };
};

/** A facet that says how. */
export const manner = (how: Manner, phrases: readonly string[]): Facet<PathsDraft> => ({
  name: `manner:${how}`,
  phrases,
  apply(draft) {
    draft.manner.add(how);
    return true;
  },
});
