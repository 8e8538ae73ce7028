/** Temporary files and directories: where, after which template, with which ending, or only their name. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface TemporaryDraft {
  kind: "file" | "directory" | undefined;
  isNameOnly: boolean;
  template: string | undefined;
  letters: number | undefined;
  directory: string | undefined;
  suffix: string | undefined;
}

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: TemporaryDraft, values: Values) => boolean | undefined,
): Facet<TemporaryDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const MAKE = '"create"|"make"|"generate"|"creates"|"produce"|"build"|"set"';
const TEMPORARY = '"temporary"|"temp"|"tmp"';
const PATTERN =
  '"template"|"pattern"|"format"|"form"|"expression"|"like"|"named"|"formatted"|"called"';

const isTemplate = (token: Token): boolean =>
  /X{3,}/.test(token.text) || /^\$\{?\w+\}?$/.test(token.text);

const facets: readonly Facet<TemporaryDraft>[] = [
  facet(
    "file",
    [
      `[${MAKE}] [a|an|the|new] ["new"|"empty"|"random"|"unique"|"secure"] ["empty"|"unique"] ${TEMPORARY} "file"`,
      `[${MAKE}] [a] "file" "by"|"from"|"with"|"using" [a|the] "template" {t:text}`,
    ],
    (draft, values) => {
      draft.kind ??= "file";
      const template = values.get("t");
      if (template === undefined) return true;
      if (!isTemplate(template)) return false;
      draft.template = quoteValue("path", { ...template, quoted: false });
      return true;
    },
  ),
  facet(
    "directory",
    [`[${MAKE}] [a|an|the|new] ["new"|"empty"|"unique"] ${TEMPORARY} "directory"|"folder"|"dir"`],
    (draft) => {
      draft.kind ??= "directory";
    },
  ),
  facet(
    "name",
    [
      `[${MAKE}] [a|an|the] ["random"|"unique"|"unused"] ["name"] ["of"|"for"] [a] ${TEMPORARY} "file" "name" ["without"] ["actually"] ["creating"] ["it"|"the"] ["file"]`,
      `[${MAKE}] [a|an|the] ["random"|"unique"|"unused"] "name" "of"|"for" [a] ${TEMPORARY} "file" "without" ["actually"] "creating" ["it"|"the"] ["file"]`,
      '["but"] "without"|"not"|"do" ["not"|"actually"] "creating"|"create" ["it"|"the"|"any"] ["file"]',
    ],
    (draft) => {
      draft.kind ??= "file";
      draft.isNameOnly = true;
    },
  ),
  facet(
    "template",
    [
      `["with"|"after"|"using"|"from"|"by"|"and"] [a|the|its] ["file"|"folder"|"directory"] ["name"|"names"|"path"] [is] ["formatted"|"following"|"matching"|"of"] ["like"|"as"|"by"|"after"] ["expression"] ["in"] ["variable"] ${PATTERN} ["variable"] ["like"|"as"|"after"|"of"|"by"|"is"] ["expression"] ["in"] ["variable"] {t:text}`,
      `["with"|"using"|"from"|"by"] [the|a] "name"|"names"|"template" {t:text}`,
    ],
    (draft, values) => {
      const token = values.get("t");
      if (token === undefined || draft.template !== undefined || !isTemplate(token)) return false;
      draft.template = quoteValue("path", { ...token, quoted: false });
      return true;
    },
  ),
  facet(
    "letters",
    [
      '["with"] [a|the] {n:number} "letter"|"letters"|"character"|"characters" ["named"|"name"|"long"|"suffix"|"names"]',
      '{n:text} ["named"|"name"|"long"|"names"]',
    ],
    (draft, values) => {
      const token = values.get("n");
      const count =
        token?.number ?? Number(/^(\d+)-(?:letters?|characters?)$/i.exec(token?.text ?? "")?.[1]);
      if (!(count >= 3 && count <= 60)) return false;
      draft.letters = count;
      return true;
    },
  ),
  facet(
    "directory-of",
    [
      '"in"|"inside"|"under"|"within"|"into"|"below" [a|the] ["directory"|"folder"|"path"|"dir"] ["path"] {d:dir} ["directory"|"folder"|"dir"|"variable"]',
    ],
    (draft, values) => {
      const token = values.get("d");
      if (token === undefined || draft.directory !== undefined) return false;
      const isPlace = /[/~$.]/.test(token.text) || token.quoted;
      // Where they are made unless something else is said.
      if (/^TMPDIR$/i.test(token.text)) return true;
      if (!isPlace || /X{3}/.test(token.text)) return false;
      draft.directory = quoteValue("dir", { ...token, text: token.text.replace(/(?<=.)\/$/, "") });
      return true;
    },
  ),
  facet(
    "suffix",
    [
      '["with"|"having"|"whose"] [a|an|the] ["appended"|"name"|"file"] "suffix"|"extension"|"ending"|"ends" ["of"|"in"|"with"|"is"] {s:text}',
      '["with"] [a|an|the] {s:text} "suffix"|"extension"|"ending"',
    ],
    (draft, values) => {
      const token = values.get("s");
      if (token === undefined || draft.suffix !== undefined || token.number !== undefined)
        return false;
      if (/^\d+-/.test(token.text)) return false;
      if (!token.quoted && !/^[.\w-]*[.-]\w+$|^\w{1,5}$/.test(token.text)) return false;
      const isExtension = /^\w+$/.test(token.text);
      draft.suffix = quoteValue("text", {
        text: isExtension ? `.${token.text}` : token.text,
        quoted: true,
      });
      return true;
    },
  ),
  facet(
    "shown",
    [
      '["and"] "print"|"show"|"display"|"output" ["its"|"the"] ["full"] ["name"|"path"] ["of"|"to"] ["it"|"the"|"created"] ["file"|"directory"|"folder"]',
      '["and"] "print"|"show"|"display"|"output" ["its"|"the"|"full"] "name"|"path"',
      MAKE,
      '"default"|"default-formatted"|"secure"|"securely"|"random"|"unique"|"full"|"path"|"name"',
    ],
    () => true,
  ),
];

/** Every word is explained. */
const WHOLE = 0.97;

function commandOf(draft: TemporaryDraft): string | undefined {
  const { kind, directory, letters } = draft;
  if (kind === undefined) return undefined;
  if (letters !== undefined && draft.template !== undefined) return undefined;
  const template = draft.template ?? (letters === undefined ? undefined : "X".repeat(letters));
  const options = [
    ...(kind === "directory" ? ["-d"] : []),
    ...(draft.isNameOnly ? ["-u"] : []),
    ...(draft.suffix === undefined ? [] : [`--suffix=${draft.suffix}`]),
  ];
  if (template === undefined)
    return ["mktemp", ...options, ...(directory === undefined ? [] : [`-p ${directory}`])].join(
      " ",
    );
  if (directory === undefined) return ["mktemp", ...options, template].join(" ");
  // A variable cannot be joined to a path without a look at its quotes.
  const isPlain = /^[\w./~{}$-]+$/.test(directory) && /^[\w.-]+$/.test(template);
  return isPlain
    ? ["mktemp", ...options, `${directory}/${template}`].join(" ")
    : ["mktemp", ...options, `-p ${directory}`, template].join(" ");
}

export const temporary: Composer = {
  name: "temporary",
  compose(tokens) {
    if (!tokens.some(({ text }) => /^(?:temporary|temp|tmp|template)$/i.test(text)))
      return undefined;
    const explained = explain(tokens, facets, () => ({
      kind: undefined,
      isNameOnly: false,
      template: undefined,
      letters: undefined,
      directory: undefined,
      suffix: undefined,
    }));
    const command = commandOf(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, WHOLE) };
  },
};
