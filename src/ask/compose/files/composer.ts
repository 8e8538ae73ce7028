/** Requests about files: any mix of which, where, when, how big, and what to do with them. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { beliefOf, type explain, explainBest, type Facet } from "../facets.js";
import { actions } from "./actions.js";
import { withAlternatives } from "./alternatives.js";
import { emptyDraft, type FilesDraft } from "./draft.js";
import { plainer } from "./plainer.js";
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
  /^(?:kind|keep|per-directory|show|name|path|time|size|test|owner|group|mode|hidden|inode|content|same-file|root:directories-of|action:(?:rename|chmod-kinds|duplicates|duplicate-names|leaves|count-by-extension|extensions-once|tree|deepest|du-each))/;

export const files: Composer = {
  name: "files",
  compose(asked: readonly Token[], platform: Platform, words?: string) {
    const tokens = prepare(plainer(asked, words));
    const explained = explainBest(tokens, facets, places, emptyDraft);
    const { used, left } = explained;
    const draft = withAlternatives(explained) ?? explained.draft;
    // Names are changed in one directory and lists are of one, unless a tree is meant.
    if (
      /^(?:rename|list)/.test(draft.action.kind) &&
      draft.recursive === undefined &&
      asked.some(
        ({ text, quoted }) => !quoted && /^(?:under|below|beneath|underneath)$/i.test(text),
      )
    )
      draft.recursive = true;
    // "Everything below /etc" is more than what lies in it.
    if (
      draft.action.kind === "list" &&
      draft.recursive === undefined &&
      asked.some(
        ({ text, quoted }, at) =>
          !quoted &&
          (/^(?:below|beneath|underneath)$/i.test(text) ||
            (/^under$/i.test(text) &&
              asked.slice(0, at).some((one) => /^(?:all|every)$/i.test(one.text)))),
      )
    )
      draft.recursive = true;
    // "Every subdirectory of a" is not a itself.
    if (isBelow(draft, asked)) draft.minDepth ??= 1;
    const isOfEntries = used.includes("limit") && tokens.some(({ lemma }) => lemma === "entry");
    if (!isOfEntries && !used.some((name) => ABOUT_FILES.test(name))) return undefined;
    // What is in an archive is no file of a directory.
    if (/^(?:list|count|show)$/.test(draft.action.kind) && draft.roots.length === 1)
      if (
        /\.(?:zip|tar|tgz|tar\.\w+|7z)$/i.test(draft.roots[0]?.text ?? "") &&
        draft.kinds.has("f")
      )
        return undefined;
    // "Decompress the file": which one was not said.
    if (isVague(draft, asked)) return undefined;
    // "Python files under src": who only says which means to see them, when nothing else was said.
    if (!draft.actionSet && left.length > 0) return undefined;
    const command = render(draft, platform);
    if (command === undefined) return undefined;
    // "The logs folder" is one directory, not files with an ending.
    if (used.some((name, at) => name === "name:spoken" && used[at + 1] === "kind:directories"))
      return undefined;
    // A change is made only when every word is understood.
    if (left.length > 0 && !/^(?:list|count|grep|show)$/.test(draft.action.kind))
      return { command, confidence: 0.2 };
    // "(Discards what is no file)" tells what the request means, and orders nothing.
    if (
      draft.action.kind === "delete" &&
      tokens.some(
        ({ text, quoted }) => !quoted && /^(?:discards|discarding|drops|dropping)$/i.test(text),
      )
    )
      return { command, confidence: 0.2 };
    // "List files with x before their names" prints and renames nothing.
    if (
      /^action:(?:list|tree)|^show|^names-only/.test(used[0] ?? "") &&
      /^(?:rename|append-text|replace)/.test(draft.action.kind)
    )
      return { command, confidence: 0.2 };
    // Tests are joined by "and"; what an "or" joins is not always known.
    if (withAlternatives(explained) === undefined) return { command, confidence: 0.2 };
    // "The files listed in a.txt": the file says which, not where.
    if (
      tokens.some(
        ({ text, quoted }, at) =>
          !quoted &&
          /^(?:listed|mentioned|enumerated)$/i.test(text) &&
          /^(?:in|by|inside)$/i.test(tokens[at + 1]?.text ?? "") &&
          tokens.slice(at + 2, at + 5).some((one) => /\w\.[A-Za-z]\w{0,4}$/.test(one.text)),
      )
    )
      return { command, confidence: 0.2 };
    // The size of a directory is that of what it holds, which `du` knows.
    if (
      draft.sizes &&
      tokens.some(
        ({ text, quoted }, at) =>
          !quoted &&
          /^sizes?$/i.test(text) &&
          /^of$/i.test(tokens[at + 1]?.text ?? "") &&
          tokens
            .slice(at + 2, at + 4)
            .some((one) => !one.quoted && /^(?:directory|folder)$/i.test(one.text)),
      )
    )
      return { command, confidence: 0.3 };
    // Files that are named in a row: programs take them as they are.
    const areFiles =
      draft.roots.length > 1 &&
      /^(?:head|tail|show|lines|words)$/.test(draft.action.kind) &&
      draft.roots.every(({ text }) => /[^/]\.[A-Za-z]\w{0,4}$/.test(text)) &&
      draft.names.length + draft.allNames.length + draft.tests.length === 0;
    if (areFiles) return { command, confidence: 0.3 };
    // One file by its name, without a word of searching: a plain command says it better.
    const isOne =
      draft.names.length === 1 &&
      draft.recursive !== true &&
      !/[*?[]/.test(draft.names[0] as string) &&
      draft.tests.length === 0 &&
      (draft.inBytes || !/^(?:list|count|grep|parents)$/.test(draft.action.kind)) &&
      !tokens.some(({ lemma, quoted }) => !quoted && /^(?:all|find|any)$/.test(lemma));
    if (isOne || isRow(draft, tokens)) return { command, confidence: 0.3 };
    return { command, confidence: beliefOf(explained, 0.93) };
  },
};

const SUBDIRECTORY = /^(?:sub-?director(?:y|ies)|sub-?folders?|sub-?dirs?)$/i;

/** Whether directories below the one that is named are changed, and not that one too. */
function isBelow({ action, kinds }: FilesDraft, asked: readonly Token[]): boolean {
  if (kinds.size !== 1 || !kinds.has("d") || !CHANGES.test(action.kind)) return false;
  const at = asked.findIndex(({ text, quoted }) => !quoted && SUBDIRECTORY.test(text));
  const before = asked
    .slice(0, at)
    .filter(({ text }) => !/^(?:all|its|the|every|each|of)$/i.test(text));
  return at >= 0 && !/^(?:and|or|plus|with)$/i.test(before.at(-1)?.text ?? "");
}

const CHANGES =
  /^(?:delete|copy|move|ch(?:mod|own|grp)|chmod-kinds|exec|touch|gzip|gunzip|archive|append-text)$/;

/** "The file" that is changed and of which nothing is said. */
const isVague = (draft: FilesDraft, asked: readonly Token[]): boolean =>
  CHANGES.test(draft.action.kind) &&
  draft.roots.length === 0 &&
  draft.names.length + draft.allNames.length + draft.notNames.length + draft.tests.length === 0 &&
  draft.content === undefined &&
  asked.some(
    ({ text, quoted }, at) =>
      !quoted &&
      /^(?:file|folder|directory)$/i.test(text) &&
      !asked
        .slice(0, at)
        .some((one) => /^(?:each|every|any|all|whole|entire|per|same)$/i.test(one.text)),
  );

/** Several files by their names, without a word of searching: a plain command says it better. */
const isRow = (draft: FilesDraft, tokens: readonly Token[]): boolean =>
  draft.names.length > 1 &&
  draft.recursive !== true &&
  draft.names.every((name) => !/[*?[]/.test(name)) &&
  draft.tests.length + draft.notNames.length === 0 &&
  CHANGES.test(draft.action.kind) &&
  !tokens.some(
    ({ text, quoted }) =>
      !quoted && /^(?:all|find|any|every|each|named|called|whose|below|under|search)$/i.test(text),
  );

/** What the composer made of a request, for tests and for `--explain`. */
export function explainFiles(tokens: readonly Token[]): ReturnType<typeof explain<FilesDraft>> {
  return explainBest(prepare(plainer(tokens)), facets, places, emptyDraft);
}
