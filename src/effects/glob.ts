/**
 * Patterns of one path component. A pattern holds `*`, `?` and `[…]` with their shell meaning, and
 * {@link UNKNOWN} for a part that cannot be known before running.
 */

/** Stands in a component for text that cannot be known; matches anything, the empty text too. */
export const UNKNOWN = "\uE000";

/** Stands for a number that is not known: never empty, never a path. */
export const NUMBER = "\uE001";

/** Longer patterns are not compared: they may match. */
const MAX_PATTERN = 256;

const STAR = 42;
const QUESTION = 63;
const OPEN = 91;
const DOT = 46;
const UNKNOWN_CODE = 0xe000;
const NUMBER_CODE = 0xe001;

/** Whether a character begins a part of a pattern that is not certain. */
export function isGlobCode(code: number): boolean {
  return code === STAR || code === QUESTION || code === OPEN || code === UNKNOWN_CODE;
}

/** Whether the text holds a glob or unknown part. */
export function isPattern(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (isGlobCode(text.charCodeAt(i))) return true;
  }
  return false;
}

/**
 * Whether a component matches (nearly) everything in its directory: `*`, `**`, `.*`, `.[!.]*`,
 * `*.*`, `[a-z]*`.
 */
export function isEverything(component: string): boolean {
  let star = false;
  for (let i = 0; i < component.length; i++) {
    const code = component.charCodeAt(i);
    if (code === STAR) star = true;
    else if (code === OPEN) {
      const close = component.indexOf("]", i + 2);
      if (close < 0) return false;
      i = close;
    } else if (code !== QUESTION && code !== DOT) return false;
  }
  return star;
}

/** Without the last components that take everything: `~/*` is judged as `~`. */
export function withoutEverything(parts: readonly string[]): readonly string[] {
  let end = parts.length;
  while (end > 0 && isEverything(parts[end - 1] as string)) end--;
  return end === parts.length ? parts : parts.slice(0, end);
}

/** One step of a pattern: a run of anything, any one character, or one known character. */
const RUN = -1;
const ANY = -2;

function steps(pattern: string): number[] {
  const out: number[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    if (code === STAR || code === UNKNOWN_CODE) {
      if (out[out.length - 1] !== RUN) out.push(RUN);
    } else if (code === QUESTION || code === NUMBER_CODE) out.push(ANY);
    else if (code === OPEN) {
      const close = pattern.indexOf("]", i + 2);
      if (close < 0) out.push(code);
      else {
        out.push(ANY);
        i = close;
      }
    } else out.push(code);
  }
  return out;
}

/**
 * Whether some name fits both patterns. A leading `*` or `?` does not match a leading dot, as in
 * the shell. Bracket expressions count as any one character.
 *
 * @example
 * mayMatch("id_*", "*_rsa") // true
 */
export function mayMatch(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > MAX_PATTERN || b.length > MAX_PATTERN) return true;
  const first = a.charCodeAt(0);
  const second = b.charCodeAt(0);
  if (first === DOT && (second === STAR || second === QUESTION || second === OPEN)) return false;
  if (second === DOT && (first === STAR || first === QUESTION || first === OPEN)) return false;
  const left = steps(a);
  const right = steps(b);
  // reach[j]: the first i steps of `left` and the first j of `right` can describe the same text.
  let reach: boolean[] = new Array(right.length + 1).fill(false);
  reach[0] = true;
  for (let j = 1; j <= right.length && right[j - 1] === RUN; j++) reach[j] = true;
  for (let i = 1; i <= left.length; i++) {
    const l = left[i - 1];
    const next: boolean[] = new Array(right.length + 1).fill(false);
    next[0] = l === RUN && reach[0] === true;
    for (let j = 1; j <= right.length; j++) {
      const r = right[j - 1];
      // A run ends here, or takes what the other side says.
      if (l === RUN || r === RUN) next[j] = reach[j] === true || next[j - 1] === true;
      else if (l === ANY || r === ANY || l === r) next[j] = reach[j - 1] === true;
    }
    reach = next;
  }
  return reach[right.length] === true;
}

/** Number of characters of a pattern that are certain. */
export function certainLength(pattern: string): number {
  let count = 0;
  for (const step of steps(pattern)) if (step >= 0) count++;
  return count;
}
