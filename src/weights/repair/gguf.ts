/**
 * The same faults in a finished GGUF. Names and convolutions come out right of llama.cpp's converter
 * whatever fuse did; the norms are shifted once more (it adds 1 itself, conversion/qwen.py), and
 * blocks of multi-token prediction are promised that are not there, so that the file does not load.
 */
import { WeightsError } from "../errors.js";
import { type Gguf, type GgufTensor, numberAt, openGguf, textAt } from "../gguf/read.js";
import { tensorTypeByName } from "../gguf/types.js";
import {
  arrayEntry,
  copiedEntry,
  copiedTensor,
  type EntryToWrite,
  type GgufTensorToWrite,
  ggufFile,
  scalarEntry,
} from "../gguf/write.js";
import { refuseExisting, whole, writePieces } from "../output.js";
import { quoted } from "../safetensors.js";
import { encode, median, readVector } from "../values.js";
import type { Finding } from "./faults.js";
import type { Touched } from "./plan.js";
import type { RepairReport, RepairRequest } from "./repair.js";

/** Architectures whose norms llama.cpp's converter shifts by one. */
const shifted: ReadonlySet<string> = new Set(["qwen35", "qwen35moe", "qwen3next"]);

const MAX_DISTANCE = 0.35;

/** Blocks of a model: the layers, then those of multi-token prediction. */
interface Blocks {
  readonly layers: number;
  readonly prediction: number;
}

/** What is to be done to a file. */
interface GgufFaults {
  readonly findings: readonly Finding[];
  readonly offset: number;
  /** Blocks that are promised and are not there; 0 where they come from the base. */
  readonly missing: number;
  /** Tensors of the base that were dropped. */
  readonly dropped: readonly GgufTensor[];
}

/**
 * Repairs a GGUF into a new file; `folder`, `base` and `out` of the request are files. Like
 * `repairCheckpoint`: a sound file is left alone, a broken one is an error.
 */
export async function repairGguf(request: RepairRequest): Promise<RepairReport> {
  const file = await openGguf(request.folder);
  let base: Gguf | undefined;
  try {
    base = request.base === undefined ? undefined : await openGguf(request.base);
    const faults = await findGgufFaults(file, base, request.offset);
    const { findings } = faults;
    if (findings.some(({ state }) => state === "refuse"))
      return { outcome: "refused", findings, touched: [] };
    if (!findings.some(({ state }) => state === "fix"))
      return { outcome: "clean", findings, touched: [] };
    const touched: Touched[] = [];
    const tensors = await planTensors(file, base, faults, touched);
    const entries = planEntries(file, faults, touched);
    if (request.isDryRun) return { outcome: "faulty", findings, touched };
    refuseExisting(request.out);
    await whole(request.out, "file", (temporary) =>
      writePieces(temporary, ggufFile(entries, tensors, file.alignment)),
    );
    return { outcome: "repaired", findings, touched, out: request.out };
  } finally {
    await file.close();
    await base?.close();
  }
}

async function findGgufFaults(
  file: Gguf,
  base: Gguf | undefined,
  given: number | undefined,
): Promise<GgufFaults> {
  const none = { offset: 0, missing: 0, dropped: [] };
  const architecture = textAt(file, "general.architecture");
  if ((numberAt(file, "split.count") ?? 1) > 1)
    throw new WeightsError(
      `${file.path} is one of several files: join them first (llama-gguf-split --merge)`,
    );
  if (architecture === undefined || !shifted.has(architecture)) return { ...none, findings: [] };
  if (base !== undefined && textAt(base, "general.architecture") !== architecture)
    throw new WeightsError(`${base.path} is no ${architecture} model: it cannot be the base`);
  const findings: Finding[] = [];
  const blocks = blocksOf(file, architecture);
  const norms = [...file.tensors.values()].filter(({ name }) => isShifted(name, blocks));
  const telling = norms.filter(({ name }) => /\.(?:attn|post_attention)_norm\.weight$/.test(name));
  const { offset, why } =
    given === undefined
      ? await offsetOf(file, base, telling)
      : { offset: given, why: "as --norm-offset says" };
  const count = norms.length;
  if (offset === undefined)
    findings.push({
      id: "norm",
      state: "refuse",
      count,
      evidence: `${why}; give --base FILE.gguf, or --norm-offset 0, 1 or 2`,
    });
  else if (offset > 0)
    findings.push({ id: "norm", state: "fix", count, evidence: `shifted by ${offset}: ${why}` });

  const isThere = (block: number) =>
    [...file.tensors.keys()].some((name) => name.startsWith(`blk.${block}.`));
  const lost: number[] = [];
  for (let block = blocks.layers; block < blocks.layers + blocks.prediction; block++)
    if (!isThere(block)) lost.push(block);
  const dropped = [...(base?.tensors.values() ?? [])].filter(({ name }) =>
    lost.some((block) => name.startsWith(`blk.${block}.`)),
  );
  const missing = dropped.length > 0 ? 0 : lost.length;
  if (lost.length > 0)
    findings.push({
      id: "mtp",
      state: dropped.length > 0 || lost.length === blocks.prediction ? "fix" : "refuse",
      count: Math.max(dropped.length, lost.length),
      evidence: `${quoted(`blk.${lost[0]}`)} is promised and not there, so the file does not load: ${dropped.length > 0 ? "copied from the base" : "no longer promised"}`,
    });
  return { findings, offset: offset ?? 0, missing, dropped };
}

function blocksOf(file: Gguf, architecture: string): Blocks {
  const all = numberAt(file, `${architecture}.block_count`);
  const prediction = numberAt(file, `${architecture}.nextn_predict_layers`) ?? 0;
  if (all === undefined || prediction > all)
    throw new WeightsError(`${file.path} does not say how many blocks it has`);
  return { layers: all - prediction, prediction };
}

/** Norms of layers and the final one; not the gated norm (`ssm_norm`), not those of prediction. */
function isShifted(name: string, { layers }: Blocks): boolean {
  if (name === "output_norm.weight") return true;
  const match = /^blk\.(\d+)\.(?:attn|post_attention|attn_q|attn_k)_norm\.weight$/.exec(name);
  return match !== null && Number(match[1]) < layers;
}

async function offsetOf(
  file: Gguf,
  base: Gguf | undefined,
  telling: readonly GgufTensor[],
): Promise<{ offset: number | undefined; why: string }> {
  if (telling.length === 0) return { offset: 0, why: "there are no norms of layers" };
  const numbers: number[] = [];
  for (const tensor of telling) {
    const values = await vectorOf(file, tensor);
    if (base === undefined) numbers.push(median(values) - 1);
    else {
      const other = base.tensors.get(tensor.name);
      const theirs = other && (await vectorOf(base, other));
      if (theirs?.length !== values.length)
        return { offset: undefined, why: `the base has no such ${tensor.name}` };
      numbers.push(median(values.map((value, i) => value - (theirs[i] as number))));
    }
  }
  const distance = median(numbers);
  const offset = Math.round(distance);
  const why =
    base === undefined
      ? `the centre of ${telling.length} norms is ${(distance + 1).toFixed(4)}`
      : `${telling.length} norms are ${distance.toFixed(4)} from the base's`;
  const isClear = Math.abs(distance - offset) <= MAX_DISTANCE && offset >= 0 && offset <= 2;
  return isClear ? { offset, why } : { offset: undefined, why };
}

function vectorOf(file: Gguf, { name, type, dimensions, offset, length }: GgufTensor) {
  const stored = { name, dtype: type.name, shape: dimensions, offset, length };
  return readVector(stored, file.source);
}

async function planTensors(
  file: Gguf,
  base: Gguf | undefined,
  { offset, dropped }: GgufFaults,
  touched: Touched[],
): Promise<GgufTensorToWrite[]> {
  const architecture = textAt(file, "general.architecture") ?? "";
  const blocks = blocksOf(file, architecture);
  const planned: GgufTensorToWrite[] = [];
  for (const tensor of file.tensors.values()) {
    if (offset === 0 || !isShifted(tensor.name, blocks)) planned.push(copiedTensor(file, tensor));
    else planned.push(await mendedNorm(file, tensor, offset, base, touched));
  }
  for (const tensor of dropped) {
    if (base === undefined) break;
    touched.push({ name: tensor.name, file: file.path, changes: ["added from the base"] });
    planned.push(copiedTensor(base, tensor));
  }
  return planned;
}

/** The base's own values where both agree within the rounding of bfloat16, else the shift is taken off. */
async function mendedNorm(
  file: Gguf,
  tensor: GgufTensor,
  offset: number,
  base: Gguf | undefined,
  touched: Touched[],
): Promise<GgufTensorToWrite> {
  const { name, dimensions } = tensor;
  const values = await vectorOf(file, tensor);
  if (!values.every(Number.isFinite))
    throw new WeightsError(`${file.path}: ${quoted(name)} has values that are no finite numbers`);
  const original = base?.tensors.get(name);
  const theirs = base && original && (await vectorOf(base, original));
  const isSame =
    theirs?.length === values.length &&
    theirs.every((value, i) => {
      const own = values[i] as number;
      return Math.abs(own - offset - value) <= offset * 2 ** -8 * Math.max(1, Math.abs(own));
    });
  touched.push({
    name,
    file: file.path,
    changes: [isSame ? "norm the base's own" : `norm minus ${offset}`],
  });
  if (base && original && isSame) return copiedTensor(base, original);
  const type = tensorTypeByName("F32");
  if (type === undefined) throw new Error("F32 is a type");
  const bytes = encode(
    values.map((value) => value - offset),
    "F32",
  );
  return { name, dimensions, type, data: () => [bytes] };
}

/** The keys, with fewer blocks where some are promised in vain. */
function planEntries(file: Gguf, { missing }: GgufFaults, touched: Touched[]): EntryToWrite[] {
  const architecture = textAt(file, "general.architecture") ?? "";
  const all = numberAt(file, `${architecture}.block_count`) ?? 0;
  const prediction = numberAt(file, `${architecture}.nextn_predict_layers`) ?? 0;
  return [...file.entries.values()].map((entry) => {
    const { key, type, element, value } = entry;
    const note = (change: string) =>
      touched.push({ name: key, file: file.path, changes: [change] });
    if (missing > 0 && type !== "array" && key === `${architecture}.block_count`) {
      note(`${all} to ${all - missing}`);
      return scalarEntry(key, type, all - missing);
    }
    if (missing > 0 && type !== "array" && key === `${architecture}.nextn_predict_layers`) {
      note(`${prediction} to ${prediction - missing}`);
      return scalarEntry(key, type, prediction - missing);
    }
    // One value a block: llama.cpp refuses a list of another length.
    const isPerBlock = key.startsWith(`${architecture}.`) && entry.count === all;
    if (missing > 0 && element !== undefined && isPerBlock && Array.isArray(value)) {
      note(`${all} values to ${all - missing}`);
      return arrayEntry(key, element, value.slice(0, all - missing));
    }
    return copiedEntry(file, entry);
  });
}
