/**
 * Features of a planned command: what the model sees. They are made from the plan (program, verbs,
 * options, classes of paths, effects, flows, site), never from the text, and text that is mere data
 * has no words in them. A tool that no table knows gives the same kinds of features as a known
 * one, so that what is learned on known tools holds for unknown ones.
 */
import type { PlannedCommand } from "../effects/plan.js";
import { namesProduction } from "../effects/production.js";
import { readSql } from "../effects/sql/read.js";
import { classify } from "../effects/target.js";
import type { Effect } from "../effects/types.js";
import type { Word } from "../shell/types.js";
import { type Call, callOf } from "./call.js";
import { hashText, mix } from "./hash.js";
import { classesOf, type WordClass } from "./lexicon.js";
import { gluedVerb, piecesOf, stemOf } from "./words.js";

/** What a feature is about. The letter goes into the hash; the text is for people. */
const ROLES = {
  program: "P",
  verb: "v",
  firstVerb: "1",
  lastVerb: "l",
  verbStem: "s",
  verbStart: "^",
  verbPair: "2",
  verbOption: "x",
  verbOperand: "y",
  option: "o",
  optionPiece: "O",
  value: "=",
  operand: "a",
  operandPiece: "w",
  target: "t",
  statement: "q",
  assignment: "e",
  site: "@",
  flow: "f",
  effect: "E",
  nature: "n",
  tool: "T",
  meaning: "M",
  form: "#",
} as const;
export type Role = keyof typeof ROLES;

const SEEDS = Object.fromEntries(
  Object.entries(ROLES).map(([role, letter]) => [role, hashText(0x811c9dc5, letter)]),
) as Record<Role, number>;

/** Rises when equal commands get other features, so that an old model is not used with them. */
export const FEATURES_VERSION = 1;

/** Room for the features of one command; more are dropped. */
export const MOST_FEATURES = 192;

/** The features of one command, as hashes without repetition. Used again for the next one. */
export class Features {
  readonly ids = new Uint32Array(MOST_FEATURES);
  count = 0;
  /** Names of the features, beside `ids`; only when asked for. */
  readonly names: string[] | undefined;
  /** Hashes of the words that carry the meaning (verbs, program, options), for the gate. */
  readonly telling = new Uint32Array(24);
  tellingCount = 0;
  /** How many features say what is done to what (targets, effects); enough without a known word. */
  meanings = 0;

  constructor(named = false) {
    this.names = named ? [] : undefined;
  }

  clear(): void {
    this.count = 0;
    this.tellingCount = 0;
    this.meanings = 0;
    if (this.names !== undefined) this.names.length = 0;
  }

  add(role: Role, text: string, more?: string): void {
    if (role === "target" || role === "effect") this.meanings++;
    this.put(role, text, more);
  }

  /** Adds a feature that says what the call means. */
  tell(role: Role, text: string): void {
    const id = this.put(role, text, undefined);
    if (this.tellingCount < this.telling.length) this.telling[this.tellingCount++] = id;
  }

  private put(role: Role, text: string, more: string | undefined): number {
    let hash = hashText(SEEDS[role], text);
    if (more !== undefined) hash = hashText(hashText(hash, "\u0000"), more);
    const id = mix(hash);
    const { ids, count } = this;
    for (let n = 0; n < count; n++) if (ids[n] === id) return id;
    if (count < MOST_FEATURES) {
      ids[count] = id;
      this.count = count + 1;
      this.names?.push(`${role} ${more === undefined ? text : `${text} + ${more}`}`);
    }
    return id;
  }
}

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
  const others = new Set<WordClass>();
  for (const { name } of call.options) {
    for (const kind of classesOf(name)) others.add(kind);
    if (!name.startsWith("-"))
      for (const piece of piecesOf(name)) for (const kind of classesOf(piece)) others.add(kind);
    else if (/f/.test(name)) others.add("insists");
  }
  for (const kind of others) out.add("meaning", "option", kind);
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
    if (shape === "word") {
      for (const piece of piecesOf(value.text).slice(0, 3)) out.add("value", name, piece);
    } else if (shape === "text") statement(value.text, name, out);
    else if (shape === "path" || shape === "unknown")
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
    switch (shape) {
      case "word":
        for (const piece of piecesOf(word.text)) out.add("operandPiece", piece);
        break;
      case "pair": {
        const eq = word.text.indexOf("=");
        for (const piece of piecesOf(word.text.slice(0, eq))) out.add("assignment", piece);
        out.add(
          "assignment",
          word.text.slice(0, eq).toLowerCase(),
          word.text.slice(eq + 1, eq + 13).toLowerCase(),
        );
        break;
      }
      case "text":
        statement(word.text, verbs[0] ?? "", out);
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

/** Options and verbs behind which a text is code for the tool. */
const SPEAKS = new Set(
  "c -c e -e x -x q -q command cmd exec execute eval query sql statement run script code shell".split(
    " ",
  ),
);

/** Words that statements of databases begin with. */
const STATEMENTS =
  /^\s*(?:--[^\n]*\n\s*|\/\*[\s\S]{0,80}?\*\/\s*)?(select|insert|update|delete|drop|truncate|alter|create|grant|revoke|merge|replace|copy|vacuum|begin|flush|shutdown|kill|set|exec|optimize|detach|purge|rename|flushall|flushdb|match|show|explain|with|load|use|call|reset|unload)\b/i;
const LONGEST_STATEMENT = 400;

/** A text that the tool may carry out: what its statements do, where it stands as code. */
function statement(text: string, where: string, out: Features): void {
  const speaks = SPEAKS.has(where);
  out.add("statement", speaks ? "code" : "text");
  const match = STATEMENTS.exec(text.slice(0, 160));
  if (match === null) return;
  // Prose begins with such words too, but not in capitals and not with a statement behind them.
  for (const { act, of, scratch, where: rows } of readSql(
    text.slice(0, LONGEST_STATEMENT),
    "generic",
  ).slice(0, 3)) {
    if (act === "unknown") continue;
    out.add("effect", "database", act);
    if (of !== undefined) out.add("effect", `database ${act}`, of);
    if (scratch) out.add("effect", "database scratch");
    out.add("statement", act, rows);
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
  if (site.certainty !== "certain") out.add("site", site.certainty);
  if (site.language !== undefined) out.add("site", "language", site.language);
  if (stdin !== undefined) {
    out.add("flow", "input");
    for (let bit = 1; bit <= 256; bit <<= 1)
      if ((stdin.taints & bit) !== 0) out.add("flow", "taint", String(bit));
    const from = stdin.through[stdin.through.length - 1];
    if (from === "yes") out.add("flow", "yes");
    if (stdin.text !== undefined && command.invocation === undefined)
      statement(stdin.text, "c", out);
  }
  for (const { name, value } of assignments.slice(0, 4)) {
    for (const piece of piecesOf(name)) out.add("assignment", piece);
    if (namesProduction(value.text)) out.add("assignment", "production");
  }
}

function effectFeatures(effect: Effect, out: Features): void {
  switch (effect.kind) {
    case "file": {
      const { act, target } = effect;
      out.add("effect", act);
      out.add("effect", act, target.class);
      if (effect.recursive === true) out.add("effect", `${act} recursive`, target.class);
      if (effect.careful !== undefined) out.add("effect", effect.careful);
      if (target.secret !== undefined) out.add("effect", act, target.secret);
      if (target.place !== undefined) out.add("effect", act, target.place);
      break;
    }
    case "run":
      out.add("effect", "run", effect.by);
      for (let bit = 1; bit <= 256; bit <<= 1)
        if ((effect.input.taints & bit) !== 0) out.add("effect", "run taint", String(bit));
      break;
    case "send":
      out.add("effect", "send", effect.local ? "local" : "away");
      if (effect.files.length > 0) out.add("effect", "send files");
      for (const file of effect.files)
        if (file.secret !== undefined) out.add("effect", "send secret");
      for (let bit = 1; bit <= 256; bit <<= 1)
        if ((effect.taints & bit) !== 0) out.add("effect", "send taint", String(bit));
      break;
    case "fetch":
      out.add("effect", "fetch", effect.local ? "local" : "away");
      break;
    case "listen":
      out.add("effect", "listen", effect.shell ? "shell" : "plain");
      break;
    case "database":
      out.add("effect", "database", effect.act);
      if (effect.of !== undefined) out.add("effect", `database ${effect.act}`, effect.of);
      if (effect.scratch) out.add("effect", "database scratch");
      break;
    case "process":
      out.add("effect", "process", effect.act);
      break;
    case "secret":
      out.add("effect", `secret ${effect.act}`, effect.what);
      break;
    case "inject":
      out.add("effect", "inject", effect.variable);
      break;
  }
}
