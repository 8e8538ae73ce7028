/** Tools that search text. */
import type { Word } from "../../shell/types.js";
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { composed, grepLine, narrowed } from "./lib/compose.js";
import { inputOf, nameFlow, pathsFlow, someLines } from "./lib/flow.js";
import { grepHidesValues } from "./lib/redact.js";

const GREP = `-A --after-context=; -B --before-context=; -C --context=; -c --count; -E --extended-regexp; -e --regexp=; -F --fixed-strings
  -f --file=; -G --basic-regexp; -H --with-filename; -h --no-filename; -I; -i -y --ignore-case; --no-ignore-case; -L --files-without-match
  -l --files-with-matches; -m --max-count=; -n --line-number; -o --only-matching; -P --perl-regexp; -q --quiet --silent; -r --recursive
  -R --dereference-recursive; -s --no-messages; -T --initial-tab; -U --binary; -u --unix-byte-offsets; -V; -v --invert-match; -w --word-regexp
  -x --line-regexp; -Z --null; -z --null-data; -a --text; -b --byte-offset; --binary-files=; -D --devices=; -d --directories=; --color=?; --colour=?
  --exclude=; --exclude-from=; --exclude-dir=; --include=; --label=; --line-buffered; -0=?; -1=?; -2=?; -3=?; -4=?; -5=?; -6=?; -7=?; -8=?; -9=?
  -S; -O; -p; -X`;

/** Pattern and files of a grep-like call. */
function parts(i: Invocation): { pattern: Word | undefined; files: readonly Word[] } {
  const given = i.value("--regexp");
  if (given !== undefined || i.has("--file") || i.has("--files"))
    return { pattern: given, files: i.operands };
  return { pattern: i.operands[0], files: i.operands.slice(1) };
}

/** Only says whether or how often: the lines themselves are not shown. */
function hidesLines(i: Invocation): boolean {
  return i.has(
    "--quiet",
    "--count",
    "--files-with-matches",
    "--files-without-match",
    "--count-matches",
  );
}

function readFiles(i: Invocation, emit: Emit, recursive: boolean): void {
  const { pattern, files } = parts(i);
  const act = hidesLines(i) || grepHidesValues(i.has("--only-matching"), pattern) ? "stat" : "read";
  for (const word of files) {
    if (word.text !== "-") emit.file(act, word, recursive ? { recursive } : {});
  }
  const patterns = i.value("--file");
  if (patterns !== undefined && patterns.text !== "-") emit.file("read", patterns);
}

const grep = defineTool({
  names: [
    "grep",
    "egrep",
    "fgrep",
    "ggrep",
    "gegrep",
    "rgrep",
    "zgrep",
    "zegrep",
    "zfgrep",
    "bzgrep",
    "xzgrep",
    "pcregrep",
    "pcre2grep",
    "ugrep",
  ],
  about: "prints lines that match a pattern",
  options: GREP,
  nature: "read",
  effects(i, emit) {
    readFiles(i, emit, i.has("--recursive", "--dereference-recursive") || i.program === "rgrep");
  },
  stdout(i, stdin) {
    const input = inputOf(stdin, parts(i).files);
    if (i.has("--quiet")) return { text: "", taints: Taint.none, through: ["grep"] };
    if (i.has("--count")) return nameFlow(i);
    if (i.has("--files-with-matches", "--files-without-match")) return pathsFlow(i, filesIn(i));
    const { pattern } = parts(i);
    const line =
      pattern?.known === true && !i.has("--invert-match") ? grepLine(pattern.text) : undefined;
    if (line !== undefined && input?.items === undefined && input?.text === undefined)
      return composed(i, input, line);
    const some = someLines(i, input);
    if (
      some.items === undefined ||
      pattern?.known !== true ||
      i.has("--invert-match", "--ignore-case")
    )
      return some;
    const extended =
      i.has("--extended-regexp", "--perl-regexp") || /^(egrep|pcregrep|pcre2grep)$/.test(i.program);
    return { ...some, items: narrowed(some.items, pattern.text, extended) };
  },
  allowed: [
    "grep -rn 'rm -rf' .",
    "grep -rn TODO src --include='*.ts'",
    "git log --oneline | grep -i fix",
    "grep -n -A 3 'DROP TABLE' schema.sql | head",
    "grep -q '^KEY=' .env",
    "grep -E '^(a|b)' notes.txt",
    "ps aux | grep node",
    "grep -rlZ foo src | xargs -0 sed -i 's/foo/bar/g'",
  ],
  asked: ["grep API_KEY .env", "grep -n aws_secret_access_key ~/.aws/credentials"],
});

/** The places that were searched stand for the files that were found there. */
function filesIn(i: Invocation): readonly Word[] | undefined {
  const { files } = parts(i);
  return files.length > 0 &&
    files.every((word) => !word.text.includes("*") && /\.\w+$/.test(word.text))
    ? files
    : undefined;
}

const rg = defineTool({
  names: ["rg", "ripgrep"],
  about: "searches a tree for lines that match",
  options: `-A --after-context=; -B --before-context=; -C --context=; -e --regexp=; -f --file=; -g --glob=; --iglob=; -t --type=; -T --type-not=; -m --max-count=
    -d --max-depth= --maxdepth=; -M --max-columns=; -j --threads=; -E --encoding=; -r --replace=; --pre=; --pre-glob=; --colors=; --color=; --context-separator=
    --dfa-size-limit=; --engine=; --field-context-separator=; --field-match-separator=; --ignore-file=; --max-filesize=; --path-separator=; --regex-size-limit=
    --sort=; --sortr=; --type-add=; --type-clear=; --hostname-bin=; --hyperlink-format=; --generate=; -a --text; -b --byte-offset; -c --count; --count-matches
    -F --fixed-strings; -H --with-filename; -h; -I --no-filename; -i --ignore-case; -L --follow; -l --files-with-matches; --files-without-match; --files; -N --no-line-number
    -n --line-number; -o --only-matching; -P --pcre2; -p --pretty; -q --quiet; -S --smart-case; -s --case-sensitive; -U --multiline; --multiline-dotall; -u --unrestricted
    -uu; -uuu; -V; -v --invert-match; -w --word-regexp; -x --line-regexp; -z --search-zip; -0 --null; -. --hidden; --no-ignore; --no-ignore-vcs; --no-heading; --heading; --json
    --vimgrep; --column; --trim; --stats; --passthru; --type-list; --no-messages; --debug; --trace; --no-config; --crlf; --one-file-system; --sort-files; --no-pre`,
  nature: "read",
  runs(i, run) {
    for (const name of ["--pre", "--hostname-bin"]) {
      const program = i.value(name);
      if (program !== undefined && program.text !== "") {
        run.argv([program, ...parts(i).files], { conditional: true });
      }
    }
  },
  effects(i, emit) {
    if (i.has("--files", "--type-list")) {
      for (const word of i.operands) emit.file("list", word, { recursive: true });
      return;
    }
    readFiles(i, emit, true);
  },
  stdout(i, stdin) {
    const input = inputOf(stdin, parts(i).files);
    if (i.has("--files", "--files-with-matches", "--files-without-match")) return pathsFlow(i);
    if (i.has("--count", "--count-matches")) return nameFlow(i);
    return someLines(i, input);
  },
  allowed: [
    "rg -n 'foo' src",
    "rg --files -g '*.ts'",
    "rg -l TODO | xargs wc -l",
    "rg 'DROP TABLE' -t sql",
    "rg -uu --hidden secret .",
    "rg -e 'rm -rf' --glob '!node_modules'",
  ],
  denied: ["rg --pre rm foo /etc"],
});

const ag = defineTool({
  names: ["ag", "ack", "ack-grep", "pt", "sift", "git-grep"],
  about: "searches a tree for lines that match",
  options: `-A --after=?; -B --before=?; -C --context=?; -G --file-search-regex=; -g; -m --max-count=; -p --path-to-ignore=; -W --width=; --depth=; --ignore=; --ignore-dir=
    --color-line-number=; --color-match=; --color-path=; --pager=; --ignore-directory=; --ignore-file=; --type=; -t=; --output=; --files-from=; -x; --match=; --passthru; --range-start=; --range-end=
    -a --all-types; -c --count; -D --debug; -F --fixed-strings; -f --follow; -H --heading; -h; -i --ignore-case; -L --files-without-matches; -l --files-with-matches; -n --norecurse
    -Q --literal; -q --quiet; -r --recurse; -R; -S --smart-case; -s --case-sensitive; -U --skip-vcs-ignores; -u --unrestricted; -v --invert-match; -w --word-regexp; -z --search-zip
    -o --only-matching; -0 --null; --hidden; --nocolor; --color; --column; --group; --nogroup; --numbers; --stats; --vimgrep; --line; --js; --ts; --py; --rust; --go; --java; --cpp; --ruby; --html; --css; --md`,
  nature: "read",
  runs(i, run) {
    const pager = i.value("--pager");
    if (pager !== undefined) run.shell(pager);
  },
  effects: (i, emit) => readFiles(i, emit, true),
  stdout: (i, input) => someLines(i, inputOf(input, parts(i).files)),
  allowed: ["ag foo src", "ack --type=perl 'sub new'", "ag -l TODO", "ack -i error logs/"],
  denied: ["ack --pager='rm -rf ~' foo"],
});

export const tools = [grep, rg, ag];
