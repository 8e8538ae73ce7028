/**
 * Programs that do one thing to the lines of a text, and the ways in which they can do it: what is
 * said, and the option that does it. What a program does with no option at all is for other composers.
 *
 * A way is what is said before its value, what kind of value, what is said after it, and the option:
 * `#` stands for the value. Kinds of values: `n` a number, `s` a text or the name of a separator,
 * `k` a field ("the third column"), `-` none.
 */
export interface Way {
  readonly before: string;
  readonly value: "n" | "s" | "k" | "-";
  readonly after: string;
  readonly option: string;
}

export interface Program {
  readonly name: string;
  /** What is said first, and the options that it means. */
  readonly opens: readonly (readonly [pattern: string, options: readonly string[]])[];
  readonly ways: readonly Way[];
  /** How far a request is believed that is read to its last word. */
  readonly belief: number;
  /** Options that stand where none of these letters does. */
  readonly unless?: readonly [letters: RegExp, option: string];
}

const way = (before: string, value: Way["value"], after: string, option: string): Way => ({
  before,
  value,
  after,
  option,
});

const LINES = "[of] [the] lines|line|rows";
const WIDTH = "characters|columns|chars|columns|digits|character|column";

const nl: Program = {
  name: "nl",
  belief: 0.945,
  opens: [
    [
      `number|numbering|enumerate [all|each|every|only] [the] non-empty|nonempty|non-blank|nonblank lines|line [of|in|from]`,
      ["-bt"],
    ],
    [`number|numbering|enumerate [all|each|every] ${LINES} [of|in|from]`, []],
    [
      "add|prepend|put|insert [a] line number|numbers to|before|in_front_of|at_the_beginning_of [each|every|all] [the] line|lines of|in",
      [],
    ],
  ],
  ways: [
    way("and|with starting|start|beginning from|at|with", "n", "", "-v #"),
    way(
      "starting|start|beginning|counting [the] [count|numbers|numbering|line_numbers] from|at|with",
      "n",
      "",
      "-v #",
    ),
    way("with|using|in|and [an|a] increment|increments|step|steps of", "n", "", "-i #"),
    way("incrementing|increment|increasing|and [by] [steps_of]", "n", "[each_time]", "-i #"),
    way("as|with|using|and right-justified|right_justified|right-aligned", "-", "", "-nrn"),
    way("right-justified|right-aligned [line] [numbers]", "-", "", "-nrn"),
    way(
      "[as|with|using] left-justified|left-aligned|left_justified [line] [numbers]",
      "-",
      "",
      "-nln",
    ),
    way("[as|with|using|and] [left] zero-padded|zero_padded [line] [numbers]", "-", "", "-nrz"),
    way("[as|with|using|and] leading|zero zeros|zeroes|padding", "-", "", "-nrz"),
    way("[left] padded with zeros|zeroes", "-", "", "-nrz"),
    way("[and|with|using|to|in] [a|the] [number|line-number] width of", "n", `[${WIDTH}]`, "-w #"),
    way("to|in|using|of", "n", WIDTH, "-w #"),
    way("[and] [each] followed by [a]", "s", "", "-s #"),
    way("[and] separated|separating [from_the_text|from_the_line] by|with [a]", "s", "", "-s #"),
    way("[and] using|with", "s", "as [a|the] separator|delimiter", "-s #"),
    way("[and] including|include|even|also [the] blank|empty [lines|ones]", "-", "", "-ba"),
    way(
      "[but] skipping|ignoring|excluding|except|without|but_not blank|empty lines",
      "-",
      "",
      "-bt",
    ),
  ],
  unless: [/^-b/, "-ba"],
};

const fold: Program = {
  name: "fold",
  belief: 0.945,
  opens: [["wrap|fold|break|limit [each|every|all|the] [long] [line|lines|text] [of|in|from]", []]],
  ways: [
    way(
      "[to|so_that_it|so_they] fit [in|within|into]",
      "n",
      "characters|columns|chars [per|on] [line|each]",
      "-w #",
    ),
    way(
      "to|at|after|into|within|in [a] [maximum|max|most] [of]",
      "n",
      "characters|columns|chars|character [per|wide|in|or|on|each|at] [line|width|less|most|lines]",
      "-w #",
    ),
    way("to|at|with|using|into [a] [maximum|line|max] width|length of", "n", `[${WIDTH}]`, "-w #"),
    way("to|at [a]", "n", "bytes [per|each] [line]", "-b -w #"),
    way(
      "[and|but] breaking|break|wrapping [only] [lines] at|on [the] spaces|space|blanks|words|whitespace",
      "-",
      "",
      "-s",
    ),
    way("[and|but] at|on|breaking_at|breaking_on word|white boundaries|space", "-", "", "-s"),
    way("[and|but] without|not breaking|splitting|cutting words", "-", "", "-s"),
    way("[and|but] breaking|break at|on word boundaries", "-", "", "-s"),
    way("at|on spaces|blanks", "-", "", "-s"),
  ],
};

const sort: Program = {
  name: "sort",
  belief: 0.93,
  opens: [
    [
      "numerically sort|order [the] [lines|contents|content|rows|data|entries] [of|in|from]",
      ["-n"],
    ],
    [
      "randomly|shuffle|randomly sort|order [the] [lines|contents|content|rows] [of|in|from]",
      ["-R"],
    ],
    ["reverse sort [the] [lines|contents|content|rows] [of|in|from]", ["-r"]],
    ["sort|order [all] [the] [lines|contents|content|rows|data|entries] [of|in|from]", []],
  ],
  ways: [
    way("[and] in reverse|descending|decreasing numeric|numerical [order]", "-", "", "-n -r"),
    way("in numeric|numerical reverse|descending|decreasing [order]", "-", "", "-n -r"),
    way(
      "[and] [sorted] numerically|by_number|as_numbers|in_numeric_order|in_numerical_order",
      "-",
      "",
      "-n",
    ),
    way(
      "[and] in reverse|descending|decreasing [numeric|numerical|alphabetical] [order]",
      "-",
      "",
      "-r",
    ),
    way(
      "[and] [output|print|printed] from [the] greatest|highest|largest|biggest [value] to [the] least|lowest|smallest [value]",
      "-",
      "",
      "-r",
    ),
    way("[and] largest|biggest|highest|greatest first", "-", "", "-r"),
    way(
      "[and] alphabetically|in_ascending_order|in_alphabetical_order|ascending|lexicographically",
      "-",
      "",
      "",
    ),
    way("[and] ignoring|ignore|regardless_of|without_regard_to [the] case", "-", "", "-f"),
    way("case-insensitively|case_insensitively", "-", "", "-f"),
    way(
      "[and] ignoring|ignore|skipping [any] leading blanks|spaces|whitespace|white_space",
      "-",
      "",
      "-b",
    ),
    way("by|in [the] month|months [names|name] [order]", "-", "", "-M"),
    way("by|in [order_of] [the] [name_of_the] month|months", "-", "", "-M"),
    way(
      "by|as|comparing human-readable|human|human_readable [file] [readable] sizes|numbers|size",
      "-",
      "",
      "-h",
    ),
    way("by|as|in [the] version [number|numbers] [order]", "-", "", "-V"),
    way("in dictionary order", "-", "", "-d"),
    way("randomly|in_random_order", "-", "", "-R"),
    way(
      "[and] removing|without|dropping|eliminating|deleting|discarding|remove|drop [all|any|the] duplicates|duplicate|repeated [lines|entries]",
      "-",
      "",
      "-u",
    ),
    way(
      "[and] [print|output|keep|show|preserving|keeping|preserve|outputting|printing|with] only [the] unique|distinct [lines|entries|ones|values]",
      "-",
      "",
      "-u",
    ),
    way("[and] outputting|printing|showing unique lines", "-", "", "-u"),
    way(
      "[and] stable|stably|stabilizing|stabilising|with_a_stable_sort [the] [sort]",
      "-",
      "",
      "-s",
    ),
    way("[and] using|with a version sort for|on|of [the]", "k", "", "-k#V"),
    way("[and] [using|with] a numeric sort for|on|of [the]", "k", "", "-k#n"),
    way("[and] [then] numerically by|on|using [the]", "k", "[of] [each] [line]", "-k#n"),
    way(
      "[and] [then] by|on|using|according_to|based_on [the]",
      "k",
      "numerically [of] [each] [line]",
      "-k#n",
    ),
    way(
      "[and] [then] by|on|using|according_to|based_on [the]",
      "k",
      "of|in [each|every|the] line|file|row",
      "-k#",
    ),
    way("[and] [then] by|on|using|according_to|based_on [the]", "k", "", "-k#"),
    way("[and] separated|delimited by|with [a]", "s", "", "-t#"),
    way("[and] using|with [a]", "s", "as [the|a] [field|column] separator|delimiter", "-t#"),
    way("[and] [using] [a] [field] delimiter|separator [of|is|being]", "s", "", "-t#"),
    way(
      "[and] [using|with] a buffer [with|of] [a] [size] [of]",
      "s",
      "[of] [main|physical] [memory|size]",
      "-S #",
    ),
    way("in-place|in_place", "-", "", "-o"),
    way(
      "and change|modify|overwrite|update|save|write|store [it|the_file|the_result|the_original_file|the_same_file] [in-place|back|in_place] [in|to|into] [place|the_same_file|it|itself|the_file]",
      "-",
      "",
      "-o",
    ),
  ],
};

const cat: Program = {
  name: "cat",
  belief: 0.945,
  opens: [
    [
      "print|show|display|view|output|see [all] [of] [the] [contents|content|text|lines] [of] [the]",
      [],
    ],
  ],
  ways: [
    way("and tabs|tab [characters] as ^i", "-", "", "-T"),
    way("and line ends|endings [as|with] [$]", "-", "", "-E"),
    way(
      "[and] with|adding|showing|add|show|displaying|putting|append|appending|marking [a|the] $ at|on|to [the] end|ends of [each|every|all] [the] line|lines",
      "-",
      "",
      "-E",
    ),
    way("[and] with|showing|show|marking|displaying [the] line ends|endings", "-", "", "-E"),
    way(
      "[and] with|showing|show|displaying|replacing|replace [all|the] tabs|tab [characters] [shown|displayed|visible|represented] [as|with|by] ^i",
      "-",
      "",
      "-T",
    ),
    way(
      "[and] with|showing|show|displaying|making [all|the] non-printing|nonprinting|unprintable|nonprintable|non-printable|control characters [visible|shown|visibly|displayed]",
      "-",
      "",
      "-v",
    ),
    way(
      "[and] with|showing|show|displaying|making|including [all|the] special|hidden|invisible|whitespace|non-printing|nonprinting characters [and] [line_endings|line_ends|tabs] [visible|shown|visibly]",
      "-",
      "",
      "-A",
    ),
    way("[and] with line numbers", "-", "", "-n"),
    way("[and] numbering|number [all|each|every] [the] [output] lines|line", "-", "", "-n"),
    way(
      "[and] numbering|number [only] [the] non-blank|nonblank|non-empty|nonempty lines",
      "-",
      "",
      "-b",
    ),
    way(
      "[and] squeezing|squeeze|suppressing|suppress|collapsing [all|the] repeated|multiple|consecutive|adjacent [repeated] blank|empty [output] lines",
      "-",
      "",
      "-s",
    ),
  ],
};

const tac: Program = {
  name: "tac",
  belief: 0.945,
  opens: [
    ["reverse [the] order of [the] [records|entries|values|items] [in|of]", []],
    ["reverse [the] [file]", []],
  ],
  ways: [
    way(
      "[and] using|with [a]",
      "s",
      "as [the|a] separator|delimiter|record_separator [instead_of_newline|instead_of_newlines]",
      "-s #",
    ),
    way("separated|delimited by|with", "s", "[instead_of_newlines]", "-s #"),
  ],
};

export const programs: readonly Program[] = [nl, fold, sort, cat, tac];
