/**
 * Reads the transcripts that Claude Code keeps below `~/.claude/projects`: one JSON line a message, with `tool_use`
 * blocks of the assistant and `tool_result` blocks of the user. The form is not documented, so whatever does not fit
 * is passed over.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { linesOf } from "../corpus/lines.js";

/** A command that an agent ran in its shell tool, or what became of one. */
export type Transcribed =
  | {
      readonly kind: "command";
      readonly id: string;
      readonly time: string;
      readonly session: string | undefined;
      readonly cwd: string | undefined;
      readonly command: string;
    }
  | {
      readonly kind: "result";
      readonly id: string;
      readonly time: string;
      readonly session: string | undefined;
      readonly status: "done" | "failed" | "interrupted" | "refused";
    };

/** The transcript files below a directory, sorted. Links are not followed. */
export function transcriptFiles(directory: string): readonly string[] {
  const found: string[] = [];
  const walk = (folder: string, depth: number): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < 8) walk(path, depth + 1);
      else if (entry.isFile() && entry.name.endsWith(".jsonl")) found.push(path);
    }
  };
  walk(directory, 0);
  return found.sort();
}

/** What one file tells. Lines that are no messages are passed over. */
export async function* readTranscript(path: string): AsyncGenerator<Transcribed> {
  // Results of other tools are of no interest.
  const commands = new Set<string>();
  for await (const { text } of linesOf(path)) {
    if (text === undefined || !(text.includes("tool_use") || text.includes("tool_result")))
      continue;
    let line: unknown;
    try {
      line = JSON.parse(text);
    } catch {
      continue;
    }
    const time = timeOf(get(line, "timestamp"));
    const content = get(get(line, "message"), "content");
    if (time === undefined || !Array.isArray(content)) continue;
    const session = textOf(get(line, "sessionId"));
    const cwd = textOf(get(line, "cwd"));
    for (const block of content) {
      if (get(block, "type") === "tool_use" && get(block, "name") === "Bash") {
        const id = textOf(get(block, "id"));
        const command = textOf(get(get(block, "input"), "command"));
        if (id === undefined || command === undefined) continue;
        commands.add(id);
        yield { kind: "command", id, time, session, cwd, command };
      } else if (get(block, "type") === "tool_result") {
        const id = textOf(get(block, "tool_use_id"));
        if (id === undefined || !commands.has(id)) continue;
        yield { kind: "result", id, time, session, status: statusOf(block) };
      }
    }
  }
}

function statusOf(block: unknown): "done" | "failed" | "interrupted" | "refused" {
  if (get(block, "is_error") !== true) return "done";
  const content = get(block, "content");
  const text =
    typeof content === "string"
      ? content
      : Array.isArray(content)
        ? content.map((part) => textOf(get(part, "text")) ?? "").join(" ")
        : "";
  const start = text.slice(0, 400);
  if (
    /doesn't want to (?:proceed|take this action)|tool use was rejected|permission.{0,40}denied by|hook.{0,40}(?:denied|blocked)/i.test(
      start,
    )
  )
    return "refused";
  return /interrupted/i.test(start) ? "interrupted" : "failed";
}

function get(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function timeOf(value: unknown): string | undefined {
  const date = new Date(typeof value === "string" ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
