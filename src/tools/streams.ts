/** Which programs print without end when what they read has none, and which keep all of it. */
import type { Invocation } from "./types.js";

/**
 * Programs that print as they read, and the options with which they stop by themselves. A program that is
 * not here is taken to end (`head`, `wc -l`), or at least not to print without end.
 */
const STREAMS: ReadonlyMap<string, readonly string[]> = new Map(
  `yes; seq gseq; cat gcat; head ghead; tr; cut; tee gtee; fold; rev; nl; uniq; paste; expand; unexpand; fmt; pr; ts; iconv; strings
  base64; base32; basenc; uuencode; gzip; pigz; bzip2; xz; zstd; lz4; lzop; compress; openssl; gpg; mbuffer; buffer
  dd count; pv --stop-at-size --size; xxd -len; od --read-bytes; hexdump -n; hd -n; grep --max-count --quiet --count --files-with-matches`
    .split(/;|\n/)
    .flatMap((line): [string, readonly string[]][] => {
      const [program = "", ...stops] = line.trim().split(/\s+/);
      // Names before the first option or `count` are other spellings of the program.
      const names = [program, ...stops.filter((word) => word === `g${program}`)];
      const options = stops.filter((word) => !names.includes(word));
      return names.map((name) => [name, options]);
    }),
);

/** Programs that print nothing, or run nothing, before they have read everything; it is kept in memory or in temp files. */
const KEEPS_ALL = new Set(
  "sort gsort tac gtac sponge shuf gshuf tsort column mapfile readarray split gsplit csplit".split(
    " ",
  ),
);

/** What the program prints goes on without end when its input does. */
export function streams(i: Invocation): boolean {
  const stops = STREAMS.get(i.program);
  return stops !== undefined && !stops.some((name) => i.has(name));
}

/** The program reads to the end before it does anything with what it read. */
export function keepsAll(i: Invocation): boolean {
  return KEEPS_ALL.has(i.program);
}
