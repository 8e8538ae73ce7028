/** Public commands without labels: what people write and what projects run. */
import { Trust } from "../candidate.js";
import { oneFile, rowsOf, type Source } from "./source.js";

/** Licence of each repository of the CI file; a repository that is not here is not used. */
const repositories: ReadonlyMap<unknown, string> = new Map([
  ["argoproj/argo-cd", "Apache-2.0"],
  ["astral-sh/ruff", "MIT"],
  ["celery/celery", "BSD-3-Clause"],
  ["curl/curl", "curl"],
  ["denoland/deno", "MIT"],
  ["docker/compose", "Apache-2.0"],
  ["electron/electron", "MIT"],
  ["etcd-io/etcd", "Apache-2.0"],
  ["fastapi/fastapi", "MIT"],
  ["helm/helm", "Apache-2.0"],
  ["jestjs/jest", "MIT"],
  ["opentofu/opentofu", "MPL-2.0"],
  ["pnpm/pnpm", "MIT"],
  ["pola-rs/polars", "MIT"],
  ["prisma/prisma", "Apache-2.0"],
  ["prometheus/prometheus", "Apache-2.0"],
  ["pypa/pip", "MIT"],
  ["qdrant/qdrant", "Apache-2.0"],
  ["rust-lang/cargo", "MIT OR Apache-2.0"],
  ["tauri-apps/tauri", "MIT OR Apache-2.0"],
  ["tokio-rs/tokio", "MIT"],
  ["traefik/traefik", "MIT"],
  ["valkey-io/valkey", "BSD-3-Clause"],
  ["vuejs/core", "MIT"],
]);

interface Bulk {
  readonly name: string;
  readonly about: string;
  readonly licence: string;
  readonly credit: string;
  /** Begins each provenance. */
  readonly commit: string;
  readonly licenceOf?: (fields: ReadonlyMap<string, unknown>) => string;
  readonly placeOf?: (fields: ReadonlyMap<string, unknown>) => string;
}

function bulk({ commit, licenceOf, placeOf, ...facts }: Bulk): Source {
  const file = `${facts.name}.jsonl`;
  return {
    ...facts,
    trust: Trust.weak,
    isRepeated: false,
    inputs: ({ from }) => oneFile(from, file),
    async *read(context) {
      for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
        const place = placeOf?.(fields) ?? commit;
        yield {
          command: fields.get("command"),
          licence: licenceOf?.(fields) ?? facts.licence,
          provenance: `${place}:${provenance}`,
        };
      }
    },
  };
}

export const ciRunSteps = bulk({
  name: "ci-run-steps",
  about: "what 24 projects run in CI",
  licence: "each repository's own",
  credit: "the 24 repositories, each under its own licence (see the rows)",
  commit: "",
  licenceOf: (fields) => repositories.get(fields.get("repo")) ?? "",
  placeOf: (fields) => `${String(fields.get("repo"))}/${String(fields.get("file"))}`,
});

export const nl2bash = bulk({
  name: "nl2bash",
  about: "one-liners from forums",
  licence: "MIT",
  credit: "NL2Bash dataset, (c) 2020 (TellinaTool/nl2bash, commit 466c5fe873ab)",
  commit: "466c5fe873ab",
});

export const tldr = bulk({
  name: "tldr",
  about: "examples of the tldr pages",
  licence: "CC-BY-4.0",
  credit: "the tldr-pages team and contributors (commit 08e345f42639), changed: filtered, labelled",
  commit: "08e345f42639",
});
