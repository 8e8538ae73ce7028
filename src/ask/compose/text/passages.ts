/** Steps on passages: paragraphs, lines that go on in the next, texts in another encoding, files that may be sorted. */
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { awkStep } from "./columns.js";
import { sed, single, type TextDraft } from "./draft.js";
import { step, text } from "./lines.js";
import { grepOf, type Wanted } from "./matching.js";

/** Names under which `iconv` knows an encoding. */
const ENCODING =
  /^(?:iso-?8859-?\d{1,2}|utf-?(?:8|16|32)(?:le|be)?|latin-?\d|windows-?125\d|cp-?\d{3,4}|(?:us-)?ascii|koi8-[ru]|shift[-_]?jis|euc-(?:jp|kr|cn)|gbk|gb18030|big5)$/i;

/** "number:line" as the form of what is printed: that of `grep -n`. */
const NUMBER_LINE = /^(?:line[ _-]?)?(?:number|no|nr|num|n):\s?(?:the )?(?:line|text|contents?)$/i;

const CHECKED = "sort -c";
const RUNNING = "awk '{ sum += $1; print sum }'";
const EACH = '"each"|"every"|"all" [the] "line"|"lines"|"row"';

/** Facets on passages; they stand before those on single lines, which take parts of the same words. */
export const passageFacets: readonly Facet<TextDraft>[] = [
  step(
    "paragraph:nth",
    [
      '[show] [only|just] [the] {o:ORD} "paragraph"',
      '[show] [only|just] [the] {n:number} "paragraph"',
      '[show] [only|just] "paragraph" [number] {n:number}',
    ],
    (values) => {
      const nth = meaningOf<number>(values, "o") ?? values.get("n")?.number ?? 0;
      return nth < 1 ? undefined : { program: `awk -v RS= 'NR == ${nth}'` };
    },
  ),
  step("paragraph:last", ['[show] [only|just] [the] "last"|"final" "paragraph"'], () => ({
    program: "awk -v RS= '{ last = $0 } END { if (NR) print last }'",
  })),
  {
    name: "paragraph:form",
    phrases: [
      '["the"|"where"] "paragraphs" ["are"] "separated"|"divided"|"delimited" by [an|a|one] empty|blank "line"|"lines"',
    ],
    apply: () => true,
  },
  step(
    "sort:of-du",
    [
      '["which"|"that"] "is"|"are"|"holds"|"contains"|"has"|"have"|"with" [the] ["output"|"sizes"|"lines"] ["of"|"from"] {x:text} ["output"|"sizes"|"lines"]',
    ],
    (values) => (/^du -\w*h/.test(text(values, "x")) ? { program: "sort -h" } : undefined),
    0.2,
    true,
  ),
  step(
    "column:align:file",
    [
      '"fields"|"columns"|"values" "of"|"in" {f:file} "in"|"into"|"as" ["a"] "neat"|"aligned"|"tidy"|"nice"|"neatly" ["aligned"] "columns"|"table"',
    ],
    (values, draft) => {
      const file = values.get("f");
      if (file !== undefined) draft.files.push(file);
      return { program: "" };
    },
    0.9,
  ),
  step(
    "lines:continued",
    [
      '[fold|"unfold"|join|merge|"resolve"] ["backslash"] "continuation"|"continued" "lines"',
      'join|merge|"glue"|"concatenate"|"append" [every|each|all] [the] line ["that"|"which"] "ending"|"ends"|"end" with|in [a] "backslash" [with|to|and|onto] [the] ["following"|"next"|"one"] [line|one] ["after"|"below"] [it]',
      '"backslash" "continuations"',
    ],
    () => ({
      program: "sed -e ':a' -e '/\\\\$/{N;s/\\\\\\n//;ba' -e '}'",
      inPlace: "sed -i -e ':a' -e '/\\\\$/{N;s/\\\\\\n//;ba' -e '}'",
    }),
  ),
  {
    name: "lines:continued:mark",
    phrases: [
      '["and"] "removing"|"remove"|"dropping"|"drop"|"deleting"|"without" [the|that] "backslash"|"backslashes"',
    ],
    apply: ({ steps }) => steps.some(({ program }) => program.startsWith("sed -e ':a'")),
  },
  step(
    "occurrences:count",
    [
      'count|"number"|"how" [many|number] [of] [all] [the] "occurrences"|"instances" of [the] ["string"|"text"|"substring"|"pattern"] {w:WHAT}',
      'count|"number"|"how" [many|number] [of] [all] [the] "occurrences"|"instances" of [the] "word" {v:WHAT}',
    ],
    (values) => {
      const isWord = values.has("v");
      const any = meaningOf<Wanted>(values, isWord ? "v" : "w");
      return any === undefined
        ? undefined
        : {
            program: grepOf({ any: [any], at: "anywhere", not: false }, isWord ? "ow" : "o"),
            // Rendered with the number of its lines.
            ends: true,
          };
    },
    0.2,
    true,
  ),
  step(
    "encoding",
    ['["encoding"] "from" {x:text} ["encoding"] "to"|"into" {y:text} ["encoding"]'],
    (values) => {
      const [from, to] = [text(values, "x"), text(values, "y")];
      return ENCODING.test(from) && ENCODING.test(to)
        ? { program: `iconv -f ${from.toUpperCase()} -t ${to.toUpperCase()}` }
        : undefined;
    },
  ),
  {
    name: "sorted:check",
    phrases: [
      '"check"|"test"|"verify"|"tell"|"see" [me] ["whether"|"if"|"that"] [the] [file] {f:file} "is" ["already"] "sorted" [alphabetically]',
      '"is" [the] [file] {f:file} ["already"] "sorted" [alphabetically]',
      '"whether" [the] [file] {f:file} "is" ["already"] "sorted" [alphabetically]',
    ],
    least: 0.9,
    apply(draft, values) {
      const file = values.get("f");
      if (file === undefined) return false;
      if (!draft.files.some(({ text: name }) => name === file.text)) draft.files.push(file);
      draft.steps.push({ program: CHECKED, ends: true });
      return true;
    },
  },
  {
    name: "sorted:answer",
    phrases: [
      '["and"] ["show"|"print"|"echo"|"say"|"output"|"answer"|"answering"|"printing"] {x:text} "or" {y:text}',
      '["and"] ["show"|"print"|"echo"|"say"|"output"] {x:text} "if" ["it"|"so"] ["is"] ["sorted"] ["and"] {y:text} "if" ["it"|"not"] ["is"] ["not"]',
    ],
    anyWord: true,
    apply(draft, values) {
      const at = draft.steps.findIndex(({ program }) => program === CHECKED);
      if (at < 0) return false;
      const [yes, no] = [text(values, "x"), text(values, "y")].map((word) =>
        /^[\w-]+$/.test(word) ? word : single(word),
      );
      draft.steps[at] = {
        program: "sort -C",
        ends: true,
        onFile: (files) => `sort -C ${files} && echo ${yes} || echo ${no}`,
      };
      return true;
    },
  },
  {
    name: "number:running:beside",
    phrases: [
      '[show] "each"|"every"|"the" "number"|"value"|"integer"|"line" ["followed"|"with"|"and"|"then"|"beside"|"next"] ["by"|"to"] [a] ["space"] ["and"] [the] ["running"] "total"|"sum" ["so"] ["far"]',
    ],
    apply(draft) {
      const at = draft.steps.findIndex(({ program }) => program === RUNNING);
      if (at < 0) return false;
      draft.steps[at] = { program: "awk '{ sum += $1; print $1, sum }'" };
      return true;
    },
  },
  {
    name: "fields:reversed",
    phrases: [
      '[show] [all] [the] "fields"|"columns" ["of"|"in"|"on"] ["each"|"every"] ["line"|"row"] ["that"|"which"] ["are"] ["separated"|"delimited"] ["by"] [{s:SEP}] "in" "reverse"|"reversed" "order"',
      'reverse [the] ["order"] [of] [all] [the] "fields"|"columns" [of|in|on] ["each"|"every"] ["line"|"row"]',
    ],
    apply(draft, values) {
      draft.separator ??= meaningOf<string>(values, "s");
      draft.steps.push(
        awkStep('{ for (i = NF; i > 0; i--) printf "%s%s", $i, (i > 1 ? OFS : ORS) }', true),
      );
      return true;
    },
  },
  step(
    "lines:length-histogram",
    [
      '[make] [a] "histogram"|"distribution"|"frequency"|"frequencies" "of" [the] "line" "lengths"|"length"',
      '[count] "how" "many" "lines" ["there"] ["are"] "of" "each"|"every" "length"',
    ],
    () => ({
      program: "awk '{ n[length]++ } END { for (l in n) print l, n[l] }'",
      after: " | sort -n",
    }),
  ),
  ...(
    [
      ["prefixed", "^", '"prefixed"', '"in" "front"|"before"'],
      ["suffixed", "$", '"suffixed"|"followed"', '"after"|"behind"'],
    ] as const
  ).map(([name, anchor, said, where]) =>
    step(
      `lines:${name}`,
      [
        `[show] ${EACH} ${said} with|by [the] ["text"|"string"|"prefix"|"suffix"|"word"] {n:NEW}`,
        name === "prefixed"
          ? `with [the] ["text"|"string"|"prefix"] {n:NEW} "in"|"before"|"at" ["front"|"the"] ["start"|"beginning"|"of"] ["of"] ${EACH}`
          : `with [the] ["text"|"string"|"suffix"] {n:NEW} ${where} ${EACH}`,
      ],
      (values, draft) => {
        if (draft.files.some(({ text: file }) => file === values.get("n")?.text)) return undefined;
        return sed(`s/${anchor}/${meaningOf<string>(values, "n")}/`);
      },
    ),
  ),
  {
    name: "after:exclusive",
    phrases: [
      '["but"] "not" "including"|"include" "it"|"that"|"this"|"the" ["line"|"itself"] ["itself"]',
      '["but"] "excluding"|"without" "it"|"that" ["line"|"itself"]',
    ],
    apply: ({ steps }) => steps.some(({ program }) => /^sed '1,\/.*d'$/.test(program)),
  },
  {
    name: "format:number-line",
    phrases: ['["in"] ["the"] ["form"|"format"] "as"|"form"|"format" {x:text}'],
    takes: (values) => NUMBER_LINE.test(values.get("x")?.text ?? ""),
    apply: ({ lineNumbers, steps }) =>
      lineNumbers || steps.some(({ program }) => /NR":"/.test(program)),
  },
  {
    name: "header:none",
    phrases: [
      '["has"|"have"|"there"|"with"|"it"] ["is"|"has"] "no" "header"|"headers" ["line"|"row"]',
      '"headerless"',
    ],
    // Said beside what is done, it is how the file is; alone it is what is to be left out.
    apply: ({ table, steps }) => table.used || steps.some(({ program }) => program !== ""),
  },
  {
    name: "compared:literally",
    phrases: [
      '["comparing"|"compare"|"compared"|"matching"] ["whole"|"complete"|"entire"] ["lines"] "literally"|"verbatim"',
      '"comparing"|"compare"|"matching" "whole"|"complete"|"entire" "lines" ["exactly"]',
    ],
    apply: ({ isSet }) => isSet,
  },
];
