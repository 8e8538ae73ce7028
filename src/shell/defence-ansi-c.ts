/**
 * `$'…'` is decoded by the parser, wrongly in two cases that bash 5.2 shows: `\x{72}` is the
 * character 0x72 (one byte, any number of digits, the brace optional), and a backslash before a
 * newline stays together with it.
 */
import { parse } from "unbash";

/**
 * What bash makes of `$'…'`, or undefined when the parser's own value is right.
 *
 * @example decodeAnsiC("$'\\x{72}m'") // "rm"
 */
export function decodeAnsiC(text: string): string | undefined {
  if (!text.includes("\\x{") && !text.includes("\\\n")) return undefined;
  const plain = text.replace(
    /\\(?:x\{([0-9A-Fa-f]*)\}?|[\s\S])/g,
    (match, digits: string | undefined) => {
      if (match === "\\\n") return "\\\\\n";
      return digits === undefined ? match : `\\x${digits.slice(-2).padStart(2, "0")}`;
    },
  );
  if (plain === text) return undefined;
  const command = parse(plain).commands[0]?.command;
  return command?.type === "Command" ? command.name?.value : undefined;
}
