/** `cerbash tune publish --dry-run`: a tuned model laid out as a hub expects it. */
import { resolve } from "node:path";
import { layOut } from "../tune/card/publish.js";
import { knownLicence } from "../tune/plan/base.js";
import { type Io, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { visible } from "./terminal.js";

/** Exit codes: 0 laid out, 1 laid out, but something stands in the way of publishing it, 3 (thrown) misuse. */
export async function publish(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("tune", args);
  const [operand, surplus] = options.operands;
  if (operand === undefined) {
    throw new UsageError("cerbash tune publish: name a folder of tune plan, trained");
  }
  if (surplus !== undefined) throw new UsageError(`cerbash tune publish: ${surplus} is too much`);
  if (!options.has("dry-run")) {
    throw new UsageError(
      "cerbash tune publish: cerbash sends nothing anywhere; with --dry-run it lays the folder out, and the hub's own client uploads it",
    );
  }
  const need = (name: string, what: string): string => {
    const value = options.value(name);
    if (value === undefined) {
      throw new UsageError(`cerbash tune publish: --${name} is missing: ${what}`);
    }
    return value;
  };
  const base = need("base", "the base's name at its hub, such as Qwen/Qwen3.5-0.8B");
  const licence = knownLicence(base);
  if (licence === undefined) {
    throw new UsageError(
      `cerbash tune publish: nobody here knows the licence of ${base}; known: Qwen and SmolLM2 models`,
    );
  }
  const path = (name: string): string | undefined => {
    const value = options.value(name);
    return value === undefined ? undefined : resolve(io.cwd, value);
  };
  const out = resolve(io.cwd, need("out", "where the folder goes"));
  const { files, obstacles } = layOut({
    folder: resolve(io.cwd, operand),
    gguf: resolve(io.cwd, need("gguf", "the adapter as a GGUF file")),
    measures: path("measures"),
    profile: path("profile"),
    forgetting: path("forgetting"),
    name: need("name", "what the model is called"),
    base,
    licence,
    out,
  });
  const lines = [
    ...files.map(
      ({ name, bytes, sha256 }) => `${String(bytes).padStart(9)}  ${sha256.slice(0, 12)}  ${name}`,
    ),
    ...obstacles.map((obstacle) => `not to be published: ${obstacle}`),
    `in ${out}; nothing was sent`,
  ];
  await io.write(
    options.has("json")
      ? `${JSON.stringify({ out, files, obstacles })}\n`
      : `${lines.map(visible).join("\n")}\n`,
  );
  return obstacles.length > 0 ? 1 : 0;
}
