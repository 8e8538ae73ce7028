/** Listening to the person at the machine: keys, consoles, microphone and camera (docs/labels.md, rule 8). */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { commandRule, effectRule, fileRule } from "../types.js";
import { isRedirected, reader } from "./lib/view.js";

const CHOSEN =
  "ask the person to type what is needed into the program that needs it: `read -r answer`";

const keyboards = [
  defineTool({
    names: ["xinput"],
    about: "lists and sets input devices of X",
    nature: "read",
    options: "--root; --short; --long; --name-only; --id-only",
    rules: [
      {
        id: "keys-of-session",
        when: (i) =>
          i.command.args.some((word) => /^(?:--)?test(?:-xi2)?$/.test(word.text)) &&
          !i.operands.some((word) => word.text === "list"),
        decision: "deny",
        why: "prints every key that the person types, passwords among them",
        instead: CHOSEN,
        attack: ["T1056.001"],
        asi: ["ASI03"],
        matches: [
          "xinput test 12",
          "xinput test-xi2 --root",
          "xinput --test-xi2 --root > /tmp/keys",
        ],
        nonMatches: ["xinput list", "xinput --list --short", "xinput disable 12"],
      },
    ],
    allowed: ["xinput list", "xinput set-prop 12 'Device Enabled' 1"],
  }),
  defineTool({
    names: ["libinput"],
    about: "looks at input devices",
    style: "posix",
    options: "--show-keycodes; --device=; --verbose; --quiet",
    verbs: {
      read: "list-devices, debug-events, measure, analyze, record, replay, list-kernel-devices",
    },
    rules: [
      {
        id: "keys-of-devices",
        on: "debug-events, record",
        when: (i) =>
          i.has("--show-keycodes") || i.command.args.some((w) => w.text === "--show-keycodes"),
        decision: "deny",
        why: "prints every key that the person types, passwords among them",
        instead: CHOSEN,
        attack: ["T1056.001"],
        asi: ["ASI03"],
        matches: ["sudo libinput debug-events --show-keycodes"],
        nonMatches: ["sudo libinput debug-events", "libinput list-devices"],
      },
    ],
    allowed: ["libinput list-devices"],
  }),
  defineTool({
    names: ["logkeys", "lkl", "xspy", "uberkey", "keysniffer", "ttysnoop"],
    about: "records what is typed",
    nature: "secret",
    options: "-s --start; -k --kill; -o --output=; -m --keymap=; -d --device=; --no-func-keys",
    help: "--kill",
    rules: [
      {
        id: "keys-recorded",
        decision: "deny",
        why: "records every key that the person types, passwords among them",
        instead: CHOSEN,
        attack: ["T1056.001"],
        asi: ["ASI03"],
        matches: ["sudo logkeys --start --output ~/.keys", "xspy"],
        nonMatches: ["pgrep logkeys", "apt-cache show logkeys"],
      },
    ],
    allowed: ["logkeys --help", "sudo logkeys --kill"],
  }),
  defineTool({
    names: ["evtest", "evemu-record", "evdev-dump", "showkey", "ttylog"],
    about: "prints the events of an input device",
    nature: "secret",
    options: "--grab; --query; -a --ascii; -s --scancodes; -k --keycodes",
    help: "--query",
    allowed: ["evtest --help", "evtest --query /dev/input/event3 EV_KEY KEY_A"],
    asked: ["sudo evtest /dev/input/event3", "sudo showkey"],
  }),
];

const recorders = [
  defineTool({
    names: ["fswebcam", "imagesnap", "streamer", "parecord", "pw-record"],
    about: "records from the camera or microphone",
    nature: "secret",
    options:
      "-d --device=; -r --resolution=; -l --list; -q --quiet; -w=; -t=; -o=; -f=; --no-banner; --rate=; --channels=; --format=",
    help: "-l",
    allowed: ["imagesnap -l", "fswebcam --help"],
    asked: ["fswebcam -r 640x480 shot.jpg", "parecord talk.wav"],
  }),
];

/** It asks for a password, which it then prints. */
const asks = (i: Invocation | undefined): boolean =>
  i?.has("--password", "--passwordbox", "--insecure") === true;

const dialogs = defineTool({
  names: ["dialog", "whiptail", "zenity", "yad", "kdialog", "qarma", "matedialog"],
  about: "asks a person in a window or on the terminal",
  nature: "text",
  options:
    "--title=; --text=; --yesno; --msgbox; --inputbox; --menu; --password; --passwordbox; --insecure; --stdout; --entry; --info; --question; --warning; --error; --list; --progress; --notification; --width=; --height=; --column=; --default-button=; --backtitle=; --clear; --output-fd=; --separate-output; --sorry; --passivepopup",
  stdout: (i) => ({ taints: asks(i) ? Taint.secret : Taint.input, through: [i.program] }),
  allowed: [
    "whiptail --yesno 'Go on?' 8 40",
    "zenity --info --text done",
    "NAME=$(zenity --entry --text Name)",
  ],
  asked: ['echo "$(zenity --password)"'],
});

export const tools = [...keyboards, ...recorders, dialogs];

/** Devices that carry what is typed; those that show or hear what a person does. */
const KEYBOARD = /^\/dev\/(?:input\/(?:event\d+|by-\w+\/\S*(?:kbd|event)\S*)|uinput$|hidraw\d+$)/;
const PRESENCE = /^\/dev\/(?:vcsa?u?\d+|tty[1-9]\d*|pts\/\d+|video\d+|snd\/pcm\w*c)$/;

/** Where `ffmpeg -f` and `-i` take sound and film of the room from. */
const ROOM = /^(?:v4l2|video4linux2|alsa|pulse|avfoundation|dshow|jack|oss|sndio)$/;

const TAKES_INPUT = /\bread\s+-\w*[sp]|\bstty\s+-echo\b|\btee\b|\bscript\s+-/;

export const rules = [
  effectRule({
    id: "password-asked",
    on: "secret",
    decision: "deny",
    when: (e) => e.what === "typed",
    why: "asks for a password in a dialog of its own and hands it to whoever called",
    instead: "let the program that needs it ask for it itself: `sudo -v`",
    attack: ["T1056.002"],
    asi: ["ASI03"],
    matches: [
      `osascript -e 'display dialog "Password:" default answer "" with hidden answer'`,
      `osascript -e 'set p to text returned of (display dialog "Type your password" default answer "" with icon caution with hidden answer)'`,
    ],
    nonMatches: [
      `osascript -e 'display dialog "Name:" default answer ""'`,
      `osascript -e 'display notification "done"'`,
    ],
  }),
  commandRule({
    id: "password-kept",
    decision: "deny",
    programs: [...dialogs.names, "ssh-askpass", "ksshaskpass"],
    when: (command, { plan }) =>
      (asks(command.invocation) || /askpass$/.test(command.program)) &&
      // `dialog` prints to descriptor 2.
      (isRedirected(command, plan) ||
        command.redirects.some(({ fd, op }) => fd === 2 && op !== "dup") ||
        /^g?tee$/.test(reader(command, plan)?.program ?? "")),
    why: "asks for a password in a dialog of its own and keeps it in a file",
    instead: "let the program that needs it ask for it itself: `sudo -v`",
    attack: ["T1056.002"],
    asi: ["ASI03"],
    matches: [
      "zenity --password --title System > /tmp/.p",
      "kdialog --password 'Enter your password' | tee /tmp/pw",
    ],
    nonMatches: [
      "zenity --info --text done",
      "zenity --entry > name.txt",
      "dialog --yesno 'Go on?' 8 40",
    ],
  }),
  commandRule({
    id: "password-alias",
    decision: "deny",
    programs: ["alias"],
    when: (command) =>
      command.args.some(
        (word) =>
          /^(?:sudo|su|ssh|passwd|gpg|doas|mysql|psql)=/.test(word.text) &&
          TAKES_INPUT.test(word.text),
      ),
    why: "puts a program that keeps what is typed in the place of one that asks for passwords",
    instead: "call the program by its own name: `command sudo -v`",
    attack: ["T1056", "T1546.004"],
    asi: ["ASI03"],
    matches: [`alias sudo='read -sp "Password: " p; echo $p >> /tmp/.p; command sudo'`],
    nonMatches: ["alias sudo='sudo '", "alias ssh='TERM=xterm ssh'", "alias r='read -s p'"],
  }),
  commandRule({
    id: "password-shown",
    decision: "ask",
    // `dialog` and `whiptail` print to the terminal only where they are told to.
    programs: ["zenity", "kdialog", "yad", "qarma", "matedialog"],
    when: (command) => asks(command.invocation) && !command.site.substituted,
    why: "asks for a password in a dialog of its own and prints it",
    instead: "let the program that needs it ask for it itself: `sudo -v`",
    attack: ["T1056.002"],
    asi: ["ASI03"],
    matches: ["zenity --password", "kdialog --password 'Enter your password'"],
    nonMatches: ["zenity --question --text 'Go on?'", "P=$(zenity --password)"],
  }),
  fileRule({
    id: "keyboard-read",
    on: "file:read",
    decision: "deny",
    when: (e) => KEYBOARD.test(e.target.path),
    why: "reads every key that the person types, passwords among them",
    instead: CHOSEN,
    attack: ["T1056.001"],
    asi: ["ASI03"],
    matches: [
      "cat /dev/input/event0 > /tmp/keys",
      "xxd /dev/input/by-path/platform-i8042-serio-0-event-kbd",
      "dd if=/dev/input/event2 of=/tmp/k",
      'python3 -c \'open("/dev/input/event0","rb").read()\'',
    ],
    nonMatches: ["ls -l /dev/input/event0", "cat /dev/input/mice", "cat /proc/bus/input/devices"],
  }),
  fileRule({
    id: "console-read",
    on: "file:read",
    decision: "ask",
    when: (e) => PRESENCE.test(e.target.path),
    why: "reads another console, or the camera or microphone",
    instead: "read what your own command prints: `npm test 2>&1 | tail`",
    attack: ["T1113", "T1125", "T1123"],
    asi: ["ASI03"],
    matches: ["cat /dev/vcs1", "cat /dev/pts/3", "cat /dev/video0 > /tmp/v"],
    nonMatches: ["tty", "ls /dev/pts", "cat /dev/tty", "echo hi > /dev/pts/3"],
  }),
  commandRule({
    id: "room-recorded",
    decision: "ask",
    programs: ["ffmpeg", "avconv", "arecord", "rec", "sox"],
    when: ({ program, args, invocation }) => {
      if (invocation === undefined || invocation.help) return false;
      if (program === "sox") return args[0]?.text === "-d" || args[0]?.text === "--default-device";
      if (program === "arecord" || program === "rec")
        return !args.some((word) => /^(?:-l|-L|--list-devices|--list-pcms)$/.test(word.text));
      return args.some(
        (word, n) =>
          args[n - 1]?.text === "-f" &&
          ROOM.test(word.text) &&
          args.slice(n).some((other) => other.text === "-i") &&
          !args.some((other) => other.text === "-list_devices"),
      );
    },
    why: "records from the microphone or the camera",
    instead: "use a recording that is there, such as `ffmpeg -i talk.wav talk.mp3`",
    attack: ["T1123", "T1125"],
    asi: ["ASI03"],
    matches: [
      "arecord -d 10 talk.wav",
      "ffmpeg -f v4l2 -i /dev/video0 out.mp4",
      "ffmpeg -f alsa -i hw:0 x.wav",
      "sox -d -t wav talk.wav",
    ],
    nonMatches: [
      "arecord -l",
      "ffmpeg -i talk.wav talk.mp3",
      "sox talk.wav -r 16000 talk16.wav",
      "ffmpeg -i a.wav -f alsa default",
      "ffmpeg -f avfoundation -list_devices true -i ''",
    ],
  }),
  fileRule({
    id: "agent-forwarded-everywhere",
    on: "file:overwrite,append",
    decision: "ask",
    when: (e) =>
      /(?:^|\/)\.ssh\/config(?:\.d\/[^/]+)?$|^\/etc\/ssh\/ssh_config/.test(e.target.path) &&
      (e.content?.text ?? "")
        .split("\n")
        .some((line) => /^\s*(?:ForwardAgent|ForwardX11Trusted)[\s=]+(?!no\b)\S/i.test(line)),
    why: "lends the person's keys to every host that ssh goes to",
    instead:
      "go through the bastion without lending them: `ssh -J bastion.example.com app.example.com uptime`",
    attack: ["T1563.001"],
    asi: ["ASI03"],
    matches: [
      "echo 'ForwardAgent yes' >> ~/.ssh/config",
      "printf 'Host *\\n  ForwardAgent yes\\n' > ~/.ssh/config",
    ],
    nonMatches: ["echo 'ForwardAgent no' >> ~/.ssh/config", "echo 'ForwardAgent yes' > notes.txt"],
  }),
];
