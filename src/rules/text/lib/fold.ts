/** What simple text tools make of known text: `tr`, `sed s`, `cut`. */

const CLASSES: ReadonlyMap<string, string> = new Map([
  ["upper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  ["lower", "abcdefghijklmnopqrstuvwxyz"],
  ["digit", "0123456789"],
  ["alpha", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"],
  ["alnum", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"],
  ["space", " \t\n\v\f\r"],
  ["blank", " \t"],
  ["punct", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"],
]);

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\\", "\\"],
  ["0", "\0"],
]);

/** The characters that a set of `tr` stands for; undefined when it is written in a rare way. */
function setOf(text: string): string | undefined {
  let out = "";
  for (let n = 0; n < text.length; n++) {
    const named = /^\[:(\w+):\]/.exec(text.slice(n));
    if (named !== null) {
      const chars = CLASSES.get(named[1] as string);
      if (chars === undefined) return undefined;
      out += chars;
      n += named[0].length - 1;
      continue;
    }
    if (/^\[[.=]|^\[.\*/.test(text.slice(n))) return undefined;
    let char = text[n] as string;
    if (char === "\\") {
      const octal = /^\\([0-7]{1,3})/.exec(text.slice(n));
      if (octal !== null) {
        char = String.fromCharCode(Number.parseInt(octal[1] as string, 8));
        n += octal[0].length - 1;
      } else {
        n++;
        char = ESCAPES.get(text[n] ?? "\\") ?? text[n] ?? "\\";
      }
    }
    const to = text[n + 1] === "-" ? text[n + 2] : undefined;
    if (to !== undefined && to !== "\\") {
      const last = to.charCodeAt(0);
      for (let code = char.charCodeAt(0); code <= last; code++) out += String.fromCharCode(code);
      n += 2;
    } else out += char;
  }
  return out;
}

export interface TrOptions {
  readonly complement: boolean;
  readonly remove: boolean;
  readonly squeeze: boolean;
}

/** `tr from to` on known text. */
export function translate(
  text: string,
  from: string,
  to: string | undefined,
  options: TrOptions,
): string | undefined {
  const source = setOf(from);
  const target = to === undefined ? undefined : setOf(to);
  if (source === undefined || (to !== undefined && target === undefined)) return undefined;
  const isIn = (char: string): boolean => source.includes(char) !== options.complement;
  if (options.remove) return [...text].filter((char) => !isIn(char)).join("");
  let out = "";
  let last = "";
  for (const char of text) {
    let next = char;
    if (target !== undefined && target !== "" && isIn(char)) {
      const at = options.complement
        ? target.length - 1
        : Math.min(source.indexOf(char), target.length - 1);
      next = target[at] as string;
    }
    const squeezed = options.squeeze && next === last && (target ?? source).includes(next);
    if (!squeezed) out += next;
    last = next;
  }
  return out;
}

/** A pattern with no special characters, unescaped; undefined for a real regular expression. */
function plainPattern(pattern: string): string | undefined {
  let out = "";
  for (let n = 0; n < pattern.length; n++) {
    const char = pattern[n] as string;
    if (char === "\\") {
      const next = pattern[++n] ?? "";
      if (/[A-Za-z0-9(){}+?|<>]/.test(next)) return undefined;
      out += next;
    } else if (/[.*[\]^$+?(){}|]/.test(char)) return undefined;
    else out += char;
  }
  return out;
}

/** `sed 's/a/b/g; s/c/d/'` with plain text on both sides. */
export function substituteText(text: string, script: string): string | undefined {
  let out = text;
  let rest = script.trim();
  for (let n = 0; n < 20 && rest !== ""; n++) {
    const match =
      /^s([^\w\s\\])((?:\\.|(?!\1)[^\\])*)\1((?:\\.|(?!\1)[^\\])*)\1(g?)\s*(?:;\s*|\n\s*|$)/.exec(
        rest,
      );
    if (match === null) return undefined;
    const from = plainPattern(match[2] as string);
    const to = match[3] as string;
    if (from === undefined || from === "" || /&|\\[0-9n]/.test(to)) return undefined;
    const by = to.replace(/\\(.)/g, "$1");
    out = out
      .split("\n")
      .map((line) => (match[4] === "g" ? line.split(from).join(by) : line.replace(from, () => by)))
      .join("\n");
    rest = rest.slice(match[0].length);
  }
  return rest === "" ? out : undefined;
}

/** `cut -c` and `cut -d -f` on known text. */
export function cutText(
  text: string,
  list: string,
  delimiter: string | undefined,
): string | undefined {
  const ranges: [number, number][] = [];
  for (const part of list.split(",")) {
    const match = /^(\d+)?(-)?(\d+)?$/.exec(part);
    if (match === null) return undefined;
    const from = Number(match[1] ?? 1);
    ranges.push([from, match[2] === undefined ? from : Number(match[3] ?? 1e9)]);
  }
  const isIn = (n: number): boolean => ranges.some(([from, to]) => n >= from && n <= to);
  return text
    .split("\n")
    .map((line) => {
      const parts = delimiter === undefined ? [...line] : line.split(delimiter);
      if (delimiter !== undefined && parts.length === 1) return line;
      return parts.filter((_, n) => isIn(n + 1)).join(delimiter ?? "");
    })
    .join("\n");
}
