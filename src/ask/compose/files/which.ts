/** Which files: what they hold, whether they are hidden or empty, and the rest; the others from their tables. */
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";
import { excluded } from "./excluded.js";
import { test } from "./facet-makers.js";
import { kinds } from "./kinds.js";
import { names } from "./names.js";
import { rights } from "./rights.js";

const TEXT =
  "[the|a|an] [exact|literal] [text|line|word|string|phrase|pattern|keyword|expression|term]";
const HOLDS = "contain|include|have|mention|reference|use|call";

/** Facets that choose files. */
export const which: readonly Facet<FilesDraft>[] = [
  ...kinds,
  ...names,
  ...excluded,
  ...rights,
  {
    name: "case",
    phrases: [
      "case insensitive",
      "case-insensitive",
      "case insensitively",
      "case-insensitively",
      "without case",
      "regardless [of] [the] case",
      "ignore|ignoring [the] case",
      "insensitive",
      "upper [or|and] lower case",
      "irrespective [of] case",
      "no matter [the] case",
      "whatever [the] case [of] [its|their|the] [name]",
      "any case",
      "[in] upper lower case",
      "case not matter",
      "not case-sensitive",
      "not case sensitive",
      '"ci"',
    ],
    apply(draft) {
      draft.ignoreCase = true;
      return true;
    },
  },
  {
    name: "content",
    phrases: [
      `${HOLDS} ${TEXT} {x:text}`,
      `with [the|a] text|word|string|phrase|pattern|line {x:text} [under] [them|it]`,
      "contain {x:text} under content|them|it",
      "with {x:text} under content|them|it",
      "with {x:text} inside",
      "have {x:text} inside|under [them|it] [somewhere]",
      "content|contents contain|match {x:text}",
      "match text|string {x:text}",
      '"mention"|"mentions"|"mentioning" [the] [word|string|text] {x:text}',
      '"where" [the] [word|string|text|function|variable] {x:text} [is] appear|appears|occur|occurs|used|mention|mentioned',
      "[the] word|string|text {x:text} appear|appears|occur|occurs",
      "{x:text} appear|appears|occur|occurs [under]",
      "refer|refers|referring to {x:text}",
      "talk|talks|talking about {x:text}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/^(?:a|an|the|all|every|each|hidden|empty|of|in|under|them|it|word|string|phrase|pattern|keyword|both|either|exact|any|no|more|less|only|at|files?|director(?:y|ies)|space|spaces|digits?|numbers?|names?|size|sizes|permissions?|access|been|not|lines?|words?|text|extension|content)$/i.test(
        get(values, "x").text,
      ) || get(values, "x").quoted,
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      return true;
    },
  },
  {
    name: "content:either",
    phrases: [
      `${HOLDS} [either] ${TEXT} {x:text} or ${TEXT} {y:text}`,
      "mention|mentions|mentioning [either] {x:text} or {y:text}",
    ],
    least: 0.2,
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      draft.contentOr = get(values, "y");
      return true;
    },
  },
  {
    name: "content:not",
    phrases: [
      `not ${HOLDS} ${TEXT} {x:text}`,
      "never mention|mentions|contain|use [the] [text|word|string] {x:text}",
      "without text|word|string|line {x:text}",
      "lack|lacks|lacking|missing [the|a|an] [text|word|string|line] {x:text} [line]",
      "without [a|an|any] {x:text} line",
      "without [any] mention [of] {x:text}",
      "without {x:text} under them|it",
      "without {x:text} inside",
      "no mention [of] {x:text}",
    ],
    least: 0.2,
    takes: (values) => {
      const { text, quoted } = get(values, "x");
      return (
        quoted ||
        !/^(?:a|an|any|the|files?|extension|spaces?|digits?|permissions?|owner|names?|user|group|director(?:y|ies)|hidden|case|execute)$/i.test(
          text,
        )
      );
    },
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      draft.contentAbsent = true;
      return true;
    },
  },
  {
    name: "content:import",
    phrases: ['[that] "import"|"imports"|"importing" {x:text}'],
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = { text: `import ${get(values, "x").text}`, quoted: true };
      return true;
    },
  },
  {
    name: "content:word",
    phrases: [`contain|include|have|mention [the|a] [exact|whole] "word" {x:text}`],
    least: 0.2,
    takes: (values) => /^\w+$/.test(get(values, "x").text),
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      return true;
    },
  },
  {
    name: "hidden",
    phrases: ["hidden", "dotfile", "dot file", "dotfiles", "hidden dotfile|dotfiles"],
    apply(draft) {
      draft.hidden = true;
      return true;
    },
  },
  {
    name: "hidden:with",
    phrases: [
      "include|including [the] hidden|dotfile|dotfiles [one|file|entry]",
      "also [the] hidden|dotfile|dotfiles [one|file]",
      "with [the] hidden|dotfile|dotfiles [one|file] [include|included]",
      "even [the] hidden|dotfile|dotfiles [one|file]",
      'hidden|dotfile|dotfiles [one|file] "too"|"included"|"also"|"as"',
      'hidden [file] [as] "well"',
      "and [the] hidden|dotfile|dotfiles [one|file]",
      "plus [the] hidden|dotfile|dotfiles [one|file]",
      "not just visible",
    ],
    apply(draft) {
      draft.withHidden = true;
      return true;
    },
  },
  {
    name: "hidden:not",
    phrases: [
      "not hidden",
      "non-hidden",
      "without [the|any] hidden [one|file] [directory]",
      "without [the|any] dotfile|dotfiles",
      "visible",
    ],
    apply(draft) {
      draft.hidden = false;
      return true;
    },
  },
  test("empty", "-empty", [
    "empty",
    "zero-length",
    "zero length",
    "zero byte",
    "zero-byte",
    "zero-sized",
    "0-byte",
    "zero size",
    "size zero",
    "of size 0",
    "that is|are empty",
    "with nothing under [them|it]",
    "nothing under [them|it]",
    "have|contain no content|data|file",
    "contain nothing",
  ]),
  {
    name: "test:not-empty",
    phrases: ["not empty", "non-empty", "nonempty"],
    apply(draft) {
      draft.tests.push("-not -empty");
      return true;
    },
  },
  test("broken", "-xtype l", [
    "broken|dangling|dead|stale link|symlink",
    "broken|dangling|dead symbolic|soft link",
    "symlink that point|points [to] nowhere",
    "symlink whose target [no] [longer] [not] exist|exists|missing|gone",
    "symlink point|points|pointing nowhere",
    "symlink that not resolve",
    "symlink that be broken|dead|dangling",
  ]),
  {
    name: "inode",
    phrases: ["inode [count] {number}", "inode count is {number}", "inode number {number}"],
    apply(draft, values) {
      draft.tests.push(`-inum ${get(values, "number").number}`);
      return true;
    },
  },
  {
    name: "same-file",
    phrases: [
      "same inode [as] {x:file}",
      "hard link to {x:file}",
      "hard link of {x:file}",
      "hardlink {x:file}",
      "hardlinked to {x:file}",
      "hard-linked to {x:file}",
    ],
    least: 0.4,
    apply(draft, values) {
      draft.tests.push(`-samefile ${get(values, "x").text}`);
      return true;
    },
  },
  test("hardlinked", "-links +1", [
    "more than one hard [link|links]",
    "multiple hard [link|links]",
    "more than one hardlink",
    "several hard link",
  ]),
];
