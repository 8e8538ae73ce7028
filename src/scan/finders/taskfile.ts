/** Taskfile.yml of go-task. */
import type { MappedText } from "../mapped-text.js";
import { replaceExpressions } from "../shell-words.js";
import {
  entriesOf,
  itemsOf,
  plainValue,
  type Scalar,
  scalarOf,
  type Tree,
  valueAt,
  variablesOf,
} from "../tree.js";
import type { Finder, Snippet } from "../types.js";
import { readYaml } from "../yaml.js";

export const taskfile: Finder = {
  kind: "taskfile",
  claims: (path) => /(?:^|\/)[Tt]askfile(?:\.dist)?\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((root) => {
      const vars = variablesOf(valueAt(root, "vars"));
      const env = variablesOf(valueAt(root, "env"));
      return [
        ...computed(root, "top", vars, env),
        ...entriesOf(valueAt(root, "tasks")).flatMap(({ key, value }) =>
          ofTask(key, value, vars, env),
        ),
      ];
    });
  },
};

type Values = ReadonlyMap<string, string>;

function ofTask(name: string, task: Tree, outerVars: Values, outerEnv: Values): Snippet[] {
  const vars = new Map([...outerVars, ...variablesOf(valueAt(task, "vars"))]);
  const env = new Map([...outerEnv, ...variablesOf(valueAt(task, "env"))]);
  const dir = plainValue(valueAt(task, "dir"));
  const list = task.type === "list" || task.type === "scalar" ? task : valueAt(task, "cmds");
  const commands = [
    ...commandsOf(list),
    ...commandsOf(valueAt(task, "cmd")),
    ...itemsOf(valueAt(task, "status")).flatMap(commandsOf),
    ...itemsOf(valueAt(task, "preconditions")).flatMap(
      (item) => scalarOf(valueAt(item, "sh")) ?? commandsOf(item),
    ),
  ];
  return [
    ...computed(task, name, vars, env),
    ...commands.map((command) => ({
      kind: "taskfile" as const,
      place: name,
      env: plainOnly(env),
      text: fill(command, vars),
      ...(dir !== undefined && !dir.includes("{{") && { dir }),
    })),
  ];
}

function commandsOf(tree: Tree | undefined): readonly Scalar[] {
  if (tree?.type === "list") return tree.items.flatMap(commandsOf);
  const found =
    scalarOf(tree) ??
    scalarOf(valueAt(tree, "cmd")) ??
    scalarOf(valueAt(tree, "defer")) ??
    scalarOf(valueAt(tree, "defer", "cmd"));
  return found === undefined ? [] : [found];
}

/** `vars: { X: { sh: … } }`. */
function computed(tree: Tree, place: string, vars: Values, env: Values): Snippet[] {
  return ["vars", "env"].flatMap((group) =>
    entriesOf(valueAt(tree, group)).flatMap(({ key, value }) => {
      const command = scalarOf(valueAt(value, "sh"));
      if (command === undefined) return [];
      return [
        {
          kind: "taskfile" as const,
          place: `${place}.${key}`,
          env: plainOnly(env),
          text: fill(command, vars),
        },
      ];
    }),
  );
}

function plainOnly(values: Values): Values {
  return new Map([...values].filter(([, value]) => !value.includes("{{")));
}

function fill(command: Scalar, vars: Values): MappedText {
  return replaceExpressions(command.text(), /\{\{((?:[^}]|\}(?!\})){0,400})\}\}/g, (expression) => {
    const [, name = ""] = /^-?\s*\.(\w+)\s*-?$/.exec(expression) ?? [];
    if (name === "ROOT_DIR" || name === "TASKFILE_DIR") return ".";
    const value = vars.get(name);
    return value === undefined || value.includes("{{") ? undefined : value;
  });
}
