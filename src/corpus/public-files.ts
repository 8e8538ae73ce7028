/**
 * The public files that the project's figures were made with: where each comes from, under which licence, and what its bytes
 * were. A file with another checksum may be as good, but figures made with it are other figures.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { OutputFile } from "./lines.js";
import { CorpusError } from "./types.js";

export interface PublicFile {
  /** Rows as the source of this name reads them. */
  readonly name: string;
  /** Repository on GitHub, and what is taken from it. */
  readonly origin: string;
  /** Abbreviated, as far as it is known. */
  readonly commit: string;
  /** SPDX, or in words. */
  readonly licence: string;
  readonly credit: string;
  readonly rows: number;
  /** Of the extracted JSONL file, in full. */
  readonly sha256: string;
  /** Not in a corpus that is published, and never in the shipped model. */
  readonly isPrivateUseOnly?: boolean;
}

export const pinnedFiles: readonly PublicFile[] = [
  {
    name: "nl2bash.jsonl",
    origin: "TellinaTool/nl2bash, data/bash/all.nl and all.cm",
    commit: "466c5fe873ab",
    licence: "MIT",
    credit: "NL2Bash dataset, (c) 2020",
    rows: 12_013,
    sha256: "81d6f63db6501b5237c514f03684c4d51cdf6413da84ae68e2e37ee79ad0c004",
  },
  {
    name: "tldr.jsonl",
    origin: "tldr-pages/tldr, English pages of common, linux, osx",
    commit: "08e345f42639",
    licence: "CC-BY-4.0",
    credit: "the tldr-pages team and contributors",
    rows: 29_042,
    sha256: "825725987b9ffc78f7d9925a3027bd708f37f174b4930b2a9b04dc6d2b2a3c3e",
  },
  {
    name: "atomic-red-team.jsonl",
    origin: "redcanaryco/atomic-red-team, atomics/T*/T*.yaml, sh and bash",
    commit: "9f85cf3e54b0",
    licence: "MIT",
    credit: "(c) 2018 Red Canary, Inc.",
    rows: 496,
    sha256: "055322f80e02fe4fd0d18a528641728b92f5bed749d6f0d6794cda47e66e5daf",
  },
  {
    name: "ci-run-steps.jsonl",
    origin:
      "run steps, npm scripts and Dockerfiles of 24 repositories (src/corpus/sources/bulk.ts)",
    commit: "one each",
    licence: "each repository's own, all permissive or MPL-2.0",
    credit: "the 24 repositories",
    rows: 3_717,
    sha256: "4d3b8be735449da1201dff72aa9fb6e933f47e62fa74e56a4c2e8d97f1b951ff",
  },
  {
    name: "gtfobins.jsonl",
    origin: "GTFOBins/GTFOBins.github.io, _gtfobins",
    commit: "7382261ef936",
    licence: "GPL-3.0",
    credit: "GTFOBins contributors",
    rows: 838,
    sha256: "d52d1a1e2a6ba17b845029a4d820187e7e7217449304dda26188c37cfca75654",
    isPrivateUseOnly: true,
  },
];

export interface Taken {
  readonly name: string;
  readonly state: "taken" | "absent" | "differs";
  /** Of the file that was found. */
  readonly sha256?: string;
}

/**
 * Copies the pinned files that a folder has to another one; only those whose bytes are the pinned ones. Files that may not be published
 * are left where they are.
 *
 * @throws {CorpusError} when there is no such folder
 */
export async function takePinned(
  from: string,
  to: string,
  files: readonly PublicFile[] = pinnedFiles,
): Promise<readonly Taken[]> {
  if (statSync(from, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CorpusError(`there is no folder ${from}`);
  makePrivateDirectory(to);
  const taken: Taken[] = [];
  for (const { name, sha256, isPrivateUseOnly } of files) {
    if (isPrivateUseOnly === true) continue;
    const source = join(from, name);
    if (!existsSync(source)) {
      taken.push({ name, state: "absent" });
      continue;
    }
    // Read once: what is hashed is what is written.
    const text = readFileSync(source);
    const found = createHash("sha256").update(text).digest("hex");
    if (found === sha256) {
      const output = new OutputFile(join(to, name));
      output.write(text.toString("utf8"));
      output.finish();
    }
    taken.push({ name, state: found === sha256 ? "taken" : "differs", sha256: found });
  }
  return taken;
}
