/** Tools of Android. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { behind, plain, writes } from "./lib/tool.js";

/** The call goes to an emulator, which is made again in a minute and holds nothing of a person's. */
function isEmulator(i: Invocation): boolean {
  return i.has("-e") || /^emulator-\d+$/.test(i.value("-s")?.text ?? "");
}

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
        const remote = { kind: "vm" as const, name: "android", ephemeral: isEmulator(i) };
        if (words.length > 0) run.shell(words, { remote });
        else if (i.command.stdin !== undefined && i.verb === "shell")
          run.shellFlow(i.command.stdin, { remote });
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
      "adb -s emulator-5554 shell pm clear com.example.app",
      "adb -s emulator-5554 uninstall com.example.app",
      "adb -s emulator-5554 shell 'rm -rf /sdcard/Download/testdata'",
      "adb uninstall com.example.app.debug",
      "adb shell pm clear com.example.app.debug",
    ],
    asked: [
      "adb uninstall com.example.app",
      "adb shell pm clear com.example.app",
      "adb -s R58M12ABCDE shell pm clear com.example.app",
      "adb shell pm disable com.example.app.debug",
    ],
    denied: [
      "adb shell rm -rf /sdcard",
      "adb shell 'rm -rf /data'",
      "adb -s R58M12ABCDE shell rm -rf /sdcard/DCIM",
    ],
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
          spares: "own",
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

export const tools = [...android];
