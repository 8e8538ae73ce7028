/** The manifest: what went in, what each step did, what came out. No clock: same build, same bytes. */
import type { Settings } from "../build.js";
import { stepNames, Trust } from "../candidate.js";
import type { Source } from "../sources/source.js";
import { splits } from "../steps/split.js";
import type { Tally } from "../tally.js";
import { labels } from "../types.js";
import type { WriteResult, Written } from "../write.js";

/** A file, or a built-in list, that was read. */
export interface ManifestInput {
  readonly source: string;
  /** Its folder and name; no more of the path, which is nobody's business. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Counts = Readonly<Record<string, number>>;

export interface Manifest {
  readonly v: 1;
  readonly tools: { readonly cerbash: string; readonly node: string; readonly shellcheck: string };
  readonly settings: Settings;
  /** No row was recorded on this machine, and every licence lets it be published. */
  readonly isPublishable: boolean;
  readonly inputs: readonly ManifestInput[];
  readonly sources: readonly {
    readonly name: string;
    readonly about: string;
    readonly licence: string;
    readonly credit: string;
    readonly isEvaluationOnly: boolean;
    /** Its files are not there: the corpus is without it. */
    readonly isMissing: boolean;
    readonly read: number;
    /** In a split, without repetitions. */
    readonly kept: number;
    readonly labels: Counts;
  }[];
  readonly steps: readonly {
    readonly name: string;
    readonly dropped: number;
    readonly why: Counts;
    readonly bySource: Counts;
  }[];
  /** Rows that were changed but kept: by what, how many. */
  readonly changed: Counts;
  /** What shellcheck said; empty when it was not asked. */
  readonly shellcheck: Counts;
  readonly splits: Readonly<
    Record<
      string,
      {
        readonly rows: number;
        readonly distinct: number;
        readonly groups: number;
        readonly labels: Counts;
        readonly safeShare: number;
      }
    >
  >;
  readonly licences: Counts;
  /** Rows by program, the 100 most frequent. */
  readonly tools100: Counts;
  readonly toolCount: number;
  /** Share of generated rows among the distinct ones. */
  readonly generatedShare: number;
  readonly files: readonly Written[];
}

export interface ManifestParts {
  readonly version: string;
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly inputs: readonly ManifestInput[];
  readonly tally: Tally;
  readonly written: WriteResult;
  readonly shellcheck: string;
}

export function makeManifest(parts: ManifestParts): Manifest {
  const { tally, written, inputs } = parts;
  const { counts } = written;
  const kept = new Map<string, Map<string, number>>();
  const licences = new Map<string, number>();
  for (const { rest, count } of counts.below("rows")) {
    const [, label = "", source = "", licence = ""] = rest;
    const ofSource = kept.get(source) ?? new Map<string, number>();
    ofSource.set(label, (ofSource.get(label) ?? 0) + count);
    kept.set(source, ofSource);
    licences.set(licence, (licences.get(licence) ?? 0) + count);
  }
  const keptOf = (name: string) => sum(kept.get(name)?.values() ?? []);
  const distinct = counts.sum("rows");
  const byTool = [...counts.by(0, "tool")].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    v: 1,
    tools: {
      cerbash: parts.version,
      node: process.version,
      shellcheck: parts.shellcheck,
    },
    settings: parts.settings,
    isPublishable: parts.settings.isShipped && !licences.has("own"),
    inputs,
    sources: parts.sources.map((source) => ({
      name: source.name,
      about: source.about,
      licence: source.licence,
      credit: source.credit,
      isEvaluationOnly: source.trust === Trust.evaluation,
      isMissing: !inputs.some((input) => input.source === source.name),
      read: tally.get("in", source.name),
      kept: keptOf(source.name),
      labels: record(kept.get(source.name) ?? []),
    })),
    steps: stepNames.map((name) => ({
      name,
      dropped: tally.sum("dropped", name),
      why: record(tally.by(0, "dropped", name)),
      bySource: record(tally.by(1, "dropped", name)),
    })),
    changed: record(tally.by(0, "changed")),
    shellcheck: record(tally.by(0, "shellcheck")),
    splits: Object.fromEntries(
      splits.map((split) => {
        const rows = counts.sum("written", split);
        const count = (label: string) => counts.get("written", split, label);
        return [
          split,
          {
            rows,
            distinct: counts.sum("rows", split),
            groups: counts.get("groups", split),
            labels: Object.fromEntries(labels.map((label) => [label, count(label)])),
            safeShare: rows === 0 ? 0 : round(count("safe") / rows),
          },
        ];
      }),
    ),
    licences: record(licences),
    tools100: record(byTool.slice(0, 100)),
    toolCount: byTool.length,
    generatedShare: distinct === 0 ? 0 : round(keptOf("generated") / distinct),
    files: written.files,
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** `Object.fromEntries` makes own properties, so a name such as `__proto__` is only a name. */
function record(entries: Iterable<readonly [string, number]>): Counts {
  return Object.fromEntries(entries);
}
