/** Decoding and formatting of known text. All functions are total: what makes no sense is undefined. */
import { MAX_LITERAL } from "./limits.js";
import { cat, Dict, List, Part, textOf, unknown, type Val } from "./values.js";

/** Text of UTF-8 bytes; a byte that is not UTF-8 stands for itself. */
export function utf8(bytes: readonly number[]): string {
  let out = "";
  for (let i = 0; i < bytes.length; ) {
    const b = (bytes[i] as number) & 255;
    const size = b < 0x80 ? 1 : b >= 0xf0 && b < 0xf8 ? 4 : b >= 0xe0 ? 3 : b >= 0xc2 ? 2 : 1;
    let code = size === 1 ? b : b & (0xff >> (size + 1));
    let good = size === 1 || i + size <= bytes.length;
    for (let k = 1; good && k < size; k++) {
      const next = bytes[i + k] as number;
      if ((next & 0xc0) !== 0x80) good = false;
      else code = (code << 6) | (next & 0x3f);
    }
    if (!good || code > 0x10ffff) {
      out += String.fromCharCode(b);
      i++;
    } else {
      out += String.fromCodePoint(code);
      i += size;
    }
  }
  return out;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_VALUES = new Map<string, number>([
  ...[...BASE64].map((c, i): [string, number] => [c, i]),
  ["-", 62],
  ["_", 63],
]);

export function base64(text: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const char of text) {
    const v = BASE64_VALUES.get(char);
    if (v === undefined) {
      if (char === "=") break;
      continue;
    }
    value = ((value << 6) | v) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >> bits) & 255);
    }
  }
  return utf8(bytes);
}

export function base64Encode(text: string): string {
  let out = "";
  const bytes = utf8Bytes(text);
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] as number;
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    out += BASE64.charAt(a >> 2) + BASE64.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    out += b === undefined ? "=" : BASE64.charAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    out += c === undefined ? "=" : BASE64.charAt(c & 63);
  }
  return out;
}

export function utf8Bytes(text: string): number[] {
  const out: number[] = [];
  for (const char of text) {
    const c = char.codePointAt(0) as number;
    if (c < 0x80) out.push(c);
    else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 63));
    else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    else {
      out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    }
  }
  return out;
}

export function base32(text: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const char of text.toUpperCase()) {
    const v = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(char);
    if (v < 0) continue;
    value = ((value << 5) | v) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >> bits) & 255);
    }
  }
  return utf8(bytes);
}

export function hex(text: string): string | undefined {
  const clean = text.replace(/[\s:]+/g, "");
  if (clean.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(clean)) return undefined;
  const bytes: number[] = [];
  for (let i = 0; i < clean.length; i += 2) bytes.push(Number.parseInt(clean.slice(i, i + 2), 16));
  return utf8(bytes);
}

export function rot13(text: string): string {
  return text.replace(/[a-zA-Z]/g, (c) => {
    const base = c <= "Z" ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
  });
}

export function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes: number[] = [];
    for (let i = 0; i < run.length; i += 3)
      bytes.push(Number.parseInt(run.slice(i + 1, i + 3), 16));
    return utf8(bytes);
  });
}

/** Characters of the codes, if all are known. */
export function fromCodes(values: readonly Val[], bytes: boolean): string | undefined {
  const codes: number[] = [];
  for (const value of values) {
    const n = typeof value === "number" ? value : Number(textOf(value) ?? Number.NaN);
    if (!(n >= 0 && n <= 0x10ffff)) return undefined;
    codes.push(Math.floor(n));
  }
  if (codes.length > MAX_LITERAL) return undefined;
  return bytes ? utf8(codes) : codes.map((code) => String.fromCodePoint(code)).join("");
}

/** `"%s/%d" % values` of Python and Ruby, `sprintf` of the others. */
export function formatPercent(format: Val, given: Val): Val {
  const text = textOf(format);
  if (text === undefined) return unknown("", format, given);
  const list = given instanceof List ? given.items : [given];
  const pieces: Val[] = [];
  const pattern =
    /%(?:\((\w+)\)|<(\w+)>|(\d+)\$)?[-+ #0]{0,5}(?:\d{1,9}|\*)?(?:\.\d{0,9})?[hlL]{0,2}([a-zA-Z%])/g;
  let at = 0;
  let next = 0;
  for (let m = pattern.exec(text); m !== null && pieces.length < 128; m = pattern.exec(text)) {
    pieces.push(text.slice(at, m.index));
    at = m.index + m[0].length;
    if (m[4] === "%") {
      pieces.push("%");
      continue;
    }
    const key = m[1] ?? m[2];
    let value: Val | undefined;
    if (key !== undefined) {
      value = given instanceof Dict ? given.map.get(key) : undefined;
    } else if (m[3] !== undefined) value = list[Number(m[3]) - 1];
    else value = list[next++];
    pieces.push(convert(m[4] as string, value ?? unknown("", given)));
  }
  pieces.push(text.slice(at));
  return cat(pieces);
}

function convert(letter: string, value: Val): Val {
  if (typeof value === "number") {
    if (letter === "c") return String.fromCodePoint(Math.max(0, Math.min(0x10ffff, value)) | 0);
    if (letter === "x") return value.toString(16);
    if (letter === "o") return value.toString(8);
    return String(value);
  }
  return value;
}

/** Python's `str.format`. */
export function formatBraces(
  text: string,
  args: readonly Val[],
  named: ReadonlyMap<string, Val> | undefined,
): Val {
  const pieces: Val[] = [];
  const pattern = /\{\{|\}\}|\{([^{}]*)\}/g;
  let at = 0;
  let next = 0;
  for (let m = pattern.exec(text); m !== null && pieces.length < 128; m = pattern.exec(text)) {
    pieces.push(text.slice(at, m.index));
    at = m.index + m[0].length;
    if (m[1] === undefined) {
      pieces.push(m[0].charAt(0));
      continue;
    }
    const key = (m[1].split(/[!:.[]/)[0] ?? "").trim();
    const value =
      key === "" ? args[next++] : /^\d+$/.test(key) ? args[Number(key)] : named?.get(key);
    pieces.push(value ?? unknown(key));
  }
  pieces.push(text.slice(at));
  return cat(pieces);
}

/** Replaces known text in known or partly known text. */
export function replaceText(
  of: Val,
  from: Val | undefined,
  to: Val | undefined,
  all: boolean,
): Val {
  const a = textOf(from);
  const b = textOf(to);
  if (a === undefined || b === undefined) return unknown("", of, from ?? null, to ?? null);
  const swap = (text: string) => (all ? text.split(a).join(b) : text.replace(a, () => b));
  if (typeof of === "string") {
    const out = a === "" ? of : swap(of);
    return out.length <= MAX_LITERAL ? out : unknown("", of);
  }
  if (of instanceof Part && a !== "") {
    const parts = of.parts.map((part) => (typeof part === "string" ? swap(part) : part));
    return new Part(parts, of.taints, of.files, of.glob);
  }
  return unknown("", of);
}
