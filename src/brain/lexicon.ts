/**
 * Words of command lines by what they mean, written by hand. A word that stood in no training row still
 * has its class here, and the model learns what the classes weigh together.
 */

const CLASSES = {
  destroys:
    "delete destroy drop purge wipe erase nuke obliterate shred terminate decommission deprovision truncate flush flushall flushdb zap annihilate expunge del rm rmi rmdir rd deleteall destroyall wipeout format reformat mkfs teardown kill unlink dispose eliminate exterminate raze demolish trash scrub sanitize zero zeroize empty remove-all drain-all eradicate vaporize evaporate bulldoze overwrite forget implode clobber annul burn smash dropdb dropall drop-all destroy-all delete-all clear-all wipe-all flush-all reset-all hard-delete deltree srm sdelete wipefs blkdiscard rmr undefine deinit uninitialize trunc scratch-all tear-down tear",
  removes:
    "remove uninstall clean clear prune gc evict detach unset discard expire deregister unregister disassociate dissociate untag unassign cut release free vacuum compact cancel abort reject strip drop-cache cleanup sweep reap collect retire sunset tidy drain pop drop-old offboard unpublish yank unpin unsubscribe disown release-all deallocate unprovision unregister-all",
  resets:
    "reset restore rollback revert rewind undo recreate rebuild reinit reinitialize reinstall reindex replace rewrite force override repair resync reseed rebase failover promote demote switchover migrate downgrade import overwrite merge swap rotate regenerate reclaim fresh downgrade hard-reset factory-reset regress recreatedb resetdb",
  disables:
    "disable deactivate suspend stop down off pause bypass skip ignore unprotect unlock unseal insecure allow-all permissive lockout block ban kick mute silence detach quarantine freeze deny exempt exclude trust weaken relax loosen shutdown poweroff halt reboot restart inhibit neuter defuse kill-switch mask noop-auth unenforce unfreeze unshield disarm drop-privileges plaintext",
  access:
    "grant revoke permission permissions policy role roles iam acl access admin owner sudo root superuser authorize assume impersonate invite member members collaborator token share public expose open chmod chown password passwd credential credentials user-add adduser useradd elevate privilege privileged cap-add superuser bind anonymous everyone allusers privileged caps nopasswd sysadmin wheel rootful setuid suid superadmin world",
  sends:
    "push publish send upload post put export deploy release announce broadcast mail email submit share sync transfer exfil tunnel forward expose notify webhook report replicate mirror ship",
  makes:
    "create add new init make generate build compile install setup start up run launch provision register enable scaffold bootstrap append insert clone fork copy tag link mount attach join connect begin open resume unpause apply set edit update upgrade bump",
  looks:
    "get list ls show describe status info view cat print help search find query inspect diff log logs tail version check validate verify test lint plan preview explain whoami doctor count stat stats history top ping read watch tree which env dump report outdated audit scan analyze benchmark bench profile trace monitor head peek lookup resolve compare completion complete docs man schema metrics health ready graph usage summary summarize trending",
  fetches: "pull fetch download clone checkout sync refresh update restore import receive load",
  precious:
    "db database databases schema table tables bucket buckets volume volumes cluster clusters namespace namespaces project projects account accounts org organization instance instances server servers vm vms disk disks partition backup backups snapshot snapshots repo repos repository environment env environments stack stacks tenant tenants user users data datastore datasets dataset index indices collection collections topic topics queue queues stream streams vault secret secrets key keys zone domain domains customer customers archive archives history site sites app apps workspace workspaces filesystem pool lun storage registry record records ledger state wallet node nodes fleet",
  protection:
    "firewall audit protection protect mfa 2fa otp encryption verification verify backup backups logging history hook hooks guard monitor monitoring alert alerts antivirus defender selinux apparmor seccomp tls ssl certificate signing signature retention lock deletion-protection delete-protection safety gate approval review quarantine rate-limit waf scanning sandbox policy strict check checks checksum verify-ssl ssl-verify sslverify reject-unauthorized unauthorized host-key antispam integrity immutable readonly enforce enforcing enforcement defender malware quota auth authentication defend windefend fail2ban auditd auditctl falcon crowdstrike sentinel osquery wazuh edr xdr dlp ids ips snort suricata ossec tripwire aide eventlog syslog rsyslog journald watchdog killswitch hsts csrf lockdown gatekeeper sip secureboot bitlocker filevault luks codeowners sso uac undo-log wal versioning journal replication",
  cheap:
    "cache caches tmp temp temporary build dist out output target artifacts artifact node_modules log logs coverage preview previews sandbox fixture fixtures stale orphan orphans unused dangling draft drafts lock session sessions pid scratch mock demo example dry",
  secret:
    "secret secrets token tokens password passwords passwd credential credentials key keys keychain keyring private apikey keystore wallet seed mnemonic otp totp pem dotenv pgpass netrc kubeconfig gpg pfx p12 jks",
  insists:
    "force yes y all hard purge permanent permanently cascade recursive really now everything confirm confirmed approve auto-approve no-confirm noconfirm no-prompt no-input no-backup skip-confirmation skip-backup force-destroy destructive irreversible i-know-what-i-am-doing assume-yes delete-data remove-data with-data non-interactive nocheck no-verify unsafe dangerously yolo no-dry-run no-preserve no-undo no-snapshot skip-final-snapshot destroy accept consent agree yolo unattended noprompt without-confirmation accept-data-loss allow-data-loss sure skip-checks data-loss no-questions skip-prompt",
  dry: "dry dry-run dryrun simulate simulation whatif what-if noop preview plan check list help version print-only show-only diff validate no-act just-print check-only pretend explain",
  keeps:
    "keep retain backup archive soft undo recover recoverable trash undelete restore-point snapshot safe",
  writes:
    "cp copy mv move rename install ln link dd tee write flash burn output outfile out of save dump extract unpack untar unzip tar cpio rsync sync put place append truncate fallocate dest destination target-dir directory mount restore import save-as fprint create-file",
  work: "stash stashes worktree working reflog branch branches ref refs tag tags commit commits history head master main trunk changes uncommitted untracked draft drafts checkout switch tree",
  connects:
    "nc ncat netcat socat telnet listen listener bind reverse forward tunnel connect dial bridge relay proxy tcp udp beacon callback remote",
  schedules:
    "cron crontab at batch schedule scheduled timer anacron startup autostart onboot reboot login daemon launchd",
  accounts:
    "user users group groups useradd userdel usermod groupadd groupdel groupmod passwd chpasswd sudo sudoers wheel uid gid root login shell member members owner setuid suid setcap visudo",
  kernel:
    "kernel module modules insmod modprobe sysctl firmware bios bootloader grub efi boot partition mbr gpt nvram driver drivers",
  network:
    "firewall iptables ip6tables nft nftables ufw pf pfctl route routes routing iface interface interfaces dns resolver hosts netsh rules rule chain chains acl port ports inbound outbound",
  amount:
    "all everything every any entire whole full max maximum unlimited total global wildcard root older before retention ttl age keep count limit each tenants",
  nothing: "empty void blank null zero none nothing devnull",
  trial:
    "test tests testing ci e2e dev develop development local localhost staging sandbox scratch demo tmp temp ephemeral pr review qa playground throwaway disposable spec specs mock fake example sample",
  runs: "run exec execute eval invoke call script shell sh bash console repl apply do trigger dispatch",
} as const;

/** Meaning of a word; a word may have several. */
export type WordClass = keyof typeof CLASSES;

const classes = new Map<string, WordClass[]>();
for (const [name, words] of Object.entries(CLASSES) as [WordClass, string][]) {
  for (const word of words.split(" ")) {
    const known = classes.get(word);
    if (known === undefined) classes.set(word, [name]);
    else if (!known.includes(name)) known.push(name);
  }
}

const NONE: readonly WordClass[] = [];

/** The classes of a word in lower case. @example classesOf("purge") // ["destroys", "insists"] */
export function classesOf(word: string): readonly WordClass[] {
  const exact = classes.get(word);
  if (exact !== undefined) return exact;
  // `deletes`, `deleted`.
  if (word.length > 4 && word.endsWith("s")) return classes.get(word.slice(0, -1)) ?? NONE;
  if (word.length > 5 && word.endsWith("ed"))
    return classes.get(word.slice(0, -1)) ?? classes.get(word.slice(0, -2)) ?? NONE;
  return NONE;
}
