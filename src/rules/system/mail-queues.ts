/** Queues of mail servers. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

function args(i: Invocation): readonly string[] {
  return i.command.args.map((word) => word.text);
}

const postfix = defineTool({
  names: [
    "postsuper",
    "postqueue",
    "postcat",
    "mailq",
    "exiqgrep",
    "exiqsumm",
    "exigrep",
    "eximstats",
    "qshape",
    "pflogsumm",
    "postfix",
    "postconf",
    "postmap",
    "postalias",
    "newaliases",
    "exim",
    "exim4",
    "qmail-qstat",
    "qmail-qread",
    "opensmtpd",
    "smtpctl",
  ],
  about: "mail servers and their queues",
  style: "single-dash",
  options:
    "-c=; -d=; -h=; -H=; -r=; -f; -p; -j; -s=; -i=; -q; -v; -n; -e; -o=; -b; -E; -bp; -bpc; -bpr; -bpu; -bt; -bV; -bP; -bh=; -Mvh=; -Mvb=; -Mvl=; -M; -Mrm; -Mg; -Mf; -Mt; -Mar; -Meb; -Mes; -qff; -qf; -z; -x; -y; -R",
  nature: "read",
  rules: [
    {
      id: "queue-emptied",
      when: (i) =>
        (i.program === "postsuper" && /^ALL$/i.test(i.value("-d")?.text ?? "")) ||
        // Names that come from a list stand for the whole queue.
        (i.program === "postsuper" && i.value("-d")?.text === "-") ||
        (/^exim4?$/.test(i.program) &&
          args(i).includes("-Mrm") &&
          (i.operands.length === 0 || i.operands.some((word) => !word.known || word.glob))) ||
        (i.program === "smtpctl" && args(i)[0] === "remove" && args(i)[1] === "all"),
      decision: "deny",
      why: "deletes waiting mail that cannot be had again",
      instead: "look at the queue first: `mailq`",
      attack: ["T1070.008"],
      matches: [
        "sudo postsuper -d ALL",
        "postsuper -d ALL deferred",
        "exiqgrep -i | xargs exim -Mrm",
        "exim -bp | awk '{print $3}' | xargs exim4 -Mrm",
        "smtpctl remove all",
      ],
      nonMatches: ["mailq", "postsuper -d 4F2A1B00C1", "postqueue -p", "exim -bp"],
    },
    {
      id: "queue-changed",
      when: (i) =>
        (i.program === "postsuper" && i.options.some(({ name }) => /^-[dhHre]$/.test(name))) ||
        (/^exim4?$/.test(i.program) &&
          args(i).some((text) =>
            /^-(?:Mrm|Mf|Mt|Mg|Mar|Meb|Mes|Mmad|Mmd|M|qff|qf|q)$/.test(text),
          )) ||
        (i.program === "postqueue" && args(i).some((text) => /^-[fis]$/.test(text))) ||
        (i.program === "postfix" && /^(?:stop|abort|flush|reload|start)$/.test(args(i)[0] ?? "")) ||
        (i.program === "postconf" && args(i).some((text) => /^-(?:e|X|M|#)$/.test(text))) ||
        (i.program === "smtpctl" &&
          /^(?:remove|pause|stop|resume|schedule|discover|envelope|uncorrupt)$/.test(
            args(i)[0] ?? "",
          )),
      decision: "ask",
      why: "changes what happens to the mail of everybody",
      instead: "look at the queue first: `mailq`",
      attack: [],
      matches: [
        "sudo postsuper -h ALL",
        "postsuper -d 4F2A1B00C1",
        "exim -Mf 1rXyz-000abc-1A",
        "postqueue -f",
        "postfix reload",
        "postconf -e 'inet_interfaces = all'",
      ],
      nonMatches: [
        "mailq",
        "postqueue -p",
        "postconf -n",
        "exim -bt dana@example.com",
        "postfix status",
      ],
    },
  ],
  allowed: [
    "mailq",
    "postqueue -p",
    "postconf -n",
    "exim -bp",
    "exiqgrep -i",
    "postcat -q 4F2A1B00C1",
    "qshape deferred",
    "postfix check",
  ],
});

export const tools = [postfix];
