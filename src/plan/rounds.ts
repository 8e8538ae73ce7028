/** How often a `for` loop goes round, where the text says so. */
import type { Node, Word } from "./tree.js";

type Loop = Extract<Node, { type: "For" | "ArithmeticFor" }>;

/** From this many on, a process left behind on every round is more than a machine bears. */
const CROWD = 1000;

/** Whether the loop goes round a thousand times or more: `{1..5000}`, `$(seq 5000)`, `((i=0; i<5000; i++))`. */
export function isCrowd(node: Loop): boolean {
  if (node.type === "For") return (node.wordlist ?? []).some((word) => spreads(word) >= CROWD);
  const { initialize, test, update } = node;
  if (test?.type !== "ArithmeticBinary" || !/^[<>]=?$/.test(test.operator)) return false;
  if (initialize?.type !== "ArithmeticBinary") return false;
  // `i += 100` goes in steps; anything else counts by one.
  const step = update?.type === "ArithmeticBinary" ? numberIn(update.right) : 1;
  return Math.abs(numberIn(test.right) - numberIn(initialize.right)) / step >= CROWD;
}

/** How many words a word of the list becomes, as far as it is written. */
function spreads(word: Word): number {
  const { parts } = word;
  if (parts === undefined || parts.length !== 1) return 1;
  const part = parts[0];
  if (part?.type === "BraceExpansion") {
    const ends = /^\{(-?\d+)\.\.(-?\d+)\}$/.exec(part.text);
    return ends === null ? 1 : Math.abs(Number(ends[2]) - Number(ends[1])) + 1;
  }
  if (part?.type !== "CommandExpansion") return 1;
  const only = part.script?.commands[0]?.command;
  if (part.script?.commands.length !== 1 || only?.type !== "Command") return 1;
  if (only.name?.value !== "seq") return 1;
  const numbers = only.suffix.map((item) =>
    item.type === "Word" ? Number(item.text) : Number.NaN,
  );
  const [first, last] = numbers.length > 1 ? [numbers[0], numbers.at(-1)] : [1, numbers[0]];
  const step = numbers.length === 3 ? numbers[1] : 1;
  const count = ((last ?? Number.NaN) - (first ?? Number.NaN)) / (step ?? Number.NaN);
  return Number.isFinite(count) ? count + 1 : 1;
}

/** The number that is written; NaN for anything else, of which nothing follows. */
function numberIn(e: { readonly type: string; readonly value?: string }): number {
  return e.type === "ArithmeticWord" && /^\d+$/.test(e.value ?? "") ? Number(e.value) : Number.NaN;
}
