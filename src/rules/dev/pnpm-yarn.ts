/** Other package managers of JavaScript. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import {
  foreignIndex,
  installsRemote,
  runNamed,
  runPackage,
  runScript,
} from "./lib/node-packages.js";
import { isForeignIndex, isRemoteSource } from "./lib/sources.js";
import { behind, behindDashes, behindVerb } from "./lib/tool.js";

const pnpm = defineTool({
  names: ["pnpm", "pn"],
  about: "a package manager of Node.js",
  nature: "read",
  help: "-h, -v",
  options: `-C --dir=; --prefix=; -w --workspace-root; -F --filter=; --filter-prod=; -r --recursive; --reporter=; --store-dir=; --registry=; --loglevel=; --stream; --parallel
    --aggregate-output; --workspace-concurrency=; --changed-files-ignore-pattern=; --test-pattern=; -D --save-dev; -P --save-prod; -O --save-optional; -E --save-exact
    --save-peer; -g --global; -s --silent; --frozen-lockfile=?; --no-frozen-lockfile; --lockfile-only; --fix-lockfile; --offline; --prefer-offline; --ignore-scripts; --shamefully-hoist
    --config=; --tag=; --access=; --otp=; --no-git-checks; --dry-run; --json; --depth=; --prod; --dev; --if-present; -c --shell-mode; --package=; --allow-build=; -L --latest; -i --interactive
    --no-bail; --resume-from=; --report-summary; --fail-if-no-match; --use-stderr; --color; --no-color; -y; -f --force; --virtual-store-dir=; --modules-dir=; --lockfile-dir=; -v; -h`,
  verbs: {
    read: `ls, list, ll, la, outdated, why, audit, licenses, licenses list, bin, root, doctor, config get, config list, c get, c list, get, store status, store path, env list, env ls, info, view, show, search, whoami, ping,
      cat-file, cat-index, find-hash, ignored-builds, cache list, cache view, help, completion, server status, catalog-file, sbom, docs, peers check, peers`,
    build: "run, run-script, test, t, tst, pack, rebuild, rb, deploy, *",
    lifecycle: "start, restart, stop, server start, server stop",
    run: "exec, dlx",
    install: `install, i, add, ci, install-test, it, install-clean, clean-install, update, up, upgrade, import, fetch, dedupe, link, ln, audit --fix, env use, env add, env install, self-update, approve-builds, patch, runtime set, runtime *, cache add`,
    create: "init, create",
    update: `remove, rm, uninstall, un, unlink, dislink, prune, patch-commit, patch-remove, store prune, store add, config set, config delete, c set, c delete, set, version, env remove, env rm, cache delete, pkg set, pkg delete, pkg get, clean`,
    publish: "publish, dist-tag add, dist-tag rm",
    access:
      "login, logout, adduser, owner add, owner rm, token create, token revoke, access *, team *, org *",
    admin: "setup",
    "remote-change": "deprecate",
    destroy: "unpublish",
  },
  verbOptions: {
    "exec, dlx": "-c --shell-mode; --help --script-help; -h --script-help",
    "run, run-script, test, t, start":
      "--help --script-help; -h --script-help; -f; -g; -i; -D; -v --script-version",
  },
  dryRun: "--dry-run",
  runs: (i, run) => {
    if (i.verb === "exec" || i.verb === "dlx") {
      const words = behindDashes(i);
      if (i.has("--shell-mode")) run.shell(words);
      else runPackage(words, run);
    } else if (i.verb === "run" || i.verb === "run-script") runScript(i, run);
    else if (i.verb === "*") runNamed(i, run);
  },
  rules: [
    {
      id: "pnpm-remote-source",
      on: "install, i, add, dlx, create",
      when: (i) =>
        i.verb === "dlx"
          ? isRemoteSource(i.operands[0]?.text ?? "", true) ||
            i.values("--package").some((word) => isRemoteSource(word.text, true))
          : installsRemote(i),
      decision: "ask",
      why: "installs code from a URL or a git host, past the package index",
      instead:
        "install it by name and version from the usual index, such as `pnpm add lodash@4.17.21`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "pnpm add https://example.com/pkg.tgz",
        "pnpm add -D someone/tool",
        "pnpm dlx github:someone/tool",
      ],
      nonMatches: [
        "pnpm add @scope/pkg",
        "pnpm add lodash --filter ./apps/web",
        "pnpm dlx create-vite app",
      ],
      evasions: ["pnpm -C web add git+ssh://git@git.example.com/a/b.git"],
    },
    foreignIndex("pnpm-foreign-index", "pnpm", undefined),
    {
      id: "pnpm-index-setting",
      on: "config set, c set, set",
      when: (i) =>
        i.operands.some(
          (word, n) =>
            /(?:^|:)registry(?:=|$)/.test(word.text) &&
            isForeignIndex(
              word.text.includes("=")
                ? { ...word, text: word.text.slice(word.text.indexOf("=") + 1) }
                : i.operands[n + 1],
            ),
        ),
      decision: "ask",
      why: "makes every later install take packages from another index",
      instead: "show the present setting with `pnpm config get registry`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "pnpm config set registry https://npm.example.com",
        "pnpm config set @acme:registry=https://npm.example.com",
      ],
      nonMatches: [
        "pnpm config set registry https://registry.npmjs.org/",
        "pnpm config get registry",
        "pnpm config set store-dir .pnpm-store",
      ],
    },
    {
      id: "pnpm-global-uninstall",
      on: "remove, rm, uninstall, un",
      when: (i) => i.has("-g"),
      decision: "ask",
      why: "uninstalls a program that other projects may use",
      instead: "list what is there with `pnpm ls -g`",
      matches: ["pnpm remove -g typescript", "pnpm rm --global serve"],
      nonMatches: ["pnpm remove lodash", "pnpm rm -D jest"],
    },
  ],
  allowed: [
    "pnpm install --frozen-lockfile",
    "pnpm i",
    "pnpm add -D vitest",
    "pnpm -r build",
    "pnpm --filter @acme/web dev",
    "pnpm -F web exec tsc --noEmit",
    "pnpm dlx create-vite app --template react-ts",
    "pnpm test -- --run",
    "pnpm lint --fix",
    "pnpm run -r --parallel dev",
    "pnpm typecheck",
    "pnpm store prune",
    "pnpm remove lodash",
    "pnpm -r exec rm -rf node_modules",
    "pnpm exec eslint .",
    "pnpm --version",
    "pnpm publish --dry-run --no-git-checks",
  ],
  asked: ["pnpm publish -r --access public", "pnpm setup"],
  denied: ["pnpm exec rimraf /", "pnpm rimraf ~", "pnpm -r exec rm -rf ~"],
});

const yarn = defineTool({
  names: ["yarn", "yarnpkg"],
  about: "a package manager of Node.js",
  nature: "install",
  help: "-h, -v",
  options: `--cwd=; --registry=; --cache-folder=; --modules-folder=; --mutex=; --network-timeout=; --network-concurrency=; --otp=; --access=; --tag=; -D --dev; -P --peer; -O --optional; -E --exact
    -T --tilde; -C --caret; --frozen-lockfile; --immutable; --immutable-cache; --check-cache; --inline-builds; --mode=; --production=?; --prod=?; --ignore-scripts; --ignore-engines; --ignore-platform
    --offline; --prefer-offline; --pure-lockfile; --no-lockfile; --force; -s --silent; --verbose; --json; --flat; --non-interactive; -W --ignore-workspace-root-check; -i --interactive
    --link-duplicates; --check-files; --use-yarnrc=; --preferred-cache-folder=; --global-folder=; --prefix=; --latest; -L; --pattern=; --level=; --scope=; --new-version=; -v; -h; --dry-run; -n; -A --all; -R --recursive`,
  verbs: {
    read: `list, ls, info, why, outdated, audit, bin, check, licenses, licenses list, licenses generate-disclaimer, versions, config, config get, config list, config current, global list, global bin, global dir, cache list, cache dir, help, search,
      npm info, npm audit, npm whoami, npm tag list, workspaces list, workspaces info, constraints, constraints query, constraints source, explain, explain peer-requirements, plugin list, plugin runtime, owner list, tag list, team list, version check, sdks, sdks vscode`,
    build: "run, test, pack, node, rebuild, *",
    lifecycle: "start",
    run: "exec, dlx, workspace, workspaces foreach, workspaces run",
    install: `install, add, up, upgrade, upgrade-interactive, global add, global upgrade, link, import, dedupe, workspaces focus, self-update, set version, set resolution, policies set-version, plugin import, generate-lock-entry, unplug, patch, npm audit --fix`,
    create: "init, create",
    update: `remove, unlink, autoclean, cache clean, config set, config unset, config delete, version, version apply, patch-commit, stage, plugin remove, constraints --fix, global remove, search, unplug`,
    publish: "publish, npm publish, npm tag add, npm tag remove, tag add, tag remove",
    access:
      "login, logout, npm login, npm logout, owner add, owner remove, team create, team destroy, team add, team remove, access *",
  },
  verbOptions: {
    "exec, dlx": "-p --package=; -q --quiet; --help --script-help; -h --script-help",
    "workspaces foreach":
      "-p --parallel; -t --topological; --topological-dev; -j --jobs=; --include=; --exclude=; --from=; --since=?; -W --worktree; --no-private; -v --verbose; -i --interlaced",
    "run, test, start, workspace, node":
      "--help --script-help; -h --script-help; -v --script-version; -D; -P; -O; -E; -T; -C; -A; -R; -L; -W; -i; -n",
    upgrade: "-L --latest; -C --caret; -T --tilde; -E --exact; -P --pattern=; -S --scope=",
  },
  dryRun: { "npm publish": "-n --dry-run", "*": "--dry-run" },
  runs: (i, run) => {
    if (i.verb === "exec") run.shell(behindDashes(i));
    else if (i.verb === "dlx") runPackage(behindDashes(i), run);
    else if (i.verb === "run") runScript(i, run);
    else if (i.verb === "*") runNamed(i, run);
    else if (i.verb === "workspace")
      run.argv([run.literal("yarn", i.verbWords[0] as Word), ...behind(i, 1)]);
    else if (i.verb.startsWith("workspaces ") && i.operands.length > 0)
      run.argv([run.literal("yarn", i.verbWords[0] as Word), ...behind(i)]);
  },
  rules: [
    {
      id: "yarn-remote-source",
      on: "add, dlx, global add, create, plugin import, set version, policies set-version",
      when: (i) =>
        i.verb === "dlx"
          ? isRemoteSource(i.operands[0]?.text ?? "", true) ||
            i.values("--package").some((word) => isRemoteSource(word.text, true))
          : installsRemote(i),
      decision: "ask",
      why: "installs code from a URL or a git host, past the package index",
      instead:
        "install it by name and version from the usual index, such as `yarn add lodash@4.17.21`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "yarn add https://example.com/pkg.tgz",
        "yarn add -D someone/tool",
        "yarn global add git+https://git.example.com/a/b.git",
        "yarn plugin import https://example.com/plugin.js",
      ],
      nonMatches: ["yarn add @scope/pkg", "yarn add lodash", "yarn plugin import workspace-tools"],
      evasions: ["yarn --cwd web add git@git.example.com:a/b.git"],
    },
    foreignIndex("yarn-foreign-index", "yarn", undefined),
    {
      id: "yarn-index-setting",
      on: "config set",
      when: (i) => /registry/i.test(i.operands[0]?.text ?? "") && isForeignIndex(i.operands[1]),
      decision: "ask",
      why: "makes every later install take packages from another index",
      instead: "show the present setting with `yarn config get npmRegistryServer`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "yarn config set registry http://npm.example.com",
        "yarn config set npmRegistryServer https://npm.example.com",
      ],
      nonMatches: [
        "yarn config set registry https://registry.yarnpkg.com",
        "yarn config set nodeLinker node-modules",
      ],
    },
    {
      id: "yarn-unverified",
      on: "config set",
      when: (i) =>
        /^(?:strict-ssl|enableStrictSsl)$/.test(i.operands[0]?.text ?? "") &&
        i.operands[1]?.text === "false",
      decision: "deny",
      why: "switches off the check that packages come from whom they say",
      instead:
        "set the certificate of the proxy instead, such as `yarn config set httpsCaFilePath ./corp-ca.pem`",
      attack: ["T1553.004"],
      asi: ["ASI04"],
      matches: ["yarn config set strict-ssl false", "yarn config set enableStrictSsl false"],
      nonMatches: ["yarn config set strict-ssl true", "yarn config set enableTelemetry false"],
    },
    {
      id: "yarn-global-remove",
      on: "global remove",
      decision: "ask",
      why: "uninstalls a program that other projects may use",
      instead: "list what is there with `yarn global list`",
      matches: ["yarn global remove typescript", "yarn global remove serve create-react-app"],
      nonMatches: ["yarn remove typescript", "yarn global list"],
    },
  ],
  allowed: [
    "yarn",
    "yarn install --immutable",
    "yarn install --frozen-lockfile",
    "yarn add -D eslint",
    "yarn build",
    "yarn test --watchAll=false",
    "yarn run lint --fix",
    "yarn workspace web build",
    "yarn workspaces foreach -A run build",
    "yarn dlx create-vite app",
    "yarn tsc --noEmit",
    "yarn --cwd web dev",
    "yarn set version stable",
    "yarn cache clean",
    "yarn remove lodash",
    "yarn why react",
    "yarn exec 'echo done'",
    "yarn prisma generate",
  ],
  asked: ["yarn publish", "yarn npm publish --access public", "yarn npm login"],
  denied: [
    "yarn rimraf /",
    "yarn exec 'rm -rf ~'",
    "yarn run rimraf ~",
    "yarn workspace web rimraf /",
    "yarn workspaces foreach -A exec rm -rf ~",
  ],
});

const corepack = defineTool({
  names: ["corepack"],
  about: "runs the package manager that a project names",
  nature: "read",
  options:
    "--install-directory=; -g --global; --all; --cache-only; -o --output=?; --json; --activate",
  verbs: {
    install: "enable, prepare, use, up, install, hydrate, pack",
    update: "disable, cache clean, cache clear",
    run: "npm, npx, pnpm, pnpx, yarn, yarnpkg, *",
  },
  verbOptions: { "npm, npx, pnpm, pnpx, yarn, yarnpkg": "--help --script-help" },
  runs: (i, run) => {
    const name = i.verbWords[0];
    if (i.nature === "run" && name !== undefined && i.verb !== "cache")
      run.argv([run.literal(name.text.replace(/@.*$/, ""), name), ...behindVerb(i)]);
  },
  allowed: [
    "corepack enable",
    "corepack prepare pnpm@9 --activate",
    "corepack use yarn@4",
    "corepack pnpm install",
    "corepack --version",
  ],
  asked: ["corepack npm publish"],
});

const ni = defineTool({
  names: ["ni", "nci", "nup"],
  about: "installs with the package manager of the project",
  nature: "install",
  options: "-g --global; -D --dev; -P; --frozen; -C=; -i",
  allowed: ["ni", "ni -D vitest", "nci", "nup -i"],
});

const nr = defineTool({
  names: ["nr", "nun"],
  about: "runs a script with, or takes a package out of, the package manager of the project",
  nature: "build",
  options: "-C=; -p; --if-present",
  allowed: ["nr dev", "nr build --mode test", "nr", "nun lodash"],
});

export const tools = [pnpm, yarn, corepack, ni, nr];
