/**
 * HTTP for agents whose hooks are requests, and for programs that can use a Unix-domain socket:
 *
 * - `POST /hook/AGENT` with the payload; the body of the answer is the agent's own response.
 * - `POST /call` with `{agent, options, env, payload}`; the answer is `{stdout, stderr, exitCode}`.
 *
 * A status code blocks nothing in any agent, so a call that cannot be decided is answered by 200 and the
 * agent's own refusal.
 */
import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Decide, type Environment, type HookAnswer, MAX_PAYLOAD } from "./protocol.js";

export interface HttpOptions {
  readonly decide: Decide;
  /** The agent's own refusal of a call; undefined when there is no such agent. */
  readonly refuse: (agent: string, reason: string) => Promise<HookAnswer | undefined>;
  readonly isFit: () => boolean;
  /** The environment of calls that bring none. */
  readonly env: Environment;
  /** Absent on a Unix-domain socket, whose directory keeps others out. */
  readonly token?: string;
}

export function makeHttp(options: HttpOptions): Server {
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5000 },
    (request, response) => {
      answer(request, response, options).catch(() => response.destroy());
    },
  );
  server.maxConnections = 100;
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  if (options.token !== undefined && !isTrusted(request, options.token)) {
    return send(response, 403, "");
  }
  const url = new URL(request.url ?? "/", "http://localhost");
  if (request.method !== "POST") return send(response, 405, "");
  const agent = /^\/hook\/([a-z0-9-]{1,40})$/.exec(url.pathname)?.[1];
  if (agent === undefined && url.pathname !== "/call") return send(response, 404, "");
  const body = await bodyOf(request);
  if (agent === undefined) return answerCall(response, body, options);

  const refused = async (reason: string) => {
    const refusal = await options.refuse(agent, reason);
    send(response, refusal === undefined ? 404 : 200, refusal?.stdout ?? "");
  };
  if (body === undefined) return refused("the payload is longer than 16 MB");
  if (!options.isFit()) return refused("the guard is being replaced; try again");
  const approve = url.searchParams.has("approve") ? ["--approve"] : [];
  const { decide, env } = options;
  const decided = await decide({ agent, options: approve, env, payload: body });
  if (decided === undefined) return refused("there was no decision in time");
  send(response, 200, decided.stdout);
  decided.afterwards?.();
}

/** For programs that decide by themselves when the answer is not 200. */
async function answerCall(
  response: ServerResponse,
  body: Buffer | undefined,
  { decide, isFit }: HttpOptions,
): Promise<void> {
  if (body === undefined) return send(response, 413, "");
  const call = readJsonCall(body);
  if (call === undefined) return send(response, 400, "");
  const decided = isFit() ? await decide(call) : undefined;
  if (decided === undefined) return send(response, 503, "");
  const { stdout, stderr, exitCode } = decided;
  send(response, 200, JSON.stringify({ stdout, stderr, exitCode }));
  decided.afterwards?.();
}

function readJsonCall(body: Buffer): Parameters<Decide>[0] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { agent, options, env, payload } = value as Record<string, unknown>;
  if (typeof agent !== "string" || typeof payload !== "string") return undefined;
  if (typeof env !== "object" || env === null || !Array.isArray(options)) return undefined;
  const texts = [...options, ...Object.values(env)];
  if (!texts.every((text) => typeof text === "string")) return undefined;
  return { agent, options, env: env as Environment, payload: Buffer.from(payload) };
}

/**
 * The token, and signs that no browser sent it: a page of another site may send requests here, under a
 * name of its own that it made to mean this machine. The token alone would stop it; this does too.
 */
function isTrusted({ headers, socket }: IncomingMessage, token: string): boolean {
  const hosts = ["127.0.0.1", "localhost"].map((name) => `${name}:${socket.localPort}`);
  if (!hosts.includes(headers.host ?? "") || headers.origin !== undefined) return false;
  const given = Buffer.from(headers.authorization ?? "");
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Undefined when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to the end all the same: an answer before that is lost.
    if (size <= MAX_PAYLOAD) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 8 * MAX_PAYLOAD) request.destroy();
  }
  return size > MAX_PAYLOAD ? undefined : Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, body: string): void {
  const type = body === "" ? {} : { "content-type": "application/json" };
  response.writeHead(status, { ...type, "content-length": Buffer.byteLength(body) });
  response.end(body);
}
