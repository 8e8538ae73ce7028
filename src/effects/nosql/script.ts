/** JavaScript text to tokens, as far as method calls and their arguments need. Linear, never throws. */

export interface ScriptToken {
  readonly kind: "name" | "string" | "number" | "op";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Tokens of a script; comments and regular expressions are left out. */
export function scriptTokens(text: string): ScriptToken[] {
  const tokens: ScriptToken[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    const start = at;
    if (char.trim() === "") {
      at++;
    } else if (char === "/" && text[at + 1] === "/") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    } else if (char === "/" && text[at + 1] === "*") {
      const end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length : end + 2;
    } else if (char === '"' || char === "'" || char === "`") {
      at++;
      let value = "";
      while (at < text.length && text[at] !== char) {
        if (text[at] === "\\") at++;
        value += text[at] ?? "";
        at++;
      }
      at++;
      tokens.push({ kind: "string", text: value, start, end: at });
    } else if (char === "/" && startsRegex(tokens[tokens.length - 1])) {
      at = skipRegex(text, at);
      tokens.push({ kind: "op", text: "/regex/", start, end: at });
    } else if (/[\w$]/.test(char) || char > "\u007f") {
      while (
        at < text.length &&
        (/[\w$]/.test(text[at] as string) || (text[at] as string) > "\u007f")
      )
        at++;
      const value = text.slice(start, at);
      tokens.push({ kind: /^\d/.test(value) ? "number" : "name", text: value, start, end: at });
    } else {
      at++;
      tokens.push({ kind: "op", text: char, start, end: at });
    }
  }
  return tokens;
}

function startsRegex(before: ScriptToken | undefined): boolean {
  return (
    before === undefined ||
    (before.kind === "op" && before.text !== ")" && before.text !== "]" && before.text !== "}")
  );
}

/** Longer ones are taken for a division, so that many that never end cost little. */
const MAX_REGEX = 300;

function skipRegex(text: string, from: number): number {
  let inClass = false;
  const end = Math.min(text.length, from + MAX_REGEX);
  for (let at = from + 1; at < end; at++) {
    const char = text[at];
    if (char === "\n") return from + 1;
    if (char === "\\") at++;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) {
      at++;
      while (/[a-z]/.test(text[at] ?? "")) at++;
      return at;
    }
  }
  return from + 1;
}

export interface Call {
  /** Names before the method, outermost first: `db.users` for `db.users.drop()`. */
  readonly on: string;
  readonly method: string;
  /** Tokens of each argument. */
  readonly args: readonly (readonly ScriptToken[])[];
  readonly start: number;
}

/** Every method or function call in the text, in the order of their opening parentheses. */
export function callsOf(tokens: readonly ScriptToken[]): Call[] {
  const calls: Call[] = [];
  const open: { call: Call; args: ScriptToken[][]; depth: number }[] = [];
  const stack: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as ScriptToken;
    const current = open[open.length - 1];
    const closes =
      token.kind === "op" && (token.text === ")" || token.text === "]" || token.text === "}");
    if (closes) {
      stack.pop();
      if (current !== undefined && stack.length < current.depth) {
        open.pop();
        // The arguments of the outer call go on.
        open[open.length - 1]?.args[(open[open.length - 1]?.args.length ?? 1) - 1]?.push(token);
        continue;
      }
    }
    if (current !== undefined && current.args.length <= 8) {
      if (token.text === "," && token.kind === "op" && stack.length === current.depth)
        current.args.push([]);
      else if ((current.args[current.args.length - 1]?.length ?? 0) < 64)
        current.args[current.args.length - 1]?.push(token);
    }
    if (token.kind !== "op") continue;
    if (token.text === "(") {
      stack.push("(");
      const named = nameBefore(tokens, at);
      const args: ScriptToken[][] = [[]];
      const call: Call = { on: named.on, method: named.method, args, start: named.start };
      calls.push(call);
      open.push({ call, args, depth: stack.length });
    } else if (token.text === "[" || token.text === "{") {
      stack.push(token.text);
    }
  }
  return calls;
}

/** `db.getCollection("x").drop` before the parenthesis at `at`. */
function nameBefore(
  tokens: readonly ScriptToken[],
  at: number,
): { on: string; method: string; start: number } {
  let method = "";
  let back = at - 1;
  const last = tokens[back];
  if (last === undefined) return { on: "", method: "", start: tokens[at]?.start ?? 0 };
  if (last.kind === "name") {
    method = last.text;
    back--;
  } else if (
    last.text === "]" &&
    tokens[back - 1]?.kind === "string" &&
    tokens[back - 2]?.text === "["
  ) {
    method = tokens[back - 1]?.text ?? "";
    back -= 3;
  } else {
    return { on: "", method: "", start: last.start };
  }
  const names: string[] = [];
  let start = tokens[back + 1]?.start ?? 0;
  for (let steps = 0; steps < 24 && back >= 0; steps++) {
    const token = tokens[back] as ScriptToken;
    if (token.text === "." || token.text === "?") {
      back--;
    } else if (token.kind === "name" && tokens[back + 1]?.text !== undefined) {
      names.unshift(token.text);
      start = token.start;
      back--;
      if (tokens[back]?.text !== ".") break;
    } else if ((token.text === ")" || token.text === "]") && tokens[back - 1]?.kind === "string") {
      names.unshift((tokens[back - 1] as ScriptToken).text);
      back -= 3;
    } else if (token.text === ")" && tokens[back - 1]?.text === "(") {
      back -= 2;
    } else {
      break;
    }
  }
  return { on: names.join("."), method, start };
}
