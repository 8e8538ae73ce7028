/** The embedded model: calibrated probabilities of a planned command in microseconds. */
import type { PlannedCommand } from "../effects/plan.js";
import type { Decision } from "../verdict/types.js";
import { deedsOf } from "./deeds.js";
import { Features } from "./feature-set.js";
import { FEATURES_VERSION, featuresOf } from "./features.js";
import { type ModelParts, readModel, slotOf } from "./format.js";
import type { Brain, Judgement } from "./types.js";

/** The embedded model with what tests and `explain` want to know beside the judgement. */
export interface EmbeddedBrain extends Brain {
  readonly parts: ModelParts;
  /** Probabilities of safe, risky and destructive for a row of feature hashes. */
  probabilities(ids: Uint32Array): readonly [number, number, number];
  /** Those of a command, by all its features or by what it does alone: whichever is worse. */
  worst(command: PlannedCommand): readonly [number, number, number];
  /** The same brain in the place of another one that could not be used. */
  withProblem(problem: string): EmbeddedBrain;
  /** Share of the telling words (program, verbs, options) that it has seen in training, 0 to 1. */
  familiarity(command: PlannedCommand): number;
}

/** How many reasons are given. */
const MOST_REASONS = 3;

/**
 * Makes a brain of the bytes of a model file.
 *
 * @returns a text that says why the file cannot be used, for `degraded`
 *
 * @example
 * const brain = loadEmbedded(readFileSync("models/guard.model"));
 * if (typeof brain !== "string") brain.judge(command)?.opinion.p.destructive;
 */
export function loadEmbedded(bytes: Uint8Array): EmbeddedBrain | string {
  const parts = readModel(bytes, FEATURES_VERSION);
  return typeof parts === "string" ? parts : new Embedded(parts);
}

class Embedded implements EmbeddedBrain {
  readonly name: string;
  readonly parts: ModelParts;
  declare readonly problem?: string;
  private readonly features = new Features();
  private readonly sum: Float64Array;
  private readonly scores = new Float64Array(3);

  constructor(parts: ModelParts, problem?: string) {
    this.parts = parts;
    if (problem !== undefined) this.problem = problem;
    this.name = parts.about.name;
    this.sum = new Float64Array(parts.about.width);
  }

  judge(command: PlannedCommand): Judgement | null {
    const features = featuresOf(command, this.features);
    if (this.known(features) < this.parts.about.gate.known) return null;
    const [safe, risky, destructive] = this.worstOf(command, features);
    const { deny, ask, clear } = this.parts.about.thresholds;
    const decision: Decision =
      destructive >= deny ? "deny" : risky + destructive >= ask ? "ask" : "allow";
    return {
      opinion: { name: this.name, p: { safe, risky, destructive } },
      decision,
      isClear: safe >= clear,
      seconds: true,
      why: () => this.why(command),
    };
  }

  withProblem(problem: string): EmbeddedBrain {
    return new Embedded(this.parts, problem);
  }

  worst(command: PlannedCommand): readonly [number, number, number] {
    return this.worstOf(command, featuresOf(command, this.features));
  }

  private worstOf(command: PlannedCommand, features: Features): readonly [number, number, number] {
    const whole = this.softmax(features.ids, features.count);
    if (!deedsOf(command, features)) return whole;
    const deeds = this.softmax(features.ids, features.count);
    return deeds[0] < whole[0] ? deeds : whole;
  }

  probabilities(ids: Uint32Array): readonly [number, number, number] {
    return this.softmax(ids, ids.length);
  }

  familiarity(command: PlannedCommand): number {
    return this.known(featuresOf(command, this.features));
  }

  private known({ telling, tellingCount, meanings }: Features): number {
    if (tellingCount === 0) return meanings > 0 ? 1 : 0;
    let known = 0;
    for (let n = 0; n < tellingCount; n++)
      if (slotOf(this.parts.keys, telling[n] as number) >= 0) known++;
    return known / tellingCount;
  }

  private softmax(ids: Uint32Array, count: number): [number, number, number] {
    const { scores, parts } = this;
    this.score(ids, count);
    const { slope, offset } = parts.about.calibration;
    let most = -Infinity;
    for (let k = 0; k < 3; k++) {
      const score = slope * (scores[k] as number) + (offset[k] as number);
      scores[k] = score;
      if (score > most) most = score;
    }
    const [a, b, c] = scores as unknown as [number, number, number];
    const ea = Math.exp(a - most);
    const eb = Math.exp(b - most);
    const ec = Math.exp(c - most);
    const total = ea + eb + ec;
    return [ea / total, eb / total, ec / total];
  }

  /** Scores of the labels, before calibration, into `scores`. */
  private score(ids: Uint32Array, count: number): void {
    const { parts, sum, scores } = this;
    const { keys, direct, vectors, inner, innerBias, outer, outerBias } = parts;
    const { width, hidden, directScale, vectorScale } = parts.about;
    sum.fill(0);
    let known = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let n = 0; n < count; n++) {
      const slot = slotOf(keys, ids[n] as number);
      if (slot < 0) continue;
      known++;
      a += direct[slot * 3] as number;
      b += direct[slot * 3 + 1] as number;
      c += direct[slot * 3 + 2] as number;
      const base = slot * width;
      for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + (vectors[base + d] as number);
    }
    scores[0] = a * directScale + (outerBias[0] as number);
    scores[1] = b * directScale + (outerBias[1] as number);
    scores[2] = c * directScale + (outerBias[2] as number);
    if (width === 0 || known === 0) return;
    const scale = vectorScale / Math.sqrt(known);
    for (let h = 0; h < hidden; h++) {
      let x = 0;
      for (let d = 0; d < width; d++) x += (inner[h * width + d] as number) * (sum[d] as number);
      x = x * scale + (innerBias[h] as number);
      if (x <= 0) continue;
      for (let k = 0; k < 3; k++)
        scores[k] = (scores[k] as number) + (outer[k * hidden + h] as number) * x;
    }
  }

  /** The features that decided, with their names. */
  private decisive(command: PlannedCommand): Features {
    const whole = featuresOf(command, new Features(true));
    const deeds = new Features(true);
    if (!deedsOf(command, deeds)) return whole;
    const safe = ({ ids, count }: Features): number => this.softmax(ids, count)[0];
    return safe(deeds) < safe(whole) ? deeds : whole;
  }

  /** The features whose absence would make it look safest, as words of the call. */
  private why(command: PlannedCommand): string {
    const named = this.decisive(command);
    const harm = (ids: Uint32Array): number => {
      this.score(ids, ids.length);
      const [a, b, c] = this.scores as unknown as [number, number, number];
      return Math.max(b, c) - a;
    };
    const all = named.ids.slice(0, named.count);
    const whole = harm(all);
    const pushes = new Map<string, number>();
    for (let n = 0; n < all.length; n++) {
      const reason = reasonOf(named.names?.[n] ?? "");
      if (reason === undefined) continue;
      const push = whole - harm(all.filter((_, other) => other !== n));
      pushes.set(reason, (pushes.get(reason) ?? 0) + push);
    }
    const reasons = [...pushes]
      .filter(([, push]) => push > 0)
      .sort((x, y) => y[1] - x[1])
      .slice(0, MOST_REASONS)
      .map(([reason]) => reason);
    const words = reasons.length === 0 ? "" : `, because of ${reasons.join(", ")}`;
    return `is a call the guard does not know that looks like what does harm${words}`;
  }
}

/** What a feature's name means to a person; undefined for those that say nothing alone. */
function reasonOf(name: string): string | undefined {
  const space = name.indexOf(" ");
  const role = name.slice(0, space);
  const [word] = name.slice(space + 1).split(" + ");
  switch (role) {
    case "program":
    case "verb":
    case "firstVerb":
    case "lastVerb":
    case "operandPiece":
      return `\`${word}\``;
    case "option":
      return word?.startsWith("-") ? `\`${word}\`` : `\`--${word}\``;
    case "target":
      return `a target of the kind ${word}`;
    case "effect":
      return `the effect ${word}`;
    case "site":
      return word === "elevated" ? "raised privileges" : undefined;
    default:
      return undefined;
  }
}
