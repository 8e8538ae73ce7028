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

/**
 * Declares a tool. Compilation is lazy: nothing but a few closures is made until the tool is first
 * called, so a table of hundreds of tools costs little at start.
 *
 * @example
 * export const tool = defineTool({ names: ["uptime"], about: "how long the machine runs", nature: "read", allowed: ["uptime -p"] });
 */
export function defineTool(spec: ToolSpec): Tool {
  const grammars = new Map<string, Grammar>();
  let tree: VerbNode | undefined;
  const style = spec.style ?? "gnu";
  return {
    ...spec,
    get verbTree() {
      if (spec.verbs === undefined) return undefined;
      tree ??= buildVerbTree(spec.verbs);
      return tree;
    },
    grammar(verb: string): Grammar {
      let grammar = grammars.get(verb);
      if (grammar === undefined) {
        const extra: string[] = [];
        if (spec.verbOptions !== undefined && verb !== "") {
          for (const [list, options] of Object.entries(spec.verbOptions)) {
            if (verbMatches(list, verb)) extra.push(options);
          }
        }
        grammar = compileGrammar(style, spec.options, ...extra);
        grammars.set(verb, grammar);
      }
      return grammar;
    },
  };
}

/** True when the verb path is one of the list's patterns or lies below one (`remote` covers `remote add`). */
export function verbMatches(list: string, verb: string): boolean {
  const words = verb.split(" ");
  for (const path of splitVerbs(list)) {
    if (path.length > words.length) continue;
    if (path.every((pattern, n) => wordMatches(pattern, words[n] as string))) return true;
  }
  return false;
}

function wordMatches(pattern: string, word: string): boolean {
  if (!pattern.includes("*")) return pattern === word;
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(word);
}
