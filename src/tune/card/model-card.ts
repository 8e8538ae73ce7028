/** The model card: Hugging Face's front matter, then what a person wants to know before using it. */

import type { ModelReport, SubjectFigures } from "../../evaluate/model/types.js";
import type { Rate } from "../../evaluate/types.js";
import { type CardFacts, energyOf } from "./facts.js";

/**
 * README.md of the model.
 *
 * @see https://huggingface.co/docs/hub/model-cards for the front matter
 */
export function modelCard(facts: CardFacts): string {
  return [
    frontMatter(facts),
    `# ${facts.name}`,
    purpose(facts),
    "## Use",
    use(facts),
    "## Data",
    data(facts),
    "## Training",
    training(facts),
    "## Figures",
    figures(facts),
    "## Limits",
    limits(facts),
    "## Files",
    [
      "| file | bytes | SHA-256 |",
      "| --- | ---: | --- |",
      ...facts.files.map(({ name, bytes, sha256 }) => `| ${name} | ${bytes} | \`${sha256}\` |`),
    ].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function frontMatter({ name, base, licence, plan, report }: CardFacts): string {
  const tuned = report?.subjects.find((subject) => subject.name === report.model.name);
  const test = plan.data.files.find((file) => file.name === "test.jsonl");
  const results =
    tuned === undefined
      ? []
      : [
          "model-index:",
          `  - name: ${text(name)}`,
          "    results:",
          "      - task: { type: text-classification }",
          `        dataset: { type: cerbash-corpus, name: held-out commands, split: test, revision: ${text(test?.sha256 ?? "unknown")} }`,
          "        metrics:",
          `          - { type: accuracy, value: ${(tuned.accuracy.p ?? 0).toFixed(4)} }`,
          `          - { type: f1, name: macro F1, value: ${tuned.macroF1.toFixed(4)} }`,
        ];
  return [
    "---",
    `license: ${licence.toLowerCase()}`,
    `base_model: ${text(base)}`,
    "base_model_relation: adapter",
    "library_name: gguf",
    `pipeline_tag: ${plan.target === "guard" ? "text-classification" : "text-generation"}`,
    "language: [en]",
    "tags: [cerbash, lora, gguf, shell, bash, guard]",
    ...results,
    "---",
  ].join("\n");
}

function purpose({ base, plan }: CardFacts): string {
  return plan.target === "guard"
    ? `A LoRA adapter for ${base}: it labels one shell command as safe, risky or destructive, as the third head of cerbash, which asks it only about what no rule and no table claims. It is no guard by itself.`
    : `A LoRA adapter for ${base}: it writes one bash command for a request in words. What it writes is a proposal; cerbash judges it before anybody sees it.`;
}

function use({ plan }: CardFacts): string {
  return [
    `Prompt \`${plan.prompt}\` (\`prompt.json\` has it whole); another prompt gives other probabilities.`,
    plan.target === "guard"
      ? "The label is read from the probabilities of the first token of the answer; nothing is generated. Together they should be near 1: below 0.5 the model does not speak in labels, and the answer is no answer."
      : "Greedy decoding, up to the end of the turn.",
  ].join("\n");
}

function data({ plan, run }: CardFacts): string {
  const { counts, sources, manifest } = plan.data;
  const part = (split: string) =>
    plan.labels.map((label) => `${label} ${counts[`${split} ${label}`] ?? 0}`).join(", ");
  const lines = [
    `Corpus manifest SHA-256 \`${manifest}\`. Rows of like shape are in one split; \`plan.json\` has the hashes of the rows as trained.`,
  ];
  if (plan.labels.length > 0) {
    lines.push(
      `To learn: ${part("train")}. Watched while training: ${part("valid")}. Held out: ${part("test")}.`,
    );
  }
  const { train = 0, valid = 0 } = plan.data.leftOut ?? {};
  if (train + valid > 0) {
    const most = plan.settings.maxTokens;
    lines.push(
      `Of these, ${train} to learn and ${valid} to watch were longer than ${most} tokens and left out.`,
    );
  }
  const chosen =
    plan.labels.reduce((sum, label) => sum + (counts[`train ${label}`] ?? 0), 0) - train;
  const seen = (run.steps ?? plan.settings.steps) * plan.settings.batch;
  if (seen < chosen) lines.push(`Training ended after ${seen} of these rows.`);
  if (sources.length > 0) {
    lines.push(
      "",
      "| source | rows to learn | licence | credit |",
      "| --- | ---: | --- | --- |",
      ...sources.map(
        ({ name, rows, licence, credit }) => `| ${name} | ${rows} | ${licence} | ${credit} |`,
      ),
    );
  }
  if (!plan.data.isPublishable) {
    lines.push(
      "",
      "**Not for publication**: rows of one machine, or of a licence that nobody looked at, are among the data.",
    );
  }
  return lines.join("\n");
}

function training({ plan, run }: CardFacts): string {
  const { settings } = plan;
  const energy = energyOf(run);
  const isWhole = run.steps === undefined || run.steps === settings.steps;
  const made = isWhole ? `${settings.steps}` : `${run.steps} of ${settings.steps} planned`;
  const rows: readonly (readonly [string, string])[] = [
    [
      "framework",
      `${run.framework} (${Object.entries(run.versions)
        .filter(([, version]) => version !== null)
        .map(([name, version]) => `${name} ${version}`)
        .join(", ")})`,
    ],
    [
      "LoRA",
      `rank ${settings.rank}, alpha ${settings.alpha}, dropout ${settings.dropout}, layers: ${settings.targets}`,
    ],
    [
      "steps",
      `${made}, ${settings.batch} rows each, ${settings.warmup} to warm up, then cosine from ${settings.learningRate}`,
    ],
    ...(run.notes === undefined ? [] : [["otherwise than planned", run.notes] as const]),
    ["weight decay", `${settings.weightDecay}`],
    ["longest row", `${settings.maxTokens} tokens`],
    ["loss", "on the answer alone"],
    [
      "base in training",
      settings.quantise ? "4 bits (NF4)" : settings.device === "cpu" ? "float32" : "bfloat16",
    ],
    ["seed", `${settings.seed}`],
    [
      "hardware",
      [
        run.machine,
        run.device,
        run.peakMegabytes === undefined ? undefined : `${run.peakMegabytes} MB at most`,
      ]
        .filter((one) => one !== undefined)
        .join(", "),
    ],
    [
      "time",
      `${(run.seconds / 3600).toFixed(2)} h${run.cpuSeconds === undefined ? "" : `, of which ${(run.cpuSeconds / 3600).toFixed(2)} h of processor time`}`,
    ],
    ["energy", `about ${energy.wattHours.toFixed(1)} Wh, if one takes ${energy.assumes}`],
  ];
  return ["| | |", "| --- | --- |", ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join(
    "\n",
  );
}

function figures({ report, forgetting, plan }: CardFacts): string {
  if (report === undefined) return "None were taken. Do not use a model that nobody measured.";
  const test = plan.data.files.find((file) => file.name === "test.jsonl");
  const lines = [
    `${report.counts.rows} rows of the held-out split (SHA-256 of all of it \`${test?.sha256 ?? "unknown"}\`), by \`cerbash eval model\` with ${report.model.runtime}; intervals are Wilson's at 95 %. Majority: always the most frequent label. Cascade: the embedded model, and this one where that is unsure.`,
    "",
    "| | accuracy | macro-F1 | destructive found at 1 % false alarms | calibration error | p50 / p95 ms |",
    "| --- | --- | ---: | ---: | ---: | ---: |",
    ...report.subjects.map(figureRow),
    "",
    report.isUsable
      ? "It passes every gate of `cerbash eval model`."
      : `**It does not pass the gates of \`cerbash eval model\`** and is not switched on unless somebody insists: ${failedGates(report)}.`,
  ];
  if (forgetting !== undefined) {
    lines.push(
      "",
      `What it forgot (${forgetting.name}): ${percent(forgetting.before)} right before, ${percent(forgetting.after)} after; McNemar's exact p ${forgetting.p.toPrecision(2)}.`,
    );
  }
  return lines.join("\n");
}

function failedGates({ gates }: ModelReport): string {
  return gates
    .filter(({ isPassed }) => !isPassed)
    .map(({ name, text }) => `${name} (${text})`)
    .join("; ");
}

function figureRow(subject: SubjectFigures): string {
  const { name, accuracy, macroF1, recallAtOnePercent, calibrationError, p50, p95 } = subject;
  const ms = (value: number) => (value < 1 ? value.toFixed(3) : value.toFixed(0));
  const found = recallAtOnePercent === null ? "-" : `${(100 * recallAtOnePercent).toFixed(1)} %`;
  return `| ${name} | ${percent(accuracy)} | ${macroF1.toFixed(3)} | ${found} | ${calibrationError.toFixed(3)} | ${ms(p50)} / ${ms(p95)} |`;
}

function limits({ plan }: CardFacts): string {
  const common = ["- English names and words only."];
  return plan.target === "guard"
    ? [
        "- It reads one command's text, not files, the tree or what a script holds.",
        "- Small models take words for deeds: `echo 'rm -rf /'` can look destructive, a harmful verb of an unknown tool safe. Rules come first for a reason.",
        "- Not robust against a text that is written to mislead it. It can raise an answer, and lower one only where cerbash says so.",
        ...common,
      ].join("\n")
    : [
        "- It invents options. Every command is judged by the guard, and should be read by a person.",
        ...common,
      ].join("\n");
}

function percent({ p, low, high }: Rate): string {
  if (p === null || low === null || high === null) return "-";
  const share = (value: number) => (100 * value).toFixed(1);
  return `${share(p)} % (${share(low)} to ${share(high)})`;
}

/** A YAML string. */
function text(value: string): string {
  return JSON.stringify(value);
}
