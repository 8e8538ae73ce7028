/**
 * What the words of a call suggest when no table knows it: verbs that destroy, things that are not
 * easily made again, options that switch a question off. Used for unknown programs, unknown verbs of
 * known tools, and names of project tasks (`make nuke`, `npm run db:drop`).
 */
import type { PlannedCommand } from "./plan.js";
import { namesProduction } from "./production.js";

/** Verbs after which something is gone for good. */
const DESTROYS = new Set(
  "delete destroy drop purge wipe erase nuke obliterate shred terminate decommission deprovision truncate flush zap annihilate expunge del rm rmi deleteall destroyall wipeout factory-reset factoryreset reformat delete-all destroy-all force-delete teardown".split(
    " ",
  ),
);

/** Verbs that take something away or change it for others, but leave a way back. */
const DISTURBS = new Set(
  "remove uninstall revoke reset rollback revert prune evict disable deactivate suspend detach unlink archive cancel kick ban block invalidate rotate overwrite restore failover promote demote drain scale-down downgrade publish release unpublish deploy rollout promote transfer migrate-down reseed".split(
    " ",
  ),
);

/** Things whose loss is the loss of data or of a service. */
const PRECIOUS = new Set(
  "db database databases schema table tables bucket volume volumes cluster namespace project projects account accounts org organization instance instances server servers vm disk backup backups snapshot snapshots repo repository environment env stack stacks tenant tenants user users data index indices collection topic queue stream vault secret secrets key keys zone domain all everything".split(
    " ",
  ),
);

const INSISTS = new Set([
  "-f",
  "--force",
  "-y",
  "--yes",
  "--all",
  "--no-confirm",
  "--noconfirm",
  "--confirm",
  "--assume-yes",
  "--no-prompt",
  "--no-input",
  "--hard",
  "--purge",
  "--permanent",
  "--permanently",
  "--cascade",
  "--recursive",
  "--really",
  "--i-know-what-i-am-doing",
  "--yes-really",
  "--auto-approve",
  "--force-destroy",
  "--skip-confirmation",
  "--non-interactive",
  "--now",
  "--everything",
]);

const HARMLESS = new Set([
  "--dry-run",
  "--dryrun",
  "-n",
  "--help",
  "-h",
  "help",
  "--check",
  "--plan",
  "--preview",
  "--list",
  "--simulate",
  "--whatif",
  "--what-if",
  "--noop",
  "--version",
]);

/** Verbs that only look, whatever stands behind them. */
const LOOKS = new Set(
  "get list ls show describe status info view cat print help search find query inspect diff log logs tail version check validate verify test lint plan preview export explain whoami doctor count stat stats history top ping read watch tree which env".split(
    " ",
  ),
);

export type Suspicion = "none" | "disturbs" | "destroys";

/** Judges the words of a call that no table knows. */
export function suspicionOf(command: PlannedCommand, words: readonly string[]): Suspicion {
  let verb: Suspicion = "none";
  let precious = false;
  let looked = false;
  for (const [n, word] of words.entries()) {
    if (HARMLESS.has(word)) return "none";
    if (looked && n > 1) break;
    const lower = word.toLowerCase();
    if (lower === "" || lower.startsWith("-")) continue;
    // A path, an URL or a sentence is a thing, not a verb.
    if (/[\s/=@]|\.\w{1,5}$/.test(lower) && n > 0) continue;
    const parts = subwords(lower);
    if (n > 0 && LOOKS.has(parts[0] as string)) looked = true;
    if (looked && verb === "none") continue;
    if (parts.some((part) => DESTROYS.has(part)) || DESTROYS.has(lower)) verb = "destroys";
    else if (verb === "none" && (DISTURBS.has(parts[0] as string) || DISTURBS.has(lower)))
      verb = "disturbs";
    if (parts.some((part) => PRECIOUS.has(part))) precious = true;
    if (n >= 4) break;
  }
  if (verb === "none") return "none";
  const options = command.args.map((word) => word.text);
  if (options.some((option) => HARMLESS.has(option))) return "none";
  const insists = options.some(
    (option) => INSISTS.has(option) || /^--(?:force|yes|confirm|all)\b/.test(option),
  );
  const production = options.some((option) => namesProduction(option));
  if (verb === "destroys") return insists || precious || production ? "destroys" : "disturbs";
  return insists || precious || production ? "disturbs" : "none";
}

/** `dropDatabase`, `db:drop`, `delete-all_users` in pieces. */
export function subwords(word: string): string[] {
  return word
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_:.+]+/)
    .filter((part) => part !== "");
}
