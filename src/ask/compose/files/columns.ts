/** Columns of what is printed of each file, as `-printf` of GNU find writes them. */
import type { Token } from "../../text/tokens.js";
import type { FilesDraft } from "./draft.js";

/** "Name": of files of one directory their own, else their paths. */
export const NAME = "%{name}";

/** `YYYY-MM-DD` as the directives of the time of change; undefined for what is no such form. */
export function dateColumn(text: string): string | undefined {
  if (!/^[YMDH]+(?:[-/:. T]+[YMDH]+)*$/i.test(text) || !/YYYY/i.test(text)) return undefined;
  const [date = "", clock = ""] = text.split(/(?=[ T]HH)/i);
  const days = date.replace(/YYYY/i, "%TY").replace(/MM/i, "%Tm").replace(/DD/i, "%Td");
  const hours = clock.replace(/HH/i, "%TH").replace(/MM/i, "%TM");
  return /[YMDH]{2}/.test(`${days}${hours}`) ? undefined : days + hours;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:file ?)?names?$|^file(?:name)?$|^basename$/i, NAME],
  [/^(?:full ?)?path(?:name)?$/i, "%p"],
  [/^(?:size|bytes)$/i, "%s"],
  [/^(?:mode|octal|permissions?|perms)$/i, "%m"],
  [/^(?:owner|user)$/i, "%u"],
  [/^group$/i, "%g"],
  [/^inode$/i, "%i"],
  [/^links?$/i, "%n"],
  [/^lines?$/i, "%{lines}"],
  [/^(?:date)$/i, "%TY-%Tm-%Td"],
];

/** A line as it is to look (`"YYYY-MM-DD name"`, `"name: size"`), in directives; undefined where a word is no property. */
export function columnOf({ text, quoted }: Token): string | undefined {
  if (!quoted || !/^[\w<>:;,|=\t ./()-]+$/.test(text)) return undefined;
  const date = /\bYYYY[-/.]MM[-/.]DD(?:[ T]HH:MM)?\b/i.exec(text)?.[0];
  const bare = date === undefined ? text : text.replace(date, "\u0001");
  let known = date === undefined ? 0 : 1;
  let unknown = false;
  const line = bare.replace(/<?([A-Za-z]+)>?/g, (all, word: string) => {
    const found = WORDS.find(([form]) => form.test(word));
    if (found === undefined) unknown = true;
    else known++;
    return found?.[1] ?? all;
  });
  if (unknown || known < 2 || /\d/.test(bare)) return undefined;
  return line.replace("\u0001", date === undefined ? "" : (dateColumn(date) ?? ""));
}

/** Whether a column is a line of several, with what stands between them. */
export const isWhole = (column: string): boolean =>
  /%\S+.*[^%\w{}-].*%/.test(column) && !/^%[TAC]Y/.test(column);

/** The columns as one, with a text between each two. */
export const splitColumns = (columns: readonly string[], literal: string): string =>
  columns.join(literal.replaceAll("%", "%%"));

/** Whether all files are those of one directory. */
const isFlat = ({ recursive, maxDepth }: FilesDraft): boolean =>
  recursive === false || maxDepth === 1;

/** What `-printf` is to print of each file. */
export const columnsOf = (draft: FilesDraft): string =>
  draft.columns.join(" ").replaceAll(NAME, draft.baseNames || isFlat(draft) ? "%f" : "%p");

/** Whether a column is one that only a program can tell. */
export const needsShell = ({ columns }: Pick<FilesDraft, "columns">): boolean =>
  columns.some((one) => /%\{(?!name)/.test(one));

/** Directives of GNU find as those of `stat -c`. */
export const IN_STAT: ReadonlyMap<string, string> = new Map([
  ["%s", "%s"],
  ["%m", "%a"],
  ["%M", "%A"],
  ["%u", "%U"],
  ["%g", "%G"],
  ["%i", "%i"],
  ["%n", "%h"],
]);

const IN_SHELL: ReadonlyMap<string, string> = new Map([
  ["%p", "$f"],
  ["%f", "${f##*/}"],
  ["%h", "${f%/*}"],
  ["%{lines}", '$(wc -l < "$f")'],
  ["%{words}", '$(wc -w < "$f")'],
  ["%{extension}", "${f##*.}"],
  ...[...IN_STAT].map(([find, stat]) => [find, `$(stat -c ${stat} "$f")`] as const),
]);

/** The line of each file as a word of the shell, the file being `$f`; undefined for what it cannot tell. */
export function shellLine(draft: FilesDraft): string | undefined {
  const [only] = draft.names;
  const ending = draft.names.length === 1 ? /^\*(\.[\w.]+)$/.exec(only ?? "")?.[1] : undefined;
  let isKnown = true;
  const line = columnsOf(draft).replace(/%(?:\{\w+\}|[A-Za-z])/g, (one) => {
    if (one === "%{stem}" && ending !== undefined) return `$(basename "$f" ${ending})`;
    const said = IN_SHELL.get(one);
    if (said === undefined) isKnown = false;
    return said ?? one;
  });
  return isKnown && !/["\\`]/.test(line.replace(/\$\([^)]*\)|\\t/g, "")) ? `"${line}"` : undefined;
}
