/** What is printed of each file beside or instead of its path: "their permissions and sizes". */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
// The nouns of separators.
import "./listing.js";
import { columnOf, dateColumn, isWhole, NAME, splitColumns } from "./columns.js";
import { type FilesDraft, get } from "./draft.js";

/** A property as `-printf` of GNU find writes it, and whether it names the file. */
export interface Property {
  readonly directive: string;
  readonly isName: boolean;
}

/** What is printed of each file, in its order; a literal stands between two properties. */
export type Line = readonly (Property | { readonly literal: string })[];

const property =
  (directive: string, isName = false) =>
  (): Property => ({ directive, isName });
const MOMENT = (clock: "T" | "A" | "C"): string =>
  `%${clock}Y-%${clock}m-%${clock}d %${clock}H:%${clock}M`;

/** `YYYY-MM-DD HH:MM`, with quotes or without. */
defineNoun<string>("DATEFORM", [
  ["{x:text}", (values) => dateColumn(get(values, "x").text)],
  [
    "{x:text} {y:text}",
    (values) => dateColumn(`${get(values, "x").text} ${get(values, "y").text}`),
  ],
]);

/** `"size name"`: a line as it is to look, in words. */
defineNoun<string>("LINEFORM", [["{x:text}", (values) => columnOf(get(values, "x"))]]);

defineNoun<string>("LITERAL", [
  ["[single] {s:SEPARATOR}", (values) => meaningOf<string>(values, "s")],
  ['"dash"|"hyphen"', () => "-"],
  [
    "{s:SEPARATOR} [and] {t:SEPARATOR}",
    (values) => `${meaningOf<string>(values, "s")}${meaningOf<string>(values, "t")}`,
  ],
]);

defineNoun<Property>("FILEPROPERTY", [
  ['[file] "size"|"sizes" [in] ["bytes"]', property("%s")],
  [
    "[full|relative|complete] [file] path|paths|pathname|pathnames|filepath|filepaths",
    property("%p", true),
  ],
  ["[full|relative|complete] path|paths name|names", property("%p", true)],
  ['[file] "name"|"names"|"filename"|"filenames"', property(NAME, true)],
  [
    '[base|bare|file] "name"|"names"|"basename"|"basenames"|"filename" "without" [the|its|their|any] "extension"|"extensions"|"suffix"',
    property("%{stem}", true),
  ],
  ["[the] number of lines [it|they] [has|have]", property("%{lines}")],
  ["line count|counts", property("%{lines}")],
  ["[the] number of words [it|they] [has|have]", property("%{words}")],
  ["word count|counts", property("%{words}")],
  ['"extension"|"extensions"', property("%{extension}")],
  [
    "[last] modification|modified|change time|date|dates|timestamp [formatted] as|under {f:DATEFORM}",
    (values) => ({ directive: meaningOf<string>(values, "f") ?? "", isName: false }),
  ],
  ['[containing] "parent" directory|directories [path|paths|name|names]', property("%h")],
  ["base name|names|filename|filenames", property("%f", true)],
  ["basename|basenames", property("%f", true)],
  [
    "[last] modification|modified|change time|date|times|dates|timestamp|timestamps",
    property(MOMENT("T")),
  ],
  [
    "time|date|times|dates|timestamp of [last|its|their] modification|change",
    property(MOMENT("T")),
  ],
  ["mtime|timestamp|timestamps", property(MOMENT("T"))],
  ["[last] access|accessed time|date|times|dates|timestamp|timestamps", property(MOMENT("A"))],
  ["atime", property(MOMENT("A"))],
  ["[last] status change time|date|times|dates", property(MOMENT("C"))],
  ["ctime", property(MOMENT("C"))],
  ['octal permission|"mode"|"modes"', property("%m")],
  ['numeric permission|"mode"|"modes"', property("%m")],
  ["permission under octal|numeric [form|format|notation|mode]", property("%m")],
  ["permission as octal|numeric [number|value]", property("%m")],
  ["[file] [symbolic] permission [bit|bits|string]", property("%M")],
  ["[user] owner|owners [name]", property("%u")],
  ["group|groups [owner|owners|name|names]", property("%g")],
  ['"owning" group', property("%g")],
  ["inode [number|numbers]", property("%i")],
  ["number of [hard] link", property("%n")],
  ["[hard] link count|counts", property("%n")],
  ["depth|depths", property("%d")],
]);

const first = (values: ReadonlyMap<string, Token>): Line => {
  const one = meaningOf<Property>(values, "a");
  return one === undefined ? [] : [one];
};
const both = (values: ReadonlyMap<string, Token>): Line => [
  ...first(values),
  ...(values.has("s") ? [{ literal: meaningOf<string>(values, "s") ?? "" }] : []),
  ...(meaningOf<Line>(values, "b") ?? []),
];
const ITS = "[the|their|its|each|every|corresponding]";
defineNoun<Line>("FILELINE", [
  [`${ITS} {a:FILEPROPERTY}`, first],
  [`${ITS} {a:FILEPROPERTY} ["and"|"then"|"plus"|"&"] {b:FILELINE}`, both],
  [`${ITS} {a:FILEPROPERTY} ["and"|"then"|"both"] "followed" "by" {b:FILELINE}`, both],
  [`${ITS} {a:FILEPROPERTY} ["along"|"together"|"paired"] "with" {b:FILELINE}`, both],
  [
    `${ITS} {a:FILEPROPERTY} ["and"|"then"|"followed"] [by] {s:LITERAL} ["and"|"then"] {b:FILELINE}`,
    both,
  ],
]);

/** The line in the slot l, or the one property in the slot a. */
export const lineOf = (values: ReadonlyMap<string, Token>): Line =>
  meaningOf<Line>(values, "l") ?? first(values);
const saidIn = (values: ReadonlyMap<string, Token>): readonly Property[] =>
  lineOf(values).flatMap((one) => ("literal" in one ? [] : [one]));

/** Sizes alone, and with names, have words of their own; paths before sizes are in that order. */
const isMore = (said: readonly Property[]): boolean =>
  said.some(({ directive, isName }) => !isName && directive !== "%s" && !/%\{/.test(directive)) ||
  (said.length > 1 && said.some(({ directive }) => /%\{(?!name)/.test(directive))) ||
  (said.length > 1 && said[0]?.isName === true && said.some(({ isName }) => !isName));

/** Facets that say what of each file is printed. */
export const properties: readonly Facet<FilesDraft>[] = [
  {
    name: "sort:property",
    phrases: ["sort [them|it|all] [numerically] by [the|their|its] {a:FILEPROPERTY}"],
    takes: (values) => isMore(saidIn(values)),
    apply(draft, values) {
      const said = saidIn(values)[0]?.directive;
      // A column after the path cannot be told from the blanks in it.
      const at = draft.columns.indexOf(said ?? "");
      if (
        said === undefined ||
        at < 0 ||
        draft.columns.slice(0, at).some((one) => /%[pf]|T/.test(one))
      )
        return false;
      draft.sortColumn = said;
      return true;
    },
  },
  {
    name: "show:targets",
    phrases: [
      "[and] [show] where it|they|each|them point|points [to]",
      "[and|with|along] [with] [show] [the|their|its] target|targets|destination|destinations [of] [each|them]",
      "[and] [show] what it|they|each point|points [to|at]",
    ],
    apply(draft) {
      if (!draft.kinds.has("l") || draft.columns.length > 0) return false;
      draft.columns.push("%p -> %l");
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "show:relative",
    phrases: [
      "[relative] path|paths relative to [the] [directory] {x:dir} [directory]",
      "relative to [the] [directory] {x:dir} [directory]",
      "relative to it|that [directory]",
    ],
    least: 0.25,
    anyWord: true,
    apply(draft, values) {
      const said = values.get("x")?.text.replace(/(?<=.)\/$/, "");
      const root = (draft.roots[0]?.text ?? ".").replace(/(?<=.)\/$/, "");
      if (draft.columns.length > 0 || draft.roots.length > 1 || (said ?? root) !== root)
        return false;
      draft.columns.push("%P");
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "show:properties",
    phrases: [
      "show [me] [only|just] {l:FILELINE} [of|for] [each|every|all] [of] [them]",
      "with|and|along|include|together [with] {l:FILELINE} [of|for] [each|every|all] [of] [them]",
      "and show [only|just] {l:FILELINE} [for|of] [each|every|all] [of] [them]",
      "followed|preceded by {l:FILELINE}",
    ],
    // Parents alone are shown once each.
    takes: (values) => {
      const said = saidIn(values);
      return isMore(said) && !(said.length === 1 && said[0]?.directive === "%h");
    },
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      const line = lineOf(values);
      const said = saidIn(values);
      if (draft.columns.length > 0) {
        // "Its mode, followed by its name": what was said before goes on.
        const more = said.filter(({ directive }) => !draft.columns.includes(directive));
        if (more.length === 0 || line.length !== said.length || draft.columns.some(isWhole))
          return false;
        if (draft.impliedName === true) draft.columns.pop();
        draft.impliedName = false;
        draft.columns.push(...more.map(({ directive }) => directive));
        return true;
      }
      if (line.length > said.length)
        draft.columns.push(
          line
            .map((one, at) => {
              if ("literal" in one) return one.literal;
              const before = line[at - 1];
              return `${before !== undefined && !("literal" in before) ? " " : ""}${one.directive}`;
            })
            .join(""),
        );
      else draft.columns.push(...new Set(said.map(({ directive }) => directive)));
      draft.impliedName = !said.some(({ isName }) => isName);
      if (draft.impliedName) draft.columns.push("%p");
      draft.actionSet = true;
      return true;
    },
  },
  {
    // "…, followed by its name": the name that was implied.
    name: "show:name-after",
    phrases: ["[and] followed by {l:FILELINE}", "[and] then {l:FILELINE}"],
    takes: (values) => saidIn(values).every(({ isName }) => isName),
    apply(draft, values) {
      if (draft.columns.length === 0 || draft.impliedName !== true) return false;
      draft.columns.pop();
      draft.columns.push(...saidIn(values).map(({ directive }) => directive));
      draft.impliedName = false;
      return true;
    },
  },
  {
    name: "show:prefixed",
    phrases: [
      '[each|every] [path|name|line|one] ["is"] "prefixed"|"preceded" "with"|"by" [the] [text|string|word] {x:text}',
      '"with" {x:text} "before"|"preceding" each|every [path|name|one|of] [them]',
      '[each|every] [path|name|line|one] "after" [the] [text|string] {x:text}',
    ],
    least: 1,
    takes: (values) => {
      const { text, quoted } = get(values, "x");
      return quoted && /[\s:>=|-]$/.test(text) && !/['\\%]/.test(text);
    },
    apply(draft, values) {
      if (draft.columns.length > 0 || (draft.actionSet && draft.action.kind !== "list"))
        return false;
      draft.columns.push(`${get(values, "x").text}%p`);
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "show:column-first",
    phrases: [
      '[with] [the] {a:FILEPROPERTY} [coming|put|printed] first|"leading"',
      '[with] [the] {a:FILEPROPERTY} "before" [the|its] path|paths|name|names|filename',
      "first [the] {a:FILEPROPERTY}",
    ],
    apply(draft, values) {
      const said = saidIn(values)[0];
      if (said === undefined || draft.action.kind !== "list") return false;
      if (/^files?\b/i.test(values.get("a")?.text ?? "")) draft.kinds.add("f");
      if (said.directive === "%s" && draft.columns.length === 0) {
        draft.sizes = true;
        return true;
      }
      const at = draft.columns.findIndex(
        (one) => one === said.directive || (said.isName && /^%(?:p|f|\{name\})$/.test(one)),
      );
      if (at < 0 || draft.columns.length < 2) return false;
      draft.columns.unshift(...draft.columns.splice(at, 1));
      return true;
    },
  },
  {
    name: "show:date-first",
    phrases: ['[with] [the] "date"|"dates"|"time"|"timestamp" [coming] first|"leading"'],
    apply(draft) {
      const at = draft.columns.findIndex((one) => /^%[TAC]Y/.test(one));
      if (at < 0) return false;
      draft.columns.unshift(...draft.columns.splice(at, 1));
      return true;
    },
  },
  {
    // "Each file followed by its number of lines".
    name: "show:followed",
    phrases: [
      "followed by {l:FILELINE}",
      '"with"|"and" "its"|"their" {l:FILELINE}',
      '"along"|"together" "with" [its|their|the] {l:FILELINE}',
    ],
    takes: (values) => {
      const said = saidIn(values);
      return said.length > 0 && said.every(({ directive }) => /%\{(?:lines|words)/.test(directive));
    },
    apply(draft, values) {
      if (draft.columns.length > 0 || draft.action.kind !== "list") return false;
      draft.columns.push(NAME, ...saidIn(values).map(({ directive }) => directive));
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "show:date-form",
    phrases: [
      "[formatted|written|shown|given] as|under [the] [form|format] {f:DATEFORM} [form|format]",
    ],
    apply(draft, values) {
      const at = draft.columns.findIndex((one) => /^%[TAC]Y/.test(one));
      const form = meaningOf<string>(values, "f");
      if (at < 0 || form === undefined) return false;
      draft.columns[at] = form.replaceAll("%T", (draft.columns[at] as string).slice(0, 2));
      return true;
    },
  },
  {
    name: "show:form",
    phrases: [
      "as|like|under|formatted|using [the] [form|format] [as] [of] {x:LINEFORM}",
      "show [them|each|one|it] [line] [as|per|like|under] [the] [form|format] {x:LINEFORM}",
      "[one|each] line [of] [the] form|format|per {x:LINEFORM}",
    ],
    apply(draft, values) {
      const form = meaningOf<string>(values, "x");
      if (form === undefined || (draft.actionSet && draft.action.kind !== "list")) return false;
      draft.columns.splice(0, draft.columns.length, form);
      draft.sizes = false;
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "show:separated",
    phrases: [
      'separated|delimited|divided|joined|"split" by|with [a|an|one] [single] {s:LITERAL}',
      "with [a|an|one] [single] {s:LITERAL} between|under-between [them|both|the two]",
      'with "nothing" "but" [a] {s:LITERAL} between',
    ],
    apply(draft, values) {
      const literal = meaningOf<string>(values, "s");
      if (draft.columns.length < 2 || literal === undefined) return false;
      draft.columns.splice(0, draft.columns.length, splitColumns(draft.columns, literal));
      return true;
    },
  },
];
