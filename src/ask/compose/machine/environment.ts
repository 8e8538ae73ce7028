/** Lists of environment variables: which of them, names or values, in what order, how many. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface EnvironmentDraft {
  isSaid: boolean;
  namesOnly: boolean;
  valuesOnly: boolean;
  /** "name": in it; "any": in the whole line. */
  condition:
    | {
        readonly how: "starts" | "ends" | "contains" | "matches";
        readonly text: string;
        readonly isName: boolean;
      }
    | undefined;
  ignoresCase: boolean;
  sorted: "up" | "down" | undefined;
  isCount: boolean;
  first: number | undefined;
}

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: EnvironmentDraft, values: Values) => boolean | undefined,
): Facet<EnvironmentDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const VARIABLES = '"environment"|"environmental"|"env"|"exported" ["variables"|"variable"|"vars"]';
const WORD =
  '["the"|"a"] ["string"|"text"|"word"|"letter"|"letters"|"prefix"|"character"|"substring"]';

const NO_TEXT =
  /^(?:the|a|an|name|names|value|values|their|its|all|only|environment|variables?|sorted|order|one|per|line|without)$/i;

const condition =
  (how: "starts" | "ends" | "contains" | "matches", isName: boolean) =>
  (draft: EnvironmentDraft, values: Values): boolean => {
    const token = values.get("t");
    if (token === undefined || draft.condition !== undefined) return false;
    if (!token.quoted && NO_TEXT.test(token.text)) return false;
    draft.condition = { how, text: token.text, isName };
    return true;
  };

const NAMED =
  '"whose"|"with"|"where"|"that"|"which" [a|the|their|have|has] ["variable"] "name"|"names"';

const facets: readonly Facet<EnvironmentDraft>[] = [
  facet(
    "variables",
    [
      `["all"|"every"|"each"|"the"|"current"|"defined"|"currently"] [the|my] ["current"|"defined"|"set"] ${VARIABLES} ["currently"|"that"|"are"] ["set"|"defined"|"exported"] ["in"|"for"] [the|this] ["current"|"shell"|"session"|"environment"] ["shell"|"session"|"environment"]`,
      '["current"|"process"|"shell"] "environment"',
    ],
    (draft) => {
      draft.isSaid = true;
    },
  ),
  facet(
    "names",
    [
      `["only"|"just"] [the] "names"|"name" ["only"] [of|for] ["all"|"every"|"each"|"the"] ["of"] [the|my] ["defined"|"set"|"exported"] ${VARIABLES}`,
      `${VARIABLES} "names" ["only"]`,
      '["only"|"just"|"but"] [the|their] "names" ["only"|"alone"]',
      '["but"|"and"] "without"|"not"|"no"|"omitting" [the|their] "values"|"value"',
    ],
    (draft) => {
      draft.isSaid = true;
      draft.namesOnly = true;
    },
  ),
  facet(
    "values",
    [
      `["only"|"just"] [the] "values" ["of"] ["all"] [the] ${VARIABLES}`,
      '"only"|"just" [the|their] "values"',
    ],
    (draft) => {
      draft.isSaid = true;
      draft.valuesOnly = true;
    },
  ),
  facet(
    "both",
    [
      '["with"|"and"|"including"] ["their"|"the"|"its"] "names"|"values"|"value" ["and"] ["values"|"value"]',
      '"name" "and"|"value" ["value"]',
    ],
    () => true,
  ),
  facet(
    "starts",
    [
      `${NAMED} ["that"] "start"|"starts"|"begin"|"begins"|"starting"|"beginning" "with" ${WORD} {t:text}`,
      `["that"|"which"] "start"|"starts"|"starting"|"begin"|"begins"|"beginning" "with" ${WORD} {t:text}`,
      `"with" [the|a] "prefix" {t:text}`,
    ],
    condition("starts", true),
  ),
  facet(
    "ends",
    [
      `[${NAMED.split(" ")[0]}] [the|their] ["name"|"names"] "ends"|"end"|"ending" "with"|"in" ${WORD} {t:text}`,
      `"with" [a|the] ["name"|"names"] "ending"|"end" "with"|"in" ${WORD} {t:text}`,
    ],
    condition("ends", true),
  ),
  facet(
    "contains:name",
    [
      `${NAMED} "contains"|"contain"|"containing"|"includes"|"include"|"has"|"with" ${WORD} {t:text}`,
      `"with" ${WORD} {t:text} "in" ["their"|"its"|"the"] "name"|"names"`,
    ],
    condition("contains", true),
  ),
  facet(
    "matches:name",
    [
      `${NAMED} "matches"|"match"|"matching" [the] ["pattern"|"regex"|"regular"|"expression"] ["expression"] {t:text}`,
    ],
    condition("matches", true),
  ),
  facet(
    "contains",
    [
      `["that"|"which"] "contain"|"contains"|"containing"|"include"|"including"|"mention"|"mentioning"|"matching"|"match" ${WORD} {t:text}`,
      `"with" ${WORD} {t:text} "in" ["their"|"the"|"its"] "name"|"names" "or"|"contents"|"value"|"values" ["contents"|"value"|"values"]`,
    ],
    condition("contains", false),
  ),
  facet(
    "case",
    [
      '["and"] ["case"] "case-insensitive"|"case-insensitively"|"insensitively"|"ignoring" ["case"]',
    ],
    (draft) => {
      draft.ignoresCase = true;
    },
  ),
  facet(
    "sorted",
    [
      '["and"] "sorted"|"sort"|"ordered" ["them"|"it"|"alphabetically"] ["alphabetically"] ["by"] ["their"|"name"] ["name"|"names"]',
      '"in" "alphabetical"|"sorted"|"ascending" ["order"]',
      '"alphabetically"',
    ],
    (draft) => {
      draft.sorted ??= "up";
    },
  ),
  facet(
    "sorted:down",
    [
      '"in"|"sorted"|"sort" ["in"|"them"] "reverse"|"descending" ["alphabetical"] ["order"]',
      '"sorted"|"sort" ["them"] ["in"] "reverse"|"descending" ["order"]',
    ],
    (draft) => {
      draft.sorted = "down";
    },
  ),
  facet(
    "count",
    [`count ["how"] ["many"] [the|all] ["number"] [of]`, `["the"] "number" "of"`, '"how" "many"'],
    (draft) => {
      draft.isCount = true;
    },
  ),
  facet("first", ['[only] [the] "first" {n:number} [of]'], (draft, values) => {
    draft.first = values.get("n")?.number;
    return draft.first !== undefined;
  }),
  facet(
    "show",
    [
      'show|"get"|"see"|"output"|"there"',
      '["each"|"one"] ["on"|"per"] ["its"|"a"] ["own"] "line"',
      '"current"|"currently"|"all"',
    ],
    () => true,
  ),
];

/** Every word is explained. */
const WHOLE = 0.98;

const regex = (text: string): string => text.replace(/[\\^$.*[\]/]/g, "\\$&");

function commandOf(draft: EnvironmentDraft): string | undefined {
  if (!draft.isSaid || (draft.namesOnly && draft.valuesOnly)) return undefined;
  const parts = ["env"];
  const only = (field: string): string => `cut -d= -f${field}`;
  const one = draft.condition;
  const grep = `grep ${draft.ignoresCase ? "-i " : ""}`;
  if (draft.namesOnly) parts.push(only("1"));
  if (one !== undefined) {
    const text = one.how === "matches" ? one.text : regex(one.text);
    // In a list of names a name ends where the line does, elsewhere before its value.
    const end = draft.namesOnly ? "$" : "=";
    const inName = draft.namesOnly ? "" : "^[^=]*";
    const pattern =
      one.how === "starts"
        ? `^${text}`
        : one.how === "ends"
          ? `${inName}${text}${end}`
          : one.isName && one.how === "contains"
            ? `${inName}${text}`
            : text;
    parts.push(`${grep}${quoteValue("text", { text: pattern, quoted: true })}`);
  }
  if (draft.valuesOnly) parts.push(only("2-"));
  if (draft.isCount) parts.push("wc -l");
  else if (draft.sorted !== undefined) parts.push(draft.sorted === "up" ? "sort" : "sort -r");
  if (draft.first !== undefined && !draft.isCount) parts.push(`head -n ${draft.first}`);
  return parts.length < 2 ? undefined : parts.join(" | ");
}

export const environment: Composer = {
  name: "environment",
  compose(tokens) {
    if (!tokens.some(({ text, quoted }) => !quoted && /^env(?:ironment|ironmental)?$/i.test(text)))
      return undefined;
    const explained = explain(tokens, facets, () => ({
      isSaid: false,
      namesOnly: false,
      valuesOnly: false,
      condition: undefined,
      ignoresCase: false,
      sorted: undefined,
      isCount: false,
      first: undefined,
    }));
    const command = commandOf(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, WHOLE) };
  },
};
