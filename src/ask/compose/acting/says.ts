/**
 * Ways of saying, over a request in which quoted texts are single words: `copy|move <sel> to|into {dir}`.
 *
 * `a|b` are alternatives, `[x]` may be missing, `{dir}` is one word, `<sel>` any number of words. Words are
 * compared as they are written, in lower case; articles may stand before any part.
 */

/** What stood in the places of a way of saying. */
export type Said = Readonly<Record<string, string>>;

/** A way of saying, compiled when it is first needed. */
export interface Way {
  readonly first: ReadonlySet<string>;
  readonly source: string;
  expressions: readonly RegExp[] | undefined;
}

const ARTICLE = "(?:(?:the|a|an|some|any|that|this)\\s+)*";

function partOf(written: string): { readonly text: string; readonly isOptional: boolean } {
  const isOptional = /^\[.*\]$/.test(written);
  const inner = isOptional ? written.slice(1, -1) : written;
  const hole = /^<(\w+)>$/.exec(inner);
  if (hole !== null) return { text: `(?<${hole[1]}>.+HOW)`, isOptional };
  const slot = /^\{(\w+)\}$/.exec(inner);
  if (slot !== null) return { text: `(?<${slot[1]}>\\S+)`, isOptional };
  return {
    text: `(?:${inner
      .split("|")
      .map((word) => word.replace(/[.+*?()]/g, "\\$&"))
      .join("|")})[,;]?`,
    isOptional,
  };
}

/** A way of saying as an expression; made when a request first begins like it. */
export function way(says: string): Way {
  const parts = says.split(/\s+/);
  const first = new Set<string>();
  for (const written of parts) {
    const { isOptional } = partOf(written);
    const inner = isOptional ? written.slice(1, -1) : written;
    for (const word of inner.split("|")) first.add(/^[<{]/.test(word) ? "" : word);
    if (!isOptional) break;
  }
  let source = "";
  for (const written of parts) {
    const { text, isOptional } = partOf(written);
    source += isOptional ? `(?:${ARTICLE}${text}\\s+)?` : `${ARTICLE}${text}\\s+`;
  }
  return { first, source, expressions: undefined };
}

/** The readings of a text by a way of saying: with the shortest and with the longest holes. */
export function readings(one: Way, text: string): readonly Said[] {
  const begin = /^\S+/.exec(text)?.[0].toLowerCase() ?? "";
  if (!one.first.has(begin) && !one.first.has("")) return [];
  one.expressions ??= ["?", ""].map(
    (how) => new RegExp(`^${one.source.replaceAll("HOW", how)}$`, "i"),
  );
  const out: Said[] = [];
  for (const expression of one.expressions) {
    const found = expression.exec(`${text} `);
    // What the short reading does not match the long one does not either.
    if (found === null) break;
    const said: Record<string, string> = {};
    for (const [name, value] of Object.entries(found.groups ?? {}))
      if (value !== undefined) said[name] = value.trim().replace(/[,;]$/, "");
    if (!out.some((before) => JSON.stringify(before) === JSON.stringify(said))) out.push(said);
  }
  return out;
}
