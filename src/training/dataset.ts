/** Features of many commands in one block of memory. */
import type { Features } from "../brain/feature-set.js";
import type { Label } from "../verdict/types.js";

export const LABELS: readonly Label[] = ["safe", "risky", "destructive"];

/** Sparse binary rows: row `n` has the features `ids[offsets[n]] … ids[offsets[n + 1] - 1]`. */
export interface Dataset {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
  /** Index into {@link LABELS}. */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

/** Collects rows of feature hashes. */
export class Collector {
  private ids = new Uint32Array(1 << 16);
  private used = 0;
  private readonly offsets: number[] = [0];
  private readonly labels: number[] = [];
  private readonly weights: number[] = [];

  add(features: Features, label: Label, weight: number): void {
    if (this.used + features.count > this.ids.length) {
      const bigger = new Uint32Array(this.ids.length * 2);
      bigger.set(this.ids);
      this.ids = bigger;
    }
    this.ids.set(features.ids.subarray(0, features.count), this.used);
    this.used += features.count;
    this.offsets.push(this.used);
    this.labels.push(LABELS.indexOf(label));
    this.weights.push(weight);
  }

  finish(): Dataset {
    return {
      size: this.labels.length,
      offsets: Uint32Array.from(this.offsets),
      ids: this.ids.slice(0, this.used),
      labels: Uint8Array.from(this.labels),
      weights: Float32Array.from(this.weights),
    };
  }
}

/** Which features a model knows: hash → number from 0. */
export type Vocabulary = ReadonlyMap<number, number>;

/** The features that stand in at least `least` rows, the most frequent `most` of them. */
export function vocabularyOf(data: Dataset, least: number, most = 1 << 17): Vocabulary {
  const counts = new Map<number, number>();
  for (const id of data.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least);
  // By number where the counts are equal, so that the order does not depend on the rows'.
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(kept.slice(0, most).map(([id], n) => [id, n]));
}

/** The same rows with numbers of the vocabulary in place of hashes; what it does not have is left out. */
export function encode(data: Dataset, vocabulary: Vocabulary): Dataset {
  const ids = new Uint32Array(data.ids.length);
  const offsets = new Uint32Array(data.size + 1);
  let used = 0;
  for (let row = 0; row < data.size; row++) {
    const end = data.offsets[row + 1] as number;
    for (let at = data.offsets[row] as number; at < end; at++) {
      const id = vocabulary.get(data.ids[at] as number);
      if (id !== undefined) ids[used++] = id;
    }
    offsets[row + 1] = used;
  }
  return { ...data, ids: ids.slice(0, used), offsets };
}
