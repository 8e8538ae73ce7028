import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { end, sed, type TextDraft } from "./draft.js";
import { number, step } from "./lines.js";

type Values = ReadonlyMap<string, Token>;

/** Steps that calculate with the number of each line, or measure its words and paragraphs. */
export const measureFacets: readonly Facet<TextDraft>[] = [
  {
    name: "paste:with",
    phrases: [
      '"with"|"using"|"by" ["a"|"an"] {s:SEP} ["between"|"as"|"in"] ["them"|"separator"|"delimiter"|"between"]',
    ],
    apply(draft: TextDraft, values: Values) {
      if (!draft.pastes && !draft.combines) return false;
      draft.separator = meaningOf<string>(values, "s");
      return true;
    },
  },
  ...(
    [
      ["add", '"add"|"adding" {n:number} to', "+"],
      ["subtract", '"subtract"|"subtracting" {n:number} from', "-"],
      ["multiply", "", "*"],
      ["divide", "", "/"],
    ] as const
  ).map(([name, said, sign]) =>
    step(
      `number:${name}`,
      said === ""
        ? [
            `"${name}"|"${name.replace(/e$/, "")}ing" [all|each|every|the] [of] [the] "number"|"numbers"|"value"|"values" by {n:number}`,
          ]
        : [`${said} [all|each|every|the] [of] [the] "number"|"numbers"|"value"|"values"`],
      (values) => ({ program: `awk '{ print $1 ${sign} ${number(values, "n")} }'` }),
    ),
  ),
  step(
    "number:round",
    [
      '"round" [all|each|every|the] [of] [the] "number"|"numbers"|"value"|"values" [off] to {n:number} "decimals"|"decimal" ["places"|"place"]',
    ],
    (values) => ({ program: `awk '{ printf "%.${number(values, "n")}f\\n", $1 }'` }),
  ),
  step(
    "number:square",
    ['"square" [of] [each|every|all] [the] "number"|"numbers"|"value"'],
    () => ({
      program: "awk '{ print $1 * $1 }'",
    }),
  ),
  step(
    "lines:n-shortest",
    ['[the] {n:number} "shortest" "lines"', '[the] "shortest" {n:number} "lines"'],
    (values) => ({
      program: "awk '{ print length\" \"$0 }'",
      after: ` | sort -n | head -n ${number(values, "n")} | cut -d' ' -f2-`,
    }),
  ),
  {
    name: "pending:newlines",
    phrases: [
      '"has"|"uses"|"have"|"with"|"contains" "windows"|"dos"|"crlf" ["style"] "newlines"|"line" ["endings"]',
    ],
    apply(draft: TextDraft) {
      draft.pending = sed("s/\\r$//");
      return true;
    },
  },
  {
    name: "pending:fix",
    phrases: ['"fix"|"correct"|"repair"|"convert" "it"|"that"|"them"|"this"'],
    apply(draft: TextDraft) {
      if (draft.pending === undefined) return false;
      draft.steps.push(draft.pending);
      draft.inPlace = true;
      return true;
    },
  },
  step(
    "number:divisible",
    [
      '["lines"|"numbers"|"values"|"ones"] ["that"|"which"] ["are"|"is"] "divisible" by {number}',
      '["lines"|"numbers"|"values"] ["that"|"which"] ["are"|"is"] "multiples" of {number}',
    ],
    (values) => ({ program: `awk '$1 % ${number(values, "number")} == 0'` }),
  ),
  step(
    "lines:twice",
    [
      '[each|every] "line"|"lines" "twice"',
      '"duplicate"|"double" "each"|"every" "line"',
      '"repeat" "each"|"every" "line"',
    ],
    () => ({
      program: "sed p",
    }),
  ),
  step(
    "words:reversed",
    [
      'reverse [the] "order" [of] [the] "words" ["in"|"on"|"of"] [each|every] ["line"]',
      'reverse [the] "word" "order" ["in"|"on"|"of"] [each|every] ["line"]',
      'reverse [the] "words" "in"|"on"|"of" [each|every] "line"',
    ],
    () => ({
      program: "awk '{ for (i = NF; i > 0; i--) printf \"%s%s\", $i, (i > 1 ? OFS : ORS) }'",
    }),
  ),
  step(
    "paragraphs:count",
    [
      '"how" many "paragraphs" [are|there|does|contain|have]',
      '[the|total] "number" of "paragraphs"',
      '"count" [the] "paragraphs"',
    ],
    () => end("awk 'BEGIN { RS = \"\" } END { print NR }'"),
  ),
  step(
    "lines:average-length",
    [
      'average "line" "length"',
      'average "length" of [all|each|every|the] [the] "line"|"lines"',
      'average "number" of "characters" per "line"',
    ],
    () => end("awk '{ sum += length } END { if (NR) print sum / NR }'"),
  ),
  step(
    "words:average",
    ['average "number" of "words" per|in|on [each|every] "line"', 'average "words" per "line"'],
    () => end("awk '{ sum += NF } END { if (NR) print sum / NR }'"),
  ),
  step(
    "lines:extensions",
    [
      '[all] [the] [unique|different] "file" "extensions"|"extension" [listed|of|in|from] [each|every|all|the] [of] ["file"] ["names"|"filenames"|"files"]',
    ],
    (_, draft) => {
      const isUnique = /./.test(draft.files[0]?.text ?? "x");
      return isUnique ? { program: "sed 's/.*\\.//'", after: " | sort -u" } : undefined;
    },
  ),
  step(
    "urls:host",
    [
      '[all] [the] [unique] "hostname"|"hostnames"|"host"|"hosts"|"domain"|"domains" ["part"|"name"|"names"|"parts"] [of|from|in] [each|every|all|the] [the] "url"|"urls"|"link"|"links"',
    ],
    () => ({ program: "cut -d/ -f3" }),
  ),
];
