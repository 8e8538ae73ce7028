// Speed and false alarms of the parsing layer.
//
//   node --import tsx bench/parse.ts                  built-in commands
//   node --import tsx bench/parse.ts FILE.jsonl …     also the `command` field of each line
//
// Prints, for each set, microseconds a command (median of the runs, user time of this process) for
// the parser alone and for parser and defence together, and the share of commands with problems.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "unbash";
import { parseShell } from "../src/shell/parse.js";

const builtIn = [
  "git status --short --branch",
  "npm run build && npm test -- --runInBand",
  "ls -la src/components | head -40",
  "cd packages/core && pnpm exec tsc --noEmit -p tsconfig.json",
  'grep -rn "TODO" --include="*.ts" src test | wc -l',
  "find . -name '*.orig' -not -path './node_modules/*' -print",
  'for f in *.png; do convert "$f" "${f%.png}.webp"; done',
  "docker compose -f docker/compose.yml up -d --build api worker",
  'curl -sSf "https://example.com/api/v1/items?page=2" | jq -r ".items[].id"',
  "python3 -m pytest tests/unit -q -x --maxfail=1 2>&1 | tail -20",
  'git commit -m "fix: handle the empty list" -m "Closes #12"',
  "sed -i 's/localhost:3000/localhost:8080/g' config/dev.env",
  'echo "$(date +%F) $USER: $((count + 1)) done" >> log.txt',
  "rm -rf node_modules/.cache dist && mkdir -p dist",
  "cat > note.md <<'EOF'\n# Title\n\nSome $text here.\nEOF",
  "if [ -f .env ]; then set -a; . ./.env; set +a; fi",
];

const RUNS = 9;

function microseconds(commands: readonly string[], work: (command: string) => unknown): number {
  const rounds = Math.max(1, Math.ceil(20_000 / commands.length));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    for (let i = 0; i < rounds; i++) for (const command of commands) work(command);
    times.push(process.cpuUsage(start).user / (rounds * commands.length));
  }
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}

function commandsIn(path: string): string[] {
  const found = new Set<string>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || !("command" in row)) continue;
    if (typeof row.command === "string") found.add(row.command);
  }
  return [...found];
}

function report(name: string, commands: readonly string[]): void {
  const length = commands.reduce((sum, command) => sum + command.length, 0) / commands.length;
  const alone = microseconds(commands, parse);
  const both = microseconds(commands, parseShell);
  const flagged = commands.filter((command) => parseShell(command).problems.length > 0).length;
  const share = ((100 * flagged) / commands.length).toFixed(2);
  console.log(
    `${name.padEnd(26)} ${String(commands.length).padStart(6)} commands of ${length.toFixed(0).padStart(4)} characters` +
      `   parser ${alone.toFixed(1).padStart(5)} µs   with defence ${both.toFixed(1).padStart(5)} µs` +
      `   problems in ${flagged} (${share} %)`,
  );
}

report("built-in", builtIn);
for (const path of process.argv.slice(2)) {
  const commands = commandsIn(path);
  report(basename(path), commands);
  const ordinary = commands.filter(({ length }) => length >= 50 && length <= 70);
  if (ordinary.length > 0) report("  of 50 to 70 characters", ordinary);
}
