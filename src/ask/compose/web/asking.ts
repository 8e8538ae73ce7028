/** Which address is asked, by which method and by which program. */
import type { Facet } from "../facets.js";
import { facet, isUrl, type WebDraft } from "./draft.js";

const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
const WEB =
  '"url"|"page"|"site"|"website"|"webpage"|"address"|"link"|"endpoint"|"api"|"server"|"resource"';

export const asking: readonly Facet<WebDraft>[] = [
  facet(
    "url",
    [`["to"|"of"|"from"|"for"|"at"|"on"] [the|a|an] [${WEB}] [${WEB}] {u:text}`, `{u:text} ${WEB}`],
    (draft, values) => {
      const token = values.get("u");
      if (token === undefined || !isUrl(token) || draft.url !== undefined) return false;
      draft.url = token;
      return true;
    },
  ),
  ...METHODS.map((method) =>
    facet(
      method,
      [
        `["send"|"make"|"do"|"perform"|"issue"|"execute"|"submit"] [a|an] [http] "${method}" ["http"] ["request"|"call"|"requests"] ["to"]`,
        `["using"|"with"|"via"] [the] ["http"] ["method"|"verb"] "${method}" ["method"|"verb"|"request"]`,
      ],
      (draft) => {
        if (draft.method !== undefined && draft.method !== method) return false;
        draft.method = method;
        return true;
      },
    ),
  ),
  facet(
    "ask",
    [
      '"fetch"|"fetching"|"retrieve"|"request"|"curl"|"show"|"print"|"open"|"hit"|"call"|"query"|"access"|"visit"|"contact"|"load"|"read"|"list"|"output"|"display"|"check"|"return"|"use"|"give"|"want"|"need"|"ping"',
      '"send"|"make"|"do"|"perform"|"issue" [a|an] ["http"] "request"|"requests"|"call"',
      '"web"|"http"|"https"|"result"|"result"',
      '"request"|"response"',
    ],
    () => true,
  ),
  facet("tool:curl", ['["using"|"with"|"by"] "curl"'], (draft) => {
    draft.tool = "curl";
    return true;
  }),
  facet("tool:wget", ['["using"|"with"|"by"] "wget"'], (draft) => {
    draft.tool = "wget";
    draft.download = true;
    return true;
  }),
  facet(
    "download",
    [
      '"download"|"downloads"|"grab" [the|a] ["file"|"page"|"image"|"archive"|"contents"|"content"]',
      '"save" [the|it] ["file"|"page"|"result"]',
    ],
    (draft) => {
      draft.download = true;
      return true;
    },
  ),
];
