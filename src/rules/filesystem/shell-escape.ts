/** A bare shell that a file or text tool is made to start: the way out of a restricted place. */
import { commandRule } from "../types.js";

const TOOLS =
  /^(find|gfind|bfs|fd|fdfind|g?tar|bsdtar|g?split|zip|rsync|man|less|more|most|sort|rg|g?awk|mawk|nawk|g?sed|cpio|bsdcpio|csplit|vi|vim|view|nvim|ex|ed|nano|emacs|ftp|gdb|git|scp|sftp|ssh-keygen|tcpdump|crash|make|sqlite3|mysql|psql|expect|xargs|watch|nmap|lua|tclsh|dmsetup|systemctl|journalctl)$/;

export const rules = [
  commandRule({
    id: "shell-started",
    decision: "deny",
    programs: ["sh", "bash", "zsh", "dash", "ksh", "csh", "tcsh", "fish", "ash", "mksh", "rbash"],
    when: (command) => {
      const { via, remote } = command.site;
      const last = via[via.length - 1];
      if (last === undefined || remote !== undefined || !TOOLS.test(last)) return false;
      return command.args.every((word) =>
        /^(-[ipsl]+|-|--norc|--noprofile|--posix|--login)$/.test(word.text),
      );
    },
    why: "makes a file tool start a shell of its own, which hides what is run in it",
    instead:
      "Run the command that is wanted for each file: `find . -name '*.sh' -exec head -n 1 {} +`",
    attack: ["T1059.004", "T1218"],
    asi: ["ASI05"],
    matches: [
      "find . -exec /bin/sh \\; -quit",
      "tar cf /dev/null x --checkpoint=1 --checkpoint-action=exec=/bin/sh",
      "zip /tmp/a.zip x -T -TT '/bin/sh #'",
      "split --filter='/bin/sh -i' x",
    ],
    nonMatches: [
      "find . -name '*.sh' -exec sh -n {} \\;",
      "split --filter='gzip > $FILE.gz' x",
      "tar xf a.tar",
    ],
    evasions: ["sudo find . -exec bash -p \\; -quit", "man '-H/bin/sh #' man"],
  }),
];
