/** Requests about files: any mix of which, where, when, how big, and what to do with them. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { beliefOf, type explain, explainBest, type Facet } from "../facets.js";
import { actions } from "./actions.js";
import { emptyDraft, type FilesDraft } from "./draft.js";
import { prepare } from "./prepare.js";
import { render } from "./render.js";
import { when } from "./when.js";
import { where } from "./where.js";
import { which } from "./which.js";

const facets: readonly Facet<FilesDraft>[] = [...actions, ...which, ...where, ...when];

/** "in /etc", "under ~/src": may stand anywhere. */
const places: readonly Facet<FilesDraft>[] = [
  {
    name: "place",
    phrases: ["under [the] [directory|path|tree] {dir} [directory] [tree]"],
    least: 0.85,
    apply: () => true,
  },
];

/** What makes a request one about files. */
const ABOUT_FILES =
  /^(?:kind|keep|name|path|time|size|test|owner|group|mode|hidden|inode|content|root:directories-of|action:(?:rename|chmod-kinds|duplicates|count-by-extension|tree|deepest|du-each))/;

export const files: Composer = {
  name: "files",
  compose(asked: readonly Token[], platform: Platform) {
    const tokens = prepare(asked);
    const explained = explainBest(tokens, facets, places, emptyDraft);
    const { draft, used, between, left } = explained;
    if (!used.some((name) => ABOUT_FILES.test(name))) return undefined;
    // "Python files under src": who only says which means to see them, when nothing else was said.
    if (!draft.actionSet && left.length > 0) return undefined;
    const command = render(draft, platform);
    if (command === undefined) return undefined;
    // A change is made only when every word is understood.
    if (left.length > 0 && !/^(?:list|count|grep|show)$/.test(draft.action.kind))
      return { command, confidence: 0.2 };
    // Tests are joined by "and"; what an "or" joins is not known here.
    if (draft.tests.length + draft.allNames.length > 1 && between.includes("or"))
      return { command, confidence: 0.2 };
    // One file by its name, without a word of searching: a plain command says it better.
    const isOne =
      draft.names.length === 1 &&
      draft.recursive !== true &&
      !/[*?[]/.test(draft.names[0] as string) &&
      draft.tests.length === 0 &&
      !/^(?:list|count|grep)$/.test(draft.action.kind) &&
      !tokens.some(({ lemma, quoted }) => !quoted && /^(?:all|find|any)$/.test(lemma));
    if (isOne) return { command, confidence: 0.3 };
    return { command, confidence: beliefOf(explained, 0.93) };
  },
};

/** What the composer made of a request, for tests and for `--explain`. */
export function explainFiles(tokens: readonly Token[]): ReturnType<typeof explain<FilesDraft>> {
  return explainBest(prepare(tokens), facets, places, emptyDraft);
}
