/** How two files or directories differ, in the ways in which `diff` shows it. */
import { quoteValue } from "../../catalogue/template.js";
import type { Cursor } from "../making/cursor.js";
import { asFile, type Input, inputsIn, nameIn } from "./inputs.js";

const SHOW =
  "print|show|display|list|find|output|report|view|see|get|determine|check|print_out|give_me|write|tell|tell_me|what_are|create|make|generate";

/** What is said of a comparison, and the option that does it. */
const MANNERS: readonly (readonly [pattern: string, option: string])[] = [
  ["recursively", "-r"],
  ["and|including|with|in [all] [their|the] subdirectories|sub-directories|subfolders", "-r"],
  [
    "[and] treat|treating|consider|considering|count|counting absent|missing|new|nonexistent|non-existent files as empty",
    "-N",
  ],
  ["treat|treating all files as text", "-a"],
  [
    "ignore|ignoring|without|disregarding|regardless_of [all|any] [the] [differences_in] [the] [amount_of] white-space|whitespace|white_space|spaces|blanks|spacing [and_tab_expansions|and_tabs] [differences|changes]",
    "-w",
  ],
  [
    "ignore|ignoring changes_in|differences_in|changes_in_the_amount_of|differences_in_the_amount_of whitespace|white_space",
    "-b",
  ],
  ["and tab expansions|expansion", "-E"],
  ["ignore|ignoring [differences_in|changes_due_to] tab expansions|expansion", "-E"],
  ["ignore|ignoring [all] [changes_in] blank|empty lines", "-B"],
  [
    "ignore|ignoring|regardless_of|without_regard_to [the] [differences_in] case|capitalization [differences]",
    "-i",
  ],
  ["case-insensitively|case_insensitively", "-i"],
  ["side by side|side-by-side [in|as] [two] [columns]", "-y"],
  ["side-by-side|side_by_side", "-y"],
  ["in two columns", "-y"],
  [
    "and|while|but [not] not|suppressing|suppress|hiding|omitting|without|hide|omit [outputting|printing|showing|displaying] [the] common|identical|same|equal lines",
    "--suppress-common-lines",
  ],
  [
    "suppressing|suppress|hiding|omitting|without [outputting|printing|showing|displaying] [the] [lines_that_are] common|identical|same|equal [lines]",
    "--suppress-common-lines",
  ],
  [
    "in|using|with|as|as_a|in_a [the] unified [diff|context] [format|context|diff|output|form]",
    "-u",
  ],
  ["in|using|with [the] [a] context [diff] format", "-c"],
  ["in|using|with|as|as_an [the] [a] ed [script] [format]", "-e"],
  [
    "[and|but] [only|just] [print|printing|show|showing|report|reporting|list|listing|display|displaying] only|just [the] [file] names|filenames [of] [the] [differing_files|files_that_differ|files_which_differ|different_files]",
    "-q",
  ],
  [
    "[and|but] [only|just] report|reporting|show|showing|print|printing|list|listing|tell|telling [only|just] which|whether|if [files|file|they] [files] differ|differs|are_different",
    "-q",
  ],
  ["[and] [only] report|reporting|show|print|list briefly", "-q"],
  ["briefly|in_brief", "-q"],
  [
    "[and] [also] report|reporting|show|showing|print|printing [when|which|if|the] [two] [files] [that|which] [are] identical|same [files]",
    "-s",
  ],
  ["line by line|line-by-line", ""],
  ["and|or|, [all] blank|empty lines", "-B"],
  ["and|or [differences_in] case", "-i"],
  ["and|or [differences_in|all] whitespace|white_space", "-w"],
  ["with|in|using color|colors|colour|colours", "--color=always"],
];

const CONTEXT = "[and] [print|printing|show|showing|with|using|include]";
const EXCLUDING =
  "[and|but] exclude|excluding|except|ignore|ignoring|skip|skipping|without|omitting [all|any|the|those] [files|file|paths|directory|directories|ones|folders|entries] [that|which|whose_names|with_names] [match|matching|matches|named|called] [the] [pattern|patterns|name]";
const FROM_FILE =
  "[and|but] exclude|excluding|except|ignore|ignoring|skip|skipping [all|any|the|those] [files|file|paths|ones] [that|which] [match|matching|matches] [any|the] [pattern|patterns] [listed|given|stored|of_those] in|from|of [the] [file]";
const LINES =
  "[and] ignore|ignoring|excluding|skipping [all|any] [the] [changes_in|differences_in] lines [that|which] match|matching|matches|containing|contain [the] [pattern|regex|regular_expression]";

/** Reads all manners; undefined where a word stays unread. */
function mannersIn(c: Cursor, options: string[]): true | undefined {
  while (!c.done) {
    const manner = MANNERS.find(([pattern]) => c.eat(pattern));
    if (manner !== undefined) {
      if (manner[1] !== "") options.push(manner[1]);
      continue;
    }
    const read =
      c.try(() => widthIn(c, options)) ??
      c.try(() => contextIn(c, options)) ??
      c.try(() => valued(c, FROM_FILE, options, (file) => `-X ${file}`, true)) ??
      c.try(() => valued(c, LINES, options, (regex) => `-I ${regex}`)) ??
      c.try(() => valued(c, EXCLUDING, options, (name) => `--exclude=${name}`));
    if (read === undefined && !c.eat("and|but|also|then|with|files|file")) return undefined;
  }
  return true;
}

function widthIn(c: Cursor, options: string[]): true | undefined {
  if (!c.eat("with|using|in|at [a] [the] [output] [total] width [of]")) return undefined;
  const width = c.number();
  c.eat("characters|columns");
  if (width !== undefined) options.push(`-W ${width}`);
  return width === undefined ? undefined : true;
}

function contextIn(c: Cursor, options: string[]): true | undefined {
  c.eat(CONTEXT);
  const lines = c.number();
  if (lines === undefined || !c.eat("lines|line of [unified|copied] context")) return undefined;
  options.push(`-U ${lines}`);
  return true;
}

function valued(
  c: Cursor,
  pattern: string,
  options: string[],
  make: (value: string) => string,
  isFile = false,
): true | undefined {
  if (!c.eat(pattern)) return undefined;
  const { token } = c;
  const value = isFile ? nameIn(c) : token?.quoted || token?.thing ? token : undefined;
  if (value === undefined) return undefined;
  if (!isFile) c.at++;
  options.push(make(isFile ? quoteValue("file", value) : quoteValue("text", value)));
  return true;
}

/** What is asked of the pair, before it is named. */
const ASKED: readonly (readonly [pattern: string, options: readonly string[]])[] = [
  [
    "which|what|the_names_of|names_of [the|all] files|file [that|which] differ|differs|are_different between|in",
    ["-q"],
  ],
  [
    "[only] [the] names of [the|all] [differing] files [that|which] [differ|are_different] between|in",
    ["-q"],
  ],
  ["[the] minimal [set_of] differences|changes|diff between|of|in", ["-d"]],
  ["[a|the] unified diff|difference|patch|differences between|of|from", ["-u"]],
  ["[a|the] side-by-side|side_by_side comparison|diff|differences between|of", ["-y"]],
  ["[a|the] summary of new/missing|missing/new files and which|what files differ between", ["-q"]],
  [
    "[a|the] summary|overview of [the] [new|missing] [and] [new|missing] files|differences [and] [which|what] [files] [differ] between|of",
    ["-q"],
  ],
  [
    "[all] [of] [the] [line] differences|difference|diff|changes|comparison [line_by_line] between|of|in",
    [],
  ],
  ["how", []],
  ["whether|if", ["-q"]],
];

/** `diff` with what a request says of it; undefined where a word stays unread. */
export function differenceIn(c: Cursor): string | undefined {
  const options: string[] = [];
  if (c.eat("recursively")) options.push("-r");
  const isVerb = c.eat(
    "compare|diff [the] [differences_between|differences_of] [each|every|all|of] [file|files] [in|of]",
  );
  if (!isVerb) {
    c.eat(`${SHOW} [me] [only]`);
    if (c.eat("recursively|recursive")) options.push("-r");
    const asked = ASKED.find(([pattern]) => c.eat(pattern));
    if (asked === undefined) return undefined;
    options.push(...asked[1]);
    if (/^(?:how|whether)/.test(asked[0])) {
      const pair = inputsIn(c);
      return pair?.length === 2 && c.eat("differ|are_different|compare")
        ? made(c, pair, options)
        : undefined;
    }
  }
  const inputs = inputsIn(c);
  return inputs?.length === 2 ? made(c, inputs, options) : undefined;
}

function made(c: Cursor, [a, b]: readonly Input[], options: string[]): string | undefined {
  if (mannersIn(c, options) === undefined || a === undefined || b === undefined) return undefined;
  const areDirectories = a.isDirectory === true || b.isDirectory === true;
  if (areDirectories) options.push("-r");
  const excludes = options.some((one) => /^--exclude|^-X/.test(one));
  if (excludes) options.push("-r");
  // Which of the files differ is asked of directories.
  if (options[0] === "-q" && a.command === undefined) options.push("-r");
  const isContext = options.some((one) => one.startsWith("-U"));
  const said = [...new Set(options)].filter((one) => !(isContext && one === "-u"));
  return ["diff", ...joined(said), asFile(a), asFile(b)].join(" ");
}

/** Single letters together, the others after them. */
function joined(options: readonly string[]): readonly string[] {
  const short = options.filter((one) => /^-\w$/.test(one)).map((one) => one.slice(1));
  if (short.includes("r")) short.unshift(...short.splice(short.indexOf("r"), 1));
  const long = options.filter((one) => !/^-\w$/.test(one));
  return [...(short.length === 0 ? [] : [`-${short.join("")}`]), ...long];
}
