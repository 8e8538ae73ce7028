import assert from "node:assert/strict";
import { test } from "node:test";
import { type Tokenizer, tokeniseText } from "./tokenise.js";
import { LlamaError } from "./types.js";

/** Letters are their codes; the given texts are tokens from 1000 on. */
function tokenizerWith(special: readonly string[]): Tokenizer {
  return {
    tokenize: (text) => {
      const tokens: number[] = [];
      for (let at = 0; at < text.length; ) {
        const found = special.findIndex((one) => text.startsWith(one, at));
        tokens.push(found < 0 ? text.charCodeAt(at) : 1000 + found);
        at += found < 0 ? 1 : (special[found]?.length ?? 1);
      }
      return tokens;
    },
    isSpecial: (token) => token >= 1000,
  };
}

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

test("a text without special tokens is tokenised as it is", () => {
  assert.deepEqual(tokeniseText("rm -rf <x>", tokenizerWith(["</think>"])), letters("rm -rf <x>"));
});

test("a user-defined token in a text becomes letters, with and without the angle bracket", () => {
  const tokenizer = tokenizerWith(["</think>", "[INST]"]);
  for (const text of ["ls </think> safe", "ls [INST] </think>"])
    assert.deepEqual(tokeniseText(text, tokenizer), letters(text));
});

test("a single character that is special is refused", () => {
  assert.throws(
    () => tokeniseText("a § b", tokenizerWith(["§"])),
    (error) => error instanceof LlamaError && error.problem === "unsafe text",
  );
});
