/** Managers of whole Python projects and environments. */
import { defineTool } from "../../tools/define.js";
import { remoteSources } from "./lib/python-packages.js";
import { isForeignIndex, isRemoteSource } from "./lib/sources.js";
import { behind, behindDashes } from "./lib/tool.js";

const poetry = defineTool({
  names: ["poetry", "python -m poetry"],
  about: "manages a Python project and its dependencies",
  nature: "read",
  options:
    "-C --directory=; -P --project=; -n --no-interaction; -q --quiet; -v --verbose; --ansi; --no-ansi; --no-plugins; --no-cache",
  verbs: {
    read: "show, check, about, list, search, env info, env list, config, source show, self show, self show plugins, debug info, debug resolve, debug tags, help, cache list, export, python list, env activate",
    build: "build, lock",
    create: "new, init",
    install:
      "install, add, update, sync, env use, self add, self update, self install, self sync, self lock, source add, python install",
    run: "run",
    lifecycle: "shell",
    update: "remove, version, env remove, cache clear, self remove, source remove, python remove",
    publish: "publish",
  },
  verbOptions: {
    add: "-G --group=; -D --dev; -e --editable; -E --extras=; --optional=?; --python=; --platform=; --source=; --allow-prereleases; --dry-run; --lock; --markers=",
    "install, sync":
      "--with=; --without=; --only=; --no-root; --no-directory; --sync; -E --extras=; --all-extras; --all-groups; --dry-run; --compile; --no-dev",
    "update, remove":
      "--with=; --without=; --only=; -G --group=; -D --dev; --dry-run; --lock; --sync",
    run: "--help --script-help; -h --script-help",
    publish:
      "-r --repository=; -u --username=; -p --password=; --cert=; --client-cert=; --dist-dir=; --build; --dry-run; --skip-existing",
    config: "--list; --unset; --local; --migrate",
    build: "-f --format=; -o --output=; --clean",
    show: "-t --tree; -l --latest; -o --outdated; --with=; --without=; --only=; -T --top-level; -a --all; --why",
    export:
      "-f --format=; -o --output=; --without-hashes; --with=; --without=; --only=; -E --extras=; --dev",
  },
  dryRun: "--dry-run",
  effects: (i, emit) => {
    for (const word of i.verb === "export" ? i.values("--output") : [])
      emit.file("overwrite", word);
  },
  runs: (i, run) => {
    if (i.verb === "run") run.argv(behindDashes(i));
  },
  rules: [
    {
      id: "poetry-remote-source",
      on: "add, self add",
      when: remoteSources,
      decision: "ask",
      why: "installs code from a URL or a git host, past the package index",
      instead: "add the published package by name, such as `poetry add httpx`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "poetry add git+https://git.example.com/a/b.git",
        "poetry add https://example.com/pkg.whl",
      ],
      nonMatches: ["poetry add httpx", "poetry add ../lib"],
    },
    {
      id: "poetry-source",
      on: "source add",
      when: (i) => i.operands.some((word) => isForeignIndex(word)),
      decision: "ask",
      why: "adds another index from which packages are taken",
      instead: "show the sources first with `poetry source show`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "poetry source add acme https://pypi.example.com/simple",
        "poetry source add --priority=primary x http://192.0.2.4/simple",
      ],
      nonMatches: [
        "poetry source add pytorch https://download.pytorch.org/whl/cpu",
        "poetry source show",
      ],
    },
    {
      id: "poetry-token",
      on: "config",
      when: (i) => /^(?:pypi-token|http-basic|certificates)\./.test(i.operands[0]?.text ?? ""),
      decision: "ask",
      why: "reads or changes the credentials that packages are published with",
      instead: "look at the other settings with `poetry config virtualenvs.in-project`",
      attack: ["T1552.001"],
      asi: ["ASI03"],
      matches: ["poetry config pypi-token.pypi abc", "poetry config http-basic.acme user pass"],
      nonMatches: ["poetry config virtualenvs.in-project true", "poetry config --list"],
    },
  ],
  allowed: [
    "poetry install --no-root",
    "poetry add -G dev pytest",
    "poetry run pytest -q",
    "poetry lock --no-update",
    "poetry show --tree",
    "poetry build",
    "poetry version patch",
    "poetry remove httpx",
    "poetry env info --path",
    "poetry export -f requirements.txt -o requirements.txt",
    "poetry publish --dry-run",
    "poetry --version",
  ],
  asked: ["poetry publish --build"],
  denied: ["poetry run rm -rf ~"],
});

const pdm = defineTool({
  names: [
    "pdm",
    "rye",
    "pipenv",
    "flit",
    "python -m flit",
    "hatch",
    "python -m hatch",
    "python -m pipenv",
    "python -m pdm",
  ],
  about: "manages a Python project and its dependencies",
  nature: "read",
  options:
    "-p --project=; -c --config=; -e --env=; -G --group=; -d --dev; -D --dev; --no-self; --prod; --python=; --three; --pypi-mirror=; --index=; -i --index=; --extra=; -r --requirements=; -k; --editable=; -q; -v; -n; -f --format=; -o --output=; -t --target=; --sync; --skip-lock; --deploy; --system; --categories=; --all; --dry-run; -u --username=; -P --password=",
  verbs: {
    read: "list, info, show, search, graph, check, audit, scan, verify, config, outdated, version, --venv, --py, --where, env show, env find, python show, python find, project metadata, dep show, dep hash, status, toolchain list, tools list, export, requirements, venv list, completion, cache info, cache list, py info",
    build: "build, lock, fmt, lint, test, clean, project build",
    create: "init, new, venv create, env create, fix",
    install:
      "install, add, sync, update, upgrade, use, import, self add, self update, python install, python update, toolchain fetch, fetch, tools install, dep sync, lock update, plugin add, make-lockfile-universal",
    run: "run, env run, python, x",
    lifecycle: "shell",
    update:
      "remove, uninstall, cache clear, config set, config restore, pin, env prune, env remove, cache remove, self remove, venv remove, venv purge, --rm, python remove, toolchain remove, tools uninstall",
    publish: "publish",
  },
  verbOptions: { "run, env run, x": "--help --script-help; -h --script-help" },
  dryRun: "--dry-run",
  runs: (i, run) => {
    const words = behindDashes(i);
    // One word alone is a task of the project's manifest, or harmless.
    const python = i.verb === "python" ? i.verbWords[0] : undefined;
    if (python !== undefined) run.argv([run.literal("python", python), ...words]);
    else if (i.nature === "run" && words.length > 1 && !words[0]?.text.includes(":"))
      run.argv(words);
  },
  rules: [
    {
      id: "project-remote-source",
      on: "add, install",
      when: remoteSources,
      decision: "ask",
      why: "installs code from a URL or a git host, past the package index",
      instead: "add the published package by name, such as `pdm add httpx`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "pdm add git+https://git.example.com/a/b.git",
        "pipenv install git+https://git.example.com/a/b.git#egg=b",
      ],
      nonMatches: ["pdm add httpx", "pipenv install --dev pytest"],
    },
    {
      id: "project-foreign-index",
      on: "add, install, sync, lock, update",
      when: (i) => isForeignIndex(i.value("--index")) || isForeignIndex(i.value("--pypi-mirror")),
      decision: "ask",
      why: "takes packages from another index than the usual one, where a name may mean something else",
      instead: "use the usual index, such as `pipenv sync`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "pipenv install --index https://pypi.example.com/simple acme",
        "pipenv install --pypi-mirror http://192.0.2.4/simple",
      ],
      nonMatches: ["pipenv install --deploy", "pipenv install requests"],
    },
  ],
  allowed: [
    "pdm install --dev",
    "pdm run pytest",
    "hatch run test:cov",
    "hatch run pytest -q",
    "hatch build",
    "pipenv install --dev",
    "pipenv run python app.py",
    "pipenv sync --dev",
    "rye sync",
    "hatch env prune",
    "pdm lock",
    "flit install --symlink",
    "hatch fmt --check",
    "pipenv --rm",
  ],
  asked: ["pdm publish", "hatch publish", "flit publish"],
  denied: ["pipenv run rm -rf ~", "pdm run rm -rf /"],
});

const conda = defineTool({
  names: ["conda", "mamba", "micromamba", "python -m conda"],
  about: "manages packages and environments",
  nature: "read",
  help: "-h, -V",
  options:
    "-n --name=; -p --prefix=; -c --channel=; -f --file=; -y --yes; -q --quiet; -v --verbose; --json; --dry-run; -d --dry-run; --override-channels; --strict-channel-priority; --no-deps; --only-deps; --freeze-installed; --update-all; --clone=; --solver=; --rc-file=; -r --root-prefix=; --platform=; --subdir=; --copy; --offline; --no-default-packages; -h; -V; --from-history; --no-builds; --stack; --format=; --relocate-prefix=",
  verbs: {
    read: "list, info, search, config --show, env list, env export, env config vars list, doctor, compare, package, repoquery, repoquery *, export, help, notices, config --get, env compare, tos, content-trust",
    create: "create, env create, init-env",
    install:
      "install, update, upgrade, env update, build, self-update, render, debug, skeleton, convert, index, develop, pip",
    run: "run",
    lifecycle: "activate, deactivate, shell",
    update:
      "config, clean, env config vars set, env config vars unset, rename, constructor, config prepend, config append, config set, config remove, config list, config describe, config sources",
    delete: "remove, uninstall, env remove",
    admin: "init",
    publish: "upload",
  },
  verbOptions: {
    clean:
      "-a --all; -i --index-cache; -p --packages; -t --tarballs; -f --force-pkgs-dirs; -l --logfiles; -c --tempfiles=?",
    run: "--help --script-help; -h --script-help; --no-capture-output; --live-stream; --cwd=; -v",
    config:
      "--add; --append; --prepend; --set; --get; --remove; --remove-key=; --show; --show-sources; --describe; --validate; --env; --system; --file=",
    "env create, create": "-f --file=",
    "remove, uninstall, env remove":
      "--all; --features; --force; --force-remove; --keep-env; --no-pin",
  },
  dryRun: "--dry-run",
  runs: (i, run) => {
    if (i.verb === "run") run.argv(behindDashes(i));
  },
  rules: [
    {
      id: "conda-foreign-channel",
      on: "install, create, update, env create, env update, config",
      when: (i) =>
        [
          ...i.values("--channel"),
          ...(i.has("--add", "--append", "--prepend") && i.verb === "config" ? i.operands : []),
        ].some((word) => isForeignIndex(word)),
      decision: "ask",
      why: "takes packages from another channel than the usual ones",
      instead: "use a well-known channel, such as `conda install -c conda-forge numpy`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "conda install -c https://conda.example.com/main acme",
        "mamba create -n x -c http://192.0.2.4/conda acme",
        "conda config --add channels https://conda.example.com",
      ],
      nonMatches: ["conda install -c conda-forge numpy", "conda config --add channels conda-forge"],
    },
    {
      id: "conda-remote-source",
      on: "install, create, env create, env update",
      when: (i) => [...i.operands, ...i.values("--file")].some((word) => isRemoteSource(word.text)),
      decision: "ask",
      why: "installs packages from a URL, past the usual channels",
      instead: "install by name, such as `conda install numpy`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "conda install https://example.com/pkg-1.0.tar.bz2",
        "conda env create -f https://example.com/environment.yml",
      ],
      nonMatches: ["conda env create -f environment.yml", "conda install numpy=1.26"],
    },
    {
      id: "conda-unverified",
      on: "config",
      when: (i) =>
        i.has("--set") &&
        /^ssl_verify$/.test(i.operands[0]?.text ?? "") &&
        /^(?:false|no|off|0)$/i.test(i.operands[1]?.text ?? ""),
      decision: "deny",
      why: "switches off the check that packages come from whom they say",
      instead:
        "name the certificate of the proxy instead, such as `conda config --set ssl_verify ./corp-ca.pem`",
      attack: ["T1553.004"],
      asi: ["ASI04"],
      matches: ["conda config --set ssl_verify false", "conda config --set ssl_verify no"],
      nonMatches: [
        "conda config --set ssl_verify ./corp-ca.pem",
        "conda config --set auto_activate_base false",
      ],
    },
  ],
  allowed: [
    "conda create -n app python=3.11 -y",
    "conda env create -f environment.yml",
    "conda install -y -c conda-forge numpy",
    "conda run -n app pytest -q",
    "conda activate app",
    "conda list --export",
    "mamba install -y numpy",
    "conda clean -afy",
    "conda env export --no-builds",
    "conda info --envs",
    "micromamba run -n app python a.py",
  ],
  asked: [
    "conda remove -n app numpy",
    "conda env remove -n app",
    "conda init bash",
    "conda remove --name app --all -y",
  ],
  denied: ["conda run -n app rm -rf ~"],
});

const pixi = defineTool({
  names: ["pixi"],
  about: "manages packages and environments",
  nature: "read",
  options:
    "-e --environment=; --manifest-path=; -m --manifest-path=; --frozen; --locked; -p --platform=; --pypi; -f --feature=; -c --channel=; -v; -q; --json; --no-install; --color=; --host; --build; -g --git=; --branch=; --tag=; --rev=",
  verbs: {
    read: "list, tree, info, search, task list, config list, project channel list, workspace channel list, workspace version get, project version get, global list, help, completion, shell-hook, lock",
    build: "build",
    create: "init, new, import",
    install:
      "install, add, update, upgrade, global install, global update, global upgrade, global upgrade-all, global expose, global hide, global sync, global add, self-update, reinstall, workspace channel add, workspace platform add, project channel add, project platform add, workspace *, project *, i",
    run: "run, exec, x",
    lifecycle: "shell",
    update:
      "remove, clean, clean cache, task add, task remove, task alias, config set, config unset, config edit, config append, config prepend, rm",
    delete: "global uninstall, global remove, global delete",
    publish: "upload, publish",
    access: "auth login, auth logout",
  },
  verbOptions: { "run, exec, x": "--help --script-help; -h --script-help; -s --spec=; -w --with=" },
  runs: (i, run) => {
    if (i.verb === "exec" || i.verb === "x") run.argv(behindDashes(i));
    else if (i.verb === "run" && behind(i).length > 1) run.argv(behindDashes(i));
  },
  allowed: [
    "pixi install",
    "pixi add numpy",
    "pixi run test",
    "pixi run python main.py",
    "pixi task list",
    "pixi global install ruff",
  ],
  asked: ["pixi upload https://prefix.example.com/x pkg.conda"],
});

export const tools = [poetry, pdm, conda, pixi];
