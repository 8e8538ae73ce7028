/** What everything that asks a model server shares: which address may be asked, its answer, why there is none. */
import { ServerError } from "./types.js";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const MAX_BYTES = 256 * 1024;

/** The address of a server. @throws {Error} that says what is wrong with it */
export function serverAddress(url: string, isRemoteAllowed = false): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol))
    throw new Error(`${url} is no http address`);
  if (base.username !== "" || base.password !== "")
    throw new Error("an address with a password in it is not taken");
  if (!isRemoteAllowed && !LOOPBACK.test(base.hostname))
    throw new Error(
      `${base.hostname} is not this machine; only with --remote may it read what is asked`,
    );
  return base;
}

/** The whole answer. @throws {ServerError} when it does not end */
export async function readAll(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_BYTES) throw new ServerError("the answer is too long");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Why `fetch` rejected, with the code of the system where there is one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
  return error.message === "fetch failed"
    ? `the server cannot be reached (${code ?? "no reason given"})`
    : error.message;
}
