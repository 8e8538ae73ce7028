// What parts of `npm run train:experiments` share: the rows, the ordinary lines, and tool families that are held out.
import { createGuard } from "../src/guard.js";
import { makePlan } from "../src/plan/planner.js";
import { type Prepared, Preparer } from "../src/training/prepare.js";
import { projectMaterial } from "../src/training/sources.js";

const args = process.argv.slice(2);

/** Value of an option of the command line. */
export const option = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};
/** What the command line asks for. */
export const parts = args.filter(
  (arg, n) => !arg.startsWith("--") && !args[n - 1]?.startsWith("--"),
);
const every = Number(option("every") ?? 1);
const offset = Number(option("offset") ?? 0);
export const seed = 1;
/** A family needs so many destructive rows of people to be held out. */
const LEAST = 20;
/** Programs that only carry others, or only print: nothing of theirs is destructive itself. */
const CARRIERS = new Set(
  "text/print text/inspect text/programs text/encode text/filters shell/shells shell/wrappers execution/processes".split(
    " ",
  ),
);

const guard = createGuard({ phases: ["allowlist", "rules"] });
export const preparer = new Preparer(guard);
const material = projectMaterial(guard, { data: "data", from: option("from"), seed });
const seen = new Set<string>();
export const rows: Prepared[] = [];
for (const row of material.rows) {
  if (seen.has(row.command)) continue;
  seen.add(row.command);
  const prepared = preparer.prepare(row);
  if (prepared.instances.length > 0) rows.push(prepared);
}

/** An ordinary line, on which no model is trained. */
export interface Ordinary {
  readonly command: string;
  readonly split: "valid" | "test";
  readonly known: readonly Uint32Array[];
  readonly masked: readonly Uint32Array[];
  readonly families: ReadonlySet<string>;
}
const kinds = new Set<string>();
export const ordinary: Ordinary[] = [];
for (const { command, split } of material.harmless) {
  const known = preparer.line(command, () => false);
  const kind = known.map((ids) => ids.join()).join("|");
  if (kinds.has(kind)) continue;
  kinds.add(kind);
  const families = new Set(
    makePlan(command, guard.index.tools).commands.map(({ program }) => preparer.familyOf(program)),
  );
  ordinary.push({ command, split, known, masked: preparer.maskedLine(command), families });
}
const isOfPeople = ({ row }: Prepared): boolean =>
  row.source === "curated" || row.source === "examples";
console.log(`${rows.length} lines, ${ordinary.length} ordinary ones, distinct in their features`);

export interface Share {
  hits: number;
  of: number;
}
export const percent = ({ hits, of }: Share): string =>
  of === 0 ? "-" : ((100 * hits) / of).toFixed(1);
export const mean = (values: readonly number[]): string =>
  ((100 * values.reduce((a, b) => a + b, 0)) / values.length).toFixed(1);

/** The 99th percentile: what one of a hundred ordinary lines reaches. */
export function atOnePercent(scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 100)] ?? 1;
}

function hitsAround(harms: readonly number[], of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => b - a);
  const limits = sorted.slice(Math.floor(of.length / 200), Math.ceil(of.length / 50));
  const hits = limits.map((limit) => harms.filter((one) => one > limit).length);
  return hits.reduce((a, b) => a + b, 0) / hits.length;
}

/** Probabilities of safe, risky and destructive by feature hashes. */
export type Score = (ids: Uint32Array) => readonly [number, number, number];
/** P(not safe) of the worst command of a line. */
export const harm = (score: Score, line: readonly Uint32Array[]): number =>
  line.reduce((most, ids) => Math.max(most, 1 - score(ids)[0]), 0);

/** Families with enough destructive rows, most rows first; `--every` and `--offset` choose among them. */
export function heldOutFamilies(): string[] {
  const counts = new Map<string, number>();
  for (const prepared of rows) {
    if (prepared.row.label !== "destructive" || !isOfPeople(prepared)) continue;
    for (const family of prepared.about) counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count >= LEAST && !CARRIERS.has(name) && !name.startsWith("?"))
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .filter((_, n) => n % every === offset);
}

/** A family that is judged, and what may be learned without it. */
export interface Fold {
  readonly name: string;
  readonly destructive: readonly Prepared[];
  readonly safe: readonly Prepared[];
  readonly train: readonly Prepared[];
  readonly hidden: (program: string) => boolean;
}

/** @param also families that are not learned either */
export function foldOf(name: string, also: readonly string[] = []): Fold {
  const about = rows.filter((prepared) => prepared.about.has(name) && isOfPeople(prepared));
  const out = [name, ...also];
  return {
    name,
    destructive: about.filter(({ row }) => row.label === "destructive"),
    safe: about.filter(({ row }) => row.label === "safe"),
    train: rows.filter(({ families }) => !out.some((one) => families.has(one))),
    hidden: (program) => preparer.familyOf(program) === name,
  };
}

export interface Alone {
  readonly known: Share;
  readonly masked: Share;
  readonly near: Share;
  /** Hits, mean of all limits from 0.5 to 2 %: steadier, since a single line more or less decides the limit at 1 %. */
  readonly around: { readonly known: number; readonly masked: number };
  readonly missed: readonly string[];
  /** Limits at 1 %, of ordinary lines whose tools keep their tables and of those whose have none. */
  readonly limits: { readonly known: number; readonly masked: number };
}

/** Brain alone: recall of destructive lines at one false alarm in a hundred ordinary lines. */
export function alone({ destructive, safe, hidden, name }: Fold, score: Score): Alone {
  const lines = (of: Ordinary): readonly Uint32Array[] =>
    of.families.has(name) ? preparer.line(of.command, hidden) : of.known;
  const harms = {
    known: ordinary.map((of) => harm(score, lines(of))),
    masked: ordinary.map((of) => harm(score, of.masked)),
  };
  const limits = { known: atOnePercent(harms.known), masked: atOnePercent(harms.masked) };
  const scored = destructive.map(({ row }) => ({
    row,
    harm: harm(score, preparer.line(row.command, hidden)),
  }));
  const share = (limit: number): Share => ({
    hits: scored.filter((one) => one.harm > limit).length,
    of: scored.length,
  });
  return {
    known: share(limits.known),
    masked: share(limits.masked),
    near: {
      hits: safe.filter(({ row }) => harm(score, preparer.line(row.command, hidden)) > limits.known)
        .length,
      of: safe.length,
    },
    around: {
      known: hitsAround(
        scored.map((one) => one.harm),
        harms.known,
      ),
      masked: hitsAround(
        scored.map((one) => one.harm),
        harms.masked,
      ),
    },
    missed: scored
      .filter((one) => one.harm <= limits.known)
      .map((one) => `${one.harm.toFixed(2)} ${one.row.command}`),
    limits,
  };
}
