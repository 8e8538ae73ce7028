/** How an operation on paths is done, and words that say nothing more. */
import type { Facet } from "../facets.js";
import { type PathsDraft, pathIn } from "./draft.js";
import { manner } from "./operation.js";

const ALL = '"everything"|"all"|"whatever"|"files"|"contents"|"content"|"stuff"';

const KEEP =
  '["and"|"while"|"but"] "preserve"|"preserving"|"keep"|"keeping"|"retain"|"retaining" [all|the|its|their]';
const ATTRIBUTE =
  '"permissions"|"permission"|"mode"|"modes"|"owner"|"owners"|"ownership"|"group"|"groups"|"timestamps"|"timestamp"|"times"|"time"|"mtime"|"dates"|"attributes"|"symlinks"|"links"|"metadata"';

const DROP =
  '["and"|"but"] "drop"|"dropping"|"strip"|"stripping"|"remove"|"removing"|"without"|"skip"|"skipping"|"omit"|"omitting"|"ignoring"';

/** Facets on manner. */
export const manners: readonly Facet<PathsDraft>[] = [
  manner("recursive", [
    "recursive",
    `"and"|"with"|"including"|"include" [all] [the|its|of] ${ALL} [that] [is|are] [contained|found] [under|inside|in|below] [it|them|there]`,
    `"and"|"with"|"including" [all] ["of"] [the|its] "contents"|"content"`,
    `"and"|"with"|"including" ${ALL} it contain|contains|hold|holds|has`,
    '"and"|"with"|"including" [all] [the|its] "subfolders"|"subdirectories"|"subdirs"',
    '"contents"|"content" "and" "all"',
    "everything under it",
    '"and"|"with"|"including" everything|all "in"|"under"|"below"|"inside"|"within" "it"|"there"',
    "[the] whole|entire [of] [directory] [tree]",
    "all the way down",
    "all files under it",
    "even though|if [it] not empty",
    "not empty",
  ]),
  manner("force", [
    "force",
    "forcefully",
    "without asking|prompting|confirmation|prompt|question|questions",
    "no questions|question [asked]",
    "no confirmation|prompt",
    "not ask",
    "even if [it] [is] write-protected",
    '["and"|"but"] overwrite|overwriting|replace|replacing [it|any|an|the|whatever] [existing|old|file|one|link|symlink|version] [if|when|should] [it|one] [be|is] [already] [there|exist|exists]',
    "even if [it|one|the|target] [already] exist|exists|there",
  ]),
  manner("keep", [
    "keep|keeping|preserve|preserving [the|my] original|input|source|gz|archive|it|uncompressed [file|one]",
    "but keep [the|it] [original|file]",
    "without delete|deleting|removing|losing [the|it] [original|file|archive]",
    "not delete [the] original|archive",
    "leave [the] original [alone|in place|there]",
    "keep both",
  ]),
  manner("verbose", [
    "verbose",
    "verbosely",
    "show|showing [the] progress",
    "show what it does",
    "with progress",
  ]),
  manner("ask", [
    "ask|asking|prompt|prompting before overwrite|overwriting [anything|something]",
    "interactive",
    "interactively",
    "with confirmation",
    "ask|asking [me] [first|before]",
    "prompt|prompting [me] first",
  ]),
  manner("no-clobber", [
    "without overwrite|overwriting|clobber|clobbering [anything|existing] [file|files|one]",
    "not overwrite|clobber [anything|existing|it] [file|files|one] [there]",
    "unless [it] [already] exist",
    "if not [already] exist",
    "never overwrite",
    '["but"] "never"|"not"|"without" overwrite|overwriting|clobber|clobbering|replace|replacing [an|the|any] [existing|already] {p:PATH} [if|when|should|in] [it] [be|is] [already] [there|exist|exists]',
    '["but"] "never"|"not"|"without" overwrite|overwriting|clobber|clobbering|replace|replacing [an|the|any] [existing] [file|one|it|target|destination|copy] [if|when|should|in] [it|one|that] [be|is] [already] [there|exist|exists]',
    "leave|leaving [an|the|any] exist|existing [file|one|target|copy] [alone|untouched|as]",
    "only if|when [it|the|target|destination|that|file] [do|does] not [yet] [already] exist",
    "no clobber",
    "no overwrite|overwriting",
    "if it be not [already] there",
  ]),
  manner("preserve", [
    "preserve|preserving|keep|keeping|retain|retaining [all|the|its|file] permission|timestamp|timestamps|mtime|mode|ownership|attribute|attributes|owner|date|dates [and] [permission|timestamp|timestamps|owner|ownership|date]",
    "with [the|all|its] permission|timestamps|attributes [and] [permission|timestamps] [kept|intact|preserved]",
    `${KEEP} ${ATTRIBUTE} [and] ${ATTRIBUTE}`,
    `${KEEP} ${ATTRIBUTE} [and] ${ATTRIBUTE} [and] ${ATTRIBUTE}`,
    `${KEEP} ${ATTRIBUTE} ${ATTRIBUTE} ${ATTRIBUTE} [and] ${ATTRIBUTE}`,
    `${KEEP} ${ATTRIBUTE} ${ATTRIBUTE} ${ATTRIBUTE} ${ATTRIBUTE} [and] ${ATTRIBUTE}`,
    "under|as archive mode",
  ]),
  manner("newer", [
    "only if|when [it] [is] newer",
    "if|when [the] [source] [is] newer",
    "only newer file",
    "if newer",
    "only what|files [is|are|that] [changed|newer|new]",
  ]),
  manner("strip", [
    `${DROP} [the|its] "top-level"|"toplevel"|"leading"|"outer"|"outermost"|"wrapping" "directory"|"folder"|"dir"|"component" [while] [doing] [so|it]`,
    `${DROP} [the|its] top "level" ["directory"|"folder"|"dir"] [while] [doing] [so|it]`,
    `${DROP} [the|its] "first" [path] "component"|"directory"|"folder"`,
    '"strip" [the|its] leading path [component|components]',
  ]),
  manner("best", [
    "best|maximum|max|highest|strongest compression",
    "as [small|tight|hard|tightly] as possible",
    "with maximum|best compression",
    "compression level 9",
    "maximum|best compression level",
  ]),
  manner("fast", ["fast|fastest compression", "as fast as possible", "compress fast"]),
  manner("brief", [
    "only [show|tell|say|report] [me] which|whether [file|ones|they] differ|different",
    "[just|only] [the] name|names [of] [file] [that] [differ]",
    "[only|just] which file differ",
    "just [tell] [me] [which|whether] [file|they] differ",
    "[and] list|show|say|tell|print [only] [me] [the] [name|names] [of] [the] file [that|which] [differ|different]",
    "[and] list|show|say|tell [only] [me] which file [are] [differ|different]",
    "brief",
    "briefly",
    "summary only",
    "not [show] [the] [actual] differences|content|contents",
  ]),
  manner("hidden", [
    '"including"|"include"|"with"|"even"|"and"|"plus" [the] [hidden] "dotfiles"|"hidden" ["files"|"ones"|"stuff"] ["too"]',
    '"dotfiles"|"hidden" ["files"] "too"|"included"|"also"',
  ]),
  manner("flat", [
    "[only] [the|at|on] top level [only]",
    "[only] top-level [only]",
    "not recursive",
    "without [the|their] subdirectories|subfolders",
  ]),
  manner("stdout", [
    '"to"|"on"|"onto" [the] "screen"|"terminal"|"stdout"|"console"|"tty"',
    '"to"|"on" [the] "standard" "output"',
    "[and] show it [on] [the] [screen|terminal|stdout]",
  ]),
  manner("visible", [
    "without|ignoring|not [the|any] hidden [file|files|one|ones|entry|entries]",
    "hidden [file|files|one|ones|entry|entries] [are] [excluded|ignored|aside|left|skipped] [out]",
    "[compare] [the|their] [top-level|top|plain] [level] listing|listings [without|ignoring] hidden [file|files|entries]",
    "[only] [the] visible [file|files|one|ones|entries]",
  ]),
  manner("dated", [
    "with [the|a] [today] [current] date|timestamp|time [of] [today] [in|appended|added|as] [to|under] [its|the] [file] [name|suffix|filename]",
    "with [today] [the] date|timestamp under [its|the] name|filename",
    "[named|suffixed] [with|after|by] [today|current] date [under] [the] [name]",
    "add|adding|append|appending [today|current] date [to] [the|its] name",
    "with|plus todays date [under] [the] [name|filename]",
    "with todays date",
    "with today date",
  ]),
  manner("parents", [
    "[and|with|including|plus|create|creating] [all|any|whatever] [its|the] [missing] parent|parents [directory] [are] [as|if|that] [needed|missing|necessary]",
    "including|with [whatever] parents [are] missing",
    "if [it] [is] missing",
    "nested",
    "intermediate directory [as] [needed]",
    "with [all|any] [the] intermediate|missing directory",
    "if [it] not exist [yet]",
  ]),
  {
    name: "to",
    phrases: [
      '"to"|"into"|"onto"|"in"|"inside"|"under"|"as"|"→"|"->"|"=>" {d:TARGET}',
      '"named"|"called" {d:TARGET}',
      '["and"] "put"|"store"|"save"|"place" it|them|that|everything|result "to"|"into"|"in"|"under"|"as" {d:TARGET}',
    ],
    apply(draft, values) {
      if (draft.destination !== undefined) return false;
      draft.destination = pathIn(values, "d");
      return true;
    },
  },
  {
    name: "without",
    phrases: [
      'without|"skipping"|"minus" [the|any|all] [file|those] {x:glob} [file]',
      '["and"|"that"|"which"|"but"] "leaving"|"leaves"|"leave" "out" [the|any|all|every|each] [file|files] {x:glob} [file|files]',
      '["and"|"that"|"which"|"but"] "leaving"|"leaves"|"leave" [the|any|all|every|each] {x:glob} [file|files] "out"|"aside"',
      '["and"|"that"|"which"|"but"] "leaving"|"leaves"|"leave" "out" [the] [directory|folder] {x:path}',
      'without|"omits"|"excludes"|"skips" [the|any|all|every|each] [of] [its|the] {x:glob} [file|files]',
      'without [the|any] {x:path} [directory] "and"|"or" [without] [the|any] {y:path} [directory|file]',
      "without [the|any] [directory] {x:path} [directory|file]",
    ],
    least: 0.4,
    takes: (values) => [...values.values()].every(({ text, thing }) => thing || /_/.test(text)),
    apply(draft, values) {
      for (const { text } of values.values())
        draft.without.push(
          /^\.(?!git|svn|hg|venv|cache|env|idea|tox|next)\w+$/.test(text)
            ? `*${text}`
            : text.replace(/\/$/, ""),
        );
      return true;
    },
  },
  {
    name: "keep-directory",
    phrases: [
      '"but" keep|leave|spare [the] "directory"|"folder"|it ["itself"|"alone"|"intact"|"there"]',
      'keep|leave|spare [the] "directory"|"folder" ["itself"|"alone"|"intact"|"there"]',
      '"not" [the] "directory"|"folder" "itself"',
      '"but" not [delete] [the] "directory"|"folder" "itself"',
    ],
    apply(draft) {
      draft.manner.add("keep");
      return true;
    },
  },
  {
    // What is there and what is not yet, said of the paths themselves.
    name: "state",
    phrases: [
      '["which"|"that"] {x:PATH} [do|does] not [yet] exist [yet]',
      '["which"|"that"|"it"] [do|does] not [yet] exist yet',
      '"existing" [directory|folder]',
      '["which"|"that"|"it"] already exist|exists',
      "[as] [an|the] existing directory",
      "[a|an] [existing] directory",
    ],
    apply: () => true,
  },
  {
    name: "example",
    phrases: ["like {x:path}", "e.g. {x:path}"],
    least: 0.8,
    apply: () => true,
  },
  {
    name: "filler",
    phrases: [
      "[right] now",
      "at the moment",
      "for me",
      "file",
      "not unpack|extract|decompress|execute",
      "without unpack|unpacking|extract|extracting|decompress|decompressing [it|anything]",
      "all",
      "whole",
      "entire",
      "current",
      "please",
      "tell me",
      "know",
      "[in] human readable [form|units]",
      "human-readable",
      "[in] total",
      "on disk",
      "completely",
      "using tar|gzip|zip|cp|mv|rsync|ln|find",
      "as well",
      "from disk",
      "exactly",
      "command",
      "permanently",
      "for good",
    ],
    apply: () => true,
  },
];
