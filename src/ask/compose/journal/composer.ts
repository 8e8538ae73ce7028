/** Requests for the log of systemd: of which unit, from when to when, how serious, how much of it. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import "../dates/when.js";
import type { When } from "../dates/when.js";
import { beliefOf, explain, type Facet } from "../facets.js";
import { prepare } from "../files/prepare.js";
import { meaningOf } from "../nouns.js";

type Values = ReadonlyMap<string, Token>;

interface JournalDraft {
  /** How plainly it is about the journal. */
  said: "journal" | "log" | undefined;
  unit: string | undefined;
  since: string | undefined;
  until: string | undefined;
  lines: number | undefined;
  readonly options: Set<string>;
  grep: string | undefined;
}

const start = (): JournalDraft => ({
  said: undefined,
  unit: undefined,
  since: undefined,
  until: undefined,
  lines: undefined,
  options: new Set(),
  grep: undefined,
});

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: JournalDraft, values: Values) => boolean | undefined | undefined,
): Facet<JournalDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const LOG = '"log"|"logs"|"messages"|"entries"|"message"|"output"|"records"|"lines"';
const PRIORITIES: readonly (readonly [string, string])[] = [
  ["emerg", '"emergency"|"emerg"'],
  ["alert", '"alert"|"alerts"'],
  ["crit", '"critical"|"crit"'],
  ["err", '"error"|"errors"|"err"'],
  ["warning", '"warning"|"warnings"|"warn"'],
  ["notice", '"notice"'],
  ["info", '"info"'],
  ["debug", '"debug"'],
];

/** A point in time as journalctl reads it. */
function timeOf(point: When | undefined): string | undefined {
  if (point === undefined || point.live === true) return undefined;
  const { text } = point;
  if (text === undefined) return "now";
  if (/^(?:next|\+)/.test(text) || /[+-]\d+ \w+$/.test(text)) return undefined;
  return text.replace(/^today 00:00$/, "today");
}

const time = (values: Values, slot = "w"): string | undefined =>
  timeOf(meaningOf<When>(values, slot));

/** An hour of the clock: 9am, 10:30, 14. */
function clock(token: Token | undefined): string | undefined {
  const text = token?.text ?? "";
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)) return text;
  return /^\d{1,2}(?:am|pm)$/i.test(text) && token?.number !== undefined
    ? `${token.number}:00`
    : undefined;
}

const NO_UNIT =
  /^(?:clear|clean|empty|wipe|erase|delete|remove|vacuum|rotate|flush|disable|stop|dmesg|pid|process|in|on|at|of|by|to|for|with|all|every|the|system|systemd|journal|journald|kernel|service|unit|services|log|logs|entries|messages?|today|yesterday|boot|error|errors|warning|warnings|last|recent|show|this|current|previous|follow|user|it|them|my|your|new|only|since|until|from|disk|syslog|access|file|files|line|lines|docker|container|pod|git|commit|commits|application|app|web|server|date|security|auth|debug|info|application's|message)$/i;

const unitIn = (token: Token | undefined, isSure = false): string | undefined => {
  if (
    token === undefined ||
    token.number !== undefined ||
    /[\s/]|\.(?:log|txt|gz)$/.test(token.text)
  )
    return undefined;
  if (NO_UNIT.test(token.text) && !(isSure && /^(?:docker|kernel-.*|auth)$/.test(token.text)))
    return undefined;
  return quoteValue("name", token);
};

const facets: readonly Facet<JournalDraft>[] = [
  facet(
    "journal",
    [
      `["systemd"|"system"] "journal"|"journald"|"journalctl"|"syslog" [${LOG}]`,
      `"systemd"|"system" ["service"] ${LOG}`,
      `["in"|"from"|"of"] [the] ["systemd"|"system"] "journal"|"log"`,
    ],
    (draft) => {
      draft.said = "journal";
    },
  ),
  facet(
    "log",
    [LOG, `[the|all] ${LOG} ["from"|"in"|"of"|"to"] [the|a] ["systemd"] "journal"`],
    (draft) => {
      draft.said ??= "log";
    },
  ),
  facet(
    "show",
    [
      'show|"view"|"read"|"open"|"check"|"want"|"look"|"see"|"using"|"with"|"use" ["at"]',
      '"logged"|"recorded"|"written"|"generated"|"there"|"system"|"full"|"happened"|"what"',
    ],
    () => true,
  ),
  facet(
    "unit",
    [
      `"of"|"for"|"from"|"by" [the] ["systemd"] "service"|"unit"|"daemon" {u:name}`,
      `["of"|"for"|"from"|"by"] [the] {u:name} "service"|"unit"|"daemon" [${LOG}]`,
      `"service"|"unit" {u:name}`,
    ],
    (draft, values) => {
      const unit = unitIn(values.get("u"), true);
      if (unit === undefined || draft.unit !== undefined) return false;
      draft.unit = unit;
      draft.said = "journal";
      return true;
    },
  ),
  facet("unit:journal", ['{u:name} ["systemd"] "journal"'], (draft, values) => {
    const unit = unitIn(values.get("u"));
    if (unit === undefined || draft.unit !== undefined) return false;
    draft.unit = unit;
    draft.said = "journal";
    return true;
  }),
  facet(
    "unit:loose",
    [
      `"of"|"for"|"from"|"by" [the] {u:name}`,
      `{u:name} ${LOG}`,
      `"journal"|"journalctl" ["of"|"for"|"from"] {u:name}`,
    ],
    (draft, values) => {
      const unit = unitIn(values.get("u"), draft.said === "journal");
      if (unit === undefined || draft.unit !== undefined || draft.unit === unit) return false;
      draft.unit = unit;
      draft.said ??= "log";
      return true;
    },
  ),
  facet(
    "since",
    [
      '"since"|"from"|"after"|"starting" ["from"|"at"] {w:WHEN}',
      '["that"] ["were"] ["logged"] ["newer"] "since" {w:WHEN}',
    ],
    (draft, values) => {
      const since = time(values);
      if (since === undefined || draft.since !== undefined || since === "now") return false;
      draft.since = since;
      return true;
    },
  ),
  facet("until", ['"until"|"before"|"till"|"to"|"up" ["to"] {w:WHEN}'], (draft, values) => {
    const until = time(values);
    if (until === undefined || draft.until !== undefined) return false;
    draft.until = until;
    return true;
  }),
  facet(
    "between",
    ['"between"|"from" {a:WHEN} "and"|"to"|"until"|"till" {b:WHEN}'],
    (draft, values) => {
      const [since, until] = [time(values, "a"), time(values, "b")];
      if (since === undefined || until === undefined || draft.since !== undefined) return false;
      draft.since = since;
      draft.until = until;
      return true;
    },
  ),
  facet(
    "between:clock",
    [
      '["today"] "between"|"from" {a:text} "and"|"to"|"until" {b:text} ["today"]',
      '["from"|"of"|"on"] {w:DAY} "between"|"from" {a:text} "and"|"to"|"until" {b:text}',
      '"between"|"from" {a:text} "and"|"to"|"until" {b:text} {w:DAY}',
    ],
    (draft, values) => {
      const [a, b] = [clock(values.get("a")), clock(values.get("b"))];
      if (a === undefined || b === undefined || draft.since !== undefined) return false;
      const day = meaningOf<When>(values, "w")?.text;
      const prefix = day === undefined ? "" : `${day} `;
      draft.since = `${prefix}${a}`;
      draft.until = `${prefix}${b}`;
      return true;
    },
  ),
  facet("since:clock", ['"since"|"after"|"from" {a:text} ["today"]'], (draft, values) => {
    const at = clock(values.get("a"));
    if (at === undefined || draft.since !== undefined) return false;
    draft.since = at;
    return true;
  }),
  facet(
    "last",
    [
      '["in"|"from"|"of"|"during"|"within"|"for"|"over"] [the] "last"|"past"|"previous" {t:duration}',
    ],
    (draft, values) => {
      const duration = values.get("t")?.duration;
      if (duration === undefined || draft.since !== undefined) return false;
      draft.since = `${duration.amount} ${duration.unit}${duration.amount === 1 ? "" : "s"} ago`;
      return true;
    },
  ),
  facet(
    "last:unit",
    [
      '["in"|"from"|"of"|"during"|"within"|"for"|"over"] [the] "last"|"past" "hour"',
      '"hour" "ago"',
    ],
    (draft) => {
      if (draft.since !== undefined) return false;
      draft.since = "1 hour ago";
      return true;
    },
  ),
  facet("today", ['["from"|"of"|"for"] "today"', '"midnight"'], (draft) => {
    if (draft.since !== undefined) return false;
    draft.since = "today";
    return true;
  }),
  facet("yesterday", ['["from"|"of"|"for"|"on"] "yesterday"'], (draft) => {
    if (draft.since !== undefined) return false;
    draft.since = "yesterday";
    draft.until = "today";
    return true;
  }),
  facet(
    "lines",
    [
      `[the] "last"|"latest"|"newest"|"recent"|"most" ["recent"] {n:number} [${LOG}] [of|in|from]`,
      `[the] {n:number} ["most"] "last"|"latest"|"newest"|"recent" [${LOG}] [of|in|from]`,
      `"only" [the] ["last"] {n:number} [${LOG}]`,
    ],
    (draft, values) => {
      const lines = values.get("n")?.number;
      if (lines === undefined || draft.lines !== undefined) return false;
      draft.lines = lines;
      draft.said ??= "log";
      return true;
    },
  ),
  ...PRIORITIES.map(([level, words]) =>
    facet(
      `priority:${level}`,
      [
        `["only"|"with"|"of"|"at"] [the|a] ["priority"|"level"|"severity"] [of] ["level"] ${words} ["priority"|"level"|"severity"|"messages"|"entries"] ["or"] ["higher"|"above"|"worse"|"more"]`,
        `["only"] ["with"|"of"|"at"] ["priority"|"level"|"severity"] ${words} ["and"|"or"] ["higher"|"above"|"worse"]`,
        `${words} ["priority"|"level"]`,
      ],
      (draft) => {
        if ([...draft.options].some((one) => one.startsWith("-p"))) return false;
        draft.options.add(`-p ${level}`);
        draft.said ??= "log";
        return true;
      },
    ),
  ),
  facet("kernel", [`["only"] "kernel" [${LOG}]`], (draft) => {
    draft.options.add("-k");
    draft.said = "journal";
  }),
  facet(
    "boot",
    [
      '["from"|"of"|"since"|"for"|"during"|"in"] [the|this] "current"|"this"|"last"|"latest" ["system"] "boot"',
      '"since" [the] ["last"|"system"] "boot"|"booted"|"startup"',
      '"since" [the] ["system"|"machine"] "started"|"booted"',
    ],
    (draft) => {
      if (draft.options.has("-b -1")) return false;
      draft.options.add("-b");
      draft.said ??= "journal";
      return true;
    },
  ),
  facet(
    "boot:previous",
    [
      '["from"|"of"|"for"|"during"|"in"] [the] "previous"|"prior" "boot"',
      '"boot" "before" [the] "last"|"current"|"this" ["one"]',
    ],
    (draft) => {
      draft.options.add("-b -1");
      draft.said ??= "journal";
    },
  ),
  facet(
    "follow",
    [
      '"follow"|"following"|"tail"|"stream"|"watch" [the]',
      '["in"] "real" "time"',
      '["in"] "real-time"|"live"|"continuously" ["mode"]',
      '["as"] ["they"] "arrive"|"come"|"appear"|"appended"|"happen"',
      '"new" ["entries"|"messages"] [as] "arrive"|"appear"',
    ],
    (draft) => {
      draft.options.add("-f");
    },
  ),
  facet(
    "pid",
    [
      '["of"|"for"|"from"|"by"] [the] ["process"] "pid"|"process" ["with"|"id"|"number"] ["pid"] {n:pid}',
    ],
    (draft, values) => {
      draft.options.add(`_PID=${values.get("n")?.number ?? values.get("n")?.text}`);
    },
  ),
  facet(
    "reverse",
    [
      '["in"] "reverse"|"reversed" ["chronological"|"order"] ["order"]',
      '["with"] [the] "newest"|"latest"|"recent" ["entries"|"messages"|"ones"] "first"',
      '"newest" "on" "top"',
    ],
    (draft) => {
      draft.options.add("-r");
    },
  ),
  facet(
    "no-pager",
    [
      '"without"|"no" [a|the|using] ["using"] "pager"|"paging"',
      '"not" [use|using] "paged"|"pager"',
    ],
    (draft) => {
      draft.options.add("--no-pager");
    },
  ),
  facet("json", ['["in"|"as"] "json" ["format"|"output"]'], (draft) => {
    draft.options.add("-o json");
  }),
  facet(
    "cat",
    [
      '"only"|"just" [the] "message" ["text"|"texts"]',
      '"without" ["timestamps"] "timestamps"|"metadata"',
    ],
    (draft) => {
      draft.options.add("-o cat");
    },
  ),
  facet(
    "grep",
    [
      '["that"] "containing"|"contain"|"matching"|"mentioning"|"mention"|"with" [the] ["word"|"text"|"string"|"pattern"] {t:text}',
    ],
    (draft, values) => {
      const text = values.get("t");
      if (text === undefined || !text.quoted) return false;
      draft.grep = quoteValue("text", text);
      return true;
    },
  ),
];

function render({ unit, since, until, lines, options, grep }: JournalDraft): string {
  const dated = (text: string): string => (/^[\w:.-]+$/.test(text) ? text : `'${text}'`);
  const words = ["journalctl"];
  if (options.has("-k")) words.push("-k");
  if (unit !== undefined) words.push(`-u ${unit}`);
  for (const one of options) if (/^-b/.test(one) || /^-p/.test(one)) words.push(one);
  if (since !== undefined) words.push(`--since ${dated(since)}`);
  if (until !== undefined && until !== "now") words.push(`--until ${dated(until)}`);
  for (const one of options) if (one.startsWith("_PID")) words.push(one);
  if (lines !== undefined) words.push(`-n ${lines}`);
  if (grep !== undefined) words.push(`-g ${grep}`);
  for (const one of ["-f", "-r", "-o json", "-o cat", "--no-pager"])
    if (options.has(one)) words.push(one);
  return words.join(" ");
}

/** Words of other programs that have logs. */
const OTHERS =
  /^(?:container|containers|docker|pod|pods|kubectl|git|commit|commits|kubernetes|deployment|compose|file|files)$/i;

export const journal: Composer = {
  name: "journal",
  compose(asked: readonly Token[]) {
    if (
      asked.some(({ text, quoted }) => !quoted && OTHERS.test(text)) &&
      !asked.some(({ text }) => /^(?:service|unit|journal|journalctl|systemd)$/i.test(text))
    )
      return undefined;
    const explained = explain(prepare(asked), facets, start);
    const { draft, left } = explained;
    if (left.length > 0 || draft.said === undefined) return undefined;
    if (
      asked.some(
        ({ thing, text }) => thing && /\/|\.(?:log|txt|gz|conf)$/.test(text) && text !== "/",
      )
    )
      return undefined;
    const isTimed =
      draft.since !== undefined || [...draft.options].some((one) => /^-[bp]/.test(one));
    if (draft.said === "log" && !isTimed) return undefined;
    const isMore =
      draft.unit !== undefined ||
      draft.lines !== undefined ||
      isTimed ||
      draft.options.size > 0 ||
      draft.grep !== undefined;
    return isMore ? { command: render(draft), confidence: beliefOf(explained, 0.965) } : undefined;
  },
};
