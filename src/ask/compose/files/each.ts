/** More that is done with each file, or counted in them. */
import type { Facet } from "../facets.js";
import { act, flag } from "./act.js";
import { type FilesDraft, get } from "./draft.js";

const EACH = '"each"|"every"';
const TEXT = "[the] [text|word|string|phrase|pattern|keyword]";

/** "Count the occurrences of x in each". */
const grepCount = (
  name: string,
  phrases: readonly string[],
  of: "lines" | "matches",
  each: boolean,
): Facet<FilesDraft> => ({
  name: `action:${name}`,
  phrases,
  least: 0.2,
  anyWord: true,
  takes: (values) => {
    const { text, quoted } = get(values, "x");
    return (
      quoted ||
      (!/^(?:lines?|files?|all|each|every|under|in|the|words?|string|text|numbers?|names?|sizes?|more|less|only|a|an|no|any|at)$/i.test(
        text,
      ) &&
        !/^[*.~/]/.test(text))
    );
  },
  apply(draft, values) {
    if (draft.content !== undefined || (draft.actionSet && draft.action.kind !== "list"))
      return false;
    draft.content = get(values, "x");
    draft.action = { kind: "grep-count", of, each };
    draft.actionSet = true;
    return true;
  },
});

const COUNT = "count|show [the] [number] [of]";
const HOLD = "contain|match|with|have|mention";

/** Facets on counting within, and on programs run on each. */
export const each: readonly Facet<FilesDraft>[] = [
  grepCount(
    "count-matches",
    [
      `count [the] [total] [number] [of] [all] occurrence|occurrences|appearance|appearances|mention|mentions|instances of ${TEXT} {x:text}`,
      `[count] how many time|times [does|do|is] ${TEXT} {x:text} occur|occurs|appear|appears|mentioned`,
      `[total] number of occurrence|occurrences|appearances|mentions of ${TEXT} {x:text}`,
      `how many occurrence|occurrences [of] ${TEXT} {x:text}`,
    ],
    "matches",
    false,
  ),
  grepCount(
    "count-matches-each",
    [
      `${COUNT} line ${HOLD} ${TEXT} {x:text} under|for|of|per [each|every] ${EACH}`,
      `how many line ${HOLD} ${TEXT} {x:text} under|for|of|per ${EACH}`,
      `for ${EACH} file ${COUNT} line ${HOLD} ${TEXT} {x:text}`,
      `count [the] [number] [of] occurrence|occurrences|mentions of ${TEXT} {x:text} under|for|per ${EACH}`,
    ],
    "lines",
    true,
  ),
  grepCount(
    "count-lines-with",
    [
      `${COUNT} [all] [the] line [that|which] ${HOLD} ${TEXT} {x:text}`,
      `how many line [there] [that|which] ${HOLD} ${TEXT} {x:text}`,
    ],
    "lines",
    false,
  ),
  act(
    "words-total",
    [
      "count [the] total [number] [of] word",
      "total number of word",
      "count all [the] word",
      "total word count [of]",
      "how many word [are] [there] [altogether|overall|total] [under]",
    ],
    { kind: "words-total" },
  ),
  act("unzip", ['"unzip"', "extract [all] zip [archive|archives]"], { kind: "unpack" }),
  {
    // What is asked before is done then.
    name: "action:delete-confirmed",
    phrases: [
      "[and] ask|asking|prompt|prompting [me|user] [for] [confirmation|permission] before deleting|removing|delete [each|every|any|it|them] [one|file|of] [them]",
    ],
    apply(draft) {
      if (!/^(?:list|delete)$/.test(draft.action.kind)) return false;
      draft.action = { kind: "delete" };
      draft.actionSet = true;
      draft.confirm = true;
      return true;
    },
  },
  flag(
    "confirm",
    [
      "after asking|prompting|confirming [for] [confirmation|permission]",
      "[with] ask|asking|prompt|prompting [me|user] [for] [confirmation] [before|prior] [each|every|deletion|removal|deleting]",
      "interactively|interactive",
      "with [a] confirmation|prompt [for] [each|every]",
      "confirm|confirming [before] [each|every] [deletion]",
      "ask|asking [me|user] before [each|every|deleting] [one|deletion]",
    ],
    (draft) => {
      draft.confirm = true;
    },
  ),
];
