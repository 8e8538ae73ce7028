/** How the connection is made: limits, repeats, proxies, certificates. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { facet, option, type WebDraft } from "./draft.js";

export const connecting: readonly Facet<WebDraft>[] = [
  facet("retry:verb", ['"retry"|"retrying"'], (draft) => {
    draft.retries = true;
  }),
  facet("retry:times", ['["up"|"at"] ["to"|"most"] {n:number} "times"'], (draft, values) => {
    if (!draft.retries) return false;
    draft.options.push(`--retry ${values.get("n")?.number}`);
    return true;
  }),
  facet(
    "timeout",
    [
      '["with"|"and"|"using"] [a|the] ["maximum"|"max"] "timeout"|"time" ["limit"] ["of"] {t:duration}',
      '["with"|"and"] [a] {t:duration} "timeout"|"limit"',
      '["and"|"but"] "give"|"giving"|"time"|"abort"|"fail"|"timing" ["up"|"out"] ["after"|"if"] [it] ["takes"] ["more"|"longer"] ["than"] {t:duration}',
      '["taking"|"wait"|"waiting"] at "most" {t:duration}',
    ],
    (draft, values) => {
      const duration = values.get("t")?.duration;
      if (duration === undefined) return false;
      const seconds = { second: 1, minute: 60, hour: 3600 } as const;
      if (!(duration.unit in seconds)) return false;
      draft.options.push(`--max-time ${duration.amount * seconds[duration.unit as "second"]}`);
      return true;
    },
  ),
  facet(
    "retry",
    [
      '["and"|"with"] "retry"|"retrying" ["up"] ["to"] {n:number} ["times"|"retries"] [on|if] [it|failure|fails]',
      '["with"] {n:number} "retries"',
    ],
    (draft, values) => {
      draft.options.push(`--retry ${values.get("n")?.number}`);
      return true;
    },
  ),
  facet(
    "rate",
    [
      '["and"|"with"|"at"] "limit"|"limiting"|"limited" [the] ["download"] ["speed"|"rate"|"bandwidth"] ["to"|"at"] {s:size} ["per"|"a"] ["second"]',
      '["with"] [a] ["rate"|"speed"] "limit" ["of"] {s:size} ["per"|"a"] ["second"]',
    ],
    (draft, values) => {
      const size = values.get("s")?.size;
      if (size === undefined) return false;
      draft.options.push(`--limit-rate ${size.amount}${size.unit === "c" ? "" : size.unit}`);
      return true;
    },
  ),
  facet(
    "proxy",
    ['["through"|"via"|"using"|"with"] [the|a] ["http"] "proxy" ["server"|"at"] {p:text}'],
    (draft, values) => {
      draft.options.push(`-x ${quoteValue("url", values.get("p") as Token)}`);
      return true;
    },
  ),
  option("recursive", "-r", ['"recursively"', '"recursive"|"whole" ["download"|"site"]']),
  option("follow", "-L", [
    '["and"|"while"] "follow"|"following"|"follows" [any|all|the|its] ["http"] "redirects"|"redirect"|"redirections"|"redirection"',
    '["with"] "redirects" ["followed"|"enabled"]',
  ]),
  option("insecure", "-k", [
    '["and"|"while"] "ignore"|"ignoring"|"skip"|"skipping"|"disable"|"without"|"disabling"|"bypass"|"bypassing" [the|any|its|invalid|checking|verifying] ["self-signed"] "ssl"|"tls"|"certificate"|"certificates"|"cert" ["certificate"|"certificates"|"cert"] ["verification"|"errors"|"error"|"validation"|"checks"|"check"|"warnings"|"problems"]',
    '["with"|"using"] [an] "insecure" ["connection"|"mode"]',
    '["and"|"but"] "not"|"without" "verify"|"verifying"|"check"|"checking"|"validating" [the] ["ssl"|"tls"] "certificate"|"certificates"|"ssl"|"tls"|"cert"',
    '"even" if [the|its] "certificate" ["is"] "invalid"|"self-signed"|"expired"',
  ]),
  option("verbose", "-v", [
    '["in"|"with"] "verbose"|"verbosely" ["mode"|"output"]',
    '["and"] "show"|"showing"|"with" [the] "full"|"request" ["request"] "and" "response" "headers"|"details"',
  ]),
  option("include", "-i", [
    '["and"|"with"|"show"|"showing"|"including"|"include"] [the|its] ["response"] "headers" "and"|"along"|"with" [the] "body"|"content"',
    '"with"|"along"|"including"|"include"|"together" ["with"|"include"] [the|its] ["response"|"http"] "headers" ["in"] [the] ["output"]',
    '["both"|"show"] [the] ["response"] "body"|"content" "and" ["the"|"response"] "headers"',
  ]),
  option("compressed", "--compressed", [
    '["requesting"|"with"|"asking"] [for] [a] "compressed" ["response"|"transfer"]',
  ]),
  option("fail", "-f", [
    '["and"] "fail"|"failing" ["silently"] "on" ["http"|"server"] "errors"|"error"',
  ]),
  option("v4", "-4", ['["using"|"over"|"via"|"force"|"forcing"] ["only"] "ipv4" ["only"]']),
  option("http2", "--http2", ['["using"|"over"|"with"] "http/2"|"http2"']),
  option("resume", "-C -", [
    '"resume"|"resuming"|"continue"|"continuing" [the|a] ["interrupted"|"partial"|"partially"|"broken"|"incomplete"] ["download"|"downloading"|"downloaded"] ["of"] ["file"]',
  ]),
  facet(
    "quiet",
    [
      '["in"|"and"|"but"|"be"] "silently"|"quietly"|"silent"|"quiet" ["mode"]',
      '"without" ["showing"|"printing"|"any"|"a"|"the"] ["progress"] "progress"|"output"|"meter" ["meter"|"bar"|"output"|"info"|"information"]',
    ],
    (draft) => {
      draft.quiet = true;
      return true;
    },
  ),
];
