/**
 * llama.cpp's own converter and quantiser, where they are installed. They are asked by `--help` what
 * they know, and run without `--trust-remote-code` and without a network.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { WeightsError } from "../errors.js";

const CONVERTER = "convert_hf_to_gguf.py";
const QUANTISER = "llama-quantize";

/** Where to look, and what to start the converter with. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A clone or build of llama.cpp; else `PATH` is searched. */
  readonly folder?: string;
  /** Default: `python3`. */
  readonly python?: string;
  /** Gets what the programs print. */
  readonly log: (text: string) => void;
}

export interface Conversion {
  /** Folder of the checkpoint. */
  readonly folder: string;
  readonly out: string;
  /** As the converter or the quantiser call it: f16, bf16, q8_0, q4_k_m… */
  readonly type: string;
  /** config.json promises multi-token prediction, and there are no tensors for it. */
  readonly withoutPrediction: boolean;
  /** Path for a file between both steps. */
  readonly between: string;
}

/** Converts a checkpoint. Throws a {@link WeightsError} when a tool is missing, too old, or fails. */
export async function convertWithLlamaCpp(
  { folder, out, type, withoutPrediction, between }: Conversion,
  surroundings: Surroundings,
): Promise<void> {
  const converter = find(CONVERTER, surroundings);
  if (converter === undefined)
    throw new WeightsError(
      `${CONVERTER} was not found: it is part of llama.cpp (git clone https://github.com/ggml-org/llama.cpp, then pip install -r llama.cpp/requirements.txt); say where with --llama-cpp DIR`,
    );
  const python = surroundings.python ?? "python3";
  const help = await run(python, [converter, "--help"], surroundings, "quiet");
  // --no-nextn in some versions, --no-mtp in others.
  const flag = ["--no-mtp", "--no-nextn"].find((one) => help.includes(one));
  if (withoutPrediction && flag === undefined)
    throw new WeightsError(
      `${converter} is too old: it cannot leave out multi-token prediction (--no-mtp), and the result would not load`,
    );
  const choices = /--outtype\s*\{([^}]*)\}/.exec(help)?.[1]?.split(",") ?? [];
  const isOneStep = choices.includes(type);
  const quantiser = find(QUANTISER, surroundings);
  if (!isOneStep && quantiser === undefined)
    throw new WeightsError(
      `${type} needs ${QUANTISER}, which was not found: build llama.cpp, and say where with --llama-cpp DIR (without it: ${choices.join(", ")})`,
    );
  const common = [...(withoutPrediction && flag !== undefined ? [flag] : [])];
  const first = isOneStep ? out : between;
  const firstType = isOneStep ? type : "bf16";
  await run(
    python,
    [converter, folder, "--outfile", first, "--outtype", firstType, ...common],
    surroundings,
  );
  if (!isOneStep && quantiser !== undefined)
    await run(quantiser, [between, out, type.toUpperCase()], surroundings);
  if (!existsSync(out)) throw new WeightsError(`${converter} ended well and wrote nothing`);
}

function find(name: string, { env, folder }: Surroundings): string | undefined {
  const folders =
    folder === undefined
      ? (env.PATH ?? "").split(delimiter).filter((one) => one !== "")
      : [folder, join(folder, "build", "bin"), join(folder, "bin")];
  return folders.map((one) => join(one, name)).find((path) => existsSync(path));
}

async function run(
  program: string,
  args: readonly string[],
  { env, log }: Surroundings,
  manner?: "quiet",
): Promise<string> {
  const child = spawn(program, args, {
    env: { ...env, HF_HUB_OFFLINE: "1", TRANSFORMERS_OFFLINE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const take = (bytes: Buffer) => {
    output = (output + bytes.toString("utf8")).slice(-200_000);
    if (manner !== "quiet") log(bytes.toString("utf8"));
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const end = await new Promise<string>((done) => {
    child.once("error", (error) => done(error.message));
    child.once("close", (code, signal) => done(code === 0 ? "" : `${signal ?? `code ${code}`}`));
  });
  if (end !== "") {
    const last = output.trimEnd().split("\n").slice(-5).join("\n");
    throw new WeightsError(`${program} ${args[0]} failed (${end}):\n${last}`);
  }
  return output;
}
