/** What becomes of each tensor; nothing is written yet. */
import type { Checkpoint, Shard, ShardTensor } from "../checkpoint.js";
import { WeightsError } from "../errors.js";
import { quoted, type TensorToWrite } from "../safetensors.js";
import type { FaultId, Faults } from "./faults.js";
import { huggingFaceName, isConvolution, isExtra, isShiftedNorm, matchingKey } from "./names.js";
import { isMlxShape, mendNorm } from "./norms.js";

/** A tensor that will differ from what is there now. */
export interface Touched {
  /** Its name from now on. */
  readonly name: string;
  /** Its file. */
  readonly file: string;
  /** What is done, for a person: `renamed from …`, `shape […] to […]`, `norm …`, `added …`. */
  readonly changes: readonly string[];
}

export interface PlannedShard {
  readonly file: string;
  readonly tensors: readonly TensorToWrite[];
}

export interface Plan {
  readonly touched: readonly Touched[];
  readonly shards: readonly PlannedShard[];
}

/** The plan for a checkpoint with these faults. Norms are computed here; all else is copied later. */
export async function planRepair(checkpoint: Checkpoint, faults: Faults): Promise<Plan> {
  const touched: Touched[] = [];
  const shards: PlannedShard[] = [];
  for (const shard of checkpoint.shards)
    shards.push({ file: shard.file, tensors: await planShard(shard, faults, touched) });
  addDropped(checkpoint, faults, shards, touched);
  const names = new Set<string>();
  for (const { name } of shards.flatMap(({ tensors }) => tensors)) {
    if (names.has(name))
      throw new WeightsError(`${checkpoint.folder}: two tensors would be called ${quoted(name)}`);
    names.add(name);
  }
  return { touched, shards };
}

async function planShard(
  { file, source, tensors }: Shard,
  faults: Faults,
  touched: Touched[],
): Promise<TensorToWrite[]> {
  const planned: TensorToWrite[] = [];
  for (const own of tensors) {
    const tensor: ShardTensor = { ...own, source };
    const changes: string[] = [];
    const original = faults.base?.tensors.get(matchingKey(own.name));
    const name = mends(faults, "names") ? targetName(own.name, faults) : own.name;
    if (name !== own.name) changes.push(`renamed from ${own.name}`);
    let { dtype, shape } = own;
    let data: TensorToWrite["data"] = () => source.pieces(own.offset, own.length);
    if (mends(faults, "conv") && isConvolution(own.name) && isMlxShape(shape)) {
      // The axis of size 1 has moved, which moves no byte.
      const turned = [shape[0] as number, 1, shape[1] as number];
      changes.push(`shape [${shape}] to [${turned}]`);
      shape = turned;
    }
    if (faults.offset > 0 && isShiftedNorm(own.name)) {
      const mended = await mendNorm(tensor, faults.offset, original);
      const how = mended.by === "base" ? "the base's own" : `minus ${faults.offset}`;
      changes.push(`norm ${how}${mended.dtype === dtype ? "" : `, ${dtype} to ${mended.dtype}`}`);
      dtype = mended.dtype;
      data = () => [mended.bytes];
    }
    if (changes.length > 0) touched.push({ name, file, changes });
    planned.push({ name, dtype, shape, data });
  }
  return planned;
}

/** Other kinds of models are planned too, for their index alone: their names mean other things. */
function mends({ findings }: Faults, fault: FaultId): boolean {
  return findings.some(({ id, state }) => id === fault && state === "fix");
}

/** As the base has it, which may be a model without a vision part. */
function targetName(name: string, faults: Faults): string {
  const isWrong = huggingFaceName(name) !== name;
  if (!isWrong) return name;
  return faults.base?.tensors.get(matchingKey(name))?.name ?? huggingFaceName(name);
}

/** What MLX drops at load comes back from the base, behind the last shard's own. */
function addDropped(
  checkpoint: Checkpoint,
  faults: Faults,
  shards: PlannedShard[],
  touched: Touched[],
): void {
  const { base } = faults;
  const last = shards.at(-1);
  const isLost = mends(faults, "mtp") || mends(faults, "vision");
  if (base === undefined || last === undefined || !isLost) return;
  const present = new Set([...checkpoint.tensors.keys()].map(matchingKey));
  const added: TensorToWrite[] = [];
  for (const [key, { name, dtype, shape, source, offset, length }] of base.tensors) {
    if (!isExtra(key) || present.has(key)) continue;
    touched.push({ name, file: last.file, changes: ["added from the base"] });
    added.push({ name, dtype, shape, data: () => source.pieces(offset, length) });
  }
  shards[shards.length - 1] = { file: last.file, tensors: [...last.tensors, ...added] };
}
