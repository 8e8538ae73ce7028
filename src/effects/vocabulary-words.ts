/**
 * The word lists behind {@link ./vocabulary.ts}: what a part of a verb, a noun or an option of a program that no
 * table knows most often means. Every list is in lower case and holds single parts (`drop` of `db:drop`).
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Verbs after which something is gone for good, when it was something worth keeping. */
export const DESTROYS = words(
  "delete destroy drop purge wipe erase nuke obliterate shred terminate decommission deprovision truncate flush zap annihilate expunge del rm rmi deleteall destroyall wipeout factoryreset reformat teardown discard",
);

/** Verbs that are said of nothing small. */
export const OBLITERATES = words(
  "nuke obliterate annihilate wipe wipeout erase shred factoryreset",
);

/** Verbs that take something away or change it for others, but leave a way back. */
export const DISTURBS = words(
  "remove uninstall revoke reset rollback revert prune evict disable deactivate suspend detach unlink cancel kick ban block invalidate rotate overwrite restore failover promote demote drain downgrade publish release unpublish deploy rollout transfer reseed archive retire",
);

/** Verbs of running something for others: what they touch is shared, whatever its name. */
export const SHARED = words(
  "drain cordon evict failover hibernate quiesce fence offline deactivate suspend ban impersonate unpublish publish promote demote retire revoke grant authorize detach archive roll rollout retag mint notify broadcast deliver charge refund payout backfill reveal",
);

/** Verbs that change what others use when it stands in production. */
export const CHANGES = words(
  "set put apply up import migrate backfill replay rebalance sync post push roll rollout toggle enable on off edit update patch add create scale write flag deploy restart start stop reboot pause resume shutdown run send upgrade install assign quiet reload kill requeue retry reindex rename move copy invite",
);

/** Verbs that end in a message to somebody or in money. */
export const MESSAGES = words(
  "send notify deliver broadcast announce charge refund payout invoice",
);

/** Verbs of a machine's or service's life, which matter when it is not one's own. */
export const LIFECYCLE = words(
  "stop restart reboot shutdown poweroff pause scale hibernate halt resize kill",
);

/** Machines and pools of machines, as they are called in names (`vm-123`). */
export const MACHINES = words(
  "vm vms node nodes instance instances server servers host hosts cluster clusters pool fleet pop",
);

/** Verbs that throw away what is no longer needed: how much that is, their options say. */
export const CLEANS = words(
  "gc prune sweep reclaim compact collect trim expire rotate clean cleanup retention vacuum purge sweepd",
);

/** Verbs of rights and log-ins. */
export const GRANTS = words(
  "grant authorize impersonate mint elevate invite add-user adduser add-member add-role addrole set-role assign-role authorize-key password-reset reset-password set-password createsuperuser",
);

/** Verbs that print what is asked for. */
export const SHOWS = words("print show get reveal cat dump view read decrypt unseal export");

/** Things nobody should see in passing. */
export const SECRETS = words(
  "token password passwd passphrase secret secrets credential credentials apikey",
);

/** Things whose loss is the loss of data or of a service. */
export const PRECIOUS = words(
  "db database databases schema table tables bucket buckets volume volumes vol cluster clusters namespace project projects account accounts org organization instance instances server servers vm disk disks backup backups bkp snapshot snapshots repo repository environment env stack stacks tenant tenants user users data index indices collection topic queue queues stream vault secret secrets key keys zone domain all everything customer customers order orders pool shard shards replica primary mailbox history job jobs asset assets fleet kms crm lab",
);

/** Things that are made again from what is kept: losing them costs a rerun. */
export const DERIVED = words(
  "cache caches thumbnails thumbnail comments comment whitespace dist temp tmp artifacts coverage generated unused imports pycache logs-temp scratch preview previews duplicates dupes na nulls last stopwords columns column rows row deadcode dead-code console trailing fixtures fixture mock mocks sandbox",
);

/** What, when it is off, no longer protects anybody. */
export const PROTECTIONS = words(
  "audit waf firewall fw protection protections protect immutability immutable mfa 2fa encryption fsync guard policy policies policyd tls seccomp selinux apparmor ids edr antivirus backup backups backupd pitr worm safeguard safeguards enforcement",
);

/** How a protection is switched off. */
export const OFF = words("off none null false permissive disabled disable no never unprotected");

/** Option names that switch a question off. */
export const INSISTS = words(
  "f force y yes all no-confirm noconfirm confirm assume-yes no-prompt no-input noinput hard purge permanent permanently cascade recursive really i-know-what-i-am-doing yes-really auto-approve force-destroy skip-confirmation non-interactive no-interaction now everything immediate accept-all approve approved commit batch",
);

/** Option names with which the last way back is gone. */
export const FINAL = words(
  "discard irreversible irrevocable no-undo permanently permanent skip-trash no-trash skip-final-snapshot skip-snapshot skip-backup no-backup no-snapshot erase wipe hard-delete even-if-primary no-recovery unrecoverable full-chip secure-erase no-wait-recovery purge-data",
);

/** First parts of option names that say what is done on top (`--delete-volumes`). */
export const OPTION_DESTROYS = words(
  "delete destroy drop purge wipe erase nuke discard truncate obliterate shred",
);

/** Option names with which nothing is done. `n` counts only where no operand stands behind it. */
export const NOTHING = words(
  "dry-run dryrun dry help h preview simulate simulation whatif what-if noop no-op explain pretend just-print show-only test-run validate no-act no-commit no-apply no-write no-execute rollback-only no-changes readonly read-only",
);

/** The same, but with a value they mean something else. */
export const ASKS_ALONE = words("version check plan list estimate diff report");

/** Option names with which there is a way back. */
export const SOFT = words("soft soft-delete trash to-trash archive recoverable undoable");

/** What stands before `-only` in an option with which nothing is done (`--count-only`). */
export const LOOKS_ONLY = words(
  "count list check print plan report validate preview show verify diff test",
);

/** Verbs that only look, whatever stands behind them. */
export const LOOKS = words(
  "get list ls show describe status info view cat print help search find query inspect diff log logs tail version check validate verify test lint plan preview explain whoami doctor count stat stats history top ping read watch tree which env scrub scan estimate simulate audit compare report",
);

/** Programs that look at text by their name; the words behind are what they look for. */
export const LOOKING_PROGRAMS = words(
  "lint linter checker check grep format fmt formatter viewer docs",
);

/** Options whose value is words for people or a thing to look for, never a verb. */
export const PROSE = words(
  "message m comment title name description rule rules filter label labels reason note notes query tag tags body subject text template author user-agent ignore exclude skip only grep pattern format output-format",
);

/** Options and variables that say which place is meant. */
export const PLACES = words(
  "env environment stage profile context target realm tier workspace region-name settings database",
);

/** Places of one's own, where nothing is lost that others have. */
export const OWN_PLACES = words(
  "local localhost test tests ci e2e sandbox scratch ephemeral demo unit",
);

/** Places where a loss is small, but may be noticed. */
export const SMALL_PLACES = words("dev development preview review feature");

/** Option names whose value zero means that nothing is kept. */
export const KEEPS =
  /^(?:keep|retain|retention|max-age|older-than|min-age|age|days|hours|expire|history|min-replicas|min-copies|copies)(?:-|$)/;

/** No time and no number. */
export const ZERO = /^0+(?:\.0+)?\s*(?:ms|s|m|h|d|w|y|sec|secs|min|hours?|days?|weeks?)?$/i;

/** Programs that print who is logged in where. */
export const IDENTITY: ReadonlySet<string> = new Set([
  "whoami",
  "id",
  "logname",
  "groups",
  "last",
  "w",
]);
