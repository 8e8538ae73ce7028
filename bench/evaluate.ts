// npm run evaluate -- FILE.jsonl… [--deny] [--ask] [--wrong] [--phases a,b]: decides every `command` of
// the files and counts. With a `label` (safe, risky, destructive) in the rows it says how many of each
// were allowed, asked and denied, with 95 % Wilson intervals; --wrong lists the rows that differ, --deny
// and --ask list those decisions with the rules that made them.
import { readFileSync } from "node:fs";
import { createGuard } from "../src/guard.js";
import type { Head } from "../src/phases/engine.js";
import type { Decision, Label } from "../src/verdict/types.js";

interface Row {
  readonly command: string;
  readonly label?: Label;
}

const WANT: Record<Label, Decision> = { safe: "allow", risky: "ask", destructive: "deny" };
const args = process.argv.slice(2);
const flag = (name: string): boolean => args.includes(name);
const at = args.indexOf("--phases");
const heads = at < 0 ? undefined : ((args[at + 1] ?? "").split(",") as Head[]);
const files = args.filter((arg, n) => !arg.startsWith("--") && (at < 0 || n !== at + 1));
const guard = createGuard(heads === undefined ? {} : { phases: heads });

/** Wilson's interval for `hits` of `all` at 95 %, in percent. */
function interval(hits: number, all: number): string {
  if (all === 0) return "-";
  const z = 1.96;
  const p = hits / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half =
    (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  const percent = (x: number): string => (100 * x).toFixed(2);
  return `${percent(p)} % (${percent(Math.max(0, middle - half))} to ${percent(Math.min(1, middle + half))})`;
}

for (const file of files) {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
  const counts = new Map<string, number>();
  const rules = new Map<string, number>();
  const lines: string[] = [];
  for (const { command, label } of rows) {
    const verdict = guard.checkSync(command);
    const key = `${label ?? "-"} ${verdict.decision}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const first = verdict.rules[0]?.id;
    if (first !== undefined) rules.set(first, (rules.get(first) ?? 0) + 1);
    const wrong = label !== undefined && WANT[label] !== verdict.decision;
    const shown =
      (flag("--wrong") && wrong) ||
      (flag("--deny") && verdict.decision === "deny") ||
      (flag("--ask") && verdict.decision === "ask");
    if (shown)
      lines.push(
        `${label ?? ""}\t${verdict.decision}\t${verdict.rules.map(({ id }) => id).join(",")}\t${JSON.stringify(command)}`,
      );
  }
  const count = (label: string, decision: Decision): number =>
    counts.get(`${label} ${decision}`) ?? 0;
  console.log(`${file}: ${rows.length} commands`);
  for (const label of ["-", "safe", "risky", "destructive"]) {
    const [allow, ask, deny] = (["allow", "ask", "deny"] as const).map((decision) =>
      count(label, decision),
    ) as [number, number, number];
    const all = allow + ask + deny;
    if (all > 0)
      console.log(
        `  ${label.padEnd(12)} ${String(all).padStart(6)}: allow ${allow}, ask ${ask}, deny ${deny}`,
      );
  }
  const safe = ["allow", "ask", "deny"].reduce((sum, d) => sum + count("safe", d as Decision), 0);
  const bad = rows.filter(({ label }) => label === "risky" || label === "destructive").length;
  if (safe > 0) console.log(`  false alarms ${interval(safe - count("safe", "allow"), safe)}`);
  if (bad > 0)
    console.log(
      `  stopped      ${interval(bad - count("risky", "allow") - count("destructive", "allow"), bad)}`,
    );
  for (const line of lines) console.log(line);
}
