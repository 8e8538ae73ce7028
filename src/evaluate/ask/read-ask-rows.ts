/** Reads requests with their commands from JSON lines: `{"nl","command"}` or `{"nl","commands":[…]}`. */
import { linesIn, objectOf } from "../read-rows.js";
import type { BadRow } from "../types.js";
import type { AskRow } from "./types.js";

/**
 * The rows in order; a line that is none is reported with its line number and the rest goes on.
 *
 * @param file what rows and errors call it
 */
export async function* readAskRows(
  input: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<AskRow | BadRow> {
  for await (const { line, text, error } of linesIn(input)) {
    if (error !== undefined) yield { file, line, error };
    else if (text.trim() !== "") yield rowOf(text, file, line);
  }
}

function rowOf(json: string, file: string, line: number): AskRow | BadRow {
  const fields = objectOf(json);
  if (typeof fields === "string") return { file, line, error: fields };
  const { nl, command, commands, platform } = fields;
  if (typeof nl !== "string" || nl.trim() === "")
    return { file, line, error: nl === undefined ? "there is no nl" : "nl is not a text" };
  const given: unknown = commands ?? (command === undefined ? undefined : [command]);
  if (
    !Array.isArray(given) ||
    given.length === 0 ||
    !given.every((one): one is string => typeof one === "string" && one.trim() !== "")
  )
    return { file, line, error: "there is no command (command, or commands: a list of texts)" };
  return {
    nl,
    commands: given,
    platform: platform === "bsd" || platform === "osx" ? "bsd" : "gnu",
    file,
    line,
  };
}
