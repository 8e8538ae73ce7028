/** pre-commit: hooks that say themselves what they run. */
import { type MappedText, MappedTextBuilder } from "../mapped-text.js";
import { quoteWord } from "../shell-words.js";
import { itemsOf, plainValue, scalarOf, scalarsOf, type Tree, valueAt } from "../tree.js";
import type { Finder, Snippet } from "../types.js";
import { readYaml } from "../yaml.js";

export const preCommit: Finder = {
  kind: "pre-commit",
  claims: (path) => /(?:^|\/)\.pre-commit-(?:config|hooks)\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((root) => [
      ...itemsOf(root).flatMap(ofHook),
      ...itemsOf(valueAt(root, "repos")).flatMap((repo) =>
        itemsOf(valueAt(repo, "hooks")).flatMap(ofHook),
      ),
    ]);
  },
};

/** Languages whose entry is a pattern, a message or an image, not a command. */
const noCommand: ReadonlySet<string> = new Set(["pygrep", "fail", "docker_image"]);

function ofHook(hook: Tree): Snippet[] {
  const entry = scalarOf(valueAt(hook, "entry"));
  if (entry === undefined || noCommand.has(plainValue(valueAt(hook, "language")) ?? "")) return [];
  const builder = new MappedTextBuilder("").append(entry.text());
  for (const word of scalarsOf(valueAt(hook, "args")))
    builder.add(` ${quoteWord(word.value)}`, word.at);
  const text: MappedText = builder.build();
  const id = plainValue(valueAt(hook, "id"));
  return [{ kind: "pre-commit", text, ...(id !== undefined && { place: id }) }];
}
