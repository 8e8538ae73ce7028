/** What a call sets, whichever way it is written: options, `key=value` lists, JSON. */
import type { Word } from "../shell/types.js";

/** One thing that is set. */
export interface Setting {
  /** Lower case without `-` and `_`; inside of JSON the names of the objects around it, joined by dots. */
  readonly key: string;
  /** `""` for an option that stands alone. */
  readonly value: string;
}

const MAX_SETTINGS = 400;

/** Everything that the words set, in order. What is not known is left out. */
export function settingsOf(words: readonly Word[]): Setting[] {
  const found: Setting[] = [];
  for (const [n, word] of words.entries()) {
    if (!word.known || found.length > MAX_SETTINGS) continue;
    const option = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/s.exec(word.text);
    if (option === null) {
      found.push(...settingsIn(word.text));
      continue;
    }
    const next = words[n + 1];
    const value =
      option[2] ?? (next?.known === true && !/^-(?!\d)/.test(next.text) ? next.text : "");
    found.push({ key: keyOf(option[1] as string), value });
    if (option[2] !== undefined) found.push(...settingsIn(option[2]));
  }
  return found;
}

/** What one text sets: JSON, `a=1,b=2`, or nothing. */
export function settingsIn(text: string): Setting[] {
  const json = readJson(text);
  if (json !== undefined) return walk(json, []);
  return [...text.matchAll(/(?:^|[,;{[\s])([A-Za-z][\w.:-]*)\s*=\s*\{?([^,;{}\]]*)/g)]
    .slice(0, MAX_SETTINGS)
    .map((match) => ({ key: keyOf(match[1] as string), value: (match[2] as string).trim() }));
}

/** The value of a JSON text; undefined when it is none. */
export function readJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function walk(value: unknown, path: readonly string[]): Setting[] {
  if (path.length > 12) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => walk(one, path));
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .slice(0, 100)
      .flatMap(([key, inner]) => walk(inner, [...path, keyOf(key)]));
  return [{ key: path.join("."), value: String(value) }];
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}
