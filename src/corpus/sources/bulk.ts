/** Public commands without labels: what people write and what projects run. */
import { Trust } from "../candidate.js";
import { projects } from "../repositories/table.js";
import { oneFile, rowsOf, type Source } from "./source.js";

/** Licence of each repository of the CI file; rows of others need to name theirs. */
const repositories: ReadonlyMap<unknown, string> = new Map(
  projects.map(({ name, licence }) => [name, licence]),
);

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
  licenceOf: (fields) => repositories.get(fields.get("repo")) ?? named(fields.get("licence")),
  placeOf: (fields) => `${String(fields.get("repo"))}/${String(fields.get("file"))}`,
});

function named(licence: unknown): string {
  return typeof licence === "string" ? licence : "";
}

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
