/** Steps that put one text or character in the place of another. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { sed, single, type TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";

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

/** Facets that replace. */
export const replacingFacets: readonly Facet<TextDraft>[] = [
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
    "tabs:n-spaces",
    [
      "[replace|convert|change|expand|turn] [all|each|every] [the] tab [character] with|by|to|into {number} space",
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
      'into|to|onto|as [a|just] "one"|"single" ["long"|"single"] "line"|"row"',
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
      "convert [windows|dos|crlf] line ending to|into unix|lf|linux [line] [ending|style]",
      '[from] "crlf"|"dos"|"windows" ["line"] ["endings"] to|into "lf"|"unix"|"linux" ["line"] ["endings"|"format"|"style"]',
      'to|into|with "unix"|"lf"|"linux" line ending|"endings"',
      'delete|strip|fix [the] "crlf"|"cr"|"crs"|"^m"|"windows"|"dos" [line] [ending|character]',
      "dos to unix",
      "delete carriage return",
      "convert [from] dos|windows to unix",
      "strip carriage return",
      "dos2unix",
    ],
    () => sed("s/\\r$//"),
  ),
  step(
    "crlf:dos",
    [
      "convert [unix] line ending to windows|dos",
      "unix to dos|windows",
      '[from] "lf"|"unix" [line] [ending] to|into "crlf"|"dos"|"windows" [line] [ending|format]',
      'to|into|with "windows"|"dos"|"crlf" line ending',
    ],
    () => sed("s/$/\\r/"),
  ),
  step(
    "separator:convert",
    [
      '[convert|turn|change|make|transform] [it] to|into "tsv"|"tab-separated"|"tab-delimited" ["file"|"values"|"columns"]',
      '[convert|turn|change|make|transform] [it] to|into "tab" separated|delimited ["file"|"values"|"columns"]',
      'tab "instead" of comma',
    ],
    (_, draft) =>
      draft.files.some(({ text: name }) => /\.csv$/i.test(name))
        ? { program: "tr ',' '\\t'", stdinOnly: true }
        : undefined,
  ),
  step(
    "separator:commas",
    [
      '[convert|turn|change|make|transform] [it] to|into "csv"|"comma-separated" ["file"|"values"|"columns"]',
      '[convert|turn|change|make|transform] [it] to|into "comma" separated|delimited ["file"|"values"|"columns"]',
      'comma "instead" of tab',
    ],
    (_, draft) =>
      draft.files.some(({ text: name }) => /\.tsv$/i.test(name))
        ? { program: "tr '\\t' ','", stdinOnly: true }
        : undefined,
  ),
  step(
    "upper",
    [
      "[convert] [all] [the] [text|letter|content|character] to|into|under uppercase",
      'convert|make|turn|change|put|"raise" ["everything"|"all"|"it"|"them"|"the"] ["text"|"words"|"letters"|"lines"] [to|into|in] [all] uppercase ["letters"|"first"]',
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
      'convert|make|turn|change|put|lower|fold ["everything"|"all"|"it"|"them"|"the"] ["text"|"words"|"letters"|"lines"] [to|into|in] [all] lowercase ["first"|"beforehand"|"letters"]',
      '"lowercased"|"lowercasing" ["first"|"everything"|"it"]',
      "make lowercase",
      "lowercase",
      "[change] uppercase to lowercase",
      "replace|convert|change [all] [the] uppercase [letter|character] to|into|with|by lowercase [letter|character|one]",
    ],
    () => ({ program: "tr '[:upper:]' '[:lower:]'", stdinOnly: true }),
  ),
];
