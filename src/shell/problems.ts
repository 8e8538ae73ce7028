import { MAX_PROBLEMS } from "./limits.js";
import type { Problem } from "./types.js";

/** Anything with a place in the text. */
export interface Placed {
  readonly pos: number;
  readonly end: number;
}

/**
 * Collects problems. While {@link inside} is set, places count in a decoded text (the body of
 * backticks with escapes) and every problem gets the place of what holds that text instead.
 */
export class Problems {
  readonly list: Problem[] = [];
  inside: Placed | undefined;

  syntax(message: string, at: Placed): void {
    this.#add("syntax", "syntax-error", message, at);
  }

  limit(code: string, message: string, at: Placed): void {
    this.#add("limit", code, message, at);
  }

  suspicious(code: string, message: string, at: Placed): void {
    this.#add("suspicious", code, message, at);
  }

  #add(kind: Problem["kind"], code: string, message: string, at: Placed): void {
    if (this.list.length >= MAX_PROBLEMS) return;
    const { pos, end } = this.inside ?? at;
    // What is not closed has no inside, so that a span in it may come out the wrong way round.
    const [start, stop] = pos <= end ? [pos, end] : [end, pos];
    this.list.push({ kind, code, message, start, end: stop });
  }
}
