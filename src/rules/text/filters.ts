/** Tools that turn lines into other lines. */
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { bounded, changed, inputOf, nameFlow, ofOperands, passed, someLines } from "./lib/flow.js";
import { cutText, translate } from "./lib/fold.js";
import { cutHidesValues } from "./lib/redact.js";

function readWords(emit: Emit, words: readonly Word[], act: "read" | "stat" = "read"): void {
  for (const word of words) if (word.text !== "-") emit.file(act, word);
}

const readOperands = (i: Invocation, emit: Emit): void => readWords(emit, i.operands);

const lines = ofOperands(someLines);

const sort = defineTool({
  names: ["sort", "gsort"],
  about: "sorts lines",
  options: `-b --ignore-leading-blanks; -d --dictionary-order; -f --ignore-case; -g --general-numeric-sort; -i --ignore-nonprinting; -M --month-sort
    -h --human-numeric-sort; -n --numeric-sort; -R --random-sort; --random-source=; -r --reverse; --sort=; -V --version-sort; --batch-size=; -c --check=?
    -C; --compress-program=; --debug; --files0-from=; -k --key=; -m --merge; -o --output=; -s --stable; -S --buffer-size=; -t --field-separator=
    -T --temporary-directory=; --parallel=; -u --unique; -z --zero-terminated; --mergesort; --qsort; --heapsort; --radixsort`,
  nature: "text",
  runs(i, run) {
    const program = i.value("--compress-program");
    if (program !== undefined) run.argv([program]);
  },
  effects(i, emit) {
    readOperands(i, emit);
    const from = i.value("--files0-from");
    if (from !== undefined && from.text !== "-") emit.file("read", from);
    const out = i.value("--output");
    if (out !== undefined) emit.file("overwrite", out);
  },
  stdout: lines,
  allowed: [
    "sort -u names.txt",
    "sort -k2 -t, data.csv -o data.csv",
    "du -sh * | sort -h",
    "sort -rn | head",
  ],
  asked: ["sort -o ~/.bashrc x"],
  denied: ["sort -o /etc/passwd x"],
});

const uniq = defineTool({
  names: ["uniq", "guniq"],
  about: "drops repeated lines",
  options: `-c --count; -d --repeated; -D; --all-repeated=?; -f --skip-fields=; --group=?; -i --ignore-case; -s --skip-chars=; -u --unique
    -z --zero-terminated; -w --check-chars=`,
  nature: "text",
  effects(i, emit) {
    readWords(emit, i.operands.slice(0, 1));
    const out = i.operands[1];
    if (out !== undefined && out.text !== "-") emit.file("overwrite", out);
  },
  stdout: (i, input) => someLines(i, inputOf(input, i.operands.slice(0, 1))),
  allowed: ["sort a | uniq -c", "uniq in.txt out.txt", "uniq -d names.txt", "uniq -w 4 log"],
});

const tr = defineTool({
  names: ["tr", "gtr"],
  about: "replaces characters",
  options: "-c -C --complement; -d --delete; -s --squeeze-repeats; -t --truncate-set1",
  nature: "text",
  stdout(i, input) {
    const [from, to] = i.operands;
    const fold = (text: string): string | undefined =>
      from?.known === true && (to === undefined || to.known)
        ? translate(text, from.text, to?.text, {
            complement: i.has("--complement"),
            remove: i.has("--delete"),
            squeeze: i.has("--squeeze-repeats"),
          })
        : undefined;
    const out = changed(i, input, fold, input?.text === undefined ? 0 : Taint.decoded);
    // `tr '\n' '\0'` only changes what stands between names.
    const separators = from?.text === "\\n" || from?.text === " ";
    return input?.items !== undefined && separators ? { ...out, items: input.items } : out;
  },
  allowed: [
    "tr a-z A-Z < in.txt",
    "echo a,b | tr , '\\n'",
    "tr -d '\\r' < dos.txt > unix.txt",
    "tr -s ' '",
  ],
  denied: ["echo 'ez -es ~' | tr 'a-z' 'n-za-m' | sh", "echo 'rmX-rfX~' | tr X ' ' | bash"],
});

const cut = defineTool({
  names: ["cut", "gcut"],
  about: "prints columns of lines",
  options: `-b --bytes=; -c --characters=; -d --delimiter=; -f --fields=; -n; --complement; -s --only-delimited; --output-delimiter=
    -z --zero-terminated; -w`,
  nature: "text",
  effects(i, emit) {
    const hidden = cutHidesValues(i.value("--delimiter"), i.value("--fields"));
    readWords(emit, i.operands, hidden ? "stat" : "read");
  },
  stdout(i, stdin) {
    const input = inputOf(stdin, i.operands);
    const list = i.value("--characters") ?? i.value("--bytes") ?? i.value("--fields");
    const delimiter = i.has("--fields") ? (i.value("--delimiter")?.text ?? "\t") : undefined;
    const out = changed(
      i,
      input,
      (text) =>
        list?.known === true && !i.has("--complement")
          ? cutText(text, list.text, delimiter)
          : undefined,
      input?.text === undefined ? 0 : Taint.decoded,
    );
    if (cutHidesValues(i.value("--delimiter"), i.value("--fields")))
      return { ...out, taints: out.taints & ~Taint.secret };
    // Of a line that is known in part, the column may be that part.
    const line = stdin?.text === undefined && stdin?.items?.length === 1 ? stdin.items : undefined;
    return line === undefined ? out : { ...out, items: line };
  },
  allowed: ["cut -d, -f2 data.csv", "cut -c1-80 log", "cut -d= -f1 .env", "git branch | cut -c3-"],
});

const simple = [
  defineTool({
    names: [
      "paste",
      "join",
      "comm",
      "column",
      "colrm",
      "look",
      "tsort",
      "ptx",
      "lam",
      "rs",
      "ts",
      "vis",
      "unvis",
      "col",
      "colcrt",
      "ul",
      "iconv",
      "dos2unix",
      "unix2dos",
      "recode",
      "uconv",
      "ansifilter",
      "ansi2txt",
      "strip-ansi",
      "cowsay",
      "figlet",
      "lolcat",
      "toilet",
      "fmtutil",
    ],
    about: "joins, aligns or recodes lines",
    options: `-d=; --delimiters=; -s=?; -z; -1=?; -2=?; -3; -a=; -e=; -i; -j=; -o=; --output=; -t=?; -v=?; --header; --check-order; --nocheck-order; --output-delimiter=
      --total; --zero-terminated; -c=?; -x; -n=?; -f=?; -l=?; -L; -R=; -N=; -T=; -E=; -W=; -O=; -J; -r; -p=?; -b=?; -q; -m; -u; -k; -F=?; -w=?; -H=
      --from-code=; --to-code=; --table=?; --separator=; --output-separator=; --keepdate; --newfile; --quiet; -S; -g`,
    nature: "text",
    effects(i, emit) {
      readOperands(i, emit);
      const out = i.value("--output") ?? i.value("-o");
      if (out !== undefined && i.program === "iconv") emit.file("overwrite", out);
    },
    stdout: ofOperands(passed),
    allowed: [
      "paste -sd, names.txt",
      "join a.txt b.txt",
      "comm -23 <(sort a) <(sort b)",
      "mount | column -t",
      "iconv -f latin1 -t utf-8 a.txt > b.txt",
      "dos2unix src/a.txt",
    ],
  }),
  defineTool({
    names: ["pv"],
    about: "passes its input on and shows how fast",
    options:
      "-p --progress; -t --timer; -e --eta; -I --fineta; -r --rate; -a --average-rate; -b --bytes; -T --buffer-percent; -A --last-written=; -F --format=; -n --numeric; -q --quiet; -W --wait; -D --delay-start=; -s --size=; -l --line-mode; -0 --null; -i --interval=; -m --average-rate-window=; -w --width=; -H --height=; -N --name=; -f --force; -c --cursor; -L --rate-limit=; -B --buffer-size=; -C --no-splice; -E --skip-errors; -S --stop-at-size; -Y --sync; -K --direct-io; -d --watchfd=; -R --remote=; -P --pidfile=; -o --output=; -X --discard",
    nature: "text",
    effects(i, emit) {
      readOperands(i, emit);
      const out = i.value("--output");
      if (out !== undefined) emit.file("overwrite", out);
    },
    stdout: ofOperands((i, input) =>
      i.has("--stop-at-size") ? bounded(passed(i, input)) : passed(i, input),
    ),
    allowed: [
      "pv big.sql > /dev/null",
      "pv -S -s 1M /dev/zero > /tmp/p",
      "tar cf - src | pv | gzip > a.tgz",
      "pv -d 123",
    ],
  }),
  defineTool({
    names: ["wc", "gwc", "cloc", "tokei", "scc", "sloccount"],
    about: "counts lines, words and bytes",
    options: `-c --bytes; -m --chars; -l --lines; -L --max-line-length; -w --words; --files0-from=; --total=; -t=; -e=; -s=; -o --output=; --exclude-dir=; --include-lang=; --exclude-lang=
      --by-file; --json; --csv; --md; --quiet; --vcs=; --match-f=; --not-match-f=; --not-match-d=; --exclude-ext=; --fullpath; --git; --diff; --type=; --types=; --exclude=; --sort=; --format=; --no-cocomo; -f=; -i=; -x=`,
    nature: "read",
    effects(i, emit) {
      readWords(emit, i.operands, "stat");
      const out = i.value("--output");
      if (out !== undefined) emit.file("overwrite", out);
    },
    stdout: nameFlow,
    allowed: [
      "wc -l src/*.ts",
      "git ls-files | wc -l",
      "wc -c < README.md",
      "tokei src",
      "cloc --exclude-dir=node_modules .",
    ],
  }),
  defineTool({
    names: [
      "diff",
      "gdiff",
      "colordiff",
      "sdiff",
      "diff3",
      "cmp",
      "icdiff",
      "delta",
      "difft",
      "difftastic",
      "wdiff",
      "vimdiff",
      "zdiff",
      "zcmp",
      "dyff",
      "jd",
      "diff-so-fancy",
      "diffstat",
      "lsdiff",
      "filterdiff",
      "interdiff",
      "splitdiff",
      "combinediff",
    ],
    about: "compares files",
    options: `-q --brief; -s --report-identical-files; -c; -C --context=?; -u; -U --unified=?; -e --ed; -n --rcs; -y --side-by-side; -W --width=; --left-column; --suppress-common-lines
      -p --show-c-function; -F --show-function-line=; --label=; -L=; -t --expand-tabs; -T --initial-tab; --tabsize=; -l --paginate; -r --recursive; --no-dereference; -N --new-file
      --unidirectional-new-file; --ignore-file-name-case; -x --exclude=; -X --exclude-from=; -S --starting-file=; --from-file=; --to-file=; -i --ignore-case; -E --ignore-tab-expansion
      -Z --ignore-trailing-space; -b --ignore-space-change; -w --ignore-all-space; -B --ignore-blank-lines; -I --ignore-matching-lines=; -a --text; --strip-trailing-cr; -D --ifdef=
      --line-format=; -d --minimal; --horizon-lines=; --speed-large-files; --color=?; --palette=; -o --output=; --diff-program=; --verbose; --bytes=; --print-bytes; --ignore-initial=
      --old-line-format=; --new-line-format=; --unchanged-line-format=; --changed-group-format=; --unchanged-group-format=; --old-group-format=; --new-group-format=; -m; -A; -3; -0; -1; -2; -5`,
    nature: "read",
    runs(i, run) {
      const program = i.value("--diff-program");
      if (program !== undefined) run.argv([program, ...i.operands]);
    },
    effects(i, emit) {
      readWords(emit, i.operands, i.has("--brief") ? "stat" : "read");
      const out = i.value("--output");
      if (out !== undefined) emit.file("overwrite", out);
    },
    stdout: ofOperands(passed),
    allowed: [
      "diff -u a.txt b.txt",
      "diff -rq dist /tmp/dist",
      "cmp a.bin b.bin",
      "diff .env.example .env.sample",
      "diff <(ls a) <(ls b)",
    ],
    asked: ["diff .env.example .env"],
  }),
  defineTool({
    names: ["patch", "gpatch"],
    about: "applies differences to files",
    options: `-p --strip=; -F --fuzz=; -l --ignore-whitespace; -c --context; -e --ed; -n --normal; -u --unified; -N --forward; -R --reverse; -i --input=; -o --output=; -r --reject-file=
      -D --ifdef=; --merge=?; -E --remove-empty-files; -Z --set-utc; -T --set-time; --quoting-style=; -b --backup; --backup-if-mismatch; --no-backup-if-mismatch; -V --version-control=
      -B --prefix=; -Y --basename-prefix=; -z --suffix=; -g --get=; -t --batch; -f --force; -s --quiet --silent; --verbose; --dry-run; --posix; -d --directory=; --reject-format=; --binary; --read-only=; --follow-symlinks`,
    nature: "update",
    dryRun: "--dry-run",
    effects(i, emit) {
      const [target, patch] = i.operands;
      for (const word of [patch, i.value("--input")]) {
        if (word !== undefined && word.text !== "-") emit.file("read", word);
      }
      const out = i.value("--output") ?? target ?? i.value("--directory");
      if (out !== undefined && !i.dryRun) emit.file("overwrite", out);
    },
    allowed: [
      "patch -p1 < fix.patch",
      "patch --dry-run -p0 -i a.diff",
      "patch src/a.c a.diff",
      "patch -R -p1 -i fix.patch",
    ],
    asked: ["sudo patch /etc/nginx/nginx.conf x.diff"],
  }),
  defineTool({
    names: ["sponge"],
    about: "writes its whole input to a file at the end",
    options: "-a",
    nature: "update",
    effects(i, emit) {
      const content = emit.stdin === undefined ? {} : { content: emit.stdin };
      for (const word of i.operands) emit.file(i.has("-a") ? "append" : "overwrite", word, content);
    },
    stdout: (i, input) => changed(i, input, (text) => text),
    allowed: [
      "sort a.txt | sponge a.txt",
      "jq . a.json | sponge a.json",
      "sponge /tmp/x",
      "sponge -a log.txt",
    ],
  }),
  defineTool({
    names: ["strings", "gstrings"],
    about: "prints text found in binary files",
    options: `-a --all; -d --data; -f --print-file-name; -n --bytes=; -t --radix=; -o; -T --target=; -e --encoding=; -U --unicode=; -w --include-all-whitespace; -s --output-separator=
      -0=?; -1=?; -2=?; -3=?; -4=?; -5=?; -6=?; -7=?; -8=?; -9=?`,
    nature: "read",
    effects: readOperands,
    stdout: ofOperands(passed),
    allowed: [
      "strings a.out | grep version",
      "strings -n 8 lib.so",
      "strings -t x core",
      "strings /usr/bin/ls",
    ],
    asked: ["strings ~/.ssh/id_rsa"],
  }),
];

export const tools = [sort, uniq, tr, cut, ...simple];
