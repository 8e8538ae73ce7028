/** Versions, change logs and releases of JavaScript and other projects. */
import { defineTool } from "../../tools/define.js";
import { behindDashes } from "./lib/tool.js";

const ncu = defineTool({
  names: [
    "ncu",
    "npm-check-updates",
    "npm-check",
    "taze",
    "npm-upgrade",
    "syncpack",
    "manypkg",
    "sort-package-json",
    "npm-dedupe",
    "yarn-deduplicate",
    "pnpm-dedupe",
  ],
  about: "looks for and notes newer or differing versions of dependencies",
  nature: "update",
  options:
    "-u --upgrade; -i --interactive; -t --target=; -f --filter=; -x --reject=; --packageFile=; -w --workspaces; --format=; -g --global; -p --packageManager=; --dep=; --registry=; -y; --source=; --types=",
  allowed: [
    "npx npm-check-updates -u",
    "ncu",
    "ncu -u -t minor",
    "sort-package-json",
    "syncpack list-mismatches",
    "yarn-deduplicate yarn.lock",
  ],
});

const releases = [
  defineTool({
    names: ["lerna"],
    about: "manages packages that live in one repository",
    options:
      "--scope=; --ignore=; --since=?; --loglevel=; --concurrency=; --stream; --parallel; --no-bail; --include-dependencies; --include-dependents; -y --yes; --no-private; --dist-tag=; --preid=; --json; -a --all; -l --long",
    verbs: {
      read: "ls, la, ll, list, changed, diff, info, help",
      build: "run",
      run: "exec",
      install: "bootstrap, link, add",
      create: "create, init, import",
      update: "clean, repair, add-caching, watch",
      publish: "publish, version",
    },
    verbOptions: {
      version:
        "--no-push; --no-git-tag-version; --exact; --conventional-commits; --create-release=",
      exec: "--help --script-help",
    },
    runs: (i, run) => {
      if (i.verb === "exec") run.shell(behindDashes(i));
    },
    allowed: [
      "lerna run build --stream",
      "lerna exec -- rm -rf dist",
      "lerna ls --json",
      "lerna clean -y",
      "npx lerna bootstrap",
    ],
    asked: ["lerna publish from-package --yes", "lerna version patch"],
    denied: ["lerna exec -- rm -rf ~"],
  }),
  defineTool({
    names: ["changeset", "changesets"],
    about: "notes changes and makes releases from them",
    nature: "create",
    options:
      "--empty; --since=; --open; --verbose; --output=; --ignore=; --snapshot=?; --tag=; --otp=; --no-git-tag",
    verbs: {
      create: "add, init",
      read: "status",
      update: "version, pre enter, pre exit, tag",
      publish: "publish",
    },
    allowed: [
      "changeset",
      "changeset add --empty",
      "changeset status --since=main",
      "npx changeset version",
    ],
    asked: ["changeset publish", "npx @changesets/cli publish"],
  }),
  defineTool({
    names: [
      "semantic-release",
      "release-it",
      "np",
      "bumpp",
      "shipjs",
      "publish-please",
      "multi-semantic-release",
      "semantic-release-monorepo",
      "release-please",
    ],
    about: "makes and publishes a release",
    nature: "publish",
    options:
      "-d --dry-run; --no-ci; --ci; -b --branches=; -c --config=; --only-version; --increment=; -i=; --tag=; --any-branch; --preview; --plugins=; -e --extends=; -r --repository-url=; -t --tag-format=",
    dryRun: "--dry-run, --preview",
    allowed: ["npx semantic-release --dry-run", "release-it --dry-run", "semantic-release --help"],
    asked: ["npx semantic-release", "release-it patch --ci", "np --any-branch"],
  }),
  defineTool({
    names: [
      "standard-version",
      "commit-and-tag-version",
      "conventional-changelog",
      "auto-changelog",
      "git-cliff",
      "standard-changelog",
      "changelogen",
      "conventional-recommended-bump",
      "towncrier",
      "bumpversion",
      "bump2version",
      "bump-my-version",
      "bumpver",
      "reno",
      "scriv",
    ],
    about: "writes the change log and the version, locally",
    nature: "update",
    options:
      "-r --release-as=; --first-release; --dry-run; -p --preset=; -i --infile=; -s --same-file; -o --output=; -t --tag=; -c --config=; --bump=?; --unreleased; --latest; --tag-prefix=; --prerelease=?; --skip.tag; --new-version=; --allow-dirty; --part=; --version=",
    dryRun: "--dry-run",
    effects: (i, emit) => {
      const to = i.value("--output");
      if (to !== undefined) emit.file("overwrite", to);
    },
    allowed: [
      "npx standard-version --dry-run",
      "conventional-changelog -p angular -i CHANGELOG.md -s",
      "git-cliff -o CHANGELOG.md",
      "bump2version patch",
      "towncrier build --yes",
    ],
  }),
  defineTool({
    names: [
      "bower",
      "jspm",
      "lockfile-lint",
      "only-allow",
      "npm-force-resolutions",
      "patch-package",
      "preconstruct",
      "synp",
      "check-dependencies",
      "license-checker",
      "npm-license-crawler",
      "license-report",
      "publint",
      "attw",
      "are-the-types-wrong",
      "pkg-pr-new",
      "yalc",
      "verdaccio",
    ],
    about: "helps with packages of the project",
    nature: "install",
    options:
      "-F --force-latest; -S --save; -D --save-dev; -p --port=; -c --config=; -l --listen=; --json; --path=; --type=; --allowed-hosts=",
    allowed: [
      "bower install",
      "npx patch-package lodash",
      "npx only-allow pnpm",
      "license-checker --summary",
      "publint",
      "yalc add lib",
    ],
  }),
];

export const tools = [ncu, ...releases];
