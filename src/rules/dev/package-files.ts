/** Package files of the system that lie about outside the project: nobody has looked at where they come from. */
import { commandRule } from "../types.js";

const PACKAGE = /\.(?:deb|rpm|apk|pkg\.tar(?:\.\w+)?)$/;
const ELSEWHERE =
  /^(?:~|\/tmp|\/var\/tmp|\/home\/[^/]+|\/mnt|\/media)\/(?:(?!dist\/|build\/|out\/|target\/).)*$/;
const BUILDERS =
  /^(?:dpkg-deb|dpkg-buildpackage|debuild|nfpm|fpm|checkinstall|rpmbuild|makepkg|abuild)$/;

export const rules = [
  commandRule({
    id: "from-elsewhere",
    decision: "ask",
    programs: ["dpkg", "apt", "apt-get", "nala", "dnf", "yum", "rpm", "zypper", "pacman", "apk"],
    when: ({ args, invocation, program }, { plan }) =>
      invocation?.help !== true &&
      invocation?.dryRun !== true &&
      args.some(({ text }) =>
        program === "dpkg" || program === "rpm" || program === "pacman"
          ? /^(?:--install|--upgrade|--freshen|-(?!\w*[qQ])[a-zA-Z]*[iUF][a-zA-Z]*)$/.test(text)
          : /^(?:install|localinstall|add|in|reinstall)$/.test(text),
      ) &&
      args.some(({ text }) => PACKAGE.test(text) && ELSEWHERE.test(text)) &&
      !plan.commands.some((other) => BUILDERS.test(other.program)),
    why: "installs a package file from outside the project, whose origin nobody has looked at",
    instead: "look at it first: `dpkg-deb -I /tmp/tool.deb`",
    attack: ["T1195.002"],
    asi: ["ASI04"],
    matches: [
      "sudo dpkg -i ~/Downloads/tool.deb",
      "sudo apt-get install -y /tmp/tool.deb",
      "sudo rpm -Uvh /tmp/tool.rpm",
      "sudo pacman -U /tmp/tool.pkg.tar.zst",
    ],
    nonMatches: [
      "sudo dpkg -i build/tool.deb",
      "sudo apt-get install -y jq",
      "dpkg -I /tmp/tool.deb",
      "nfpm pkg --target /tmp/tool.deb && sudo dpkg -i /tmp/tool.deb",
      "rpm -qip /tmp/tool.rpm",
    ],
  }),
];
