/** Schema: a candidate has a command that is text, and a label that is one of three or none. */
import type { Candidate } from "../candidate.js";
import { isLabel, MAX_COMMAND_LENGTH } from "../types.js";

/** What is wrong with a candidate; undefined when nothing is. */
export function schemaProblem({ command, label, reason }: Candidate): string | undefined {
  if (typeof command !== "string") return "command is not text";
  if (command.trim() === "") return "command is empty";
  if (command.length > MAX_COMMAND_LENGTH) return "command is too long";
  if (label !== undefined && !isLabel(label)) return "label is none of the three";
  if (reason !== undefined && typeof reason !== "string") return "reason is not text";
  return undefined;
}
