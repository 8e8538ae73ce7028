/** Tools that look for files, and what they do with what they find. */
import type { Picked, Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import { forLast } from "../../tools/for-last.js";
import type { Invocation, Runner } from "../../tools/types.js";
import { literal, withPicked } from "../../tools/words.js";
import { pathsFlow } from "../text/lib/flow.js";
import { type FindCall, type FindTests, readFind } from "./lib/find-expression.js";
import { globWord, joinWords } from "./lib/paths.js";

/** No more combinations of starting points and names are looked at. */
const MAX_FOUND = 12;

const callOf = forLast((i: Invocation) => readFind(i.command.args));

function startsOf(call: FindCall, i: Invocation): readonly Word[] {
  return call.starts.length > 0 ? call.starts : [literal(".", i.command.span)];
}

/** A pattern as find reads it: special characters count even when the shell saw them quoted. */
function pattern(word: Word): Word {
  return word.known ? globWord(word.text, word) : word;
}

/** Words that stand for what is found below one starting point. */
function foundBelow(start: Word, tests: FindTests): Word[] {
  const shallow = tests.shallow;
  const below = (name: Word): Word => {
    const inside = shallow ? name : joinWords(globWord("**", start), name);
    return joinWords(start, inside);
  };
  if (tests.names !== undefined) return tests.names.map((name) => below(pattern(name)));
  if (tests.paths !== undefined) {
    return tests.paths.map((path) => {
      // A pattern that repeats the start stands for itself; `*/x/*` may match at any depth.
      const text = path.text.replace(/^\.\//, "");
      if (path.known && text.startsWith("*")) return below(globWord(afterStars(text), path));
      if (path.known && /^[?[\\]/.test(text)) return below(globWord("*", path));
      return pattern(path);
    });
  }
  if (tests.type === "f" || tests.below)
    return [joinWords(start, globWord(shallow ? "*" : "**", start))];
  return [start, joinWords(start, globWord(shallow ? "*" : "**", start))];
}

/** What is left of a `-path` pattern when the stars in front have taken the directories. */
function afterStars(text: string): string {
  const rest = text.replace(/^\*+/, "");
  return rest.startsWith("/") ? rest.slice(1) : `*${rest}`;
}

/** What the tests say beyond names; undefined when they say nothing. */
function pickedBy(call: FindCall, tests: FindTests, asked = false): Picked | undefined {
  const dangling = tests.dangling || (call.follows && tests.type === "l");
  const only = tests.one ? "one" : dangling ? "dangling" : tests.empty ? "empty" : undefined;
  if (only === undefined && tests.type === undefined && !asked) return undefined;
  return {
    ...(tests.type === undefined ? {} : { type: tests.type }),
    ...(only === undefined ? {} : { only }),
    ...(asked ? { asked } : {}),
  };
}

function found(i: Invocation, call: FindCall, tests: FindTests, asked = false): Word[] {
  const picked = pickedBy(call, tests, asked);
  const words = startsOf(call, i).flatMap((start) => foundBelow(start, tests));
  return words.slice(0, MAX_FOUND).map((word) => withPicked(word, picked));
}

/** The names of what is found, as one word each, for a command that is run on them. */
function runOnFound(
  words: readonly Word[],
  items: readonly Word[],
  run: Runner,
  mark: string,
): void {
  for (const item of items) {
    run.argv(
      words.map((word) => (word.text.includes(mark) ? run.substitute(word, mark, item) : word)),
      { conditional: true },
    );
  }
}

const find = defineTool({
  names: ["find", "gfind", "bfs", "mmfind"],
  about: "looks for files and may run commands on them",
  style: "none",
  nature: "read",
  runs(i, run) {
    const call = callOf(i);
    for (const action of call.actions) {
      if (action.kind !== "exec" || action.words.length === 0) continue;
      const asked = action.asks && i.command.stdin === undefined;
      const items = found(i, call, action.tests, asked);
      // Without a name test one word stands for everything, the start itself included.
      const some = action.tests.names === undefined && items.length > 1 ? items.slice(-1) : items;
      runOnFound(action.words, some, run, "{}");
    }
  },
  effects(i, emit) {
    const call = callOf(i);
    for (const start of startsOf(call, i)) emit.file("list", start, { recursive: true });
    for (const action of call.actions) {
      if (action.kind === "write") emit.file("overwrite", action.file);
      if (action.kind !== "delete") continue;
      const { tests } = action;
      const filter = tests.text === "" ? {} : { filter: tests.text };
      // A directory that is not empty stays; nothing is in an empty file.
      const onlyEmpty = tests.type === "d" ? { onlyEmpty: true } : {};
      if (tests.names !== undefined || tests.paths !== undefined) {
        for (const word of found(i, call, tests))
          emit.file("delete", word, { ...filter, ...onlyEmpty });
      } else {
        for (const start of startsOf(call, i)) {
          const word =
            tests.below && !tests.shallow ? joinWords(start, globWord("**", start)) : start;
          const all = withPicked(word, pickedBy(call, tests));
          emit.file("delete", all, { recursive: true, ...filter, ...onlyEmpty });
        }
      }
    }
  },
  stdout(i) {
    const call = callOf(i);
    // What it runs prints.
    if (call.actions.some((action) => action.kind === "exec")) return undefined;
    const prints = call.actions.filter((action) => action.kind === "print");
    const tests = call.printsByDefault ? [call.tests] : prints.map((action) => action.tests);
    if (i.command.args.some((word) => word.text === "-printf" || word.text === "-ls"))
      return pathsFlow(i);
    return pathsFlow(
      i,
      tests.flatMap((one) => found(i, call, one)),
    );
  },
  allowed: [
    "find . -name '*.ts' -not -path './node_modules/*'",
    "find . -type f -name '*.pyc' -delete",
    "find . -name __pycache__ -type d -exec rm -rf {} +",
    "find src -type f -exec grep -l TODO {} +",
    "find . -type d -empty -delete",
    "find . -path ./node_modules -prune -o -name '*.js' -print",
    "find /tmp/work -mtime +7 -delete",
    "find . -name node_modules -prune -exec rm -rf '{}' +",
    "find / -perm /222 -type f 2>/dev/null | head",
    "find . -name '*.sh' -exec chmod +x {} \\;",
    "find . -name .env -print",
  ],
  asked: ["find . -name .env -exec cat {} +"],
  denied: [
    "find . -delete",
    "find / -name core -exec rm -f {} \\;",
    "find ~ -type f -exec rm -rf {} +",
    "find . -delete -name '*.pyc'",
    "find . -type f -exec rm {} \\;",
    "find . \\( -name a -o -type f \\) -delete",
  ],
});

/** Options of fd that take a value. */
const FD_VALUES = new Set(
  `-d --max-depth --min-depth --exact-depth -E --exclude -t --type -e --extension -S --size --changed-within --changed-before
  --newer --older -o --owner -j --threads -c --color --max-results --base-directory --path-separator --search-path
  --ignore-file --batch-size --and --format --max-buffer-time --gen-completions --hyperlink`.split(
    /\s+/,
  ),
);

interface FdCall {
  readonly items: readonly Word[];
  readonly exec: readonly (readonly Word[])[];
}

function readFd(i: Invocation): FdCall {
  const operands: Word[] = [];
  const extensions: Word[] = [];
  const exec: Word[][] = [];
  let glob = false;
  let base: Word | undefined;
  const words = i.command.args;
  for (let n = 0; n < words.length; n++) {
    const word = words[n] as Word;
    const text = word.text;
    if (/^(-x|-X|--exec|--exec-batch)$/.test(text)) {
      const command: Word[] = [];
      for (n++; n < words.length && !(words[n]?.known === true && words[n]?.text === ";"); n++) {
        command.push(words[n] as Word);
      }
      exec.push(command);
    } else if (text === "-g" || text === "--glob") glob = true;
    else if (/^-e./.test(text)) extensions.push(literal(text.slice(2), word.span));
    else if (text.startsWith("--extension=")) extensions.push(literal(text.slice(12), word.span));
    else if (FD_VALUES.has(text)) {
      n++;
      const value = words[n];
      if (value === undefined) break;
      if (text === "-e" || text === "--extension") extensions.push(value);
      if (text === "--base-directory" || text === "--search-path") base = value;
    } else if (!text.startsWith("-") || text === "-") operands.push(word);
  }
  const [name, ...paths] = operands;
  const starts = paths.length > 0 ? paths : [base ?? literal(".", i.command.span)];
  const names: Word[] = extensions.map((word) => globWord(`*.${word.text}`, word));
  if (names.length === 0 && name !== undefined && name.text !== "." && name.text !== "") {
    const plain = /^\^?[\w-]+(\\?\.[\w-]+)*\$?$/.exec(name.text);
    if (glob) names.push(globWord(name.text, name));
    else if (plain !== null) {
      const start = name.text.startsWith("^") ? "" : "*";
      const end = name.text.endsWith("$") ? "" : "*";
      names.push(
        globWord(start + name.text.replace(/^\^|\$$/g, "").replace(/\\/g, "") + end, name),
      );
    }
  }
  const items = starts.flatMap((start) => {
    const all = joinWords(start, globWord("**", start));
    return names.length === 0 ? [all] : names.map((pattern) => joinWords(all, pattern));
  });
  return { items: items.slice(0, MAX_FOUND), exec };
}

const fd = defineTool({
  names: ["fd", "fdfind"],
  about: "looks for files and may run commands on them",
  style: "none",
  nature: "read",
  runs(i, run) {
    const { items, exec } = readFd(i);
    for (const command of exec) {
      if (command.length === 0) continue;
      const marked = command.some((word) => /\{[/.]*\}/.test(word.text));
      for (const item of items) {
        const words = marked
          ? command.map((word) => {
              const mark = /\{[/.]*\}/.exec(word.text)?.[0];
              return mark === undefined ? word : run.substitute(word, mark, item);
            })
          : [...command, item];
        run.argv(words, { conditional: true });
      }
    }
  },
  effects(i, emit) {
    for (const item of readFd(i).items) emit.file("list", item, { recursive: true });
  },
  stdout: (i) => pathsFlow(i, readFd(i).items),
  allowed: [
    "fd -e ts",
    "fd -t f foo src",
    "fd -e pyc -x rm {}",
    "fd README -X wc -l",
    "fd -H -E .git",
  ],
  denied: ["fd . / -X rm -rf", "fd . ~ -x rm -rf {}"],
});

const others = [
  defineTool({
    names: ["locate", "mlocate", "plocate", "slocate"],
    about: "looks names up in an index",
    options: `-A --all; -b --basename; -c --count; -d --database=; -e --existing; -L --follow; -i --ignore-case; -p --ignore-spaces
      -l -n --limit=; -m --mmap; -P -H --nofollow; -0 --null; -S --statistics; -q --quiet; -r --regexp=; --regex; -s --stdio; -w --wholename; -N --literal`,
    nature: "read",
    stdout: (i) => pathsFlow(i),
    allowed: ["locate nginx.conf", "locate -i readme", "plocate -c '*.py'", "locate -l 5 foo"],
  }),
  defineTool({
    names: ["updatedb"],
    about: "makes the index of locate",
    options:
      "-l --require-visibility=; -o --output=; -U --database-root=; --prunepaths=; --localpaths=; --netpaths=",
    nature: "update",
    allowed: [
      "updatedb",
      "sudo updatedb",
      "updatedb -l 0 -o /tmp/db -U .",
      "updatedb --prunepaths=/tmp",
    ],
  }),
  defineTool({
    names: ["tree"],
    about: "shows a directory tree",
    options: `-a; -d; -l; -f; -x; -L=; -R; -P=; -I=; -o=; -q; -N; -Q; -p; -u; -g; -s; -h; -D; -F; -v; -t; -c; -U; -r; -i; -A; -S; -n; -C; -X; -J
      -H=; -T=; --gitignore; --gitfile=; --matchdirs; --metafirst; --info; --infofile=; --noreport; --charset=; --filelimit=; --si; --du
      --prune; --timefmt=; --inodes; --device; --dirsfirst; --filesfirst; --sort=; --nolinks; --fromfile; --fromtabfile; --fflinks; --ignore-case`,
    nature: "read",
    effects(i, emit) {
      for (const word of i.operands) emit.file("list", word, { recursive: true });
      const out = i.value("-o");
      if (out !== undefined) emit.file("overwrite", out);
    },
    stdout: (i) => pathsFlow(i),
    allowed: [
      "tree -L 2",
      "tree -a -I 'node_modules|.git'",
      "tree src --dirsfirst",
      "tree -o tree.txt",
    ],
  }),
];

export const tools = [find, fd, ...others];
