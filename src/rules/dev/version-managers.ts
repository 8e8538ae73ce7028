/** Managers of several languages' versions: what they install is named, what they run decides. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, ToolRule } from "../../tools/types.js";
import { isRemoteSource } from "./lib/sources.js";
import { afterDashes, behind, behindDashes, behindVerb } from "./lib/tool.js";

function remotePlugin(
  id: string,
  on: string,
  matches: readonly string[],
  nonMatches: readonly string[],
): ToolRule {
  return {
    id,
    on,
    when: (i) => i.operands.some((word) => isRemoteSource(word.text)),
    decision: "ask",
    why: "installs a plugin, which is code, from a git host",
    instead: "install a listed one by its name, such as `asdf plugin add nodejs`",
    attack: ["T1195.001"],
    asi: ["ASI04"],
    matches,
    nonMatches,
  };
}

/** `mise exec node@20 -- command`, `mise exec -c 'text'`: tools stand before the dashes. */
function insideVersions(i: Invocation): readonly Word[] {
  return (
    afterDashes(i) ??
    behind(i).filter((_word, n, all) =>
      all.slice(0, n + 1).some((one) => !/^[\w./:-]+@[\w.-]+$/.test(one.text)),
    )
  );
}

const RUNS = "--help --program-help; -h --program-help";

const mise = defineTool({
  names: ["mise", "rtx"],
  about: "installs versions of tools and runs tasks of the project",
  nature: "read",
  help: "-h",
  options:
    "-C --cd=; -E --env=; -j --jobs=; -q --quiet; -v --verbose; -y --yes; -g --global; -f --force; -p --path=; -t --tool=; -r --raw; -n --dry-run; --fuzzy; --pin; --json; -J; --all -a; --prefix=; --remove=; --silent; --output=; -o --output=; -w --watch=; -h",
  verbs: {
    read: "ls, list, ls-remote, list-remote, current, which, where, doctor, dr, env, e, outdated, settings, settings get, settings ls, alias, alias ls, alias get, config, config ls, config get, cfg, tasks, tasks ls, tasks info, tasks deps, t, plugins, plugins ls, plugins ls-remote, p, registry, search, version, bin-paths, cache, cache path, completion, backends, backends ls, latest, hook-env, activate, tool, help, lock, mcp, fmt, direnv, direnv activate, usage",
    build: "run, r, watch, w, tasks run, tasks validate, generate, generate *, *",
    install:
      "install, i, use, u, upgrade, up, self-update, plugins install, plugins add, plugins update, plugins link, link, install-into, reshim, prepare, prep, sync, sync *, bootstrap",
    create: "tasks add, edit",
    lifecycle: "shell, sh, en, deactivate",
    run: "exec, x",
    update:
      "unuse, rm, remove, set, unset, settings set, settings unset, settings add, alias set, alias unset, config set, config generate, trust, untrust, cache clear, cache prune, prune, tasks edit, test-tool",
    delete: "uninstall, implode, plugins uninstall, plugins remove",
  },
  verbOptions: { "exec, x": `-c --command=; ${RUNS}`, "watch, w": RUNS, "run, r, tasks run": RUNS },
  dryRun: "--dry-run",
  runs: (i, run) => {
    if (i.nature !== "run") return;
    const text = i.value("--command");
    if (text !== undefined) run.shell(text);
    else run.argv(insideVersions(i));
  },
  rules: [
    remotePlugin(
      "mise-remote-plugin",
      "plugins install, plugins add",
      [
        "mise plugins install acme https://git.example.com/a/b",
        "mise plugins add x git@git.example.com:a/b.git",
      ],
      ["mise plugins install node", "mise plugins ls"],
    ),
  ],
  allowed: [
    "mise install",
    "mise use -g node@20",
    "mise exec node@20 -- npm test",
    "mise run build",
    "mise x -- node -v",
    "mise ls",
    "mise trust",
    'eval "$(mise activate bash)"',
    "mise build",
  ],
  asked: ["mise uninstall node@18", "mise implode"],
  denied: ["mise x -- rm -rf ~", "mise exec node@20 -- rm -rf ~", "mise exec -c 'rm -rf ~'"],
});

const asdf = defineTool({
  names: ["asdf"],
  about: "installs versions of tools",
  nature: "read",
  options: "-u --home; -p --parent; --all; --head; --urls; --refs; --no-header; -v; -h; --debug",
  verbs: {
    read: "list, list all, list-all, current, where, which, latest, info, version, help, plugin list, plugin list all, plugin-list, plugin-list-all, shim-versions, shimversions, env, completion, cmd",
    install:
      "install, plugin add, plugin-add, plugin update, plugin-update, reshim, update, plugin test, plugin push",
    update: "local, global, shell, set",
    run: "exec",
    delete: "uninstall, plugin remove, plugin-remove",
  },
  verbOptions: { exec: RUNS },
  runs: (i, run) => {
    if (i.verb === "exec") run.argv(behindVerb(i));
    else if (i.verb === "env") run.argv(behind(i, 1));
  },
  rules: [
    remotePlugin(
      "asdf-remote-plugin",
      "plugin add, plugin-add",
      [
        "asdf plugin add acme https://git.example.com/a/b.git",
        "asdf plugin-add x git@git.example.com:a/b.git",
      ],
      ["asdf plugin add nodejs", "asdf plugin list all"],
    ),
  ],
  allowed: [
    "asdf install nodejs 20.11.0",
    "asdf local nodejs 20.11.0",
    "asdf plugin add nodejs",
    "asdf list",
    "asdf exec node -v",
    "asdf current",
  ],
  asked: ["asdf uninstall nodejs 18.0.0", "asdf plugin remove ruby"],
  denied: ["asdf exec rm -rf ~"],
});

const envs = defineTool({
  names: ["pyenv", "rbenv", "nodenv"],
  about: "installs and picks versions of one language",
  nature: "read",
  options:
    "-f --force; -s --skip-existing; -k --keep; -v --verbose; -g --debug; -l --list; --unset; --bare; --aliases; --skip-aliases; -p --patch; -a; --path; --no-rehash; -d; --version; -h; -",
  verbs: {
    read: "versions, version, version-name, version-file, version-origin, which, whence, root, prefix, commands, latest, init, hooks, shims, completions, virtualenvs, virtualenv-prefix, doctor, help, sh-shell, gemset, each",
    install: "install, rehash, update, build, migrate",
    create: "virtualenv, alias",
    update: "global, local, shell, activate, deactivate",
    run: "exec",
    delete: "uninstall, virtualenv-delete",
  },
  verbOptions: { exec: RUNS },
  runs: (i, run) => {
    if (i.verb === "exec") run.argv(behindVerb(i));
  },
  allowed: [
    "pyenv install -s 3.12.1",
    "pyenv local 3.12",
    "pyenv versions",
    "rbenv exec bundle install",
    "rbenv global 3.3.0",
    'eval "$(pyenv init -)"',
    "pyenv virtualenv 3.12 app",
    "nodenv rehash",
  ],
  asked: ["pyenv uninstall -f 3.8.1", "rbenv uninstall 2.7.0"],
  denied: ["pyenv exec rm -rf ~"],
});

const node = defineTool({
  names: ["volta", "fnm"],
  about: "installs and picks versions of Node.js",
  nature: "read",
  options:
    "--node=; --npm=; --yarn=; --pnpm=; --env=; --bundled-npm; --no-yarn; --using=; --using-file; --fnm-dir=; --node-dist-mirror=; --log-level=; --arch=; --lts; --latest; --use; --install-if-missing; --silent-if-unchanged; --shell=; --use-on-cd; --resolve-engines; --corepack-enabled; -c; -d; --format=; --quiet; --verbose; --progress=; --version-file-strategy=; --json",
  verbs: {
    read: "list, ls, which, list-remote, ls-remote, current, env, completions, help",
    install: "install, i, fetch, pin, use, default, alias",
    run: "run, exec",
    lifecycle: "multishell",
    update: "unalias",
    admin: "setup",
    delete: "uninstall, uni",
  },
  verbOptions: { "run, exec": RUNS },
  runs: (i, run) => {
    if (i.nature === "run") run.argv(behindDashes(i));
  },
  allowed: [
    "volta install node@20",
    "volta pin node@20",
    "fnm use 20",
    "fnm install --lts",
    'eval "$(fnm env --use-on-cd)"',
    "volta run --node 18 npm test",
    "fnm exec --using=18 npm test",
  ],
  asked: ["fnm uninstall 16", "volta uninstall node"],
  denied: ["fnm exec --using=18 rm -rf ~", "volta run --node 18 rm -rf ~"],
});

const proto = defineTool({
  names: ["proto"],
  about: "installs versions of tools",
  nature: "read",
  options:
    "--pin=?; --canary; -y --yes; --force; -g --global; --local; --json; --to=; --from=; --resolve; --days=; --log=; --config-mode=; --internal; --bin; --alt=; --shell=",
  verbs: {
    read: "list, versions, status, outdated, bin, diagnose, debug, debug env, debug config, plugin list, plugin info, plugin search, help, activate, completions",
    install: "install, i, use, u, upgrade, up, pin, alias, regen, plugin add",
    update: "unpin, unalias, migrate, clean, plugin remove",
    run: "exec, x, run, r, shell",
    admin: "setup",
    delete: "uninstall, ui, remove",
  },
  verbOptions: { "exec, x, run, r": RUNS },
  runs: (i, run) => {
    if (/^(?:run|r)$/.test(i.verb)) run.argv(behindDashes(i));
    else if (i.nature === "run") run.argv(afterDashes(i) ?? []);
  },
  rules: [
    remotePlugin(
      "proto-remote-plugin",
      "plugin add",
      [
        "proto plugin add acme https://example.com/plugin.toml",
        "proto plugin add x github://someone/x https://example.com/x.wasm",
      ],
      ["proto plugin list", "proto plugin info node"],
    ),
  ],
  allowed: ["proto install node 20", "proto use", "proto run node -- app.js", "proto pin node 20"],
  asked: ["proto uninstall node 18"],
});

const boxes = defineTool({
  names: ["devbox", "flox"],
  about: "makes environments of packages for a project",
  nature: "read",
  options:
    "-c --config=; -e --env=; --env-file=; -d --dir=; -r --remote=; -p --pure; -q --quiet; --print-env; --omit-nix-env; --allow-insecure=; -i --id=; --patch=; -b; --environment=; -n --name=; -s --start-services; -t --trust; -f --force; --upstream; --owner=; --json; -v; -o=; -g=; --list; -h",
  verbs: {
    read: "list, info, search, show, version, shellenv, secrets ls, services ls, global list, global path, global shellenv, envs, services status, services logs, log, help, config, completion, cache info, list -a, auth status, auth whoami",
    install:
      "add, install, update, i, upgrade, global add, global install, global update, global pull, include upgrade, version update",
    create: "init, create, generate, generate *, containerize",
    lifecycle:
      "shell, services, services up, services start, services stop, services restart, services attach, services pcport",
    run: "run, activate, global run",
    build: "build, build *",
    update: "rm, uninstall, remove, edit, pull, global rm, gc, delete-generation, reset, patch",
    access: "auth login, auth logout, auth new-token, auth *",
    publish: "push, publish, global push, cache upload, build publish",
    delete: "delete, destroy",
    secret: "secrets download, secrets get, secrets set, secrets upload, secrets rm, auth token",
  },
  verbOptions: { "run, global run": RUNS, activate: `-c --command=; ${RUNS}` },
  runs: (i, run) => {
    if (i.verb === "activate") {
      const text = i.value("--command");
      if (text !== undefined) run.shell(text);
      else run.argv(afterDashes(i) ?? []);
    } else if (i.nature === "run" && behind(i).length > 1) run.argv(behindDashes(i));
  },
  allowed: [
    "devbox run test",
    "devbox add nodejs@20",
    "devbox run -- npm test",
    "flox activate -- make",
    "flox install jq",
    "devbox shell",
    "devbox rm jq",
    "devbox services up",
  ],
  asked: ["flox push", "flox delete -f"],
  denied: ["devbox run -- rm -rf ~", "flox activate -c 'rm -rf ~'"],
});

export const tools = [mise, asdf, envs, node, proto, boxes];
