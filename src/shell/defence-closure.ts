/**
 * Everything that opens must end with its closer. The parser reports what is not closed in the text
 * itself, but not in a window it cuts out of it: in `${a/$(b /c)/d}` it takes the first slash for the
 * separator, and `$(b ` for the pattern.
 */
import type {
  AnsiCQuotedPart,
  ArithmeticExpression,
  DoubleQuotedPart,
  ExtendedGlobPart,
  LocaleStringPart,
  ParameterExpansionPart,
  SingleQuotedPart,
} from "unbash";
import type { Placed } from "./problems.js";

type TextPart = Placed & { readonly text: string };

/** Whether a text ends with its closer, and no backslash takes that away. */
function endsUnescaped(text: string, opener: string, closer: string): boolean {
  if (text.length < opener.length + closer.length || !text.endsWith(closer)) return false;
  let backslash = text.length - closer.length;
  while (text.charCodeAt(backslash - 1) === 92) backslash--;
  return (text.length - closer.length - backslash) % 2 === 0;
}

/**
 * Whether `$(…)`, `<(…)` or plain backticks end with their closer. The last character is not enough:
 * `$(b $(c)` ends with one as well. What was cut has its script end where it ends itself.
 */
export function substitutionCloses(part: TextPart, scriptEnd: number): boolean {
  return scriptEnd === part.end - 1 && part.text.endsWith(part.text.startsWith("`") ? "`" : ")");
}

/** Whether backticks with escapes, whose script has a text of its own, end with a backtick. */
export function backticksClose(text: string): boolean {
  return endsUnescaped(text, "`", "`");
}

export function singleQuotesClose(part: SingleQuotedPart): boolean {
  return part.text.length === part.value.length + 2;
}

export function doubleQuotesClose(part: DoubleQuotedPart | LocaleStringPart): boolean {
  return part.parts.at(-1)?.end === part.end - 1 && part.text.endsWith('"');
}

export function ansiCQuotesClose(part: AnsiCQuotedPart): boolean {
  return endsUnescaped(part.text, "$'", "'");
}

/** Whether `${…}` ends with its brace: the last thing inside must leave room for it. */
export function parameterCloses(part: ParameterExpansionPart): boolean {
  let last = part.parameterEnd;
  if (part.operation) last = part.operation.end;
  else if (part.index) last = part.index.end + 1;
  return last === part.end - 1 && part.text.endsWith("}");
}

export function extendedGlobCloses(part: ExtendedGlobPart): boolean {
  return part.end - part.pos === part.pattern.length + 3 && part.text.endsWith(")");
}

/** Whether an expression fills the body of its arithmetic: one that was cut reaches beyond it. */
export function arithmeticCloses(
  expression: ArithmeticExpression | undefined,
  body: string,
  start: number,
): boolean {
  const { length } = body.trimEnd();
  return expression ? expression.end === start + length : length === 0;
}
