/** `cerbash tune convert`: an adapter to a GGUF adapter, or a checkpoint to a GGUF with llama.cpp's tools. */
import { existsSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openCheckpoint } from "../weights/checkpoint.js";
import { convertWithLlamaCpp } from "../weights/convert/llama-cpp.js";
import { WeightsError } from "../weights/errors.js";
import { adapterFile } from "../weights/lora/gguf.js";
import { refuseExisting, whole, writePieces } from "../weights/output.js";
import { findFaults } from "../weights/repair/faults.js";
import { repairGguf } from "../weights/repair/gguf.js";
import { type Io, UsageError } from "./io.js";
import { type Options, readOptions } from "./options.js";
import { visible } from "./terminal.js";
import { placedAdapter } from "./tune-adapter.js";

/** Exit codes: 0 written, 3 (thrown) an error in use, a broken file, a missing tool. */
export async function convert(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("tune", args);
  const [operand, surplus] = options.operands;
  const given = options.value("out");
  if (operand === undefined || given === undefined)
    throw new UsageError("cerbash tune convert: say FOLDER --out OUT.gguf");
  if (surplus !== undefined) throw new UsageError(`cerbash tune convert: ${surplus} is too much`);
  const path = resolve(io.cwd, operand);
  const out = resolve(io.cwd, given);
  refuseExisting(out);
  const isAdapter = existsSync(join(path, "adapter_config.json"));
  return (isAdapter ? convertAdapter : convertModel)(path, out, options, io);
}

async function convertAdapter(
  path: string,
  out: string,
  options: Options,
  io: Io,
): Promise<number> {
  const base = options.value("base");
  if (base === undefined)
    throw new UsageError(
      "cerbash tune convert: an adapter needs --base: the base's GGUF, or its folder with config.json",
    );
  const type = { f32: "F32", f16: "F16" }[options.value("type") ?? "f32"] as "F32" | "F16";
  if (type === undefined)
    throw new UsageError("cerbash tune convert: --type of an adapter is f32 or f16");
  const { format, architecture, pairs } = await placedAdapter(path, resolve(io.cwd, base));
  await whole(out, "file", (temporary) =>
    writePieces(temporary, adapterFile(pairs, architecture, type)),
  );
  const ranks = [...new Set(pairs.map(({ rank }) => rank))];
  const report = { out, format, architecture, matrices: pairs.length, ranks };
  await io.write(
    options.has("json")
      ? `${JSON.stringify(report)}\n`
      : `${format} adapter for ${architecture}: ${pairs.length} matrices, rank ${ranks.join(", ")}; written to ${visible(out)}\n`,
  );
  return 0;
}

async function convertModel(path: string, out: string, options: Options, io: Io): Promise<number> {
  const type = (options.value("type") ?? "q8_0").toLowerCase();
  if (!/^[a-z0-9_]+$/.test(type))
    throw new UsageError(`cerbash tune convert: no such type: ${type}`);
  const checkpoint = await openCheckpoint(path);
  const { findings } = await findFaults(checkpoint).finally(() => checkpoint.close());
  const fault = findings.find(({ state }) => state !== "note");
  if (fault !== undefined)
    throw new WeightsError(
      `${path} has faults (${findings.map(({ id }) => id).join(", ")}), which would end up in the GGUF: cerbash tune repair ${operandOf(options)}`,
    );
  const folder = options.value("llama-cpp");
  const python = options.value("python");
  await whole(out, "file", async (temporary) => {
    const between = `${temporary}.bf16`;
    try {
      await convertWithLlamaCpp(
        {
          folder: path,
          out: temporary,
          type,
          withoutPrediction: findings.some(({ id }) => id === "mtp"),
          between,
        },
        {
          env: io.env,
          log: (text) => io.warn(visible(text.trimEnd())),
          ...(folder !== undefined && { folder: resolve(io.cwd, folder) }),
          ...(python !== undefined && { python }),
        },
      );
    } finally {
      await rm(between, { force: true });
    }
    await refuseFaulty(temporary);
    await chmod(temporary, 0o600);
  });
  await io.write(`written and looked through: ${visible(out)}\n`);
  return 0;
}

function operandOf({ operands }: Options): string {
  return operands[0] ?? "";
}

/** Only what was looked at is called done. */
async function refuseFaulty(file: string): Promise<void> {
  const { outcome, findings } = await repairGguf({ folder: file, out: file, isDryRun: true });
  const [first] = findings;
  if (outcome !== "clean")
    throw new WeightsError(`the converter made a faulty file (${first?.id}: ${first?.evidence})`);
}
