/**
 * Sends a ledger to an OpenTelemetry collector: OTLP/HTTP logs, JSON, compressed. OTLP has no transactions: a batch whose answer was
 * lost is sent again, with the same `log.record.uid`, by which a receiver can tell.
 */
import { gzipSync } from "node:zlib";
import { StoreError } from "../ledger/store.js";
import { openCursors } from "./otlp-cursors.js";
import { exportRequest, type Sender } from "./otlp-logs.js";
import { pending } from "./pending.js";
import type { Outgoing } from "./record.js";
import type { Sent, UploadOptions } from "./types.js";

const BATCH = 500;
/** Milliseconds for one answer. */
const ANSWER = 30_000;
/** Longest wait that a collector may ask for, in milliseconds. */
const LONGEST = 60_000;
/** Most of an answer that is read, in bytes. */
const READ = 64 * 1024;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export interface OtlpTarget {
  /** Base address; `/v1/logs` is added unless it ends so. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Plain http over a network is wanted. */
  readonly insecure: boolean;
  /** Directory for the cursors. */
  readonly state: string;
  readonly version: string;
}

/** The collector did not answer, or said later. */
class Later extends StoreError {
  constructor(
    message: string,
    readonly after: number | undefined,
  ) {
    super(message);
  }
}

/**
 * Sends what is pending, a batch after another; each is noted when the collector has acknowledged it.
 *
 * @throws {StoreError} when it does not take them; what was acknowledged is noted, and the next call goes on there
 */
export async function uploadToOtlp(target: OtlpTarget, options: UploadOptions): Promise<Sent> {
  const address = addressOf(target);
  const name = `${address.origin}${address.pathname}`;
  const sender = { ledger: options.ledger, name: options.name, version: target.version };
  const cursors = openCursors(target.state, address.href);
  const sent = { name, records: 0, known: 0, skipped: 0, rejected: 0 };
  const files = new Set<string>();
  try {
    for await (const batch of pending(cursors.files, {
      ...options,
      most: options.batch ?? BATCH,
    })) {
      if (batch.records.length > 0) {
        const rejected = await send(batch.records, { address, name, target, sender, options });
        sent.records += batch.records.length - rejected;
        sent.rejected += rejected;
        files.add(batch.file);
      }
      sent.skipped += batch.skipped;
      cursors.note(batch.file, batch.to);
      options.onProgress?.(sent.records);
    }
    return { ...sent, files: files.size };
  } finally {
    cursors.release();
  }
}

interface Sending {
  readonly address: URL;
  readonly name: string;
  readonly target: OtlpTarget;
  readonly sender: Sender;
  readonly options: UploadOptions;
}

/** @returns how many records the collector did not want */
async function send(records: readonly Outgoing[], sending: Sending): Promise<number> {
  const { options } = sending;
  for (let tries = 0; ; tries++) {
    try {
      return await post(records, sending);
    } catch (error) {
      if (error === TOO_LARGE) {
        if (records.length === 1) return 1;
        const half = Math.ceil(records.length / 2);
        return (
          (await send(records.slice(0, half), sending)) + (await send(records.slice(half), sending))
        );
      }
      const wait = options.waits[tries];
      if (!(error instanceof Later) || wait === undefined) throw error;
      // Machines that were sent away together must not come back together.
      const jittered = wait * (0.75 + Math.random() / 2);
      const ms = Math.min(LONGEST, Math.max(jittered, error.after ?? 0));
      options.onWait?.(error.message, Math.round(ms));
      await options.sleep(ms);
    }
  }
}

const TOO_LARGE = Symbol("too large");

async function post(
  records: readonly Outgoing[],
  { address, name, target, sender }: Sending,
): Promise<number> {
  const body = gzipSync(JSON.stringify(exportRequest(records, sender, Date.now())));
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: {
        ...target.headers,
        "content-type": "application/json",
        "content-encoding": "gzip",
        "user-agent": `cerbash/${target.version}`,
      },
      body,
      // Headers may hold secrets that are for this address alone.
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER),
    });
    text = await start(response);
  } catch (error) {
    throw new Later(`${name} cannot be reached: ${reasonOf(error)}`, undefined);
  }
  const { status } = response;
  if (status === 200) return rejectedIn(text);
  if (status === 413) throw TOO_LARGE;
  const why = `${name} answers ${status}`;
  // These and no others are to be tried again (OTLP 1.x, "Failures").
  if ([429, 502, 503, 504].includes(status))
    throw new Later(why, after(response.headers.get("retry-after")));
  throw new StoreError(
    status === 401 || status === 403 ? `${why}; look at team.otlp.headers in config.json` : why,
  );
}

async function start(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > READ) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Partial success: what was rejected must not be sent again. */
function rejectedIn(text: string): number {
  try {
    const rejected = Number(JSON.parse(text)?.partialSuccess?.rejectedLogRecords ?? 0);
    return rejected > 0 ? rejected : 0;
  } catch {
    return 0;
  }
}

/** Milliseconds of `Retry-After`: seconds, or a date. */
function after(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return ms > 0 ? ms : undefined;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason given";
  if (error.name === "TimeoutError") return `no answer within ${ANSWER} ms`;
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
  return code ?? (cause instanceof Error ? cause.message : error.name);
}

/** The address of the logs, checked. */
function addressOf({ url, insecure }: OtlpTarget): URL {
  if (!URL.canParse(url)) throw new StoreError("the address of the collector is no address");
  const address = new URL(url);
  if (address.username !== "" || address.password !== "")
    throw new StoreError(
      "the address of the collector must not hold a password; put it into team.otlp.headers",
    );
  const isLocal = LOOPBACK.test(address.hostname);
  if (address.protocol !== "https:" && !(address.protocol === "http:" && (isLocal || insecure)))
    throw new StoreError(
      `${address.host} is another machine, so its address is https://; or set team.otlp.insecure`,
    );
  const path = address.pathname.replace(/\/+$/, "");
  address.pathname = path.endsWith("/v1/logs") ? path : `${path}/v1/logs`;
  return address;
}
