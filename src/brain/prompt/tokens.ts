/** From text to tokens, where the text may not be trusted, and the tokens that stand for labels. */
import { PromptError } from "./template.js";

/** The part of a tokeniser that is needed, whoever brings it (node-llama-cpp, a server, a test). */
export interface Tokens {
  /** @param special whether the spelling of a special token becomes that token */
  tokenize(text: string, special: boolean): readonly number[];
  /** Whether a token is a control token, or one that the model's makers added (`<think>`). */
  isSpecial(token: number): boolean;
}

/**
 * Tokens of a text that must stay text: none of them is special, whatever is written in it.
 * Tokenisers turn tokens that were added (`</think>`, `<tool_call>`) into their ids even when told not to
 * read special ones, so that a command could end its own turn. Such a text is cut after every `<`, and
 * into its characters if that is not enough, and the pieces are tokenised each alone: same text, other tokens.
 *
 * @throws {PromptError} when even a character comes out special
 */
export function tokenizeUntrusted(tokens: Tokens, text: string): readonly number[] {
  for (const cut of CUTS) {
    const all = cut(text).flatMap((piece) => tokens.tokenize(piece, false));
    if (!all.some((token) => tokens.isSpecial(token))) return all;
  }
  throw new PromptError("the command spells a special token of the model");
}

/** Ways to cut a text, from the fewest pieces on. */
const CUTS: readonly ((text: string) => readonly string[])[] = [
  (text) => [text],
  (text) => text.split(/(?<=<)/),
  (text) => [...text],
];

/**
 * The first token of each label, which is where their probabilities are read.
 *
 * @throws {PromptError} when two labels begin with the same token, or one is special or empty: then the
 * labels cannot be told apart in one step, and guessing would be wrong in silence
 */
export function labelTokens(tokens: Tokens, labels: readonly string[]): readonly number[] {
  const found = new Map<number, string>();
  for (const label of labels) {
    const [first] = tokens.tokenize(label, false);
    if (first === undefined || tokens.isSpecial(first)) {
      throw new PromptError(`the model has no token for the label ${label}`);
    }
    const other = found.get(first);
    if (other !== undefined) {
      throw new PromptError(
        `the labels ${other} and ${label} begin with the same token (${first}) in this model's vocabulary; it cannot be used`,
      );
    }
    found.set(first, label);
  }
  return [...found.keys()];
}
