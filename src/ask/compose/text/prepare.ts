/** Makes a request about text plainer before its facets are read: words that say nothing, short forms, sentences to be written. */
import { lemmaOf } from "../../text/lemma.js";
import type { Token } from "../../text/tokens.js";
import { FILLERS as COMMON_FILLERS } from "../fillers.js";

/** Words that change nothing in a request about text. */
const FILLERS: ReadonlySet<string> = new Set([
  ...COMMON_FILLERS,
  ..."let's i'd i'm me want line-based produce easily roughly there's themselves accordingly giant massive stupid damn darn silly ugly messy weird annoying u big-old mathematically neatly".split(
    " ",
  ),
]);
/** Words that greet or thank at the beginning or at the end, and may be looked for in between. */
const GREETINGS =
  /^(?:hi|hey|hello|ok|okay|so|well|now|quick|thanks|thx|cheers|right|lets|again|yo)$/i;

/** Short and misspelt forms of words that count. */
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    chars: "characters",
    char: "character",
    cols: "columns",
    col: "column",
    "w/o": "without",
    w: "with",
    wo: "without",
    dont: "not",
    doesnt: "not",
    isnt: "not",
    nos: "numbers",
    num: "number",
    nums: "numbers",
    dups: "duplicates",
    dupes: "duplicates",
    dup: "duplicate",
    dedup: "deduplicate",
    seperated: "separated",
    seperator: "separator",
    delimeter: "delimiter",
    occurences: "occurrences",
    occurence: "occurrence",
    occurances: "occurrences",
    linebreaks: "newlines",
    "line-numbers": "numbers",
    caps: "uppercase",
    capitals: "uppercase",
    ws: "whitespace",
    whitespaces: "whitespace",
    whatever: "all",
    wider: "longer",
    lowercased: "lowercase",
    uppercased: "uppercase",
    writing: "write",
    storing: "store",
    whats: "what",
    avg: "average",
    numerical: "numeric",
    nonincreasing: "descending",
    mean: "average",
    eliminate: "remove",
    eliminating: "remove",
    discard: "remove",
    discarding: "remove",
    adjascent: "adjacent",
    omitting: "without",
    reverted: "reversed",
    reversibly: "reversed",
    capitalized: "uppercase",
  }),
);

/** Several words that say what one does. */
const SAYINGS: readonly (readonly [said: readonly string[], word: string])[] = (
  [
    ["get rid of", "remove"],
    ["get rid", "remove"],
    ["gets rid of", "remove"],
    ["getting rid of", "remove"],
    ["throw away", "remove"],
    ["throw out", "remove"],
    ["take out", "remove"],
    ["strip out", "remove"],
    ["strip away", "remove"],
    ["strip off", "remove"],
    ["filter out", "remove"],
    ["weed out", "remove"],
    ["kick out", "remove"],
    ["clean out", "remove"],
    ["pull out", "extract"],
    ["pick out", "extract"],
    ["pull", "extract"],
    ["figure out", "show"],
    ["find out", "show"],
    ["work out", "show"],
    ["print out", "print"],
    ["spit out", "print"],
    ["shows up", "appears"],
    ["show up", "appears"],
    ["pops up", "appears"],
    ["pop up", "appears"],
    ["comes up", "appears"],
    ["come up", "appears"],
    ["turns up", "appears"],
    ["gets mentioned", "appears"],
    ["is mentioned", "appears"],
    ["is found", "appears"],
    ["is used", "appears"],
    ["are used", "appears"],
    ["add up", "sum"],
    ["adds up", "sum"],
    ["adding up", "sum"],
    ["sum up", "sum"],
    ["tot up", "sum"],
    ["matched by", "containing"],
    ["contained in", "in"],
    ["to the console", ""],
    ["to console", ""],
    ["on the console", ""],
    ["located in", "in"],
    ["matched lines", "lines"],
    ["matching lines", "lines"],
    ["lower case", "lowercase"],
    ["upper case", "uppercase"],
    ["as well as", "and"],
    ["along with", "with"],
    ["together with", "with"],
    ["alongside", "with"],
    ["preceded by", "with"],
    ["prefixed by", "with"],
    ["in alphabetic order", "alphabetically"],
    ["in alphabetical order", "alphabetically"],
    ["in ascending order", "ascending"],
    ["from a to z", "alphabetically"],
    ["results at the top", "first"],
    ["ones at the top", "first"],
    ["entries at the top", "first"],
    ["at the same time", ""],
    ["in the process", ""],
    ["in one go", ""],
    ["for me", ""],
    ["of them all", ""],
    ["if possible", ""],
    ["make sure", ""],
    ["on the fly", ""],
    ["at once", ""],
    ["in total", ""],
    ["at all", ""],
    ["by the way", ""],
    ["in whatever order", ""],
    ["in any order", ""],
    ["in either order", ""],
    ["in no particular order", ""],
    ["leaving the rest unchanged", ""],
    ["leave the rest unchanged", ""],
    ["leaving the rest untouched", ""],
    ["leave the rest untouched", ""],
    ["leaving the rest alone", ""],
    ["leave the rest alone", ""],
    ["leaving the rest as it is", ""],
    ["leave the rest as it is", ""],
    ["leaving everything else unchanged", ""],
    ["several per line possible", ""],
    ["possibly several per line", ""],
    ["plain commas", ""],
    ["no quoting", ""],
    ["no quotes", ""],
    ["no quoted fields", ""],
    ["without quoting", ""],
    ["occupy apparent size", ""],
    ["trailing spaces and tabs", "trailing-whitespace"],
    ["trailing tabs and spaces", "trailing-whitespace"],
    ["trailing spaces or tabs", "trailing-whitespace"],
    ["spaces and tabs", "whitespace"],
    ["spaces or tabs", "whitespace"],
    ["tabs and spaces", "whitespace"],
    ["tabs or spaces", "whitespace"],
    ["go through", "read"],
    ["look through", "search"],
    ["search through", "search"],
    ["look in", "search in"],
  ] as const
)
  .slice(0, -1)
  .map(([said, means]) => [said.split(" "), means]);

/** The tokens with each saying as the one word that it means. */
function withSayings(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const saying = SAYINGS.find(([said]) =>
      said.every((one, i) => {
        const token = tokens[at + i];
        return token !== undefined && !token.quoted && token.text.toLowerCase() === one;
      }),
    );
    const token = tokens[at] as Token;
    if (saying === undefined) {
      out.push(token);
      at++;
      continue;
    }
    const [said, means] = saying;
    const last = tokens[at + said.length - 1] as Token;
    if (means !== "")
      out.push({
        ...word(token, means),
        end: last.end,
        thing: false,
        stop: means === "and" || means === "with",
      });
    at += said.length;
  }
  return out;
}

const word = (token: Token, text: string): Token => ({ ...token, text, lemma: lemmaOf(text) });

/** "Append the line export A=b to notes.txt": what is to be written is one text, without quotes too. */
function withSentences(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(
    ({ text, quoted }) => !quoted && /^(?:append|add|insert|put|prepend|echo|write)$/i.test(text),
  );
  if (verb < 0) return tokens;
  let from = verb + 1;
  while (tokens[from]?.stop === true && /^(?:a|an|the|this)$/i.test(tokens[from]?.text ?? ""))
    from++;
  if (tokens[from]?.text.toLowerCase() === "new") from++;
  if (!/^(?:line|text)$/i.test(tokens[from]?.text ?? "")) return tokens;
  from++;
  let to = from;
  while (
    to < tokens.length &&
    tokens[to]?.quoted !== true &&
    !/^(?:to|at|after|before|on|into|as|in|below|above)$/i.test(tokens[to]?.text ?? "")
  )
    to++;
  // One word is a text as it is.
  if (to - from < 2 || to >= tokens.length || tokens.slice(from, to).some(({ quoted }) => quoted))
    return tokens;
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const text = tokens
    .slice(from, to)
    .map((one) => one.text)
    .join(" ");
  // What punctuation stood between the words is not known here.
  if (last.end - first.start !== text.length) return tokens;
  const said: Token = {
    text,
    lemma: text,
    start: first.start,
    end: last.end,
    quoted: true,
    thing: true,
    stop: false,
  };
  return [...tokens.slice(0, from), said, ...tokens.slice(to)];
}

const VERBS =
  /^(?:wrap|fold|sort|order|convert|turn|change|make|dedupe|deduplicate|shuffle|reverse|trim|number|transform|translate|squeeze|indent|format|align|put|randomize|join|print|show|display|read|tail|follow|watch|search|grep|scan|filter|lowercase|uppercase|split|break|chop|encode|decode|group|check|truncate|sum|edit|update|modify|capitalize|clean|tidy|normalize|process|list|strip|rewrite|reformat|parse|hash|summarize)$/i;
const FILE = /^[\w./~-]*\w\.[A-Za-z]\w{0,9}$/;

/** "Wrap a.txt at 72 columns" as "wrap at 72 columns in a.txt": the file parts what belongs together. */
function withFileLast(tokens: readonly Token[]): readonly Token[] {
  let verb = -1;
  const at = tokens.findIndex(({ text, quoted }, i) => {
    if (quoted || !FILE.test(text)) return false;
    verb = i - 1;
    while (/^(?:the|my|this|our|text|csv|tsv|log|data|json|file)$/i.test(tokens[verb]?.text ?? ""))
      verb--;
    return VERBS.test(tokens[verb]?.text ?? "");
  });
  const file = tokens[at];
  const next = tokens[at + 1];
  if (at < 1 || at > 5 || file === undefined || next === undefined) return tokens;
  // "Join a.csv and b.csv", "print a.txt with x replaced": what follows goes with the file.
  if (next.thing || /^(?:and|with|or|out|of|from)$/i.test(next.text)) return tokens;
  const inside: Token = { ...file, text: "in", lemma: lemmaOf("in"), thing: false, stop: false };
  return [...tokens.slice(0, verb + 1), ...tokens.slice(at + 1), inside, file];
}

/** Words that only say what kind of thing the text in quotes after them is. */
const DESCRIBES = /^(?:http|status|code|error|user|username|keyword|tag|marker|literal|value)$/i;
const CONTAINS =
  /^(?:contain|contains|containing|with|having|have|has|mention|mentions|mentioning)$/i;

/** "That contain status code "404"", "the 5th column (salary)" without what only explains. */
function withoutGlosses(tokens: readonly Token[]): readonly Token[] {
  const plain = (token: Token | undefined): token is Token =>
    token !== undefined && !token.quoted && !token.thing;
  return tokens.filter((token, at) => {
    if (!plain(token)) return true;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    // In brackets there is more than a blank on both sides.
    const isBracketed =
      before !== undefined &&
      token.start - before.end === 2 &&
      (next === undefined || next.start - token.end >= 2);
    if (isBracketed && plain(before) && /^(?:column|field)$/i.test(before.text))
      return (
        token.lemma === "<ordinal>" ||
        /^(?:column|field|numeric|number|numbers|ascending|descending|text|string|first|second|third|fourth|fifth|sixth|last)$/i.test(
          token.text,
        )
      );
    if (!DESCRIBES.test(token.text)) return true;
    let [from, to] = [at - 1, at + 1];
    while (
      plain(tokens[from]) &&
      (DESCRIBES.test(tokens[from]?.text ?? "") || /^(?:the|an?)$/i.test(tokens[from]?.text ?? ""))
    )
      from--;
    while (plain(tokens[to]) && DESCRIBES.test(tokens[to]?.text ?? "")) to++;
    return !(tokens[to]?.quoted === true && CONTAINS.test(tokens[from]?.text ?? ""));
  });
}

const SEPARATOR_WORD =
  /^(?:comma|tab|colon|semicolon|semi-colon|space|whitespace|blank|pipe|slash|dash|hyphen|underscore|dot)$/i;
const SEPARATED = /^(?:separated|delimited|seperated)$/i;
const SEPARATED_THINGS =
  /^(?:fields?|columns?|values?|data|files?|information|words?|entry|entries|elements?|items?|parts?|sections?|components?|tokens?)$/i;

/** "The third comma separated field of a.txt" as "the third field of a.txt separated by comma". */
function withSeparatorLast(tokens: readonly Token[]): readonly Token[] {
  // What is put in columns has its separator beside it.
  if (/^(?:align|format|tabulate)$/i.test(tokens[0]?.text ?? "")) return tokens;
  for (const [at, token] of tokens.entries()) {
    const one = /^([a-z]+)-(?:separated|delimited)$/i.exec(token.quoted ? "" : token.text);
    const isOne = one !== null && SEPARATOR_WORD.test(one[1] as string);
    const isTwo =
      (token.quoted ? token.text.length === 1 : SEPARATOR_WORD.test(token.text)) &&
      SEPARATED.test(tokens[at + 1]?.text ?? "");
    const thing = tokens[at + (isOne ? 1 : 2)];
    if (!(isOne || isTwo) || thing === undefined || thing.quoted) continue;
    if (!SEPARATED_THINGS.test(thing.text)) continue;
    const written = isOne ? (one[1] as string) : token.text;
    const said = {
      ...token,
      text: written,
      lemma: token.quoted ? token.text : lemmaOf(written),
      thing: token.quoted,
    };
    const rest = tokens.slice(at + (isOne ? 1 : 2));
    const isData =
      /^(?:data|information|files?)$/i.test(thing.text) && !FILE.test(rest[1]?.text ?? "");
    const small = (text: string, stop: boolean): Token => ({
      ...token,
      text,
      lemma: lemmaOf(text),
      quoted: false,
      thing: false,
      stop,
    });
    const before = tokens.slice(0, at);
    if (isData && /^(?:of|from|in)$/i.test(before.at(-1)?.text ?? "")) before.pop();
    return [
      ...before,
      ...(isData && /^(?:of|from|in)$/i.test(tokens[at - 1]?.text ?? "") ? rest.slice(1) : rest),
      small("separated", false),
      small("by", true),
      said,
    ];
  }
  return tokens;
}

/** Prepares a request; what stays keeps its place in the request. */
export function prepareText(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  const read = withFileLast(withSentences(withSayings(withoutGlosses(withSeparatorLast(tokens)))));
  for (const [at, said] of read.entries()) {
    // "By the second word of each line" says a column.
    const token =
      !said.quoted &&
      /^word$/i.test(said.text) &&
      read[at - 1]?.quoted === false &&
      /^(?:first|second|third|fourth|fifth|sixth|last)$/i.test(read[at - 1]?.text ?? "") &&
      read.slice(Math.max(0, at - 4), at).some(({ text }) => /^by$/i.test(text))
        ? word(said, "column")
        : said;
    // "Columns one and three": a place, and no small word.
    if (
      !token.quoted &&
      /^one$/i.test(token.text) &&
      /^(?:columns?|fields?)$/i.test(read[at - 1]?.text ?? "")
    ) {
      out.push({ ...token, lemma: "<number>", number: 1, thing: true, stop: false });
      continue;
    }
    // `"x"?` ends a sentence after its quote.
    if (!token.quoted && /^[?!.:]$/.test(token.text) && read[at - 1]?.end === token.start) continue;
    if (token.quoted || token.thing) {
      out.push(
        token.text === "w/o" && !token.quoted ? { ...word(token, "without"), thing: false } : token,
      );
      continue;
    }
    const lower = token.text.toLowerCase();
    // "Count how many" says "how many".
    if (lower === "count" && read[at + 1]?.text === "how") continue;
    if (FILLERS.has(lower)) continue;
    if (GREETINGS.test(lower) && (at < 2 || at === read.length - 1)) continue;
    const form = FORMS.get(lower);
    out.push(form === undefined ? token : { ...word(token, form), stop: form === "with" });
  }
  return out;
}
