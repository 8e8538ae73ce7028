import { UsageError } from "./io.js";

/** Longest input that is read whole: no command or payload is longer, and memory has an end. */
export const MAX_INPUT = 16 * 1024 * 1024;

/** All of an input as text; throws a {@link UsageError} when it is too long or not UTF-8. */
export async function readText(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > MAX_INPUT) throw new UsageError("cerbash: the input is longer than 16 MB");
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new UsageError("cerbash: the input is not UTF-8");
  }
}
