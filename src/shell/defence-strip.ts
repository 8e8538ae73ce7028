/**
 * Bash removes line continuations from backticks and from the body of a here-document before it looks
 * for quotes and comments in them. The parser removes only those that stand unquoted.
 */
import type { Placed } from "./problems.js";
import type { Walk } from "./walk.js";

/** For what keeps a continuation elsewhere: single quotes, the body of a quoted here-document. */
export function checkStripped(walk: Walk, text: string, at: Placed): void {
  if (walk.isStripped && text.includes("\\\n")) report(walk, at);
}

/** In `$(a # b \` the comment goes on, over what the parser takes for the end. */
export function checkStrippedComment(walk: Walk, text: string, at: Placed): void {
  if (walk.isStripped && /(?:^|[\s;|&()`])#[^\n]*\\\n/.test(text)) report(walk, at);
}

function report(walk: Walk, at: Placed): void {
  const message = "a line continuation that bash removes before it reads the quotes around it";
  walk.problems.suspicious("early-continuation", message, at);
}
