/** The backends of `cerbash ask` by their names. What only one of them needs is loaded with it. */
import type { AskBackend } from "../ask/types.js";
import { askParts } from "./ask-parts.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";

/** The backends of `--backend`, in order. Rejects with a {@link UsageError} that says what is missing. */
export async function backendsOf(options: Options, io: Io): Promise<readonly AskBackend[]> {
  const names = (options.value("backend") ?? "embedded").split(",");
  const isUsed = (option: string, ...backends: readonly string[]): void => {
    if (options.has(option) && !backends.some((backend) => names.includes(backend)))
      throw new UsageError(`cerbash ask: --${option} is for --backend ${backends.join(" or ")}`);
  };
  for (const option of ["endpoint", "remote"]) isUsed(option, "url");
  for (const option of ["model", "samples"]) isUsed(option, "url", "gguf");
  isUsed("adapter", "gguf");
  if (names.includes("url") && names.includes("gguf"))
    throw new UsageError("cerbash ask: --backend takes url or gguf, not both: --model is for one");
  const backends: AskBackend[] = [];
  for (const name of names) {
    if (name === "embedded") backends.push((await askParts()).embedded);
    else if (name === "corpus")
      backends.push((await import("./ask-corpus.js")).localBackend(options, io));
    else if (name === "url") backends.push((await import("./ask-models.js")).modelAt(options, io));
    else if (name === "gguf")
      backends.push((await import("./ask-models.js")).modelFile(options, io));
    else
      throw new UsageError(`cerbash ask: no such backend: ${name} (embedded, corpus, url, gguf)`);
  }
  return backends;
}
