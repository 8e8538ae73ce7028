/** Claude Code, and agents that load its settings file and run its hook entries. */
import { claudeShaped } from "../claude-shape.js";
import { type Fields, text } from "../fields.js";
import type { Adapter } from "../types.js";
import { tools } from "./tools.js";

/** Callers besides Claude Code itself that are known to put up a prompt on `ask`. */
const askingCallers: ReadonlySet<string> = new Set(["factory-droid", "vscode"]);

export const adapter: Adapter = claudeShaped({
  name: "claude-code",
  tools,
  callerOf,
  canAsk: ({ caller }) => caller === undefined || askingCallers.has(caller),
  approves: true,
});

/** The agent that really calls, by what only its payloads have; undefined for Claude Code. */
function callerOf(payload: Fields): string | undefined {
  if (text(payload, "cursor_version") !== undefined) return "cursor";
  if (text(payload, "turn_id") !== undefined && text(payload, "model") !== undefined)
    return "codex";
  if (payload.tool_name === "run_in_terminal") return "vscode";
  if (text(payload, "timestamp") !== undefined && payload.transcript_path === undefined)
    return "copilot-cli";
  if (/^(?:off|spec|auto-(?:low|medium|high))$/.test(text(payload, "permission_mode") ?? ""))
    return "factory-droid";
  return undefined;
}
