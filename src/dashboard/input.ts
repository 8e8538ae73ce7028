/** Reads what a page sends. Everything is checked: another program may send it too. */
import type { PageOptions, RecordQuery } from "../ledger/store.js";
import type { Decision, Label, Phase } from "../verdict/types.js";
import { ApiError } from "./server.js";
import type { CaseRequest, LabelRequest, RuleRequest, TraceRequest } from "./types.js";

/** Longest text that a page may send, in UTF-16 units; the longest recorded command is half of it. */
const MAX_TEXT = 8192;
/** Rows of a page. */
const MOST_ROWS = 200;

const decisions: readonly Decision[] = ["allow", "ask", "deny"];
const labels: readonly Label[] = ["safe", "risky", "destructive"];
const phases: readonly Phase[] = ["allowlist", "rules", "brain", "default", "error"];
const outcomes = ["done", "failed", "interrupted", "refused", "none"] as const;

function one<T extends string>(name: string, value: unknown, known: readonly T[]): T {
  const found = known.find((item) => item === value);
  if (found === undefined) throw new ApiError(400, `${name} is one of ${known.join(", ")}`);
  return found;
}

function text(name: string, value: unknown): string {
  if (typeof value !== "string" || value.length > MAX_TEXT)
    throw new ApiError(400, `${name} is a text of up to ${MAX_TEXT} characters`);
  return value;
}

function fields(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== "object" || body === null) throw new ApiError(400, "the body is an object");
  return body as Record<string, unknown>;
}

/** `since` as a day, `YYYY-MM-DD`. */
export function dayOf(query: URLSearchParams, name = "since"): string | undefined {
  const value = query.get(name);
  if (value === null || value === "") return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new ApiError(400, `${name} is a day: 2026-11-22`);
  return value;
}

/** What records are wanted, and which page of them. */
export function queryOf(query: URLSearchParams): {
  readonly query: RecordQuery;
  readonly page: Omit<PageOptions, "signal">;
} {
  const given = (name: string) => {
    const value = query.get(name);
    return value === null || value === "" ? undefined : text(name, value);
  };
  const choice = <T extends string>(name: string, known: readonly T[]) => {
    const value = given(name);
    return value === undefined ? undefined : one(name, value, known);
  };
  const until = dayOf(query, "until");
  const all = {
    text: given("text"),
    decision: choice("decision", decisions),
    phase: choice("phase", phases),
    rule: given("rule"),
    agent: given("agent"),
    session: given("session"),
    outcome: choice("outcome", outcomes),
    since: dayOf(query),
    // The last day is meant to be in it.
    until:
      until === undefined
        ? undefined
        : new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10),
  };
  const limit = Number(query.get("limit") ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS)
    throw new ApiError(400, `limit is a whole number from 1 to ${MOST_ROWS}`);
  const before = given("before");
  const wanted = Object.entries(all).filter(([, value]) => value !== undefined);
  return {
    query: Object.fromEntries(wanted),
    page: { limit, ...(before !== undefined && { before }) },
  };
}

function place(body: Readonly<Record<string, unknown>>): TraceRequest {
  const { command, cwd } = body;
  return {
    command: text("command", command),
    cwd: cwd === null || cwd === undefined ? null : text("cwd", cwd),
  };
}

export function traceRequest(body: unknown): TraceRequest {
  return place(fields(body));
}

export function labelRequest(body: unknown): LabelRequest {
  const { command, label } = fields(body);
  return {
    command: text("command", command),
    label: label === null ? null : one("label", label, labels),
  };
}

export function ruleRequest(body: unknown): RuleRequest {
  const given = fields(body);
  const { decision, part, below, why } = given;
  if (part !== null && part !== undefined && !Number.isInteger(part))
    throw new ApiError(400, "part is the number of a command, or null");
  const said = text("why", why ?? "").trim();
  return {
    ...place(given),
    decision: one("decision", decision, decisions),
    part: typeof part === "number" ? part : null,
    below: below === true,
    why: said,
  };
}

export function removalRequest(body: unknown): string {
  return text("id", fields(body).id);
}

export function caseRequest(body: unknown): CaseRequest {
  const { command, label, reason } = fields(body);
  return {
    command: text("command", command),
    label: one("label", label, labels),
    reason: text("reason", reason ?? ""),
  };
}
