/** Consoles of switches, routers and firewalls, reached by `ssh`: what is sent is no shell command. */
import { isOwnPlace } from "../../effects/own-places.js";
import type { PlannedCommand } from "../../effects/plan.js";
import { commandRule } from "../types.js";

/** First word and what must follow it, for calls that leave the device without its settings. */
const RESETS: ReadonlyMap<string, RegExp> = new Map([
  ["write", /^erase$/],
  ["erase", /^(?:startup-config|nvram:?|flash:?|\/all)$/],
  ["request", /^(?:zeroize|factory-reset|delete)$/],
  ["execute", /^(?:factoryreset|factoryreset2|formatlogdisk|erase-disk|restore)$/],
  ["/system", /^(?:reset-configuration|reset)$/],
  ["reset", /^(?:saved-configuration|configuration|factory-default)$/],
  ["factory-reset", /^/],
  ["factory-default", /^/],
  ["set-default", /^/],
  ["restore", /^(?:factory-default|defaults?)$/],
  ["ubnt-systool", /^reset2defaults$/],
  ["syswrapper.sh", /^restore-default$/],
  ["delete", /^(?:startup-config|nvram:|flash:|system)$/],
  ["format", /^(?:flash:?|disk0:|bootflash:)$/],
]);

/** The same for calls that restart it, or begin to change its settings. */
const CHANGES: ReadonlyMap<string, RegExp> = new Map([
  ["reload", /^(?:in|at|now|slot|module)?$/],
  ["request", /^(?:reboot|halt|power-off|software|restart)$/],
  ["execute", /^(?:reboot|shutdown|ha)$/],
  ["/system", /^(?:reboot|shutdown)$/],
  ["configure", /^(?:terminal|exclusive|private|batch)?$/],
  ["conf", /^t(?:erminal)?$/],
  ["commit", /^/],
  ["rollback", /^/],
]);

function says(command: PlannedCommand, table: ReadonlyMap<string, RegExp>): boolean {
  const { remote } = command.site;
  if (remote?.kind !== "host" || remote.ephemeral || isOwnPlace(remote.name)) return false;
  const next = table.get(command.program);
  if (next === undefined) return false;
  return command.args.length === 0
    ? next.test("")
    : command.args.slice(0, 4).some(({ text }) => next.test(text));
}

export const rules = [
  commandRule({
    id: "reset",
    programs: [...RESETS.keys()],
    decision: "deny",
    when: (command) => says(command, RESETS),
    why: "leaves a network device without its settings, and everybody behind it without a network",
    instead: "show the settings first: `ssh admin@sw1.example.com 'show running-config'`",
    attack: ["T1485", "T1529"],
    matches: [
      "ssh admin@sw1.example.com 'write erase'",
      "ssh admin@sw1.example.com erase startup-config",
      "ssh admin@mx1.example.com 'request system zeroize'",
      "ssh admin@fw1.example.com 'execute factoryreset'",
      "ssh admin@r1.example.com '/system reset-configuration no-defaults=yes'",
    ],
    nonMatches: [
      "ssh admin@sw1.example.com 'show running-config'",
      "ssh admin@mx1.example.com 'request system storage cleanup dry-run'",
      "ssh admin@r1.example.com '/system resource print'",
      "write dana",
    ],
  }),
  commandRule({
    id: "change",
    programs: [...CHANGES.keys()],
    decision: "ask",
    when: (command) => says(command, CHANGES),
    why: "restarts a network device or changes its settings",
    instead: "show the settings first: `ssh admin@sw1.example.com 'show running-config'`",
    attack: ["T1529"],
    matches: [
      "ssh admin@sw1.example.com 'reload in 1'",
      "ssh admin@mx1.example.com 'request system reboot'",
      "ssh admin@sw1.example.com 'configure terminal ; interface gi0/1 ; shutdown'",
    ],
    nonMatches: [
      "ssh admin@mx1.example.com 'show interfaces terse'",
      "ssh admin@r1.example.com '/interface print'",
      "ssh build1.example.com 'configure --help'",
      "ssh pi@raspberrypi.local reload",
    ],
  }),
];
