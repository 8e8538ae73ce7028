/** Backup programs and rclone. */
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";

const restic = defineTool({
  names: ["restic", "rustic"],
  about: "keeps backups in a repository",
  options:
    "-r --repo=; --repository-file=; -p --password-file=; --password-command=; -o --option=; -q --quiet; -v --verbose=?; --json; --no-lock; --no-cache; --cache-dir=; --cleanup-cache; --limit-upload=; --limit-download=; --cacert=; --insecure-tls; --insecure-no-password; --compression=; --retry-lock=; -n --dry-run; -t --target=; --tag=; -H --host=; --path=; -e --exclude=; -i --include=; --exclude-file=; --iexclude=; --files-from=; --exclude-caches; --exclude-if-present=; -x --one-file-system; --stdin; --stdin-filename=; --stdin-from-command; -l --keep-last=; --keep-hourly=; -d --keep-daily=; -w --keep-weekly=; -m --keep-monthly=; -y --keep-yearly=; --keep-within=; --keep-tag=; --prune; -g --group-by=; --max-unused=; --max-repack-size=; --read-data; --read-data-subset=; --with-cache; --latest=; --remove-all; --force; -f; --verify; --delete; --overwrite=; --repo2=; --from-repo=; --from-password-file=; --mode=; --new-password-file=; --user=; --skip-if-unchanged; --set=; --add=; --remove=; -a --archive=; --long; --forget; --unsafe-allow-remove-all; --repack-small",
  dryRun: { "*": "--dry-run" },
  verbs: {
    read: "snapshots, ls, find, stats, check, diff, list, cat, version, cache, key list, help, mount, options, features, generate, key, backup-help",
    create:
      "backup, init, copy, tag, rewrite, recover, migrate, self-update, repair index, repair packs, rebuild-index, merge",
    update: "restore, dump",
    access: "key add, key remove, key passwd",
    "remote-change": "unlock, forget, repair snapshots",
    destroy: "prune",
  },
  runs: (i, run) => {
    const command = i.value("--password-command");
    if (command !== undefined) run.shell(command);
    if (i.verb === "backup" && i.has("--stdin-from-command")) run.argv(i.operands);
  },
  effects: (i, emit) => {
    const target = i.value("--target");
    if (i.verb === "restore" && target !== undefined && !i.dryRun)
      emit.file(i.has("--delete") ? "sync-delete" : "extract", target, { recursive: true });
  },
  rules: [
    {
      id: "restic-prune",
      on: "forget, rewrite",
      when: (i) =>
        (i.verb === "forget" && (i.has("--prune") || i.has("--unsafe-allow-remove-all"))) ||
        (i.verb === "rewrite" && i.has("--forget")),
      decision: "deny",
      why: "forgets backups and deletes their data for good",
      instead: "see what would go: `restic forget --keep-daily 7 --prune --dry-run`",
      attack: ["T1490"],
      matches: ["restic forget --keep-last 1 --prune", "restic -r /srv/repo forget latest --prune"],
      nonMatches: [
        "restic forget --keep-daily 7 --prune --dry-run",
        "restic forget --keep-daily 7",
      ],
    },
    {
      id: "restic-forget-named",
      on: "forget",
      when: (i) =>
        i.operands.length > 0 &&
        !i.options.some(({ name }) => name.startsWith("--keep-")) &&
        !i.has("--prune"),
      decision: "deny",
      why: "forgets the very backups that are named",
      instead: "see what would go: `restic forget latest --dry-run`",
      attack: ["T1490"],
      matches: ["restic forget 1a2b3c4d", "restic -r /srv/repo forget latest"],
      nonMatches: ["restic forget latest --dry-run", "restic forget --keep-daily 7"],
    },
    {
      id: "restic-unlock-all",
      on: "key remove",
      decision: "deny",
      why: "removes a key without which the backups may be unreadable",
      instead: "list the keys: `restic key list`",
      attack: ["T1490"],
      matches: ["restic key remove 1a2b3c4d", "restic -r /srv/repo key remove 1a2b"],
      nonMatches: ["restic key list", "restic key add"],
    },
  ],
  allowed: [
    "restic backup ~/work --tag nightly",
    "restic snapshots",
    "restic restore latest --target /tmp/restore",
    "restic check",
    "restic forget --keep-daily 7 --dry-run",
    "restic init -r /tmp/repo",
  ],
  asked: ["restic unlock", "restic forget --keep-daily 7"],
  denied: ["restic prune", "restic forget --keep-last 1 --prune"],
});

const borg = defineTool({
  names: ["borg", "borgmatic"],
  about: "keeps deduplicated backups",
  options:
    "-r --repo=; -n --dry-run; -s --stats; -p --progress; -v --verbose; --info; --debug; --list; -C --compression=; -e --exclude=; --exclude-from=; --patterns-from=; --pattern=; -P --prefix=; -a --glob-archives=; --keep-last=; --keep-within=; --keep-hourly=; -H; -d --keep-daily=; -w --keep-weekly=; -m --keep-monthly=; -y --keep-yearly=; --encryption=; --rsh=; --remote-path=; --lock-wait=; --umask=; --json; --short; --format=; --first=; --last=; --strip-components=; --stdout; --force; --cache-only; --save-space; --comment=; --timestamp=; --chunker-params=; -x --one-file-system; --exclude-caches; --append-only; --repair; --verify-data; --repository-only; --archives-only; --threshold=; --storage-quota=; --recompress=; --tar-filter=; --delete; -c --config=; --syslog-verbosity=; --verbosity=; --archive=; --destination=; --make-parent-dirs; --override=",
  dryRun: { "*": "--dry-run" },
  verbs: {
    read: "list, info, check, diff, version, help, mount, umount, config, benchmark, export-tar, rlist, rinfo, debug, repo-list, repo-info, config validate, config show",
    create: "create, init, rcreate, repo-create, import-tar, with-lock, transfer, config generate",
    update: "extract, rename, upgrade, restore",
    secret: "key export",
    access: "key change-passphrase, key import, key change-location, change-passphrase",
    "remote-change": "break-lock, compact, recreate",
    lifecycle: "serve, borg",
    destroy: "delete, prune, rdelete, repo-delete",
  },
  runs: (i, run) => {
    if (i.verb === "with-lock") run.argv(i.operands.slice(1));
    const rsh = i.value("--rsh");
    if (rsh !== undefined) run.shell(rsh, { possible: true });
  },
  rules: [
    {
      id: "borg-repair",
      on: "check",
      when: (i) => i.has("--repair"),
      decision: "ask",
      why: "rewrites the repository and may lose archives",
      instead: "check without changing: `borg check /srv/repo`",
      attack: ["T1490"],
      matches: ["borg check --repair /srv/repo", "borg check --repair --archives-only /srv/repo"],
      nonMatches: ["borg check /srv/repo", "borg check --verify-data /srv/repo"],
    },
  ],
  allowed: [
    "borg list /srv/repo",
    "borg create --stats /srv/repo::now src",
    "borg extract --dry-run /srv/repo::now",
    "borg prune --dry-run --list --keep-daily 7 /srv/repo",
    "borg check /srv/repo",
  ],
  asked: ["borg break-lock /srv/repo", "borg compact /srv/repo"],
  denied: [
    "borg delete /srv/repo::monday",
    "borg prune --keep-daily 1 /srv/repo",
    "borg delete /srv/repo",
  ],
});

/** `remote:path`, not `C:\` and not a path. */
function remote(word: Word | undefined): boolean {
  return word !== undefined && /^:?[\w .,=@+-]{2,}:/.test(word.text) && !/^[./~]/.test(word.text);
}

const rclone = defineTool({
  names: ["rclone"],
  about: "copies files to and from cloud storage",
  options:
    "-n --dry-run; -i --interactive; -v --verbose; -q --quiet; -P --progress; --config=; --transfers=; --checkers=; --bwlimit=; --include=; --exclude=; -f --filter=; --filter-from=; --include-from=; --exclude-from=; --files-from=; --max-age=; --min-age=; --max-size=; --min-size=; --max-depth=; -c --checksum; -u --update; --ignore-existing; --size-only; --log-file=; --log-level=; --stats=; --stats-one-line; --fast-list; --delete-before; --delete-during; --delete-after; --delete-excluded; --max-delete=; --backup-dir=; --suffix=; --create-empty-src-dirs; --rmdirs; --retries=; --tpslimit=; --drive-use-trash=?; --b2-hard-delete; --s3-provider=; --immutable; --no-traverse; --track-renames; --addr=; --user=; --pass=; --vfs-cache-mode=; --read-only; --allow-other; --daemon; --format=; -R --recursive; --json; --human-readable; --password-command=; --obscure; --no-console; --all; --resync; --force; --leave-root; -l --links; -L --copy-links; --rc; --rc-addr=; --rc-no-auth; --url=; --unlink; --expire=; --header=; --one-way; --combined=; --download; --hash=; --dirs-only; --files-only; --contimeout=; --timeout=; --s3-acl=; --multi-thread-streams=; --buffer-size=; --inplace; -M --metadata; --http-url=; --ask-password=?; --use-json-log; --no-check-certificate; --drive-shared-with-me; --drive-chunk-size=",
  dryRun: { "*": "--dry-run" },
  verbs: {
    read: "ls, lsd, lsl, lsf, lsjson, tree, size, check, checksum, cryptcheck, md5sum, sha1sum, hashsum, about, cat, listremotes, version, ncdu, test *, help, config file, config paths, config providers, config userinfo, config encryption check, cryptdecode, convmv-help, completion, genautocomplete, selfupdate",
    update:
      "copy, copyto, copyurl, mkdir, touch, rcat, move, moveto, rmdir, sync, bisync, settier, convmv, backend features, archive",
    lifecycle: "mount, nfsmount, rc, rcd, authorize, gui",
    access:
      "link, serve *, serve, config create, config update, config password, config reconnect, config disconnect, config",
    secret: "config show, config dump, reveal",
    build: "obscure",
    delete: "deletefile, cleanup, rmdirs, dedupe, config delete, backend *",
    destroy: "purge, delete",
  },
  effects: (i, emit) => {
    const [from, to] = i.operands;
    if (i.dryRun || from === undefined) return;
    if (/^(?:copy|copyto|move|moveto|sync|bisync)$/.test(i.verb) && to !== undefined) {
      if (remote(to)) emit.send(to, { files: remote(from) ? [] : [from] });
      else if (i.verb === "sync") emit.file("sync-delete", to, { recursive: true });
      else if (remote(from)) emit.fetch(from);
      if (/^move/.test(i.verb) && !remote(from)) emit.file("move-away", from, { recursive: true });
    } else if (i.verb === "rcat") emit.send(from, { flows: [emit.stdin] });
    else if (/^(?:purge|delete|deletefile)$/.test(i.verb) && !remote(from))
      emit.file("delete", from, { recursive: true });
  },
  runs: (i, run) => {
    const command = i.value("--password-command");
    if (command !== undefined) run.shell(command);
  },
  stdout: (i) => ({
    taints: i.verb === "cat" ? Taint.network : i.nature === "secret" ? Taint.secret : Taint.command,
    through: ["rclone"],
  }),
  rules: [
    {
      id: "rclone-sync",
      on: "sync",
      when: (i) => remote(i.operands[1]),
      decision: "ask",
      why: "makes the remote equal to the source, which deletes everything else there",
      instead: "see what would go: `rclone sync src remote:backup --dry-run`",
      attack: ["T1485"],
      matches: ["rclone sync src remote:backup", "rclone sync -P ./site s3:example-bucket/site"],
      nonMatches: ["rclone sync src remote:backup --dry-run", "rclone copy src remote:backup"],
    },
    {
      id: "rclone-sync-empty",
      on: "sync",
      when: (i) =>
        remote(i.operands[1]) &&
        /(?:^|\/)(?:empty|void|blank|nothing)[\w-]*\/?$|^\/dev\/null/.test(
          i.operands[0]?.text ?? "",
        ),
      decision: "deny",
      why: "makes the remote equal to an empty directory",
      instead: "see what would go: `rclone sync src remote:backup --dry-run`",
      attack: ["T1485"],
      matches: [
        "rclone sync /tmp/empty remote:backup",
        "rclone sync empty/ s3:example-bucket",
        "rclone sync /tmp/void remote:backup",
      ],
      nonMatches: ["rclone copy /tmp/empty remote:backup", "rclone sync src remote:backup -n"],
    },
    {
      id: "rclone-sync-for-good",
      on: "sync",
      when: (i) =>
        remote(i.operands[1]) &&
        !i.has("--backup-dir") &&
        (i.value("--max-delete")?.text === "-1" ||
          i.has("--delete-excluded", "--b2-hard-delete") ||
          i.value("--drive-use-trash")?.text === "false"),
      decision: "deny",
      why: "deletes at the remote without the limit or the trash that would save it from a wrong source",
      instead: "see what would go: `rclone sync src remote:backup --dry-run`",
      attack: ["T1485"],
      matches: [
        "rclone sync /mnt/photos gdrive:photos --delete-excluded",
        "rclone sync /media/usb b2:archive --b2-hard-delete",
        "rclone sync photos gdrive:photos --drive-use-trash=false",
        "rclone sync /mnt/usb/photos remote:photos --max-delete -1",
      ],
      nonMatches: [
        "rclone sync photos b2:archive --b2-hard-delete --dry-run",
        "rclone sync dist remote:site --backup-dir remote:old/site --delete-excluded",
        "rclone sync dist remote:site --max-delete 20",
      ],
    },
    {
      id: "rclone-move-remote",
      on: "move, moveto",
      when: (i) => remote(i.operands[0]),
      decision: "ask",
      why: "takes files away from the remote",
      instead: "copy them instead: `rclone copy remote:in ./in`",
      attack: ["T1485"],
      matches: ["rclone move remote:in ./in", "rclone moveto remote:a.txt other:b.txt"],
      nonMatches: ["rclone copy remote:in ./in", "rclone move build/out remote:out"],
    },
  ],
  allowed: [
    "rclone ls remote:",
    "rclone copy dist remote:site -P",
    "rclone sync src remote:backup --dry-run",
    "rclone check src remote:backup",
    "rclone listremotes",
    "rclone copy remote:data ./data",
  ],
  asked: ["rclone config show", "rclone cleanup remote:", "rclone serve http remote:"],
  denied: ["rclone purge remote:backup", "rclone delete remote:old", "rclone copy ~/.ssh remote:x"],
});

const duplicity = defineTool({
  names: ["duplicity"],
  about: "keeps encrypted incremental backups",
  options:
    "--force; --dry-run; --full-if-older-than=; --encrypt-key=; --sign-key=; --include=; --exclude=; --exclude-filelist=; --file-to-restore= --path-to-restore=; -t --time= --restore-time=; --name=; --archive-dir=; --volsize=; --no-encryption; --gpg-options=; --tempdir=; -v --verbosity=; --allow-source-mismatch; --ssh-options=; --progress; --s3-endpoint-url=; --s3-region-name=",
  dryRun: { "*": "--dry-run" },
  nature: "create",
  verbs: {
    read: "collection-status, verify, list-current-files",
    create: "full, incremental, inc, backup, *",
    update: "restore",
  },
  rules: [
    {
      id: "duplicity-delete",
      when: (i) => /^(?:remove-|cleanup)/.test(i.verbWords[0]?.text ?? "") && i.has("--force"),
      decision: "deny",
      why: "deletes old backups for good",
      instead:
        "without `--force` it only lists them: `duplicity collection-status file:///srv/backup`",
      attack: ["T1490"],
      matches: [
        "duplicity remove-older-than 30D --force file:///srv/backup",
        "duplicity cleanup --force file:///srv/backup",
      ],
      nonMatches: [
        "duplicity remove-older-than 30D file:///srv/backup",
        "duplicity collection-status file:///srv/backup",
      ],
    },
  ],
  allowed: [
    "duplicity full src file:///srv/backup",
    "duplicity collection-status file:///srv/backup",
    "duplicity remove-older-than 30D file:///srv/backup",
  ],
});

const kopia = defineTool({
  names: ["kopia"],
  about: "keeps snapshots of directories",
  options:
    "--config-file=; -p --password=; --path=; --delete; --unsafe-ignore-source; -a --all; --max-results= -n; --json; --description=; --full; --safety=; --keep-latest=; --keep-daily=; --add-ignore=; --compression=; --bucket=; --access-key=; --secret-access-key=; --endpoint=; --global; --parallel=; --address=; --insecure; --without-password; --server-username=; --verify-files-percent=; --no-dry-run; --dry-run; -i --show-identical; --all-snapshots-for-source; --no-auto-maintenance; --tags=",
  verbs: {
    read: "snapshot list, snap list, list, ls, show, diff, snapshot verify, repository status, repo status, policy list, policy show, policy get, content list, content stats, content verify, blob list, blob show, maintenance info, benchmark *, index list, manifest list, server status, repository validate-provider, mount, logs list, cache info, snapshot estimate",
    create:
      "snapshot create, snap create, snapshot, repository create *, snapshot save, snapshot pin",
    update:
      "restore, snapshot restore, policy set, policy edit, policy import, cache clear, cache set, snapshot migrate, snapshot copy-history",
    lifecycle:
      "repository connect *, repo connect *, repository disconnect, server start, server stop",
    "remote-change":
      "maintenance run, maintenance set, snapshot expire, repository upgrade, repository change-password, repository set-parameters, repository repair, content rewrite, policy delete, snapshot fix *",
    access: "server user add, server user set, server user delete, server acl *",
    destroy:
      "snapshot delete, snap delete, blob delete, blob gc, content delete, content drop, manifest delete, snapshot gc, index optimize-drop, repository delete",
  },
  allowed: [
    "kopia snapshot create src",
    "kopia snapshot list",
    "kopia repository status",
    "kopia restore k1a2b3 /tmp/r",
  ],
  asked: ["kopia maintenance run --full"],
  denied: [
    "kopia snapshot delete k1a2b3 --delete",
    "kopia snapshot delete --all-snapshots-for-source src --delete",
  ],
});

const pg = defineTool({
  names: ["wal-g", "wal-e", "pgbackrest", "barman"],
  about: "backs up databases",
  style: "gnu",
  options:
    "--config=; --stanza=; --type=; --set=; --delta; --force; --confirm; --repo=; --pg1-path=; --target=; --target-time=; --log-level-console=; --output=; --detail; --pretty; --json; --backup; --target-dir=; --prepare; --user=; --password=; -h --host=; -c --config; --copy-back; --move-back; --databases=; -u; -o --outputdir=; -B --database=; --tablespace=; --remote-ssh-command=; --jobs=; --no-vacuum",
  nature: "create",
  verbs: {
    read: "backup-list, info, check, verify, wal-show, wal-verify, list-backup, list-backups, list-backup-files, list-files, show-backup, show-server, show-servers, list-server, list-servers, status, version, help, st ls, backup-show, repo-ls, repo-get, diagnose, check-backup, verify-backup, wal-restore-help, wal-fetch, wal-push, archive-get, archive-push, backup-help",
    create:
      "delete, backup-push, backup, stanza-create, backup-mark, switch-wal, cron, keep, generate-manifest, receive-wal, stanza-upgrade, st put",
    lifecycle: "start, stop, daemon",
    "remote-change": "backup-fetch, restore, recover, replication-status, copy",
    destroy: "expire, stanza-delete, st rm, catchup-fetch, repo-rm",
  },
  rules: [
    {
      id: "restored-over",
      on: "restore",
      when: (i) => i.program === "pgbackrest" && i.has("--delta", "--force"),
      decision: "deny",
      why: "writes a backup over the files that the database has",
      instead: "look at the backups first: `pgbackrest info --stanza=main`",
      attack: ["T1485"],
      matches: [
        "pgbackrest --stanza=main --delta restore",
        "pgbackrest --stanza=main --force restore",
      ],
      nonMatches: [
        "pgbackrest info --stanza=main",
        "pgbackrest --stanza=main --pg1-path=/tmp/pg restore",
      ],
    },
    {
      id: "walg-preview",
      on: "delete",
      when: (i) => i.program !== "wal-g" || i.has("--confirm"),
      decision: "deny",
      why: "deletes backups and their logs for good",
      instead: "list them: `wal-g backup-list`",
      attack: ["T1490"],
      matches: ["wal-g delete everything --confirm", "wal-g delete retain FULL 1 --confirm"],
      nonMatches: ["wal-g backup-list", "wal-g backup-show base_1"],
    },
  ],
  allowed: [
    "wal-g backup-list",
    "pgbackrest info --stanza=main",
    "pgbackrest --stanza=main backup",
    "barman list-backups main",
  ],
  denied: [
    "pgbackrest --stanza=main stanza-delete",
    "barman delete main oldest",
    "pgbackrest expire --stanza=main --set=1",
  ],
});

const others = [
  defineTool({
    names: ["rdiff-backup"],
    about: "keeps a mirror and its history",
    options:
      "--remove-older-than=; --force; -l --list-increments; -r --restore-as-of=; --include=; --exclude=; --verify; --compare; -v --verbosity=; --print-statistics; --remote-schema=; --list-at-time=; --check-destination-dir; --increment-sizes; --older-than=; --at=",
    nature: "create",
    rules: [
      {
        id: "rdiff-remove",
        when: (i) => i.has("--remove-older-than") || i.operands[0]?.text === "remove",
        decision: "deny",
        why: "deletes old increments for good",
        instead: "list them: `rdiff-backup -l /srv/backup`",
        attack: ["T1490"],
        matches: [
          "rdiff-backup --remove-older-than 2W --force /srv/backup",
          "rdiff-backup remove increments --older-than 1D /srv/backup",
        ],
        nonMatches: ["rdiff-backup -l /srv/backup", "rdiff-backup src /srv/backup"],
      },
    ],
    allowed: ["rdiff-backup src /srv/backup", "rdiff-backup -l /srv/backup"],
  }),
  defineTool({
    names: ["tarsnap"],
    about: "keeps encrypted backups with an online service",
    options:
      "-c; -x; -t; -d; -r; -f=; -C=; -v; --keyfile=; --cachedir=; --list-archives; --print-stats; --fsck; --fsck-prune; --nuke; --dry-run; --exclude=; --verify-config; --recover; -P; -k; -X=; -T=; --humanize-numbers; --initialize-cachedir",
    nature: "create",
    dryRun: "--dry-run",
    rules: [
      {
        id: "tarsnap-delete",
        when: (i) => i.has("-d", "--nuke", "--fsck-prune"),
        decision: "deny",
        why: "deletes backups for good",
        instead: "list them: `tarsnap --list-archives`",
        attack: ["T1490"],
        matches: ["tarsnap --nuke", "tarsnap -d -f monday"],
        nonMatches: ["tarsnap --list-archives", "tarsnap -c -f now src"],
      },
    ],
    allowed: ["tarsnap -c -f now src", "tarsnap --list-archives"],
  }),
  defineTool({
    names: ["bup", "rsnapshot", "burp", "backintime", "deja-dup", "vorta", "proxmox-backup-client"],
    about: "keeps backups",
    options:
      "-n --name=; -d --dir=; -c=; -t --test; -v --verbose; -r --remote=; -C --outdir=; --unsafe; --keep-all-for=; --keep-dailies-for=; --repository=; --ns=; --profile=; --profile-id=; -a=; -b=; -o=",
    nature: "create",
    verbs: {
      read: "ls, ftp, fsck, midx, margin, help, version, configtest, du, diff, snapshots, list, status, snapshot list, snapshots-list, last-snapshot, snapshots-path, snapshots-list-path, catalog dump, damage, list-file-hashes",
      create:
        "index, save, split, init, hourly, daily, weekly, monthly, sync, alpha, beta, gamma, delta, backup, backup-job, web, on, server, get, fuse, check-config, mux, memtest, import-rsnapshot, *",
      update: "restore, join, tag",
      delete: "gc, snapshot forget, prune",
      destroy: "forget, rm, remove, remove-and-do-not-ask-again, prune-older",
    },
    allowed: [
      "bup index src",
      "bup save -n main src",
      "bup ls main",
      "rsnapshot -t daily",
      "rsnapshot configtest",
    ],
    asked: ["bup gc"],
    denied: [
      "proxmox-backup-client forget host/web1/2024-01-01T00:00:00Z",
      "bup rm --unsafe main",
      "bup prune-older --unsafe --keep-dailies-for 7d",
    ],
  }),
  defineTool({
    names: ["mc", "mcli"],
    about: "MinIO's client (or Midnight Commander)",
    options:
      "-r --recursive; --force; --dangerous; --incomplete -I; --versions; --older-than=; --newer-than=; --bypass; --non-current; --remove; --overwrite; --watch -w; --json; --insecure; -q --quiet; --no-color; -C --config-dir=; --region= ; --with-lock -l; --ignore-existing -p; --fake; --dry-run; --attr=; --tags=; --exclude=; --preserve -a; --api=; --expire=; --recursive; --summarize; -n --lines=; --vid=; --rewind=; --storage-class=; --path=; --site; --purge",
    dryRun: { "*": "--fake --dry-run" },
    nature: "read",
    verbs: {
      read: "ls, cat, head, stat, du, diff, find, tree, watch, sql, version info, admin info, admin trace, admin logs, admin top *, admin user list, admin user info, admin policy list, admin policy info, alias list, alias ls, share list, event list, ilm rule ls, ilm ls, tag list, policy list, anonymous list, anonymous get, anonymous links, ready, ping, support *, update, quota info, encrypt info, legalhold info, retention info, replicate ls, replicate status, od, license info, admin config get, admin scanner *, admin prometheus metrics",
      update:
        "cp, mirror, mb, alias set, alias remove, alias rm, pipe, put, get, tag set, version enable, event add, ilm rule add, ilm add, undo, batch generate, batch start, encrypt set",
      access:
        "anonymous set, anonymous set-json, policy set, share download, share upload, admin user *, admin policy *, admin group *, admin accesskey *, admin idp *, admin user svcacct *",
      "remote-change":
        "mv, version suspend, event remove, ilm rule rm, ilm rm, quota set, quota clear, retention set, retention clear, legalhold *, encrypt clear, tag remove, replicate *, admin config *, admin service *, admin update, admin heal, admin rebalance *, admin bucket *, admin replicate *, admin tier *",
      delete: "rm",
      destroy: "rb, admin decommission *, admin decom *",
    },
    effects: (i, emit) => {
      const [from, to] = i.operands;
      if (!/^(?:cp|mirror|put)$/.test(i.verb) || from === undefined || to === undefined) return;
      if (/^(?:\.{0,2}\/|~|\.$)/.test(from.text)) emit.send("minio", { files: [from] });
    },
    rules: [
      {
        id: "mc-rm-recursive",
        on: "rm",
        when: (i) => i.has("--recursive", "--dangerous", "--force"),
        decision: "deny",
        why: "deletes every object below a prefix",
        instead: "list them: `mc ls --recursive play/example`",
        attack: ["T1485"],
        matches: ["mc rm --recursive --force play/example", "mc rm -r --force --dangerous play"],
        nonMatches: ["mc rm play/example/a.txt", "mc ls --recursive play/example"],
      },
      {
        id: "mc-mirror-remove",
        on: "mirror",
        when: (i) => i.has("--remove"),
        decision: "ask",
        why: "deletes what the target has and the source does not",
        instead: "mirror without deleting: `mc mirror dist play/example`",
        attack: ["T1485"],
        matches: [
          "mc mirror --remove dist play/example",
          "mc mirror --overwrite --remove dist play/example",
        ],
        nonMatches: ["mc mirror dist play/example", "mc mirror --overwrite dist play/example"],
      },
    ],
    allowed: [
      "mc ls play/example",
      "mc alias set local http://localhost:9000 minioadmin minioadmin",
      "mc mb local/test",
      "mc cp a.txt local/test",
    ],
    asked: ["mc rm play/example/a.txt", "mc anonymous set public play/example"],
    denied: ["mc rb --force play/example", "mc rm -r --force play/example"],
  }),
  defineTool({
    names: ["s5cmd", "s3cmd", "s4cmd"],
    about: "clients of S3",
    options:
      "-r --recursive; -f --force; -n --dry-run; --delete-removed; --delete; -c --config=; --endpoint-url=; --profile=; --no-sign-request; --acl-public; -P; --acl-private; --acl-grant=; --acl-revoke=; --exclude=; --include=; --exclude-from=; --host=; --host-bucket=; --access_key=; --secret_key=; --region=; --json; --numworkers=; -q --quiet; -v --verbose; -H --human-readable-sizes; --no-progress; --mime-type=; --guess-mime-type; --add-header=; --max-delete=; --skip-existing; -s; -u; --size-only; --storage-class=; --acl=; --expiry-days=; --continue; --log=; --concurrency= -c; --show-progress; --all-versions; --source-region=; --destination-region=",
    dryRun: { "*": "--dry-run" },
    nature: "read",
    verbs: {
      read: "ls, la, du, info, cat, head, select, version, multipart, listmp, accesslog-help, presign, signurl, getlifecycle, getpolicy-help, help, ws-info, cfinfo",
      update: "cp, get, put, sync, mb, run, modify, pipe, mv, ws-create, abortmp",
      access: "setacl, setpolicy, delpolicy, sign, setcors, delcors, accesslog",
      "remote-change":
        "setlifecycle, dellifecycle, expire, bucket-version, cfmodify, cfcreate, restore, fixbucket, ws-delete, setownership, setblockpublicaccess",
      delete: "del, rm",
      destroy: "rb, cfdelete",
    },
    effects: (i, emit) => {
      const [from, to] = [i.operands[0], i.operands[i.operands.length - 1]];
      if (
        !/^(?:cp|put|sync|mv)$/.test(i.verb) ||
        i.dryRun ||
        from === undefined ||
        to === undefined
      )
        return;
      if (to.text.startsWith("s3://") && !from.text.startsWith("s3://"))
        emit.send(to, { files: i.operands.slice(0, -1) });
    },
    rules: [
      {
        id: "s3-tools-recursive",
        on: "del, rm",
        when: (i) =>
          i.has("--recursive") ||
          i.operands.some((word) => /^s3:\/\/.*\*|^s3:\/\/[^/]+\/?$/.test(word.text)),
        decision: "deny",
        why: "deletes every object that fits",
        instead: "list them: `s5cmd ls 's3://example-bucket/old/*'`",
        attack: ["T1485"],
        matches: [
          "s5cmd rm 's3://example-bucket/*'",
          "s3cmd del --recursive --force s3://example-bucket",
        ],
        nonMatches: ["s5cmd ls 's3://example-bucket/*'", "s3cmd del s3://example-bucket/a.txt"],
      },
      {
        id: "s3-tools-sync-delete",
        on: "sync",
        when: (i) =>
          i.has("--delete-removed", "--delete") && i.operands[1]?.text.startsWith("s3://") === true,
        decision: "ask",
        why: "deletes what the bucket holds and the source does not",
        instead: "see first: `s3cmd sync --dry-run --delete-removed dist/ s3://example-bucket/`",
        attack: ["T1485"],
        matches: [
          "s3cmd sync --delete-removed dist/ s3://example-bucket/",
          "s5cmd sync --delete dist/ s3://example-bucket/",
        ],
        nonMatches: [
          "s3cmd sync dist/ s3://example-bucket/",
          "s3cmd sync --dry-run --delete-removed dist/ s3://example-bucket/",
        ],
      },
    ],
    allowed: [
      "s5cmd ls s3://example-bucket",
      "s3cmd put a.txt s3://example-bucket/",
      "s5cmd cp 's3://example-bucket/*' data/",
    ],
    asked: [
      "s3cmd del s3://example-bucket/a.txt",
      "s3cmd setacl --acl-public s3://example-bucket/a",
    ],
    denied: ["s3cmd rb --force s3://example-bucket"],
  }),
];

export const tools = [restic, borg, rclone, duplicity, kopia, pg, ...others];
