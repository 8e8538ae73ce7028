/** The data card: the manifest for people. */
import type { Manifest } from "./manifest.js";

const number = (value: number) => value.toLocaleString("en-GB");
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // A bar in a cell would begin another one.
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function dataCard(manifest: Manifest): string {
  const { settings, tools } = manifest;
  const missing = manifest.sources.filter(({ isMissing }) => isMissing);
  const entries = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${number(count)}`)
      .join("; ") || "-";
  return `# Corpus of shell commands: data card

Commands with one of three labels (safe, risky, destructive), for training and measuring the brain of
cerbash. Made by \`cerbash corpus build\` ${tools.cerbash} with seed ${settings.seed}; Node ${tools.node}; shellcheck: ${tools.shellcheck}.
${manifest.isPublishable ? "Every row may be published with the notices below." : "**Not to be published**: it was not built with `--shipped`, so rows of this machine may be in it."}

## Splits

Groups are shapes of commands (programs, verbs, options, operators); no group is in two splits.
Boundary rows stand ${settings.repeat} times in train and once elsewhere.

${table(
  ["split", "rows", "distinct", "groups", "safe", "risky", "destructive", "share of safe"],
  Object.entries(manifest.splits).map(([name, split]) => [
    name,
    number(split.rows),
    number(split.distinct),
    number(split.groups),
    ...["safe", "risky", "destructive"].map((label) => number(split.labels[label] ?? 0)),
    percent(split.safeShare),
  ]),
)}

Wanted share of safe rows: ${settings.safeShare === "none" ? "none, nothing was balanced" : percent(settings.safeShare)}. ${number(manifest.toolCount)} programs; generated rows are ${percent(manifest.generatedShare)} of the distinct ones; at most ${percent(settings.generatedShare)} of what people wrote and these together were made, and they stand in train only.

## Sources

${table(
  ["source", "what", "licence", "credit", "read", "kept", "labels"],
  manifest.sources
    .filter(({ isMissing }) => !isMissing)
    .map((source) => [
      source.name,
      source.isEvaluationOnly ? `${source.about} (evaluation only)` : source.about,
      source.licence,
      source.credit,
      number(source.read),
      number(source.kept),
      entries(source.labels),
    ]),
)}

Not at hand, so not in it: ${missing.map(({ name }) => name).join(", ") || "none"}.

Licences of the kept rows: ${entries(manifest.licences)}.

## What was dropped, and why

${table(
  ["step", "dropped", "why", "sources"],
  manifest.steps.map((step) => [
    step.name,
    number(step.dropped),
    entries(step.why),
    entries(step.bySource),
  ]),
)}

Changed but kept: ${entries(manifest.changed)}. Shellcheck: ${entries(manifest.shellcheck)}${tools.shellcheck === "not installed" || tools.shellcheck === "off" ? " (not run; the rows passed our own parser only)" : ""}.

## Labels

By \`docs/labels.md\`. Rows of boundary, near-miss, cases and own were labelled one by one. Reasons that
begin with \`weak:\` come from the guard's own rules, which know only what somebody wrote down: a model
that repeats them has learned nothing new, and a figure measured on them says how well it repeats. Rows
about which the rules only guess are in \`unlabelled.jsonl\`. Where sources differ on a command, \`conflicts.jsonl\`
says so.

## Limits

English-speaking open source of 2020 to 2026; hosts, addresses and secrets were replaced; half of nl2bash
is \`find\`. Nothing here was run.

## Files

${table(
  ["file", "rows", "bytes", "SHA-256"],
  manifest.files.map((file) => [file.name, number(file.rows), number(file.bytes), file.sha256]),
)}
`;
}
