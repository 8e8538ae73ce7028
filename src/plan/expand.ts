/** Turns a word of the tree into the words the command gets, without running anything. */
import type { ParameterExpansionPart, Script, Word as TreeWord, WordPart } from "unbash";
import { parse } from "unbash";
import { MAX_LITERAL } from "../shell/limits.js";
import { type Flow, type Piece, Taint, type Word } from "../shell/types.js";
import { fromPieces, literal } from "../tools/words.js";
import type { Span } from "../verdict/types.js";
import { expandBraces } from "./braces.js";
import { applyOperation } from "./parameter.js";
import type { State } from "./state.js";

/** What expansion needs from the planner. */
export interface ExpandHost {
  readonly state: State;
  /** Which alternative of multi-valued variables to take (see Binding). */
  readonly choice: number;
  /** Told how many alternatives a used variable has. */
  sawAlternatives(count: number): void;
  spanOf(node: { pos: number; end: number }): Span;
  /** Plans a substitution and says what it prints. */
  substitute(script: Script | undefined, source: string): Flow;
  /** Plans `<(…)` or `>(…)` and gives the name that stands for it. */
  processSubstitution(part: {
    operator: "<" | ">";
    script: Script | undefined;
    pos: number;
    end: number;
  }): string;
  /** Plans what an arithmetic expression runs. */
  arithmetic(expression: unknown): void;
}

/** A value on its way: text pieces, with whether each may still be split and globbed. */
type Raw = Piece & { readonly split?: boolean };

/** Stands between the elements of `"$@"`, which stay separate fields even inside quotes. */
const FIELD_END = "\u0001";

const BLANKS = /[ \t\n]+/;

const text = (value: string, quoted: boolean): Raw => ({ kind: "text", text: value, quoted });

/** Expands one word to the fields the command gets (none for an unquoted empty value). */
export function expandWord(word: TreeWord, host: ExpandHost): Word[] {
  const parts = word.parts;
  const span = host.spanOf(word);
  if (parts === undefined) {
    const value = word.value;
    // A quoted or escaped tilde is a name; an unquoted one is the home directory.
    if (value.charCodeAt(0) === 126 && word.text.charCodeAt(0) !== 126)
      return [withQuotedTilde(value, span)];
    return [literal(value, span)];
  }
  for (const part of parts) {
    if (part.type === "BraceExpansion") return expandBraceWord(word, host, span);
  }
  const raws: Raw[] = [];
  for (const part of parts) pushPart(part, raws, host, false);
  return toFields(raws, word.text, span, separators(host.state));
}

/** What `$IFS` splits at, when the text changed it. */
function separators(state: State): RegExp {
  const ifs = state.vars.get("IFS")?.alternatives[0];
  if (ifs === undefined || !ifs.known || ifs.text === "" || /^\s+$/.test(ifs.text)) return BLANKS;
  return new RegExp(`[${ifs.text.replace(/[\\\]^-]/g, "\\$&")}]+`);
}

/** Expands a word that is not split: an assignment, a redirection target, a here-document. */
export function expandSingle(word: TreeWord, host: ExpandHost): Word {
  const parts = word.parts;
  const span = host.spanOf(word);
  if (parts === undefined) return expandWord(word, host)[0] as Word;
  return expandParts(parts, span, host);
}

export function expandParts(parts: readonly WordPart[], span: Span, host: ExpandHost): Word {
  const raws: Raw[] = [];
  for (const part of parts) pushPart(part, raws, host, true);
  return fromPieces(raws, span);
}

function expandBraceWord(word: TreeWord, host: ExpandHost, span: Span): Word[] {
  const spellings = expandBraces(word.text);
  if (spellings === undefined) {
    return [
      fromPieces(
        [
          {
            kind: "unknown",
            text: word.text,
            source: "special",
            taints: Taint.none,
            quoted: false,
            guarded: true,
          },
        ],
        span,
      ),
    ];
  }
  if (spellings.length === 1) {
    // Not a brace expansion after all: the characters stand for themselves.
    const raws: Raw[] = [];
    for (const part of word.parts ?? []) {
      if (part.type === "BraceExpansion") raws.push(text(part.text, true));
      else pushPart(part, raws, host, false);
    }
    return toFields(raws, word.text, span);
  }
  const words: Word[] = [];
  for (const spelling of spellings) {
    const command = parse(`: ${spelling}`).commands[0]?.command;
    if (command?.type !== "Command") continue;
    for (const arg of command.suffix) {
      if (arg.type !== "Word") continue;
      const inner: ExpandHost = Object.create(host, { spanOf: { value: () => span } });
      words.push(...expandWord(arg, inner));
    }
  }
  return words;
}

function unknown(
  spelling: string,
  source: Extract<Piece, { kind: "unknown" }>["source"],
  quoted: boolean,
  more: {
    name?: string;
    taints?: number;
    guarded?: boolean;
    through?: readonly string[];
    every?: string | undefined;
    sought?: readonly string[] | undefined;
  } = {},
): Raw {
  return {
    kind: "unknown",
    text: spelling,
    source,
    taints: more.taints ?? Taint.none,
    quoted,
    guarded: more.guarded ?? false,
    ...(more.name === undefined ? {} : { name: more.name }),
    ...(more.through === undefined ? {} : { through: more.through }),
    ...(more.every === undefined ? {} : { every: more.every }),
    ...(more.sought === undefined ? {} : { sought: more.sought }),
  };
}

function pushWord(word: Word, raws: Raw[], quoted: boolean): void {
  if (word.pieces === undefined) {
    raws.push({ kind: "text", text: word.text, quoted, split: !quoted });
    return;
  }
  for (const piece of word.pieces) {
    if (piece.kind === "text") raws.push({ ...piece, quoted, split: !quoted });
    else if (piece.kind === "glob" && quoted && piece.matched === undefined)
      raws.push({ kind: "text", text: piece.text, quoted: true });
    else raws.push(piece);
  }
}

function pushPart(part: WordPart, raws: Raw[], host: ExpandHost, quoted: boolean): void {
  switch (part.type) {
    case "Literal":
      raws.push(text(part.value, quoted));
      return;
    case "SingleQuoted":
    case "AnsiCQuoted":
      raws.push(text(part.value, true));
      return;
    case "DoubleQuoted":
    case "LocaleString":
      if (part.parts.length === 0) raws.push(text("", true));
      for (const child of part.parts) pushPart(child, raws, host, true);
      return;
    case "Glob":
      raws.push(quoted ? text(part.text, true) : { kind: "glob", text: part.text });
      return;
    case "ExtendedGlob":
      // zsh's `*(D)` is `*` with qualifiers.
      raws.push(
        quoted
          ? text(part.text, true)
          : {
              kind: "glob",
              text:
                part.operator === "*" && /^[A-Za-z./^@]{1,3}$/.test(part.pattern) ? "*" : part.text,
            },
      );
      return;
    case "SimpleExpansion":
      pushVariable(part.text.slice(1), part.text, raws, host, quoted);
      return;
    case "ParameterExpansion":
      pushParameter(part, raws, host, quoted);
      return;
    case "CommandExpansion": {
      pushFlow(host.substitute(part.script, part.text), part.text, raws, quoted);
      return;
    }
    case "ArithmeticExpansion":
      host.arithmetic(part.expression);
      raws.push(unknown(part.text, "arithmetic", quoted, { guarded: true, taints: Taint.ids }));
      return;
    case "ProcessSubstitution":
      raws.push(text(host.processSubstitution(part), true));
      return;
    case "BraceExpansion":
      raws.push(text(part.text, true));
      return;
  }
}

function pushFlow(flow: Flow, spelling: string, raws: Raw[], quoted: boolean): void {
  if (flow.text !== undefined) {
    raws.push({ kind: "text", text: flow.text.replace(/\n+$/, ""), quoted, split: !quoted });
    return;
  }
  const first = flow.items?.[0];
  if (flow.items !== undefined && first !== undefined) {
    if (flow.items.length === 1) {
      for (const piece of first.pieces ?? [text(first.text, true)]) raws.push(printed(piece));
      return;
    }
    for (const [n, item] of flow.items.entries()) {
      if (n > 0) raws.push({ kind: "text", text: " ", quoted: false, split: !quoted });
      for (const piece of item.pieces ?? [text(item.text, true)]) raws.push(printed(piece));
    }
    return;
  }
  const { taints, through, every, sought } = flow;
  raws.push(unknown(spelling, "output", quoted, { taints, through, every, sought }));
}

/** A path that a program prints has its tilde from a variable: `$(realpath "$HOME")`. A written one is `./~` by now. */
function printed(piece: Raw): Raw {
  return piece.kind === "text" && piece.text.startsWith("~") ? { ...piece, split: false } : piece;
}

function pushVariable(
  name: string,
  spelling: string,
  raws: Raw[],
  host: ExpandHost,
  quoted: boolean,
): void {
  const { state } = host;
  if (name === "@" || name === "*") {
    pushPositionals(state.positional, spelling, raws, quoted);
    return;
  }
  if (/^\d+$/.test(name)) {
    const word = state.positional?.[Number(name)];
    if (word !== undefined) pushWord(word, raws, quoted);
    else if (state.positional !== undefined) raws.push(text("", quoted));
    else raws.push(unknown(spelling, "positional", quoted, { name }));
    return;
  }
  if (name.length === 1 && "?$!#-".includes(name)) {
    raws.push(unknown(spelling, "special", quoted, { name, taints: Taint.ids, guarded: true }));
    return;
  }
  if (name === "_") {
    raws.push(unknown(spelling, "special", quoted, { name }));
    return;
  }
  const binding = state.lookup(name);
  if (binding === undefined) {
    raws.push(
      unknown(spelling, "variable", quoted, {
        name,
        guarded: state.nounset || state.guarded.has(name),
      }),
    );
    return;
  }
  const count = binding.alternatives.length;
  if (count > 1) host.sawAlternatives(count);
  const word = binding.alternatives[host.choice % Math.max(count, 1)];
  if (word === undefined) raws.push(text("", quoted));
  else pushWord(state.guarded.has(name) ? guard(word) : word, raws, quoted);
}

/** The same word with its unknown pieces known to be non-empty. */
function guard(word: Word): Word {
  if (word.pieces === undefined) return word;
  return {
    ...word,
    pieces: word.pieces.map((p) => (p.kind === "unknown" ? { ...p, guarded: true } : p)),
  };
}

function pushPositionals(
  positional: readonly Word[] | undefined,
  spelling: string,
  raws: Raw[],
  quoted: boolean,
): void {
  if (positional === undefined) {
    raws.push(unknown(spelling, "positional", quoted, { name: "@" }));
    return;
  }
  pushList(positional.slice(1), raws, quoted);
}

/** Elements as separate fields, also inside quotes. */
function pushList(words: readonly Word[], raws: Raw[], quoted: boolean): void {
  for (const [n, word] of words.entries()) {
    if (n > 0) raws.push({ kind: "text", text: FIELD_END, quoted: false, split: true });
    pushWord(word, raws, quoted);
  }
}

function pushParameter(
  part: ParameterExpansionPart,
  raws: Raw[],
  host: ExpandHost,
  quoted: boolean,
): void {
  const { state } = host;
  const name = part.parameter;
  const operation = part.operation;
  if (part.index !== undefined && (part.index.text === "@" || part.index.text === "*")) {
    const elements = state.lookup(name)?.array;
    if (part.prefix === "#")
      raws.push(unknown(part.text, "arithmetic", quoted, { guarded: true, taints: Taint.ids }));
    else if (elements !== undefined && operation === undefined && part.prefix === undefined)
      pushList(elements, raws, quoted);
    else raws.push(unknown(part.text, "variable", quoted, { name, guarded: state.nounset }));
    return;
  }
  if (part.index !== undefined) {
    const elements = state.lookup(name)?.array;
    const element = elements?.[Number(part.index.value)];
    if (element !== undefined) pushWord(element, raws, quoted);
    else raws.push(unknown(part.text, "variable", quoted, { name }));
    return;
  }
  if (part.prefix === "#") {
    raws.push(unknown(part.text, "arithmetic", quoted, { guarded: true, taints: Taint.ids }));
    return;
  }
  let value: Raw[] = [];
  if (part.prefix === "!") {
    if (operation?.type === "Names") {
      raws.push(unknown(part.text, "variable", quoted, { name }));
      return;
    }
    const target = state.lookup(name)?.alternatives[0];
    if (target?.known) pushVariable(target.text, part.text, value, host, quoted);
    else value = [unknown(part.text, "variable", quoted, { name })];
  } else pushVariable(name, part.text, value, host, quoted);
  if (operation === undefined) {
    raws.push(...value);
    return;
  }
  raws.push(
    ...(applyOperation(operation, value, {
      single: (word) => expandSingle(word, host),
      quoted,
      spelling: part.text,
      nounset: state.nounset,
      guard: () => state.guarded.add(name),
      assign: (word) => state.assign(name, [word], false),
    }) as Raw[]),
  );
}

/** Field splitting and pathname marking. */
function toFields(raws: readonly Raw[], spelling: string, span: Span, ifs = BLANKS): Word[] {
  let fields: Raw[][] = [[]];
  let total = 0;
  for (const raw of raws) {
    const current = fields[fields.length - 1] as Raw[];
    if (raw.kind !== "text" || raw.split !== true) {
      current.push(raw);
      continue;
    }
    total += raw.text.length;
    if (total > MAX_LITERAL) return [fromPieces([unknown(spelling, "special", false)], span)];
    if (ifs === BLANKS && !/[\s*?[]/.test(raw.text) && raw.text !== FIELD_END) {
      current.push(raw);
      continue;
    }
    const chunks = raw.text.split(raw.text === FIELD_END ? FIELD_END : ifs);
    for (const [n, chunk] of chunks.entries()) {
      if (n > 0) fields.push([]);
      const field = fields[fields.length - 1] as Raw[];
      for (const bit of chunk.split(/([*?]|\[[^\]]+\])/)) {
        if (bit === "") continue;
        if (/^[*?[]/.test(bit)) field.push({ kind: "glob", text: bit });
        else field.push(text(bit, false));
      }
    }
  }
  if (fields.length > 1) fields = fields.filter((field) => field.length > 0);
  const words: Word[] = [];
  for (const field of fields) {
    if (field.length === 0) continue;
    if (field.length === 1 && field[0]?.kind === "text" && field[0].text === "" && !field[0].quoted)
      continue;
    words.push(named(fromPieces(mergeTexts(field), span), field));
  }
  return words;
}

function mergeTexts(field: readonly Raw[]): Piece[] {
  const merged: Piece[] = [];
  for (const raw of field) {
    const last = merged[merged.length - 1];
    if (raw.kind === "text" && last?.kind === "text" && last.quoted === raw.quoted) {
      merged[merged.length - 1] = { kind: "text", text: last.text + raw.text, quoted: raw.quoted };
    } else if (raw.kind === "text")
      merged.push({ kind: "text", text: raw.text, quoted: raw.quoted });
    else merged.push(raw);
  }
  return merged;
}

function withQuotedTilde(text: string, span: Span): Word {
  return { ...literal(`./${text}`, span), quotedTilde: true };
}

/** A quoted leading tilde is part of a name, not the home directory. */
function named(word: Word, field: readonly Raw[]): Word {
  const first = field[0];
  if (first?.kind !== "text" || !first.quoted || first.split === false) return word;
  if (word.known && word.text.startsWith("~") && first.quoted && !homeLike(first))
    return withQuotedTilde(word.text, word.span);
  return word;
}

/** `"$HOME"` is folded to `~` too; it came from a variable, so its text is exactly `~` or begins `~/`. */
function homeLike(first: Raw): boolean {
  return (
    first.kind === "text" &&
    (first.text === "~" || first.text.startsWith("~/")) &&
    first.split !== undefined
  );
}
