/** Task files whose text is known: which shell lines a call of `make`, `just` or `npm run` runs. */
import type { Word } from "../../../shell/types.js";
import type { Runner } from "../../../tools/types.js";

/** Targets followed through what they depend on. */
const MAX_TARGETS = 100;

interface Task {
  readonly needs: readonly string[];
  readonly lines: string[];
}

export interface TaskFile {
  readonly tasks: ReadonlyMap<string, Task>;
  /** The first task, which runs when none is named. */
  readonly first: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
}

const RULE = /^@?([\w./%-][^:=\n]*?)\s*:(?!=)(?::?)([^;=]*)(?:;\s*(.*))?$/;
const VARIABLE = /^(?:export\s+)?([A-Za-z_][\w.-]*)\s*(?::{0,3}|\?|\+)=\s*(.*)$/;

/** Reads a makefile or justfile: targets, what they need, recipe lines, plain variables. */
export function readTaskFile(text: string): TaskFile {
  const tasks = new Map<string, Task>();
  const variables = new Map<string, string>();
  let first: string | undefined;
  let open: Task[] = [];
  for (const line of text.replace(/\\\n\s*/g, " ").split("\n")) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\s/.test(line)) {
      for (const task of open) task.lines.push(line.trim().replace(/^[@+-]+/, ""));
      continue;
    }
    const variable = VARIABLE.exec(line);
    if (variable !== null) {
      variables.set(variable[1] as string, (variable[2] as string).replace(/^(["'])(.*)\1$/, "$2"));
      continue;
    }
    const rule = RULE.exec(line);
    if (rule === null) continue;
    const needs = (rule[2] ?? "").split(/[\s|]+/).filter((word) => word !== "");
    open = [];
    for (const name of (rule[1] as string).split(/\s+/)) {
      if (name.startsWith(".")) continue;
      // A justfile names parameters behind the task: the first word is the task.
      const before = tasks.get(name);
      const task: Task = {
        needs: [...(before?.needs ?? []), ...needs],
        lines: [...(before?.lines ?? []), ...(rule[3] === undefined ? [] : [rule[3]])],
      };
      tasks.set(name, task);
      open.push(task);
      first ??= name;
    }
  }
  return { tasks, first, variables };
}

/** `$(X)`, `${X}` and `{{X}}` of variables that the file sets; `$$` is the shell's own `$`. */
function filledIn(line: string, variables: ReadonlyMap<string, string>): string {
  return line
    .replace(
      /\$\(([\w.-]+)\)|\$\{([\w.-]+)\}|\{\{\s*([\w-]+)\s*\}\}/g,
      (whole, a?: string, b?: string, c?: string) => variables.get(a ?? b ?? c ?? "") ?? whole,
    )
    .replace(/\$\$/g, "$");
}

/** The shell lines that these targets run, with those of what they need, in order. */
export function linesOf(file: TaskFile, targets: readonly string[]): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const task = file.tasks.get(name);
    if (task === undefined || seen.has(name) || seen.size >= MAX_TARGETS) return;
    seen.add(name);
    for (const need of task.needs) visit(need);
    for (const line of task.lines) if (line !== "") found.push(filledIn(line, file.variables));
  };
  const wanted = targets.length > 0 ? targets : file.first === undefined ? [] : [file.first];
  for (const target of wanted) visit(target);
  return found;
}

/** Runs the lines of the first of these files that this very text wrote; true when there is one. */
export function runWritten(names: readonly Word[], targets: readonly Word[], run: Runner): boolean {
  for (const name of names) {
    const text = run.written(name);
    if (text === undefined) continue;
    const words = targets.map((word) => word.text).filter((word) => !word.includes("="));
    for (const line of linesOf(readTaskFile(text), words)) run.shell(run.literal(line, name));
    return true;
  }
  return false;
}

/** The scripts of a `package.json` that this text wrote: `name`, with what runs before and after it. */
export function runWrittenScript(script: Word, run: Runner): void {
  const text = run.written(run.literal("package.json", script));
  if (text === undefined) return;
  let scripts: unknown;
  try {
    scripts = (JSON.parse(text) as { scripts?: unknown } | null)?.scripts;
  } catch {
    return;
  }
  if (typeof scripts !== "object" || scripts === null) return;
  const known = new Map<string, unknown>(Object.entries(scripts));
  for (const name of [`pre${script.text}`, script.text, `post${script.text}`]) {
    const line = known.get(name);
    if (typeof line === "string") run.shell(run.literal(line, script));
  }
}
