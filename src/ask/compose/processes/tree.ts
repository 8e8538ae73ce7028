/** Trees of processes: whose, from where, with ids, arguments and parents. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface TreeDraft {
  isSaid: boolean;
  readonly options: Set<string>;
  root: string | undefined;
}

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: TreeDraft, values: Values) => boolean | undefined,
): Facet<TreeDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const option = (letter: string, phrases: readonly string[]): Facet<TreeDraft> =>
  facet(`option:${letter}`, phrases, (draft) => {
    draft.options.add(letter);
  });

const AND = '"with"|"and"|"including"|"showing"|"plus"|"along"|"displaying"';
const NO_NAME =
  /^(?:current|all|every|each|this|that|the|a|parent|child|full|whole|user|users?|process|processes|command|id|pid|with|having|has|which|whose|system|shell)$/i;

/** The only process of a name, as the root. */
const processNamed = (name: string): string =>
  `"$(pgrep -o ${quoteValue("name", { text: name, quoted: true })})"`;

const root =
  (how: (token: Token) => string | undefined) =>
  (draft: TreeDraft, values: Values): boolean => {
    const token = values.get("r");
    const made = token === undefined || draft.root !== undefined ? undefined : how(token);
    if (made === undefined) return false;
    draft.root = made;
    return true;
  };

const facets: readonly Facet<TreeDraft>[] = [
  facet(
    "tree",
    [
      '[the|a] ["full"|"complete"|"whole"|"entire"|"hierarchical"] ["running"] "process"|"processes" "tree"|"hierarchy" ["of"|"for"] [all|the] ["running"|"all"] ["processes"]',
      '[the|a] "tree"|"hierarchy" ["of"] [all|the] ["all"|"running"] "processes"',
      '[the|a] ["full"|"complete"] "process" "tree"',
    ],
    (draft) => {
      draft.isSaid = true;
    },
  ),
  option("a", [
    `[${AND}] [the|their|its] ["full"] "command"|"commandline" ["line"] "arguments"|"options"|"args"|"lines"`,
    `[${AND}] [the|their|its] "arguments"|"command-line"|"args" ["arguments"|"options"]`,
    `[${AND}] [the|their|its] "command" "lines"`,
  ]),
  option("p", [
    `[${AND}] [the|their|its] ["process"] "id"|"ids"|"pids"|"pid" ["numbers"|"number"] ["of"] ["each"|"every"|"all"] ["process"|"processes"]`,
    `[${AND}] [the|their] "processes"|"process" "id"|"ids" ["numbers"|"number"]`,
  ]),
  option("s", [
    `[${AND}] [the|its|their|all] ["its"] "parent"|"parents"|"ancestors" ["process"|"processes"]`,
  ]),
  option("u", [`[${AND}] [the|their] "owners"|"users"|"owner"|"usernames"|"uid" ["transitions"]`]),
  option("A", [`[${AND}|"using"|"in"] [the] "ascii" ["line"] ["drawing"] ["characters"]`]),
  option("l", [
    `["and"] "without" "truncating"|"cutting" ["long"] ["lines"]`,
    '"with" "long" "lines"',
  ]),
  option("n", ['["and"] "sorted"|"sort" "by" ["process"] "pid"|"id"', '"numerically" "sorted"']),
  facet(
    "root:pid",
    [
      '["of"|"for"|"from"|"rooted"|"starting"|"that"] ["at"|"from"|"with"] [a|the] ["process"] ["that"|"which"] "process"|"with"|"having"|"has"|"id"|"pid" ["with"|"having"] [the|a] ["process"] ["id"|"pid"] [the] {r:pid}',
      '"of"|"for"|"from"|"at" [the] {r:pid}',
    ],
    root((token) => quoteValue("pid", token)),
  ),
  facet(
    "root:shell",
    [
      '"of"|"for"|"from" [a|the|this] "current"|"this" ["shell"|"command"] ["process"|"shell"]',
      '"of"|"for" [the|this] "shell"',
    ],
    (draft) => {
      if (draft.root !== undefined) return false;
      draft.root = "$$";
      return true;
    },
  ),
  facet("root:bash", ['"of"|"for" [a|the] "bash" "process"'], (draft) => {
    if (draft.root !== undefined) return false;
    draft.root = processNamed("bash");
    return true;
  }),
  facet(
    "root:name",
    [
      '"of"|"for" [a|the|an] {r:name} "process"',
      '"of"|"for" [the] "process" "named"|"called" {r:name}',
    ],
    root((token) =>
      token.number !== undefined ||
      (!token.quoted && NO_NAME.test(token.text)) ||
      /\//.test(token.text)
        ? undefined
        : processNamed(token.text),
    ),
  ),
  facet(
    "root:user",
    ['["of"|"for"|"owned"] ["by"] [the] "user" {r:user}', '["processes"] "owned" "by" {r:user}'],
    root((token) => (NO_NAME.test(token.text) ? undefined : quoteValue("user", token))),
  ),
  facet(
    "show",
    ['show|"get"|"see"|"draw"|"output"', '"as"|"in" [a] "tree" ["form"|"format"]'],
    () => true,
  ),
];

/** Every word is explained. */
const WHOLE = 0.98;

const ORDER = "apsuAln";

export const tree: Composer = {
  name: "tree",
  compose(asked) {
    if (!asked.some(({ text }) => /^(?:tree|hierarchy|pstree)$/i.test(text))) return undefined;
    if (!asked.some(({ text }) => /^process(?:es)?$/i.test(text))) return undefined;
    const explained = explain(asked, facets, () => ({
      isSaid: false,
      options: new Set<string>(),
      root: undefined,
    }));
    const { isSaid, options, root: from } = explained.draft;
    if (!isSaid || explained.left.length > 0) return undefined;
    // Parents are those of something; the shell's own are seen upwards.
    if (options.has("s") && from === undefined) return undefined;
    const letters = [...ORDER].filter((one) => options.has(one)).join("");
    const command = [
      "pstree",
      ...(letters === "" ? [] : [`-${letters}`]),
      ...(from === undefined ? [] : [from]),
    ];
    return { command: command.join(" "), confidence: beliefOf(explained, WHOLE) };
  },
};
