/** Reads a request by taking known phrases out of it: what is left over was not understood. */

import { maskQuoted } from "../text/quotes.js";
import { FILLERS } from "./fillers.js";

/** Words for asking, joining and pointing, which say nothing where everything else is read. */
const NOTHING = new Set(
  `a an the this that these those all any every each of on in at to from for by with and or but is are was were be been being do does did has have had having
  it its their his her them they there who whom whose which what where when how me my i we our us you your please show print list display give tell get output
  report return find see want need like would could can will should shall only just also then now currently current system machine computer host server box
  here exist exists existing defined local together along followed them one value values information info out up so as if let know i'd i'm i've we'd what's whats that's look fetch
  determine identify retrieve produce line lines row rows entry entries database file column columns field fields present known configured`
    .split(/\s+/)
    .concat(FILLERS),
);

export class Consuming {
  private text: string;
  private readonly restore: (text: string) => string;

  constructor(words: string) {
    const { masked, restore } = maskQuoted(words.trim().replace(/\s+/g, " "));
    this.text = masked;
    this.restore = restore;
  }

  /** Whether a phrase is still there. */
  has(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }

  /** Takes a phrase out; its groups as they were written, quotes and all. */
  take(pattern: RegExp): readonly string[] | undefined {
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`;
    return found.map((group) => this.restore(group ?? ""));
  }

  /** Takes a phrase out wherever it is; how often it was there. */
  takeAll(pattern: RegExp): number {
    let count = 0;
    while (count < 20 && this.take(pattern) !== undefined) count++;
    return count;
  }

  /** Words that say something and were not taken. */
  left(): readonly string[] {
    return this.text
      .split(/[\s,.;:?!()"]+/)
      .map((word) => word.replace(/['’]s$/, ""))
      .filter((word) => word !== "" && !NOTHING.has(word.toLowerCase()));
  }
}

/** A text without the quotes around it. */
export const unquoted = (text: string): string => text.replace(/^(["'`])([\s\S]*)\1$/, "$2");
