/** Every limit of the code readers. Reaching one gives an `unclear` finding, never silence. */

export { MAX_LITERAL } from "../../shell/limits.js";

/** Longest code that is read, in UTF-16 units. */
export const MAX_CODE = 200_000;

/** Nesting of expressions and blocks: far from where recursion overflows the stack. */
export const MAX_NESTING = 120;

/** Tokens that are read of a text, those that are read again included: ordinary code needs less than one a character. */
export const BASE_SCANS = 2000;
export const SCANS_PER_CHARACTER = 5;

/** Steps spent on following loops and calls again; the first pass over the code is always made. */
export const REPEAT_STEPS = 12_000;

/** Steps for everything, on top of {@link STEPS_PER_CHARACTER} for each character of the code. */
export const BASE_STEPS = 30_000;
export const STEPS_PER_CHARACTER = 2;

/** Length of all texts read inside the code (`exec("…")`), taken together. */
export const MAX_NESTED = 65_536;

/** Calls inside calls that are followed. */
export const MAX_CALL_DEPTH = 12;

/** Items of a list that are kept. */
export const MAX_ITEMS = 4096;

/** Different values a variable may have at one place before it counts as unknown. */
export const MAX_ALTERNATIVES = 6;

/** Findings of one text. */
export const MAX_FINDINGS = 300;

/** Text read inside text (`exec("exec(…)")`). */
export const MAX_TEXTS = 8;

/** Length of the name of a symbolic value. */
export const MAX_NAME = 200;

/** Pieces of a partly known text. */
export const MAX_PARTS = 64;

/** Name of the reader for languages that have none of their own. */
export const UNFAMILIAR = "unfamiliar";
