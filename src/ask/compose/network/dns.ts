/** Questions to the domain name system: which records, of which names, asked of whom. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface DnsDraft {
  isSaid: boolean;
  type: string | undefined;
  name: string | undefined;
  server: string | undefined;
  file: string | undefined;
  isFull: boolean;
  isShort: boolean;
}

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: DnsDraft, values: Values) => boolean | undefined,
): Facet<DnsDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const TYPES = "a|aaaa|mx|ns|txt|srv|soa|cname|ptr|caa";
const HOST = /^(?:\$\{?\w+\}?|[\w-]+(?:\.[\w-]*)+|localhost)$/;

const hostIn = (token: Token | undefined): string | undefined =>
  token !== undefined &&
  (HOST.test(token.text) || (token.quoted && /^[\w-]+$/.test(token.text))) &&
  !/\.(?:txt|list|csv|log|conf)$/.test(token.text)
    ? quoteValue("host", token)
    : undefined;

const facets: readonly Facet<DnsDraft>[] = [
  facet(
    "lookup",
    [
      '["make"|"perform"|"do"|"send"] [a] ["short"] "dns"|"lookup" ["lookup"|"query"|"record"|"records"|"request"|"requests"] ["requests"]',
      '"resolve"|"look"|"lookup"|"query" ["up"]',
    ],
    (draft) => {
      draft.isSaid = true;
    },
  ),
  ...TYPES.split("|").map((type) =>
    facet(
      `type:${type}`,
      [
        `[the|all] ["dns"] "${type}" ["dns"] "record"|"records"|"servers"|"server"|"entry"|"entries"`,
      ],
      (draft) => {
        if (draft.type !== undefined) return false;
        draft.isSaid = true;
        draft.type = type.toUpperCase();
        return true;
      },
    ),
  ),
  facet("address", ['[the|all] "ip"|"ipv4" ["address"|"addresses"]'], (draft) => {
    draft.isSaid = true;
  }),
  facet("address:6", ['[the|all] "ipv6" ["address"|"addresses"]'], (draft) => {
    if (draft.type !== undefined) return false;
    draft.isSaid = true;
    draft.type = "AAAA";
    return true;
  }),
  facet(
    "short",
    ['[the] "short"|"terse"|"brief" ["output"|"answer"]', '"only" [the] "answer"'],
    (draft) => {
      draft.isShort = true;
    },
  ),
  facet("full", ['"full"|"complete"|"long"|"verbose" ["output"|"answer"|"listing"]'], (draft) => {
    draft.isFull = true;
  }),
  facet(
    "name",
    [
      '"for"|"of" [the|a] ["domain"|"host"|"hostname"|"name"|"site"] ["name"] {h:text} ["domain"|"host"]',
      '"domain"|"host"|"hostname" ["name"] {h:text}',
      '"resolve"|"lookup"|"query" ["up"] [the] ["domain"|"host"|"hostname"] {h:text}',
    ],
    (draft, values) => {
      const host = hostIn(values.get("h"));
      if (host === undefined || draft.name !== undefined) return false;
      draft.name = host;
      return true;
    },
  ),
  facet(
    "server",
    [
      '"from"|"on"|"at"|"using"|"via"|"in"|"with"|"by" [the|a] ["dns"|"name"] "nameserver"|"server" {s:text}',
      '"from"|"on"|"at"|"using"|"via"|"in"|"with"|"by" [the|a] {s:text} ["name"] "nameserver"|"server"|"dns"',
      '"from"|"using"|"via" {s:ip}',
    ],
    (draft, values) => {
      const server = hostIn(values.get("s"));
      if (server === undefined || draft.server !== undefined) return false;
      draft.server = server;
      return true;
    },
  ),
  facet(
    "file",
    [
      '"for"|"of" ["each"|"every"|"all"|"the"] [the] "domain"|"domains"|"host"|"hosts"|"hostname"|"names" ["name"|"names"|"list"] "in"|"from"|"listed" ["in"] [a|the] ["text"] ["file"] {f:file}',
    ],
    (draft, values) => {
      const file = values.get("f");
      if (file === undefined || draft.file !== undefined || draft.name !== undefined) return false;
      draft.isSaid = true;
      draft.file = quoteValue("file", file);
      return true;
    },
  ),
  facet(
    "show",
    ['show|"get"|"request"|"fetch"|"output"|"find"|"using"|"with"', '"dig"|"domain"'],
    () => true,
  ),
];

/** Every word is explained. */
const WHOLE = 0.98;

export const dns: Composer = {
  name: "dns",
  compose(tokens) {
    if (
      !tokens.some(
        ({ text, quoted }) =>
          !quoted && /^(?:dns|records?|lookup|nameserver|resolve|ip|server|query)$/i.test(text),
      )
    )
      return undefined;
    const explained = explain(tokens, facets, () => ({
      isSaid: false,
      type: undefined,
      name: undefined,
      server: undefined,
      file: undefined,
      isFull: false,
      isShort: false,
    }));
    const { isSaid, type, name, server, file, isFull } = explained.draft;
    if (!isSaid || explained.left.length > 0) return undefined;
    if ((name === undefined) === (file === undefined)) return undefined;
    const parts = [
      "dig",
      ...(isFull ? [] : ["+short"]),
      ...(server === undefined ? [] : [`@${server}`]),
      ...(type === undefined ? [] : [type]),
      ...(file === undefined ? [name] : [`-f ${file}`]),
    ];
    // `-x` is for addresses.
    if (type === "PTR" || /^\d+(?:\.\d+){3}$/.test(name ?? "")) return undefined;
    return { command: parts.join(" "), confidence: beliefOf(explained, WHOLE) };
  },
};
