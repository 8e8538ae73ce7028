/** Printers and what waits for them. */
import { defineTool } from "../../tools/define.js";

const looks = defineTool({
  names: [
    "lpstat",
    "lpq",
    "lpinfo",
    "lpoptions",
    "cupstestppd",
    "ipptool",
    "driverless",
    "cups-config",
    "lpc-status",
  ],
  about: "shows printers and what waits for them",
  nature: "read",
  options:
    "-a=?; -c=?; -d=; -e; -h=; -H; -l; -o=; -p=?; -P=; -r; -R; -s; -t; -T; -u=?; -U=; -v=?; -W=; -E; -m; -x=; -i=; -V=; -f=; -q; --include-schemes=; --make-and-model=; +5",
  allowed: ["lpstat -t", "lpq -a", "lpinfo -v", "lpoptions -p hp1 -l", "lpstat -p"],
});

const queues = defineTool({
  names: ["cancel", "lprm"],
  about: "takes documents out of the queue of a printer",
  nature: "lifecycle",
  options: "-a; -u=?; -x; -h=; -E; -U=; -P=",
  rules: [
    {
      id: "everybody-s-prints",
      when: (i) =>
        i.has("-a", "-x") ||
        (i.program === "cancel" && i.has("-u")) ||
        i.operands.some(({ text }) => text === "-"),
      decision: "ask",
      why: "takes the documents of others out of the queue",
      instead: "look at the queue: `lpstat -o`",
      attack: ["T1489"],
      matches: ["cancel -a", "sudo cancel -a hp1", "lprm -P hp1 -", "cancel -u dana"],
      nonMatches: ["cancel hp1-204", "lprm 204"],
    },
  ],
  allowed: ["cancel hp1-204", "lprm 204"],
});

const administers = defineTool({
  names: ["lpadmin", "cupsdisable", "cupsreject", "lpmove", "cupsaddsmb"],
  about: "sets printers up, or takes them out of use",
  nature: "admin",
  options:
    "-E; -h=; -U=; -c; -r=; -p=; -d=; -x=; -v=; -m=; -o=; -D=; -L=; -u=; -P=; -i=; -R=; --hold; --release",
  rules: [
    {
      id: "printer-removed",
      when: (i) => i.program === "lpadmin" && i.has("-x"),
      decision: "ask",
      why: "removes a printer that others use, and what waits for it",
      instead: "look at it first: `lpstat -p hp1`",
      attack: [],
      matches: ["sudo lpadmin -x hp1"],
      nonMatches: ["lpstat -p hp1"],
    },
  ],
  allowed: ["lpadmin --help"],
  asked: ["sudo cupsdisable hp1", "sudo lpadmin -p hp1 -E -v ipp://hp1.example.com/ipp/print"],
});

/** Printers that were held up take documents again. */
const resumed = defineTool({
  names: ["cupsenable", "cupsaccept"],
  about: "lets printers go on",
  nature: "lifecycle",
  options: "-E; -h=; -U=; -c; -r=; --hold; --release",
  allowed: ["sudo cupsenable hp1", "cupsaccept hp1"],
});

const server = defineTool({
  names: ["cupsctl"],
  about: "shows and changes the print server",
  nature: "read",
  options:
    "-E; -h=; -U=; --debug-logging; --no-debug-logging; --remote-admin; --no-remote-admin; --remote-any; --no-remote-any; --share-printers; --no-share-printers; --user-cancel-any; --no-user-cancel-any",
  rules: [
    {
      id: "print-server-changed",
      when: (i) =>
        i.operands.length > 0 || i.options.some(({ name }) => /^--(?!(?:no-)?debug)/.test(name)),
      decision: "ask",
      why: "changes who may use or administer the printers",
      instead: "look at the settings: `cupsctl`",
      attack: ["T1098"],
      matches: ["sudo cupsctl --remote-admin", "cupsctl WebInterface=yes"],
      nonMatches: ["cupsctl", "sudo cupsctl --debug-logging"],
    },
  ],
  allowed: ["cupsctl"],
});

export const tools = [looks, queues, administers, resumed, server];
