/** Properties of one named file, in the form that was asked: "octal mode and owner of /etc/hosts". */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";
import { columnOf, IN_STAT } from "../files/columns.js";
import { prepare } from "../files/prepare.js";
import { type Line, lineOf } from "../files/properties.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { type Named, pathIn, word } from "../paths/draft.js";

interface StatDraft {
  path: Named | undefined;
  line: Line;
  form: string | undefined;
  /** Times as seconds since 1970. */
  isEpoch: boolean;
  /** Bytes were said, or another unit-free figure: what the size is counted in is known. */
  isExact: boolean;
}

const IS_TIME = /^%([TAC])Y/;

/** With the file's name, which is the one that was said. */
const DIRECTIVES: ReadonlyMap<string, string> = new Map([
  ...IN_STAT,
  ["%p", "%n"],
  ["%{name}", "%n"],
]);

// `user:group`, without quotes as well: a form has two properties at least.
defineNoun<string>("STATFORM", [
  [
    "{x:text}",
    (values) => {
      const token = values.get("x");
      return token === undefined ? undefined : columnOf({ ...token, quoted: true });
    },
  ],
]);

const facet = (
  name: string,
  phrases: readonly string[],
  apply: (draft: StatDraft, values: ReadonlyMap<string, Token>) => boolean | undefined,
  least = 0.2,
): Facet<StatDraft> => ({ name, phrases, least, anyWord: true, apply });

const withPath = (draft: StatDraft, values: ReadonlyMap<string, Token>): boolean => {
  const path = pathIn(values, "x");
  if (path === undefined || draft.path !== undefined || !/[/.~]/.test(path.token.text))
    return false;
  draft.path = path;
  return true;
};
const withLine = (draft: StatDraft, values: ReadonlyMap<string, Token>): boolean => {
  if (draft.line.length > 0) return false;
  draft.line = lineOf(values);
  draft.isExact ||= /bytes/i.test(values.get("l")?.text ?? "");
  return draft.line.length > 0;
};

const SHOW =
  '["show"|"print"|"display"|"output"|"give"|"tell"|"get"|"report"|"what"] ["me"] ["is"|"are"]';
const whole = (property: string) => (draft: StatDraft, values: ReadonlyMap<string, Token>) => {
  if (draft.line.length > 0 || !withPath(draft, values)) return false;
  draft.line = [{ directive: property, isName: false }];
  draft.isExact = true;
  return true;
};

const facets: readonly Facet<StatDraft>[] = [
  facet(
    "line-of",
    [`${SHOW} [only|just] {l:FILELINE} "of"|"for"|"on" [the] {x:PATH}`],
    (draft, values) => withLine(draft, values) && withPath(draft, values),
  ),
  facet("line", [`${SHOW} [only|just] {l:FILELINE}`], withLine),
  facet("path", ['["of"|"for"|"on"] {x:PATH}', "file {x:PATH}"], withPath),
  facet(
    "owner",
    ['[show] "who" "owns" {x:PATH}', '"which"|"what" "user" "owns" {x:PATH}'],
    whole("%u"),
  ),
  facet("group", ['"which"|"what" "group" "owns" {x:PATH}'], whole("%g")),
  facet(
    "bytes",
    [
      '"how" "many" "bytes" be|is|"has"|"does" {x:PATH} [have|take|contain|long|big|large]',
      '"how" big|large is {x:PATH} [exactly] "in" "bytes"',
      '[exact] "number" "of" "bytes" "in"|"of" {x:PATH}',
      '"size" "of" {x:PATH} "in" "bytes"',
    ],
    whole("%s"),
  ),
  facet(
    "changed",
    ['"when" [was|did] {x:PATH} [been] [last] change|"modified"|"edited"|"touched" [last]'],
    (draft, values) => {
      if (!withPath(draft, values)) return false;
      draft.line = [{ directive: "%TY-%Tm-%Td %TH:%TM", isName: false }];
      return true;
    },
  ),
  facet(
    "epoch",
    [
      'show [it] "in"|"as" [the] ["number"] ["of"] "seconds" "since" [the] [unix] "epoch"|"1970"',
      '"in"|"as" [the] ["number"] ["of"] "seconds" "since" [the] [unix] "epoch"|"1970"',
      'show [it] "as" [a] [unix] [epoch] "timestamp"|"epoch"|"time" [seconds]',
      '"as" [a] [unix] [epoch] "timestamp"|"epoch" [seconds]',
      '"as" [a] "unix" "time"',
    ],
    (draft) => {
      draft.isEpoch = true;
      return true;
    },
  ),
  facet(
    "form",
    [
      '["show"|"print"] [it|them] "as"|"like"|"in"|"formatted"|"using"|"written" [the] [form|format] [as] [of] {f:STATFORM}',
      '"form"|"format" {f:STATFORM}',
    ],
    (draft, values) => {
      draft.form = meaningOf<string>(values, "f");
      return draft.form !== undefined;
    },
  ),
  {
    name: "date-form",
    phrases: ['["formatted"] "as"|"in" [the] [form|format] {f:DATEFORM} [form|format]'],
    apply(draft, values) {
      if (draft.line.length !== 1) return false;
      draft.line = [{ directive: meaningOf<string>(values, "f") ?? "", isName: false }];
      return true;
    },
  },
  facet(
    "example",
    ['"like"|"e.g."|"eg"|"such" ["as"] [this] {x:text}', '"for" "example"|"instance" {x:text}'],
    (_, values) => values.get("x")?.quoted === true,
  ),
  facet(
    "separated",
    [
      'separated|delimited|"joined" by|with [a|one] [single] {s:LITERAL}',
      "with [a] [single] {s:LITERAL} between [them]",
    ],
    (draft, values) => {
      const literal = meaningOf<string>(values, "s");
      if (draft.line.length < 2 || draft.line.some((one) => "literal" in one)) return false;
      draft.line = draft.line.flatMap((one, at) =>
        at === 0 || literal === undefined ? [one] : [{ literal }, one],
      );
      return true;
    },
  ),
  facet(
    "filler",
    [
      '["show"|"print"|"give"] [only|just] [the] "number"|"figure"|"value"|"digits"|"digit" [only|alone]',
      '"nothing" "else"|"more"',
      '"only"|"just"|"exactly"|"alone"',
      '"in" "bytes"',
      '["on"|"in"] [a|one|single] "line"',
      '"show"|"print"|"display"|"give"|"tell"|"output"|"report"|"get"',
      '"what" ["is"|"are"]',
      "without [the] name|path|filename",
    ],
    () => true,
  ),
];

/** The format of `stat`; undefined where a property is none of its. */
function formatOf(draft: StatDraft): string | undefined {
  let isKnown = true;
  const known = (directive: string): string => {
    const said = DIRECTIVES.get(directive);
    if (said === undefined) isKnown = false;
    return said ?? "";
  };
  const format =
    draft.form?.replace(/%(?:\{\w+\}|[A-Za-z])/g, known) ??
    draft.line
      .map((one, at) => {
        if ("literal" in one) return one.literal.replaceAll("%", "%%");
        const before = draft.line[at - 1];
        return `${before !== undefined && !("literal" in before) ? " " : ""}${known(one.directive)}`;
      })
      .join("");
  return isKnown && format !== "" ? format : undefined;
}

function render(draft: StatDraft): string | undefined {
  const { path, line, isEpoch } = draft;
  if (path === undefined || line.length === 0) return undefined;
  const target = word(path);
  const [first] = line;
  const said = line.flatMap((one) => ("literal" in one ? [] : [one]));
  if (said.every(({ isName }) => isName)) return undefined;
  if (first !== undefined && !("literal" in first) && IS_TIME.test(first.directive)) {
    if (line.length > 1 || draft.form !== undefined) return undefined;
    const clock = IS_TIME.exec(first.directive)?.[1];
    if (isEpoch) return `stat -c %${{ T: "Y", A: "X", C: "Z" }[clock as "T"]} ${target}`;
    if (clock !== "T" || first.directive === "%TY-%Tm-%Td %TH:%TM") return undefined;
    const form = first.directive.replace(/%T/g, "%");
    return `date -r ${target} ${form.includes(" ") ? `'+${form}'` : `+${form}`}`;
  }
  if (isEpoch) return undefined;
  // One size may be meant as `ls -h` has it.
  if (said.length === 1 && said[0]?.directive === "%s" && !draft.isExact) return undefined;
  const format = formatOf(draft);
  if (format === undefined || /['\\]/.test(format.replaceAll("\\t", ""))) return undefined;
  const isTab = format.includes("\\t");
  const quoted = /^[\w%:.,+-]+$/.test(format) ? format : `'${format}${isTab ? "\\n" : ""}'`;
  return `stat ${isTab ? "--printf" : "-c"} ${quoted} ${target}`;
}

export const stating: Composer = {
  name: "stating",
  compose(asked, platform) {
    if (platform === "bsd") return undefined;
    const explained = explain(prepare(asked), facets, () => ({
      path: undefined,
      line: [],
      form: undefined,
      isEpoch: false,
      isExact: false,
    }));
    if (explained.left.length > 0) return undefined;
    const command = render(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.95) };
  },
};
