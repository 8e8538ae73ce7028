/** Tools that print their arguments or files as they are. */
import { type Flow, Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { fromPieces, literal, piecesOf } from "../../tools/words.js";
import { HUGE, sizeInBytes } from "../filesystem/lib/paths.js";
import { formatText, unescapeText } from "./lib/escapes.js";
import {
  bounded,
  changed,
  goesToFile,
  isEndless,
  nameFlow,
  ofOperands,
  passed,
  someLines,
  textFlow,
} from "./lib/flow.js";

/** One word of several with spaces between, for output that is not all known. */
function joined(words: readonly Word[], between: string, like: Invocation): Word {
  const pieces = words.flatMap((word, n) =>
    n === 0 ? [...piecesOf(word)] : [...piecesOf(literal(between, word.span)), ...piecesOf(word)],
  );
  return fromPieces(pieces, like.command.span);
}

/** What `printf` puts together of a format of `%s` and plain text; undefined for other formats and for several lines. */
function filledParts(format: Word, args: readonly Word[]): readonly Word[] | undefined {
  if (!format.known || !/^(?:[^%\\]|%s|%%)*(?:\\n)?$/.test(format.text)) return undefined;
  const text = format.text.replace(/\\n$/, "");
  const tokens = text.match(/%s|%%|[^%]+/g) ?? [];
  const slots = tokens.filter((token) => token === "%s").length;
  if (slots === 0 || (args.length > slots && text !== format.text)) return undefined;
  const parts: Word[] = [];
  // The format is used again as long as there are arguments.
  for (let at = 0; at < Math.max(args.length, 1); at += slots) {
    let next = at;
    for (const token of tokens) {
      if (token !== "%s") parts.push(literal(token === "%%" ? "%" : token, format.span));
      else if (args[next] !== undefined) parts.push(args[next] as Word);
      if (token === "%s") next += 1;
    }
  }
  return parts;
}

function taintsOf(words: readonly Word[]): number {
  let taints: number = Taint.none;
  for (const word of words) taints |= word.taints;
  return taints;
}

/** Output made of words that are not all known. */
function wordsFlow(i: Invocation, words: readonly Word[]): Flow {
  const taints = taintsOf(words);
  // One line of names stays usable as names: `echo "$DIR"/*.log | xargs rm`.
  const items = words.length <= 16 && words.length > 0 ? { items: words } : {};
  return { taints, through: [i.program], ...items };
}

function readOperands(i: Invocation, emit: Emit, words: readonly Word[] = i.operands): void {
  for (const word of words) if (word.text !== "-") emit.file("read", word);
}

const echo = defineTool({
  names: ["echo", "gecho"],
  about: "prints its arguments",
  style: "none",
  nature: "text",
  stdout(i) {
    let words = i.operands;
    let escapes = false;
    let newline = true;
    while (words[0]?.known === true && /^-[neE]+$/.test(words[0].text)) {
      const flags = words[0].text;
      if (flags.includes("n")) newline = false;
      escapes =
        flags.lastIndexOf("e") > flags.lastIndexOf("E") || (escapes && !flags.includes("E"));
      words = words.slice(1);
    }
    if (!words.every((word) => word.known)) {
      return words.length === 1 ? wordsFlow(i, words) : wordsFlow(i, [joined(words, " ", i)]);
    }
    const text = words.map((word) => word.text).join(" ");
    if (!escapes) return textFlow(newline ? `${text}\n` : text, i);
    const part = unescapeText(text);
    return textFlow(newline && !part.stopped ? `${part.text}\n` : part.text, i);
  },
  allowed: [
    "echo hello",
    "echo -e 'a\\tb'",
    'echo "git reset --hard"',
    'echo "rm -rf /"',
    "echo $PATH",
    'echo "Done: $(date)"',
  ],
});

const printf = defineTool({
  names: ["printf", "gprintf"],
  about: "prints its arguments by a format",
  style: "none",
  nature: "text",
  stdout(i) {
    let words = i.operands;
    if (words[0]?.text === "-v") return textFlow("", i);
    if (words[0]?.text === "--") words = words.slice(1);
    const [format, ...args] = words;
    if (format === undefined) return textFlow("", i);
    if (!words.every((word) => word.known)) {
      const parts = filledParts(format, args);
      return wordsFlow(i, [parts === undefined ? joined(words, " ", i) : joined(parts, "", i)]);
    }
    const text = formatText(
      format.text,
      args.map((word) => word.text),
    );
    return text === undefined ? { taints: Taint.none, through: [i.program] } : textFlow(text, i);
  },
  allowed: [
    "printf '%s\\n' a b",
    "printf 'done\\n'",
    "printf '%d items\\n' 3",
    'printf "DROP TABLE users" > notes.txt',
  ],
});

const cat = defineTool({
  names: ["cat", "gcat"],
  about: "prints files",
  options: `-A --show-all; -b --number-nonblank; -e; -E --show-ends; -n --number; -s --squeeze-blank; -t; -T --show-tabs
    -u; -v --show-nonprinting; -l`,
  nature: "read",
  effects(i, emit) {
    readOperands(i, emit);
    if (i.operands.some(isEndless) && goesToFile(i)) emit.process("exhaust", "disk");
  },
  stdout: ofOperands((i, input) => {
    const plain = i.options.length === 0;
    const flow = plain ? changed(i, input, (text) => text) : passed(i, input);
    return input?.items === undefined ? flow : { ...flow, items: input.items };
  }),
  allowed: [
    "cat package.json",
    "cat -n src/index.ts",
    "cat a.txt b.txt > c.txt",
    "cat ~/.ssh/id_rsa.pub",
    "cat .env.example",
  ],
  asked: ["cat .env", "cat ~/.ssh/id_rsa"],
});

/** `first` or `last` lines or bytes of known text; undefined when the count is of another form. */
function cut(i: Invocation, text: string, fromEnd: boolean): string | undefined {
  const bytes = i.value("--bytes");
  const lines = i.value("--lines");
  let count = "10";
  for (const option of i.options) if (/^-\d$/.test(option.name)) count = option.word.text.slice(1);
  if (bytes !== undefined) count = bytes.text;
  else if (lines !== undefined) count = lines.text;
  const match = /^([-+]?)(\d+)$/.exec(count);
  if (match === null) return undefined;
  const n = Number(match[2]);
  const parts = bytes === undefined ? (text.match(/[^\n]*\n|[^\n]+$/g) ?? []) : [...text];
  const sign = match[1];
  const start = fromEnd ? (sign === "+" ? n - 1 : Math.max(0, parts.length - n)) : 0;
  const end = fromEnd ? parts.length : sign === "-" ? Math.max(0, parts.length - n) : n;
  return parts.slice(Math.max(0, start), end).join("");
}

const DIGITS = "-0=?; -1=?; -2=?; -3=?; -4=?; -5=?; -6=?; -7=?; -8=?; -9=?";

const ends = [
  defineTool({
    names: ["head", "ghead"],
    about: "prints the beginning of files",
    options: `-c --bytes=; -n --lines=; -q --quiet; --silent; -v --verbose; -z --zero-terminated; ${DIGITS}`,
    nature: "read",
    effects: (i, emit) => readOperands(i, emit),
    stdout: ofOperands((i, input) => {
      const some = changed(i, input, (text) => cut(i, text, false));
      const size = sizeInBytes(i.value("--bytes")?.text ?? "0") ?? 0;
      const flow = size >= HUGE ? some : bounded(some);
      return input?.items === undefined ? flow : { ...flow, items: input.items };
    }),
    allowed: [
      "head -n 5 README.md",
      "head -20 src/index.ts",
      "git log | head",
      "head -c 100 data.bin",
    ],
    asked: ["head -n 5 ~/.npmrc"],
  }),
  defineTool({
    names: ["tail", "gtail"],
    about: "prints the end of files",
    options: `-c --bytes=; -f; -F; --follow=?; -n --lines=; --max-unchanged-stats=; --pid=; -q --quiet; --silent; --retry
      -s --sleep-interval=; -v --verbose; -z --zero-terminated; -r; -b=; ${DIGITS}`,
    nature: "read",
    effects: (i, emit) => {
      readOperands(i, emit);
      // The end of what has none is waited for in memory.
      if (i.operands.some(isEndless)) emit.process("exhaust", "memory");
    },
    stdout: ofOperands((i, input) => {
      const flow = bounded(
        changed(i, input, (text) => (i.has("-r") ? undefined : cut(i, text, true))),
      );
      return input?.items === undefined ? flow : { ...flow, items: input.items };
    }),
    allowed: [
      "tail -f logs/dev.log",
      "tail -n 50 /var/log/syslog",
      "npm test | tail -5",
      "tail -n +2 data.csv",
    ],
    asked: ["tail -n 20 ~/.aws/credentials"],
    denied: ["tail /dev/zero", "tail -c 100 /dev/urandom"],
  }),
];

const pagers = [
  defineTool({
    names: ["less", "more", "most", "pg", "zless", "zmore", "bzless", "xzless"],
    about: "shows files page by page",
    options: `-a; -A; -b=; -B; -c; -C; -d; -D=; -e; -E; -f; -F; -g; -G; -h=; -i; -I; -j=; -J; -k=; --lesskey-file=; -K; -L; -m; -M; -n; -N
      -o --log-file=; -O --LOG-FILE=; -p --pattern=; -P=; -q; -Q; -r; -R; -s; -S; -t=; -T=; -u; -U; -V; -w; -W; -x=; -X; -y=; -z=; -#=
      --follow-name; --mouse; --quit-if-one-screen; --no-init; --RAW-CONTROL-CHARS; --use-color; --tabs=`,
    nature: "read",
    runs(i, run) {
      // `+!command` and `+|` are typed for the user at the start.
      for (const word of i.operands) {
        const command = /^\+\+?(?:[^!]*[\n])?!(.+)/.exec(word.text)?.[1];
        if (command !== undefined) run.shell(run.literal(command, word));
      }
    },
    effects(i, emit) {
      readOperands(
        i,
        emit,
        i.operands.filter((word) => !word.text.startsWith("+")),
      );
      for (const name of ["--log-file", "--LOG-FILE"]) {
        const log = i.value(name);
        if (log !== undefined) emit.file("overwrite", log);
      }
    },
    stdout: ofOperands(someLines),
    allowed: ["less README.md", "git log | less -R", "more notes.txt", "less +G app.log"],
    asked: ["less .env"],
  }),
  defineTool({
    names: ["bat", "batcat", "glow", "mdcat", "ccat", "pygmentize", "highlight", "rich"],
    about: "prints files with colours",
    options: `-A --show-all; --nonprintable-notation=; -p --plain; -pp; -l --language=; -H --highlight-line=; --file-name=; -d --diff; --diff-context=
      --tabs=; --wrap=; -S --chop-long-lines; --terminal-width=; -n --number; --color=; --italic-text=; --decorations=; -f --force-colorization
      --paging=; -P; --pager=; -m --map-syntax=; --ignored-suffix=; --theme=; --list-themes; --style=; -r --line-range=; -L --list-languages
      -u --unbuffered; --completion=; --diagnostic; --acknowledgements; --set-terminal-title; -s; -w=; -g; -O=; -o=; --squeeze-blank; --squeeze-limit=; --binary=`,
    nature: "read",
    runs(i, run) {
      const pager = i.value("--pager");
      if (pager !== undefined) run.shell(pager);
    },
    effects: (i, emit) => readOperands(i, emit),
    stdout: ofOperands(someLines),
    allowed: [
      "bat src/index.ts",
      "bat -p --paging=never a.md",
      "bat --line-range 10:20 x.py",
      "batcat -l json out.txt",
    ],
    asked: ["bat .env"],
  }),
  defineTool({
    names: ["tac", "gtac", "nl", "rev", "pr", "fold", "fmt", "expand", "unexpand"],
    about: "prints lines in another order or shape",
    options: `-b --body-numbering=; -r --regex; -s=; --separator=; -d=; -f=; -h=; -i=; -l=; -n=; -p; -v=; -w=; -t=; -e=; -o=; -u; -c; -a; --width=; --spaces; --tabs=; --initial
      --number-format=; --number-width=; --number-separator=; --starting-line-number=; --before; --bytes; --characters; -m; -F; -T; -D=; -N=; -W=; -S=; -J`,
    nature: "text",
    effects: (i, emit) => readOperands(i, emit),
    stdout: ofOperands((i, input) =>
      changed(
        i,
        input,
        (text) => {
          if (i.program === "rev") {
            return text
              .split("\n")
              .map((line) => [...line].reverse().join(""))
              .join("\n");
          }
          if (i.program.endsWith("tac"))
            return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).reverse().join("");
          return undefined;
        },
        i.program === "rev" ? Taint.decoded : 0,
      ),
    ),
    allowed: [
      "tac app.log | head",
      "nl -ba src/index.ts",
      "echo abc | rev",
      "fold -w 80 -s notes.txt",
      "fmt README.md",
    ],
    denied: ["echo '~ fr- mr' | rev | bash"],
  }),
];

/** So many lines are taken for no end: more than 50 GB. */
const MANY_NUMBERS = 5e9;

const sources = [
  defineTool({
    names: ["yes"],
    about: "prints one word without end",
    style: "none",
    nature: "text",
    effects(i, emit) {
      if (goesToFile(i)) emit.process("exhaust", "disk");
    },
    stdout: (i) => ({ taints: Taint.random, through: [i.program], endless: true }),
    allowed: ["yes | head -n 3", "yes n | npm init", "yes '' | head -5", "yes | apt-get --help"],
  }),
  defineTool({
    names: ["seq", "gseq", "jot"],
    about: "prints numbers",
    options: "-f --format=; -s --separator=; -w --equal-width; -t=; -b=; -c; -n; -p=; -r",
    nature: "text",
    stdout(i) {
      const numbers = i.operands.map((word) =>
        word.known ? Number(word.text.replace(/^inf(?:inity)?$/i, "Infinity")) : Number.NaN,
      );
      const step = numbers.length === 3 ? (numbers[1] as number) : 1;
      const first = numbers.length >= 2 ? (numbers[0] as number) : 1;
      const last = numbers[numbers.length - 1];
      if (last !== undefined && step > 0 && (last - first) / step >= MANY_NUMBERS)
        return { ...nameFlow(i), endless: true };
      if (
        i.options.length > 0 ||
        last === undefined ||
        ![first, step, last].every(Number.isInteger)
      )
        return nameFlow(i);
      if (step <= 0 || (last - first) / step > 64) return nameFlow(i);
      let text = "";
      for (let n = first; n <= last; n += step) text += `${n}\n`;
      return textFlow(text, i);
    },
    allowed: ["seq 10", "seq 1 2 9", "seq -w 1 100", "for n in $(seq 3); do echo $n; done"],
  }),
];

export const tools = [echo, printf, cat, ...ends, ...pagers, ...sources];
