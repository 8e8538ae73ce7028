/** The public repositories that data sets are extracted from: where they are, at which commit, under which licence. */
import { atomicRedTeam } from "../extract/atomic-red-team.js";
import { ciRunSteps } from "../extract/ci-steps.js";
import { gtfobins } from "../extract/gtfobins.js";
import { nl2bash } from "../extract/nl2bash.js";
import { tldr } from "../extract/tldr.js";
import type { Extractor } from "../extract/types.js";
import { CorpusError } from "../types.js";

export interface Repository {
  /** `owner/name`, as rows name it. */
  readonly name: string;
  readonly url: string;
  /** Hexadecimal, twelve digits or more. */
  readonly commit: string;
  /** SPDX expression. */
  readonly licence: string;
}

export interface DataSet {
  /** Rows go to the file of this name with `.jsonl`. */
  readonly name: string;
  readonly extractor: Extractor;
  readonly repositories: readonly Repository[];
  /** Fetched only when it is named. */
  readonly isOnRequest?: boolean;
}

function github(name: string, commit: string, licence: string): Repository {
  return { name, commit, licence, url: `https://github.com/${name}` };
}

/** Projects whose CI is read. Their licences also decide which rows a corpus may have (sources/bulk.ts). */
export const projects: readonly Repository[] = [
  github("argoproj/argo-cd", "37ee0097cf85", "Apache-2.0"),
  github("astral-sh/ruff", "fca5c7cf2cd2", "MIT"),
  github("celery/celery", "5dc781f0bd5f", "BSD-3-Clause"),
  github("curl/curl", "5c61e168698a", "curl"),
  github("denoland/deno", "98f9507affc9", "MIT"),
  github("docker/compose", "f72979427042", "Apache-2.0"),
  github("electron/electron", "96f3996d8d3c", "MIT"),
  github("etcd-io/etcd", "c34dc7ee0048", "Apache-2.0"),
  github("fastapi/fastapi", "c3f316b7e814", "MIT"),
  github("helm/helm", "e9b85e4de16a", "Apache-2.0"),
  github("jestjs/jest", "52db46e50404", "MIT"),
  github("opentofu/opentofu", "f831fa1aa4b9", "MPL-2.0"),
  github("pnpm/pnpm", "36e5ae6ac8d0", "MIT"),
  github("pola-rs/polars", "4db92c12c08c", "MIT"),
  github("prisma/prisma", "9b75b95503c2", "Apache-2.0"),
  github("prometheus/prometheus", "d15adb9ad7e5", "Apache-2.0"),
  github("pypa/pip", "6d309205789d", "MIT"),
  github("qdrant/qdrant", "74f3e85b9473", "Apache-2.0"),
  github("rust-lang/cargo", "af373f761aa4", "MIT OR Apache-2.0"),
  github("tauri-apps/tauri", "a8105eccb212", "MIT OR Apache-2.0"),
  github("tokio-rs/tokio", "ea91b33ca57f", "MIT"),
  github("traefik/traefik", "fd5a576df2e8", "MIT"),
  github("valkey-io/valkey", "55bbbe09a3b3", "BSD-3-Clause"),
  github("vuejs/core", "e2bede96134f", "MIT"),
];

export const dataSets: readonly DataSet[] = [
  {
    name: "nl2bash",
    extractor: nl2bash,
    // The data; the code beside it is GPL-3.0 and not read.
    repositories: [github("TellinaTool/nl2bash", "466c5fe873ab", "MIT")],
  },
  {
    name: "tldr",
    extractor: tldr,
    repositories: [github("tldr-pages/tldr", "08e345f42639", "CC-BY-4.0")],
  },
  {
    name: "atomic-red-team",
    extractor: atomicRedTeam,
    repositories: [github("redcanaryco/atomic-red-team", "9f85cf3e54b0", "MIT")],
  },
  { name: "ci-run-steps", extractor: ciRunSteps, repositories: projects },
  {
    name: "gtfobins",
    extractor: gtfobins,
    repositories: [github("GTFOBins/GTFOBins.github.io", "7382261ef936", "GPL-3.0-only")],
    isOnRequest: true,
  },
];

/**
 * Data sets from other places: `[{"set", "name", "url", "commit", "licence"}]`, one entry a repository. Sets that it does not name are not in it.
 *
 * @throws {CorpusError} that names the entry and the field
 */
export function readRepositories(text: string): readonly DataSet[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new CorpusError("the list of repositories is not JSON");
  }
  if (!Array.isArray(list) || list.length === 0)
    throw new CorpusError(
      'the list of repositories is not [{"set", "name", "url", "commit", "licence"}]',
    );
  const entries = list.map((entry: unknown, n) => {
    const fields = new Map(Object.entries((entry ?? {}) as object));
    const text = (name: string, isRight: (value: string) => boolean, what: string): string => {
      const value: unknown = fields.get(name);
      if (typeof value === "string" && isRight(value)) return value;
      throw new CorpusError(`entry ${n + 1} of the list of repositories: "${name}" is ${what}`);
    };
    return {
      set: text(
        "set",
        (v) => dataSets.some(({ name }) => name === v),
        dataSets.map(({ name }) => name).join(", "),
      ),
      name: text("name", (v) => /^\w[\w.-]{0,99}(?:\/\w[\w.-]{0,99})?$/.test(v), "owner/name"),
      url: text("url", (v) => URL.canParse(v), "an address"),
      commit: text(
        "commit",
        (v) => /^[\da-f]{12,64}$/.test(v),
        "at least twelve hexadecimal digits",
      ),
      licence: text("licence", (v) => v.trim() !== "", "an SPDX expression"),
    };
  });
  return dataSets.flatMap((set) => {
    const own = entries.filter((entry) => entry.set === set.name);
    const repositories = own.map(({ set: _, ...repository }) => repository);
    return own.length === 0 ? [] : [{ ...set, repositories }];
  });
}
