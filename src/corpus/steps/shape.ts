/**
 * The shape of a command: what is left when names, paths and numbers are blanked. Rows of one shape go
 * into one split, or the test part would ask for what the training part has shown. Read with a lexer
 * of its own, in linear time: it need not understand a text, only give like texts a like shape.
 */
import type { Tool, VerbNode } from "../../tools/types.js";
import { hash64 } from "../hash.js";
import { lex, type Token } from "./shape-lexer.js";

/** What the shape needs of a program's table; undefined for programs without one. */
export type TableOf = (program: string) => Pick<Tool, "verbTree" | "grammar"> | undefined;

export interface Shape {
  /** Programs, verbs, option names and operators: the key of the split, made to be read. */
  readonly group: string;
  /** The same with the class and order of all words: equal for near-duplicates. */
  readonly skeleton: string;
}

/** Programs whose quoted operand is shell text again. */
const nesting = /^(?:ba|da|z|k|a)?sh$|^(?:eval|ssh|su|sudo|xargs|watch|parallel|env)$/;
/** Programs in front of another one. */
const wrappers =
  /^(?:sudo|doas|env|command|nohup|nice|ionice|time|timeout|exec|builtin|stdbuf|xargs|setsid)$/;
const MAX_DEPTH = 3;
const MAX_GROUP = 160;
const MAX_VERBS = 3;

/**
 * @example shapeOf("git push --force origin main", verbs).group // "git push --force"
 */
export function shapeOf(text: string, tableOf: TableOf): Shape {
  const { group, skeleton } = read(text, tableOf, 0);
  return { group: cut(group), skeleton: `${group}\n${skeleton}` };
}

/** The first program of a group, for counts by tool. */
export function toolOf(group: string): string {
  const words = group.split(/[\s|;&()]+/).filter((word) => word !== "");
  return words.find((word) => !wrappers.test(word) && !/^[-<>]|=$/.test(word)) ?? "-";
}

function cut(group: string): string {
  return group.length <= MAX_GROUP
    ? group
    : `${group.slice(0, MAX_GROUP - 9).trimEnd()}#${hash64(group).slice(0, 8)}`;
}

function read(text: string, tableOf: TableOf, depth: number): Shape {
  const group: string[] = [];
  const skeleton: string[] = [];
  let call = new Call(tableOf, depth);
  const finish = () => {
    if (call.isEmpty) return;
    group.push(call.group());
    skeleton.push(call.words.join(" "));
    call = new Call(tableOf, depth);
  };
  for (const token of lex(text)) {
    if (token.kind === "operator") {
      finish();
      // Behind it stands the rest of a word or a redirection, seldom a command.
      if (token.text === ")") call.continue();
      group.push(token.text);
      skeleton.push(token.text);
    } else call.add(token);
  }
  finish();
  return { group: group.join(" "), skeleton: skeleton.join(" ") };
}

/** One simple command as its words come in. */
class Call {
  readonly words: string[] = [];
  private readonly head: string[] = [];
  private readonly options = new Set<string>();
  private readonly nested: string[] = [];
  private program = "";
  /** Place in the table's verbs; undefined when no further verb is awaited. */
  private node: VerbNode | undefined;
  private isFree = false;
  private verbs = 0;
  private table: ReturnType<TableOf>;
  /** The next word is the target of a redirection, or the value of an option before the verb. */
  private awaitsValue = false;

  constructor(
    private readonly tableOf: TableOf,
    private readonly depth: number,
  ) {}

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  group(): string {
    return [...this.head, ...[...this.options].sort(), ...this.nested].join(" ");
  }

  /** What comes are operands of a call that began earlier. */
  continue(): void {
    this.program = ")";
  }

  add(token: Token): void {
    const { text, kind } = token;
    if (kind === "redirect") {
      this.push(text, true);
      this.awaitsValue = !/[<>]&$/.test(text);
      return;
    }
    if (this.awaitsValue) {
      this.awaitsValue = false;
      this.words.push(classOf(text, token.isQuoted));
      return;
    }
    const assigned = /^([A-Za-z_]\w*)\+?=/.exec(text);
    if (this.program === "" && assigned !== null) {
      // Which variable is set says little; that one is set may say all (`LD_PRELOAD=`).
      this.push(`${assigned[1]}=`, true);
    } else if (this.program === "") this.setProgram(text);
    else if (text.startsWith("-") && text !== "-" && text !== "--") this.addOption(text);
    else if (!token.isQuoted && this.takesVerb(text)) this.push(text.toLowerCase(), true);
    else this.addOperand(token);
  }

  private push(text: string, isHead: boolean): void {
    if (isHead) this.head.push(text);
    this.words.push(text);
  }

  private setProgram(text: string): void {
    const base = text.replace(/\/+$/, "").replace(/^.*\//, "").replace(/^\\/, "");
    const name = text.includes("$") || base === "" ? "V" : base.replace(/\d+/g, "0").slice(0, 40);
    this.push(name, true);
    if (wrappers.test(name)) return;
    this.program = name;
    this.table = this.tableOf(base);
    this.node = this.table?.verbTree;
    // A program without a table may have a verb; one whose table has none has not.
    this.isFree = this.table === undefined && name !== "V";
  }

  private addOption(text: string): void {
    const name = (/^--?[^=\s'"$]*/.exec(text)?.[0] ?? "-").replace(/\d+/g, "0").slice(0, 40);
    this.options.add(name);
    this.words.push(name);
    if (this.verbs === 0 && this.node !== undefined) {
      this.awaitsValue = this.table?.grammar("").spellings.get(text)?.takes === "value";
    }
  }

  private takesVerb(text: string): boolean {
    if (!/^[a-z][a-z\d:_-]{0,30}$/i.test(text)) return false;
    if (this.isFree) {
      this.isFree = false;
      return true;
    }
    if (this.node === undefined || this.verbs >= MAX_VERBS) return false;
    const next =
      this.node.words.get(text) ?? this.node.globs.find(({ pattern }) => fits(pattern, text))?.node;
    if (next === undefined) return false;
    this.verbs += 1;
    // `docker compose` has a table of its own.
    this.node = this.tableOf(`${this.program} ${text}`)?.verbTree ?? next;
    return true;
  }

  private addOperand({ text, isQuoted }: Token): void {
    this.isFree = false;
    if (isQuoted && this.depth < MAX_DEPTH && nesting.test(this.program) && /\s/.test(text)) {
      const inner = read(text, this.tableOf, this.depth + 1);
      this.nested.push(`[${inner.group}]`);
      this.words.push(`[${inner.skeleton}]`);
    } else this.words.push(classOf(text, isQuoted));
  }
}

function fits(pattern: string, text: string): boolean {
  const [before = "", after = ""] = pattern.split("*");
  return text.startsWith(before) && text.endsWith(after);
}

/** What kind of word it is; of longer quoted text the words that are no names stay. */
function classOf(text: string, isQuoted: boolean): string {
  if (isQuoted && /\s/.test(text)) {
    return `Q{${text
      .replace(/[\w.~$-]*[/.~$][\w./~$-]*/g, "P")
      .replace(/\d+/g, "0")
      .slice(0, 400)}}`;
  }
  const key = /^([A-Za-z_][\w.-]{0,30})=/.exec(text)?.[1];
  if (key !== undefined) return `${key}=`;
  if (/^[+-]?\d+[a-zA-Z%]?$/.test(text)) return "N";
  if (text.includes("://")) return "U";
  if (/[*?]/.test(text) && !isQuoted) return "G";
  if (/[$`]/.test(text)) return "V";
  if (/^[~.]|\//.test(text)) return "P";
  return /^[\w.:@+,-]*$/.test(text) ? "W" : `X{${text.replace(/\w+/g, "w").slice(0, 80)}}`;
}
