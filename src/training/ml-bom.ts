/** A CycloneDX 1.6 bill of materials of a trained model: its bytes, its figures, and the files that it learned from. */
import { licenceOf, uuidOf } from "../corpus/reports/ml-bom.js";
import type { Trained } from "./run.js";

/** A file that was read, with its SHA-256 in hexadecimal. */
export interface BomFile {
  readonly name: string;
  readonly sha256: string;
}

export interface ModelBomInput {
  readonly trained: Trained;
  /** Name of the model's file. */
  readonly file: string;
  /** SHA-256 of the model's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly version: string;
  /** What was learned from. */
  readonly files: readonly BomFile[];
  /** Evaluation sets that were kept out of it. */
  readonly heldOut: readonly BomFile[];
}

/** Public corpora whose licence is not the project's own. */
const LICENCES: Readonly<Record<string, string>> = {
  "tldr.jsonl": "CC-BY-4.0",
  "nl2bash.jsonl": "MIT",
  "ci-run-steps.jsonl": "permissive licences of 24 repositories, each row its own",
};

/** By https://cyclonedx.org/docs/1.6/json/. Without a clock: equal models have equal bills, serial number included. */
export function modelBom(input: ModelBomInput): Readonly<Record<string, unknown>> {
  const { trained, file, sha256, version, files, heldOut } = input;
  const { figures, fitted } = trained;
  const { about } = fitted.parts;
  const ref = "model";
  const datasets = unique(files).map((one) => dataset(one, "learned from"));
  const sets = unique(heldOut).map((one) => dataset(one, "kept out, only measured on"));
  const share = (type: string, { hits, of }: { hits: number; of: number }): object => ({
    type,
    value: of === 0 ? "no rows" : (hits / of).toFixed(4),
    slice: `${of} of the test split, tools unknown`,
  });
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(sha256)}`,
    version: 1,
    metadata: {
      tools: { components: [{ type: "application", name: "cerbash", version }] },
      component: {
        type: "machine-learning-model",
        "bom-ref": ref,
        name: about.name,
        version: sha256.slice(0, 12),
        description:
          "Three calibrated probabilities (safe, risky, destructive) of a planned shell command.",
        licenses: [licenceOf("MIT")],
        hashes: [{ alg: "SHA-256", content: sha256 }],
        modelCard: {
          modelParameters: {
            approach: { type: "supervised" },
            task: "classification",
            architectureFamily: "linear",
            modelArchitecture:
              "multinomial logistic regression on sparse binary features of the plan",
            datasets: datasets.map((one) => ({ ref: one["bom-ref"] })),
            inputs: [{ format: "features of a planned command" }],
            outputs: [{ format: "probabilities of safe, risky and destructive" }],
          },
          quantitativeAnalysis: {
            performanceMetrics: [
              share("destructive stopped", figures.destructiveStopped),
              share("risky stopped", figures.riskyStopped),
              share("safe stopped", figures.safeStopped),
              share("ordinary lines stopped", figures.ordinaryStopped),
              {
                type: "expected calibration error",
                value: figures.calibrationError.byLabel.toFixed(4),
                slice: "test split, mean over labels",
              },
            ],
          },
          considerations: {
            technicalLimitations: [
              "It reads words: a tool whose harm is not in the words of the call is beyond it.",
              "English words only.",
              "It is asked only about what neither a rule nor a table claims; alone it is no guard.",
            ],
          },
        },
        properties: [
          property("file", file),
          property("bytes", figures.bytes),
          property("features", figures.features),
          property("corpus", String(about.origin["corpus"])),
          property("seed", String(about.origin["seed"])),
        ],
      },
    },
    components: [...datasets, ...sets],
    dependencies: [{ ref, dependsOn: datasets.map((one) => one["bom-ref"]) }],
  };
}

/** Two folders may have a file of the same name; each is named once for its bytes. */
function unique(files: readonly BomFile[]): readonly BomFile[] {
  return [...new Map(files.map((file) => [refOf(file), file])).values()];
}

function refOf({ name, sha256 }: BomFile): string {
  return `file:${name}:${sha256.slice(0, 12)}`;
}

function dataset(
  file: BomFile,
  use: string,
): Readonly<Record<string, unknown>> & { "bom-ref": string } {
  return {
    type: "data",
    "bom-ref": refOf(file),
    name: file.name,
    licenses: [licenceOf(LICENCES[file.name] ?? "MIT")],
    hashes: [{ alg: "SHA-256", content: file.sha256 }],
    data: [{ type: "dataset", name: file.name, classification: "public" }],
    properties: [property("use", use)],
  };
}

function property(name: string, value: string | number): { name: string; value: string } {
  return { name: `cerbash:${name}`, value: String(value) };
}
