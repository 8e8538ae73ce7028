/** Names that say production: contexts, profiles, workspaces, hosts, variables. */
import type { PlannedCommand } from "./plan.js";

const PRODUCTION = /(?:^|[^A-Za-z])(?:prod|production|prd|live)(?:[^A-Za-z]|$)/i;
/** `ShopProdStack`, `appProd`. */
const CAMEL = /[a-z0-9](?:Prod|Production)(?![a-z])|^Prod[A-Z]/;
const NOT_PRODUCTION = /(?:non|pre|not|un|no)-?_?prod/i;

let more: RegExp | undefined;

/**
 * Runs `work` with more names that mean production, as a policy lists them. It is synchronous, so no other
 * decision can see them.
 */
export function withProductionNames<T>(names: RegExp | undefined, work: () => T): T {
  if (names === undefined) return work();
  const before = more;
  more = names;
  try {
    return work();
  } finally {
    more = before;
  }
}

/** True when the text names production: `prod`, `--prod`, `eu-prod-1`, `app-production`, not `product` or `nonprod`. */
export function namesProduction(text: string): boolean {
  if ((PRODUCTION.test(text) || CAMEL.test(text)) && !NOT_PRODUCTION.test(text)) return true;
  return more?.test(text) === true;
}

/**
 * Options of a program whose value is only compared with: `dbt build --target dev --state prod-artifacts`. Elsewhere
 * an option of that name says what is changed (`kops --state s3://kops-prod`).
 */
const COMPARED = new Map([["dbt", new Set(["--state", "--defer-state"])]]);

/** True when any word, assignment or remote place of the command names production. */
export function looksLikeProduction(command: PlannedCommand): boolean {
  const { site, args } = command;
  const compared = COMPARED.get(command.program);
  return (
    args.some(
      (word, n) => namesProduction(word.text) && compared?.has(args[n - 1]?.text ?? "") !== true,
    ) ||
    command.assignments.some(({ value }) => namesProduction(value.text)) ||
    (site.remote !== undefined && namesProduction(site.remote.name)) ||
    // What is applied from a pipe is what was rendered in front of it.
    command.stdin?.from?.some(namesProduction) === true
  );
}
