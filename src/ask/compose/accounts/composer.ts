/** Requests about the tables of users and groups: which rows, which columns, counted, grouped, ranked, in any order. */

import type { Composer } from "../composers.js";
import { Consuming, unquoted } from "../consuming.js";
import { testsOf } from "./conditions.js";
import { GROUPS, type Table, USERS } from "./tables.js";

const WHOLE = 0.982;

interface Rows {
  readonly table: Table;
  readonly tests: readonly string[];
  readonly columns: readonly number[];
  readonly separator: string;
}

const SEPARATORS: Readonly<Record<string, string>> = {
  colon: ":",
  comma: ",",
  space: " ",
  tab: "\\t",
  dash: "-",
  hyphen: "-",
  semicolon: ";",
};

/** Columns joined as awk prints them. */
const printed = (columns: readonly number[], separator: string): string =>
  columns.map((one) => `$${one}`).join(separator === " " ? ", " : ` "${separator}" `);

function listed({ table, tests, columns, separator }: Rows): string {
  if (tests.length === 0 && columns.length === 1) return `cut -d: -f${columns[0]} ${table.file}`;
  const inOrder = columns.every((one, at) => at === 0 || one > (columns[at - 1] as number));
  if (tests.length === 0 && separator === ":" && inOrder)
    return `cut -d: -f${columns.join(",")} ${table.file}`;
  const condition = tests.length === 0 ? "" : `${tests.join(" && ")} `;
  return `awk -F: '${condition}{print ${printed(columns, separator)}}' ${table.file}`;
}

const columnIn = (table: Table, text: string): number | undefined =>
  table.columns.find(([, says]) => new RegExp(`^(?:${says})$`, "i").test(text.trim()))?.[0];

/** `"name uid"`, `name:uid`: the columns in the form in which they are to stand. */
function inForm(
  said: Consuming,
  table: Table,
): { columns: number[]; separator: string } | undefined {
  const found = said.take(
    /\b(?:(?:as|like|in\s+the\s+(?:form|format)(?:\s+of)?|formatted\s+as|formatted\s+like)\s+(?:a\s+)?(\uE000\d+\uE001|[a-z]+(?::[a-z]+)+|[a-z]+,[a-z]+)|([a-z]+:[a-z]+))/i,
  );
  if (found === undefined) return undefined;
  const parts = unquoted(found[1] || (found[2] ?? "")).split(/([:,;\t|=-]|\s*->\s*|\s+)/);
  const columns = parts
    .filter((_, at) => at % 2 === 0)
    .map((one) =>
      columnIn(
        table,
        one.replace(/[<>{}]/g, "").replace(/^user$|^login$|^account$|^group$/i, "name"),
      ),
    );
  const separators = new Set(parts.filter((_, at) => at % 2 === 1));
  if (columns.some((one) => one === undefined) || separators.size !== 1) return undefined;
  return { columns: columns as number[], separator: [...separators][0] as string };
}

const ORDER = String.raw`(?:(?:and\s+)?(?:sorted|sort|ordered|order|ranked|in\s+order)(?:\s+(?:them|it|the\s+(?:list|result|output)))?\s+(?:by|of)\s+)`;
const DOWN = /descending|decreasing|reverse|highest\s+first|largest\s+first|biggest\s+first/i;

/** What the table says of one user: "the full name of root", "the primary group of the user bin". */
function ofOne(words: string): string | undefined {
  const found =
    /^(?:(?:please\s+)?(?:show|print|display|get|give\s+me|tell\s+me|output|find|what(?:['’]s|\s+is)|which\s+is)\s+)?(?:(the)\s+)?([a-z\s]+?)\s+(?:of|for)\s+(?:the\s+)?(user\s+|account\s+)?(["'`]?)([a-z_][\w-]*)\4(?:\s+(?:user|account))?(?:\s+(?:in|from|according\s+to)\s+\/etc\/passwd)?$/i.exec(
      words.trim().replace(/[.?!]+$/, ""),
    );
  if (found === null) return undefined;
  const [, , said = "", isUser, , name = ""] = found;
  const column = columnIn(USERS, said);
  if (
    column === undefined ||
    column === 1 ||
    (isUser === undefined && !/^(?:root|daemon|nobody|www-data|bin)$/.test(name))
  )
    return undefined;
  if (/^(?:all|every|each|any|current|this|that|my|me)$/i.test(name)) return undefined;
  if (column === 3) return `id -u ${name}`;
  if (column === 4)
    return `id -g${/primary/i.test(said) && !/id\b/i.test(said) ? "n" : ""} ${name}`;
  return `getent passwd ${name} | cut -d: -f${column}`;
}

function compose(words: string): string | undefined {
  const isGroups =
    /\/etc\/group\b/.test(words) ||
    (/\bgroups\b|\bgroup\s+(?:names?|database|ids?)\b/i.test(words) &&
      !/\/etc\/passwd|\busers\b|\baccounts?\b|primary/i.test(words));
  const table = isGroups ? GROUPS : USERS;
  const said = new Consuming(words.replace(/[.?!]+$/, ""));
  const names = said.take(
    /(?:\b(?:in|from|of|by\s+reading|using|according\s+to|listed\s+in|defined\s+in|found\s+in|recorded\s+in|by)\s+)?(?:the\s+)?(?:file\s+)?(?:\/etc\/(?:passwd|group)|(?:passwd|password|user|group)\s+(?:database|file))\b/i,
  );
  said.takeAll(/\b(?:each|every)\s+(?=(?:user|account|group|line|one|row)\b)/i);
  const isCount =
    said.take(/\b(?:how\s+many|(?:the\s+)?(?:total\s+)?(?:number|count)\s+of|count(?:ing)?)\b/i) !==
    undefined;
  const tests = testsOf(said, table);
  if (tests === undefined) return undefined;
  const column = table.columns.map(([, says]) => `(?:${says})`).join("|");
  // Ranked: the one with the most of its number.
  const most = said.take(
    new RegExp(
      String.raw`\b(?:(?:that|which|who|with|has|have|having|the|whose|is|are)\s+)*(highest|largest|biggest|greatest|maximum|max|lowest|smallest|minimum|min)\s+(?:existing\s+|numeric\s+|numerical\s+)*(?:${isGroups ? String.raw`gids?|group[- ]ids?|ids?` : String.raw`uids?|user[- ]ids?`})`,
      "i",
    ),
  );
  const form = inForm(said, table);
  const apart = said.take(
    /,?\s*(?:\b(?:separated|delimited|joined)\s+(?:by|with)\s+(?:an?\s+|single\s+)?|\bwith\s+an?\s+)(colon|comma|space|tab|dash|hyphen|semicolon)s?(?:\s+(?:in\s+)?between(?:\s+them)?)?/i,
  );
  const separator = form?.separator ?? SEPARATORS[(apart?.[1] ?? "").toLowerCase()] ?? " ";
  const sorted = said.take(
    new RegExp(
      String.raw`,?\s*${ORDER}(${column})(?:\s+(?:numerically|as\s+numbers?|alphabetically))?((?:,?\s+(?:in\s+)?(?:ascending|descending|reverse|increasing|decreasing)(?:\s+order)?)|,?\s+(?:the\s+)?(?:highest|lowest|largest|smallest|biggest)\s+(?:one\s+)?first)?`,
      "i",
    ),
  );
  const common = said.take(
    /,?\s*(?:(?:sorted|ordered|ranked)\s+by\s+(?:frequency|count|number(?:\s+of\s+\w+)?)(?:,?\s+(?:in\s+)?descending(?:\s+order)?)?(?:,?\s+(?:the\s+)?(?:highest|most|largest)\s+first)?|(?:with\s+)?(?:the\s+)?(?:most\s+(?:common|frequent|used|popular)|highest\s+counts?|largest\s+(?:counts?|numbers?)|biggest\s+counts?|highest)(?:\s+(?:ones?|shells?))?\s+first|most\s+first)\b/i,
  );
  const each = said.take(
    new RegExp(
      String.raw`\b(?:per|for\s+(?:each|every)|by|each|every|grouped\s+by)\s+(?:(?:distinct|different|unique|of\s+the|single)\s+)*(${column})\b`,
      "i",
    ),
  );
  const isDistinct =
    said.take(/\b(?:distinct|different|unique|deduplicated|without\s+duplicates|in\s+use)\b/i) !==
    undefined;
  const limit = said.take(/\b(first|last)\s+(\d+|two|three|five|ten)\b/i);
  if (limit !== undefined) return undefined;
  if (said.has(/\b(?:not|no|without|except|other|last|first|logged|process(?:es)?|each|per)\b/i)) {
    if (
      !(
        each !== undefined &&
        !said.has(/\b(?:not|no|without|except|other|last|first|logged|process(?:es)?)\b/i)
      )
    )
      return undefined;
  }
  // The columns in the order in which they are said.
  const columns: number[] = [];
  const any = new RegExp(String.raw`\b(${column})(?![\w-])`, "i");
  for (let count = 0; count < 6; count++) {
    const found = said.take(any);
    if (found === undefined) break;
    const one = columnIn(table, found[1] ?? "");
    if (one !== undefined && !columns.includes(one)) columns.push(one);
  }
  const rows = said.takeAll(new RegExp(String.raw`\b${table.rows}\b`, "i"));
  said.takeAll(/\b(?:\d+[.)])?(?:used|use|uses|have|has|numeric|numerical|belonging|belong)\b/i);
  if (said.left().length > 0) return undefined;
  const chosen = form?.columns ?? columns;
  // The file itself.
  if (rows === 0 && chosen.length === 0 && most === undefined && each === undefined)
    return undefined;
  if (rows === 0 && names === undefined && (most === undefined || !/^(?:who|which)\b/i.test(words)))
    return undefined;
  if (each !== undefined) {
    const key = columnIn(table, each[1] ?? "");
    if (key === undefined || key === 1 || tests.length > 0 || most !== undefined) return undefined;
    return `cut -d: -f${key} ${table.file} | sort | uniq -c${common === undefined ? "" : " | sort -rn"}`;
  }
  // "Each distinct shell with how many users have it".
  if (isCount && isDistinct && chosen.length === 1 && tests.length === 0)
    return said.has(/\b/) && common === undefined && !/\b(?:with|and|together)\b/i.test(words)
      ? `cut -d: -f${chosen[0]} ${table.file} | sort -u | wc -l`
      : `cut -d: -f${chosen[0]} ${table.file} | sort | uniq -c${common === undefined ? "" : " | sort -rn"}`;
  if (common !== undefined) return undefined;
  if (isCount) {
    if (chosen.some((one) => one !== 1) || most !== undefined || isDistinct) return undefined;
    return tests.length === 0
      ? names === undefined
        ? undefined
        : `wc -l < ${table.file}`
      : `awk -F: '${tests.join(" && ")} {n++} END {print n + 0}' ${table.file}`;
  }
  if (most !== undefined) {
    const end = /^(?:lowest|smallest|min)/i.test(most[1] ?? "") ? "head" : "tail";
    const isWho =
      /^(?:who|which (?:user|account|group))\b|\b(?:user|account|group)\b.*\b(?:highest|largest|biggest|greatest|max\w*|lowest|smallest|min\w*)\s/i.test(
        words,
      );
    const of = chosen.length > 0 ? chosen : [isWho ? 1 : 3];
    if (tests.length > 0 || isDistinct || sorted !== undefined) return undefined;
    const one = `sort -t: -k3,3n ${table.file} | ${end} -n 1`;
    return of.length === 1
      ? `${one} | cut -d: -f${of[0]}`
      : `${one} | awk -F: '{print ${printed(of, separator)}}'`;
  }
  const output = chosen.length > 0 ? [...chosen] : [1];
  // "The users with their shells": whose they are is said first.
  if (
    form === undefined &&
    rows > 0 &&
    !output.includes(1) &&
    /\b(?:users?|accounts?|groups?)\b[^.?!]*\b(?:with|and|along|together|plus|followed)\b/i.test(
      words,
    )
  )
    output.unshift(1);
  const isPlain = tests.length === 0 && sorted === undefined && !isDistinct && output.length < 2;
  // Who is meant by "users" alone is known elsewhere.
  if (isPlain && (names === undefined || output[0] === 1)) return undefined;
  if (isDistinct) {
    if (output.length !== 1 || sorted !== undefined) return undefined;
    return `${listed({ table, tests, columns: output, separator })} | sort -u`;
  }
  if (sorted === undefined) return listed({ table, tests, columns: output, separator });
  const by = columnIn(table, sorted[1] ?? "");
  if (by === undefined) return undefined;
  const letters = `${by === 3 || by === 4 ? "n" : ""}${DOWN.test(sorted[2] ?? "") ? "r" : ""}`;
  const source = `sort -t: -k${by},${by}${letters} ${table.file}`;
  return tests.length === 0 && output.length === 1
    ? `${source} | cut -d: -f${output[0]}`
    : `${source} | awk -F: '${tests.length === 0 ? "" : `${tests.join(" && ")} `}{print ${printed(output, separator)}}'`;
}

/** Anything of the tables is named. */
const SAID =
  /\/etc\/(?:passwd|group)\b|\b(?:users?|accounts?|uids?|gids?|groups?|shells?|gecos|home|(?:full|real) name)\b/i;
/** Files, processes, sessions and what is changed are no matter of these tables. */
const ELSEWHERE =
  /\b(?:files?|director(?:y|ies) (?:of|in|under)|processes|process|logged|sessions?|logins|create|add|remove|delete|change|set|modify|lock|unlock|owned|owner|disk|permissions?|environment|variables?|mysql|postgres|docker|kubernetes|json|csv|git|replace|install|sudo|crontab|cron|am|belong(?:s|ing)? to|in the group|member of|my|i)\b/i;

export const accounts: Composer = {
  name: "accounts",
  compose(_tokens, platform, words = "") {
    if (platform !== "gnu" || !SAID.test(words)) return undefined;
    if (
      ELSEWHERE.test(words.replace(/\b(?:file|\/etc\/(?:passwd|group)|home directories)\b/gi, ""))
    )
      return undefined;
    const command = ofOne(words) ?? compose(words);
    return command === undefined ? undefined : { command, confidence: WHOLE };
  },
};
