import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { sources } from "../sources/all.js";
import { buildFrom, temporaryFolder } from "../testing.js";

// The official schema, with its formats (SPDX ids, references, dates), as the library of the standard's authors has it.
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

test("the bill of materials keeps to the official schema of CycloneDX 1.6", async (context) => {
  const [out, from] = [temporaryFolder(context), temporaryFolder(context)];
  const rows = (of: readonly object[]) => of.map((row) => `${JSON.stringify(row)}\n`).join("");
  writeFileSync(join(from, "tldr.jsonl"), rows([{ command: "ls -la" }, { command: "rm -rf /" }]));
  writeFileSync(join(from, "nl2bash.jsonl"), rows([{ command: "find . -name x" }]));
  writeFileSync(
    join(from, "ci-run-steps.jsonl"),
    rows([{ repo: "curl/curl", file: "ci.yml", command: "make test" }]),
  );
  const own = join(from, "mine.jsonl");
  writeFileSync(own, rows([{ command: "acmectl purge", label: "risky" }]));
  // All sources, so that every licence and credit that there is gets in.
  await buildFrom(out, sources, { from, files: [own] });
  const text = readFileSync(join(out, "ml-bom.cdx.json"), "utf8");
  assert.equal(await validator.validate(text), null);
  const bom = JSON.parse(text);
  const names = bom.components.map(({ name }: { name: string }) => name);
  for (const name of ["train.jsonl", "tldr", "nl2bash", "ci-run-steps", "jsonl", "rule-examples"])
    assert.ok(names.includes(name), name);

  // The validator can say no.
  for (const spoil of [
    () => ({ ...bom, serialNumber: "none" }),
    () => ({ ...bom, components: [{ ...bom.components[0], type: "thing" }] }),
    () => ({ ...bom, components: [{ ...bom.components[0], extra: 1 }] }),
  ])
    assert.notEqual(await validator.validate(JSON.stringify(spoil())), null);
});
