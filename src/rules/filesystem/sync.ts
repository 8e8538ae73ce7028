/** rsync and its kin: copies whole trees, here and between machines. */
import { isLocalHost } from "../../effects/hosts.js";
import { namesProduction } from "../../effects/production.js";
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { destinations, remoteHost } from "./lib/paths.js";

const DELETES = [
  "--delete",
  "--delete-before",
  "--delete-during",
  "--delete-delay",
  "--delete-after",
  "--delete-excluded",
  "--delete-missing-args",
  "--del",
] as const;

function parties(i: Invocation): { sources: readonly Word[]; to: Word | undefined } {
  const to = i.operands.length > 1 ? i.operands[i.operands.length - 1] : undefined;
  return { sources: to === undefined ? i.operands : i.operands.slice(0, -1), to };
}

/** `ssh -i key -p 22`: only the way in. Anything else is a program that runs. */
function isPlainShell(command: string): boolean {
  return (
    /^\s*(\S*\/)?(ssh|rsh)(\s|$)/.test(command) &&
    !/ProxyCommand|LocalCommand|[;|&`$(]/.test(command)
  );
}

/** Where machines keep what they serve. */
const LIVE_PATH = /:\/(?:srv|var\/www|usr\/share\/nginx)\//;
/** Hosts that are there to try things on. */
const TRIAL_HOST =
  /(?:^|[@.-])(?:dev|devel|test|testing|stage|staging|stg|preview|sandbox|lab|qa|local|vm)\d*(?:[.-]|$)/i;

const rsync = defineTool({
  names: ["rsync"],
  about: "makes trees of files equal, here or on another machine",
  options: `-v --verbose; --info=; --debug=; --stderr=; -q --quiet; --no-motd; -c --checksum; -a --archive; -r --recursive
    -R --relative; --no-implied-dirs; -b --backup; --backup-dir=; --suffix=; -u --update; --inplace; --append
    --append-verify; -d --dirs; --old-dirs; --mkpath; -l --links; -L --copy-links; --copy-unsafe-links; --safe-links
    --munge-links; -k --copy-dirlinks; -K --keep-dirlinks; -H --hard-links; -p --perms; -E --executability; --chmod=
    -A --acls; -X --xattrs; -o --owner; -g --group; --devices; --copy-devices; --write-devices; --specials; -D
    -t --times; -U --atimes; --open-noatime; -N --crtimes; -O --omit-dir-times; -J --omit-link-times; --super; --fake-super
    -S --sparse; --preallocate; -n --dry-run; -W --whole-file; --checksum-choice= --cc=; -x --one-file-system
    -B --block-size=; -e --rsh=; --rsync-path=; --existing; --ignore-existing; --remove-source-files; --del; --delete
    --delete-before; --delete-during; --delete-delay; --delete-after; --delete-excluded; --delete-missing-args
    --ignore-missing-args; --ignore-errors; --force; --max-delete=; --max-size=; --min-size=; --max-alloc=; --partial
    --partial-dir=; --delay-updates; -m --prune-empty-dirs; --numeric-ids; --usermap=; --groupmap=; --chown=; --timeout=
    --contimeout=; -I --ignore-times; --size-only; -@ --modify-window=; -T --temp-dir=; -y --fuzzy; --compare-dest=
    --copy-dest=; --link-dest=; -z --compress; --compress-choice= --zc=; --compress-level= --zl=; --skip-compress=
    -C --cvs-exclude; -f --filter=; -F; --exclude=; --exclude-from=; --include=; --include-from=; --files-from=; -0 --from0
    -s --secluded-args --protect-args; --old-args; --trust-sender; --copy-as=; --address=; --port=; --sockopts=; --blocking-io; --no-blocking-io
    --outbuf=; --stats; -8 --8-bit-output; -h --human-readable; --progress; -P; -i --itemize-changes; -M --remote-option=
    --out-format=; --log-file=; --log-file-format=; --password-file=; --early-input=; --list-only; --bwlimit=
    --stop-after=; --stop-at=; --fsync; --write-batch=; --only-write-batch=; --read-batch=; --protocol=; --iconv=
    --checksum-seed=; -4 --ipv4; -6 --ipv6; --daemon; --config=; --no-owner --no-o; --no-group --no-g; --no-perms --no-p
    --no-times --no-t; --no-links --no-l; --no-compress --no-z; --no-recursive --no-r; --no-whole-file; --no-inc-recursive --no-i-r; --inc-recursive`,
  nature: "update",
  dryRun: "--dry-run, --list-only",
  runs(i, run) {
    const shell = i.value("--rsh");
    if (shell !== undefined && !isPlainShell(shell.text)) run.shell(shell);
    const path = i.value("--rsync-path");
    if (path !== undefined && !/^(sudo (-\S+ )*)?(\S*\/)?rsync$/.test(path.text.trim())) {
      const host = i.operands.map(remoteHost).find((name) => name !== undefined) ?? "host";
      run.shell(path, { remote: { kind: "host", name: host, ephemeral: false } });
    }
  },
  effects(i, emit) {
    const { sources, to } = parties(i);
    const host = to === undefined ? undefined : remoteHost(to);
    const localSources = sources.filter((word) => remoteHost(word) === undefined);
    if (i.dryRun || (to === undefined && !i.has("--remove-source-files"))) {
      for (const word of localSources) emit.file("list", word);
      return;
    }
    for (const word of localSources) {
      if (i.has("--remove-source-files")) emit.file("move-away", word, { recursive: true });
    }
    for (const word of sources) if (remoteHost(word) !== undefined) emit.fetch(word);
    if (to === undefined) return;
    if (host !== undefined) {
      emit.send(to, { files: localSources });
      return;
    }
    for (const word of localSources) emit.file("read", word, { recursive: true });
    if (i.has(...DELETES)) {
      const backup = i.has("--backup", "--backup-dir") ? { careful: "keeps-copy" as const } : {};
      emit.file("sync-delete", to, { recursive: true, ...backup });
    } else emit.file("overwrite", to);
    const fetched = sources.find((word) => remoteHost(word) !== undefined);
    if (fetched !== undefined) {
      const content = { taints: Taint.network, through: [i.program], from: [fetched.text] };
      for (const word of destinations(
        sources.map((word) => ({ ...word, text: word.text.replace(/^[^:/]*:/, "") })),
        to,
        false,
      ))
        emit.file("overwrite", word, { content });
      emit.arrive(to, content);
    }
    const log = i.value("--log-file");
    if (log !== undefined) emit.file("append", log);
  },
  rules: [
    {
      id: "to-production",
      when: (i) => {
        const { to } = parties(i);
        return to !== undefined && !i.dryRun && namesProduction(remoteHost(to) ?? "");
      },
      decision: "ask",
      why: "replaces files on a machine whose name says production",
      instead:
        "see what would change first: `rsync -an --itemize-changes dist/ web@prod.example.com:/srv/www/`",
      attack: [],
      matches: ["rsync -av dist/ deploy@prod.example.com:/var/www/"],
      nonMatches: [
        "rsync -av dist/ deploy@staging.example.com:/var/www/",
        "rsync -avn dist/ deploy@prod.example.com:/var/www/",
        "rsync -av deploy@prod.example.com:/var/log/app/ /tmp/log/",
      ],
    },
    {
      id: "to-live-site",
      when: (i) => {
        const { to } = parties(i);
        const host = to === undefined ? undefined : remoteHost(to);
        if (to === undefined || host === undefined || i.dryRun || isLocalHost(host)) return false;
        return !TRIAL_HOST.test(host) && LIVE_PATH.test(to.text);
      },
      decision: "ask",
      why: "replaces the pages or programs that another machine serves",
      instead:
        "see what would change first: `rsync -an --itemize-changes dist/ web@example.com:/srv/www/`",
      attack: [],
      matches: [
        "rsync -av dist/ deploy@example.com:/srv/www/",
        "rsync -az app/ web1.example.com:/var/www/app",
      ],
      nonMatches: [
        "rsync -av dist/ deploy@staging.example.com:/srv/www/",
        "rsync -avn dist/ deploy@example.com:/srv/www/",
        "rsync -av dist/ deploy@example.com:/tmp/site/",
        "rsync -av deploy@example.com:/srv/www/ /tmp/site/",
      ],
    },
    {
      id: "remote-deleted",
      when: (i) => {
        const { to } = parties(i);
        return to !== undefined && remoteHost(to) !== undefined && i.has(...DELETES) && !i.dryRun;
      },
      decision: "deny",
      why: "deletes on the other machine what is not here",
      instead:
        "See what would go first: `rsync -a --delete --dry-run ./dist/ web@example.com:/srv/www/`",
      attack: ["T1485"],
      matches: [
        "rsync -avz --delete ./dist/ deploy@example.com:/srv/www/",
        "rsync -a --del build/ host::module/site",
      ],
      nonMatches: [
        "rsync -avz ./dist/ deploy@example.com:/srv/www/",
        "rsync -avzn --delete ./dist/ deploy@example.com:/srv/www/",
      ],
      evasions: ["rsync -a --delete-excl ./dist/ deploy@example.com:/srv/www/"],
    },
  ],
  allowed: [
    "rsync -a src/ /tmp/copy/",
    "rsync -av --exclude node_modules ./ /tmp/work/",
    "rsync -avn --delete a/ b/",
    "rsync -a ./public/ deploy@192.0.2.40:/tmp/stage/",
    "rsync -az -e 'ssh -p 2222' host.example.com:/srv/logs/ ./logs/",
    "rsync -a --delete src/assets/ dist/assets/",
  ],
  denied: [
    "rsync -a --delete src/ /mnt/backup/src/",
    "rsync -a --delete /tmp/empty/ /",
    "rsync -a --delete empty/ ~/",
    "rsync -e 'sh -c \"rm -rf ~\"' x 192.0.2.1:/y",
  ],
});

const others = [
  defineTool({
    names: ["unison"],
    about: "makes two trees equal",
    style: "single-dash",
    options:
      "-auto; -batch; -force=; -prefer=; -ignore=; -path=; -root=; -sshargs=; -times; -perms=; -testserver",
    nature: "update",
    rules: [
      {
        id: "unison-forced",
        when: (i) => i.has("-batch") && i.has("-force"),
        decision: "ask",
        why: "replaces one side by the other without asking, deletions included",
        instead: "Let it ask, or copy one way without deleting: `rsync -a src/ /tmp/copy/`",
        matches: ["unison -batch -force a a b"],
        nonMatches: ["unison -batch a b", "unison a b"],
      },
    ],
    allowed: [
      "unison a b",
      "unison -batch docs /tmp/docs",
      "unison -version",
      "unison -testserver ssh://h",
    ],
  }),
];

export const tools = [rsync, ...others];
