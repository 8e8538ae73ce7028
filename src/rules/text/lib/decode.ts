/** Decoders for text that is known. Each returns undefined when the text is not of its kind. */

function utf8(bytes: readonly number[]): string {
  return new TextDecoder("utf-8").decode(new Uint8Array(bytes));
}

function bits(text: string, alphabet: string, size: number): number[] | undefined {
  const bytes: number[] = [];
  let buffer = 0;
  let count = 0;
  for (const char of text) {
    const value = alphabet.indexOf(char);
    if (value < 0) return undefined;
    buffer = ((buffer << size) | value) & 0xffff;
    count += size;
    if (count >= 8) {
      count -= 8;
      bytes.push((buffer >> count) & 255);
    }
  }
  return bytes;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64URL = `${BASE64.slice(0, 62)}-_`;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE32HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

export type Encoding =
  | "base64"
  | "base64url"
  | "base32"
  | "base32hex"
  | "base16"
  | "z85"
  | "base2msbf"
  | "base2lsbf";

export function decodeText(
  encoding: Encoding,
  text: string,
  ignoreGarbage: boolean,
): string | undefined {
  let body = text.replace(/[\s=]+/g, "");
  if (ignoreGarbage) body = body.replace(/[^A-Za-z0-9+/_-]/g, "");
  let bytes: number[] | undefined;
  switch (encoding) {
    case "base64":
      bytes = bits(body, BASE64, 6);
      break;
    case "base64url":
      bytes = bits(body, BASE64URL, 6);
      break;
    case "base32":
      bytes = bits(body.toUpperCase(), BASE32, 5);
      break;
    case "base32hex":
      bytes = bits(body.toUpperCase(), BASE32HEX, 5);
      break;
    case "base16":
      bytes = fromHex(body);
      break;
    default:
      return undefined;
  }
  return bytes === undefined ? undefined : utf8(bytes);
}

function fromHex(text: string): number[] | undefined {
  if (!/^[0-9a-fA-F]*$/.test(text)) return undefined;
  const bytes: number[] = [];
  for (let n = 0; n + 1 < text.length; n += 2)
    bytes.push(Number.parseInt(text.slice(n, n + 2), 16));
  return bytes;
}

/** `xxd -r -p` (plain) or `xxd -r` (with offsets and a text column). */
export function decodeHexDump(text: string, plain: boolean): string | undefined {
  if (plain) {
    const bytes = fromHex(text.replace(/\s+|0x|\\x|,/g, ""));
    return bytes === undefined ? undefined : utf8(bytes);
  }
  const bytes: number[] = [];
  for (const line of text.split("\n")) {
    const body = /^[0-9a-fA-F]+:\s*((?:[0-9a-fA-F]{2,}\s?)+)/.exec(line)?.[1];
    if (body !== undefined) bytes.push(...(fromHex(body.replace(/\s+/g, "")) ?? []));
  }
  return bytes.length === 0 ? undefined : utf8(bytes);
}

/** Encodes text, for the way there and back. */
export function encodeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let out = "";
  for (let n = 0; n < bytes.length; n += 3) {
    const group = ((bytes[n] as number) << 16) | ((bytes[n + 1] ?? 0) << 8) | (bytes[n + 2] ?? 0);
    for (let k = 0; k < 4; k++) {
      out += n * 8 + k * 6 < bytes.length * 8 ? BASE64[(group >> (18 - 6 * k)) & 63] : "=";
    }
  }
  return out;
}
