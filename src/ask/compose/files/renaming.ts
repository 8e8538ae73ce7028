/** Names of many files changed by a rule: case, prefix, suffix, a part replaced. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type FilesDraft, get, type Renaming } from "./draft.js";

const rule = (
  phrases: readonly string[],
  make: (values: ReadonlyMap<string, Token>) => Renaming,
  least = 0.2,
): Facet<FilesDraft> => ({
  name: "action:rename",
  phrases,
  least,
  takes: (values) => [...values.values()].every(({ text }) => /^[\w .,+@=-]+$/.test(text)),
  apply(draft, values) {
    if (draft.actionSet && draft.action.kind !== "list" && !isRenaming(draft)) return false;
    draft.action = { kind: "rename", rule: make(values) };
    draft.actionSet = true;
    return true;
  },
});

const isRenaming = ({ action }: FilesDraft): boolean =>
  action.kind === "rename" || (action.kind === "chmod" && action.mode === "");

const NAMES =
  '[the|all] [of] [the|all] [file] name|names|"filename"|"filenames"|"file"|"files" [name|names] [of] [all|every] [the]';
const OF_NAMES =
  '[under|of|from] [the|all|their|its] [file] name|names|"filename"|"filenames" [of]';

/** What a word said for a character stands for. */
const CHARACTERS: readonly (readonly [string, string])[] = [
  ["space|spaces|blank|blanks|whitespace", " "],
  ["underscore|underscores", "_"],
  ["dash|dashes|hyphen|hyphens|minus", "-"],
  ["dot|dots|period|periods", "."],
];

const characters: readonly Facet<FilesDraft>[] = CHARACTERS.flatMap(([from, old]) => [
  rule(
    [
      `[and] rename them|it [by] replacing|changing [all] [the] ${from} [under] [the|their|its] [name|names] with|by|to|into [a|an] {y:text}`,
      `replace|change [all] [the] ${from} ${OF_NAMES} with|by|to|into [a|an] {y:text}`,
      `[and] replace|change [all] [the|those|these] ${from} with|by|to|into [a|an] {y:text} ${OF_NAMES}`,
    ],
    (values) => ({ how: "substitute", old, by: get(values, "y").text }),
    0.3,
  ),
  ...CHARACTERS.filter(([, by]) => by !== old).map(([to, by]) =>
    rule(
      [
        `replace|change|convert|turn [all] [the] ${from} ${OF_NAMES} with|by|to|into [a|an] ${to}`,
        `replace|change|convert|turn [all] [the] ${from} with|by|to|into [a|an] ${to} ${OF_NAMES}`,
        `rename [all] [the] [file] [so] [that] ${from} become|becomes ${to}`,
        `rename [all] [the] [file] replacing ${from} with|by ${to}`,
        `${to} instead of ${from} ${OF_NAMES}`,
        `${from} to ${to} ${OF_NAMES}`,
        `[and] rename them|it [by] replacing|changing|converting [all] [the] ${from} with|by|to|into [a|an] ${to}`,
      ],
      () => ({ how: "substitute", old, by }),
    ),
  ),
  rule(
    [
      `delete [all] [the] ${from} from ${OF_NAMES}`,
      `delete [all] [the] ${from} ${OF_NAMES}`,
      `strip [all] [the] ${from} [from] ${OF_NAMES}`,
    ],
    () => ({ how: "substitute", old, by: "" }),
  ),
]);

const LOWER = "lowercase|lower-case";
const UPPER = "uppercase|upper-case";

/** Facets that rename by a rule. */
export const renaming: readonly Facet<FilesDraft>[] = [
  ...characters,
  rule(
    [
      `${LOWER} ${NAMES}`,
      `make|convert|change|turn|rename ${NAMES} [be] [to|into] [all] ${LOWER} [letters|name|names]`,
      `rename ${NAMES} [to|into] [from] [upper] [to] [all] lower case`,
      `make|convert|change ${NAMES} [to|into] [all] lower case`,
      "rename to lowercase",
      `rename [from] upper [case] to lower [case]`,
      `upper [case] to lower [case] ${OF_NAMES}`,
    ],
    () => ({ how: "lower" }),
  ),
  rule(
    [
      `${UPPER} ${NAMES}`,
      `make|convert|change|turn|rename ${NAMES} [be] [to|into] [all] ${UPPER} [letters|name|names]`,
      "rename to uppercase",
      `rename ${NAMES} [to|into] [all] upper case`,
    ],
    () => ({ how: "upper" }),
  ),
  rule(
    [
      "add|put|prepend|insert [the|a] prefix {x:text} to|before|on|in [front] [of] [the] [name|names] [of] [all|every|each]",
      "add|put [the|a] {x:text} prefix to [the] [name|names] [of] [all|every|each]",
      "prefix [the] [name|names] [of] [all|every|each] with {x:text}",
      'prepend {x:text} to [the] [file] [name|names|"filename"|"filenames"] [of] [all|every|each]',
      'put|add {x:text} before|in [front] [of] [the] [file] name|names|"filename"|"filenames" [of] [all|every|each]',
      'put|add {x:text} at|to [the] start|beginning|front [of] [the] [file] name|names|"filename"|"filenames" [of]',
      "with [the] prefix {x:text} added",
      "prefix with {x:text}",
      "with {x:text} in front",
      "add {x:text} as [a] prefix [to]",
      "add|put|prepend [the|a] prefix {x:text}",
    ],
    (values) => ({ how: "prefix", text: get(values, "x").text }),
  ),
  {
    name: "action:rename-prefix",
    phrases: ['"prefix"'],
    apply(draft) {
      if (draft.actionSet) return false;
      draft.actionSet = true;
      draft.action = { kind: "rename", rule: { how: "prefix", text: "" } };
      return true;
    },
  },
  {
    name: "action:rename-prefix-with",
    phrases: ["with {x:text}"],
    least: 0.2,
    apply(draft, values) {
      if (
        draft.action.kind !== "rename" ||
        draft.action.rule.how !== "prefix" ||
        draft.action.rule.text !== ""
      )
        return false;
      draft.action = { kind: "rename", rule: { how: "prefix", text: get(values, "x").text } };
      return true;
    },
  },
  rule(
    [
      'add|put|append [the|a] "suffix" {x:text} to [the] [name|names] [of] [all|every|each]',
      'add|put [the|a] {x:text} "suffix" to [the] [name|names] [of] [all|every|each]',
      '"suffix" [all|every|each] with {x:text}',
      'append {x:text} to [the] [file] name|names|"filename"|"filenames" [of] [all|every|each]',
      "add|put {x:text} before [the] [their] extension [of]",
      'add|put {x:text} at|to [the] end [of] [the] [file] name|names|"filename"|"filenames" [of]',
    ],
    (values) => {
      const { text } = get(values, "x");
      return { how: text.startsWith(".") ? "append" : "suffix", text };
    },
  ),
  rule(
    [
      "add|append [the|a] [extension] {x:ext} [extension] to [the] [name|names|end] [of] [all|every|each]",
      "give [all|every|each] [the|a|an] {x:ext} extension",
    ],
    (values) => ({ how: "append", text: `.${get(values, "x").text.replace(/^\*?\./, "")}` }),
    0.9,
  ),
  rule(
    [
      "delete|strip|drop [the] prefix {x:text} from|of [the] [name|names] [of] [all|every|each]",
      "delete|strip|drop [the] {x:text} prefix from|of [the] [name|names] [of] [all|every|each]",
      'delete|strip|drop {x:text} from [the] start|beginning|front [of] [the] [file] name|names|"filename"|"filenames" [of]',
    ],
    (values) => ({ how: "strip-prefix", text: get(values, "x").text }),
  ),
  rule(
    [
      `replace|change {x:text} with|by|to|into {y:text} ${OF_NAMES}`,
      `replace|change {x:text} ${OF_NAMES} with|by|to|into {y:text}`,
      "rename [all|the|every] [file] replacing {x:text} with|by {y:text}",
      "[and] rename them|it [by] replacing|changing [all] [the] {x:text} with|by|to|into {y:text}",
    ],
    (values) => ({
      how: "substitute",
      old: get(values, "x").text,
      by: get(values, "y").text,
    }),
  ),
  rule(
    [`delete|strip|drop [the|all] {x:text} from ${OF_NAMES.replace("[under|of|from] ", "")}`],
    (values) => ({ how: "substitute", old: get(values, "x").text, by: "" }),
    0.4,
  ),
  {
    name: "name:with-spaces",
    phrases: ["with|contain|have space|spaces|blank|blanks"],
    apply(draft) {
      if (draft.action.kind !== "rename") return false;
      return true;
    },
  },
];
