/** The command language of lftp, as far as it moves, deletes or runs something. */

/** One command of a script. */
export interface LftpCommand {
  readonly verb: string;
  readonly options: readonly string[];
  readonly operands: readonly string[];
  /** Text for the local shell (`!cmd`), when it is that. */
  readonly shell?: string;
}

/** Options that take the next word, by their spelling. */
const VALUED =
  /^(?:-[oOPcu]|--(?:include|exclude|parallel|use-pget-n|file|directory|target-directory))$/;

/**
 * The commands of a script, in order. Quotes hide separators, as in lftp(1); `&&`, `||`, `;`, `&` and newlines separate.
 */
export function lftpCommands(script: string): readonly LftpCommand[] {
  const found: LftpCommand[] = [];
  for (const part of split(script)) {
    const text = part.trim();
    if (text === "" || text.startsWith("#")) continue;
    if (text.startsWith("!")) {
      found.push({ verb: "!", options: [], operands: [], shell: text.slice(1) });
      continue;
    }
    const words = (text.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) =>
      word.replace(/^(["'])(.*)\1$/, "$2"),
    );
    const [verb = "", ...rest] = words;
    const options: string[] = [];
    const operands: string[] = [];
    for (let n = 0; n < rest.length; n++) {
      const word = rest[n] as string;
      if (!word.startsWith("-")) operands.push(word);
      else {
        options.push(word);
        if (VALUED.test(word)) n++;
      }
    }
    const shell = verb === "shell" ? { shell: rest.join(" ") } : {};
    found.push({ verb, options, operands, ...shell });
  }
  return found;
}

function split(script: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let quote = "";
  let isBlank = true;
  for (let at = 0; at < script.length; at++) {
    const char = script[at] as string;
    // The rest of a line that starts with `!` is the shell's.
    if (isBlank && char === "!") {
      const end = script.indexOf("\n", at);
      at = end < 0 ? script.length : end;
    } else if (char === quote) quote = "";
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    if (at === script.length || (quote === "" && /[;\n&|]/.test(script[at] as string))) {
      parts.push(script.slice(start, at));
      start = at + 1;
      isBlank = true;
    } else if (!/\s/.test(char)) isBlank = false;
  }
  return start < script.length ? [...parts, script.slice(start)] : parts;
}

/** Whether `mirror` goes from here to there. */
export function isUpload({ verb, options }: LftpCommand): boolean {
  return (
    verb === "put" ||
    verb === "mput" ||
    (verb === "mirror" && options.some((text) => text === "--reverse" || /^-[a-zA-Z]*R/.test(text)))
  );
}

/** Whether it takes something away on the other machine. */
export function deletesThere(command: LftpCommand): boolean {
  const { verb, options } = command;
  if (/^(?:rm|mrm|glob-rm|rmdir)$/.test(verb)) return true;
  if (verb === "glob" && command.operands[0] === "rm") return true;
  return (
    verb === "mirror" &&
    isUpload(command) &&
    options.some((text) => /^(?:-[a-zA-Z]*e|--delete(?:-first)?)$/.test(text))
  );
}
