/** Reads an argument vector by a tool's option grammar. */
import type { SimpleCommand, Word } from "../shell/types.js";
import type {
  Grammar,
  Invocation,
  Nature,
  OptionSpec,
  OptionStyle,
  Tool,
  VerbGlob,
  VerbNode,
} from "./types.js";
import { dropPrefix } from "./words.js";

/** Compiles the text form of an option grammar (see ToolSpec). */
export function compileGrammar(style: OptionStyle, ...texts: (string | undefined)[]): Grammar {
  const spellings = new Map<string, OptionSpec>();
  const longs: string[] = [];
  for (const text of texts) {
    if (text === undefined) continue;
    for (const line of text.split(/[;\n]/)) {
      const names = line.split(/\s+/).filter((name) => name !== "");
      const last = names[names.length - 1];
      if (last === undefined) continue;
      const takes = last.endsWith("=?") ? "optional" : last.endsWith("=") ? "value" : "none";
      const name = last.replace(/=\??$/, "");
      const spec: OptionSpec = { name, takes };
      for (const spelling of names) {
        const bare = spelling === last ? name : spelling.replace(/=\??$/, "");
        if (bare.startsWith("--") && !spellings.has(bare)) longs.push(bare);
        spellings.set(bare, spec);
      }
    }
  }
  return { style, spellings, longs };
}

interface Seen {
  readonly name: string;
  readonly value: Word | undefined;
  readonly word: Word;
}

/** Mutable state of one reading; `parseInvocation` freezes it into an Invocation. */
class Reading implements Invocation {
  verb = "";
  nature: Invocation["nature"];
  help = false;
  dryRun = false;
  readonly verbWords: Word[] = [];
  readonly operands: Word[] = [];
  readonly unknownOptions: string[] = [];
  readonly options: Seen[] = [];
  readonly tool: Tool;
  readonly command: SimpleCommand;
  readonly program: string;
  grammar: Grammar;

  constructor(tool: Tool, command: SimpleCommand, program: string) {
    this.tool = tool;
    this.command = command;
    this.program = program;
    this.grammar = tool.grammar("");
    this.nature = tool.nature;
  }

  private canonical(name: string): string {
    return this.grammar.spellings.get(name)?.name ?? name;
  }

  has(...names: string[]): boolean {
    if (this.options.length === 0) return false;
    for (const name of names) {
      const canonical = this.canonical(name);
      for (const option of this.options) if (option.name === canonical) return true;
    }
    return false;
  }

  value(name: string): Word | undefined {
    const canonical = this.canonical(name);
    for (let n = this.options.length - 1; n >= 0; n--) {
      const option = this.options[n];
      if (option !== undefined && option.name === canonical && option.value !== undefined)
        return option.value;
    }
    return undefined;
  }

  values(name: string): readonly Word[] {
    const canonical = this.canonical(name);
    const found: Word[] = [];
    for (const option of this.options) {
      if (option.name === canonical && option.value !== undefined) found.push(option.value);
    }
    return found;
  }
}

/** Finds a long option by its spelling or a unique abbreviation. */
function findLong(grammar: Grammar, name: string): OptionSpec | undefined {
  const exact = grammar.spellings.get(name);
  if (exact !== undefined || grammar.style === "single-dash" || name.length < 4) return exact;
  let found: OptionSpec | undefined;
  for (const long of grammar.longs) {
    if (!long.startsWith(name)) continue;
    const spec = grammar.spellings.get(long);
    if (found !== undefined && spec?.name !== found.name) return undefined;
    found = spec;
  }
  return found;
}

/** True when the word has the pattern's pieces in order; linear time. */
function matchGlob({ pieces }: VerbGlob, text: string): boolean {
  const head = pieces[0] as string;
  const tail = pieces[pieces.length - 1] as string;
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail))
    return false;
  let at = head.length;
  const end = text.length - tail.length;
  for (let n = 1; n < pieces.length - 1; n++) {
    const piece = pieces[n] as string;
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

/**
 * Where the verb may stand after one more word, the most specific first: an exact word that leads
 * nowhere later must not hide a pattern that does (`flags x` and `* delete`).
 */
function stepVerb(nodes: readonly VerbNode[], word: string): readonly VerbNode[] {
  const next: VerbNode[] = [];
  for (const node of nodes) {
    const exact = node.words.get(word);
    if (exact !== undefined) next.push(exact);
    for (const glob of node.globs) if (matchGlob(glob, word)) next.push(glob.node);
  }
  return next;
}

/** Known words in one word: what a console takes as a command. */
function isPhrase({ known, text }: Word): boolean {
  return known && /\S\s+\S/.test(text);
}

/**
 * Parses `command.args` for `tool`. Never throws: words that cannot be known are operands, and an
 * unknown word that begins with `-` is kept in `unknownOptions`.
 */
export function parseInvocation(tool: Tool, command: SimpleCommand, program: string): Invocation {
  const reading = new Reading(tool, command, program);
  const args = command.args;
  let nodes: readonly VerbNode[] | undefined =
    tool.verbTree === undefined ? undefined : [tool.verbTree];
  let onlyOperands = reading.grammar.style === "none";

  const takeOperand = (word: Word): void => {
    if (nodes !== undefined) {
      if (tool.phrases === true && reading.verbWords.length === 0 && isPhrase(word)) {
        for (const text of word.text.trim().split(/\s+/)) takeOperand({ ...word, text });
        return;
      }
      // A most specific path that already says something is followed alone.
      const first = nodes[0]?.nature === undefined ? nodes : nodes.slice(0, 1);
      const next = onlyOperands ? [] : stepVerb(first, word.known ? word.text : "\u0000");
      const best = next.find((node) => node.nature !== undefined) ?? next[0];
      if (best !== undefined) {
        nodes = next;
        reading.verbWords.push(word);
        reading.verb = best.path;
        reading.nature = best.nature;
        reading.grammar = tool.grammar(best.path);
        return;
      }
      nodes = undefined;
      if (reading.verbWords.length === 0) {
        // A verb the table does not have: unknown, not the tool's own nature.
        reading.verb = word.known ? word.text : "?";
        reading.verbWords.push(word);
        reading.nature = undefined;
        return;
      }
    }
    reading.operands.push(word);
    // Behind a wrapper's first operand everything belongs to what it runs.
    if (
      reading.grammar.style === "posix" &&
      (tool.verbTree === undefined || reading.nature === "run")
    )
      onlyOperands = true;
  };

  for (let n = 0; n < args.length; n++) {
    const word = args[n] as Word;
    const text = word.text;
    if (onlyOperands) {
      reading.operands.push(word);
      continue;
    }
    const first = word.pieces?.[0];
    if (first !== undefined && first.kind !== "text") {
      takeOperand(word);
      continue;
    }
    if (reading.grammar.style === "key-value") {
      const eq = text.indexOf("=");
      if (eq > 0 && !text.startsWith("-")) {
        const name = text.slice(0, eq);
        reading.options.push({
          name: reading.grammar.spellings.get(name)?.name ?? name,
          value: dropPrefix(word, eq + 1),
          word,
        });
        continue;
      }
    }
    if (text.length < 2 || text.charCodeAt(0) !== 45 /* - */) {
      takeOperand(word);
      continue;
    }
    if (text === "--") {
      onlyOperands = true;
      continue;
    }
    const grammar = reading.grammar;
    const eq = text.indexOf("=");
    const name = eq > 0 ? text.slice(0, eq) : text;
    const isLong = text.charCodeAt(1) === 45;
    const spec =
      isLong || grammar.style === "single-dash"
        ? findLong(grammar, name)
        : grammar.spellings.get(name);
    if (
      spec !== undefined &&
      (isLong || grammar.style === "single-dash" || eq < 0 || text.length > 2)
    ) {
      let value: Word | undefined;
      // `cut -d=`: getopt's value is the sign itself.
      if (eq > 0) value = dropPrefix(word, !isLong && eq === text.length - 1 ? eq : eq + 1);
      else if (spec.takes === "value") value = args[++n];
      reading.options.push({ name: spec.name, value, word });
      continue;
    }
    if (isLong || grammar.style === "single-dash") {
      reading.unknownOptions.push(name);
      reading.options.push({ name, value: eq > 0 ? dropPrefix(word, eq + 1) : undefined, word });
      continue;
    }
    // A cluster of short options; the first that takes a value eats the rest or the next word.
    for (let at = 1; at < text.length; at++) {
      const short = `-${text[at]}`;
      const one = grammar.spellings.get(short);
      if (one === undefined) {
        reading.unknownOptions.push(short);
        reading.options.push({ name: short, value: undefined, word });
        continue;
      }
      let value: Word | undefined;
      if (one.takes !== "none") {
        if (at + 1 < text.length) value = dropPrefix(word, at + 1);
        else if (one.takes === "value") value = args[++n];
        reading.options.push({ name: one.name, value, word });
        break;
      }
      reading.options.push({ name: one.name, value, word });
    }
  }

  reading.help = isHelp(reading, tool);
  reading.dryRun = isDryRun(reading, tool);
  return reading;
}

function isHelp(reading: Reading, tool: Tool): boolean {
  if (reading.verb === "help") return true;
  if (tool.helpWord === true && reading.operands[reading.operands.length - 1]?.text === "help")
    return true;
  if (reading.options.length === 0 || reading.grammar.style === "none") return false;
  const helps = (name: string): boolean =>
    reading.grammar.spellings.get(name)?.takes !== "value" && reading.has(name);
  if (tool.help?.split(/[\s,]+/).some(helps) === true) return true;
  // Behind a wrapper's operands the option belongs to what it runs.
  if (reading.nature === "run" && reading.operands.length > 0) return false;
  for (const option of reading.options) {
    if (option.name === "--help" && option.value === undefined) return true;
    if (option.name === "--version" && option.value === undefined && reading.verb === "")
      return true;
  }
  return false;
}

/** Whether the first or the last operand is one of `words`. */
function onlyLooks(operands: readonly Word[], words: string): boolean {
  return [operands[0], operands[operands.length - 1]].some(
    (word) => word?.known === true && words.split(" ").includes(word.text),
  );
}

/** Names that mean a dry run wherever they are taken at all. */
const DRY_RUN: ReadonlySet<string> = new Set([
  "--dry-run",
  "--dryrun",
  "--simulate",
  "--what-if",
  "--whatif",
  "--preview-only",
]);

/** Natures of calls that an option unknown to the table either keeps from acting or makes fail. */
const ACTS: ReadonlySet<Nature> = new Set<Nature>([
  "delete",
  "destroy",
  "deploy",
  "publish",
  "access",
  "remote-change",
]);

/** A dry run by an option the table does not have: the tool takes it as that, or refuses the call. */
function saysDryRun(reading: Reading, tool: Tool): boolean {
  return (
    reading.unknownOptions.length > 0 &&
    tool.runs === undefined &&
    reading.nature !== undefined &&
    ACTS.has(reading.nature) &&
    reading.options.some(
      ({ name, value }) =>
        DRY_RUN.has(name) &&
        reading.unknownOptions.includes(name) &&
        !/^(?:false|none|no|0)$/.test(value?.text ?? ""),
    )
  );
}

function isDryRun(reading: Reading, tool: Tool): boolean {
  if (saysDryRun(reading, tool)) return true;
  if (tool.looks !== undefined && onlyLooks(reading.operands, tool.looks)) return true;
  const table = tool.dryRun;
  if (table === undefined || reading.options.length === 0) return false;
  const names = typeof table === "string" ? table : (table[reading.verb] ?? table["*"]);
  if (names === undefined) return false;
  for (const spelling of names.split(/[\s,]+/)) {
    const eq = spelling.indexOf("=");
    if (eq > 0) {
      if (reading.value(spelling.slice(0, eq))?.text === spelling.slice(eq + 1)) return true;
    } else if (reading.has(spelling)) {
      const value = reading.value(spelling)?.text;
      if (value !== "false" && value !== "none" && value !== "no" && value !== "0") return true;
    }
  }
  return false;
}
