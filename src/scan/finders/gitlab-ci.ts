/** GitLab CI: script, before_script and after_script of every job. */
import { joinTexts } from "../shell-words.js";
import { entriesOf, type Scalar, scalarsOf, type Tree, valueAt, variablesOf } from "../tree.js";
import type { Finder, Snippet } from "../types.js";
import { readYaml } from "../yaml.js";

export const gitlabCi: Finder = {
  kind: "gitlab-ci",
  claims: (path) => /(?:^|[./])gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/ci\/.*\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((root) => {
      const everywhere =
        valueAt(root, "before_script") ?? valueAt(root, "default", "before_script");
      const after = valueAt(root, "after_script") ?? valueAt(root, "default", "after_script");
      const top: Snippet[] = entriesOf(root).flatMap(({ key, value: job }) =>
        job.type === "map" ? ofJob(key, job, everywhere, root) : [],
      );
      return [
        ...part("before_script", everywhere, root, undefined),
        ...top,
        ...part("after_script", after, root, undefined),
      ];
    });
  },
};

function ofJob(name: string, job: Tree, everywhere: Tree | undefined, root: Tree): Snippet[] {
  const before = valueAt(job, "before_script") ?? everywhere;
  const script = valueAt(job, "script") ?? valueAt(job, "run");
  const after = valueAt(job, "after_script");
  const own = name === "default" ? undefined : job;
  if (name === "default") return [];
  return [
    // One shell runs both, so the script sees what was set before it.
    ...part(
      `${name}.script`,
      script === undefined ? valueAt(job, "before_script") : [before, script],
      root,
      own,
    ),
    ...part(`${name}.after_script`, after, root, own),
  ];
}

function part(
  place: string,
  tree: Tree | readonly (Tree | undefined)[] | undefined,
  root: Tree,
  job: Tree | undefined,
): Snippet[] {
  const trees = tree === undefined || "type" in tree ? [tree] : tree;
  const lines = trees.flatMap((item) => linesOf(item, root, 0)).filter(({ value }) => value !== "");
  if (lines.length === 0) return [];
  const env = new Map(
    [...variablesOf(valueAt(root, "variables")), ...variablesOf(valueAt(job, "variables"))].filter(
      ([, value]) => !value.includes("$"),
    ),
  );
  return [{ kind: "gitlab-ci", place, env, text: joinTexts(lines.map((line) => line.text())) }];
}

/** The lines of a script; `!reference [job, script]` are those of another one. */
function linesOf(tree: Tree | undefined, root: Tree, depth: number): readonly Scalar[] {
  if (tree?.type !== "list") return scalarsOf(tree);
  if (tree.tag !== "!reference") return tree.items.flatMap((item) => linesOf(item, root, depth));
  const keys = scalarsOf(tree).map(({ value }) => value);
  return depth > 10 ? [] : linesOf(valueAt(root, ...keys), root, depth + 1);
}
