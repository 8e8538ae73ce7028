/**
 * Asks an OpenAI-compatible endpoint (llama-server, Ollama, vLLM, LM Studio). On this machine unless
 * it was said otherwise: a request may hold private names.
 */
import { readAll, reasonOf, serverAddress } from "../../brain/server/http-node.js";
import { member } from "../../brain/server/labels.js";
import type { Complete } from "./model.js";

export interface EndpointOptions {
  /** `http://127.0.0.1:8080` or with a path that ends in `/v1`. */
  readonly url: string;
  readonly model: string;
  /** For one answer; default 30,000. */
  readonly timeoutMs?: number;
  /** Ask for the answer piece by piece; default true, so that an endless answer is cut. */
  readonly streams?: boolean;
  /** An endpoint on another machine is wanted. */
  readonly isRemoteAllowed?: boolean;
}

const MAX_TOKENS = 256;

/**
 * The way to an endpoint.
 *
 * @throws {Error} when the URL is none, or not on this machine without leave
 */
export function endpoint({
  url,
  model,
  timeoutMs = 30_000,
  streams = true,
  isRemoteAllowed = false,
}: EndpointOptions): Complete {
  const base = serverAddress(url, isRemoteAllowed);
  const path = base.pathname.replace(/\/+$/, "");
  const target = new URL(`${path.endsWith("/v1") ? path : `${path}/v1`}/chat/completions`, base);
  return async (messages, { temperature, signal }) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const stop = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    try {
      const response = await fetch(target, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          model,
          messages,
          temperature,
          max_tokens: MAX_TOKENS,
          stream: streams,
        }),
        redirect: "error",
        signal: stop,
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`the endpoint answers ${response.status}`);
      }
      const isStream = /text\/event-stream/.test(response.headers.get("content-type") ?? "");
      const text = await readAll(response);
      return isStream ? fromEvents(text) : fromObject(text);
    } catch (error) {
      if (timeout.aborted) throw new Error(`no answer within ${timeoutMs} ms`);
      throw new Error(reasonOf(error));
    }
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("the answer is not JSON");
  }
}

function fromObject(text: string): string {
  const answer = parsed(text);
  const content = member(answer, "choices", 0, "message", "content");
  if (typeof content !== "string") throw new Error("the answer has no choices[0].message.content");
  whole(member(answer, "choices", 0, "finish_reason"));
  return content;
}

/**
 * Server-sent events with pieces of the answer; one that ends before its end is told was cut off. `transformers serve`
 * tells it by a `finish_reason` alone, without `[DONE]`.
 */
function fromEvents(text: string): string {
  let out = "";
  let isFinished = false;
  for (const line of text.split(/\r?\n/)) {
    const data = /^data:\s?(.*)$/.exec(line)?.[1];
    if (data === undefined) continue;
    if (data.trim() === "[DONE]") return out;
    const event = parsed(data);
    const piece = member(event, "choices", 0, "delta", "content");
    if (typeof piece === "string") out += piece;
    const reason = member(event, "choices", 0, "finish_reason");
    whole(reason);
    if (typeof reason === "string") isFinished = true;
  }
  if (!isFinished) throw new Error("the answer was cut off");
  return out;
}

/** The beginning of a command is another command. */
function whole(reason: unknown): void {
  if (reason === "length")
    throw new Error(`the answer was cut off: it is longer than ${MAX_TOKENS} tokens`);
}
