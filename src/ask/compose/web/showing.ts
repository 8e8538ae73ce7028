/** What of the answer is shown. */
import type { Facet } from "../facets.js";
import { facet, type WebDraft } from "./draft.js";

const part = (name: WebDraft["part"], phrases: readonly string[]) =>
  facet(`part:${name}`, phrases, (draft) => {
    if (draft.part !== undefined && draft.part !== name) return false;
    draft.part = name;
    return true;
  });

export const showing: readonly Facet<WebDraft>[] = [
  part("status", [
    '["and"|"show"|"print"|"get"|"return"|"display"|"output"|"check"|"tell"] [the|its|what] ["only"|"just"] ["http"] ["response"] "status" ["code"] ["only"] ["returned"|"is"|"does"|"return"|"number"|"returns"]',
    '["http"] ["response"|"return"|"status"] "code" ["only"] ["returned"|"returns"|"number"]',
    '"which"|"what" ["http"] "status"|"code" ["code"] "does"|"returned"|"is"',
  ]),
  part("headers", [
    '["and"|"show"|"print"|"get"|"return"|"display"|"output"|"fetch"|"retrieve"|"only"|"just"] [the|all|its] ["http"] ["response"|"server"] "headers"|"header" ["only"|"sent"|"returned"] ["by"] ["http"]',
  ]),
  part("body", [
    '["and"|"show"|"print"] [the|its] ["page"|"html"|"raw"] "html"|"source"|"body"|"content"|"contents"|"response" ["code"|"body"|"content"|"source"]',
  ]),
  part("time", [
    '["how"] "long" ["does"|"did"|"it"|"take"] [a|the] ["request"] ["take"|"takes"] ["to"]',
    '["measure"|"show"|"print"|"total"|"only"] [the|total] "total"|"response"|"request"|"load"|"transfer" ["response"|"request"] "time" ["taken"|"in"|"of"] ["seconds"]',
    '"measure" ["how"] ["long"] ["time"] [a|the] ["request"] ["takes"]',
  ]),
  part("size", [
    '["and"|"show"|"print"] [the|total] "size" [in] ["bytes"] ["of"] [the] ["page"|"response"|"body"|"download"]',
    '["show"|"print"] [the] "number" [of] "bytes" ["downloaded"|"received"|"in"]',
  ]),
  part("type", [
    '["and"|"show"|"print"] [the|its] "content" "type"',
    '["and"|"show"|"print"] [the|its] "content-type" ["header"]',
  ]),
  part("speed", [
    '["and"|"show"|"print"|"measure"|"test"] [the|average] "download" "speed" ["of"|"from"]',
  ]),
  part("final", [
    '["and"|"show"|"print"] [the] "final"|"effective" ["url"|"address"] ["after"] ["following"|"all"] ["redirects"|"redirect"]',
  ]),
  facet(
    "pretty",
    [
      '["and"] ["pretty-print"|"pretty"|"format"|"prettify"] [the|as] ["print"|"printed"] [the] ["json"|"response"] ["response"|"output"|"result"] "with"|"through"|"using"|"via" "jq"',
      '["and"] "pretty-print"|"prettify" [the] ["json"|"response"] ["response"|"output"|"result"]',
      '["and"] "pretty" "print" [the] ["json"|"response"] ["response"|"output"|"result"]',
    ],
    (draft) => {
      draft.pipe = "jq .";
      draft.quiet = true;
      return true;
    },
  ),
];
