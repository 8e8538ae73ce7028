/** Requests to ping: whom, how often, for how long, from which interface, and what is wanted of the answer. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import { secondsOf } from "../../text/units.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface PingDraft {
  isSaid: boolean;
  host: string | undefined;
  count: number | undefined;
  options: string[];
  isQuiet: boolean;
  result: "average" | "loss" | "times" | "summary" | undefined;
  last: number | undefined;
}

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: PingDraft, values: Values) => boolean | undefined,
): Facet<PingDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const PING = '"ping"|"pings"|"icmp"|"echo"';
const REQUESTS = '"request"|"requests"|"packet"|"packets"|"times"|"messages"';
const HOST = /^(?:\$\{?\w+\}?|[\w-]+(?:\.[\w-]+)+|[\da-fA-F]*:[\da-fA-F:]+|localhost)$/;

const counted = (draft: PingDraft, count: number | undefined): boolean => {
  if (count === undefined || draft.count !== undefined) return false;
  draft.count = count;
  return true;
};

const facets: readonly Facet<PingDraft>[] = [
  facet("ping", [`["send"|"sends"|"make"] [a] ["icmp"] ${PING} [${REQUESTS}]`], (draft) => {
    draft.isSaid = true;
  }),
  facet(
    "count",
    [
      `["send"] ["only"|"exactly"|"at"] ["most"] {n:number} ["icmp"] ${PING} [${REQUESTS}]`,
      `["send"] ["only"|"exactly"|"at"] ["most"] {n:number} ${REQUESTS}`,
      '["send"] [a] "single"|"one" ["icmp"] "ping" ["request"|"packet"]',
      '"of" {n:number} "pings"|"packets"',
      `"of" [a] "single"|"one" "request"|"ping"|"packet"`,
      '"once"',
    ],
    (draft, values) => {
      draft.isSaid = true;
      const token = values.get("n");
      return counted(draft, token === undefined ? 1 : token.number);
    },
  ),
  facet(
    "host",
    [
      '["sent"] ["to"|"for"|"of"] [the] ["host"|"server"|"address"|"hostname"|"machine"|"ip"|"broadcast"] ["address"|"name"] ["specified"] ["by"] ["variable"] {h:text}',
      '"ping" [the] ["host"|"server"|"address"|"ip"] ["address"] {h:text}',
    ],
    (draft, values) => {
      const token = values.get("h");
      if (token === undefined || draft.host !== undefined || !HOST.test(token.text)) return false;
      draft.host = quoteValue("host", token);
      return true;
    },
  ),
  facet(
    "timeout",
    ['["and"] ["with"] [a] ["total"] "timeout"|"deadline" "of" {d:duration}', '"for" {d:duration}'],
    (draft, values) => {
      const duration = values.get("d")?.duration;
      if (duration === undefined) return false;
      draft.options.push(`-w ${secondsOf(duration)}`);
      return true;
    },
  ),
  facet(
    "interval",
    ['["with"] [an] ["interval"] "interval"|"every" ["of"] {d:duration}'],
    (draft, values) => {
      const duration = values.get("d")?.duration;
      if (duration === undefined) return false;
      draft.options.push(`-i ${secondsOf(duration)}`);
      return true;
    },
  ),
  facet(
    "interface",
    [
      '["and"] "on"|"using"|"from"|"through"|"via"|"over" [the] ["network"] "interface" {i:text}',
      '["and"] "on"|"using"|"from"|"through"|"via" [the] {i:text} "interface"',
    ],
    (draft, values) => {
      const token = values.get("i");
      if (!/^[a-z]+\d[\w.]*$/.test(token?.text ?? "")) return false;
      draft.options.push(`-I ${token?.text}`);
      return true;
    },
  ),
  facet(
    "ttl",
    ['["with"] [a] "ttl" ["of"] {n:number}', '["with"] [a] "time" "to" "live" "of" {n:number}'],
    (draft, values) => {
      draft.options.push(`-t ${values.get("n")?.number}`);
    },
  ),
  facet(
    "size",
    [
      '["with"|"of"] [a] ["packet"|"payload"] "size" ["of"] {n:number} ["bytes"]',
      '"with"|"of" {n:number} "bytes" ["of"] ["payload"|"data"] ["each"]',
    ],
    (draft, values) => {
      const count = values.get("n")?.number;
      if (count === undefined) return false;
      draft.options.push(`-s ${count}`);
      return true;
    },
  ),
  facet(
    "summary",
    [
      '["and"] ["displaying"|"print"|"show"|"printing"|"showing"|"display"] "only"|"just" [the] "summary"|"statistics" ["info"|"information"|"lines"|"statistics"] ["after"|"at"] ["the"] ["last"|"end"] ["request"] ["completed"|"completes"]',
      '["and"] "quietly"|"quiet"',
      '["print"|"show"] [the] ["ping"] "statistics" "of"',
    ],
    (draft) => {
      draft.isQuiet = true;
    },
  ),
  facet(
    "average",
    [
      '["only"] [the] "average" ["round"|"ping"|"round-trip"] ["trip"] ["time"|"latency"|"rtt"] ["of"|"for"]',
    ],
    (draft) => {
      draft.result = "average";
    },
  ),
  facet(
    "loss",
    [
      '["only"] [the] ["percentage"] "percentage"|"percent" "of" "packets" "lost" ["of"] ["the"]',
      '["only"] [the] "packet" "loss" ["percentage"|"rate"] ["of"|"for"]',
    ],
    (draft) => {
      draft.result = "loss";
    },
  ),
  facet(
    "times",
    ['[the] "ping"|"round" ["trip"] "time" ["number"|"only"] ["only"] ["of"]'],
    (draft) => {
      draft.isSaid = true;
      draft.result = "times";
    },
  ),
  facet(
    "last",
    [
      '["and"] ["print"|"show"] "only" [the] "last" {n:number} "lines" ["of"] ["the"] ["summary"|"output"] ["output"]',
    ],
    (draft, values) => {
      draft.last = values.get("n")?.number;
      draft.isQuiet = true;
      return draft.last !== undefined;
    },
  ),
  facet("show", ['show|"get"|"packets"|"sent"|"continuously"'], () => true),
];

/** Every word is explained. */
const WHOLE = 0.98;

function commandOf({
  isSaid,
  host,
  count,
  options,
  isQuiet,
  result,
  last,
}: PingDraft): string | undefined {
  if (!isSaid || host === undefined) return undefined;
  const quiet = isQuiet || result === "average" || result === "loss";
  const ping = [
    "ping",
    ...(count === undefined ? [] : [`-c ${count}`]),
    ...options,
    ...(quiet ? ["-q"] : []),
    host,
  ].join(" ");
  // Without a number it never ends.
  const ends = count !== undefined || options.some((one) => one.startsWith("-w"));
  if (result !== undefined || last !== undefined) {
    if (!ends) return undefined;
    if (last !== undefined) return result === undefined ? `${ping} | tail -n ${last}` : undefined;
    if (result === "average") return `${ping} | tail -n 1 | cut -d/ -f5`;
    if (result === "loss") return `${ping} | grep -oP '\\d+(?=% packet loss)'`;
    return `${ping} | grep -oP 'time=\\K[\\d.]+'`;
  }
  return ping;
}

export const pinging: Composer = {
  name: "pinging",
  compose(tokens) {
    if (!tokens.some(({ text, quoted }) => !quoted && /^(?:pings?|icmp|packets?)$/i.test(text)))
      return undefined;
    const explained = explain(tokens, facets, () => ({
      isSaid: false,
      host: undefined,
      count: undefined,
      options: [],
      isQuiet: false,
      result: undefined,
      last: undefined,
    }));
    const command = commandOf(explained.draft);
    return command === undefined || explained.left.length > 0
      ? undefined
      : { command, confidence: beliefOf(explained, WHOLE) };
  },
};
