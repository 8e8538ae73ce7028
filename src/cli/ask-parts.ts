/** What answers a request, for a program that starts for one answer: most of its time is loading it. */
import { loadCompiledHere } from "./compiled-here.js";

type AskParts = Pick<typeof import("./compiled-ask.js"), "answer" | "embedded">;

let parts: Promise<AskParts> | undefined;

/** `answer` and the embedded backend, from the compiled script where there is one. */
export function askParts(): Promise<AskParts> {
  parts ??= load();
  return parts;
}

const load = async (): Promise<AskParts> =>
  (loadCompiledHere(import.meta.url, "ask") as AskParts | undefined) ?? import("./compiled-ask.js");
