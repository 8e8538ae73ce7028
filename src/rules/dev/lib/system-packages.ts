/** What the package managers of operating systems have in common. */
import type { Invocation, ToolRule } from "../../../tools/types.js";

const PROTECTED =
  /^(?:linux-image|linux-headers|kernel|systemd|libc6|glibc|bash|coreutils|sudo|openssh-server|apt|dpkg|dnf|rpm|pacman|apparmor|ufw|firewalld|auditd|selinux\S*|fail2ban|base-files|init|util-linux|passwd|login|network-manager|networkmanager|grub\S*)(?:[-:=].*)?$/i;

export function removesProtected(i: Invocation): boolean {
  return i.operands.some((word) => PROTECTED.test(word.text));
}

export const URL = /^(?:https?|ftp):\/\//;

export function remoteFile(program: string, verb: string, on?: string): ToolRule {
  return {
    id: `${program}-remote-file`,
    ...(on === undefined ? {} : { on }),
    when: (i) => i.operands.some((word) => URL.test(word.text)),
    decision: "ask",
    why: "installs a package from a URL, past the signed repositories",
    instead: "install it by name from the repositories, such as `sudo apt-get install -y jq`",
    attack: ["T1195.002"],
    asi: ["ASI04"],
    matches: [
      `sudo ${program} ${verb} https://example.com/pkg-1.0.${program === "apk" ? "apk" : "rpm"}`,
      `${program} ${verb} http://192.0.2.4/x.${program === "apk" ? "apk" : "rpm"}`,
    ],
    nonMatches: [`sudo ${program} ${verb} jq`, `${program} ${verb} ./build/app.rpm`],
  };
}

export function removesSystem(
  id: string,
  on: string | undefined,
  commands: readonly string[],
  not: readonly string[],
  when: (i: Invocation) => boolean = removesProtected,
): ToolRule {
  return {
    id,
    ...(on === undefined ? {} : { on }),
    when,
    decision: "deny",
    why: "removes a package without which the system does not start or is not protected",
    instead: "see what depends on it first, such as with `apt-cache rdepends openssh-server`",
    attack: ["T1489"],
    matches: commands,
    nonMatches: not,
  };
}
