/** Text for a person's terminal. */
import type { Decision } from "../verdict/types.js";
import type { Io } from "./io.js";

type Colour = "red" | "green" | "yellow" | "dim" | "bold";

const codes: Readonly<Record<Colour, number>> = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };

export type Paint = (colour: Colour, text: string) => string;

/** Colours only for a terminal, and not where a person has switched them off (no-color.org). */
export function painter(io: Io): Paint {
  const isPlain = !io.isOutputTerminal || Boolean(io.env.NO_COLOR) || io.env.TERM === "dumb";
  if (isPlain) return (_, text) => text;
  return (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m`;
}

export const decisionColour: Readonly<Record<Decision, Colour>> = {
  allow: "green",
  ask: "yellow",
  deny: "red",
};

/**
 * A text that cannot steer the terminal: a checked command may hold escape sequences, or marks that
 * turn the order of letters round. Line ends and tabs stay.
 *
 * @example visible("a\u001b[2Jb") // "a\\x1b[2Jb"
 */
export function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (mark) => {
      const code = mark.charCodeAt(0);
      const digits = code.toString(16);
      return code < 256 ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`;
    },
  );
}

/**
 * The lines of a text with carets below the part between two offsets.
 *
 * @example underline("cd x && rm y", 8, 12) // ["cd x && rm y", "        ^^^^"]
 */
export function underline(text: string, start: number, end: number): string[] {
  const lines: string[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, line.length);
    lines.push(visible(line));
    if (from < to) {
      // What became visible is longer; a tab must stay one for the caret to stand below.
      const before = visible(line.slice(0, from)).replace(/[^\t]/g, " ");
      lines.push(before + "^".repeat(visible(line.slice(from, to)).length));
    }
    offset += line.length + 1;
  }
  return lines;
}

export function indent(lines: readonly string[], by = "  "): string {
  return lines.map((line) => (line === "" ? "" : by + line)).join("\n");
}
