import { MAX_DEPTH, MAX_NODES } from "./limits.js";
import type { Placed, Problems } from "./problems.js";
import type { ParsedScript, SyntaxNode } from "./tree.js";

/** What the parts of one visit share. */
export class Walk {
  readonly problems: Problems;
  /** What positions count in: the text, or the decoded body of backticks. */
  source: string;
  /** Inside a substitution that bash prints and reads again. */
  isReprinted = false;
  /** Where bash removes line continuations before it reads: backticks, here-document bodies. */
  isStripped = false;
  /** Where the first here-document of that substitution ends; beyond all else while none does. */
  hereDocEnd = Number.POSITIVE_INFINITY;
  /** The visits that words lead back to; kept here so that files do not import each other. */
  readonly visitNode: (walk: Walk, node: SyntaxNode, depth: number) => void;
  readonly visitScript: (walk: Walk, script: ParsedScript, depth: number) => void;
  #nodes = 0;
  #isTooDeep = false;

  constructor(text: string, problems: Problems, visits: Pick<Walk, "visitNode" | "visitScript">) {
    this.source = text;
    this.problems = problems;
    this.visitNode = visits.visitNode;
    this.visitScript = visits.visitScript;
  }

  /** Counts a node. False when it must not be looked into. */
  enter(node: Placed, depth: number): boolean {
    if (depth > MAX_DEPTH) {
      if (!this.#isTooDeep) {
        this.problems.limit("too-deep", `nested more than ${MAX_DEPTH} levels deep`, node);
      }
      this.#isTooDeep = true;
      return false;
    }
    if (++this.#nodes > MAX_NODES) {
      if (this.#nodes === MAX_NODES + 1) {
        this.problems.limit("too-many-nodes", `more than ${MAX_NODES} parts`, node);
      }
      return false;
    }
    return true;
  }

  /** Text that is in no node, so that nobody would look at it. */
  unread(at: Placed): void {
    this.problems.suspicious("unread-text", "text that the parser passed over", at);
  }

  /** What ends without its closer, although the parser reported nothing: its window was cut. */
  unclosed(what: string, at: Placed): void {
    this.problems.suspicious("unclosed", `${what} is not closed where the parser ends it`, at);
  }
}
