/** Requests to read input into variables: how much of it, into what, with which prompt, how long to wait. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import { secondsOf } from "../../text/units.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface ReadingDraft {
  isSaid: boolean;
  /** Somebody types it: standard input, a prompt, a keyboard. */
  isTyped: boolean;
  readonly variables: string[];
  isArray: boolean;
  prompt: string | undefined;
  characters: string | undefined;
  isExact: boolean;
  isSilent: boolean;
  seconds: string | undefined;
  /** As `-d` takes it. */
  until: string | undefined;
  isEdited: boolean;
  initial: string | undefined;
  descriptor: number | undefined;
  source: string | undefined;
  ownSeparators: boolean;
}

const start = (): ReadingDraft => ({
  isSaid: false,
  isTyped: false,
  variables: [],
  isArray: false,
  prompt: undefined,
  characters: undefined,
  isExact: false,
  isSilent: false,
  seconds: undefined,
  until: undefined,
  isEdited: false,
  initial: undefined,
  descriptor: undefined,
  source: undefined,
  ownSeparators: false,
});

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: ReadingDraft, values: Values) => boolean | undefined,
): Facet<ReadingDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const NO_NAME =
  /^(?:the|a|an|variable|variables|shell|bash|standard|input|stdin|line|character|prompt|it|them|each|every|array|user|file|order|silent|mode|interactive|response|answer|value|terminal|screen|output|console|first|second|argument|without|ignoring|using|with|and)$/i;

const nameOf = (token: Token | undefined): string | undefined => {
  const found = /^\$?\{?([A-Za-z_]\w*)\}?$/.exec(token?.text ?? "")?.[1];
  return found === undefined || (token?.quoted !== true && NO_NAME.test(found)) ? undefined : found;
};

/** A text with its line breaks and variables as they are meant. */
function promptOf(token: Token): string {
  const { text } = token;
  if (/\\[nt]/.test(text)) return `$'${text.replaceAll("'", "\\'")}'`;
  if (/\$[\w({]/.test(text)) return `"${text.replace(/["`]/g, "\\$&")}"`;
  return quoteValue("text", { text, quoted: true });
}

const into = (draft: ReadingDraft, values: Values): boolean => {
  const names = ["v", "w", "x", "y", "z"].flatMap((slot) => {
    const token = values.get(slot);
    return token === undefined ? [] : [nameOf(token)];
  });
  if (names.length === 0 || draft.variables.length > 0) return false;
  for (const name of names) {
    if (name === undefined) return false;
    draft.variables.push(name);
  }
  return true;
};

const INPUT = '"standard"|"stdin"|"user"|"keyboard"|"terminal"|"console"|"input"|"user\'s"|"users"';
const ANSWER =
  '"response"|"answer"|"result"|"reply"|"input"|"value"|"line"|"it"|"them"|"words"|"text"|"choice"|"name"|"password"|"received"';
const KEEP =
  '"save"|"saving"|"store"|"storing"|"put"|"putting"|"keep"|"saves"|"stores"|"assign"|"assigning"';
const VARIABLE = '["shell"|"bash"|"environment"] "variable"|"variables" ["named"|"called"]';

const SEVERAL = '["shell"|"bash"] "variables" ["named"|"called"]';

const facets: readonly Facet<ReadingDraft>[] = [
  facet(
    "read",
    [
      '"read"|"reads"|"reading"|"accept"|"get" ["in"] [a|the|one|single] ["single"|"one"] ["complete"|"whole"|"full"] "line" [of] ["text"]',
      `"read"|"reads"|"reading"|"accept" ["in"] [a|the|some] "value"|"password"|"text"|"name"|"answer"|"response"|"reply"`,
      `"read"|"reads"|"reading"|"accept" ["in"] [the] ${INPUT} ["input"]`,
      '"read"|"reads"|"reading" ["in"]',
    ],
    (draft) => {
      draft.isSaid = true;
    },
  ),
  facet(
    "asked",
    [
      '"ask"|"prompt"|"query" [the] ["user"] ["for"|"to"] ["enter"|"type"|"input"] [a|the|their|his] ["a"] ["name"|"password"|"value"|"input"|"answer"|"number"|"line"|"text"|"choice"]',
    ],
    (draft) => {
      draft.isSaid = true;
      draft.isTyped = true;
    },
  ),
  facet(
    "asked:text",
    [
      '"ask"|"prompt" [the] ["user"] {p:text}',
      '"ask"|"prompt" [the] ["user"] ["with"] [the|a] ["question"|"message"|"text"|"prompt"] {p:text}',
    ],
    (draft, values) => {
      const prompt = values.get("p");
      if (prompt?.quoted !== true || draft.prompt !== undefined) return false;
      draft.isSaid = true;
      draft.isTyped = true;
      draft.prompt = promptOf(prompt);
      return true;
    },
  ),
  facet(
    "typed",
    [`"from"|"of"|"on" [the|a] ${INPUT} ["input"]`, `"standard" "input"`, '"user" "input"'],
    (draft) => {
      draft.isTyped = true;
    },
  ),
  facet(
    "edited",
    [
      '"from"|"in"|"using"|"with" [an|the] "interactive" "shell\'s"|"shells"|"shell"|"mode" ["standard"] ["input"]',
      '["with"] ["arrow"] "keys"|"readline" ["enabled"|"editing"|"support"]',
      '"using"|"with"|"through" "readline"',
    ],
    (draft) => {
      draft.isTyped = true;
      draft.isEdited = true;
    },
  ),
  facet(
    "into",
    [
      `"into"|"in"|"to"|"as" [the] ${VARIABLE} {v:variable}`,
      `"into"|"in"|"to"|"as" [the|a] {v:variable} ["shell"|"bash"] "variable"`,
      '"into" [the] {v:variable}',
      `"into"|"in"|"to" [the] ${SEVERAL} {v:variable} {w:variable}`,
      `"into"|"in"|"to" [the] ${SEVERAL} {v:variable} {w:variable} {x:variable}`,
      `"into"|"in"|"to" [the] ${SEVERAL} {v:variable} {w:variable} {x:variable} {y:variable}`,
      `["and"] ${KEEP} [the|each|its|their] ["received"|"user's"] [${ANSWER}] "sequentially"|"in"|"into"|"to"|"as" ["in"|"into"] [the] ${VARIABLE} {v:variable}`,
      `["and"] ${KEEP} [the|each|its|their] ["received"|"user's"] [${ANSWER}] "in"|"into"|"to"|"as" [the] {v:variable} ["variable"]`,
      `["and"] ${KEEP} [the|its|their] ["received"] [${ANSWER}] "sequentially"|"in"|"into"|"to" ["in"] [the] ${SEVERAL} {v:variable} {w:variable}`,
      `["and"] ${KEEP} [the|its|their] ["received"] [${ANSWER}] "sequentially"|"in"|"into"|"to" ["in"] [the] ${SEVERAL} {v:variable} {w:variable} {x:variable}`,
    ],
    into,
  ),
  facet(
    "array",
    [
      `["and"] [${KEEP}] ["each"|"every"|"the"|"all"|"its"] ["word"|"words"|"field"|"fields"] "in"|"into"|"to"|"as" [a|an|the] ["indexed"] ["bash"|"shell"] "array" ["variable"] ["named"|"called"] {v:variable}`,
      `["and"] [${KEEP}] ["each"|"every"|"the"|"all"|"its"] ["word"|"words"|"field"|"fields"] "in"|"into"|"to"|"as" [the] {v:variable} "array"`,
    ],
    (draft, values) => {
      draft.isArray = true;
      return into(draft, values);
    },
  ),
  facet(
    "prompt",
    [
      '["and"] ["with"|"using"|"showing"|"displaying"|"after"|"printing"] [a|an|the] ["escaped"] "prompt" ["of"|"text"|"string"|"message"] {p:text}',
      '["with"|"using"] {p:text} "as" [the|a] "prompt"',
      '["and"] "prompting" ["with"|"by"] {p:text}',
      '["and"] "prompt" ["the"|"with"] ["user"] ["with"] {p:text}',
    ],
    (draft, values) => {
      const prompt = values.get("p");
      if (prompt?.quoted !== true || draft.prompt !== undefined) return false;
      draft.isTyped = true;
      draft.prompt = promptOf(prompt);
      return true;
    },
  ),
  facet(
    "one-character",
    ['["in"] [a] "single"|"one" "character"|"char"|"key"|"keypress"|"symbol"|"letter" ["press"]'],
    (draft) => {
      draft.characters ??= "1";
    },
  ),
  facet(
    "characters",
    [
      '["exactly"|"only"] [the] ["first"|"up"|"most"] ["to"] {n:number} ["of"] "character"|"characters"|"chars"|"symbols"|"letters"|"bytes"',
    ],
    (draft, values) => {
      const count = values.get("n")?.number;
      if (count === undefined || draft.characters !== undefined) return false;
      draft.characters = String(count);
      return true;
    },
  ),
  facet(
    "exactly",
    [
      '["ignoring"] [any] ["all"] "delimiters"',
      '"exactly" {n:number} "character"|"characters"|"chars"|"symbols"|"bytes"',
    ],
    (draft, values) => {
      draft.isExact = true;
      const count = values.get("n")?.number;
      if (count !== undefined) draft.characters = String(count);
      return true;
    },
  ),
  facet(
    "silent",
    [
      '"silently"|"secretly"|"quietly"|"hidden"',
      '["and"] ["with"|"without"] "no"|"without"|"not"|"do" ["not"] [any] "echo"|"echoing" [the|back] ["input"|"characters"|"typed"|"it"|"them"]',
      '["and"] "suppress"|"suppressing"|"avoid"|"avoiding" ["showing"|"echoing"|"displaying"] [the] ["user"] ["input"|"echo"]',
      '["and"] "hide"|"hiding" [the] ["typed"] "input"|"characters"|"text"',
      '"without" "showing"|"displaying" [the] ["typed"] ["input"|"characters"|"it"|"text"]',
    ],
    (draft) => {
      draft.isSilent = true;
    },
  ),
  facet(
    "raw",
    [
      '["and"] "without"|"ignoring"|"ignore"|"no"|"disabling" [any] "backslash"|"backslashes" ["escapes"|"escape"|"escaping"|"interpretation"]',
      '["and"] ["without"] "do"|"not"|"without" ["not"] "allow"|"allowing"|"interpreting"|"letting" [a|any] "backslash"|"backslashes" ["to"|"as"] ["escape"] ["characters"|"escapes"]',
      '["and"] "storing"|"treating"|"keeping"|"treat" ["typed"] "backslash"|"backslashes" "as" ["backslash"|"literal"|"literally"|"is"] ["symbol"|"characters"]',
      '"raw" ["mode"]',
    ],
    () => true,
  ),
  facet(
    "seconds",
    [
      '["and"] ["with"|"using"] [a] "timeout" ["of"|"after"] {n:duration}',
      '"within"|"for"|"waiting" ["for"|"at"] ["most"] {n:duration}',
      '["and"] ["give"|"time"|"timing"|"wait"|"waiting"] ["up"|"out"|"at"|"for"] ["after"|"most"|"to"] {n:duration}',
    ],
    (draft, values) => {
      const duration = values.get("n")?.duration;
      if (duration === undefined || draft.seconds !== undefined) return false;
      draft.seconds = String(secondsOf(duration));
      return true;
    },
  ),
  facet(
    "until:null",
    [
      '["until"|"to"|"up"] [a|the] ["first"] "null"|"nul" ["character"|"byte"] ["is"|"has"|"been"] ["found"|"read"|"encountered"]',
      '"with" [an|the] "empty" "delimiter"|"delimeter"',
    ],
    (draft) => {
      draft.until = "''";
    },
  ),
  facet(
    "until",
    [
      '["until"|"to"|"up"] [a|the] ["first"|"character"] "until"|"delimiter"|"delimeter"|"delimited" ["by"|"character"] [a|the] ["character"] {d:text} ["is"] ["found"|"read"|"encountered"|"entered"]',
    ],
    (draft, values) => {
      const mark = values.get("d");
      if (mark?.quoted !== true || mark.text.length > 1) return false;
      draft.until = quoteValue("text", mark);
      return true;
    },
  ),
  facet(
    "initial",
    [
      '["and"|"with"] {i:text} "as" [the|a] "default"|"suggestion"|"initial" ["input"|"text"|"value"|"answer"]',
      '["and"|"with"] [a|the] "suggestion"|"default" ["text"|"input"|"value"|"answer"] ["of"] {i:text}',
    ],
    (draft, values) => {
      const initial = values.get("i");
      if (initial?.quoted !== true) return false;
      draft.isEdited = true;
      draft.initial = quoteValue("text", initial);
      return true;
    },
  ),
  facet("descriptor", ['"from" ["file"] "descriptor" {n:number}'], (draft, values) => {
    draft.descriptor = values.get("n")?.number;
    return draft.descriptor !== undefined;
  }),
  facet(
    "text",
    ['"from" [the] ["string"|"text"|"variable"] {s:text}', '"of" [the] "string"|"text" {s:text}'],
    (draft, values) => {
      const text = values.get("s");
      if (text === undefined || draft.source !== undefined) return false;
      if (text.quoted && /\s/.test(text.text)) draft.source = `<<< ${promptOf(text)}`;
      else if (/^\$\w+$/.test(text.text)) draft.source = `<<< "${text.text}"`;
      else return false;
      return true;
    },
  ),
  facet("unset-separators", ['"unset" "ifs"'], (draft) => {
    draft.ownSeparators = true;
  }),
  facet("silent-words", ['"first"|"entered"|"typed"|"words"|"pressed"|"press"'], () => true),
];

/** Every word is explained. */
const WHOLE = 0.96;

function commandOf(draft: ReadingDraft): string | undefined {
  if (!draft.isSaid) return undefined;
  const kept = draft.variables.length > 0;
  if (!draft.isTyped && draft.source === undefined && !kept && draft.characters === undefined)
    return undefined;
  if (draft.isArray && draft.variables.length !== 1) return undefined;
  if (draft.isExact && draft.characters === undefined) return undefined;
  const options = ["-r"];
  if (draft.isSilent) options.push("-s");
  if (draft.isEdited) options.push("-e");
  if (draft.initial !== undefined) options.push(`-i ${draft.initial}`);
  if (draft.until !== undefined) options.push(`-d ${draft.until}`);
  if (draft.seconds !== undefined) options.push(`-t ${draft.seconds}`);
  if (draft.characters !== undefined)
    options.push(`${draft.isExact ? "-N" : "-n"} ${draft.characters}`);
  if (draft.descriptor !== undefined) options.push(`-u ${draft.descriptor}`);
  if (draft.prompt !== undefined) options.push(`-p ${draft.prompt}`);
  if (draft.isArray) options.push("-a");
  const source = draft.source === undefined ? "" : ` ${draft.source}`;
  const names = kept ? ` ${draft.variables.join(" ")}` : "";
  return `${draft.ownSeparators ? "IFS= " : ""}read ${options.join(" ")}${names}${source}`;
}

export const reading: Composer = {
  name: "reading",
  compose(tokens) {
    const first = tokens.find(({ stop }) => !stop);
    if (
      !/^(?:reads?|silently|ask|prompt|accept|get|unset|secretly|quietly)$/i.test(first?.text ?? "")
    )
      return undefined;
    const explained = explain(tokens, facets, start);
    const command = commandOf(explained.draft);
    if (command === undefined) return undefined;
    // "Get the line": nothing says that somebody types it.
    if (/^get$/i.test(first?.text ?? "") && !explained.draft.isTyped) return undefined;
    return { command, confidence: beliefOf(explained, WHOLE) };
  },
};
