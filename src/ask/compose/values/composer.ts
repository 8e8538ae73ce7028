/** Requests about values that they name: calculations, other bases, rows of numbers, chance, texts. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import "../dates/composer.js";
import { beliefOf, explain, type Facet } from "../facets.js";
import { emptyValues, manner, num, type ValuesDraft } from "./draft.js";
import { letterFacets } from "./letters.js";
import { messageOf, printedTwice } from "./messages.js";
import { numberFacets } from "./numbers.js";
import { separatorOf, sequenceFacets } from "./sequences.js";
import { stringFormFacets } from "./string-forms.js";
import { stringPartFacets } from "./string-parts.js";

const manners: readonly Facet<ValuesDraft>[] = [
  manner(
    "asked",
    [
      'show|"calculate"|"compute"|"evaluate"|"work"|"determine"|"result"|"answer"|"expression"|"arithmetic"|"want"|"need"|"equals"|"equal"|"echo"|"generate"|"create"|"number"|"convert"|"out"|"find"|"get"|"list"|"give"|"extract"',
      '["using"|"with"|"via"|"by"] "bash"|"bc"|"expr"|"arithmetic"|"shell"|"awk" ["arithmetic"|"expansion"]',
      '["to"] [the] "terminal"|"screen"|"stdout"|"console"',
      '"value"|"integer"|"inclusive"|"of"',
      '["including"] "both" ["included"|"inclusive"]',
    ],
    () => true,
  ),
  manner(
    "decimals",
    [
      '["with"|"to"|"at"|"up"|"using"|"precision"|"accurate"] ["to"|"of"] {n:number} ["decimal"] "decimal"|"decimals"|"places"|"digits" ["places"|"digits"|"of"|"after"] ["precision"|"the"] ["decimal"] ["point"]',
      '["with"] [a] ["scale"|"precision"] "scale"|"precision" ["of"] {n:number}',
    ],
    (draft, values) => {
      const decimals = num(values);
      if (decimals === undefined || decimals > 100) return false;
      draft.decimals = decimals;
      return true;
    },
  ),
  manner("decimals:rounded", ['["and"] "rounded"|"rounding" ["off"]'], (draft) => {
    draft.rounded = true;
    return true;
  }),
  manner(
    "integer",
    ['["with"|"using"|"as"] "integer"|"whole" ["division"|"number"|"result"]'],
    (draft) => {
      draft.integer = true;
      return true;
    },
  ),
  manner(
    "separator",
    [
      '["all"] ["on"|"in"] ["a"|"one"|"the"|"same"] "single"|"one"|"same" "line"|"row" ["separated"|"with"|"delimited"] ["by"] ["a"] ["single"] {d:text} ["between"|"characters"] ["them"|"each"]',
      '["and"] "separated"|"delimited"|"joined"|"divided" ["by"|"with"] ["a"] ["single"] {d:text} ["characters"|"instead"] ["on"|"in"] ["a"|"one"] ["single"|"one"] ["line"]',
      '["with"] {d:text} ["as"] [the|a] "separator"|"delimiter"',
      '["with"] {d:text} "between" ["them"|"each"|"the"] ["numbers"|"number"]',
    ],
    (draft, values) => {
      const token = values.get("d");
      const separator =
        token === undefined
          ? undefined
          : (separatorOf(token.text) ?? (token.quoted ? token.text : undefined));
      if (separator === undefined || draft.separator !== undefined) return false;
      draft.separator = separator;
      return true;
    },
  ),
  manner(
    "separator",
    [
      '["all"] ["on"|"in"] "a"|"one"|"the" "single"|"same" "line"|"row"',
      '["all"] "on"|"in" "one"|"single" "line"|"row"',
      '["a"|"the"] "space-separated"|"horizontally" ["list"|"row"|"sequence"] ["of"]',
      '["a"|"the"] "space"|"blank" "separated" ["list"|"row"|"sequence"] ["of"]',
    ],
    (draft) => {
      if (draft.separator !== undefined) return false;
      draft.separator = " ";
      return true;
    },
  ),
  manner(
    "separator",
    [
      '["and"] "without" ["any"] ["separating"] "spaces"|"separators"|"separator"|"blanks" ["between"] ["them"]',
      '"without" "newlines" ["between"] ["them"]',
    ],
    (draft) => {
      if (draft.separator !== undefined) return false;
      draft.separator = "";
      return true;
    },
  ),
  manner(
    "per-line",
    [
      '["and"] ["with"] ["at"] ["most"] {n:number} ["values"|"numbers"|"items"|"of"] ["them"] "per"|"on"|"in" ["each"|"a"|"one"] "line"',
    ],
    (draft, values) => {
      const many = num(values);
      if (many === undefined || many < 1 || draft.perLine !== undefined) return false;
      draft.perLine = many;
      return true;
    },
  ),
  manner(
    "separator",
    [
      '["a"|"the"] "comma-separated"|"comma" ["separated"] "list"|"row" ["of"]',
      '"comma-separated"',
      '["as"] [a] "comma" "separated" ["list"]',
    ],
    (draft) => {
      draft.separator = ",";
      return true;
    },
  ),
  manner(
    "asked",
    [
      '["each"|"one"] ["on"|"per"] ["its"|"a"|"separate"] ["own"|"separate"|"new"] "line"',
      '"one" "per" "line"',
      '["on"] "separate"|"different" "lines"',
      '"vertically"',
    ],
    () => true,
  ),
  manner(
    "step",
    [
      '["in"|"with"|"by"|"using"] [a|an] ["steps"|"increments"|"step"|"increment"] "steps"|"increments"|"step"|"increment" ["size"] ["of"] {n:number}',
      '["counting"|"going"|"stepping"|"incrementing"|"skipping"] "by" {n:number}',
      '"every" {n:number}',
      '["in"] {n:number} "steps"',
    ],
    (draft, values) => {
      const step = num(values);
      if (step === undefined || step <= 0) return false;
      draft.step = step;
      return true;
    },
  ),
  manner("step", ['"by"|"in" "twos"', '"every" "second"|"other" ["number"]'], (draft) => {
    draft.step = 2;
    return true;
  }),
  manner("step", ['"by"|"in" "fives"'], (draft) => {
    draft.step = 5;
    return true;
  }),
  manner("step", ['"by"|"in" "tens"'], (draft) => {
    draft.step = 10;
    return true;
  }),
  manner("parity", ['[only|all|the] "odd" ["ones"|"numbers"]'], (draft) => {
    draft.parity = "odd";
    return true;
  }),
  manner("parity", ['[only|all|the] "even" ["ones"|"numbers"]'], (draft) => {
    draft.parity = "even";
    return true;
  }),
  manner(
    "reverse",
    [
      '["in"] "reverse"|"reversed"|"descending"|"decreasing" ["order"]',
      '"backwards"|"backward"',
      '"down"',
    ],
    (draft) => {
      draft.reverse = true;
      return true;
    },
  ),
  manner(
    "padded",
    [
      '"with" [a|the] "leading" "0"|"zero"|"zeros"|"zeroes"',
      '["with"] "equalized"|"equal"|"0"|"zero"|"leading" "0"|"zero"|"zeros" "padding"|"padded"',
      '"with" "0"|"zero" "padding"',
      '["with"] ["zero"] "zero-padded"|"padded"|"padding" ["with"|"to"] ["leading"] ["zeros"|"zeroes"] ["equal"|"the"] ["same"|"width"] ["width"]',
      '["with"] "leading" "zeros"|"zeroes"',
      '["of"|"with"] "equal"|"same" "width"',
    ],
    (draft) => {
      draft.padded = true;
      return true;
    },
  ),
  manner(
    "loop",
    [
      '["using"|"with"|"use"|"in"|"write"|"by"] [a|an|the] ["bash"|"shell"] ["for"|"while"|"c-style"] ["style"] "loop" ["that"|"to"] ["prints"|"print"|"counts"]',
      '"loop" ["over"|"through"|"from"] [the] ["and"]',
      '"for" "loop"',
    ],
    (draft) => {
      draft.loop = true;
      return true;
    },
  ),
];

export const facets = [
  ...numberFacets,
  ...sequenceFacets,
  ...letterFacets,
  ...stringPartFacets,
  ...stringFormFacets,
  ...manners,
];

/** A formula as it is written: `(3 + 4) * 2`. */
const FORMULA = /(?<![\w.])\(*-?\d[\d\s+*/%^().x×÷-]*[\d)](?!\w|\.\d)/;
const ASKING =
  /^(?:\s|[?.!:,"'`]|\b(?:what|whats|what's|is|the|result|value|of|calculate|compute|evaluate|solve|print|show|output|display|echo|me|give|tell|find|how|much|do|math|expression|arithmetic|answer|to|please|can|you|quickly|using|with|in|bash|bc|expr|shell|for|equals|equal|get|work|out|return|a|an|on|terminal|simple|formula|calculation)\b)*$/i;

/** The command that evaluates a formula, where that is all that is asked. */
function formula(words: string): string | undefined {
  const found = FORMULA.exec(words);
  if (found === null) return undefined;
  const rest = words.replace(found[0], " ");
  if (!ASKING.test(rest) || /,/.test(found[0])) return undefined;
  const text = found[0].replace(/[x×]/g, "*").replace(/÷/g, "/").replace(/\s+/g, " ").trim();
  if (
    !/\d\s*(?:[+*/%^]|\*\*|(?<=[\d)\s])-)\s*[(\d-]/.test(text) ||
    /\d \d|\d{4}-\d{2}-\d{2}/.test(text)
  )
    return undefined;
  if (/^\d+(?:[-/.]\d+){2,}$/.test(text.replace(/ /g, "")) && !/\s/.test(text)) return undefined;
  const isFraction = /\d\.\d/.test(text);
  const divided = [...text.matchAll(/(\d+)\s*\/\s*(\d+)/g)];
  const isUneven =
    divided.some(([, a, b]) => Number(a) % Number(b) !== 0) ||
    (divided.length === 0 && text.includes("/"));
  if (isFraction || isUneven)
    return `echo "${isUneven ? "scale=2; " : ""}${text.replaceAll("**", "^")}" | bc`;
  return `echo $((${text.replace(/(?<!\*)\^/g, "**")}))`;
}

export const values: Composer = {
  name: "values",
  compose(asked: readonly Token[], _platform, words?: string) {
    const whole = words === undefined ? undefined : formula(words);
    if (whole !== undefined) return { command: whole, confidence: 0.975 };
    const message = words === undefined ? undefined : (messageOf(words) ?? printedTwice(words));
    if (message !== undefined) return { command: message, confidence: 0.94 };
    const explained = explain(asked, facets, emptyValues);
    const { draft, left } = explained;
    if (draft.make === undefined || left.length > 0) return undefined;
    const command = padded(draft.make(draft), asked);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.975) };
  },
};

/** "From 001 to 010": what is written with zeros is printed with them. */
function padded(command: string | undefined, asked: readonly Token[]): string | undefined {
  const width = Math.max(
    0,
    ...asked.filter(({ text }) => /^0\d+$/.test(text)).map(({ text }) => text.length),
  );
  return width === 0 || command === undefined || / -[wf]\b/.test(command)
    ? command
    : command.replace(/^seq (?=[-\d])/, `seq -f '%0${width}g' `);
}
