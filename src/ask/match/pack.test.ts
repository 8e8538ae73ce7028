import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue } from "../catalogue/all.js";
import { packCatalogue } from "./pack.js";
import { compilePattern, meaningOf, type Pattern } from "./pattern.js";
import { unpackCatalogue } from "./unpack.js";
import { cutUp } from "./ways.js";

/** As the build leaves it: through a text. */
const compiled = unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))));

/** What compares by value; terms have positions in a request too, which a way of saying has no use for. */
const plain = ({ meaning, intent, ...rest }: Pattern) => {
  const { examples: _, ...without } = intent;
  return { ...rest, intent: without, meaning: { ...meaning, intent: without } };
};

test("what is packed and unpacked is what the catalogue says", () => {
  let at = 0;
  for (const { name, intents } of catalogue)
    for (const intent of intents) {
      const ways = intent.says.map(cutUp);
      const meaning = meaningOf(name, intent, ways);
      for (const [i, says] of intent.says.entries()) {
        const wanted = compilePattern(meaning, says, ways[i] as (typeof ways)[number]);
        assert.deepEqual(
          plain(compiled.pattern(at)),
          plain(wanted),
          `${name}.${intent.id}: ${says}`,
        );
        assert.equal(compiled.domainAt(at), name);
        at++;
      }
    }
  assert.equal(compiled.size, at);
  assert.ok(at > 7000, `${at}`);
});

test("words lead to the ways and to the intents that have them, and to no others", () => {
  const all = compiled.all();
  const [byWord, byMeant] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const add = (map: Map<string, number[]>, word: string, at: number): void => {
    map.set(word, [...(map.get(word) ?? []), at]);
  };
  for (const [at, { words }] of all.entries()) for (const word of words) add(byWord, word, at);
  let intents = 0;
  for (let at = 0; at < all.length; ) {
    const { meaning } = all[at] as Pattern;
    for (const word of new Set([...meaning.said.keys(), ...meaning.tools]))
      add(byMeant, word, intents);
    assert.deepEqual(compiled.waysOf(intents), [at, at + meaning.intent.says.length]);
    at += meaning.intent.says.length;
    intents++;
  }
  assert.deepEqual(new Map(compiled.byWord), byWord);
  assert.deepEqual(new Map(compiled.byMeant), byMeant);
  const { words } = all[100] as Pattern;
  const length = Math.hypot(...[...words].map(compiled.rarity));
  assert.ok(Math.abs((compiled.patternNorms[100] as number) - length) < 1e-9);
});

test("a pattern is made once", () => {
  assert.equal(compiled.pattern(5), compiled.pattern(5));
});
