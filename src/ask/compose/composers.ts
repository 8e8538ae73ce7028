/** Every composer: each builds commands of one shape from parts of the request that combine freely. */
import type { Token } from "../text/tokens.js";
import type { Platform } from "../types.js";
import { files } from "./files/composer.js";
import { json } from "./json/composer.js";
import { paths } from "./paths/composer.js";
import { text } from "./text/composer.js";

export interface Composer {
  readonly name: string;
  /** A command and the belief in it (share of the request explained, made into a probability), or nothing. */
  compose(
    tokens: readonly Token[],
    platform: Platform,
  ): { readonly command: string; readonly confidence: number } | undefined;
}

export const composers: readonly Composer[] = [files, paths, json, text];
