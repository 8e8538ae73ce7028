/** Redirections that bash reads otherwise than the parser. */
import type { HereDoc, Redirect } from "unbash";
import { hasQuotedExpansion, partsOf } from "./tree.js";
import type { Walk } from "./walk.js";

/** Called when the parts of the target have been visited, so that they are corrected. */
export function checkRedirect(walk: Walk, node: Redirect): void {
  const { target, operator } = node;
  if (!target || (operator !== ">&" && operator !== "<&")) return;
  if (target.text.startsWith("-") && target.text !== "-") {
    const message = `bash ends \`${operator}-\` at the dash and reads the rest as a word`;
    walk.problems.suspicious("closing-redirect", message, node);
  }
  // When the target of `>&` is the name of a file, bash expands it, and then once more.
  if (operator === ">&" && /[$`]/.test(target.text) && hasQuotedExpansion(partsOf(target))) {
    const message = "quotes do not protect in the target of `>&`, which is expanded twice";
    walk.problems.suspicious("expanded-twice", message, target);
  }
}

/**
 * The end of a here-document decides which lines are data and which are commands. In `$(a <<E)` the
 * parser finds an empty one; bash takes the lines after the one where the substitution stands.
 */
export function checkHereDoc(walk: Walk, node: HereDoc): void {
  const { delimiter, body, closing } = node;
  const isCut = walk.isReprinted && !closing && body.pos === body.end;
  if (!isCut && (!delimiter || !/[$`\n]/.test(delimiter.text))) return;
  const message = "a here-document whose end cannot be told with certainty";
  walk.problems.suspicious("here-doc-end", message, delimiter ?? node);
}
