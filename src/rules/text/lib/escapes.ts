/** Backslash escapes and formats of `echo -e` and `printf`, worked out for known text. */
import { MAX_FOLD } from "./flow.js";

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ["a", "\u0007"],
  ["b", "\b"],
  ["e", "\u001b"],
  ["E", "\u001b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
]);

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|0([0-7]{0,3})|([1-7][0-7]{0,2})|(c)|([\s\S]))/g;

function codePoint(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Bytes above 127 written one by one become characters where they are UTF-8. */
function joinBytes(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code > 255) return text;
    bytes.push(code);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return text;
  }
}

/** `text` with its escapes replaced, and whether `\c` ended the output. */
export function unescapeText(text: string): { text: string; stopped: boolean } {
  if (!text.includes("\\")) return { text, stopped: false };
  let stopped = false;
  let out = "";
  let last = 0;
  let hadBytes = false;
  for (const match of text.matchAll(ESCAPE)) {
    out += text.slice(last, match.index);
    last = match.index + match[0].length;
    const [, hex, u4, u8, zero, octal, stop, other] = match;
    if (stop !== undefined) {
      stopped = true;
      last = text.length;
      break;
    }
    if (hex !== undefined || octal !== undefined) {
      hadBytes = true;
      out += String.fromCharCode(
        hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal as string, 8) & 255,
      );
    } else if (zero !== undefined)
      out += String.fromCharCode(Number.parseInt(zero || "0", 8) & 255);
    else if (u4 !== undefined || u8 !== undefined) out += codePoint((u4 ?? u8) as string);
    else out += SIMPLE.get(other as string) ?? match[0];
  }
  out += text.slice(last);
  return { text: hadBytes ? joinBytes(out) : out, stopped };
}

const DIRECTIVE = /%(%|([-+ #0']*)(\d+|\*)?(?:\.(\d+|\*)?)?([hlLqjzt]*)([a-zA-Z]|\([^)]*\)T))/g;

function number(arg: string): number {
  const text = arg.trim();
  if (/^['"]./.test(text)) return text.codePointAt(1) as number;
  if (/^[-+]?0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  const value = Number(text);
  return Number.isFinite(value) ? value : 0;
}

/**
 * What `printf format args…` prints, or undefined when it uses something that is not worked out.
 *
 * @example
 * formatText("%s\n", ["a", "b"]) // "a\nb\n"
 */
export function formatText(format: string, args: readonly string[]): string | undefined {
  const queue = [...args];
  let out = "";
  let stopped = false;
  const once = (): boolean | undefined => {
    let used = false;
    let last = 0;
    const literalPart = (text: string): void => {
      const part = unescapeText(text);
      out += part.text;
      stopped ||= part.stopped;
    };
    for (const match of format.matchAll(DIRECTIVE)) {
      literalPart(format.slice(last, match.index));
      last = match.index + match[0].length;
      if (stopped) return used;
      if (match[1] === "%") {
        out += "%";
        continue;
      }
      const flags = match[2] ?? "";
      let width =
        match[3] === undefined
          ? 0
          : match[3] === "*"
            ? number(queue.shift() ?? "0")
            : Number(match[3]);
      const precision = match[4] === "*" ? number(queue.shift() ?? "0") : match[4];
      const directive = match[6] as string;
      used = true;
      const arg = queue.shift() ?? "";
      let text: string;
      switch (directive) {
        case "s":
          text = precision === undefined ? arg : arg.slice(0, Number(precision));
          break;
        case "b": {
          const part = unescapeText(arg);
          text = part.text;
          stopped ||= part.stopped;
          break;
        }
        case "c":
          text = arg.slice(0, 1);
          break;
        case "d":
        case "i":
        case "u":
          text = String(Math.trunc(number(arg)));
          break;
        case "x":
        case "X":
          text = Math.trunc(number(arg)).toString(16);
          if (directive === "X") text = text.toUpperCase();
          if (flags.includes("#")) text = `0${directive}${text}`;
          break;
        case "o":
          text = Math.trunc(number(arg)).toString(8);
          break;
        case "q":
          text = /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replace(/'/g, "'\\''")}'`;
          break;
        default:
          return undefined;
      }
      if (width < 0) width = -width;
      if (width > MAX_FOLD) return undefined;
      if (text.length < width) {
        const zero = flags.includes("0") && !flags.includes("-") && /[diuxXo]/.test(directive);
        text = flags.includes("-") ? text.padEnd(width) : text.padStart(width, zero ? "0" : " ");
      }
      out += text;
      if (stopped) return used;
    }
    literalPart(format.slice(last));
    return used;
  };
  do {
    const used = once();
    if (used === undefined) return undefined;
    if (!used) break;
    if (out.length > MAX_FOLD) return undefined;
  } while (queue.length > 0 && !stopped);
  return joinBytesIfNeeded(out);
}

function joinBytesIfNeeded(text: string): string {
  return /[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) ? joinBytes(text) : text;
}
