/**
 * JSON-RPC 2.0 over lines of standard input and output, as the Model Context Protocol's stdio transport
 * has it: one message a line, no line break in it.
 */

export type Handler = (params: unknown, signal: AbortSignal) => Promise<unknown>;

/** An error with a JSON-RPC code, for the other side. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export const INVALID_PARAMS = -32602;
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INTERNAL_ERROR = -32603;

/** Longer messages are not read. */
const MAX_LINE = 16 * 1024 * 1024;

type Id = string | number;

export class Peer {
  private readonly running = new Map<Id, AbortController>();
  private readonly waiting = new Map<
    Id,
    { done: (result: unknown) => void; fail: (error: Error) => void }
  >();
  private lastId = 0;

  constructor(
    private readonly handlers: ReadonlyMap<string, Handler>,
    private readonly write: (line: string) => void,
  ) {}

  /** Reads messages until the input ends; what still runs is then aborted. */
  async serve(input: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of input) {
      rest += decoder.decode(chunk, { stream: true });
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > MAX_LINE) {
        this.answer(null, undefined, new RpcError(INVALID_REQUEST, "the message is too long"));
        break;
      }
      for (const line of lines) if (line.trim() !== "") this.receive(line);
    }
    for (const controller of this.running.values()) controller.abort();
    for (const { fail } of this.waiting.values()) fail(new Error("the client has gone"));
  }

  /** Asks the other side. Rejects when it refuses, or is gone. */
  request(method: string, params: unknown, signal: AbortSignal): Promise<unknown> {
    const id = `cerbash-${++this.lastId}`;
    return new Promise((done, fail) => {
      this.waiting.set(id, { done, fail });
      signal.addEventListener("abort", () => {
        if (this.waiting.delete(id)) fail(new Error("cancelled"));
      });
      this.send({ id, method, params });
    });
  }

  private receive(line: string): void {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      this.answer(null, undefined, new RpcError(PARSE_ERROR, "that is not JSON"));
      return;
    }
    const id = field(message, "id");
    const method = field(message, "method");
    const params = field(message, "params");
    const hasId = typeof id === "string" || typeof id === "number";
    if (typeof method === "string") {
      if (hasId) void this.handle(id, method, params);
      else if (method === "notifications/cancelled") this.cancel(field(params, "requestId"));
    } else if (hasId && this.waiting.has(id)) {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      const error = field(message, "error");
      if (error === undefined) waiting?.done(field(message, "result"));
      else waiting?.fail(new Error(String(field(error, "message"))));
    } else if (!hasId) {
      this.answer(null, undefined, new RpcError(INVALID_REQUEST, "that is no request"));
    }
  }

  private async handle(id: Id, method: string, params: unknown): Promise<void> {
    const handler = this.handlers.get(method);
    if (handler === undefined) {
      this.answer(id, undefined, new RpcError(METHOD_NOT_FOUND, `there is no method ${method}`));
      return;
    }
    const controller = new AbortController();
    this.running.set(id, controller);
    try {
      const result = await handler(params, controller.signal);
      // Nobody waits for the answer to what was cancelled.
      if (!controller.signal.aborted) this.answer(id, result);
    } catch (error) {
      const known =
        error instanceof RpcError
          ? error
          : new RpcError(INTERNAL_ERROR, error instanceof Error ? error.message : String(error));
      if (!controller.signal.aborted) this.answer(id, undefined, known);
    } finally {
      this.running.delete(id);
    }
  }

  private cancel(id: unknown): void {
    if (typeof id === "string" || typeof id === "number") this.running.get(id)?.abort();
  }

  private answer(id: Id | null, result: unknown, error?: RpcError): void {
    if (error === undefined) this.send({ id, result });
    else this.send({ id, error: { code: error.code, message: error.message } });
  }

  private send(message: Record<string, unknown>): void {
    this.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  }
}

/** A field of what may be anything. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
