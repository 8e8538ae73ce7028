/** Inline code of other languages: findings of its reader become effects and nested commands. */

import { UNFAMILIAR } from "../effects/code/limits.js";
import { readProgram, readsLanguage } from "../effects/code/read.js";
import type { CodeFinding, CodeValue } from "../effects/code/types.js";
import { type Flow, type Piece, type SimpleCommand, Taint, type Word } from "../shell/types.js";
import { awkRunsEvery } from "../tools/listings.js";
import type { RunSite } from "../tools/types.js";
import { fromPieces, literal, piecesOf } from "../tools/words.js";
import type { Span } from "../verdict/types.js";
import type { Emitter } from "./emit.js";
import type { Planner } from "./planner.js";
import type { PlanRunner } from "./runner.js";
import type { Walk } from "./walk.js";

interface CodeHost {
  readonly planner: Planner;
  readonly walk: Walk;
  readonly emitter: Emitter;
  readonly command: SimpleCommand;
  readonly runner: PlanRunner;
  /** Arguments behind the code. */
  readonly args: readonly Word[];
  /** What the marks in the code stand for; see {@link holeMark}. */
  readonly holes: readonly Piece[];
}

/** Stands in code for a piece that the shell fills in; private-use characters, so no code holds it. */
export function holeMark(n: number): string {
  return `\uE000${n}\uE001`;
}

/** Text of the code as pieces, marks turned back into what they stand for. */
function unmarked(text: string, holes: readonly Piece[]): Piece[] {
  return text
    .split(/(\uE000\d+\uE001)/)
    .filter((bit) => bit !== "")
    .map((bit) => {
      const hole = bit.startsWith("\uE000") ? holes[Number(bit.slice(1, -1))] : undefined;
      return hole ?? { kind: "text", text: bit, quoted: true };
    });
}

/** A value of the code as a word of the plan. */
function toWord(value: CodeValue, span: Span, holes: readonly Piece[]): Word {
  if (value.known)
    return holes.length === 0
      ? literal(value.text, span)
      : fromPieces(unmarked(value.text, holes), span);
  if (value.glob === true) return fromPieces([{ kind: "glob", text: value.text }], span);
  const hole = (text: string, taints: number, name?: string): Piece => ({
    kind: "unknown",
    text,
    source: "output",
    taints,
    quoted: true,
    guarded: false,
    ...(name === undefined ? {} : { name }),
  });
  if (value.parts !== undefined) {
    return fromPieces(
      value.parts.flatMap((part) =>
        typeof part === "string"
          ? unmarked(part, holes)
          : [hole(`<${part.name}>`, part.taints, part.name)],
      ),
      span,
    );
  }
  if (value.prefix !== undefined && value.prefix !== "") {
    return fromPieces([...unmarked(value.prefix, holes), hole("…", value.taints)], span);
  }
  return fromPieces([hole(value.text || "…", value.taints)], span);
}

function toFlow(value: CodeValue | undefined): Flow | undefined {
  if (value === undefined) return undefined;
  return value.known
    ? { text: value.text, taints: value.taints, through: [] }
    : { taints: value.taints, through: [] };
}

/** A pattern as what is known of the names it stands for. */
function patternParts(word: Word): NonNullable<CodeValue["parts"]> {
  return piecesOf(word).map((piece) =>
    piece.kind === "text" ? piece.text : { name: piece.text, taints: word.taints },
  );
}

function toValue(word: Word): CodeValue {
  const pattern = word.glob && word.pieces?.every((piece) => piece.kind !== "unknown") === true;
  return {
    text: word.text,
    known: word.known,
    taints: word.taints,
    ...(pattern ? { parts: patternParts(word) } : {}),
  };
}

/** Plans the code and says what it prints, when it was seen to print. */
export function planCode(language: string, text: string, host: CodeHost): Flow | undefined {
  const stdin = host.walk.stdin;
  const reading = readProgram(readsLanguage(language) ? language : UNFAMILIAR, text, {
    args: host.args.map(toValue),
    ...(stdin === undefined
      ? {}
      : {
          stdin: { text: stdin.text ?? "", known: stdin.text !== undefined, taints: stdin.taints },
        }),
  });
  const every =
    language === "awk" && stdin?.every !== undefined && awkRunsEvery(text)
      ? stdin.every
      : undefined;
  for (const finding of reading.findings) apply(finding, host, language, every);
  return toFlow(reading.stdout);
}

/** The word, whose unknown parts are names out of a list of everything. */
function ofEvery(word: Word, every: string | undefined): Word {
  if (every === undefined || word.known) return word;
  const pieces = piecesOf(word).map((piece) =>
    piece.kind === "unknown" ? { ...piece, every } : piece,
  );
  return { ...word, pieces };
}

/** `RAILS_ENV=test rails runner …`: the code works on the database of the tests, which they empty anyway. */
function isTestEnvironment({ program, assignments }: SimpleCommand): boolean {
  return (
    /(?:^|\/)(?:rails|rake|mix)$/.test(program) &&
    assignments.some(
      ({ name, value }) => /^(?:RAILS|RACK|MIX)_ENV$/.test(name) && value.text === "test",
    )
  );
}

/** @param every The list that the code goes through name by name, with none left out but chosen ones. */
function apply(finding: CodeFinding, host: CodeHost, language: string, every?: string): void {
  const { emitter, runner } = host;
  const span = host.command.span;
  const word = (value: CodeValue): Word => toWord(value, span, host.holes);
  const site = (more: { cwd?: CodeValue; stdin?: CodeValue }): RunSite => {
    const stdin = toFlow(more.stdin);
    return {
      via: language,
      language,
      ...(more.cwd === undefined ? {} : { cwd: word(more.cwd) }),
      ...(stdin === undefined ? {} : { stdin }),
    };
  };
  switch (finding.kind) {
    case "file": {
      const content = toFlow(finding.content);
      emitter.file(finding.act, word(finding.path), {
        ...(finding.recursive === undefined ? {} : { recursive: finding.recursive }),
        ...(finding.mode === undefined ? {} : { mode: finding.mode }),
        ...(content === undefined ? {} : { content }),
        ...(finding.onlyEmpty === undefined ? {} : { onlyEmpty: finding.onlyEmpty }),
        ...(finding.careful === undefined ? {} : { careful: finding.careful }),
      });
      return;
    }
    case "shell":
      runner.shell(ofEvery(word(finding.text), every), site(finding));
      return;
    case "argv":
      runner.argv(
        finding.args.map((arg) => word(arg)),
        site(finding),
      );
      return;
    case "send":
      emitter.send(word(finding.to), {
        files: finding.files.map((file) => word(file)),
        flows: [{ taints: finding.taints, through: [] }],
      });
      return;
    case "fetch":
      emitter.fetch(word(finding.from));
      return;
    case "listen":
      emitter.listen(finding.where, finding.shell);
      return;
    case "eval":
      emitter.run(finding.language, {
        taints: finding.taints | (finding.input?.taints ?? Taint.none),
        through: [language],
      });
      return;
    case "sql":
      emitter.database(finding.engine, word(finding.statement), {
        scratch: isTestEnvironment(host.command),
      });
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
