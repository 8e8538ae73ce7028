/** Who is logged in, and who was: whose logins, since when, how many of them, with what about each. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface LoginsDraft {
  /** "now": who is here; "past": the record of `last`. */
  when: "now" | "past" | undefined;
  user: string | undefined;
  count: number | undefined;
  since: string | undefined;
  namesOnly: boolean;
  unique: boolean;
  sorted: boolean;
  isCount: boolean;
  oneLine: boolean;
}

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: LoginsDraft, values: Values) => boolean | undefined,
): Facet<LoginsDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const LOGINS = '"logins"|"login"|"logons"|"sessions"|"entries"';
const IN = '"logged"|"logged-in"|"signed" ["in"|"on"]';
const NO_USER =
  /^(?:all|every|each|any|the|users?|today|yesterday|last|this|now|in|on|me|names?|login|logins|sorted|unique|number|count|current|currently|system|machine|server|first|days?|weeks?|root's|history|time|times|host|where|when|since|one|line)$/i;

const facets: readonly Facet<LoginsDraft>[] = [
  facet(
    "now",
    [
      `["all"|"the"|"every"] ["currently"|"current"] "users"|"user"|"people"|"accounts" ["who"|"that"|"which"] ["are"|"is"] ["currently"|"now"] ${IN} ["currently"|"now"|"right"] ["in"|"now"|"at"] ["the"|"moment"] ["moment"]`,
      `["all"|"the"|"every"] ["currently"|"current"] ${IN} "users"|"user"|"people"`,
      `"who" ["is"|"are"] ["currently"|"now"] ${IN} ["now"|"currently"|"right"] ["now"]`,
    ],
    (draft) => {
      draft.when ??= "now";
    },
  ),
  facet(
    "names",
    [
      `["only"|"just"] [the] ["login"|"user"] "names"|"usernames"|"name" ["only"] ["of"] ["all"|"the"] [the] ["currently"|"current"|"unique"|"distinct"] "users"|"people" ["who"|"that"] ["are"] ["currently"] ${IN} ["currently"|"now"]`,
      `["only"|"just"] [the] ["login"|"user"] "names"|"usernames" ["only"] ["of"] ["all"|"the"] ["currently"|"current"] ${IN} "users"|"people"`,
      `["only"|"just"] [the|their] ["column"] [of] ["user"|"login"] "names"|"usernames" ["only"|"column"]`,
    ],
    (draft) => {
      draft.when ??= "now";
      draft.namesOnly = true;
    },
  ),
  facet(
    "past",
    [
      `["the"] "last"|"latest"|"recent"|"previous"|"past" {n:number} ["successful"|"user"|"recorded"] ${LOGINS} ["on"|"of"|"to"] [the|this] ["machine"|"system"|"server"]`,
      `["the"] {n:number} ["most"] "last"|"latest"|"recent"|"newest" ["successful"|"user"] ${LOGINS}`,
      `["the"] {n:number} "users"|"people" ["who"|"that"] ["logged"] ["in"] ["most"] "last"|"recently" ["logged"] ["in"]`,
    ],
    (draft, values) => {
      const count = values.get("n")?.number;
      if (count === undefined || draft.count !== undefined) return false;
      draft.when = "past";
      draft.count = count;
      return true;
    },
  ),
  facet(
    "history",
    [
      `["the"|"all"] ["last"|"recent"|"past"|"previous"|"successful"] ["user"] ${LOGINS} ["history"|"records"|"times"|"log"]`,
      `"login" "history"|"records"|"log"`,
      '"who" ["has"|"have"] "logged" ["in"|"on"]',
      '"when" [did] {u:user} ["last"] "logged"|"log"|"login" ["in"]',
    ],
    (draft, values) => {
      const user = values.get("u");
      if (user !== undefined) {
        if (NO_USER.test(user.text)) return false;
        draft.user = quoteValue("user", user);
      }
      draft.when = "past";
      return true;
    },
  ),
  facet(
    "user",
    [
      '"of"|"by"|"for"|"from" [the] ["user"|"account"] {u:user} ["user"]',
      '"of"|"by"|"for" [the] "user" {u:user}',
    ],
    (draft, values) => {
      const user = values.get("u");
      if (user === undefined || draft.user !== undefined || user.duration !== undefined)
        return false;
      if (!user.quoted && (NO_USER.test(user.text) || user.number !== undefined)) return false;
      draft.when = "past";
      draft.user = quoteValue("user", user);
      return true;
    },
  ),
  facet(
    "since",
    [
      '"in"|"of"|"from"|"during"|"within"|"over"|"for" [the] ["last"|"past"|"previous"] {d:duration}',
      '[the] "last"|"past"|"previous" {d:duration} [of]',
    ],
    (draft, values) => {
      const duration = values.get("d")?.duration;
      if (duration === undefined || draft.since !== undefined) return false;
      draft.since = `-${duration.amount}${duration.unit}${duration.amount === 1 ? "" : "s"}`;
      return true;
    },
  ),
  facet(
    "since:week",
    ['"in"|"of"|"during"|"within" [the] "last"|"past"|"this" "week"'],
    (draft) => {
      draft.since = "-7days";
    },
  ),
  facet("since:day", ['"since"|"from" "yesterday"'], (draft) => {
    draft.since = "yesterday";
  }),
  facet("since:today", ['["since"|"of"|"from"] "today"'], (draft) => {
    draft.since = "today";
  }),
  facet("since:date", ['"since"|"after" {d:date}'], (draft, values) => {
    const date = values.get("d")?.text ?? "";
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
    draft.since = date;
    return true;
  }),
  facet(
    "unique",
    [
      '["and"] "unique"|"distinct"|"deduplicated"',
      '["and"] "without" ["counting"|"listing"] ["duplicates"|"one"|"any"|"repetitions"] ["twice"|"user"] ["twice"]',
      '["each"|"every"] ["user"|"name"|"one"] ["only"|"just"] "once"',
    ],
    (draft) => {
      draft.unique = true;
    },
  ),
  facet(
    "sorted",
    [
      '["and"] "sorted"|"sort"|"alphabetically" ["alphabetically"|"by"] ["name"|"column"]',
      '"in" "alphabetical" ["order"]',
    ],
    (draft) => {
      draft.sorted = true;
    },
  ),
  facet(
    "count",
    ['count ["how"] ["many"] [the] ["number"] [of]', '[the] "number" "of"', '"how" "many"'],
    (draft) => {
      draft.isCount = true;
    },
  ),
  facet("one-line", ['["all"] "on"|"in" "one"|"a"|"single" ["single"] "line"'], (draft) => {
    draft.oneLine = true;
  }),
  facet(
    "show",
    [
      'show|"get"|"see"|"output"|"find"',
      '["each"|"one"] ["on"|"per"] ["its"|"a"] ["own"|"separate"] "line"',
      '["on"|"to"] [the|this] "system"|"machine"|"server"|"host"',
      '"/"',
    ],
    () => true,
  ),
];

/** Every word is explained. */
const WHOLE = 0.98;

function commandOf(draft: LoginsDraft): string | undefined {
  const { user, count, since, namesOnly, unique, sorted, isCount, oneLine } = draft;
  if (draft.when === undefined) return undefined;
  if (draft.when === "past" || since !== undefined) {
    if (namesOnly || unique || sorted || isCount || oneLine) return undefined;
    const from = since === undefined ? [] : [`-s ${since}`];
    const parts = [
      ...from,
      ...(count === undefined ? [] : [`-n ${count}`]),
      ...(user === undefined ? [] : [user]),
    ];
    // Nothing but "logins" may be those of now.
    return parts.length === 0 ? undefined : ["last", ...parts].join(" ");
  }
  if (user !== undefined) return undefined;
  // Plain lists and their number have frames.
  if (!namesOnly && !unique && !sorted) return undefined;
  if (oneLine) return unique || sorted || isCount ? undefined : "users";
  const parts = ["who | cut -d' ' -f1"];
  if (unique) parts.push("sort -u");
  else if (sorted) parts.push("sort");
  if (isCount) parts.push("wc -l");
  return parts.join(" | ");
}

export const logins: Composer = {
  name: "logins",
  compose(tokens) {
    if (
      !tokens.some(
        ({ text, quoted }) =>
          !quoted && /^(?:log(?:ged|ins?|ons?|ged-in)|sessions|signed)$/i.test(text),
      )
    )
      return undefined;
    const explained = explain(tokens, facets, () => ({
      when: undefined,
      user: undefined,
      count: undefined,
      since: undefined,
      namesOnly: false,
      unique: false,
      sorted: false,
      isCount: false,
      oneLine: false,
    }));
    const command = commandOf(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, WHOLE) };
  },
};
