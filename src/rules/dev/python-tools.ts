/** Test runners, linters and documentation tools of Python. */
import { defineTool } from "../../tools/define.js";
import { both } from "./lib/python-modules.js";
import { behindDashes, plain, writes } from "./lib/tool.js";

const PYTEST = `-k=; -m=; -n --numprocesses=; -c --config-file=; -p=; -o --override-ini=; -r=; --maxfail=; --tb=; --cov=?; --cov-report=; --cov-config=; --cov-fail-under=; --junitxml --junit-xml=; --durations=; --rootdir=; --ignore=; --ignore-glob=; --deselect=; --basetemp=; --log-cli-level=; --log-level=; --log-file=; --timeout=; --reruns=; --dist=; --html=; --import-mode=; --capture=; --color=; --ds=; --confcutdir=; -W --pythonwarnings=; --lf; --ff; --nf; -x --exitfirst; -v --verbose; -q --quiet; -s; -l; --pdb; --co --collect-only; --cache-clear; --cache-show=?; --fixtures; --markers; --sw; --json-report-file=; --alluredir=; --splits=; --group=; -h`;

const tests = [
  plain(
    [
      "pytest",
      "python -m pytest",
      "py.test",
      "pytest-3",
      "pytest3",
      "ptw",
      "pytest-watch",
      "pytest-xdist",
    ],
    "runs Python tests",
    "build",
    PYTEST,
    [
      "pytest -q",
      "pytest tests/test_a.py::test_b -x",
      "python -m pytest --cov=src --cov-report=xml",
      "pytest -k 'not slow' -n auto",
      "py.test",
      "python3 -m pytest -p no:cacheprovider",
    ],
    {
      help: "-h",
      effects: (i, emit) => {
        // `--basetemp` is emptied before the run.
        const base = i.value("--basetemp");
        if (base !== undefined) emit.file("delete", base, { recursive: true });
        writes("--junitxml", "--html", "--log-file")(i, emit);
      },
      // pytest loads it by its name, before any test.
      runs: (i, run) => {
        const like = i.command.args[0] ?? i.command.name;
        if (like === undefined) return;
        for (const name of ["conftest.py", "tests/conftest.py"]) {
          const file = run.literal(name, like);
          if (run.written(file) !== undefined) run.file("python", file, []);
        }
      },
      denied: [
        "pytest --basetemp=/",
        "printf 'import os\\nos.system(\"rm -rf ~\")\\n' > conftest.py && pytest -q",
      ],
    },
  ),
  plain(
    [
      ...both(
        "unittest nose nose2 doctest green behave robot ward stestr testr slipcover mamba-test hypothesis",
      ),
      "nosetests",
      "pabot",
      "lettuce",
      "radish",
    ].filter((name) => name !== "unittest" && name !== "doctest"),
    "runs Python tests",
    "build",
    "-v; -q; -f; -b; -c; -s --start-directory=; -p --pattern=; -t --top-level-directory=; -k=; --locals; --durations=; -e=; -d; --doctest-tests; --with-coverage; --cover-package=; --parallel=; --settings=; --tags=; -i --include=; -x --exclude=; -d --outputdir=; -f --format=; -n --name=; -D=; -P --pythonpath=",
    [
      "python -m unittest discover -s tests",
      "python3 -m unittest -v tests.test_a",
      "nosetests",
      "behave -t @fast",
      "robot tests",
      "python -m doctest README.md",
      "green -vv",
    ],
    {},
  ),
  defineTool({
    names: both("tox nox"),
    about: "runs tests in environments of their own",
    nature: "build",
    style: "gnu",
    options:
      "-e --env=; -s --session=; -c --conf=; -f --noxfile=; -p --parallel=?; -r --recreate --reuse-existing-virtualenvs; -k --keywords=; -t --tags=; -m=; -x --override=; -q; -v; -l --list; --notest; --skip-pkg-install; --installpkg=; --workdir=; --root=; --result-json=; --discover=; --develop; --python=; --force-python=; --envdir=; --posargs=; -o; -P --pythons=; --default-venv-backend=; -R; --no-install; --devenv=; -n; --cleanup-tests; --report=",
    allowed: [
      "tox -e py311",
      "tox",
      "tox -p auto -- -k x",
      "nox -s tests",
      "nox -l",
      "python -m tox -e lint",
    ],
    runs: (i, run) => {
      // `tox exec -- command`
      if (/^(?:exec|e)$/.test(i.operands[0]?.text ?? "")) run.argv(behindDashes(i, 1));
    },
    denied: ["tox exec -e py311 -- rm -rf ~"],
  }),
  defineTool({
    names: both("coverage"),
    about: "measures what tests reach",
    nature: "read",
    options:
      "--rcfile=; --data-file=; -d --directory=; -o=; -i --ignore-errors; --include=; --omit=; --source=; --fail-under=; -m --show-missing; --precision=; --skip-covered; --skip-empty; -q; --format=; --sort=; --title=; --contexts=; --show-contexts; --keep; -a --append; -p --parallel-mode; --branch; --timid; --concurrency=; --context=; -L --pylib",
    verbs: {
      read: "report, debug, lcov, json, annotate, xml, html, help, debug sys",
      build: "run, combine, erase",
    },
    verbOptions: { run: "-m --module=" },
    style: "posix",
    runs: (i, run) => {
      if (i.verb !== "run") return;
      const module = i.value("--module");
      const words = behindDashes(i);
      const [file, ...args] = words;
      if (module !== undefined)
        run.argv([run.literal(`python -m ${module.text}`, module), ...words]);
      else if (file !== undefined) run.file("python", file, args);
    },
    allowed: [
      "coverage run -m pytest -q",
      "coverage report -m",
      "coverage html -d htmlcov",
      "coverage run manage.py test",
      "coverage erase",
    ],
  }),
];

const linters = [
  plain(
    [
      ...both(
        "black ruff isort flake8 mypy pyright basedpyright pylint bandit autopep8 yapf pycodestyle pyflakes pydocstyle docformatter autoflake vulture radon xenon pyupgrade pyre pytype ty pyrefly interrogate codespell-py mccabe prospector pylama wemake black-jupyter blackdoc absolufy-imports add-trailing-comma reorder-python-imports djlint djhtml curlylint doc8 rstcheck rst-lint restructuredtext-lint proselint dodgy dlint semgrep-py refurb perflint pyment pydoclint darglint nbqa nbstripout nbdime cyclonedx-py unify fixit rope ssort usort ufmt toml-sort pyproject-fmt validate-pyproject tach import-linter lint-imports sourcery monkeytype pyan3 pydeps pyreverse snakeviz scalene memray py-spy-report",
      ),
      "dmypy",
      "stubgen",
      "stubtest",
      "pyright-python",
      "pyi-stubgen",
      "python -m py_compile",
      "python -m compileall",
      "python -m tabnanny",
      "python -m pyclbr",
      "python -m ast",
      "python -m dis",
      "python -m tokenize",
    ],
    "checks and formats Python",
    "build",
    "-l --line-length=; -t --target-version=; -c --code=; --config=; -o --output-file --output=; -f --format --output-format=; -r --recursive; -s --select=; -i --in-place; -x --exclude=; -p --package=; -m --module=; --include=; --extend-exclude=; --select=; --ignore=; --fixable=; --unfixable=; --config-file=; --cache-dir=; --python-version=; --platform=; --rcfile=; --disable=; -d --disable=; -e --enable=; --enable=; --jobs=; -j=; -n=; --max-line-length=; --profile=; --stdin-filename=; --fix; --unsafe-fixes; --diff; --check; --exit-zero; -q; -v; -w; --watch; --add-ignore; --project=; --pythonpath=; --level=; --outputjson; --py38-plus; --remove-all-unused-imports; --style=; --aggressive; -a; --min-confidence=; --strict; --install-types; --non-interactive; --exclude-dir=; -b --baseline=; --severity-level=; --confidence-level=; --fail-under=; --docstring-style=; --only=; --no-install",
    [
      "black .",
      "black --check --diff src tests",
      "ruff check --fix .",
      "ruff format",
      "ruff check . --output-format=github",
      "isort --profile black src",
      "flake8 src --max-line-length 100",
      "mypy --strict src",
      "python -m mypy src",
      "pyright --outputjson",
      "pylint src",
      "bandit -r src -f json -o bandit.json",
      "autopep8 -i -a a.py",
      "vulture src",
      "python -m black -q .",
      "ruff clean",
    ],
    {
      effects: writes("--output-file"),
    },
  ),
  defineTool({
    names: both("pre-commit").concat("prek"),
    about: "runs the checks that a project wants before each commit",
    nature: "build",
    options:
      "-c --config=; -a --all-files; --files=; --from-ref=; --to-ref=; -s --source=; -o --origin=; --hook-stage=; --hook-type=; -t --hook-type=; -v --verbose; --show-diff-on-failure; --color=; -f --overwrite; --install-hooks; --allow-missing-config; --repo=; --freeze; --bleeding-edge; -j --jobs=; --ref=",
    verbs: {
      build: "run, try-repo, validate-config, validate-manifest, hook-impl, sample-config",
      install:
        "install, install-hooks, autoupdate, init-templatedir, migrate-config, auto-update, update",
      update: "clean, gc, cache clean, cache gc",
      admin: "uninstall",
      read: "list, help",
    },
    rules: [
      {
        id: "pre-commit-try-remote",
        on: "try-repo",
        when: (i) => /^(?:https?|git|ssh):/.test(i.operands[0]?.text ?? ""),
        decision: "ask",
        why: "fetches hooks from a git host and runs them unread",
        instead: "run the hooks that the project already names, with `pre-commit run --all-files`",
        attack: ["T1195.001"],
        asi: ["ASI04"],
        matches: [
          "pre-commit try-repo https://git.example.com/a/b",
          "pre-commit try-repo git://git.example.com/a/b hook -a",
        ],
        nonMatches: ["pre-commit try-repo ../hooks", "pre-commit run --all-files"],
      },
    ],
    allowed: [
      "pre-commit run --all-files",
      "pre-commit run -a",
      "pre-commit install",
      "pre-commit autoupdate",
      "pre-commit clean",
      "python -m pre_commit run",
    ],
    asked: ["pre-commit uninstall"],
  }),
];

const docs = [
  plain(
    "sphinx-build sphinx-quickstart sphinx-apidoc sphinx-autogen sphinx-autobuild pdoc pdoc3 pydoc pydoctor pycco rst2html rst2html.py rst2pdf m2r m2r2 docutils jupyter-book jb readthedocs rinoh doxygen breathe-apidoc"
      .split(" ")
      .concat(
        "python -m sphinx",
        "python -m pydoc",
        "python -m pdoc",
        "python -m sphinx.cmd.build",
      ),
    "makes documentation",
    "build",
    "-b=; -M; -o --output-dir --outdir=; -d=; -c=; -D=; -A=; -t=; -w=; -j=; -n; -W; -q; -v; -E; -a; -f --force; -e; -H=; -V=; -R=; --port=; --host=; --watch=; -p --project=; --sep; --html; --template=; -g=",
    [
      "sphinx-build -b html docs docs/_build/html",
      "sphinx-apidoc -o docs/api src",
      "sphinx-autobuild docs docs/_build",
      "python -m pydoc json",
      "pdoc --html src",
      "doxygen Doxyfile",
      "jupyter-book build book",
    ],
    {},
  ),
  defineTool({
    names: both("mkdocs").concat("zensical", "mike", "properdocs"),
    about: "makes a documentation site",
    nature: "read",
    options:
      "-f --config-file=; -d --site-dir=; -c --clean; -s --strict; -t --theme=; -b --remote-branch --branch=; -r --remote-name --remote=; -m --message=; -a --dev-addr=; -q; -v; --dirty; --no-livereload; --force; -w --watch=; -o --open; -p --push; -u --update-aliases; -F --config-file=; --title=",
    verbs: {
      build: "build, new, serve, get-deps",
      read: "list",
      publish: "gh-deploy",
      update: "deploy, alias, set-default, retitle, props",
      delete: "delete",
    },
    rules: [
      {
        id: "mike-pushes",
        on: "deploy, alias, set-default, retitle",
        when: (i) => i.program === "mike" && i.has("--push"),
        decision: "ask",
        why: "publishes the documentation to others",
        instead: "commit it locally first, with `mike deploy 1.0`",
        matches: [
          "mike deploy --push --update-aliases 1.0 latest",
          "mike set-default --push latest",
        ],
        nonMatches: ["mike deploy 1.0", "mike list"],
      },
    ],
    allowed: [
      "mkdocs build --strict",
      "mkdocs serve -a 127.0.0.1:8001",
      "mkdocs new .",
      "python -m mkdocs build",
      "mike deploy 1.0",
    ],
    asked: ["mkdocs gh-deploy --force", "mike delete --push 1.0"],
  }),
  defineTool({
    names: [
      "jupyter",
      "jupyter-lab",
      "jupyter-notebook",
      "jupyter-nbconvert",
      "jupyter-console",
      "jupyterlab",
      "python -m jupyter",
      "python -m notebook",
      "python -m jupyterlab",
      "python -m nbconvert",
      "jupytext",
      "papermill",
      "nbconvert",
      "python -m ipykernel",
      "python -m ipykernel_launcher",
      "voila",
      "marimo",
      "nbmake",
      "nbclient",
    ],
    about: "runs and converts notebooks",
    nature: "build",
    options:
      "--to=; --from=; --output=; --output-dir=; --port=; --ip=; --no-browser; --allow-root; --execute; --inplace; --template=; --config=; -p=; -y=; -f=; -k --kernel=; --ExecutePreprocessor.timeout=; --NotebookApp.token=; --ServerApp.token=; --IdentityProvider.token=; --notebook-dir=; --sync; --set-formats=; --user; --name=; --display-name=; --stdout; --clear-output; --cwd=; --headless; --host=; -r; -n; -b=; --log-output",
    rules: [
      {
        id: "notebook-open-to-all",
        when: (i) => {
          const everywhere = /^(?:0\.0\.0\.0|\*|::)$/.test(
            (i.value("--ip") ?? i.value("--host"))?.text ?? "",
          );
          const open = [
            "--NotebookApp.token",
            "--ServerApp.token",
            "--IdentityProvider.token",
          ].some((name) => /^(?:''|"")?$/.test(i.value(name)?.text ?? "x"));
          return everywhere && open;
        },
        decision: "deny",
        why: "lets everyone who reaches the machine run code on it",
        instead: "keep it to this machine, with `jupyter lab --no-browser --ip=127.0.0.1`",
        attack: ["T1133"],
        asi: ["ASI03"],
        matches: [
          "jupyter notebook --ip=0.0.0.0 --NotebookApp.token=''",
          "jupyter lab --ip 0.0.0.0 --allow-root --ServerApp.token=",
        ],
        nonMatches: [
          "jupyter lab --ip=127.0.0.1 --ServerApp.token=",
          "jupyter notebook --no-browser",
        ],
      },
    ],
    allowed: [
      "jupyter nbconvert --to notebook --execute --inplace a.ipynb",
      "jupyter lab --no-browser --port 8889",
      "jupyter notebook list",
      "jupytext --to py a.ipynb",
      "papermill in.ipynb out.ipynb -p alpha 0.1",
      "jupyter kernelspec list",
      "python -m ipykernel install --user --name app",
    ],
  }),
];

export const tools = [...tests, ...linters, ...docs];
