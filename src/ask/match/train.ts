/**
 * Trains the matcher's score on the catalogue itself, leaving out the way of saying that is asked (so that
 * it must be found by the others) and, for every third, the whole intent (so that "none" is learnt).
 * Logistic regression by gradient descent with L2; deterministic.
 */
import type { Domain } from "../catalogue/types.js";
import { slotType } from "../catalogue/types.js";
import { FEATURES } from "./features.js";
import { makeMatcher } from "./matcher.js";

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
}

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
  const cases: { request: string; at: number; absent: boolean }[] = [];
  for (const [at, pattern] of matcher.patterns.entries()) {
    const says = pattern.intent.says[
      matcher.patterns.slice(0, at).filter((other) => other.intent === pattern.intent).length
    ] as string;
    const request = says.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const samples = SAMPLES[slotType(pattern.intent, slot)] ?? ["thing"];
      return samples[at % samples.length] as string;
    });
    cases.push({ request, at, absent: at % 3 === 0 });
  }
  for (const { request, at, absent } of cases) {
    const own = matcher.patterns[at];
    const tokens = matcher.read(request);
    const found = matcher.match(tokens, (other) =>
      absent ? other.intent === own?.intent : other === own,
    );
    for (const one of found.slice(0, 6))
      rows.push({ x: one.features, y: one.pattern.intent === own?.intent ? 1 : 0 });
  }
  log(`${rows.length} pairs of request and pattern`);
  const weights = descend(rows);
  const trained = makeMatcher(domains, weights);
  let first = 0;
  let believed = 0;
  let mistaken = 0;
  let present = 0;
  for (const { request, at, absent } of cases) {
    const own = trained.patterns[at];
    const best = trained.match(trained.read(request), (other) =>
      absent ? other.intent === own?.intent : other === own,
    )[0];
    if (absent) {
      if (best !== undefined && best.p >= 0.5) mistaken++;
      continue;
    }
    present++;
    if (best?.pattern.intent !== own?.intent) continue;
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

function descend(rows: readonly Row[]): number[] {
  const weights = [...START];
  const l2 = 1e-4;
  for (let epoch = 0; epoch < 400; epoch++) {
    const gradient = new Float64Array(FEATURES.length);
    for (const { x, y } of rows) {
      let z = 0;
      for (let i = 0; i < weights.length; i++) z += (weights[i] as number) * (x[i] as number);
      const error = 1 / (1 + Math.exp(-z)) - y;
      for (let i = 0; i < weights.length; i++)
        gradient[i] = (gradient[i] as number) + error * (x[i] as number);
    }
    const rate = 2;
    for (let i = 0; i < weights.length; i++)
      weights[i] =
        (weights[i] as number) -
        rate * ((gradient[i] as number) / rows.length + l2 * (weights[i] as number));
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}
