/** The questions that a page may ask. */
import { appendLabel, labelsPath, readLabels } from "../judge/labels.js";
import { reportOn } from "../judge/report.js";
import type { RecordStore } from "../ledger/store.js";
import {
  caseRequest,
  dayOf,
  labelRequest,
  queryOf,
  removalRequest,
  ruleRequest,
  traceRequest,
} from "./input.js";
import type { Live } from "./live.js";
import type { Queue } from "./queue.js";
import { rowOf, rowsOf } from "./rows.js";
import type { GuardFor } from "./rule.js";
import { ApiError, type Route, type Routes } from "./server.js";
import { traceOf } from "./trace.js";
import type {
  FiguresAnswer,
  LabelAnswer,
  RecordAnswer,
  RecordsAnswer,
  State,
  Trace,
} from "./types.js";

/** Programs that a report names; the rest is one number. */
const MOST_PROGRAMS = 200;

export interface ApiOptions {
  readonly store: RecordStore;
  readonly live: Live;
  readonly queue: Queue;
  readonly cerbash: string;
  /** Directory of `review.jsonl`. */
  readonly state: string;
  /** The person's own policy file, and the file of their curated cases. */
  readonly policyFile: string;
  readonly casesFile: string;
  readonly home: string;
  /** Why nothing may be changed here; null: it may. */
  readonly readOnly: string | null;
  readonly guardFor: GuardFor;
  readonly now: () => Date;
}

/** Loads the guard's parts, which the first page needs not wait for. */
const rules = () => import("./rule.js");

export function routesOf(options: ApiOptions): Routes {
  const { store, live, queue, cerbash, state, readOnly, now } = options;
  const labels = () => readLabels(labelsPath(state)).labels;
  const writing = () => {
    if (readOnly !== null) throw new ApiError(403, readOnly);
  };

  const trace = async (command: string, cwd: string | null): Promise<Trace> => {
    const guard = await options.guardFor(cwd ?? undefined, undefined);
    const context = { home: options.home, ...(cwd !== null && { cwd }) };
    return traceOf(guard.explain(command, context));
  };

  const stateNow = (): State => ({
    cerbash,
    store: store.name,
    readOnly,
    reading: live.reading,
    last: live.last(),
  });

  const figures = (since: string | undefined): FiguresAnswer => {
    if (live.problem !== null) throw new Error(`the records cannot be read: ${live.problem}`);
    if (live.reading !== null) return { reading: live.reading, report: null, morePrograms: 0 };
    const made = now().toISOString();
    const report = reportOn(live.summaries.since(since), { cerbash, made, since });
    const { programs } = report;
    return {
      reading: null,
      report: { ...report, programs: programs.slice(0, MOST_PROGRAMS) },
      morePrograms: Math.max(0, programs.length - MOST_PROGRAMS),
    };
  };

  const records = async (search: URLSearchParams, signal: AbortSignal): Promise<RecordsAnswer> => {
    const { query, page } = queryOf(search);
    const { rows, older, searchedTo } = await store.page(query, { ...page, signal });
    return { rows: rowsOf(rows), older, searchedTo };
  };

  const record = async (id: string): Promise<RecordAnswer> => {
    const found = await store.decision(id);
    if (found === undefined) throw new ApiError(404, "that record is not there any more");
    const { command, cwd, rewritten, verdict } = found.entry;
    return {
      row: rowOf(found),
      rewritten: rewritten ?? null,
      brain: verdict.brain,
      degraded: verdict.degraded ?? [],
      personLabel: command === undefined ? null : (labels().get(command)?.label ?? null),
      trace: command === undefined ? null : await trace(command, cwd ?? null),
    };
  };

  const label = (body: unknown): LabelAnswer => {
    writing();
    const wanted = labelRequest(body);
    const before = labels().get(wanted.command)?.label ?? null;
    appendLabel(labelsPath(state), { v: 1, time: now().toISOString(), ...wanted });
    return { before };
  };

  const curate = async (body: unknown): Promise<{ readonly command: string }> => {
    writing();
    const wanted = caseRequest(body);
    const { appendOwnRow, checkOwnRow } = await import("../corpus/own-rows.js");
    const { CorpusError } = await import("../corpus/types.js");
    try {
      const row = checkOwnRow(wanted.command, wanted.label, wanted.reason);
      appendOwnRow(options.casesFile, row);
      return { command: row.command };
    } catch (error) {
      if (error instanceof CorpusError) throw new ApiError(400, error.message);
      throw error;
    }
  };

  return new Map<string, Route>([
    ["GET /api/state", stateNow],
    ["GET /api/figures", ({ query }) => figures(dayOf(query))],
    ["GET /api/events", () => live.events()],
    ["GET /api/records", ({ query, signal }) => records(query, signal)],
    ["GET /api/record", ({ query }) => record(query.get("id") ?? "")],
    ["GET /api/queue", ({ query }) => queue.answer(dayOf(query), labels())],
    [
      "POST /api/trace",
      ({ body }) => {
        const { command, cwd } = traceRequest(body);
        return trace(command, cwd);
      },
    ],
    ["POST /api/label", ({ body }) => label(body)],
    ["POST /api/case", ({ body }) => curate(body)],
    [
      "POST /api/rule/draft",
      async ({ body }) => (await rules()).draftOf(ruleRequest(body), options),
    ],
    [
      "POST /api/rule/preview",
      async ({ body }) => {
        const held = labels();
        const labelOf = (command: string) => held.get(command)?.label;
        return (await rules()).previewOf(ruleRequest(body), options, labelOf);
      },
    ],
    [
      "POST /api/rule/add",
      async ({ body }) => {
        writing();
        return (await rules()).addDraft(ruleRequest(body), options);
      },
    ],
    [
      "POST /api/rule/remove",
      async ({ body }) => {
        writing();
        return (await rules()).removeOwn(removalRequest(body), options);
      },
    ],
  ]);
}
