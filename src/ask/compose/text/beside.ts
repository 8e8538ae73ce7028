import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { sed, type TextDraft } from "./draft.js";
import { number, step } from "./lines.js";

type Values = ReadonlyMap<string, Token>;

/** Steps on two files side by side: what differs, lines joined. */
export const besideFacets: readonly Facet<TextDraft>[] = [
  {
    name: "diff",
    phrases: [
      '["the"|"what"|"which"] ["lines"|"is"|"are"] ["that"] [the] "difference"|"differences"|"differ"|"differs"|"changes"|"changed"|"different" between [the] [file|files] {f:file} and|to [the] {g:file} ["line"] ["by"] ["line"]',
      '"compare"|"diff" [the] [two] [file|files] {f:file} [and|with|to|against] [the] {g:file} ["line"] ["by"] ["line"]',
      '"how" [the] ["two"] ["files"] {f:file} [and] {g:file} "differ"|"differs"|"compare"',
      '"how" ["does"|"do"] {f:file} "differ"|"differs"|"different" [from|to] {g:file}',
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      if (draft.files.length > 0) return false;
      draft.files.push(values.get("f") as Token, values.get("g") as Token);
      draft.steps.push({ program: "diff" });
      return true;
    },
  },
  step(
    "bom",
    [
      'delete [the] [utf-8] "bom"|"byte-order" ["mark"|"marker"] ["at"|"from"] [the] [beginning|start] [of]',
      'delete [the] [utf-8] "byte" "order" "mark"',
    ],
    () => sed("1s/^\\xEF\\xBB\\xBF//"),
  ),
  {
    name: "decimals",
    phrases: [
      '["rounded"|"round"|"with"|"to"|"using"|"up"] [off] to|with|at {n:number} "decimals"|"decimal"|"digits" ["places"|"place"|"digits"] [after] [decimal] [point]',
      '["rounded"|"round"] [it|the|to|with] {n:number} "decimals"|"decimal" ["places"|"place"]',
    ],
    apply(draft: TextDraft, values: Values) {
      const n = values.get("n")?.number ?? -1;
      if (n < 0 || n > 9) return false;
      draft.decimals = n;
      return true;
    },
  },
  {
    name: "decimals:one",
    phrases: [
      '["rounded"|"round"] ["off"] to|with "one"|"a" ["single"] "decimal" ["place"|"digit"]',
    ],
    apply(draft: TextDraft) {
      draft.decimals = 1;
      return true;
    },
  },
  {
    name: "paste:verb",
    phrases: ['"combine"|"merge"|"paste"|"zip"|"put"|"stitch"'],
    apply(draft: TextDraft) {
      draft.combines = true;
      return true;
    },
  },
  {
    name: "diff:unified",
    phrases: ['["in"|"as"|"using"|"a"] [the] "unified" ["diff"|"format"|"output"]'],
    apply: (draft: TextDraft) => withOption(draft, "-u"),
  },
  {
    name: "diff:side",
    phrases: [
      '["in"|"as"|"displayed"|"shown"] [two] "side" ["by"] "side" ["columns"|"view"]',
      '"in" "two" "columns"',
    ],
    apply: (draft: TextDraft) => withOption(draft, "-y"),
  },
  {
    name: "diff:blanks",
    phrases: [
      '"ignoring"|"ignore"|without|"regardless" [of] [all|any] [differences] [in] "whitespace"|"spaces"|"spacing" ["differences"|"changes"]',
    ],
    apply: (draft: TextDraft) => withOption(draft, "-w"),
  },
  step(
    "paste",
    [
      'merge|combine|paste|join|put|print|show [the] ["lines"] [of|from] {f:file} [and|with] {g:file} "side" by|"side" ["side"]',
      '"side" by "side" [merge|paste|combine|of] {f:file} [and] {g:file}',
    ],
    (values, draft) => {
      for (const slot of ["f", "g"]) draft.files.push(values.get(slot) as Token);
      draft.pastes = true;
      return { program: "paste" };
    },
    0.9,
  ),
  step(
    "paste:each",
    [
      'show|merge|combine|paste|join|write [each|every|all|the] ["corresponding"|"consecutive"] ["corresponding"|"consecutive"] "line"|"lines" ["of"|"in"|"from"] [the] ["files"] {f:file} [and] {g:file} ["and"] [{h:file}] ["separated"|"delimited"|"joined"] by|with [a] {s:SEP}',
      'show|merge|combine|paste|join|write [each|every|all|the] "corresponding"|"consecutive" ["consecutive"] "line"|"lines" ["of"|"in"|"from"] [the] ["files"] {f:file} [and] {g:file} ["and"] [{h:file}]',
    ],
    (values, draft) => {
      for (const slot of ["f", "g", "h"]) {
        const token = values.get(slot);
        if (token !== undefined) draft.files.push(token);
      }
      draft.separator = meaningOf<string>(values, "s");
      draft.pastes = true;
      return { program: "paste" };
    },
    0.9,
  ),
  step(
    "paste:lines",
    [
      'combine|join|merge|concatenate|write|put|show|paste [each|every|the] ["pair"|"group"] ["of"] {n:number} ["consecutive"|"adjacent"] "lines"|"line" ["of"|"in"|"from"] [{f:file}] [together|into|to|on|onto] [a|one|single] [single|one] ["line"|"row"] ["separated"|"joined"|"delimited"] by|with [a] {s:SEP}',
      'combine|join|merge|concatenate|write|put|show|paste [each|every|the] ["pair"|"group"] ["of"] {n:number} ["consecutive"|"adjacent"] "lines"|"line" ["of"|"in"|"from"] [{f:file}] [together|into|to|on|onto] [a|one|single] [single|one] "line"|"row"',
      'combine|join|merge|concatenate|paste every|each ["pair"] ["of"] {n:number} "lines"',
      '{n:number} ["values"|"numbers"|"items"|"lines"|"entries"] "per"|"on" ["each"|"every"] "line"|"row"',
    ],
    (values, draft) => {
      const many = number(values, "n");
      if (many < 2 || many > 20) return undefined;
      const f = values.get("f");
      if (f !== undefined) draft.files.push(f);
      const s = meaningOf<string>(values, "s") ?? " ";
      const by = s === "\\t" ? "" : ` -d${/^[,:_=-]$/.test(s) ? s : `'${s}'`}`;
      return { program: `paste${by}${" -".repeat(many)}`, stdinOnly: true };
    },
    0.85,
  ),
  step(
    "paste:merge",
    [
      'merge|combine|paste|join|put [the] ["corresponding"] ["lines"] "side" "by" "side"',
      'merge|combine|paste|join|put [the] "corresponding" "lines"',
      'merge|paste|combine|join "line" "by" "line"',
      '"line" by "line" [merge|paste|combine]',
      '"side" "by" "side"',
      '"in" "parallel"',
    ],
    (_, draft) => {
      draft.pastes = true;
      return { program: "paste" };
    },
  ),
  step(
    "interleave",
    [
      '"interleave" [the] ["lines"] [of|from]',
      '"alternate"|"alternating" ["the"] "lines" "from"|"of"',
      '"alternating"|"interleaved"|"alternately" [with] [the] ["lines"]',
    ],
    () => ({
      program: "paste -d '\\n'",
    }),
  ),
  step(
    "except-last:suffix",
    [
      'append|add|insert|put [a|the] {s:SEP} to|at|on|after [the] ["end"] [of] [each|every|all] [the] "line"|"lines" except|but [for] [the] "last"|"final" [one|line]',
      'append|add|insert|put [a|the] {s:SEP} to|at|on|after [the] ["end"] [of] [each|every|all] "but" [the] "last" ["line"|"one"]',
    ],
    (values) => {
      const s = meaningOf<string>(values, "s") ?? ",";
      const script = `$!s/$/${s.replace(/[/&]/g, "\\$&")}/`;
      return { program: `sed '${script}'`, inPlace: `sed -i '${script}'` };
    },
  ),
];

/** An option of `diff`, where that is what is done. */
function withOption(draft: TextDraft, option: string): boolean {
  const at = draft.steps.findIndex(({ program }) => /^diff\b/.test(program));
  if (at < 0) return false;
  const { program } = draft.steps[at] as { readonly program: string };
  draft.steps[at] = { program: `${program} ${option}` };
  return true;
}
