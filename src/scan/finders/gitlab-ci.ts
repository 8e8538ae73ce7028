/** GitLab CI: script, before_script and after_script of every job. */
import { joinTexts } from "../shell-words.js";
import { at, entriesOf, scalarsOf, type Tree, variablesOf } from "../tree.js";
import type { Finder, Snippet } from "../types.js";
import { readYaml } from "../yaml.js";

export const gitlabCi: Finder = {
  kind: "gitlab-ci",
  claims: (path) => /(?:^|[./])gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/ci\/.*\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((root) => {
      const everywhere = at(root, "before_script") ?? at(root, "default", "before_script");
      const after = at(root, "after_script") ?? at(root, "default", "after_script");
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
  const before = at(job, "before_script") ?? everywhere;
  const script = at(job, "script") ?? at(job, "run");
  const after = at(job, "after_script");
  const own = name === "default" ? undefined : job;
  if (name === "default") return [];
  return [
    // One shell runs both, so the script sees what was set before it.
    ...part(
      `${name}.script`,
      script === undefined ? at(job, "before_script") : [before, script],
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
  const lines = trees.flatMap(scalarsOf).filter(({ value }) => value !== "");
  if (lines.length === 0) return [];
  const env = new Map(
    [...variablesOf(at(root, "variables")), ...variablesOf(at(job, "variables"))].filter(
      ([, value]) => !value.includes("$"),
    ),
  );
  return [{ kind: "gitlab-ci", place, env, text: joinTexts(lines.map((line) => line.text())) }];
}
