/** Ways to say what a list of processes has. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import "./columns.js";
import type { ProcessesDraft } from "./draft.js";

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: ProcessesDraft, values: Values) => boolean | undefined,
): Facet<ProcessesDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const NO_NAME =
  /^(?:all|every|each|any|the|running|process|processes|program|programs|list|show|print|my|your|me|i|them|their|most|top|cpu|memory|ram|user|users|background|current|zombie|defunct|system|other|child|parent|stopped|sleeping|kernel|and|with|by|of|for|only|in|on|sorted|which|what|pids?|names?|ids?|number|count|first|last|tree|active|hungry|intensive|heavy|heaviest|consuming|using|many|how|display|is|are|it|under|started|available|newest|oldest|root's|one|single|kill|stop|terminate|details?|information|together|along)$/i;

const nameIn = (token: Token | undefined): string | undefined =>
  token === undefined ||
  token.number !== undefined ||
  NO_NAME.test(token.text) ||
  /[\s/]/.test(token.text)
    ? undefined
    : quoteValue("name", token);

const PROC = '"process"|"processes"|"programs"|"tasks"|"program"';
const OWNED =
  '"owned"|"run"|"started"|"launched"|"of"|"belonging"|"belong"|"running"|"for"|"by"|"executed"|"under"|"as"';

export const facets: readonly Facet<ProcessesDraft>[] = [
  facet(
    "processes",
    [
      `[all|every|each|any|the|currently] ["running"|"active"|"current"|"system"] ${PROC} ["running"|"active"] [on|in] ["/"] ["currently"]`,
      '"what"|"whats" ["is"|"are"] ["currently"] "running" ["/"]',
      `[all] ["that"|"which"] ["are"|"is"] "running"|"active"|"currently" ${PROC}`,
      '["everything"] "running"',
    ],
    (draft) => {
      draft.isSaid = true;
    },
  ),
  facet(
    "show",
    [
      'show|"want"|"see"|"monitor"|"look"|"check"|"output"|"details"|"information"|"info"|"list"|"snapshot"|"table"|"together"|"along"',
      '"currently"|"now"|"right"|"this"|"/"',
    ],
    () => true,
  ),
  facet(
    "user",
    [
      `${OWNED} ["by"|"to"|"as"|"of"] [the] "user"|"account" {u:user}`,
      `"owned"|"run"|"started"|"launched"|"belonging"|"belong"|"executed"|"running" "by"|"to"|"as"|"under" [the] ["user"|"account"] {u:user} ["user"|"account"]`,
      `"of"|"for"|"as" [the] {u:user} "user"`,
      `"user" {u:user} [is|has] ["running"|"runs"|"started"]`,
      `{u:user} [is] "runs"`,
      '"as" {u:user}',
    ],
    (draft, values) => {
      const user = nameIn(values.get("u"));
      if (user === undefined || draft.user !== undefined) return false;
      draft.user = user;
      return true;
    },
  ),
  facet(
    "my",
    [
      `"my" ["own"] ${PROC}`,
      `${PROC} ["owned"|"run"|"started"|"belonging"] ["by"|"to"|"of"|"for"] [the] "current"|"me"|"myself" ["user"]`,
      `"current" "user" ${PROC}`,
      `${PROC} "i" ["am"] "run"|"running"|"own"|"started"`,
    ],
    (draft) => {
      draft.isSaid = true;
      draft.user = '"$USER"';
    },
  ),
  facet(
    "not-user",
    [
      `"not" ["owned"|"run"|"running"|"belonging"|"started"] ["by"|"to"|"as"] [the] ["user"] {u:user}`,
      `"except"|"excluding" ["those"] ["owned"|"run"|"belonging"|"of"] ["by"|"to"] [the] ["user"] {u:user}`,
    ],
    (draft, values) => {
      draft.notUser = nameIn(values.get("u"));
      return draft.notUser !== undefined;
    },
  ),
  facet(
    "name",
    [
      `[all|every|the|running] ${PROC} "named"|"called" {n:name}`,
      `[all|every|the|running] ["running"] {n:name} "processes"`,
      '"named"|"called" {n:name}',
      `"whose"|"with" ["the"|"command"] "name" ["is"] {n:name}`,
    ],
    (draft, values) => {
      const name = nameIn(values.get("n"));
      if (name === undefined || draft.name !== undefined) return false;
      draft.isSaid = true;
      draft.name = name;
      return true;
    },
  ),
  facet(
    "columns",
    [
      `["and"|"show"|"showing"|"displaying"] ["columns"|"just"] {c:PSCOLUMNS} ["columns"|"of"|"for"|"shown"] ["each"|"every"|"all"] ["running"]`,
    ],
    (draft, values) => {
      if (draft.columns.length > 0) return false;
      draft.columns.push(...(meaningOf<readonly string[]>(values, "c") as readonly string[]));
      return true;
    },
  ),
  facet(
    "beside",
    ['"with"|"including"|"along"|"plus"|"together" ["with"] [each|their|its|the] {c:PSCOLUMNS}'],
    (draft, values) => {
      if (draft.columns.length > 0) return false;
      draft.columns.push(...(meaningOf<readonly string[]>(values, "c") as readonly string[]));
      draft.beside = true;
      return true;
    },
  ),
  facet(
    "only",
    [
      `"only"|"just" ["show"|"print"|"display"] {c:PSCOLUMNS} ["of"|"for"] ["each"|"every"|"all"] ["running"]`,
      `show|print ["only"|"just"] [the] {c:PSCOLUMNS} "only"`,
      `{c:PSCOLUMNS} "only" ["of"|"for"] ["each"|"every"|"all"]`,
    ],
    (draft, values) => {
      if (draft.columns.length > 0) return false;
      draft.columns.push(...(meaningOf<readonly string[]>(values, "c") as readonly string[]));
      draft.bare = true;
      return true;
    },
  ),
  facet(
    "bare",
    [
      '"without"|"no"|"omitting"|"omit" [the|a|any] ["column"] "header"|"headers"|"heading" ["line"]',
    ],
    (draft) => {
      draft.bare = true;
    },
  ),
  facet("unique", ['"unique"|"distinct"'], (draft) => {
    draft.unique = true;
  }),
  facet(
    "sort",
    [
      '"sorted"|"sort"|"ordered"|"order"|"sorting"|"ordering"|"ranked" ["them"|"it"] "by"|"on" [the|their|highest] {k:PSSORT}',
      '"by" [the|their] {k:PSSORT}',
      '"in" "order" "of" {k:PSSORT}',
    ],
    (draft, values) => {
      if (draft.sort !== undefined) return false;
      draft.sort = meaningOf<string>(values, "k");
      return true;
    },
  ),
  facet(
    "most",
    [
      '["that"|"which"] ["are"|"is"] "using"|"use"|"uses"|"consuming"|"consume"|"consumes"|"eating"|"eat"|"taking"|"take"|"takes"|"hogging"|"with"|"by"|"has"|"having" [the|up] "most"|"highest"|"largest"|"biggest" ["amount" of] {k:PSSORT}',
      '["most"] {k:PSSORT} "intensive"|"hungry"|"consuming"|"heavy"|"hogging"|"hogs"|"hog"|"consumers"|"users"|"eaters"|"eater"|"guzzlers"',
      '"most" {k:PSSORT}',
      '"memory-consuming"|"memory-hungry"|"memory-intensive"|"ram-hungry"',
      '"cpu-consuming"|"cpu-hungry"|"cpu-intensive"',
      '"top"|"highest"|"biggest" {k:PSSORT} ["consumers"|"users"|"hogs"|"eaters"]',
    ],
    (draft, values) => {
      if (draft.sort !== undefined) return false;
      draft.sort = meaningOf<string>(values, "k");
      return draft.sort !== undefined;
    },
  ),
  facet(
    "one:most",
    [
      '["the"|"which"|"single"|"one"] "process"|"program" ["that"|"which"] ["is"|"has"] "using"|"with"|"consuming"|"uses"|"eating"|"has"|"taking"|"takes"|"consumes"|"hogging" [the] "most"|"highest"|"largest"|"biggest" ["amount"] [of] {k:PSSORT}',
    ],
    (draft, values) => {
      draft.sort ??= meaningOf<string>(values, "k");
      draft.top ??= 1;
      draft.isSaid = true;
    },
  ),
  facet(
    "longest",
    ['["with"|"by"] [the] "longest" "running"|"elapsed"|"run" "time"|"times"'],
    (draft) => {
      draft.sort ??= "start_time";
    },
  ),
  facet(
    "memory-most",
    ['["most"] "memory-consuming"|"memory-hungry"|"memory-intensive"|"ram-hungry"|"memory-heavy"'],
    (draft) => {
      draft.sort = "%mem";
    },
  ),
  facet(
    "cpu-most",
    ['["most"] "cpu-consuming"|"cpu-hungry"|"cpu-intensive"|"cpu-heavy"'],
    (draft) => {
      draft.sort = "%cpu";
    },
  ),
  facet("hogs", ['{k:PSSORT} "hogs"|"hog"|"eaters"|"eater"|"guzzlers"'], (draft, values) => {
    draft.sort = meaningOf<string>(values, "k");
    draft.isSaid = true;
  }),
  facet(
    "top",
    [
      `["the"] "top"|"first" {n:number} ["most"] [${PROC}]`,
      `["the"] {n:number} ["most"|"top"|"heaviest"|"biggest"|"largest"|"greediest"] ${PROC}`,
      `"top"|"first" {n:number} ["biggest"|"largest"|"heaviest"]`,
      `"only" [the] ["first"|"top"] {n:number} ["of"] ["them"|"lines"]`,
      '{n:number} "biggest"|"top"|"heaviest"',
    ],
    (draft, values) => {
      const top = values.get("n")?.number;
      if (top === undefined || draft.top !== undefined) return false;
      draft.top = top;
      draft.isSaid = true;
      return true;
    },
  ),
  facet("one", [`["the"|"single"|"which"] "process"|"program" ["that"|"which"|"is"]`], (draft) => {
    draft.isSaid = true;
    draft.top ??= -1;
  }),
  facet(
    "descending",
    [
      '["in"] "descending"|"decreasing" ["order"] ["of"]',
      '["with"] [the] "highest"|"largest"|"biggest"|"heaviest"|"most" ["users"|"ones"|"usage"] "first"',
      '["from"] "highest"|"high"|"most" "to" "lowest"|"low"|"least"',
    ],
    (draft) => {
      draft.ascending = false;
    },
  ),
  facet(
    "ascending",
    ['["in"] "ascending"|"increasing" ["order"]', '"lowest"|"smallest"|"oldest" ["ones"] "first"'],
    (draft) => {
      draft.ascending = true;
    },
  ),
  facet(
    "oldest:number",
    [
      `["the"] {n:number} "oldest"|"longest-running" [${PROC}]`,
      `["the"] {n:number} "longest" "running" [${PROC}]`,
    ],
    (draft, values) => {
      draft.sort ??= "start_time";
      draft.top ??= values.get("n")?.number;
      draft.isSaid = true;
    },
  ),
  facet(
    "newest:number",
    [`["the"] {n:number} ["most"] ["recently"] "newest"|"started"|"recent"|"youngest" [${PROC}]`],
    (draft, values) => {
      draft.sort ??= "-start_time";
      draft.top ??= values.get("n")?.number;
      draft.isSaid = true;
    },
  ),
  facet(
    "newest",
    ['["most"] ["recently"] "newest"|"youngest"|"recent"|"started" ["first"]'],
    (draft) => {
      draft.sort ??= "-start_time";
    },
  ),
  facet("oldest", ['"oldest"|"longest" ["running"] ["first"]', '"longest-running"'], (draft) => {
    draft.sort ??= "start_time";
  }),
  facet(
    "over",
    [
      '["that"|"which"|"whose"|"with"|"are"|"is"] ["are"|"is"] ["using"|"use"|"consuming"|"taking"|"with"|"usage"] "more"|"over"|"above"|"greater" ["than"] {n:number} ["percent"|"%"] [of] [the|their] {k:PSSORT}',
      '["that"|"whose"|"with"|"where"] [a|the] {k:PSSORT} ["is"] "above"|"over"|"greater"|"exceeding"|"exceeds"|"more"|"higher" ["than"] {n:number} ["percent"|"%"]',
    ],
    (draft, values) => {
      const key = meaningOf<string>(values, "k");
      const value = values.get("n")?.number;
      if (key === undefined || value === undefined || !/^%/.test(key)) return false;
      draft.over = { column: key, op: ">", value };
      return true;
    },
  ),
  facet(
    "count",
    ['"count" [the]', '"number" "of"', '"how" "many"', '["total"] "number" "of"'],
    (draft) => {
      draft.count = true;
    },
  ),
  facet(
    "full",
    [
      '["in"] "full" ["format"|"listing"|"detail"|"details"]',
      '"with" "details"|"detail"',
      '"detailed"',
    ],
    (draft) => {
      draft.full = true;
    },
  ),
];
