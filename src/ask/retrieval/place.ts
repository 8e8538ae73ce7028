/** Where a text stands in a command, and whether another may stand there. */

/** For a regular expression. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** Where a text stands in a command, as a word of its own or after the `*` of a pattern. */
export function placeOf(from: string, command: string): RegExpExecArray | null {
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
export function fits(to: string, from: string, command: string, index: number): boolean {
  if (/^[\w@%+=:,./~-]+$/.test(to)) return true;
  const quote = command.includes("\\") ? "" : quoteAt(command, index);
  if (quote === "'") return !/['\n]/.test(to);
  if (quote === '"') return !/["$`\\\n!]/.test(to);
  if (!/^[\w@%+=:,./~*?-]+$/.test(to)) return false;
  return /[*?]/.test(from) || quoteAt(command, index) !== "" || command[index - 1] === "\\";
}
