/** GitHub Actions: workflows and composite actions. */
import type { MappedText } from "../mapped-text.js";
import { intoProgram, replaceExpressions } from "../shell-words.js";
import {
  entriesOf,
  itemsOf,
  plainValue,
  scalarOf,
  type Tree,
  valueAt,
  variablesOf,
} from "../tree.js";
import type { Finder, Kind, Snippet } from "../types.js";
import { readYaml } from "../yaml.js";

export const githubWorkflow: Finder = {
  kind: "github-workflow",
  claims: (path) => /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((workflow) =>
      entriesOf(valueAt(workflow, "jobs")).flatMap(({ key, value: job }) =>
        steps(valueAt(job, "steps"), {
          kind: "github-workflow",
          place: `jobs.${key}`,
          env: new Map([
            ...variablesOf(valueAt(workflow, "env")),
            ...variablesOf(valueAt(job, "env")),
          ]),
          shell: setting("shell", job, workflow),
          dir: setting("working-directory", job, workflow),
          isHosted: isHosted(job),
          isWindows: /windows/i.test(plainValue(valueAt(job, "runs-on")) ?? ""),
        }),
      ),
    );
  },
};

export const githubAction: Finder = {
  kind: "github-action",
  claims: (path) => /(?:^|\/)action\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((action) =>
      steps(valueAt(action, "runs", "steps"), {
        kind: "github-action",
        place: "runs",
        env: new Map(),
        shell: undefined,
        dir: undefined,
        isHosted: false,
        isWindows: false,
      }),
    );
  },
};

interface Around {
  readonly kind: Kind;
  readonly place: string;
  readonly env: ReadonlyMap<string, string>;
  readonly shell: string | undefined;
  readonly dir: string | undefined;
  readonly isHosted: boolean;
  readonly isWindows: boolean;
}

function setting(name: string, ...places: readonly Tree[]): string | undefined {
  for (const place of places) {
    const value = plainValue(valueAt(place, "defaults", "run", name));
    if (value !== undefined) return value;
  }
  return undefined;
}

function steps(list: Tree | undefined, around: Around): Snippet[] {
  return itemsOf(list).flatMap((step, i) => {
    const run = scalarOf(valueAt(step, "run"));
    if (run === undefined) return [];
    const shell =
      plainValue(valueAt(step, "shell")) ?? around.shell ?? (around.isWindows ? "pwsh" : "bash");
    const text = inShell(shell, run.text());
    if (text === undefined) return [];
    const dir = plainValue(valueAt(step, "working-directory")) ?? around.dir;
    const env = new Map(
      [...around.env, ...variablesOf(valueAt(step, "env"))].filter(
        ([, value]) => !value.includes("${{"),
      ),
    );
    return {
      kind: around.kind,
      text: withoutExpressions(text, env),
      place: `${around.place}.steps[${i}]`,
      env,
      disposable: around.isHosted,
      ...(dir !== undefined && !dir.includes("${{") && { dir }),
    };
  });
}

/** The text as that shell reads it; undefined when nobody here can. */
function inShell(shell: string, text: MappedText): MappedText | undefined {
  const [, program = ""] = /^(?:\S*\/)?([\w.]+)/.exec(shell.trim()) ?? [];
  if (/^(?:ba|da|z|k|a)?sh$/.test(program)) return text;
  if (!/^(?:python[\d.]*|node|perl|ruby|php)$/.test(program)) return undefined;
  return intoProgram(program, text);
}

function withoutExpressions(text: MappedText, env: ReadonlyMap<string, string>): MappedText {
  return replaceExpressions(text, /\$\{\{((?:[^}]|\}(?!\})){0,400})\}\}/g, (expression) => {
    const [, name] = /^env\.(\w+)$/.exec(expression) ?? [];
    if (name !== undefined && env.has(name)) return `\${${name}}`;
    if (expression === "github.workspace") return "${GITHUB_WORKSPACE}";
    if (expression === "runner.temp") return "${RUNNER_TEMP}";
    const [, literal] = /^'([\w./-]*)'$/.exec(expression) ?? [];
    return literal;
  });
}

const hostedLabel = /^(?:ubuntu|macos|windows)-[\w.-]+$/;

/** Whether every machine the job may run on is one of GitHub's own, which live for one job. */
function isHosted(job: Tree): boolean {
  const runsOn = valueAt(job, "runs-on");
  const labels = runsOn?.type === "list" ? runsOn.items.map(plainValue) : [plainValue(runsOn)];
  return (
    labels.length > 0 && labels.every((label) => label !== undefined && isHostedLabel(label, job))
  );
}

function isHostedLabel(label: string, job: Tree): boolean {
  if (hostedLabel.test(label)) return true;
  const [, name] = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(label) ?? [];
  if (name === undefined) return false;
  const matrix = valueAt(job, "strategy", "matrix");
  const values = [
    ...itemsOf(valueAt(matrix, name)),
    ...itemsOf(valueAt(matrix, "include")).flatMap((item) => valueAt(item, name) ?? []),
  ].map(plainValue);
  return (
    values.length > 0 && values.every((value) => value !== undefined && hostedLabel.test(value))
  );
}
