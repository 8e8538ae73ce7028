/** What is printed of each file beside or instead of its path: "their permissions and sizes". */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import type { FilesDraft } from "./draft.js";

/** A property as `-printf` of GNU find writes it, and whether it names the file. */
interface Property {
  readonly directive: string;
  readonly isName: boolean;
}

const property =
  (directive: string, isName = false) =>
  (): Property => ({ directive, isName });
const MOMENT = (clock: "T" | "A" | "C"): string =>
  `%${clock}Y-%${clock}m-%${clock}d %${clock}H:%${clock}M`;

defineNoun<Property>("FILEPROPERTY", [
  ['[file] "size"|"sizes" [in] ["bytes"]', property("%s")],
  [
    "[full|relative|complete] [file] path|paths|pathname|pathnames|filepath|filepaths",
    property("%p", true),
  ],
  ["[full|relative|complete] path|paths name|names", property("%p", true)],
  ['[file] "name"|"names"|"filename"|"filenames"', property("%p", true)],
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
  ["owning group", property("%g")],
  ["inode [number|numbers]", property("%i")],
  ["number of [hard] link", property("%n")],
  ["[hard] link count|counts", property("%n")],
  ["depth|depths", property("%d")],
]);

const WAYS = [
  "{a:FILEPROPERTY}",
  "{a:FILEPROPERTY} [and] {b:FILEPROPERTY}",
  "{a:FILEPROPERTY} [and] {b:FILEPROPERTY} [and] {c:FILEPROPERTY}",
  "{a:FILEPROPERTY} {b:FILEPROPERTY} {c:FILEPROPERTY} {d:FILEPROPERTY}",
  "{a:FILEPROPERTY} along|together with [the|their|its|corresponding] {b:FILEPROPERTY}",
  "{a:FILEPROPERTY} and {b:FILEPROPERTY} along|together with [the|their|its|corresponding] {c:FILEPROPERTY}",
];

const saidIn = (values: ReadonlyMap<string, Token>): readonly Property[] =>
  ["a", "b", "c", "d"].flatMap((slot) => meaningOf<Property>(values, slot) ?? []);

/** Sizes alone, and with names, have words of their own; paths before sizes are in that order. */
const isMore = (said: readonly Property[]): boolean =>
  said.some(({ directive, isName }) => !isName && directive !== "%s") ||
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
    phrases: WAYS.flatMap((way) => [
      `show [me] [the|their|its|only|just] ${way} [of|for] [each|every|all] [of] [them]`,
      `with|and|along|include|together [with] [the|their|its] ${way} [of|for] [each|every|all] [of] [them]`,
      `and show [the|their|its] ${way} [for|of] [each|every|all] [of] [them]`,
    ]),
    // Parents alone are shown once each.
    takes: (values) => {
      const said = saidIn(values);
      return isMore(said) && !(said.length === 1 && said[0]?.directive === "%h");
    },
    apply(draft, values) {
      if (draft.columns.length > 0 || (draft.actionSet && draft.action.kind !== "list"))
        return false;
      const said = saidIn(values);
      draft.columns.push(...new Set(said.map(({ directive }) => directive)));
      if (!said.some(({ isName }) => isName)) draft.columns.push("%p");
      draft.actionSet = true;
      return true;
    },
  },
];
