/** Tools that pack and unpack. */
import type { Flow, Word } from "../../shell/types.js";
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import { forLast } from "../../tools/for-last.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { literal } from "../../tools/words.js";
import { inputOf, passed } from "../text/lib/flow.js";
import { readTar, type TarCall } from "./lib/tar.js";

const tarOf = forLast((i: Invocation): TarCall => readTar(i));

/** `gzip`, `zstd -9`: an ordinary compressor; anything else is a program that tar runs. */
const COMPRESSOR =
  /^(\S*\/)?(gzip|pigz|bzip2|pbzip2|lbzip2|xz|pixz|lzma|lzip|lzop|zstd|zstdmt|pzstd|lz4|brotli|compress)(\s+-[\w=-]+)*$/;

/** A secret stays one inside an archive. */
function packed(members: readonly Word[], emit: Emit): { content?: Flow } {
  const secret = members.find((word) => (emit.content(word).taints & Taint.secret) !== 0);
  return secret === undefined ? {} : { content: emit.content(secret) };
}

const tar = defineTool({
  names: ["tar", "gtar", "bsdtar"],
  about: "packs and unpacks archives",
  options: `-A --catenate --concatenate; -c --create; -d --diff --compare; --delete; -r --append; -t --list; --test-label; -u --update; -x --get --extract
    --check-device; -g --listed-incremental=; -G --incremental; --hole-detection=; --ignore-failed-read; --level=; -n --seek; --no-check-device; --no-seek; --occurrence=?; --sparse-version=; -S --sparse
    --add-file=; --directory-map=; -C --cd= --directory=; --exclude=; --exclude-backups; --exclude-caches; --exclude-caches-all; --exclude-caches-under; --exclude-ignore=; --exclude-ignore-recursive=; --exclude-tag=; --exclude-tag-all=; --exclude-tag-under=
    --exclude-vcs; --exclude-vcs-ignores; --no-null; --no-recursion; --no-unquote; --no-verbatim-files-from; --null; --recursion; -T --files-from=; --unquote; --verbatim-files-from; -X --exclude-from=
    --anchored; --ignore-case; --no-anchored; --no-ignore-case; --no-wildcards; --no-wildcards-match-slash; --wildcards; --wildcards-match-slash
    --keep-directory-symlink; --keep-newer-files; -k --keep-old-files; --no-overwrite-dir; --one-top-level=?; --overwrite; --overwrite-dir; --recursive-unlink; --remove-files; --skip-old-files; -U --unlink-first; -W --verify
    --no-auto-compress; --ignore-command-error; --no-ignore-command-error; -O --to-stdout; --to-command=; --atime-preserve=?; --clamp-mtime; --delay-directory-restore; --group=; --group-map=; --mode=; --mtime=; -m --touch; --no-delay-directory-restore
    --no-same-owner; --no-same-permissions; --numeric-owner; --owner=; --owner-map=; -p --preserve-permissions --same-permissions; --same-owner; -s --preserve-order --same-order; --sort=
    --acls; --no-acls; --no-selinux; --no-xattrs; --selinux; --xattrs; --xattrs-exclude=; --xattrs-include=; -f --file=; --force-local; -F --info-script= --new-volume-script=; -L --tape-length=; -M --multi-volume; --rmt-command=; --rsh-command=; --volno-file=
    -b --blocking-factor=; -B --read-full-records; -i --ignore-zeros; --record-size=; -H --format=; --old-archive; --pax-option=; --posix; -V --label=
    -a --auto-compress; -I --use-compress-program=; -j --bzip2; -J --xz; --lzip; --lzma; --lzop; -z --gzip --gunzip --ungzip; -Z --compress; --zstd
    --backup=?; -h --dereference; --hard-dereference; -K --starting-file=; --newer-mtime=; -N --after-date= --newer=; --one-file-system; -P --absolute-names; --suffix=; --strip-components=; --transform= --xform=
    --checkpoint=?; --checkpoint-action=; --full-time; --index-file=; -l --check-links; --no-quote-chars=; --quote-chars=; --quoting-style=; -R --block-number; --show-defaults; --show-omitted-dirs; --show-snapshot-field-ranges; --show-transformed-names --show-stored-names
    --totals=?; --utc; -v --verbose; --warning=; -w --interactive --confirmation; -o; --no-mac-metadata; --no-fflags; --no-same-files; --options=; --passphrase=; --uname=; --gname=; --uid=; --gid=; -q --fast-read`,
  nature: "update",
  runs(i, run) {
    const call = tarOf(i);
    for (const command of call.commands) run.shell(command, { conditional: true });
    if (
      call.compressor !== undefined &&
      !(call.compressor.known && COMPRESSOR.test(call.compressor.text))
    ) {
      run.shell(call.compressor);
    }
  },
  effects(i, emit) {
    const call = tarOf(i);
    const { archive, mode } = call;
    const named =
      archive !== undefined && archive.text !== "-" && !/^[\w.-]+@?[\w.-]*:/.test(archive.text);
    const elsewhere = archive !== undefined && !named && archive.text !== "-" ? archive : undefined;
    switch (mode) {
      case "create":
      case "update":
        for (const word of call.members) emit.file("read", word, { recursive: true });
        if (named)
          emit.file(
            mode === "create" ? "overwrite" : "append",
            archive,
            packed(call.members, emit),
          );
        if (elsewhere !== undefined) emit.send(elsewhere, { files: call.members });
        if (call.removes)
          for (const word of call.members) emit.file("delete", word, { recursive: true });
        break;
      case "extract":
        if (named) emit.file("read", archive);
        if (elsewhere !== undefined) emit.fetch(elsewhere);
        if (call.toOutput) break;
        emit.file("extract", call.directory, named ? { content: emit.content(archive) } : {});
        if (call.absolute) emit.file("extract", literal("/", i.command.span));
        if (call.unlinks) emit.file("sync-delete", call.directory, { recursive: true });
        break;
      case "delete":
        if (named) emit.file("overwrite", archive);
        break;
      default:
        if (named) emit.file("read", archive);
    }
    if (call.index !== undefined) emit.file("overwrite", call.index);
  },
  stdout(i, stdin) {
    const call = tarOf(i);
    if (call.mode === "create") return passed(i, inputOf(undefined, call.members));
    if (call.mode === "extract" && call.toOutput) return passed(i, stdin, Taint.decoded);
    return { taints: Taint.paths, through: ["tar"] };
  },
  allowed: [
    "tar xzf app.tgz",
    "tar -czf dist.tar.gz dist",
    "tar -xf rel.tar -C /tmp/stage --strip-components=1",
    "tar tf app.tar | head",
    "tar cf - src | gzip > src.tgz",
    "tar -I 'zstd -9' -cf /tmp/s.tar.zst src",
    "tar --overwrite -tzf backup.tgz -C /etc",
    "tar -cf /tmp/s.tar src --checkpoint=1 --checkpoint-action=echo='rm -rf /'",
    "tar -xf node.tar.xz -C ~/.local --strip 1",
  ],
  denied: [
    "tar -cf /tmp/s.tar src --checkpoint=1 --checkpoint-action=exec='rm -rf /'",
    "tar -I 'sh -c \"rm -rf /home\"' -cf /tmp/s.tar.zst src",
    "tar -cf /dev/null --remove-files ~/projects",
    "tar xf a.tar --to-command='rm -rf ~'",
    "tar --overwrite -xzf backup.tgz -C /etc",
    "tar -xPf a.tar",
  ],
});

function readOperands(emit: Emit, words: readonly Word[], recursive = false): void {
  for (const word of words)
    if (word.text !== "-") emit.file("read", word, recursive ? { recursive } : {});
}

const zip = defineTool({
  names: ["zip"],
  about: "packs files into a zip archive",
  options: `-A --adjust-sfx; -b --temp-path=; -c --entry-comments; -d --delete; -D --no-dir-entries; -db --display-bytes; -dc --display-counts; -e --encrypt; -f --freshen; -F --fix; -FF --fixfix; -FS --filesync
    -g --grow; -h --help; -i --include=; -j --junk-paths; -J --junk-sfx; -k; -l --to-crlf; -L; -m --move; -n --suffixes=; -o --latest-time; -O --output-file=; -p --paths; -P --password=; -q --quiet; -r --recurse-paths; -R --recurse-patterns
    -s --split-size=; -S; -t --from-date=; -tt --before-date=; -T --test; -TT --unzip-command=; -u --update; -U --copy-entries; -v --verbose; -x --exclude=; -X --strip-extra; -y --symlinks; -z --archive-comment; -Z --compression-method=; -@; -0; -1; -2; -3; -4; -5; -6; -7; -8; -9; -lf --logfile-path=; -la; -li; -sf --show-files`,
  nature: "update",
  runs(i, run) {
    const command = i.value("--unzip-command");
    if (
      command !== undefined &&
      !(command.known && /^(unzip|zip|7z)(\s+-\w+)*$/.test(command.text))
    )
      run.shell(command);
  },
  effects(i, emit) {
    const [archive, ...members] = i.operands;
    if (archive !== undefined && archive.text !== "-" && !i.has("--show-files"))
      emit.file("overwrite", archive);
    if (i.has("--delete")) return;
    readOperands(emit, members, true);
    if (i.has("--move")) for (const word of members) emit.file("delete", word, { recursive: true });
  },
  stdout: (i, input) => passed(i, inputOf(input, i.operands.slice(1))),
  allowed: [
    "zip -r dist.zip dist",
    "zip -r /tmp/s.zip src -x 'node_modules/*'",
    "zip -r /tmp/s.zip src -T -TT 'unzip -tqq'",
    "zip -d a.zip old.txt",
  ],
  denied: ["zip -r /tmp/s.zip src -T -TT 'rm -rf /home #'", "zip -rm /tmp/home.zip ~/Documents"],
});

/** Where a list of unpackers puts what it unpacks. */
function emitUnpacked(
  i: Invocation,
  emit: Emit,
  directory: Word | undefined,
  archive?: Word,
): void {
  emit.file(
    "extract",
    directory ?? literal("./", i.command.span),
    archive === undefined ? {} : { content: emit.content(archive) },
  );
}

const unpackers = [
  defineTool({
    names: ["unzip", "funzip", "zipinfo"],
    about: "unpacks a zip archive",
    options:
      "-l; -t; -v; -z; -Z; -p; -c; -f; -u; -x=; -d=; -j; -U; -UU; -a; -aa; -b; -B; -C; -D; -DD; -E; -F; -i; -K; -L; -LL; -M; -n; -N; -o; -P=; -q; -qq; -s; -S; -V; -W; -X; -Y; -:; -1; -2; -m; -h; -T; -O=; -I=",
    nature: "update",
    effects(i, emit) {
      const archive = i.operands[0];
      if (archive !== undefined && archive.text !== "-") emit.file("read", archive);
      if (i.program === "unzip" && !i.has("-l", "-t", "-v", "-z", "-Z", "-p", "-c"))
        emitUnpacked(i, emit, i.value("-d"), archive);
    },
    stdout: (i, input) =>
      passed(
        i,
        inputOf(input, i.operands.slice(0, 1)),
        i.has("-p", "-c") || i.program === "funzip" ? Taint.decoded : 0,
      ),
    allowed: [
      "unzip -o rel.zip -d /tmp/rel",
      "unzip -l a.zip",
      "unzip -q app.zip",
      "unzip -p a.zip a.txt | head",
    ],
    denied: ["unzip -o rel.zip -d /etc", "unzip -: a.zip -d /usr/bin"],
  }),
  defineTool({
    names: ["7z", "7za", "7zr", "7zz", "p7zip"],
    about: "packs and unpacks archives",
    style: "none",
    nature: "update",
    effects(i, emit) {
      const [verb, archive, ...members] = i.operands.filter((word) => !word.text.startsWith("-"));
      const out = i.operands.find((word) => /^-o./.test(word.text));
      if (archive === undefined) return;
      if (/^[xe]$/.test(verb?.text ?? "")) {
        emit.file("read", archive);
        emitUnpacked(
          i,
          emit,
          out === undefined ? undefined : literal(out.text.slice(2), out.span),
          archive,
        );
      } else if (/^[audrn]+$/.test(verb?.text ?? "")) {
        emit.file("overwrite", archive);
        if (verb?.text === "a" || verb?.text === "u") readOperands(emit, members, true);
        if (i.operands.some((word) => word.text === "-sdel")) {
          for (const word of members) emit.file("delete", word, { recursive: true });
        }
      } else emit.file("read", archive);
    },
    allowed: ["7z a dist.7z dist", "7z x app.7z -o/tmp/app", "7z l app.7z", "7z d app.7z old.txt"],
    denied: ["7z a -sdel /tmp/x.7z ~/Documents", "7z x a.7z -o/etc"],
  }),
  defineTool({
    names: [
      "unrar",
      "rar",
      "unar",
      "lsar",
      "unace",
      "unarj",
      "arj",
      "lha",
      "cabextract",
      "dpkg-deb-x",
      "atool",
      "aunpack",
      "apack",
      "als",
      "dtrx",
      "ouch",
      "innoextract",
      "unshield",
      "patool",
      "unsquashfs",
      "mksquashfs",
      "mkisofs",
      "genisoimage",
      "xorriso",
      "isoinfo",
      "bsdcpio-x",
      "pax",
      "shar",
      "makeself",
    ],
    about: "packs and unpacks archives",
    options:
      "-o=; -d= --output-directory=; -f; -q; -x; -r; -p=?; -y; -inul; -t; -l; -e; -D; -R; -J; -V=; -output-directory=; -force-overwrite; -no-directory; -dest=; -comp=; -noappend; -all-root",
    nature: "update",
    effects(i, emit) {
      const out = i.value("--output-directory") ?? i.value("-o");
      if (out !== undefined) emit.file("extract", out);
      if (/^(rar|arj|lha)$/.test(i.program) && /^m/.test(i.operands[0]?.text ?? "")) {
        for (const word of i.operands.slice(2)) emit.file("delete", word, { recursive: true });
      }
    },
    allowed: ["unrar x app.rar", "unar a.rar -o /tmp/a", "rar l a.rar", "unsquashfs -l fs.img"],
    denied: ["rar m x.rar ~/Documents"],
  }),
  defineTool({
    names: ["cpio", "bsdcpio"],
    about: "packs and unpacks lists of files",
    options:
      "-o --create; -i --extract; -p --pass-through; -t --list; -d --make-directories; -m --preserve-modification-time; -u --unconditional; -v --verbose; -V --dot; -H --format=; -F --file=; -O=; -I=; -D --directory=; -E --pattern-file=; -R --owner=; -B; -C --io-size=; -c; -L --dereference; -a --reset-access-time; -A --append; -0 --null; -n --numeric-uid-gid; -r --rename; -f --nonmatching; -l --link; -s; -S; -b; -M --message=; --rsh-command=; --no-absolute-filenames; --absolute-filenames; --quiet; --sparse; --to-stdout; --only-verify-crc; --no-preserve-owner; --force-local; --device-independent; --reproducible",
    nature: "update",
    runs(i, run) {
      const shell = i.value("--rsh-command");
      if (shell !== undefined) run.argv([shell]);
    },
    effects(i, emit) {
      const out = i.value("-O") ?? (i.has("--create") ? i.value("--file") : undefined);
      if (out !== undefined) emit.file("overwrite", out);
      if (i.has("--extract") && !i.has("--list", "--to-stdout"))
        emitUnpacked(i, emit, i.value("--directory"));
      if (i.has("--pass-through") && i.operands[0] !== undefined)
        emit.file("extract", i.operands[0]);
    },
    stdout: (i, input) => passed(i, input),
    allowed: [
      "find src -depth | cpio -o > /tmp/src.cpio",
      "cpio -it < a.cpio",
      "cpio -idmv < a.cpio",
      "find . | cpio -pdm /tmp/copy",
    ],
    denied: ["cpio -i -D /etc < a.cpio"],
  }),
  defineTool({
    names: ["jar"],
    about: "packs and unpacks Java archives",
    style: "none",
    nature: "build",
    effects(i, emit) {
      const first = i.operands[0]?.text.replace(/^-+/, "") ?? "";
      if (/^[xe]\w*$|^extract/.test(first)) emitUnpacked(i, emit, undefined);
      else if (/^[cu]\w*f/.test(first) && i.operands[1] !== undefined)
        emit.file("overwrite", i.operands[1]);
    },
    allowed: [
      "jar cf app.jar -C build/classes .",
      "jar tf app.jar",
      "jar xf app.jar",
      "jar --list --file app.jar",
    ],
  }),
];

export const tools = [tar, zip, ...unpackers];
