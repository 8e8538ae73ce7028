/** Texts that a tool may carry out: statements of databases, and code handed over as a word. */
import { readSql } from "../effects/sql/read.js";
import { placeOf } from "./carried.js";
import type { Features } from "./feature-set.js";
import { classesOf, type WordClass } from "./lexicon.js";
import { piecesOf } from "./words.js";

/** Options and verbs behind which a text is code for the tool. */
const SPEAKS = new Set(
  "c -c e -e x -x q -Q -q command cmd exec execute eval query sql statement run script code shell js sh".split(
    " ",
  ),
);

/** Words that statements of databases begin with. */
const STATEMENTS =
  /^\s*(?:--[^\n]*\n\s*|\/\*[\s\S]{0,80}?\*\/\s*)?(select|insert|update|delete|drop|truncate|alter|create|grant|revoke|merge|replace|copy|vacuum|begin|flush|shutdown|kill|set|exec|optimize|detach|purge|rename|flushall|flushdb|match|show|explain|with|load|use|call|reset|unload)\b/i;
/** Words that a statement in small letters goes on with: `truncate or drop` is a filter of tests. */
const CLAUSES =
  /\b(?:from|into|table|tables|database|schema|index|view|user|role|where|values|set|select|collection|keyspace)\b/i;

/**
 * Whether a word without blanks has the form of code: a name that is called.
 *
 * @example isCode("db.orders.drop()") // true
 */
export function isCode(text: string): boolean {
  return /^[\w.$]{2,60}\(/.test(text);
}

const LONGEST_STATEMENT = 400;
const MOST_STATEMENTS = 4;
const MOST_WORDS = 24;
const MOST_PLACES = 6;

/**
 * Adds what a text says, where it stands as code.
 *
 * @param where name of the option it belongs to, or the verb before it
 */
export function statement(text: string, where: string, out: Features): void {
  const speaks = SPEAKS.has(where);
  out.add("statement", speaks ? "code" : "text");
  const [, first] = STATEMENTS.exec(text.slice(0, 160)) ?? [];
  if (speaks) says(text, out);
  if (first === undefined) return;
  // Prose begins with such words too, but not in capitals and seldom with others of a statement behind them.
  if (!speaks && first !== first.toUpperCase() && !CLAUSES.test(text)) return;
  for (const { act, of, scratch, where: rows } of readSql(
    text.slice(0, LONGEST_STATEMENT),
    "generic",
  ).slice(0, MOST_STATEMENTS)) {
    if (act === "unknown") continue;
    out.add("effect", "database", act);
    if (of !== undefined) out.add("effect", `database ${act}`, of);
    if (scratch) out.add("effect", "database scratch");
    out.add("statement", act, rows);
  }
}

/** What the names in code mean: `db.orders.deleteMany({})`. Names that are called count for themselves too. */
function says(text: string, out: Features): void {
  const all = new Set<WordClass>();
  const called = new Set<WordClass>();
  const pattern = /[A-Za-z_]{3,40}(\s*\()?/g;
  const part = text.slice(0, LONGEST_STATEMENT);
  for (let n = 0; n < MOST_WORDS; n++) {
    const match = pattern.exec(part);
    if (match === null) break;
    const [word, call] = match;
    for (const piece of piecesOf(word))
      for (const kind of classesOf(piece)) {
        all.add(kind);
        if (call !== undefined) called.add(kind);
      }
  }
  for (const kind of all) out.add("statement", "says", kind);
  for (const kind of called) out.add("statement", "calls", kind);
  for (const place of placesIn(part)) {
    out.add("statement", "at", place);
    for (const kind of called) out.add("statement", `calls ${kind} at`, place);
  }
}

/** Where quoted names in code point to. */
function placesIn(code: string): Set<string> {
  const out = new Set<string>();
  const pattern = /["'`(\s]((?:~|\/)[\w.*/-]*)/g;
  for (let n = 0; n < MOST_PLACES; n++) {
    const match = pattern.exec(code);
    if (match === null) break;
    const place = placeOf(match[1] as string);
    if (place !== undefined) out.add(place);
  }
  if (/\b(?:HOME|expanduser|homedir|home_dir|Path\.home|Dir\.home)\b/.test(code)) out.add("home");
  return out;
}
