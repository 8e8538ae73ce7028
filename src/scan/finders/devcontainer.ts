/** devcontainer.json: its life-cycle commands. The workspace is mounted, so nothing is thrown away. */
import { readJson } from "../jsonc.js";
import { textOfWords } from "../shell-words.js";
import { entriesOf, scalarsOf, type Tree, valueAt } from "../tree.js";
import type { Finder, Snippet } from "../types.js";

const keys = [
  "initializeCommand",
  "onCreateCommand",
  "updateContentCommand",
  "postCreateCommand",
  "postStartCommand",
  "postAttachCommand",
] as const;

export const devcontainer: Finder = {
  kind: "devcontainer",
  claims: (path) => /(?:^|\/)\.?devcontainer\.json$/.test(path),
  find({ text }, note) {
    const root = readJson(text, note);
    return keys.flatMap((key) => ofCommand(key, valueAt(root, key)));
  },
};

function ofCommand(place: string, tree: Tree | undefined): Snippet[] {
  if (tree?.type === "map") {
    return entriesOf(tree).flatMap(({ key, value }) => ofCommand(`${place}.${key}`, value));
  }
  const text =
    tree?.type === "list" ? textOfWords(scalarsOf(tree)) : tree?.value ? tree.text() : undefined;
  return text === undefined ? [] : [{ kind: "devcontainer", place, text }];
}
