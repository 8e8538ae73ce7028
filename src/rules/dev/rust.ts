/** Cargo and the tools around Rust. */
import { defineTool } from "../../tools/define.js";
import { isForeignIndex } from "./lib/sources.js";
import { afterDashes, behindVerb, plain, writes } from "./lib/tool.js";

const cargo = defineTool({
  names: ["cargo"],
  about: "builds Rust projects and manages their packages",
  nature: "read",
  help: "-h, -V",
  options: `-p --package=; --exclude=; --bin=?; --example=?; --test=?; --bench=?; -F --features=; --features=; --target=; --target-dir=; --manifest-path=; --profile=; -j --jobs=; --message-format=; --color=; --config=; -Z=; -C=
    --registry=; --index=; --token=; --path=; --git=; --branch=; --tag=; --rev=; --root=; --version --vers=; --vers=; --rename=; --name=; --edition=; --vcs=; --depth=; -e --edges=; -i --invert=; --prune=; --prefix=; -f --format=; --format=
    --precise=; --artifact-dir=; --out-dir=; --lockfile-path=; --owner=; --filter-platform=; --format-version=; --release; -r --release; --workspace; --all; -a --add=; --lib; --bins; --all-targets; --all-features; --no-default-features
    --locked; --offline; --frozen; -q --quiet; -v --verbose; -n --dry-run; --dry-run; --no-run; --no-verify; --allow-dirty; --keep-going; --fix; --allow-staged; --optional; --dev; --build; --force; --open; --no-deps; --list; --check; --limit=; -V; -h`,
  verbs: {
    read: "tree, metadata, locate-project, pkgid, read-manifest, verify-project, search, info, version, help, config get, report, report future-incompatibilities, outdated, audit, deny, geiger, bloat, expand, license, machete, udeps, modules, asm, llvm-lines, depgraph, about, semver-checks, public-api, msrv, show-asm, spellcheck, vet, crev, unused-features, minimal-versions",
    build:
      "build, b, check, c, test, t, bench, doc, d, run, r, rustc, rustdoc, clippy, fmt, fix, package, miri, nextest, nextest run, nextest list, llvm-cov, llvm-cov *, tarpaulin, insta, insta *, hack, make, xtask, mutants, fuzz, fuzz *, criterion, flamegraph, instruments, deb, rpm, generate-rpm, bundle, wasi, component, ndk, ndk-test, apk, dylint, careful, zigbuild, lambda build, lambda watch, lambda invoke, dist build, dist plan, sort, cranky, rdme, readme, readme *, chef, chef *, mobile, tauri, tauri dev, tauri build, tauri icon, dioxus, leptos, leptos build, leptos watch, leptos serve, shuttle run, sqlx prepare, pgrx, pgrx *, i18n, typify, kani, valgrind, prusti, udeps, check-external-types, auditable, auditable *, cyclonedx, sbom, cache, edit, workspaces list, workspaces version, script, eval, *",
    lifecycle: "watch, bacon",
    run: "+*",
    create: "new, init, generate, generate-lockfile",
    install: "add, update, upgrade, fetch, vendor, binstall, install, install-update, quickinstall",
    update: "remove, rm, clean, cache, sweep, set-version, release-local, clean-all, wipe",
    publish: "publish, workspaces publish, smart-release, dist",
    "remote-change": "yank, release, release *, lambda deploy, shuttle deploy, leptos deploy",
    access: "owner, login, logout",
    delete: "uninstall",
  },
  verbOptions: {
    "run, r, make, xtask, watch":
      "-x --exec=; -s --shell=; -w --watch=; -E --env=; --help --program-help; -h --program-help",
    owner: "-a --add=; -r --remove=; -l --list",
    yank: "--version=; --undo; --index=; --registry=; --token=",
    package: "-l --list; --exclude-lockfile",
    test: "--doc",
    build: "--timings=?",
    update: "--recursive; -w --workspace; --aggressive; --breaking",
    clean: "--doc",
    tarpaulin: "-o --out=; --output-dir=",
    watch: "-i --ignore=; -d --delay=; -c; -q",
    release: "-x --execute",
    nextest: "-E --filter-expr=; -P --profile=",
    init: "--bin; --lib",
    new: "--bin; --lib",
    binstall: "--strategies=; -y --no-confirm",
  },
  dryRun: { owner: "--list", "*": "--dry-run" },
  runs: (i, run) => {
    const like = i.command.name;
    if (
      like !== undefined &&
      /^(?:b|build|r|run|t|test|c|check|bench|install|doc|clippy)$/.test(i.verb)
    )
      for (const name of ["build.rs", "src/main.rs"]) {
        const file = run.literal(name, like);
        if (run.written(file) !== undefined) run.file("compiled", file, []);
      }
    // `cargo +nightly build`
    const toolchain = i.verb === "+*" ? i.verbWords[0] : undefined;
    if (toolchain !== undefined) run.argv([run.literal("cargo", toolchain), ...behindVerb(i)]);
    else if (i.verb === "watch") {
      for (const word of i.values("--exec")) run.shell([run.literal("cargo", word), word]);
      for (const word of i.values("--shell")) run.shell(word);
      const rest = afterDashes(i);
      if (rest !== undefined && rest.length > 0) run.shell(rest);
    }
  },
  rules: [
    {
      id: "cargo-remote-source",
      on: "install, add, binstall",
      when: (i) =>
        i.value("--git") !== undefined ||
        isForeignIndex(i.value("--index")) ||
        isForeignIndex(i.value("--registry")),
      decision: "ask",
      why: "installs code from a git host or another index, past the usual one",
      instead: "install the published crate by name, such as `cargo install ripgrep --locked`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "cargo install --git https://git.example.com/a/b",
        "cargo add acme --git https://git.example.com/a/b --branch main",
        "cargo install --index https://index.example.com/git acme",
      ],
      nonMatches: [
        "cargo install ripgrep --locked",
        "cargo install --path .",
        "cargo add serde --features derive",
      ],
      evasions: ["cargo +nightly install --force --git ssh://git@git.example.com/a/b tool"],
    },
    {
      id: "cargo-config",
      when: (i) =>
        i
          .values("--config")
          .some(
            (word) =>
              /(?:runner|linker|rustc-wrapper|rustc-workspace-wrapper|\brustc|rustdoc|credential|registry|source\.)/.test(
                word.text,
              ) && word.text.includes("="),
          ),
      decision: "ask",
      why: "makes cargo run another program or take packages from elsewhere",
      instead: "build as the project is set up, with `cargo build`",
      attack: ["T1127"],
      asi: ["ASI05"],
      matches: [
        "cargo run --config 'target.x86_64-unknown-linux-gnu.runner=\"sh -c id\"'",
        "cargo build --config build.rustc-wrapper=./wrap.sh",
      ],
      nonMatches: [
        "cargo build --config net.git-fetch-with-cli=true",
        "cargo build --config profile.dev.debug=false",
      ],
    },
  ],
  allowed: [
    "cargo build --release",
    "cargo test -p core -- --nocapture",
    "cargo clippy --all-targets -- -D warnings",
    "cargo fmt --all -- --check",
    "cargo run -- --config prod.toml",
    "cargo clean",
    "cargo add serde --features derive",
    "cargo remove serde",
    "cargo install cargo-nextest --locked",
    "cargo nextest run",
    "cargo +nightly miri test",
    "cargo publish --dry-run",
    "cargo package --list",
    "cargo update -p serde",
    "cargo tree -i openssl",
    "cargo watch -x test",
    "cargo doc --no-deps --open",
    "cargo --version",
    "cargo llvm-cov --lcov --output-path lcov.info",
    "cargo fix --allow-dirty",
    "cargo bench",
    "cargo owner --list",
    "cargo release patch --help",
  ],
  asked: [
    "cargo publish",
    "cargo yank --version 1.0.0 acme",
    "cargo owner --add someone acme",
    "cargo login",
    "cargo uninstall ripgrep",
    "cargo release patch --execute",
  ],
  denied: [
    `printf 'fn main(){Command::new("rm").arg("-rf").arg("/home").status();}' > build.rs && cargo build`,
    "cargo watch -s 'rm -rf ~'",
    "cargo watch -- rm -rf ~",
  ],
});

const compilers = [
  plain(
    "rustc rustdoc clippy-driver rustfmt cargo-fmt cargo-clippy rust-analyzer rls bindgen cbindgen wasm-bindgen wasm-opt wasm-snip wasm2wat wat2wasm wasm-tools wasm-objdump wasm-validate wasm-strip bacon cargo-nextest sccache-dist mdbook typos grcov cargo-tarpaulin cargo-audit cargo-deny cargo-expand cargo-llvm-cov rustlings uniffi-bindgen leptosfmt",
    "compiles, checks and formats Rust",
    "build",
    "-o --output=; --out-dir=; -L=; -l=; -C --codegen=; -O; -g; -W --warn=; -A --allow=; -D --deny=; -F --forbid=; -Z=; --crate-type=; --crate-name=; --edition=; --emit=; --target=; --extern=; --cfg=; --print=; --sysroot=; --explain=; --test; --config=; --config-path=; --check; --lang=; --crate=; -d --dest-dir=; -p --port=; -n=; --open; --allowlist-function=; --typescript; --out-name=; -s; -t; -v; -V; -h; --html-in-header=; --color=; --error-format=; --cap-lints=; --remap-path-prefix=",
    [
      "rustc --edition 2021 main.rs -o main",
      "rustfmt --check src/main.rs",
      "rustc --version",
      "rustc --explain E0382",
      "mdbook build",
      "mdbook serve -p 3001",
      "bindgen wrapper.h -o src/bindings.rs",
      "wasm-opt -O3 a.wasm -o b.wasm",
      "typos -w",
      "rustc --print sysroot",
    ],
    {
      effects: writes("--output"),
      rules: [
        {
          id: "rustc-linker",
          when: (i) =>
            i
              .values("--codegen")
              .some(
                (word) =>
                  /^linker=/.test(word.text) &&
                  !/^linker=(?:[\w.+-]*(?:gcc|clang|ld|lld|cc|link|mold)[\w.+-]*(?:\.exe)?)$/.test(
                    word.text,
                  ),
              ),
          decision: "ask",
          why: "makes the compiler run another program as its linker",
          instead: "use a known linker, such as `rustc -C linker=clang main.rs`",
          attack: ["T1127"],
          asi: ["ASI05"],
          matches: ["rustc -C linker=./x.sh main.rs", "rustc -Clinker=/tmp/x main.rs"],
          nonMatches: ["rustc -C linker=clang main.rs", "rustc -C opt-level=3 main.rs"],
        },
      ],
    },
  ),
  defineTool({
    names: ["rustup", "rustup-init"],
    about: "manages Rust toolchains",
    nature: "read",
    help: "-h, -V",
    options:
      "-v --verbose; -q --quiet; --toolchain=; --profile=; -c --component=; -t --target=; --force; --no-self-update; --path=; --default-toolchain=; -y; --no-modify-path; -h; -V; --allow-downgrade",
    verbs: {
      read: "show, show *, toolchain list, target list, component list, override list, which, doc, man, check, completions, help",
      install:
        "install, update, upgrade, toolchain install, toolchain link, target add, target install, component add, component install, self update, self upgrade-data",
      update:
        "default, override set, override add, override unset, override remove, set profile, set default-host, set auto-self-update, target remove, target uninstall, component remove, component uninstall",
      run: "run",
      delete: "toolchain uninstall, toolchain remove, uninstall, self uninstall",
    },
    verbOptions: { run: "--install; --help --program-help; -h --program-help" },
    runs: (i, run) => {
      if (i.verb === "run")
        run.argv(
          behindVerb(i)
            .filter((word) => word.text !== "--install")
            .slice(1),
        );
    },
    allowed: [
      "rustup update",
      "rustup toolchain install nightly --profile minimal",
      "rustup target add wasm32-unknown-unknown",
      "rustup component add clippy rustfmt",
      "rustup default stable",
      "rustup show",
      "rustup run nightly cargo test",
      "rustup override set nightly",
    ],
    asked: ["rustup self uninstall -y", "rustup toolchain uninstall nightly"],
    denied: ["rustup run stable rm -rf ~"],
  }),
  defineTool({
    names: ["wasm-pack"],
    about: "builds Rust for the web",
    options:
      "-t --target=; -d --out-dir=; --out-name=; --scope=; -m --mode=; --dev; --release; --profiling; --no-typescript; --tag=; -a --access=; --username=; --chrome; --firefox; --headless; --node; --registry=; --no-pack; -q; -v; --log-level=",
    verbs: {
      build: "build, test, pack",
      create: "new, init",
      publish: "publish",
      access: "login, adduser, add-user",
    },
    allowed: [
      "wasm-pack build --target web",
      "wasm-pack test --headless --chrome",
      "wasm-pack pack pkg",
    ],
    asked: ["wasm-pack publish --access public"],
  }),
  defineTool({
    names: ["maturin", "python -m maturin"],
    about: "builds Python packages written in Rust",
    options:
      "-r --release; -b --bindings=; -m --manifest-path=; -o --out=; -i --interpreter=; -F --features=; --target=; --strip; --sdist; -E --extras=; --uv; --repository=; --repository-url=; -u --username=; -p --password=; --skip-existing; --zig; --profile=; --compatibility=; -f; --non-interactive; --token=",
    verbs: {
      build: "build, develop, dev, sdist, list-python",
      create: "new, init, generate-ci",
      publish: "publish, upload",
    },
    allowed: [
      "maturin develop --release",
      "maturin build -o dist",
      "maturin new -b pyo3 app",
      "maturin sdist",
    ],
    asked: ["maturin publish", "maturin upload dist/*"],
  }),
  defineTool({
    names: ["cross"],
    about: "builds Rust for other machines in containers",
    options:
      "--target=; -p --package=; --features=; --release; --profile=; --manifest-path=; -v; --target-dir=; --locked; --bin=; -j=",
    verbs: {
      build: "build, test, check, run, clippy, doc, bench, rustc, b, t, c, r, *",
      update: "clean",
      publish: "publish",
    },
    allowed: [
      "cross build --target aarch64-unknown-linux-gnu --release",
      "cross test --target armv7-unknown-linux-gnueabihf",
    ],
    asked: ["cross publish"],
  }),
  plain(
    "trunk dx cargo-leptos perseus sycamore",
    "builds and serves web applications written in Rust",
    "build",
    "-d --dist=; --release; --port=; -p --port=; --public-url=; --open; --config=; --platform=; --features=; --address=; --watch=; --ignore=; -v; --filter=; --all; --fix; --ci",
    ["trunk serve --open", "trunk build --release", "trunk check --all", "dx serve", "trunk fmt"],
  ),
  defineTool({
    names: ["sccache", "ccache", "distcc", "icecc", "buildcache"],
    about: "keeps compiled results, and compiles through them",
    style: "posix",
    nature: "run",
    options:
      "-s --show-stats; -z --zero-stats; -C --clear; -c --cleanup; -M --max-size=; -F --max-files=; -p --show-config; -o --set-config=; -k --get-config=; -V --version; --stop-server; --start-server; --stats-format=; --dist-status; -x --show-compression; -X --recompress=; --evict-older-than=; -d --dir=; -v; -j",
    runs: (i, run) => run.argv(i.operands),
    allowed: [
      "sccache --show-stats",
      "ccache -z",
      "ccache -C",
      "ccache gcc -c a.c -o a.o",
      "sccache rustc main.rs",
      "ccache --max-size=10G",
    ],
  }),
];

const rustScript = defineTool({
  names: ["rust-script", "cargo-script", "evcxr"],
  about: "runs Rust scripts",
  style: "posix",
  nature: "build",
  options:
    "-e --expr=; -d --dep=; -D; -l --loop=; -p --package; -f --force; --toolchain=; --test; --bench; --clear-cache",
  allowed: ["rust-script a.rs", "rust-script -e '1+2'"],
});

export const tools = [cargo, ...compilers, rustScript];
