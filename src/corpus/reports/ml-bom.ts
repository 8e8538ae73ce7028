/** A CycloneDX 1.6 bill of materials for machine learning: the splits and the data they are made of. */
import { createHash } from "node:crypto";
import type { Manifest } from "./manifest.js";

interface Component {
  readonly type: "data" | "application";
  readonly "bom-ref": string;
  readonly name: string;
  readonly [field: string]: unknown;
}

/** By https://cyclonedx.org/docs/1.6/json/. The serial number follows from the content. */
export function mlBom(manifest: Manifest): Readonly<Record<string, unknown>> {
  const digest = createHash("sha256").update(JSON.stringify(manifest)).digest("hex");
  const present = manifest.sources.filter(({ isMissing }) => !isMissing);
  const corpus = { type: "data", "bom-ref": "corpus", name: "cerbash-corpus" } as const;
  const sources: Component[] = present.map((source) => ({
    type: "data",
    "bom-ref": `source:${source.name}`,
    name: source.name,
    description: source.about,
    publisher: source.credit,
    licenses: [licenceOf(source.licence)],
    ...(manifest.inputs.some((input) => input.source === source.name) && {
      components: manifest.inputs
        .filter((input) => input.source === source.name)
        .map((input) => ({
          type: "data",
          "bom-ref": `source:${source.name}:${input.name}`,
          name: input.name,
          hashes: [{ alg: "SHA-256", content: input.sha256 }],
        })),
    }),
    data: [{ type: "dataset", name: source.name, classification: "public" }],
    properties: [
      property("rows:read", source.read),
      property("rows:kept", source.kept),
      property("evaluation-only", source.isEvaluationOnly),
    ],
  }));
  const files: Component[] = manifest.files.map((file) => ({
    type: "data",
    "bom-ref": `file:${file.name}`,
    name: file.name,
    hashes: [{ alg: "SHA-256", content: file.sha256 }],
    data: [{ type: "dataset", name: file.name, classification: "public" }],
    properties: [property("rows", file.rows), property("bytes", file.bytes)],
  }));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: {
      tools: {
        components: [
          { type: "application", name: "cerbash", version: manifest.tools.cerbash },
          { type: "application", name: "node", version: manifest.tools.node },
          { type: "application", name: "shellcheck", version: manifest.tools.shellcheck },
        ],
      },
      component: { ...corpus, version: digest.slice(0, 12) },
    },
    components: [...files, ...sources],
    dependencies: [
      { ref: "corpus", dependsOn: files.map((file) => file["bom-ref"]) },
      ...files.map((file) => ({
        ref: file["bom-ref"],
        dependsOn: sources.map((source) => source["bom-ref"]),
      })),
    ],
  };
}

function property(name: string, value: number | boolean): { name: string; value: string } {
  return { name: `cerbash:${name}`, value: String(value) };
}

/** A licence in CycloneDX: an SPDX id where it is one, else in words. */
export function licenceOf(text: string): unknown {
  return /^[A-Za-z\d.-]+$/.test(text) && text !== "own"
    ? { license: { id: text } }
    : { license: { name: text } };
}

/** A version 8 UUID (own content, RFC 9562) from the first 128 bits of a digest in hexadecimal. */
export function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
