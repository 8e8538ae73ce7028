/** The scripts of package.json (npm, pnpm, yarn, bun) and of composer.json and deno.json. */
import { readJson } from "../jsonc.js";
import { entriesOf, scalarOf, scalarsOf, type Tree, valueAt } from "../tree.js";
import type { Finder, Snippet } from "../types.js";

export const packageJson: Finder = {
  kind: "package-json",
  claims: (path) => /(?:^|\/)(?:package|composer)\.json$|(?:^|\/)deno\.jsonc?$/.test(path),
  find({ path, text }, note) {
    const root = readJson(text, note);
    const dir = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    return ["scripts", "tasks"].flatMap((group) =>
      entriesOf(valueAt(root, group)).flatMap(({ key, value }) =>
        ofScript(`${group}.${key}`, value, dir),
      ),
    );
  },
};

function ofScript(place: string, value: Tree, dir: string): Snippet[] {
  const command = scalarOf(valueAt(value, "command"));
  // Composer: a list of commands; `@name` is another script, `Class::method` is PHP.
  const all = command === undefined ? scalarsOf(value) : [command];
  return all
    .filter(
      (item) => item.isText && item.value !== "" && !/^@(?!php )|^[\w\\]+::\w+$/.test(item.value),
    )
    .map((item) => ({ kind: "package-json", place, dir, text: item.text() }));
}
