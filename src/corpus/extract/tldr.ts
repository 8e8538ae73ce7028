/**
 * tldr pages: under `- a sentence:` stands one command in backticks. Placeholders are filled with what stands in them, so that the row
 * is a command as a person would type it; the template is kept beside it.
 */
import type { Extractor } from "./types.js";

/** English pages; those of other languages and systems are not read. */
const FOLDERS = ["pages/common", "pages/linux", "pages/osx"];

export const tldr: Extractor = {
  folders: FOLDERS,
  wants: (path) => /^pages\/(?:common|linux|osx)\/[^/]+\.md$/.test(path),
  *rows(files) {
    const seen = new Set<string>();
    // Pages of all systems first: what stands there too is the same row.
    for (const folder of FOLDERS) {
      for (const { path, text } of files) {
        if (!path.startsWith(`${folder}/`)) continue;
        const page = path.slice(folder.length + 1, -".md".length);
        for (const { nl, template } of examplesOf(text)) {
          const command = filled(template);
          const key = `${nl}\n${command ?? ""}`;
          if (command === undefined || seen.has(key)) continue;
          seen.add(key);
          const row = { nl, command, page, platform: folder.slice("pages/".length) };
          yield template === command ? row : { ...row, template };
        }
      }
    }
  },
};

/** Sentences with the command below each. */
function* examplesOf(page: string): Generator<{ nl: string; template: string }> {
  let nl = "";
  for (const line of page.split(/\r?\n/)) {
    if (line.startsWith("- ")) {
      // `[c]reate`: the letter in brackets only shows where an option comes from.
      nl = line
        .slice(2)
        .trim()
        .replace(/:+$/, "")
        .trim()
        .replace(/\[(\w+)\]/g, "$1");
      continue;
    }
    const [, template] = /^`(.*)`\s*$/.exec(line) ?? [];
    if (template === undefined || nl === "") continue;
    if (isForAShell(template)) yield { nl, template };
    nl = "";
  }
}

/** Keys inside a program (`<Ctrl c>`) and pointers to other pages are no commands. */
function isForAShell(template: string): boolean {
  const [, key] = /<([^<>\s]+)(?: [^<>]*)?>/.exec(template) ?? [];
  if (key !== undefined && (key.length === 1 || KEYS.test(key))) return false;
  return !template.startsWith("tldr ");
}

const KEYS =
  /^(?:Alt|Arrow\w*|Backspace|Click|Cmd|Ctrl|Delete|Down|End|Enter|Esc|F\d+|Home|Insert|Left|Meta|Mouse\w*|Numpad\w*|Option|Page\w*|Return|Right|Shift|Space|Super|Tab|Up)$/;

/**
 * A template with its placeholders filled; undefined when braces are left over.
 *
 * @example
 * filled("tar {{[-c|--create]}} {{file1 file2 ...}}") // "tar --create file1 file2"
 * filled("systemctl {{start|stop}} {{unit}}") // "systemctl start unit"
 */
export function filled(template: string): string | undefined {
  // `\{\{` is meant as braces. What stands for them meanwhile is in no page.
  const text = template.replaceAll("\\{\\{", "\u0001").replaceAll("\\}\\}", "\u0002");
  let out = "";
  let at = 0;
  for (let open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
    let end = text.indexOf("}}", open + 2);
    if (end < 0) return undefined;
    // `{{{a}}}`: the inner brace belongs to the content.
    while (text[end + 2] === "}") end++;
    out += text.slice(at, open) + choice(text.slice(open + 2, end));
    at = end + 2;
  }
  const command = (out + text.slice(at))
    .replaceAll("\u0001", "{{")
    .replaceAll("\u0002", "}}")
    .trim();
  return command === "" ? undefined : command;
}

/** What one placeholder says: the long option, the first of several choices, a list without its dots. */
function choice(content: string): string {
  const [, options] = /^\[(-[^[\]]*\|-[^[\]]*)\]$/.exec(content) ?? [];
  if (options !== undefined) return options.slice(options.lastIndexOf("|") + 1);
  const inner = content.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, list: string) => first(list));
  const one = first(inner)
    .replace(/[\s,;:]*\.\.\.\s*$/, "")
    .trim();
  return one === "" ? content : one;
}

function first(list: string): string {
  const bar = list.indexOf("|");
  return bar < 0 ? list : list.slice(0, bar);
}
