/** A finished draft as a pipeline. */
import { quoteValue } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import type { ColumnStep } from "./columns.js";
import { fileWords, type Step, stagesOf, type TextDraft } from "./draft.js";
import { type Stage, tableStage } from "./table/render.js";

/** Steps that take something out of lines. */
const EXTRACTS = /^(?:grep (?:-\w+ )?-E?o|grep -Eo|cut -|awk (?:-F\S+ )?'\{ ?print \$)/;

const NO_TEXT =
  /\.(?:zip|tar|tgz|tar\.\w+|7z|rar|jar|jpe?g|png|gif|mp[34]|db|sqlite3?|iso|deb|rpm)$/i;

const TAKES_NO_FILE = /^(?:tr|paste -s)/;

/** A change by sed with the flags that were said elsewhere: case, whole words, a copy. */
function exchanged(program: string, draft: TextDraft): string {
  let said = program;
  // "Delete the lines with x, in any case": the address has the flag.
  if (draft.ignoreCase && /^sed (?:-i )?(?:-E )?'\/.*\/!?d'$/.test(said))
    said = said.replace(/\/(!?)d'$/, "/I$1d'");
  const script = /^sed (?:-i )?'(?:[^']*[^\w'])?s\/(.+?)(?<!\\)\/.*\/g?'/.exec(said);
  if (script !== null) {
    if (draft.ignoreCase) said = said.replace(/\/(g?)'/, "/$1I'");
    const from = script[1] as string;
    if (draft.wholeWord && /^\w.*\w$|^\w$/.test(from))
      said = said.replace(`s/${from}/`, `s/\\b${from}\\b/`);
  }
  return draft.backup
    ? said.replace(/^sed -i(?= )/, `sed -i${draft.backupSuffix ?? ".bak"}`)
    : said;
}

/** A class or a group that is repeated, as only extended expressions have it. */
const EXTENDED = /(?:(?<!\\)[\])]|\\[wdsS])(?:[+?](?!\S*\\[+?])|\{\d+(?:,\d*)?\})/;

function programOf(step: Step, draft: TextDraft, isFirst: boolean): string {
  const column = step as Partial<ColumnStep>;
  let program = column.late === undefined ? step.program : column.late(draft);
  if (program === "sort" || /^sort -[uh]$/.test(program)) {
    const flags = `${/-(\w+)$/.exec(program)?.[1] ?? ""}${draft.numeric && !/-\w*[hVn]/.test(program) ? "n" : ""}${draft.reverse ? "r" : ""}${draft.ignoreCase ? "f" : ""}`;
    program = flags === "" ? "sort" : `sort -${flags}`;
  }
  if (program.startsWith("grep ")) {
    const isExtended = EXTENDED.test(program) && !/^grep -\w*[EFPf]/.test(program);
    const flags = `${isExtended ? "E" : ""}${draft.ignoreCase ? "i" : ""}${draft.wholeWord ? "w" : ""}${draft.lineNumbers && isFirst ? "n" : ""}`;
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
  const [first, ...rest] = stagesOf(program);
  const head =
    step.stdinOnly === true || TAKES_NO_FILE.test(first as string)
      ? draft.files.length === 1 && !isGlob(draft) && !/^paste(?!.* - -)/.test(first as string)
        ? `${first} < ${files}`
        : /^paste(?!.* - -)/.test(first as string)
          ? `${first} ${files}`
          : `cat ${files} | ${first}`
      : /^wc -[lwmc]$/.test(first as string) && draft.files.length === 1
        ? `${first} ${files}`
        : `${first} ${files}`;
  return [head, ...rest].join(" | ");
}

/** Whether a file stands for several. */
export const isGlob = ({ files }: TextDraft): boolean =>
  files.some(({ text, quoted }) => !quoted && text.includes("*"));

/** What separates columns in files of a kind, where the request does not say. */
function separatorOf({ files }: TextDraft): string | undefined {
  const every = (form: RegExp): boolean => files.every(({ text }) => form.test(text));
  if (every(/\.csv$/i)) return ",";
  if (every(/\.tsv$/i)) return "\\t";
  return every(/^\/etc\/(?:passwd|group|shadow)$/) ? ":" : undefined;
}

/** Steps that choose lines before their columns are looked at. */
const CHOOSES_LINES = /^(?:grep (?!-\S*o)|sed -n|zcat|tail -(?:f|n \d+ -f))/;

/** A figure with so many decimals. */
function rounded(stage: Stage, { decimals }: TextDraft): Stage | undefined {
  if (decimals === undefined) return stage;
  const end = / print ((?:sum|min|max)(?: \/ (?:n|NR))?) \}'$/;
  return end.test(stage.program)
    ? { program: stage.program.replace(end, ` printf "%.${decimals}f\\n", $1 }'`) }
    : undefined;
}

/** Puts what is asked of rows and columns among the steps; false where it cannot be done. */
function withTable(steps: Step[], draft: TextDraft, platform: Platform): boolean {
  const { table } = draft;
  if (!table.used) return true;
  const header = steps.findIndex(({ program }) => program === "tail -n +2");
  if (header >= 0) {
    table.header = "skip";
    steps.splice(header, 1);
  }
  // "For each user" of the accounts says that every line is meant.
  const { group } = table;
  if (group !== undefined && "name" in group && group.passwd === 1 && table.pick.length > 0)
    if (table.figures.length === 0 && !table.frequencies) table.group = undefined;
  // Each value once and how often it stands there is the frequency of the values.
  const [of] = table.pick;
  if (table.distinct === "list" && draft.counted && of !== undefined && "list" in of)
    if (of.list.length === 1) {
      table.distinct = undefined;
      table.frequencies = true;
      table.group = of.list[0];
    }
  // "The header and the rows where …": the names stay above the rows.
  const names = steps.findIndex(({ isHeader }) => isHeader === true);
  if (names >= 0 && (table.where.length > 0 || table.terms.length > 0)) {
    table.header = "keep";
    steps.splice(names, 1);
  }
  const made = tableStage(draft, platform);
  if (made === undefined) return false;
  const stage = made === "nothing" ? made : rounded(made, draft);
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
  // A header is taken out of the file itself too.
  const inPlace = stage.program === "tail -n +2" ? { inPlace: "sed -i '1d'" } : {};
  steps.splice(0, steps.length, ...before, { ...stage, ...inPlace, ends }, ...after);
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
  if (draft.counted && replace(/^sort \| uniq -d$/, "sort | uniq -cd")) draft.counted = false;
  if (draft.counted && replace(/^(?:sort -u|sort)$/, "sort | uniq -c | sort -nr")) {
    draft.reverse = false;
    for (let at = steps.length - 1; at >= 0; at--)
      if (/^sort(?: -u)?$/.test(steps[at]?.program ?? "")) steps.splice(at, 1);
  } else if (draft.countedAll && !steps.some(({ ends }) => ends === true))
    steps.push({ program: "wc -l", ends: true });
  // Words are made lower case before they are counted.
  const splits = steps.findIndex(
    ({ program, isSplit }) => isSplit === true || /^tr -c?s \S+ '\\n'$/.test(program),
  );
  if (splits >= 0) {
    const lower = steps.findIndex(({ program }) => /^tr '\[:(?:upper|lower):\]'/.test(program));
    if (lower > splits) steps.unshift(...steps.splice(lower, 1));
    else if (lower < 0 && draft.ignoreCase)
      steps.splice(splits, 0, { program: "tr '[:upper:]' '[:lower:]'", stdinOnly: true });
  }
  // "The header and the first 3 rows" are lines from the top.
  const top = steps.findIndex(({ program }) => /^head -n \d+$/.test(program));
  const header = steps.findIndex(({ isHeader }) => isHeader === true);
  if (header >= 0 && steps.length > 1) {
    const other = steps.findIndex(
      ({ program }, at) => at !== header && /^head -n \d+$/.test(program),
    );
    if (top >= 0 && other >= 0) {
      const count = Number((steps[other] as Step).program.slice(8)) + 1;
      steps[other] = { program: `head -n ${count}` };
      steps.splice(header, 1);
    }
  }
  // "The last 20 lines that mention x": of those that do.
  if (!draft.isChain)
    for (let at = steps.length - 1; at > 0; at--) {
      const isBefore = /^(?:head|tail) -n \d+$/.test(steps[at - 1]?.program ?? "");
      const chooses = /^(?:grep (?!-\S*[co])|awk 'length )/.test(steps[at]?.program ?? "");
      if (isBefore && chooses && steps[at]?.ends !== true)
        steps.splice(at - 1, 2, steps[at] as Step, steps[at - 1] as Step);
    }
  // One line is in order by itself: what is sorted is sorted before.
  const single = steps.findIndex(({ program }) => /^(?:head|tail) -n 1$/.test(program));
  const sorted = steps.findIndex(({ program }, at) => at > single && /^sort\b/.test(program));
  if (single >= 0 && sorted > single) steps.splice(single, 0, ...steps.splice(sorted, 1));
  // How many lines are wanted is said of the result.
  for (let at = 0, left = steps.length; left > 0; left--)
    // "Only the last 5 lines, reversed": these are chosen first.
    if (
      steps[at]?.isLimit === true &&
      (at > 0 ||
        draft.table.used ||
        steps.some(({ program }) => /^(?:sort|uniq|grep|awk '[^{}]*'$)|\| sort/.test(program)))
    )
      steps.push(...steps.splice(at, 1));
    else at++;
  // "The last 50 lines and keep following" is one program.
  const follows = steps.findIndex(({ program }) => program === "tail -f");
  const last = steps.findIndex(({ program }) => /^tail -n \d+$/.test(program));
  if (follows >= 0 && last >= 0) {
    const { program } = steps[last] as Step;
    steps[follows] = { program: `${program} -f` };
    steps.splice(last, 1);
  } else if (follows > 0) steps.unshift(...steps.splice(follows, 1));
}

/** Lines of files side by side. */
function pasted(draft: TextDraft): string | undefined {
  const { files, separator, output, steps } = draft;
  const isOther = steps.some(({ program }) => program !== "" && program !== "paste");
  if (files.length < 2 || isOther || draft.table.used) return undefined;
  const said =
    separator === "," && files.every(({ text }) => /\.csv$/i.test(text)) ? "," : separator;
  const by =
    said === undefined || said === "\\t" ? "" : ` -d${/^[,:_=-]$/.test(said) ? said : `'${said}'`}`;
  const out = output === undefined ? "" : ` > ${quoteValue("file", output)}`;
  return `paste${by} ${fileWords(draft)}${out}`;
}

/** A file cut in pieces. */
function pieces(draft: TextDraft): string | undefined {
  const steps = draft.steps.filter(({ program }) => program !== "");
  const only = steps.find(({ isSplitting }) => isSplitting === true);
  const [before, ...more] = steps.filter((step) => step !== only);
  if (only === undefined || more.length > 0 || draft.files.length < 1) return undefined;
  const prefix = draft.splitPrefix === undefined ? "" : ` ${draft.splitPrefix}`;
  const digits = draft.splitDigits && !only.program.includes("--numeric") ? " -d" : "";
  const cut = `${only.program}${digits}`;
  if (before !== undefined) {
    // What is cut is what is left of the lines.
    if (!/^(?:grep (?!-\S*[co])|tail -n|head -n|sort|sed -n)/.test(before.program))
      return undefined;
    return `${onFile(before.program, before, draft)} | ${cut} -${prefix}`;
  }
  if (draft.files.length === 1 && !isGlob(draft)) return `${cut} ${fileWords(draft)}${prefix}`;
  return `cat ${fileWords(draft)} | ${cut} -${prefix}`;
}

/** Renders a draft; undefined when there is no file or nothing to do. */
export function renderText(draft: TextDraft, platform: Platform): string | undefined {
  if (draft.files.length === 0) return undefined;
  // Of what is packed or no text, lines say nothing.
  if (draft.files.some(({ text }) => NO_TEXT.test(text))) return undefined;
  const own = separatorOf(draft);
  // "Columns 1 and 3 of a.csv separated by a tab": the file has its own, the other is to be printed.
  const columns = draft.table.pick.reduce(
    (count, set) => count + ("list" in set ? set.list.length : 2),
    0,
  );
  if (own !== undefined && draft.separator !== undefined && draft.separator !== own)
    if (columns > 1) {
      draft.outSeparator = draft.separator;
      draft.separator = own;
    }
  draft.separator ??= own;
  if (draft.pastes) return pasted(draft);
  if (draft.splits) return pieces(draft);
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
    /^sort -|^awk '\{ print length, \$0 \}'$/.test(step.program) ||
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
  // A dump shows what is left in the end.
  const dumps = steps.findIndex((step) => /^(?:xxd|base64|md5sum|sha\d+sum)$/.test(said(step)));
  if (dumps >= 0 && dumps < steps.length - 1) steps.push(...steps.splice(dumps, 1));
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
    if (step.isSplit !== true)
      for (const [form, more] of AFTER)
        if (form.test(program))
          program += draft.reverse ? more.replace(" | sort -n | cut", " | sort -nr | cut") : more;
    program += step.after ?? "";
    // What is sorted and unique need not be sorted again.
    if (program === "sort" && parts.at(-1)?.endsWith("sort -u") === true) continue;
    // Occurrences are counted after they stand on lines of their own.
    if (step.ends === true && /^grep (?:-\w+ )?-?o|^grep -\w*o/.test(program))
      program += " | wc -l";
    // What is counted over several files is one number where a total is asked.
    parts.push(at === 0 ? onFile(program, step, draft) : program);
  }
  if (parts.length === 0) parts.push(`cat ${fileWords(draft)}`);
  const out =
    draft.output === undefined
      ? ""
      : ` ${draft.append ? ">>" : ">"} ${quoteValue("file", draft.output)}`;
  // A file that is read and written at once is lost.
  const { output } = draft;
  if (
    output !== undefined &&
    !draft.append &&
    draft.files.some(({ text }) => text === output.text)
  ) {
    const sorts = parts.length === 1 && /^sort (?:-\w+ )?\S+$/.test(parts[0] as string);
    return sorts ? `${parts[0]} -o ${quoteValue("file", output)}` : undefined;
  }
  if (draft.inPlaceSaid && output === undefined) return changedInPlace(parts, draft);
  // Of what differs, the lines count, not what `diff` says around them.
  if (parts.length === 2 && /^diff \S+ \S+$/.test(parts[0] as string) && parts[1] === "wc -l")
    parts[1] = "grep -c '^[<>]'";
  return `${parts.join(" | ")}${out}`;
}

/** A file that takes the result of a pipeline that reads it. */
function changedInPlace(parts: readonly string[], draft: TextDraft): string | undefined {
  const [file, ...more] = draft.files;
  if (file === undefined || more.length > 0 || isGlob(draft)) return undefined;
  const name = quoteValue("file", file);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    if (/^sed -i/.test(only)) return only;
    if (/^sort (?:-\w+ )*\S+$/.test(only)) return `${only} -o ${name}`;
    const casing = /^tr '\[:(upper|lower):\]' '\[:(?:upper|lower):\]' < /.exec(only);
    if (casing !== null) return `sed -i 's/.*/\\${casing[1] === "upper" ? "L" : "U"}&/' ${name}`;
  }
  const copy = quoteValue("file", { ...file, text: `${file.text}.tmp` });
  return `${parts.join(" | ")} > ${copy} && mv ${copy} ${name}`;
}
