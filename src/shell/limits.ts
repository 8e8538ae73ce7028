/**
 * Every limit of the shell layer. Reaching one is a {@link Problem} of kind `limit`: the text is not
 * fully understood, so it is never allowed by itself. The parser's limits bound time and stack; the
 * planner's bound how much one text may unfold into.
 */

/** Longest text that is parsed, in UTF-16 units: above it a parse takes more than half a second. */
export const MAX_BYTES = 1_000_000;

/** Openers (`$(`, `${`, a backtick…) times length: the parser is quadratic in it. */
export const OPENER_BUDGET = 15e6;

/** Openers that nothing has closed yet: deep nesting is where the parser gets slow. */
export const MAX_OPEN = 32;

/** `<<` with an unusual delimiter: nested in arithmetic each one doubles the parser's work. */
export const MAX_ODD_HERE_DOCS = 12;

/** Depth of the tree: 12 nested substitutions, far from where recursion overflows the stack. */
export const MAX_DEPTH = 100;

/** Nodes of the tree: bounds the one visit and every later walk. */
export const MAX_NODES = 200_000;

/** Problems that are kept: the first ones say enough. */
export const MAX_PROBLEMS = 50;

/** Length of the part that is still parsed, for what runs first, when the whole text is too much. */
export const MAX_SALVAGE = 8192;

/** Simple commands of one text: a longer script is not one an agent types. */
export const MAX_COMMANDS = 2000;

/** Texts that are parsed again (`eval`, `sh -c`, decoded literals): each may hold the next. */
export const MAX_NESTED_TEXTS = 64;

/** Words one brace expansion may become: `{1..9}{1..9}{1..9}` grows as a product. */
export const MAX_EXPANSION_WORDS = 512;

/** Loop items that are unrolled: beyond it the items count as unknown. */
export const MAX_UNROLL = 32;

/** Length of a folded literal in characters: doubling a variable 20 times makes a megabyte. */
export const MAX_LITERAL = 65_536;
