/** Install steps of build systems, run as root: whatever the project's own script does happens to the whole machine. */
import type { PlannedCommand } from "../../effects/plan.js";
import type { Word } from "../../shell/types.js";
import { commandRule } from "../types.js";

/** What says that a call installs, by the words of the build system. */
const INSTALLS: Readonly<Record<string, RegExp>> = {
  make: /^(?:un)?install(?:[-_./]\w+)*$/,
  gmake: /^(?:un)?install(?:[-_./]\w+)*$/,
  bmake: /^(?:un)?install(?:[-_./]\w+)*$/,
  ninja: /^(?:un)?install(?:\/\w+)*$/,
  samu: /^(?:un)?install(?:\/\w+)*$/,
  cmake: /^--install$|^install$/,
  meson: /^install$/,
  scons: /^install$/,
  waf: /^install$/,
  "./waf": /^install$/,
  just: /^(?:un)?install(?:-\w+)*$/,
  task: /^(?:un)?install(?:[-:]\w+)*$/,
};

/** A directory of one's own: staged for a package, in a temp place, at home. */
function isOwnDirectory(value: string): boolean {
  return value !== "" && !/^\/(?!tmp\b|var\/tmp\b|home\/|Users\/|build|work|github)/.test(value);
}

/** Where the install goes, as far as the words say: `DESTDIR=…`, `PREFIX=…`, `--prefix …`. */
function destinations({ args, assignments }: PlannedCommand): readonly string[] {
  const found: string[] = [];
  args.forEach(({ text }, n) => {
    const given = /^(?:DESTDIR|PREFIX|prefix|--prefix|--destdir)=(.*)$/s.exec(text)?.[1];
    if (given !== undefined) found.push(given);
    else if (/^--(?:prefix|destdir)$/.test(text)) found.push(args[n + 1]?.text ?? "");
  });
  for (const { name, value } of assignments)
    if (/^(?:DESTDIR|PREFIX)$/.test(name)) found.push(value.text);
  return found;
}

function asksToInstall(program: string, args: readonly Word[]): boolean {
  const pattern = INSTALLS[program];
  return pattern !== undefined && args.some(({ text }) => pattern.test(text));
}

export const rules = [
  commandRule({
    id: "as-root",
    decision: "ask",
    programs: Object.keys(INSTALLS),
    when: (command) =>
      command.site.elevated &&
      command.site.remote === undefined &&
      command.invocation?.dryRun !== true &&
      asksToInstall(command.program, command.args) &&
      !destinations(command).some(isOwnDirectory),
    why: "lets the project's install script write to the whole machine as root",
    instead: "install it for yourself: `make install PREFIX=$HOME/.local`",
    attack: [],
    matches: [
      "sudo make install",
      "sudo make install PREFIX=/usr/local",
      "sudo ninja -C build install",
      "sudo cmake --install build --prefix /usr/local",
      "sudo meson install -C build",
      "make -j4 && sudo make -C src install-bin",
    ],
    nonMatches: [
      "make install PREFIX=$HOME/.local",
      "sudo make install DESTDIR=/tmp/pkg",
      'sudo make install DESTDIR="$PWD/stage"',
      "sudo make -n install",
      "sudo make test",
      "cmake --install build",
      "sudo cmake --build build --target test",
    ],
    evasions: [
      "sudo sh -c 'cd build && make install'",
      "sudo cmake --build build --target install",
    ],
  }),
];
