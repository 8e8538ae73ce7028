/**
 * Text in, tree and problems out. The parser is unbash; around it stands a defence layer, because a
 * tree that is wrong without saying so lets a command through unseen. See
 * docs/decisions/0002-shell-parser.md.
 */
import { parse } from "unbash";
import { checkText, fitsBudget, isPlain } from "./defence-text.js";
import { MAX_SALVAGE } from "./limits.js";
import { Problems } from "./problems.js";
import type { ParsedScript } from "./tree.js";
import type { Problem } from "./types.js";
import { visitTree } from "./visit.js";

export interface Parsed {
  /**
   * The tree, corrected where bash reads otherwise than the parser. Present with problems too: bash
   * runs line by line, so what stands before an error runs. When the whole text is too much, the
   * tree of its first lines. Undefined when not even those could be read.
   */
  readonly script: ParsedScript | undefined;
  /** What keeps the text from being fully understood. Empty means the tree can be trusted. */
  readonly problems: readonly Problem[];
}

/** A plain text this short cannot hold anything that the visit looks for, nor be too deep. */
const SHORT = 160;

/**
 * Parses a text and lists what is not understood in it. Never throws.
 *
 * @example
 * parseShell("rm -rf /tmp/x").problems // []
 * parseShell("echo >&-rm -rf /").problems[0].code // "closing-redirect"
 */
export function parseShell(text: string): Parsed {
  const problems = new Problems();
  const plain = isPlain(text);
  if (!plain) checkText(text, problems);
  const script =
    (plain && text.length <= SHORT) || fitsBudget(text, problems)
      ? tryParse(text, problems)
      : undefined;
  if (!script) return { script: salvage(text), problems: problems.list };
  if (!plain || text.length > SHORT || script.errors) visit(script, text, problems);
  return { script, problems: problems.list };
}

function tryParse(text: string, problems: Problems): ParsedScript | undefined {
  try {
    return parse(text);
  } catch (error) {
    crashed(error, text, problems);
    return undefined;
  }
}

function visit(script: ParsedScript, text: string, problems: Problems): void {
  try {
    visitTree(script, text, problems);
  } catch (error) {
    crashed(error, text, problems);
  }
}

function crashed(error: unknown, text: string, problems: Problems): void {
  const all = { pos: 0, end: text.length };
  problems.inside = undefined;
  if (error instanceof RangeError) {
    problems.limit("parser-overflow", "nested too deeply for the parser", all);
  } else {
    problems.suspicious("parser-crash", "the parser failed on this text", all);
  }
}

/**
 * The tree of the first lines of a text that is too much as a whole. Its problems do not count: the
 * text has one already.
 */
function salvage(text: string): ParsedScript | undefined {
  for (let size = MAX_SALVAGE; size >= 256; size = Math.floor(size / 4)) {
    const newline = text.lastIndexOf("\n", size);
    const lines = newline > 0 ? text.slice(0, newline) : text.slice(0, size);
    const problems = new Problems();
    const script = fitsBudget(lines, problems) ? tryParse(lines, problems) : undefined;
    if (!script) continue;
    visit(script, lines, problems);
    return script;
  }
  return undefined;
}
