/** Rows that the person on this machine labels: one file, only ever appended to, theirs alone to read. */
import { appendFileSync, chmodSync, existsSync } from "node:fs";
import { dirname } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import type { Label } from "../verdict/types.js";
import { codeOf, linesOf } from "./lines.js";
import { normalise } from "./steps/normalise.js";
import { clean } from "./steps/safety.js";
import { schemaProblem } from "./steps/schema.js";
import { syntaxProblem } from "./steps/syntax.js";
import { CorpusError, isLabel, labels } from "./types.js";

export interface OwnRow {
  readonly command: string;
  readonly label: Label;
  readonly reason: string;
}

/**
 * The row as it is kept: normalised, redacted, and valid shell.
 *
 * @throws {CorpusError} that says what to change
 */
export function checkOwnRow(command: string, label: string, reason: string): OwnRow {
  if (!isLabel(label)) throw new CorpusError(`no such label: ${label} (${labels.join(", ")})`);
  const problem = schemaProblem({ command, label, reason, licence: "own", provenance: "" });
  if (problem !== undefined) throw new CorpusError(problem);
  const normal = normalise(command);
  if ("problem" in normal) throw new CorpusError(`the command has ${normal.problem}`);
  const cleaned = clean(normal.text);
  if ("problem" in cleaned) throw new CorpusError(`the command ${cleaned.problem}`);
  const invalid = syntaxProblem(cleaned.text);
  if (invalid !== undefined) throw new CorpusError(`the command is no valid shell (${invalid})`);
  return { command: cleaned.text, label, reason: reason.replace(/\s+/g, " ").trim() };
}

/** The last row about each command; empty where there is no file. */
export async function readOwnRows(path: string): Promise<ReadonlyMap<string, OwnRow>> {
  const rows = new Map<string, OwnRow>();
  if (!existsSync(path)) return rows;
  for await (const { number, text } of linesOf(path)) {
    try {
      const { command, label, reason } = JSON.parse(text ?? "") as Record<string, unknown>;
      const row = checkOwnRow(String(command), String(label), String(reason ?? ""));
      rows.set(row.command, row);
    } catch (error) {
      const why = error instanceof CorpusError ? error.message : "not JSON";
      throw new CorpusError(`${path}:${number}: ${why}; mend or remove the line`);
    }
  }
  return rows;
}

/** @throws {CorpusError} when it cannot be written */
export function appendOwnRow(path: string, row: OwnRow): void {
  try {
    makePrivateDirectory(dirname(path));
    appendFileSync(path, `${JSON.stringify(row)}\n`, { mode: 0o600 });
    if (process.platform !== "win32") chmodSync(path, 0o600);
  } catch (error) {
    throw new CorpusError(`${path} cannot be written (${codeOf(error)})`);
  }
}
