/**
 * Claude Code: one JSON object on stdin for each hook event. A denial is said three ways at once
 * (JSON, stderr, exit code 2), because each alone is lost in some situation: JSON when another
 * program printed a line before it, stderr and exit code when a host reads only JSON.
 */
import type { Verdict } from "../../verdict/types.js";
import { count, type Fields, isFields, text } from "../fields.js";
import { directoryOf, findCommand, inShell } from "../shell-text.js";
import {
  type Adapter,
  type Call,
  type Outcome,
  type PayloadProblem,
  type Request,
  type Response,
  type ResponseOptions,
  silence,
} from "../types.js";

/**
 * Tools that run `command` in a shell. Beside Claude Code's own they are those of agents that load
 * its settings file; a call of one without a command is refused.
 */
const shellTools: ReadonlySet<string> = new Set([
  "Bash",
  "Execute",
  "Monitor",
  "PowerShell",
  "Shell",
  "bash",
  "powershell",
  "run_in_terminal",
]);

/** Tools that write a file, with the field that holds its path. */
const writeTools: ReadonlyMap<string, string> = new Map([
  ["Edit", "file_path"],
  ["MultiEdit", "file_path"],
  ["NotebookEdit", "notebook_path"],
  ["Write", "file_path"],
]);

/** Claude Code's tools that run no shell command, whatever their fields are called. */
const otherTools: ReadonlySet<string> = new Set([
  "Agent",
  "AskUserQuestion",
  "BashOutput",
  "EnterPlanMode",
  "ExitPlanMode",
  "Glob",
  "Grep",
  "KillBash",
  "KillShell",
  "LS",
  "LSP",
  "NotebookRead",
  "Read",
  "Skill",
  "SlashCommand",
  "Task",
  "TaskOutput",
  "TaskStop",
  "TodoWrite",
  "ToolSearch",
  "WebFetch",
  "WebSearch",
]);

/** Callers besides Claude Code itself that are known to put up a prompt on `ask`. */
const askingCallers: ReadonlySet<string> = new Set(["factory-droid", "vscode"]);

/** Longer reasons are cut: the agent's context is not the place for a whole script. */
const maxReason = 6000;

const context =
  "cerbash checks every shell command of this session before it runs. When it refuses one, do not " +
  "try the same thing through another shell, tool or script: read the reason, take the safer way it " +
  "names, or ask the user.";

export const claudeCode: Adapter = { name: "claude-code", readPayload, writeVerdict, writeNothing };

function readPayload(payload: string): Request | PayloadProblem {
  if (payload.trim() === "") return unreadable("the payload is empty");
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return unreadable("the payload is not JSON");
  }
  if (!isFields(value)) return unreadable("the payload is not a JSON object");
  const event = text(value, "hook_event_name");
  if (event === undefined) return unreadable("the payload names no event");

  const call = callOf(event, value);
  switch (event) {
    case "PreToolUse":
    case "PermissionRequest":
      return readToolCall(call, value);
    case "PostToolUse":
    case "PostToolUseFailure":
    case "PermissionDenied":
      return readOutcome(call, value);
    case "SessionStart":
      return { ...call, kind: "session" };
    default:
      return { ...call, kind: "other" };
  }
}

function callOf(event: string, payload: Fields): Call {
  const caller = callerOf(payload);
  const session = text(payload, "session_id");
  const toolUseId = text(payload, "tool_use_id");
  const tool = text(payload, "tool_name");
  const cwd = text(payload, "cwd");
  const subagent = text(payload, "agent_type") ?? text(payload, "agent_id");
  return {
    event,
    ...(caller !== undefined && { caller }),
    ...(session !== undefined && { session }),
    ...(toolUseId !== undefined && { toolUseId }),
    ...(tool !== undefined && { tool }),
    ...(cwd !== undefined && { cwd }),
    ...(subagent !== undefined && { subagent }),
  };
}

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

function readToolCall(call: Call, payload: Fields): Request | PayloadProblem {
  const { tool } = call;
  const input = payload.tool_input;
  if (tool === undefined) return problem(call, "deny", "the payload names no tool");

  if (shellTools.has(tool)) {
    if (!isFields(input)) return problem(call, "deny", `the call of ${tool} has no input`);
    // A monitor may watch a web socket; then no command is run.
    if (tool === "Monitor" && input.command === undefined && input.ws !== undefined)
      return { ...call, kind: "other" };
    if (typeof input.command !== "string")
      return problem(call, "deny", `the call of ${tool} has no command that is a text`);
    return commandRequest(call, input, inShell(input.command, tool));
  }

  const pathField = writeTools.get(tool);
  if (pathField !== undefined) {
    const path = isFields(input) ? text(input, pathField) : undefined;
    if (path === undefined || !isFields(input))
      return problem(call, "ask", `the call of ${tool} has no path that is a text`);
    return { ...call, kind: "write", path, content: writtenText(input) };
  }

  if (otherTools.has(tool) || !isFields(input)) return { ...call, kind: "other" };
  const found = findCommand(tool, input);
  switch (found.kind) {
    case "command":
      return commandRequest(call, input, found.command);
    case "unclear":
      return problem(call, "ask", `the input of ${tool} is too deep or too large to look through`);
    case "none":
      return { ...call, kind: "other" };
  }
}

function commandRequest(call: Call, input: Fields, command: string): Request {
  const cwd = directoryOf(input, call.cwd);
  return { ...call, ...(cwd !== undefined && { cwd }), kind: "command", command };
}

/** What a writing tool puts into the file, as far as its input says. */
function writtenText(input: Fields): string {
  const edits: readonly unknown[] = Array.isArray(input.edits) ? input.edits : [];
  return [input, ...edits.filter(isFields)]
    .flatMap((part) => [text(part, "content"), text(part, "new_string"), text(part, "new_source")])
    .filter((part) => part !== undefined)
    .join("\n");
}

function readOutcome(call: Call, payload: Fields): Request {
  const input = payload.tool_input;
  const command = isFields(input) ? text(input, "command") : undefined;
  return {
    ...call,
    kind: "outcome",
    ...(command !== undefined && { command }),
    outcome: outcomeOf(call.event, payload),
  };
}

function outcomeOf(event: string, payload: Fields): Outcome {
  if (event === "PermissionDenied") return { status: "refused" };
  const result = isFields(payload.tool_response) ? payload.tool_response : {};
  const failed = event === "PostToolUseFailure";
  const interrupted = result.interrupted === true || payload.is_interrupt === true;
  const exitCode = failed
    ? exitCodeOf(text(payload, "error"))
    : (count(result, "exitCode") ?? count(result, "exit_code"));
  const ms = count(payload, "duration_ms");
  return {
    status: interrupted ? "interrupted" : failed ? "failed" : "done",
    ...(exitCode !== undefined && { exitCode }),
    ...(ms !== undefined && { ms }),
  };
}

/** A failed command's error text begins with a line `Exit code N`. */
function exitCodeOf(error: string | undefined): number | undefined {
  const digits = /^Exit code (\d{1,5})\b/.exec(error ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function problem(call: Call, decision: "ask" | "deny", reason: string): PayloadProblem {
  return { ...call, kind: "problem", decision, reason };
}

/** Nothing says what the call is, so it may be a command about to run. */
function unreadable(reason: string): PayloadProblem {
  return problem({ event: "PreToolUse" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  const isGate = call.event === "PreToolUse";
  // A prompt is due already, so only a denial says something new; exit code 2 is ignored there.
  if (call.event === "PermissionRequest") {
    if (verdict.decision !== "deny") return silence;
    const decision = { behavior: "deny", message: reasonOf(verdict), interrupt: false };
    return { stdout: hookOutput(call.event, { decision }), stderr: "", exitCode: 0 };
  }
  if (!isGate) return silence;

  switch (verdict.decision) {
    case "deny":
      return deny(reasonOf(verdict));
    case "ask": {
      // An agent that does not know `ask` would run the command.
      if (call.caller !== undefined && !askingCallers.has(call.caller)) {
        return deny(
          `${reasonOf(verdict)} (This agent cannot be asked from here, so it is refused.)`,
        );
      }
      return preToolUse("ask", reasonOf(verdict));
    }
    case "allow": {
      // Approval needs a head that claimed the command; "nobody objected" is not enough.
      const isClaimed = verdict.phase !== "default" && verdict.phase !== "error";
      if (!options.approve || !isClaimed) return silence;
      return preToolUse("allow", `cerbash: ${verdict.label} (${verdict.phase})`);
    }
  }
}

function deny(reason: string): Response {
  return { ...preToolUse("deny", reason), stderr: `${reason}\n`, exitCode: 2 };
}

function preToolUse(permissionDecision: string, permissionDecisionReason: string): Response {
  return {
    stdout: hookOutput("PreToolUse", { permissionDecision, permissionDecisionReason }),
    stderr: "",
    exitCode: 0,
  };
}

function hookOutput(hookEventName: string, fields: object): string {
  return `${JSON.stringify({ hookSpecificOutput: { hookEventName, ...fields } })}\n`;
}

/** Never empty: some hosts run the command when a refusal gives no reason. */
function reasonOf(verdict: Verdict): string {
  const [finding] = verdict.rules;
  const reason =
    verdict.message ||
    (finding ? `${finding.why}. Safer: ${finding.instead}` : "") ||
    `cerbash: this command is ${verdict.label} and needs a person's permission.`;
  return reason.length <= maxReason ? reason : `${reason.slice(0, maxReason)}…`;
}

function writeNothing(call: Call): Response {
  if (call.event !== "SessionStart") return silence;
  return { ...silence, stdout: hookOutput("SessionStart", { additionalContext: context }) };
}
