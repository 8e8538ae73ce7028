/** The report for code scanning: SARIF 2.1.0. */
import type { Entry, ScanResult } from "../types.js";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";
const levels = { deny: "error", ask: "warning" } as const;

export function sarifReport(result: ScanResult, version: string): string {
  const shown = [
    ...result.entries.map((entry) => ({ entry, hidden: undefined })),
    ...result.hidden.map((hidden) => ({ entry: hidden.entry, hidden })),
  ];
  const ids = [...new Set(shown.map(({ entry }) => entry.rule))].sort();
  const index = new Map(ids.map((id, i) => [id, i]));
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "cerbash",
            semanticVersion: version,
            rules: ids.map((id) => ruleOf(id, shown)),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: result.notes.map(({ file, text }) => ({
              level: "note",
              message: { text: `${file} ${text}` },
            })),
          },
        ],
        results: shown.map(({ entry, hidden }) => ({
          ruleId: entry.rule,
          ruleIndex: index.get(entry.rule) ?? -1,
          level: levels[entry.decision],
          message: { text: messageOf(entry) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(entry.file) },
                region: {
                  startLine: entry.line,
                  startColumn: entry.column,
                  endLine: entry.endLine,
                  endColumn: Math.max(
                    entry.endColumn,
                    entry.endLine === entry.line ? entry.column : 1,
                  ),
                },
              },
            },
          ],
          partialFingerprints: { "cerbashCommand/v1": entry.fingerprint },
          properties: {
            decision: entry.decision,
            kind: entry.kind,
            rules: entry.rules,
            command: entry.command,
          },
          ...(hidden !== undefined && {
            suppressions: [
              {
                kind: hidden.by === "comment" ? "inSource" : "external",
                status: "accepted",
                justification: hidden.reason,
              },
            ],
          }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** What all results of a rule say in common; its text is of the first of them. */
function ruleOf(id: string, shown: readonly { readonly entry: Entry }[]): unknown {
  const own = shown.filter(({ entry }) => entry.rule === id).map(({ entry }) => entry);
  const [first] = own;
  const level = own.some(({ decision }) => decision === "deny") ? levels.deny : levels.ask;
  const why = first?.why ?? "";
  const instead = first?.instead ?? "";
  const help = instead === "" ? `${id}: ${why}.` : `${id}: ${why}.\nSafer: ${instead}.`;
  return {
    id,
    shortDescription: { text: why === "" ? id : why },
    help: {
      text: help,
      markdown: `**${id}**: ${why}.${instead === "" ? "" : `\n\nSafer: ${instead}.`}`,
    },
    defaultConfiguration: { level },
    properties: {
      tags: ["security", ...(first?.attack ?? []).map((code) => `attack/${code}`)],
      "security-severity": level === "error" ? "8.0" : "5.0",
    },
  };
}

function messageOf({ command, why, instead }: Entry): string {
  const safer = instead === "" ? "" : ` Safer: ${instead.replace(/\.$/, "")}.`;
  return `${command}: ${why}.${safer}`;
}

function uriOf(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return `file://${encoded}`;
  return /^[A-Za-z]:/.test(path) ? `file:///${encoded.replace("%3A", ":")}` : encoded;
}
