/** Brace expansion on source text, which bash does before every other expansion. */
import { MAX_EXPANSION_WORDS } from "../shell/limits.js";

/** End of the quoted or substituted stretch that begins at `at`, or `at` when none begins there. */
function skipOpaque(text: string, at: number): number {
  const c = text[at];
  if (c === "\\") return at + 2;
  if (c === "'") {
    const end = text.indexOf("'", at + 1);
    return end < 0 ? text.length : end + 1;
  }
  if (c === '"') {
    let n = at + 1;
    while (n < text.length && text[n] !== '"') n += text[n] === "\\" ? 2 : 1;
    return Math.min(n + 1, text.length);
  }
  if (c === "$" && (text[at + 1] === "{" || text[at + 1] === "(")) {
    const open = text[at + 1] as string;
    const close = open === "{" ? "}" : ")";
    let depth = 0;
    for (let n = at + 1; n < text.length; n++) {
      if (text[n] === open) depth++;
      else if (text[n] === close && --depth === 0) return n + 1;
    }
    return text.length;
  }
  return at;
}

function sequence(body: string): string[] | undefined {
  const m = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(body);
  if (m === null) return undefined;
  const [, a, b, s] = m as unknown as [string, string, string, string | undefined];
  const numeric = /\d/.test(a);
  if (numeric !== /\d/.test(b)) return undefined;
  const from = numeric ? Number(a) : a.charCodeAt(0);
  const to = numeric ? Number(b) : b.charCodeAt(0);
  const step = Math.max(1, Math.abs(Number(s ?? 1)));
  const width = numeric && /^-?0\d/.test(a) ? a.length : 0;
  const out: string[] = [];
  for (let n = from; from <= to ? n <= to : n >= to; n += from <= to ? step : -step) {
    out.push(numeric ? String(n).padStart(width, "0") : String.fromCharCode(n));
    if (out.length > MAX_EXPANSION_WORDS) return undefined;
  }
  return out;
}

/**
 * Expands `a{b,c}d` and `{1..3}` in the source spelling of one word. Quotes are kept. Returns
 * undefined when there are more than MAX_EXPANSION_WORDS results.
 */
export function expandBraces(text: string): string[] | undefined {
  for (let at = 0; at < text.length; at++) {
    const after = skipOpaque(text, at);
    if (after > at) {
      at = after - 1;
      continue;
    }
    if (text[at] !== "{") continue;
    const parts: string[] = [];
    let depth = 0;
    let start = at + 1;
    let end = -1;
    for (let n = at; n < text.length; n++) {
      const jump = skipOpaque(text, n);
      if (jump > n) {
        n = jump - 1;
        continue;
      }
      if (text[n] === "{") depth++;
      else if (text[n] === "," && depth === 1) {
        parts.push(text.slice(start, n));
        start = n + 1;
      } else if (text[n] === "}" && --depth === 0) {
        end = n;
        break;
      }
    }
    if (end < 0) continue;
    const body = text.slice(at + 1, end);
    const choices = parts.length > 0 ? [...parts, text.slice(start, end)] : sequence(body);
    if (choices === undefined) continue;
    const tails = expandBraces(text.slice(end + 1));
    if (tails === undefined) return undefined;
    const head = text.slice(0, at);
    const out: string[] = [];
    for (const choice of choices) {
      const inner = parts.length > 0 ? expandBraces(choice) : [choice];
      if (inner === undefined) return undefined;
      for (const one of inner) for (const tail of tails) out.push(head + one + tail);
      if (out.length > MAX_EXPANSION_WORDS) return undefined;
    }
    return out;
  }
  return [text];
}
