/**
 * The one visit of a tree: it forces the parts and scripts that the parser builds lazily, collects
 * the errors of each nested script, corrects what can be corrected and reports what does not add up.
 */
import type { Command, HereDoc, Statement } from "unbash";
import { joinCommand, joinWords } from "./defence-join.js";
import { Place } from "./defence-leaf.js";
import { checkHereDoc, checkRedirect } from "./defence-redirect.js";
import { checkReserved, checkSemicolon } from "./defence-reprint.js";
import { checkStripped } from "./defence-strip.js";
import type { Placed, Problems } from "./problems.js";
import { forEachChild, type ParsedScript, type SyntaxNode } from "./tree.js";
import {
  visitArithmetic,
  visitArithmeticWord,
  visitElements,
  visitLeaf,
  visitParts,
  visitSubstitution,
  visitWord,
} from "./visit-words.js";
import { Walk } from "./walk.js";

/** Visits the tree of a text. Throws what the parser throws. */
export function visitTree(script: ParsedScript, text: string, problems: Problems): void {
  visitScript(new Walk(text, problems, { visitNode, visitScript }), script, 0);
}

function visitScript(walk: Walk, script: ParsedScript, depth: number): void {
  if (!walk.enter(script, depth)) return;
  for (const { message, pos } of script.errors ?? []) {
    const end = Math.min(pos + 1, walk.source.length);
    walk.problems.syntax(message, { pos: Math.min(pos, end), end });
  }
  visitList(walk, script.commands, depth + 1);
}

function visitList(walk: Walk, statements: readonly Statement[], depth: number): void {
  let last: Statement | undefined;
  for (const statement of statements) {
    if (last) checkSemicolon(walk, last, statement);
    visitNode(walk, statement, depth);
    last = statement;
  }
}

function visitNode(walk: Walk, node: SyntaxNode, depth: number): void {
  if (node.type === "Word") {
    visitWord(walk, node, depth, Place.word);
    return;
  }
  if (node.type === "ArithmeticWord") {
    visitArithmeticWord(walk, node, depth);
    return;
  }
  if (!walk.enter(node, depth)) return;
  switch (node.type) {
    case "CompoundList":
      visitList(walk, node.commands, depth + 1);
      break;
    case "Command":
      visitCommand(walk, node, depth + 1);
      break;
    case "Assignment":
      if (node.index) visitWord(walk, node.index, depth + 1, Place.exposed);
      visitNode(walk, node.value, depth + 1);
      break;
    case "ArrayValue":
      joinWords(node.elements);
      visitElements(walk, node, depth + 1);
      break;
    case "Redirect":
      if (node.target) visitWord(walk, node.target, depth + 1, Place.word);
      checkRedirect(walk, node);
      break;
    case "HereDoc":
      checkHereDoc(walk, node);
      visitHereDoc(walk, node, depth + 1);
      break;
    case "TestBinary": {
      const place = testPlace(node.operator);
      visitWord(walk, node.left, depth + 1, place);
      visitWord(walk, node.right, depth + 1, node.operator === "=~" ? Place.text : place);
      break;
    }
    case "TestUnary":
      visitWord(walk, node.operand, depth + 1, testPlace(node.operator));
      break;
    case "ArithmeticCommand": {
      const body = { pos: node.pos + 2, end: node.end - 2 };
      visitArithmetic(walk, node.expression, body, depth + 1);
      break;
    }
    case "ArithmeticCommandExpansion":
      visitSubstitution(walk, node, node.script, depth);
      break;
    case "For":
    case "Select":
      if (node.wordlist) joinWords(node.wordlist);
      visitChildren(walk, node, depth);
      break;
    default:
      visitChildren(walk, node, depth);
  }
}

/** For a node that needs no check of its own. */
function visitChildren(walk: Walk, node: SyntaxNode, depth: number): void {
  forEachChild(node, (child) => visitNode(walk, child, depth + 1));
}

function visitCommand(walk: Walk, node: Command, depth: number): void {
  if (!joinCommand(node)) unsureJoin(walk, node);
  checkReserved(walk, node);
  let last: SyntaxNode | undefined;
  const visitItem = (item: SyntaxNode): void => {
    checkGap(walk, last?.end ?? node.pos, item.pos);
    if (last?.end === item.pos) checkDescriptor(walk, last, item);
    visitNode(walk, item, depth);
    last = item;
  };
  for (const item of node.prefix) visitItem(item);
  if (node.name) visitItem(node.name);
  for (const item of node.suffix) visitItem(item);
  let end = last === undefined ? node.pos : (last as SyntaxNode).end;
  while (walk.source.charCodeAt(end) === 32) end++;
  // The parser skips this bracket, looking for the begin of a function.
  if (walk.source.charCodeAt(end) === 40) walk.unread({ pos: end, end: end + 1 });
}

/** In `1\\<newline>2>f` bash reads a file descriptor, the parser the word `12`. */
function checkDescriptor(walk: Walk, left: SyntaxNode, right: SyntaxNode): void {
  if (left.type !== "Word" || right.type === "Word" || !left.text.includes("\\\n")) return;
  const message = "a line continuation inside a file descriptor";
  walk.problems.suspicious("split-operator", message, left);
}

/** Between the words of a command there may be blanks only. */
function checkGap(walk: Walk, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const code = walk.source.charCodeAt(i);
    if (code === 32 || code === 9) continue;
    if (code !== 92 || walk.source.charCodeAt(i + 1) !== 10) {
      walk.unread({ pos: i, end: to });
      return;
    }
    i++;
  }
}

function unsureJoin(walk: Walk, node: Placed): void {
  const message = "a word grows into a process substitution where a name is expected";
  walk.problems.suspicious("glued-words", message, node);
}

function visitHereDoc(walk: Walk, { delimiter, body }: HereDoc, depth: number): void {
  if (walk.isReprinted) walk.hereDocEnd = Math.min(walk.hereDocEnd, body.end);
  if (!delimiter) return;
  if (delimiter.quoted) {
    checkStripped(walk, body.text, body);
    return;
  }
  const { isStripped } = walk;
  walk.isStripped = true;
  if (body.parts) visitParts(walk, body.parts, body, depth, Place.hereDoc);
  else visitLeaf(walk, body.text, body.pos, Place.hereDoc);
  walk.isStripped = isStripped;
}

/** `[[ a -eq b ]]` and `[[ -v a ]]` evaluate their operands, so that subscripts in them run. */
const evaluating = new Set(["-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-v", "-R"]);

function testPlace(operator: string): Place {
  return evaluating.has(operator) ? Place.exposed : Place.word;
}
