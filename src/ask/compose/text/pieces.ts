import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import type { TextDraft } from "./draft.js";
import { number, step } from "./lines.js";

type Values = ReadonlyMap<string, Token>;

/** Steps that cut a file in pieces. */
export const pieceFacets: readonly Facet<TextDraft>[] = [
  { name: "split:verb", phrases: ['split [the] ["contents"|"content"] [of]'], apply: () => true },
  step(
    "split:lines",
    [
      'split|break|cut|"chop" [it|up] into|in ["files"|"pieces"|"chunks"|"parts"|"smaller"|"multiple"] ["files"|"pieces"|"chunks"|"parts"] [of|with|containing|at|each|every] {number} "lines" [each|per] ["each"|"piece"|"file"|"chunk"]',
      '[split|break|cut|"chop"] [it|up] [the] ["contents"|"content"] into ["files"|"pieces"|"chunks"|"parts"|"smaller"|"multiple"] ["files"|"pieces"|"chunks"|"parts"] ["of"|"with"|"containing"|"having"] ["at"|"a"|"no"|"up"|"per"] ["most"|"maximum"|"max"|"more"|"to"] ["of"|"than"] {number} "lines"|"line" ["each"|"per"|"in"|"long"] ["each"|"piece"|"file"|"chunk"]',
      'split|break|cut|"chop" [it|up] [every] {number} "lines" [per] [file] [into] ["files"|"pieces"|"chunks"|"parts"]',
      'split|break|cut|"chop" [it|up] into|in|by {number} "line"|"lines" ["chunks"|"pieces"|"files"|"parts"]',
    ],
    (values, draft) => {
      draft.splits = true;
      return { program: `split -l ${number(values, "number")}`, isSplitting: true };
    },
  ),
  step(
    "split:equal",
    [
      'split|break|cut [it|up] into|in {number} ["files"|"pieces"|"chunks"|"parts"] ["of"] "about"|"roughly"|"approximately"|"equal"|"same"|"equally" ["equal"|"the"|"same"|"sized"] ["size"|"sizes"|"length"|"sized"] ["files"|"pieces"|"chunks"|"parts"]',
    ],
    (values, draft) => {
      draft.splits = true;
      return { program: `split -n ${number(values, "number")}`, isSplitting: true };
    },
  ),
  step(
    "split:parts",
    [
      'split|break|cut [it|up] into|in {number} [equal|equally|roughly] ["sized"|"big"|"equal"] "parts"|"pieces"|"chunks"|"files"',
    ],
    (values, draft) => {
      draft.splits = true;
      return { program: `split -n l/${number(values, "number")}`, isSplitting: true };
    },
  ),
  step(
    "split:bytes",
    [
      'split|break|cut|"chop" [it|up] into|in ["files"|"pieces"|"chunks"|"parts"] ["of"|"with"|"at"|"each"|"every"|"up"] ["size"|"sizes"|"a"|"at"|"most"|"to"] ["most"|"size"|"maximum"] ["of"] {size} ["in"|"of"] ["size"] [each|per] ["each"|"piece"|"file"|"chunk"]',
      'split|break|cut|"chop" [it|up] into|in {size} ["files"|"pieces"|"chunks"|"parts"]',
      '["with"|"of"] {size} "in"|"per"|"for" ["each"|"every"] "split"|"piece"|"part"|"file"|"chunk"',
    ],
    (values, draft) => {
      const size = values.get("size")?.size;
      if (size === undefined) return undefined;
      draft.splits = true;
      return {
        program: `split -b ${size.unit === "c" ? size.amount : `${size.amount}${size.unit.toUpperCase()}`}`,
        isSplitting: true,
      };
    },
  ),
  {
    name: "split:prefix",
    phrases: [
      '["with"|"using"|"and"|"use"] [the|a] ["use"|"using"] [the|a] ["file"|"output"|"filename"] "prefix"|"prefixed" [with|of|"for"|"is"] {x:text}',
      '"prefix" [the|them|each] ["files"|"names"|"pieces"|"output"] with {x:text}',
      '"named"|"called"|"naming"|"name" [them|the] ["pieces"|"files"] ["starting"|"beginning"] [with] ["prefix"] {x:text}',
      '"whose" "names" "start"|"begin" with {x:text}',
      'with {x:text} "as" [the] "prefix"',
      '{x:text} "prefix"',
    ],
    least: 0.4,
    anyWord: true,
    takes: (values: Values) => /^(?!length$|size$)[\w./-]+$/.test(values.get("x")?.text ?? " "),
    apply(draft: TextDraft, values: Values) {
      if (!draft.splits) return false;
      draft.splitPrefix = values.get("x")?.text;
      return true;
    },
  },
  {
    name: "split:digits:from",
    phrases: [
      '["with"|"using"|"and"] "numeric" "suffixes"|"suffix" "starting"|"beginning" [at|with|from] {n:number}',
      '["with"|"using"|"and"] "numeric" "suffixes"|"suffix" "starting"|"beginning" [at|with|from] {n:number} and "ending" with {x:text}',
    ],
    apply(draft: TextDraft, values: Values) {
      const more = values.get("x")?.text;
      const ending = more === undefined ? "" : ` --additional-suffix=${more}`;
      if (!/^(?: --additional-suffix=[\w.-]+)?$/.test(ending)) return false;
      return withSplitOption(draft, `--numeric-suffixes=${number(values, "n")}${ending}`);
    },
  },
  {
    name: "split:whole-lines",
    phrases: [
      'without|not "splitting"|"breaking"|"cutting" [the|any] "lines"',
      '"keeping" "lines" "whole"|"intact"',
    ],
    apply(draft: TextDraft) {
      const at = draft.steps.findIndex(({ program }) => /^split -n \d+$/.test(program));
      const step = draft.steps[at];
      if (step === undefined) return false;
      draft.steps[at] = { ...step, program: step.program.replace("-n ", "-n l/") };
      return true;
    },
  },
  {
    name: "split:digits:length",
    phrases: [
      '["with"|"using"|"and"|"use"] [a] "numeric" "suffixes"|"suffix" ["with"|"of"] ["a"|"length"] ["length"] ["of"] {n:number} ["digits"|"characters"]',
    ],
    apply(draft: TextDraft, values: Values) {
      draft.splitDigits = true;
      return withSplitOption(draft, `-a ${number(values, "n")}`);
    },
  },
  {
    name: "split:suffix-length",
    phrases: [
      '["with"|"using"|"and"|"use"] [a|the] ["numeric"|"prefix"|"suffix"] "suffixes"|"suffix"|"length" ["length"|"lengths"|"of"] ["of"|"length"] {n:number} ["digits"|"letters"|"characters"] ["long"]',
    ],
    apply(draft: TextDraft, values: Values) {
      return withSplitOption(draft, `-a ${number(values, "n")}`);
    },
  },
  {
    name: "split:additional",
    phrases: [
      '["and"|"with"|"using"] ["ending"|"additional"|"extra"|"an"] ["additional"|"extra"|"in"|"with"] ["suffix"|"extension"] ["of"] {x:text} ["suffix"|"extension"]',
    ],
    least: 0.4,
    takes: (values: Values) => /^\.\w+$/.test(values.get("x")?.text ?? ""),
    apply(draft: TextDraft, values: Values) {
      return withSplitOption(draft, `--additional-suffix=${values.get("x")?.text}`);
    },
  },
  {
    name: "split:digits",
    phrases: [
      '["and"] ["with"|"using"] [a|the] "numeric"|"number"|"numbered"|"digit"|"digits" ["suffixes"|"suffix"]',
    ],
    apply(draft: TextDraft) {
      if (!draft.splits) return false;
      draft.splitDigits = true;
      return true;
    },
  },
];

/** An option of `split`, where a file is cut in pieces. */
function withSplitOption(draft: TextDraft, option: string): boolean {
  const at = draft.steps.findIndex(({ isSplitting }) => isSplitting === true);
  const step = draft.steps[at];
  if (step === undefined) return false;
  draft.steps[at] = { ...step, program: `${step.program} ${option}` };
  return true;
}
