/** What load tools are told: against whom, and how much. */
import { namesProduction } from "../../../effects/production.js";
import type { Invocation } from "../../../tools/types.js";
import { isLoopback } from "./sources.js";

/** Hosts named by operands or options of a load tool. */
export function targets(i: Invocation): readonly string[] {
  const named: string[] = [
    ...i.operands,
    ...["--host", "-H", "-u", "--url", "--target", "-target"].flatMap((name) => i.values(name)),
  ].map((word) => word.text);
  named.push(...pipedTargets(i));
  // `-e BASE=https://…`: what the script is told to call.
  for (const { text } of i.values("--env")) named.push(text.slice(text.indexOf("=") + 1));
  return named.filter(
    (text) =>
      /^(?:[a-z]+:\/\/|[\w.-]+\.[a-z]{2,}(?:[:/]|$)|\d+\.\d+\.\d+\.\d+)/i.test(text) &&
      !/\.(?:js|ts|mjs|ya?ml|json|py|lua|txt|csv|jmx|scala|hcl|toml|bin|log|html|out|md|xml|gz|conf|ini|rb|go|sh)$/i.test(
        text,
      ),
  );
}

/** Virtual users, connections or requests a second from which a server of one's own would not be tried. */
const HEAVY = 500;

/** How much load is asked for, by the options that say so. */
function strength(i: Invocation): number {
  const values = [
    "--users",
    "--vus",
    "--connections",
    "-rate",
    "--rate",
    "--spawn-rate",
    "-c",
  ].flatMap((name) => i.values(name).map((word) => word.text));
  // JMeter's properties, artillery's and other tools' words: `-Jthreads=2000`.
  for (const { text } of i.command.args) {
    const set = /^(?:-J|--?)(?:threads|users|vus|rate|clients|concurrency)=(\d+)/.exec(text)?.[1];
    if (set !== undefined) values.push(set);
  }
  return Math.max(0, ...values.map((text) => Number.parseInt(text, 10) || 0));
}

/** Addresses in what the tool reads from a pipe (`GET https://…` lines). */
function pipedTargets(i: Invocation): readonly string[] {
  return (i.command.stdin?.text ?? "").match(/\bhttps?:\/\/[^\s"']+/g) ?? [];
}

/** Verbs that only look at what an earlier run wrote, or at the plan. */
const LOOKS =
  /^(?:report|plot|encode|dump|version|inspect|help|archive|new|stats|--version|-V|--help|convert|login|pause|status)$/;

/** Much load, load whose files say production, or machines rented to make it; not against this machine. */
export function isHeavy(i: Invocation): boolean {
  const first = i.operands[0]?.text ?? "";
  if (LOOKS.test(first) || i.has("--dry-run")) return false;
  if (/^(?:cloud|run-fargate|run-lambda|run-aci|run:fargate|run:lambda)$/.test(first)) return true;
  const named = targets(i);
  if (named.length > 0 && named.every(isLoopback)) return false;
  return strength(i) >= HEAVY || i.command.args.some(({ text }) => namesProduction(text));
}
