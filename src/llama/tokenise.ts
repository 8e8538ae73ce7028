/** Text from outside to tokens, so that nothing in it becomes a special token. */
import { LlamaError } from "./types.js";

/** What is needed of a tokenizer. */
export interface Tokenizer {
  /** Without parsing special tokens, as far as the runtime goes. */
  tokenize(text: string): readonly number[];
  /** Whether a token means something beside its letters: control tokens and user-defined ones. */
  isSpecial(token: number): boolean;
}

/**
 * Tokens of a text in which `<|im_end|>`, `</think>` and the like are letters.
 *
 * llama.cpp leaves control tokens of a text alone when it is told to, but still turns user-defined ones
 * into their ids (in Qwen3.5 `<think>` and `<tool_call>` are such). So where one comes out, the text is cut
 * after each `<`, and if that is not enough, into its characters: the letters stay the same.
 *
 * @throws {LlamaError} `unsafe text` when even single characters are special tokens
 */
export function tokeniseText(text: string, tokenizer: Tokenizer): number[] {
  const ways: ((text: string) => readonly string[])[] = [
    (whole) => [whole],
    (whole) => whole.split(/(?<=<)/),
    (whole) => [...whole],
  ];
  for (const cut of ways) {
    const tokens = cut(text).flatMap((piece) => [...tokenizer.tokenize(piece)]);
    if (!tokens.some((token) => tokenizer.isSpecial(token))) return tokens;
  }
  throw new LlamaError("unsafe text", "the text holds a character that is a special token");
}
