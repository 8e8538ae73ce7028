/** Steps on the lines of two files as sets. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import type { TextDraft } from "./draft.js";

type Values = ReadonlyMap<string, Token>;

const THINGS =
  '"lines"|"line"|"names"|"words"|"entries"|"items"|"values"|"ids"|"numbers"|"users"|"emails"|"ones"|"everything"';
/** "The sorted contents of the file" before its name: what is compared is sorted in any case. */
const AS =
  '["sorted"] ["contents"|"content"|"lines"|"versions"] ["of"] ["sorted"] ["files"|"file"]';
const ARE =
  '["are"|"is"|"do"|"does"|"also"] not|"absent"|"missing" ["are"|"appear"|"appears"|"occur"|"present"|"found"|"exist"|"exists"|"specified"|"listed"|"contained"|"included"|"in"|"from"] ["in"|"present"|"from"|"inside"]';

const MATCHING =
  '["lines"|"line"] ["that"|"which"] "match"|"matching"|"matches"|"contain"|"containing"|"with" [any|one|the|all] [of] [the]';
const PATTERNS =
  '["regex"|"regular"|"search"] ["expression"] "patterns"|"pattern"|"expressions"|"keywords"|"regexes"|"terms" ["listed"|"given"|"stored"|"specified"|"found"]';

/** Steps on the lines of two files as sets. */
export const setFacets: readonly Facet<TextDraft>[] = [
  {
    name: "sets:common",
    phrases: [
      `${'["lines"|"names"|"words"|"entries"|"items"|"values"|"ids"|"numbers"|"users"|"emails"|"ones"]'} ["that"|"which"] ["are"|"is"|"appear"|"occur"|"present"|"found"|"exist"|"shared"|"contained"|"listed"] ["present"|"found"|"listed"] "in"|"by" "both" [files] {f:file} [and] {g:file}`,
      '"common" ["lines"|"names"|"words"|"entries"|"items"] "to"|"between"|"in"|"of" ["both"] [files] {f:file} [and] {g:file}',
      `${'["lines"|"names"|"words"|"entries"|"items"|"values"|"ids"|"numbers"|"users"|"emails"|"ones"]'} ["of"|"from"|"in"] {f:file} ["that"|"which"] ["are"|"is"] "also" ["are"|"appear"|"occur"|"present"|"found"|"exist"|"listed"] "in" {g:file}`,
      '"lines"|"names"|"words"|"entries"|"items" "shared" by|between {f:file} [and] {g:file}',
      `"equal"|"identical"|"same"|"matching"|"shared" "lines"|"line" ["in"|"of"|"between"|"from"] ["both"] ${AS} {f:file} [and] {g:file}`,
      "intersection of {f:file} [and] {g:file}",
      `"common" ["sorted"] [${THINGS}] ["to"|"between"|"in"|"of"|"from"] ["both"] [the] ${AS} {f:file} [and] ${AS} {g:file}`,
      `${THINGS} ["that"|"which"] "common"|"shared" "to"|"by"|"between" ["both"] ${AS} {f:file} [and] ${AS} {g:file}`,
      `${THINGS} "in"|"of"|"from" ${AS} {f:file} ["that"|"which"] ["also"|"are"] "exist"|"appear"|"occur"|"present"|"match"|"found" "in" ${AS} {g:file}`,
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      return together(draft, values, (f, g) => `comm -12 <(sort ${f}) <(sort ${g})`);
    },
  },
  {
    name: "sets:minus",
    phrases: [
      `${'["lines"|"names"|"words"|"entries"|"items"|"values"|"ids"|"numbers"|"users"|"emails"|"ones"]'} ["that"|"which"] ["are"|"is"|"appear"|"occur"|"present"|"exist"] "in"|"of"|"from" {f:file} ["but"|"and"|"that"|"which"] ["that"|"are"|"is"|"do"] not ["are"|"appear"|"occur"|"present"|"found"|"exist"|"in"] ["in"|"present"] {g:file}`,
      `${'["lines"|"names"|"words"|"entries"|"items"|"values"|"ids"|"numbers"|"users"|"emails"|"ones"]'} ["that"|"which"] ["are"|"is"|"present"] "in"|"of"|"from" {f:file} ["that"|"which"|"but"|"and"] ["are"|"is"] "missing"|"absent" from|in {g:file}`,
      `${THINGS} ["that"|"which"] ["are"|"is"|"appear"|"exist"] ["only"] "in"|"of"|"from" ${AS} {f:file} ["but"|"and"|"that"|"which"] ${ARE} ${AS} {g:file}`,
      `${THINGS} "unique" "to"|"in" ${AS} {f:file} ["when"|"as"] "compared"|"comparing"|"relative"|"respect"|"against" ["to"|"with"|"against"] ${AS} {g:file}`,
      `"unique" [${THINGS}] "of"|"in"|"from" ${AS} {f:file} ["when"|"as"] "compared"|"comparing"|"relative"|"against" ["to"|"with"|"against"] ${AS} {g:file}`,
      `${THINGS} ["that"|"which"] ["are"|"is"|"exist"|"appear"] "only" "in" ${AS} {f:file} ["and"|"but"] not ["in"] {g:file}`,
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      return together(draft, values, (f, g) => `comm -23 <(sort ${f}) <(sort ${g})`);
    },
  },
  {
    name: "sets:patterns",
    phrases: [
      `search|grep|filter ["file"] {f:file} for ${MATCHING} ${PATTERNS} "in"|"from"|"of" [the] ["file"] {g:file}`,
      `["all"|"only"] [the] "lines"|"line"|"strings"|"entries" ["of"|"in"|"from"] [the] ["file"] {f:file} ${MATCHING} ${PATTERNS} "in"|"from"|"of" [the] ["file"] {g:file}`,
      `["all"|"only"] [the] "lines"|"line"|"strings"|"entries" ["of"|"in"|"from"] [the] ["file"] {f:file} ["that"|"which"] "match"|"matching"|"matches"|"matched" [by] [the] ["pattern"|"patterns"] "in"|"of"|"from" ["file"] {g:file}`,
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      return together(draft, values, (f, g) => `grep -f ${g} ${f}`);
    },
  },
  {
    name: "sets:either",
    phrases: [
      `["each"|"every"|"any"|"all"] [the] ${THINGS} ["that"|"which"] "in"|"of"|"from" ["either"] ${AS} {f:file} "or"|"and" {g:file} ["that"|"which"] ["do"|"does"] not ["exist"|"appear"|"occur"|"present"|"found"|"in"] ["in"] [the] "other"|"both"`,
      `${THINGS} ["that"|"which"] ["are"|"is"|"exist"|"appear"] ["in"|"to"] "only" ["in"] ["one"|"either"] "of" ${AS} {f:file} "and"|"or" {g:file}`,
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      return together(draft, values, (f, g) => `comm -3 <(sort ${f}) <(sort ${g})`);
    },
  },
  {
    name: "sets:once",
    phrases: [
      `["each"|"every"|"all"] [the] ${THINGS} ["that"|"which"] ["are"|"is"] ["found"|"appear"|"appears"|"occur"|"occurs"|"present"] "only"|"exactly" "once" "in" {f:file} "and" {g:file} ["combined"|"together"|"taken"]`,
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      return together(draft, values, (f, g) => `sort ${f} ${g} | uniq -u`);
    },
  },
  {
    name: "sets:columns",
    phrases: [
      '"compare"|"compares" [two] ["sorted"] ["files"] {f:file} [and|with|to] {g:file} ["line"] ["by"] ["line"] ["and"] ["print"|"show"|"display"|"output"|"printing"] ["the"|"result"|"results"|"lines"] "in" "three" "columns" ["lines"] ["unique"] ["for"|"to"|"in"] ["the"] ["first"] ["file"] ["lines"] ["unique"] ["for"|"to"|"in"] ["the"] ["second"] ["file"] ["and"] ["the"] ["common"] ["ones"|"lines"]',
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      return together(draft, values, (f, g) => `comm <(sort ${f}) <(sort ${g})`);
    },
  },
  {
    name: "sets:join",
    phrases: [
      'join [the] ["two"] ["files"] {f:file} [and|with] {g:file} "on"|"by"|"using" [their|the] ["common"|"shared"] {c:NTH}',
      'join|"merge" [the] ["lines"|"information"|"data"|"rows"] ["of"|"in"|"from"] [the] ["files"|"file"] {f:file} [and|with] [the] ["lines"|"rows"] ["of"|"in"|"from"] ["file"] {g:file} "on"|"by"|"where"|"if"|"when"|"whose"|"using" [the|their|they|both] ["lines"] ["share"|"have"] [a|the|their] ["common"|"same"|"shared"] {c:NTH} ["of"] ["both"] ["files"] ["matches"|"match"|"is"|"are"|"as"] [the] ["same"|"equal"|"key"]',
      'join|"merge" [the] ["lines"|"rows"] ["of"|"in"|"from"] [the] ["files"|"file"] {f:file} [and|with] ["lines"] ["of"|"in"|"from"] ["file"] {g:file} ["on"|"by"|"using"] ["where"|"if"|"when"] [the|their|they|both] ["lines"] ["share"|"have"] [a|the] "common" {o:ORD} "word"',
    ],
    least: 0.9,
    apply(draft: TextDraft, values: Values) {
      const of = meaningOf<{ at?: number }>(values, "c")?.at ?? meaningOf<number>(values, "o") ?? 0;
      if (of < 1) return false;
      const isTable = ["f", "g"].every((slot) => /\.csv$/i.test(values.get(slot)?.text ?? ""));
      const by = isTable ? "-t, " : "";
      const at = of === 1 ? "" : `-1 ${of} -2 ${of} `;
      const key = of === 1 && !isTable ? "" : `${by}-k${of},${of} `;
      return together(
        draft,
        values,
        (f, g) => `join ${by}${at}<(sort ${key}${f}) <(sort ${key}${g})`,
      );
    },
  },
];

/** What two files have to do with each other, as one step that reads both. */
function together(
  draft: TextDraft,
  values: Values,
  command: (f: string, g: string) => string,
): boolean {
  const [f, g] = [values.get("f") as Token, values.get("g") as Token];
  if (draft.files.length > 0 || f.text === g.text) return false;
  draft.files.push(f, g);
  const program = command(quoteValue("file", f), quoteValue("file", g));
  draft.steps.push({ program, onFile: () => program });
  draft.isSet = true;
  return true;
}
