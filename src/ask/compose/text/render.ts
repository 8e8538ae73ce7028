/** A finished draft as a pipeline. */
import { quoteValue } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import type { ColumnStep } from "./columns.js";
import { fileWords, type Step, type TextDraft } from "./draft.js";
import { tableStage } from "./table/render.js";

/** Steps that take something out of lines. */
const EXTRACTS = /^(?:grep (?:-\w+ )?-E?o|grep -Eo|cut -|awk (?:-F\S+ )?'\{ ?print \$)/;

const NO_TEXT =
  /\.(?:zip|tar|tgz|tar\.\w+|7z|rar|jar|jpe?g|png|gif|mp[34]|db|sqlite3?|iso|deb|rpm)$/i;

const TAKES_NO_FILE = /^(?:tr|paste -s)/;

/** A change by sed with the flags that were said elsewhere: case, whole words, a copy. */
function exchanged(program: string, draft: TextDraft): string {
  let said = program;
  const script = /^sed (?:-i )?'(?:[^']*[^\w'])?s\/(.+?)(?<!\\)\/.*\/g?'/.exec(said);
  if (script !== null) {
    if (draft.ignoreCase) said = said.replace(/\/(g?)'/, "/$1I'");
    const from = script[1] as string;
    if (draft.wholeWord && /^\w.*\w$|^\w$/.test(from))
      said = said.replace(`s/${from}/`, `s/\\b${from}\\b/`);
  }
  return draft.backup ? said.replace(/^sed -i(?= )/, "sed -i.bak") : said;
}

function programOf(step: Step, draft: TextDraft, isFirst: boolean): string {
  const column = step as Partial<ColumnStep>;
  let program = column.late === undefined ? step.program : column.late(draft);
  if (program === "sort" || /^sort -[uh]$/.test(program)) {
    const flags = `${/-(\w+)$/.exec(program)?.[1] ?? ""}${draft.numeric ? "n" : ""}${draft.reverse ? "r" : ""}${draft.ignoreCase ? "f" : ""}`;
    program = flags === "" ? "sort" : `sort -${flags}`;
  }
  if (program.startsWith("grep ")) {
    const flags = `${draft.ignoreCase ? "i" : ""}${draft.wholeWord ? "w" : ""}${draft.lineNumbers && isFirst ? "n" : ""}`;
    if (flags !== "")
      program = /^grep -[A-Za-z]+ /.test(program)
        ? program.replace(/^grep -/, `grep -${flags}`)
        : `grep -${flags} ${program.slice(5)}`;
  }
  return exchanged(program, draft);
}

/** What follows a step to make its meaning whole. */
const AFTER: readonly (readonly [RegExp, string])[] = [
  [/^grep (?:-\w+ )?-o|^grep -\w*o\w* '/, ""],
  [/^tr -cs \S+ '\\n'$/, " | sort | uniq -c | sort -nr"],
  [/^awk '\{ print length, \$0 \}'$/, " | sort -n | cut -d' ' -f2-"],
];

/** Puts the file name where the first program of a step takes it. */
function onFile(program: string, step: Step, draft: TextDraft): string {
  const files = fileWords(draft);
  if (files === "") return program;
  if (draft.files.every(({ text }) => /\.gz$/.test(text))) return `zcat ${files} | ${program}`;
  if (step.onFile !== undefined) return step.onFile(files);
  const [first, ...rest] = program.split(" | ");
  const head =
    step.stdinOnly === true || TAKES_NO_FILE.test(first as string)
      ? draft.files.length === 1 && !/^paste/.test(first as string)
        ? `${first} < ${files}`
        : /^paste/.test(first as string)
          ? `${first} ${files}`
          : `cat ${files} | ${first}`
      : /^wc -[lwmc]$/.test(first as string) && draft.files.length === 1
        ? `${first} ${files}`
        : `${first} ${files}`;
  return [head, ...rest].join(" | ");
}

/** What separates columns in files of a kind, where the request does not say. */
function separatorOf({ files }: TextDraft): string | undefined {
  const every = (form: RegExp): boolean => files.every(({ text }) => form.test(text));
  if (every(/\.csv$/i)) return ",";
  if (every(/\.tsv$/i)) return "\\t";
  return every(/^\/etc\/(?:passwd|group|shadow)$/) ? ":" : undefined;
}

/** Steps that choose lines before their columns are looked at. */
const CHOOSES_LINES = /^(?:grep (?!-\S*o)|sed -n|zcat|tail -(?:f|n \d+ -f))/;

/** Puts what is asked of rows and columns among the steps; false where it cannot be done. */
function withTable(steps: Step[], draft: TextDraft, platform: Platform): boolean {
  const { table } = draft;
  if (!table.used) return true;
  const header = steps.findIndex(({ program }) => program === "tail -n +2");
  if (header >= 0) {
    table.header = "skip";
    steps.splice(header, 1);
  }
  const stage = tableStage(draft, platform);
  if (stage === undefined) return false;
  // That there is a header, or where a column is, asks for nothing.
  if (stage === "nothing") return steps.length > 0;
  const counts = (program: string): boolean => /^(?:wc -l|sort \| uniq -c)/.test(program);
  const isSaid = (program: string): boolean =>
    (table.sort.length > 0 && /^sort(?: -[nr]+)?$/.test(program)) ||
    (table.frequencies && (counts(program) || /^sort(?: -[nru]+)?$/.test(program)));
  for (let at = steps.length - 1; at >= 0; at--)
    if (isSaid((steps[at] as Step).program)) steps.splice(at, 1);
  const before = steps.filter(({ program }) => CHOOSES_LINES.test(program));
  const after = steps.filter(({ program }) => !CHOOSES_LINES.test(program));
  // A figure is one number: nothing is chosen or counted after it.
  if (table.figures.length > 0 && after.length > 0) return false;
  const ends = table.figures.length > 0;
  steps.splice(0, steps.length, ...before, { ...stage, ends }, ...after);
  return true;
}

/** What is said of other steps: each line with its count, the order kept, more to come. */
function arrange(steps: Step[], draft: TextDraft): void {
  const replace = (from: RegExp, to: string): boolean => {
    const at = steps.findIndex(({ program }) => from.test(program));
    if (at < 0) return false;
    steps[at] = { ...(steps[at] as Step), program: to };
    return true;
  };
  if (draft.keepOrder) replace(/^sort -u$/, "awk '!seen[$0]++'");
  if (draft.counted && replace(/^(?:sort -u|sort)$/, "sort | uniq -c | sort -nr"))
    draft.reverse = false;
  // "The last 50 lines and keep following" is one program.
  const follows = steps.findIndex(({ program }) => program === "tail -f");
  const last = steps.findIndex(({ program }) => /^tail -n \d+$/.test(program));
  if (follows >= 0 && last >= 0) {
    const { program } = steps[last] as Step;
    steps[follows] = { program: `${program} -f` };
    steps.splice(last, 1);
  } else if (follows > 0) steps.unshift(...steps.splice(follows, 1));
}

/** Renders a draft; undefined when there is no file or nothing to do. */
export function renderText(draft: TextDraft, platform: Platform): string | undefined {
  if (draft.files.length === 0) return undefined;
  // Of what is packed or no text, lines say nothing.
  if (draft.files.some(({ text }) => NO_TEXT.test(text))) return undefined;
  draft.separator ??= separatorOf(draft);
  const steps = draft.steps.filter(
    (step) =>
      step.program !== "" ||
      step.inPlace !== undefined ||
      (step as Partial<ColumnStep>).late !== undefined,
  );
  arrange(steps, draft);
  if (!withTable(steps, draft, platform)) return undefined;
  // "sort ... by the second column" says sort twice.
  const sorts = (step: Step): boolean => step.program === "sort";
  const sortsToo = (step: Step): boolean =>
    /^sort -/.test(step.program) ||
    (step as Partial<ColumnStep>).late?.(draft).startsWith("sort") === true;
  if (steps.some(sortsToo))
    for (let at = steps.findIndex(sorts); at >= 0; at = steps.findIndex(sorts)) steps.splice(at, 1);
  const said = (step: Step): string => (step as Partial<ColumnStep>).late?.(draft) ?? step.program;
  // "follow the log as it grows" says follow twice.
  for (let at = steps.length - 1; at > 0; at--) {
    const own = said(steps[at] as Step);
    if (
      own !== "" &&
      steps.slice(0, at).some((step) => said(step) === own && step.after === steps[at]?.after)
    )
      steps.splice(at, 1);
  }
  // What is unique or sorted is what was taken out of the lines, in whatever order it was said.
  const taken = steps.findIndex((step) => EXTRACTS.test(said(step)));
  const arranged = steps.findIndex((step) => /^(?:sort|uniq)\b/.test(said(step)));
  if (arranged >= 0 && taken > arranged && !/^sort .*-k/.test(said(steps[arranged] as Step)))
    steps.splice(arranged, 0, ...steps.splice(taken, 1));
  // What counts counts what is left in the end.
  const counts = steps.findIndex(({ ends }) => ends === true);
  if (counts >= 0 && counts < steps.length - 1 && /^wc /.test(said(steps[counts] as Step)))
    steps.push(...steps.splice(counts, 1));
  const only = steps[0];
  if (steps.length === 1 && only?.inPlace !== undefined && (draft.inPlace || only.program === "")) {
    const program =
      platform === "bsd" ? only.inPlace.replace(/^sed -i /, "sed -i '' ") : only.inPlace;
    return `${exchanged(program, draft)} ${fileWords(draft)}`;
  }
  const parts: string[] = [];
  for (const [at, step] of steps.entries()) {
    let program = programOf(step, draft, at === 0);
    if (program === "") continue;
    for (const [form, more] of AFTER) if (form.test(program)) program += more;
    program += step.after ?? "";
    // What is sorted and unique need not be sorted again.
    if (program === "sort" && parts.at(-1)?.endsWith("sort -u") === true) continue;
    // Occurrences are counted after they stand on lines of their own.
    if (step.ends === true && /^grep (?:-\w+ )?-?o|^grep -\w*o/.test(program))
      program += " | wc -l";
    parts.push(at === 0 ? onFile(program, step, draft) : program);
  }
  if (parts.length === 0) parts.push(`cat ${fileWords(draft)}`);
  const out =
    draft.output === undefined
      ? ""
      : ` ${draft.append ? ">>" : ">"} ${quoteValue("file", draft.output)}`;
  return `${parts.join(" | ")}${out}`;
}
