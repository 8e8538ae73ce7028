/** For tests: findings as short lines. */
import { Taint } from "../../shell/types.js";
import { readProgram } from "./read.js";
import type { CodeFinding, CodeInput, CodeValue } from "./types.js";

function taintNames(taints: number): string {
  const names = Object.entries(Taint)
    .filter(([, bit]) => bit !== 0 && (taints & bit) !== 0)
    .map(([name]) => name);
  return names.length === 0 ? "" : ` [${names.join(" ")}]`;
}

function show(value: CodeValue): string {
  const text = value.text.length > 200 ? `${value.text.slice(0, 200)}…` : value.text;
  return value.known ? text : `~${text}${taintNames(value.taints)}`;
}

/** One finding as a line: `delete -r build`, `shell rm -rf /`, `send https://… [file] .env`. */
export function line(finding: CodeFinding): string {
  switch (finding.kind) {
    case "file": {
      const mode = finding.mode === undefined ? "" : ` ${finding.mode}`;
      const how = `${finding.recursive === true ? " -r" : ""}${finding.onlyEmpty === true ? " -d" : ""}${finding.careful === undefined ? "" : ` ${finding.careful}`}`;
      return `${finding.act}${how}${mode} ${show(finding.path)}`;
    }
    case "shell":
      return `shell ${show(finding.text)}${where(finding)}`;
    case "argv":
      return `argv ${finding.args.map(show).join(" ")}${where(finding)}`;
    case "send": {
      const files = finding.files.map(show).join(" ");
      return `send ${show(finding.to)}${taintNames(finding.taints)}${files === "" ? "" : ` ${files}`}`;
    }
    case "fetch":
      return `fetch ${show(finding.from)}`;
    case "listen":
      return `listen${finding.shell ? " shell" : ""} ${finding.where}`.trimEnd();
    case "eval":
      return `eval ${finding.language}${taintNames(finding.taints)}`;
    case "sql":
      return `sql ${finding.engine}: ${show(finding.statement)}`;
    case "secret":
      return `secret ${finding.what}`;
    case "process":
      return finding.act;
    case "unclear":
      return `unclear: ${finding.why}`;
  }
}

function where(finding: { readonly cwd?: CodeValue; readonly stdin?: CodeValue }): string {
  const cwd = finding.cwd === undefined ? "" : ` @${show(finding.cwd)}`;
  return finding.stdin === undefined ? cwd : `${cwd} <${show(finding.stdin)}`;
}

export function lines(language: string, code: string, input?: CodeInput): string[] {
  return readProgram(language, code, input).findings.map(line);
}
