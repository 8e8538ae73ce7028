/** The visit of a word: its parts, and what expansions hold. */
import type {
  AnsiCQuotedPart,
  ArithmeticExpression,
  ArithmeticWord,
  ArrayValue,
  ParameterExpansionPart,
  ParameterOperation,
  SimpleExpansionPart,
  Word,
  WordPart,
} from "unbash";
import { decodeAnsiC } from "./defence-ansi-c.js";
import { checkBraces } from "./defence-braces.js";
import {
  ansiCQuotesClose,
  arithmeticCloses,
  backticksClose,
  doubleQuotesClose,
  extendedGlobCloses,
  parameterCloses,
  singleQuotesClose,
  substitutionCloses,
} from "./defence-closure.js";
import { firstActive, isInert, Place } from "./defence-leaf.js";
import { checkStripped, checkStrippedComment } from "./defence-strip.js";
import type { Placed } from "./problems.js";
import { fills, hasQuotedExpansion, type ParsedScript, partsOf, type Writable } from "./tree.js";
import type { Walk } from "./walk.js";

export function visitWord(walk: Walk, node: Word, depth: number, place: Place): void {
  if (!walk.enter(node, depth)) return;
  if (place === Place.word) checkBraces(walk, node);
  if (isInert(node.text)) return;
  const parts = node.parts;
  if (parts) visitParts(walk, parts, node, depth + 1, place);
  else visitLeaf(walk, node.text, node.pos, place);
  checkHash(walk, node);
}

/** Behind a process substitution bash reads `#` as part of the word, the parser as a comment. */
function checkHash(walk: Walk, node: Word): void {
  if (walk.source.charCodeAt(node.end) !== 35 || !node.text.endsWith(")")) return;
  const message = "a `#` that is part of a word, and not a comment";
  walk.problems.suspicious("no-comment", message, { pos: node.end, end: node.end + 1 });
}

/** Text without structure: nothing in it may be active. */
export function visitLeaf(walk: Walk, text: string, start: number, place: Place): void {
  const index = firstActive(text, place);
  if (index < 0) return;
  const pos = start + index;
  const message = "an expansion, quote or operator that the parser took for plain text";
  walk.problems.suspicious("unread-expansion", message, { pos, end: pos + 1 });
}

export function visitParts(
  walk: Walk,
  parts: readonly WordPart[],
  { pos, end }: Placed,
  depth: number,
  place: Place,
): void {
  if (!fills(parts, pos, end)) walk.unread({ pos, end });
  for (const part of parts) if (walk.enter(part, depth)) visitPart(walk, part, depth, place);
}

function visitPart(walk: Walk, part: WordPart, depth: number, place: Place): void {
  const { pos, end } = part;
  switch (part.type) {
    case "Literal":
      visitLeaf(walk, part.text, pos, place);
      break;
    case "SimpleExpansion":
      checkDollars(walk, part);
      break;
    case "SingleQuoted":
      if (!singleQuotesClose(part)) walk.unclosed("a single quote", part);
      if (place === Place.exposed) checkExposed(walk, part.value, part);
      checkStripped(walk, part.text, part);
      break;
    case "AnsiCQuoted":
      visitAnsiC(walk, part, place);
      break;
    case "DoubleQuoted":
    case "LocaleString": {
      if (!doubleQuotesClose(part)) walk.unclosed("a double quote", part);
      const inner = { pos: pos + (part.type === "DoubleQuoted" ? 1 : 2), end: end - 1 };
      visitParts(walk, part.parts, inner, depth + 1, Place.quotes);
      break;
    }
    case "ParameterExpansion":
      visitParameter(walk, part, depth, place);
      break;
    case "CommandExpansion":
    case "ProcessSubstitution":
      visitSubstitution(walk, part, part.script, depth);
      break;
    case "ArithmeticExpansion": {
      const [opener, closer] = part.text.startsWith("$[") ? [2, "]"] : [3, "))"];
      if (!part.text.endsWith(closer)) walk.unclosed("arithmetic", part);
      const inner = { pos: pos + opener, end: end - closer.length };
      visitArithmetic(walk, part.expression, inner, depth + 1);
      break;
    }
    case "Glob":
      if (part.parts)
        visitParts(walk, part.parts, { pos: pos + 1, end: end - 1 }, depth + 1, place);
      break;
    case "BraceExpansion":
      if (!part.text.endsWith("}")) walk.unclosed("a brace expansion", part);
      if (part.parts)
        visitParts(walk, part.parts, { pos: pos + 1, end: end - 1 }, depth + 1, place);
      else visitLeaf(walk, part.text, pos, place);
      break;
    case "ExtendedGlob":
      if (!extendedGlobCloses(part)) walk.unclosed("an extended glob", part);
      // Without extglob this is a syntax error, after which an interactive shell reads on.
      if (part.pattern.includes("\n")) walk.unread(part);
      if (part.parts) {
        visitParts(walk, part.parts, { pos: pos + 2, end: end - 1 }, depth + 1, Place.text);
      } else {
        visitLeaf(walk, part.pattern, pos + 2, Place.text);
      }
      break;
    default:
      unknownPart(part);
  }
}

/** A kind of part that a newer parser might bring: a crash is reported, never passed over. */
function unknownPart(part: never): never {
  throw new TypeError(`unknown word part ${(part as WordPart).type}`);
}

/** In `$$(a "b")` and `$${a "b"}` bash pairs brackets and quotes; the parser takes them for text. */
function checkDollars(walk: Walk, part: SimpleExpansionPart): void {
  if (part.text !== "$$") return;
  const next = walk.source.charCodeAt(part.end);
  if (next !== 40 && next !== 123) return;
  const message = "`$$` before a bracket, which bash reads in two ways";
  walk.problems.suspicious("dollar-dollar", message, { pos: part.pos, end: part.end + 1 });
}

/** Single quotes do not protect here: an expansion in them would run. */
function checkExposed(walk: Walk, text: string, at: Placed): void {
  if (firstActive(text, Place.hereDoc) < 0) return;
  const message = "an expansion that these quotes do not keep from running";
  walk.problems.suspicious("quotes-do-not-protect", message, at);
}

function visitAnsiC(walk: Walk, part: Writable<AnsiCQuotedPart>, place: Place): void {
  if (!ansiCQuotesClose(part)) walk.unclosed("$'", part);
  part.value = decodeAnsiC(part.text) ?? part.value;
  checkStripped(walk, part.text, part);
  if (place !== Place.exposed) return;
  checkExposed(walk, part.value, part);
  checkExposed(walk, part.text.slice(2, -1), part);
}

function visitParameter(
  walk: Walk,
  part: ParameterExpansionPart,
  depth: number,
  place: Place,
): void {
  if (!parameterCloses(part)) walk.unclosed("an expansion", part);
  if (part.index) visitWord(walk, part.index, depth + 1, Place.exposed);
  if (!part.operation || !walk.enter(part.operation, depth + 1)) return;
  const isQuoted = place !== Place.word && place !== Place.text;
  visitOperation(walk, part.operation, depth + 2, isQuoted);
}

function visitOperation(
  walk: Walk,
  operation: ParameterOperation,
  depth: number,
  isQuoted: boolean,
): void {
  const pattern = isQuoted ? Place.quotedPattern : Place.text;
  switch (operation.type) {
    case "Default":
      visitWord(walk, operation.operand, depth, isQuoted ? Place.exposed : Place.text);
      break;
    case "Slice":
      visitWord(walk, operation.offset, depth, Place.exposed);
      if (operation.length) visitWord(walk, operation.length, depth, Place.exposed);
      break;
    case "Replace":
      visitWord(walk, operation.pattern, depth, pattern);
      visitWord(walk, operation.replacement, depth, pattern);
      break;
    case "Remove":
    case "CaseModification":
    case "Transform":
      if (operation.operand) visitWord(walk, operation.operand, depth, pattern);
      break;
    case "Unknown":
      if (/[$`]/.test(operation.operator)) {
        const message = "an expansion inside a parameter expansion of an unknown form";
        walk.problems.suspicious("unknown-parameter-operation", message, operation);
      }
      break;
    case "Names":
      break;
  }
}

/** What runs commands: `$(…)`, backticks, `<(…)`. */
export function visitSubstitution(
  walk: Walk,
  part: Placed & { readonly text: string },
  script: ParsedScript | undefined,
  depth: number,
): void {
  if (!script) {
    walk.problems.suspicious("no-script", "a substitution that the parser did not read", part);
    return;
  }
  const { source, isReprinted, isStripped, hereDocEnd } = walk;
  const { inside } = walk.problems;
  const isBacktick = part.text.startsWith("`");
  if (isBacktick) walk.isStripped = true;
  checkStrippedComment(walk, part.text, part);
  if (script.source !== undefined) {
    if (!backticksClose(part.text)) walk.unclosed("a backtick", part);
    walk.source = script.source;
    walk.problems.inside ??= part;
  } else if (part.text.startsWith("${")) {
    const message = "`{ …; }` after a dollar runs in bash 5.3 and is an error in older ones";
    walk.problems.suspicious("brace-substitution", message, part);
  } else if (!substitutionCloses(part, script.end)) {
    walk.unclosed("a substitution", part);
  }
  walk.isReprinted = !isBacktick;
  walk.hereDocEnd = Number.POSITIVE_INFINITY;
  walk.visitScript(walk, script, depth + 1);
  walk.source = source;
  walk.isReprinted = isReprinted;
  walk.isStripped = isStripped;
  walk.hereDocEnd = hereDocEnd;
  walk.problems.inside = inside;
}

/** An expression and the span of its body, without the brackets around it. */
export function visitArithmetic(
  walk: Walk,
  expression: ArithmeticExpression | undefined,
  body: Placed,
  depth: number,
): void {
  const text = walk.source.slice(body.pos, body.end);
  if (!arithmeticCloses(expression, text, body.pos)) walk.unclosed("arithmetic", body);
  if (expression) walk.visitNode(walk, expression, depth);
}

export function visitArithmeticWord(walk: Walk, node: ArithmeticWord, depth: number): void {
  // The parser makes no parts for a lone variable.
  if (!walk.enter(node, depth) || isInert(node.value) || /^\$\w+$/.test(node.value)) return;
  if (node.parts) visitParts(walk, node.parts, node, depth + 1, Place.exposed);
  else visitLeaf(walk, node.value, node.pos, Place.exposed);
}

/** The elements of an array; those that begin with a bracket may have a subscript. */
export function visitElements(walk: Walk, node: ArrayValue, depth: number): void {
  let end = node.pos + 1;
  for (const element of node.elements) {
    checkArrayGap(walk, end, element.pos);
    if (element.text.startsWith("[")) visitKeyed(walk, element, depth);
    else visitWord(walk, element, depth, Place.word);
    end = element.end;
  }
  checkArrayGap(walk, end, node.end - 1);
}

/** `[key]=value`: bash expands the key twice, so that neither quotes nor backslashes protect it. */
function visitKeyed(walk: Walk, element: Word, depth: number): void {
  if (!walk.enter(element, depth) || isInert(element.text)) return;
  const parts = partsOf(element);
  if (!fills(parts, element.pos, element.end)) walk.unread(element);
  let isKey = true;
  for (const part of parts) {
    if (!walk.enter(part, depth + 1)) return;
    visitPart(walk, part, depth + 1, isKey ? Place.exposed : Place.word);
    if (!isKey) continue;
    const tail = part.type === "Literal" ? part.value.search(/\]\+?=/) : -1;
    const data = part.type === "Literal" && tail >= 0 ? part.value.slice(0, tail) : undefined;
    if (data === undefined ? hasQuotedExpansion([part]) : /[$`]/.test(data)) {
      const message = "quotes do not protect in a subscript, which is expanded twice";
      walk.problems.suspicious("expanded-twice", message, part);
    }
    isKey = tail < 0;
  }
}

/** Between elements there may be blanks, newlines and comments. */
function checkArrayGap(walk: Walk, from: number, to: number): void {
  if (from === to || (to === from + 1 && walk.source.charCodeAt(from) === 32)) return;
  const gap = walk.source.slice(from, to).replaceAll("\\\n", "  ");
  if (/[^ \t\n]/.test(gap.replace(/(^|[ \t\n])#[^\n]*/g, "$1")))
    walk.unread({ pos: from, end: to });
}
