/** The two kinds of facets about files: what is done with them, and how. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import type { Action, FilesDraft } from "./draft.js";

/** A facet that says what is done; the first said holds, unless the second makes it more exact. */
export const act = (
  name: string,
  phrases: readonly string[],
  action: Action | ((values: ReadonlyMap<string, Token>) => Action),
  least?: number,
): Facet<FilesDraft> => ({
  name: `action:${name}`,
  phrases,
  ...(least === undefined ? {} : { least }),
  apply(draft, values) {
    // "change the permissions ... to 755" says one thing in two places.
    const refines =
      (name === "copy" && draft.action.kind === "copy") ||
      (name === "gzip" && /^(?:archive|gzip)$/.test(draft.action.kind)) ||
      (/^(?:md5|sha1|sha256)$/.test(name) && draft.action.kind === "checksum") ||
      (/^(?:duplicates|count-by-extension|total-size|lines-total|lines-each|du-each)$/.test(name) &&
        /^(?:count|lines)$/.test(draft.action.kind)) ||
      (name === "chmod-kinds" && draft.action.kind === "chmod") ||
      (name === "chmod-to" && draft.action.kind === "chmod" && draft.action.mode === "") ||
      (name === "chown-to" && draft.action.kind === "chown" && draft.action.owner === "") ||
      (name === "chgrp-to" && draft.action.kind === "chgrp" && draft.action.group === "");
    if (/^ch(?:own|grp)-to$/.test(name) && !refines) return false;
    if (draft.actionSet && draft.action.kind !== "list" && !refines) return false;
    draft.action = typeof action === "function" ? action(values) : action;
    draft.actionSet = true;
    return true;
  },
});

/** A facet that only adds to what is done. */
export const flag = (
  name: string,
  phrases: readonly string[],
  set: (draft: FilesDraft, values: ReadonlyMap<string, Token>) => void,
  least?: number,
): Facet<FilesDraft> => ({
  name,
  phrases,
  ...(least === undefined ? {} : { least }),
  apply(draft, values) {
    set(draft, values);
    return true;
  },
});
