/** The tree that unbash makes, as the shell layer reads it. */
import type { ParameterExpansionPart, Word, WordPart } from "unbash";
import type { Placed } from "./problems.js";

export type { ParsedScript, SyntaxNode } from "unbash";
export { forEachChild } from "unbash";

/** A node that we correct in place. unbash's nodes are plain objects with read-only types. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The parts of a word; a word without structure is one literal. */
export function partsOf(word: Word): readonly WordPart[] {
  if (word.parts) return word.parts;
  if (word.pos === word.end) return [];
  const { text, value, pos, end } = word;
  return [{ type: "Literal", text, value, pos, end }];
}

/** Whether nodes lie side by side and fill `start` to `end`, so that none of the text is lost. */
export function fills(nodes: readonly Placed[], start: number, end: number): boolean {
  let at = start;
  for (const node of nodes) {
    if (node.pos !== at) return false;
    at = node.end;
  }
  return at === end;
}

/**
 * Whether quotes or backslashes anywhere in these parts make a `$` or a backtick plain data: where the
 * shell expands twice, that data runs.
 */
export function hasQuotedExpansion(parts: readonly WordPart[]): boolean {
  return parts.some((part) => {
    switch (part.type) {
      case "Literal":
      case "SingleQuoted":
      case "AnsiCQuoted":
        return /[$`]/.test(part.value);
      case "DoubleQuoted":
      case "LocaleString":
        return hasQuotedExpansion(part.parts);
      case "ParameterExpansion":
        return operandsOf(part).some((word) => hasQuotedExpansion(partsOf(word)));
      default:
        return false;
    }
  });
}

/** The words a parameter expansion may become. */
function operandsOf({ operation }: ParameterExpansionPart): Word[] {
  if (operation?.type === "Default") return [operation.operand];
  if (operation?.type === "Replace") return [operation.replacement];
  return [];
}
