/** Whether a condition chooses rows or holds for all of them. */
import { findWord, splitAt } from "./cursor.js";
import type { Token } from "./tokens.js";
import type { SqlStatement } from "./types.js";

const afterWhere = [
  "GROUP",
  "HAVING",
  "ORDER",
  "LIMIT",
  "FETCH",
  "OFFSET",
  "RETURNING",
  "OPTION",
  "FORMAT",
  "SETTINGS",
  "ALLOW",
  "UNION",
] as const;

/** Reads the WHERE clause among a statement's tokens, beginning at `from`. */
export function readWhere(tokens: readonly Token[], from: number): SqlStatement["where"] {
  const at = findWord(tokens, from, "WHERE");
  if (at < 0) return "none";
  const end = findWord(tokens, at + 1, ...afterWhere);
  return isTrivial(tokens.slice(at + 1, end < 0 ? tokens.length : end), 0) ? "trivial" : "present";
}

/** True for a condition that holds for (practically) every row. */
export function isTrivial(condition: readonly Token[], depth: number): boolean {
  const tokens = unwrap(condition);
  if (tokens.length === 0) return true;
  if (depth > 8) return false;
  const alternatives = splitAt(tokens, "OR");
  if (alternatives.length > 1) return alternatives.some((part) => isTrivial(part, depth + 1));
  const parts = splitAt(tokens, "AND");
  if (parts.length > 1 && findWord(tokens, 0, "BETWEEN") < 0) {
    return parts.every((part) => isTrivial(part, depth + 1));
  }
  if (tokens[0]?.upper === "NOT") return isNever(unwrap(tokens.slice(1)));
  return holds(tokens) === true;
}

function isNever(tokens: readonly Token[]): boolean {
  if (tokens.length === 1) {
    const token = tokens[0] as Token;
    return token.upper === "FALSE" || token.upper === "NULL" || token.text === "0";
  }
  return holds(tokens) === false;
}

/** Without the parentheses around all of it. */
function unwrap(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.text !== "(" || tokens[0].kind !== "op") return tokens;
  const closedBy = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "op") continue;
    if (token.text === "(") open.push(at);
    else if (token.text === ")") closedBy.set(open.pop() ?? -1, at);
  }
  let from = 0;
  while (closedBy.get(from) === tokens.length - 1 - from) from++;
  return tokens.slice(from, tokens.length - from);
}

const comparisons: ReadonlySet<string> = new Set(["=", "==", "<>", "!=", "<", ">", "<=", ">="]);

/** What a simple comparison always gives; undefined when that depends on the row. */
function holds(tokens: readonly Token[]): boolean | undefined {
  const [first, second, third, fourth] = tokens;
  if (first === undefined) return true;
  if (tokens.length === 1) {
    if (first.upper === "TRUE") return true;
    if (first.upper === "FALSE") return false;
    if (first.kind === "number" || first.kind === "string")
      return Number.parseFloat(first.text) !== 0;
    return undefined;
  }
  if (tokens.length === 2 && first.upper === "EXISTS") return true;
  if (first.upper === "EXISTS" && second?.text === "(") {
    // `EXISTS (SELECT 1)` looks at no table.
    return findWord(tokens.slice(2, -1), 0, "FROM") < 0 ? true : undefined;
  }
  if (second?.upper === "IS" && isOwnKey(first)) {
    if (third?.upper === "NOT" && fourth?.upper === "NULL" && tokens.length === 4) return true;
    return undefined;
  }
  if (second?.upper === "LIKE" || second?.upper === "ILIKE") {
    return third?.kind === "string" && /^%+$/.test(third.text) && tokens.length === 3
      ? true
      : undefined;
  }
  let right = tokens.slice(2);
  if (first.kind === "op" && first.text === "-") return undefined;
  let operator = second?.kind === "op" ? second.text : "";
  let left: readonly Token[] = [first];
  if (operator === "." || !comparisons.has(operator)) {
    const at = tokens.findIndex((token) => token.kind === "op" && comparisons.has(token.text));
    if (at < 0) return undefined;
    left = tokens.slice(0, at);
    right = tokens.slice(at + 1);
    operator = (tokens[at] as Token).text;
  }
  return compare(left, operator, right);
}

function compare(
  left: readonly Token[],
  operator: string,
  right: readonly Token[],
): boolean | undefined {
  const a = literalOf(left);
  const b = literalOf(right);
  if (a !== undefined && b !== undefined) return compareValues(a, operator, b);
  const spelling = (side: readonly Token[]) =>
    side
      .map((token) => (token.kind === "string" ? `'${token.text}'` : token.text.toLowerCase()))
      .join(" ");
  const isColumn = left.every(
    (token) => token.kind === "word" || token.kind === "name" || token.text === ".",
  );
  if (isColumn && spelling(left) === spelling(right)) {
    return operator === "=" || operator === "==" || operator === ">=" || operator === "<="
      ? true
      : undefined;
  }
  const key = left[left.length - 1];
  if (key === undefined || !isColumn) return undefined;
  if (isKey(key) && typeof b === "number") {
    if ((operator === ">" || operator === ">=") && b <= (operator === ">=" ? 1 : 0)) return true;
    if ((operator === "<>" || operator === "!=") && b <= 0) return true;
  }
  if (isKey(key) && b === "" && (operator === "<>" || operator === "!=")) return true;
  const now = right[0]?.upper ?? "";
  const birth = /^(created|inserted|updated|added)_?(at|on|date|time)?$/i.test(key.text);
  if (birth && (operator === "<" || operator === "<=")) {
    if (/^(NOW|CURRENT_TIMESTAMP|GETDATE|SYSDATE|CURRENT_DATE)$/.test(now)) {
      return right.length <= 3 ? true : undefined;
    }
  }
  return undefined;
}

function isOwnKey(token: Token): boolean {
  return (
    (token.kind === "word" || token.kind === "name") && /^(_?id|rowid|uuid|pk)$/i.test(token.text)
  );
}

/** A key, so that comparing it with zero tells nothing. */
function isKey(token: Token): boolean {
  return isOwnKey(token) || (token.kind !== "string" && /^\w+_id$/i.test(token.text));
}

function literalOf(tokens: readonly Token[]): number | string | undefined {
  const [first, second] = tokens;
  if (first === undefined) return undefined;
  if (tokens.length === 2 && first.text === "-" && second?.kind === "number")
    return -Number(second.text);
  if (tokens.length !== 1) return undefined;
  if (first.kind === "number") return Number(first.text);
  if (first.kind === "string") return first.text;
  if (first.upper === "TRUE") return 1;
  if (first.upper === "FALSE") return 0;
  return undefined;
}

function compareValues(a: number | string, operator: string, b: number | string): boolean {
  const same = typeof a === typeof b ? a === b : String(a) === String(b);
  switch (operator) {
    case "=":
    case "==":
      return same;
    case "<>":
    case "!=":
      return !same;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    default:
      return a >= b;
  }
}
