/** Steps that change lines, count them, put files together, or look at them as data. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { SPOKEN_EXTENSIONS } from "../files/extensions.js";
import { late } from "./columns.js";
import { pattern, replacement, type Step, single, type TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";

const sed = (script: string): Step => ({
  program: `sed '${script}'`,
  inPlace: `sed -i '${script}'`,
});
/** ".txt" speaks of a kind of files, ".bashrc" of one file. */
const isExtension = (name: string): boolean =>
  /^\.\w+$/.test(name) && SPOKEN_EXTENSIONS.includes(name.slice(1).toLowerCase());
const swap = (a: number, b: number): Step =>
  late((draft) => {
    const script = `{ t = $${a}; $${a} = $${b}; $${b} = t; print }`;
    const { separator } = draft;
    return separator === undefined || separator === " "
      ? `awk '${script}'`
      : `awk -F'${separator}' -v OFS='${separator}' '${script}'`;
  });
const end = (program: string): Step => ({ program, ends: true });

/** What `head -c` takes: "100", "2K". */
function bytesOf(values: ReadonlyMap<string, Token>): string {
  const size = values.get("size")?.size;
  if (size === undefined) return String(number(values, "number"));
  return size.unit === "c" ? String(size.amount) : `${size.amount}${size.unit.toUpperCase()}`;
}

/** Characters by their names, as `tr` and `sed` write them. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    space: " ",
    spaces: " ",
    blanks: " ",
    tab: "\\t",
    tabs: "\\t",
    comma: ",",
    commas: ",",
    semicolon: ";",
    semicolons: ";",
    colon: ":",
    colons: ":",
    newline: "\\n",
    newlines: "\\n",
    underscore: "_",
    underscores: "_",
    dash: "-",
    dashes: "-",
    hyphen: "-",
    hyphens: "-",
    dot: ".",
    dots: ".",
    period: ".",
    periods: ".",
    pipe: "|",
    pipes: "|",
    slash: "/",
    slashes: "/",
  }),
);
const characterOf = (values: ReadonlyMap<string, Token>, slot: string): string | undefined => {
  const token = values.get(slot);
  return token?.quoted === true ? undefined : CHARACTERS.get(token?.text.toLowerCase() ?? "");
};

/** Facets that change or summarise. */
export const changeFacets: readonly Facet<TextDraft>[] = [
  {
    ...step(
      "character:character",
      [
        "replace|convert|change [all] [the] [every] [character] {x:text} [character] with|by|to|into {y:text} [character]",
      ],
      (values) => {
        const [from, to] = [characterOf(values, "x"), characterOf(values, "y")];
        if (from === undefined || to === undefined) return undefined;
        // Where tabs become spaces the columns are to stay.
        if (from === "\\t" && to === " ") return { program: "expand" };
        const plain = (one: string): string => one.replace(/[./]/g, "\\$&");
        return {
          program: `tr '${from}' '${to}'`,
          stdinOnly: true,
          ...(/n/.test(from + to)
            ? {}
            : { inPlace: `sed -i 's/${plain(from)}/${to.replace("/", "\\/")}/g'` }),
        };
      },
      0.2,
      true,
    ),
    takes: (values) =>
      characterOf(values, "x") !== undefined && characterOf(values, "y") !== undefined,
  },
  step(
    "replace",
    [
      "replace [all] [every] [the] [occurrence|instance] [of] [the] [text|word|string] {x:text} with|by|to [the] [text|word|string] {y:text}",
      "change [all] [every] [the] [occurrence] [of] [the] [text|word|string] {x:text} to|into [the] [text|word|string] {y:text}",
      "substitute {y:text} for {x:text}",
    ],
    (values) => sed(`s/${pattern(text(values, "x"))}/${replacement(text(values, "y"))}/g`),
  ),
  step(
    "replace:first",
    [
      "replace [only] [the] first occurrence [of] {x:text} [on|under] [each] [line] with|by {y:text}",
    ],
    (values) => sed(`s/${pattern(text(values, "x"))}/${replacement(text(values, "y"))}/`),
  ),
  step(
    "delete:text",
    [
      "delete [all] [every] occurrence [of] [the] [text|word|string] {x:text}",
      "strip [all] [the] [text|word|string|character] {x:text}",
      "delete [all] [the] [text|word|string|character] {x:text} from",
    ],
    (values) => sed(`s/${pattern(text(values, "x"))}//g`),
    0.5,
  ),
  step(
    "tabs:n-spaces",
    [
      "replace|convert|change|expand [all|each|every] [the] tab [character] with|by|to|into {number} space",
    ],
    (values) => ({ program: `expand -t ${number(values, "number")}` }),
  ),
  step(
    "tabs:spaces",
    [
      "replace|convert [all] [the] tab [character] with|by|to|into [a] space|blank",
      "tab to space",
      "expand tab",
    ],
    () => ({ program: "expand" }),
  ),
  step(
    "spaces:tabs",
    ["replace|convert [all] [the] space [character] with|by|to|into [a] tab"],
    () => sed("s/ /\\t/g"),
  ),
  step(
    "spaces:newlines",
    [
      "replace|convert [all] [the] space [character] with|by|to|into newline",
      "one word per line",
      "text [of] per line",
      "text one per line",
      "each word on [a] [its] [new|own|separate] line",
      "split into word",
    ],
    () => ({ program: "tr ' ' '\\n'", stdinOnly: true }),
  ),
  step("commas:newlines", ["replace|convert [all] [the] comma with|by|to|into newline"], () => ({
    program: "tr ',' '\\n'",
    stdinOnly: true,
  })),
  step(
    "newlines:commas",
    [
      "replace|convert [all] [the] newline with|by|to|into [a] comma",
      "join [all] [the] line with [a] comma",
      "line to comma separated [list]",
      "comma separated list of [the] line",
    ],
    () => ({ program: "paste -sd," }),
  ),
  step(
    "newlines:spaces",
    [
      "replace|convert [all] [the] newline with|by|to|into [a] space",
      "join [all] [the] line [into|to] [one|single] [line]",
      "join line with [a] space",
      "on one|single line",
    ],
    () => ({ program: "paste -sd' '" }),
  ),
  step(
    "join",
    ["join [all] [the] line with {x:text}"],
    (values) => ({ program: `paste -sd${single(text(values, "x"))}` }),
    0.5,
  ),
  step(
    "newlines:delete",
    ["delete [all] [the] newline [character]", "strip newline", "without newline"],
    () => ({ program: "tr -d '\\n'", stdinOnly: true }),
  ),
  step(
    "crlf:unix",
    [
      "convert [windows|dos] line ending to unix",
      "dos to unix",
      "delete carriage return",
      "convert [from] dos|windows to unix",
      "strip carriage return",
      "dos2unix",
    ],
    () => sed("s/\\r$//"),
  ),
  step("crlf:dos", ["convert [unix] line ending to windows|dos", "unix to dos|windows"], () =>
    sed("s/$/\\r/"),
  ),
  step(
    "upper",
    [
      "[convert] [all] [the] [text|letter|content|character] to|into|under uppercase",
      "make uppercase",
      "uppercase",
      "[change] lowercase to uppercase",
      "replace|convert|change [all] [the] lowercase [letter|character] to|into|with|by uppercase [letter|character|one]",
      "all capital",
      "to capital letter",
    ],
    () => ({ program: "tr '[:lower:]' '[:upper:]'", stdinOnly: true }),
  ),
  step(
    "lower",
    [
      "[convert] [all] [the] [text|letter|content|character] to|into|under lowercase",
      "make lowercase",
      "lowercase",
      "[change] uppercase to lowercase",
      "replace|convert|change [all] [the] uppercase [letter|character] to|into|with|by lowercase [letter|character|one]",
    ],
    () => ({ program: "tr '[:upper:]' '[:lower:]'", stdinOnly: true }),
  ),
  step(
    "trim:both",
    [
      "delete leading [and] trailing space|whitespace|blank",
      "trim leading [and] trailing space|whitespace",
      "trim space|whitespace",
      "strip leading [and] trailing space|whitespace",
      "trim [the] line",
      "strip whitespace",
    ],
    () => sed("s/^[[:space:]]*//; s/[[:space:]]*$//"),
  ),
  step(
    "trim:end",
    [
      "delete [all] trailing space|whitespace|blank",
      "trim trailing space|whitespace",
      "strip trailing space|whitespace",
      "delete space|whitespace at [the] end|stop of line",
    ],
    () => sed("s/[[:space:]]*$//"),
  ),
  step(
    "trim:start",
    [
      "delete [all] leading space|whitespace|blank",
      "trim leading space|whitespace",
      "strip leading space|whitespace",
      "delete indentation",
    ],
    () => sed("s/^[[:space:]]*//"),
  ),
  step(
    "space:all",
    [
      "delete [all] [the] space|whitespace|blank [character]",
      "without space|whitespace",
      "strip all space|whitespace",
    ],
    () => ({ program: "tr -d '[:space:]'", stdinOnly: true }),
  ),
  step(
    "space:squeeze",
    [
      "squeeze [multiple|repeated|consecutive] space|whitespace",
      "replace multiple|consecutive space with|by [a] [single|one] space",
      "collapse [multiple|consecutive] space",
    ],
    () => ({ program: "tr -s ' '", stdinOnly: true }),
  ),
  step("digits:delete", ["delete [all] [the] digit|count", "without digit", "strip digit"], () => ({
    program: "tr -d '0-9'",
    stdinOnly: true,
  })),
  step("punctuation:delete", ["delete [all] [the] punctuation", "strip punctuation"], () => ({
    program: "tr -d '[:punct:]'",
    stdinOnly: true,
  })),
  step(
    "number-lines",
    [
      "[with|add] line count",
      '"numbering" [the] [all] line',
      "prefix [each] line with [its|the] [line] count",
      "add line number [to]",
      "with [their] line number",
      "line numbered",
      "number all line",
    ],
    (_, draft) => {
      if (draft.steps.some(({ program }) => program.startsWith("grep"))) {
        draft.lineNumbers = true;
        return { program: "" };
      }
      return { program: "cat -n" };
    },
  ),
  step(
    "reverse:lines",
    [
      "reverse [the] [order] [of] [all] [the] line",
      "line under reverse [order]",
      "under reverse [line] order",
      "reverse order",
      "from last to first [line]",
      "last line first",
      "upside down",
      "backwards",
      "tac",
    ],
    (_, draft) => {
      if (draft.steps.some(({ program }) => program.startsWith("sort"))) {
        draft.reverse = true;
        return { program: "" };
      }
      return { program: "tac" };
    },
  ),
  step(
    "reverse:characters",
    [
      "reverse [each|every|the] [character] [of|under] [each|every] line",
      "reverse [each] character",
      "reverse each line",
      '"reverse" "each"|"every" line',
      '"reverse" [the] text|character [of|under|on] [each|every] line',
      "mirror each line",
    ],
    () => ({ program: "rev" }),
  ),
  step(
    "prefix",
    [
      "add|prepend|insert|put [the] [text|prefix|string] {x:text} to|at|before [the] beginning|start|first [of] [each|every] line",
      "prefix [each|every] line with {x:text}",
      "prepend {x:text} to [each|every] line",
      "add {x:text} before each line",
    ],
    (values) => sed(`s/^/${replacement(text(values, "x"))}/`),
  ),
  step(
    "suffix",
    [
      "add|append|insert|put [the] [text|suffix|string] {x:text} to|at|after [the] end|last|stop [of] [each|every] line",
      "append {x:text} to [each|every] line",
      "suffix [each|every] line with {x:text}",
    ],
    (values) => sed(`s/$/${replacement(text(values, "x"))}/`),
  ),
  step(
    "append-line",
    [
      "append|add [the] [line|text|string] {x:text} to|at [the] end|last|stop [of]",
      "append [the] [line|text|string] {x:text} to",
      "append [the] line|text {x:text}",
    ],
    (values) => ({ program: "", inPlace: `echo ${single(text(values, "x"))} >>` }),
    0.2,
    true,
  ),
  step(
    "prepend-line",
    [
      "prepend|insert|add [the] [line|text|string] {x:text} to|at|as [the] beginning|start|first|top [line] [of]",
    ],
    (values) => ({
      program: `sed '1i ${text(values, "x").replaceAll("'", "'\\''")}'`,
      inPlace: `sed -i '1i ${text(values, "x").replaceAll("'", "'\\''")}'`,
    }),
    0.2,
    true,
  ),
  step(
    "insert-after",
    [
      "insert|add [the] [line|text] {x:text} after [the] [each] [line] [containing|matching|contain|match] {y:text}",
    ],
    (values) =>
      sed(`/${pattern(text(values, "y"))}/a ${text(values, "x").replaceAll("'", "'\\''")}`),
    0.6,
  ),
  step(
    "insert-before",
    [
      "insert|add [the] [line|text] {x:text} before [the] [each] [line] [containing|matching|contain|match] {y:text}",
    ],
    (values) =>
      sed(`/${pattern(text(values, "y"))}/i ${text(values, "x").replaceAll("'", "'\\''")}`),
    0.6,
  ),
  step(
    "insert-at",
    ["insert|add [the] [line|text] {x:text} at|after line [number] {number}"],
    (values) => sed(`${number(values, "number")}i ${text(values, "x").replaceAll("'", "'\\''")}`),
    0.6,
  ),
  step(
    "shuffle",
    [
      "shuffle [the] [line]",
      "randomize [the] [order] [of] [the] line",
      "under random order",
      "random order",
    ],
    () => ({ program: "shuf" }),
  ),
  step(
    "wrap",
    [
      "wrap|fold [the] [line] [at|to] {number} [character|column]",
      "break line at {number} character",
    ],
    (values) => ({ program: `fold -w ${number(values, "number")}` }),
  ),
  step(
    "base64",
    ["[encode] [to|under|as] base64 [encode]", "encode base64", "base64 encode"],
    () => ({ program: "base64" }),
  ),
  step("base64:decode", ["decode [the] [from] base64 [encoded] [file]", "base64 decode"], () => ({
    program: "base64 -d",
  })),
  step(
    "hex",
    ["hex dump", "hexdump", "show under|as hexadecimal", "show [the] bytes [of]"],
    () => ({ program: "xxd" }),
  ),
  step(
    "sort",
    [
      "sort [all] [the] [line] [of|under] [alphabetically]",
      "sorted [alphabetically]",
      "sort alphabetically",
      "alphabetical order",
      "in sorted order",
    ],
    () => ({ program: "sort" }),
  ),
  step(
    "sort:unique",
    [
      "sort [the] [line] [and] unique",
      "sort [the] [line] [and] delete duplicate [line]",
      "sort unique [line]",
      "unique sorted line",
      "sorted unique line",
      "unique line sorted",
    ],
    () => ({ program: "sort -u" }),
  ),
  step("sort:length", ["sort [the] line by [their] length", "by length"], () => ({
    program: "awk '{ print length, $0 }'",
  })),
  step("sort:human", ["sort [by] human readable [size|number]"], () => ({ program: "sort -h" })),
  {
    name: "numeric",
    phrases: [
      "numeric",
      "numerically",
      "by number",
      "numeric order",
      "as number",
      "numeric value",
      "number",
    ],
    apply(draft) {
      draft.numeric = true;
      return true;
    },
  },
  {
    name: "reverse",
    phrases: [
      "descending [order]",
      "reverse alphabetical [order]",
      "biggest [value|number] first",
      '"highest"|"high" first',
      '"highest"|"high" to "lowest"|"low"',
      "most first",
      "decreasing order",
      "reverse sort",
      "from biggest to smallest",
      "biggest first",
    ],
    apply(draft) {
      draft.reverse = true;
      return true;
    },
  },
  {
    name: "ascending",
    phrases: [
      '"lowest"|"low" first',
      '"lowest"|"low" to "highest"|"high"',
      "smallest first",
      "ascending [order]",
      "increasing order",
      "from smallest to biggest",
    ],
    apply() {
      return true;
    },
  },
  step(
    "count:lines",
    [
      "count [number] [of] [the] [all] line [of|under]",
      "how many line [are] [there]",
      "line count",
      "show [the] count [of] line",
      "count line",
    ],
    () => end("wc -l"),
  ),
  step(
    "count:words",
    [
      "count [number] [of] [the] [all] word",
      "how many word",
      "word count",
      "show [the] count [of] word",
    ],
    () => end("wc -w"),
  ),
  step(
    "count:characters",
    [
      "count [number] [of] [the] [all] character",
      "how many character",
      "character count",
      "show [the] count [of] character",
      "length of",
    ],
    () => end("wc -m"),
  ),
  step(
    "count:bytes",
    [
      "count [number] [of] [the] [all] byte",
      "how many byte",
      "byte count",
      "size in bytes",
      "size of [the] [file]",
    ],
    () => end("wc -c"),
  ),
  step(
    "count:all",
    ["count [the] line word [and] character|byte", "line word [and] character|byte count"],
    () => end("wc"),
  ),
  step(
    "count:matching",
    [
      "count [number] [of] [the] [all] line contain|match|with|include|that [contain|match] [the] [text|word|string|pattern] {x:text}",
      "how many line contain|match|with|include [the] [text|word|string|pattern] {x:text}",
      "show [the] count [of] line contain|match|with [the] [text|word|string|pattern] {x:text}",
    ],
    (values) => end(`grep -c ${single(text(values, "x"))}`),
    0.2,
    true,
  ),
  step(
    "grep:numbers",
    [
      "[the] line count [of] [all] [the] line|that contain|match [the] [text|word|string|pattern] {x:text}",
      "[the] line count where|on {x:text} appear|occur",
    ],
    (values) => ({
      program: `grep -n ${single(text(values, "x"))}`,
      after: " | cut -d: -f1",
      ends: true,
    }),
    0.2,
    true,
  ),
  step(
    "grep:context",
    [
      "{number} line after [each|every] [match|line|occurrence] [of] [line] [contain] {x:text}",
      "{number} line following [each|every] [match|line|occurrence] [of] [contain] {x:text}",
    ],
    (values) => ({ program: `grep -A ${number(values, "number")} ${single(text(values, "x"))}` }),
    0.2,
    true,
  ),
  step(
    "grep:context-one",
    [
      "[the] line after|following [each|every] [match|line|occurrence] [of] [contain|match] [the] [text|word] {x:text}",
    ],
    (values) => ({ program: `grep -A 1 ${single(text(values, "x"))}` }),
    0.5,
  ),
  step(
    "grep:context-one-before",
    [
      "[the] line before [the] [each|every] [match|line|occurrence] [of] [contain|match] [the] [text|word] {x:text}",
    ],
    (values) => ({ program: `grep -B 1 ${single(text(values, "x"))}` }),
    0.5,
  ),
  step(
    "grep:context-before",
    ["{number} line before [each|every] [match|line|occurrence] [of] [line] [contain] {x:text}"],
    (values) => ({ program: `grep -B ${number(values, "number")} ${single(text(values, "x"))}` }),
    0.2,
    true,
  ),
  step(
    "grep:context-around",
    [
      "{number} line around|before and after [each|every] [match|line|occurrence] [of] [contain] {x:text}",
      "{number} line of context around|for|of {x:text}",
      "{number} line [of] context around|for|of [each|every] [match|line|occurrence] [of] [contain] {x:text}",
      "{number} line [of] context [around|for] [each|every] [line] contain|match {x:text}",
    ],
    (values) => ({ program: `grep -C ${number(values, "number")} ${single(text(values, "x"))}` }),
    0.2,
    true,
  ),
  step(
    "lines:after",
    [
      "[all] line|everything after [the] [first] [line] [contain|match] {x:text}",
      "everything after [the] line contain {x:text}",
    ],
    (values) => ({ program: `sed '1,/${pattern(text(values, "x"))}/d'` }),
    0.2,
    true,
  ),
  step(
    "fields:count",
    [
      "count [number] [of] [the] column|word under|of each|every line",
      "how many column under|of each line",
    ],
    () => ({ program: "awk '{ print NF }'" }),
  ),
  step("longest-n", ["{number} longest line", "longest {number} line"], (values) => ({
    program: "awk '{ print length\" \"$0 }'",
    // What is sorted by length is cut to the lines again.
    after: ` | sort -nr | head -n ${number(values, "number")} | cut -d' ' -f2-`,
  })),
  step("char-at", ["{number} character [of|under|from] [each|every] [line]"], (values) => ({
    program: `cut -c${number(values, "number")}`,
  })),
  step("double-space", ["double size", "blank line after each|every line", "double-space"], () =>
    sed("G"),
  ),
  step(
    "swap:columns",
    [
      'replace [the] "first" [and] "second" column',
      'replace [the] "first" "two" column',
      'replace [the] "first" {number} column',
    ],
    () => swap(1, 2),
  ),
  step(
    "swap:columns-n",
    [
      "replace column {number} [and|with] [column] {number2}",
      "replace [the] column {number} [and] {number2}",
    ],
    (values) => swap(number(values, "number"), number(values, "number2")),
  ),
  step(
    "count:occurrences",
    [
      "count [number] [of] [the] [all] occurrence|time [of] [the] [text|word|string|pattern|letter|character] {x:text} [appear|occur]",
      "how many time [the] [letter|character] {x:text} [appear|occur]",
      "how many time [the] [text|word|string] {x:text} [appear|appears|occur|occurs]",
      "how often [does] {x:text} [appear|occur]",
      "count how many time {x:text}",
      "count [the] word|text|string {x:text}",
    ],
    (values) => end(`grep -o ${single(text(values, "x"))}`),
    0.2,
  ),
  step("longest", ["[the] longest line", "longest line"], () => ({
    program: "awk 'length > max { max = length; line = $0 } END { print line }'",
  })),
  step("longest:length", ["length of [the] longest line", "maximum line length"], () =>
    end("wc -L"),
  ),
  step("shortest", ["shortest line"], () => ({
    program: "awk 'NR == 1 || length < min { min = length; line = $0 } END { print line }'",
  })),
  step("line-lengths", ["length of each|every line", "each line length"], () => ({
    program: "awk '{print length}'",
  })),
  step("first-chars", ["first {number} character [of] [each|every] [line]"], (values) => ({
    program: `cut -c1-${number(values, "number")}`,
  })),
  step("first-bytes", ["first {number} byte [of]", "first {size} [of]"], (values) => ({
    program: `head -c ${bytesOf(values)}`,
  })),
  step("last-bytes", ["last {number} byte|character [of]", "last {size} [of]"], (values) => ({
    program: `tail -c ${bytesOf(values)}`,
  })),
  step(
    "char-range",
    [
      "character {number} to|through|- {number2} [of] [each] [line]",
      "column {number} to|through {number2} of character",
    ],
    (values) => ({ program: `cut -c${number(values, "number")}-${number(values, "number2")}` }),
  ),
  step(
    "delete:after",
    [
      "delete|strip everything|anything after [the] [first] [text|word|character] {x:text} [under|on] [each|every] [line]",
      "delete|strip everything|all from [the] {x:text} [on|to] [end] [of] [line]",
      "cut [off] everything after {x:text}",
    ],
    (values) => sed(`s/${pattern(text(values, "x"))}.*//`),
    0.2,
    true,
  ),
  step(
    "delete:before",
    [
      "delete|strip everything|anything before [the] [first] [text|word|character] {x:text} [under|on] [each|every] [line]",
    ],
    (values) => sed(`s/.*${pattern(text(values, "x"))}/${replacement(text(values, "x"))}/`),
    0.2,
    true,
  ),
  step(
    "indent",
    [
      "indent [each|every|all] [the] [line] [by|with] {number} space",
      "add {number} space to|at [the] [beginning|start|first] [of] [each|every] line",
    ],
    (values) => sed(`s/^/${" ".repeat(Math.min(40, number(values, "number")))}/`),
  ),
  step("indent:tab", ["indent [each|every|all] [the] [line] [by|with] [a] [one] tab"], () =>
    sed("s/^/\\t/"),
  ),
  step(
    "quote",
    [
      "put|add|surround|wrap [double] quote around [each|every] [line]",
      "wrap|surround|enclose|put [each|every] line under|with|into [double] quote",
      "quote each|every line",
    ],
    () => sed('s/.*/"&"/'),
  ),
  step("first-words", ["first {number} word [of|on|from] [each|every] [line]"], (values) => ({
    program: `awk '{print ${Array.from({ length: Math.min(12, number(values, "number")) }, (_, i) => `$${i + 1}`).join(", ")}}'`,
  })),
  step("first-word", ["first word [of|on|from] [each|every] [line]"], () => ({
    program: "awk '{print $1}'",
  })),
  step("emails", ["[all] [the] email [address]", "extract email [address]"], () => ({
    program: "grep -Eo '[[:alnum:]._%+-]+@[[:alnum:].-]+\\.[[:alpha:]]{2,}'",
  })),
  step("ips", ["[all] [the] ip address", "extract ip [address]", "ipv4 address"], () => ({
    program: "grep -Eo '([0-9]{1,3}\\.){3}[0-9]{1,3}'",
  })),
  step("urls", ["[all] [the] url", "extract url|link"], () => ({
    program: "grep -Eo 'https?://[^ ]+'",
  })),
  step("numbers", ["extract [all] [the] number", "[only] [the] number"], () => ({
    program: "grep -Eo '[0-9]+'",
  })),
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
      "word",
      "it",
      "output",
      "standard output",
      "stdout",
      "screen",
      "terminal",
      "find",
      "under",
      "extract",
      "count",
      "character",
      "occurrence",
      "letter",
      "column",
      "then",
      "convert",
      "there",
      "exist",
      "order",
      "everything",
      "calculate|compute",
    ],
    apply() {
      return true;
    },
  },
];
