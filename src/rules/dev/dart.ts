/** Dart and Flutter. */
import { defineTool } from "../../tools/define.js";
import { isForeignIndex, isRemoteSource } from "./lib/sources.js";
import { afterDashes, behindDashes, plain, writes } from "./lib/tool.js";

const dart = defineTool({
  names: ["dart"],
  about: "builds Dart programs and manages their packages",
  nature: "read",
  help: "-h",
  options:
    "-v --verbose; -o --output=; -D --define=; --enable-asserts; --observe=?; --enable-vm-service=?; -t --template=; --force; -C --directory=; --name=; -N --name=; -n --plain-name=; -r --reporter=; -j --concurrency=; -x --exclude-tags=; --coverage=; --fatal-infos; --fatal-warnings; --set-exit-if-changed; --apply; -l --line-length=; --packages=; --enable-experiment=; -p --platform=; --dry-run; --path=; -s --source=; --git-url=; --git-ref=; --git-path=; -x --executable=; --hosted-url=; --sdk=; --target=; --delete-conflicting-outputs; --major-versions; --offline; -h; --server=; --tags=; --timeout=; --packages=",
  verbs: {
    read: "info, pub deps, pub outdated, pub global list, pub cache list, pub token list, help, devtools, doc, language-server, pub downgrade --dry-run",
    build:
      "run, test, analyze, format, fix, compile, compile *, build, development-service, pub run, pub global run, pub bump, pub bump *, mcp-server, tooling-daemon",
    create: "create, pub unpack",
    install:
      "pub get, pub add, pub upgrade, pub downgrade, pub global activate, pub cache add, pub cache repair, pub cache preload, install, uninstall",
    update: "pub remove, pub cache clean, pub cache gc, pub global deactivate, pub workspace",
    publish: "pub publish, pub lish",
    access: "pub login, pub logout, pub token add, pub token remove, pub uploader, pub uploader *",
  },
  dryRun: { "pub publish": "-n --dry-run", "*": "--dry-run" },
  verbOptions: {
    "pub publish": "-n --dry-run; -f --force",
    "pub add": "--sdk=; --git-url=; --git-ref=; --path=",
  },
  effects: (i, emit) => {
    if (/^compile/.test(i.verb)) writes("--output")(i, emit);
  },
  rules: [
    {
      id: "dart-remote-source",
      on: "pub add, pub global activate",
      when: (i) =>
        i.value("--git-url") !== undefined ||
        i.value("--source")?.text === "git" ||
        i.operands.some(
          (word) => isRemoteSource(word.text) || /\bgit\b.*https?:/.test(word.text),
        ) ||
        isForeignIndex(i.value("--hosted-url")),
      decision: "ask",
      why: "installs code from a git host or another index, past the usual one",
      instead: "add the published package by name, with `dart pub add http`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "dart pub global activate --source git https://git.example.com/a/b",
        "dart pub add acme --git-url=https://git.example.com/a/b",
      ],
      nonMatches: ["dart pub add http", "dart pub global activate --source path ."],
    },
  ],
  allowed: [
    "dart pub get",
    "dart test",
    "dart format .",
    "dart analyze --fatal-infos",
    "dart run build_runner build --delete-conflicting-outputs",
    "dart compile exe bin/a.dart -o a",
    "dart fix --apply",
    "dart pub publish --dry-run",
    "dart pub global activate melos",
    "dart --version",
    "dart create app",
  ],
  asked: ["dart pub publish --force", "dart pub token add https://pub.example.com"],
});

const flutter = defineTool({
  names: ["flutter"],
  about: "builds Flutter applications",
  nature: "read",
  help: "-h",
  options:
    "-v --verbose; -d --device-id=; --flavor=; -t --target=; --debug; --profile; --release; --dart-define=; --dart-define-from-file=; --build-name=; --build-number=; --target-platform=; --split-per-abi; --no-pub; --web-renderer=; --web-port=; --web-hostname=; --org=; --platforms=; --template=; -a=; -i=; --name=; --plain-name=; --coverage; --update-goldens; -j --concurrency=; --export-options-plist=; --export-method=; --no-codesign; --obfuscate; --split-debug-info=; --base-href=; --machine; --suppress-analytics; -f --force; --dry-run; --tags=; -x --exclude-tags=; --reporter=; --driver=; --enable-web; --no-version-check; --path=; --git-url=; --major-versions; -h; --route=; --host-vmservice-port=; --out=; --wasm; --offline; --observatory-port=",
  verbs: {
    read: "doctor, devices, emulators, config, channel, logs, screenshot, symbolize, pub deps, pub outdated, help, bash-completion, custom-devices, debug-adapter, daemon, pub global list",
    build:
      "build, build *, test, analyze, format, gen-l10n, assemble, drive, bundle, pub run, pub global run, generate",
    lifecycle: "run, attach, emulators --launch",
    create: "create",
    install:
      "pub get, pub add, pub upgrade, pub downgrade, packages get, packages upgrade, install, precache, upgrade, downgrade, pub global activate, pub cache repair, widget-preview start",
    update: "clean, pub remove, pub cache clean, pub global deactivate, packages pub",
    publish: "pub publish, pub lish, packages pub publish",
    access: "pub login, pub logout, pub token add, pub token remove, pub uploader",
  },
  dryRun: { "pub publish": "-n --dry-run", "*": "--dry-run" },
  verbOptions: { "pub publish": "-n --dry-run; -f --force" },
  allowed: [
    "flutter pub get",
    "flutter test",
    "flutter build apk --release",
    "flutter run -d chrome",
    "flutter analyze",
    "flutter clean",
    "flutter doctor -v",
    "flutter create app --org com.example",
    "flutter pub run build_runner build",
    "flutter gen-l10n",
    "flutter upgrade",
  ],
  asked: ["flutter pub publish"],
});

const dartMore = [
  defineTool({
    names: ["fvm", "puro"],
    about: "runs a version of Flutter that the project names",
    nature: "read",
    options: "-f --force; -v --verbose; -s; --skip-setup; --env=; -p=; --pin",
    verbs: {
      read: "list, ls, releases, doctor, ls-versions, config",
      install: "use, install, global, create, upgrade",
      run: "flutter, dart, exec, spawn, pub, run",
      update: "clean, rename, gc",
      delete: "remove, destroy, rm",
    },
    verbOptions: { "flutter, dart, exec, spawn, pub, run": "--help --program-help" },
    runs: (i, run) => {
      const verb = i.verbWords[0];
      if (i.nature !== "run" || verb === undefined) return;
      const rest = i.command.args.slice(i.command.args.indexOf(verb) + 1);
      if (i.verb === "exec" || i.verb === "run") run.argv(rest);
      else if (i.verb === "spawn") run.argv([run.literal("flutter", verb), ...rest.slice(1)]);
      else run.argv([verb, ...rest]);
    },
    allowed: [
      "fvm flutter pub get",
      "fvm use 3.22.0",
      "fvm dart run build_runner build",
      "fvm list",
    ],
    asked: ["fvm flutter pub publish", "fvm remove 3.10.0"],
  }),
  defineTool({
    names: ["melos"],
    about: "manages packages that live in one repository",
    nature: "read",
    options:
      "--scope=; --ignore=; --no-private; --diff=; -c --concurrency=; --depends-on=; --dir-exists=; --file-exists=; --flutter; --no-select; -y --yes; --dry-run; --no-dry-run; --fail-fast; -l --long; --json; -p; --graph",
    verbs: {
      read: "list, ls, analyze",
      build: "run, bootstrap, bs, clean, format, test, init",
      run: "exec",
      update: "version",
      publish: "publish",
    },
    verbOptions: { exec: "--help --program-help" },
    runs: (i, run) => {
      if (i.verb === "exec") run.shell(afterDashes(i) ?? behindDashes(i));
    },
    allowed: ["melos bootstrap", "melos exec -- flutter test", "melos run analyze", "melos list"],
    asked: ["melos publish --no-dry-run"],
    denied: ["melos exec -- 'rm -rf ~'"],
  }),
  plain(
    "dartfmt dartanalyzer pub dart2js build_runner mason very_good flutterfire flutter_gen arb jaspr serverpod dart_frog ft fluttergen patrol patrol-cli",
    "builds and checks Dart projects",
    "build",
    "-o --output=; -p --project=; -t --target=; -c --config-path=; -w; -f; --template=; -d=; --platforms=; --yes",
    [
      "mason make feature",
      "very_good test",
      "flutterfire configure --project=app",
      "dart_frog dev",
      "patrol test",
    ],
    {
      rules: [
        {
          id: "dart-project-publishes",
          when: (i) => /^(?:publish|lish|release)$/.test(i.operands[0]?.text ?? ""),
          decision: "ask",
          why: "publishes to others",
          instead: "check it first, with `dart pub publish --dry-run`",
          matches: ["pub publish", "mason publish --force"],
          nonMatches: ["mason make feature", "pub get"],
        },
      ],
    },
  ),
  defineTool({
    names: ["shorebird"],
    about: "builds and sends updates of Flutter applications",
    nature: "read",
    options:
      "--flavor=; -t --target=; --release-version=; --dry-run; -n --dry-run; --force; --track=; --artifact=; --flutter-version=",
    verbs: {
      read: "doctor, releases list, patches list, cache clean, flutter versions list, account",
      build: "build, init, preview, upgrade, run, create",
      publish: "release, patch, patches set-track, releases, releases *",
      access: "login, login:ci, logout",
      destroy: "apps delete",
    },
    dryRun: "--dry-run",
    allowed: ["shorebird doctor", "shorebird release android --dry-run"],
    asked: ["shorebird release android", "shorebird patch ios"],
  }),
];

export const tools = [dart, flutter, ...dartMore];
