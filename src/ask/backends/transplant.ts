/**
 * Puts what a request names into the command of another request. The two requests are aligned word by
 * word (Needleman & Wunsch 1970); what stands in the same place fills the same place of the command.
 */
import { looksLikePath } from "../text/fit.js";
import type { Token } from "../text/tokens.js";

/** What kind of thing fills a place: only like kinds are exchanged. */
export function kindOf({ text, quoted, number, size, duration }: Token): string {
  if (duration !== undefined) return `duration ${duration.unit}`;
  if (size !== undefined) return `size ${size.unit}`;
  if (number !== undefined) return "number";
  if (/[*?]/.test(text)) return "glob";
  if (/\/|^[.~]{1,2}$/.test(text)) return "path";
  if (looksLikePath(text)) return "file";
  return quoted ? "text" : "other";
}

const NAMES: ReadonlySet<string> = new Set(["file", "path", "glob", "text", "other"]);

function likeness(one: Token, two: Token): number {
  if (one.thing && two.thing) {
    const [a, b] = [kindOf(one), kindOf(two)];
    if (one.text === two.text) return 1.6;
    if (a === b) return 1.2;
    if (a.split(" ")[0] === b.split(" ")[0]) return 0.7;
    return NAMES.has(a) && NAMES.has(b) ? 0.6 : -1;
  }
  if (one.stop !== two.stop) return -1;
  if (one.thing !== two.thing) return one.stop ? -1 : 0.05;
  if (one.lemma === two.lemma) return one.stop ? 0.3 : 1;
  return one.stop ? -1 : 0.1;
}

/** Pairs of indices that stand in the same place. */
export function align(a: readonly Token[], b: readonly Token[]): ReadonlyMap<number, number> {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        likeness(a[i] as Token, b[j] as Token) + at(i + 1, j + 1),
      );
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (at(i, j) === likeness(a[i] as Token, b[j] as Token) + at(i + 1, j + 1)) pairs.set(i++, j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** The text by which a thing stands in a command: the amount of a size or of a duration. */
const written = ({ text, number, size, duration }: Token): string =>
  String(duration?.amount ?? size?.amount ?? number ?? text);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** The current directory is meant where none is named. */
const isHere = ({ text }: Token): boolean => text === "." || text === "./";

/** Where a text stands in a command, as a word of its own or after the `*` of a pattern. */
function placeOf(from: string, command: string): RegExpExecArray | null {
  const isFile = /^[\w-]+\.\w+$/.test(from);
  const isPath = /^\/\w/.test(from);
  const before = /^\.\w/.test(from) ? "[\\w/~$-]" : isFile ? "[\\w.~*$-]" : "[\\w./~*$-]";
  return (
    new RegExp(`(?<!${before})(?:\\./)?${escaped(from)}(?!${isPath ? "[\\w*]" : "[\\w/*]"})`).exec(
      command,
    ) ?? new RegExp(`(?<=[-+ =])${escaped(from)}(?![\\w./*])`).exec(command)
  );
}

/** The quote that is open at a place; a backslash in front of one is not looked for, which only refuses more. */
function quoteAt(command: string, index: number): string {
  let open = "";
  for (const char of command.slice(0, index))
    if (open === char) open = "";
    else if (open === "" && (char === "'" || char === '"')) open = char;
  return open;
}

/** Whether a text may be written at a place without a change of what the shell reads around it. */
function fits(to: string, from: string, command: string, index: number): boolean {
  if (/^[\w@%+=:,./~-]+$/.test(to)) return true;
  const quote = command.includes("\\") ? "" : quoteAt(command, index);
  if (quote === "'") return !/['\n]/.test(to);
  if (quote === '"') return !/["$`\\\n!]/.test(to);
  if (!/^[\w@%+=:,./~*?-]+$/.test(to)) return false;
  return /[*?]/.test(from) || quoteAt(command, index) !== "" || command[index - 1] === "\\";
}

/**
 * The command of a request whose things are replaced by those of another; undefined where they do not
 * answer to each other, so that nothing that was asked is lost.
 *
 * @param own the request of the command, cut into tokens
 */
export function transplant(
  command: string,
  own: readonly Token[],
  asked: readonly Token[],
): string | undefined {
  const pairs = align(own, asked);
  const used = new Set<number>();
  const changes: [Token, Token][] = [];
  const open: Token[] = [];
  for (const [i, token] of own.entries()) {
    const j = pairs.get(i);
    const mine = j === undefined ? undefined : (asked[j] as Token);
    if (token.thing) {
      if (mine !== undefined && (mine.thing || !mine.stop)) {
        used.add(j as number);
        changes.push([token, mine]);
      } else open.push(token);
    } else if (
      !token.stop &&
      mine !== undefined &&
      mine.lemma !== token.lemma &&
      // A plain word that stands in the command as an argument is a name.
      new RegExp(`(?<=[\\s"'=/])${escaped(token.text)}(?=$|[\\s"';)])`).test(command)
    ) {
      used.add(j as number);
      changes.push([token, mine]);
    }
  }
  // What stands elsewhere: the first thing of the same kind that is left.
  for (const token of open) {
    const j = asked.findIndex(
      (one, at) => one.thing && !used.has(at) && kindOf(one) === kindOf(token),
    );
    if (j >= 0) {
      used.add(j);
      changes.push([token, asked[j] as Token]);
    } else if (!isHere(token)) return undefined;
  }
  // A thing that was asked and finds no place would be lost.
  if (asked.some((one, at) => one.thing && !used.has(at) && !isHere(one))) return undefined;
  let out = command;
  const done: string[] = [];
  for (const [token, mine] of changes) {
    const [from, to] = [written(token), written(mine)];
    if (from === to) continue;
    if (token.duration?.unit !== mine.duration?.unit || token.size?.unit !== mine.size?.unit)
      return undefined;
    const found = placeOf(from, out);
    // What the command does not show cannot be exchanged.
    if (found === null || !fits(to, from, out, found.index)) return undefined;
    out = out.split(found[0]).join(`\u0001${done.length}\u0002`);
    done.push(to);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of its own.
  return out.replace(/\u0001(\d+)\u0002/g, (_, at: string) => done[Number(at)] ?? "");
}
