/** A request in words, cut into tokens: words with their lemma, and things that can fill slots. */
import { looksLikePath } from "./fit.js";
import { lemmaOf, STOP_WORDS } from "./lemma.js";
import { replaceUnquoted } from "./quotes.js";
import { type Duration, durationOf, numberOf, type Size, sizeOf } from "./units.js";

export interface Token {
  /** As written, without its quotes. */
  readonly text: string;
  /** The word it is known by; for a thing, its text. */
  readonly lemma: string;
  /** Half-open range of UTF-16 code units in the request. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** A path, number, quoted text ...: something that is named, not said. */
  readonly thing: boolean;
  /** Says nothing of its own (`the`, `please`). */
  readonly stop: boolean;
  /** The words that stood where the request is read with a path ("the whole system" for `/`). */
  readonly spoken?: string;
  readonly number?: number;
  readonly size?: Size;
  readonly duration?: Duration;
}

/** Ways to name a place without a path. The request is read with the path in its place. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:the |this |my |your )?(?:(?:current|present)(?:ly)?(?: working)?|working|this) (?:directory|folder|dir)\b/gi,
    ".",
  ],
  [/\bcwd\b/gi, "."],
  [
    /(?<![/\w.$])(?:the |my |your |current user'?s? |user'?s? )*home (?:directory|folder|dir)\b/gi,
    "~",
  ],
  [
    /\b(?:the )?(?:parent (?:directory|folder|dir)(?! (?:paths?|names?|of)\b)|(?:directory|folder|dir) (?:above|one level up))\b/gi,
    "..",
  ],
  [/\b(?:on|in|across|throughout) (?:the|this|my|your) (?:system|machine|computer|disk)\b/gi, "/"],
  [
    /\b(?:on|in|across|throughout) (?:the |this |my )?(?:entire |whole )?file ?system\b(?! (?:containing|holding|that|which|where|of|mounted|with|for)\b)/gi,
    "/",
  ],
  // Files in it "that", "with": said of the files, not of a file system.
  [
    /(?<=\b(?:files?|director(?:y|ies)|folders?|links?|symlinks?|scripts?|programs?|executables?|entries)\b[^.,;]{0,40}?)\b(?:on|in|across|throughout) (?:the |this |my )?(?:entire |whole )?file ?system\b(?! (?:containing|holding|of|mounted|for)\b)/gi,
    "/",
  ],
  [
    /\b(?:the )?(?:root (?:directory|folder|file ?system)|(?:entire|whole) (?:file ?system|disk|file hierarchy|machine|system))\b/gi,
    "/",
  ],
];

/** Short forms, each read as the word that counts; padded to its length. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:do|does|did|is|are|was|were|ca|could|wo|would|has|have|had|should)n['’]t\b/gi, "not"],
  [/\b(?:cannot|can not)\b/gi, "not"],
  [/\b(i|you|we|they|it|what|where|who|that|there|how|let)['’](?:m|ve|re|s|d|ll)\b/gi, "$1"],
  [
    /(?<=^|please |pls |then )number(?= (?:all |each |every |the )(?:the )?(?:lines?|rows?)\b)/gi,
    "numbering",
  ],
  [/(?<=\b(?:in|from|under|of) )here\b/gi, "."],
  [/\b(what|where|who|how)s(?= )/gi, "$1"],
];

const BOTH_KINDS =
  /\b(?:files? ?\/ ?(?:director(?:y|ies)|folders?)|(?:director(?:y|ies)|folders?) ?\/ ?files?)\b/gi;

/** A word that every place has: most requests have none, and need not be searched for each place. */
const MAYBE_PLACE = /dir|folder|cwd|system|machine|computer|disk|hierarchy/i;

const WORD_PAIR =
  /\b(files?|director(?:y|ies)|folders?|regular|normal|and|owner|user|lines?|words?) ?\/ ?(files?|director(?:y|ies)|folders?|regular|normal|or|owner|group|sub-?director(?:y|ies)|subfolders?|words?|characters?)\b/gi;

interface Raw {
  text: string;
  start: number;
  end: number;
  quoted: boolean;
}

const QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ["`", "`"],
  ["“", "”"],
  ["‘", "’"],
]);

const SEPARATES = /(?:\b(?:by|with|separator|delimiter|delimited|is|using|on|-d|-F)\s+)$/i;

/** Splits at white space, keeping quoted texts whole and cutting punctuation from the ends of words. */
function split(request: string): Raw[] {
  const out: Raw[] = [];
  let at = 0;
  while (at < request.length) {
    const char = request[at] as string;
    if (/[\s,;!()]/.test(char)) {
      // "Separated by ;" names the character.
      if (
        /[,;]/.test(char) &&
        SEPARATES.test(request.slice(0, at)) &&
        /^.(?=\s|$)/.test(request.slice(at))
      )
        out.push({ text: char, start: at, end: at + 1, quoted: true });
      at++;
      continue;
    }
    const close = QUOTES.get(char);
    let end = close === undefined ? -1 : closing(request, at + 1, close);
    // `name' is an old way to quote.
    if (char === "`") {
      const old = closing(request, at + 1, "'");
      if (old > at + 1 && (end < 0 || old < end)) end = old;
    }
    if (end > at + 1 || (end === at + 1 && char !== "`")) {
      out.push({ text: request.slice(at + 1, end), start: at, end: end + 1, quoted: true });
      at = end + 1;
      // A full stop after it ends the sentence and is no directory.
      if (/^[.?!:](?:\s|$)/.test(request.slice(at))) at++;
      continue;
    }
    let to = at;
    while (to < request.length && !/\s/.test(request[to] as string)) to++;
    let word = request.slice(at, to);
    const cut = /(?:[,;:!?)]|(?<=[^./])\.|'s|’s)+$/.exec(word);
    // In a pattern a bracket closes what was opened.
    const closes = cut?.[0] === ")" && word.includes("(");
    if (cut !== null && !closes && word.length > cut[0].length)
      word = word.slice(0, word.length - cut[0].length);
    out.push({ text: word, start: at, end: at + word.length, quoted: false });
    at = Math.max(to, at + 1);
  }
  return out;
}

/** The closing quote: one that ends a word, so that "it's" and "don't" open nothing. */
function closing(request: string, from: number, quote: string): number {
  for (let at = from; at < request.length; at++) {
    if (request[at] !== quote) continue;
    const after = request[at + 1];
    if (after === undefined || /[\s,.;:!?)'"]/.test(after)) return at;
  }
  return -1;
}

/** "ls -la" within a request is one thing: a command, as if it stood in quotes. */
function withCommands(raws: Raw[]): Raw[] {
  if (!raws.some(({ text }) => /^-{1,2}\w/.test(text))) return raws;
  const out: Raw[] = [];
  for (const raw of raws) {
    const last = out.at(-1);
    const isOption = !raw.quoted && /^-{1,2}[A-Za-z][\w=-]*$/.test(raw.text);
    if (
      isOption &&
      last !== undefined &&
      /^[a-z][\w.-]*(?: -.*)?$/.test(last.text) &&
      (!last.quoted || last.text.includes(" -"))
    )
      out[out.length - 1] = {
        text: `${last.text} ${raw.text}`,
        start: last.start,
        end: raw.end,
        quoted: true,
      };
    else out.push(raw);
  }
  return out;
}

const ORDINAL_WORDS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

const isOwnWord = (text: string): boolean => /^[a-z]+(?:-[a-z]+)*$/i.test(text);

interface PlainWord {
  readonly lemma: string;
  readonly stop: boolean;
}
const plainWords = new Map<string, PlainWord | undefined>();

/** What is known of a word that is only a word; undefined where the words beside it count. */
function plainWord(word: string): PlainWord | undefined {
  if (plainWords.has(word)) return plainWords.get(word);
  const isPlain =
    word.length > 1 &&
    word !== "an" &&
    word !== "one" &&
    numberOf(word) === undefined &&
    !looksLikePath(word);
  const known = isPlain ? { lemma: lemmaOf(word), stop: STOP_WORDS.has(word) } : undefined;
  if (plainWords.size < 20_000) plainWords.set(word, known);
  return known;
}

/** Small letters and blanks only, and nothing in it that is read as a place: most ways of saying an intent. */
function plainTokens(request: string): readonly Token[] | undefined {
  if (
    !/^[a-z ]*$/.test(request) ||
    MAYBE_PLACE.test(request) ||
    /number|here|can ?not|(?:what|who|how)s /.test(request)
  )
    return undefined;
  const tokens: Token[] = [];
  for (const { 0: text, index: start } of request.matchAll(/[a-z]+/g)) {
    const known = plainWord(text);
    if (known === undefined) return undefined;
    const { lemma, stop } = known;
    const end = start + text.length;
    tokens.push({ text, start, quoted: false, stop, lemma, end, thing: false });
  }
  return tokens;
}

/**
 * Cuts a request into tokens.
 *
 * @example tokenize("count lines in app.log").map((t) => t.lemma) // ["count", "line", "under", "app.log"]
 */
export function tokenize(request: string): readonly Token[] {
  const plain = plainTokens(request);
  if (plain !== undefined) return plain;
  // "files/directories" is two words, not a path.
  let text = request.normalize("NFC");
  // A full stop that stands alone is no directory.
  if (text.includes("."))
    text = text.replace(/(?<=[\w"'/)]\s+)\.\s*$/, (end) => " ".repeat(end.length));
  // "In the current directory." ends a sentence; the place itself is read as a dot.
  text = text.replace(/(?<=\b(?:director(?:y|ies)|folders?|dir|here))\.\s*$/i, (end) =>
    " ".repeat(end.length),
  );
  if (/['’]|can ?not|number|here|(?:what|who|how)s /i.test(text))
    for (const [form, word] of SHORT_FORMS)
      text = replaceUnquoted(text, form, (found, subject) =>
        (word === "$1" ? String(subject) : word).padEnd(found.length),
      );
  if (text.includes("/"))
    text = replaceUnquoted(
      replaceUnquoted(text, BOTH_KINDS, (pair) => "entries".padEnd(pair.length)),
      WORD_PAIR,
      (pair, one, two) => `${one} ${two}`.padEnd(pair.length),
    );
  // Padded to its length so that positions stay those of the request.
  if (MAYBE_PLACE.test(text))
    for (const [pattern, path] of PLACES)
      text = replaceUnquoted(text, pattern, (found) => path.padEnd(found.length));
  // What ends the sentence stands alone where a place was before it.
  if (/\s[.?!]\s*$/.test(text) && /[^\s.?!][.?!]\s*$/.test(request))
    text = text.replace(/(?<=\S\s+)[.?!]\s*$/, (end) => " ".repeat(end.length));
  const spokenAs = (raw: Raw): string | undefined => {
    if (!/^(?:[/~.]|\.\.)$/.test(raw.text) || request.startsWith(raw.text, raw.start))
      return undefined;
    const blanks = /^\s*/.exec(text.slice(raw.end))?.[0].length ?? 0;
    return request.slice(raw.start, raw.end + blanks).trim();
  };
  const raws = withCommands(split(text));
  const tokens: Token[] = [];
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i] as Raw;
    const next = raws[i + 1];
    const base = { text: raw.text, start: raw.start, quoted: raw.quoted, stop: false };
    const spoken = spokenAs(raw);
    if (raw.quoted) {
      const number = numberOf(raw.text);
      tokens.push({
        ...base,
        lemma: raw.text,
        end: raw.end,
        thing: true,
        ...(number === undefined ? {} : { number }),
      });
      continue;
    }
    // "a and b", "from a to b", "in the folder a": a name of one letter.
    const isLetter =
      /^[a-z]$/i.test(raw.text) && /^(?:letter|character)$/i.test(raws[i - 1]?.text ?? "");
    if (
      isLetter ||
      (/^an?$/i.test(raw.text) && /^(?:and|or|to|with|into|as)$/.test(next?.text ?? "to"))
    ) {
      tokens.push({ ...base, lemma: raw.text, end: raw.end, thing: true });
      continue;
    }
    // Most words are plain words, and no number or unit.
    if (isOwnWord(raw.text) && numberOf(raw.text) === undefined && !/^an?$/i.test(raw.text)) {
      const lower = raw.text.toLowerCase();
      const stop = STOP_WORDS.has(lower);
      tokens.push({ ...base, lemma: lemmaOf(lower), end: raw.end, thing: false, stop });
      continue;
    }
    // "10-20" is a range.
    const range = /^(\d{1,9})[-–](\d{1,9})$/.exec(raw.text);
    if (range !== null) {
      const [, from = "", until = ""] = range;
      const middle = raw.start + from.length;
      const one = { quoted: false, stop: false, thing: true, lemma: "<number>" };
      // "2-6 minutes": the unit is that of both.
      const unit = next === undefined || next.quoted ? undefined : next.text;
      const duration = durationOf(until, unit);
      const size = duration === undefined ? sizeOf(until, unit) : undefined;
      const isWhole = duration !== undefined || size !== undefined;
      tokens.push(
        { ...one, text: from, start: raw.start, end: middle, number: Number(from) },
        {
          ...one,
          text: "to",
          lemma: "to",
          start: middle,
          end: middle + 1,
          thing: false,
          stop: true,
        },
        {
          ...one,
          text: isWhole ? `${until} ${unit}` : until,
          start: middle + 1,
          end: isWhole && next !== undefined ? next.end : raw.end,
          number: Number(until),
          ...(duration === undefined ? {} : { duration, lemma: "<duration>" }),
          ...(size === undefined ? {} : { size, lemma: "<size>" }),
        },
      );
      if (isWhole) i++;
      continue;
    }
    // "85%" is "85 percent".
    const percent = /^(\d{1,9}(?:\.\d+)?)%$/.exec(raw.text);
    if (percent !== null) {
      const [, digits = ""] = percent;
      const middle = raw.start + digits.length;
      const one = { quoted: false, stop: false };
      tokens.push(
        {
          ...one,
          text: digits,
          start: raw.start,
          end: middle,
          lemma: "<number>",
          thing: true,
          number: Number(digits),
        },
        { ...one, text: "percent", start: middle, end: raw.end, lemma: "percent", thing: false },
      );
      continue;
    }
    const ordinal = /^(\d{1,9})(?:st|nd|rd|th)$/i.exec(raw.text);
    if (ordinal !== null) {
      const number = Number(ordinal[1]);
      // "the 2nd column" is "the second column".
      const spoken = ORDINAL_WORDS[number - 1];
      if (
        spoken !== undefined &&
        /^(?:columns?|fields?|words?|lines?|rows?)$/i.test(next?.text ?? "") &&
        !/^(?:every|each)$/i.test(raws[i - 1]?.text ?? "")
      ) {
        tokens.push({ ...base, text: spoken, lemma: lemmaOf(spoken), end: raw.end, thing: false });
        continue;
      }
      tokens.push({ ...base, lemma: "<ordinal>", end: raw.end, thing: true, number });
      continue;
    }
    const unit = next === undefined || next.quoted ? undefined : next.text;
    const alone = sizeOf(raw.text);
    const size = alone ?? sizeOf(raw.text, unit);
    const aloneDuration = alone === undefined ? durationOf(raw.text) : undefined;
    const duration = aloneDuration ?? (size === undefined ? durationOf(raw.text, unit) : undefined);
    const number = numberOf(raw.text);
    if (size !== undefined || duration !== undefined) {
      const whole = alone !== undefined || aloneDuration !== undefined;
      const end = whole || next === undefined ? raw.end : next.end;
      tokens.push({
        ...base,
        text: text.slice(raw.start, end),
        lemma: size === undefined ? "<duration>" : "<size>",
        end,
        thing: true,
        ...(size === undefined ? {} : { size }),
        ...(duration === undefined ? {} : { duration }),
        ...(whole || number === undefined ? {} : { number }),
      });
      if (!whole) i++;
      continue;
    }
    if (number !== undefined) {
      // "one" is more often a word than a number.
      const thing = raw.text.toLowerCase() !== "one";
      tokens.push({
        ...base,
        lemma: thing ? "<number>" : "one",
        end: raw.end,
        thing,
        stop: !thing,
        number,
      });
      continue;
    }
    const thing =
      looksLikePath(raw.text) ||
      /^[#%^$*@=|<>/\\:_]{1,3}$/.test(raw.text) ||
      (!isOwnWord(raw.text) && /[\d/\\:*?=@$~_.+<>|[\]{}-]/.test(raw.text));
    const lower = raw.text.toLowerCase();
    tokens.push({
      ...base,
      ...(spoken === undefined ? {} : { spoken }),
      lemma: thing ? raw.text : lemmaOf(lower),
      end: raw.end,
      thing,
      stop: !thing && (STOP_WORDS.has(lower) || !/[\p{L}\p{N}]/u.test(lower)),
    });
  }
  return tokens;
}
