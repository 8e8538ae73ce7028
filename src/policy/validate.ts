/** Checks the content of a policy file against the table and says what to do about each mistake. */
import type { CustomRule, CustomTool, PolicyFile, PolicyProblem } from "./types.js";
import { type Field, policyFields } from "./vocabulary.js";

type Path = readonly (string | number)[];

export interface Validated {
  /** Everything that is right; what is wrong is left out. */
  readonly file: PolicyFile;
  readonly problems: readonly PolicyProblem[];
}

const MAX_PROBLEMS = 50;

/** Absent stands for a value that cannot be used. */
const ABSENT = Symbol("absent");

/** Checks a file that was read as YAML or JSON. An empty one is right. */
export function validate(value: unknown): Validated {
  const problems: PolicyProblem[] = [];
  const report = (path: Path, message: string): typeof ABSENT => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path, message });
    return ABSENT;
  };
  if (value === null || value === undefined) return { file: {}, problems };
  const read = check(value, policyFields, [], report);
  const file = (read === ABSENT ? {} : read) as PolicyFile;
  const rules = file.rules?.filter((rule, n) => isWhole(rule, n, report));
  const tools = file.tools?.filter((tool, n) => isUseful(tool, n, report));
  const seen = new Set<string>();
  for (const rule of rules ?? []) {
    if (seen.has(rule.id)) report(["rules"], `two rules have the id ${rule.id}; rename one`);
    seen.add(rule.id);
  }
  return {
    file: {
      ...file,
      ...(rules === undefined ? {} : { rules }),
      ...(tools === undefined ? {} : { tools }),
    },
    problems,
  };
}

type Report = (path: Path, message: string) => typeof ABSENT;

/** A rule says what it is about, and why. */
function isWhole(rule: CustomRule, n: number, report: Report): boolean {
  const path = ["rules", n];
  const { decision, examples } = rule;
  const conditions = [rule.program, rule.verb, rule.operands, rule.effects].some(
    (list) => list !== undefined && list.length > 0,
  );
  const inner = [rule.paths?.class, rule.paths?.glob, rule.options?.any, rule.options?.all].some(
    (list) => list !== undefined && list.length > 0,
  );
  if (!conditions && !inner) {
    report(path, `rule ${rule.id} says nothing that it is about; add program, paths or effects`);
    return false;
  }
  if (decision !== "allow") {
    if (rule.lifts !== undefined)
      report([...path, "lifts"], "only an allow rule lifts; remove this line");
    if (rule.options?.only !== undefined) {
      // Another spelling of the same option would slip past it.
      report([...path, "options", "only"], "only an allow rule has this; use all and none");
      return false;
    }
    if (rule.why !== undefined) return true;
    report(path, `rule ${rule.id} has no why; add one clause that says why this is stopped`);
    return true;
  }
  if (rule.program === undefined || rule.program.length === 0) {
    report(path, `allow rule ${rule.id} names no program; add program`);
    return false;
  }
  if ((examples?.matches?.length ?? 0) === 0 || (examples?.nonMatches?.length ?? 0) === 0) {
    report(
      path,
      `allow rule ${rule.id} has no examples of both kinds; add examples.matches and examples.nonMatches`,
    );
    return false;
  }
  return true;
}

function isUseful(tool: CustomTool, n: number, report: Report): boolean {
  if (tool.nature !== undefined || tool.verbs !== undefined) return true;
  report(["tools", n], `tool ${tool.names[0] ?? ""} has neither nature nor verbs; add one`);
  return false;
}

function check(value: unknown, field: Field, path: Path, report: Report): unknown {
  switch (field.kind) {
    case "text":
      return checkText(value, field, path, report);
    case "switch":
      return typeof value === "boolean" ? value : report(path, "write true or false");
    case "list": {
      const list = Array.isArray(value) ? value : field.single === true ? [value] : undefined;
      if (list === undefined) return report(path, "write a list: one `- …` a line");
      if (field.most !== undefined && list.length > field.most)
        return report(path, `has ${list.length} entries; at most ${field.most} are read`);
      return list
        .map((item, n) => check(item, field.of, Array.isArray(value) ? [...path, n] : path, report))
        .filter((item) => item !== ABSENT);
    }
    case "object":
      return checkObject(value, field, path, report);
    case "map": {
      if (!isRecord(value)) return report(path, "write names with values: `name: value`");
      const out: Record<string, unknown> = Object.create(null);
      for (const [key, item] of Object.entries(value)) {
        if (field.keys !== undefined && !field.keys.includes(key)) {
          report([...path, key], `${quote(key)} is not one of ${field.keys.join(", ")}`);
          continue;
        }
        const read = check(item, field.of, [...path, key], report);
        if (read !== ABSENT) out[key] = read;
      }
      return out;
    }
  }
}

function checkText(
  value: unknown,
  field: Field & { kind: "text" },
  path: Path,
  report: Report,
): unknown {
  if (typeof value !== "string") {
    const hint =
      typeof value === "number" || typeof value === "boolean" ? "; put quotes around it" : "";
    return report(path, `write a text${hint}`);
  }
  if (value.trim() === "") return report(path, "is empty; write a text or remove the line");
  if (field.values !== undefined && !field.values.includes(value))
    return report(path, `${quote(value)} is not one of ${field.values.join(", ")}`);
  if (field.longest !== undefined && value.length > field.longest)
    return report(path, `is longer than ${field.longest} characters; shorten it`);
  if (field.pattern !== undefined && !field.pattern.test(value))
    return report(path, `${quote(value)} does not have the form of this: ${field.about}`);
  return value;
}

function checkObject(
  value: unknown,
  field: Field & { kind: "object" },
  path: Path,
  report: Report,
): unknown {
  if (!isRecord(value)) return report(path, "write names with values: `name: value`");
  const out: Record<string, unknown> = {};
  let whole = true;
  for (const [key, item] of Object.entries(value)) {
    const name = field.aliases?.[key] ?? key;
    const inner = Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
    if (inner === undefined) {
      report(
        [...path, key],
        `${quote(key)} is not known here; use one of ${Object.keys(field.fields).join(", ")}`,
      );
      // A condition that is not understood must not make a rule wider.
      if (path.length > 0) whole = false;
      continue;
    }
    if (name !== key && name in value) {
      report([...path, key], `${key} and ${name} are the same; keep one`);
      continue;
    }
    const read = check(item, inner, [...path, key], report);
    if (read !== ABSENT) out[name] = read;
    else if (path.length > 0) whole = false;
  }
  for (const name of field.required ?? []) {
    if (out[name] !== undefined) continue;
    if (!(name in value)) report(path, `has no ${name}; add \`${name}: …\``);
    whole = false;
  }
  return whole ? out : ABSENT;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** `rules[2].paths.glob`, as a person would point at it. */
export function placeOf(path: Path): string {
  return path
    .map((part, n) => (typeof part === "number" ? `[${part}]` : n === 0 ? part : `.${part}`))
    .join("");
}
