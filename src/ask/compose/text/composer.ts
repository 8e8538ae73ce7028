/** Requests about the text in files: any chain of choosing, changing, sorting and counting lines. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { beliefOf, type explain, explainBest, type Facet } from "../facets.js";
import { changeFacets } from "./changes.js";
import { columnFacets } from "./columns.js";
import { emptyText, type TextDraft } from "./draft.js";
import { lineFacets } from "./lines.js";
import { matchingFacets } from "./matching-facets.js";
import { prepareText } from "./prepare.js";
import { renderText } from "./render.js";
import { tableFacets } from "./table/facets.js";
import { logFacets } from "./table/logs.js";

const SHOWS = /^(?:print|show|display|output|list|view|see)$/i;
const EDITS =
  /^(?:replace|substitute|swap|change|delete|remove|drop|erase|insert|add|append|prepend|put|uncomment|comment|rename|set|trim|fix|convert|rid|disable|enable|kill)$/i;
/** What may stand before the verb: "I want to …", "how do I …", "in a.txt, …". */
const BEFORE = /^(?:get|help|go|make|sure|how|can|in|under|from|inside|then|and)$/i;

const SYSTEM_LOGS =
  /(?:^|\/)(?:auth\.log|audit\.log|syslog|messages|secure|wtmp|btmp|utmp|lastlog|faillog|kern\.log|\.\w+_history)$|^\/var\/log\//;

/** "Replace x with y in a.txt" wants the file changed; "print a.txt without x" does not. */
function isEdit(tokens: readonly Token[]): boolean {
  const said = tokens.filter(({ stop, quoted }) => !stop && !quoted);
  // What a system writes down about itself is not edited.
  if (tokens.some(({ text: word }) => SYSTEM_LOGS.test(word))) return false;
  const first = said.find(({ text: word, thing }) => !thing && !BEFORE.test(word));
  return EDITS.test(first?.text ?? "") && !said.some(({ text: word }) => SHOWS.test(word));
}

/** Paths that are surely no text. */
const DIRECTORY =
  /\/$|^(?:~|\.{1,2}|\/(?:var|tmp|home|usr|opt|srv|root|etc|mnt|media|boot|bin|sbin|lib|dev)|\/var\/\w+|\/usr\/\w+|\/home\/\w+)$/;

/** "The largest file", "the newest files": which file is meant is for the other composer. */
const isAboutAFile = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lemma, quoted }, at) =>
      !quoted &&
      /^(?:biggest|smallest|recent|old|empty|hidden)$/.test(lemma) &&
      tokens[at + 1]?.lemma === "file",
  );

const facets: readonly Facet<TextDraft>[] = [
  ...matchingFacets,
  ...lineFacets,
  ...tableFacets,
  ...logFacets,
  ...columnFacets,
  ...changeFacets,
];

/** "of a.txt", "in the file a.txt": may stand anywhere. */
const places: readonly Facet<TextDraft>[] = [
  {
    name: "place",
    phrases: [
      'under|"from"|"of" [the] [text|csv|log|config] [file] {file}',
      "under [the] {file} file",
    ],
    least: 0.9,
    takes: (values) =>
      [...values.values()].every(({ text: name }) => !/[*?]|\/$|^\.\w+$|^\.{1,2}$/.test(name)),
    apply: () => true,
  },
];

export const text: Composer = {
  name: "text",
  compose(asked: readonly Token[], platform: Platform) {
    const tokens = prepareText(asked);
    const explained = explainBest(tokens, facets, places, emptyText);
    const { draft } = explained;
    if (draft.steps.length === 0 && !draft.table.used) return undefined;
    if (isEdit(tokens) && draft.output === undefined) draft.inPlace = true;
    if (draft.printOnly) draft.inPlace = false;
    const command = renderText(draft, platform);
    if (command === undefined) return undefined;
    if (draft.files.some(({ text: name }) => DIRECTORY.test(name)) || isAboutAFile(tokens))
      return undefined;
    // Requests about directories, or about files yet to be found, are for the other composer.
    if (tokens.some(({ lemma, quoted }) => !quoted && lemma === "directory")) return undefined;
    // "What both have", "in one and not in the other": putting two files together says none of that.
    if (
      draft.files.length > 1 &&
      tokens.some(
        ({ text: word, quoted }) =>
          !quoted && /^(?:also|both|common|not|only|missing|but|differ\w*)$/i.test(word),
      )
    )
      return undefined;
    const isEvery = tokens.some(
      ({ lemma }, at) =>
        lemma === "file" &&
        tokens.slice(Math.max(0, at - 2), at).some((one) => one.lemma === "all" && !one.thing),
    );
    // "The first line of every file in /etc" is about files yet to be found.
    if (isEvery && draft.files.every(({ text: name }) => !/\.\w+$/.test(name))) return undefined;
    const isMany = tokens.some((token) => /^(?:files|called|named)$/i.test(token.text));
    return { command, confidence: Math.min(isMany ? 0.85 : 1, beliefOf(explained, 0.92)) };
  },
};

/** What the composer made of a request, for tests. */
export function explainText(tokens: readonly Token[]): ReturnType<typeof explain<TextDraft>> {
  return explainBest(prepareText(tokens), facets, places, emptyText);
}
