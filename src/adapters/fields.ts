/** Reading values whose shape nobody has promised. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string field with something in it, else undefined: an absent fact and a broken one are alike. */
export function text(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A finite number that is not negative. */
export function count(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Longer texts are not tried as JSON. */
const longestJson = 16_000_000;

/** An object or list that a text is the JSON of. */
export function jsonIn(text: string): object | undefined {
  // Some hosts make a text of the text once more.
  if (!/^\s*(?:[[{]|"\s*(?:[[{]|\\"))/.test(text) || text.length > longestJson) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "string") return jsonIn(value);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
