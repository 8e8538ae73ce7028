// A script and its code cache in one file, as src/cli/compiled.ts reads it.

const HEADER = 16;
/** V8 copies a cache that does not begin at a multiple of this. */
const ALIGN = 8;

/** The text with blanks, so that a cache may follow. A cache is of this text alone. @param {string} text */
export function padded(text) {
  return text.padEnd(Math.ceil(text.length / ALIGN) * ALIGN);
}

/**
 * @param {string} text ASCII
 * @param {Buffer} [cache]
 */
export function scriptFile(text, cache = Buffer.alloc(0)) {
  const lengths = [text.length, cache.length].map((n) => n.toString(16).padStart(8, "0"));
  return Buffer.concat([Buffer.from(lengths.join("") + text, "latin1"), cache]);
}

/**
 * The text of such a file, and where its cache begins.
 *
 * @param {Buffer} file
 */
export function readScriptFile(file) {
  const end = HEADER + Number.parseInt(file.toString("latin1", 0, 8), 16);
  return { text: file.toString("latin1", HEADER, end), end };
}
