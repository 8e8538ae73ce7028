/** Asks the server. The token is kept for this tab only and goes with each question, in a header. */
import type { Events } from "../types.js";

const KEY = "cerbash-token";

/** Takes the token out of the address, so that it stays in no history. */
export function takeToken(): void {
  const found = /[#&]token=([\w-]+)/.exec(location.hash);
  if (found?.[1] === undefined) return;
  sessionStorage.setItem(KEY, found[1]);
  history.replaceState(null, "", location.pathname);
}

function headers(): Record<string, string> {
  return { authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ""}` };
}

/** What the server says is wrong. */
export class ServerError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function asked(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, credentials: "omit" });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new ServerError(0, "cerbash does not answer; is it still running?");
  }
  if (response.ok) return response;
  const { error } = (await response.json().catch(() => ({}))) as { error?: string };
  throw new ServerError(response.status, error ?? `the answer was ${response.status}`);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await asked(path, { headers: headers(), ...(signal && { signal }) });
  return (await response.json()) as T;
}

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await posted(path, body, signal);
  return (await response.json()) as T;
}

function posted(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return asked(path, {
    method: "POST",
    headers: { ...headers(), "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** Hears each line of an answer that comes bit by bit. */
export async function lines<T>(
  path: string,
  body: unknown,
  hear: (line: T) => void,
  signal: AbortSignal,
): Promise<void> {
  await pieces(await posted(path, body, signal), "\n", (line) => hear(JSON.parse(line) as T));
}

async function pieces(
  response: Response,
  end: string,
  hear: (piece: string) => void,
): Promise<void> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const read = await reader?.read();
    if (read === undefined || read.done) return;
    const parts = (rest + decoder.decode(read.value, { stream: true })).split(end);
    rest = parts.pop() ?? "";
    for (const part of parts) if (part !== "") hear(part);
  }
}

type Hear<K extends keyof Events> = (data: Events[K]) => void;
type Hearers = { [K in keyof Events]: Set<Hear<K>> };
const hearers: Hearers = { decisions: new Set(), outcome: new Set(), figures: new Set() };

/** Hears an event until the signal says stop. */
export function on<K extends keyof Events>(name: K, hear: Hear<K>, signal: AbortSignal): void {
  hearers[name].add(hear);
  signal.addEventListener("abort", () => hearers[name].delete(hear));
}

function tell<K extends keyof Events>(name: K, data: Events[K]): void {
  for (const hear of hearers[name]) hear(data);
}

/** Milliseconds until the next try after the connection was lost. */
const AGAIN = 2000;

/**
 * Keeps listening to the server's events. `EventSource` cannot send the token in a header, so the stream is read
 * here.
 */
export async function listen(state: (isConnected: boolean) => void): Promise<void> {
  for (;;) {
    try {
      const response = await asked("/api/events", { headers: headers() });
      state(true);
      await pieces(response, "\n\n", (piece) => {
        const name = /^event: (\w+)$/m.exec(piece)?.[1] as keyof Events | undefined;
        const data = /^data: (.*)$/m.exec(piece)?.[1];
        if (name !== undefined && data !== undefined && Object.hasOwn(hearers, name))
          tell(name, JSON.parse(data));
      });
    } catch (error) {
      if (error instanceof ServerError && error.status === 401) return;
    }
    state(false);
    await new Promise((done) => setTimeout(done, AGAIN));
  }
}
