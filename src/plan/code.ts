/** Inline code of other languages: findings of its reader become effects and nested commands. */

import { readCode } from "../effects/code/read.js";
import type { CodeFinding, CodeValue } from "../effects/code/types.js";
import { type SimpleCommand, Taint, type Word } from "../shell/types.js";
import { fromPieces, literal } from "../tools/words.js";
import type { Span } from "../verdict/types.js";
import type { Emitter } from "./emit.js";
import type { Planner, Walk } from "./planner.js";
import type { PlanRunner } from "./runner.js";

interface CodeHost {
  readonly planner: Planner;
  readonly walk: Walk;
  readonly emitter: Emitter;
  readonly command: SimpleCommand;
  readonly runner: PlanRunner;
}

/** A value of the code as a word of the plan. */
function toWord(value: CodeValue, span: Span): Word {
  if (value.known) return literal(value.text, span);
  const unknown = {
    kind: "unknown" as const,
    text: value.prefix === undefined ? value.text || "…" : "…",
    source: "output" as const,
    taints: value.taints,
    quoted: true,
    guarded: false,
  };
  const prefix = value.prefix ?? "";
  return fromPieces(
    prefix === "" ? [unknown] : [{ kind: "text", text: prefix, quoted: true }, unknown],
    span,
  );
}

export function planCode(language: string, text: string, host: CodeHost): void {
  for (const finding of readCode(language, text)) apply(finding, host, language);
}

function apply(finding: CodeFinding, host: CodeHost, language: string): void {
  const { emitter, runner } = host;
  const span = host.command.span;
  switch (finding.kind) {
    case "file":
      emitter.file(finding.act, toWord(finding.path, span), {
        ...(finding.recursive === undefined ? {} : { recursive: finding.recursive }),
        ...(finding.mode === undefined ? {} : { mode: finding.mode }),
      });
      return;
    case "shell":
      runner.shell(toWord(finding.text, span), { via: language, language });
      return;
    case "argv":
      runner.argv(
        finding.args.map((arg) => toWord(arg, span)),
        { via: language, language },
      );
      return;
    case "send":
      emitter.send(toWord(finding.to, span), {
        files: finding.files.map((file) => toWord(file, span)),
        flows: [{ taints: finding.taints, through: [] }],
      });
      return;
    case "fetch":
      emitter.fetch(toWord(finding.from, span));
      return;
    case "listen":
      emitter.listen(language, finding.shell);
      return;
    case "eval":
      emitter.run(finding.language, {
        taints: finding.taints | (finding.input?.taints ?? Taint.none),
        through: [language],
      });
      return;
    case "sql":
      emitter.database(finding.engine, toWord(finding.statement, span));
      return;
    case "secret":
      emitter.secret(finding.what);
      return;
    case "process":
      emitter.process(finding.act, finding.what);
      return;
    case "unclear":
      host.planner.problem("suspicious", `code-${language}`, finding.why, span);
      return;
  }
}
