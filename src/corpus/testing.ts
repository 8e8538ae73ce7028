/** For tests only: sources of given rows, and builds in a folder of their own. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type BuildOptions, type BuildResult, buildCorpus } from "./build.js";
import { type Candidate, Trust, type TrustLevel } from "./candidate.js";
import type { Source } from "./sources/source.js";
import { type CorpusRow, parseCorpusRow } from "./types.js";

/** A folder that is gone after the test. */
export function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "corpus-test-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Given {
  readonly name?: string;
  readonly trust?: TrustLevel;
  readonly isRepeated?: boolean;
  readonly rows: readonly (Partial<Candidate> & { readonly command: unknown })[];
}

export function sourceOf({ name = "given", trust = Trust.authored, ...given }: Given): Source {
  return {
    name,
    trust,
    isRepeated: given.isRepeated ?? false,
    isBuiltIn: true,
    about: "rows of a test",
    licence: "MIT",
    credit: "nobody",
    inputs: () => [],
    read: () =>
      given.rows.map((row, i) => ({ licence: "MIT", provenance: `${name}#${i + 1}`, ...row })),
  };
}

/** Builds without balance, threads and shellcheck, unless told otherwise. */
export function buildFrom(
  out: string,
  sources: readonly Source[],
  options: Partial<BuildOptions> = {},
): Promise<BuildResult> {
  const fixed = { safeShare: "none", shellcheck: "off", version: "0.0.0" } as const;
  return buildCorpus({ ...fixed, out, sources, ...options });
}

export function readSplit(out: string, split: string): CorpusRow[] {
  const name = `${split}.jsonl`;
  const lines = readFileSync(join(out, name), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => parseCorpusRow(line, name));
}

export function readAll(out: string): CorpusRow[] {
  return ["train", "valid", "test"].flatMap((split) => readSplit(out, split));
}

/** Dropped rows of a step, over all reasons. */
export function droppedBy({ manifest }: BuildResult, step: string): number {
  return manifest.steps.find(({ name }) => name === step)?.dropped ?? Number.NaN;
}
