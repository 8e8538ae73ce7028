/** Files chosen by how many lines they have, or how long these are. */
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";

/** A test of `find` that asks a program; {@link asksPrograms} tells that one is there. */
const counted = (condition: string): string => `-exec awk 'END { exit !(${condition}) }' {} \\;`;

const lines = (
  name: string,
  phrases: readonly string[],
  test: (count: number) => string,
): Facet<FilesDraft> => ({
  name: `test:lines-${name}`,
  phrases,
  apply(draft, values) {
    const count = get(values, "number").number;
    if (count === undefined) return false;
    draft.kinds.add("f");
    draft.tests.push(test(count));
    return true;
  },
});

const HAVE = "with|have|has|contain|of";
const LINES = '"line"|"lines"';
const LONG = "[long] [in] [length]";

/** Facets on lines. */
export const byLines: readonly Facet<FilesDraft>[] = [
  lines(
    "more",
    [
      `${HAVE} more than {number} ${LINES} [of] [text]`,
      `${HAVE} over {number} ${LINES}`,
      `longer than {number} ${LINES}`,
    ],
    (count) => counted(`NR > ${count}`),
  ),
  lines(
    "less",
    [
      `${HAVE} less|fewer|smaller than {number} ${LINES} [of] [text]`,
      `${HAVE} under {number} ${LINES}`,
      `shorter than {number} ${LINES}`,
    ],
    (count) => counted(`NR < ${count}`),
  ),
  lines(
    "least",
    [`${HAVE} at least {number} ${LINES}`, `${HAVE} {number} or more ${LINES}`],
    (count) => counted(`NR >= ${count}`),
  ),
  lines(
    "most",
    [`${HAVE} at most {number} ${LINES}`, `${HAVE} {number} or fewer|less ${LINES}`],
    (count) => counted(`NR <= ${count}`),
  ),
  lines("exact", [`${HAVE} exactly {number} ${LINES}`], (count) => counted(`NR == ${count}`)),
  lines(
    "long",
    [
      `${HAVE} [any|a] ${LINES} [that] [are|is] longer|more than {number} character|characters|chars ${LONG}`,
      `${HAVE} [any|a] ${LINES} of|with more than {number} character|characters|chars ${LONG}`,
    ],
    (count) => `-exec grep -qE '.{${count + 1},}' {} \\;`,
  ),
];

/** Whether a test runs a program: then `find` prints only what it is told to. */
export const asksPrograms = ({ tests }: Pick<FilesDraft, "tests">): boolean =>
  tests.some((test) => test.includes("-exec "));
