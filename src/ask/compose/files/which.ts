/** Which files: what they hold, whether they are hidden or empty, and the rest; the others from their tables. */
import type { Facet } from "../facets.js";
import { byLines } from "./by-lines.js";
import { characterNames } from "./characters.js";
import { type FilesDraft, get } from "./draft.js";
import { excluded } from "./excluded.js";
import { BEGIN, isGlob, test } from "./facet-makers.js";
import { forms } from "./forms.js";
import { kinds } from "./kinds.js";
import { kindsList } from "./kinds-list.js";
import { linkTests } from "./links.js";
import { names } from "./names.js";
import { omitted } from "./omitted.js";
import { permissions } from "./permissions.js";
import { rights } from "./rights.js";

const TEXT =
  "[the|a|an] [exact|literal] [text|line|word|string|phrase|pattern|keyword|expression|term]";
const HOLDS = "contain|include|mention|reference";
/** Words that are said of other things too. */
const SOFTLY = "have|use|call";

/** Facets that choose files. */
export const which: readonly Facet<FilesDraft>[] = [
  ...kinds,
  ...linkTests,
  ...kindsList,
  ...characterNames,
  ...byLines,
  ...names,
  ...forms,
  ...excluded,
  ...omitted,
  ...rights,
  ...permissions,
  {
    name: "path:contains",
    phrases: [
      "[the|whose|with|having] [full|whole|entire] path|pathname [that] contain|include [the] [text|word|string] {x:text}",
      "with {x:text} [somewhere|anywhere] under [the|their|its] [full|whole|entire] path|pathname|pathnames",
      "contain|with|have {x:text} under [the|their|its] full|whole|entire name|names|path|paths|pathname|pathnames",
      "contain {x:text} [somewhere|anywhere] under [the|their|its] [full|whole|entire] path|pathname",
    ],
    least: 0.2,
    takes: (values) => /^[\w./@+ -]+$/.test(get(values, "x").text),
    apply(draft, values) {
      draft.tests.push(`-path '*${get(values, "x").text}*'`);
      return true;
    },
  },
  {
    name: "case",
    phrases: [
      "case insensitive",
      "case-insensitive",
      "case insensitively",
      "case-insensitively",
      "without case",
      "without|ignore|ignoring [the] case [of] [the|its|their] [file] [name|names] extension|extensions",
      "regardless [of] [the] case",
      "ignore|ignoring [the] case",
      "insensitive",
      "upper [or|and] lower case",
      "irrespective [of] case",
      "no matter [the] case",
      "whatever [the] case [of] [its|their|the] [name] [or] [extension]",
      "any case",
      'without "upper/lower"|"lower/upper"|"upper-/lower"|"letter"|"letters" case',
      "without upper and|or lower case",
      '"upper/lower" case [is|be] [ignored|irrelevant]',
      "[in] upper lower case",
      "[in] whatever|any [letter] case",
      "case not matter",
      "case [is|be] [to] [be] ignored|irrelevant|unimportant",
      "either case",
      "upper or lower case alike|both",
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
    // "With bzip2" says by what.
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
      !/^(?:a|an|the|all|every|each|hidden|empty|of|in|under|them|it|word|string|phrase|pattern|keyword|both|either|exact|any|no|more|less|only|at|files?|director(?:y|ies)|space|spaces|digits?|numbers?|names?|size|sizes|permissions?|access|been|not|lines?|words?|text|extension|content|accessed|modified|changed|created|edited|updated|saved|written|whitespaces?|blanks?|hard|symbolic|links?|everything|anything|something|nothing|contents|its|their|all|both|subdirector(?:y|ies)|subfolders?|hidden|visible|gzip|bzip2|xz|zstd|zip|tar|rsync|find|md5sum|sha\d+sum)$/i.test(
        get(values, "x").text,
      ) || get(values, "x").quoted,
    apply(draft, values) {
      // A pattern of files and directories is one of their names.
      if (draft.anyKind && isGlob(get(values, "x").text)) return false;
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      return true;
    },
  },
  {
    name: "content:softly",
    phrases: [`${SOFTLY} ${TEXT} {x:text}`],
    least: 0.2,
    anyWord: true,
    // "Have hard links" holds no text, "have TODO" does.
    takes: (values) => {
      const { text, quoted, lemma } = get(values, "x");
      return quoted || (!lemma.startsWith("<") && /[A-Z_()]|\w\.\w/.test(text.slice(1)));
    },
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
    name: "content:both",
    phrases: [
      `${HOLDS} both ${TEXT} {x:text} and ${TEXT} {y:text}`,
      `${HOLDS} ${TEXT} {x:text} "and" ${TEXT} {y:text}`,
      `${HOLDS} ${TEXT} {x:text} as well as ${TEXT} {y:text}`,
    ],
    least: 0.5,
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      draft.contentAnd = get(values, "y");
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
    phrases: [
      "hidden",
      "dotfile",
      "dot file",
      "dotfiles",
      "hidden dotfile|dotfiles",
      `name|names ${BEGIN} [a|the] dot|period`,
      `${BEGIN} [a|the] dot|period`,
      `hidden file [whose] name|names ${BEGIN} [a|the] dot|period`,
      `hidden [i.e.] [file] ${BEGIN} [a|the] dot|period`,
    ],
    apply(draft) {
      draft.hidden = true;
      return true;
    },
  },
  {
    // "List hidden files" may mean these too; "all hidden files" means these.
    name: "hidden:all",
    phrases: ['"all"|"every"|"only"|"just" [of] [the] hidden|dotfiles'],
    apply(draft) {
      draft.hidden = true;
      draft.recursive ??= true;
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
    // All but the directory and its parent: `ls -A`.
    name: "hidden:almost-all",
    phrases: [
      '["and"|"but"] "not"|"without"|"except"|"excluding"|"minus" {x:text} ["and"|"or"|"nor"] {y:text}',
      '["and"|"but"] "neither" {x:text} "nor" {y:text}',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => get(values, "x").text === "." && get(values, "y").text === "..",
    apply(draft) {
      draft.almostAll = true;
      return true;
    },
  },
  {
    name: "hidden:any",
    phrases: [
      "hidden or not|visible|otherwise",
      "visible or|and hidden",
      "hidden and visible [one|ones]",
      "whether [they] [are] hidden or not",
    ],
    apply(draft) {
      draft.withHidden = true;
      draft.almostAll = true;
      return true;
    },
  },
  {
    name: "hidden:not",
    phrases: [
      "not hidden",
      'name not "start"|"begin"|"starts"|"begins"|"starting"|"beginning" with [a] dot|period',
      'not "start"|"begin"|"starts"|"begins"|"starting"|"beginning" with [a] dot|period',
      "non-hidden",
      "without [all|the|any] hidden [one] [directory]",
      "without [all|the|any] hidden file and directory",
      "without [all] [the|any] hidden [file] and hidden directory",
      "without [all|any] [the] path|paths [that] contain|include|with [a|any] hidden [file|directory]",
      "without [the|any] dotfile|dotfiles",
      "visible",
      'hidden|dotfile|dotfiles [one|ones|file|files|entry|entries|item|items|directory] [are] [to] [be] [not] "excluded"|"excepted"|"aside"|"apart"|"ignored"|"skipped"|"omitted"|"unlisted"',
      'hidden|dotfile|dotfiles [one|ones|file|files|entry|entries|item|items|directory] [are] [left] "out"',
      "hidden|dotfile|dotfiles [one|ones|file|files|entry|entries|item|items|directory] [do|does] not count|counted|matter|wanted|included|include|listed|shown",
      "leave|leaving|leaves [out] [the|any|all] hidden|dotfile|dotfiles [one|ones|file|files|entry|entries] [out]",
      "without [the|any|all] hidden [one|ones|entry|entries|item|items|name|names]",
      "[but] no hidden [one|ones|entry|entries|item|items|name|names]",
    ],
    apply(draft) {
      draft.hidden = false;
      return true;
    },
  },
  {
    // "Excluding hidden files" speaks of the files' own names.
    name: "hidden:not-files",
    phrases: ['without [all|the|any] hidden "file"|"files"'],
    apply(draft) {
      draft.notNames.push(".*");
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
    "[whose] size is zero|0",
    "size is|are|of zero|0",
    "with [a] size of zero|0",
    "zero|0 byte long|big|large",
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
    "broken|dangling|dead|stale|orphaned|invalid link|symlink",
    "broken|dangling|dead|stale|orphaned|invalid symbolic|soft link|links",
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
      "same inode [number] [as|with] {x:file}",
      '"share"|"sharing"|"shares" [the|their|its|an] [same] inode [number] [with|as] {x:file}',
      "[that] [are] hard link|links to|of [the] [same] [file] [as] {x:file}",
      "[all] [the] hard link|links to|of [the] [file] {x:file}",
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
