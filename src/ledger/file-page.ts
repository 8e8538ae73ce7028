/** Pages of decisions from the files, the last recorded first. */
import { bytesOf, lineBreak } from "./file-bytes.js";
import { entryOf, listSegments } from "./read.js";
import { comparePartNames, partName } from "./segments.js";
import type { PageOptions, RecordPage, RecordQuery, StoredDecision } from "./store.js";
import type { DecisionEntry, LedgerLine, OutcomeEntry } from "./types.js";

/** Milliseconds of search for one page. */
const SEARCH = 700;
/** Bytes that are read at once, backwards. */
const CHUNK = 1024 * 1024;
/** Bytes after the beginning of a page in which outcomes of its decisions are looked for. */
const AHEAD = 512 * 1024;
/** Outcomes whose decision was not seen yet. */
const MOST_OUTCOMES = 50_000;

interface Found {
  readonly rows: StoredDecision[];
  /** By tool-use id: the line, which is read only when its decision is wanted. */
  readonly outcomes: Map<string, string>;
  /** Whole lines after those that are looked at, whose outcomes were not noted yet. */
  after: Buffer | undefined;
  searchedTo: string | null;
}

/** One page; see `RecordStore.page`. */
export async function pageOf(
  directory: string,
  query: RecordQuery,
  { before, limit, signal }: PageOptions,
): Promise<RecordPage> {
  const begun = performance.now();
  const wanted = filterOf(query);
  const found: Found = { rows: [], outcomes: new Map(), after: undefined, searchedTo: null };
  const segments = listSegments(directory);
  const from = before === undefined ? undefined : /^(.+):(\d+)$/.exec(before);
  for (const segment of [...segments].reverse()) {
    const part = partName(segment);
    const isFirst = from !== undefined && from !== null && from[1] === part;
    if (from !== undefined && from !== null && comparePartNames(part, from[1] ?? "") > 0) continue;
    if (query.since !== undefined && segment.day < query.since.slice(0, 10)) break;
    const bytes = await bytesOf(directory, segment);
    if (bytes === undefined) continue;
    try {
      let end = isFirst ? Math.min(Number(from[2]), bytes.size) : bytes.size;
      if (isFirst) await noteOutcomes(bytes, end, found);
      let rest = Buffer.alloc(0);
      while (end > 0 || rest.length > 0) {
        const start = Math.max(0, end - CHUNK);
        const chunk = Buffer.concat([await bytes.read(start, end), rest]);
        // The first line of a chunk may begin before it.
        const first = start === 0 ? 0 : chunk.indexOf(lineBreak) + 1;
        const lines = chunk.subarray(first).toString("utf8");
        if (wanted.maybe(lines)) {
          const stop = searched(chunk, first, start, part, wanted, found, limit);
          if (stop !== undefined) return done(`${part}:${stop}`);
        } else {
          found.searchedTo = /"time":"([^"]+)"/.exec(lines)?.[1] ?? found.searchedTo;
          found.after = chunk.subarray(first);
        }
        // No line ends in it: a very long one is looked at as soon as it is whole.
        rest = first === 0 && start > 0 ? chunk : chunk.subarray(0, first);
        end = start;
        if (start === 0) break;
        if (signal?.aborted === true || performance.now() - begun > SEARCH)
          return done(`${part}:${start + rest.length}`);
      }
    } finally {
      await bytes.close();
    }
    if (signal?.aborted === true || performance.now() - begun > SEARCH) return done(`${part}:0`);
  }
  return done(null);

  function done(older: string | null): RecordPage {
    return { rows: found.rows, older, searchedTo: found.searchedTo };
  }
}

/** Looks at the lines of a chunk, the last first. Returns the offset of the last one that was looked at when that is enough. */
function searched(
  chunk: Buffer,
  first: number,
  start: number,
  part: string,
  wanted: Filter,
  found: Found,
  limit: number,
): number | undefined {
  let end = chunk.length;
  // Without its end a line is not whole, and is never served.
  if (end > 0 && chunk[end - 1] !== lineBreak) end = chunk.lastIndexOf(lineBreak) + 1;
  while (end > first) {
    const begin = chunk.lastIndexOf(lineBreak, end - 2) + 1;
    const from = Math.max(begin, first);
    const line = chunk.toString("utf8", from, end - 1);
    end = from;
    if (line.includes('"kind":"outcome"')) noteOutcome(line, found);
    else if (wanted.maybe(line)) {
      const entry = entryOf(line);
      if (entry?.kind !== "decision") continue;
      found.searchedTo = entry.time;
      if (found.after !== undefined) noteAll(found.after, found);
      found.after = undefined;
      const row = { id: `${part}:${start + from}`, entry, outcome: outcomeOf(entry, found) };
      if (!wanted.is(row)) continue;
      found.rows.push(row);
      if (found.rows.length >= limit) return start + from;
    } else if (found.rows.length === 0 || end <= first) {
      // So that a search that finds nothing can say how far it came.
      found.searchedTo = /"time":"([^"]+)"/.exec(line)?.[1] ?? found.searchedTo;
    }
  }
  return undefined;
}

function noteOutcome(line: string, { outcomes }: Found): void {
  const id = /"toolUseId":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  if (id === undefined) return;
  if (outcomes.size >= MOST_OUTCOMES) {
    const oldest = outcomes.keys().next();
    if (oldest.done !== true) outcomes.delete(oldest.value);
  }
  outcomes.set(id, line);
}

async function noteOutcomes(
  bytes: NonNullable<Awaited<ReturnType<typeof bytesOf>>>,
  from: number,
  found: Found,
): Promise<void> {
  noteAll(await bytes.read(from, Math.min(bytes.size, from + AHEAD)), found);
}

function noteAll(lines: Buffer, found: Found): void {
  const end = lines.lastIndexOf(lineBreak);
  for (let at = 0; at < end; ) {
    const to = lines.indexOf(lineBreak, at);
    const line = lines.toString("utf8", at, to);
    if (line.includes('"kind":"outcome"')) noteOutcome(line, found);
    at = to + 1;
  }
}

function outcomeOf({ toolUseId }: DecisionEntry, { outcomes }: Found) {
  if (toolUseId === undefined) return null;
  const line = outcomes.get(JSON.stringify(toolUseId).slice(1, -1));
  const entry: LedgerLine | undefined = line === undefined ? undefined : entryOf(line);
  return entry?.kind === "outcome" ? entry.outcome : null;
}

interface Filter {
  /** A quick look at the text of one line or many; false is certain. */
  maybe(lines: string): boolean;
  is(row: StoredDecision): boolean;
}

/** Lines are written by `JSON.stringify`, so what they must hold can be looked for before they are read. */
function filterOf(query: RecordQuery): Filter {
  const { decision, phase, rule, agent, session, outcome, since, until } = query;
  const text = query.text?.toLowerCase();
  const marks: string[] = ['"kind":"decision"'];
  const must = (name: string, value: string | undefined) => {
    if (value !== undefined) marks.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  };
  must("decision", decision);
  must("phase", phase);
  must("agent", agent);
  must("session", session);
  if (rule !== undefined) marks.push(JSON.stringify(rule));
  const part = text === undefined ? "" : JSON.stringify(text).slice(1, -1);
  return {
    maybe: (lines) =>
      marks.every((mark) => lines.includes(mark)) &&
      (part === "" || lines.toLowerCase().includes(part)),
    is: ({ entry, outcome: ended }) =>
      (text === undefined ||
        entry.command?.toLowerCase().includes(text) === true ||
        entry.path?.toLowerCase().includes(text) === true) &&
      (decision === undefined || entry.verdict.decision === decision) &&
      (phase === undefined || entry.verdict.phase === phase) &&
      (rule === undefined || entry.verdict.rules.includes(rule)) &&
      (agent === undefined || entry.agent === agent) &&
      (session === undefined || entry.session === session) &&
      (outcome === undefined || statusOf(ended) === outcome) &&
      (since === undefined || entry.time >= since) &&
      (until === undefined || entry.time < until),
  };
}

function statusOf(outcome: OutcomeEntry["outcome"] | null): string {
  return outcome?.status ?? "none";
}
