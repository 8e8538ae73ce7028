/** Steps that choose lines and columns. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { pattern, type Step, single, type TextDraft } from "./draft.js";
import { ORDINALS } from "./ordinals.js";

type Values = ReadonlyMap<string, Token>;

/** A facet that adds one step. */
export function step(
  name: string,
  phrases: readonly string[],
  make: (values: Values, draft: TextDraft) => Step | undefined,
  least = 0.25,
  anyWord = false,
): Facet<TextDraft> {
  return {
    name,
    phrases,
    least,
    anyWord,
    apply(draft, values) {
      const made = make(values, draft);
      if (made === undefined) return false;
      draft.steps.push(made);
      return true;
    },
  };
}

export const text = (values: Values, slot: string): string => values.get(slot)?.text ?? "";
export const number = (values: Values, slot: string): number => values.get(slot)?.number ?? 10;

const grep = (values: Values, flags: string): Step => {
  const { text: wanted } = values.get("x") as Token;
  return {
    program: `grep ${flags === "" ? "" : `-${flags} `}${/^-/.test(wanted) ? "-e " : ""}${single(wanted)}`,
  };
};

/** As written: by their lemmas these would be "first" and "run" too. */
const BEGIN = '"begin"|"begins"|"beginning"|"start"|"starts"|"starting"|"begun"|"started" with|by';
/** Characters that are said and not written, as a basic regular expression. */
const SPOKEN_CLASSES: ReadonlyMap<string, string> = new Map([
  ["hash", "#"],
  ["hashtag", "#"],
  ["digit", "[0-9]"],
  ["number", "[0-9]"],
  ["letter", "[[:alpha:]]"],
  ["vowel", "[aeiouAEIOU]"],
  ["capital", "[[:upper:]]"],
  ["uppercase", "[[:upper:]]"],
  ["lowercase", "[[:lower:]]"],
  ["dot", "\\."],
  ["period", "\\."],
  ["semicolon", ";"],
  ["comma", ","],
  ["space", " "],
  ["tab", "\t"],
]);

function classOf(values: Values): string {
  const { text: wanted, quoted } = values.get("x") as Token;
  return (quoted ? undefined : SPOKEN_CLASSES.get(wanted.toLowerCase())) ?? pattern(wanted);
}

/** For `grep -E`. */
const extended = (wanted: string): string => wanted.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const SUBJECT = "[all] [the] line|lines|entry|entries";

/** Facets that keep some of the lines. */
export const lineFacets: readonly Facet<TextDraft>[] = [
  step(
    "grep:introduced",
    [
      `${SUBJECT} contain|match|include|have|mention [the] [text|word|string|pattern|regex] {x:text}`,
      `${SUBJECT} with [the] text|word|string|pattern|regex {x:text}`,
      `contain|match|mention [the] [text|word|string|pattern|regex] {x:text}`,
    ],
    (values) => grep(values, ""),
    0.2,
    true,
  ),
  step(
    "grep:but-not",
    [
      `but|and not [contain|include|match|have] [the] [text|word|string] {x:text}`,
      `but without [the] [text|word|string] {x:text}`,
      `but exclude|excluding|ignoring {x:text}`,
    ],
    (values) => grep(values, "v"),
    0.2,
    true,
  ),
  step(
    "grep",
    [
      `${SUBJECT} contain|match|with|include|have|mention [the] [text|word|string|pattern|regex] {x:text}`,
      `${SUBJECT} that contain|match [the] [text|word|string|pattern|regex] {x:text}`,
      `find [for] [all] [the] [text|word|string|pattern|occurrence] {x:text} under`,
      `find [for] [text|word|string|pattern|occurrence] {x:text}`,
      `grep [for] {x:text}`,
      `contain|match [the] [text|word|string|pattern|regex] {x:text}`,
      `occurrence [of] {x:text}`,
      `filter [for] {x:text}`,
    ],
    (values) => grep(values, ""),
    0.5,
  ),
  step(
    "grep:word",
    [`${SUBJECT} contain|with|include the word {x:text}`, "contain the word {x:text}"],
    (values) => grep(values, ""),
    0.2,
  ),
  step(
    "grep:not",
    [
      `${SUBJECT} [that] not contain|match|include|have [the] [text|word|string|pattern] {x:text}`,
      `${SUBJECT} without [the] [text|word|string|pattern] {x:text}`,
      `not contain|match|include [the] [text|word|string|pattern] {x:text}`,
      `without ${SUBJECT} contain|match|with [the] [text|word|string|pattern] {x:text}`,
      `delete ${SUBJECT} contain|match|with|include [the] [text|word|string|pattern] {x:text}`,
      `delete ${SUBJECT} that contain|match [the] [text|word|string|pattern] {x:text}`,
    ],
    (values) => ({ ...grep(values, "v"), inPlace: `sed -i '/${pattern(text(values, "x"))}/d'` }),
    0.2,
    true,
  ),
  step(
    "grep:start",
    [`${SUBJECT} [that] ${BEGIN} [the] [text|word|string] {x:text}`, `${BEGIN} {x:text}`],
    (values) => ({ program: `grep '^${classOf(values)}'` }),
    0.2,
    true,
  ),
  step(
    "grep:not-start",
    [
      `${SUBJECT} [that] not ${BEGIN} {x:text}`,
      `delete ${SUBJECT} ${BEGIN} {x:text}`,
      `without ${SUBJECT} ${BEGIN} {x:text}`,
    ],
    (values) => ({
      program: `grep -v '^${pattern(text(values, "x"))}'`,
      inPlace: `sed -i '/^${pattern(text(values, "x"))}/d'`,
    }),
    0.2,
    true,
  ),
  step(
    "grep:end",
    [`${SUBJECT} [that] end|ending [with] [the] [text|word|string] {x:text}`],
    (values) => ({ program: `grep '${classOf(values)}$'` }),
    0.2,
    true,
  ),
  step(
    "comments-blank",
    [
      "without comment [line] [and|or] empty|blank line",
      "without empty|blank line [and|or] comment [line]",
      "delete|strip [all] comment [line] [and|or] empty|blank line",
      "delete|strip [all] empty|blank line [and|or] comment [line]",
    ],
    () => ({
      program: "grep -vE '^[[:space:]]*(#|$)'",
      inPlace: "sed -i -E '/^[[:space:]]*(#|$)/d'",
    }),
  ),
  step(
    "grep:both",
    [
      `${SUBJECT} [that] contain|match|with|include|have both [the] [text|word|string] {x:text} [and] {y:text}`,
      "contain both [the] [word] {x:text} [and] {y:text}",
    ],
    (values) => ({
      program: `grep ${single(text(values, "x"))}`,
      after: ` | grep ${single(text(values, "y"))}`,
    }),
    0.2,
    true,
  ),
  step(
    "grep:either",
    [
      `${SUBJECT} [that] contain|match|with|include|have either [the] [text|word|string] {x:text} or {y:text}`,
      `${SUBJECT} [that] contain|match|with|include|have [the] [text|word|string] {x:text} or {y:text}`,
      "find [for] [line] [with] {x:text} or {y:text} under",
      "contain either {x:text} or {y:text}",
    ],
    (values) => ({
      program: `grep -E ${single(`${extended(text(values, "x"))}|${extended(text(values, "y"))}`)}`,
    }),
    0.2,
    true,
  ),
  step(
    "grep:first",
    [
      "[show] [the] first occurrence|match|line [of|contain|match|with|that] [contain|match] [the] [text|word|string] {x:text}",
    ],
    (values) => ({ program: `grep -m 1 ${single(text(values, "x"))}` }),
    0.5,
  ),
  {
    ...step(
      "grep:in-file",
      [
        "find [for] [the] [text|word|string] {x:text} under [the] [text|log|config] [file] {file:file}",
      ],
      (values, draft) => {
        draft.files.push(values.get("file") as Token);
        return grep(values, "");
      },
      0.2,
      true,
    ),
    takes: (values) =>
      values.get("file")?.thing === true &&
      !/[*?]/.test(values.get("file")?.text ?? "*") &&
      !/^[.~]*\/?$/.test(values.get("file")?.text ?? ""),
  },
  step(
    "comments",
    [
      "without comment [line]",
      `delete comment [line]`,
      "not comment",
      "strip comment",
      "ignore comment",
    ],
    () => ({ program: "grep -v '^[[:space:]]*#'", inPlace: "sed -i '/^[[:space:]]*#/d'" }),
  ),
  step(
    "blank:delete",
    [
      "delete [all] [the] empty|blank line",
      "without empty|blank line",
      "strip empty|blank line",
      "non-empty line",
      "nonempty line",
      "non-blank line",
      "not empty line",
      "get rid empty line",
    ],
    () => ({ program: "grep -v '^[[:space:]]*$'", inPlace: "sed -i '/^[[:space:]]*$/d'" }),
  ),
  step(
    "blank:count",
    ["count [number] [of] empty|blank line", "how many empty|blank line"],
    () => ({ program: "grep -c '^$'", ends: true }),
  ),
  step(
    "blank:squeeze",
    [
      "squeeze [multiple|repeated|consecutive] empty|blank line",
      "collapse [multiple|consecutive] empty|blank line",
      "suppress repeated empty line",
    ],
    () => ({ program: "cat -s" }),
  ),
  step(
    "head",
    [
      "[show] [the] first {number} line [of]",
      "first {number} row|entry",
      "top {number} line",
      "head {number} line",
      "{number} first line",
    ],
    (values) => ({ program: `head -n ${number(values, "number")}` }),
  ),
  step("head:one", ["[show] [the] first line [of]", "first row"], () => ({ program: "head -n 1" })),
  step(
    "head:default",
    ["[show] [the] beginning [of]", "[show] [the] head [of]", "[show] the first few line"],
    () => ({ program: "head" }),
  ),
  step(
    "tail",
    [
      "[show] [the] last {number} line [of]",
      "last {number} row|entry",
      "bottom {number} line",
      "{number} last line",
      "final {number} line",
    ],
    (values) => ({ program: `tail -n ${number(values, "number")}` }),
  ),
  step("tail:one", ["[show] [the] last line [of]", "final line", "last row"], () => ({
    program: "tail -n 1",
  })),
  step("tail:default", ["[show] [the] tail|end of", "[show] the last few line"], () => ({
    program: "tail",
  })),
  step(
    "tail:follow",
    [
      "follow [the] [log|output|end]",
      "watch [the] [end|tail|log]",
      "monitor [the] [log]",
      "tail -f",
      "keep show new line",
      "continuously show",
      "as it grow|grows",
      "in real time",
      "live",
    ],
    () => ({ program: "tail -f" }),
  ),
  step(
    "tail:from",
    [
      "from line {number} [on|onward|to end]",
      "start|starting from|at|with line {number}",
      "without [the] first {number} line",
      "skip|skipping [the] first {number} line",
      "all but [the] first {number} line",
      "everything|all but|without [the] first {number} line",
      "everything after line {number}",
    ],
    (values, draft) => {
      void draft;
      return { program: `tail -n +${number(values, "number") + 1}` };
    },
  ),
  step(
    "tail:skip-one",
    [
      "without [the] first line",
      "skip|skipping [the] first line",
      "all but [the] first line",
      "everything|all but|without [the] first line",
      "delete [the] first line",
      "without header [line]",
      "skip header",
      "delete header",
    ],
    () => ({ program: "tail -n +2", inPlace: "sed -i '1d'" }),
  ),
  step("tail:delete", ["delete [the] first {number} line"], (values) => ({
    program: `tail -n +${number(values, "number") + 1}`,
    inPlace: `sed -i '1,${number(values, "number")}d'`,
  })),
  step("head:delete", ["delete [the] last {number} line"], (values) => ({
    program: `head -n -${number(values, "number")}`,
  })),
  step(
    "ends:but",
    [
      "without [the] first [line] and [the] last line",
      "all but|without [the] first [line] and last line",
      "delete [the] first [line] and [the] last line",
    ],
    () => ({ program: "sed '1d;$d'", inPlace: "sed -i '1d;$d'" }),
  ),
  step(
    "words:more",
    ["line with|contain|have more|over|bigger [than] {number} word|column"],
    (values) => ({ program: `awk 'NF > ${number(values, "number")}'` }),
  ),
  step("words:least", ["line with|contain|have at least {number} word|column"], (values) => ({
    program: `awk 'NF >= ${number(values, "number")}'`,
  })),
  step(
    "words:less",
    ["line with|contain|have smaller|less|fewer|under [than] {number} word|column"],
    (values) => ({ program: `awk 'NF < ${number(values, "number")}'` }),
  ),
  step("words:exact", ["line with|contain|have [exactly] {number} word|column"], (values) => ({
    program: `awk 'NF == ${number(values, "number")}'`,
  })),
  step(
    "length:exact",
    [
      "line with|contain|have|of [exactly] {number} character",
      "line [that] are exactly {number} character [long]",
    ],
    (values) => ({ program: `awk 'length == ${number(values, "number")}'` }),
  ),
  step(
    "head:but",
    [
      "without [the] last {number} line",
      "all but [the] last {number} line",
      "everything|all but|without [the] last {number} line",
    ],
    (values) => ({ program: `head -n -${number(values, "number")}` }),
  ),
  step(
    "head:but-one",
    [
      "without [the] last line",
      "everything|all but|without [the] last line",
      "all but [the] last line",
      "delete [the] last line",
    ],
    () => ({ program: "sed '$d'", inPlace: "sed -i '$d'" }),
  ),
  step(
    "line",
    [
      "line number {number}",
      "line {number}",
      "{number} line",
      "show line {number}",
      "only line {number}",
    ],
    (values) => ({ program: `sed -n '${number(values, "number")}p'` }),
  ),
  ...ORDINALS.slice(1).map((word, at) =>
    step("line", [`"${word}" line`], () => ({ program: `sed -n '${at + 2}p'` })),
  ),
  step(
    "lines:range",
    [
      "line {number} to|through|-|and {number2}",
      "line from {number} to {number2}",
      "line between {number} [and] {number2}",
      "line number {number} to {number2}",
      "from line {number} to [line] {number2}",
      "between line {number} [and] {number2}",
    ],
    (values) => ({ program: `sed -n '${number(values, "number")},${number(values, "number2")}p'` }),
  ),
  step(
    "lines:delete-range",
    ["delete line {number} to|through {number2}", "delete line from {number} to {number2}"],
    (values) => ({
      program: `sed '${number(values, "number")},${number(values, "number2")}d'`,
      inPlace: `sed -i '${number(values, "number")},${number(values, "number2")}d'`,
    }),
  ),
  step(
    "line:delete",
    ["delete line {number}", "delete line number {number}", "without line {number}"],
    (values) => ({
      program: `sed '${number(values, "number")}d'`,
      inPlace: `sed -i '${number(values, "number")}d'`,
    }),
  ),
  step(
    "lines:between",
    [
      "[line|text|everything] between [the] [line|pattern] {x:text} [and] [line] {y:text}",
      "from pattern {x:text} to [pattern] {y:text}",
    ],
    (values) => ({
      program: `sed -n '/${pattern(text(values, "x"))}/,/${pattern(text(values, "y"))}/p'`,
    }),
    0.2,
    true,
  ),
  step("every-nth", ["every|each {number} line", "every {number} row"], (values) => ({
    program: `awk 'NR % ${number(values, "number")} == 0'`,
  })),
  step("even", ['"every" "second" line', "even [numbered|number] line"], () => ({
    program: "awk 'NR % 2 == 0'",
  })),
  step(
    "odd",
    [
      "odd [numbered|number] line",
      'every|each "other" line',
      'every|each "alternate" line',
      '"alternate" line',
    ],
    () => ({ program: "awk 'NR % 2 == 1'" }),
  ),
  step(
    "longer",
    [
      "line bigger|more|longer than {number} character",
      "line with|contain|have more|over|bigger than {number} character",
    ],
    (values) => ({ program: `awk 'length > ${number(values, "number")}'` }),
  ),
  step("shorter", ["line smaller|less|shorter than {number} character"], (values) => ({
    program: `awk 'length < ${number(values, "number")}'`,
  })),
  step("random", ["random line", "a line at random", "pick random line"], () => ({
    program: "shuf -n 1",
  })),
  step(
    "random-n",
    ["{number} random line", "random {number} line", "sample [of] {number} line"],
    (values) => ({ program: `shuf -n ${number(values, "number")}` }),
  ),
  step(
    "unique:sorted",
    [
      "unique line",
      "only unique line",
      "delete duplicate [line]",
      "without duplicate [line]",
      "deduplicate",
      "dedupe",
      "unique",
    ],
    () => ({ program: "sort -u" }),
  ),
  step(
    "unique:order",
    [
      "delete duplicate line without sort|sorting",
      "delete duplicate [line] without change|changing [the] order",
      "delete duplicate [line] but keep|preserve [the] [original] order",
      "deduplicate without sort|sorting",
      "delete duplicate [line] keep|preserve [the] [original] order",
      "unique line preserve order",
      "delete duplicate [line] [while] preserving|keeping [the] order",
      "duplicate line keep order",
    ],
    () => ({ program: "awk '!seen[$0]++'" }),
  ),
  step("unique:adjacent", ["delete adjacent|consecutive duplicate [line]"], () => ({
    program: "uniq",
  })),
  step(
    "duplicates",
    [
      "[only] [the] duplicate line",
      "show duplicate [line]",
      "line that appear|occur more than once",
      "repeated line",
    ],
    () => ({ program: "sort | uniq -d" }),
  ),
  step(
    "singles",
    [
      "line that appear|occur only once",
      "line that appear|occur exactly once",
      "line that are not duplicate",
    ],
    () => ({ program: "sort | uniq -u" }),
  ),
  step(
    "frequencies",
    [
      'count [of] "each"|"every" unique line',
      "count occurrence of each [unique] line",
      "how many time each line appear|occur",
      "frequency of each line",
      "count [number] [of] duplicate line",
      "number of occurrence of each line",
      "most frequent|common line",
    ],
    () => ({ program: "sort | uniq -c | sort -nr" }),
  ),
  step(
    "words:frequent-one",
    ['most frequent|common "word"', '"word" that appear|occur most often|frequently'],
    () => ({ program: "tr -cs '[:alnum:]' '\\n'", stdinOnly: true, after: " | head -n 1" }),
  ),
  step("lines:frequent-one", ['most frequent|common "line"'], () => ({
    program: "sort | uniq -c | sort -nr",
    after: " | head -n 1",
  })),
  step(
    "words:frequent-n",
    [
      "[top] {number} [most] frequent|common word",
      "{number} word [that] [appear|occur] most often",
      "most frequent|common {number} word",
    ],
    (values) => ({
      program: "tr -cs '[:alnum:]' '\\n'",
      stdinOnly: true,
      after: ` | head -n ${number(values, "number")}`,
    }),
  ),
  step(
    "words:unique-count",
    ["count [number] [of] unique word", "how many unique|different word"],
    () => ({
      program: "tr -s '[:space:]' '\\n'",
      stdinOnly: true,
      ends: true,
      after: " | sort -u | wc -l",
    }),
  ),
  step("words:unique", ["[all] [the] unique word"], () => ({
    program: "tr -s '[:space:]' '\\n'",
    stdinOnly: true,
    after: " | sort -u",
  })),
  step(
    "lines:unique-count",
    ["count [number] [of] unique line|value|entry", "how many unique|different line"],
    () => ({ program: "sort -u", ends: true, after: " | wc -l" }),
  ),
  step(
    "lines:frequent-n",
    ["[top] {number} [most] frequent|common line|entry", "most frequent|common {number} line"],
    (values) => ({
      program: "sort | uniq -c | sort -nr",
      after: ` | head -n ${number(values, "number")}`,
    }),
  ),
  step(
    "words:frequent",
    [
      "most frequent|common word",
      "word frequency",
      "count [of] each word",
      "frequency of each word",
      "how often each word",
      "occurrence of each word",
    ],
    () => ({ program: "tr -cs '[:alnum:]' '\\n'", stdinOnly: true }),
  ),
];
