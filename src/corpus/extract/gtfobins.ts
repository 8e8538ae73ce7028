/**
 * GTFOBins: what a program can be turned into, in the front matter of one file a program. GPL-3.0: no source of the corpus reads the file,
 * and none of it may come near a model that is published.
 */
import { entriesOf, itemsOf, plainValue, valueAt } from "../../scan/tree.js";
import { readYaml } from "../../scan/yaml.js";
import type { Extractor } from "./types.js";

export const gtfobins: Extractor = {
  folders: ["_gtfobins"],
  wants: (path) => /^_gtfobins\/[^/]+$/.test(path),
  *rows(files, _repository, note) {
    for (const { path, text } of files) {
      const binary = path.slice("_gtfobins/".length).replace(/\.md$/, "");
      const documents = readYaml(frontMatter(text), (problem) => note(`${path} ${problem}`));
      const [functions] = documents.flatMap((document) => valueAt(document, "functions") ?? []);
      for (const { key, value } of entriesOf(functions)) {
        // `inherit` only names another program.
        if (key === "inherit") continue;
        const codes = new Map<string, Set<string>>();
        for (const example of itemsOf(value)) {
          const code = plainValue(valueAt(example, "code"))?.trim() ?? "";
          const contexts = entriesOf(valueAt(example, "contexts"));
          const all = contexts.length > 0 ? contexts : [{ key: "unspecified", value: undefined }];
          for (const context of all) {
            const own = plainValue(valueAt(context.value, "code"))?.trim() ?? code;
            if (own !== "") codes.set(own, (codes.get(own) ?? new Set()).add(context.key));
          }
        }
        for (const [command, contexts] of codes)
          yield { binary, function: key, command, contexts: [...contexts] };
      }
    }
  },
};

/** What stands between the two lines of dashes. */
function frontMatter(text: string): string {
  const [, inside] = /^---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)\s*(?:\r?\n|$)/.exec(text) ?? [];
  return inside ?? text;
}
