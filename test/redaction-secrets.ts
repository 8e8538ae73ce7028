/** For tests only: secrets that never existed, made from the forms in data/redaction. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/shared.mjs";

export interface Planted {
  readonly format: string;
  readonly secret: string;
  readonly command: string;
}

const lower = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const upper = lower.toUpperCase();
/** What the letter of a place stands for; `{a20}` are twenty of `a`. */
const alphabets: Readonly<Record<string, string>> = {
  a: lower + upper + digits,
  w: `${lower}${upper}${digits}_-`,
  h: `${digits}abcdef`,
  U: upper + digits,
  l: lower,
  d: digits,
  b: `${lower}${upper}${digits}+/`,
  p: `${lower}${upper}${digits}!@#%^`,
};

/** Every secret in every place that its form is planted in; always the same for a seed. */
export function planted(seed = 1): readonly Planted[] {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
  const make = (template: string) =>
    template.replace(/\{([a-zA-Z])(\d+)\}/g, (_, letter: string, length: string) => {
      const alphabet = alphabets[letter] ?? "";
      let text = Array.from({ length: Number(length) }, () => alphabet[next(alphabet.length)]);
      // A password has of each kind, as those who ask for one want it.
      if (letter === "p") text = [...text.slice(0, -4), "k", "7", "Q", "!"];
      return text.join("");
    });
  const text = readFileSync(join(root, "data/redaction/secrets.jsonl"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const { format, secret: form, texts } = JSON.parse(line);
      return texts.map((place: string) => {
        const secret = make(form);
        return { format, secret, command: place.replaceAll("{S}", () => secret) };
      });
    });
}
