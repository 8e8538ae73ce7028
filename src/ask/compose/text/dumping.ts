/** Bytes and line numbers as the tools for them show: dumps, what cannot be printed, the width of numbers; a script that sed runs. */

import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import type { Step, TextDraft } from "./draft.js";
import { number, step } from "./lines.js";
import { ORDINALS } from "./ordinals.js";

type Values = ReadonlyMap<string, Token>;

const HEX = '"hex"|"hexadecimal"';
const REPRESENTED = '"representation"|"representations"|"dump"|"view"|"form"|"characters"|"text"';

/** The last step that a form fits, made anew; false where there is none. */
function remade(draft: TextDraft, form: RegExp, make: (program: string) => string): boolean {
  for (let at = draft.steps.length - 1; at >= 0; at--) {
    const one = draft.steps[at] as Step;
    if (!form.test(one.program)) continue;
    draft.steps[at] = { ...one, program: make(one.program) };
    return true;
  }
  return false;
}

const modifier = (
  name: string,
  phrases: readonly string[],
  form: RegExp,
  make: (program: string, values: Values) => string,
): Facet<TextDraft> => ({
  name,
  phrases,
  apply: (draft, values) => remade(draft, form, (program) => make(program, values)),
});

const ITS = '["of"|"from"] [the] ["input"|"file"|"data"]';

/** Facets on dumps, on numbers before lines, and on scripts of sed. */
export const dumpingFacets: readonly Facet<TextDraft>[] = [
  step(
    "hex:canonical",
    [
      `show|print|dump [the] ["canonical"] ${HEX} "and"|"plus" "ascii" [${REPRESENTED}] [of]`,
      `show|print|dump [the] ["input"|"byte"] ["offset"|"offsets"] ["in"] [${HEX}] "and" [the] [${HEX}] ["bytes"] ["and"|"with"] [their|the|its] "ascii" [${REPRESENTED}] [of]`,
      `["in"|"as"] ["canonical"] ${HEX} ["bytes"|"dump"] ["and"|"with"|"plus"] [its|their|the] "ascii" [${REPRESENTED}] [of]`,
      `["canonical"] ${HEX} "dump" ["with"|"and"] [its|their|the|an] "ascii" ["column"|${REPRESENTED}] [of]`,
      `"canonical" ${HEX} ["dump"|${REPRESENTED}] [of]`,
    ],
    () => ({ program: "hexdump -C" }),
  ),
  {
    name: "hex:tool",
    phrases: ['with|"using" [the] "hexdump"|"xxd" [command|tool]'],
    apply: (draft) => draft.steps.some(({ program }) => /^(?:hexdump|xxd)\b/.test(program)),
  },
  modifier(
    "hex:first",
    [
      `["but"|"and"] ["interpret"|"read"|"show"|"dump"|"interpreting"|"reading"|"limited"|"to"] only|just [the] first {size} ${ITS}`,
      `["limited"|"limit"|"restricted"] "to" [the] first {size} ${ITS}`,
      `"of" [the] first {size} ["of"] [the] ["input"|"data"]`,
    ],
    /^(?:hexdump -C|xxd)$/,
    (program, values) => {
      const { amount, unit } = values.get("size")?.size ?? { amount: 0, unit: "c" as const };
      const bytes = amount * (unit === "k" ? 1024 : unit === "M" ? 1024 ** 2 : 1);
      return `${program} -${program === "xxd" ? "l" : "n"} ${bytes}`;
    },
  ),
  step(
    "show:invisible",
    [
      'show|display|print|displaying|showing [all] [the] "non-printable"|"nonprintable"|"non-printing"|"invisible"|"unprintable" "and" "whitespace" "characters"',
      'show|display|print|displaying|showing [all] [the] "non-printable"|"nonprintable"|"non-printing"|"invisible"|"unprintable" "characters" [including] ["tabs"] ["and"] ["line"] ["ends"|"endings"]',
      'show|display|displaying|showing "tabs" "as" "^I" ["and"] [the] ["line"] ["ends"|"endings"|"end"] ["of"] ["lines"|"line"] ["as"] ["$"]',
    ],
    () => ({ program: "cat -A" }),
  ),
  modifier(
    "show:invisible-signs",
    [
      '"tabs"|"tab" "as" "^I" ["and"] "line" "ends"|"endings" "as" "$"',
      '["and"] "m-" "notation" for "non-ascii"|"nonascii" ["characters"|"bytes"]',
      '["and"] "non-ascii" ["characters"|"bytes"] "in" "m-" "notation"',
    ],
    /^cat -A$/,
    (program) => program,
  ),
  modifier(
    "number-lines:width",
    [
      'with|"using" [a] ["line"] "number"|"numbers" "width" [of] {number} ["characters"|"columns"|"digits"]',
      'with|"using" ["line"] "numbers" {number} "characters"|"columns"|"digits"|"wide" ["wide"]',
      '[with] [a] width of {number} ["characters"|"columns"|"digits"] for [the] ["line"] "number"|"numbers"',
      '["line"] "number" "width" [of] {number}',
    ],
    /^(?:nl\b(?!.* -w)|cat -[nb]$)/,
    (program, values) =>
      `${program.replace(/^cat -n$/, "nl -ba").replace(/^cat -b$/, "nl")} -w ${number(values, "number")}`,
  ),
  step(
    "number-lines:all",
    [
      '"number"|"numbering" [the|all|each|every] "lines"|"line" [of] "including"|"with"|"even" [the] "blank"|"empty" ["lines"|"line"|"ones"]',
      '"number"|"numbering" [the|all|each|every] "lines"|"line" "whether" "blank"|"empty" "or" "not"',
      '"number"|"numbering" "both" "blank"|"empty" "and" "non-blank"|"non-empty" "lines"',
    ],
    () => ({ program: "nl -ba" }),
  ),
  {
    name: "number-lines:tool",
    phrases: ['with|"using" [the] "nl" [command|tool]'],
    apply: (draft) =>
      remade(draft, /^(?:nl\b|cat -[nb]$)/, (program) =>
        program.replace(/^cat -n$/, "nl -ba").replace(/^cat -b$/, "nl"),
      ),
  },
  modifier(
    "wrap:at-blanks",
    [
      '"breaking"|"break"|"splitting" [each|every|the] ["line"|"lines"] "after" [the] "rightmost"|"last" "blank"|"space" ["within"|"before"|"that"] ["fits"] [the] ["limit"|"width"]',
      '"breaking"|"break"|"splitting" [each|every|the] ["line"|"lines"] "at"|"on" [the] ["rightmost"|"last"] "blank"|"space"|"blanks"|"spaces" ["within"|"before"] [the] ["limit"|"width"]',
    ],
    /^fold -w \d+$/,
    (program) => program.replace("fold", "fold -s"),
  ),
  step(
    "head:but-bytes",
    [
      'everything|all [but|except|"without"] [for] [the] last {size}',
      '"without"|"except"|"but" [for] [the] last|final {size}',
    ],
    (values) => {
      const size = values.get("size")?.size;
      if (size === undefined) return undefined;
      const unit = size.unit === "c" ? "" : size.unit === "k" ? "K" : size.unit;
      return { program: `head -c -${size.amount}${unit}` };
    },
  ),
  {
    name: "count:multibyte",
    phrases: [
      '"taking" "multi-byte"|"multibyte" ["utf-8"] "characters" "into" "account"',
      '"counting"|"count" ["each"|"every"|"a"] "multi-byte"|"multibyte" ["utf-8"] "character"|"characters" "as" "one" ["character"]',
      '"with"|"honouring"|"respecting"|"considering" "multi-byte"|"multibyte" ["utf-8"] "characters"',
    ],
    apply: (draft) => draft.steps.some(({ program }) => program === "wc -m"),
  },
  {
    name: "sed:script",
    phrases: [
      'execute|run|apply|use [the] ["commands"|"script"] ["of"|"in"|"from"] [the] "sed" "script"|"program"|"file" ["file"] {s:file} "on"|"to"|"against"|"over" [the] ["file"] {f:file}',
      '"run" "sed" ["on"] [the] ["with"] [the] "script" ["file"] {s:file} "on"|"over"|"against" [the] ["file"] {f:file}',
    ],
    least: 0.7,
    apply(draft, values) {
      const [script, file] = [values.get("s"), values.get("f")];
      if (script === undefined || file === undefined || draft.files.length > 0) return false;
      draft.files.push(file);
      const name = quoteValue("file", script);
      draft.steps.push({ program: `sed -f ${name}`, inPlace: `sed -i -f ${name}` });
      draft.printOnly = true;
      return true;
    },
  },
  step(
    "cut:character",
    [
      '[show] [only] [the] {n:number} "character"|"char"|"letter" on|of|from|"in" [each|every] [line]',
    ],
    (values) => {
      const at = values.get("n")?.number;
      // "The 5 characters" counts, "the 5th" says which.
      return at === undefined || at < 1 || /^\d+$/.test(values.get("n")?.text ?? "")
        ? undefined
        : { program: `cut -c${at}` };
    },
  ),
  ...ORDINALS.map((word, at) =>
    step(
      "cut:character",
      [
        `[show] [only] [the] "${word}" "character"|"char"|"letter" on|of|from|"in" each|every|all [the] "line"|"lines"`,
      ],
      () => ({ program: `cut -c${at + 1}` }),
    ),
  ),
];
