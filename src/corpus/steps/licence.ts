/** Licence: what may be published under the project's own licence, with its notice. */

/** SPDX ids of licences whose rows may go into a corpus and a model under MIT. */
const usable: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "curl",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Unlicense",
]);

/** Rows of this machine: fit for one's own model, not for one that is published. */
export const OWN_LICENCE = "own";

/**
 * Why a row may not be used; undefined when it may. `A OR B` needs one of them, `A AND B` both.
 * With `isShipped` rows of this machine may not be used either.
 *
 * @example licenceProblem("GPL-3.0") // "GPL-3.0 may not be used"
 */
export function licenceProblem(expression: string, isShipped = false): string | undefined {
  if (expression === OWN_LICENCE) return isShipped ? "recorded on this machine" : undefined;
  if (expression === "") return "no licence is named";
  const isUsable = expression
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((id) => usable.has(id.trim())));
  return isUsable ? undefined : `${expression.slice(0, 60)} may not be used`;
}
