/** Programs that run a project's checks at a commit. */
import { defineTool } from "../../tools/define.js";

const runners = defineTool({
  names: [
    "nano-staged",
    "commitizen",
    "git-cz",
    "cz",
    "pretty-quick",
    "gitlint",
    "cocogitto-check",
    "committed",
    "convco",
    "secretlint",
    "validate-commit-msg",
    "git-hooks",
  ],
  about: "checks commits or the files in them",
  nature: "build",
  options:
    "-c --config=; -e --edit=?; -f --from=; -t --to=; -x --extends=; -V --verbose; -q --quiet; --concurrent=; --no-stash; --relative; --allow-empty; --diff=; --diff-filter=; --shell=?; --force; --commands=; --all-files; --file=; --files=; -r --run; --install; --uninstall; --sign; -h --help; --last; --print-config; --staged; --branch=",
  help: "-h",
  allowed: [
    "pretty-quick --staged",
    "gitlint --commits main..HEAD",
    "npx git-cz",
    "cz check --rev-range main..HEAD",
    "nano-staged",
  ],
});

export const tools = [runners];
