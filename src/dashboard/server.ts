/** The server of the dashboard: the page for everybody on this machine, the rest for who has the token. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { hasToken, isOwnSite, safeHeaders } from "./access.js";

/** A file of the page. */
export interface Asset {
  readonly type: string;
  readonly body: string | Buffer;
}

/** An error that whoever asks can mend; its message is shown. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface ApiRequest {
  readonly query: URLSearchParams;
  /** JSON of a POST. */
  readonly body: unknown;
  /** Says stop when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Writes an answer bit by bit. */
export interface Stream {
  readonly type: string;
  /** Ends when it resolves. Text that is written when nobody listens is dropped. */
  run(write: (text: string) => void, signal: AbortSignal): Promise<void>;
}

/** Answers with what becomes JSON, or with a stream. */
export type Route = (request: ApiRequest) => unknown;

/** By method and path: `GET /api/state`. */
export type Routes = ReadonlyMap<string, Route>;

export interface ServerOptions {
  readonly token: string;
  /** By path; `/` is the page. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly routes: Routes;
}

/** Longest body of a request, in bytes. */
const MAX_BODY = 256 * 1024;

export function makeServer(options: ServerOptions): Server {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 5000, keepAliveTimeout: 5000 },
    (request, response) => {
      answer(request, response, options).catch((error) => fail(response, error));
    },
  );
  server.maxConnections = 200;
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { token, assets, routes }: ServerOptions,
): Promise<void> {
  const asker = { headers: request.headers, port: request.socket.localPort ?? 0 };
  if (!isOwnSite(asker))
    throw new ApiError(403, "this address is not the one that cerbash printed");
  const url = new URL(request.url ?? "/", "http://localhost");
  const asset = request.method === "GET" ? assets.get(url.pathname) : undefined;
  if (asset !== undefined) return send(response, 200, asset.type, asset.body);
  if (!url.pathname.startsWith("/api/")) throw new ApiError(404, "there is nothing here");
  if (!hasToken(asker, token))
    throw new ApiError(401, "open the address that cerbash printed when it started");
  const route = routes.get(`${request.method} ${url.pathname}`);
  if (route === undefined) throw new ApiError(404, "there is nothing here");
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const body = request.method === "POST" ? await bodyOf(request) : undefined;
  const made = await route({ query: url.searchParams, body, signal: gone.signal });
  if (isStream(made)) await stream(response, made, gone.signal);
  else send(response, 200, "application/json", JSON.stringify(made ?? {}));
}

function isStream(made: unknown): made is Stream {
  return typeof made === "object" && made !== null && "run" in made;
}

async function stream(response: ServerResponse, made: Stream, signal: AbortSignal): Promise<void> {
  response.writeHead(200, { ...safeHeaders, "content-type": made.type });
  response.flushHeaders();
  await made.run((text) => {
    if (!response.destroyed) response.write(text);
  }, signal);
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  // A form of another page cannot have this type without asking first, which is not answered.
  if (!/^application\/json(?:;|$)/.test(request.headers["content-type"] ?? ""))
    throw new ApiError(415, "the body must be JSON");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new ApiError(413, "that is too long");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new ApiError(400, "the body is no JSON");
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    ...safeHeaders,
    "content-type": type,
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof ApiError ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  send(response, status, "application/json", JSON.stringify({ error: message }));
}
