/**
 * Features of a planned command: what the model sees. They are made from the plan (program, verbs,
 * options, classes of paths, effects, flows, site), never from the text, and text that is mere data
 * has no words in them. A tool that no table knows gives the same kinds of features as a known
 * one, so that what is learned on known tools holds for unknown ones.
 */
import type { PlannedCommand } from "../effects/plan.js";
import { namesProduction } from "../effects/production.js";
import { isScratchDatabase } from "../effects/sql/scratch.js";
import { classify } from "../effects/target.js";
import type { Word } from "../shell/types.js";
import { type Call, callOf } from "./call.js";
import { carriedText, carriedWords } from "./carried.js";
import { effectFeatures } from "./deeds.js";
import type { Features } from "./feature-set.js";
import { classesOf, type WordClass } from "./lexicon.js";
import { amountOf, isOff, modeOf } from "./quantities.js";
import { isCode, statement } from "./statements.js";
import { gluedVerb, piecesOf, stemOf } from "./words.js";

/** Rises when equal commands get other features, so that an old model is not used with them. */
export const FEATURES_VERSION = 4;

const MOST_OPERANDS = 8;
const MOST_OPTIONS = 10;

/** Options whose value is a text for people. */
const PROSE = new Set(
  "message m -m title -t body -b description desc comment note notes subject summary reason text label format template".split(
    " ",
  ),
);

/** Writes the features of a command into `out`, which is cleared first. */
export function featuresOf(command: PlannedCommand, out: Features): Features {
  out.clear();
  out.add("form", "bias");
  const call = callOf(command);
  const { invocation } = command;
  names(call, command, out);
  options(call, command, out);
  operands(call, command, out);
  meanings(call, out);
  // Of a tool that a table knows, what it carries is a command of its own.
  if (invocation === undefined) carriedWords(command.args, call.program, out);
  surroundings(command, out);
  for (const effect of command.effects) effectFeatures(effect, out);
  if (invocation !== undefined) {
    const tool = invocation.tool.names[0] as string;
    out.add("nature", invocation.nature ?? "unknown");
    out.add("tool", tool);
    if (invocation.verb !== "" && invocation.nature !== undefined) {
      out.add("tool", tool, invocation.verb);
      if (invocation.nature !== undefined) out.add("nature", invocation.nature, "verb");
    }
    if (invocation.help) out.add("form", "help");
    if (invocation.dryRun) out.add("form", "dry run");
  }
  return out;
}

function names(call: Call, command: PlannedCommand, out: Features): void {
  const { program, verbs } = call;
  if (command.name === undefined) out.add("form", "no program");
  else if (command.program === "") out.add("form", "computed program");
  else {
    if (command.program.includes("/")) out.add("form", "program by path");
    if (/\.\w+$/.test(command.program)) out.add("form", "script");
    for (const piece of piecesOf(program)) pieceFeatures(piece, "program", out);
  }
  let before: string | undefined;
  for (const [n, verb] of verbs.entries()) {
    const pieces = piecesOf(verb);
    if (n === 0) out.add("firstVerb", verb.toLowerCase());
    if (n === verbs.length - 1) out.add("lastVerb", verb.toLowerCase());
    for (const piece of pieces) {
      pieceFeatures(piece, "verb", out);
      if (before !== undefined) out.add("verbPair", before, piece);
      before = piece;
    }
  }
  out.add("form", verbs.length === 0 ? "no verb" : `verbs ${Math.min(verbs.length, 4)}`);
}

function pieceFeatures(piece: string, role: "program" | "verb", out: Features): void {
  out.tell(role, piece);
  const stem = stemOf(piece);
  out.add("verbStem", stem);
  if (role === "verb") out.add("verbStem", stem, "verb");
  if (piece.length >= 5) out.add("verbStart", piece.slice(0, 4));
  const glued = gluedVerb(piece);
  if (glued !== undefined) {
    out.tell("verb", glued[0]);
    out.add("verbStem", stemOf(glued[0]));
    out.add("verb", glued[1]);
  }
}

/** Meanings of the verbs with each other and with those of options and operands. */
function meanings(call: Call, out: Features): void {
  const verbs = new Set<WordClass>();
  const note = (piece: string): void => {
    for (const kind of classesOf(piece)) verbs.add(kind);
    const glued = gluedVerb(piece);
    if (glued === undefined) return;
    for (const kind of classesOf(glued[0])) verbs.add(kind);
    for (const kind of classesOf(glued[1])) verbs.add(kind);
  };
  for (const piece of piecesOf(call.program)) note(piece);
  const [first] = call.verbs;
  for (const verb of call.verbs) for (const piece of piecesOf(verb)) note(piece);
  for (const kind of verbs) out.add("meaning", kind);
  if (first !== undefined)
    for (const kind of classesOf(piecesOf(first)[0] ?? "")) out.add("meaning", "first", kind);
  const others = optionMeanings(call, out);
  const things = new Set<WordClass>();
  for (const { known, text } of call.operands.slice(0, MOST_OPERANDS)) {
    if (!known || text.length > 48 || /\s/.test(text)) continue;
    for (const piece of piecesOf(text)) for (const kind of classesOf(piece)) things.add(kind);
  }
  for (const kind of things) out.add("meaning", "thing", kind);
  for (const verb of verbs) {
    for (const kind of others) out.add("meaning", verb, `option ${kind}`);
    for (const kind of things) out.add("meaning", verb, `thing ${kind}`);
    for (const kind of verbs) if (kind > verb) out.add("meaning", verb, kind);
  }
}

/** What the options mean; `--backup=false` and `--no-verify` mean the opposite of their word. */
function optionMeanings(call: Call, out: Features): Set<WordClass> {
  const all = new Set<WordClass>();
  for (const { name, value } of call.options) {
    const own = new Set<WordClass>(classesOf(name));
    if (!name.startsWith("-"))
      for (const piece of piecesOf(name)) for (const kind of classesOf(piece)) own.add(kind);
    else if (/[fy]/.test(name)) own.add("insists");
    const isNot = /^(?:no|skip|without|disable|ignore|allow-no)[-_]/.test(name);
    if (isNot || (value !== undefined && isOff(value.text))) {
      for (const kind of GUARDS)
        if (own.delete(kind)) {
          own.add(kind === "dry" ? "insists" : "disables");
          out.add("meaning", "option not", kind);
        }
    }
    for (const kind of own) {
      all.add(kind);
      for (const other of own) if (other > kind) out.add("meaning", `option ${kind}`, other);
    }
  }
  for (const kind of all) out.add("meaning", "option", kind);
  return all;
}

/** Meanings whose opposite takes a safety away. */
const GUARDS: readonly WordClass[] = ["protection", "keeps", "dry"];

function options(call: Call, command: PlannedCommand, out: Features): void {
  const verbs = call.verbs.flatMap((verb) => piecesOf(verb)).slice(0, 4);
  if (verbs.length === 0) verbs.push(...piecesOf(call.program).slice(0, 2));
  for (const { name, value } of call.options.slice(0, MOST_OPTIONS)) {
    const isLetters = name.startsWith("-");
    if (isLetters && name.length === 3) {
      out.add("option", `-${name[1]}`);
      out.add("option", `-${name[2]}`);
    }
    out.tell("option", name);
    for (const verb of verbs) out.add("verbOption", verb, name);
    if (!isLetters) for (const piece of piecesOf(name)) out.add("optionPiece", stemOf(piece));
    if (value === undefined) continue;
    if (PROSE.has(name)) {
      out.add("value", "prose");
      continue;
    }
    const shape = shapeOf(value);
    out.add("value", shape);
    out.add("value", name, shape);
    if (namesProduction(value.text)) out.add("value", "production");
    if (value.known && namesScratch(value.text)) out.add("operand", "scratch");
    const amount = amountOf(value.text);
    if (amount !== undefined) {
      out.add("value", "amount", amount);
      for (const kind of classesOf(name)) out.add("meaning", kind, `amount ${amount}`);
    }
    if (shape === "word") {
      for (const piece of piecesOf(value.text).slice(0, 3)) out.add("value", name, piece);
    } else if (shape === "text" || isCode(value.text)) {
      statement(value.text, name, out);
      if (command.invocation === undefined) carriedText(value.text, call.program, out);
    }
    if (shape === "path" || shape === "unknown")
      targetFeatures(value, "value", verbs, command, out);
  }
  out.add("form", `options ${Math.min(call.options.length, 4)}`);
}

function operands(call: Call, command: PlannedCommand, out: Features): void {
  const verbs = call.verbs.flatMap((verb) => piecesOf(verb)).slice(0, 3);
  if (verbs.length === 0) verbs.push(...piecesOf(call.program).slice(0, 2));
  const last = call.operands.length - 1;
  for (const [n, word] of call.operands.slice(0, MOST_OPERANDS).entries()) {
    const shape = shapeOf(word);
    out.add("operand", shape);
    for (const verb of verbs) out.add("verbOperand", verb, shape);
    if (namesProduction(word.text)) out.add("operand", "production");
    if (word.known && namesScratch(word.text)) out.add("operand", "scratch");
    // `:release`, `+main`: a pair without its first half, or one that is forced.
    const sign = word.known ? signOf(word.text) : undefined;
    if (sign !== undefined) {
      out.add("operand", "sign", sign);
      for (const verb of verbs) out.add("operand", `sign ${sign}`, verb);
    }
    const mode = modeOf(word.text);
    if (mode !== undefined) {
      out.add("operand", "mode", mode);
      for (const verb of verbs)
        for (const kind of classesOf(verb)) out.add("meaning", kind, `mode ${mode}`);
    }
    switch (shape) {
      case "word":
        for (const piece of piecesOf(word.text)) out.add("operandPiece", piece);
        break;
      case "pair": {
        const eq = word.text.indexOf("=");
        assignment(word.text.slice(0, eq), word.text.slice(eq + 1), out);
        out.add(
          "assignment",
          word.text.slice(0, eq).toLowerCase(),
          word.text.slice(eq + 1, eq + 13).toLowerCase(),
        );
        break;
      }
      case "text":
      case "other":
        if (shape === "text" || isCode(word.text)) {
          statement(word.text, verbs[0] ?? "", out);
          if (command.invocation === undefined) carriedText(word.text, call.program, out);
        }
        break;
      case "path":
      case "glob":
      case "unknown": {
        targetFeatures(word, n === last ? "last" : "operand", verbs, command, out);
        break;
      }
    }
  }
  out.add("form", `operands ${Math.min(call.operands.length, 3)}`);
}

/** The sign that a name of something begins with. */
function signOf(text: string): string | undefined {
  return /^[:+!^@]./.test(text) ? text[0] : undefined;
}

/** `app_test`, `postgres://localhost/ci_42`: a database of which nobody would miss anything; no path, whose words say where it lies. */
function namesScratch(text: string): boolean {
  const scheme = text.indexOf("://");
  const slash = text.lastIndexOf("/");
  if (scheme < 0 ? slash >= 0 || text.includes(".") : slash < scheme + 3) return false;
  return /[_\d-]/.test(text) && isScratchDatabase(text.slice(slash + 1));
}

/** `NODE_TLS_REJECT_UNAUTHORIZED=0`: what is named, and whether it is switched off. */
function assignment(name: string, value: string, out: Features): void {
  const off = isOff(value);
  for (const piece of piecesOf(name)) {
    out.add("assignment", piece);
    for (const kind of classesOf(piece)) {
      out.add("meaning", "set", kind);
      if (off) out.add("meaning", "switched off", kind);
    }
  }
}

const NOWHERE = {};

type Shape =
  | "text"
  | "url"
  | "pair"
  | "path"
  | "glob"
  | "unknown"
  | "number"
  | "id"
  | "address"
  | "word"
  | "other";

/** What kind of thing a word is, by its form. */
function shapeOf(word: Word): Shape {
  const { text } = word;
  if (!word.known) return word.glob ? "glob" : "unknown";
  if (text === "") return "other";
  if (/\s/.test(text)) return "text";
  if (text.includes("://")) return "url";
  if (/^[A-Za-z_][\w.-]*=/.test(text)) return "pair";
  if (/^[~./]/.test(text) || text.includes("/") || /\.\w{1,5}$/.test(text)) return "path";
  if (/^[\d.,]+[a-zA-Z%]{0,2}$/.test(text)) return "number";
  if (text.includes("@")) return "address";
  if (/^[0-9a-f-]{12,}$/i.test(text) || /\d{4,}/.test(text)) return "id";
  return /^[A-Za-z][\w:.-]*$/.test(text) ? "word" : "other";
}

/** Where a path lies, with the verbs and what they mean. */
function targetFeatures(
  word: Word,
  where: string,
  verbs: readonly string[],
  command: PlannedCommand,
  out: Features,
): void {
  const remote = command.site.remote !== undefined;
  // `/:/host`: the part before is of this machine.
  const colon = word.known ? word.text.indexOf(":") : -1;
  const path = colon > 0 ? { ...word, text: word.text.slice(0, colon) } : word;
  const target = classify(path, { cwd: command.cwd, around: NOWHERE, remote });
  const kind = target.class;
  out.add("target", kind);
  out.add("target", kind, `at ${where}`);
  for (const verb of verbs) {
    out.add("target", kind, verb);
    for (const meaning of classesOf(verb)) out.add("target", kind, meaning);
  }
  if (target.secret !== undefined) {
    out.add("target", "secret");
    out.add("target", target.secret);
  }
  if (target.place !== undefined) {
    out.add("target", "place");
    out.add("target", target.place);
  }
}

function surroundings(command: PlannedCommand, out: Features): void {
  const { site, stdin, assignments } = command;
  for (const via of site.via) out.add("site", via);
  if (site.elevated) out.add("site", "elevated");
  if (site.remote !== undefined) out.add("site", "remote", site.remote.kind);
  if (site.endless) out.add("site", "endless");
  if (site.piped) out.add("site", "piped");
  if (site.substituted) out.add("site", "substituted");
  if (site.background) out.add("site", "background");
  if (site.endless && site.background) out.add("site", "endless in the background");
  if (site.certainty !== "certain") out.add("site", site.certainty);
  if (site.language !== undefined) out.add("site", "language", site.language);
  if (stdin !== undefined) {
    out.add("flow", "input");
    for (let bit = 1; bit <= 256; bit <<= 1)
      if ((stdin.taints & bit) !== 0) out.add("flow", "taint", String(bit));
    const from = stdin.through[stdin.through.length - 1];
    if (from !== undefined) out.add("flow", "from", from);
    if (stdin.text !== undefined && command.invocation === undefined)
      statement(stdin.text, "c", out);
  }
  for (const { name, value } of assignments.slice(0, 4)) {
    assignment(name, value.text, out);
    if (namesProduction(value.text)) out.add("assignment", "production");
  }
}
