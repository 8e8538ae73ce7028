/** What `uname` knows, several facts at once in whatever words: "the kernel name, host name and machine architecture". */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface KernelDraft {
  readonly options: Set<string>;
}

/** In the order in which `uname` prints them. */
const ORDER = "snrvmpio";

const fact = (option: string, phrases: readonly string[]): Facet<KernelDraft> => ({
  name: `kernel:${option}`,
  phrases,
  apply(draft) {
    draft.options.add(option);
    return true;
  },
});

const facets: readonly Facet<KernelDraft>[] = [
  fact("s", ['[the] "kernel" "name"', '[the] "name" [of] [the] "kernel"']),
  fact("n", [
    '[the] ["network"] "hostname"|"nodename"',
    '[the] ["network"] "host"|"node"|"machine"|"system" "name"',
    '[the] "network" "node" ["hostname"|"name"]',
  ]),
  fact("r", ['[the|its] ["kernel"] "release" ["number"|"string"] ["of"] ["kernel"]']),
  fact("v", ['[the|its] "version" ["of"] ["kernel"]']),
  fact("m", [
    '[the|its] ["machine"|"hardware"|"system"|"cpu"|"processor"] "architecture"|"machine" ["name"|"type"]',
    '[the] "machine" "hardware" ["name"|"type"]',
  ]),
  fact("p", ['[the|its] "processor" ["type"|"name"]']),
  fact("i", ['[the|its] "hardware" "platform"']),
  fact("o", ['[the|its] "operating" "system" ["name"|"type"]', '"os" ["name"|"type"]']),
  {
    name: "kernel:release-version",
    phrases: ['[the] "kernel" "release" ["and"] "version"'],
    apply(draft) {
      draft.options.add("r").add("v");
      return true;
    },
  },
  // `-v` is the day it was made: who asks for its version alone wants the release.
  {
    name: "kernel:version",
    phrases: ['[the] "kernel" "version" ["number"]', '"kernel\'s" "version"'],
    apply(draft) {
      draft.options.add("r");
      return true;
    },
  },
  {
    name: "asked",
    phrases: [
      'show|"get"|"report"|"tell"|"determine" [the|me] ["system"] ["information"]',
      '"system" "information"',
      '"in" "one"|"single" "line"',
      '"together"|"both"|"also"|"current"|"only"|"just"',
      '"of" [the|this] "machine"|"system"|"computer"|"host"',
    ],
    apply: () => true,
  },
];

/** Every word is explained. */
const WHOLE = 0.98;

export const kernel: Composer = {
  name: "kernel",
  compose(tokens: readonly Token[]) {
    if (!tokens.some(({ text }) => /^(?:kernel|architecture|nodename|platform)/i.test(text)))
      return undefined;
    const explained = explain(tokens, facets, () => ({ options: new Set<string>() }));
    const options = [...ORDER].filter((one) => explained.draft.options.has(one)).join("");
    // One fact alone has its own frames; all of them have an option of their own.
    if (options.length < 2) return undefined;
    const command = `uname -${options.length > 6 ? "a" : options}`;
    return { command, confidence: beliefOf(explained, WHOLE) };
  },
};
