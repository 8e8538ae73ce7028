/**
 * Brace expansion that the parser does not see. For it `{a}` closes at its brace; for bash a closing
 * brace counts only after a comma, so that `rm {a},-rf,/}` gives `rm a} -rf /`.
 */
import type { Word } from "unbash";
import { partsOf } from "./tree.js";
import type { Walk } from "./walk.js";

/** Characters that are looked at for one word: beyond it the word counts as not understood. */
const STEPS = 10_000;

export function checkBraces(walk: Walk, word: Word): void {
  const open = word.text.indexOf("{");
  if (open < 0 || !hasLateComma(word.text, open)) return;
  if (!expands(unquoted(word))) return;
  const message = "a brace expansion whose end bash finds elsewhere";
  walk.problems.suspicious("odd-braces", message, word);
}

/** A brace, a comma behind it, and one more brace behind that. */
function hasLateComma(text: string, open: number): boolean {
  const comma = text.indexOf(",", text.indexOf("}", open) + 1);
  return text.includes("}", open) && comma >= 0 && text.includes("}", comma);
}

/** The text of a word with everything that is no unquoted text replaced by a dot. */
function unquoted(word: Word): string {
  let text = "";
  for (const part of partsOf(word)) {
    const isText = part.type === "Literal" || part.type === "Glob" || part.type === "ExtendedGlob";
    text += isText ? part.text.replace(/\\[\s\S]/g, ".") : ".";
  }
  return text;
}

/** Bash's own search, from each opening brace. */
function expands(text: string): boolean {
  let steps = 0;
  for (let open = text.indexOf("{"); open >= 0; open = text.indexOf("{", open + 1)) {
    if (open === 0 && text[1] === "}") continue;
    let level = 0;
    let commas = 0;
    for (let i = open + 1; i < text.length; i++) {
      if (++steps > STEPS) return true;
      const character = text[i];
      if (character === "{") level++;
      else if (character === "," && level === 0) commas++;
      else if (character === "}") {
        if (level > 0) level--;
        else if (commas > 0) return true;
      }
    }
  }
  return false;
}
