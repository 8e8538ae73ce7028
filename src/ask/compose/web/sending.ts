/** What is sent: data, forms, files, a query. */
import { quoteValue } from "../../catalogue/template.js";
import type { Facet } from "../facets.js";
import { facet, hasScheme, isUrl, type WebDraft } from "./draft.js";

export const sending: readonly Facet<WebDraft>[] = [
  facet(
    "query",
    [
      '["with"|"and"] [the|a] "query" ["parameter"|"parameters"|"string"] {q:text} ["and"] [{r:text}]',
    ],
    (draft, values) => {
      const pairs = [values.get("q"), values.get("r")].filter((one) => one !== undefined);
      if (!pairs.every(({ text }) => /^\w+=/.test(text))) return false;
      draft.options.push("-G");
      for (const { text } of pairs)
        draft.options.push(`-d ${quoteValue("text", { text, quoted: true })}`);
      return true;
    },
  ),
  facet(
    "data",
    [
      '["with"|"and"|"containing"|"send"|"sending"|"posting"|"post"] [the|a] ["json"] "body"|"payload"|"data"|"json"|"content" ["body"|"payload"|"data"|"object"|"document"] ["of"] {d:text}',
      '["with"|"and"|"send"|"sending"|"post"|"posting"] [the|a] {d:text} "as" [the|a] ["json"] "body"|"payload"|"data"|"json" ["body"|"data"]',
      '"post"|"put"|"patch" [the|a] ["json"|"data"] {d:text}',
    ],
    (draft, values) => {
      const data = values.get("d");
      if (data === undefined || draft.data !== undefined || isUrl(data)) return false;
      const isJson = /^[{[]/.test(data.text);
      const isPair = /^\w+=/.test(data.text);
      if (!isJson && !isPair && !data.quoted) return false;
      draft.data = { text: data.text, isJson, isForm: isPair };
      draft.method ??= "POST";
      return true;
    },
  ),
  facet("data:json", ['"with"|"sending"|"of" {d:text}', "{d:text}"], (draft, values) => {
    const data = values.get("d");
    if (data === undefined || draft.data !== undefined || !/^\s*[{[].*[}\]]\s*$/s.test(data.text))
      return false;
    draft.data = { text: data.text, isJson: true, isForm: false };
    draft.method ??= "POST";
    return true;
  }),
  facet(
    "form",
    [
      '["with"|"and"|"send"|"sending"|"post"|"submit"] [the|a] "form" ["data"|"fields"|"field"|"parameters"] {d:text} ["and"] {e:text}',
      '["with"|"and"|"send"|"sending"|"post"|"submit"] [the|a] "form" ["data"|"field"|"parameter"] {d:text}',
      '["with"|"and"] [the] ["data"|"parameters"|"fields"] {d:text} "and" {e:text}',
    ],
    (draft, values) => {
      const pairs = [values.get("d"), values.get("e")].filter((one) => one !== undefined);
      if (draft.data !== undefined || !pairs.every(({ text }) => /^\w+=/.test(text))) return false;
      draft.data = { text: pairs.map(({ text }) => text).join("&"), isJson: false, isForm: true };
      draft.method ??= "POST";
      return true;
    },
  ),
  facet(
    "data-file",
    [
      '["with"|"and"|"containing"|"send"|"sending"|"using"|"post"|"posting"|"upload"] [the] ["contents"|"content"|"json"|"data"] ["of"|"from"|"in"] [the] ["json"] "file" {f:file} ["as"] [the] ["body"|"data"|"payload"|"json"]',
      '["with"|"and"|"send"|"sending"|"post"|"posting"] [the] ["contents"|"content"|"json"|"data"] "of"|"from"|"in" {f:file} ["as"] [the] ["json"] ["request"] ["body"|"data"|"payload"|"json"]',
      '"post"|"posting" [the] ["contents"|"content"] ["of"] [the] ["json"] ["document"|"file"] {f:file} ["as"] [the] ["json"] ["request"] ["body"|"data"|"payload"|"json"]',
      '["with"|"and"] [the] ["json"] "body"|"payload"|"data" ["from"|"in"|"of"] [the] ["file"] {f:file}',
    ],
    (draft, values) => {
      const file = values.get("f");
      if (
        file === undefined ||
        hasScheme(file) ||
        !/\.\w+$/.test(file.text) ||
        draft.data !== undefined
      )
        return false;
      draft.data = { text: `@${file.text}`, isJson: /\.json$/i.test(file.text), isForm: false };
      draft.method ??= "POST";
      return true;
    },
  ),
  facet(
    "upload",
    [
      '"upload"|"send" [the] ["file"] {f:file} ["as"] [a|the] ["multipart"|"form"] ["form"|"field"|"upload"] ["named"|"called"] [{n:name}]',
    ],
    (draft, values) => {
      const file = values.get("f");
      if (file === undefined || hasScheme(file) || !/\.\w+$/.test(file.text)) return false;
      const field = values.get("n")?.text ?? "file";
      draft.options.push(
        `-F ${quoteValue("text", { text: `${field}=@${file.text}`, quoted: true })}`,
      );
      return true;
    },
  ),
];
