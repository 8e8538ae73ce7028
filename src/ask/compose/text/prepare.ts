/** Makes a request about text plainer before its facets are read: words that say nothing, short forms, sentences to be written. */
import { lemmaOf } from "../../text/lemma.js";
import type { Token } from "../../text/tokens.js";
import { FILLERS as COMMON_FILLERS } from "../fillers.js";

/** Words that change nothing in a request about text. */
const FILLERS: ReadonlySet<string> = new Set([
  ...COMMON_FILLERS,
  ..."let's i'd i'm me want easily roughly there's".split(" "),
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
    avg: "average",
    mean: "average",
  }),
);

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
  /^(?:wrap|fold|sort|order|convert|turn|change|make|dedupe|deduplicate|shuffle|reverse|trim|number|transform|translate|squeeze|indent|format|align|put|randomize|join|print|show|display|read|tail|follow|watch|search|grep|scan|filter|lowercase|uppercase)$/i;
const FILE = /^[\w./~-]*\w\.[A-Za-z]\w{0,9}$/;

/** "Wrap a.txt at 72 columns" as "wrap at 72 columns in a.txt": the file parts what belongs together. */
function withFileLast(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ text, quoted }, i) => !quoted && FILE.test(text) && VERBS.test(tokens[i - 1]?.text ?? ""),
  );
  const file = tokens[at];
  const next = tokens[at + 1];
  if (at < 1 || at > 3 || file === undefined || next === undefined) return tokens;
  // "Join a.csv and b.csv", "print a.txt with x replaced": what follows goes with the file.
  if (next.thing || /^(?:and|with|or|out|of|from)$/i.test(next.text)) return tokens;
  const inside: Token = { ...file, text: "in", lemma: lemmaOf("in"), thing: false, stop: false };
  return [...tokens.slice(0, at), ...tokens.slice(at + 1), inside, file];
}

/** Prepares a request; what stays keeps its place in the request. */
export function prepareText(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  const read = withFileLast(withSentences(tokens));
  for (const [at, token] of read.entries()) {
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
