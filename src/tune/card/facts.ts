/** All that a card says, gathered from the folder of a plan. */
import type { ModelReport } from "../../evaluate/model/types.js";
import type { Plan } from "../plan/plan.js";
import type { Forgetting } from "./measures.js";

/** `run.json`, which the scripts of the folder write. */
export interface Run {
  readonly framework: string;
  readonly seconds: number;
  readonly cpuSeconds?: number;
  readonly peakMegabytes?: number;
  readonly device?: string;
  readonly machine?: string;
  readonly versions: Readonly<Record<string, string | null>>;
  /** Optimiser steps that were made, where it is fewer than planned. */
  readonly steps?: number;
  /** What went otherwise than planned, written by a person. */
  readonly notes?: string;
}

export interface ArtifactFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CardFacts {
  readonly name: string;
  /** Name of the base at a hub. */
  readonly base: string;
  /** Of the base and so of what was made from it. */
  readonly licence: string;
  readonly plan: Plan;
  readonly run: Run;
  readonly report: ModelReport | undefined;
  readonly forgetting: Forgetting | undefined;
  readonly files: readonly ArtifactFile[];
}

/** Of one busy core of a shared server, its part of memory and cooling; a guess that the card names. */
const WATTS_A_CORE = 15;
/** Of an accelerator at work. */
const WATTS_AN_ACCELERATOR = 300;

/** Watt-hours of training, estimated; what it assumes. */
export function energyOf({ seconds, cpuSeconds, device }: Run): {
  readonly wattHours: number;
  readonly assumes: string;
} {
  if (device === "cpu" || (device === undefined && cpuSeconds !== undefined)) {
    const busy = cpuSeconds ?? seconds;
    return {
      wattHours: (busy * WATTS_A_CORE) / 3600,
      assumes: `${WATTS_A_CORE} W for each second that a core was busy`,
    };
  }
  return {
    wattHours: (seconds * WATTS_AN_ACCELERATOR) / 3600,
    assumes: `${WATTS_AN_ACCELERATOR} W for the time it took`,
  };
}
