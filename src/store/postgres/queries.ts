/** What is asked of the database. docs/team.md shows the plans. */
import type { RecordQuery } from "../../ledger/store.js";

export interface Query {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** ISO 8601, `until` not included. */
export interface Span {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The place of a row in the order of the records: microseconds since 1970, place in the files of the day, id. */
export type Place = readonly [us: string, place: string, id: string];

/**
 * Rows that are looked at for one page when a condition is of no use to an index, so that a search for what is rare does not
 * take for ever.
 */
export const WINDOW = 50_000;

/** Conditions with numbered values; `$` in one stands for the next value. */
class Where {
  private readonly conditions: string[] = [];

  constructor(readonly values: unknown[] = []) {}

  /** Left out when a value is undefined. */
  add(condition: string, ...values: readonly unknown[]): this {
    if (values.includes(undefined)) return this;
    let next = this.values.length;
    this.values.push(...values);
    this.conditions.push(condition.replace(/\$/g, () => `$${++next}`));
    return this;
  }

  span({ since, until }: Span): this {
    return this.add("r.time >= $::timestamptz", since).add("r.time < $::timestamptz", until);
  }

  get isEmpty(): boolean {
    return this.conditions.length === 0;
  }

  toString(): string {
    return this.isEmpty ? "" : `WHERE ${this.conditions.join(" AND ")}`;
  }
}

/** Microseconds since 1970 as a timestamp, without the rounding of floating point. */
const MOMENT = "('epoch'::timestamptz + $::bigint * interval '1 microsecond')";
/** The place of a row `r`. */
export const PLACE = "(extract(epoch FROM r.time) * 1000000)::bigint AS us, r.place, r.id";
const OLDEST = "ORDER BY r.time, r.place, r.id";
const NEWEST = "ORDER BY r.time DESC, r.place DESC, r.id DESC";

/** What is told of a record besides what it says. */
const NAMED = "r.id, (r.time AT TIME ZONE 'UTC')::date::text AS day, r.entry::text";

/** Everything of a span, from a place on, in order; without ids and days, which cost time, unless they are wanted. */
export function spanSql(span: Span, from?: Place, isNamed = false): Query {
  const where = new Where().span(span);
  if (from !== undefined)
    where.add(`(r.time, r.place, r.id) >= (${MOMENT}, $::bigint, $::uuid)`, ...from);
  return {
    sql: `SELECT ${isNamed ? NAMED : "r.entry::text"} FROM cerbash.records r ${where} ${OLDEST}`,
    values: where.values,
  };
}

/** The place of the decision that is the `limit`th from the end. */
export function lastEdgeSql(limit: number, span: Span): Query {
  const where = new Where().add("r.kind = 'decision' AND NOT r.imported").span(span);
  return {
    sql: `SELECT ${PLACE} FROM cerbash.records r ${where} ${NEWEST} OFFSET ${Math.trunc(limit) - 1} LIMIT 1`,
    values: where.values,
  };
}

const OUTCOME = `LEFT JOIN LATERAL (
  SELECT o.entry -> 'outcome' AS outcome FROM cerbash.records o
  WHERE o.kind = 'outcome' AND o.tool_use_id = r.tool_use_id AND o.ledger = r.ledger
  ORDER BY o.time, o.place LIMIT 1
) o ON true`;

export interface PageSql {
  readonly page: Query;
  /** The last row that was looked at; undefined when all of them were. */
  readonly edge: Query | undefined;
}

/** A page of decisions, the newest first, with the first outcome of each. */
export function pageSql(query: RecordQuery, before: Place | undefined, limit: number): PageSql {
  const { decision, phase, rule, agent, session, text, outcome } = query;
  const where = new Where().add("r.kind = 'decision'").span(query);
  where.add("r.session = $", session).add("r.rules @> ARRAY[$::text]", rule);
  // What stops is rare and has an index; nearly all is allowed, and needs none.
  if (decision !== undefined && decision !== "allow") where.add("r.decision = $", decision);
  if (before !== undefined)
    where.add(`(r.time, r.place, r.id) < (${MOMENT}, $::bigint, $::uuid)`, ...before);
  const inner = `${where}`;
  const given = where.values.length;
  const rest = new Where(where.values)
    .add("r.decision = $", decision === "allow" ? decision : undefined)
    .add("r.phase = $", phase)
    .add("r.agent = $", agent)
    .add(
      "strpos(lower(concat_ws(E'\\n', r.entry ->> 'command', r.entry ->> 'path')), lower($)) > 0",
      text,
    )
    .add("coalesce(o.outcome ->> 'status', 'none') = $", outcome);
  const window = rest.isEmpty ? limit : WINDOW;
  return {
    page: {
      sql: `SELECT ${PLACE}, r.entry::text AS entry, o.outcome::text AS outcome
FROM (SELECT * FROM cerbash.records r ${inner} ${NEWEST} LIMIT ${window}) r
${OUTCOME}
${rest} ${NEWEST} LIMIT ${limit}`,
      values: rest.values,
    },
    edge: rest.isEmpty
      ? undefined
      : {
          sql: `SELECT ${PLACE}, r.entry ->> 'time' AS time FROM cerbash.records r ${inner} ${NEWEST} OFFSET ${WINDOW - 1} LIMIT 1`,
          values: where.values.slice(0, given),
        },
  };
}

/** One decision with its first outcome. */
export function decisionSql(id: string): Query {
  return {
    sql: `SELECT ${PLACE}, r.entry::text AS entry, o.outcome::text AS outcome
FROM cerbash.records r ${OUTCOME} WHERE r.id = $1 AND r.kind = 'decision'`,
    values: [id],
  };
}

/** Days with records, with what changes when one is added. */
export const daysSql: Query = {
  sql: "SELECT day::text, sum(added)::text AS stamp, day < (now() AT TIME ZONE 'UTC')::date AS past FROM cerbash.days GROUP BY day ORDER BY day",
  values: [],
};

/** The server's clock: when clients disagree about the time, it does not. */
export const nowSql: Query = {
  sql: "SELECT '' AS id, '' AS day, now()::text AS entry",
  values: [],
};

/** What was added since so many seconds before a moment of the server, in the order of the records. */
export function addedSql(moment: string, overlap: number): Query {
  return {
    sql: `SELECT ${NAMED} FROM cerbash.records r
WHERE r.added >= $1::timestamptz - ${Math.trunc(overlap)} * interval '1 second' ${OLDEST}`,
    values: [moment],
  };
}
