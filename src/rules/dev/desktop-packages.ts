/** Homebrew, and the package managers of Windows and macOS. */
import { defineTool } from "../../tools/define.js";
import { isRemoteSource } from "./lib/sources.js";
import { behind, plain } from "./lib/tool.js";

const brew = defineTool({
  names: ["brew", "linuxbrew"],
  about: "installs packages on macOS and Linux",
  nature: "read",
  help: "-h",
  options:
    "-v --verbose; -q --quiet; -d --debug; -f --force; -n --dry-run; -s --build-from-source --scrub; --cask; --casks; --formula; --formulae; --HEAD; --fetch-HEAD; --json=?; --prefix=; --cellar=; --cache=; --repository --repo=; --installed; --all; -g --greedy; --greedy; --zap; --prune=; --file=?; --global; --no-upgrade; --no-lock; --cleanup; --appdir=; --fontdir=; --only-dependencies; --overwrite; --ignore-dependencies; --env=; --config; --version; --minimum-version=; --custom-remote; --repair; --display-times; --keep-tmp; --force-bottle; --tap=; --set-name=; --language=; --versions; --tree; --deps; --no-quarantine; --require-sha; --services; --mas; --describe; -1; -l; -r; -t; -h; --no-git; --eval-all; --strict; --online; --new; --max-wait=",
  verbs: {
    read: "list, ls, info, abv, search, outdated, deps, uses, desc, config, doctor, dr, home, homepage, log, missing, leaves, options, commands, command, formulae, casks, tap-info, cat, readall, shellenv, analytics, bundle list, bundle check, services, services list, services info, help, gist-logs, docs, livecheck, audit, style, vulns, unbottled, which-formula, which, formula, command-not-found-init, log, typecheck, which-update, nodenv-sync",
    build:
      "test, tests, fetch, unpack, bottle, linkage, irb, bump, generate-man-completions, completions, bundle dump, bundle exec, prof, extract, determine-test-runners, cache",
    create: "create, tap-new, edit, bundle edit",
    install:
      "install, reinstall, upgrade, update, up, update-if-needed, bundle, bundle install, bundle add, postinstall, link, ln, pin, vendor-gems, migrate, install-bundler-gems, setup-ruby, developer, update-reset",
    lifecycle: "services run, services kill, services cleanup",
    admin: "services start, services restart, services stop",
    update: "unlink, unpin, cleanup, tap",
    run: "sh, exec, x",
    delete: "uninstall, remove, rm, autoremove, untap, bundle cleanup, bundle remove",
    publish: "pr-upload, pr-publish, bump-formula-pr, bump-cask-pr",
  },
  // `start` and `restart` enter the service into what starts at login, `stop` takes it out; `run` does neither.
  verbOptions: { sh: "-c=; --cmd=; -e --env=; --help --program-help", "bundle cleanup": "--force" },
  dryRun: "--dry-run",
  runs: (i, run) => {
    const code = i.verb === "sh" ? (i.value("-c") ?? i.value("--cmd")) : undefined;
    if (code !== undefined) run.shell(code);
    else if (i.verb === "exec" || i.verb === "x") run.argv(behind(i));
    else if (i.verb === "bundle exec") run.argv(behind(i));
  },
  rules: [
    {
      id: "brew-remote-source",
      on: "install, reinstall, upgrade, fetch, create",
      when: (i) =>
        i.verb !== "create" &&
        i.verb !== "fetch" &&
        i.operands.some((word) => isRemoteSource(word.text)),
      decision: "ask",
      why: "installs code from a URL, past the reviewed formulae",
      instead: "install it by name, with `brew install jq`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "brew install https://example.com/x.rb",
        "brew install --cask https://raw.example.com/x.rb",
      ],
      nonMatches: ["brew install jq", "brew install --cask visual-studio-code"],
    },
    {
      id: "brew-foreign-tap",
      on: "tap",
      when: (i) => i.operands.length > 1 && isRemoteSource(i.operands[1]?.text ?? ""),
      decision: "ask",
      why: "adds another place that packages come from",
      instead: "show the taps, with `brew tap`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "brew tap acme/tools https://git.example.com/a/b",
        "brew tap --force acme/x git@git.example.com:a/b.git",
      ],
      nonMatches: ["brew tap", "brew tap homebrew/cask-fonts"],
    },
  ],
  allowed: [
    "brew install jq ripgrep",
    "brew install --cask visual-studio-code",
    "brew update && brew upgrade",
    "brew list --versions",
    "brew services run redis",
    "brew services list",
    "brew --prefix openssl",
    "brew info node",
    "brew tap hashicorp/tap",
    "brew bundle --file=Brewfile",
    "brew cleanup --prune=all",
    "brew doctor",
    "brew link --overwrite node",
    'eval "$(/opt/homebrew/bin/brew shellenv)"',
    "brew uninstall --dry-run jq",
  ],
  asked: [
    "brew uninstall jq",
    "brew rm --zap --cask docker",
    "brew autoremove",
    "brew untap acme/tools",
    "brew services start postgresql@16",
    "brew services restart redis",
    "brew services stop redis",
  ],
  denied: ["brew sh -c 'rm -rf ~'"],
});

const windows = [
  defineTool({
    names: ["winget"],
    about: "installs programs on Windows",
    nature: "read",
    options:
      "-e --exact; --id=; --name=; -s --source=; -v --version=; --scope=; -h --silent; -i --interactive; --accept-package-agreements; --accept-source-agreements; -m --manifest=; --override=; -l --location=; --force; --all; -r --recurse; --include-unknown; -q --query=; -o --output=; -n --count=; --moniker=; --tag=; --purge; --disable-interactivity; --ignore-security-hash; --arg=; -a --arg=; -t --type=; --custom=",
    verbs: {
      read: "list, ls, search, find, show, view, features, validate, hash, export, source list, source export, info, settings export, pin list, help, download",
      install: "install, add, upgrade, update, import, repair, source update, configure",
      update: "pin add, pin remove, pin reset",
      admin: "source add, source remove, source reset, settings, configure test",
      delete: "uninstall, remove, rm",
    },
    rules: [
      {
        id: "winget-unverified",
        when: (i) => i.has("--ignore-security-hash") || i.has("--manifest"),
        decision: "ask",
        why: "installs a program unchecked or from a manifest nobody reviewed",
        instead: "install it by its id, with `winget install --id jqlang.jq -e`",
        attack: ["T1553"],
        asi: ["ASI04"],
        matches: [
          "winget install --id acme.tool --ignore-security-hash",
          "winget install --manifest ./x.yaml",
        ],
        nonMatches: ["winget install --id jqlang.jq -e", "winget list"],
      },
    ],
    allowed: [
      "winget install --id Git.Git -e --source winget",
      "winget upgrade --all",
      "winget list",
      "winget search jq",
    ],
    asked: ["winget uninstall --id Git.Git", "winget source add -n x https://example.com"],
  }),
  defineTool({
    names: ["choco", "chocolatey", "cinst", "cup", "cuninst"],
    about: "installs programs on Windows",
    nature: "install",
    options:
      "-y --yes; -s --source=; --version=; --params=; --package-parameters=; --ia=; --install-arguments=; -f --force; -n=; --pre; --noop; --what-if; --ignore-checksums; --allow-empty-checksums; -r --limit-output; --no-progress; -x; --api-key=; -k --api-key=; --local-only; -lo; -e --exact; --name=; --value=; --all; -u=; -p=; --outdated",
    verbs: {
      read: "list, search, find, info, outdated, source list, feature list, config list, pin list, help, version, export, config get, feature get, template, support, license",
      install: "install, upgrade, update, download, sync",
      build: "pack, new",
      update: "pin add, pin remove, cache, cache remove",
      admin:
        "source add, source remove, source disable, source enable, sources add, feature enable, feature disable, features enable, config set, config unset, source, unpackself, features disable",
      delete: "uninstall",
      publish: "push",
      access: "apikey, setapikey",
    },
    dryRun: "--noop, --what-if",
    rules: [
      {
        id: "choco-unverified",
        when: (i) => i.has("--ignore-checksums", "--allow-empty-checksums"),
        decision: "ask",
        why: "installs a program without checking what was downloaded",
        instead: "install it as usual, with `choco install -y jq`",
        attack: ["T1553"],
        asi: ["ASI04"],
        matches: [
          "choco install -y acme --ignore-checksums",
          "choco upgrade all --allow-empty-checksums",
        ],
        nonMatches: ["choco install -y jq", "choco list"],
      },
      {
        id: "choco-source",
        when: (i) =>
          i.program !== "cuninst" &&
          /^https?:\/\/(?!(?:community\.|www\.)?chocolatey\.org)/.test(
            i.value("--source")?.text ?? "",
          ),
        decision: "ask",
        why: "takes packages from another source than the usual one",
        instead: "use the usual source, with `choco install -y jq`",
        attack: ["T1195.001"],
        asi: ["ASI04"],
        matches: [
          "choco install acme -s https://nuget.example.com/v3",
          "choco upgrade x --source http://192.0.2.4/feed",
        ],
        nonMatches: [
          "choco install jq -s https://community.chocolatey.org/api/v2/",
          "choco install jq",
        ],
      },
    ],
    allowed: [
      "choco install -y git",
      "choco list",
      "choco upgrade all -y",
      "choco outdated",
      "choco pack",
    ],
    asked: ["choco uninstall git -y", "choco push app.1.0.0.nupkg"],
  }),
  defineTool({
    names: ["scoop"],
    about: "installs programs on Windows",
    nature: "read",
    options:
      "-g --global; -k --no-cache; -s --skip --skip-hash-check; -a --arch=; -q --quiet; -f --force; -p --purge; -i --independent; -u --no-update-scoop",
    verbs: {
      read: "list, search, info, status, which, cat, home, depends, export, checkup, cache show, bucket list, bucket known, config, prefix, help, virustotal, shim list, shim info",
      install: "install, update, import, download, reset, bucket add, shim add, alias add",
      update: "cleanup, cache rm, hold, unhold, create, shim rm, shim alter, alias rm",
      delete: "uninstall, bucket rm",
    },
    rules: [
      {
        id: "scoop-remote-source",
        on: "install, bucket add",
        when: (i) =>
          i.operands.some(
            (word) =>
              isRemoteSource(word.text) &&
              !/^https:\/\/github\.com\/ScoopInstaller\//i.test(word.text),
          ) || i.has("--skip"),
        decision: "ask",
        why: "installs from a URL or another bucket, or unchecked",
        instead: "install it by name, with `scoop install jq`",
        attack: ["T1195.001"],
        asi: ["ASI04"],
        matches: [
          "scoop install https://example.com/x.json",
          "scoop bucket add acme https://git.example.com/a/b",
        ],
        nonMatches: ["scoop install jq", "scoop bucket add extras"],
      },
    ],
    allowed: [
      "scoop install git",
      "scoop update '*'",
      "scoop list",
      "scoop bucket add extras",
      "scoop cleanup '*'",
    ],
    asked: ["scoop uninstall git"],
  }),
];

const mac = [
  plain(
    "softwareupdate",
    "updates macOS",
    "read",
    "-l --list; -i --install; -a --all; -r --recommended; -d --download; -R --restart; --schedule=; --fetch-full-installer; --full-installer-version=; --install-rosetta; --agree-to-license; --background; --list-full-installers; --no-scan; --history; --ignore=; --reset-ignored; --dump-state; --force; --verbose",
    [
      "softwareupdate --list",
      "softwareupdate --install-rosetta --agree-to-license",
      "softwareupdate --history",
    ],
    {
      rules: [
        {
          id: "system-updated",
          when: (i) =>
            i.has("--restart", "--schedule", "--ignore", "--fetch-full-installer") ||
            (i.has("--install") && (i.has("--all", "--recommended") || i.operands.length > 0)),
          decision: "ask",
          why: "updates or restarts the machine, or stops its updates",
          instead: "list what there is first, with `softwareupdate --list`",
          attack: ["T1601"],
          matches: [
            "sudo softwareupdate -ia --restart",
            "sudo softwareupdate --schedule off",
            "softwareupdate -i 'macOS 15'",
          ],
          nonMatches: ["softwareupdate -l", "softwareupdate --install-rosetta"],
        },
      ],
    },
  ),
  defineTool({
    names: ["mas"],
    about: "installs programs from the App Store",
    options: "--force; -v; --price; --bundle; --version; --all; --id",
    verbs: {
      read: "list, search, info, outdated, account, config, version, home, open, vendor",
      install: "install, upgrade, purchase, lucky, get, update",
      access: "signin, signout",
      delete: "uninstall",
      lifecycle: "reset",
    },
    allowed: ["mas list", "mas install 497799835", "mas upgrade"],
    asked: ["sudo mas uninstall 497799835"],
  }),
  plain(
    "installer",
    "installs a package on macOS",
    "read",
    "-pkg=; -package=; -target=; -tgt=; -pkginfo; -volinfo; -dominfo; -verbose; -dumplog; -showChoicesXML; -store; -allowUntrusted; -applyChoiceChangesXML=; -lang=; -vers",
    ["installer -pkginfo -pkg app.pkg", "installer -pkg app.pkg -showChoicesXML"],
    {
      style: "single-dash",
      rules: [
        {
          id: "package-installed",
          when: (i) =>
            i.has("-pkg", "-package") &&
            !i.has("-pkginfo", "-volinfo", "-dominfo", "-showChoicesXML"),
          decision: "ask",
          why: "installs a package, whose scripts run as root",
          instead: "look into it first, with `installer -pkg app.pkg -showChoicesXML`",
          attack: ["T1546.016"],
          asi: ["ASI04"],
          matches: [
            "sudo installer -pkg ./app.pkg -target /",
            "installer -package app.pkg -target CurrentUserHomeDirectory",
          ],
          nonMatches: ["installer -pkginfo -pkg app.pkg", "installer -pkg app.pkg -showChoicesXML"],
        },
      ],
    },
  ),
  plain(
    "pkgutil",
    "looks at installed packages of macOS",
    "read",
    "--pkgs=?; --files=; --pkg-info=; --check-signature=; --expand=; --expand-full=; --flatten=; --forget=; --volume=; --payload-files=; --file-info=; --only-files; --only-dirs; --group-pkgs=; --regexp; -f; -v; --bom=",
    ["pkgutil --pkgs", "pkgutil --files com.example.app", "pkgutil --check-signature app.pkg"],
    {
      rules: [
        {
          id: "receipt-forgotten",
          when: (i) => i.has("--forget"),
          decision: "ask",
          why: "makes the system forget that a package was installed",
          instead: "look at it first, with `pkgutil --pkg-info com.example.app`",
          matches: ["sudo pkgutil --forget com.example.app", "pkgutil --forget=com.example.app"],
          nonMatches: ["pkgutil --pkg-info com.example.app", "pkgutil --pkgs"],
        },
      ],
    },
  ),
];

export const tools = [brew, ...windows, ...mac];
