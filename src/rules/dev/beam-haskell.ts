/** Erlang, Elixir and Haskell, apart from `mix`, which has a table among the databases. */
import { defineTool } from "../../tools/define.js";
import { isRemoteSource } from "./lib/sources.js";
import { behindDashes, behindVerb, plain, runsItself, writes } from "./lib/tool.js";

const iex = defineTool({
  names: [
    "elixirc",
    "erlc",
    "escript",
    "dialyzer",
    "typer",
    "erlfmt",
    "elvis",
    "expert",
    "lexical",
    "livebook",
    "hex",
    "werl",
    "epmd",
    "run_erl",
    "to_erl",
    "gleam-lsp",
  ],
  about: "runs and compiles Erlang and Elixir",
  nature: "build",
  options:
    "-S=; -e --eval=; -r --require=; -pr=; -pa=; -pz=; --name=; --sname=; --cookie=; --dot-iex=; -o=; -I=; -D=; --erl=; --remsh=; -noshell; -s=; -W; --ignore-module-conflict; --plt=; --src; -c=; -b=; --no-docs",
  runs: (i, run) => {
    for (const code of i.values("--eval")) run.code("elixir", code);
  },
  effects: writes("-o"),
  allowed: [
    "iex -S mix",
    "iex -e 'IO.puts 1'",
    "erlc a.erl",
    "elixirc lib/a.ex -o ebin",
    "escript build.escript",
    "dialyzer --src src",
  ],
});

const rebar = defineTool({
  names: ["rebar3", "./rebar3", "rebar", "erlang.mk"],
  about: "builds Erlang projects",
  nature: "build",
  options:
    "-v; --dir=; --suite=; --case=; --module=; --cover; --name=; --sname=; --config=; -n=; --all; -a --all; --dry-run; --yes; -r=; --repo=; -w=; --group=; --spec=",
  verbs: {
    build:
      "compile, ct, eunit, dialyzer, xref, release, tar, shell, cover, edoc, do, as, clean, new, escriptize, proper, fmt, lint, get-deps, tree, deps, report, upgrade, update, unlock, plugins, plugins *, path, version, help, alias, relup, ex_doc, hank, steamroll, lock, vendor, *",
    publish: "hex publish, hex cut, hex docs",
    "remote-change": "hex retire",
    access: "hex owner, hex owner *, hex user, hex user *, hex organization *, hex key *",
    read: "hex search, hex info, hex repo, hex owner list",
  },
  dryRun: "--dry-run",
  runs: runsItself,
  allowed: [
    "rebar3 ct --suite test/a_SUITE",
    "rebar3 as prod release",
    "rebar3 do clean, compile",
    "rebar3 shell",
  ],
  asked: ["rebar3 hex publish", "rebar3 hex owner add app someone@example.com"],
});

const gleam = defineTool({
  names: ["gleam"],
  about: "builds Gleam projects",
  nature: "read",
  options:
    "-t --target=; -m --module=; -y --yes; --runtime=; --check; --stdin; --dev; --replace; --open; --template=; -e=",
  verbs: {
    build: "build, test, run, check, format, fix, docs build, shell, clean, export, export *, dev",
    install: "add, update, deps download, deps update",
    create: "new",
    update: "remove",
    read: "deps list, deps tree, deps outdated, lsp, help, hex info",
    publish: "publish, docs publish",
    "remote-change": "hex retire, hex unretire",
    destroy: "hex revert, docs remove",
    access: "hex authenticate, hex owner *",
  },
  allowed: ["gleam test", "gleam add gleam_json", "gleam format --check src test"],
  asked: ["gleam publish --yes"],
});

const cabal = defineTool({
  names: ["cabal"],
  about: "builds Haskell packages",
  nature: "read",
  options:
    "-v --verbose=?; -w --with-compiler=; -j --jobs=?; -O=?; --project-file=; --project-dir=; --builddir=; --enable-tests; --disable-tests; --enable-benchmarks; --enable-coverage; --constraint=; --flags=; -f --flags=; --ghc-options=; --test-options=; --test-option=; --test-show-details=; --allow-newer=?; --only-dependencies; --dependencies-only; --overwrite-policy=; --installdir=; --install-method=; --lib; --package-env=; --env=; --repl-options=; -i --interactive; -n --non-interactive; -p --package-name=; --publish; -d --documentation; -u --username=; -P --password=; -t --token=; -b=; --dry-run; --ignore-project; -z; --index-state=; --store-dir=; --config-file=; --distdir=; -e=",
  verbs: {
    read: "list, info, outdated, check, help, status, path, target, list-bin, user-config diff, version",
    build:
      "build, v2-build, new-build, test, v2-test, new-test, bench, haddock, haddock-project, sdist, v2-sdist, configure, v2-configure, freeze, v2-freeze, gen-bounds, clean, v2-clean, run, v2-run, new-run, repl, v2-repl, user-config, user-config *, format, hscolour",
    create: "init",
    install: "update, v2-update, install, v2-install, new-install, fetch, get, unpack",
    run: "exec, v2-exec, new-exec",
    publish: "upload, report",
  },
  verbOptions: { "exec, v2-exec, new-exec": "--help --program-help" },
  runs: (i, run) => {
    if (i.nature === "run") run.argv(behindDashes(i));
  },
  rules: [
    {
      id: "cabal-remote-source",
      on: "install, get, unpack, v2-install",
      when: (i) => i.operands.some((word) => isRemoteSource(word.text)),
      decision: "ask",
      why: "installs code from a URL or a git host, past the package index",
      instead: "install the published package by name, with `cabal install hlint`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "cabal install https://example.com/pkg-1.0.tar.gz",
        "cabal unpack git+https://git.example.com/a/b",
      ],
      nonMatches: ["cabal install hlint", "cabal get aeson"],
    },
  ],
  allowed: [
    "cabal build all",
    "cabal test --test-show-details=direct",
    "cabal update",
    "cabal run app -- --port 80",
    "cabal install --only-dependencies",
    "cabal repl",
    "cabal clean",
    "cabal exec -- ghc --version",
  ],
  asked: ["cabal upload dist/app-1.0.tar.gz"],
  denied: ["cabal exec -- rm -rf ~"],
});

const stack = defineTool({
  names: ["stack"],
  about: "builds Haskell projects",
  nature: "read",
  options:
    "--resolver=; --snapshot=; --stack-yaml=; --system-ghc; --no-install-ghc; --compiler=; -j --jobs=; --flag=; --ghc-options=; --test-arguments=; --ta=; --package=; --profile; --trace; --fast; --pedantic; --file-watch; --exec=; --copy-bins; --local-bin-path=; --work-dir=; --stack-root=; --docker; --nix; --silent; -v --verbose; --main-is=; --depth=; --coverage; --no-run-tests; --test; --bench; --haddock; --only-dependencies; --dry-run; --full; --candidate; --skip=; --no-nix-pure; --color=; --rts-options=",
  verbs: {
    read: "path, list, ls, ls *, ide, ide *, dot, query, templates, help, config env, config set",
    build:
      "build, test, bench, haddock, run, ghci, repl, ghc, runghc, runhaskell, eval, sdist, clean, purge, hpc, hpc *, hoogle, install, script, image",
    create: "new, init, config build-files",
    install: "setup, update, upgrade, unpack",
    run: "exec",
    publish: "upload",
  },
  verbOptions: { exec: "--help --program-help; --cwd=" },
  dryRun: "--dry-run",
  runs: (i, run) => {
    const watch = i.value("--exec");
    if (watch !== undefined) run.shell(watch);
    if (i.verb === "exec") run.argv(behindDashes(i));
    else if (
      (i.verb === "runghc" || i.verb === "runhaskell" || i.verb === "script") &&
      i.operands[0] !== undefined
    )
      run.file("haskell", i.operands[0], i.operands.slice(1));
  },
  allowed: [
    "stack build --fast",
    "stack test --ta '-m x'",
    "stack exec -- app --port 80",
    "stack ghci",
    "stack setup",
    "stack clean --full",
  ],
  asked: ["stack upload ."],
  denied: ["stack exec -- rm -rf ~", "stack build --exec 'rm -rf ~'"],
});

const ghc = plain(
  "ghc hlint ormolu fourmolu stylish-haskell brittany hindent hoogle ghcid haskell-language-server haskell-language-server-wrapper weeder hpack alex happy hsc2hs haddock hpc cabal-fmt cabal-gild stan ghc-pkg c2hs liquidhaskell agda idris2 idris elm elm-format elm-test elm-review elm-live spago purs purs-tidy purty",
  "compiles and checks Haskell and its relatives",
  "build",
  "-o=; -e=; -i=; -X=; -O; -O2; -package=; -odir=; -hidir=; -outputdir=; -main-is=; --make; -threaded; -f; -c=; -m --mode=; --command=; -T --test=; --refactor; --output=; --optimize; -W; --report=?; --hint=; -h; -v",
  [
    "ghc -O2 Main.hs -o app",
    "hlint src",
    "ormolu --mode inplace src/A.hs",
    "elm make src/Main.elm --output=main.js",
    "ghcid --command='cabal repl'",
    "spago build",
    "ghc -e '1+1'",
  ],
  {
    style: "single-dash",
    effects: writes("-o", "--output"),
    runs: (i, run) => {
      const code = i.value("-e");
      if (code !== undefined) run.code("haskell", code);
      const command = i.program === "ghcid" ? (i.value("--command") ?? i.value("-c")) : undefined;
      if (command !== undefined) run.shell(command);
    },
    denied: ["ghc -e 'System.Process.callCommand \"rm -rf ~\"'"],
  },
);

const ghcup = defineTool({
  names: ["ghcup", "elan", "kerl", "kiex", "exenv", "asdf-erlang"],
  about: "installs and picks versions of a language",
  nature: "read",
  options: "-v; -c; --cache; -s=; --set; -t=; -r=; -p=; -i=; -u=; -j=; --force; --no-set",
  verbs: {
    read: "list, whereis, debug-info, tool-requirements, changelog, check-upgrade, help, toolchain list, show, status, which, versions, version, global, local",
    install:
      "install, install *, set, set *, upgrade, compile, compile *, prefetch, prefetch *, tui, config, config *, test, build-install, toolchain install, default, override set, self update, update, build, use",
    run: "run",
    update: "gc, unset, unset *, override unset",
    delete: "rm, rm *, nuke, uninstall, toolchain uninstall, self uninstall, cleanup, delete",
  },
  runs: (i, run) => {
    if (i.verb === "run") run.argv(behindDashes(i, i.program === "elan" ? 1 : 0));
  },
  allowed: ["ghcup install ghc 9.6", "ghcup list", "ghcup set ghc 9.4", "elan default stable"],
  asked: ["ghcup rm ghc 9.2", "ghcup nuke"],
});

const others = defineTool({
  names: ["lake"],
  about: "builds Lean projects",
  nature: "build",
  options: "-d --dir=; -f --file=; -K=; -R; -v; -q; -n=",
  verbs: {
    build:
      "build, test, lint, check, run, exe, exec, script, script *, clean, update, upgrade, new, init, cache, cache *, pack, unpack, serve, help, version, resolve-deps, check-build",
    run: "env, lean",
    publish: "upload",
  },
  runs: (i, run) => {
    if (i.verb === "env") run.argv(behindVerb(i));
  },
  allowed: ["lake build", "lake exe cache get", "lake env lean a.lean"],
});

export const tools = [iex, rebar, gleam, cabal, stack, ghc, ghcup, others];
