/** Finds what `mlx_lm.fuse` broke in a checkpoint and writes one without it. */
import { join, relative, resolve } from "node:path";
import { type Checkpoint, openCheckpoint } from "../checkpoint.js";
import { WeightsError } from "../errors.js";
import { refuseExisting } from "../output.js";
import { type Finding, findFaults } from "./faults.js";
import { planRepair, type Touched } from "./plan.js";
import { writeRepaired } from "./write.js";

export interface RepairRequest {
  /** The folder of the checkpoint. */
  readonly folder: string;
  /** The folder of the model that was tuned. */
  readonly base?: string;
  /** Where the repaired one goes; must not be there yet. */
  readonly out: string;
  readonly isDryRun: boolean;
  /** 0, 1 or 2: instead of finding out. */
  readonly offset?: number;
}

/** `clean`: nothing to mend. `faulty`: a dry run found faults. `refused`: nothing may be written. */
export type Outcome = "clean" | "faulty" | "repaired" | "refused";

export interface RepairReport {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly touched: readonly Touched[];
  /** Where the repaired checkpoint is, once it is. */
  readonly out?: string;
  /** Files that were not taken along. */
  readonly left?: readonly string[];
}

/**
 * Repairs a checkpoint into a new folder. A checkpoint without faults is left alone, and so a second
 * run does nothing. Throws a {@link WeightsError} when files are broken; nothing is written then.
 */
export async function repairCheckpoint(request: RepairRequest): Promise<RepairReport> {
  const opened: Checkpoint[] = [];
  const openOne = async (folder: string) => {
    const checkpoint = await openCheckpoint(folder);
    opened.push(checkpoint);
    return checkpoint;
  };
  try {
    const checkpoint = await openOne(request.folder);
    const base = request.base === undefined ? undefined : await openOne(request.base);
    const faults = await findFaults(checkpoint, {
      ...(base && { base }),
      ...(request.offset !== undefined && { offset: request.offset }),
    });
    const { findings } = faults;
    if (findings.some(({ state }) => state === "refuse"))
      return { outcome: "refused", findings, touched: [] };
    if (!findings.some(({ state }) => state === "fix"))
      return { outcome: "clean", findings, touched: [] };
    const plan = await planRepair(checkpoint, faults);
    const { touched } = plan;
    if (request.isDryRun) return { outcome: "faulty", findings, touched };
    refuseInside(request);
    refuseExisting(resolve(request.out));
    const left = await writeRepaired(checkpoint, faults, plan, request.out);
    return { outcome: "repaired", findings, touched, out: request.out, left };
  } finally {
    for (const checkpoint of opened) await checkpoint.close();
  }
}

/** A folder within the one that is read would be half read and half written. */
function refuseInside({ folder, out }: RepairRequest): void {
  const way = relative(resolve(folder), resolve(out));
  if (way === "" || !way.startsWith(".."))
    throw new WeightsError(`${join(out)} is within ${folder}; choose another --out`);
}
