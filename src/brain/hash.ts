/** Hashes of features: 32 bits, the same everywhere, with no text made on the way. */

/** FNV-1a over the UTF-16 units of `text`, from a given state. */
export function hashText(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Spreads the bits (the last step of MurmurHash3), so that masks of the low ones are even. */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
