/** Quoted texts of a request: what is in them is a value and never said in other words. */

const QUOTED = /"[^"]*"|`[^`]*`|(?<!\w)'[^']*'(?!\w)/g;

/** A request whose quoted texts are marks of one word each, and how to put them back. */
export interface Masked {
  readonly masked: string;
  readonly restore: (text: string) => string;
}

/** Marks are of Unicode's private use, so that no pattern of words matches them. */
export function maskQuoted(words: string): Masked {
  const kept: string[] = [];
  const masked = words.replace(QUOTED, (quoted) => {
    kept.push(quoted);
    return `\uE000${kept.length - 1}\uE001`;
  });
  const restore = (text: string) =>
    text.replace(/\uE000(\d+)\uE001/g, (_, at) => kept[Number(at)] ?? "");
  return { masked, restore };
}

/**
 * A text with a pattern replaced wherever it does not begin within a quoted text. The replacement is to be as long as
 * what it replaces, so that the quoted texts stay where they are.
 */
export function replaceUnquoted(
  text: string,
  pattern: RegExp,
  instead: (found: string, ...groups: string[]) => string,
): string {
  const quoted = [...text.matchAll(QUOTED)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  return text.replace(pattern, (found: string, ...rest: (string | number)[]) => {
    const at = rest.find((one): one is number => typeof one === "number") ?? 0;
    return quoted.some(([from, to]) => from <= at && at < to)
      ? found
      : instead(found, ...(rest.slice(0, rest.indexOf(at)) as string[]));
  });
}
