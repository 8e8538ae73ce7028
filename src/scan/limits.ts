/** Every limit of a scan. What is passed over because of one is named in the report's notes. */

/** Characters of one file: the guard reads no longer text either. */
export const MAX_FILE = 1_000_000;
/** Files of one scan. */
export const MAX_FILES = 200_000;
/** Pieces of shell in one file. */
export const MAX_SNIPPETS = 5_000;
/** Depth and size of a YAML or JSON tree; aliases count each time. */
export const MAX_TREE_DEPTH = 64;
export const MAX_TREE_NODES = 100_000;
/** Bytes read of a file without an extension to see what it is. */
export const HEAD_BYTES = 256;
/** Characters of a command in a report. */
export const MAX_QUOTE = 200;
/** Milliseconds and bytes for the list of files from git. */
export const GIT_TIME = 15_000;
export const GIT_OUTPUT = 64 * 1024 * 1024;
/** Length of a variable's value that is handed to the judged shell. */
export const MAX_VALUE = 1_000;
/** Characters of a shell option value that are compared at all (globs). */
export const MAX_GLOB = 500;
