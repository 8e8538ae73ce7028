/** Apple's, Android's and Flutter's build tools. */
import { defineTool } from "../../tools/define.js";
import { isForeignIndex, isRemoteSource } from "./lib/sources.js";
import { afterDashes, behind, behindDashes, plain, writes } from "./lib/tool.js";

const swift = defineTool({
  names: ["swift", "swiftc"],
  about: "builds Swift packages and programs",
  nature: "build",
  options:
    "-c --configuration=; -o=; --package-path=; --scratch-path=; --build-path=; --product=; --target=; --filter=; --skip=; --triple=; --sdk=; --swift-sdk=; -Xswiftc=; -Xcc=; -Xlinker=; -j --jobs=; -v --verbose; --enable-code-coverage; --parallel; --num-workers=; --type=; --name=; --show-bin-path; --static-swift-stdlib; -e=; --disable-sandbox; --arch=; -sdk=; -target=; -module-name=; -I=; -L=; -l=; -D=; -O; -Onone; -emit-library; --cache-path=; --enable-experimental-prebuilts; --url=; --scope=; --login=; --token=; --from=; --exact=; --branch=; --revision=",
  verbs: {
    build:
      "build, test, run, format, package, package *, repl, sdk, sdk *, package-collection, package-collection *, bootstrap, frontend, *",
    read: "package describe, package show-dependencies, package dump-package, package tools-version, package completion-tool, help",
    publish: "package-registry publish",
    access:
      "package-registry login, package-registry logout, package-registry set, package-registry unset",
  },
  effects: writes("-o"),
  runs: (i, run) => {
    const code = i.value("-e");
    if (code !== undefined) run.code("swift", code);
    else if (i.verb === "*" && i.verbWords[0]?.text.endsWith(".swift") === true)
      run.file("swift", i.verbWords[0], i.operands);
  },
  allowed: [
    "swift build -c release",
    "swift test --filter AppTests",
    "swift package resolve",
    "swift run app --help",
    "swift package clean",
    "swift format -i a.swift",
    "swiftc a.swift -o a",
    "swift --version",
    "swift package init --type executable",
  ],
  asked: ["swift package-registry publish acme.app 1.0.0"],
});

const xcode = [
  plain(
    "xcodebuild",
    "builds Apple projects",
    "build",
    "-project=; -workspace=; -scheme=; -target=; -configuration=; -sdk=; -destination=; -arch=; -derivedDataPath=; -resultBundlePath=; -archivePath=; -exportPath=; -exportOptionsPlist=; -exportArchive; -only-testing=; -skip-testing=; -testPlan=; -xcconfig=; -toolchain=; -jobs=; -list; -showBuildSettings; -showsdks; -version; -json; -quiet; -allowProvisioningUpdates; -clonedSourcePackagesDirPath=; -resolvePackageDependencies; -xctestrun=; -retry-tests-on-failure; -enableCodeCoverage=; -framework=; -output=; -authenticationKeyPath=; -authenticationKeyID=; -downloadPlatform=; -license; -runFirstLaunch",
    [
      "xcodebuild -scheme App -destination 'platform=iOS Simulator,name=iPhone 15' test",
      "xcodebuild -workspace App.xcworkspace -scheme App build",
      "xcodebuild -list -json",
      "xcodebuild clean",
      "xcodebuild archive -scheme App -archivePath build/App.xcarchive",
      "xcodebuild -exportArchive -archivePath build/App.xcarchive -exportPath build -exportOptionsPlist o.plist",
    ],
    { style: "single-dash" },
  ),
  defineTool({
    names: ["xcrun"],
    about: "finds and runs a tool of Xcode",
    style: "single-dash",
    nature: "run",
    options:
      "-sdk=; --sdk=; -toolchain=; --toolchain=; -f; --find; -find; -r; --run; -n; --no-cache; -k; --kill-cache; -l; --log; -v; --verbose; --show-sdk-path; --show-sdk-version; --show-sdk-build-version; --show-sdk-platform-path; --show-sdk-platform-version; --version; -show-sdk-path",
    runs: (i, run) => {
      const words = behind(i);
      const own = i.command.args.slice(0, i.command.args.length - words.length);
      if (!own.some((word) => /^(?:-f|--?find)$/.test(word.text))) run.argv(words);
    },
    allowed: [
      "xcrun --sdk iphonesimulator --show-sdk-path",
      "xcrun simctl list devices",
      "xcrun --find clang",
      "xcrun swift test",
      "xcrun simctl boot 'iPhone 15'",
    ],
    asked: ["xcrun altool --upload-app -f App.ipa -t ios", "xcrun simctl erase all"],
    denied: ["xcrun rm -rf ~"],
  }),
  defineTool({
    names: ["simctl"],
    about: "manages Apple's simulators",
    options:
      "--set=; -j; --json; --console; --terminate-running-process; --arch=; --timeout=; --udid=",
    verbs: {
      read: "list, help, getenv, get_app_container, listapps, appinfo, diagnose, io, icloud_sync, runtime list, runtime match list, log",
      lifecycle:
        "boot, shutdown, launch, terminate, openurl, ui, location, status_bar, push, keychain, privacy, addmedia, pbcopy, pbpaste, pbsync, upgrade",
      create: "create, clone, pair, pair_activate",
      install: "install, uninstall, install_app_data, rename, runtime add, runtime scan-and-mount",
      run: "spawn",
      delete: "delete, erase, unpair, runtime delete",
    },
    runs: (i, run) => {
      if (i.verb === "spawn")
        run.argv(behind(i, 1), { remote: { kind: "vm", name: "simulator", ephemeral: true } });
    },
    allowed: [
      "xcrun simctl list -j",
      "xcrun simctl install booted App.app",
      "xcrun simctl io booted screenshot a.png",
      "xcrun simctl privacy booted grant all com.example.app",
    ],
    asked: ["xcrun simctl delete unavailable"],
  }),
  plain(
    "altool",
    "sends builds to Apple",
    "read",
    "-f --file=; -t --type=; --apiKey=; --apiIssuer=; -u --username=; -p --password=; --upload-app; --upload-package=?; --validate-app; --notarize-app; --list-apps; --list-providers; --asc-provider=; --primary-bundle-id=; --output-format=",
    ["xcrun altool --validate-app -f App.ipa -t ios"],
    {
      rules: [
        {
          id: "altool-uploads",
          when: (i) => i.has("--upload-app", "--upload-package", "--notarize-app"),
          decision: "ask",
          why: "sends the build to Apple",
          instead: "check it first, with `xcrun altool --validate-app -f App.ipa -t ios`",
          matches: [
            "xcrun altool --upload-app -f App.ipa -t ios",
            "xcrun altool --upload-package App.ipa",
          ],
          nonMatches: ["xcrun altool --validate-app -f App.ipa -t ios", "xcrun altool --list-apps"],
        },
      ],
    },
  ),
  plain(
    "notarytool iTMSTransporter stapler",
    "sends builds to Apple",
    "publish",
    "-f --file=; -t --type=; --apiKey=; --apiIssuer=; -u --username=; -p --password=; --apple-id=; --team-id=; --keychain-profile=; --key=; --key-id=; --issuer=; --wait; --output-format=; --asc-provider=; --primary-bundle-id=; -k=; -i=; --timeout=; --webhook=",
    ["xcrun stapler validate App.dmg", "xcrun notarytool --help"],
    {
      style: "gnu",
      verbs: {
        publish: "submit",
        read: "history, info, log, wait, validate, help",
        update: "staple, store-credentials",
      },
      asked: ["xcrun notarytool submit App.zip --keychain-profile ac --wait"],
    },
  ),
  defineTool({
    names: ["xcode-select", "xcodes", "xcversion", "xcinfo"],
    about: "installs and picks Xcode",
    nature: "read",
    options:
      "-p --print-path; -s --switch=; -r --reset; --install; -v --version; -h --help; --directory=; --path=; --experimental-unxip; --select",
    verbs: {
      read: "list, installed, version, help, runtimes",
      install: "install, download, update, runtimes install, select",
      delete: "uninstall",
    },
    rules: [
      {
        id: "xcode-switched",
        when: (i) => i.has("-s", "--switch", "-r", "--reset"),
        decision: "ask",
        why: "changes which tools every build on this machine uses",
        instead:
          "set it for one command only, such as `DEVELOPER_DIR=/Applications/Xcode.app xcodebuild -version`",
        matches: ["sudo xcode-select -s /Applications/Xcode.app", "sudo xcode-select --reset"],
        nonMatches: ["xcode-select -p", "xcode-select --install"],
      },
    ],
    allowed: ["xcode-select -p", "xcode-select --install", "xcodes list"],
    asked: ["xcodes uninstall 14.0"],
  }),
  defineTool({
    names: ["pod"],
    about: "manages CocoaPods",
    nature: "read",
    options:
      "--project-directory=; --repo-update; --no-repo-update; --verbose; --silent; --allow-warnings; --sources=; --private; --fail-fast; --skip-import-validation; --swift-version=; --platforms=; --no-clean; --deployment; --clean-install; --all; --template-url=; --synchronous; --use-libraries; --subspec=; --no-ansi; --progress; --shallow",
    verbs: {
      read: "outdated, list, search, env, spec cat, spec which, spec lint, repo list, repo lint, trunk me, trunk info, try, ipc, cache list, plugins, dependencies",
      build: "lib lint, lib create, spec create, package",
      create: "init",
      install: "install, update, setup, repo update, repo add, repo add-cdn, clean",
      update: "deintegrate, cache clean, repo remove, disintegrate",
      publish: "trunk push, repo push, spec push",
      access: "trunk register, trunk add-owner, trunk remove-owner",
      "remote-change": "trunk deprecate",
      destroy: "trunk delete",
    },
    allowed: [
      "pod install --repo-update",
      "pod update Alamofire",
      "pod lib lint",
      "pod deintegrate",
      "pod cache clean --all",
      "pod repo update",
    ],
    asked: ["pod trunk push App.podspec", "pod repo push acme App.podspec"],
    denied: ["pod trunk delete App 1.0.0"],
  }),
  plain(
    "fastlane",
    "runs release tasks of mobile applications",
    "build",
    "--env=; --verbose; --dry-run; -v; --app_identifier=; --username=; --type=; --readonly; --team_id=; --lane=; --skip_metadata",
    [
      "fastlane ios test",
      "fastlane lanes",
      "bundle exec fastlane scan",
      "fastlane match development --readonly",
      "fastlane snapshot",
      "fastlane gym",
    ],
    {
      rules: [
        {
          id: "match-nuke",
          when: (i) => i.operands.some((word) => word.text === "nuke"),
          decision: "deny",
          why: "revokes every certificate and profile of the team",
          instead: "look at what is there, with `fastlane match development --readonly`",
          attack: ["T1531"],
          matches: [
            "fastlane match nuke distribution",
            "bundle exec fastlane match nuke development",
          ],
          nonMatches: ["fastlane match development --readonly", "fastlane ios test"],
        },
        {
          id: "fastlane-publishes",
          when: (i) =>
            i.operands.some((word) =>
              /^(?:deliver|pilot|supply|upload_to_\w+|release|deploy|beta|alpha|production|appstore|app_store|playstore|play_store|testflight|submit\w*|publish\w*|distribute\w*|upload\w*|deploy_\w+|release_\w+|\w+_release|firebase_app_distribution|internal)$/.test(
                word.text,
              ),
            ),
          decision: "ask",
          why: "sends a build to the store or to testers",
          instead: "build it only, with `fastlane gym`",
          matches: [
            "fastlane ios release",
            "fastlane deliver --skip_metadata",
            "bundle exec fastlane android beta",
            "fastlane pilot upload",
          ],
          nonMatches: ["fastlane ios test", "fastlane gym"],
        },
      ],
    },
  ),
  plain(
    "carthage mint tuist xcodegen swiftlint swiftformat xcpretty xcbeautify periphery swiftgen xcresultparser xchtmlreport slather jazzy ios-deploy ios-sim ideviceinstaller idevice_id idevicesyslog xcov rome-ios buildozer briefcase-ios xcparse actool ibtool momc atos symbols metal metallib xctrace instruments applesimutils idb xcdiff ios swiftly swiftenv swift-format sourcekit-lsp danger-swift komondor",
    "builds and checks Apple projects",
    "build",
    "--spec=; --path=; --config=; -o --output=; --platform=; --use-xcframeworks; --cache-builds; --fix; --strict; -q; -c=; -p=; -s=; -i=; -b --bundle=; -u=; --template=; --configuration=; --device=; -arch=; -l=",
    [
      "swiftlint --fix",
      "swiftformat .",
      "xcodegen generate",
      "tuist generate",
      "carthage update --use-xcframeworks",
      "mint run swiftlint",
      "xcodebuild build | xcpretty",
    ],
    {
      effects: writes("--output"),
      runs: (i, run) => {
        if (i.program === "mint" && i.operands[0]?.text === "run")
          run.argv(
            behind(i, 1).map((word, n) =>
              n === 0 && /^[\w.-]+\/[\w.-]+/.test(word.text)
                ? run.literal(word.text.replace(/^.*\//, "").replace(/@.*$/, ""), word)
                : word,
            ),
          );
      },
    },
  ),
];

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

const android = [
  defineTool({
    names: ["adb"],
    about: "talks to Android devices",
    style: "posix",
    nature: "read",
    options: "-s=; -d; -e; -t=; -H=; -P=; -L=; -a; --one-device=; --version",
    verbs: {
      read: "devices, version, help, logcat, bugreport, get-state, get-serialno, get-devpath, jdwp, features, host-features, mdns, forward --list, reverse --list, emu, pull, wait-for-device, wait-for-*, track-devices, server-status",
      lifecycle:
        "start-server, kill-server, reconnect, connect, disconnect, forward, reverse, tcpip, usb, pair, attach, detach, root, unroot, reboot, remount, shell, exec-out, exec-in",
      install: "install, install-multiple, install-multi-package",
      update: "push, sync, keygen, ppp, sideload",
      delete: "uninstall, restore, backup",
      admin: "disable-verity, enable-verity",
    },
    verbOptions: { shell: "--help --program-help; -n; -T; -t; -x; -e=" },
    effects: (i, emit) => {
      const last = i.operands[i.operands.length - 1];
      if (i.verb === "push") for (const word of i.operands.slice(0, -1)) emit.file("read", word);
      else if (i.verb === "pull" && i.operands.length > 1 && last !== undefined)
        emit.file("overwrite", last);
    },
    runs: (i, run) => {
      if (/^(?:shell|exec-out|exec-in)$/.test(i.verb)) {
        const words = behind(i);
        if (words.length > 0)
          run.shell(words, { remote: { kind: "vm", name: "android", ephemeral: false } });
        else if (i.command.stdin !== undefined && i.verb === "shell")
          run.shellFlow(i.command.stdin, {
            remote: { kind: "vm", name: "android", ephemeral: false },
          });
      }
    },
    allowed: [
      "adb devices",
      "adb install -r app.apk",
      "adb logcat -d",
      "adb shell am start -n com.example/.Main",
      "adb push a.txt /sdcard/a.txt",
      "adb reverse tcp:8081 tcp:8081",
      "adb -s emulator-5554 shell input tap 100 200",
      "adb shell getprop ro.build.version.sdk",
      "adb shell pm list packages",
      "adb exec-out screencap -p > a.png",
    ],
    asked: ["adb uninstall com.example.app", "adb shell pm clear com.example.app"],
    denied: ["adb shell rm -rf /sdcard", "adb shell 'rm -rf /data'"],
  }),
  plain(
    "am wm dumpsys getprop input monkey svc uiautomator",
    "does something inside Android",
    "lifecycle",
    "-n=; -a=; -d=; -e=; -p=; -t=; -W; -S; --user=; --es=; --ei=; --ez=; -v=; -c=",
    ["adb shell dumpsys meminfo", "adb shell am force-stop com.example.app", "adb shell wm size"],
  ),
  defineTool({
    names: ["pm"],
    about: "manages packages inside Android",
    nature: "read",
    options: "-k; -r; -t; --user=; -3; -s; -f; -g",
    verbs: {
      read: "list, list *, path, dump, get-install-location, resolve-activity, query-activities",
      install: "install, install-*",
      update: "enable, grant, reset-permissions, hide, unhide, set-install-location, compile",
      delete:
        "uninstall, clear, disable, disable-user, revoke, trim-caches, create-user, remove-user",
    },
    allowed: [
      "adb shell pm list packages -3",
      "adb shell pm grant com.example.app android.permission.CAMERA",
    ],
    asked: ["adb shell pm uninstall com.example.app"],
  }),
  defineTool({
    names: ["fastboot"],
    about: "flashes Android devices",
    nature: "read",
    options:
      "-s=; -w; --slot=; -S=; --disable-verity; --disable-verification; --set-active=?; --skip-reboot; --force",
    verbs: {
      read: "devices, getvar, help, get_staged, oem device-info",
      lifecycle: "reboot, reboot-bootloader, continue, boot, set_active",
      destroy:
        "erase, format, flashall, oem unlock, oem lock, flashing unlock, flashing lock, flashing *, delete-logical-partition, wipe-super, format:*",
      admin: "flash, update, oem *, create-logical-partition, resize-logical-partition, stage",
    },
    rules: [
      {
        id: "fastboot-wipe",
        when: (i) => i.has("-w"),
        decision: "deny",
        why: "wipes everything that is stored on the device",
        instead: "look at the device first, with `fastboot getvar all`",
        attack: ["T1561"],
        matches: ["fastboot -w", "fastboot -w update image.zip"],
        nonMatches: ["fastboot devices", "fastboot reboot"],
      },
    ],
    allowed: ["fastboot devices", "fastboot reboot", "fastboot getvar all"],
    asked: ["fastboot flash boot boot.img"],
    denied: ["fastboot erase userdata", "fastboot oem unlock"],
  }),
  plain(
    "sdkmanager avdmanager emulator emulator64 apksigner bundletool jarsigner apkeep scrcpy mobsfscan apkid diffuse ndk-build ndk-stack systrace perfetto traceconv aab2apk",
    "manages Android's tools and emulators",
    "install",
    "--install; --uninstall; --list; --list_installed; --update; --licenses; --sdk_root=; --channel=; -n --name=; -k --package=; -d --device=; -f --force; -c --sdcard=; -avd=; -no-window; -no-audio; -gpu=; -wipe-data; -no-snapshot; --ks=; --ks-key-alias=; --ks-pass=; --key-pass=; --out=; -s=; --bundle=; --output=; --apks=; -keystore=; -storepass=; -verify; -port=; -list-avds; -memory=",
    [
      "sdkmanager 'platforms;android-34'",
      "yes | sdkmanager --licenses",
      "avdmanager create avd -n test -k 'system-images;android-34;google_apis;x86_64'",
      "emulator -avd test -no-window",
      "emulator -avd test -wipe-data",
      "apksigner verify app.apk",
      "bundletool build-apks --bundle=a.aab --output=a.apks",
    ],
    {
      style: "single-dash",
      effects: writes("--out", "--output"),
      rules: [
        {
          id: "android-removed",
          when: (i) =>
            i.has("--uninstall") ||
            (i.program === "avdmanager" && i.operands[0]?.text === "delete"),
          decision: "ask",
          why: "deletes a virtual device or a part of the SDK",
          instead: "see what is there first, with `avdmanager list avd`",
          matches: [
            "avdmanager delete avd -n test",
            "sdkmanager --uninstall 'platforms;android-30'",
          ],
          nonMatches: ["avdmanager list avd", "sdkmanager --list_installed"],
        },
      ],
    },
  ),
];

export const tools = [swift, ...xcode, dart, flutter, ...dartMore, ...android];
