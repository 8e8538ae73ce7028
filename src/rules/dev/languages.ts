/** Compilers and package managers of further languages. */
import { defineTool } from "../../tools/define.js";
import { isRemoteSource } from "./lib/sources.js";
import { behind, behindDashes, plain, runsItself, writes } from "./lib/tool.js";

const zig = defineTool({
  names: ["zig"],
  about: "builds Zig, C and C++ programs",
  nature: "read",
  options:
    "-O=; -D=; -target=; -mcpu=; -l=; -I=; -L=; -femit-bin=; --name=; --test-filter=; -j=; --prefix=; -p --prefix=; --summary=; --fetch; --release=?; --watch; -o=; --save=?; --check; --stdin; -l; -fno-emit-bin; --global-cache-dir=; --cache-dir=; --build-file=; --search-prefix=; -x=",
  verbs: {
    build:
      "build, build-exe, build-lib, build-obj, test, test-obj, run, fmt, ast-check, cc, c++, ar, dlltool, lib, objcopy, ranlib, rc, translate-c, reduce, init, init-exe, init-lib, std",
    install: "fetch",
    read: "env, help, libc, targets, version, zen, changelist",
  },
  effects: writes("-o"),
  rules: [
    {
      id: "zig-remote-source",
      on: "fetch",
      when: (i) => i.has("--save") && i.operands.some((word) => /^http:/.test(word.text)),
      decision: "ask",
      why: "adds a dependency that was fetched unencrypted",
      instead: "fetch it encrypted, with `zig fetch --save https://example.com/a.tar.gz`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "zig fetch --save http://example.com/a.tar.gz",
        "zig fetch --save=a http://192.0.2.3/a.tar.gz",
      ],
      nonMatches: ["zig fetch --save https://example.com/a.tar.gz", "zig fetch ."],
    },
  ],
  allowed: [
    "zig build test",
    "zig build -Doptimize=ReleaseFast",
    "zig fmt .",
    "zig run a.zig",
    "zig cc -o a a.c",
    "zig version",
  ],
});

const nim = [
  plain(
    "nim nimpretty nimsuggest nimgrep testament",
    "compiles Nim",
    "build",
    "-o --out=; -d --define=; -r --run; -p --path=; --app=; --mm=; --gc=; --opt=; --threads=; --hints=; --eval=; -f; -x=; --backend=; --outdir=; --cc=; --passC=; --passL=",
    ["nim c -r a.nim", "nim compile --out:app src/app.nim", "nimpretty a.nim"],
    {
      effects: writes("--out"),
      runs: (i, run) => {
        // `--eval:'…'` is the spelling of the manual.
        const colon = i.command.args.find((word) => word.text.startsWith("--eval:"));
        const code =
          i.value("--eval") ?? (colon && run.literal(colon.text.slice("--eval:".length), colon));
        if (code !== undefined) run.code("nim", code);
      },
    },
  ),
  defineTool({
    names: ["nimble"],
    about: "builds Nim packages",
    nature: "read",
    options:
      "-y --accept; -l --localdeps; -d --depsOnly; -p --passNim=; --nimbleDir=; --verbose; -n; --ver; -i; --silent",
    verbs: {
      build: "build, c, cc, js, test, run, doc, tasks, check, lock, setup, shell, shellenv, *",
      install: "install, refresh, develop, sync, upgrade, add, deps",
      create: "init",
      update: "clean",
      read: "list, search, path, dump, help",
      delete: "uninstall",
      publish: "publish, publishTags",
    },
    rules: [
      {
        id: "nimble-remote-source",
        on: "install, add",
        when: (i) => i.operands.some((word) => isRemoteSource(word.text)),
        decision: "ask",
        why: "installs code from a git host, past the package index",
        instead: "install the listed package by name, with `nimble install jester`",
        attack: ["T1195.001"],
        asi: ["ASI04"],
        matches: [
          "nimble install https://git.example.com/a/b",
          "nimble install git@git.example.com:a/b",
        ],
        nonMatches: ["nimble install jester", "nimble install -y"],
      },
    ],
    allowed: ["nimble build -y", "nimble test", "nimble install jester", "nimble refresh"],
    asked: ["nimble publish", "nimble uninstall jester"],
  }),
];

const crystal = [
  plain(
    "crystal ameba shards-build icr",
    "compiles Crystal",
    "build",
    "-o=; -D=; --release; --error-trace; --target=; --no-codegen; --static; -p; -s; -e=; --tag=; --verbose; --format=; --check; --fix; --only=",
    [
      "crystal build src/app.cr -o app",
      "crystal spec",
      "crystal tool format --check",
      "crystal run a.cr",
      "ameba --fix",
    ],
    {
      effects: writes("-o"),
      runs: (i, run) => {
        if (i.operands[0]?.text === "eval" && i.operands[1] !== undefined)
          run.code("crystal", i.operands[1]);
      },
    },
  ),
  defineTool({
    names: ["shards"],
    about: "manages Crystal packages",
    nature: "install",
    options:
      "--frozen; --without-development; --production; --skip-postinstall; --local; --release; -q; -v; --jobs=",
    verbs: {
      build: "build, check, run, version, list, outdated, lock",
      install: "install, update",
      create: "init",
      update: "prune",
    },
    allowed: ["shards install", "shards build --release", "shards check"],
  }),
];

const ocaml = [
  defineTool({
    names: ["opam"],
    about: "manages OCaml packages and compilers",
    nature: "read",
    options:
      "-y --yes; -n --no; --root=; --switch=; --color=; -v --verbose; -q --quiet; -j --jobs=; --with-test; --with-doc; --with-dev-setup; --deps-only; --working-dir; -w; --unset-root; --confirm-level=; --locked; --show-actions; --dry-run; --set-default; --shell=; --set-switch; --packages=; --no-install; -k --kind=; --all; -a --all; -i --installed; --field=; -f --field=; --safe; --assume-depexts; --disable-sandboxing; --bare; --compiler=; -c --compiler=; --shell-setup; -ni; --enable-shell-hook; --reinit; -t; -d; -b; --empty; --repositories=; --rank=",
    verbs: {
      read: "list, search, show, info, switch list, switch show, switch list-available, var, option, config, config var, config list, config env, env, repository list, repo list, pin list, lint, tree, why, source, help, list-available, lock",
      build: "build, reinstall, test, admin, admin *, install --deps-only",
      create: "switch create, init",
      install:
        "install, update, upgrade, depext, pin, pin add, switch set, switch import, switch export, switch, switch install, switch reinstall, monorepo, monorepo *, dune",
      run: "exec",
      update: "clean, pin remove, pin edit, switch set-invariant, option set, unpin",
      delete: "remove, uninstall, autoremove, switch remove",
      admin: "repository add, repository remove, repo add, repository set-url, repository, repo",
      publish: "publish",
    },
    verbOptions: { exec: "--help --program-help" },
    dryRun: "--dry-run, --show-actions",
    runs: (i, run) => {
      if (i.verb === "exec") run.argv(behindDashes(i));
    },
    rules: [
      {
        id: "opam-remote-source",
        on: "pin, pin add, install",
        when: (i) => i.operands.some((word) => isRemoteSource(word.text)),
        decision: "ask",
        why: "installs code from a URL or a git host, past the package index",
        instead: "install the published package by name, with `opam install dune`",
        attack: ["T1195.001"],
        asi: ["ASI04"],
        matches: [
          "opam pin add acme https://git.example.com/a/b.git",
          "opam pin git+https://git.example.com/a/b",
        ],
        nonMatches: ["opam install dune", "opam pin add acme ."],
      },
    ],
    allowed: [
      "opam install . --deps-only --with-test -y",
      "opam exec -- dune build",
      "opam switch create . 5.1.0",
      "eval $(opam env)",
      "opam update",
      "opam list",
      "opam init --bare -n",
    ],
    asked: ["opam remove dune", "opam switch remove 4.14", "opam publish"],
    denied: ["opam exec -- rm -rf ~"],
  }),
  defineTool({
    names: ["dune", "esy", "omake"],
    about: "builds OCaml projects",
    nature: "build",
    options:
      "--root=; -p=; -j=; --profile=; --release; -w --watch; --auto-promote; --display=; -x=; --build-dir=; --only-packages=; --context=; -f; --force; --prefix=; --libdir=; -P=; -C=",
    verbs: {
      build:
        "build, b, test, runtest, exec, utop, fmt, format, clean, install, uninstall, promote, promotion, promotion *, init, init *, describe, describe *, top, ocaml, ocaml *, pkg, pkg *, rules, coq, coq *, cache, cache *, help, show, show *, subst, tools, tools *, external-lib-deps, internal, printenv, trace, shell, import-dependencies, ls-builds, sandbox, b *, x, add, *",
    },
    verbOptions: { exec: "--help --program-help" },
    runs: (i, run) => {
      if (i.verb === "exec" && behind(i).length > 1) run.argv(behindDashes(i));
    },
    allowed: [
      "dune build",
      "dune runtest --auto-promote",
      "dune exec ./main.exe -- --port 80",
      "dune fmt",
      "dune clean",
    ],
    denied: ["dune exec -- rm -rf ~"],
  }),
  plain(
    "ocamlfind ocamlc ocamlopt ocamldep ocamlformat ocp-indent utop ocamllsp ocamlmerlin menhir odoc ocamlbuild ocamldoc refmt bsc bsb rescript coffee haxe v odin hare roc koka flix mojo magic modular jai c3c ante wren pony ponyc corral rebol chibi-scheme guild raco gsi gsc bigloo mit-scheme ros roswell fennel moonc luac luacheck stylua busted selene teal tl cyan moonscript lua-format terra ballerina bal dub gforth j apl dyalog swipl-ld mercury mmc spim mars clips gnuplot maxima gp sage-build magma octave-cli matlab mathematica wolframscript Rcmd radian quarto lintr styler stata sas cobol fricas coq coqc coqtop coq_makefile lean isabelle hol z3 cvc5 alloy tlc tlc2 dafny boogie why3 frama-c nusmv sml mlton polyc smlnj pforth algol68g a68g vala valac blueprint-compiler scopes squirrel io ioke pike groovysh babashka bb lumo planck joker nbb scittle shadow-cljs figwheel clojure-lsp processing processing-java arduino verilator iverilog vvp yosys nextpnr-ice40 nextpnr-ecp5 icepack iceprog ghdl vsim quartus_sh vivado openroad ngspice spice kicad-cli openscad freecadcmd",
    "compiles, checks and runs programs of further languages",
    "build",
    "-o=; -c; -I=; -L=; -package=; -pkg=; -linkpkg; --out=; -i --inplace; -p=; -e=; -x; -m=; -d=; -D=; -O=; -lib=; -main=; -js=; -s=; --to=; --output=; -t=; -f=; -r; -w; -b=; --build=; --compiler=; -a=; -h; -v; -q; -P=; -S=; -W=; --std=; --config=; --format=; --check; --batch",
    [
      "ocamlformat -i a.ml",
      "luacheck .",
      "stylua --check src",
      "busted spec",
      "v run a.v",
      "coqc a.v",
      "dub build",
      "dub test",
      "iverilog -o a a.v",
      "gnuplot a.gp",
      "quarto render a.qmd",
      "bb tasks",
      "rescript build",
      "openscad -o a.stl a.scad",
    ],
    {
      style: "single-dash",
      effects: writes("-o", "--output"),
      runs: (i, run) => {
        const code = i.value("-e");
        if (code !== undefined) run.code(i.program, code);
      },
      rules: [
        {
          id: "language-publishes",
          when: (i) => /^(?:publish|push|upload|submit)$/.test(i.operands[0]?.text ?? ""),
          decision: "ask",
          why: "publishes to others",
          instead: "build it only, such as with `dub build`",
          matches: ["quarto publish gh-pages", "bal push", "v publish"],
          nonMatches: ["quarto render a.qmd", "dub build"],
        },
      ],
      denied: ["gnuplot -e 'system(\"rm -rf ~\")'"],
    },
  ),
];

const lua = defineTool({
  names: ["luarocks", "haxelib", "zef"],
  about: "manages packages of Lua and others",
  nature: "read",
  options:
    "--local; --global; --tree=; --server=; --only-server=; --lua-version=; --deps-only; --force; --dev; --pin; --verbose; --timeout=; --api-key=; --temp-key=; --sign; --only-deps; --keep; --project-tree=; --no-manifest; -y; --always; --never; --lua-dir=",
  verbs: {
    read: "list, search, show, path, doc, config, which, info, help, lint, download, locate, browse, libpath",
    build: "build, make, test, pack, write_rockspec, new_version, init, run",
    install: "install, dev, git, set, setup, update, upgrade, fetch, selfupdate, newrepo, unpack",
    update: "config set",
    delete: "remove, uninstall, purge",
    publish: "upload, submit, publish",
    access: "register, user",
  },
  rules: [
    {
      id: "rocks-remote-source",
      on: "install, build, make",
      when: (i) =>
        i.operands.some((word) => isRemoteSource(word.text)) ||
        /^https?:\/\/(?!(?:www\.)?luarocks\.org)/.test(
          (i.value("--server") ?? i.value("--only-server"))?.text ?? "",
        ),
      decision: "ask",
      why: "installs code from a URL or another index, past the usual one",
      instead: "install the published package by name, with `luarocks install busted`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "luarocks install https://example.com/x.rockspec",
        "luarocks install --server=https://rocks.example.com acme",
      ],
      nonMatches: ["luarocks install busted", "luarocks make app.rockspec"],
    },
  ],
  allowed: ["luarocks install --local busted", "luarocks make", "luarocks list", "luarocks test"],
  asked: ["luarocks upload app-1.0-1.rockspec", "luarocks remove busted"],
});

const perl = [
  plain(
    "cpan cpanm cpanp cpm carton carmel dzil minil milla mbtiny module-starter",
    "installs and builds Perl modules",
    "install",
    "-i; -n --notest; -f --force; -l --local-lib=; -L --local-lib-contained=; --installdeps; -S --sudo; -q --quiet; -v --verbose; --mirror=; --mirror-only; --with-develop; --self-upgrade; --showdeps; --info; -U --uninstall; -T; -g; -j=; -D; -O; --from=; -M=; --cpanfile=; --deployment; --interactive",
    [
      "cpanm --installdeps .",
      "cpan -i JSON",
      "carton install",
      "cpanm -n Mojolicious",
      "dzil build",
      "carton exec prove -l",
    ],
    {
      runs: (i, run) => {
        if (/^(?:carton|carmel)$/.test(i.program) && i.operands[0]?.text === "exec")
          run.argv(behindDashes(i, 1));
      },
      rules: [
        {
          id: "cpan-remote-source",
          when: (i) =>
            i.operands.some((word) => isRemoteSource(word.text)) ||
            /^https?:\/\/(?!(?:www\.)?(?:cpan\.(?:org|metacpan\.org)|cpan\.metacpan\.org|www\.cpan\.org))/.test(
              (i.value("--mirror") ?? i.value("--from"))?.text ?? "",
            ),
          decision: "ask",
          why: "installs code from a URL or another index, past the usual one",
          instead: "install the published module by name, with `cpanm JSON`",
          attack: ["T1195.001"],
          asi: ["ASI04"],
          matches: [
            "cpanm https://example.com/X-1.0.tar.gz",
            "cpanm git://git.example.com/a/b.git",
            "cpanm --mirror http://cpan.example.com JSON",
          ],
          nonMatches: ["cpanm JSON", "cpanm --mirror https://cpan.metacpan.org JSON"],
        },
        {
          id: "cpan-publishes",
          when: (i) =>
            /^(?:release)$/.test(i.operands[0]?.text ?? "") &&
            /^(?:dzil|minil|milla)$/.test(i.program),
          decision: "ask",
          why: "uploads the module to the index",
          instead: "build it only, with `dzil build`",
          matches: ["dzil release", "minil release"],
          nonMatches: ["dzil build", "minil test"],
        },
        {
          id: "cpan-uninstall",
          when: (i) => i.program === "cpanm" && i.has("--uninstall"),
          decision: "ask",
          why: "uninstalls a module that other code may use",
          instead: "see what it needs first, with `cpanm --showdeps JSON`",
          matches: ["cpanm --uninstall JSON", "cpanm -U -f JSON"],
          nonMatches: ["cpanm JSON", "cpanm --showdeps JSON"],
        },
      ],
      denied: ["carton exec -- rm -rf ~"],
    },
  ),
  plain(
    "cpan-upload mojo-cpanify",
    "uploads Perl modules",
    "publish",
    "-u=; -p=; -d=; --dry-run; --user=; --password=; --directory=",
    ["cpan-upload --dry-run App-1.0.tar.gz"],
    { dryRun: "--dry-run", asked: ["cpan-upload App-1.0.tar.gz"] },
  ),
  plain(
    "prove perltidy perlcritic perldoc yath pod2man pod2text pod2html podchecker h2xs xsubpp corelist perlbug cover nytprofhtml plackup morbo hypnotoad starman dancer2 Makefile.PL Build.PL ./Build",
    "tests, checks and builds Perl",
    "build",
    "-l --lib; -b; -v --verbose; -r --recurse; -j --jobs=; -I=; -e --exec=; -s --shuffle; -q; --formatter=; -o=; --severity=; --profile=; --theme=; -f=; --listen=; -p --port=; --state=; --timer; -m=; -pro=; -R=; -E=; -D=; -L=; --app=",
    [
      "prove -lr t",
      "prove -v t/a.t",
      "perltidy -b a.pl",
      "perlcritic lib",
      "perldoc -f map",
      "plackup app.psgi",
      "./Build test",
    ],
    {
      runs: (i, run) => {
        runsItself(i, run);
        const exec = i.program === "prove" ? i.value("--exec") : undefined;
        if (exec !== undefined && exec.text !== "") run.shell(exec);
      },
      denied: ["prove -e 'rm -rf ~' t/a.t"],
    },
  ),
];

export const tools = [zig, ...nim, ...crystal, ...ocaml, lua, ...perl];
