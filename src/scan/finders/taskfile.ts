/** Taskfile.yml of go-task. */
import type { MappedText } from "../mapped-text.js";
import { replaceExpressions } from "../shell-words.js";
import {
  at,
  entriesOf,
  itemsOf,
  plainValue,
  type Scalar,
  scalarOf,
  type Tree,
  variablesOf,
} from "../tree.js";
import type { Finder, Snippet } from "../types.js";
import { readYaml } from "../yaml.js";

export const taskfile: Finder = {
  kind: "taskfile",
  claims: (path) => /(?:^|\/)[Tt]askfile(?:\.dist)?\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((root) => {
      const vars = variablesOf(at(root, "vars"));
      const env = variablesOf(at(root, "env"));
      return [
        ...computed(root, "top", vars, env),
        ...entriesOf(at(root, "tasks")).flatMap(({ key, value }) => ofTask(key, value, vars, env)),
      ];
    });
  },
};

type Values = ReadonlyMap<string, string>;

function ofTask(name: string, task: Tree, outerVars: Values, outerEnv: Values): Snippet[] {
  const vars = new Map([...outerVars, ...variablesOf(at(task, "vars"))]);
  const env = new Map([...outerEnv, ...variablesOf(at(task, "env"))]);
  const dir = plainValue(at(task, "dir"));
  const list = task.type === "list" || task.type === "scalar" ? task : at(task, "cmds");
  const commands = [
    ...commandsOf(list),
    ...commandsOf(at(task, "cmd")),
    ...itemsOf(at(task, "status")).flatMap(commandsOf),
    ...itemsOf(at(task, "preconditions")).flatMap(
      (item) => scalarOf(at(item, "sh")) ?? commandsOf(item),
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
    scalarOf(at(tree, "cmd")) ??
    scalarOf(at(tree, "defer")) ??
    scalarOf(at(tree, "defer", "cmd"));
  return found === undefined ? [] : [found];
}

/** `vars: { X: { sh: … } }`. */
function computed(tree: Tree, place: string, vars: Values, env: Values): Snippet[] {
  return ["vars", "env"].flatMap((group) =>
    entriesOf(at(tree, group)).flatMap(({ key, value }) => {
      const command = scalarOf(at(value, "sh"));
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
  return replaceExpressions(command.text(), /\{\{((?:[^}]|\}(?!\}))*)\}\}/g, (expression) => {
    const [, name = ""] = /^-?\s*\.(\w+)\s*-?$/.exec(expression) ?? [];
    if (name === "ROOT_DIR" || name === "TASKFILE_DIR") return ".";
    const value = vars.get(name);
    return value === undefined || value.includes("{{") ? undefined : value;
  });
}
