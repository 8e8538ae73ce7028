/** Build tools of Apple projects. */
import { defineTool } from "../../tools/define.js";
import { behind, plain, writes } from "./lib/tool.js";

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
        "delete unavailable, boot, shutdown, launch, terminate, openurl, ui, location, status_bar, push, keychain, privacy, addmedia, pbcopy, pbpaste, pbsync, upgrade",
      create: "create, clone, pair, pair_activate",
      install: "install, uninstall, install_app_data, rename, runtime add, runtime scan-and-mount",
      run: "spawn",
      update: "erase",
      delete: "delete, unpair, runtime delete",
    },
    rules: [
      {
        id: "every-simulator-erased",
        on: "erase",
        when: (i) => i.operands.length === 0 || i.operands.some((word) => word.text === "all"),
        decision: "ask",
        why: "empties every simulator, those of other work among them",
        instead: "empty the one by its name: `xcrun simctl erase 'iPhone 15'`",
        attack: [],
        matches: ["xcrun simctl erase all", "xcrun simctl shutdown all && xcrun simctl erase all"],
        nonMatches: ["xcrun simctl erase 'iPhone 15'", "xcrun simctl list"],
      },
    ],
    runs: (i, run) => {
      if (i.verb === "spawn")
        run.argv(behind(i, 1), { remote: { kind: "vm", name: "simulator", ephemeral: true } });
    },
    allowed: [
      "xcrun simctl list -j",
      "xcrun simctl delete unavailable",
      "xcrun simctl install booted App.app",
      "xcrun simctl io booted screenshot a.png",
      "xcrun simctl privacy booted grant all com.example.app",
      "xcrun simctl create tmp-phone 'iPhone 15' && make ui-test; xcrun simctl delete tmp-phone",
    ],
    asked: ["xcrun simctl delete 4B1F-22", "xcrun simctl create a x; xcrun simctl delete b"],
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

export const tools = [swift, ...xcode];
