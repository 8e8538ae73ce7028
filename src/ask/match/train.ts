/**
 * Trains the matcher's score on the catalogue itself: a third of the requests without their own way of
 * saying it (it must be found by the others), a third without their intent (so that "none" is learnt), a
 * third with a word missing. Logistic regression; deterministic.
 */
import type { Domain } from "../catalogue/types.js";
import { slotType } from "../catalogue/types.js";
import { FEATURES } from "./features.js";
import { makeMatcher } from "./matcher.js";
import type { Pattern } from "./pattern.js";

/** Values that stand for slots while training; several, so that no single form is learnt. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  path: ["/var/log/app", "src/main.c", "./build"],
  file: ["notes.txt", "/etc/hosts", "data/input.csv"],
  dir: ["/srv/www", "~/projects", "build/"],
  glob: ["*.log", "'*.tmp'", "*.py"],
  ext: [".txt", ".jpg", "py"],
  number: ["10", "3", "five"],
  size: ["10MB", "1 GB", "500 KB"],
  duration: ["7 days", "2 hours", "30 minutes"],
  text: ["'error'", '"hello world"', "'foo'"],
  name: ["web", "my-app", "api_server"],
  url: ["https://example.com/file.tar.gz", "http://example.com/api"],
  host: ["example.com", "db.example.com", "localhost"],
  ip: ["192.0.2.10", "192.0.2.0/24"],
  port: ["8080", "5432", "22"],
  pid: ["1234", "999"],
  user: ["alice", "deploy"],
  group: ["staff", "docker"],
  mode: ["755", "u+x", "644"],
  signal: ["SIGTERM", "HUP"],
  branch: ["feature/login", "main", "fix-bug"],
  commit: ["a1b2c3d", "HEAD~2"],
  image: ["nginx:latest", "redis:7", "ubuntu"],
  package: ["curl", "left-pad", "requests"],
  variable: ["PATH", "HOME", "API_URL"],
  date: ["2024-01-31", "2023-12-01"],
  command: ["'make test'", "'npm run dev'"],
};

interface Row {
  readonly x: Float64Array;
  readonly y: number;
  readonly weight: number;
}

/** What a training case leaves out of the catalogue. */
type Left = "intent" | "saying" | "word";

export interface Trained {
  readonly weights: readonly number[];
  /** Rows trained on, and how the trained score does on them, every way of saying left out in turn. */
  readonly rows: number;
  /** Share of left-out ways of saying whose own intent comes first, and of those believed above 0.5. */
  readonly first: number;
  readonly believed: number;
  /** Share of requests without their intent that something else is believed for. */
  readonly mistaken: number;
}

const START = [-4, 4, 3, 2, -3, -1.5, -1, 1, 0.5, -0.5, -1];

/** Trains. `log` hears of progress. */
export function trainMatcher(
  domains: readonly Domain[],
  log: (text: string) => void = () => {},
): Trained {
  const matcher = makeMatcher(domains, START);
  const rows: Row[] = [];
  const cases: { request: string; at: number; left: Left }[] = [];
  for (const [at, pattern] of matcher.patterns.entries()) {
    const says = pattern.intent.says[
      matcher.patterns.slice(0, at).filter((other) => other.intent === pattern.intent).length
    ] as string;
    const request = says.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const samples = SAMPLES[slotType(pattern.intent, slot)] ?? ["thing"];
      return samples[at % samples.length] as string;
    });
    const left = (["intent", "saying", "word"] as const)[at % 3] as Left;
    cases.push({ request: left === "word" ? withoutAWord(request, at) : request, at, left });
  }
  for (const { request, at, left } of cases) {
    const own = matcher.patterns[at] as Pattern;
    const found = matcher.match(matcher.read(request), leaving(left, own));
    for (const [rank, one] of found.slice(0, 5).entries())
      rows.push({
        x: one.features,
        y: one.pattern.intent === own.intent ? 1 : 0,
        // What comes first is what would be answered.
        weight: rank === 0 ? 2 : 1,
      });
  }
  log(`${rows.length} pairs of request and pattern`);
  const weights = descend(rows);
  const trained = makeMatcher(domains, weights);
  let first = 0;
  let believed = 0;
  let mistaken = 0;
  let present = 0;
  for (const { request, at, left } of cases) {
    const own = trained.patterns[at] as Pattern;
    const best = trained.match(trained.read(request), leaving(left, own))[0];
    if (left === "intent") {
      if (best !== undefined && best.p >= 0.5) mistaken++;
      continue;
    }
    present++;
    if (best?.pattern.intent !== own.intent) continue;
    first++;
    if (best !== undefined && best.p >= 0.5) believed++;
  }
  const absentCount = cases.length - present;
  return {
    weights,
    rows: rows.length,
    first: first / present,
    believed: believed / present,
    mistaken: mistaken / Math.max(1, absentCount),
  };
}

const leaving =
  (left: Left, own: Pattern) =>
  (other: Pattern): boolean =>
    left === "intent" ? other.intent === own.intent : left === "saying" ? other === own : false;

/** A request with one of its words gone, as people leave words out. */
function withoutAWord(request: string, at: number): string {
  const words = request.split(" ");
  if (words.length < 4) return request;
  words.splice(at % words.length, 1);
  return words.join(" ");
}

/** Iteratively reweighted least squares (Newton's method for logistic regression), ridge 1e-3. */
function descend(rows: readonly Row[]): number[] {
  const size = FEATURES.length;
  let weights = [...START];
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { x, y, weight } of rows) {
      let z = 0;
      for (let i = 0; i < size; i++) z += (weights[i] as number) * (x[i] as number);
      const p = 1 / (1 + Math.exp(-z));
      const curve = Math.max(1e-6, p * (1 - p)) * weight;
      for (let i = 0; i < size; i++) {
        const at = x[i] as number;
        gradient[i] = (gradient[i] as number) + weight * (p - y) * at;
        const row = hessian[i] as Float64Array;
        for (let j = 0; j < size; j++) row[j] = (row[j] as number) + curve * at * (x[j] as number);
      }
    }
    for (let i = 0; i < size; i++) {
      gradient[i] = (gradient[i] as number) + 1e-3 * rows.length * (weights[i] as number) * 0.01;
      const row = hessian[i] as Float64Array;
      row[i] = (row[i] as number) + 1e-3 * rows.length * 0.01;
    }
    const step = solve(hessian, gradient);
    const size2 = Math.hypot(...step);
    const scale = size2 > 3 ? 3 / size2 : 1;
    weights = weights.map((weight, i) => weight - scale * (step[i] as number));
    if (size2 < 1e-6) break;
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}

/** Solves a small linear system by Gaussian elimination with partial pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number))
        pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const top = rows[column] as number[];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const own = rows[row] as number[];
      const factor = (own[column] as number) / (top[column] as number);
      for (let k = column; k <= n; k++) own[k] = (own[k] as number) - factor * (top[k] as number);
    }
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number));
}
