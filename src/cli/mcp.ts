/** `cerbash mcp`: a guarded shell as a server of the Model Context Protocol, on standard input and output. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { field, type Handler, INVALID_PARAMS, Peer, RpcError } from "../mcp/peer.js";
import { DEFAULT_TIMEOUT, instructions, MAX_TIMEOUT, PROTOCOLS, tools } from "../mcp/tools.js";
import { type Captured, runCaptured } from "../run/captured.js";
import { environmentPreamble } from "../run/preamble.js";
import { realBash } from "../run/real-bash.js";
import type { Verdict } from "../verdict/types.js";
import { decide } from "./decide.js";
import { type Io, type Run, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { permit } from "./permit.js";
import { version } from "./version.js";

interface ToolResult {
  readonly content: readonly [{ readonly type: "text"; readonly text: string }];
  readonly isError?: true;
}

export const run: Run = async (args, io) => {
  const { operands } = readOptions("mcp", args);
  if (operands[0] !== undefined) throw new UsageError(`cerbash mcp: it takes no ${operands[0]}`);
  const bash = realBash();
  if (bash === undefined) throw new UsageError("cerbash mcp: there is no bash on this machine");
  if (io.isInputTerminal)
    io.warn("cerbash mcp: this is for an agent to start; it waits for JSON on standard input.");
  let canAsk = false;
  const handlers = new Map<string, Handler>([
    [
      "initialize",
      async (params) => {
        canAsk = field(field(params, "capabilities"), "elicitation") !== undefined;
        const wanted = field(params, "protocolVersion");
        return {
          protocolVersion: PROTOCOLS.find((known) => known === wanted) ?? PROTOCOLS[0],
          capabilities: { tools: {} },
          serverInfo: { name: "cerbash", title: "Guarded shell", version },
          instructions,
        };
      },
    ],
    ["ping", async () => ({})],
    ["tools/list", async () => ({ tools })],
    [
      "tools/call",
      async (params, signal) => {
        const name = field(params, "name");
        const call = readCall(field(params, "arguments"), io);
        if ("problem" in call) return failed(call.problem);
        if (name === "check_command") return checkResult(await decide({ ...call, place: io }));
        if (name !== "run_command")
          throw new RpcError(INVALID_PARAMS, `there is no tool ${String(name)}`);
        return runCommand(call, bash, io, signal, canAsk ? askBy(peer, signal) : undefined);
      },
    ],
  ]);
  const peer = new Peer(handlers, (line) => void io.write(line));
  await peer.serve(io.stdin);
  return 0;
};

interface Call {
  readonly command: string;
  readonly cwd: string;
  readonly timeoutMs: number;
}

function readCall(args: unknown, io: Io): Call | { readonly problem: string } {
  const command = field(args, "command");
  const cwd = field(args, "cwd");
  const timeoutMs = field(args, "timeout_ms") ?? DEFAULT_TIMEOUT;
  if (typeof command !== "string" || command.trim() === "" || command.includes("\0"))
    return { problem: "command must be a shell text" };
  if (cwd !== undefined && typeof cwd !== "string") return { problem: "cwd must be a path" };
  const isTime = typeof timeoutMs === "number" && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT;
  if (!isTime) return { problem: `timeout_ms must be a number from 1 to ${MAX_TIMEOUT}` };
  const directory = resolve(io.cwd, cwd ?? ".");
  const isDirectory = statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;
  return isDirectory
    ? { command, cwd: directory, timeoutMs }
    : { problem: `there is no directory ${directory}` };
}

async function runCommand(
  { command, cwd, timeoutMs }: Call,
  bash: string,
  io: Io,
  signal: AbortSignal,
  ask: ((verdict: Verdict, message: string) => Promise<boolean>) | undefined,
): Promise<ToolResult> {
  // Nobody sees what a start-up file would do first.
  const { BASH_ENV: _, ...env } = io.env;
  const hidden = environmentPreamble(command, env);
  const permission = await permit({
    command: hidden + command,
    hidden,
    cwd,
    place: io,
    way: "mcp",
    ask,
  });
  if (permission.note !== "") io.warn(permission.note.trimEnd());
  if (!permission.isAllowed) return failed(permission.message);
  if (signal.aborted) return failed("cancelled before it was run");
  return outcome(await runCaptured(command, { bash, cwd, env, timeoutMs, signal }), timeoutMs);
}

function outcome(ended: Captured, timeoutMs: number): ToolResult {
  const { code, stdout, stderr, timedOut, problem } = ended;
  const parts = [stdout, stderr === "" ? "" : `stderr:\n${stderr}`].filter((part) => part !== "");
  const end = timedOut
    ? `ended after ${timeoutMs} ms (timeout_ms)`
    : problem === undefined
      ? `exit code ${code}`
      : `it could not be started: ${problem}`;
  const text = [...parts.map((part) => part.replace(/\n$/, "")), end].join("\n");
  return timedOut || problem !== undefined ? failed(text) : said(text);
}

/** Puts the question to the person through the client. */
function askBy(
  peer: Peer,
  signal: AbortSignal,
): (verdict: Verdict, message: string) => Promise<boolean> {
  return async (_, message) => {
    const params = {
      message: `${message}\n\nRun it?`,
      requestedSchema: {
        type: "object",
        properties: {
          permit: { type: "boolean", title: "Run the command", default: false },
        },
        required: ["permit"],
      },
    };
    const answer = await peer.request("elicitation/create", params, signal);
    return (
      field(answer, "action") === "accept" && field(field(answer, "content"), "permit") === true
    );
  };
}

function checkResult({ decision, label, message, rules }: Verdict): ToolResult {
  const ids = rules.map(({ id }) => id).join(", ");
  return said(
    [`${decision} (${label})`, message, ids && `rules: ${ids}`].filter(Boolean).join("\n"),
  );
}

function said(text: string): ToolResult {
  return { content: [{ type: "text", text }] };
}

/** An error of the tool, not of the protocol, so that the model reads it. */
function failed(text: string): ToolResult {
  return { ...said(text), isError: true };
}
