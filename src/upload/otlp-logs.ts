/**
 * Records as log records of OpenTelemetry, in the JSON form of OTLP. Names are those of the semantic conventions where there is
 * one for the thing; a test holds them against the package of the conventions. The rest begins with `cerbash.`.
 */
import type { LedgerEntry, VerdictSummary } from "../ledger/types.js";
import type { Outgoing } from "./record.js";

/** AnyValue of OTLP; 64-bit numbers are texts in its JSON form. */
type Value =
  | { readonly stringValue: string }
  | { readonly intValue: string }
  | { readonly doubleValue: number }
  | { readonly boolValue: boolean }
  | { readonly arrayValue: { readonly values: readonly Value[] } };

export interface Attribute {
  readonly key: string;
  readonly value: Value;
}

export interface LogRecord {
  readonly timeUnixNano: string;
  readonly observedTimeUnixNano: string;
  readonly severityNumber: number;
  readonly severityText: string;
  readonly eventName: string;
  readonly body: Value;
  readonly attributes: readonly Attribute[];
}

export interface Sender {
  /** The random number of the ledger. */
  readonly ledger: string;
  /** What the team calls this machine; empty: it is not told. */
  readonly name: string;
  readonly version: string;
}

/** SeverityNumber of the log data model. */
const SEVERITY = { INFO: 9, WARN: 13, ERROR: 17 } as const;

/** The body of a request to `/v1/logs` (ExportLogsServiceRequest). */
export function exportRequest(
  records: readonly Outgoing[],
  { ledger, name, version }: Sender,
  now: number,
): object {
  return {
    resourceLogs: [
      {
        resource: {
          attributes: attributes([
            ["service.name", "cerbash"],
            ["service.version", version],
            ["service.instance.id", ledger],
            ["host.name", name === "" ? undefined : name],
          ]),
        },
        scopeLogs: [
          {
            scope: { name: "cerbash.ledger", version },
            logRecords: records.map((record) => logRecord(record, now)),
          },
        ],
      },
    ],
  };
}

/** One record. @param now when it is sent, in milliseconds since 1970 */
export function logRecord({ id, entry }: Outgoing, now: number): LogRecord {
  const severity = severityOf(entry);
  return {
    timeUnixNano: nanoseconds(Date.parse(entry.time)),
    observedTimeUnixNano: nanoseconds(now),
    severityNumber: SEVERITY[severity],
    severityText: severity,
    eventName: entry.kind === "decision" ? "cerbash.decision" : "cerbash.outcome",
    body: { stringValue: bodyOf(entry) },
    attributes: attributes([
      // A receiver may drop a second one with the same id.
      ["log.record.uid", id],
      ["gen_ai.operation.name", "execute_tool"],
      ["gen_ai.agent.name", entry.agent],
      ["gen_ai.conversation.id", entry.session],
      ["gen_ai.tool.name", entry.tool],
      ["gen_ai.tool.call.id", entry.toolUseId],
      ["process.command_line", entry.command],
      ["cerbash.subagent", entry.subagent],
      ["cerbash.imported", entry.imported],
      ...(entry.kind === "decision" ? ofDecision(entry) : ofOutcome(entry)),
    ]),
  };
}

type Pair = readonly [key: string, value: unknown];
type Decision = Extract<LedgerEntry, { kind: "decision" }>;
type Outcome = Extract<LedgerEntry, { kind: "outcome" }>;

function ofDecision({ path, cwd, rewritten, verdict }: Decision): readonly Pair[] {
  // What was read from a file need not be whole.
  const { decision, label, phase, risk, rules, brain, us, degraded }: Partial<VerdictSummary> =
    verdict;
  return [
    ["file.path", path],
    ["process.working_directory", cwd],
    ["cerbash.command.rewritten", rewritten],
    ["cerbash.decision", decision],
    ["cerbash.label", label],
    ["cerbash.phase", phase],
    ["cerbash.risk", risk],
    ["security_rule.name", rules?.[0]],
    ["cerbash.rules", rules !== undefined && rules.length > 0 ? rules : undefined],
    ["cerbash.duration_us", us],
    ["cerbash.brain.name", brain?.name],
    ["cerbash.brain.p.safe", brain?.p?.safe],
    ["cerbash.brain.p.risky", brain?.p?.risky],
    ["cerbash.brain.p.destructive", brain?.p?.destructive],
    ["cerbash.degraded", degraded],
  ];
}

function ofOutcome({ outcome }: Outcome): readonly Pair[] {
  return [
    ["cerbash.outcome", outcome.status],
    ["process.exit.code", outcome.exitCode],
    ["cerbash.outcome.duration_ms", outcome.ms],
  ];
}

function severityOf(entry: LedgerEntry): keyof typeof SEVERITY {
  if (entry.kind === "outcome") return entry.outcome.status === "failed" ? "WARN" : "INFO";
  return ({ allow: "INFO", ask: "WARN", deny: "ERROR" } as const)[entry.verdict.decision] ?? "WARN";
}

function bodyOf(entry: LedgerEntry): string {
  if (entry.kind === "outcome") return entry.outcome.status;
  const { decision, rules, phase }: Partial<VerdictSummary> = entry.verdict;
  return `${decision} by ${rules?.[0] ?? phase ?? "nobody"}`;
}

function nanoseconds(ms: number): string {
  return `${BigInt(Math.trunc(ms)) * 1_000_000n}`;
}

/** Those that have a value. */
function attributes(pairs: readonly Pair[]): readonly Attribute[] {
  return pairs.flatMap(([key, given]) => {
    const value = anyValue(given);
    return value === undefined ? [] : [{ key, value }];
  });
}

function anyValue(given: unknown): Value | undefined {
  switch (typeof given) {
    case "string":
      return { stringValue: given };
    case "boolean":
      return { boolValue: given };
    case "number":
      if (!Number.isFinite(given)) return undefined;
      return Number.isSafeInteger(given) ? { intValue: String(given) } : { doubleValue: given };
    case "object":
      if (!Array.isArray(given)) return undefined;
      return {
        arrayValue: { values: given.flatMap((item) => anyValue(item) ?? []) },
      };
    default:
      return undefined;
  }
}
