// Names every sign beyond ASCII in a `String.raw` of src. The compiled scripts are ASCII (build-start.mjs), so the
// build writes such a sign as an escape, and what is raw then holds the six characters of the escape instead: a
// pattern reads it as the sign all the same, a table does not, and only what was built answers otherwise. In a
// pattern write `\u2019`; in a table use a sign of ASCII.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { filesBelow, root } from "./shared.mjs";

/**
 * Places of such signs in a source, each as `line: sign`.
 *
 * @example foreignSigns("a.ts", "const TABLE = String.raw`name …`;") // ["1: …"]
 * @param {string} path
 * @param {string} text
 */
export function foreignSigns(path, text) {
  /** @type {string[]} */
  const found = [];
  if (!text.includes("String.raw")) return found;
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (text.slice(tag.start, tag.end) !== "String.raw") return;
      for (const { start, end } of quasi.quasis)
        for (const { 0: sign, index } of text.slice(start, end).matchAll(/\P{ASCII}/gu))
          found.push(`${text.slice(0, start + index).split("\n").length}: ${sign}`);
    },
  }).visit(parseSync(path, text).program);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const path of filesBelow("src").filter((name) => /\.ts$/.test(name)))
    for (const place of foreignSigns(path, readFileSync(join(root, path), "utf8"))) {
      console.log(`${path}:${place} in a String.raw`);
      process.exitCode = 1;
    }
}
