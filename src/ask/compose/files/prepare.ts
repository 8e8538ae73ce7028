/** Makes a request about files plainer before its facets are read: words that say nothing, places said in words, dates in words. */

import { editDistance } from "../../match/spelling.js";
import { lemmaOf } from "../../text/lemma.js";
import type { Token } from "../../text/tokens.js";
import { type Duration, MONTHS, type Size, sizeOf } from "../../text/units.js";
import { FILLERS as COMMON_FILLERS } from "../fillers.js";
import { subtreeAt } from "./subtrees.js";

/** Words that change nothing in a request about files. */
const FILLERS: ReadonlySet<string> = new Set([
  ...COMMON_FILLERS,
  ...`did do does thanks thx cheers ok okay quick well now sitting lying hanging laying
  floating whatsoever myself bunch lots various altogether overall already contained interested
  curious trying sometime either corresponding respective residing resides present like nice neat certain specific specified particular multiple little among amongst being still yet accidentally carefully`.split(
    /\s+/,
  ),
]);

/** Words for the place where the request is made. */
const OWN_PLACE =
  /^(?:project|repo|repository|codebase|checkout|workspace|worktree|tree|location|place|source-tree)$/i;
const POINTS = /^(?:this|the|my|our|that|current|present)$/i;
const LEADS = /^(?:in|under|of|from|within|inside|across|throughout|through|below|into|over|for)$/i;

const monthOf = (word: string): number | undefined => {
  const lower = word.toLowerCase().replace(/\.$/, "");
  if (!/^[a-z]{3,9}$/.test(lower)) return undefined;
  const at = MONTHS.findIndex(
    (month) => month === lower || (lower.length <= 4 && month.startsWith(lower)),
  );
  return at < 0 ? undefined : at + 1;
};

const two = (value: number): string => String(value).padStart(2, "0");
const yearOf = (token: Token | undefined): number | undefined =>
  token !== undefined && /^(?:19|20)\d{2}$/.test(token.text) ? Number(token.text) : undefined;
const dayOf = (token: Token | undefined): number | undefined =>
  token?.number !== undefined &&
  token.number >= 1 &&
  token.number <= 31 &&
  !token.size &&
  !token.duration
    ? token.number
    : undefined;

/** "1 March 2024", "March 1st, 2024": one date, written as `find` reads it. */
function dateAt(
  tokens: readonly Token[],
  at: number,
): { text: string; length: number } | undefined {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a === undefined || b === undefined || a.quoted) return undefined;
  const isOf = b.text.toLowerCase() === "of";
  const [month, last] = isOf ? [c, tokens[at + 3]] : [b, c];
  const day = dayOf(a);
  const named = month === undefined ? undefined : monthOf(month.text);
  const year = yearOf(last);
  if (day !== undefined && named !== undefined && year !== undefined)
    return { text: `${year}-${two(named)}-${two(day)}`, length: isOf ? 4 : 3 };
  const own = monthOf(a.text);
  const ofYear = yearOf(b);
  if (own !== undefined && ofYear !== undefined && a.text.length > 2)
    return { text: `${ofYear}-${two(own)}`, length: 2 };
  const first = own;
  const second = dayOf(b);
  const third = yearOf(c);
  if (first !== undefined && second !== undefined && third !== undefined)
    return { text: `${third}-${two(first)}-${two(second)}`, length: 3 };
  return undefined;
}

const thingOf = (from: Token, to: Token, text: string, extra: Partial<Token> = {}): Token => ({
  text,
  lemma: text,
  start: from.start,
  end: to.end,
  quoted: false,
  thing: true,
  stop: false,
  ...extra,
});

const wordOf = (from: Token, text: string, lemma: string): Token => ({
  text,
  lemma,
  start: from.start,
  end: from.end,
  quoted: false,
  thing: false,
  stop: false,
});

const SIZE = /^([<>]=?|[+-])?(\d+(?:\.\d+)?)(k|kb|kib|m|mb|mib|g|gb|gib|t|tb|b)(\+)?$/i;
const UNIT: Readonly<Record<string, Size["unit"]>> = { k: "k", m: "M", g: "G", t: "T", b: "c" };

/** ">100M", "50MB+": the comparison as words, then the size. */
function sizeWords(token: Token): Token[] | undefined {
  const found = token.quoted ? null : SIZE.exec(token.text);
  if (found === null) return undefined;
  const [, sign = "", amount = "", unit = "", plus] = found;
  if (sign === "" && plus === undefined) return undefined;
  const size: Size = {
    amount: Number(amount),
    unit: UNIT[(unit[0] as string).toLowerCase()] as Size["unit"],
  };
  const value = thingOf(token, token, `${amount}${unit}`, { lemma: "<size>", size });
  if (plus !== undefined || sign === ">=")
    return [wordOf(token, "at", "at"), wordOf(token, "least", "least"), value];
  if (sign === "<=") return [wordOf(token, "at", "at"), wordOf(token, "most", "most"), value];
  return /[>+]/.test(sign)
    ? [wordOf(token, "bigger", "bigger"), value]
    : [wordOf(token, "smaller", "smaller"), value];
}

const durationFrom = (from: Token, to: Token, amount: number, unit: Duration["unit"]): Token =>
  thingOf(from, to, `${amount} ${unit}s`, { lemma: "<duration>", duration: { amount, unit } });

const PRODUCT = /^\(?(\d{1,4})\s?[*x]\s?(\d{1,4})\)?$/;

/** "half an hour", "a couple of days", "a fortnight", "7*24 hours". */
function durationAt(
  tokens: readonly Token[],
  at: number,
): { token: Token; length: number } | undefined {
  const words = tokens.slice(at, at + 4).map(({ text }) => text.toLowerCase());
  const first = tokens[at] as Token;
  if (first.quoted) return undefined;
  const product = PRODUCT.exec(first.text);
  const ofUnit = /^\)?(second|minute|hour|day|week|month|year)s?$/.exec(words[1] ?? "");
  if (product !== null && ofUnit !== null) {
    const amount = Number(product[1]) * Number(product[2]);
    const last = tokens[at + 1] as Token;
    return {
      token: durationFrom(first, last, amount, ofUnit[1] as Duration["unit"]),
      length: 2,
    };
  }
  if (
    words[0] === "half" &&
    /^an$|^an hour$/.test(words[1] ?? "") &&
    tokens[at + 1] !== undefined
  ) {
    const last = words[1] === "an" ? tokens[at + 2] : tokens[at + 1];
    if (last !== undefined && /hour$/.test(last.text))
      return { token: durationFrom(first, last, 30, "minute"), length: words[1] === "an" ? 3 : 2 };
  }
  const skip = words[0] === "a" ? 1 : 0;
  if (words[skip] === "fortnight")
    return { token: durationFrom(first, tokens[at + skip] as Token, 14, "day"), length: skip + 1 };
  if (words[skip] === "couple") {
    const unitAt = skip + (words[skip + 1] === "of" ? 2 : 1);
    const unit = /^(second|minute|hour|day|week|month|year)s$/.exec(words[unitAt] ?? "");
    const last = tokens[at + unitAt];
    if (unit !== null && last !== undefined)
      return {
        token: durationFrom(first, last, 2, unit[1] as Duration["unit"]),
        length: unitAt + 1,
      };
  }
  return undefined;
}

/** Words that begin requests about files, as they are meant when two letters change places or one is lost. */
const OFTEN_MISTYPED: readonly string[] =
  `make create delete remove copy move rename find list show count compress extract files folder folders directory directories
  recursively larger bigger modified changed containing archive permissions executable size sorted search replace empty newest oldest biggest largest hidden between without
  display contain containing accessed insensitive excluding ending starting current output permission regular occurrences specific
  specified special`.split(/\s+/);

/** The known word of which this one is a slip: two letters that changed places, or one lost or doubled. */
function correctedWord(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 4 || !/^[a-z]+$/.test(lower) || OFTEN_MISTYPED.includes(lower))
    return undefined;
  const letters = [...lower].sort().join("");
  return OFTEN_MISTYPED.find((known) => {
    if (known[0] !== lower[0] || Math.abs(known.length - lower.length) > 1) return false;
    // "Change" is no slip of "changed", nor "deleted" of "delete".
    if (/^[dr]$/.test(known.replace(lower, "")) || /^[dr]$/.test(lower.replace(known, "")))
      return false;
    if (known.length === lower.length)
      return [...known].sort().join("") === letters && editDistance(lower, known, 1) === 1;
    return (
      known.length >= 6 &&
      lower.length >= 6 &&
      editDistance(lower, known, 1) === 1 &&
      !/s$/.test(lower) &&
      !/s$/.test(known)
    );
  });
}

/** The tokens with what was said in words as one token each, and with fillers made small words. */
export function prepare(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!token.quoted && /^[?,;:!–—…]+$/.test(token.text)) continue;
    // "(That is, /srv/a/b)" at the end is an example of what was said.
    if (
      !token.quoted &&
      i > 0 &&
      i + 3 === tokens.length &&
      /^that$/i.test(token.text) &&
      /^(?:is|means)$/i.test(tokens[i + 1]?.text ?? "") &&
      tokens[i + 2]?.thing === true
    )
      break;
    // "So I can delete them" says why, not what.
    if (
      !token.quoted &&
      i > 0 &&
      /^so$/i.test(token.text) &&
      /^(?:that )?(?:i|we) can\b/i.test(
        tokens
          .slice(i + 1, i + 4)
          .map(({ text }) => text)
          .join(" "),
      )
    )
      break;
    const below = subtreeAt(tokens, i);
    if (below > 0) {
      out.push(wordOf(token, "recursively", "recursive"));
      i += below - 1;
      continue;
    }
    const date = dateAt(tokens, i);
    if (date !== undefined) {
      out.push(thingOf(token, tokens[i + date.length - 1] as Token, date.text));
      i += date.length - 1;
      continue;
    }
    const length = durationAt(tokens, i);
    if (length !== undefined) {
      out.push(length.token);
      i += length.length - 1;
      continue;
    }
    const unit =
      /^(?:an?|one)$/i.test(token.text) && !token.quoted
        ? sizeOf("1", tokens[i + 1]?.text)
        : undefined;
    if (unit !== undefined) {
      out.push(thingOf(token, tokens[i + 1] as Token, "1", { lemma: "<size>", size: unit }));
      i++;
      continue;
    }
    const size = sizeWords(token);
    if (size !== undefined) {
      out.push(...size);
      continue;
    }
    const [next, after] = [tokens[i + 1], tokens[i + 2]];
    // "in this project", but not "in the repository foo".
    if (
      !token.quoted &&
      LEADS.test(token.text) &&
      next !== undefined &&
      POINTS.test(next.text) &&
      after !== undefined &&
      !after.quoted &&
      OWN_PLACE.test(after.text)
    ) {
      const named = tokens[i + 3];
      if (named === undefined || (!named.thing && !/^(?:named|called)$/i.test(named.text))) {
        out.push(token, thingOf(next, after, "."));
        i += 2;
        continue;
      }
    }
    // "Empty all files" orders what "empty files" only describes.
    if (
      !token.quoted &&
      /^empty$/i.test(token.text) &&
      out.every(({ stop }) => stop) &&
      (next === undefined ||
        next.thing ||
        /^(?:the|all|out|every|each|my|this|both|these)$/i.test(next.text))
    ) {
      out.push({ ...token, lemma: "to-empty" });
      continue;
    }
    // "But not newer than b": both tests count.
    if (
      !token.quoted &&
      /^but$/i.test(token.text) &&
      /^(?:not|no|never|is|are)/i.test(next?.text ?? "")
    ) {
      out.push({ ...token, stop: true });
      continue;
    }
    const meant = token.quoted || token.thing || token.stop ? undefined : correctedWord(token.text);
    if (meant !== undefined) {
      out.push({ ...token, text: meant, lemma: lemmaOf(meant) });
      continue;
    }
    const isGreeting = i === 0 && /^(?:hey|hi|hello)$/i.test(token.text);
    if (
      !token.quoted &&
      !token.thing &&
      !token.stop &&
      (isGreeting || FILLERS.has(token.text.toLowerCase()))
    )
      out.push({ ...token, stop: true });
    else out.push(token);
  }
  return out;
}
