/** What stands beside the steps: which file, where the output goes, how text is compared; and words that say nothing. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { FILE_KINDS, SPOKEN_EXTENSIONS } from "../files/extensions.js";
import { defineNoun, meaningOf } from "../nouns.js";
import type { TextDraft } from "./draft.js";
import { step } from "./lines.js";

/** ".txt" speaks of a kind of files, ".bashrc" of one file. */
const isExtension = (name: string): boolean =>
  /^\.\w+$/.test(name) && SPOKEN_EXTENSIONS.includes(name.slice(1).toLowerCase());

/** A kind of files by its extension. */
defineNoun<string>("EXT", [
  [
    "{x:text}",
    (values) => {
      const { text = "", quoted = false } = values.get("x") ?? {};
      const written = /^\*?\.(\w{1,6})$/.exec(text)?.[1];
      if (written !== undefined) return written;
      const lower = text.toLowerCase();
      if (quoted) return undefined;
      if (SPOKEN_EXTENSIONS.includes(lower)) return lower;
      const kind = FILE_KINDS.get(lower);
      return kind?.length === 1 ? kind[0] : undefined;
    },
  ],
]);

/** A directory, with a word that says so where its name does not. */
defineNoun<string>("FOLDER", [
  ["[the|my] {d:dir} [directory]", (values) => folderOf(values.get("d"), /^(?:\.|[~./]*\/.*|~)$/)],
  ["[the|my] {d:dir} directory", (values) => folderOf(values.get("d"), /^[\w./~-]+$/)],
  ["[the] directory [named] {d:dir}", (values) => folderOf(values.get("d"), /^[\w./~-]+$/)],
]);
const folderOf = (token: Token | undefined, form: RegExp): string | undefined =>
  token !== undefined && form.test(token.text) ? token.text : undefined;

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
      'case not "matter"',
      '"any" "case"',
      'ignore|without|"regardless" [of] "upper/lower" ["case"]',
      '"upper" or "lower" "case"',
      '"regardless" of "case"|"capitalization"|"capitalisation"',
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
      '"overwriting" [the] ["original"] ["file"|"it"]',
      "modify [the] file",
    ],
    apply(draft) {
      draft.inPlace = true;
      draft.inPlaceSaid = true;
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
      'to|into|as [a|the|another] [new|separate] ["csv"|"tsv"|"text"|"json"|"output"] "file" ["named"|"called"] {file}',
      'to|into|as [a|the|one] ["single"|"one"|"combined"|"new"|"sorted"] [sorted|combined] "file" ["named"|"called"] {file}',
      'to|into|as [a|the] [new] ["csv"|"tsv"] ["named"|"called"] {file}',
      '"saving"|"sending"|"redirecting"|"outputting"|"writing" [the|it|them] ["result"|"output"|"results"|"lines"] to|into|as|in|under [the] [file] {file}',
      '"send"|"redirect"|"dump" [the|it|them] ["result"|"output"|"results"|"lines"] to|into [the] [file] {file}',
      "to {file}",
      '"output" {file}',
      '"into" {file}',
    ],
    least: 0.4,
    // In quotes with blanks, a colon or an equals sign it is the form of what is printed.
    takes: (values) => {
      const file = values.get("file");
      return (
        file?.number === undefined &&
        !(file?.quoted === true && /[\s:=]/.test(file.text) && !/\.\w+$/.test(file.text))
      );
    },
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
    name: "files:glob",
    phrases: [
      '["in"|"of"|"across"|"from"|"for"|"over"|"inside"|"within"] ["all"|"every"|"each"] [of] [the|my|these|our] {e:EXT} "files"|"file" ["here"]',
      '["in"|"of"|"across"|"from"|"for"|"over"|"inside"|"within"] ["all"|"every"|"each"] [of] [the|my|these|our] {e:EXT} "files"|"file" ["directly"|"immediately"] ["in"|"inside"|"from"|"of"] {d:FOLDER}',
      '["in"|"of"|"across"|"from"|"for"|"over"] ["all"|"every"|"each"] "files"|"file" "ending"|"with" [in|with|extension|the] {e:EXT} [extension]',
      '["in"|"of"|"across"|"from"|"for"|"over"] {g:glob}',
    ],
    least: 0.85,
    takes: (values) => {
      const glob = values.get("g");
      if (glob !== undefined)
        return !glob.quoted && /^[\w./*?~-]*\*[\w./*?-]*\.\w+$/.test(glob.text);
      return values.has("e");
    },
    apply(draft, values) {
      if (draft.files.length > 0) return false;
      const glob = values.get("g");
      const dir = meaningOf<string>(values, "d")?.replace(/\/$/, "");
      const at = dir === undefined || dir === "." ? "" : `${dir}/`;
      if (/\s/.test(at)) return false;
      draft.files.push(glob ?? { text: `${at}*.${meaningOf<string>(values, "e")}`, quoted: false });
      return true;
    },
  },
  {
    name: "file",
    phrases: [
      '[under] [the] ["text"|"csv"|"tsv"|"log"|"config"|"data"] [file] {file}',
      "under [the] {file} file",
      "{file} file",
      "from [the] [file] {file}",
      "of [the] [file] {file}",
      "to [the] [file] {file}",
      "file name {file}",
      "{file} {file2}",
      "{file} {file2} [and] {file3:file}",
      '"line"|"lines" in|of|from [the] ["files"] {file} {file2} [and] {file3:file}',
      '"line"|"lines" in|of|from [the] ["files"] {file} [and] {file2}',
      "[under] [of] {file} {file2} [and] {file3:file}",
      '{file} "followed" by [the] [content|contents] [of] {file2}',
      "[have|got] [a] file [named|called] {file}",
      "file {file} [and] {file2}",
      "under {file} [and] {file2}",
      "line from {file}",
      '"take"|"open"|"load"|"using"|"given" [the] [file] {file}',
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
      for (const slot of ["file", "file2", "file3"]) {
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
    name: "accounts:all",
    phrases: ['"of"|"for" [all|each|every] [the] "users"|"accounts"|"user"|"account"'],
    apply: ({ table, files }) =>
      table.pick.length > 0 || files.some(({ text: name }) => name === "/etc/passwd"),
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
      '"text"',
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
      // What is compressed is read through a pipe.
      '"without" [first|ever] "unpacking"|"extracting"|"decompressing"|"uncompressing"|"unzipping" [it|them|anything|the] ["file"|"archive"|"log"] ["first"|"on"|"to"] [the|"disk"] ["disk"]',
      "help",
      "resulting",
      "calculate|compute",
      "along|together [with]",
      "use|present|found|listed|recorded|stored|available",
      "determine",
      "given",
      '"everywhere"|"throughout"|"among"|"combined"|"altogether"',
      '[a] "table"|"list"|"report" "with"|"of"|"showing" [the]',
      '"everyone"|"everybody"|"people"|"those"',
      '["with"|"has"|"containing"] "one" "number"|"numbers"|"value"|"word"|"name"|"item"|"url"|"entry"|"record"|"integer"|"id" "per"|"on"|"each" [each|every] "line"',
      '"have"|"got"|"there" [a] "file"',
      '"two" "files"',
      '"contained"',
      '"character" "by" "character"',
      '"one" [value|entry|name|item|word] "per" "line"',
      '[each|every] ["one"|"on"] "on" [its|their|a] "own"|"separate"|"new" "line"',
      '"on" "separate" "lines"',
      "them",
    ],
    apply() {
      return true;
    },
  },
];
