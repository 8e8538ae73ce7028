/** Processes: fork bombs, endless spawning, filling the machine, killing everything, shutting down. */
import type { PlannedCommand } from "../../effects/plan.js";
import type { Word } from "../../shell/types.js";
import { commandRule, effectRule, type RuleContext } from "../types.js";

/** Programs that hand on every line they read. */
const PASSES_ALL = new Set([
  "ps",
  "awk",
  "gawk",
  "mawk",
  "tr",
  "cut",
  "sed",
  "tail",
  "sort",
  "uniq",
  "cat",
  "xargs",
  "echo",
]);

/** Process numbers that nobody picked: the whole list of `ps`, everything `pgrep .` finds. */
function isEveryProcess(word: Word, elevated: boolean, { plan }: RuleContext): boolean {
  const through = word.pieces?.find((piece) => piece.kind === "unknown")?.through;
  const first = through?.[0];
  if (through === undefined || first === undefined) return false;
  const calls = (name: RegExp): PlannedCommand[] =>
    plan.commands.filter(({ program }) => name.test(program));
  // Everybody's, for who may end everybody's.
  if (elevated && first === "nvidia-smi" && through.slice(1).every((name) => PASSES_ALL.has(name)))
    return true;
  if (first === "pgrep")
    return calls(/^pgrep$/).some((c) => c.args.some(({ text }) => /^\.[*+]?$/.test(text)));
  if (first !== "ps" || !through.every((name) => PASSES_ALL.has(name))) return false;
  const picks = /^(?:-[Cpqgts]|--(?:pid|ppid|sid|tty|group))(?:=|$)/;
  if (calls(/^ps$/).some((c) => c.args.some(({ text }) => picks.test(text)))) return false;
  // A pattern or comparison in awk or sed picks some of them; how much they use says not whose they are.
  const picked = elevated ? /\/|~|[=!]=/ : /\/|~|[=!]=|\$\d+\s*[<>]/;
  return !calls(/^(?:[gm]?awk|sed)$/).some((c) => c.args.some(({ text }) => picked.test(text)));
}

export const rules = [
  effectRule({
    id: "fork-bomb",
    on: "process",
    decision: "deny",
    zeroTolerance: true,
    when: (e) => e.act === "fork-bomb",
    why: "multiplies processes until the machine stops answering",
    instead: "run a fixed number of workers, such as `seq 4 | xargs -P 4 -n 1 echo`",
    attack: ["T1499"],
    matches: [
      ":(){ :|:& };:",
      "bomb() { bomb | bomb & }; bomb",
      "f(){ f & f & }; f",
      "python3 -c 'import os\nwhile True: os.fork()'",
    ],
    nonMatches: ["f() { echo hi | cat; }; f", "walk() { ls; }; walk & wait", ":() { echo; }; :"],
    evasions: [":(){:|:&};:", "function x { x | x & }; x", 'bash -c ":(){ :|:& };:"'],
  }),
  effectRule({
    id: "endless-spawn",
    uncertain: "scripts",
    on: "process",
    decision: "deny",
    when: (e) => e.act === "endless-spawn" || e.act === "exhaust",
    why: "goes on without end and uses up processes, memory or disk",
    instead: "give it a bound, such as `head -c 10M /dev/zero > /tmp/zero.bin`",
    attack: ["T1499"],
    matches: [
      "while true; do ./worker & done",
      "f() { f; }; f",
      "cat /dev/zero > big.bin",
      "yes > out.txt",
      "a=$(yes)",
      "x=$(cat /dev/zero)",
      'x="$(< /dev/zero)"',
      "yes | sort",
      "mapfile -t lines < <(yes)",
      "while [ 1 ]; do ./worker & done",
      "while true; do mkdir d; cd d; done",
      'while :; do a="$a$a"; done',
      "python3 -c 'a = []\nwhile True: a.append(\"x\" * 1000000)'",
      "for i in $(seq 1000000); do sleep 999 & done",
      "for i in {1..5000}; do curl -s localhost:3000 & done; wait",
      "for ((i = 0; i < 20000; i++)); do ./worker $i & done",
      "for ((i = 20000; i > 0; i--)); do ./worker $i & done",
      "while true; do ./worker & echo x | read -r y; done",
      "for i in $(seq 64); do yes > /dev/null & done",
      "for i in $(seq 4); do timeout 0 yes > /dev/null & done",
      "for i in 1 2 3 4; do cat /dev/urandom > /dev/null & done",
    ],
    nonMatches: [
      "for i in $(seq 4); do timeout 30 yes > /dev/null & done; wait",
      "yes > /dev/null &",
      "for f in a b; do yes | head -n 3 > $f & done",
      "for i in $(seq 5000); do ./worker $i & ((i % 8)) || wait; done",
      "for i in $(seq 1 3 600); do ./worker $i & done; wait",
      "for i in {1..5000}; do curl -s localhost:3000; done &",
      "for ((i = 0; i < 8; i++)); do ./worker $i & done",
      "for ((y = 2015; y <= 2024; y++)); do ./fetch $y & done; wait",
      "for ((i = 0; i < 100000; i += 10000)); do ./load $i & done; wait",
      "while true; do curl -s localhost:8080/health && break; sleep 1; done",
      "for i in 1 2 3; do ./worker & done; wait",
      "yes | head -n 5",
      "head -c 10M /dev/zero > /tmp/zero.bin",
      "a=$(yes | head -n 3)",
      "x=$(timeout 1 yes | wc -l)",
      'x="$(< notes.txt)"',
      "id=$(tr -dc a-z < /dev/urandom | head -c 8)",
      "yes | sort --help",
      "mapfile -t lines < <(yes | head -n 3)",
      'while :; do a="$a$1"; shift || break; done',
      "while true; do mkdir d && break; done",
      "while true; do i=$((i+1)); [ $i -gt 5 ] && exit; done",
      "python3 -c 'a = []\nwhile True:\n  a.append(\"x\")\n  if len(a) > 3: break'",
    ],
    knownGaps: [
      "grep x /dev/zero",
      "printf '%s' {1..10000000000}",
      "awk 'BEGIN { while (1) a = a \"x\" }'",
    ],
  }),
  effectRule({
    id: "kill-everything",
    on: "process",
    decision: "deny",
    zeroTolerance: true,
    when: (e) => e.act === "signal-all" || e.act === "signal-init",
    why: "kills process 1 or every process",
    instead: "kill the one process by its name or number, such as `pkill -f 'node server.js'`",
    attack: ["T1489"],
    matches: ["kill -9 -1", "kill -9 1", "kill -KILL -- -1", "sudo kill 1"],
    nonMatches: ["kill -9 1234", "kill %1", "kill -0 1", "pkill node"],
    evasions: ["kill -s KILL -- -1", "xargs kill -9 <<< -1"],
  }),
  commandRule({
    id: "kill-every-number",
    programs: ["kill"],
    decision: "deny",
    when: (command, context) =>
      command.args.some(
        (word) => !word.known && isEveryProcess(word, command.site.elevated, context),
      ),
    why: "kills every process of the list, not chosen ones",
    instead: "choose by name, such as `pkill -f 'node server.js'`",
    attack: ["T1489"],
    matches: [
      "kill $(ps -eo pid=)",
      "ps aux | awk 'NR>1{print $2}' | xargs kill -9",
      "kill -9 $(pgrep .)",
      "ps aux --sort=-%mem | awk 'NR>1 && $4>5 {print $2}' | xargs -r sudo kill -9",
      "nvidia-smi --query-compute-apps=pid --format=csv,noheader | xargs -r sudo kill -9",
    ],
    nonMatches: [
      "ps aux | grep node | awk '{print $2}' | xargs kill",
      "kill $(pgrep node)",
      "ps aux | awk '/vite/{print $2}' | xargs kill",
      "ps aux | awk '$3>90 {print $2}' | xargs kill",
      "ps aux | awk '/vite/{print $2}' | xargs sudo kill",
      "kill $(lsof -ti :3000)",
    ],
  }),
  effectRule({
    id: "shutdown",
    on: "process",
    decision: "deny",
    when: (e) => e.act === "shutdown",
    why: "takes the machine down",
    instead: "restart only the service that needs it, such as `docker compose restart web`",
    attack: ["T1529"],
    matches: [
      "shutdown -h now",
      "reboot",
      "sudo poweroff",
      "halt -f",
      "init 0",
      "systemctl reboot",
    ],
    nonMatches: [
      "systemctl restart nginx",
      "docker compose restart",
      "shutdown --help",
      "last reboot",
    ],
    evasions: ["sudo -n shutdown -r +1", "telinit 6"],
  }),
];
