/** Nix, NixOS and their relatives. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { isForeignIndex } from "./lib/sources.js";
import { afterDashes, behind, plain, writes } from "./lib/tool.js";

/** A flake that is neither nixpkgs nor a path of this machine: `github:someone/tool`, `https://…`. */
function isForeignFlake(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const text = word.text.replace(/^git\+(?=file:)/, "");
  if (
    /^(?:github:(?:NixOS|nix-community|numtide|cachix|DeterminateSystems|hercules-ci)\/|nixpkgs(?:[#/]|$))/i.test(
      text,
    )
  )
    return false;
  return /^(?:github|gitlab|sourcehut|git\+(?:https?|ssh)|https?|tarball\+https?|git|hg\+https?|file\+https?):/.test(
    text,
  );
}

/** The command that `nix shell`, `nix develop` or `nix-shell` runs inside. */
function commandIn(i: Invocation): readonly Word[] {
  const at = i.command.args.findIndex((word) => word.text === "-c" || word.text === "--command");
  return at < 0 ? [] : i.command.args.slice(at + 1);
}

const FOREIGN = {
  decision: "ask" as const,
  why: "builds and runs code from a git host, past the usual package set",
  instead: "use the package set that the project pins, such as `nix run nixpkgs#hello`",
  attack: ["T1195.001"],
  asi: ["ASI04"],
};

const nix = defineTool({
  names: ["nix"],
  about: "builds, runs and manages packages reproducibly",
  nature: "read",
  options:
    "-I=; -f --file=; --expr=; -E --expr=; -o --out-link=; -L --print-build-logs; -v --verbose; -j --max-jobs=; --cores=; --system=; --extra-experimental-features=; --experimental-features=; --profile=; --inputs-from=; --json; --impure; --refresh; --offline; --accept-flake-config; --no-link; --rebuild; --show-trace; --no-write-lock-file; -i --ignore-environment; --keep-going; -k=; --unpure; --to=; --from=; --store=; -r --recursive; --all; --apply=; --raw; --recreate-lock-file; --commit-lock-file; --refresh; -n --dry-run; --dry-run; -t --template=; --max=; --older-than=; -u=; -s=; --debugger; --no-update-lock-file; --print-out-paths; --phase=; --redirect=",
  verbs: {
    read: "flake show, flake metadata, flake info, flake prefetch, flake archive, search, eval, log, derivation show, show-derivation, path-info, why-depends, store ls, store cat, store dump-path, store diff-closures, store info, store ping, store verify, profile list, profile history, profile diff-closures, registry list, config show, show-config, doctor, hash, hash *, help, help-stores, nar ls, nar cat, nar dump-path, print-dev-env, key convert-secret-to-public, realisation info, env, store prefetch-file, daemon",
    build:
      "build, flake check, flake update, flake lock, fmt, formatter, bundle, develop, repl, edit, derivation add, store add, store add-file, store add-path, store optimise, store repair, nar pack",
    create: "flake new, flake init, flake clone, store make-content-addressed",
    install:
      "profile install, profile add, profile upgrade, registry add, registry pin, upgrade-nix",
    run: "run, shell, env shell",
    update: "store gc, registry remove",
    delete: "profile remove, profile wipe-history, profile rollback, store delete",
    publish: "copy, store sign, store copy-log, store copy-sigs",
    secret: "key generate-secret",
  },
  verbOptions: { "run, shell, develop, env shell": "--help --program-help" },
  dryRun: "--dry-run",
  effects: writes("--out-link"),
  runs: (i, run) => {
    if (/^(?:shell|develop|env shell)$/.test(i.verb)) {
      const words = commandIn(i);
      if (words.length > 0) run.argv(words);
    } else if (i.verb === "run") {
      // `nix run nixpkgs#hello -- args`
      const [flake] = i.operands;
      const name = /^nixpkgs#([\w.-]+)$/.exec(flake?.text ?? "")?.[1];
      if (flake !== undefined && name !== undefined)
        run.argv([run.literal(name, flake), ...(afterDashes(i) ?? [])]);
    }
  },
  rules: [
    {
      id: "nix-foreign-flake",
      on: "run, shell, develop, build, profile install, profile add, bundle, env shell, flake new, flake init",
      when: (i) =>
        (i.verb === "run" ? i.operands.slice(0, 1) : i.operands).some(isForeignFlake) ||
        isForeignFlake(i.value("--file")),
      ...FOREIGN,
      matches: [
        "nix run github:someone/tool",
        "nix profile install github:someone/tool#x",
        "nix develop git+https://git.example.com/a/b",
        "nix shell -f https://example.com/a.tar.gz",
      ],
      nonMatches: [
        "nix run nixpkgs#hello",
        "nix develop",
        "nix build .#app",
        "nix run . -- https://example.com",
      ],
    },
    {
      id: "nix-copy-here",
      on: "copy",
      when: (i) => i.value("--from") !== undefined && i.value("--to") === undefined,
      decision: "ask",
      why: "takes built programs from another store",
      instead: "build them here, with `nix build .#app`",
      attack: ["T1195.002"],
      asi: ["ASI04"],
      matches: [
        "nix copy --from ssh://example.com /nix/store/abc-app",
        "nix copy --no-check-sigs --from https://cache.example.com .#app",
      ],
      nonMatches: ["nix build .#app", "nix copy --to ssh://example.com .#app"],
    },
  ],
  allowed: [
    "nix build .#app",
    "nix develop -c make test",
    "nix flake check",
    "nix flake update",
    "nix run nixpkgs#cowsay -- hi",
    "nix shell nixpkgs#jq -c jq . a.json",
    "nix fmt",
    "nix eval .#version --raw",
    "nix store gc",
    "nix search nixpkgs ripgrep",
    "nix --version",
    "nix run",
  ],
  asked: ["nix copy --to s3://cache .#app", "nix profile remove hello", "nix profile wipe-history"],
  denied: ["nix shell nixpkgs#coreutils -c rm -rf ~", "nix develop --command bash -c 'rm -rf /'"],
});

const shell = defineTool({
  names: ["nix-shell"],
  about: "runs a command with chosen packages",
  style: "posix",
  nature: "build",
  options:
    "-p --packages; -I=; -A --attr=; -E --expr=; --run=; --command=; --pure; --impure; --keep=; --arg; --argstr; -j=; --cores=; -i=; --option; --max-jobs=; --show-trace; --exclude=; -v; --quiet",
  runs: (i, run) => {
    // Options may stand behind the package names.
    const args = i.command.args;
    for (const [n, word] of args.entries()) {
      const next = args[n + 1];
      if ((word.text === "--run" || word.text === "--command") && next !== undefined)
        run.shell(next);
    }
  },
  rules: [
    {
      id: "nix-shell-foreign",
      when: (i) =>
        i.operands.some((word) =>
          /^https?:\/\/(?!github\.com\/NixOS\/|nixos\.org|channels\.nixos\.org)/.test(word.text),
        ) ||
        i
          .values("-I")
          .some((word) =>
            /=https?:\/\/(?!github\.com\/NixOS\/|nixos\.org|channels\.nixos\.org)/i.test(word.text),
          ),
      ...FOREIGN,
      matches: [
        "nix-shell https://example.com/shell.tar.gz",
        "nix-shell -I nixpkgs=https://example.com/nixpkgs.tar.gz -p hello",
      ],
      nonMatches: [
        "nix-shell -p hello",
        "nix-shell -I nixpkgs=https://github.com/NixOS/nixpkgs/archive/nixos-24.05.tar.gz -p hello",
      ],
    },
  ],
  allowed: [
    "nix-shell --run 'make test'",
    "nix-shell -p jq ripgrep --run 'jq --version'",
    "nix-shell --pure",
    "nix-shell",
  ],
  denied: ["nix-shell -p coreutils --run 'rm -rf ~'", "nix-shell --command 'rm -rf /'"],
});

const rest = [
  plain(
    "nix-build nix-instantiate nix-prefetch-url nix-prefetch-git nix-hash nixfmt nixpkgs-fmt alejandra statix deadnix nil nixd nix-diff nix-tree nix-index nix-locate comma nix-output-monitor nom nix-init nurl nix-update nixpkgs-review nix-eval-jobs nix-fast-build nix-melt nvd nix-info nixos-option nixos-version nixos-generate-config nixos-generators nix-store-verify cabal2nix node2nix bundix poetry2nix dream2nix",
    "builds, looks at and formats Nix expressions",
    "build",
    "-A --attr=; -E --expr=; -I=; -o --out-link=; -j --max-jobs=; --cores=; --arg; --argstr; --no-out-link; -K; -k; -Q; --eval; --strict; --json; --check; --dry-run; --option; --type=; --unpack; --name=; -f --format=; --flake=",
    [
      "nix-build -A app",
      "nix-instantiate --eval -E '1+1'",
      "nixfmt flake.nix",
      "statix check",
      "nix-prefetch-url https://example.com/a.tgz",
      "nom build .#app",
    ],
    {
      effects: (i, emit) => {
        if (i.program === "nix-build") writes("--out-link")(i, emit);
      },
      rules: [
        {
          id: "nix-build-foreign",
          when: (i) =>
            i.program === "nix-build" &&
            i.operands.some((word) => /^https?:\/\/(?!github\.com\/NixOS\/)/i.test(word.text)),
          ...FOREIGN,
          matches: [
            "nix-build https://example.com/a.tar.gz",
            "nix-build http://example.com/a.tar.gz -A app",
          ],
          nonMatches: [
            "nix-build -A app",
            "nix-build https://github.com/NixOS/nixpkgs/archive/master.tar.gz -A hello",
          ],
        },
      ],
    },
  ),
  defineTool({
    names: ["nix-env"],
    about: "manages a user's packages",
    nature: "read",
    options:
      "-i --install; -e --uninstall; -u --upgrade; -q --query; -f --file=; -A --attr; --rollback; --list-generations; --delete-generations; -G --switch-generation=; -S --switch-profile=; -p --profile=; --set; --set-flag; -P --attr-path; --dry-run; -a --available; -b; -r; -I=; --description; --json; --status; --compare-versions",
    dryRun: "--dry-run",
    rules: [
      {
        id: "nix-env-removes",
        when: (i) => i.has("--uninstall", "--delete-generations"),
        decision: "ask",
        why: "uninstalls packages, or deletes the generations one could go back to",
        instead: "see what is installed first, with `nix-env -q`",
        matches: [
          "nix-env -e hello",
          "nix-env --delete-generations old",
          "nix-env --uninstall hello jq",
        ],
        nonMatches: ["nix-env -q", "nix-env -iA nixpkgs.jq"],
      },
      {
        id: "nix-env-foreign",
        when: (i) => /^https?:\/\/(?!github\.com\/NixOS\/)/i.test(i.value("--file")?.text ?? ""),
        ...FOREIGN,
        matches: [
          "nix-env -f https://example.com/a.tar.gz -i",
          "nix-env -iA app -f https://example.com/x.tar.gz",
        ],
        nonMatches: ["nix-env -f . -iA app", "nix-env -iA nixpkgs.jq"],
      },
    ],
    allowed: ["nix-env -iA nixpkgs.jq", "nix-env -q", "nix-env -u", "nix-env --list-generations"],
  }),
  defineTool({
    names: ["nix-store", "nix-collect-garbage", "nix-channel", "nix-copy-closure", "nix-daemon"],
    about: "manages the store, channels and generations of Nix",
    nature: "update",
    options:
      "-r --realise; -q --query; --gc; --delete; --optimise; --verify; --add; --add-fixed; --dump; --restore; --export; --import; --print-dead; --print-roots; --print-live; --requisites -R; --references; --referrers; -d --delete-old; --delete-older-than=; --dry-run; --max-freed=; --list; --update; --remove; --rollback; --to; --from; -l --read-log; --generate-binary-cache-key; --tree; --graph; --deriver; --repair; --check-contents; --add-root=; --indirect; --ignore-liveness; --load-db; --dump-db; --serve",
    dryRun: "--dry-run, --print-dead",
    effects: (i, emit) => {
      if (i.program === "nix-store" && i.has("--restore") && i.operands[0] !== undefined)
        emit.file("extract", i.operands[0]);
    },
    rules: [
      {
        id: "generations-deleted",
        when: (i) =>
          i.program === "nix-collect-garbage" && i.has("--delete-old", "--delete-older-than"),
        decision: "ask",
        why: "deletes the generations that one could go back to",
        instead: "collect only what nothing refers to, with `nix-collect-garbage`",
        attack: ["T1490"],
        matches: [
          "nix-collect-garbage -d",
          "sudo nix-collect-garbage --delete-older-than 7d",
          "nix-collect-garbage --delete-old",
        ],
        nonMatches: ["nix-collect-garbage", "nix-collect-garbage -d --dry-run"],
      },
      {
        id: "store-path-deleted",
        when: (i) =>
          i.program === "nix-store" &&
          i.has("--delete") &&
          (i.has("--ignore-liveness") || i.operands.length > 0),
        decision: "ask",
        why: "deletes paths from the store",
        instead: "collect only what nothing refers to, with `nix-store --gc`",
        matches: [
          "nix-store --delete /nix/store/abc-app",
          "nix-store --delete --ignore-liveness /nix/store/abc-app",
        ],
        nonMatches: ["nix-store --gc", "nix-store -q --references /nix/store/abc-app"],
      },
      {
        id: "channel-added",
        when: (i) =>
          i.program === "nix-channel" &&
          i.has("--add") &&
          isForeignIndex(i.operands[0]) &&
          !/^https:\/\/(?:nixos\.org|channels\.nixos\.org|github\.com\/(?:NixOS|nix-community))\//i.test(
            i.operands[0]?.text ?? "",
          ),
        decision: "ask",
        why: "makes later installs take packages from another channel",
        instead: "show the present channels, with `nix-channel --list`",
        attack: ["T1195.001"],
        asi: ["ASI04"],
        matches: [
          "nix-channel --add https://example.com/channel x",
          "sudo nix-channel --add http://192.0.2.3/nixpkgs nixos",
        ],
        nonMatches: [
          "nix-channel --update",
          "nix-channel --add https://nixos.org/channels/nixos-24.05 nixos",
        ],
      },
      {
        id: "closure-copied",
        when: (i) => i.program === "nix-copy-closure" && !i.has("--from"),
        decision: "ask",
        why: "copies built programs to another host",
        instead: "build them here, with `nix-build -A app`",
        matches: [
          "nix-copy-closure --to example.com /nix/store/abc-app",
          "nix-copy-closure user@example.com ./result",
        ],
        nonMatches: [
          "nix-copy-closure --from example.com /nix/store/abc-app",
          "nix-store -q --tree ./result",
        ],
      },
    ],
    allowed: [
      "nix-collect-garbage",
      "nix-store --gc",
      "nix-store -q --references result",
      "nix-channel --update",
      "nix-channel --list",
      "nix-store --optimise",
    ],
  }),
  defineTool({
    names: [
      "nixos-rebuild",
      "darwin-rebuild",
      "home-manager",
      "system-manager",
      "nixos-install",
      "nixos-enter",
      "nixos-container",
      "nh",
      "colmena",
      "deploy-rs",
      "nixops",
      "morph",
      "clan",
    ],
    about: "switches a machine or home to a new configuration",
    nature: "admin",
    options:
      "--flake=?; -I=; --target-host=; --build-host=; --upgrade; --install-bootloader; --fast; --rollback; -p --profile-name=; --show-trace; -f --file=; -A --attr=; -b=; --impure; --option; -j=; --use-remote-sudo; --on=; --dry; -n --dry; -a --ask; --no-root-passwd; --root=; --no-flake; -v; -L; -d; --ask; -c=; --command=; -H=",
    verbs: {
      read: "list-generations, generations, packages, news, option, dry-build, dry-activate, completions, home repl, home news, search, check, repl, edit, changelog, search, list, status, show-ip, eval, info, expire-generations --dry-run, help, nix-info",
      build:
        "build, build-vm, build-vm-with-bootloader, build-image, os build, home build, darwin build, os repl, os info, os build-vm, os build-image",
      create: "init, instantiate",
      admin:
        "switch, boot, test, os switch, os boot, os test, home switch, darwin switch, apply, apply-local, deploy, create, start, stop, update, rollback, upload-keys, exec, run, machines *, login, root-login",
      update: "clean, clean all, clean user",
      delete: "remove-generations, expire-generations, uninstall, os rollback",
      destroy: "destroy",
    },
    dryRun: "--dry",
    allowed: [
      "nixos-rebuild build --flake .",
      "home-manager build",
      "nixos-rebuild dry-activate",
      "darwin-rebuild check",
      "nh os build",
      "home-manager generations",
    ],
    asked: [
      "sudo nixos-rebuild switch --flake .#host",
      "home-manager switch",
      "darwin-rebuild switch --flake .",
      "colmena apply",
    ],
    denied: ["nixops destroy"],
  }),
  defineTool({
    names: ["cachix", "attic"],
    about: "shares built programs through a cache",
    nature: "read",
    options:
      "-c --compression-level=; -j --jobs=; -m --mode=; -n; -O --output-directory=; -v; --pin=; --watch-mode=; --ignore-upstream-cache-filter",
    verbs: {
      read: "config, version, doctor, help, cache info",
      publish: "push, watch-store, import, pin",
      run: "watch-exec",
      admin: "use",
      access: "authtoken, generate-keypair, login",
      install: "install",
      "remote-change": "cache create, cache configure, deploy activate",
      destroy: "remove, cache destroy",
    },
    runs: (i, run) => {
      if (i.verb === "watch-exec") run.argv(afterDashes(i) ?? behind(i, 1));
    },
    allowed: ["cachix version", "cachix watch-exec acme -- nix build"],
    asked: ["cachix push acme ./result", "cachix use acme", "cachix authtoken abc"],
  }),
];

export const tools = [nix, shell, ...rest];
