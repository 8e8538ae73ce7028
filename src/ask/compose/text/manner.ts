/** What stands beside the steps: which file, where the output goes, how text is compared; and words that say nothing. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { SPOKEN_EXTENSIONS } from "../files/extensions.js";
import type { TextDraft } from "./draft.js";
import { step } from "./lines.js";

/** ".txt" speaks of a kind of files, ".bashrc" of one file. */
const isExtension = (name: string): boolean =>
  /^\.\w+$/.test(name) && SPOKEN_EXTENSIONS.includes(name.slice(1).toLowerCase());

/** Facets that say how, from where and to where. */
export const mannerFacets: readonly Facet<TextDraft>[] = [
  step(
    "show",
    [
      "show [the] [content|contents] [of]",
      "show [the] file",
      "read [the] [file|content]",
      "cat [the] [file]",
      "content|contents [of]",
      "what is under",
    ],
    () => ({ program: "" }),
  ),
  {
    name: "case",
    phrases: [
      "case insensitive",
      "case-insensitive",
      "case insensitively",
      "case-insensitively",
      "without case",
      "regardless [of] case",
      "ignore case",
      "ignoring case",
    ],
    apply(draft) {
      draft.ignoreCase = true;
      return true;
    },
  },
  {
    name: "whole-word",
    phrases: ["whole word", "as [a] [whole] word", "exact word"],
    apply(draft) {
      draft.wholeWord = true;
      return true;
    },
  },
  {
    name: "in-place",
    phrases: [
      "in place",
      "in-place",
      "inplace",
      "directly in [the] file",
      "and save [the] [file|change]",
      "save under place",
      "the file itself",
      "directly under [the] file",
      "and overwrite [the] [file]",
      "modify [the] file",
    ],
    apply(draft) {
      draft.inPlace = true;
      return true;
    },
  },
  {
    name: "output",
    phrases: [
      "save|write|put|store [the] [result|output|it] to|into|under|as [a] [new] [file] {file}",
      '"output"|redirect [the] [result] to|into [the] [file] {file}',
      "and save [it] to|into|as {file}",
      "into [a] [new] [file] [name] {file}",
      "to [a] [new] file [name] {file}",
      "to {file}",
      '"output" {file}',
    ],
    least: 0.4,
    takes: (values) => values.get("file")?.number === undefined,
    apply(draft, values) {
      draft.output = values.get("file") as Token;
      return true;
    },
  },
  {
    name: "append",
    phrases: [
      "append [the] [result|output|it] to [the] [file] {file}",
      "append to {file}",
      "add [the] [result|output] to [the] end of {file}",
    ],
    least: 0.4,
    apply(draft, values) {
      draft.output = values.get("file") as Token;
      draft.append = true;
      return true;
    },
  },
  {
    name: "file",
    phrases: [
      "[under] [the] [text|csv|log|config] [file] {file}",
      "under [the] {file} file",
      "{file} file",
      "from [the] [file] {file}",
      "of [the] [file] {file}",
      "to [the] [file] {file}",
      "file name {file}",
      "{file} {file2}",
      "file {file} [and] {file2}",
      "under {file} [and] {file2}",
      "line from {file}",
      "according|going to|by {file}",
      '"does"|"do"|"did" {file}',
      "content|contents of [the] [file] {file}",
      "standard input",
    ],
    least: 0.9,
    takes: (values: ReadonlyMap<string, Token>) =>
      [...values.values()].every(
        ({ text: name }) => !/[*?]|\/$|^\.{1,2}$/.test(name) && !isExtension(name),
      ),
    apply(draft, values) {
      for (const slot of ["file", "file2"]) {
        const token = values.get(slot);
        if (token !== undefined && !draft.files.some((file) => file.text === token.text))
          draft.files.push(token);
      }
      return true;
    },
  },
  {
    name: "file:word",
    phrases: [
      "content|contents of {file}",
      "content|contents under {file}",
      "line of|under|from {file}",
      "[under] [the] [text|csv|log] file {file}",
      "under [the] {file} file",
      "of [the] file {file}",
      "file name {file}",
      "from [the] file {file}",
    ],
    least: 0.25,
    apply(draft, values) {
      draft.files.push(values.get("file") as Token);
      return true;
    },
  },
  {
    name: "filler",
    phrases: [
      "show",
      "all",
      "result",
      "each|every line",
      "file",
      "line",
      "text",
      "content|contents",
      "value",
      "only",
      "every",
      "it",
      "output",
      "standard output",
      "stdout",
      "screen",
      "terminal",
      "find",
      "under",
      "extract",
      "then",
      "convert",
      "there",
      "exist",
      "rest",
      "whole|entire",
      "see",
      "help",
      "resulting",
      "calculate|compute",
    ],
    apply() {
      return true;
    },
  },
];
