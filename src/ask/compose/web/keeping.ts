/** Where the answer is kept. */
import type { Facet } from "../facets.js";
import { facet, hasScheme, isUrl, type WebDraft } from "./draft.js";

export const keeping: readonly Facet<WebDraft>[] = [
  facet(
    "output",
    [
      '["and"] "save"|"store"|"write"|"saving"|"saved"|"put"|"output"|"storing"|"writing" [it|the|them|its|result|response|output|content|contents|body|page|file] [body|page|file] "as"|"to"|"in"|"into"|"under" [the|a] ["file"|"name"] ["named"|"called"] {f:path}',
      '"as"|"to"|"into"|"named"|"called" [the|a] ["file"] ["named"|"called"] {f:file}',
    ],
    (draft, values) => {
      const file = values.get("f");
      if (file === undefined || hasScheme(file) || draft.output !== undefined) return false;
      if (!file.thing) return false;
      draft.output = file;
      return true;
    },
  ),
  facet(
    "directory",
    [
      '"to"|"into"|"in" [the] "directory"|"folder" {d:path}',
      '"to"|"into"|"in" [the] {d:path} "directory"|"folder"',
      '"to"|"into" [the] {s:path}',
    ],
    (draft, values) => {
      const to = values.get("d") ?? values.get("s");
      if (to === undefined || hasScheme(to) || isUrl(to)) return false;
      if (values.has("s") && !/^[~/.].*\/$|^\/tmp$|^~$/.test(to.text)) return false;
      draft.directory = to;
      return true;
    },
  ),
  facet(
    "remote-name",
    [
      '["and"] ["save"|"keep"|"saving"|"keeping"] [it|the] ["using"|"with"|"under"] [its|the] "original"|"remote"|"same" ["file"|"remote"] ["name"|"filename"]',
    ],
    (draft) => {
      draft.download = true;
      return true;
    },
  ),
];
