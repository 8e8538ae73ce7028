/** Steps that choose lines and columns. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { pattern, type Step, type TextDraft } from "./draft.js";
import { type Comparison, inAwkTerms } from "./table/condition.js";

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

/** A range from one text to another, and what is done in it. */
const between = (values: Values, does: string): Step => ({
  program: `sed -n '/${pattern(text(values, "x"))}/,/${pattern(text(values, "y"))}/${does}'`,
});

/** "Between a.txt and b.txt" is no part of one file. */
const namesAFile = (values: Values): boolean =>
  ["x", "y"].some((slot) => {
    const token = values.get(slot);
    return token?.quoted === false && /^[\w./~-]*\w\.[a-z]\w{0,4}$/i.test(token.text);
  });

/** Facets that keep some of the lines. */
export const lineFacets: readonly Facet<TextDraft>[] = [
  step(
    "comments-blank",
    [
      "without comment [line] [and|or] empty|blank line",
      "without empty|blank line [and|or] comment [line]",
      '["line"|"lines"] ["that"|"which"] ["are"] "neither" empty|blank|"blanks" ["lines"] "nor" comment',
      '["line"|"lines"] ["that"|"which"] ["are"] "neither" comment "nor" empty|blank|"blanks"',
      '["line"|"lines"] ["that"|"which"] ["are"] not empty|blank|"blanks" ["lines"] or|and comment',
      "delete|strip [all] comment [line] [and|or] empty|blank line",
      "delete|strip [all] empty|blank line [and|or] comment [line]",
    ],
    () => ({
      program: "grep -vE '^[[:space:]]*(#|$)'",
      inPlace: "sed -i -E '/^[[:space:]]*(#|$)/d'",
    }),
  ),
  step(
    "comments",
    [
      "without comment [line]",
      `delete comment [line]`,
      'delete [all] [the] comment [line] "starting"|"that" ["start"|"begin"|"starting"] with "#"',
      'delete [all] [the] comment "line" ["starting"|"beginning"] with "#"',
      "delete [all] [the] line that are comment",
      'without comment "lines"|"line" "starting"|"beginning" with "#"',
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
      '["line"|"lines"] "that"|"which" "are"|"is" not empty|blank',
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
    "nonblank:count",
    [
      '"count" [the] ["number"] [of] [the] [all] non-empty|nonempty|non-blank|nonblank line',
      '[show] [the] ["total"] "number"|"count" of [the] [all] non-empty|nonempty|non-blank|nonblank line',
      "how many non-empty|nonempty|non-blank|nonblank line",
      '[show] [the] "count"|"number" ["number"] [of] [the] [all] line ["that"|"which"] ["are"] not empty|blank',
      "how many line [are|that] not empty|blank",
    ],
    () => ({ program: "grep -c '[^[:space:]]'", ends: true }),
  ),
  step(
    "blank:squeeze",
    [
      'squeeze|collapse|merge|reduce|compress|condense [runs|series|sequences|groups] [of] [multiple|"repeated"|consecutive|several|adjacent|successive] empty|blank line [into|to] [one|single|a] [single|one] [empty|blank] [one|line]',
      '"multiple"|"consecutive"|"repeated" empty|blank line into|to|with|by [one|single] [single] [empty|blank] [line|one]',
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
      '["and"|"then"] ["keep"|"continue"] "follow"|"following"|"watching"|"tailing" [the|it|for] [log|output|end|file|new] ["lines"|"output"|"ones"|"entries"]',
      'watch|show|monitor|tail|stream [for] [the] new|added|appended|incoming line|entry [of|as] [they] ["come"|"arrive"|"appear"] [in] [to]',
      "follow [the] [log|output|end]",
      "watch [the] [end|tail|log]",
      "monitor [the] [log]",
      "tail -f",
      "keep show new line",
      "continuously show",
      "as it grow|grows",
      '["new"|"appended"|"added"] ["data"|"lines"] ["to"|"in"|"from"] "as" ["the"] ["file"|"log"] "grows"|"grow"',
      '"appended"|"newly" ["added"|"appended"] "data"|"lines"|"content"',
      "in real time",
      "live",
    ],
    () => ({ program: "tail -f" }),
  ),
  step(
    "tail:at",
    [
      "from line {number} [on|onward|to end]",
      '["everything"|"lines"] "from" line {number} to|until|through [the] end [of] [the] ["file"]',
      'start|starting|"beginning" from|at|with line ["number"] {number}',
    ],
    (values) => ({ program: `tail -n +${number(values, "number")}` }),
  ),
  step(
    "tail:from",
    [
      "without [the] first {number} line",
      "skip|skipping [the] first {number} line",
      "all but [the] first {number} line",
      "everything|all but|without [the] first {number} line",
      '"except"|"but"|without|"omitting" [for] [the] "first" {number}',
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
      '"everything"|"all" [the] ["lines"|"rows"] but|without [the] "header"|"heading"|"headers" [line]',
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
    ["line with|contain|have more|over|bigger [than] {number} word"],
    (values) => ({ program: `awk 'NF > ${number(values, "number")}'` }),
  ),
  step("words:least", ["line with|contain|have at least {number} word"], (values) => ({
    program: `awk 'NF >= ${number(values, "number")}'`,
  })),
  step(
    "words:less",
    ["line with|contain|have smaller|less|fewer|under [than] {number} word"],
    (values) => ({ program: `awk 'NF < ${number(values, "number")}'` }),
  ),
  step(
    "words:exact",
    [
      "line with|contain|have [exactly] {number} word",
      '"lines"|"line" "consisting"|"consist"|"made" [up] of [exactly] {number} "words"|"word"',
    ],
    (values) => ({
      program: `awk 'NF == ${number(values, "number")}'`,
    }),
  ),
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
      '"except"|"but"|without|"omitting" [for] [the] "last"|"final" {number}',
    ],
    (values) =>
      values.get("number")?.size === undefined
        ? { program: `head -n -${number(values, "number")}` }
        : undefined,
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
    "lines:between",
    [
      "[line|text|everything] between [the] [line|pattern] {x:text} [and] [line] {y:text}",
      "from pattern {x:text} to [pattern] {y:text}",
      '[all] ["line"|"lines"|"text"|"everything"] between [the] ["lines"|"line"|"markers"|"ones"] ["containing"|"matching"|"with"|"saying"|"that"] ["contain"|"match"|"say"] {x:text} "and" [the] ["line"|"one"] ["containing"|"matching"|"with"|"saying"] {y:text} ["inclusive"|"included"|"inclusively"]',
      '[all] line|text|everything|part|section|block|contents "from"|"starting" [at|with] [the] [line] ["with"|"containing"] {x:text} "to"|"through"|"until"|"till"|"up" [to] [the] [line] ["with"|"containing"] {y:text}',
    ],
    (values) => (namesAFile(values) ? undefined : between(values, "p")),
    0.2,
    true,
  ),
  step(
    "lines:between-only",
    [
      "[line|text|everything|what] ['is'|stands] [strictly] between [the] [line|pattern|marker] {x:text} [and] [line] {y:text} EXCLUDED",
      "[line|text|everything] between [the] [line|pattern|marker] {x:text} [and] [line] {y:text}",
    ].flatMap((one) =>
      one.endsWith("EXCLUDED")
        ? [
            '"exclusive"|"excluded"|"excluding" ["the"|"of"] ["markers"|"marker"|"lines"|"them"|"both"|"themselves"|"delimiters"]',
            'not|without [including|include|print] [the|those|these] ["two"|"both"|"marker"|"delimiter"|"boundary"] ["marker"|"delimiter"|"boundary"] "markers"|"marker"|"delimiters"|"lines"|"themselves" ["lines"|"themselves"]',
            '["the"] "markers"|"marker"|"delimiters" ["lines"] ["themselves"] "excluded"|"out"|"excluded"|"exclusive"',
          ].map((more) =>
            one
              .replace(/ EXCLUDED$/, ` [in|from|of] [{file:file}] ${more}`)
              .replace("['is'|stands] ", ""),
          )
        : [],
    ),
    (values, draft) => {
      const file = values.get("file");
      if (file !== undefined) draft.files.push(file);
      return namesAFile(values) ? undefined : between(values, "{//!p}");
    },
    0.2,
    true,
  ),
  step(
    "lines:delete-between",
    [
      "delete|drop|cut [out] [all] [the] [line|text|everything] between|from [the] [line] {x:text} [and|to|through|until] [line] {y:text}",
      'delete|drop|cut [out] [all] [the] ["lines"|"text"|"everything"|"block"|"section"] between|from|"starting" [at|from|with] [the] ["line"|"lines"|"one"] ["containing"|"matching"|"with"|"saying"|"that"] ["contains"|"says"] {x:text} [and|to|through|until|up|ending] [to|with|at] [and] ["including"] [the] ["line"|"one"] ["containing"|"matching"|"with"|"saying"|"that"] ["contains"|"says"] {y:text}',
    ],
    (values) => {
      const range = `/${pattern(text(values, "x"))}/,/${pattern(text(values, "y"))}/d`;
      return { program: `sed '${range}'`, inPlace: `sed -i '${range}'` };
    },
    0.3,
  ),
  step(
    "lines:to-blank",
    [
      '[line|text|everything|section] between|from [the] [line|pattern|word|heading] {x:text} [and|to|until|through|up] [to] [the] ["next"|"first"|"following"] empty|blank "line"',
    ],
    (values) => ({ program: `sed -n '/${pattern(text(values, "x"))}/,/^$/p'` }),
    0.2,
    true,
  ),
  {
    name: "unique:keep-order",
    phrases: [
      '["but"|"and"|"while"] keep|keeping|preserve|preserving|maintain|maintaining|retain|retaining|leave|leaving [the|their] ["original"|"same"|"line"|"input"] order [of] [the] ["lines"|"original"|"as"|"is"]',
      '["but"] without|not sort|sorting|sorted [it|them|the] [file|line|first]',
      '["but"|"and"] not "change"|"changing"|"mess"|"alter"|"sort" [up] [the] order',
      'without "changing"|"altering"|"touching" [the] order',
      '"in" [the|their] "original"|"same" order',
      '"in" [the|their] order ["in"|"of"] [which] ["they"|"of"|"first"] ["first"|"appearance"|"occurrence"] ["appear"|"occur"|"appeared"|"appearance"]',
      '["but"|"and"] keep|keeping|preserve|preserving|maintain|retain [the|their] ["original"] order of [the|their] ["first"] "appearances"|"occurrences"',
      'order of [first] "appearance"|"occurrence"',
      '["keep"|"keeping"] [the|only] "first" "occurrence"|"one"|"copy" [of] [each|every] [one] ["kept"|"stays"]',
      'keep|keeping [the|only] "first" of each',
      "order preserved|kept|intact|unchanged",
    ],
    apply(draft) {
      draft.keepOrder = true;
      return true;
    },
  },
  {
    name: "unique:counted",
    phrases: [
      '["with"|"and"|"plus"|"show"|"prefixed"|"together"] [with|by] [how] often|many [times|time] each|it|they|every ["one"|"line"|"of"|"them"] ["occurs"|"occur"|"appears"|"appear"|"shows"|"up"]',
      '["with"|"and"|"plus"] [their|its|the] "counts"|"frequencies"|"frequency"|"tally"',
      '["and"] ["prefix"|"prefixed"|"precede"|"preceded"|"preceding"|"along"] [each|every|the|them] ["entry"|"line"|"one"|"lines"] with|by [the|its|their] "number"|"count" [of] ["occurrences"|"times"|"repetitions"] [it|they] ["occurs"|"appears"]',
      '"with"|"and"|"plus" [their|its] "count"',
      '["with"|"and"] [the] "number" of "times"|"occurrences" [each|it|they|of] ["one"|"appears"|"occurs"|"each"]',
      '"and" count "each"',
      '["with"] [a] "count" [of|for|before|next|in] [to|front] [of] each|every|them',
    ],
    apply(draft) {
      draft.counted = true;
      return true;
    },
  },
  {
    name: "counted:all",
    phrases: [
      '"and"|"then" "count"|"counting" "them"|"those"|"these"|"matches"|"results"|"lines"|"rows"|"it" [all]',
      '"and"|"then" "count" [the|number|of] [of] [the] ["resulting"|"remaining"|"matching"] "matches"|"results"|"lines"|"rows"|"hits"',
      '"and"|"then" ["how"|"show"|"print"|"tell"] "how" many [of] "them"|"there"|"those"|"such"|"it" [there|lines] ["are"|"there"|"is"|"were"|"remain"]',
      '"how" many "there"|"of" ["are"|"them"] ["there"|"are"]',
      '"how" many',
      '"count" [the] ["number"|"count"] [of] [the|all]',
    ],
    apply(draft) {
      draft.countedAll = true;
      return true;
    },
  },
  step(
    "header:names",
    [
      '"header"|"heading"|"headers"|"column"|"field" "names"|"titles"|"headings"|"headers"|"row"|"line" [of]',
      '"names" of [the|all] column',
      '"just"|"only"|"show"|"print"|"display" [only|just] [the] "header"|"heading"|"headers" [of]',
    ],
    (_, draft) => (draft.table.used ? undefined : { program: "head -n 1", isHeader: true }),
  ),
  step(
    "header:lines",
    [
      '"header"|"column"|"field"|"header" "names"|"titles"|"fields" [of] "one" "per"|"on"|"each" ["its"|"own"] "line"',
      '"header"|"column" "names"|"titles" "one" "per" "line"',
    ],
    () => ({ program: "head -n 1", after: " | tr ',' '\\n'" }),
  ),
  step("every-nth", ["every|each {number} line", "every {number} row"], (values) => ({
    program: `awk 'NR % ${number(values, "number")} == 0'`,
  })),
  step(
    "every-nth:ordinal",
    ["every|each {o:ORD} line", "one line [out] of [every] {number}"],
    (values) => {
      const every = meaningOf<number>(values, "o") ?? number(values, "number");
      return every < 2 ? undefined : { program: `awk 'NR % ${every} == 0'` };
    },
  ),
  step(
    "every-nth:from",
    [
      'every|each {o:ORD} line "starting"|"beginning"|"from" [from|at|with] ["line"] {number}',
      'every|each {number2} line "starting"|"beginning"|"from" [from|at|with] ["line"] {number}',
    ],
    (values) => {
      const every = meaningOf<number>(values, "o") ?? number(values, "number2");
      return every < 2
        ? undefined
        : { program: `awk 'NR % ${every} == ${number(values, "number") % every}'` };
    },
  ),
  ...(
    [
      ["length", 'character|"wide"|"long"', "length"],
      ["words", '"words"|"word"', "NF"],
    ] as const
  ).map(([name, unit, of]) =>
    step(
      `lines:${name}`,
      [
        `line ["that"|"which"|"with"|"have"|"having"|"of"|"are"|"is"|"whose"] ["a"|"length"] ["are"|"is"|"have"] {t:CMP} ${unit}`,
        ...(name === "length"
          ? [
              'line ["that"|"which"|"are"|"is"] longer|shorter than {number} [character]',
              'line ["of"|"with"] [a] "length" [is] {t:CMP}',
              '"longer"|"shorter" than {number} character',
            ].slice(1)
          : []),
      ],
      (values) => {
        const compared = meaningOf<Comparison>(values, "t");
        return compared === undefined
          ? undefined
          : { program: `awk '${inAwkTerms(of, compared, false)}'` };
      },
    ),
  ),
  step(
    "even",
    [
      '"every" "second" line',
      "even [numbered|number] line",
      '"even-numbered"|"even" ["numbered"] "lines"|"line"|"rows"',
    ],
    () => ({
      program: "awk 'NR % 2 == 0'",
    }),
  ),
  step(
    "odd",
    [
      "odd [numbered|number] line",
      '"odd-numbered" "lines"|"line"|"rows"',
      'every|each "other" line',
      'every|each "alternate" line',
      '"alternate" line',
    ],
    () => ({ program: "awk 'NR % 2 == 1'" }),
  ),
  step(
    "longer",
    [
      "line bigger|more|longer|over|above [than] {number} character",
      "line longer|over than {number}",
      "line with|contain|have more|over|bigger than {number} character",
    ],
    (values) => ({ program: `awk 'length > ${number(values, "number")}'` }),
  ),
  step(
    "shorter",
    ["line smaller|less|shorter|under [than] {number} character", "line shorter than {number}"],
    (values) => ({
      program: `awk 'length < ${number(values, "number")}'`,
    }),
  ),
  step(
    "random",
    [
      "[pick|choose|select|draw] [a|one|any] random line [out] [of|from]",
      "[a|one] line at random",
      "pick|choose|select|draw [a|one] line randomly",
    ],
    () => ({
      program: "shuf -n 1",
    }),
  ),
  step(
    "random-n",
    [
      "[pick|choose|select|draw|sample|take] {number} random line [out] [of|from]",
      "random {number} line",
      "sample [of] {number} line",
      "[random] sample [of] {number}",
      "{number} line at random",
      "[pick|choose|select|draw] {number} line [at] random|randomly [chosen|picked|selected]",
      "randomly pick|choose|select|sample|take {number} line",
      "{number} randomly chosen|picked|selected line",
    ],
    (values) => ({ program: `shuf -n ${number(values, "number")}` }),
  ),
  step(
    "unique:sorted",
    [
      "unique line",
      "only unique line",
      "delete duplicate [line]",
      "without duplicate [line]",
      'delete [all|any|the] duplicate "entries"|"values"|"items"|"words"|"names"|"numbers"|"entry"|"ones"|"records"',
      '"preserving"|"keeping"|"preserve"|"keep" ["only"] "unique" ["lines"|"entries"]',
      "deduplicate|deduplicated|deduped",
      "dedupe",
      "unique",
      '["show"|"list"|"print"|"keep"] [each|every] ["one"|"value"|"line"|"of"|"them"] [only|just|exactly] "once"',
      '"with"|"having" [the|all] "duplicates"|"dupes" "removed"|"dropped"',
      '"no"|"without" [any] "repeats"|"repetition"|"repetitions"|"duplicates"|"repeating"|"duplicated"',
      'each|every ["one"] only|just "once"',
      'delete [the|any|all] "duplicates"|"repeats"|"repeated" [ones|lines|entries]',
    ],
    // Each of the lines that occur twice, once: so they are.
    (_, { steps }) =>
      steps.some(({ program }) => program.startsWith("sort | uniq -"))
        ? { program: "" }
        : { program: "sort -u" },
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
      '"line"|"lines"|"numbers"|"values"|"names"|"entries"|"items"|"ids"|"rows" [that|which] [is] "appear"|"appears"|"occur"|"occurs"|"present"|"repeated"|"listed" [at] "more"|"least" [than] "once"|"twice"|"two" ["times"]',
      "line that appear|occur more than once",
      "repeated line",
    ],
    () => ({ program: "sort | uniq -d" }),
  ),
  step(
    "singles",
    [
      '"line"|"lines"|"numbers"|"values"|"names"|"entries"|"items"|"ids"|"rows" [that|which] [is] "appear"|"appears"|"occur"|"occurs"|"present"|"repeated"|"listed" "only"|"exactly"|"just" "once"|"one" ["time"]',
      '"line"|"lines"|"numbers"|"values"|"names"|"entries"|"items"|"ids"|"rows" [that|which] "only"|"just" "appear"|"appears"|"occur"|"occurs"|"present" "once"|"one" ["time"]',
      '"that"|"which" [is] "appear"|"appears"|"occur"|"occurs"|"repeated"|"present" "only"|"exactly"|"just" "once"|"one" ["time"]',
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
      '[show] how many|"often" time [do|is] each [unique] "line"|"value"|"entry"|"name"|"item" [appear|occur|use]',
      'how often [do|is] each [unique] "line"|"value"|"entry"|"name"|"item" [appear|occur|use]',
      "count [number] [of] duplicate line",
      "number of occurrence of each line",
      'most frequent|common "lines"',
      '[a|the] "count"|"number" of [each|every|the] "duplicate"|"unique"|"distinct"|"duplicated" "lines"|"line"|"entries"|"values"',
      'count|"number" [of] [how] [many] ["times"|"occurrences"] [of] each|every [unique|duplicate|different] "line"|"value"|"entry"|"name"|"item"|"number" [appears|occurs|appear|occur|is] ["repeated"]',
      '"prefix"|"precede" [each|every|the] ["line"|"entry"|"lines"] with|by [the|its|their] "number"|"count" [of] ["occurrences"|"times"|"repetitions"]',
    ],
    () => ({ program: "sort | uniq -c | sort -nr" }),
  ),
  step(
    "words:frequent-one",
    [
      'most frequent|common "word"',
      '"word" [that] [is] appear|occur|use most|"most" often|frequently|frequent',
      '[that|is] appear|occur|use most|"most" often|frequently "word"',
    ],
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
      "how often [do] each [unique] word [is] [appear|occur|use]",
      '[show] how many|"often" time [do|is] each [unique] "word" [appear|occur|use]',
      'count [the] "words"|"word" "frequency"|"frequencies"',
      'count [number] [of] "occurrences" of each|every "word"',
      "occurrence of each word",
    ],
    () => ({ program: "tr -cs '[:alnum:]' '\\n'", stdinOnly: true }),
  ),
];
