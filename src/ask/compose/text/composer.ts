/** Requests about the text in files: any chain of choosing, changing, sorting and counting lines. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { beliefOf, type explain, explainBest, type Facet } from "../facets.js";
import { changeFacets } from "./changes.js";
import { columnFacets } from "./columns.js";
import { conditionFacets } from "./conditions.js";
import { emptyText, type TextDraft } from "./draft.js";
import { lineFacets } from "./lines.js";
import { renderText } from "./render.js";

const facets: readonly Facet<TextDraft>[] = [
  ...lineFacets,
  ...columnFacets,
  ...conditionFacets,
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
  compose(tokens: readonly Token[], platform: Platform) {
    const explained = explainBest(tokens, facets, places, emptyText);
    const { draft } = explained;
    if (draft.steps.length === 0) return undefined;
    const command = renderText(draft, platform);
    if (command === undefined) return undefined;
    // Requests about directories, or about files yet to be found, are for the other composer.
    if (tokens.some(({ lemma, quoted }) => !quoted && lemma === "directory")) return undefined;
    const isMany = tokens.some((token) => /^(?:files|called|named)$/i.test(token.text));
    return { command, confidence: Math.min(isMany ? 0.85 : 1, beliefOf(explained, 0.92)) };
  },
};

/** What the composer made of a request, for tests. */
export function explainText(tokens: readonly Token[]): ReturnType<typeof explain<TextDraft>> {
  return explainBest(tokens, facets, places, emptyText);
}
