/** Steps on the words of a text, each on a line of its own. */
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { pattern, type Step, type TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";
import { type Comparison, inAwkTerms } from "./table/condition.js";

/** The words, by what stands between them. */
const SPLIT = "tr -s '[:space:]' '\\n'";
/** The words without what is no letter or digit beside them. */
const BARE = "tr -cs '[:alnum:]' '\\n'";
const on = (split: string, after: string, ends = false): Step => ({
  program: split,
  stdinOnly: true,
  after: ` | ${after}`,
  isSplit: true,
  ...(ends && { ends }),
});

const WORD = '[all|every|each] [the] [unique|different] "word"|"words"';
const OF = '["of"|"in"|"from"]';
const THAT = '["that"|"which"] ["are"|"is"]';

/** Facets on words. */
export const wordFacets: readonly Facet<TextDraft>[] = [
  step(
    "words:repeated",
    [
      `${WORD} ${THAT} ["appear"|"appears"|"occur"|"occurs"|"used"|"repeated"|"present"|"show"|"showing"] ["up"] ["more" "than"] "once"`.replace(
        '["more" "than"]',
        '"more" than',
      ),
      `${WORD} ${THAT} "appear"|"appears"|"occur"|"occurs" [at] "least" "twice"|"two" ["times"]`,
      `${WORD} ${THAT} "repeated"|"duplicated"|"repeat"|"duplicates"`,
      '"repeated"|"duplicate"|"duplicated"|"recurring" "words"',
    ],
    () => on(SPLIT, "sort | uniq -d"),
  ),
  step(
    "words:once",
    [
      `${WORD} ${THAT} ["appear"|"appears"|"occur"|"occurs"|"used"] "only"|"exactly"|"just" ["appear"|"appears"|"occur"|"occurs"|"used"] "once"|"one" ["time"]`,
      '"words" "not" "repeated"',
    ],
    () => on(SPLIT, "sort | uniq -u"),
  ),
  step(
    "words:length",
    [
      `${WORD} ${THAT} ["with"|"have"|"having"|"of"] {t:CMP} "characters"|"letters"|"character"|"letter"|"long" ["long"]`,
      `${WORD} ${THAT} "longer" than {n:number} ["characters"|"letters"]`,
      `${WORD} ${THAT} "shorter" than {m:number} ["characters"|"letters"]`,
      `${WORD} ["with"|"of"|"that"] ["have"|"has"] ["exactly"] {e:number} "letters"|"characters"`,
      '{e:number} "letter"|"character" "words"',
    ],
    (values) => {
      const compared =
        meaningOf<Comparison>(values, "t") ??
        (values.has("n")
          ? ({ op: ">", value: String(number(values, "n")) } as const)
          : values.has("m")
            ? ({ op: "<", value: String(number(values, "m")) } as const)
            : ({ op: "==", value: String(number(values, "e")) } as const));
      if (!/^(?:[<>]=?|==|!=|between)$/.test(compared.op)) return undefined;
      return on(BARE, `awk '${inAwkTerms("length", compared, false)}'`);
    },
  ),
  step(
    "words:longest",
    [
      '[the] {n:number} "longest" "words"',
      '[the] "longest" {n:number} "words"',
      '[the] "longest" "word"',
    ],
    (values) =>
      values.has("n")
        ? on(
            BARE,
            `sort -u | awk '{ print length, $0 }' | sort -nr | head -n ${number(values, "n")} | cut -d' ' -f2-`,
          )
        : on(BARE, "awk 'length > max { max = length; word = $0 } END { print word }'"),
  ),
  step("words:shortest", ['[the] "shortest" "word"'], () =>
    on(BARE, "awk 'NR == 1 || length < min { min = length; word = $0 } END { print word }'"),
  ),
  step(
    "words:starting",
    [
      `${WORD} ${THAT} "starting"|"start"|"starts"|"begin"|"begins"|"beginning" with [the] ["letter"|"letters"|"prefix"] {x:text}`,
    ],
    (values) => ({ program: `grep -o '\\b${pattern(text(values, "x"))}\\w*'` }),
    0.2,
    true,
  ),
  step(
    "words:ending",
    [`${WORD} ${THAT} "ending"|"end"|"ends" in|with [the] ["letter"|"letters"|"suffix"] {x:text}`],
    (values) => ({ program: `grep -o '\\w*${pattern(text(values, "x"))}\\b'` }),
    0.2,
    true,
  ),
  step(
    "words:containing",
    [
      `${WORD} ${OF} ${THAT} "containing"|"contain"|"contains"|"with"|"have"|"having"|"include" [the|a|an] ["letter"|"letters"|"string"|"substring"|"text"] {x:text}`,
    ],
    (values) => ({ program: `grep -o '\\w*${pattern(text(values, "x"))}\\w*'` }),
    0.4,
    true,
  ),
  step(
    "words:capital",
    [
      `${WORD} ${THAT} "starting"|"start"|"starts"|"begin"|"begins"|"beginning" with [a|an] "capital"|"uppercase" "letter"`,
      '"capitalized"|"capitalised" "words"',
    ],
    () => ({ program: "grep -o '\\b[A-Z]\\w*'" }),
  ),
  step(
    "words:sorted",
    [
      '"sort"|"sorted" [all] [the] "words" [alphabetically]',
      `${WORD} "sorted"|"alphabetically"|"alphabetized" [alphabetically]`,
    ],
    () => on(SPLIT, "sort"),
  ),
  step(
    "words:lines",
    [
      `${WORD} ${OF} [with] "one" ["word"] "per"|"on"|"to" [a|each|every] "line"`,
      `["each"|"every"] ${WORD} [of] "on" [its|a|their] [own|separate|single|new|different] "line"|"lines"`,
      `"split" [into] [individual|single] "words" ["one"] ["per"] ["line"]`,
      'one "word" per "line"',
    ],
    () => ({ program: SPLIT, stdinOnly: true, isSplit: true }),
  ),
  step(
    "words:unique-sorted",
    [
      '[all|list] [the] unique|different|distinct "words" [used|found|present|that|occurring|appearing] ["occur"|"appear"] ["sorted"|"alphabetically"] [alphabetically]',
    ],
    () => on(SPLIT, "sort -u"),
  ),
  step(
    "words:unique-number",
    [
      'how many unique|different|distinct "words" [are|does|do] [there|contain|appear|use]',
      'count|number [number] [of] [the] [all] unique|different|distinct "words"',
    ],
    () => on(SPLIT, "sort -u | wc -l", true),
  ),
  step(
    "words:per-line",
    [
      '"number" of "words" "on"|"in"|"per"|"for" [each|every] "line"',
      'count [the] "words" "on"|"in"|"per"|"for" [each|every] "line"',
      '"how" many "words" [are] [there] "on"|"in"|"per" [each|every] "line" [has|have|contain]',
      '"word" "count"|"counts" "of"|"for"|"per" [each|every] "line"',
    ],
    () => ({ program: "awk '{ print NF }'" }),
  ),
  step(
    "words:nth",
    [
      '[only|just] [the] {o:ORD} "word" ["of"|"on"|"in"|"from"] "each"|"every" "line"',
      '[only|just] [the] "last" "word" ["of"|"on"|"in"|"from"] "each"|"every" "line"',
    ],
    (values) => ({
      program: values.has("o")
        ? `awk '{print $${meaningOf<number>(values, "o")}}'`
        : "awk '{print $NF}'",
    }),
  ),
];
