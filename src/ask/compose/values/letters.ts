/** Operations on the letters and words of a text that the request names. */
import type { Facet } from "../facets.js";
import { num, shellText, type ValuesDraft } from "./draft.js";
import { separatorOf } from "./sequences.js";
import { CHARS, cut, on, op, pattern, replacement } from "./string-terms.js";

/** Facets on texts: operations on the letters and words of a text that the request names. */
export const letterFacets: readonly Facet<ValuesDraft>[] = [
  op(
    "length",
    [
      '[the] "length"|"size" "of" {s:STR} ["in"] ["characters"]',
      `["how"] "many" ${CHARS} ["are"|"is"|"does"] ["there"] ["in"|"has"] {s:STR} ["has"|"have"|"contain"]`,
      `[the] "number" "of" ${CHARS} ["in"|"of"] {s:STR}`,
      `"count" [the] ["number"] ["of"] ${CHARS} ["in"|"of"] {s:STR}`,
      '"how" "long" ["is"] {s:STR}',
    ],
    on((text) => `printf '%s' ${text} | wc -m`),
  ),
  op(
    "upper",
    [
      '"convert"|"change"|"turn"|"make"|"transform"|"print"|"show"|"put" {s:STR} ["to"|"into"|"in"|"all"] ["all"] "uppercase"|"capitals"|"upper-case"|"caps" ["letters"]',
      '["convert"|"change"|"turn"|"make"|"transform"|"print"|"show"] {s:STR} ["to"|"into"|"in"|"all"] ["all"] "upper"|"capital" "case"|"letters"',
      '"uppercase"|"upcase" {s:STR}',
    ],
    on((text) => `echo ${text} | tr '[:lower:]' '[:upper:]'`),
  ),
  op(
    "lower",
    [
      '["convert"|"change"|"turn"|"make"|"transform"|"print"|"show"|"put"] {s:STR} ["to"|"into"|"in"|"all"] ["all"] "lowercase"|"lower-case" ["letters"]',
      '["convert"|"change"|"turn"|"make"|"transform"|"print"|"show"] {s:STR} ["to"|"into"|"in"|"all"] ["all"] "lower"|"small" "case"|"letters"',
      '"lowercase"|"downcase" {s:STR}',
    ],
    on((text) => `echo ${text} | tr '[:upper:]' '[:lower:]'`),
  ),
  op(
    "swap",
    [
      '"swap"|"toggle"|"invert" [the] ["upper"|"letter"] ["and"|"lower"] ["lower"] "case" ["of"|"in"] [all|the|each] ["letters"] ["in"|"of"] {s:STR}',
    ],
    on((text) => `echo ${text} | tr 'a-zA-Z' 'A-Za-z'`),
  ),
  op(
    "capitalize",
    [
      '"capitalize"|"capitalise"|"uppercase" [only|just] [the] "first" "letter"|"character" ["of"|"in"] {s:STR}',
      '"capitalize"|"capitalise" {s:STR}',
      '"convert"|"change"|"turn"|"make" [the] "first" "letter"|"character" ["of"|"in"] {s:STR} ["to"|"into"] "uppercase"|"capital"|"upper" ["case"]',
      '"make" [the] "first" "letter" ["of"] {s:STR} "uppercase"|"capital"|"upper" ["case"]',
    ],
    on((text) => `echo ${text} | sed 's/./\\U&/'`),
  ),
  op(
    "title",
    [
      '"capitalize"|"capitalise"|"uppercase" [the] ["first"] ["letter"] ["of"] "each"|"every" "word" ["of"|"in"] {s:STR}',
      '"capitalize"|"capitalise" [the] "first" "letter" ["of"] "each"|"every"|"all" "word"|"words" ["of"|"in"] {s:STR}',
      '["convert"|"change"|"turn"] {s:STR} ["to"|"into"|"in"] "title" "case"',
    ],
    on((text) => `echo ${text} | sed 's/\\b./\\U&/g'`),
  ),
  op(
    "reverse",
    [
      '"reverse"|"reversed" [the] ["order"] ["of"] ["characters"|"letters"] ["in"|"of"] {s:STR} ["character"|"by"] ["character"]',
      '{s:STR} "backwards"|"backward"|"reversed"|"mirrored"',
      '["in"] "reverse" ["order"] {s:STR}',
      '{s:STR} "in" "reverse" ["order"]',
    ],
    on((text) => `echo ${text} | rev`),
  ),
  op(
    "reverse-words",
    [
      '"reverse" [the] "order" "of" [the] "words" ["in"|"of"] {s:STR}',
      '"reverse" [the] "words" ["in"|"of"] {s:STR}',
    ],
    on((text) => `echo ${text} | tr ' ' '\\n' | tac | paste -sd ' '`),
  ),
  op(
    "first",
    [`[only|just|extract] [the] "first" {n:number} ${CHARS} ["of"|"from"|"in"] {s:STR}`],
    on((text, values) => `echo ${text} | cut -c1-${num(values)}`),
  ),
  op(
    "first:one",
    [`[only|just|extract] [the] "first" ${CHARS} ["of"|"from"|"in"] {s:STR}`],
    on((text) => `echo ${text} | cut -c1`),
  ),
  op(
    "last",
    [`[only|just|extract] [the] "last" {n:number} ${CHARS} ["of"|"from"|"in"] {s:STR}`],
    on((text, values) => `s=${text}; echo "\${s: -${num(values)}}"`),
  ),
  op(
    "last:one",
    [`[only|just|extract] [the] "last"|"final" ${CHARS} ["of"|"from"|"in"] {s:STR}`],
    on((text) => `s=${text}; echo "\${s: -1}"`),
  ),
  op(
    "without-last",
    [
      `"remove"|"drop"|"delete"|"strip"|"cut"|"chop" ["off"] [the] "last" {n:number} ${CHARS} ["of"|"from"|"in"|"off"] {s:STR}`,
    ],
    on((text, values) => `s=${text}; echo "\${s%${"?".repeat(Math.min(num(values) ?? 0, 40))}}"`),
  ),
  op(
    "without-last:one",
    [
      `"remove"|"drop"|"delete"|"strip"|"cut"|"chop" ["off"] [the] "last" ${CHARS} ["of"|"from"|"in"|"off"] {s:STR}`,
    ],
    on((text) => `s=${text}; echo "\${s%?}"`),
  ),
  op(
    "without-first",
    [
      `"remove"|"drop"|"delete"|"strip"|"cut"|"skip" ["off"] [the] "first" {n:number} ${CHARS} ["of"|"from"|"in"|"off"] {s:STR}`,
    ],
    on((text, values) => `s=${text}; echo "\${s:${num(values)}}"`),
  ),
  op(
    "without-first:one",
    [
      `"remove"|"drop"|"delete"|"strip"|"cut"|"skip" ["off"] [the] "first" ${CHARS} ["of"|"from"|"in"|"off"] {s:STR}`,
    ],
    on((text) => `s=${text}; echo "\${s:1}"`),
  ),
  op(
    "range",
    [
      `[extract] [the] ${CHARS} ["from"|"at"|"in"] ["position"|"positions"] {a:number} "to"|"through"|"and"|"-" {b:number} ["of"|"from"|"in"] {s:STR}`,
      `[extract] ["from"] ${CHARS} {a:number} "to"|"through" {b:number} ["of"|"from"|"in"] {s:STR}`,
    ],
    on((text, values) => `echo ${text} | cut -c${num(values, "a")}-${num(values, "b")}`),
  ),
  op(
    "nth",
    [
      `[the] {n:number} ["th"] ${CHARS} ["of"|"from"|"in"] {s:STR}`,
      `[the] ${CHARS} "at" ["position"|"index"] {n:number} ["of"|"from"|"in"] {s:STR}`,
    ],
    on((text, values) =>
      values.get("n")?.lemma === "<ordinal>" || values.get("n") !== undefined
        ? values.get("n")?.lemma === "<ordinal>"
          ? `echo ${text} | cut -c${num(values)}`
          : undefined
        : undefined,
    ),
  ),
  op(
    "substring",
    [
      `[extract|get] [a|the] "substring" ["of"|"from"|"in"] {s:STR} ["starting"|"beginning"] ["from"|"at"] ["position"|"index"|"offset"] {a:number} ["and"|"with"|"of"] ["a"] ["length"] ["of"] {b:number} ["characters"|"long"]`,
      `[extract|get] {b:number} ${CHARS} ["of"|"from"|"in"] {s:STR} ["starting"|"beginning"] ["from"|"at"] ["position"|"index"|"offset"] {a:number}`,
      `[extract|get] {b:number} ${CHARS} ["starting"|"beginning"] ["from"|"at"] ["position"|"index"|"offset"] {a:number} ["of"|"from"|"in"] {s:STR}`,
    ],
    on((text, values) => `s=${text}; echo "\${s:${num(values, "a")}:${num(values, "b")}}"`),
  ),
  op(
    "replace",
    [
      '"replace"|"substitute"|"change"|"swap"|"exchange" [all|every|each|the] ["occurrences"|"occurrence"|"instances"] ["of"] {a:text} "with"|"by"|"to"|"for"|"into" {b:text} ["in"|"within"] {s:STR}',
      '"replace"|"substitute"|"change" [all|every|each|the] ["occurrences"|"instances"] ["of"] {a:text} "in"|"within" {s:STR} "with"|"by"|"to"|"for"|"into" [a|an] {b:text}',
      '{s:STR} "with" [all|every|the] {a:text} "replaced" "with"|"by" [a] {b:text}',
      '["in"] {s:STR} "replace"|"substitute"|"change" [all|every|each|the] ["occurrences"|"instances"] ["of"] {a:text} "with"|"by"|"to"|"for"|"into" {b:text}',
    ],
    on((text, values) => {
      const [a, b] = [values.get("a"), values.get("b")];
      if (a === undefined || b === undefined) return undefined;
      const from = a.quoted ? a.text : separatorOf(a.text);
      const to = b.quoted ? b.text : separatorOf(b.text.replace(/^an?\s/, ""));
      if (from === undefined || to === undefined || /\n/.test(from)) return undefined;
      if ([...from].length === 1 && [...to].length === 1 && !/['\\[\]-]/.test(from + to))
        return `echo ${text} | tr ${shellText(from === "\t" ? "\\t" : from)} ${to === "\n" ? "'\\n'" : to === "\t" ? "'\\t'" : shellText(to)}`;
      if (/^(?:\n|\\n|\\t)$/.test(to))
        return `echo ${text} | sed 's/${pattern(from).replaceAll("'", "'\\''")}/${/t$/.test(to) ? "\\t" : "\\n"}/g'`;
      return `echo ${text} | sed 's/${pattern(from).replaceAll("'", "'\\''")}/${replacement(to).replaceAll("'", "'\\''")}/g'`;
    }),
  ),
  op(
    "email:domain",
    ['[the] "domain" ["name"|"part"] ["of"|"from"|"in"] [the] ["email"] ["address"] {x:text}'],
    (values) => {
      const text = cut(values, "x") ?? "";
      return /^[^@\s]+@[\w.-]+$/.test(text) ? `echo ${shellText(text)} | cut -d @ -f 2` : undefined;
    },
  ),
  op(
    "email:user",
    [
      '[the] "user"|"username"|"local" ["name"|"part"] ["of"|"from"|"in"] [the] ["email"] ["address"] {x:text}',
    ],
    (values) => {
      const text = cut(values, "x") ?? "";
      return /^[^@\s]+@[\w.-]+$/.test(text) ? `echo ${shellText(text)} | cut -d @ -f 1` : undefined;
    },
  ),
  op(
    "unique-chars",
    [
      `["how"] ["many"] ["count"|"number"] [the] ["number"] ["of"] "unique"|"distinct"|"different" ${CHARS} ["are"] ["in"|"of"] {s:STR}`,
    ],
    on((text) => `echo ${text} | grep -o . | sort -u | wc -l`),
  ),
  op(
    "pad",
    [
      '{s:STR} "padded" ["to"] ["a"] ["width"] ["of"] {n:number} ["characters"|"columns"] ["with"] ["spaces"] ["on"] ["the"] "left" ["with"] ["spaces"]',
      '"right-align" {s:STR} ["in"|"to"] ["a"] ["field"|"width"] ["of"] {n:number} ["characters"|"columns"]',
    ],
    on((text, values) => `printf '%${num(values)}s\\n' ${text}`),
  ),
  op(
    "has-digit",
    [
      '["check"|"test"|"determine"] ["if"|"whether"|"does"] {s:STR} "contains"|"contain"|"has" ["a"|"any"] "digit"|"digits"|"number"|"numbers"',
    ],
    on((text) => `[[ ${text} =~ [0-9] ]] && echo yes || echo no`),
  ),
  op(
    "no-newline",
    [
      '{s:STR} "without" ["a"|"the"|"any"] ["trailing"|"final"|"ending"] "newline" ["character"] ["at"] ["the"] ["end"]',
    ],
    on((text) => `printf '%s' ${text}`),
  ),
  op(
    "unique-words",
    [
      '"remove"|"delete"|"drop" [all|the|any] "duplicate"|"duplicated"|"repeated" "words" ["from"|"in"] {s:STR}',
    ],
    on((text) => `echo ${text} | tr ' ' '\\n' | awk '!seen[$0]++' | paste -sd ' '`),
  ),
  op(
    "longest-word",
    ['[the] "longest" "word" ["in"|"of"|"from"] {s:STR}'],
    on(
      (text) => `echo ${text} | tr ' ' '\\n' | awk 'length > n {n = length; w = $0} END {print w}'`,
    ),
  ),
  op(
    "reverse-words:said",
    [
      '{s:STR} "with" [the|its] "words" "in" "reverse"|"reversed" ["order"]',
      '[the] "words" "of"|"in" {s:STR} "in" "reverse"|"reversed" ["order"]',
    ],
    on((text) => `echo ${text} | tr ' ' '\\n' | tac | paste -sd ' '`),
  ),
  op(
    "leading-zeros",
    [
      '"remove"|"strip"|"delete"|"drop" [all|the|any] "leading" "zeros"|"zeroes" ["from"|"of"|"in"] {s:STR}',
    ],
    on((text) => `echo ${text} | sed 's/^0*//'`),
  ),
];
