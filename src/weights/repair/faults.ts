/** What `mlx_lm.fuse` did to a checkpoint, found from its safetensors and, where given, the base. */
import { type Checkpoint, INDEX } from "../checkpoint.js";
import {
  huggingFaceName,
  isConvolution,
  isExtra,
  isPrediction,
  isShiftedModel,
  matchingKey,
} from "./names.js";
import {
  type Base,
  baseOf,
  isMlxShape,
  offsetAlone,
  offsetFromBase,
  shiftedNorms,
} from "./norms.js";

export type FaultId = "names" | "conv" | "norm" | "mtp" | "quant" | "index" | "vision" | "experts";

export interface Finding {
  readonly id: FaultId;
  /** `fix`: repair mends it. `note`: nothing to mend here. `refuse`: nothing may be written. */
  readonly state: "fix" | "note" | "refuse";
  /** How many tensors it is about. */
  readonly count: number;
  readonly evidence: string;
}

export interface Faults {
  readonly findings: readonly Finding[];
  /** To be taken off the norms. */
  readonly offset: number;
  /** Whose bytes are the original ones; `undefined` without such a base. */
  readonly base: Base | undefined;
}

export interface RepairOptions {
  readonly base?: Checkpoint;
  /** Said by a person who knows: how far the norms are shifted. */
  readonly offset?: number;
}

/** All that is wrong. Reads headers and norms only. */
export async function findFaults(
  checkpoint: Checkpoint,
  { base, offset: given }: RepairOptions = {},
): Promise<Faults> {
  const findings: Finding[] = [];
  const add = (id: FaultId, state: Finding["state"], count: number, evidence: string) => {
    if (count > 0) findings.push({ id, state, count, evidence });
  };
  const all = [...checkpoint.tensors.values()];
  const packed = all.filter(
    ({ name, dtype }) => /\.(?:scales|biases)$/.test(name) || dtype === "U32",
  );
  add("quant", "refuse", packed.length, "the weights are packed: fuse again with --dequantize");
  if (!isShiftedModel(checkpoint.config)) {
    findings.push(...indexFindings(checkpoint, []));
    return { findings, offset: 0, base: undefined };
  }
  const experts = all.filter(({ name }) => name.includes(".switch_mlp."));
  add(
    "experts",
    "refuse",
    experts.length,
    "MLX has stacked the experts (switch_mlp), which repair cannot undo: merge the adapter into the original checkpoint instead",
  );
  const wrong = all.filter(({ name }) => huggingFaceName(name) !== name);
  add("names", "fix", wrong.length, `${wrong[0]?.name} instead of ${nameOf(wrong[0]?.name)}`);
  const turned = all.filter(({ name, shape }) => isConvolution(name) && isMlxShape(shape));
  add(
    "conv",
    "fix",
    turned.length,
    `[${turned[0]?.shape}] instead of [${turned[0]?.shape[0]},1,${turned[0]?.shape[1]}]`,
  );

  const original = base === undefined ? undefined : await baseOf(base);
  const norms = shiftedNorms(checkpoint).length;
  const found =
    given !== undefined
      ? { offset: given, why: "as --norm-offset says" }
      : original !== undefined
        ? await offsetFromBase(checkpoint, original)
        : base !== undefined
          ? { offset: undefined, why: "MLX has changed the base too, and by how much is not clear" }
          : await offsetAlone(checkpoint);
  if (found.offset === undefined)
    add("norm", "refuse", norms, `${found.why}; give --base DIR, or --norm-offset 0, 1 or 2`);
  else if (found.offset > 0) add("norm", "fix", norms, `shifted by ${found.offset}: ${found.why}`);

  const wanted = [...(original?.tensors.keys() ?? [])].filter(isExtra);
  findings.push(
    ...predictionFindings(checkpoint, wanted),
    ...visionFindings(checkpoint, wanted, wrong.length > 0),
  );
  findings.push(...indexFindings(checkpoint, findings));
  return {
    findings,
    offset: found.offset ?? 0,
    base: original?.offset === 0 ? original : undefined,
  };
}

function nameOf(name = ""): string {
  return huggingFaceName(name);
}

function predictionFindings(checkpoint: Checkpoint, wanted: readonly string[]): Finding[] {
  const { config } = checkpoint;
  const text = (config.text_config ?? config) as Readonly<Record<string, unknown>>;
  const layers = Number(text.mtp_num_hidden_layers ?? 0);
  const has = [...checkpoint.tensors.keys()].some((name) => isPrediction(matchingKey(name)));
  const count = wanted.filter(isPrediction).length;
  if (!(layers > 0) || has) return [];
  return [
    count > 0
      ? { id: "mtp", state: "fix", count, evidence: "they are in the base and were dropped" }
      : {
          id: "mtp",
          state: "note",
          count: layers,
          evidence:
            "config.json promises layers of multi-token prediction, and there are no tensors for them: give --base DIR, or convert with --no-mtp as cerbash tune convert does",
        },
  ];
}

function visionFindings(
  checkpoint: Checkpoint,
  wanted: readonly string[],
  isFused: boolean,
): Finding[] {
  const has = [...checkpoint.tensors.keys()].some((name) =>
    matchingKey(name).startsWith("model.visual."),
  );
  const count = wanted.filter((key) => !isPrediction(key)).length;
  if (!has && count === 0 && isFused && checkpoint.config.vision_config === undefined)
    return [
      {
        id: "vision",
        state: "note",
        count: 0,
        evidence: "fuse has dropped the vision part, if there was one: a model for text only",
      },
    ];
  if (has || count === 0) return [];
  return [{ id: "vision", state: "fix", count, evidence: "they are in the base and were dropped" }];
}

/** An index that names other tensors than the files have: converters refuse it, or lose tensors. */
function indexFindings(checkpoint: Checkpoint, others: readonly Finding[]): Finding[] {
  const { index, shards, tensors } = checkpoint;
  if (index === undefined) {
    return shards.length > 1
      ? [{ id: "index", state: "fix", count: shards.length, evidence: `there is no ${INDEX}` }]
      : [];
  }
  const keys = new Set([...tensors.keys()].map(matchingKey));
  const lost = [...index.keys()].filter((name) => {
    const key = matchingKey(name);
    return !keys.has(key) && !isExtra(key);
  });
  if (lost.length > 0)
    return [
      {
        id: "index",
        state: "refuse",
        count: lost.length,
        evidence: `${INDEX} names ${lost[0]}, which no file has: a file is missing, or the index is another model's (then remove it)`,
      },
    ];
  const places = new Map(
    shards.flatMap(({ file, tensors: own }) => own.map(({ name }) => [name, file] as const)),
  );
  const unlike = [...index].filter(([name, file]) => places.get(name) !== file);
  const unknown = [...places.keys()].filter((name) => !index.has(name));
  const count = unlike.length + unknown.length;
  if (count === 0 || others.some(({ state }) => state === "refuse")) return [];
  const [first] = [...unlike.map(([name]) => name), ...unknown];
  return [
    { id: "index", state: "fix", count, evidence: `${INDEX} and the files differ: ${first}` },
  ];
}
