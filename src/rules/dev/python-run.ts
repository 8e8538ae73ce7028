/** Servers, notebooks and modules that Python runs. */
import { defineTool } from "../../tools/define.js";
import { both } from "./lib/python-modules.js";
import { plain, writes } from "./lib/tool.js";

const servers = [
  plain(
    ["flask", "python -m flask"],
    "runs a Flask application",
    "lifecycle",
    "-A --app=; -e --env-file=; --debug; --no-debug; -h --host=; -p --port=; --cert=; --key=; --reload; --no-reload; --with-threads; -f --format=; -m --message=; -d --directory=; --sort=; --all-methods",
    [
      "flask run --debug",
      "flask --app hello run -p 5001",
      "flask routes",
      "flask db migrate -m 'add users'",
      "flask db upgrade",
      "flask shell",
    ],
    {
      verbs: {
        lifecycle: "run, shell",
        read: "routes, db current, db history, db heads, db branches, db show, db check, translate, help",
        create: "db init, db migrate, db revision, db merge, db list-templates, init-db-config",
        update: "db upgrade, db stamp, db edit, seed, *",
        delete: "db downgrade",
      },
      runs: (i, run) => {
        if (i.verb === "shell" && i.command.stdin !== undefined)
          run.codeFlow("python", i.command.stdin);
      },
      asked: ["flask db downgrade"],
      denied: ["flask shell <<< 'import shutil; shutil.rmtree(\"/srv/data\")'"],
    },
  ),
  plain(
    [
      ...both(
        "uvicorn gunicorn hypercorn daphne waitress granian streamlit gradio chainlit litestar sanic fastapi quart panel bokeh textual honcho huey arq dramatiq taskiq cProfile pyinstrument viztracer pdb ipdb pudb timeit PyInstaller nuitka zipapp mypyc asv cython profile trace",
      ),
      ..."waitress-serve uwsgi tensorboard solara spyder idle idle3 austin kernprof mprof pyinstaller cxfreeze py2app briefcase shiv pex cython cythonize f2py numba pybabel memory_profiler line_profiler".split(
        " ",
      ),
    ]
      .filter(
        (name) =>
          !/^(?:pdb|profile|trace|timeit|cProfile|zipapp|cython)$/.test(name) || name === "cython",
      )
      .filter((name, n, all) => all.indexOf(name) === n),
    "serves, profiles or packs a Python program",
    "lifecycle",
    "-c --config=; -b --bind=; -w --workers=; -k --worker-class=; -p --port=; --host=; --port=; --app-dir=; --env-file=; --reload; --log-level=; --log-config=; --timeout=; --ssl-keyfile=; --ssl-certfile=; --factory; --server.port=; --server.headless=; -o --output=; -n --name=; -F --onefile; -D --onedir; -i --icon=; --add-data=; --hidden-import=; --distpath=; --workpath=; --specpath=; -y; --logdir=; -d=; -l=; -s=; -m=; -r=; --rate=; --pid=; --domain=; --input-file=; --output-file=; --output-dir=; --locale=; --timeout-keep-alive=; --threads=; --preload; --daemon; -D; -q; -v",
    [
      "uvicorn app.main:app --reload --port 8000",
      "gunicorn -w 4 -b 0.0.0.0:8000 app:app",
      "streamlit run app.py",
      "fastapi dev main.py",
      "tensorboard --logdir runs",
      "pyinstaller --onefile app.py",
      "pybabel compile -d locale",
      "python -m cProfile -o out.prof app.py",
      "python -m timeit 'sum(range(10))'",
      "python -m uvicorn app:app",
    ],
    {
      effects: (i, emit) => {
        if (/cProfile|pyinstrument/.test(i.program)) writes("--output")(i, emit);
      },
    },
  ),
  defineTool({
    names: [
      "celery",
      "python -m celery",
      "rq",
      "rqworker",
      "huey_consumer",
      "huey_consumer.py",
      "rqscheduler",
      "faust",
    ],
    about: "runs background work",
    nature: "lifecycle",
    options:
      "-A --app=; -b --broker=; --result-backend=; --loader=; --config=; --workdir=; -l --loglevel=; -c --concurrency=; -P --pool=; -Q --queues=; -B; -n --hostname=; -E; -s --schedule=; -f --force; -X --exclude-queues=; -d --destination=; -t --timeout=; -j --json; --url=; -u --url=; --port=; -q; --all; --autoscale=; --max-tasks-per-child=; --pidfile=; --logfile=",
    verbs: {
      lifecycle:
        "worker, beat, events, flower, multi, shell, upgrade, control ping, control shutdown, control *, call, resume, suspend, enqueue",
      read: "status, inspect, inspect *, report, list, info, result, help, graph, logtool",
      update: "migrate, requeue, amqp",
      destroy: "purge, empty",
    },
    allowed: [
      "celery -A app worker -l info",
      "celery -A app beat",
      "celery -A app inspect active",
      "celery -A app status",
      "rq info",
    ],
    denied: ["celery -A app purge -f", "rq empty default"],
  }),
  defineTool({
    names: ["scrapy"],
    about: "crawls web sites",
    nature: "read",
    options:
      "-s --set=; -o --output=; -O --overwrite-output=; -a=; -t --output-format=; --nolog; -L --loglevel=; --logfile=; --profile=; -c --callback=; --spider=; --pidfile=; -l --list; -d --dump=; -e --edit; --template=; --pdb; --headers",
    verbs: {
      read: "list, settings, version, check, bench, fetch, view, parse",
      build: "crawl, runspider",
      create: "startproject, genspider, edit",
      lifecycle: "shell",
    },
    effects: (i, emit) => {
      for (const word of i.values("--overwrite-output")) emit.file("overwrite", word);
      for (const word of i.values("--output")) emit.file("append", word);
    },
    runs: (i, run) => {
      const code = i.verb === "shell" ? i.value("-c") : undefined;
      if (code !== undefined) run.code("python", code);
    },
    allowed: [
      "scrapy crawl quotes -O out.json",
      "scrapy startproject demo",
      "scrapy list",
      "scrapy runspider a.py -o a.json",
    ],
  }),
];

const modules = [
  plain(
    ["python -m http.server", "python -m SimpleHTTPServer", "python -m RangeHTTPServer"],
    "serves the files of a directory",
    "lifecycle",
    "-b --bind=; -d --directory=; --cgi; -p --protocol=",
    [
      "python3 -m http.server 8000",
      "python -m http.server 8080 --bind 127.0.0.1 -d dist",
      "python2 -m SimpleHTTPServer",
    ],
    {
      effects: (i, emit) => emit.listen(i.value("--bind")?.text ?? "0.0.0.0", false),
    },
  ),
  plain(
    "json.tool json base64 calendar site this platform sysconfig locale inspect pickletools gzip uuid textwrap quopri colorsys difflib fileinput antigravity __hello__ encodings zoneinfo tokenize symtable keyword getpass sqlite3.version torch.utils.collect_env torch.utils.bottleneck bs4.diagnose pygments rich rich.markdown tabulate"
      .split(" ")
      .map((name) => `python -m ${name}`)
      .filter((name) => name !== "python -m tokenize"),
    "reads and shows data",
    "text",
    "--sort-keys; --indent=; --compact; --no-ensure-ascii; --json-lines; --tab; -d; -e; -t; -u; -l=; --list=; -x; -c; -f",
    [
      "python3 -m json.tool a.json",
      "curl -s https://example.com/a.json | python -m json.tool",
      "python -m calendar 2024",
      "python -m site",
      "python -m this",
      "python -m sysconfig",
    ],
    {
      prints: "pass",
      effects: (i, emit) => {
        if (i.program !== "python -m json.tool") return;
        const [from, to] = i.operands;
        if (from !== undefined && from.text !== "-") emit.file("read", from);
        if (to !== undefined) emit.file("overwrite", to);
      },
    },
  ),
  plain(
    ["python -m zipfile", "python -m tarfile"],
    "packs and unpacks archives",
    "create",
    "-l --list=; -e --extract=; -c --create=; -t --test=; -v; --filter=; -d; --metadata-encoding=",
    [
      "python -m zipfile -l a.zip",
      "python -m tarfile -e a.tar.gz out",
      "python -m zipfile -c a.zip src",
    ],
    {
      effects: (i, emit) => {
        const made = i.value("--create");
        if (made !== undefined) emit.file("overwrite", made);
        if (i.has("--extract") && i.operands[0] !== undefined) emit.file("extract", i.operands[0]);
      },
    },
  ),
  plain(
    "idlelib lib2to3 asyncio turtledemo test smtpd aiosmtpd msilib modulefinder ensurepip.version code.banner faulthandler tracemalloc debugpy pytest_watch manim yt_dlp spacy nltk.downloader torch.distributed.run torch.distributed.launch accelerate.commands.launch deepspeed transformers.models lm_eval vllm.entrypoints.openai.api_server sglang.launch_server pyflakes.api grpc_tools.protoc google.protobuf.compiler django.version alembic.version flake8.main"
      .split(" ")
      .map((name) => `python -m ${name}`),
    "runs debuggers and helpers of the standard library",
    "build",
    "-c=; -m=; -o=; -s=; -n=; -r=; -u=; --count; --trace; --report; --summary; --file=; -f=; -h",
    [
      "python -m idlelib",
      "python -m lib2to3 a.py",
      "python -m asyncio",
      "python -m turtledemo",
      "python -m test -v",
      "python -m smtpd -n -c DebuggingServer localhost:1025",
    ],
    {},
  ),
  defineTool({
    names: [
      "invoke",
      "inv",
      "doit",
      "fab",
      "fabric",
      "python -m invoke",
      "scons-local",
      "paver",
      "pyb",
      "python -m doit",
      "taskipy",
      "poe",
      "poethepoet",
      "duty",
      "copier",
      "cookiecutter",
      "cruft",
      "pyscaffold",
      "putup",
      "python -m cookiecutter",
      "python -m copier",
    ],
    about: "runs tasks of the project or makes it from a template",
    nature: "build",
    options:
      "-c --collection=; -r --search-root=; -e --echo; -l --list; -H --hosts=; -i=; -I; -f --file=; -n --process=; -d --dir=; -o --output-dir=; --no-input; --checkout=; --directory=; -w --warn-only; -p --pty; -D; --prompt-for-passphrase; --trust; --data=; --vcs-ref=; --defaults",
    runs: (i, run) => {
      const hosts = i.value("--hosts");
      const at = i.command.args.findIndex((word) => word.text === "--");
      const rest = at < 0 ? [] : i.command.args.slice(at + 1);
      if (/^fab/.test(i.program) && rest.length > 0)
        run.shell(rest, { remote: { kind: "host", name: hosts?.text ?? "?", ephemeral: false } });
    },
    rules: [
      {
        id: "template-remote",
        when: (i) =>
          /cookiecutter|copier|cruft/.test(i.program) &&
          i.operands.some((word) => /^(?:https?|git|ssh|gh|gl|bb):/.test(word.text)) &&
          (i.has("--trust") || /\.zip$/.test(i.operands[0]?.text ?? "")),
        decision: "ask",
        why: "runs the hooks of a template from the network",
        instead: "make it without its hooks, such as with `copier copy gh:example/template app`",
        attack: ["T1195.001"],
        asi: ["ASI04"],
        matches: [
          "copier copy --trust https://git.example.com/a/b.git app",
          "cookiecutter https://example.com/t.zip",
        ],
        nonMatches: ["copier copy gh:example/template app", "cookiecutter ./template"],
      },
    ],
    allowed: [
      "invoke test",
      "inv -l",
      "doit list",
      "fab -H web1 uptime-task",
      "poe lint",
      "cookiecutter gh:audreyfeldroy/cookiecutter-pypackage",
    ],
    denied: ["fab -H web1 -- rm -rf /"],
  }),
];

export const tools = [...servers, ...modules];
