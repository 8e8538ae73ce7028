/** Reads labelled commands from JSON lines. What is no row is reported with its line, and the rest goes on. */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { type BadRow, LABELS, type Row } from "./types.js";

/** Longer lines are no commands, and reading them would take the memory. */
const MAX_LINE = 16 * 1024 * 1024;
const NEWLINE = 10;

/** Labels kept apart from their texts: by row (from 0), with the first half of the text's SHA-256. */
export type SeparateLabels = ReadonlyMap<
  number,
  { readonly sha256: string; readonly label: Row["label"]; readonly why?: string }
>;

export interface ReadOptions {
  readonly labels?: SeparateLabels | undefined;
  /** Field to group by, in place of `family`, `tool` or `group`. */
  readonly by?: string | undefined;
}

/** One line of bytes; null when it was too long to keep. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | null> {
  let rest: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
      yield size + end > MAX_LINE ? null : Buffer.concat([...rest, bytes.subarray(0, end)]);
      rest = [];
      size = 0;
      bytes = bytes.subarray(end + 1);
    }
    size += bytes.length;
    if (size > MAX_LINE) rest = [];
    else if (bytes.length > 0) rest.push(bytes);
  }
  if (size > 0) yield size > MAX_LINE ? null : Buffer.concat(rest);
}

/**
 * The rows of one data set, in order. Empty lines are passed over.
 *
 * @param file what rows and errors call it
 */
export async function* readRows(
  input: AsyncIterable<Uint8Array>,
  file: string,
  { labels, by }: ReadOptions = {},
): AsyncGenerator<Row | BadRow> {
  for await (const { line, text, error } of linesIn(input)) {
    if (error !== undefined) yield { file, line, error };
    else if (text.trim() !== "") yield withLabel(rowOf(text, file, line, by), labels);
  }
}

/** The lines as text, from 1; with an error one that is not to be read. */
export async function* linesIn(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly line: number; readonly text: string; readonly error?: string }> {
  let line = 0;
  for await (const bytes of linesOf(input)) {
    line += 1;
    if (bytes === null) yield { line, text: "", error: "the line is longer than 16 MB" };
    else if (!isUtf8(bytes)) yield { line, text: "", error: "the line is not UTF-8" };
    else yield { line, text: bytes.toString("utf8").replace(line === 1 ? /^\ufeff/ : /^$/, "") };
  }
}

/** Labels of `data/labels`: `{"row", "sha256", "label"}` a line. Throws an error with the line when one is wrong. */
export async function readLabels(
  input: AsyncIterable<Uint8Array>,
  file: string,
): Promise<SeparateLabels> {
  const labels = new Map<number, { sha256: string; label: Row["label"]; why?: string }>();
  let line = 0;
  for await (const bytes of linesOf(input)) {
    line += 1;
    const value = objectOf(bytes?.toString("utf8") ?? "");
    if (typeof value === "string") throw new Error(`${file}:${line}: ${value}`);
    const { row, sha256, label, why } = value;
    const known = LABELS.find((one) => one === label);
    if (!Number.isInteger(row) || typeof sha256 !== "string" || known === undefined)
      throw new Error(`${file}:${line}: not {"row", "sha256", "label"}`);
    labels.set(Number(row), { sha256, label: known, ...(typeof why === "string" && { why }) });
  }
  return labels;
}

/** Whether it is one that was read. */
export function isRow(row: Row | BadRow): row is Row {
  return !("error" in row);
}

function withLabel(row: Row | BadRow, labels: SeparateLabels | undefined): Row | BadRow {
  const found = labels?.get(row.line - 1);
  if (found === undefined || found.label === undefined || !isRow(row)) return row;
  const { file, line } = row;
  const hash = createHash("sha256").update(row.command).digest("hex");
  // An empty hash would fit everything.
  if (found.sha256.length < 16 || !hash.startsWith(found.sha256))
    return { file, line, error: "the label is for another command (its hash does not fit)" };
  return {
    ...row,
    label: found.label,
    ...(found.why !== undefined && { reason: found.why }),
  };
}

/** The object of a line, or what is wrong with it. */
export function objectOf(text: string): Readonly<Record<string, unknown>> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return "not a JSON object";
  return value as Readonly<Record<string, unknown>>;
}

function rowOf(json: string, file: string, line: number, by: string | undefined): Row | BadRow {
  const bad = (error: string): BadRow => ({ file, line, error });
  const fields = objectOf(json);
  if (typeof fields === "string") return bad(fields);
  const { command, label, id } = fields;
  if (typeof command !== "string" || command.trim() === "")
    return bad(command === undefined ? "there is no command" : "command is not a text");
  const known = LABELS.find((one) => one === label);
  if (known === undefined && label !== undefined && label !== null)
    return bad(`label ${JSON.stringify(label).slice(0, 40)} is not one of ${LABELS.join(", ")}`);
  const text = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = fields[name];
      if (typeof value === "string" && value !== "") return value;
    }
    return undefined;
  };
  for (const name of ["cwd", "source"])
    if (fields[name] !== undefined && fields[name] !== null && typeof fields[name] !== "string")
      return bad(`${name} is not a text`);
  const cwd = text("cwd");
  const family = by === undefined ? text("family", "tool", "group") : groupOf(fields[by], by);
  const reason = text("reason", "why");
  return {
    command,
    source: text("source") ?? file,
    file,
    line,
    ...(known !== undefined && { label: known }),
    ...((typeof id === "string" || typeof id === "number") && { id: String(id) }),
    ...(family !== undefined && { family }),
    ...(cwd !== undefined && { cwd }),
    ...(reason !== undefined && { reason }),
  };
}

function groupOf(value: unknown, by: string): string {
  const isPlain = typeof value === "string" || typeof value === "number";
  return isPlain && value !== "" ? String(value) : `(no ${by})`;
}
