import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";

// The official schema, with its formats, as the library of the standard's authors has it.
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
const path = "models/guard.cdx.json";

test("the shipped model's bill of materials keeps to CycloneDX 1.6 and names the shipped bytes and their data", async () => {
  const text = readFileSync(path, "utf8");
  assert.equal(await validator.validate(text), null);
  assert.ok(statSync(path).size < 100_000, "it is part of the package");
  const bom = JSON.parse(text);
  const model = bom.metadata.component;
  assert.equal(model.type, "machine-learning-model");
  const sha256 = createHash("sha256").update(readFileSync("models/guard.model")).digest("hex");
  assert.equal(model.hashes[0].content, sha256);
  const manifest = JSON.parse(readFileSync("models/guard.manifest.json", "utf8"));
  const hashesOf = (use: string) =>
    new Set(
      bom.components
        .filter((one: { properties: { value: string }[] }) => one.properties[0]?.value === use)
        .map((one: { hashes: { content: string }[] }) => one.hashes[0]?.content),
    );
  const of = (files: { sha256: string }[]) => new Set(files.map((file) => file.sha256));
  assert.deepEqual(hashesOf("learned from"), of(manifest.files));
  assert.deepEqual(hashesOf("kept out, only measured on"), of(manifest.heldOut.files));
  const licence = bom.components.find((one: { name: string }) => one.name === "tldr.jsonl")
    ?.licenses[0];
  assert.deepEqual(licence, { license: { id: "CC-BY-4.0" } });

  // The validator can say no.
  const spoiled = { ...bom, metadata: { component: { ...model, type: "thing" } } };
  assert.notEqual(await validator.validate(JSON.stringify(spoiled)), null);
});
