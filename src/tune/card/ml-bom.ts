/** The bill of materials of a tuned model: CycloneDX 1.6 with its model card. */
import { licenceOf, uuidOf } from "../../corpus/reports/ml-bom.js";
import { sha256 } from "../plan/plan.js";
import { type CardFacts, energyOf } from "./facts.js";

/** By https://cyclonedx.org/docs/1.6/json/. The serial number follows from the content. */
export function tuneBom(facts: CardFacts): Readonly<Record<string, unknown>> {
  const { name, base, licence, plan, run, report, files } = facts;
  const digest = sha256(JSON.stringify(facts));
  const performance = (report?.subjects ?? [])
    .filter((subject) => subject.name === report?.model.name)
    .flatMap(({ accuracy, macroF1, recallAtOnePercent, calibrationError }) => [
      metric("accuracy", accuracy.p, accuracy.low, accuracy.high),
      metric("macro-F1", macroF1),
      metric("destructive recall at 1 % false alarms", recallAtOnePercent),
      metric("expected calibration error", calibrationError),
    ]);
  const datasets = plan.data.sources.map((source) => ({
    type: "data",
    "bom-ref": `data:${source.name}`,
    name: source.name,
    publisher: source.credit,
    licenses: [licenceOf(source.licence)],
    data: [{ type: "dataset", name: source.name, classification: "public" }],
    properties: [property("rows", source.rows)],
  }));
  const software = Object.entries(run.versions)
    .filter(([, version]) => version !== null)
    .map(([package_, version]) => ({
      type: "library",
      "bom-ref": `pkg:pypi/${package_}@${version}`,
      name: package_,
      version,
      purl: `pkg:pypi/${package_}@${version}`,
    }));
  const energy = energyOf(run);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: {
      tools: { components: [{ type: "application", name: "cerbash", version: plan.cerbash }] },
      component: {
        type: "machine-learning-model",
        "bom-ref": "model",
        name,
        licenses: [licenceOf(licence)],
        hashes: files
          .filter((file) => file.name.endsWith(".gguf"))
          .map((file) => ({ alg: "SHA-256", content: file.sha256 })),
        pedigree: { ancestors: [{ type: "machine-learning-model", name: base }] },
        modelCard: {
          modelParameters: {
            approach: { type: "supervised" },
            task: plan.target === "guard" ? "text-classification" : "text-generation",
            architectureFamily: "transformer",
            modelArchitecture: `LoRA of rank ${plan.settings.rank} over ${base}`,
            datasets: datasets.map((dataset) => ({ ref: dataset["bom-ref"] })),
            inputs: [{ format: "text" }],
            outputs: [{ format: plan.target === "guard" ? "probabilities of labels" : "text" }],
          },
          quantitativeAnalysis: { performanceMetrics: performance },
          considerations: {
            technicalLimitations: ["reads the text of one command alone", "English only"],
            environmentalConsiderations: {
              energyConsumptions: [
                {
                  activity: "training",
                  energyProviders: [
                    {
                      organization: { name: "unknown" },
                      energySource: "unknown",
                      energyProvided: { value: energy.wattHours / 1000, unit: "kWh" },
                    },
                  ],
                  activityEnergyCost: { value: energy.wattHours / 1000, unit: "kWh" },
                },
              ],
            },
          },
        },
        properties: [
          property("prompt", plan.prompt),
          property("corpus-manifest", plan.data.manifest),
          ...Object.entries(plan.settings).map(([key, value]) => property(`setting:${key}`, value)),
          property("energy-assumes", energy.assumes),
        ],
      },
    },
    components: [
      {
        type: "machine-learning-model",
        "bom-ref": "base",
        name: base,
        licenses: [licenceOf(licence)],
      },
      ...datasets,
      ...software,
      ...files.map((file) => ({
        type: "file",
        "bom-ref": `file:${file.name}`,
        name: file.name,
        hashes: [{ alg: "SHA-256", content: file.sha256 }],
      })),
    ],
    dependencies: [
      {
        ref: "model",
        dependsOn: [
          "base",
          ...datasets.map((dataset) => dataset["bom-ref"]),
          ...software.map((one) => one["bom-ref"]),
        ],
      },
    ],
  };
}

function metric(type: string, value: number | null, low?: number | null, high?: number | null) {
  return {
    type,
    value: String(value),
    slice: "held out",
    ...(typeof low === "number" &&
      typeof high === "number" && {
        confidenceInterval: { lowerBound: String(low), upperBound: String(high) },
      }),
  };
}

function property(name: string, value: unknown): { readonly name: string; readonly value: string } {
  return { name: `cerbash:${name}`, value: String(value) };
}
