/** A model on loopback that asks for one shell call and, once it has an answer to that, ends. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Dialect, Json, ModelRequest, Turn } from "./dialects.js";

export interface MockModel {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Whether the shell call was sent. */
  readonly hasCalled: () => boolean;
  /** What the agent told the model about that call; empty while it has told nothing. */
  readonly results: () => readonly string[];
  /** Each request as `METHOD PATH`, for the report of a run that went wrong. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * The arguments of each agent's shell tool. A tool that is not here is not called; where an agent offers
 * several, the first in this list is.
 */
const shellTools: readonly (readonly [string, (command: string) => object])[] = [
  ["Bash", (command) => ({ command, description: "a step" })],
  ["exec_command", (cmd) => ({ cmd })],
  ["shell_command", (command) => ({ command })],
  ["shell", (command) => ({ command: ["bash", "-lc", command] })],
  ["run_shell_command", (command) => ({ command, description: "a step", is_background: false })],
  ["bash", (command) => ({ command, description: "a step" })],
  ["run_commands", (command) => ({ commands: [command] })],
  ["execute_command", (command) => ({ command, requires_approval: false })],
  ["Execute", (command) => ({ command, riskLevel: "low", riskLevelReason: "a step" })],
];

/** Starts the model; `command` is what it wants to run. */
export async function startMockModel(dialect: Dialect, command: string): Promise<MockModel> {
  const requests: string[] = [];
  let results: readonly string[] = [];
  let hasCalled = false;

  const turnFor = (request: ModelRequest): Turn => {
    const shell = shellTools.find(([name]) => request.tools.includes(name));
    if (request.results.length > 0) {
      results = request.results;
      return { kind: "text", text: "Done." };
    }
    // Without the tool it is a side task, such as a title for the session.
    if (shell === undefined || hasCalled) return { kind: "text", text: "Nothing to do." };
    hasCalled = true;
    return { kind: "call", tool: shell[0], args: shell[1](command) };
  };

  const server = createServer(async (request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    requests.push(`${request.method} ${path}`);
    const body = await read(request);
    if (request.method !== "POST" || !dialect.isCompletion(path)) return json(response, {});
    const turn = turnFor(dialect.read(body));
    const isStream = body.stream === true || path.includes(":stream");
    if (!isStream) return json(response, dialect.whole(turn));
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    for (const { event, data } of dialect.stream(turn)) {
      if (event !== undefined) response.write(`event: ${event}\n`);
      response.write(`data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);
    }
    response.end();
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail).listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    hasCalled: () => hasCalled,
    results: () => results,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Json;
  } catch {
    return {};
  }
}

function json(response: ServerResponse, value: object): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}
