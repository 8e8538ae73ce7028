/** Compiles tool declarations. */
import { compileGrammar } from "./options.js";
import type { Grammar, Nature, Tool, ToolSpec, VerbNode } from "./types.js";

// Nearly all nodes are leaves, and 30,000 empty maps take 11 MB.
const NO_WORDS: VerbNode["words"] = new Map();
const NO_GLOBS: VerbNode["globs"] = [];

function newNode(path: string): VerbNode {
  return { words: NO_WORDS, globs: NO_GLOBS, path, nature: undefined };
}

/** Splits a comma separated list of verb patterns into lists of words. */
export function splitVerbs(list: string): string[][] {
  return list
    .split(",")
    .map((path) => path.trim().split(/\s+/))
    .filter((path) => path[0] !== "");
}

function buildVerbTree(verbs: Partial<Record<Nature, string>>): VerbNode {
  const root = newNode("");
  for (const [nature, list] of Object.entries(verbs) as [Nature, string][]) {
    for (const path of splitVerbs(list)) {
      let node = root;
      const walked: string[] = [];
      for (const word of path) {
        walked.push(word);
        if (word.includes("*")) {
          let found = node.globs.find((glob) => glob.pattern === word)?.node;
          if (found === undefined) {
            found = newNode(walked.join(" "));
            const glob = { pattern: word, pieces: word.split("*"), node: found };
            // Longer patterns are more specific.
            node.globs = [...node.globs, glob].sort((a, b) => b.pattern.length - a.pattern.length);
          }
          node = found;
        } else {
          let found = node.words.get(word);
          if (found === undefined) {
            found = newNode(walked.join(" "));
            if (node.words === NO_WORDS) node.words = new Map();
            (node.words as Map<string, VerbNode>).set(word, found);
          }
          node = found;
        }
      }
      node.nature = nature;
    }
  }
  return root;
}

/** All have one shape, whatever is declared: every call reads its tool in dozens of places. */
class CompiledTool implements Tool {
  readonly names;
  readonly about;
  readonly style;
  readonly options;
  readonly verbs;
  readonly verbOptions;
  readonly phrases;
  readonly nature;
  readonly dryRun;
  readonly looks;
  readonly helpWord;
  readonly help;
  readonly runs;
  readonly effects;
  readonly stdout;
  readonly prints;
  readonly rules;
  readonly allowed;
  readonly asked;
  readonly denied;
  private tree: VerbNode | undefined;
  private plain: Grammar | undefined;
  private readonly grammars = new Map<string, Grammar>();

  constructor(spec: ToolSpec) {
    this.names = spec.names;
    this.about = spec.about;
    this.style = spec.style;
    this.options = spec.options;
    this.verbs = spec.verbs;
    this.verbOptions = spec.verbOptions;
    this.phrases = spec.phrases;
    this.nature = spec.nature;
    this.dryRun = spec.dryRun;
    this.looks = spec.looks;
    this.helpWord = spec.helpWord;
    this.help = spec.help;
    this.runs = spec.runs;
    this.effects = spec.effects;
    this.stdout = spec.stdout;
    this.prints = spec.prints;
    this.rules = spec.rules;
    this.allowed = spec.allowed;
    this.asked = spec.asked;
    this.denied = spec.denied;
  }

  get verbTree(): VerbNode | undefined {
    if (this.verbs === undefined) return undefined;
    this.tree ??= buildVerbTree(this.verbs);
    return this.tree;
  }

  grammar(verb: string): Grammar {
    if (verb === "" || this.verbOptions === undefined) {
      this.plain ??= compileGrammar(this.style ?? "gnu", this.options);
      return this.plain;
    }
    let grammar = this.grammars.get(verb);
    if (grammar === undefined) {
      const extra = Object.entries(this.verbOptions)
        .filter(([list]) => verbMatches(list, verb))
        .map(([, options]) => options);
      grammar =
        extra.length === 0
          ? this.grammar("")
          : compileGrammar(this.style ?? "gnu", this.options, ...extra);
      this.grammars.set(verb, grammar);
    }
    return grammar;
  }
}

/**
 * Declares a tool. Compilation is lazy: trees and grammars are made when the tool is first
 * called, so a table of hundreds of tools costs little at start.
 *
 * @example
 * export const tool = defineTool({ names: ["uptime"], about: "how long the machine runs", nature: "read", allowed: ["uptime -p"] });
 */
export function defineTool(spec: ToolSpec): Tool {
  return new CompiledTool(spec);
}

/** True when the verb path is one of the list's patterns or lies below one (`remote` covers `remote add`). */
export function verbMatches(list: string, verb: string): boolean {
  return verbMatcher(list)(verb);
}

/** {@link verbMatches} for a list that is asked about more than once; it is read when it may first match. */
export function verbMatcher(list: string): (verb: string) => boolean {
  let paths: readonly (readonly (string | RegExp)[])[] | undefined;
  return (verb) => {
    const words = verb.split(" ");
    // A hook without a resident asks every rule of a tool once, and reading the list costs more than searching it.
    if (paths === undefined && !list.includes("*") && !list.includes(words[0] as string))
      return false;
    paths ??= splitVerbs(list).map((path) => path.map(wordPattern));
    return paths.some(
      (path) =>
        path.length <= words.length &&
        path.every((pattern, n) => {
          const word = words[n] as string;
          return typeof pattern === "string" ? pattern === word : pattern.test(word);
        }),
    );
  };
}

function wordPattern(pattern: string): string | RegExp {
  if (!pattern.includes("*")) return pattern;
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
