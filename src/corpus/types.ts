/** The rows of the training corpus, and the strict reader that every consumer uses. */
import type { Label } from "../verdict/types.js";

/** One labelled command. Every field is a string that is not empty. */
export interface CorpusRow {
  /** Shell text, normalised and redacted. */
  readonly command: string;
  readonly label: Label;
  /** Name of the source it came from: `boundary`, `nl2bash`, … */
  readonly source: string;
  /** Shape of the command: what has the same shape lies in the same split (see steps/shape.ts). */
  readonly group: string;
  /** Why it has this label; begins with `weak:` where the guard's own rules gave it. */
  readonly reason: string;
  /** SPDX licence expression of the row, or `own` for what was recorded on this machine. */
  readonly licence: string;
  /** Where exactly it comes from: `file#row` or `commit:path#row`. */
  readonly provenance: string;
}

export const labels: readonly Label[] = ["safe", "risky", "destructive"];

/** Longest command that is kept, in UTF-16 code units. */
export const MAX_COMMAND_LENGTH = 8_000;

/** A row, file or option that cannot be used; the message says where and what to do. */
export class CorpusError extends Error {}

const fields = ["command", "label", "source", "group", "reason", "licence", "provenance"] as const;
const known: ReadonlySet<string> = new Set(fields);

export function isLabel(value: unknown): value is Label {
  return labels.some((label) => label === value);
}

/**
 * Reads one row strictly: all fields, nothing else.
 *
 * @param where what the error begins with, such as `train.jsonl:12`
 * @throws {CorpusError} that names the field
 *
 * @example readCorpusRow({ command: "ls" }, "a.jsonl:1")
 * // CorpusError: a.jsonl:1: "label" is missing; it is one of safe, risky, destructive
 */
export function readCorpusRow(value: unknown, where: string): CorpusRow {
  const fail = (problem: string): never => {
    throw new CorpusError(`${where}: ${problem}`);
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fail("a row is a JSON object");
  }
  const row = new Map<string, unknown>(Object.entries(value));
  for (const name of row.keys()) if (!known.has(name)) fail(`unknown field "${name}"; remove it`);
  for (const name of fields) {
    const found = row.get(name);
    const hint = name === "label" ? `; it is one of ${labels.join(", ")}` : "";
    if (found === undefined) fail(`"${name}" is missing${hint}`);
    if (typeof found !== "string") fail(`"${name}" is not a string${hint}`);
    else if (found.trim() === "") fail(`"${name}" is empty${hint}`);
  }
  if (!isLabel(row.get("label"))) {
    fail(`label "${String(row.get("label"))}" is none of ${labels.join(", ")}`);
  }
  const { length } = String(row.get("command"));
  if (length > MAX_COMMAND_LENGTH) {
    fail(`the command has ${length} characters; at most ${MAX_COMMAND_LENGTH} are kept`);
  }
  return value as CorpusRow;
}

/** The same for a line of a file. */
export function parseCorpusRow(line: string, where: string): CorpusRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CorpusError(`${where}: not JSON; a row is one JSON object on one line`);
  }
  return readCorpusRow(value, where);
}

/** The row as one line, fields always in the same order, so that equal rows are equal bytes. */
export function rowLine(row: CorpusRow): string {
  return `${JSON.stringify(Object.fromEntries(fields.map((name) => [name, row[name]])))}\n`;
}
